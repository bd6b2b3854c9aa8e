"""Reading what hits are ranked by, see :mod:`kb.store.ranking`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from kb.store.schema import POSITION_BITS
from kb.store.segments import (
    SEGMENT_BITS,
    SEGMENT_LENGTH,
    Strengths,
    Vectors,
    joined,
    places_for,
    read_posting,
)

_CHOICES_KEPT = 16  # of texts

Ask = Callable[..., list[tuple[Any, ...]]]
"""Runs a statement with its values: :meth:`kb.store.Store._rows`."""


@dataclass(frozen=True, slots=True)
class Posting:
    """Which units have a term: their ordinals, rising, and how strongly each has it."""

    ordinals: npt.NDArray[np.int32]
    strengths: Strengths

    def __len__(self) -> int:
        return len(self.ordinals)


class Ranking:
    """The ranked units of a knowledge base; everything is read once, when it is first asked for."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        rows = ask("SELECT id, keys, marks FROM segment ORDER BY id")
        keys = [np.frombuffer(row[1], dtype=np.int64) for row in rows]
        self._firsts = {
            row[0]: first
            for row, first in zip(rows, np.cumsum([0, *map(len, keys)]).tolist(), strict=False)
        }
        self.keys = joined(keys, np.int64)
        """Expression and position of each unit, see :func:`kb.store.schema.key_of`; they rise."""
        self.marks = np.frombuffer(b"".join(row[2] for row in rows), dtype=np.uint8)
        self._texts, self._lengths = np.unique(self.keys >> POSITION_BITS, return_counts=True)
        self._remembered_of = lru_cache(_CHOICES_KEPT)(self._of)
        self._vectors: Vectors | None = None
        self._signs: npt.NDArray[np.uint64] | None = None

    def __len__(self) -> int:
        return len(self.keys)

    def of(self, expressions: Collection[int]) -> npt.NDArray[np.bool_]:
        """For each unit whether it belongs to one of these expressions, named by their ids.

        The array is remembered and cannot be changed.
        """
        return self._remembered_of(frozenset(expressions))

    def _of(self, expressions: frozenset[int]) -> npt.NDArray[np.bool_]:
        wanted = np.fromiter(expressions, dtype=np.int64)
        mask = np.repeat(np.isin(self._texts, wanted), self._lengths)
        mask.flags.writeable = False
        return mask

    def texts(self, ordinals: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """The ids of the expressions to which units belong."""
        return self.keys[ordinals] >> POSITION_BITS

    def ordinals_by_key(self, keys: Sequence[int]) -> dict[int, int]:
        """The ordinals of units by key; keys of no ranked unit are left out."""
        ordinals = self.ordinals_of(np.array(keys, dtype=np.int64)).tolist()
        return {key: place for key, place in zip(keys, ordinals, strict=True) if place >= 0}

    def ordinals_of(self, keys: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """The ordinal of each unit, by key; -1 where no ranked unit has it."""
        places = np.searchsorted(self.keys, keys)
        places[places == len(self)] = -1
        known = places >= 0
        known[known] = self.keys[places[known]] == keys[known]
        return np.where(known, places, -1)

    def ordinals_around(self, keys: Sequence[int]) -> npt.NDArray[np.int64]:
        """The ordinals of the ranked units in which units with these keys lie."""
        # A unit follows the ranked one around it, and no other ranked one is between.
        wanted = np.array(keys, dtype=np.int64)
        places = np.searchsorted(self.keys, wanted, side="right") - 1
        known = places >= 0
        known[known] = self.keys[places[known]] >> POSITION_BITS == wanted[known] >> POSITION_BITS
        return np.unique(places[known])

    def postings(self, terms: Collection[str]) -> dict[str, Posting]:
        """The posting of each term that any unit has."""
        ids: dict[int, str] = {}
        for some in places_for(terms):
            places = ", ".join("?" * len(some))
            rows = self._ask(f"SELECT id, term FROM term WHERE term IN ({places})", some)
            ids |= {number: term for number, term in rows}
        found = {}
        for number, term in ids.items():
            low = number << SEGMENT_BITS
            rows = self._ask(
                "SELECT key, data FROM posting WHERE key >= ? AND key < ? ORDER BY key",
                (low, low + SEGMENT_LENGTH),
            )
            parts = [(key - low, *read_posting(data)) for key, data in rows]
            if parts:
                found[term] = Posting(
                    joined(
                        [units.astype(np.int32) + self._firsts[part] for part, units, _ in parts],
                        np.int32,
                    ),
                    joined([strengths for _, _, strengths in parts], np.uint8),
                )
        return found

    @property
    def signs(self) -> npt.NDArray[np.uint64]:
        """The signs of each vector (:func:`kb.store.segments.signs_of`), by which to look fast."""
        if self._signs is None:
            rows = self._ask("SELECT signs FROM segment ORDER BY id")
            data = b"".join(row[0] for row in rows)
            width = len(data) // 8 // max(len(self), 1)
            signs = np.frombuffer(data, dtype=np.uint64).reshape(len(self), width)
            self._signs = np.asfortranarray(signs)  # they are read column by column
        return self._signs

    @property
    def vectors(self) -> Vectors:
        """The vector of each unit, a row each."""
        if self._vectors is None:
            rows = self._ask("SELECT vectors FROM segment ORDER BY id")
            data = b"".join(row[0] for row in rows)
            width = len(data) // max(len(self), 1)
            self._vectors = np.frombuffer(data, dtype=np.int8).reshape(len(self), width)
        return self._vectors
