"""Expressions as compact rows: what the store writes and what workers send.

A row leaves out what follows from the rows around it: children from the sizes
of the subtrees (units stand in the order of the text, a unit before what it
contains), most identifiers from the unit above and the number.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise
from typing import NamedTuple

from kb.address import EID_PREFIXES
from kb.model import Completeness, Expression, Level, Provision, Status
from kb.store.layers import Layers, PackedLayers, pack_layers
from kb.store.ranking import PackedRanking, RankedUnit, pack_ranking
from kb.store.subjects import SubjectPlace

CHUNK_LENGTH = 8_192  # characters; a search reads a few thousand at some ten places
LEVELS = tuple(Level)
"""What the numbers of the column ``level`` mean."""
_STATUSES = tuple(Status)
_COMPRESSION = 6
_ABSOLUTE = "="  # marks an identifier that does not begin with that of a unit above
_SKIPS_PARENT = "^"  # marks one that begins with the identifier of the parent's parent


class ProvisionRow(NamedTuple):
    """A unit as stored.

    ``eid`` is the part after the parent's identifier, None where level and
    number give it. ``content`` holds pairs "gap,length", one for each span,
    None where the unit's only span is the whole unit. ``up`` is the distance
    to the parent (0 for roots), ``size`` counts the unit and all it contains.
    """

    level: int
    status: int
    number: str | None
    heading: str | None
    eid: str | None
    start: int
    length: int
    content: str | None
    up: int
    size: int
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """One row of the full-text index, in which phrases and beginnings of words are found.

    ``position`` is that of the unit in :attr:`Expression.provisions`. The
    texts are the words as they stand, folded, in lower case, joined by single
    spaces: those of the headings around the unit and those of its text.
    """

    position: int
    heading: str
    words: str


@dataclass(frozen=True, slots=True)
class PackedExpression:
    """An expression with its passages, ready to be sent and stored."""

    act_id: str
    language: str
    date: str | None
    completeness: Completeness
    source: str | None
    length: int
    articles: int
    """Articles in the body of the act, those of annexes left out."""
    chunks: list[bytes]
    provisions: list[ProvisionRow]
    notes: list[tuple[int, int, int | None]]
    matter: list[tuple[str, int, int]]
    wordings: list[tuple[str, int, int]]
    findings: list[tuple[str, int, str, int]]
    passages: list[tuple[int, str, str]]
    layers: PackedLayers
    ranking: PackedRanking
    subjects: list[SubjectPlace]


def pack(
    expression: Expression,
    passages: Iterable[Passage],
    layers: Layers | None = None,
    ranked: Iterable[RankedUnit] = (),
    subjects: Iterable[SubjectPlace] = (),
) -> PackedExpression:
    """Pack an expression. ``passages`` come in the order of their positions, one for each.

    Raises ``ValueError`` where they do not, or where a unit does not stand
    right before what it contains.
    """
    rows = [astuple(item) for item in passages]
    if any(row[0] <= before[0] for before, row in pairwise(rows)):
        raise ValueError(f"passages of {expression.act_id} are not in the order of their units")
    return PackedExpression(
        act_id=expression.act_id,
        language=expression.language,
        date=expression.date,
        completeness=expression.completeness,
        source=expression.source,
        length=len(expression.text),
        articles=_articles_of_body(expression.provisions),
        chunks=pack_text(expression.text),
        provisions=pack_provisions(expression.provisions),
        notes=[(note.start, note.end, note.provision) for note in expression.notes],
        matter=[(part.kind.value, part.start, part.end) for part in expression.matter],
        wordings=[(part.kind.value, part.start, part.end) for part in expression.wordings],
        findings=[(item.code, item.line, item.message, item.start) for item in expression.findings],
        passages=rows,
        layers=pack_layers(layers or Layers(), expression.language),
        ranking=pack_ranking(ranked),
        subjects=list(subjects),
    )


def pack_text(text: str) -> list[bytes]:
    """``text`` in compressed chunks of :data:`CHUNK_LENGTH` characters."""
    # A lone surrogate (from a broken source) must come back as it was.
    return [
        zlib.compress(text[at : at + CHUNK_LENGTH].encode("utf-8", "surrogatepass"), _COMPRESSION)
        for at in range(0, len(text), CHUNK_LENGTH)
    ]


def unpack_chunk(data: bytes) -> str:
    """The characters of one chunk. Raises ``zlib.error`` on damaged data."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")


