"""Does what amending acts say stand in later redactions, and does applying it give them?

Of every amending act of the corpus whose base is there in a later redaction, each instruction
is looked for in it: is the unit worded as it says, is the new unit there, do the new words
stand there and the old ones not? Then each that stands is undone in the redaction and applied
to the text so gained: is it the redaction again, spaces and signs aside? What differs is
explained where a note of the editors names a later act at the unit, where the redaction itself
does not follow the words of the amending act, or where tables are left to people.

    python -m benchmarks.instructions_in_redactions CORPUS FOLDER [--list] [--examples N]
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

from benchmarks.amending_corpus import corpus_texts
from benchmarks.redactions import AmendedRedaction, amended_redactions
from benchmarks.setup import describe_setup
from benchmarks.undoing import Kept, undone
from kb.amending import consolidate
from kb.amending.annex_heads import head_end, without_own_head
from kb.amending.applying import parsed
from kb.amending.base_units import BaseUnits
from kb.amending.marks import Span
from kb.amending.model import Action, Instruction, Part, Problem
from kb.amending.search import find_words, normal
from kb.model import Expression, Level, Status

_NEARLY = 0.8  # of a wording stands: the rest is the number or the stop
STANDS = "stands"
GONE = "stands, the unit is gone"
EQUAL = "equal"
EQUALLY_GONE = "equal, whoever is told to have taken the unit out"
LATER = "explained: a later act changed the unit again, by the editors' notes"
MORE = "explained: the redaction keeps more of the unit than its new wording holds"
HEADS = "explained: the redaction writes the head of an annex otherwise"
NOTE_WITHIN = "explained: a note of the editors stands among the words of the redaction"
NUMBERED_ANEW = "explained: units became one, and the redaction numbers those behind anew"
NO_UNIT = "explained: rows, columns and parts that only have a name are left to people"
_NOTE = re.compile(r"Ескерту\..*?\w[мбп]ен(?:\s*\.)?(?=\s|\Z)")


def main() -> None:
    """Pair the acts, look the instructions up, apply them, print the shares."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("folder", type=Path, help="acts, ID.kaz.txt")
    arguments.add_argument("--list", action="store_true", help="what is unexplained")
    arguments.add_argument("--examples", type=int, default=0, help="of each outcome, by chance")
    arguments.add_argument("--most", type=int, default=600, help="pairs of acts looked at")
    options = arguments.parse_args()
    describe_setup()
    pairs = 0
    outcomes: Counter[str] = Counter()
    applied: Counter[str] = Counter()
    examples: dict[str, list[str]] = defaultdict(list)
    for pair in amended_redactions(corpus_texts(options.corpus), options.folder, options.most):
        pairs += 1
        for instruction, outcome, again in looked_up(pair):
            outcomes[outcome] += 1
            said = pair.reading.expression.text[instruction.start : instruction.end]
            shown = (
                f"{pair.text.id} {instruction.start} {pair.identifier}: {' '.join(said.split())}"
            )
            examples[outcome].append(shown)
            if again is not None:
                applied[again] += 1
                examples[again].append(shown)
    _print("instructions looked for", pairs, outcomes, examples, options)
    _print("undone and applied again", pairs, applied, examples, options)


def _print(
    title: str,
    pairs: int,
    counts: Counter[str],
    examples: dict[str, list[str]],
    options: argparse.Namespace,
) -> None:
    choice = random.Random(1)
    print(f"{title}: {counts.total()} of {pairs} pairs of acts")
    for outcome, count in counts.most_common():
        print(f"{count:6} {count / max(counts.total(), 1):6.1%} {outcome}")
        found = examples[outcome]
        is_listed = options.list and outcome.startswith("unexplained")
        most = len(found) if is_listed else min(options.examples, len(found))
        for example in choice.sample(found, most):
            print(f"        {example[:300]}")


def looked_up(pair: AmendedRedaction) -> list[tuple[Instruction, str, str | None]]:
    """Each instruction with what became of it and, where it stands, of applying it again."""
    places = [_position(one, pair) for one in pair.instructions]
    outcomes = [
        _outcome(one, place, pair) for one, place in zip(pair.instructions, places, strict=True)
    ]
    day = pair.day(
        place
        for place, outcome in zip(places, outcomes, strict=True)
        if outcome.startswith(STANDS) and not isinstance(place, Problem)
    )
    found: list[tuple[Instruction, str, str | None]] = []
    for one, place, outcome in zip(pair.instructions, places, outcomes, strict=True):
        is_later = _changed_later(one, place, pair, day)
        again: str | None = None
        if outcome == STANDS:
            again = _again(one, place, pair, is_later=is_later)
        elif outcome == GONE and isinstance(place, int):
            again = _gone_again(one, pair)
        if is_later and outcome in ("differs", "no such unit now", "other words stand"):
            outcome = "changed again later"
        found.append((one, outcome, again))
    return found


