"""The units of one text, found by level and number without reading all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from kb.address import ancestors, article_of, end_of, find_units
from kb.model import Level, Provision, UnitPath

_REMEMBERED = 4096
_WITHIN_ARTICLES = frozenset(
    {Level.REMARK, Level.PARAGRAPH, Level.SUBPARAGRAPH, Level.POINT, Level.INDENT}
)


class UnitIndex:
    """The units of a text, indexed once."""

    def __init__(self, provisions: Sequence[Provision]) -> None:
        self.provisions = provisions
        self._by_number: dict[tuple[Level, str | None], list[int]] = {}
        self._by_level: dict[Level, list[int]] = {}
        for unit in provisions:
            number = unit.number.rstrip(")") if unit.number is not None else None
            self._by_number.setdefault((unit.level, number), []).append(unit.position)
            self._by_level.setdefault(unit.level, []).append(unit.position)
        self._found = lru_cache(_REMEMBERED)(self._find)

    def find(self, path: UnitPath, within: int | None = None) -> tuple[int, ...]:
        """Positions of the units that ``path`` means, as :func:`kb.address.find_units`."""
        return self._found(path, within)

    def _find(self, path: UnitPath, within: int | None) -> tuple[int, ...]:
        return tuple(find_units(self.provisions, path, self.lookup, within))

    def lookup(self, level: Level, number: str | None, within: int | None) -> list[int]:
        """Positions of the units of a level (a :data:`kb.address.Lookup`)."""
        if number is None:
            return self.of_level(level, within)
        numbered = self._inside(self._by_number.get((level, number), []), within)
        return numbered + self._inside(self._by_number.get((level, None), []), within)

    def of_level(self, level: Level, within: int | None = None) -> list[int]:
        """Positions of all units of a level, in the unit at ``within`` where one is named."""
        return self._inside(self._by_level.get(level, []), within)

    def around(self, position: int, level: Level) -> int | None:
        """Position of the unit of ``level`` that the unit at ``position`` is or lies in."""
        for unit in ancestors(self.provisions, position):
            if unit.level is level:
                return unit.position
        return None

    def last_before(self, position: int, level: Level) -> int | None:
        """Position of the last unit of ``level`` in the article before the unit at ``position``."""
        first = article_of(self.provisions, position)
        positions = self.of_level(level)
        index = bisect_left(positions, position) - 1
        return positions[index] if index >= 0 and positions[index] > first else None

    def path_of(self, position: int) -> UnitPath:
        """The unit at ``position`` as it is cited: from its article or annex inwards.

        A subparagraph is named where the identifier names it; a headed unit
        above the articles stands alone.
        """
        unit = self.provisions[position]
        named = unit.eid.split("__")
        parts: list[tuple[Level, str]] = []
        for around in ancestors(self.provisions, position):
            own = around.eid.rsplit("__", 1)[-1]
            is_cited = around.level in (Level.ARTICLE, Level.ANNEX) or (
                around.level in _WITHIN_ARTICLES
                and (around.level is not Level.SUBPARAGRAPH or own in named)
            )
            if around is unit or is_cited:
                counted = own.partition("_")[2].partition("~")[0]
                parts.append((around.level, (around.number or counted).rstrip(")")))
        return tuple(reversed(parts))

    def _inside(self, positions: list[int], within: int | None) -> list[int]:
        if within is None:
            return positions
        first = bisect_right(positions, within)
        return positions[first : bisect_left(positions, end_of(self.provisions, within), first)]
