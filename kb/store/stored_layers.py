"""Reading what the layers say, of a text or of all."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kb.model import ActName, Change, Definition, Reference, ReferenceStatus
from kb.store.layers import (
    CHANGE_FIELDS,
    DEFINITION_FIELDS,
    REFERENCE_FIELDS,
    RULING_ROWS,
    STATUSES,
    WHOLE_ACT,
    ChangeRow,
    DefinitionRow,
    Layers,
    ReferenceRow,
    pack_name,
    place_of,
    unpack_change,
    unpack_definition,
    unpack_name,
    unpack_reference,
)
from kb.store.schema import POSITION_BITS, key_of
from kb.store.schema import place_of as place_of_key

if TYPE_CHECKING:
    from kb.store.reading import Store

_NAMES_KEPT = 4096


@dataclass(frozen=True, slots=True)
class NamedAct:
    """An act as the words of texts name it, and what was found for it.

    ``act_id`` is the act meant; where several fit they are the ``candidates``.
    ``is_known`` says that the words tell enough to know that there is such an
    act, though neither a text nor the registry has it.
    """

    row: int
    name: ActName | None
    """None: the act in which the words stand."""
    act_id: str | None = None
    candidates: tuple[str, ...] = ()
    is_known: bool = False


@dataclass(frozen=True, slots=True)
class StoredReference:
    """A reference and the text in which it stands; ``candidates`` are acts that fit its words."""

    expression_id: int
    reference: Reference
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredDefinition:
    """A definition and the text in which it stands."""

    expression_id: int
    definition: Definition


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A defined term without its definition, to which ``row`` leads.

    ``key`` is what terms are looked up by (:func:`kb.definitions.lookup.key_of`).
    """

    row: int
    term: str
    key: str
    language: str
    act_id: str


@dataclass(frozen=True, slots=True)
class Edge:
    """How many references of an act's text in a language point to another act, or its own."""

    source: str
    language: str
    target: str
    count: int


