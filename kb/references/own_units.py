"""The units of the text whose references are read: what stands where, and beside what."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from kb.address import ancestors
from kb.model import Expression, Level
from kb.numbering import number_key
from kb.unit_index import UnitIndex


class OwnUnits(UnitIndex):
    """The units of an expression, and the unit at an offset."""

    def __init__(self, expression: Expression) -> None:
        super().__init__(expression.provisions)
        spans = sorted(
            (start, end, unit.position) for unit in self.provisions for start, end in unit.content
        )
        self._starts = [span[0] for span in spans]
        self._ends = [span[1] for span in spans]
        self._positions = [span[2] for span in spans]

    def at(self, offset: int) -> int | None:
        """Position of the unit in whose own words ``offset`` lies; None: in a note or matter."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or self._ends[index] <= offset:
            return None
        return self._positions[index]

    def between(self, first: str, last: str, *, siblings_of: int) -> list[str]:
        """Numbers from ``first`` to ``last`` of the units in the row of the one at a position."""
        unit = self.provisions[siblings_of]
        row: Sequence[int]
        if unit.parent is None or unit.level is Level.ARTICLE:  # articles run on through chapters
            row = self.of_level(unit.level, self.root_of(siblings_of))
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

    def root_of(self, position: int) -> int | None:
        """Position of the outermost annex around a unit, None in the body of the act."""
        root = None
        for unit in ancestors(self.provisions, position):
            if unit.level is Level.ANNEX:
                root = unit.position
        return root
