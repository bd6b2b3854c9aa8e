"""The act that an amending act speaks of where it only says «10-бапта», «в статье 10».

A unit that says that an act is changed («… Заңына мынадай өзгерістер
енгізілсін:», «Внести в Закон … следующие изменения:») names it for all that it
contains, and so does a unit of a list of such acts («1. … Кодексіне:»). What
stands in a new wording («мынадай редакцияда жазылсын: "…"») speaks from within
the act that is changed: its «осы бап» is an article of that act.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from kb.address import ancestors
from kb.language.lookalikes import fold_lookalikes
from kb.language.places import Phrases
from kb.model import Expression, Level, MatterKind, Provision
from kb.references.act_mentions import ActMention, Relation, act_mentions
from kb.references.own_units import OwnUnits
from kb.references.steps import WORDS

_LIST_END = ":"
_MOST_BEFORE = 20
_LINES = (Level.SUBPARAGRAPH, Level.INDENT)
"""Levels of the lines before one that may say which act is changed."""
_LONGEST_ACCORD = 200  # characters of «в соответствии с пунктом 2 статьи 5 …»
_LONGEST_NAME = 300  # characters of a name that begins in the title
_WORDING_ENDS = re.compile(r"[\"»”]\s*[;.]\s*\Z")
_WORDING_CLOSES = re.compile(
    r"[.;,|]\s*[\"»”]\s*[;.]|[\"»”]\s*[;.][^\S\n]*(?:\n|\Z)|[.;][\"»”][^\S\n]*(?:\n|\Z)"
)
"""The end of a new wording that goes on in the unit: «… көрсетіледі.»; 2-тармақ …»."""
_QUOTE_OPENS = re.compile(r"\s*[\"«“„]")


@dataclass(frozen=True, slots=True)
class Wording:
    """A new wording in quotation marks, from its opening mark on."""

    start: int
    end: int
    origin: int
    """Position of the unit whose words begin it."""


@dataclass(frozen=True, slots=True)
class Amended:
    """What a unit changes."""

    act: ActMention | None
    """None where the words do not tell which act it is."""


@dataclass(frozen=True, slots=True)
class _Says:
    """What the own words of a unit say of changes."""

    amends: bool
    instructs: bool
    ends_with: str
    named: ActMention | None


@dataclass(frozen=True, slots=True)
class _Told:
    """What is known of the act changed when the words around a unit are read."""

    act: ActMention | None
    nearest: ActMention | None
    """The act named last, whose line may be broken in two."""
    is_amending: bool


class AmendedActs:
    """Which act the units of an expression change."""

    def __init__(
        self, expression: Expression, text: str, mentions: Sequence[ActMention], units: OwnUnits
    ) -> None:
        words = WORDS[expression.language]
        self._expression = expression
        self._text = text
        self._provisions = expression.provisions
        self._units = units
        self._amends = _phrases(words.amends)
        self._instructs = _phrases(words.instructs)
        self._begins_wording = _compiled(words.begins_wording)
        self._accords = _compiled(words.accords)
        self._accords_before = _compiled(rf"(?:{words.accords_before})\Z")
        self._begun: dict[int, list[int]] = {}
        self._said: dict[int, _Says] = {}
        self._outer: dict[int, _Told] = {}
        self._quoted: dict[int, Wording] = {}
        self._known: dict[int, Amended | None] = {}
        self._mentions: dict[int, list[ActMention]] = {}
        self._is_amending = self._instructs.stand_in(text) or self._amends.stand_in(text)
        if self._is_amending:
            for mention in mentions:
                position = units.at(mention.start)
                if position is not None:
                    self._mentions.setdefault(position, []).append(mention)

    def at(self, provision: int, offset: int | None = None) -> Amended | None:
        """What the unit at ``provision`` changes; None: nothing, it is law itself.

        ``offset`` tells where in the unit, for lines that were taken for one.
        """
        if not self._is_amending:
            return None
        if provision not in self._known:
            self._known[provision] = self._read(provision)
        known = self._known[provision]
        unit = self._provisions[provision]
        wording = self.wording_at(unit.start) if offset is not None else None
        if known is not None and wording is not None and wording.end < unit.end:
            behind = self._named_behind(unit, wording.end, offset or 0)
            return Amended(behind) if behind is not None else known
        return known

    def is_new_wording(self, provision: int, offset: int) -> bool:
        """Whether ``offset`` lies behind the words that begin a new wording."""
        if self.wording_at(offset) is not None:
            return True
        for unit in ancestors(self._provisions, provision):
            if self._is_open(unit, offset):
                return True
            for before in self._before(unit):
                is_open = self._is_open(before)
                if is_open:
                    return True
                if is_open is False or _WORDING_ENDS.search(self._own(before)):
                    break
        return False

    def wording_at(self, offset: int) -> Wording | None:
        """The new wording in quotation marks in which ``offset`` lies.

        Its paragraphs may have been taken for units beside the one that begins it.
        """
        index = bisect_right(self._wordings, offset, key=lambda wording: wording.start) - 1
        wording = self._wordings[index] if index >= 0 else None
        return wording if wording is not None and offset < wording.end else None

    @cached_property
    def _wordings(self) -> list[Wording]:
        if not self._is_amending:
            return []
        begun = list(self._begins_wording.finditer(self._text))
        annexes = [self._provisions[at].start for at in self._units.of_level(Level.ANNEX)]
        wordings = []
        for index, found in enumerate(begun):
            origin = self._units.at(found.start())
            opens = _QUOTE_OPENS.match(self._text, found.end())
            if origin is None or opens is None:
                continue
            ends = [other.start() for other in begun[index + 1 : index + 2]]
            ends += annexes[bisect_right(annexes, found.start()) :][:1]
            limit = min(ends, default=len(self._text))
            end = self._wording_end(opens.end(), limit)
            if end is not None:
                wordings.append(Wording(opens.end() - 1, end, origin))
                self._quoted[found.end()] = wordings[-1]
        return wordings

    def _wording_end(self, start: int, limit: int) -> int | None:
        """Where the wording that begins at ``start`` ends; None where that cannot be told."""
        strangers = self._stranger_starts
        end = start
        while True:
            closed = _WORDING_CLOSES.search(self._text, end, limit)
            if closed is None:
                return end if end > start else None
            end = closed.start() + len(closed.group().rstrip())
            index = bisect_right(strangers, end)
            if index == len(strangers) or strangers[index] >= limit:
                return end
            end = strangers[index]  # the quotation that closed was one within the wording

    @cached_property
    def _stranger_starts(self) -> list[int]:
        return sorted(self._provisions[position].start for position in self._strangers)

    def _is_open(self, unit: Provision, offset: int | None = None) -> bool | None:
        """Whether a wording that the own words of a unit begin goes on, at ``offset``.

        Without one: behind the unit. None where the words begin no wording.
        """
        begun = self._begun.get(unit.position)
        if begun is None:
            begun = self._begun[unit.position] = [
                found.end()
                for start, end in unit.content
                for found in self._begins_wording.finditer(self._text, start, end)
            ]
        if not begun:
            return None
        last = unit.content[-1][1] if offset is None else offset
        index = bisect_right(begun, last) - 1
        quoted = self._quoted.get(begun[index]) if index >= 0 else None
        if quoted is not None:
            return last < quoted.end
        return None if index < 0 else not _WORDING_CLOSES.search(self._text, begun[index], last)

    def _read(self, provision: int) -> Amended | None:
        unit = self._provisions[provision]
        told = self._told(self._told_around(unit.parent), unit, is_last=True)
        return Amended(told.act or self._of_title or self._sole) if told.is_amending else None

    def _told_around(self, position: int | None) -> _Told:
        """What the words of a unit and of those around it say to what they contain."""
        if position is None:
            return _Told(None, None, False)
        if position not in self._outer:
            unit = self._provisions[position]
            outer = self._told_around(unit.parent)
            self._outer[position] = self._told(outer, unit, is_last=False)
        return self._outer[position]

    def _told(self, outer: _Told, unit: Provision, *, is_last: bool) -> _Told:
        """What is told when a unit within ``outer`` is read, and the lines before it.

        ``is_last``: it is the one in question, and no list of acts for others.
        """
        origin = self._origin(unit)
        begun = self.at(origin) if origin is not None else None
        if begun is not None:
            # What is changed is told where the wording begins, not by its own words.
            return _Told(begun.act or outer.act, outer.nearest, True)
        act, nearest, is_amending = outer.act, outer.nearest, outer.is_amending
        lines = [one for one in self._before(unit) if one.level in _LINES]
        preamble = self._preambles if unit.parent is None else []
        for one in (*preamble, *reversed(lines), unit):
            if one.position > unit.position:
                continue
            says = self._says(one)
            is_amending = is_amending or says.amends or (says.instructs and one is unit)
            names_list = (
                says.ends_with == _LIST_END
                and not (one is unit and is_last)
                and one.level is not Level.PREAMBLE
            )
            # Lines broken in two: «… Заңына», «(… 1998 ж., N 14) өзгерістер енгізілсін:».
            nearest = says.named or (None if says.ends_with == "." else nearest)
            if says.amends or names_list:
                act = says.named or (nearest if says.amends else None) or act
        return _Told(act, nearest, is_amending)

    def _origin(self, unit: Provision) -> int | None:
        """Position of the unit whose words begin the wording that ``unit`` is part of."""
        wording = self.wording_at(unit.start)
        if wording is not None and wording.origin < unit.position:
            return wording.origin
        return self._strangers.get(unit.position)

    @cached_property
    def _strangers(self) -> dict[int, int]:
        """Units of a new wording that were taken for the act's own, and the own one before each.

        Their numbers break the row: 1, 33, 34, 35, 2.
        """
        rows: dict[tuple[int | None, Level], list[Provision]] = {}
        for unit in self._provisions:
            is_outer = unit.parent is None or self._provisions[unit.parent].level is Level.ANNEX
            if is_outer and unit.level in (Level.PARAGRAPH, Level.ARTICLE) and unit.number:
                rows.setdefault((unit.parent, unit.level), []).append(unit)
        strangers: dict[int, int] = {}
        for row in rows.values():
            left = Counter(unit.number for unit in row)
            expected, own = 1, None
            for unit in row:
                left[unit.number] -= 1
                if unit.number == str(expected):
                    own, expected = unit, expected + 1
                elif own is not None and left[str(expected)]:
                    strangers[unit.position] = own.position
        return strangers

    def _says(self, unit: Provision) -> _Says:
        """What the own words of a unit say, which every reference in it asks."""
        known = self._said.get(unit.position)
        if known is None:
            own = self._own(unit)
            known = self._said[unit.position] = _Says(
                self._amends.stand_in(own),
                self._instructs.stand_in(own),
                own.rstrip()[-1:],
                self._named_in(unit),
            )
        return known

    @cached_property
    def _of_title(self) -> ActMention | None:
        """The one act that the title names: «"… туралы" Заңына өзгерістер енгізу туралы»."""
        expression = self._expression
        fronts = [part for part in expression.matter if part.kind is MatterKind.FRONT]
        if not fronts:
            return None
        # A line that was taken for part of the title may begin the name.
        text = expression.text[fronts[0].start : fronts[-1].end + _LONGEST_NAME]
        named = {
            mention.name: mention
            for mention in act_mentions(fold_lookalikes(text), expression.language)
            # Without a title it is this act itself: «… Үкіметінің 2015 жылғы … № 7 қаулысы».
            if mention.name is not None and mention.name.title is not None
            if fronts[0].start + mention.start < fronts[-1].end
        }
        return next(iter(named.values())) if len(named) == 1 else None

    @cached_property
    def _sole(self) -> ActMention | None:
        """The one act that the words which say that acts are changed name in the whole text."""
        named = {
            mention.name: mention
            for unit in self._provisions
            if unit.position in self._mentions and self._says(unit).amends
            if (mention := self._named_in(unit)) is not None
        }
        return next(iter(named.values())) if len(named) == 1 else None

    @cached_property
    def _preambles(self) -> list[Provision]:
        """The preambles: «… шешіміне мынадай өзгерістер енгізілсін:» before all points."""
        return [
            unit
            for unit in self._provisions
            if unit.level is Level.PREAMBLE and unit.parent is None
        ]

    def _before(self, unit: Provision) -> list[Provision]:
        """The units that stand before a unit in the one around it, the nearest first."""
        if unit.parent is None:
            return []
        beside = self._provisions[unit.parent].children
        before = beside[: beside.index(unit.position)][-_MOST_BEFORE:]
        return [self._provisions[position] for position in reversed(before)]

    def _own(self, unit: Provision) -> str:
        return "\n".join(self._text[start:end] for start, end in unit.content)

    def _named_behind(self, unit: Provision, first: int, last: int) -> ActMention | None:
        """The act that a line between two offsets names where the lines were taken for one unit."""
        for mention in reversed(self._mentions.get(unit.position, [])):
            if first <= mention.start < last and self._may_be_changed(mention):
                line = self._text[mention.end : self._text.find("\n", mention.end)]
                if line.rstrip().endswith(_LIST_END):
                    return mention
        return None

    def _named_in(self, unit: Provision) -> ActMention | None:
        return next(filter(self._may_be_changed, self._mentions.get(unit.position, [])), None)

    def _may_be_changed(self, mention: ActMention) -> bool:
        """Whether the words that name an act may say that it is changed.

        They do not in a new wording, and not where something accords with it.
        """
        if mention.relation is not Relation.NAMED or self.wording_at(mention.start) is not None:
            return False
        before = self._text[max(mention.start - _LONGEST_ACCORD, 0) : mention.start]
        return not (
            self._accords.match(self._text, mention.end) or self._accords_before.search(before)
        )


@cache
def _phrases(patterns: tuple[str, ...]) -> Phrases:
    return Phrases(patterns)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
