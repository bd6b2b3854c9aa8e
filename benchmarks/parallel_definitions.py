"""Do the Kazakh and the Russian text of one act define as much, in the same order?

The terms of a list of definitions stand in the same points of both texts, and
short names in the same units. Pairs the definitions of both texts by where they
stand (unit and kind) and prints for every act how many there are, how many have
a twin, and every one that has none.

    python -m benchmarks.parallel_definitions FOLDER [ACT…]
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

from benchmarks.setup import describe_setup
from corpus.readers.plain_text import read_plain_text
from kb.definitions import definitions_of
from kb.model import Definition, Expression
from kb.structure import parse

_FILE = re.compile(r"(?P<act>.+)\.(?P<language>kaz|rus)\.txt")
_CODES = {"kaz": "kk", "rus": "ru"}
_BELOW = re.compile(r"__(?:subpara|indent)_[^_]+|~\d+$")
"""What the texts of one act number differently: lines within a paragraph or point."""


def main() -> None:
    """Read the folder, print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("acts", nargs="*", help="only these acts")
    options = arguments.parse_args()
    describe_setup()
    texts: dict[str, dict[str, Path]] = {}
    for path in sorted(options.folder.glob("*.txt")):
        named = _FILE.fullmatch(path.name)
        if named and (not options.acts or named["act"] in options.acts):
            texts.setdefault(named["act"], {})[_CODES[named["language"]]] = path
    total = alike = same_number = acts = 0
    for act, pair in texts.items():
        if len(pair) < 2:
            continue
        expressions = {
            code: parse(read_plain_text(path.read_bytes().decode("utf-8")), act, code)
            for code, path in pair.items()
        }
        found = {code: definitions_of(one) for code, one in expressions.items()}
        twins, alone = _paired(expressions, found)
        counts = [len(found["kk"]), len(found["ru"])]
        acts += 1
        same_number += counts[0] == counts[1] and not alone
        total += sum(counts)
        alike += 2 * twins
        kinds = Counter(one.kind.value for one in found["kk"])
        print(f"{act}: {counts[0]} and {counts[1]}, {twins} in the same places {dict(kinds)}")
        for code, one in alone:
            eid = expressions[code].provisions[one.provision].eid
            print(f"  only {code} {one.kind.value} {eid}: {one.term}")
    print(f"{alike} of {total} have a twin ({alike / max(total, 1):.3%}); "
          f"{same_number} of {acts} acts agree in all")  # fmt: skip


def _paired(
    expressions: dict[str, Expression], found: dict[str, list[Definition]]
) -> tuple[int, list[tuple[str, Definition]]]:
    """How many definitions stand in the same order in both texts, and those that do not."""
    keys = {
        code: [
            f"{_BELOW.sub('', expressions[code].provisions[one.provision].eid)} {one.kind}"
            for one in found[code]
        ]
        for code in ("kk", "ru")
    }
    matcher = SequenceMatcher(None, keys["kk"], keys["ru"], autojunk=False)
    blocks = matcher.get_matching_blocks()
    in_kazakh = {block.a + step for block in blocks for step in range(block.size)}
    in_russian = {block.b + step for block in blocks for step in range(block.size)}
    alone = [
        (code, one)
        for code, twins in (("kk", in_kazakh), ("ru", in_russian))
        for place, one in enumerate(found[code])
        if place not in twins
    ]
    return len(in_kazakh), alone


if __name__ == "__main__":
    main()
