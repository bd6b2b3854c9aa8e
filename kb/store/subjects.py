"""The editorial subject index as a knowledge base keeps it.

An entry is one way in which people ask for a unit. ``subject_unit`` names the
units with entries by act and eid, ``subject_place`` says where they stand in
each text. Entries are numbered in the order in which they were written; the
index over them (which have a term, their vectors) is small and read whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class SubjectPlace(NamedTuple):
    """A unit that the editorial subject index has entries for.

    ``article`` is the position of the ranked unit around it; ``fits`` says
    whether the entries were written for the words that the unit has.
    """

    position: int
    eid: str
    article: int
    fits: bool


@dataclass(frozen=True, slots=True)
class SubjectEntry:
    """A way to ask for a unit: its words, their distinct terms, and the vector of its meaning."""

    act: str
    eid: str
    language: str
    entry: str
    terms: frozenset[str]
    vector: bytes = b""


@dataclass(frozen=True, slots=True)
class PlaceOfSubject:
    """Where in the texts a unit with entries stands; ``article`` is its ranked unit.

    Both are row numbers, see :func:`kb.store.schema.key_of`.
    """

    key: int
    article: int
    fits: bool
