"""Reading a knowledge base."""

from __future__ import annotations

import json
import re
import sqlite3
import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self, overload

from corpus.sentence import Sentence
from kb.model import (
    Act,
    Completeness,
    Expression,
    Finding,
    Level,
    Matter,
    MatterKind,
    Note,
    Provision,
    Wording,
    WordingKind,
)
from kb.store.file import REBUILD, StoreError, check_header
from kb.store.packing import (
    CHUNK_LENGTH,
    LEVELS,
    ProvisionRow,
    eid_of,
    unpack_chunk,
    unpack_provision,
    unpack_provisions,
)
from kb.store.schema import POSITION_BITS, key_of, place_of
from kb.store.stored_layers import StoredLayers
from kb.store.stored_norms import StoredNorms

if TYPE_CHECKING:
    from kb.store.ranking_reader import Ranking
    from kb.store.subject_index import Subjects

_CHUNKS_KEPT = 256  # 256 chunks are some 4 MB
_UNITS_KEPT = 8192  # with their rows and identifiers some 12 MB
_PARTS_KEPT = 2048  # units that have some
_NOTES_KEPT = 64  # texts
_HEADS_KEPT = 1024
_MOST_EXPRESSIONS = (1 << 62 - POSITION_BITS) - 1
_TEXTS_KEPT = 16  # choices of acts
_MOST_TERMS = 500  # in one question to SQLite
_LOOKALIKE = re.compile("[^бвгджзйлмнпфцчшщъыьэюяғқңөұүһә]")
_LAST_CHARACTER = "\U0010ffff"
# A unit follows the one before it at the distance of what that contains.
_PARTS = """
WITH RECURSIVE part (key, start, length, size) AS (
    SELECT key, start, length, size FROM provision WHERE key = ?1 + 1
    UNION ALL
    SELECT following.key, following.start, following.length, following.size
    FROM part JOIN provision following ON following.key = part.key + part.size
    WHERE part.key + part.size < ?2
)
SELECT key, start, start + length FROM part
"""
_PROVISION_FIELDS = "level, status, number, heading, eid, start, length, content, up, size, anchor"


@dataclass(frozen=True, slots=True)
class StoredAct:
    """An act and what the knowledge base has of it.

    ``completeness`` tells it for each language there is; ``articles`` is the
    number in the body of the act, of the language that has the most.
    """

    act: Act
    completeness: dict[str, Completeness]
    articles: int
    last_change: tuple[str, str | None] | None = None
    """Date and number of the latest act that changed this one, as its notes say."""

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


class Part(NamedTuple):
    """Where a unit within another stands: its position, and its offsets in the text."""

    position: int
    start: int
    end: int


