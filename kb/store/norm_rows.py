"""Norms as compact rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from kb.model import Bearer, Broader, Modality, Norm

MODALITIES = tuple(Modality)
"""What the numbers of the column ``modality`` mean."""
_BETWEEN = "\n"
_BETWEEN_FIELDS = "\t"
_BETWEEN_KINDS = "|"
_BETWEEN_SPANS = ";"
Span = tuple[int, int]


class NormRow(NamedTuple):
    """A norm as stored.

    ``bearers`` are lines of key, name, start and end; ``clauses`` are the
    conditions, exceptions, deadlines and amounts, as starts and lengths
    counted from ``start``.
    """

    provision: int
    start: int
    length: int
    modality: int
    deciding_start: int | None
    deciding_end: int | None
    head: int | None
    bearers: str | None
    clauses: str | None


NORM_FIELDS = ", ".join(NormRow._fields)
"""The columns of the table behind its key."""


class BroaderRow(NamedTuple):
    """What a term is a kind of, as stored; see :class:`kb.norms.broader.Broader`."""

    term: str
    bearer: str
    broader: str
    broader_bearer: str
    provision: int
    meaning_start: int
    meaning_end: int
    start: int
    end: int


BROADER_FIELDS = ", ".join(BroaderRow._fields)
"""The columns of the table behind its key."""


def pack_broader(one: Broader) -> BroaderRow:
    """The row of what a term is a kind of."""
    return BroaderRow(
        one.term,
        one.key,
        one.broader,
        one.broader_key,
        one.provision,
        *one.meaning,
        one.start,
        one.end,
    )


def unpack_broader(row: BroaderRow) -> Broader:
    """The reverse of :func:`pack_broader`."""
    return Broader(
        row.term,
        row.bearer,
        row.broader,
        row.broader_bearer,
        row.provision,
        (row.meaning_start, row.meaning_end),
        row.start,
        row.end,
    )


class BearerRow(NamedTuple):
    """By whom a norm is found: the bearer's key, and that of its name as of a term."""

    bearer: str
    name: str


def pack_norm(norm: Norm) -> NormRow:
    """The row of a norm."""
    first, last = norm.deciding or (None, None)
    kinds = (norm.conditions, norm.exceptions, norm.deadlines, norm.amounts)
    return NormRow(
        norm.provision,
        norm.start,
        norm.end - norm.start,
        MODALITIES.index(norm.modality),
        first,
        last,
        norm.head,
        _BETWEEN.join(
            _BETWEEN_FIELDS.join((one.key, one.name, str(one.start), str(one.end)))
            for one in norm.bearers
        )
        or None,
        _BETWEEN_KINDS.join(_pack_spans(spans, norm.start) for spans in kinds)
        if any(kinds)
        else None,
    )


def unpack_norm(row: NormRow) -> Norm:
    """The norm of a row."""
    kinds = (row.clauses or _BETWEEN_KINDS * 3).split(_BETWEEN_KINDS)
    conditions, exceptions, deadlines, amounts = (
        _unpack_spans(packed, row.start) for packed in kinds
    )
    deciding = None
    if row.deciding_start is not None and row.deciding_end is not None:
        deciding = (row.deciding_start, row.deciding_end)
    return Norm(
        provision=row.provision,
        start=row.start,
        end=row.start + row.length,
        modality=MODALITIES[row.modality],
        bearers=tuple(map(_unpack_bearer, (row.bearers or "").split(_BETWEEN)))
        if row.bearers
        else (),
        deciding=deciding,
        head=row.head,
        conditions=conditions,
        exceptions=exceptions,
        deadlines=deadlines,
        amounts=amounts,
    )


def bearers_of(norm: Norm, key_of_term: Callable[[str], str]) -> set[BearerRow]:
    """By whom a norm is found; ``key_of_term`` gives the key of a name."""
    return {BearerRow(one.key, key_of_term(one.name)) for one in norm.bearers}


def _pack_spans(spans: Iterable[Span], start: int) -> str:
    return _BETWEEN_SPANS.join(f"{first - start},{last - first}" for first, last in spans)


def _unpack_spans(packed: str, start: int) -> tuple[Span, ...]:
    pairs = (one.split(",") for one in packed.split(_BETWEEN_SPANS) if one)
    return tuple((start + int(at), start + int(at) + int(length)) for at, length in pairs)


def _unpack_bearer(packed: str) -> Bearer:
    key, name, start, end = packed.split(_BETWEEN_FIELDS)
    return Bearer(key, name, int(start), int(end))
