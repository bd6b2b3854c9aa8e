"""Stretches of a text of which none overlaps another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Stretches:
    """Takes stretches as long as they are free."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    @classmethod
    def of(cls, spans: Iterable[tuple[int, int]]) -> Stretches:
        """Those of ``spans`` that are free when their turn comes."""
        made = cls()
        for start, end in spans:
            made.take(start, end)
        return made

    def __contains__(self, offset: int) -> bool:
        """Whether an offset lies within one."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]

    def inside(self, offset: int) -> bool:
        """Whether an offset lies within one and not at its beginning."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and self._starts[at] < offset < self._ends[at]

    def take(self, start: int, end: int) -> bool:
        """Take a stretch; False, and nothing is taken, where a part of it is taken already."""
        at = bisect_right(self._starts, start)
        if at and self._ends[at - 1] > start:
            return False
        if at < len(self._starts) and self._starts[at] < end:
            return False
        self._starts.insert(at, start)
        self._ends.insert(at, end)
        return True
