"""What became of each unit of the old text, whether a pair tells it or only the pair around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kb.address import ancestors, end_of
from kb.comparison.model import Comparison, Operation, Pair, PairKind
from kb.model import Provision, Status

_SAME_WORDS = (PairKind.UNCHANGED, PairKind.RENUMBERED, PairKind.MOVED)
_NEW_MATTER = (PairKind.COUNTERPART, PairKind.INSERTED, PairKind.DELETED, PairKind.SPLIT)
_MUCH_ALIKE = 0.75
"""Below this similarity what a unit says is taken for something else, whatever the edits are."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a unit of the old text.

    ``units`` are the units of the new text that answer to it, none where it was
    dropped. ``pair`` is its own pair, or that of the nearest unit around it which has
    one; None where the comparison says nothing of it.
    """

    pair: Pair | None
    units: tuple[int, ...]


class Correlation:
    """The units of the old text and those of the new one that answer to them."""

    def __init__(self, comparison: Comparison) -> None:
        self._old = comparison.old.expression.provisions
        self._new = comparison.new.expression.provisions
        self._by_old: dict[int, list[Pair]] = {}
        self._by_new: dict[int, list[Pair]] = {}
        for pair in _leaving_last(comparison.all_pairs()):
            for position in pair.old:
                self._by_old.setdefault(position, []).append(pair)
            for position in pair.new:
                self._by_new.setdefault(position, []).append(pair)

    def outcome(self, position: int) -> Outcome:
        """What became of the unit of the old text at ``position``."""
        for around in ancestors(self._old, position):
            pairs = _staying(self._by_old.get(around.position, ()))
            if pairs:
                found = [
                    unit
                    for pair in pairs
                    if pair.kind is not PairKind.DELETED
                    for new in pair.new
                    for unit in _counterparts(self._old, around, position, self._new, new, pair)
                ]
                living = (unit for unit in found if is_living(self._new, unit))
                return Outcome(pairs[0], tuple(dict.fromkeys(living)))
        return Outcome(None, ())

    def origins(self, position: int) -> tuple[int, ...]:
        """The units of the old text to which the new one's at ``position`` answers."""
        for around in ancestors(self._new, position):
            pairs = _staying(self._by_new.get(around.position, ()))
            if pairs:
                found = [
                    unit
                    for pair in pairs
                    for old in pair.old
                    for unit in _counterparts(self._new, around, position, self._old, old, pair)
                ]
                return tuple(dict.fromkeys(found))
        return ()

    def pairs_of_new(self, position: int) -> Sequence[Pair]:
        """The pairs of the unit of the new text at ``position`` itself."""
        return self._by_new.get(position, ())

    def is_reworded(self, position: int, outcome: Outcome) -> bool:
        """Whether the unit at ``position`` of the old text says something else in the new one.

        It does where parts of it came or went, where an edit touches more than
        words (:class:`kb.comparison.model.Substance`), or where few words stayed.
        """
        if outcome.pair is None or not outcome.pair.is_change:
            return False
        if position not in outcome.pair.old:
            return self._says_else(outcome.pair) and not outcome.pair.units
        return any(map(self._says_else, self._within(position, outcome)))

    def _within(self, position: int, outcome: Outcome) -> Iterator[Pair]:
        """The unit's own pair and those of what it contains, or contained."""
        assert outcome.pair is not None
        yield outcome.pair
        for inside in range(position + 1, end_of(self._old, position)):
            yield from self._by_old.get(inside, ())
        for unit in outcome.units:
            for inside in range(unit + 1, end_of(self._new, unit)):
                yield from self._by_new.get(inside, ())

    def _says_else(self, pair: Pair) -> bool:
        if pair.kind in _NEW_MATTER or pair.leaves:
            return True
        if any(edit.substance for edit in pair.edits if edit.operation is not Operation.EQUAL):
            return True
        return pair.kind not in _SAME_WORDS and pair.similarity < _MUCH_ALIKE


def is_living(provisions: Sequence[Provision], position: int) -> bool:
    """Whether neither a unit nor what it stands in was excluded or repealed."""
    return all(unit.status is Status.IN_FORCE for unit in ancestors(provisions, position))


def _leaving_last(pairs: Iterable[Pair]) -> list[Pair]:
    return sorted(pairs, key=lambda pair: pair.leaves)


def _staying(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs without those that only say that a unit left, where others say where it is."""
    pairs = list(pairs)
    return [pair for pair in pairs if not pair.leaves] or pairs


def _counterparts(
    own: tuple[Provision, ...],
    around: Provision,
    position: int,
    others: tuple[Provision, ...],
    other: int,
    pair: Pair,
) -> Iterator[int]:
    """What answers to the unit at ``position`` in the ``other`` unit, which answers to ``around``.

    Where the words are the same, it is what stands in the same place; else what
    has the same number there.
    """
    if position == around.position:
        yield other
        return
    first, last = around.position, end_of(own, around.position)
    if pair.kind in _SAME_WORDS and end_of(others, other) - other == last - first:
        place = other + position - first
        if others[place].level is own[position].level:
            yield place
            return
    inner = own[position].eid.removeprefix(around.eid)
    eid = others[other].eid + inner
    for place in range(other + 1, end_of(others, other)):
        if others[place].eid == eid:
            yield place
