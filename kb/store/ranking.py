"""What hits are ranked by: for every term the units that have it, and a vector for every unit.

A ranked unit is an article or what stands for one. Units are numbered through
the knowledge base (their *ordinals*) and lie in segments of at most
:data:`SEGMENT_LENGTH`; within a segment two bytes number a unit. A *posting*
says for one term which units of one segment have it and how strongly, in one
byte (:data:`STRONGEST` is the strongest). A segment that loses or gains units
is written anew, so that what is found never depends on the order in which texts
came and went.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log

STRONGEST = 255


@dataclass(frozen=True, slots=True)
class RankedUnit:
    """A unit as it is ranked.

    ``position`` is that in :attr:`kb.model.Expression.provisions`; ``strengths``
    says for each term how strongly the unit has it, 1 to :data:`STRONGEST`;
    ``marks`` is a set of bits whose meaning is the indexer's; ``vector`` has one
    byte a dimension, as many for every unit, be they none.
    """

    position: int
    strengths: Mapping[str, int]
    marks: int = 0
    vector: bytes = b""


@dataclass(frozen=True, slots=True)
class PackedRanking:
    """The ranked units of an expression as rows of bytes, ready to be sent."""

    positions: list[int] = field(default_factory=list)
    marks: bytes = b""
    vectors: bytes = b""
    terms: list[str] = field(default_factory=list)
    counts: bytes = b""
    """How many units have each term, four bytes each."""
    units: bytes = b""
    """Which, counted within the expression, four bytes each, term by term."""
    strengths: bytes = b""


def pack_ranking(units: Iterable[RankedUnit]) -> PackedRanking:
    """Turn units, each a list of terms, into terms, each a list of units."""
    positions: list[int] = []
    marks, vectors = bytearray(), bytearray()
    of_terms: dict[str, tuple[array[int], bytearray]] = {}
    for number, unit in enumerate(units):
        positions.append(unit.position)
        marks.append(unit.marks)
        vectors += unit.vector
        for term, strength in unit.strengths.items():
            if term not in of_terms:
                of_terms[term] = array("I"), bytearray()
            having, strengths = of_terms[term]
            having.append(number)
            strengths.append(strength)
    return PackedRanking(
        positions,
        bytes(marks),
        bytes(vectors),
        list(of_terms),
        array("I", (len(strengths) for _, strengths in of_terms.values())).tobytes(),
        b"".join(having.tobytes() for having, _ in of_terms.values()),
        b"".join(strengths for _, strengths in of_terms.values()),
    )


def told_by(having: int, of: int) -> float:
    """How much a term tells that ``having`` of so many have: the rarer the more (as in BM25)."""
    return log(1 + (of - having + 0.5) / (having + 0.5))
