"""Does what amending acts say stand in later redactions, and does applying it give them?

Of every amending act of the corpus whose base is there in an updated redaction (a text of the
corpus that bears the mark of one, or an act of FOLDER), each instruction is looked for in the
redaction: is the unit worded as it says, is the new unit there, do the new words stand there and
the old ones not? Later acts may have changed the same unit again, so an editor's note at the unit
that names a later year is told apart. Then each instruction that stands there is undone in the
redaction and applied to the text so gained: is it the redaction again, spaces aside?

    python -m benchmarks.instructions_in_redactions CORPUS FOLDER [--examples N] [--most N]
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

from benchmarks.amending_corpus import CorpusText, corpus_texts
from benchmarks.setup import describe_setup
from corpus.readers import read
from corpus.registry import load_registry
from kb.address import article_of
from kb.amending import consolidate, read_instructions
from kb.amending.applying import parsed
from kb.amending.base_units import BaseUnits
from kb.amending.model import Action, Instruction, Part, Problem, Reading
from kb.amending.search import find_words, normal
from kb.dates import read_date
from kb.model import ActName, Expression, Status
from kb.references.catalogue import Catalogue
from kb.structure import parse

_UPDATED = "Жаңартылған"
_AMENDING_TITLE = re.compile("өзгеріс|өзгерту|толықтыру")
_BILL = re.compile("жоба", re.IGNORECASE)
_DATED = re.compile(r"(?P<year>\d{4})\s+жылғы\s+(?P<day>\d{1,2})\s+(?P<month>[^\W\d]+)")
_NUMBER = re.compile(r"(?:№|N)\s*([\w/-]+(?:\s\d+)*)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST = 300_000  # characters
_NEARLY = 0.8  # of a wording stands: the rest is the number or the stop
_NOTE = 200  # characters behind an article within which its note begins
_GONE = "бұрынғы мәтін."


def main() -> None:
    """Pair the acts, look the instructions up, apply them, print the shares."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("folder", type=Path, help="acts, ID.kaz.txt")
    arguments.add_argument("--examples", type=int, default=0)
    arguments.add_argument("--most", type=int, default=600, help="pairs of acts looked at")
    options = arguments.parse_args()
    describe_setup()
    texts = [text for text in corpus_texts(options.corpus) if len(text.text) <= _LONGEST]
    bases = _bases(texts)
    pairs = 0
    outcomes: Counter[str] = Counter()
    applied: Counter[str] = Counter()
    examples: dict[str, list[str]] = {}
    known: dict[str, BaseUnits] = {}
    folder = _Folder(options.folder)
    choice = random.Random(1)
    choice.shuffle(texts)
    for text in texts:
        if pairs >= options.most:
            break
        is_bill = _BILL.search(text.title) is not None  # other words may have been adopted
        if not _AMENDING_TITLE.search(text.title) or _UPDATED in text.title or is_bill:
            continue
        reading = read_instructions(text.expression(), text.title)
        names = dict.fromkeys(one.act for one in reading.instructions if one.act is not None)
        for act in names:
            base_text = bases.get(_key(act))
            identifier = base_text.id if base_text is not None else folder.id_of(act)
            if identifier is None:
                continue
            if identifier not in known:
                known[identifier] = BaseUnits(
                    base_text.expression() if base_text is not None else folder.read(identifier)
                )
            units = known[identifier]
            pairs += 1
            year = (_YEAR.findall(text.title) or ["0"])[-1]
            for instruction in reading.instructions:
                if _key(instruction.act) != _key(act):
                    continue
                outcome = _outcome(instruction, reading, units, year)
                outcomes[outcome] += 1
                again = ""
                if outcome == "stands":
                    again = _again(instruction, reading, units)
                    applied[again] += 1
                words = reading.expression.text[instruction.start : instruction.end]
                shown = f"{text.id} {instruction.start} {identifier}: {' '.join(words.split())}"
                examples.setdefault(outcome, []).append(shown)
                examples.setdefault(again, []).append(shown)
    _print("instructions looked for", pairs, outcomes, examples, options.examples, choice)
    _print("undone and applied again", pairs, applied, examples, options.examples, choice)


def _print(
    title: str,
    pairs: int,
    counts: Counter[str],
    examples: dict[str, list[str]],
    most: int,
    choice: random.Random,
) -> None:
    print(f"{title}: {counts.total()} of {pairs} pairs of acts")
    for outcome, count in counts.most_common():
        print(f"{count:6} {count / max(counts.total(), 1):6.1%} {outcome}")
        found = examples.get(outcome, [])
        for example in choice.sample(found, min(most, len(found))):
            print(f"        {example[:300]}")


class _Folder:
    """Acts in files named by their ids."""

    def __init__(self, folder: Path) -> None:
        self._paths = {path.name.split(".")[0]: path for path in folder.glob("*.kaz.txt")}
        self._catalogue = Catalogue(load_registry())

    def id_of(self, act: ActName | None) -> str | None:
        found = self._catalogue.find(act) if act is not None else ()
        return found[0] if len(found) == 1 and found[0] in self._paths else None

    def read(self, identifier: str) -> Expression:
        return parse(read(self._paths[identifier]), identifier, "kk")


def _bases(texts: list[CorpusText]) -> dict[tuple[str | None, str | None], CorpusText]:
    """The updated redactions of the corpus by number and date."""
    found: dict[tuple[str | None, str | None], CorpusText] = {}
    for text in texts:
        _, mark, issued = text.title.partition(_UPDATED)
        dated, number = _DATED.search(issued), _NUMBER.search(issued)
        if mark and dated and number:
            date = read_date(dated)
            found[number[1].replace(" ", "-").replace("/", "-"), date] = text
    return found


