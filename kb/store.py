"""The knowledge base: one SQLite file, written whole, read-only afterwards.

A build writes a new file beside the old one and renames it over it when it is
complete, so a reader sees the old knowledge base or the new one, never half of
one. This module and :mod:`kb.schema` hold all SQL of KoshLex.
"""

from __future__ import annotations

import errno
import json
import os
import secrets
import shutil
import sqlite3
import struct
import time
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, Self, overload

from kb.model import Act, Completeness, Expression, Finding, Matter, MatterKind, Note, Provision
from kb.packing import (
    CHUNK_LENGTH,
    PackedExpression,
    Passage,
    ProvisionRow,
    children_of,
    eid_of,
    pack,
    unpack_chunk,
    unpack_provision,
    unpack_provisions,
)
from kb.schema import (
    APPLICATION_ID,
    COUNT_TERMS,
    PAGE_SIZE,
    SCHEMA_VERSION,
    TABLES,
    WRITING,
    key_of,
    place_of,
)

__all__ = [
    "SCHEMA_VERSION",
    "ExpressionHead",
    "Match",
    "Passage",
    "Store",
    "StoreError",
    "StoreWriter",
    "StoredAct",
    "Units",
]

_REBUILD = "run `koshlex build` to make it anew"
_CHUNKS_KEPT = 64  # 64 chunks are some 4 MB
_UNITS_KEPT = 8192
_MOST_TERMS = 500  # in one question to SQLite
_DAY = 86_400  # seconds
_HEADER = 100  # bytes of an SQLite file, https://www.sqlite.org/fileformat.html
_MAGIC = b"SQLite format 3\0"
_LAST_CHARACTER = "\U0010ffff"
_PROVISION_FIELDS = "level, status, number, heading, eid, start, length, content, up, size, anchor"

PassageMaker = Callable[[Expression], Iterable[Passage]]


class StoreError(Exception):
    """A knowledge base that cannot be used or written; says why and what to do."""


@dataclass(frozen=True, slots=True)
class StoredAct:
    """An act and what the knowledge base has of it.

    ``completeness`` tells it for each language there is; ``articles`` is the
    number in the body of the act, of the language that has the most.
    """

    act: Act
    completeness: dict[str, Completeness]
    articles: int

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the act's texts."""
        return tuple(self.completeness)


@dataclass(frozen=True, slots=True)
class ExpressionHead:
    """An expression without its text; ``length`` in characters."""

    id: int
    act_id: str
    language: str
    date: str | None
    completeness: Completeness
    source: str | None
    length: int


@dataclass(frozen=True, slots=True)
class Match:
    """A passage that a query found; the higher the score (BM25), the better."""

    expression_id: int
    position: int
    score: float


