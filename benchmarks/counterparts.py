"""Are the counterparts found that lawyers see between two acts worded each in its own way?

Compares pairs of Kazakh texts on one matter, among them the draft law on internal
migration with the migration law of 2011, and the government's bill of 2009 with that
law as adopted. Holds the pairs of articles, and of the points that define terms,
against those marked by hand (``benchmarks/gold/counterparts.*.jsonl``). Precision:
predicted pairs that are in the gold at whatever grade. Recall: pairs of grade 2 that
were predicted. Units that the gold knows nothing of do not count. Weights were chosen
on the pairs but the ``kept`` ones, of which nothing but these figures was looked at.

    python -m benchmarks.counterparts FOLDER [COLLECTION] [--show]

``FOLDER`` holds the acts, ``COLLECTION`` the bills.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from benchmarks.compared_texts import compared, compared_source, compared_text
from benchmarks.setup import describe_setup
from corpus.embedded import embedded_acts
from indexer.sources import Source
from kb.address import article_of, end_of
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
    "geodesy": ("kl05534", "kl05535"),
    "arbitration": ("kl03574", "kl12148"),
    "post": ("kl09772", "kl09777"),
    "lottery": ("kl08009", "kl08010"),
    "innovation": ("kl07290", "kl07255"),
    "audit": ("kl09937", "kl08357"),
    "insurance": ("kl08016", "kl08973"),
    "microcredit": ("kl08896", "kl08889"),
}
"""Old and new text of each gold: a file of the folder, a document of the collection (``kl…``),
or the draft that comes along."""
_KEPT = ("lottery", "innovation", "audit", "insurance", "microcredit")
_WITHIN_A_LINE = re.compile(r"(?<=\S)[^\S\n]+(?=\d+(?:-\d+)?-бап\.)")
"""Where the collection lost the line break before an article."""

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


class Tally(NamedTuple):
    """Counts of pairs."""

    right: int
    found: int
    recalled: int
    wanted: int

    def __str__(self) -> str:
        precision = self.right / max(self.found, 1)
        recall = self.recalled / max(self.wanted, 1)
        score = 2 * precision * recall / max(precision + recall, 1e-9)
        return (
            f"precision {precision:.3f} ({self.right} of {self.found}), "
            f"recall {recall:.3f} ({self.recalled} of {self.wanted}), F1 {score:.3f}"
        )


def main() -> None:
    """Compare, judge, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("collection", type=Path, nargs="?")
    arguments.add_argument("--show", action="store_true", help="print what is missed and wrong")
    options = arguments.parse_args()
    describe_setup()
    records = _records(options.collection) if options.collection else {}
    totals: dict[tuple[str, str], Tally] = {}
    for name, sides in _TEXTS.items():
        if records or not any(side.startswith("kl") for side in sides):
            old, new = (_text(side, options.folder, records) for side in sides)
            half = "kept" if name in _KEPT else "tuned on"
            for level, tally in _judge(name, compared(old, new), options.show):
                whole = totals.get((half, level), Tally(0, 0, 0, 0))
                totals[half, level] = Tally(*map(sum, zip(whole, tally, strict=True)))
    for (half, level), tally in totals.items():
        print(f"all {half}, {level}s: {tally}")


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
        text = _WITHIN_A_LINE.sub("\n", record["text"])
        source = Source(name, name, name, "kk", text=text, title=record["title"])
        return compared_source(source)
    if name == _DRAFT:
        draft = next(act for act in embedded_acts() if act.act_id == _DRAFT)
        return compared_source(Source(_DRAFT, _DRAFT, _DRAFT, draft.language, text=draft.text))
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
    """The pairs of articles, or of the points that define terms, that were found."""
    old, new = (_numbers(text, level) for text in (comparison.old, comparison.new))
    return {
        (old[one], new[other])
        for pair in comparison.all_pairs()
        if not pair.leaves and pair.kind not in (PairKind.INSERTED, PairKind.DELETED)
        for one in pair.old
        for other in pair.new
        if one in old and other in new
    }


def _numbers(text: ComparedText, level: str) -> dict[int, str]:
    """The numbers of a text's articles, or of the points that define terms, by position."""
    provisions = text.expression.provisions
    positions, wanted = range(len(provisions)), Level.ARTICLE
    if level == "term":
        positions, wanted = _home_of_terms(text), Level.POINT
    return {
        position: (provisions[position].number or "").rstrip(")")
        for position in positions
        if provisions[position].level is wanted
    }


def _home_of_terms(text: ComparedText) -> range:
    """The positions of the article that defines most terms, and of what it contains."""
    provisions = text.expression.provisions
    articles = Counter(article_of(provisions, one.provision) for one in text.definitions)
    if not articles:
        return range(0)
    article = articles.most_common(1)[0][0]
    return range(article, end_of(provisions, article))


def _judge(name: str, comparison: Comparison, show: bool) -> Iterator[tuple[str, Tally]]:
    """What was found of the articles and of the terms, each by its level."""
    for level in ("article", "term"):
        gold = gold_of(name, level)
        if not all(_numbers(text, level) for text in (comparison.old, comparison.new)):
            continue  # terms that bear no numbers
        found = {
            (one, other)
            for one, other in predicted(comparison, level)
            if one in gold.old and other in gold.new
        }
        wanted = {couple for couple, grade in gold.grades.items() if grade == 2}
        if not wanted:
            continue
        right = found & gold.grades.keys()
        tally = Tally(len(right), len(found), len(wanted & found), len(wanted))
        print(f"{name}, {level}s: {tally}")
        yield level, tally
        if show:
            for couple in sorted(wanted - found):
                print(f"    missed {couple[0]} → {couple[1]}: {gold.notes[couple]}")
            for couple in sorted(found - right):
                print(f"    wrong  {couple[0]} → {couple[1]}")


if __name__ == "__main__":
    main()