class Store:
    """A knowledge base opened for reading, for use in one thread.

    Every method raises :class:`StoreError` where the file turns out damaged.
    """

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self._connection = connection
        self._name = name
        self.layers = StoredLayers(self)
        self.norms = StoredNorms(self)
        # Caches of the instance: on the method they would keep closed stores alive.
        self._chunk = lru_cache(_CHUNKS_KEPT)(self._read_chunk)
        self._row = lru_cache(_UNITS_KEPT)(self._read_row)
        self._provision = lru_cache(_UNITS_KEPT)(self._read_provision)
        self._parts = lru_cache(_PARTS_KEPT)(self._read_parts)
        self._eid = lru_cache(_UNITS_KEPT)(self._read_eid)
        self._length = lru_cache(_HEADS_KEPT)(self._read_length)
        self._untranslated = lru_cache(_TEXTS_KEPT)(self._read_untranslated)
        self._notes = lru_cache(_NOTES_KEPT)(self._read_notes)
        self._act = lru_cache(_HEADS_KEPT)(self._read_act)
        self._head = lru_cache(_HEADS_KEPT)(self._read_head)
        self._texts = lru_cache(_TEXTS_KEPT)(self._read_texts)

    @cached_property
    def ranking(self) -> Ranking:
        """What hits are ranked by."""
        # Imported late, as below: what only shows a unit does without numpy.
        from kb.store.ranking_reader import Ranking

        return Ranking(self._rows)

    @cached_property
    def subjects(self) -> Subjects:
        """The editorial subject index."""
        from kb.store.subject_index import Subjects

        return Subjects(self._rows)

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open the knowledge base at ``path``.

        Raises :class:`StoreError` where there is none, where the file is cut
        off, of another version or something else.
        """
        check_header(path)
        uri = f"{path.absolute().as_uri()}?mode=ro"
        try:
            connection = sqlite3.connect(uri, uri=True, isolation_level=None)
        except sqlite3.Error as error:
            raise StoreError(
                Sentence(
                    "{path}: cannot be opened ({reason}); {rebuild}",
                    path=path,
                    reason=str(error),
                    rebuild=REBUILD,
                )
            ) from None
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
        return self._act(act_id)

    def _read_act(self, act_id: str) -> StoredAct | None:
        return next(iter(self._acts("WHERE a.name = ?", (act_id,))), None)

    def acts_named_like(self, beginnings: Collection[str]) -> list[StoredAct]:
        """Acts in whose titles, aliases or number, written in any case, all ``beginnings`` stand.

        These are the first letters of words, in lower case. Look-alike letters
        are let through, so that some of the acts may have other words.
        """
        # LIKE knows no case of Cyrillic letters: the first letter is left to the caller.
        patterns = [f"%{_LOOKALIKE.sub('_', beginning[1:])}%" for beginning in beginnings]
        condition = " AND ".join(
            ["(a.titles || a.aliases || coalesce(a.number, '')) LIKE ?"] * len(patterns)
        )
        return self._acts(f"WHERE {condition}" if patterns else "", patterns)

    def _acts(self, condition: str, values: Sequence[object]) -> list[StoredAct]:
        rows = self._rows(
            "SELECT a.name, a.kind, a.number, a.date, a.status, a.titles, a.aliases, a.url,"
            " json_group_object(e.language, e.completeness), max(e.articles),"
            " max(iif(e.changed IS NULL, NULL, json_array(e.changed, e.changed_by)))"
            f" FROM act a JOIN expression e ON e.act = a.id {condition}"
            " GROUP BY a.id ORDER BY a.name",
            values,
        )
        acts = []
        for *fields, completeness, articles, change in rows:
            by_language = json.loads(completeness).items()
            texts = {language: Completeness(name) for language, name in by_language}
            last = None if change is None else tuple(json.loads(change))
            acts.append(StoredAct(act_of(fields), texts, articles, last))
        return acts

    def expressions(
        self, act_id: str | None = None, language: str | None = None
    ) -> list[ExpressionHead]:
        """The expressions, of one act or language where named, by act and language."""
        return self._heads(
            "(?1 IS NULL OR a.name = ?1) AND (?2 IS NULL OR e.language = ?2)", (act_id, language)
        )

    def expression_head(self, expression_id: int) -> ExpressionHead:
        """One expression without its text. Raises ``KeyError`` for an unknown id."""
        return self._head(expression_id)

    def _read_head(self, expression_id: int) -> ExpressionHead:
        for head in self._heads("e.id = ?", (expression_id,)):
            return head
        raise KeyError(f"there is no expression {expression_id}")

    def _heads(self, condition: str, values: Sequence[object]) -> list[ExpressionHead]:
        rows = self._rows(
            "SELECT e.id, a.name, e.language, e.date, e.completeness, e.source, e.length"
            " FROM expression e JOIN act a ON a.id = e.act"
            f" WHERE {condition} ORDER BY a.name, e.language",
            values,
        )
        return [
            ExpressionHead(key, act, language, date, Completeness(completeness), source, length)
            for key, act, language, date, completeness, source, length in rows
        ]

    def expression(self, expression_id: int) -> Expression:
        """An expression whole. Raises ``KeyError`` for an unknown id."""
        head = self.expression_head(expression_id)
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
            wordings=self.wordings(expression_id),
        )

    # What an expression consists of

    def provisions(self, expression_id: int) -> tuple[Provision, ...]:
        """All units of an expression, in the order of the text."""
        rows = self._part("provision", _PROVISION_FIELDS, expression_id)
        return unpack_provisions([ProvisionRow(*row) for row in rows])

    def provision(self, expression_id: int, position: int) -> Provision:
        """One unit. Raises ``KeyError`` where there is none at ``position``."""
        return self._provision(expression_id, position)

    def _read_provision(self, expression_id: int, position: int) -> Provision:
        row, eid = self._row(expression_id, position), self.eid(expression_id, position)
        children = tuple(part.position for part in self.parts(expression_id, position))
        return unpack_provision(position, row, eid, children)

    def parts(self, expression_id: int, position: int) -> tuple[Part, ...]:
        """The units right under a unit, with no more of them than where they stand."""
        return self._parts(expression_id, position)

    def _read_parts(self, expression_id: int, position: int) -> tuple[Part, ...]:
        size = self._row(expression_id, position).size
        if size == 1:
            return ()
        key = key_of(expression_id, position)
        found = self._rows(_PARTS, (key, key + size))
        return tuple(Part(place_of(part)[1], start, end) for part, start, end in found)

    def eid(self, expression_id: int, position: int) -> str:
        """The identifier of a unit. Raises ``KeyError`` where there is none at ``position``."""
        return self._eid(expression_id, position)

    def _read_eid(self, expression_id: int, position: int) -> str:
        row_at, eid_at = partial(self._row, expression_id), partial(self._eid, expression_id)
        return eid_of(position, row_at(position), row_at, eid_at)

    def numbered(
        self, level: Level, number: str | None, first: tuple[int, int], end: tuple[int, int]
    ) -> list[tuple[int, int]]:
        """Places (expression and position) of the units of a level, from ``first`` to ``end``.

        With a ``number``: of those that bear it, with or without a bracket, or
        none at all. In the order of the expressions.
        """
        span = (LEVELS.index(level), key_of(*first), key_of(*end))
        condition = "level = ?1 AND key >= ?2 AND key < ?3"
        if number is None:
            sql = f"SELECT key FROM provision NOT INDEXED WHERE {condition} ORDER BY key"
            rows = self._rows(sql, span)
        else:
            rows = self._rows(
                f"SELECT key FROM provision WHERE {condition} AND number IN (?4, ?5)"
                f" UNION ALL SELECT key FROM provision WHERE {condition} AND number IS NULL"
                " ORDER BY key",
                (*span, number, f"{number})"),
            )
        return [place_of(key) for (key,) in rows]

    def expressions_with(self, level: Level, number: str) -> list[int]:
        """Ids of the expressions in which :meth:`numbered` finds units, in their order."""
        places = self.numbered(level, number, (0, 0), (_MOST_EXPRESSIONS, 0))
        return list(dict.fromkeys(expression_id for expression_id, _ in places))

    def units(self, expression_id: int) -> Units:
        """The units of an expression as a sequence that reads each when it is asked for.

        Cheaper than :meth:`provisions` where few units of a long act are
        wanted, as for the address of a hit.
        """
        return Units(self, expression_id)

    def notes(self, expression_id: int, within: tuple[int, int] | None = None) -> tuple[Note, ...]:
        """The editor's footnotes of an expression, of a stretch of its text where one is named."""
        notes = self._notes(expression_id)
        if within is None:
            return notes
        first, last = within
        return tuple(note for note in notes if first <= note.start and note.end <= last)

    def _read_notes(self, expression_id: int) -> tuple[Note, ...]:
        return tuple(
            Note(*row) for row in self._part("note", "start, end, provision", expression_id)
        )

    def matter(self, expression_id: int) -> tuple[Matter, ...]:
        """The front and back matter of an expression."""
        rows = self._part("matter", "kind, start, end", expression_id)
        return tuple(Matter(MatterKind(kind), start, end) for kind, start, end in rows)

    def wordings(self, expression_id: int) -> tuple[Wording, ...]:
        """Whose words an excerpt is; empty for a whole text and where it is not known."""
        rows = self._part("wording", "kind, start, end", expression_id)
        return tuple(Wording(WordingKind(kind), start, end) for kind, start, end in rows)

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

    def passages_with(self, query: str) -> list[int]:
        """The row numbers (:func:`kb.store.schema.key_of`) of the units whose passages an FTS5
        query finds, in their order. The columns are ``heading`` and ``words``.

        Raises ``ValueError`` for a query that is not one.
        """
        rows = self._ask("SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rowid", (query,))
        return [key for (key,) in rows]

    def texts_of(
        self,
        acts: Collection[str] = (),
        language: str | None = None,
        kind: str | None = None,
        without_status: str | None = None,
    ) -> frozenset[int] | None:
        """The ids of the expressions of such acts (ids, of all where empty); None for all.

        ``without_status`` leaves out acts of that status.
        """
        return self._texts(json.dumps(list(acts)), language, kind, without_status)

    def _read_texts(
        self, acts: str, language: str | None, kind: str | None, without_status: str | None
    ) -> frozenset[int] | None:
        rows = self._rows(
            "SELECT e.id, (?1 IS NULL OR e.language = ?1) AND (?2 IS NULL OR a.kind = ?2)"
            " AND (?3 IS NULL OR a.status <> ?3)"
            " AND (?4 = '[]' OR a.name IN (SELECT value FROM json_each(?4)))"
            " FROM expression e JOIN act a ON a.id = e.act ORDER BY e.id",
            (language, kind, without_status, acts),
        )
        wanted = frozenset(expression_id for expression_id, is_wanted in rows if is_wanted)
        return None if len(wanted) == len(rows) else wanted

    def _read_untranslated(self, language: str) -> frozenset[int]:
        rows = self._rows(
            "SELECT e.id FROM expression e WHERE e.language <> ?1 AND NOT EXISTS"
            " (SELECT 1 FROM expression o WHERE o.act = e.act AND o.language = ?1)",
            (language,),
        )
        return frozenset(expression_id for (expression_id,) in rows)

    def untranslated(self, language: str) -> frozenset[int]:
        """The ids of the texts of acts that have none in ``language``."""
        return self._untranslated(language)

    def _ask(self, sql: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        """Rows of the index. Raises ``ValueError`` for what is no query."""
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.OperationalError as error:
            raise ValueError(f"not a query of the full-text index: {values[0]} ({error})") from None
        except sqlite3.DatabaseError as error:
            raise self._damaged(error) from None

    def document_frequencies(self, terms: Collection[str]) -> dict[str, int]:
        """In how many passages each term stands; terms that stand in none are left out.

        A term that ends in a star stands for all that begin so; theirs are added up.
        """
        found: dict[str, int] = {}
        wanted = [term for term in terms if not term.endswith("*")]
        for beginning in set(terms).difference(wanted):
            sql = "SELECT sum(documents) FROM vocabulary WHERE term >= ? AND term < ?"
            first = beginning.rstrip("*")
            ((count,),) = self._rows(sql, (first, first + _LAST_CHARACTER))
            found |= {beginning: count} if count else {}
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
        return dict(self._meta)

    @cached_property
    def _meta(self) -> list[tuple[str, str]]:
        return self._rows("SELECT name, value FROM meta")

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

    def _read_length(self, expression_id: int) -> int:
        sql = "SELECT provisions FROM expression WHERE id = ?"
        return int(self._rows(sql, (expression_id,))[0][0])

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
        return StoreError(
            Sentence(
                "{path} is damaged ({reason}); {rebuild}",
                path=self._name,
                reason=str(error),
                rebuild=REBUILD,
            )
        )


class Units(Sequence[Provision]):
    """The units of a stored expression, each read when it is asked for."""

    def __init__(self, store: Store, expression_id: int) -> None:
        self._store = store
        self._expression_id = expression_id
        self._length = store._length(expression_id)

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

    def numbered(self, level: Level, number: str | None, within: int | None) -> list[int]:
        """Positions of units by level and number, see :meth:`Store.numbered`.

        ``within`` is the position of the unit in which they must lie.
        """
        first, end = 0, self._length
        if within is not None:
            first = within + 1
            end = within + self._store._row(self._expression_id, within).size
        places = self._store.numbered(
            level, number, (self._expression_id, first), (self._expression_id, end)
        )
        return [position for _, position in places]


def act_of(row: Sequence[Any]) -> Act:
    """The act of a row of its table."""
    name, kind, number, date, status, titles, aliases, url = row
    return Act(
        name, kind, number, date, status, json.loads(titles), tuple(json.loads(aliases)), url
    )


def _places(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))