def _position(instruction: Instruction, pair: AmendedRedaction) -> int | Problem | None:
    """Position of the unit that an instruction changes, the first of several."""
    if not instruction.places:
        return Problem.UNIT_MISSING
    units = pair.redaction.units
    place = instruction.places[0]
    path = place.path
    if instruction.action is Action.INSERT_UNITS and instruction.units:
        path = instruction.units[0]
    return units.find_path(path, _within(instruction, pair))


def _within(instruction: Instruction, pair: AmendedRedaction) -> int | None:
    document = instruction.places[0].document
    if document is None:
        return None
    return pair.redaction.units.document(pair.reading.expression.text[slice(*document)])


def _changed_later(
    instruction: Instruction, position: int | Problem | None, pair: AmendedRedaction, day: str
) -> bool:
    """Whether the notes at a unit, or at what should hold it, name an act of a later day.

    Where nothing tells the day of the amending act, several acts: one of them is another.
    """
    path = instruction.places[0].path if instruction.places else ()
    while isinstance(position, Problem):
        path = path[:-1]
        within = _within(instruction, pair) if instruction.places else None
        position = pair.redaction.units.find_path(path, within) if path else within
    days = set(pair.redaction.days(position))
    return any(later > day for later in days) if day else len(days) > 1


def _outcome(
    instruction: Instruction, position: int | Problem | None, pair: AmendedRedaction
) -> str:
    """What became of an instruction in a later redaction."""
    said = pair.reading.expression.text
    units = pair.redaction.units
    redaction = units.expression
    if not instruction.places or instruction.places[0].part in (Part.ROW, Part.COLUMN):
        return "rows of tables, not looked for"
    wordings = [said[start:end] for start, end in instruction.new]
    if not wordings:
        wordings = [
            pair.reading.expression.text[unit.start : unit.end]
            for at in instruction.annexes
            if at is not None
            for unit in (pair.reading.expression.provisions[at],)
        ]
    if instruction.action is Action.NEW_WORDING and not wordings:
        return "an annex that is not there, not looked for"
    place = instruction.places[0]
    removes = instruction.action in (Action.REMOVE_UNITS, Action.REPEAL)
    if isinstance(position, Problem):
        return GONE if removes else "no such unit now"
    start, end = units.span(position)
    if place.part is Part.HEADING:
        heading = units.heading(position)
        if heading is None:
            return "no heading"
        start, end = heading
    if place.part is Part.HEAD:
        start, end = units.head(position) or (start, end)
    spans = [(start, end), *_other_spans(instruction, pair)]
    there = "".join(_plain(_without_notes(redaction, span)) for span in spans)
    if position is not None and units.status(position) is not Status.IN_FORCE:
        return GONE if removes else "taken out later"
    match instruction.action:
        case Action.NEW_WORDING | Action.INSERT_UNITS:
            wanted = _plain("\n".join(wordings))
            is_there = wanted in there or (there in wanted and len(there) > _NEARLY * len(wanted))
            if is_there and len(instruction.annexes) <= 1:
                return STANDS
            if not instruction.new and _annexes_stand(instruction, pair):
                return STANDS
        case Action.REPLACE_WORDS | Action.INSERT_WORDS:
            if wordings and all(find_words(redaction.text, word, start, end) for word in wordings):
                return STANDS
        case Action.REMOVE_WORDS:
            old = [said[first:last] for first, last in instruction.old]
            if not any(find_words(redaction.text, word, start, end) for word in old):
                return STANDS
        case _:
            return "other, not looked for"
    return "differs"


def _other_spans(instruction: Instruction, pair: AmendedRedaction) -> list[Span]:
    """Where the units behind the first stand that an instruction rewords or puts in."""
    if instruction.action is Action.NEW_WORDING:
        paths = [place.path for place in instruction.places[1:]]
    else:
        paths = list(instruction.units[1:])
    units = pair.redaction.units
    found = [units.find_path(path, _within(instruction, pair)) for path in paths]
    return [units.span(one) for one in found if isinstance(one, int)]


def _annexes_stand(instruction: Instruction, pair: AmendedRedaction) -> bool:
    """Whether the words of all annexes stand in a redaction, whatever their heads."""
    units, redaction = pair.redaction.units, pair.redaction.expression
    paths = instruction.units or tuple(place.path for place in instruction.places)
    if not instruction.annexes or len(paths) != len(instruction.annexes):
        return False
    for path, annex in zip(paths, instruction.annexes, strict=True):
        position = units.find_path(path, _within(instruction, pair))
        if annex is None or isinstance(position, Problem):
            return False
        unit = pair.reading.expression.provisions[annex]
        brought = pair.reading.expression.text[unit.start : unit.end].strip()
        there = units.span(position)
        wording, _ = without_own_head(brought, redaction.text[slice(*there)], redaction.language)
        words = _plain(wording[head_end(wording, redaction.language) :])
        if not words or words not in _plain(_without_notes(redaction, there)):
            return False
    return True


