"""Reading the norms of a text, or those of a bearer in all texts."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kb.model import Broader, Modality, Norm
from kb.store.norm_rows import (
    BROADER_FIELDS,
    MODALITIES,
    NORM_FIELDS,
    BroaderRow,
    NormRow,
    unpack_broader,
    unpack_norm,
)
from kb.store.schema import key_of, place_of

if TYPE_CHECKING:
    from kb.store.reading import Store


@dataclass(frozen=True, slots=True)
class StoredNorm:
    """A norm and the text in which it stands."""

    expression_id: int
    norm: Norm


class StoredNorms:
    """The norms of all texts of a knowledge base. Errors are those of :class:`Store`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_units(self, expression_id: int, first: int, end: int) -> list[Norm]:
        """The norms of the units of a text from one position up to another, in order."""
        rows = self._store._rows(
            f"SELECT key, {NORM_FIELDS} FROM norm WHERE key >= ? AND key < ?"
            " AND provision >= ? AND provision < ? ORDER BY key",
            (key_of(expression_id, 0), key_of(expression_id + 1, 0), first, end),
        )
        return [one.norm for one in map(_stored, rows)]

    def of_bearers(
        self,
        keys: Collection[str],
        *,
        names: Collection[str] | None = None,
        modalities: Collection[Modality] = (),
        expressions: Collection[int] | None = None,
    ) -> list[StoredNorm]:
        """The norms of bearers with one of these keys, by text and place.

        ``names`` keeps to bearers with one of these names, given as the keys of
        terms (:func:`kb.definitions.lookup.key_of`); ``modalities`` and
        ``expressions`` to some of them, where they are given.
        """
        conditions = ["b.bearer IN (SELECT value FROM json_each(?))"]
        values: list[object] = [json.dumps(sorted(keys))]
        if names is not None:
            conditions.append("b.name IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(sorted(names)))
        if modalities:
            conditions.append("n.modality IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(sorted(MODALITIES.index(one) for one in modalities)))
        rows = self._store._rows(
            f"SELECT DISTINCT n.key, {', '.join(f'n.{name}' for name in NormRow._fields)}"
            " FROM norm_bearer b JOIN norm n ON n.key = b.norm"
            f" WHERE {' AND '.join(conditions)} ORDER BY n.key",
            values,
        )
        found = map(_stored, rows)
        return [one for one in found if expressions is None or one.expression_id in expressions]

    def broader_than(
        self, keys: Collection[str], expressions: Collection[int]
    ) -> list[tuple[int, Broader]]:
        """What bearers with these keys are kinds of, by the definitions of some texts."""
        rows = self._store._rows(
            f"SELECT key, {BROADER_FIELDS} FROM broader"
            " WHERE bearer IN (SELECT value FROM json_each(?)) ORDER BY key",
            (json.dumps(sorted(keys)),),
        )
        found = ((place_of(key)[0], unpack_broader(BroaderRow(*row))) for key, *row in rows)
        return [one for one in found if one[0] in expressions]

    def broader_in(self, expression_id: int) -> list[Broader]:
        """What the terms of a text that name bearers are kinds of, in its order."""
        rows = self._store._rows(
            f"SELECT {BROADER_FIELDS} FROM broader WHERE key >= ? AND key < ? ORDER BY key",
            (key_of(expression_id, 0), key_of(expression_id + 1, 0)),
        )
        return [unpack_broader(BroaderRow(*row)) for row in rows]

    def bearers(self) -> list[tuple[str, str, int]]:
        """Key and name (as the key of a term) of all bearers, and how many norms each has."""
        return [
            (key, name, count)
            for key, name, count in self._store._rows(
                "SELECT bearer, name, count(*) FROM norm_bearer GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2"
            )
        ]


def _stored(row: Sequence[Any]) -> StoredNorm:
    key, *fields = row
    return StoredNorm(place_of(key)[0], unpack_norm(NormRow(*fields)))