class Store:
    """A knowledge base opened for reading, for use in one thread.

    Every method raises :class:`StoreError` where the file turns out damaged.
    """

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self._connection = connection
        self._name = name
        # Caches of the instance: on the method they would keep closed stores alive.
        self._chunk = lru_cache(_CHUNKS_KEPT)(self._read_chunk)
        self._row = lru_cache(_UNITS_KEPT)(self._read_row)

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open the knowledge base at ``path``.

        Raises :class:`StoreError` where there is none, where the file is cut
        off, of another version or something else.
        """
        _check_header(path)
        uri = f"{path.absolute().as_uri()}?mode=ro"
        try:
            connection = sqlite3.connect(uri, uri=True, isolation_level=None)
        except sqlite3.Error as error:
            raise StoreError(f"{path}: cannot be opened ({error}); {_REBUILD}") from None
        return cls(connection, str(path))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Acts and expressions

    def acts(self) -> list[StoredAct]:
        """All acts that have a text, by id."""
        return self._acts("", ())

    def act(self, act_id: str) -> StoredAct | None:
        """The act with this id, None where there is none."""
        return next(iter(self._acts("WHERE a.name = ?", (act_id,))), None)

    def _acts(self, condition: str, values: Sequence[object]) -> list[StoredAct]:
        rows = self._rows(
            "SELECT a.name, a.kind, a.number, a.date, a.status, a.titles, a.aliases, a.url,"
            " json_group_object(e.language, e.completeness), max(e.articles)"
            f" FROM act a JOIN expression e ON e.act = a.id {condition}"
            " GROUP BY a.id ORDER BY a.name",
            values,
        )
        return [
            StoredAct(
                _act(row[:8]),
                {language: Completeness(name) for language, name in json.loads(row[8]).items()},
                row[9],
            )
            for row in rows
        ]

    def expressions(
        self, act_id: str | None = None, language: str | None = None
    ) -> list[ExpressionHead]:
        """The expressions, of one act or language where named, by act and language."""
        rows = self._rows(
            "SELECT e.id, a.name, e.language, e.date, e.completeness, e.source, e.length"
            " FROM expression e JOIN act a ON a.id = e.act"
            " WHERE (?1 IS NULL OR a.name = ?1) AND (?2 IS NULL OR e.language = ?2)"
            " ORDER BY a.name, e.language",
            (act_id, language),
        )
        return [
            ExpressionHead(*row[:4], completeness=Completeness(row[4]), source=row[5], length=row[6])
            for row in rows
        ]

    def head(self, expression_id: int) -> ExpressionHead:
        """One expression without its text. Raises ``KeyError`` for an unknown id."""
        for row in self._rows(
            "SELECT e.id, a.name, e.language, e.date, e.completeness, e.source, e.length"
            " FROM expression e JOIN act a ON a.id = e.act WHERE e.id = ?",
            (expression_id,),
        ):
            return ExpressionHead(
                *row[:4], completeness=Completeness(row[4]), source=row[5], length=row[6]
            )
        raise KeyError(expression_id)

    def expression(self, expression_id: int) -> Expression:
        """An expression whole. Raises ``KeyError`` for an unknown id."""
        head = self.head(expression_id)
        return Expression(
            act_id=head.act_id,
            language=head.language,
            text=self.text(expression_id, 0, head.length),
            provisions=self.provisions(expression_id),
            notes=self.notes(expression_id),
            matter=self.matter(expression_id),
            findings=self.findings(expression_id),
            date=head.date,
            completeness=head.completeness,
            source=head.source,
        )

    # What an expression consists of

    def provisions(self, expression_id: int) -> tuple[Provision, ...]:
        """All units of an expression, in the order of the text."""
        rows = self._part("provision", _PROVISION_FIELDS, expression_id)
        return unpack_provisions([ProvisionRow(*row) for row in rows])

    def provision(self, expression_id: int, position: int) -> Provision:
        """One unit. Raises ``KeyError`` where there is none at ``position``."""

        def row_at(at: int) -> ProvisionRow:
            return self._row(expression_id, at)

        def eid_at(at: int) -> str:
            return eid_of(at, row_at(at), row_at, eid_at)

        row = row_at(position)
        return unpack_provision(position, row, eid_at(position), children_of(position, row_at))

    def units(self, expression_id: int) -> Units:
        """The units of an expression as a sequence that reads each when it is asked for.

        Cheaper than :meth:`provisions` where few units of a long act are
        wanted, as for the address of a hit.
        """
        return Units(self, expression_id)

    def notes(self, expression_id: int) -> tuple[Note, ...]:
        """The editor's footnotes of an expression."""
        rows = self._part("note", "start, end, provision", expression_id)
        return tuple(Note(*row) for row in rows)

    def matter(self, expression_id: int) -> tuple[Matter, ...]:
        """The front and back matter of an expression."""
        rows = self._part("matter", "kind, start, end", expression_id)
        return tuple(Matter(MatterKind(kind), start, end) for kind, start, end in rows)

    def findings(self, expression_id: int) -> tuple[Finding, ...]:
        """What the build reported of an expression."""
        rows = self._part("finding", "code, line, message, start", expression_id)
        return tuple(Finding(*row) for row in rows)

    def text(self, expression_id: int, start: int, end: int) -> str:
        """``Expression.text[start:end]``, for offsets that are not negative."""
        first = start // CHUNK_LENGTH
        # Past the end there is no chunk: a slice of nothing, as of a string.
        chunks = (self._chunk(expression_id, n) for n in range(first, -(-end // CHUNK_LENGTH)))
        return "".join(chunks)[start - first * CHUNK_LENGTH : end - first * CHUNK_LENGTH]

    # The full-text index

    def match(
        self,
        query: str,
        *,
        weights: tuple[float, float, float],
        limit: int,
        acts: Collection[str] = (),
        language: str | None = None,
        kind: str | None = None,
    ) -> list[Match]:
        """The best passages for an FTS5 query, best first.

        The columns are ``heading``, ``body`` and ``words``, with ``weights``
        in this order. ``acts`` (ids), ``language`` and ``kind`` keep the hits
        to such acts. Raises ``ValueError`` for a query that is not one.
        """
        conditions = ["f.passage MATCH ?", "f.rank MATCH ?"]
        values: list[object] = [query, f"bm25({', '.join(map(repr, weights))})"]
        if acts:
            conditions.append(f"a.name IN ({_places(acts)})")
            values += acts
        if language is not None:
            conditions.append("e.language = ?")
            values.append(language)
        if kind is not None:
            conditions.append("a.kind = ?")
            values.append(kind)
        try:
            rows = self._connection.execute(
                # CROSS: the index first, already sorted; the filters on its rows
                "SELECT f.rowid, f.rank FROM passage f"
                f" CROSS JOIN expression e ON e.id = f.rowid >> {key_of(1, 0).bit_length() - 1}"
                " CROSS JOIN act a ON a.id = e.act"
                f" WHERE {' AND '.join(conditions)} ORDER BY f.rank LIMIT ?",
                (*values, limit),
            ).fetchall()
        except sqlite3.OperationalError as error:
            raise ValueError(f"not a query of the full-text index: {query} ({error})") from None
        except sqlite3.DatabaseError as error:
            raise self._damaged(error) from None
        return [Match(*place_of(key), score=-rank) for key, rank in rows]

    def document_frequencies(self, terms: Collection[str]) -> dict[str, int]:
        """In how many passages each term stands; terms that stand in none are left out."""
        found: dict[str, int] = {}
        wanted = list(terms)
        for at in range(0, len(wanted), _MOST_TERMS):
            some = wanted[at : at + _MOST_TERMS]
            sql = f"SELECT term, documents FROM vocabulary WHERE term IN ({_places(some)})"
            found.update(self._rows(sql, some))
        return found

    def terms_like(self, prefix: str, limit: int) -> list[str]:
        """Terms that begin with ``prefix``, those of the most passages first."""
        rows = self._rows(
            "SELECT term FROM vocabulary WHERE term >= ? AND term < ?"
            " ORDER BY documents DESC, term LIMIT ?",
            (prefix, prefix + _LAST_CHARACTER, limit),
        )
        return [term for (term,) in rows]

    @property
    def passage_count(self) -> int:
        """The number of passages in the full-text index."""
        return int(self._rows("SELECT coalesce(sum(passages), 0) FROM expression")[0][0])

    def meta(self) -> dict[str, str]:
        """Facts of the build: ``built`` (ISO 8601), and the numbers of ``acts``,
        ``expressions``, ``provisions``, ``passages`` and ``characters``."""
        return dict(self._rows("SELECT name, value FROM meta"))

    def _part(self, table: str, fields: str, expression_id: int) -> list[tuple[Any, ...]]:
        return self._rows(
            f"SELECT {fields} FROM {table} WHERE key >= ? AND key < ? ORDER BY key",
            (key_of(expression_id, 0), key_of(expression_id + 1, 0)),
        )

    def _read_row(self, expression_id: int, position: int) -> ProvisionRow:
        sql = f"SELECT {_PROVISION_FIELDS} FROM provision WHERE key = ?"
        for row in self._rows(sql, (key_of(expression_id, position),)):
            return ProvisionRow(*row)
        raise KeyError(f"expression {expression_id} has no unit at position {position}")

    def _read_chunk(self, expression_id: int, number: int) -> str:
        sql = "SELECT data FROM chunk WHERE key = ?"
        for (data,) in self._rows(sql, (key_of(expression_id, number),)):
            try:
                return unpack_chunk(data)
            except (zlib.error, UnicodeDecodeError) as error:
                raise self._damaged(error) from None
        return ""

    def _rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise self._damaged(error) from None

    def _damaged(self, error: Exception) -> StoreError:
        return StoreError(f"{self._name} is damaged ({error}); {_REBUILD}")


class Units(Sequence[Provision]):
    """The units of a stored expression, each read when it is asked for."""

    def __init__(self, store: Store, expression_id: int) -> None:
        self._store = store
        self._expression_id = expression_id
        sql = "SELECT provisions FROM expression WHERE id = ?"
        self._length = int(store._rows(sql, (expression_id,))[0][0])

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Provision: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Provision, ...]: ...
    def __getitem__(self, index: int | slice) -> Provision | tuple[Provision, ...]:
        if isinstance(index, slice):
            return tuple(self[position] for position in range(*index.indices(self._length)))
        position = range(self._length)[index]
        return self._store.provision(self._expression_id, position)


class StoreWriter:
    """Writes a knowledge base beside ``path``; :meth:`finish` puts it in its place.

    With ``base`` the new file begins as a copy of that knowledge base. To
    replace an expression, its rows in the full-text index must be made again:
    that takes ``passages_of``, the same function that made them.

    Every method raises :class:`StoreError` where the file cannot be written.
    Left without :meth:`finish`, nothing remains of what was written, and a
    knowledge base at ``path`` stays as it was.
    """

    def __init__(
        self, path: Path, *, base: Path | None = None, passages_of: PassageMaker | None = None
    ) -> None:
        self._path = path.absolute()
        self._base = base
        self._passages_of = passages_of
        self._part = path.absolute().with_name(
            f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}.part"
        )

    def __enter__(self) -> Self:
        with self._reporting():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            _refuse_foreign_file(self._path)
            _remove_leftovers(self._path)
            try:
                self._open()
            except BaseException:
                self._discard()
                raise
        return self

    def _open(self) -> None:
        if self._base is not None:
            _check_header(self._base)
            shutil.copyfile(self._base, self._part)
        self._connection = sqlite3.connect(self._part, isolation_level=None)
        if self._base is None:
            self._connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        self._connection.executescript(WRITING)
        self._connection.execute("PRAGMA application_id = 0")
        self._connection.execute("BEGIN")
        if self._base is None:
            for statement in TABLES.split(";\n"):
                self._connection.execute(statement)
        self._stored = Store(self._connection, str(self._part))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._discard()

    def act(self, act_id: str) -> Act | None:
        """The act as it was put, None where it was not."""
        with self._reporting():
            row = self._connection.execute(
                "SELECT name, kind, number, date, status, titles, aliases, url"
                " FROM act WHERE name = ?",
                (act_id,),
            ).fetchone()
        return None if row is None else _act(row)

    def put_act(self, act: Act) -> None:
        """Add an act, or replace what is known of it."""
        with self._reporting():
            self._connection.execute(
                "INSERT INTO act (name, kind, number, date, status, titles, aliases, url)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
                " kind = excluded.kind, number = excluded.number, date = excluded.date,"
                " status = excluded.status, titles = excluded.titles,"
                " aliases = excluded.aliases, url = excluded.url",
                (
                    act.id,
                    act.kind,
                    act.number,
                    act.date,
                    act.status,
                    json.dumps(act.titles, ensure_ascii=False),
                    json.dumps(act.aliases, ensure_ascii=False),
                    act.url,
                ),
            )

    def put_expression(self, expression: Expression, passages: Iterable[Passage]) -> bool:
        """Add an expression of an act that was put, see :meth:`put_packed`."""
        return self.put_packed(pack(expression, passages))

    def put_packed(self, packed: PackedExpression) -> bool:
        """Add an expression; one of the same act and language is replaced.

        An excerpt never replaces a full text: then nothing is done and False
        returned. Raises ``KeyError`` where the act was not put before.
        """
        with self._reporting():
            row = self._connection.execute(
                "SELECT a.id, e.id, e.completeness FROM act a LEFT JOIN expression e"
                " ON e.act = a.id AND e.language = ? WHERE a.name = ?",
                (packed.language, packed.act_id),
            ).fetchone()
            if row is None:
                raise KeyError(packed.act_id)
            act, earlier, completeness = row
            if earlier is not None:
                if packed.completeness is Completeness.EXCERPT and completeness == "full":
                    return False
                self._remove(earlier)
            self._insert(act, packed)
        return True

    def finish(self) -> None:
        """Count the terms, close the file and put it in the place of the old one."""
        with self._reporting():
            for statement in COUNT_TERMS.split(";\n"):
                self._connection.execute(statement)
            if self._base is None:
                self._connection.execute("INSERT INTO passage(passage) VALUES ('optimize')")
            self._connection.execute(
                "INSERT OR REPLACE INTO meta"
                " SELECT 'built', ?1 UNION ALL SELECT 'acts', count(*) FROM act"
                " UNION ALL SELECT 'expressions', count(*) FROM expression"
                " UNION ALL SELECT 'provisions', coalesce(sum(provisions), 0) FROM expression"
                " UNION ALL SELECT 'passages', coalesce(sum(passages), 0) FROM expression"
                " UNION ALL SELECT 'characters', coalesce(sum(length), 0) FROM expression",
                (datetime.now(UTC).isoformat(timespec="seconds"),),
            )
            self._connection.execute("COMMIT")
            self._connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            self._connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            self._connection.close()
            _flush(self._part)
            os.replace(self._part, self._path)
            _flush(self._path.parent)

    def _insert(self, act: int, packed: PackedExpression) -> None:
        execute, executemany = self._connection.execute, self._connection.executemany
        cursor = execute(
            "INSERT INTO expression"
            " (act, language, date, completeness, source, length, articles, provisions, passages)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                act,
                packed.language,
                packed.date,
                packed.completeness.value,
                packed.source,
                packed.length,
                packed.articles,
                len(packed.provisions),
                len(packed.passages),
            ),
        )
        assert cursor.lastrowid is not None
        first = key_of(cursor.lastrowid, 0)
        for table, rows in (
            ("chunk", [(chunk,) for chunk in packed.chunks]),
            ("provision", packed.provisions),
            ("note", packed.notes),
            ("matter", packed.matter),
            ("finding", packed.findings),
        ):
            if rows:
                executemany(
                    f"INSERT INTO {table} VALUES (?{', ?' * len(rows[0])})",
                    ((first + position, *row) for position, row in enumerate(rows)),
                )
        executemany(
            "INSERT INTO passage (rowid, heading, body, words) VALUES (?, ?, ?, ?)",
            ((first + position, *texts) for position, *texts in packed.passages),
        )

    def _remove(self, expression_id: int) -> None:
        if self._passages_of is None:
            raise ValueError("an expression is replaced by a writer that knows passages_of")
        # An index without content must be told what it forgets.
        self._connection.executemany(
            "INSERT INTO passage (passage, rowid, heading, body, words)"
            " VALUES ('delete', ?, ?, ?, ?)",
            (
                (key_of(expression_id, item.position), item.heading, item.body, item.words)
                for item in self._passages_of(self._stored.expression(expression_id))
            ),
        )
        keys = (key_of(expression_id, 0), key_of(expression_id + 1, 0))
        for table in ("chunk", "provision", "note", "matter", "finding"):
            self._connection.execute(f"DELETE FROM {table} WHERE key >= ? AND key < ?", keys)
        self._connection.execute("DELETE FROM expression WHERE id = ?", (expression_id,))

    def _discard(self) -> None:
        if hasattr(self, "_connection"):
            with suppress(sqlite3.Error):
                self._connection.close()
        with suppress(OSError):
            self._part.unlink(missing_ok=True)

    @contextmanager
    def _reporting(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.OperationalError, OSError) as error:
            raise StoreError(
                f"{self._path} cannot be written ({_reason(error)}); make room or name another"
                " place with --db; a knowledge base that was there is unchanged"
            ) from None


