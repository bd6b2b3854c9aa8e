"""Where the units that instructions address stand in the base text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from kb.address import end_of
from kb.amending.annex_heads import head_end
from kb.amending.marks import Span
from kb.amending.model import Part, Place, Problem
from kb.amending.search import normal
from kb.model import Expression, Level, Matter, MatterKind, Provision, Status, UnitPath
from kb.numbering import number_key
from kb.references.own_units import OwnUnits

COUNTED = (Level.SUBPARAGRAPH, Level.INDENT)
"""Levels whose units bear no number and are counted."""
HEADED = (Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION, Level.ARTICLE)
"""Levels whose units have headings."""
_MARKER = re.compile(
    r"\s*(?:\d+(?:[-.–]\d+)*\s*[.)]|\d+(?:-\d+)*\s*-\s*[^\W\d_]+\s*[.:]?|[^\W\d_]+\s+\d+(?:-\d+)*\s*[.:]?"
    r"|[а-яa-z]\))\s*",
    re.IGNORECASE,
)
_LEAST_LIKE_NAME = 0.3
_AROUND = (Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION)
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5  # letters by which words of names are compared


class BaseUnits:
    """The units of a base text, found by what instructions say."""

    def __init__(self, expression: Expression) -> None:
        self.expression = expression
        self.text = expression.text
        self.provisions = expression.provisions
        self.index = OwnUnits(expression)

    def document(self, name: str) -> int | None:
        """Position of the annex that is the approved document of a name; None: there is none."""
        annexes = [
            at for at in self.index.of_level(Level.ANNEX) if self.provisions[at].parent is None
        ]
        words = _stems(name)
        best, most = None, _LEAST_LIKE_NAME
        for at in annexes:
            unit = self.provisions[at]
            heading = unit.heading or self.text[unit.start : unit.start + 400]
            theirs = _stems(heading)
            share = len(words & theirs) / max(len(words), 1)
            if share > most:
                best, most = at, share
        if best is None and len(annexes) == 1:
            return annexes[0]
        return best

    def find(self, place: Place, document: str | None) -> int | Problem | None:
        """Position of the unit of a place; None for the act as a whole."""
        within: int | None = None
        if document is not None:
            within = self.document(document)
        return self.find_path(place.path, within)

    def find_path(self, path: UnitPath, within: int | None) -> int | Problem | None:
        """Position of the unit of a path, in the unit at ``within``; None: the act as a whole."""
        if not path:
            return within
        found = self.index.find(path, within)
        if not found and within is None and path[0] == (Level.ANNEX, ""):
            found = tuple(self.index.of_level(Level.ANNEX)[:1])
            if len(path) > 1 and found:
                found = self.index.find(path[1:], found[0])
        if not found and len(path) == 1 and path[0][1] == "":
            found = tuple(self.index.of_level(path[0][0], within))
        if not found and len(path) > 1 and path[0][0] in _AROUND:
            return self.find_path(path[1:], within)  # paragraphs are cited without their chapter
        if not found:
            return Problem.UNIT_MISSING
        if len(found) > 1:
            return Problem.SEVERAL_UNITS
        return found[0]

    def status(self, position: int) -> Status:
        """Whether a unit is in force, or one that it lies in is not."""
        return self.provisions[position].status

    def span(self, position: int | None) -> Span:
        """The unit with all that it contains, without notes behind it."""
        if position is None:
            return 0, len(self.text)
        unit = self.provisions[position]
        last = max(
            (
                end
                for inner in self.provisions[position : end_of(self.provisions, position)]
                for _, end in inner.content
            ),
            default=unit.end,
        )
        return unit.start, _rstripped(self.text, unit.start, last)

    def own_span(self, position: int) -> Span:
        """The unit as :meth:`span` has it, of an annex what stands before the annexes in it.

        Forms are often annexes to rules and stand behind another annex of the act.
        """
        start, end = self.span(position)
        if self.provisions[position].level is not Level.ANNEX:
            return start, end
        inner = (
            unit.start
            for unit in self.provisions[position + 1 : end_of(self.provisions, position)]
            if unit.level is Level.ANNEX
        )
        return start, _rstripped(self.text, start, min(end, *inner, end))

    def whole(self, position: int) -> Span:
        """The unit with all that it contains and the notes behind it."""
        unit = self.provisions[position]
        end = _rstripped(self.text, unit.start, unit.end)
        for note in self.expression.notes:
            if note.start >= end and not self.text[end : note.start].strip():
                end = _rstripped(self.text, note.start, note.end)
        return unit.start, end

    def own(self, position: int) -> Span:
        """The own words of a unit, without its children; empty where it has none."""
        unit = self.provisions[position]
        if not unit.content:
            return unit.start, unit.start
        start, end = unit.content[0]
        for first, last in unit.content[1:]:
            if self.text[end:first].strip():
                break
            end = last
        return start, _rstripped(self.text, start, end)

    def marker(self, position: int) -> Span:
        """The number of a unit as it stands before its words; empty where it bears none."""
        unit = self.provisions[position]
        if unit.number is None or unit.level in COUNTED:
            return unit.start, unit.start
        found = _MARKER.match(self.text, unit.start, unit.end)
        return (unit.start, found.end()) if found else (unit.start, unit.start)

    def heading(self, position: int | None) -> Span | None:
        """The heading of a unit or the title of the act, without the number; None: it has none."""
        if position is None:
            fronts = self._fronts()
            return self._stripped(fronts[0], fronts[0]) if fronts else None
        unit = self.provisions[position]
        if unit.heading is None:
            return None
        sought = normal(unit.heading).text
        start, end = self.span(position)
        within = normal(self.text[start:end], start)
        at = within.text.find(sought)
        return within.span(at, at + len(sought)) if at >= 0 and sought else None

    def _fronts(self) -> list[Matter]:
        return [part for part in self.expression.matter if part.kind is MatterKind.FRONT]

    def _stripped(self, first: Matter, last: Matter) -> Span:
        return first.start, _rstripped(self.text, last.start, last.end)

    def annexes_of(self, position: int) -> list[int]:
        """Positions of the annexes right within one."""
        return [
            child
            for child in self.provisions[position].children
            if self.provisions[child].level is Level.ANNEX
        ]

    def points(self, position: int) -> Provision | None:
        """The first of the points that the own words of a unit lead to; None: they lead to none."""
        children = self.provisions[position].children
        first = self.provisions[children[0]] if children else None
        if first is None or first.level is not Level.POINT:
            return None
        lead_in = self.text[self.marker(position)[1] : first.start].strip()
        return first if lead_in.endswith(":") else None

    def head(self, position: int | None) -> Span | None:
        """The head of an annex, what it is an annex to, or of the act, who adopted it and when.

        None: there is none, or the unit is no annex.
        """
        if position is None:
            fronts = self._fronts()
            return self._stripped(fronts[0], fronts[-1]) if fronts else None
        if self.provisions[position].level is not Level.ANNEX:
            return None
        start, end = self.span(position)
        length = head_end(self.text[start:end], self.expression.language)
        return (start, start + length) if length else None

    def siblings(self, parent: int | None, level: Level, within: int | None) -> list[Provision]:
        """The units of a level right within a unit, or anywhere in it where it is an article."""
        children = (
            self.provisions[parent].children
            if parent is not None
            else [unit.position for unit in self.provisions if unit.parent is None]
        )
        units = [self.provisions[at] for at in children if self.provisions[at].level is level]
        if not units:
            units = [self.provisions[at] for at in self.index.of_level(level, parent)]
            if parent is None:
                units = [unit for unit in units if self.index.root_of(unit.position) is None]
        if not units and level is Level.SUBPARAGRAPH and parent is not None:
            return [
                self.provisions[at] for at in children if self.provisions[at].level is Level.INDENT
            ]
        return units

    def before_number(self, row: Sequence[Provision], number: str) -> Provision | None:
        """The unit of a row behind which one of a number goes."""
        key = number_key(number)
        lower = [unit for unit in row if unit.number and number_key(unit.number) < key]
        return max(lower, key=lambda unit: unit.start) if lower else None

    def nearest_number(self, path: UnitPath, within: int | None) -> str:
        """The numbers of the units there that are nearest to the last of a path."""
        outer = self.find_path(path[:-1], within)
        if isinstance(outer, Problem):
            return self.nearest_number(path[:-1], within)
        parent = outer if isinstance(outer, int) and not isinstance(outer, Problem) else within
        level, number = path[-1]
        there = [unit.number or "" for unit in self.siblings(parent, level, within)]
        key = number_key(number)
        there.sort(key=lambda other: abs(number_key(other)[0] - key[0]))
        return ", ".join(there[:3])


def split_wording(wording: str, numbers: Sequence[str]) -> list[Span] | None:
    """The stretches of a wording of several units, by their numbers; None: not to be told."""
    # Some texts have lost their breaks, in others each unit is quoted for itself.
    for before in (r"\A|\n", r"\A|(?<=[.;:])", r"\A|[»”\"]\s*[;,]?\s*[«“\"]"):
        spans = _split(wording, numbers, before)
        if spans is not None:
            return spans
    return None


def _split(wording: str, numbers: Sequence[str], before: str) -> list[Span] | None:
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for number in numbers:
        pattern = re.compile(
            rf"(?:{before})\s*(?=(?:[^\W\d_]+\s+)?{re.escape(number)}(?![-\d])\s*(?:[.):]|-?\s?[^\W\d_]+))"
        )
        found = pattern.search(wording, at)
        if found is None:
            return None
        if starts:
            ends.append(found.start())
        starts.append(found.end())
        at = found.end()
    ends.append(len(wording))
    return [
        (start, _rstripped(wording, start, end)) for start, end in zip(starts, ends, strict=True)
    ]


def begins_with_number(wording: str, number: str) -> bool:
    """Whether a wording begins with the number of its unit."""
    head = wording.lstrip(' \t\n\xa0"«“')[:60]
    return re.match(rf"(?:[^\W\d_]+\s+)?{re.escape(number)}(?!\d)", head) is not None


def likeness(first: str, second: str) -> float:
    """How much two names have in common, from 0 to 1."""
    return SequenceMatcher(None, first.lower(), second.lower(), autojunk=False).ratio()


def _stems(name: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(normal(name).text.lower())}


def _rstripped(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def is_part(place: Place) -> bool:
    """Whether a place means what of a unit is no unit: a row, a sentence, a part with a name."""
    return place.part in (Part.ROW, Part.COLUMN, Part.SENTENCE) or bool(place.named)
