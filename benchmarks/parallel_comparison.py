"""Are the articles of an act paired rightly across its two languages?

Compares the Kazakh with the Russian text of every act of a folder that stands in
both. Right is the article of the same number, in the same annex or part where
numbers begin anew; an article that only one text has, or that one text has no
longer, is right without a pair. Prints the share and every wrong article.

    python -m benchmarks.parallel_comparison FOLDER [--only ACT …]
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path

from benchmarks.compared_texts import compared, compared_text, files_of
from benchmarks.setup import describe_setup
from kb.address import ancestors
from kb.comparison.model import ComparedText, Comparison
from kb.comparison.segments import Segments
from kb.model import Level

Key = tuple[str, str, int]
"""Where an article is: its annex, its number, and which of those with that number it is."""


def main() -> None:
    """Compare, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--only", nargs="+", default=[], help="only these acts")
    options = arguments.parse_args()
    describe_setup()
    paths: dict[str, dict[str, Path]] = {}
    for path in files_of(options.folder, "all"):
        act, language, _ = path.name.split(".")
        paths.setdefault(act, {})[language] = path
    total = right = 0
    began = time.process_time()
    for act, both in paths.items():
        if len(both) < 2 or (options.only and act not in options.only):
            continue
        comparison = compared(compared_text(both["kaz"]), compared_text(both["rus"]))
        wrong, articles = _wrong(comparison)
        total += articles
        right += articles - len(wrong)
        print(f"{act}: {articles - len(wrong)} of {articles}", flush=True)
        for line in wrong:
            print(f"    {line}")
    print(
        f"all: {right} of {total} ({right / max(total, 1):.2%}), "
        f"{time.process_time() - began:.0f} s of processor"
    )


def _wrong(comparison: Comparison) -> tuple[list[str], int]:
    """The articles that are paired wrongly, in words, and how many there are in all."""
    keys = [_keys(side) for side in (comparison.old, comparison.new)]
    positions = [{key: position for position, key in side.items()} for side in keys]
    wanted = {
        (positions[0].get(key), positions[1].get(key))
        for key in positions[0].keys() | positions[1].keys()
    }
    found: dict[int | None, set[int | None]] = {}
    back: dict[int | None, set[int | None]] = {}
    for pair in comparison.pairs:
        for one in pair.old or (None,):
            for other in pair.new or (None,):
                found.setdefault(one, set()).add(other)
                back.setdefault(other, set()).add(one)
    wrong = []
    for one, other in sorted(wanted, key=lambda couple: (couple[0] or 0, couple[1] or 0)):
        if (one is None or found.get(one) == {other}) and (
            other is None or back.get(other) == {one}
        ):
            continue
        wrong.append(
            f"{_name(comparison, 0, one)} ↔ {_name(comparison, 1, other)}: paired with "
            f"{_names(comparison, 1, found.get(one) if one is not None else None)} and "
            f"{_names(comparison, 0, back.get(other) if other is not None else None)}"
        )
    return wrong, len(wanted)


def _keys(side: ComparedText) -> dict[int, Key]:
    """The articles in force of a text."""
    provisions = side.expression.provisions
    counts: Counter[tuple[str, str]] = Counter()
    keys: dict[int, Key] = {}
    for position in Segments(side).articles:
        unit = provisions[position]
        if unit.level is not Level.ARTICLE:
            continue
        annex = next(
            (
                each.number or each.eid
                for each in ancestors(provisions, position)
                if each.level is Level.ANNEX
            ),
            "",
        )
        place = annex, unit.number or ""
        keys[position] = (*place, counts[place])
        counts[place] += 1
    return keys


def _names(comparison: Comparison, side: int, units: set[int | None] | None) -> str:
    return ", ".join(_name(comparison, side, unit) for unit in units or ()) or "nothing"


def _name(comparison: Comparison, side: int, unit: int | None) -> str:
    if unit is None:
        return "nothing"
    text = (comparison.old, comparison.new)[side].expression
    return f"{text.provisions[unit].eid} «{(text.provisions[unit].heading or '')[:50]}»"


if __name__ == "__main__":
    main()