def pack_provisions(provisions: Sequence[Provision]) -> list[ProvisionRow]:
    """One row for each unit, in order."""
    sizes = [1] * len(provisions)
    for unit in reversed(provisions):
        for child in unit.children:
            sizes[unit.position] += sizes[child]
    rows = [_pack_provision(unit, provisions, sizes[unit.position]) for unit in provisions]
    for unit in provisions:
        if children_of(unit.position, rows.__getitem__) != unit.children:
            raise ValueError(f"{unit.eid} does not stand right before what it contains")
    return rows


def unpack_provisions(rows: Sequence[ProvisionRow]) -> tuple[Provision, ...]:
    """The units of an expression: the reverse of :func:`pack_provisions`."""
    eids: list[str] = []
    children: list[list[int]] = [[] for _ in rows]
    for position, row in enumerate(rows):
        eids.append(eid_of(position, row, rows.__getitem__, eids.__getitem__))
        if row.up:
            children[position - row.up].append(position)
    return tuple(
        unpack_provision(position, row, eids[position], tuple(children[position]))
        for position, row in enumerate(rows)
    )


def unpack_provision(
    position: int, row: ProvisionRow, eid: str, children: tuple[int, ...]
) -> Provision:
    """The unit of one row."""
    end = row.start + row.length
    return Provision(
        position=position,
        level=LEVELS[row.level],
        number=row.number,
        heading=row.heading,
        eid=eid,
        start=row.start,
        end=end,
        content=((row.start, end),) if row.content is None else _spans(row.content, row.start),
        parent=position - row.up if row.up else None,
        children=children,
        status=_STATUSES[row.status],
        anchor=row.anchor,
    )


def eid_of(
    position: int,
    row: ProvisionRow,
    row_at: Callable[[int], ProvisionRow],
    eid_at: Callable[[int], str],
) -> str:
    """The identifier of a unit from its row and the units above it."""
    own = _usual_eid(LEVELS[row.level], row.number) if row.eid is None else row.eid
    if own.startswith(_ABSOLUTE):
        return own[1:]
    if not row.up:
        return own
    parent = position - row.up
    if own.startswith(_SKIPS_PARENT):
        return f"{eid_at(parent - row_at(parent).up)}__{own[1:]}"
    return f"{eid_at(parent)}__{own}"


def children_of(position: int, row_at: Callable[[int], ProvisionRow]) -> tuple[int, ...]:
    """Positions of the units right under a unit."""
    end = position + row_at(position).size
    children = []
    child = position + 1
    while child < end:
        children.append(child)
        child += row_at(child).size
    return tuple(children)


def _pack_provision(unit: Provision, provisions: Sequence[Provision], size: int) -> ProvisionRow:
    return ProvisionRow(
        level=LEVELS.index(unit.level),
        status=_STATUSES.index(unit.status),
        number=unit.number,
        heading=unit.heading,
        eid=_packed_eid(unit, provisions),
        start=unit.start,
        length=unit.end - unit.start,
        content=_packed_spans(unit),
        up=0 if unit.parent is None else unit.position - unit.parent,
        size=size,
        anchor=unit.anchor,
    )


def _packed_eid(unit: Provision, provisions: Sequence[Provision]) -> str | None:
    usual = _usual_eid(unit.level, unit.number)
    if unit.parent is None:
        return None if unit.eid == usual else f"{_ABSOLUTE}{unit.eid}"
    parent = provisions[unit.parent]
    before, _, own = unit.eid.rpartition("__")
    if own.startswith((_ABSOLUTE, _SKIPS_PARENT)):
        return f"{_ABSOLUTE}{unit.eid}"
    if before == parent.eid:
        return None if own == usual else own
    if parent.parent is not None and before == provisions[parent.parent].eid:
        return f"{_SKIPS_PARENT}{own}"
    return f"{_ABSOLUTE}{unit.eid}"


def _usual_eid(level: Level, number: str | None) -> str:
    return f"{EID_PREFIXES[level]}_{(number or '').rstrip(')')}"


def _packed_spans(unit: Provision) -> str | None:
    if unit.content == ((unit.start, unit.end),):
        return None
    numbers = []
    before = unit.start
    for start, end in unit.content:
        numbers += [str(start - before), str(end - start)]
        before = end
    return ",".join(numbers)


def _spans(packed: str, start: int) -> tuple[tuple[int, int], ...]:
    spans = []
    numbers = iter(packed.split(",") if packed else ())
    for gap, length in zip(numbers, numbers, strict=True):
        start += int(gap)
        spans.append((start, start := start + int(length)))
    return tuple(spans)


def _articles_of_body(provisions: Sequence[Provision]) -> int:
    count = 0
    end_of_annex = 0
    for unit in provisions:
        if unit.level is Level.ANNEX:
            end_of_annex = max(end_of_annex, unit.end)
        elif unit.level is Level.ARTICLE and unit.start >= end_of_annex:
            count += 1
    return count