def _gone_again(instruction: Instruction, pair: AmendedRedaction) -> str:
    """Undo that units were taken out, take them out, compare all but what is left of them."""
    redaction = pair.redaction
    undone_text = undone(instruction, pair.reading, redaction.units)
    if isinstance(undone_text, Kept):
        return f"unexplained: cannot be undone, {undone_text.value}"
    alone = replace(pair.reading, instructions=(instruction,))
    result = consolidate(parsed(undone_text, redaction.expression), alone, any_act=True)
    if result.not_applied:
        return f"unexplained: not applied, {result.not_applied[0].problem.value}"
    sides = []
    for units in (BaseUnits(result.expression), redaction.units):
        left, at = "", 0
        for place in instruction.places:
            position = units.find_path(place.path, _within(instruction, pair))
            if not isinstance(position, int) or units.status(position) is Status.IN_FORCE:
                return "unexplained: the unit is not known to be taken out"
            start, end = units.own_span(position)
            left += _without_notes(units.expression, (at, start))
            at = max(at, end)
        sides.append(_plain(left + _without_notes(units.expression, (at, len(units.text)))))
    return EQUALLY_GONE if sides[0] == sides[1] else "unexplained: another text"


def _again(
    instruction: Instruction,
    position: int | Problem | None,
    pair: AmendedRedaction,
    *,
    is_later: bool,
) -> str:
    """Undo an instruction in the redaction, apply it, compare; why it differs, where it does."""
    units = pair.redaction.units
    undone_text = undone(instruction, pair.reading, units)
    if isinstance(undone_text, Kept):
        if undone_text is Kept.NO_UNIT_AS_PLACE:
            return NO_UNIT
        return LATER if is_later else f"unexplained: cannot be undone, {undone_text.value}"
    base = parsed(undone_text, units.expression)
    alone = replace(pair.reading, instructions=(instruction,))
    result = consolidate(base, alone, any_act=True)
    if not result.not_applied and same_words(result.expression, units.expression):
        return EQUAL
    if is_later:
        return LATER
    if result.not_applied:
        problem = result.not_applied[0].problem
        return NO_UNIT if problem is Problem.TABLE else f"unexplained: not applied, {problem.value}"
    return _why_other(instruction, position, pair, result.expression)


def _why_other(
    instruction: Instruction,
    position: int | Problem | None,
    pair: AmendedRedaction,
    result: Expression,
) -> str:
    units = pair.redaction.units
    texts = (result, units.expression)
    first, second = (_plain(_NOTE.sub("", _without_notes(one))) for one in texts)
    if first == second:
        return NOTE_WITHIN
    first, second = map(_without_heads, texts)
    if first == second:
        return HEADS
    if len(instruction.places) > 1 and len(instruction.new) == 1:
        return NUMBERED_ANEW
    if instruction.action in (Action.NEW_WORDING, Action.INSERT_UNITS) and isinstance(
        position, int
    ):
        start, end = units.span(position)
        there = _plain(_without_notes(units.expression, (start, end)))
        wanted = _plain(
            "".join(pair.reading.expression.text[slice(*span)] for span in instruction.new)
        )
        if wanted in there and len(there) > len(wanted):
            return MORE
    if isinstance(position, int):
        own = units.text[slice(*units.own(position))]
        if _NOTE.search(own):
            return NOTE_WITHIN  # and what stands behind it is of another unit
    return "unexplained: another text"


def same_words(first: Expression, second: Expression) -> bool:
    """Whether two texts are the same, notes, spaces, signs and capitals aside."""
    return _plain(_without_notes(first)) == _plain(_without_notes(second))


def _without_notes(expression: Expression, within: Span | None = None) -> str:
    """The words of an act; the editors' notes tell of the change that was undone."""
    at, last = within or (0, len(expression.text))
    text = ""
    for note in expression.notes:
        if at <= note.start < last:
            text += expression.text[at : note.start]
            at = note.end
    return text + expression.text[at:last]


def _without_heads(expression: Expression) -> str:
    """The letters and figures of an act without the heads of its annexes."""
    text, at = "", 0
    for unit in expression.provisions:
        if unit.level is Level.ANNEX:
            text += _without_notes(expression, (at, unit.start))
            at = unit.start + head_end(expression.text[unit.start : unit.end], expression.language)
    return _plain(text + _without_notes(expression, (at, len(expression.text))))


def _plain(text: str) -> str:
    """Letters and figures alone."""
    return re.sub(r"[\W_]+", "", normal(text).text.lower())


if __name__ == "__main__":
    main()
