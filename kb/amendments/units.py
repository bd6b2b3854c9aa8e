"""Which unit a note speaks of: its own, or the one that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

from kb.address import ancestors
from kb.amendments.vocabulary import Vocabulary
from kb.citation import Range, parse_citations
from kb.model import Expression, Level, Provision, UnitPath
from kb.numbering import between, with_flat_numbers
from kb.unit_index import UnitIndex

INNER = (Level.REMARK, Level.PARAGRAPH, Level.SUBPARAGRAPH, Level.POINT, Level.INDENT)
"""Levels that are cited within an article, from the outermost to the innermost."""
_WORD = re.compile(r"\w")
_BOUNDS = (Level.ARTICLE, Level.ANNEX)


def units_named(subject: str, words: Vocabulary) -> tuple[UnitPath, ...]:
    """The units that ``subject`` names, ranges counted out.

    A list of chapters behind one of smaller units is a citation of its own.
    """
    if not _WORD.search(subject):
        return ()
    subject = words.bracketed.sub(words.words.point, " ".join(subject.split()))
    lists = words.outer_list.split(subject)
    return tuple(path for named in lists for path in _paths(named))


@lru_cache(maxsize=8192)
def _paths(words: str) -> tuple[UnitPath, ...]:
    paths: list[UnitPath] = []
    for citation in parse_citations(with_flat_numbers(words)):
        rows: list[UnitPath] = [()]
        for unit in citation.units:
            if isinstance(unit.number, Range):
                numbers: Sequence[str] = between(unit.number.first, unit.number.last)
            else:
                numbers = (unit.number,)
            rows = [(*row, (unit.level, number)) for row in rows for number in numbers]
        paths += [row for row in rows if row]
    return tuple(paths)


class Units:
    """The units of one text, found from where a note stands."""

    def __init__(self, expression: Expression) -> None:
        self._provisions = expression.provisions

    @cached_property
    def _index(self) -> UnitIndex:
        """Made when first needed: most texts have no notes."""
        return UnitIndex(self._provisions)

    def path_of(self, position: int) -> UnitPath:
        """The citation of a unit, see :meth:`kb.unit_index.UnitIndex.path_of`."""
        return self._index.path_of(position)

    def resolve(self, path: UnitPath, at: int | None) -> tuple[int | None, UnitPath]:
        """Where the unit is that ``path`` names in a note at unit ``at``, and its full path.

        A number within an article is sought from the inside out in the units
        that the note stands in, never beyond its article or annex; anything
        else in the whole text too. The position is None where there is no such
        unit, or several.
        """
        chain = list(ancestors(self._provisions, at)) if at is not None else []
        path = self._as_called(path, chain)
        level, number = path[0]
        inner = level in INNER
        if inner:
            bounds = [place for place, unit in enumerate(chain) if unit.level in _BOUNDS]
            chain = chain[: bounds[0] + 1] if bounds else chain
        for unit in chain:
            if unit.level is level and (unit.number or "").rstrip(")") == number:
                found = self._within(unit, path[1:]) if len(path) > 1 else (unit.position,)
                if found:
                    return self._one(found, path[1:], self.path_of(unit.position))
                return None, (*self.path_of(unit.position), *path[1:])
        for unit in chain:
            if found := self._within(unit, path):
                return self._one(found, path, self.path_of(unit.position))
        if not (inner and chain and chain[-1].level in _BOUNDS):
            found = self._index.find(path)
            if found:
                return self._one(found, path, ())
        if Level.ARTICLE in (levels := [level for level, _ in path[1:]]):
            # «Глава 13 дополнена статьей 352-1»: the article may stand in another chapter.
            return self.resolve(path[levels.index(Level.ARTICLE) + 1 :], at)
        if len(path) == 1 and (slip := self.bearing(number, at)) is not None:
            return slip, self.path_of(slip)  # «15-тармаққа» under article 15
        return None, (*self._base(level, chain), *path)

    def _as_called(self, path: UnitPath, chain: list[Provision]) -> UnitPath:
        """Russian codes call the numbered paragraphs of an article «части»."""
        (level, number), *rest = path
        if level not in (Level.PART, Level.SUBPARAGRAPH):
            return path
        paragraph = next((unit for unit in chain if unit.level is Level.PARAGRAPH), None)
        article = next((unit for unit in chain if unit.level is Level.ARTICLE), None)
        if article is None or (paragraph is not None and self._has_subparagraphs(paragraph)):
            return path if article is None else ((Level.SUBPARAGRAPH, number), *rest)
        numbers = {
            self._provisions[child].number
            for child in article.children
            if self._provisions[child].level is Level.PARAGRAPH
        }
        if number in numbers or (level is Level.PART and numbers):
            return ((Level.PARAGRAPH, number), *rest)
        return ((Level.SUBPARAGRAPH, number), *rest)

    def _has_subparagraphs(self, unit: Provision) -> bool:
        return any(self._provisions[child].level is Level.SUBPARAGRAPH for child in unit.children)

    def ancestor(self, level: Level, at: int | None) -> int | None:
        """The unit of ``level`` that the note at unit ``at`` stands in."""
        return None if at is None else self._index.around(at, level)

    def bearing(self, number: str, at: int | None) -> int | None:
        """The unit of ``number`` that the note at unit ``at`` stands in."""
        if at is not None:
            for unit in ancestors(self._provisions, at):
                if unit.number == number:
                    return unit.position
        return None

    def _one(
        self, found: Sequence[int], path: UnitPath, base: UnitPath
    ) -> tuple[int | None, UnitPath]:
        """The only unit found for ``path`` in the unit whose path is ``base``."""
        position = found[0] if len(found) == 1 else None
        if position is not None:
            named = self.path_of(position)
            # The first line of a unit may be the unit itself: it keeps the name it is given.
            if not path or named[-1][1] == path[-1][1]:
                return position, named
        return position, (*base, *path)

    def _base(self, level: Level, chain: list[Provision]) -> UnitPath:
        """The path of the innermost unit around the note that holds units of ``level``."""
        if level not in INNER:
            return ()
        for unit in chain:
            if unit.level in _BOUNDS or (
                unit.level in INNER
                and unit.level is not Level.SUBPARAGRAPH
                and INNER.index(unit.level) < INNER.index(level)
            ):
                return self.path_of(unit.position)
        return ()

    def _within(self, unit: Provision, path: UnitPath) -> tuple[int, ...]:
        return self._index.find(path, unit.position)
