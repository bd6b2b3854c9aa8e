"""What changed in short, as the page of a comparison tells it: with links to where it is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from console.comparison.page.sides import Link, Side
from console.messages import say
from kb.address import article_of
from kb.comparison.model import (
    Comparison,
    Direction,
    Operation,
    Pair,
    PairKind,
    Renaming,
    Substance,
)
from kb.comparison.summary import Place, Summary, summary_of

_LONG = 12
"""More lines than these are folded."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An edit that makes a norm stricter or looser, and where it stands."""

    place: Link
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Group:
    """Units that became the same; each line is of an article, or of its units."""

    name: str
    count: int
    side: Side
    lines: tuple[tuple[tuple[Link, ...], str], ...]
    """Links, and the heading where the article itself is meant."""

    @property
    def is_long(self) -> bool:
        return len(self.lines) > _LONG


class SummaryView:
    """The summary of a comparison, whose texts are ``old`` and ``new``."""

    def __init__(self, comparison: Comparison, old: Side, new: Side) -> None:
        self._comparison = comparison
        self._old = old
        self._new = new
        self._summary: Summary = summary_of(comparison)

    @property
    def articles(self) -> Mapping[PairKind, int]:
        return self._summary.articles

    @property
    def units(self) -> Mapping[PairKind, int]:
        return self._summary.units

    @property
    def in_form(self) -> int:
        return self._summary.in_form

    @cached_property
    def groups(self) -> list[Group]:
        """What is new and what was dropped."""
        groups = (
            Group(say(f"page_{kind}"), len(pairs), side, tuple(_lines(side, units)))
            for kind, side, pairs, units in (
                (
                    PairKind.INSERTED,
                    self._new,
                    self._summary.new,
                    [unit for pair in self._summary.new for unit in pair.new],
                ),
                (
                    PairKind.DELETED,
                    self._old,
                    self._summary.dropped,
                    [unit for pair in self._summary.dropped for unit in pair.old],
                ),
            )
        )
        return [group for group in groups if group.lines]

    @cached_property
    def turns(self) -> list[tuple[Direction, list[Turn]]]:
        """What became stricter and what looser."""
        return [
            (direction, list(map(self._turn, places)))
            for direction, places in (
                (Direction.STRICTER, self._summary.stricter),
                (Direction.LOOSER, self._summary.looser),
            )
            if places
        ]

    @cached_property
    def substantive(self) -> list[tuple[str, list[tuple[str, list[Link]]]]]:
        """What is changed beyond words, brought and taken along, and where."""
        changed = {
            kind: [place.pair for place in places]
            for kind, places in self._summary.substantive.items()
        }
        parts: list[tuple[str, Mapping[Substance, Iterable[Pair]]]] = [
            ("diff_substantive", changed),
            ("diff_brought", self._summary.brought),
            ("diff_taken", self._summary.taken),
        ]
        return [
            (
                say(key),
                [(say(f"substance_{kind}"), self._places(pairs)) for kind, pairs in found.items()],
            )
            for key, found in parts
            if found
        ]

    @cached_property
    def renamings(self) -> list[tuple[Renaming, list[Link]]]:
        """What was renamed, and where."""
        pairs: dict[int, list[Pair]] = {}
        for pair in self._comparison.all_pairs():
            for edit in () if pair.leaves else pair.edits:
                if edit.renaming is not None and edit.operation is not Operation.EQUAL:
                    pairs.setdefault(edit.renaming, []).append(pair)
        return [
            (renaming, self._places(pairs.get(number, ())))
            for number, renaming in enumerate(self._summary.renamings)
        ]

    def _places(self, pairs: Iterable[Pair]) -> list[Link]:
        return list(dict.fromkeys(map(self._place, pairs)))

    def _place(self, pair: Pair) -> Link:
        return self._new.link_shown(pair.new[0]) if pair.new else self._old.link_shown(pair.old[0])

    def _turn(self, place: Place) -> Turn:
        old = self._comparison.old.expression.text[slice(*place.edit.old)]
        new = self._comparison.new.expression.text[slice(*place.edit.new)]
        return Turn(self._place(place.pair), " ".join(old.split()), " ".join(new.split()))


def _lines(side: Side, units: Iterable[int]) -> Iterator[tuple[tuple[Link, ...], str]]:
    """Articles one by one, the units below them article by article."""
    provisions = side.text.expression.provisions
    articles = ((article_of(provisions, unit), unit) for unit in units)
    for (article, is_whole), group in groupby(articles, lambda one: (one[0], one[0] == one[1])):
        heading = provisions[article].heading if is_whole else None
        yield tuple(side.link_shown(unit) for _, unit in group), heading or ""
