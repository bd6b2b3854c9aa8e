"""What else a citation may mean where no unit is called as it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kb.citation import CitedUnit, ParsedCitation
from kb.citation_completion import INSIDE
from kb.citation_numbers import Range, ascends


def readings(citation: ParsedCitation) -> Iterator[ParsedCitation]:
    """``citation`` and its other readings, the likeliest first.

    «статьи 50-52» may be an inserted article or three articles, «ст. 51.2» an
    article of such a number or a paragraph of article 51.
    """
    yield citation
    for place, unit in enumerate(citation.units):
        for instead in _others(unit, last=place == len(citation.units) - 1):
            units = (*citation.units[:place], *instead, *citation.units[place + 1 :])
            yield replace(citation, units=units)


def _others(unit: CitedUnit, last: bool) -> Iterator[tuple[CitedUnit, ...]]:
    if not isinstance(unit.number, str):
        return
    first, hyphen, end = unit.number.partition("-")
    if hyphen and "-" not in end and ascends(first, end):
        yield (replace(unit, number=Range(first, end)),)
    numbers = unit.number.split(".")
    if last and len(numbers) > 1 and unit.level in INSIDE:
        levels = INSIDE[INSIDE.index(unit.level) :]
        if len(numbers) <= len(levels):
            yield tuple(
                CitedUnit(level, number) for level, number in zip(levels, numbers, strict=False)
            )
