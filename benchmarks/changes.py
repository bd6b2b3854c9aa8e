"""Are editors' notes read as a person reads them?

Compares what :func:`kb.amendments.changes_of` reads with changes that were
marked by hand in ``benchmarks/gold/changes.jsonl``: action, unit, act (number
and date), day, whether announced only, and the words replaced. Prints
precision and recall per language and, for the half named, every note that is
read otherwise.

    python -m benchmarks.changes FOLDER [--half tuning|kept] [--list]
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from benchmarks.setup import describe_setup
from corpus.readers import read
from kb.address import EID_PREFIXES
from kb.amendments import changes_of
from kb.amendments.units import Units
from kb.model import Change, Expression
from kb.structure import parse

GOLD = Path(__file__).parent / "gold" / "changes.jsonl"
FILES = {"kk": "kaz", "ru": "rus", "en": "eng"}


def main() -> None:
    """Read the gold and the texts, print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path, help="ID.kaz.txt, ID.rus.txt …")
    arguments.add_argument("--half", choices=("tuning", "kept"), default="tuning")
    arguments.add_argument("--list", action="store_true", help="print every difference")
    options = arguments.parse_args()
    describe_setup()
    by_text: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if entry["half"] == options.half:
            by_text[entry["act"], entry["lang"]].append(entry)
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    for (act, language), entries in by_text.items():
        document = read(options.folder / f"{act}.{FILES[language]}.txt")
        if hashlib.sha256(document.text.encode()).hexdigest() != entries[0]["sha256"]:
            raise SystemExit(f"{act} {language}: not the text that was marked")
        expression = parse(document, act, language)
        found: dict[int, Counter[tuple[Any, ...]]] = defaultdict(Counter)
        units = Units(expression)
        for change in changes_of(expression):
            if change.note is None:
                continue  # the act's own words: benchmarks.entry_into_force
            note = expression.notes[change.note]
            found[note.start][_read(units, change)] += 1
        for entry in entries:
            wanted = Counter(_marked(change, expression) for change in entry["changes"])
            got = found[entry["start"]]
            tallies[language]["right"] += (wanted & got).total()
            tallies[language]["missed"] += (wanted - got).total()
            tallies[language]["wrong"] += (got - wanted).total()
            if options.list and wanted != got:
                words = expression.text[entry["start"] : entry["end"]]
                print(f"{act} {language} {entry['start']}: {' '.join(words.split())[:300]}")
                for sign, rest in (("missed", wanted - got), ("wrong", got - wanted)):
                    for key in rest:
                        print(f"    {sign}: {key}")
    for language, tally in sorted(tallies.items()):
        precision = tally["right"] / max(tally["right"] + tally["wrong"], 1)
        recall = tally["right"] / max(tally["right"] + tally["missed"], 1)
        figures = f"precision {precision:.3f} recall {recall:.3f} {dict(tally)}"
        print(f"{options.half} {language}: {figures}")


def unit_of(units: Units, change: Change) -> str:
    """The unit of a change as the gold writes it: ``art_5__para_2``; empty for the whole act."""
    path = change.path
    if not path and change.provision is not None:
        path = units.path_of(change.provision)
    return "__".join(
        f"{EID_PREFIXES[level]}_{number}" if number else EID_PREFIXES[level]
        for level, number in path
    )


def _read(units: Units, change: Change) -> tuple[Any, ...]:
    act = change.act
    return (
        change.action.value,
        unit_of(units, change),
        act.number if act else None,
        act.date if act else None,
        change.in_force,
        change.planned,
        change.replaced,
    )


def _marked(change: dict[str, Any], expression: Expression) -> tuple[Any, ...]:
    replaced = change.get("replaced")
    return (
        change["action"],
        change["unit"],
        change.get("number"),
        change.get("date"),
        change.get("in_force"),
        change.get("planned", False),
        tuple(" ".join(expression.text[slice(*span)].split()) for span in replaced)
        if replaced
        else None,
    )


if __name__ == "__main__":
    main()
