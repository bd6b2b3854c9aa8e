"""Lists of definitions: articles, paragraphs, chapters and annexes that are one.

A list is opened by a line that speaks of concepts or terms and ends with a
colon, or by a heading that does; and it is one only if most of its members have
the form «term – meaning».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kb.definitions.reading import Reading
from kb.definitions.terms import Division, definition, divide
from kb.model import Definition, DefinitionKind, Level, Provision, Status
from kb.structure.wording import wording

_MEMBERS = (Level.POINT, Level.INDENT, Level.SUBPARAGRAPH, Level.PARAGRAPH)
_LONGEST_OPENING = 500  # characters
_LONGEST_HEAD = 1200  # characters of a member within which its meaning must have begun


def listed_definitions(reading: Reading) -> list[Definition]:
    """The definitions of all lists of a text, in order."""
    found: dict[int, Definition] = {}
    for unit, offset, opening in _openings(reading):
        for one in _definitions(reading, _members(reading, unit, offset), opening):
            found.setdefault(one.term_span[0], one)
    return [found[start] for start in sorted(found)]


def _openings(reading: Reading) -> Iterator[tuple[Provision, int, str]]:
    """Units that open a list, where their opening ends, and its words."""
    seen = -1
    for place in reading.places(reading.words.concepts):
        if place < seen:
            continue
        start, end = reading.line_around(place)
        seen = end
        if reading.text[end - 1] != ":":
            continue
        unit = reading.unit_at(end - 1)
        if unit is None:
            continue
        start = max(start, reading.sentence_start(unit, place), end - _LONGEST_OPENING)
        opening = reading.folded(start, end).text
        if _compiled(reading.words.list_opening).match(opening):
            yield unit, end, opening
    heading = _compiled(reading.words.list_heading)
    for unit in reading.heads():
        if unit.children and heading.match(unit.heading or ""):
            yield unit, unit.start, ""


def _members(reading: Reading, unit: Provision, offset: int) -> list[Provision]:
    """The units that an opening at ``offset`` of ``unit`` may list."""
    units = reading.units
    below = [units[child] for child in unit.children if units[child].start >= offset]
    below = [child for child in below if child.level in _MEMBERS]
    if below:
        return [child for child in below if child.level is below[0].level]
    if unit.parent is None or unit.level not in _MEMBERS:
        return []
    beside = [units[child] for child in units[unit.parent].children if child > unit.position]
    members: list[Provision] = []
    for child in beside:
        if child.level is not beside[0].level or not _may_continue(reading, child):
            break
        members.append(child)
    return members


def _may_continue(reading: Reading, unit: Provision) -> bool:
    return _is_removed(reading, unit) or _division(reading, unit) is not None


def _definitions(
    reading: Reading, members: Sequence[Provision], opening: str
) -> Iterator[Definition]:
    there = [unit for unit in members if not _is_removed(reading, unit)]
    divided = [(unit, _division(reading, unit)) for unit in there]
    dashed = sum(division is not None and division.mark != "colon" for _, division in divided)
    if 2 * dashed <= len(there):
        return
    for unit, division in divided:
        if division is None:
            continue
        end = division.meaning + len(
            reading.text[division.meaning : unit.end].rstrip().rstrip(".;")
        )
        yield definition(
            reading,
            DefinitionKind.TERM,
            unit,
            division.term,
            (division.meaning, max(end, division.meaning)),
            reading.scope(opening, unit),
        )


def _division(reading: Reading, unit: Provision) -> Division | None:
    start = reading.body_start(unit)
    head = reading.folded(start, min(unit.end, start + _LONGEST_HEAD))
    division = divide(head, reading.words)
    if division is None:
        return None
    opens_list = _compiled(reading.words.list_opening).match(head.text, 0, division.meaning - start)
    return None if opens_list and division.mark == "colon" else division


def _is_removed(reading: Reading, unit: Provision) -> bool:
    if unit.status is not Status.IN_FORCE:
        return True
    start = reading.body_start(unit)
    words = reading.folded(start, min(unit.end, start + _LONGEST_HEAD)).text
    language = reading.expression.language
    return not words.strip() or wording(language).removal(words, 0, len(words)) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)
