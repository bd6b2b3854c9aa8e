"""Writing what hits are ranked by, see :mod:`kb.store.ranking`."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from kb.store.ranking import PackedRanking
from kb.store.schema import POSITION_BITS, key_of
from kb.store.segments import (
    SEGMENT_BITS,
    SEGMENT_LENGTH,
    Ordinals,
    Strengths,
    Vectors,
    joined,
    read_posting,
    signs_of,
)

VectorsOf = Callable[[Sequence[int]], Vectors]
"""The vectors of units by their keys, a row each."""


class RankingWriter:
    """Adds and removes the ranked units of expressions in a knowledge base being written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        rows = connection.execute("SELECT term, id FROM term")
        self._terms: dict[str, int] = dict(rows)
        self._new_terms: list[str] = []
        last = connection.execute("SELECT id, length(marks) FROM segment ORDER BY id DESC LIMIT 1")
        number, length = last.fetchone() or (-1, SEGMENT_LENGTH)
        self._segment = _OpenSegment(number + 1)
        if length < SEGMENT_LENGTH:
            self._segment = self._read(number)

    def put(self, expression_id: int, ranking: PackedRanking) -> None:
        """Add the units of an expression."""
        keys = np.array(ranking.positions, dtype=np.int64) | key_of(expression_id, 0)
        marks = np.frombuffer(ranking.marks, dtype=np.uint8)
        width = len(ranking.vectors) // len(keys) if len(keys) else 0
        vectors = np.frombuffer(ranking.vectors, dtype=np.int8).reshape(len(keys), width)
        ids = [self._id_of(term) for term in ranking.terms]
        counts = np.frombuffer(ranking.counts, dtype=np.uint32)
        terms = np.repeat(np.array(ids, dtype=np.uint32), counts)
        units = np.frombuffer(ranking.units, dtype=np.uint32)
        strengths = np.frombuffer(ranking.strengths, dtype=np.uint8)
        first = 0
        while first < len(keys):
            room = SEGMENT_LENGTH - self._segment.length
            part = slice(first, first + room)
            here = (units >= first) & (units < first + room)
            self._segment.add(
                keys[part], marks[part], vectors[part], terms[here], units[here] - first,
                strengths[here],
            )  # fmt: skip
            first += room
            if self._segment.length == SEGMENT_LENGTH:
                self._write(self._segment)
                self._segment = _OpenSegment(self._segment.number + 1)

    def remove(self, expression_id: int) -> None:
        """Forget the units of an expression."""
        low, high = key_of(expression_id, 0), key_of(expression_id + 1, 0)
        self._segment.keep(lambda keys: (keys < low) | (keys >= high))
        rows = self._connection.execute("SELECT id, keys FROM segment").fetchall()
        for number, blob in rows:
            keys = np.frombuffer(blob, dtype=np.int64)
            if number != self._segment.number and np.any((keys >= low) & (keys < high)):
                segment = self._read(number)
                segment.keep(lambda keys: (keys < low) | (keys >= high))
                self._write(segment)

    def count(self, expressions: Collection[int]) -> int:
        """How many units these expressions have."""
        wanted = np.fromiter(expressions, dtype=np.int64)
        rows = self._connection.execute(
            "SELECT keys FROM segment WHERE id <> ?", (self._segment.number,)
        )
        of_segments = [np.frombuffer(blob, dtype=np.int64) for (blob,) in rows]
        keys = joined([*of_segments, self._segment.units()[0]], np.int64)
        return int(np.isin(keys >> POSITION_BITS, wanted).sum())

    def put_vectors(self, expressions: Collection[int], vectors_of: VectorsOf) -> None:
        """Give the units of these expressions new vectors, of the width of all others."""
        wanted = np.fromiter(expressions, dtype=np.int64)
        rows = self._connection.execute("SELECT id, keys FROM segment ORDER BY id").fetchall()
        for number, blob in rows:
            keys = np.frombuffer(blob, dtype=np.int64)
            chosen = np.isin(keys >> POSITION_BITS, wanted)
            if number == self._segment.number or not chosen.any():
                continue
            (data,) = self._connection.execute(
                "SELECT vectors FROM segment WHERE id = ?", (number,)
            ).fetchone()
            old = np.frombuffer(data, dtype=np.int8).reshape(len(keys), -1)
            vectors = _replaced(old, chosen, vectors_of(keys[chosen].tolist()))
            self._connection.execute(
                "UPDATE segment SET vectors = ?, signs = ? WHERE id = ?",
                (vectors.tobytes(), signs_of(vectors).tobytes(), number),
            )
        keys, _, old = self._segment.units()
        chosen = np.isin(keys >> POSITION_BITS, wanted)
        if chosen.any():
            new = vectors_of(keys[chosen].tolist())
            self._segment.put_vectors(_replaced(old, chosen, new))

    def finish(self) -> None:
        """Write what is still in memory."""
        if self._segment.length or self._segment.was_stored:
            self._write(self._segment)
        self._connection.executemany(
            "INSERT INTO term (id, term) VALUES (?, ?)",
            (
                (number, term)
                for number, term in enumerate(
                    self._new_terms, len(self._terms) - len(self._new_terms)
                )
            ),
        )

    def _id_of(self, term: str) -> int:
        number = self._terms.get(term)
        if number is None:
            number = self._terms[term] = len(self._terms)
            self._new_terms.append(term)
        return number

    def _read(self, number: int) -> _OpenSegment:
        """A stored segment, its postings taken out of the file."""
        keys, marks, vectors = self._connection.execute(
            "SELECT keys, marks, vectors FROM segment WHERE id = ?", (number,)
        ).fetchone()
        segment = _OpenSegment(number, was_stored=True)
        rows = self._connection.execute(
            f"SELECT key >> {SEGMENT_BITS}, data FROM posting"
            f" WHERE key & {SEGMENT_LENGTH - 1} = ? ORDER BY key",
            (number,),
        ).fetchall()
        postings = [read_posting(data) for _, data in rows]
        length = len(marks)
        segment.add(
            np.frombuffer(keys, dtype=np.int64),
            np.frombuffer(marks, dtype=np.uint8),
            np.frombuffer(vectors, dtype=np.int8).reshape(length, len(vectors) // max(length, 1)),
            np.repeat(
                np.array([term for term, _ in rows], dtype=np.uint32),
                [len(units) for units, _ in postings],
            ),
            joined([units for units, _ in postings], np.uint16),
            joined([strengths for _, strengths in postings], np.uint8),
        )
        self._connection.execute(
            f"DELETE FROM posting WHERE key & {SEGMENT_LENGTH - 1} = ?", (number,)
        )
        return segment

    def _write(self, segment: _OpenSegment) -> None:
        keys, marks, vectors = segment.units()
        self._connection.execute(
            "INSERT OR REPLACE INTO segment VALUES (?, ?, ?, ?, ?)",
            (
                segment.number,
                *(part.tobytes() for part in (keys, marks, vectors, signs_of(vectors))),
            ),
        )
        self._connection.executemany("INSERT INTO posting VALUES (?, ?)", segment.postings())


def _replaced(old: Vectors, chosen: npt.NDArray[np.bool_], new: Vectors) -> Vectors:
    """``old`` with ``new`` rows where they are ``chosen``."""
    vectors = np.zeros((len(chosen), new.shape[1]), dtype=np.int8)
    if old.shape[1] == new.shape[1]:
        vectors[:] = old
    elif not chosen.all() and old.any():
        raise ValueError(f"vectors of {new.shape[1]} dimensions beside {old.shape[1]}")
    vectors[chosen] = new
    return vectors


class _OpenSegment:
    """A segment in memory: columns that grow."""

    def __init__(self, number: int, *, was_stored: bool = False) -> None:
        self.number = number
        self.was_stored = was_stored
        self.length = 0
        self._units: list[tuple[npt.NDArray[np.int64], Strengths, Vectors]] = []
        self._postings: list[tuple[npt.NDArray[np.uint32], Ordinals, Strengths]] = []

    def add(
        self,
        keys: npt.NDArray[np.int64],
        marks: Strengths,
        vectors: Vectors,
        terms: npt.NDArray[np.uint32],
        units: npt.NDArray[np.unsignedinteger],
        strengths: Strengths,
    ) -> None:
        """Add units, and for each pair of a term and a unit (counted from the first) a strength."""
        ordinals = (units + self.length).astype(np.uint16)
        self._units.append((keys, marks, vectors))
        self._postings.append((terms, ordinals, strengths))
        self.length += len(keys)

    def put_vectors(self, vectors: Vectors) -> None:
        """Give all units other vectors."""
        keys, marks, _ = self.units()
        self._units = [(keys, marks, vectors)]

    def keep(self, wanted: Callable[[npt.NDArray[np.int64]], npt.NDArray[np.bool_]]) -> None:
        """Forget the units whose keys are not wanted; the others move up."""
        keys, marks, vectors = self.units()
        kept = wanted(keys)
        if kept.all():
            return
        moved = np.cumsum(kept) - 1
        terms, ordinals, strengths = self._columns()
        stays = kept[ordinals]
        self._units = [(keys[kept], marks[kept], vectors[kept])]
        self._postings = [
            (terms[stays], moved[ordinals[stays]].astype(np.uint16), strengths[stays])
        ]
        self.length = int(kept.sum())

    def units(self) -> tuple[npt.NDArray[np.int64], Strengths, Vectors]:
        """Keys, marks and vectors of all units, in their order; a vector not yet there is zeros."""
        width = max((vectors.shape[1] for _, _, vectors in self._units), default=0)
        keys = joined([keys for keys, _, _ in self._units], np.int64)
        vectors = np.zeros((len(keys), width), dtype=np.int8)
        at = 0
        for _, _, part in self._units:
            if part.shape[1]:
                vectors[at : at + len(part)] = part
            at += len(part)
        return keys, joined([marks for _, marks, _ in self._units], np.uint8), vectors

    def postings(self) -> Iterator[tuple[int, bytes]]:
        """The rows of the table of postings, by term."""
        terms, ordinals, strengths = self._columns()
        order = np.argsort(terms, kind="stable")
        terms, ordinals, strengths = terms[order], ordinals[order], strengths[order]
        starts = np.flatnonzero(np.diff(terms, prepend=np.uint32(0xFFFFFFFF)))
        ends = [*starts[1:].tolist(), len(terms)][: len(starts)]
        ids = terms[starts].tolist()
        for term, start, end in zip(ids, starts.tolist(), ends, strict=True):
            data = ordinals[start:end].tobytes() + strengths[start:end].tobytes()
            yield term << SEGMENT_BITS | self.number, data

    def _columns(self) -> tuple[npt.NDArray[np.uint32], Ordinals, Strengths]:
        return (
            joined([terms for terms, _, _ in self._postings], np.uint32),
            joined([ordinals for _, ordinals, _ in self._postings], np.uint16),
            joined([strengths for _, _, strengths in self._postings], np.uint8),
        )
