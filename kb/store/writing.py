"""Writing a knowledge base."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import astuple
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from corpus.sentence import Sentence
from kb.model import Act, Completeness, Expression
from kb.store.file import (
    StoreError,
    check_header,
    flush,
    part_of,
    reason_of,
    refuse_foreign_file,
    remove_leftovers,
)
from kb.store.packing import PackedExpression, Passage, pack
from kb.store.reading import Store, act_of
from kb.store.schema import (
    APPLICATION_ID,
    COUNT_TERMS,
    PAGE_SIZE,
    SCHEMA_VERSION,
    TABLES,
    WRITING,
    key_of,
)

PassageMaker = Callable[[Expression], Iterable[Passage]]


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
        self._part = part_of(self._path)

    def __enter__(self) -> Self:
        with self._reporting():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            refuse_foreign_file(self._path)
            remove_leftovers(self._path)
            try:
                self._open()
            except BaseException:
                self._discard()
                raise
        return self

    def _open(self) -> None:
        if self._base is not None:
            check_header(self._base)
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
        return None if row is None else act_of(row)

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
            flush(self._part)
            os.replace(self._part, self._path)
            flush(self._path.parent)

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
            ("wording", packed.wordings),
            ("finding", packed.findings),
        ):
            if rows:
                executemany(
                    f"INSERT INTO {table} VALUES (?{', ?' * len(rows[0])})",
                    ((first + position, *row) for position, row in enumerate(rows)),
                )
        executemany(
            "INSERT INTO passage (rowid, heading, body, heading_words, words)"
            " VALUES (?, ?, ?, ?, ?)",
            ((first + position, *texts) for position, *texts in packed.passages),
        )

    def _remove(self, expression_id: int) -> None:
        if self._passages_of is None:
            raise ValueError("an expression is replaced by a writer that knows passages_of")
        # An index without content must be told what it forgets.
        self._connection.executemany(
            "INSERT INTO passage (passage, rowid, heading, body, heading_words, words)"
            " VALUES ('delete', ?, ?, ?, ?, ?)",
            (
                (key_of(expression_id, position), *texts)
                for position, *texts in map(
                    astuple, self._passages_of(self._stored.expression(expression_id))
                )
            ),
        )
        keys = (key_of(expression_id, 0), key_of(expression_id + 1, 0))
        for table in ("chunk", "provision", "note", "matter", "wording", "finding"):
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
                Sentence(
                    "{path} cannot be written ({reason}); make room or name another place with "
                    "--db; a knowledge base that was there is unchanged",
                    path=self._path,
                    reason=reason_of(error),
                )
            ) from None
