"""Do the Kazakh and the Russian text of one act give the same tree?

Both texts of an act are official and have the same units; where the trees
differ, either the texts do or the parser errs. Prints, for every act of a
folder that is there in both languages, the numbers of chapters, articles,
paragraphs and points, the share that agrees, and every disagreement.

    python -m benchmarks.parallel_acts FOLDER [--list]
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path

from benchmarks.parallel_texts import amended_in_one, texts_of
from benchmarks.setup import describe_setup
from kb.address import ancestors
from kb.model import Expression, Level
from kb.report import line_of, line_starts
from kb.structure import unplaced

_COMPARED = (Level.CHAPTER, Level.ARTICLE, Level.PARAGRAPH, Level.POINT)


def main() -> None:
    """Read the folder, print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--list", action="store_true", help="print every disagreement")
    options = arguments.parse_args()
    describe_setup()
    began = time.perf_counter()
    expressions = texts_of(options.folder)
    seconds = time.perf_counter() - began
    texts = [text for pair in expressions.values() for text in pair.values()]
    characters = sum(len(text.text) for text in texts)
    lost = sum(end - start for text in texts for start, end in unplaced(text))
    print(f"{len(texts)} texts, {characters} characters, {lost} without a place, {seconds:.1f} s")
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
        later = amended_in_one(pair["kk"], pair["ru"])
        if later is None:
            same_total += len(either)
            same_agreeing += len(both)
        counts = Counter(key[-1][0].value for key in units["kk"])
        print(
            f"{act}: {len(both)} of {len(either)} ({len(both) / len(either):.2%}) "
            f"{dict(counts)}"
            + (
                f" — redactions differ: № {later[0]} stands {later[1]}/{later[2]} times"
                if later
                else ""
            )
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
