"""Writing down what acts and units references mean, once all texts are in the store."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kb.model import Reason, ReferenceStatus, Target
from kb.store.layers import REASONS, STATUSES, pack_targets, places_of, unpack_targets
from kb.store.schema import POSITION_BITS
from kb.store.stored_layers import NamedAct, named_act_of


@dataclass(frozen=True, slots=True)
class OpenReference:
    """A reference to another act: where it is stored, the text's language, what it points to."""

    key: int
    language: str
    targets: tuple[Target, ...]
    status: ReferenceStatus
    reason: Reason | None
    part: str | None = None
    """The act that has the units, where several bear one name and the first lacks them."""


class Settling:
    """The named acts and references of a knowledge base that is being written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._row_of_own_name = cache(self._read_row_of_own_name)

    def named_acts(self) -> list[NamedAct]:
        """Every act as words name it, those apart by which a text means its own act."""
        rows = self._connection.execute(
            "SELECT id, said, act, candidates, is_known FROM act_name WHERE said IS NOT NULL"
        )
        return [named_act_of(row) for row in rows]

    def settle_names(self, found: Iterable[NamedAct]) -> None:
        """Write down which acts the names mean."""
        self._connection.executemany(
            "UPDATE act_name SET act = ?, candidates = ?, is_known = ? WHERE id = ?",
            (
                (
                    named.act_id,
                    json.dumps(named.candidates) if named.candidates else None,
                    named.is_known,
                    named.row,
                )
                for named in found
            ),
        )

    def references_to(self, named: NamedAct) -> list[OpenReference]:
        """The references, of all texts, by whose words the act is named so."""
        rows = self._connection.execute(
            "SELECT r.key, e.language, r.targets, r.status, r.reason, r.part FROM reference r"
            f" JOIN expression e ON e.id = r.key >> {POSITION_BITS}"
            " WHERE r.key IN (SELECT reference FROM target WHERE name = ?1"
            " UNION SELECT key FROM reference WHERE name = ?1 AND part IS NOT NULL)",
            (named.row,),
        )
        return [
            OpenReference(
                key,
                language,
                unpack_targets(targets),
                STATUSES[status],
                None if reason is None else REASONS[reason],
                part,
            )
            for key, language, targets, status, reason, part in rows
        ]

    def settle(
        self, named: NamedAct, settled: Iterable[tuple[OpenReference, OpenReference]]
    ) -> None:
        """Write references anew: pairs of what was read and what it is to be."""
        changed = [(before, after) for before, after in settled if before != after]
        execute = self._connection.executemany
        execute(
            "DELETE FROM target WHERE name = ? AND place = ? AND reference = ?",
            (row for before, _ in changed for row in self._targets(named, before)),
        )
        execute(
            "INSERT INTO target VALUES (?, ?, ?)",
            (row for _, after in changed for row in self._targets(named, after)),
        )
        execute(
            "UPDATE reference SET targets = ?, status = ?, reason = ?, part = ? WHERE key = ?",
            (
                (
                    pack_targets(after.targets),
                    STATUSES.index(after.status),
                    None if after.reason is None else REASONS.index(after.reason),
                    after.part,
                    after.key,
                )
                for _, after in changed
            ),
        )

    def _targets(self, named: NamedAct, reference: OpenReference) -> Iterator[tuple[int, str, int]]:
        """The rows of ``target`` of a reference."""
        row = named.row if reference.part is None else self._row_of_own_name(reference.part)
        for place in places_of(reference.targets):
            yield row, place, reference.key

    def _read_row_of_own_name(self, act_id: str) -> int:
        rows = self._connection.execute(
            "SELECT id FROM act_name WHERE act = ? AND said IS NULL", (act_id,)
        )
        return int(rows.fetchone()[0])