def _key(act: ActName | None) -> tuple[str | None, str | None]:
    if act is None or act.number is None:
        return None, None
    return act.number.replace("/", "-"), act.date


def _outcome(instruction: Instruction, reading: Reading, units: BaseUnits, year: str) -> str:
    """What became of an instruction in a later redaction."""
    said = reading.expression.text
    redaction = units.expression
    if not instruction.places or instruction.places[0].part in (Part.ROW, Part.COLUMN):
        return "rows of tables, not looked for"
    place = instruction.places[0]
    within = units.document(said[slice(*place.document)]) if place.document else None
    wordings = [said[start:end] for start, end in instruction.new]
    if instruction.action is Action.NEW_WORDING and not wordings:
        return "an annex in a new wording, not looked for"
    path = (
        instruction.units[0]
        if instruction.action is Action.INSERT_UNITS and (instruction.units)
        else place.path
    )
    position = units.find_path(path, within)
    if isinstance(position, Problem):
        removes = instruction.action in (Action.REMOVE_UNITS, Action.REPEAL)
        return "stands, the unit is gone" if removes else f"no such unit now: {position.value}"
    start, end = units.span(position)
    if place.part is Part.HEADING:
        heading = units.heading(position)
        if heading is None:
            return "no heading"
        start, end = heading
    there = _plain(redaction.text[start:end])
    removes = instruction.action in (Action.REMOVE_UNITS, Action.REPEAL)
    if position is not None and units.status(position) is not Status.IN_FORCE:
        return "stands, the unit is gone" if removes else "taken out later"
    match instruction.action:
        case Action.NEW_WORDING | Action.INSERT_UNITS:
            wanted = _plain("\n".join(wordings))
            if wanted in there or (there in wanted and len(there) > _NEARLY * len(wanted)):
                return "stands"
        case Action.REPLACE_WORDS | Action.INSERT_WORDS:
            if wordings and all(find_words(redaction.text, word, start, end) for word in wordings):
                return "stands"
        case Action.REMOVE_WORDS:
            old = [said[first:last] for first, last in instruction.old]
            if not any(find_words(redaction.text, word, start, end) for word in old):
                return "stands"
        case _:
            return "other, not looked for"
    return "changed again later" if _changed_later(units, position, year) else "differs"


def _changed_later(units: BaseUnits, position: int | None, year: str) -> bool:
    """Whether a note in the article of a unit names a later year than that of the amending act."""
    start, end = 0, len(units.text)
    if position is not None:
        article = article_of(units.provisions, position)
        start, end = units.provisions[article].start, units.provisions[article].end + _NOTE
    notes = [note for note in units.expression.notes if start <= note.start < end]
    return any(
        later > year for note in notes for later in _YEAR.findall(units.text[note.start : note.end])
    )


def _again(instruction: Instruction, reading: Reading, units: BaseUnits) -> str:
    """Undo an instruction in the redaction, apply it, compare."""
    redaction = units.expression
    undone = _undone(instruction, reading, units)
    if undone is None:
        return "cannot be undone"
    base = parsed(undone, redaction)
    alone = replace(reading, instructions=(instruction,))
    result = consolidate(base, alone, any_act=True)
    if result.not_applied:
        return f"not applied: {result.not_applied[0].problem.value}"
    if _plain(_without_notes(result.expression)) == _plain(_without_notes(redaction)):
        return "the redaction again"
    return "another text"


def _undone(instruction: Instruction, reading: Reading, units: BaseUnits) -> str | None:
    said = reading.expression.text
    text = units.text
    place = instruction.places[0]
    within = units.document(said[slice(*place.document)]) if place.document else None
    path = instruction.units[0] if instruction.units else place.path
    position = units.find_path(path, within)
    if isinstance(position, Problem) or len(instruction.places) > 1 or len(instruction.units) > 1:
        return None
    start, end = units.span(position)
    match instruction.action:
        case Action.NEW_WORDING:
            if position is None or place.part is not Part.UNIT:
                return None
            marker = units.marker(position)[1]
            return text[:marker] + _GONE + text[end:]
        case Action.INSERT_UNITS:
            whole = units.whole(position)[1] if position is not None else end
            return text[:start].rstrip() + "\n\n" + text[whole:].lstrip()
        case Action.REPLACE_WORDS:
            for old, new in zip(instruction.old, instruction.new, strict=False):
                found = find_words(text, said[slice(*new)], start, end)
                olds = said[slice(*old)]
                if not found or find_words(text, olds, start, end):
                    return None
                for first, last in reversed(found):
                    text = text[:first] + olds + text[last:]
                    end += len(olds) - (last - first)
            return text
        case Action.INSERT_WORDS:
            if len(instruction.new) != 1 or not instruction.old:
                return None
            found = find_words(text, said[slice(*instruction.new[0])], start, end)
            if len(found) != 1:
                return None
            first, last = found[0]
            return text[:first].rstrip() + text[last:]
    return None


def _without_notes(expression: Expression) -> str:
    """The words of an act; the editors' notes tell of the change that was undone."""
    text, at = "", 0
    for note in expression.notes:
        text += expression.text[at : note.start]
        at = note.end
    return text + expression.text[at:]


def _plain(text: str) -> str:
    """Letters and figures alone."""
    return re.sub(r"[\W_]+", "", normal(text).text.lower())


if __name__ == "__main__":
    main()
