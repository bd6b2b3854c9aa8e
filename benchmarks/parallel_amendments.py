"""Do the Kazakh and the Russian notes of one act record the same changes?

Both texts of an act were amended by the same laws, so the same unit, action,
act number and date must be read from both; a test without labels. Words
replaced count once per act and unit, for the languages have other forms. A
disagreement is either of the sources (the note of the other text does not name
that act at all, or names it otherwise) or of the reading: those of the second
kind are told apart by naming the same act at the same unit.

    python -m benchmarks.parallel_amendments FOLDER [--list N]
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.changes import FILES, unit_of
from benchmarks.setup import describe_setup
from corpus.readers import read
from kb.amendments import changes_of
from kb.amendments.coverage import unread_of
from kb.amendments.units import Units
from kb.model import Change, Expression
from kb.structure import parse

_ROMAN = re.compile("-(?:[IVX]+|Н[ПҚ])$")
"""The convocation, which editors leave out of the numbers of old laws, and the mark of rulings."""
Key = tuple[str, str, str | None, str | None]


def main() -> None:
    """Read the folder, print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--list", type=int, default=0, help="print every N-th disagreement")
    options = arguments.parse_args()
    describe_setup()
    total: Counter[str] = Counter()
    coverage: Counter[str] = Counter()
    listed: list[str] = []
    for path in sorted(options.folder.glob(f"*.{FILES['kk']}.txt")):
        act = path.name.split(".")[0]
        other = options.folder / f"{act}.{FILES['ru']}.txt"
        if not other.exists():
            continue
        texts = {
            "kk": parse(read(path), act, "kk"),
            "ru": parse(read(other), act, "ru"),
        }
        read_of = {}
        for language, expression in texts.items():
            changes = changes_of(expression)
            read_of[language] = _by_key(expression, changes)
            covered = unread_of(expression, changes)
            coverage += Counter(
                notes=covered.notes,
                notes_read=covered.notes_read,
                acts=covered.acts,
                acts_read=covered.acts_read,
            )
        tally, differences = _compare(act, texts, read_of)
        total += tally
        listed += differences
        print(
            f"{act}: {tally['same']} of {tally.total()} "
            f"({tally['same'] / max(tally.total(), 1):.2%}), "
            f"act named in one text only {tally['source']}, read otherwise {tally['reading']}"
        )
    both = total["same"] + total["reading"]
    print(f"agreement: {total['same']} of {total.total()} ({total['same'] / total.total():.2%})")
    print(f"where both texts name the act at the unit: {total['same'] / both:.2%}")
    print(f"notes and acts read: {dict(coverage)}")
    days = sum(line.startswith("day") for line in listed)
    print(f"of one unit, action and act the same day in force: {1 - days / total['same']:.2%}")
    for line in listed[:: options.list] if options.list else ():
        print(line)


def _by_key(expression: Expression, changes: list[Change]) -> dict[Key, Change]:
    units = Units(expression)
    return {
        (
            unit_of(units, change),
            change.action.value + ("*" if change.planned else ""),
            _ROMAN.sub("", change.act.number or "") if change.act else None,
            change.act.date if change.act else None,
        ): change
        for change in changes
    }


def _compare(
    act: str, texts: dict[str, Expression], read_of: dict[str, dict[Key, Change]]
) -> tuple[Counter[str], list[str]]:
    same = read_of["kk"].keys() & read_of["ru"].keys()
    tally: Counter[str] = Counter(same=len(same))
    differences = [
        f"day {act} {key}: {read_of['kk'][key].in_force} {read_of['ru'][key].in_force}"
        for key in same
        if read_of["kk"][key].in_force != read_of["ru"][key].in_force
    ]
    counted: set[tuple[str, str | None]] = set()  # what both read otherwise counts once
    for language, other in (("kk", "ru"), ("ru", "kk")):
        named: dict[str, set[str | None]] = defaultdict(set)
        for unit, _, number, _ in read_of[other]:
            named[unit].add(number)
        for key in read_of[language].keys() - read_of[other].keys():
            kind = "reading" if key[2] in named[key[0]] else "source"
            if kind == "reading" and language == "ru" and (key[0], key[2]) in counted:
                continue
            counted.add((key[0], key[2]))
            tally[kind] += 1
            change = read_of[language][key]
            said = change if change.note is None else texts[language].notes[change.note]
            words = " ".join(texts[language].text[said.start : said.end].split())
            differences.append(f"{kind} {act} {language} {said.start} {key}: {words[:400]}")
    return tally, differences


if __name__ == "__main__":
    main()
