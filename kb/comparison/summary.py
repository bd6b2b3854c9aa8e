"""What a comparison found, in short: as data, for whoever puts it into words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kb.comparison.model import (
    Comparison,
    Direction,
    Edit,
    Operation,
    Pair,
    PairKind,
    Renaming,
    Substance,
)


class Place(NamedTuple):
    """An edit and the pair in which it stands."""

    pair: Pair
    edit: Edit


@dataclass(frozen=True, slots=True)
class Summary:
    """The changes of a comparison, told by what they mean.

    Pairs are in the order of the comparison, what was dropped in that of the old text. What
    is new or dropped as part of a new or dropped unit is not told again; a unit that moved
    is told where it moved to, one whose words went to several articles in the first of them.
    """

    articles: Mapping[PairKind, int]
    """How many pairs of articles there are of each kind, kinds without any left out."""
    units: Mapping[PairKind, int]
    """The same of the units below them, but for those of articles new or dropped as a whole."""
    moved: int
    """Pairs of articles and units that moved, whatever else became of them."""
    renumbered: int
    new: tuple[Pair, ...]
    dropped: tuple[Pair, ...]
    brought: Mapping[Substance, tuple[Pair, ...]]
    """Of what is new, the pairs that bring a right, a duty, a deadline and so on."""
    taken: Mapping[Substance, tuple[Pair, ...]]
    """Of what is dropped, those that take one along."""
    stricter: tuple[Place, ...]
    looser: tuple[Place, ...]
    substantive: Mapping[Substance, tuple[Place, ...]]
    """Edits that change a right, a duty, a deadline and so on; one edit may change several."""
    renamings: tuple[Renaming, ...]
    edits: int
    """Edits that are no equality."""
    in_form: int
    """Differences of form."""


def summary_of(comparison: Comparison) -> Summary:
    """The summary of a comparison."""
    told = list(_told_once(comparison))
    pairs = [pair for article, units in told for pair in (article, *units)]
    places = [
        Place(pair, edit)
        for pair in pairs
        for edit in pair.edits
        if edit.operation is not Operation.EQUAL
    ]
    substantive = {
        kind: found
        for kind in Substance
        if (found := tuple(place for place in places if kind in place.edit.substance))
    }
    new = [pair for pair in pairs if pair.kind is PairKind.INSERTED]
    dropped = [pair for pair in pairs if pair.kind is PairKind.DELETED]
    dropped.sort(key=lambda pair: pair.old)
    return Summary(
        articles=Counter(article.kind for article, _ in told),
        units=Counter(unit.kind for _, units in told for unit in units),
        moved=sum(pair.moved for pair in pairs),
        renumbered=sum(pair.renumbered for pair in pairs),
        new=tuple(new),
        dropped=tuple(dropped),
        brought=_by_substance(new),
        taken=_by_substance(dropped),
        stricter=_towards(Direction.STRICTER, places),
        looser=_towards(Direction.LOOSER, places),
        substantive=substantive,
        renamings=comparison.renamings,
        edits=len(places),
        in_form=sum(len(pair.form) for pair in pairs),
    )


def _told_once(comparison: Comparison) -> Iterator[tuple[Pair, list[Pair]]]:
    """The pairs of articles with those of their units, a unit only in the first that tells of it.

    Several do where it moved between articles, or its words went to several.
    """
    told: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
    for article in comparison.pairs:
        units = [
            unit for unit in article.units if not unit.leaves and (unit.old, unit.new) not in told
        ]
        told.update((unit.old, unit.new) for unit in units)
        yield article, units


def _by_substance(pairs: Sequence[Pair]) -> Mapping[Substance, tuple[Pair, ...]]:
    return {
        kind: found
        for kind in Substance
        if (found := tuple(pair for pair in pairs if kind in pair.substance))
    }


def _towards(direction: Direction, places: Sequence[Place]) -> tuple[Place, ...]:
    return tuple(place for place in places if place.edit.direction is direction)
