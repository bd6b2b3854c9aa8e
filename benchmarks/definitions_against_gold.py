"""Are the definitions of the texts found, with their kind, their term and their scope?

Compares what :func:`kb.definitions.definitions_of` finds with the definitions
marked by hand in ``benchmarks/gold/definitions.jsonl``. Of the tuning half
every miss and every error is printed, of the kept half the figures alone.

    python -m benchmarks.definitions_against_gold FOLDER [--gold FILE] [--check]
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.setup import describe_setup
from corpus.readers.plain_text import read_plain_text
from kb.definitions import definitions_of
from kb.model import DefinitionKind, Expression
from kb.structure import parse

GOLD = Path(__file__).parent / "gold" / "definitions.jsonl"
_FILES = {"kk": "kaz", "ru": "rus", "en": "eng"}
_HALVES = ("tuning", "kept", "fresh")


@dataclass(frozen=True, order=True, slots=True)
class Mark:
    """A definition as it is compared: the term's offsets, its kind, and where it holds."""

    start: int
    end: int
    kind: str
    scope: str


def main() -> None:
    """Read the gold and the texts, print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--gold", type=Path, default=GOLD)
    arguments.add_argument(
        "--check", action="store_true", help="only look whether the gold is sound"
    )
    options = arguments.parse_args()
    tallies: dict[tuple[str, str], Counter[str]] = {}
    for line in options.gold.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        expression = _expression(options.folder, entry)
        marks = set(check(entry, expression))
        if options.check:
            continue
        found = set(_found(expression))
        tally = tallies.setdefault((entry["half"], entry["lang"]), Counter())
        tally.update(right=len(found & marks), found=len(found), marked=len(marks))
        if entry["half"] == "tuning":
            for kind, rest in (("missed", marks - found), ("wrong", found - marks)):
                for mark in sorted(rest):
                    print(f"{entry['act']} {entry['lang']} {kind}: {_shown(expression, mark)}")
    if options.check:
        print("the gold is sound")
        return
    describe_setup()
    for (half, language), tally in sorted(tallies.items(), reverse=True):
        print(
            f"{half} {language}: precision {tally['right']} of {tally['found']} "
            f"({tally['right'] / max(tally['found'], 1):.3%}), recall {tally['right']} of "
            f"{tally['marked']} ({tally['right'] / tally['marked']:.3%})"
        )


def check(entry: dict[str, Any], expression: Expression) -> Iterator[Mark]:
    """The marks of a line of the gold; ``ValueError`` where it cannot be meant."""
    text = expression.text
    if hashlib.sha256(text.encode()).hexdigest() != entry["sha256"]:
        raise ValueError(f"{entry['act']} {entry['lang']}: marked in another text")
    if entry["half"] not in _HALVES:
        raise ValueError(f"{entry['act']}: no such half: {entry['half']}")
    eids = {unit.eid for unit in expression.provisions}
    last = -1
    for one in entry["definitions"]:
        start, end = one["term"]
        words = text[start:end]
        if not last < start < end <= len(text) or words != words.strip() or not words:
            raise ValueError(f"{entry['act']} {entry['lang']}: no term at {start}: {words!r}")
        if one["scope"] != "act" and one["scope"] not in eids:
            raise ValueError(f"{entry['act']} {entry['lang']}: no unit {one['scope']}")
        last = start
        yield Mark(start, end, DefinitionKind(one["kind"]).value, one["scope"])


def _found(expression: Expression) -> Iterator[Mark]:
    for one in definitions_of(expression):
        scope = "act" if one.scope is None else expression.provisions[one.scope].eid
        yield Mark(*one.term_span, one.kind.value, scope)


def _expression(folder: Path, entry: dict[str, Any]) -> Expression:
    path = folder / f"{entry['act']}.{_FILES[entry['lang']]}.txt"
    text = path.read_bytes().decode("utf-8")
    return parse(read_plain_text(text), entry["act"], entry["lang"])


def _shown(expression: Expression, mark: Mark) -> str:
    text = expression.text
    around = text[max(mark.start - 50, 0) : mark.start], text[mark.start : mark.end]
    before, term = (" ".join(part.split()) for part in around)
    after = " ".join(text[mark.end : mark.end + 40].split())
    return f"{mark.kind} in {mark.scope} at {mark.start}: …{before} ⟦{term}⟧ {after}…"


if __name__ == "__main__":
    main()
