"""Vectors that were computed once, kept in a file beside the knowledge base.

The knowledge base holds the vectors that it needs; this file only saves the time
of computing them again, after an interruption or for the next build. It may be
deleted at any time, and what is wrong with it stops nothing.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from kb.store.segments import places_for

_NO_SLUG = re.compile(r"[^\w.-]+")
_TABLES = """
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS vector (hash TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
"""


def cache_beside(path: Path, model: str) -> Path:
    """The file with the vectors of a model for the knowledge base at ``path``."""
    slug = _NO_SLUG.sub("-", Path(model).name).strip("-") or "model"
    return path.with_name(f"{path.name}.{slug}.vectors.sqlite")


class VectorCache:
    """Vectors by the hash of what was encoded.

    ``is_same`` says of the fingerprint of the model that filled the file whether
    it is that of the model at work; where it is not, the file begins anew.
    """

    def __init__(self, path: Path, fingerprint: str, is_same: Callable[[str], bool]) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        try:
            self._open(fingerprint, is_same)
        except sqlite3.OperationalError:  # no right to write, or another build at work
            self._give_up()
        except sqlite3.DatabaseError:  # damaged
            self._give_up()
            with suppress(OSError, sqlite3.DatabaseError):
                path.unlink(missing_ok=True)
                self._open(fingerprint, is_same)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._give_up()

    def get(self, hashes: Collection[str]) -> dict[str, bytes]:
        """The vectors that are there."""
        found: dict[str, bytes] = {}
        try:
            for some in places_for(hashes):
                if self._connection is not None:
                    sql = (
                        "SELECT hash, data FROM vector"
                        f" WHERE hash IN ({', '.join('?' * len(some))})"
                    )
                    found |= dict(self._connection.execute(sql, some))
        except sqlite3.DatabaseError:
            self._give_up()
        return found

    def put(self, vectors: Iterable[tuple[str, bytes]]) -> None:
        """Keep vectors, safe from whatever happens after."""
        if self._connection is None:
            return
        try:
            with self._connection:
                self._connection.executemany("INSERT OR REPLACE INTO vector VALUES (?, ?)", vectors)
        except sqlite3.DatabaseError:
            self._give_up()

    def _open(self, fingerprint: str, is_same: Callable[[str], bool]) -> None:
        self._connection = sqlite3.connect(self._path)
        self._connection.executescript(_TABLES)
        with self._connection:
            rows = self._connection.execute("SELECT value FROM fact WHERE name = 'fingerprint'")
            filled_by = rows.fetchone()
            if filled_by is None or not is_same(filled_by[0]):
                self._connection.execute("DELETE FROM vector")
                self._connection.execute(
                    "INSERT OR REPLACE INTO fact VALUES ('fingerprint', ?)", (fingerprint,)
                )

    def _give_up(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None
