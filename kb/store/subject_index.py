"""Writing and reading the subject index, see :mod:`kb.store.subjects`."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from kb.store.ranking import told_by
from kb.store.ranking_reader import Ask
from kb.store.schema import key_of
from kb.store.segments import places_for
from kb.store.subjects import PlaceOfSubject, SubjectEntry, SubjectPlace


class SubjectWriter:
    """Writes the subject index of a knowledge base."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def put(self, act: str, expression_id: int, places: Sequence[SubjectPlace]) -> None:
        """Note where in a new expression the units with entries stand."""
        execute = self._connection.executemany
        execute(
            "INSERT OR IGNORE INTO subject_unit (act, eid) VALUES (?, ?)",
            ((act, place.eid) for place in places),
        )
        first = key_of(expression_id, 0)
        execute(
            "INSERT INTO subject_place"
            " SELECT ?, id, ?, ? FROM subject_unit WHERE act = ? AND eid = ?",
            (
                (first + place.position, first + place.article, place.fits, act, place.eid)
                for place in places
            ),
        )

    def units(self) -> list[tuple[str, str]]:
        """Act and eid of the units with entries of which a text is there."""
        return self._connection.execute(
            "SELECT act, eid FROM subject_unit u"
            " WHERE EXISTS (SELECT 1 FROM subject_place WHERE unit = u.id) ORDER BY act, eid"
        ).fetchall()

    def write(self, entries: Iterable[SubjectEntry]) -> None:
        """Write all entries anew; those of units without a text are left out."""
        execute = self._connection.execute
        units = {
            (act, eid): number
            for number, act, eid in execute("SELECT id, act, eid FROM subject_unit")
        }
        for table in ("entry", "posting", "index"):
            execute(f"DELETE FROM subject_{table}")
        rows: list[tuple[int, int, str, str]] = []
        vectors = bytearray()
        having: dict[str, array[int]] = {}
        for entry in entries:
            unit = units.get((entry.act, entry.eid))
            if unit is None:
                continue
            for term in sorted(entry.terms):
                having.setdefault(term, array("I")).append(len(rows))
            rows.append((len(rows), unit, entry.language, entry.entry))
            vectors += entry.vector
        self._connection.executemany("INSERT INTO subject_entry VALUES (?, ?, ?, ?)", rows)
        self._connection.executemany(
            "INSERT INTO subject_posting VALUES (?, ?)",
            ((term, numbers.tobytes()) for term, numbers in having.items()),
        )
        worth = np.zeros(len(rows))
        for term in sorted(having):
            worth[np.frombuffer(having[term], dtype=np.uint32)] += (
                told_by(len(having[term]), len(rows)) ** 2
            )
        lengths = np.sqrt(worth).astype(np.float32).tobytes()
        of_units = array("I", (unit for _, unit, _, _ in rows)).tobytes()
        self._connection.executemany(
            "INSERT INTO subject_index VALUES (?, ?)",
            [("units", of_units), ("lengths", lengths), ("vectors", bytes(vectors))],
        )


class PlacesOfSubjects(NamedTuple):
    """Where units with entries stand, each a row: the number of the unit, and as
    :class:`PlaceOfSubject` has it the rest."""

    units: npt.NDArray[np.int64]
    keys: npt.NDArray[np.int64]
    articles: npt.NDArray[np.int64]
    fits: npt.NDArray[np.int64]

    def place(self, row: int) -> PlaceOfSubject:
        """The place in a row."""
        return PlaceOfSubject(int(self.keys[row]), int(self.articles[row]), bool(self.fits[row]))


class Subjects:
    """The subject index of a knowledge base."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        read: dict[str, bytes] = dict(ask("SELECT name, data FROM subject_index"))
        self.units = np.frombuffer(read.get("units", b""), dtype=np.uint32)
        """The number of the unit of each entry."""
        self.lengths = np.frombuffer(read.get("lengths", b""), dtype=np.float32)
        """The length of each entry, of which every term is what it tells (``told_by``)."""
        vectors = np.frombuffer(read.get("vectors", b""), dtype=np.int8)
        self.vectors = vectors.reshape(len(self), -1) if len(self) else vectors.reshape(0, 0)

    def __len__(self) -> int:
        return len(self.units)

    def having(self, terms: Collection[str]) -> dict[str, npt.NDArray[np.uint32]]:
        """The numbers of the entries with each term."""
        found: dict[str, npt.NDArray[np.uint32]] = {}
        for some in places_for(terms):
            rows = self._ask(
                "SELECT term, entries FROM subject_posting"
                f" WHERE term IN ({', '.join('?' * len(some))})",
                some,
            )
            for term, data in rows:
                found[term] = np.frombuffer(data, dtype=np.uint32)
        return found

    def entry(self, number: int) -> tuple[str, str]:
        """Language and words of an entry."""
        rows = self._ask("SELECT language, entry FROM subject_entry WHERE id = ?", (number,))
        return rows[0]

    def places(self) -> PlacesOfSubjects:
        """Where each unit with entries stands; by the article around it."""
        rows = self._ask(
            "SELECT unit, key, article, fits FROM subject_place ORDER BY article, key, unit"
        )
        return PlacesOfSubjects(*np.array(rows, dtype=np.int64).reshape(-1, 4).T)
