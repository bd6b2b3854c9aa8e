"""Lists of definitions: articles, paragraphs, chapters and annexes that are one.

A list is opened by a line that speaks of concepts or terms and ends with a
colon, or by a heading that does; and it is one only if most of its members have
the form «term – meaning».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kb.address import end_of
from kb.definitions.reading import Reading, Span
from kb.definitions.terms import Division, definition, divide
from kb.model import Completeness, Definition, DefinitionKind, Level, Provision, Status
from kb.structure.wording import wording

_MEMBERS = (Level.POINT, Level.INDENT, Level.SUBPARAGRAPH, Level.PARAGRAPH)
_LONGEST_OPENING = 500  # characters
_INLINE = re.compile(r"(?:^|[;:.,])\s*(?:\d{1,3}|[^\W\d_]{1,2})\)\s+(?=\S)")
"""Number of a member that stands in one line with others."""
_FEWEST_INLINE = 2
_FEWEST_OF_EXCERPT = 3  # members
_QUOTED = re.compile(r"[\"«“]([^\"«»“”\n]{2,150})[\"»”]\s+")
_LONGEST_INSTRUCTION = 40  # characters behind its dash
_LONGEST_HEAD = 1200  # characters of a member within which its meaning must have begun


@dataclass(frozen=True, slots=True)
class _Member:
    """A member of a list: the unit it is or stands in, and the offsets of its words."""

    unit: Provision
    start: int
    end: int


def listed_definitions(reading: Reading) -> list[Definition]:
    """The definitions of all lists of a text, in order."""
    found: dict[int, Definition] = {}
    for unit, offset, opening in _openings(reading):
        members = [
            _Member(child, *_extent(reading, child)) for child in _members(reading, unit, offset)
        ]
        for one in _definitions(reading, members or _inline(reading, unit, offset), opening):
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
        end = _colon(reading, place, end)
        unit = reading.unit_at(end - 1) if end else None
        if unit is None:
            continue
        start = max(start, reading.sentence_start(unit, place), end - _LONGEST_OPENING)
        opening = reading.folded(start, end).text.rpartition(";")[2]
        if _compiled(reading.words.list_opening).match(opening):
            yield unit, end, opening
    if reading.expression.completeness is Completeness.EXCERPT:
        # What opened a list of an excerpt may not have been quoted with its members.
        for unit in reading.units:
            if unit.level is Level.ARTICLE and len(unit.children) >= _FEWEST_OF_EXCERPT:
                yield unit, unit.start, ""
    heading = _compiled(reading.words.list_heading)
    for unit in reading.heads():
        if unit.children and heading.match(unit.heading or ""):
            yield unit, unit.start, ""


def _colon(reading: Reading, place: int, end: int) -> int:
    """Behind the colon that opens a list between ``place`` and the line's ``end``; 0: none."""
    if reading.text[end - 1] == ":":
        return end
    colon = reading.text.find(":", place, min(end, place + _LONGEST_OPENING))
    return colon + 1 if colon >= 0 and _INLINE.match(reading.text, colon, end) else 0


def _inline(reading: Reading, unit: Provision, offset: int) -> list[_Member]:
    """The members of a list that stand in the line of their opening: «a) X – …; b) Y – …»."""
    _, end = reading.line_around(offset - 1)
    end = min(end, unit.end)
    numbers = list(_INLINE.finditer(reading.text, offset - 1, end))
    edges = [*(one.start() for one in numbers[1:]), end]
    if len(numbers) < _FEWEST_INLINE:
        return []
    return [_Member(unit, one.end(), edge) for one, edge in zip(numbers, edges, strict=True)]


def _members(reading: Reading, unit: Provision, offset: int) -> list[Provision]:
    """The units that an opening at ``offset`` of ``unit`` may list."""
    units = reading.units
    below = [units[child] for child in unit.children if units[child].start >= offset]
    listed = [child for child in below if child.level in _MEMBERS]
    if listed:
        level = listed[0].level
        return [
            member
            for child in below
            for member in (
                [child] if child.level is level else _behind_remark(reading, child, level)
            )
        ]
    if unit.parent is None or unit.level not in _MEMBERS:
        return []
    beside = [units[child] for child in units[unit.parent].children if child > unit.position]
    members: list[Provision] = []
    for child in beside:
        if child.level is not beside[0].level or not _may_continue(reading, child):
            break
        members.append(child)
    return members


def _behind_remark(reading: Reading, remark: Provision, level: Level) -> list[Provision]:
    """The members of a list that goes on behind a remark to one of them, and stands in it."""
    if remark.level is not Level.REMARK:
        return []
    end = end_of(reading.units, remark.position)
    inner = [unit for unit in reading.units[remark.position : end] if unit.level is level]
    return inner if inner and inner[0].number not in (None, "1") else []


def _extent(reading: Reading, unit: Provision) -> tuple[int, int]:
    return reading.body_start(unit), unit.end


def _may_continue(reading: Reading, unit: Provision) -> bool:
    member = _Member(unit, *_extent(reading, unit))
    return _is_removed(reading, member) or _division(reading, member) is not None


def _definitions(
    reading: Reading, members: Sequence[_Member], opening: str
) -> Iterator[Definition]:
    there = [member for member in members if not _is_removed(reading, member)]
    divided = [(member, _division(reading, member)) for member in there]
    dashed = sum(division is not None and division.mark != "colon" for _, division in divided)
    if 2 * dashed <= len(there):
        return
    for member, division in divided:
        if division is None:
            continue
        end = division.meaning + len(
            reading.text[division.meaning : member.end].rstrip().rstrip(".;")
        )
        yield definition(
            reading,
            DefinitionKind.TERM,
            member.unit,
            division.term,
            (division.meaning, max(end, division.meaning)),
            reading.scope(opening, member.unit),
        )


def _division(reading: Reading, member: _Member) -> Division | None:
    head = reading.folded(member.start, min(member.end, member.start + _LONGEST_HEAD))
    division = divide(head, reading.words)
    if division is None:
        return _quoted(reading, head)
    named = division.meaning - member.start
    if _compiled(reading.words.instruction).search(head.text, 0, named + _LONGEST_INSTRUCTION):
        return None
    opens_list = _compiled(reading.words.list_opening).match(head.text, 0, named)
    return None if opens_list and division.mark == "colon" else division


def _quoted(reading: Reading, head: Span) -> Division | None:
    """A member that begins with a term in quotation marks and ends with the word for the dash."""
    term = _QUOTED.match(head.text)
    if term is None or not _compiled(reading.words.means_last).search(head.text):
        return None
    return Division(
        (head.start + term.start(1), head.start + term.end(1)), head.start + term.end(), "word"
    )


def _is_removed(reading: Reading, member: _Member) -> bool:
    if member.unit.status is not Status.IN_FORCE:
        return True
    words = reading.folded(member.start, min(member.end, member.start + _LONGEST_HEAD)).text
    language = reading.expression.language
    return not words.strip() or wording(language).removal(words, 0, len(words)) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)
