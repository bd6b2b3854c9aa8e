"""In which portions the words of an act stand in the index of phrases and beginnings.

A passage is short enough that its words belong together. It is an article
without paragraphs, a paragraph with its points, or the own text of any other
unit. A unit that is longer than :data:`LONGEST` is indexed in portions of
consecutive parts (the definitions of a code, a table of competences), each
named by the first unit in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kb.address import ancestors
from kb.language.analysis import surface
from kb.model import Expression, Level, Provision, Status
from kb.store import Passage

LONGEST = 2500
"""Characters of a passage beyond which its unit is indexed in portions."""

_WORDS_OF_NUMBER = 2  # «51-бап»
_HEADINGS = 2  # of the unit and those around it, from the inside
# Units that are passages of their own wherever they stand.
_APART = frozenset(Level) - {Level.SUBPARAGRAPH, Level.POINT, Level.INDENT}


def passages_of(expression: Expression) -> Iterator[Passage]:
    """The passages of an expression, in the order of its provisions.

    Editors' notes and matter around the provisions are in none. Removed units
    (and those within them) are found by their heading alone, and headings
    without text of their own by the units under them.
    """
    indexing = _Indexing(expression)
    yield from sorted(indexing.passages(), key=lambda passage: passage.position)


class _Indexing:
    def __init__(self, expression: Expression) -> None:
        self._expression = expression
        self._units = expression.provisions
        self._headings: dict[int, str] = {}

    def passages(self) -> Iterator[Passage]:
        removed: set[int] = set()
        for unit in self._units:
            if unit.status is not Status.IN_FORCE or unit.parent in removed:
                removed.add(unit.position)
                if unit.heading:
                    yield self._passage(unit.position, unit.heading)
            elif unit.level in _APART or unit.parent is None:
                yield from self._portions(unit)

    def _portions(self, unit: Provision) -> Iterator[Passage]:
        """The passages of a unit, without those of units within that have their own."""
        portion: list[Provision] = []
        length = 0
        for member in self._members(unit):
            size = sum(end - start for start, end in member.content)
            if portion and length + size > LONGEST:
                yield self._passage_of(portion)
                portion, length = [], 0
            portion.append(member)
            length += size
        if portion != [unit] or not unit.children or not self._is_only_heading(unit):
            yield self._passage_of(portion)

    def _members(self, unit: Provision) -> Iterator[Provision]:
        """The unit and what it contains, but for removed units and those apart."""
        yield unit
        for child in unit.children:
            within = self._units[child]
            if within.level not in _APART and within.status is Status.IN_FORCE:
                yield from self._members(within)

    def _is_only_heading(self, unit: Provision) -> bool:
        own = len(surface(self._text([unit])))
        return unit.heading is not None and own <= len(surface(unit.heading)) + _WORDS_OF_NUMBER

    def _passage_of(self, portion: list[Provision]) -> Passage:
        return self._passage(portion[0].position, self._text(portion))

    def _passage(self, position: int, text: str) -> Passage:
        headed = (unit for unit in ancestors(self._units, position) if unit.heading)
        headings = map(self._heading, islice(headed, _HEADINGS))
        return Passage(position, " ".join(headings), " ".join(surface(text)))

    def _text(self, units: list[Provision]) -> str:
        text = self._expression.text
        return "\n".join(text[start:end] for unit in units for start, end in unit.content)

    def _heading(self, unit: Provision) -> str:
        known = self._headings.get(unit.position)
        if known is None:
            known = self._headings[unit.position] = " ".join(surface(unit.heading or ""))
        return known