def _act(row: Sequence[Any]) -> Act:
    name, kind, number, date, status, titles, aliases, url = row
    return Act(
        name, kind, number, date, status, json.loads(titles), tuple(json.loads(aliases)), url
    )


def _places(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error)


def _header(path: Path) -> tuple[bytes, int]:
    """The first bytes of a file and its size in bytes."""
    with path.open("rb") as file:
        return file.read(_HEADER), os.fstat(file.fileno()).st_size


def _check_header(path: Path) -> None:
    """Raise :class:`StoreError` unless ``path`` is a whole knowledge base of this version.

    SQLite itself reads a file that was cut off until it misses a page.
    """
    try:
        header, size = _header(path)
    except FileNotFoundError:
        raise StoreError(f"there is no knowledge base at {path}; run `koshlex build`") from None
    except OSError as error:
        raise StoreError(f"{path} cannot be read ({_reason(error)}); name another with --db")\
            from None
    if not header.startswith(_MAGIC[: len(header)]):
        raise StoreError(f"{path} is not a KoshLex knowledge base; name another with --db")
    if len(header) < _HEADER:
        raise StoreError(f"{path} was cut off; {_REBUILD}")
    page_size, pages = struct.unpack_from(">H10xI", header, 16)
    version, application = struct.unpack_from(">i4xi", header, 60)
    if application != APPLICATION_ID:
        raise StoreError(f"{path} is not a finished KoshLex knowledge base; {_REBUILD}")
    if version != SCHEMA_VERSION:
        raise StoreError(
            f"{path} was made by another version of KoshLex"
            f" (format {version}, this one reads {SCHEMA_VERSION}); {_REBUILD}"
        )
    if size < page_size * pages:
        raise StoreError(f"{path} was cut off ({size} of {page_size * pages} bytes); {_REBUILD}")