class StoredLayers:
    """The layers of all texts of a knowledge base. Errors are those of :class:`Store`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._named = lru_cache(_NAMES_KEPT)(self._read_named)

    def of_text(self, expression_id: int) -> Layers:
        """All layers of a text."""
        return Layers(
            definitions=self.definitions(expression_id),
            references=[one.reference for one in self.references(expression_id)],
            changes=self.changes(expression_id),
            broader=self._store.norms.broader_in(expression_id),
            norms=self._store.norms.of_units(
                expression_id, 0, len(self._store.units(expression_id))
            ),
        )

    # References

    def references(
        self, expression_id: int, within: tuple[int, int] | None = None
    ) -> list[StoredReference]:
        """The references in a text, or in its units from one position up to another."""
        first, end = within or (0, -1)
        rows = self._store._rows(
            f"SELECT key, {REFERENCE_FIELDS} FROM reference WHERE key >= ?1 AND key < ?2"
            " AND provision >= ?3 AND (?4 < 0 OR provision < ?4) ORDER BY key",
            (*_keys(expression_id), first, end),
        )
        return self._references(rows)

    def incoming(self, act_id: str, eids: Collection[str] | None = None) -> list[StoredReference]:
        """The references, of all texts, that point to an act or to its units.

        With ``eids`` those that point to these units or to what they contain.
        By text and place.
        """
        if eids is None:
            keys = "SELECT t.reference FROM act_name n JOIN target t ON t.name = n.id"
            condition, places = f"{keys} WHERE n.act = ?1", ""
        else:
            # Two ranges: the place itself, and what begins with it and the sign of an inner unit.
            within = (
                "SELECT t.reference FROM json_each(?2) AS p CROSS JOIN act_name n"
                " CROSS JOIN target t ON t.name = n.id AND "
            )
            condition = (
                f"{within} t.place = p.value WHERE n.act = ?1 UNION {within}"
                " t.place > p.value || '__' AND t.place < p.value || '_`' WHERE n.act = ?1"
            )
            places = json.dumps(sorted(set(map(place_of, eids))))
        rows = self._store._rows(
            f"SELECT key, {REFERENCE_FIELDS} FROM reference WHERE key IN ({condition})"
            " ORDER BY key",
            (act_id,) if eids is None else (act_id, places),
        )
        return self._references(rows)

    def counts_to_whole_act(self, act_id: str) -> dict[int, int]:
        """How many references of each text point to an act and to none of its units."""
        rows = self._store._rows(
            f"SELECT t.reference >> {POSITION_BITS}, count(*) FROM act_name n"
            " JOIN target t ON t.name = n.id WHERE n.act = ? AND t.place = ? GROUP BY 1",
            (act_id, WHOLE_ACT),
        )
        return dict(rows)

    def reference_counts(
        self, expressions: Collection[int] | None = None
    ) -> dict[ReferenceStatus, int]:
        """How many references there are of each status, in all texts or in some."""
        counts = dict.fromkeys(STATUSES, 0)
        for condition, values in _of_expressions(expressions):
            sql = f"SELECT status, count(*) FROM reference {condition} GROUP BY status"
            for status, count in self._store._rows(sql, values):
                counts[STATUSES[status]] += count
        return counts

    def edges(self) -> list[Edge]:
        """References between acts that were found, counted."""
        rows = self._store._rows(
            "SELECT a.name, e.language, coalesce(r.part, n.act), sum(r.count) FROM"
            f" (SELECT key >> {POSITION_BITS} AS text, name, part, count(*) AS count"
            "  FROM reference GROUP BY 1, 2, 3) r"
            " JOIN act_name n ON n.id = r.name AND n.act IS NOT NULL"
            " JOIN expression e ON e.id = r.text JOIN act a ON a.id = e.act"
            " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
        )
        return [Edge(*row) for row in rows]

    # Definitions

    def definitions(self, expression_id: int) -> list[Definition]:
        """The definitions in a text."""
        rows = self._store._rows(
            f"SELECT {DEFINITION_FIELDS} FROM definition WHERE key >= ? AND key < ? ORDER BY key",
            _keys(expression_id),
        )
        return [unpack_definition(DefinitionRow(*row)) for row in rows]

    def definition_count(self, expressions: Collection[int] | None = None) -> int:
        """How many definitions there are, in all texts or in some."""
        sql = "SELECT count(*) FROM definition"
        return sum(
            self._store._rows(f"{sql} {condition}", values)[0][0]
            for condition, values in _of_expressions(expressions)
        )

    def terms(self) -> list[TermEntry]:
        """Every defined term, by text and place."""
        rows = self._store._rows(
            "SELECT d.key, d.term, d.term_key, e.language, a.name FROM definition d"
            f" JOIN expression e ON e.id = d.key >> {POSITION_BITS} JOIN act a ON a.id = e.act"
            " ORDER BY d.key"
        )
        return [TermEntry(*row) for row in rows]

    def defining(self, keys: Collection[str]) -> list[tuple[int, int]]:
        """Text and unit of each definition of a term with one of these keys, in their order."""
        rows = self._store._rows(
            "SELECT key, provision FROM definition"
            f" WHERE term_key IN ({', '.join('?' * len(keys))}) ORDER BY key",
            tuple(keys),
        )
        return [(place_of_key(row)[0], provision) for row, provision in rows]

    def definition(self, row: int) -> StoredDefinition:
        """The definition of a :class:`TermEntry`. Raises ``KeyError`` where there is none."""
        sql = f"SELECT {DEFINITION_FIELDS} FROM definition WHERE key = ?"
        for fields in self._store._rows(sql, (row,)):
            return StoredDefinition(place_of_key(row)[0], unpack_definition(DefinitionRow(*fields)))
        raise KeyError(f"there is no definition {row}")

    # Changes

    def changes(self, expression_id: int) -> list[Change]:
        """The changes that the notes of a text record."""
        return [change for _, change in self._changes("key >= ? AND key < ?", _keys(expression_id))]

    def rulings(self, expression_id: int) -> list[Change]:
        """What the Constitutional Court ruled on a text, as its notes tell."""
        condition = f"key >= ? AND key < ? AND action IN ({RULING_ROWS})"
        return [change for _, change in self._changes(condition, _keys(expression_id))]

    def act_of(self, name: ActName) -> str | None:
        """The id of the act that a name in some text means, None where it was not found."""
        sql = "SELECT act FROM act_name WHERE said = ?"
        return next((act for (act,) in self._store._rows(sql, (pack_name(name),))), None)

    def replacements(self) -> list[tuple[int, Change]]:
        """The changes, of all texts, that replaced words, each with its text's id."""
        return self._changes("replaced IS NOT NULL", ())

    def _changes(self, condition: str, values: Sequence[object]) -> list[tuple[int, Change]]:
        rows = self._store._rows(
            f"SELECT key, {CHANGE_FIELDS} FROM change WHERE {condition} ORDER BY key", values
        )
        changes = ((place_of_key(key)[0], ChangeRow(*row)) for key, *row in rows)
        return [(text, unpack_change(row, self._name_at(row.name)[0])) for text, row in changes]

    def _references(self, rows: Sequence[Sequence[Any]]) -> list[StoredReference]:
        found = []
        for key, *fields in rows:
            row = ReferenceRow(*fields)
            assert row.name is not None, "every reference has the row of a name"
            candidates = self._named(row.name).candidates
            reference = unpack_reference(row, self._name_at)
            found.append(StoredReference(place_of_key(key)[0], reference, candidates))
        return found

    def _name_at(self, row: int | None) -> tuple[ActName | None, str | None]:
        if row is None:
            return None, None
        named = self._named(row)
        return named.name, named.act_id

    def _read_named(self, row: int) -> NamedAct:
        sql = "SELECT id, said, act, candidates, is_known FROM act_name WHERE id = ?"
        return named_act_of(self._store._rows(sql, (row,))[0])


def named_act_of(row: Sequence[Any]) -> NamedAct:
    """The named act of a row: ``id, said, act, candidates, is_known``."""
    number, said, act, candidates, is_known = row
    return NamedAct(
        number,
        None if said is None else unpack_name(said),
        act,
        tuple(json.loads(candidates or "[]")),
        bool(is_known),
    )


def _keys(expression_id: int) -> tuple[int, int]:
    return key_of(expression_id, 0), key_of(expression_id + 1, 0)


def _of_expressions(
    expressions: Collection[int] | None,
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Conditions, with their values, that together hold for the rows of some texts, or of all."""
    if expressions is None:
        yield "", ()
        return
    for expression_id in expressions:
        yield "WHERE key >= ? AND key < ?", _keys(expression_id)
