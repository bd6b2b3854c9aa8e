"""Addresses of units and the way from a citation to the unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Protocol

from kb.model import Address, Level, Provision
from kb.numbering import normal_number, number_key

EID_PREFIXES = {
    Level.PREAMBLE: "preamble",
    Level.PART: "part",
    Level.SECTION: "sec",
    Level.CHAPTER: "chp",
    Level.SUBDIVISION: "subdvs",
    Level.ARTICLE: "art",
    Level.PARAGRAPH: "para",
    Level.REMARK: "remark",
    Level.SUBPARAGRAPH: "subpara",
    Level.POINT: "point",
    Level.INDENT: "indent",
    Level.ANNEX: "annex",
}
"""What an identifier calls each level, after the naming convention of Akoma Ntoso 3.0."""


class Provisions(Protocol):
    """The units of a text by position."""

    def __getitem__(self, index: int, /) -> Provision: ...
    def __len__(self) -> int: ...


Lookup = Callable[[Level, str | None, int | None], Iterable[int]]
"""Positions of the units of a level, inside the unit at a position where one is given.

With a number: at least those that bear it or none at all.
"""

_FIELDS = {
    Level.ARTICLE: "article",
    Level.PARAGRAPH: "paragraph",
    Level.POINT: "point",
    Level.INDENT: "indent",
}

_NUMBERED = (Level.ARTICLE, Level.REMARK, Level.PARAGRAPH, Level.POINT)
_ALSO = {Level.POINT: (Level.POINT, Level.INDENT)}
"""Levels whose units are cited as points: an indent may keep its bracket («г)»)."""


def ancestors(provisions: Provisions, position: int) -> Iterator[Provision]:
    """The unit at ``position`` and the units around it, from the inside out."""
    current: int | None = position
    while current is not None:
        unit = provisions[current]
        yield unit
        current = unit.parent


def address_of(provisions: Provisions, position: int, act: str, language: str) -> Address:
    """The address of a unit.

    The subparagraph is named where the unit is one or where its number alone
    would not tell it apart. A point within a point counts as an indent that
    keeps its bracket: ``point="2", indent="1)"``.
    """
    unit = provisions[position]
    fields: dict[str, str | None] = {}
    points: list[str] = []
    for around in ancestors(provisions, position):
        if around.level is Level.POINT:
            points.append(around.number or "")
        elif around.level is Level.SUBPARAGRAPH:
            if around is unit or _is_named(around, unit):
                fields.setdefault("subparagraph", around.number)
        elif around.level is Level.ANNEX:
            fields["annex"] = around.number or around.eid.rsplit("annex_", 1)[-1]
        elif around.level in _FIELDS:
            fields.setdefault(_FIELDS[around.level], around.number)
    if points:
        fields["point"] = points[-1]
        if len(points) > 1:
            fields.setdefault("indent", f"{points[0]})")
    return Address(act=act, lang=language, eid=unit.eid, **fields)


def end_of(provisions: Provisions, position: int) -> int:
    """The position behind a unit and all that it contains."""
    while provisions[position].children:
        position = provisions[position].children[-1]
    return position + 1


def article_of(provisions: Provisions, position: int) -> int:
    """The position of the article around a unit.

    Where there is none (orders, rules, concepts): the outermost paragraph, else
    the innermost headed unit, else the unit itself.
    """
    paragraph: int | None = None
    for around in ancestors(provisions, position):
        if around.level is Level.ARTICLE:
            return around.position
        if around.level is Level.PARAGRAPH:
            paragraph = around.position
        elif around.level not in (Level.SUBPARAGRAPH, Level.POINT, Level.INDENT):
            return paragraph if paragraph is not None else around.position
    return paragraph if paragraph is not None else position


def find_units(
    provisions: Provisions,
    cited: Iterable[tuple[Level, str]],
    lookup: Lookup | None = None,
    within: int | None = None,
) -> list[int]:
    """Positions of the units that ``cited`` names, from the outermost level to the innermost.

    They are sought in the unit at ``within``, in all of ``provisions`` where that is None.

    Levels between may be left out («51-бап, 1-1) тармақша» where paragraph 2
    alone has such a point), and so several units may fit; those with the
    fewest levels left out come first and alone. An empty list: there is none.
    Without a ``lookup`` all of ``provisions`` is read.
    """
    wanted = [_bracketed(level, normal_number(number)) for level, number in cited]
    found = _descend(provisions, lookup or partial(_scan, provisions), within, wanted)
    if not found:
        return []
    nearest = min(distance for _, distance in found)
    return sorted(position for position, distance in found if distance == nearest)


def nearest_numbers(
    provisions: Provisions,
    parent: int | None,
    level: Level,
    number: str,
    lookup: Lookup | None = None,
    count: int = 3,
) -> list[str]:
    """The numbers of units of ``level`` within ``parent`` that are nearest to ``number``."""
    key = number_key(normal_number(number))
    positions = (lookup or partial(_scan, provisions))(level, None, parent)
    existing = {
        unit.number: None
        for unit in map(provisions.__getitem__, positions)
        if unit.number is not None
    }

    def distance(other: str) -> tuple[int, int]:
        theirs = number_key(other)
        return (abs(theirs[0] - key[0]), abs(len(theirs) - len(key)))

    return sorted(sorted(existing, key=distance)[:count], key=number_key)


def _scan(
    provisions: Provisions, level: Level, number: str | None, within: int | None
) -> Iterator[int]:
    """A :data:`Lookup` that reads every unit there is."""
    for unit in map(provisions.__getitem__, range(len(provisions))):
        if unit.level is level and (
            within is None or within in (around.position for around in _around(provisions, unit))
        ):
            yield unit.position


def _descend(
    provisions: Provisions,
    lookup: Lookup,
    parent: int | None,
    wanted: list[tuple[Level, str]],
) -> list[tuple[int, int]]:
    level, number = wanted[0]
    if (
        level is Level.SUBPARAGRAPH
        and parent is not None
        and _calls_paragraphs_so(provisions, parent)
    ):
        return _descend(provisions, lookup, parent, [(Level.PARAGRAPH, number), *wanted[1:]])
    if level is Level.PARAGRAPH and parent is not None and _calls_points_so(provisions, parent):
        return _descend(provisions, lookup, parent, [(Level.POINT, number), *wanted[1:]])
    if level is Level.SUBPARAGRAPH and parent is not None:
        # «часть вторая подпункта 1)»: the lines of a point are its indents.
        within = provisions[parent].level is Level.POINT and not _has(provisions, parent, level)
        level = Level.INDENT if within else level
    elif (
        level is Level.INDENT
        and number != "1"
        and parent is not None
        and _has(provisions, parent, Level.SUBPARAGRAPH)
        and not list(lookup(level, None, parent))
    ):
        # «абзац второй части первой» where parts are the numbered paragraphs.
        level = Level.SUBPARAGRAPH
    matches = []
    for called in _ALSO.get(level, (level,)):
        for position in lookup(called, number, parent):
            unit = provisions[position]
            if _is_called(unit, level, number):
                matches.append((position, _distance(provisions, unit, parent)))
    matches = _numbered_first(provisions, matches)
    if number == "1" and parent is not None and not matches:
        # A unit of one subparagraph is its own first one; its text is its first indent.
        alone = level is Level.SUBPARAGRAPH and not _has(provisions, parent, level)
        if alone or level is Level.INDENT:
            matches = [(parent, 0)]
    if len(wanted) == 1 or not matches:
        return matches
    result = []
    for position, distance in matches:
        for inner, further in _descend(provisions, lookup, position, wanted[1:]):
            result.append((inner, distance + further))
    return result


def _numbered_first(
    provisions: Provisions, matches: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """``matches`` without units that are only counted where another bears the number itself.

    Among annexes of forms some bear no number: the second of all need not be «2-қосымша».
    """
    if len(matches) < 2:
        return matches
    nearest = min(
        (distance for position, distance in matches if provisions[position].number is not None),
        default=None,
    )
    if nearest is None:
        return matches
    return [
        (position, distance)
        for position, distance in matches
        if provisions[position].number is not None or distance < nearest
    ]


def _is_called(unit: Provision, level: Level, number: str) -> bool:
    if unit.number is None:
        # Parts («Особенная часть») and annexes may bear none, and yet are counted.
        own = unit.eid.rsplit("__", 1)[-1].removeprefix(EID_PREFIXES[level]).lstrip("_")
        return number in ("", own) if unit.level is Level.ANNEX else number == own
    bracketed = unit.number.endswith(")")
    return (unit.level is level or bracketed) and unit.number.rstrip(")") == number


def _bracketed(level: Level, number: str) -> tuple[Level, str]:
    """An indent that keeps its bracket is cited as a point."""
    if level is Level.INDENT and number.endswith(")"):
        level = Level.POINT
    return level, number.rstrip(")")


def _distance(provisions: Provisions, unit: Provision, parent: int | None) -> int:
    """How many levels lie between a unit and the one it is sought in.

    Headed units and annexes between are no omission: nobody cites an article
    with its chapter, yet the body comes before the annexes.
    """
    distance = 0
    for around in _around(provisions, unit):
        if around.position == parent:
            break
        if around.level is Level.ANNEX:
            distance += 4
        elif around.level in _NUMBERED or around.level is unit.level:
            distance += 2
        elif around.level is Level.SUBPARAGRAPH:
            distance += _is_named(around, unit)
    return distance


def _is_named(around: Provision, unit: Provision) -> bool:
    """Whether the identifier of ``unit`` names the subparagraph that it lies in."""
    return around.eid.rsplit("__", 1)[-1] in unit.eid.split("__")


def _around(provisions: Provisions, unit: Provision) -> Iterator[Provision]:
    """The units that ``unit`` lies in, from the inside out."""
    return islice(ancestors(provisions, unit.position), 1, None)


def _calls_paragraphs_so(provisions: Provisions, position: int) -> bool:
    """Whether «часть» of an article means its numbered paragraphs, as in codes of procedure."""
    return (
        provisions[position].level is Level.ARTICLE
        and _has(provisions, position, Level.PARAGRAPH)
        and not _has(provisions, position, Level.SUBPARAGRAPH)
    )


def _calls_points_so(provisions: Provisions, position: int) -> bool:
    """Whether «пункт» of an article can only mean its points: it has no other numbers."""
    if provisions[position].level is not Level.ARTICLE or _has(
        provisions, position, Level.PARAGRAPH
    ):
        return False
    inner = (position, *provisions[position].children)
    return any(_has(provisions, unit, Level.POINT) for unit in inner)


def _has(provisions: Provisions, position: int, level: Level) -> bool:
    return any(provisions[child].level is level for child in provisions[position].children)