def _refuse_foreign_file(path: Path) -> None:
    """Raise :class:`StoreError` where a file at ``path`` is somebody's, and not ours."""
    try:
        header, _ = _header(path)
    except FileNotFoundError:
        return
    cut_off = len(header) < _HEADER and header.startswith(_MAGIC[: len(header)])
    ours = header[68:72] == struct.pack(">i", APPLICATION_ID) and header.startswith(_MAGIC)
    if not (cut_off or ours):
        raise StoreError(
            f"{path} is there and is not a KoshLex knowledge base; name another place with --db"
        )


def _remove_leftovers(path: Path) -> None:
    """Remove what killed builds of the same knowledge base left behind."""
    for part in path.parent.glob(f"{_escaped(path.name)}.*-*.part"):
        process = part.name[len(path.name) + 1 :].partition("-")[0]
        with suppress(OSError):
            old = time.time() - part.stat().st_mtime > _DAY
            if old or (process.isdecimal() and not _runs(int(process))):
                part.unlink()


def _escaped(name: str) -> str:
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name)


def _runs(process: int) -> bool:
    """Whether a process runs; True where that cannot be told."""
    if os.name != "posix":
        return True  # elsewhere os.kill ends the process instead of asking for it
    try:
        os.kill(process, 0)
    except OSError as error:
        return error.errno != errno.ESRCH
    except OverflowError:
        return False
    return True


def _flush(path: Path) -> None:
    """Wait until a file, or a folder's list of files, is on the disk."""
    if path.is_dir() and os.name != "posix":
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
