"""The units of one text, found by level and number, and the unit at an offset."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from kb.address import ancestors, article_of, end_of, find_units
from kb.model import Expression, Level, Provision, UnitPath
from kb.numbering import number_key

_REMEMBERED = 4096


class OwnUnits:
    """The units of an expression, indexed once."""

    def __init__(self, expression: Expression) -> None:
        self.provisions: Sequence[Provision] = expression.provisions
        self._by_number: dict[tuple[Level, str | None], list[int]] = {}
        self._by_level: dict[Level, list[int]] = {}
        for unit in self.provisions:
            number = unit.number.rstrip(")") if unit.number is not None else None
            self._by_number.setdefault((unit.level, number), []).append(unit.position)
            self._by_level.setdefault(unit.level, []).append(unit.position)
        spans = sorted(
            (start, end, unit.position) for unit in self.provisions for start, end in unit.content
        )
        self._starts = [span[0] for span in spans]
        self._ends = [span[1] for span in spans]
        self._positions = [span[2] for span in spans]
        self._found = lru_cache(_REMEMBERED)(self._find)

    def at(self, offset: int) -> int | None:
        """Position of the unit in whose own words ``offset`` lies; None: in a note or matter."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or self._ends[index] <= offset:
            return None
        return self._positions[index]

    def find(self, path: UnitPath, within: int | None = None) -> tuple[int, ...]:
        """Positions of the units that ``path`` means, as :func:`kb.address.find_units`."""
        return self._found(path, within)

    def _find(self, path: UnitPath, within: int | None) -> tuple[int, ...]:
        return tuple(find_units(self.provisions, path, self.lookup, within))

    def lookup(self, level: Level, number: str | None, within: int | None) -> list[int]:
        """Positions of the units of a level (a :data:`kb.address.Lookup`)."""
        if number is None:
            return self._inside(self._by_level.get(level, []), within)
        numbered = self._inside(self._by_number.get((level, number), []), within)
        return numbered + self._inside(self._by_number.get((level, None), []), within)

    def _inside(self, positions: list[int], within: int | None) -> list[int]:
        if within is None:
            return positions
        first = bisect_right(positions, within)
        return positions[first : bisect_left(positions, end_of(self.provisions, within), first)]

    def between(self, first: str, last: str, *, siblings_of: int) -> list[str]:
        """Numbers from ``first`` to ``last`` of the units in the row of the one at a position."""
        unit = self.provisions[siblings_of]
        row: Sequence[int]
        if unit.parent is None or unit.level is Level.ARTICLE:  # articles run on through chapters
            row = self._inside(self._by_level[unit.level], self.root_of(siblings_of))
        else:
            row = self.provisions[unit.parent].children
        low, high = number_key(first), number_key(last)
        numbers = dict.fromkeys(
            self.provisions[position].number
            for position in row
            if self.provisions[position].level is unit.level
        )
        return [
            number.rstrip(")")
            for number in numbers
            if number is not None and low <= number_key(number) <= high
        ]

    def around(self, position: int, level: Level) -> int | None:
        """Position of the unit of ``level`` that the unit at ``position`` is or lies in."""
        for unit in ancestors(self.provisions, position):
            if unit.level is level:
                return unit.position
        return None

    def last_before(self, position: int, level: Level) -> int | None:
        """Position of the last unit of ``level`` in the article before the unit at ``position``."""
        first = article_of(self.provisions, position)
        positions = self._by_level.get(level, [])
        index = bisect_left(positions, position) - 1
        return positions[index] if index >= 0 and positions[index] > first else None

    def root_of(self, position: int) -> int | None:
        """Position of the outermost annex around a unit, None in the body of the act."""
        root = None
        for unit in ancestors(self.provisions, position):
            if unit.level is Level.ANNEX:
                root = unit.position
        return root
