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
from typing import TYPE_CHECKING, Self

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
from kb.store.layers import (
    REFERENCE_FIELDS,
    ChangeRow,
    Layers,
    PackedLayers,
    ReferenceRow,
    places_of,
    unpack_targets,
)
from kb.store.packing import PackedExpression, Passage, pack
from kb.store.ranking import RankedUnit
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
from kb.store.settling import Settling
from kb.store.subjects import SubjectEntry, SubjectPlace

if TYPE_CHECKING:
    from kb.store.ranking_writer import VectorsOf

PassageMaker = Callable[[Expression], Iterable[Passage]]

_OF_EXPRESSIONS = (
    "chunk", "provision", "note", "matter", "wording", "finding",
    "reference", "definition", "change", "norm", "broader", "subject_place",
)  # fmt: skip
"""The tables whose rows are numbered by :func:`kb.store.schema.key_of`."""


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
        self._names: dict[str, int] = {}  # row numbers by what is said
        self._own_names: dict[str, int] = {}  # row numbers by act
        self.new_texts: set[int] = set()
        """The ids of the expressions put by this writer and not replaced since."""
        self.names_used: set[int] = set()
        """The rows of the acts' names in these (:class:`kb.store.NamedAct`)."""

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
        # Imported late: what only reads a unit does without numpy.
        from kb.store.ranking_writer import RankingWriter
        from kb.store.subject_index import SubjectWriter

        self._ranking = RankingWriter(self._connection)
        self._subjects = SubjectWriter(self._connection)
        for row, said, act in self._connection.execute("SELECT id, said, act FROM act_name"):
            if said is None:
                self._own_names[act] = row
            else:
                self._names[said] = row

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

    def put_expression(
        self,
        expression: Expression,
        passages: Iterable[Passage],
        layers: Layers | None = None,
        ranked: Iterable[RankedUnit] = (),
        subjects: Iterable[SubjectPlace] = (),
    ) -> bool:
        """Add an expression of an act that was put, see :meth:`put_packed`."""
        return self.put_packed(pack(expression, passages, layers, ranked, subjects))

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

    @property
    def written(self) -> Store:
        """What has been put so far, and what the base had."""
        return self._stored

    @contextmanager
    def settling(self) -> Iterator[Settling]:
        """What writes down the meaning of references, see :class:`Settling`."""
        with self._reporting():
            yield Settling(self._connection)

    def ranked_count(self) -> int:
        """How many ranked units the texts put by this writer have."""
        return self._ranking.count(self.new_texts)

    def put_vectors(self, vectors_of: VectorsOf) -> None:
        """Give the ranked units of the texts put by this writer their vectors.

        ``vectors_of`` is asked for them by keys (:func:`kb.store.schema.key_of`),
        several times, each key once, in their order.
        """
        with self._reporting():
            self._ranking.put_vectors(self.new_texts, vectors_of)

    def subject_units(self) -> list[tuple[str, str]]:
        """Act and eid of the units with entries of which a text is there."""
        with self._reporting():
            return self._subjects.units()

    def put_subjects(self, entries: Iterable[SubjectEntry]) -> None:
        """Write the subject index; it takes the place of what was there."""
        with self._reporting():
            self._subjects.write(entries)

    def put_fact(self, name: str, value: str) -> None:
        """Note a fact of the build, see :meth:`kb.store.Store.meta`."""
        with self._reporting():
            self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def finish(self) -> None:
        """Count the terms, close the file and put it in the place of the old one."""
        with self._reporting():
            self._ranking.finish()
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
            " (act, language, date, completeness, source, length, articles, provisions, passages,"
            " changed, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
                *(packed.layers.last_change or (None, None)),
            ),
        )
        assert cursor.lastrowid is not None
        self.new_texts.add(cursor.lastrowid)
        first = key_of(cursor.lastrowid, 0)
        references, changes = self._with_names(packed.act_id, packed.layers)
        for table, rows in (
            ("chunk", [(chunk,) for chunk in packed.chunks]),
            ("provision", packed.provisions),
            ("note", packed.notes),
            ("matter", packed.matter),
            ("wording", packed.wordings),
            ("finding", packed.findings),
            ("reference", references),
            ("definition", packed.layers.definitions),
            ("change", changes),
            ("norm", packed.layers.norms),
            ("broader", packed.layers.broader),
        ):
            if rows:
                executemany(
                    f"INSERT INTO {table} VALUES (?{', ?' * len(rows[0])})",
                    ((first + position, *row) for position, row in enumerate(rows)),
                )
        executemany(
            "INSERT INTO passage (rowid, heading, words) VALUES (?, ?, ?)",
            ((first + position, *texts) for position, *texts in packed.passages),
        )
        self._ranking.put(cursor.lastrowid, packed.ranking)
        self._subjects.put(packed.act_id, cursor.lastrowid, packed.subjects)
        executemany("INSERT INTO target VALUES (?, ?, ?)", self._targets(first, references))
        executemany(
            "INSERT INTO norm_bearer VALUES (?, ?, ?)",
            (
                (*bearer, first + position)
                for position, bearers in enumerate(packed.layers.norm_bearers)
                for bearer in bearers
            ),
        )

    def _with_names(
        self, act_id: str, layers: PackedLayers
    ) -> tuple[list[ReferenceRow], list[ChangeRow]]:
        """References and changes of an act with the row numbers of the names in them."""
        own = self._row_of_name(self._own_names, act_id, (None, act_id))
        rows = [self._row_of_name(self._names, said, (said, None)) for said in layers.names]
        self.names_used.update(rows)
        references = [
            row._replace(name=own if row.name is None else rows[row.name])
            for row in layers.references
        ]
        changes = [
            row if row.name is None else row._replace(name=rows[row.name]) for row in layers.changes
        ]
        return references, changes

    def _targets(
        self, first: int, references: Iterable[ReferenceRow]
    ) -> Iterator[tuple[int, str, int]]:
        """The rows of ``target`` for references whose keys are ``first`` and those after it."""
        for key, row in enumerate(references, first):
            name = row.name if row.part is None else self._own_names[row.part]
            assert name is not None, "every reference has the row of a name"
            for place in places_of(unpack_targets(row.targets)):
                yield name, place, key

    def _row_of_name(
        self, known: dict[str, int], key: str, row: tuple[str | None, str | None]
    ) -> int:
        if key not in known:
            cursor = self._connection.execute("INSERT INTO act_name (said, act) VALUES (?, ?)", row)
            assert cursor.lastrowid is not None
            known[key] = cursor.lastrowid
        return known[key]

    def _remove(self, expression_id: int) -> None:
        if self._passages_of is None:
            raise ValueError("an expression is replaced by a writer that knows passages_of")
        # An index without content must be told what it forgets.
        self._connection.executemany(
            "INSERT INTO passage (passage, rowid, heading, words) VALUES ('delete', ?, ?, ?)",
            (
                (key_of(expression_id, position), *texts)
                for position, *texts in map(
                    astuple, self._passages_of(self._stored.expression(expression_id))
                )
            ),
        )
        self._ranking.remove(expression_id)
        self.new_texts.discard(expression_id)
        keys = (key_of(expression_id, 0), key_of(expression_id + 1, 0))
        references = self._connection.execute(
            f"SELECT key, {REFERENCE_FIELDS} FROM reference WHERE key >= ? AND key < ?", keys
        ).fetchall()
        for key, *row in references:
            self._connection.executemany(
                "DELETE FROM target WHERE name = ? AND place = ? AND reference = ?",
                self._targets(key, [ReferenceRow(*row)]),
            )
        self._connection.execute("DELETE FROM norm_bearer WHERE norm >= ? AND norm < ?", keys)
        for table in _OF_EXPRESSIONS:
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
