"""Which pairs of a comparison are shown."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kb.comparison.model import Comparison, Pair, PairKind


@dataclass(frozen=True, slots=True)
class ShownPair:
    """A pair of articles with those of its units that are shown."""

    pair: Pair
    units: tuple[Pair, ...]
    is_asked_for: bool = True
    """False where it is there for its units alone."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a comparison is shown.

    Of a pair of one of the ``kinds`` (of any where there are none) all units that
    changed are shown; of another pair those units that are of these kinds, and it
    itself only where it has such.
    """

    kinds: Collection[PairKind] = ()
    with_unchanged: bool = False
    """The unchanged units too."""
    with_unchanged_articles: bool = False
    with_form: bool = False
    """Pairs that differ in form alone count as changed."""

    def of(self, comparison: Comparison) -> Iterator[ShownPair]:
        """The pairs shown, in the order of the comparison."""
        for pair in comparison.pairs:
            is_of_kind = not self.kinds or pair.kind in self.kinds
            units = tuple(
                unit
                for unit in pair.units
                if (self.with_unchanged or self._is_change(unit))
                and (is_of_kind or unit.kind in self.kinds)
            )
            is_shown = self.with_unchanged_articles or self._is_change(pair) or self.kinds
            if units or (is_of_kind and is_shown):
                yield ShownPair(pair, units, is_of_kind)

    def _is_change(self, pair: Pair) -> bool:
        return pair.is_change or (self.with_form and bool(pair.form))
