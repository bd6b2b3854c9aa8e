"""Are the counterparts found that lawyers see between two acts worded each in its own way?

Compares five pairs of Kazakh texts on one matter, among them the draft law on
internal migration with the migration law of 2011, and the government's bill of 2009
with that law as adopted. Holds the pairs of articles, and of the terms of their first
articles, against those marked by hand (``benchmarks/gold/counterparts.*.jsonl``).
Precision: predicted pairs that are in the gold at whatever grade. Recall: pairs of
grade 2 that were predicted. Units that the gold knows nothing of do not count.

    python -m benchmarks.counterparts FOLDER [COLLECTION] [--half dev|kept|all] [--show]

``FOLDER`` holds the acts, ``COLLECTION`` the bills.
"""

from __future__ import annotations

import argparse
import json
import lzma
from dataclasses import dataclass
from pathlib import Path

from benchmarks.compared_texts import HALVES, compared, compared_source, compared_text, half_of
from benchmarks.setup import describe_setup
from corpus.embedded import embedded_acts
from indexer.sources import Source
from kb.comparison.model import ComparedText, Comparison, PairKind
from kb.model import Level

_GOLD = Path(__file__).parent / "gold"
_DRAFT = "draft-internal-migration"
_TEXTS = {
    "draft": ("Z1100000477.kaz.txt", _DRAFT),
    "bill": ("kl12340", "Z1100000477.kaz.txt"),
    "currency": ("kl05458", "Z1800000167.kaz.txt"),
    "consumers": ("kl12056", "Z100000274_.kaz.txt"),
    "housing": ("kl12041", "kl12044"),
}
"""Old and new text of each gold: a file of the folder, a document of the collection (``kl…``),
or the draft that comes along."""

Couple = tuple[str, str]
"""An old unit and the new one that answers to it."""


@dataclass(frozen=True, slots=True)
class Gold:
    """What was marked by hand of one level of units of two acts."""

    grades: dict[Couple, int]
    notes: dict[Couple, str]
    old: frozenset[str]
    """Old units that something is said of."""
    new: frozenset[str]


def main() -> None:
    """Compare, judge, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("collection", type=Path, nargs="?")
    arguments.add_argument("--half", choices=HALVES, default="dev")
    arguments.add_argument("--show", action="store_true", help="print what is missed and wrong")
    options = arguments.parse_args()
    describe_setup()
    records = _records(options.collection) if options.collection else {}
    for name, sides in _TEXTS.items():
        if records or not any(side.startswith("kl") for side in sides):
            old, new = (_text(side, options.folder, records) for side in sides)
            _judge(name, compared(old, new), options.half, options.show)


def _records(collection: Path) -> dict[str, dict[str, str]]:
    """The documents that are compared, by their ids."""
    wanted = {side for sides in _TEXTS.values() for side in sides}
    with lzma.open(collection, "rt", encoding="utf-8") as lines:
        records = (
            json.loads(line) for line in lines if any(f'"{one}"' in line[:40] for one in wanted)
        )
        return {record["id"]: record for record in records}


def _text(name: str, folder: Path, records: dict[str, dict[str, str]]) -> ComparedText:
    if name in records:
        record = records[name]
        source = Source(name, name, name, "kk", text=record["text"], title=record["title"])
        return compared_source(source)
    if name == _DRAFT:
        text = next(act for act in embedded_acts() if act.act_id == _DRAFT)
        return compared_source(Source(_DRAFT, _DRAFT, _DRAFT, text.language, text=text.text))
    return compared_text(folder / name)


def gold_of(name: str, level: str) -> Gold:
    """What the gold of two acts says of ``article`` or ``term``."""
    grades: dict[Couple, int] = {}
    notes: dict[Couple, str] = {}
    sides: tuple[set[str], set[str]] = set(), set()
    for line in (_GOLD / f"counterparts.{name}.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        if record["level"] != level:
            continue
        old, new = ([_number(unit) for unit in record[side]] for side in ("old", "new"))
        sides[0].update(old)
        sides[1].update(new)
        for one in old:
            for other in new:
                grades[one, other] = record["grade"]
                notes[one, other] = record["note"]
    return Gold(grades, notes, frozenset(sides[0]), frozenset(sides[1]))


def _number(unit: str) -> str:
    """The number of a unit that is given by its number or its identifier."""
    return unit.rsplit("_", 1)[-1]


def predicted(comparison: Comparison, level: str) -> set[Couple]:
    """The pairs of articles, or of the points of the first articles, that were found."""
    old, new = comparison.old.expression, comparison.new.expression
    wanted = Level.ARTICLE if level == "article" else Level.POINT
    couples = set()
    for pair in comparison.all_pairs():
        if pair.leaves or pair.kind in (PairKind.INSERTED, PairKind.DELETED):
            continue
        for one in (old.provisions[position] for position in pair.old):
            for other in (new.provisions[position] for position in pair.new):
                if one.level is other.level is wanted and (
                    level == "article" or (_is_term(one.eid) and _is_term(other.eid))
                ):
                    couples.add((_plain(one.number), _plain(other.number)))
    return couples


def _is_term(eid: str) -> bool:
    """Whether a unit is a point of the first article."""
    return any(part == "art_1" for part in eid.split("__")[:-1])


def _plain(number: str | None) -> str:
    return (number or "").rstrip(")")


def _judge(name: str, comparison: Comparison, half: str, show: bool) -> None:
    for level in ("article", "term"):
        gold = gold_of(name, level)
        if not gold.grades:
            continue
        found = {
            (one, other)
            for one, other in predicted(comparison, level)
            if one in gold.old and other in gold.new and _is_of(half, (one, other))
        }
        wanted = {
            couple for couple, grade in gold.grades.items() if grade == 2 and _is_of(half, couple)
        }
        right = found & gold.grades.keys()
        precision = len(right) / max(len(found), 1)
        recall = len(wanted & found) / max(len(wanted), 1)
        score = 2 * precision * recall / max(precision + recall, 1e-9)
        print(
            f"{name} {level:8} {half}: precision {precision:.3f} ({len(right)} of {len(found)}), "
            f"recall {recall:.3f} ({len(wanted & found)} of {len(wanted)}), F1 {score:.3f}"
        )
        if show:
            for couple in sorted(wanted - found):
                print(f"    missed {couple[0]} → {couple[1]}: {gold.notes[couple]}")
            for couple in sorted(found - right):
                print(f"    wrong  {couple[0]} → {couple[1]}")


def _is_of(half: str, couple: Couple) -> bool:
    """Whether a pair belongs to a half, by its new unit."""
    return half in ("all", half_of(couple[1]))


if __name__ == "__main__":
    main()
