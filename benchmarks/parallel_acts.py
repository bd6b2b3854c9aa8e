"""Do the Kazakh and the Russian text of one act give the same tree?

Both texts of an act are official and have the same units; where the trees
differ, either the texts do or the parser errs. Prints, for every act of a
folder that is there in both languages, the numbers of chapters, articles,
paragraphs and points, the share that agrees, and every disagreement.

    python -m benchmarks.parallel_acts FOLDER [--list]
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from pathlib import Path

from benchmarks.setup import describe_setup
from corpus.readers.plain_text import read_plain_text
from kb.address import ancestors
from kb.model import Expression, Level
from kb.report import line_of, line_starts
from kb.structure import parse, unplaced

_COMPARED = (Level.CHAPTER, Level.ARTICLE, Level.PARAGRAPH, Level.POINT)
_FILE = re.compile(r"(?P<act>.+)\.(?P<language>kaz|rus)\.txt")
_LAW_NUMBER = re.compile(r"№\s*(\d{1,3}-VI{2,3})")
"""Laws of the seventh and eighth convocations: older ones are noted unevenly."""
_PENDING = re.compile("предусматрива|көзделген")
"""Words of a note that announces a change and has not made it."""
_LANGUAGES = {"kaz": "kk", "rus": "ru"}


def main() -> None:
    """Read the folder, print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--list", action="store_true", help="print every disagreement")
    options = arguments.parse_args()
    describe_setup()
    expressions: dict[str, dict[str, Expression]] = {}
    characters = lost = 0
    began = time.perf_counter()
    for path in sorted(options.folder.glob("*.txt")):
        named = _FILE.fullmatch(path.name)
        if named is None:
            continue
        text = path.read_bytes().decode("utf-8")
        language = _LANGUAGES[named["language"]]
        expression = parse(read_plain_text(text), named["act"], language)
        expressions.setdefault(named["act"], {})[language] = expression
        characters += len(text)
        lost += sum(end - start for start, end in unplaced(expression))
    seconds = time.perf_counter() - began
    texts = sum(len(pair) for pair in expressions.values())
    print(f"{texts} texts, {characters} characters, {lost} without a place, {seconds:.1f} s")
    print(f"findings: {dict(_codes(expressions))}")
    _compare(expressions, options.list)


def _codes(expressions: dict[str, dict[str, Expression]]) -> Counter[str]:
    return Counter(
        finding.code
        for pair in expressions.values()
        for expression in pair.values()
        for finding in expression.findings
    )


def _compare(expressions: dict[str, dict[str, Expression]], listing: bool) -> None:
    total = agreeing = same_total = same_agreeing = 0
    for act, pair in expressions.items():
        if len(pair) < 2:
            continue
        units = {language: _units(expression) for language, expression in pair.items()}
        both = units["kk"].keys() & units["ru"].keys()
        either = units["kk"].keys() | units["ru"].keys()
        total += len(either)
        agreeing += len(both)
        later = _amended_in_one(pair["kk"], pair["ru"])
        if not later:
            same_total += len(either)
            same_agreeing += len(both)
        counts = Counter(key[-1][0].value for key in units["kk"])
        print(
            f"{act}: {len(both)} of {len(either)} ({len(both) / len(either):.2%}) "
            f"{dict(counts)}{later}"
        )
        if not listing:
            continue
        for language in ("kk", "ru"):
            starts = line_starts(pair[language].text)
            only = sorted(units[language].keys() - both, key=lambda key: units[language][key])
            for key in only:
                offset = units[language][key]
                words = pair[language].text[offset : offset + 90].replace("\n", " ")
                name = " ".join(f"{level.value} {number}" for level, number in key)
                print(f"  only {language} line {line_of(starts, offset)}: {name}: {words}")
    print(f"agreement: {agreeing} of {total} units ({agreeing / total:.3%})")
    print(
        f"of acts whose two texts are of one redaction: {same_agreeing} of {same_total} "
        f"({same_agreeing / same_total:.3%})"
    )


def _amended_in_one(kazakh: Expression, russian: Expression) -> str:
    """Names the law that the notes of one text name often and those of the other hardly.

    Such a law has been worked into one text only: the redactions differ.
    """
    counts = [
        Counter(
            number.replace("І", "I")
            for note in expression.notes
            if not _PENDING.search(expression.text, note.start, note.end)
            for number in _LAW_NUMBER.findall(expression.text[note.start : note.end])
        )
        for expression in (kazakh, russian)
    ]
    for law in sorted(counts[0].keys() | counts[1].keys()):
        few, many = sorted((counts[0][law], counts[1][law]))
        if many >= 5 and many >= 4 * max(few, 1):
            return f" — redactions differ: № {law} stands {counts[0][law]}/{counts[1][law]} times"
    return ""


def _units(expression: Expression) -> dict[tuple[tuple[Level, str], ...], int]:
    """Address of every compared unit, from the article down, and where it starts."""
    units: dict[tuple[tuple[Level, str], ...], int] = {}
    for unit in expression.provisions:
        if unit.level not in _COMPARED:
            continue
        path: list[tuple[Level, str]] = []
        for around in ancestors(expression.provisions, unit.position):
            if around.level in (*_COMPARED[1:], Level.ANNEX) or around is unit:
                path.append((around.level, around.number or "-"))
            if around.level is Level.ARTICLE:
                break
        key = tuple(reversed(path))
        while key in units:
            key = (*key[:-1], (key[-1][0], key[-1][1] + "*"))
        units[key] = unit.start
    return units


if __name__ == "__main__":
    main()
