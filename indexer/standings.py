"""Whether stored units are law on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kb.amendments.history import changed_since
from kb.amendments.validity import Calendar, Standing
from kb.model import Change, ChangeAction, Expression
from kb.store import Store


@dataclass(frozen=True, slots=True)
class StandingOn:
    """What a unit is on a day, and the words that say so.

    ``because`` spans them in the act's text, None where nothing but the
    removal of the unit or what is known of the act says it.
    """

    day: str
    standing: Standing
    certain: bool
    provision: int | None
    """The unit of which it is said: the unit itself or one around it."""
    because: tuple[int, int] | None
    earliest: str | None = None
    """Where the day of entry into force is not known, the earliest possible one."""
    said_in: int | None = None
    """The unit in whose own words it stands, None where a note has it."""
    reads_otherwise: bool = False
    """In force, but for the day the act itself gives it another wording."""


class Standings:
    """What the units of ``store`` are on ``day`` (ISO 8601)."""

    def __init__(self, store: Store, day: str) -> None:
        self._store = store
        self.day = day
        self._text = cache(self._read_text)
        self._changes = cache(self._read_changes)

    def of(self, expression_id: int, position: int) -> StandingOn:
        """What a unit is on the day."""
        calendar, of_act = self._text(expression_id)
        found = calendar.on(position, self.day)
        if found.standing is Standing.IN_FORCE and of_act is not Standing.IN_FORCE:
            return StandingOn(self.day, of_act, True, None, None)
        change = found.change
        return StandingOn(
            self.day,
            found.standing,
            found.certain,
            found.provision,
            None if change is None else (change.start, change.end),
            found.earliest,
            None if change is None else change.said_in,
            change is not None
            and change.said_in is not None
            and change.action is ChangeAction.NEW_WORDING,
        )

    def changed_since(self, expression_id: int, position: int) -> list[Change]:
        """The changes by which a unit's words may be others than on the day."""
        expression, changes = self._changes(expression_id)
        return changed_since(expression, changes, position, self.day)

    def is_in_force(self, expression_id: int, position: int) -> bool:
        """Whether a unit is law on the day."""
        return self.of(expression_id, position).standing is Standing.IN_FORCE

    def _read_changes(self, expression_id: int) -> tuple[Expression, Sequence[Change]]:
        return self._store.expression(expression_id), self._store.layers.changes(expression_id)

    def _read_text(self, expression_id: int) -> tuple[Calendar, Standing]:
        """The days of a text, and what is known of its act apart from them."""
        expression, changes = self._changes(expression_id)
        stored = self._store.act(self._store.expression_head(expression_id).act_id)
        assert stored is not None, "a text belongs to an act"
        calendar = Calendar(expression, changes, stored.act.date)
        dated = any(
            change.action is ChangeAction.REPEALED and change.provision is None and not change.path
            for change in changes
        )
        if stored.act.date is not None and self.day < stored.act.date:
            return calendar, Standing.NOT_YET_EFFECTIVE
        if stored.act.status == "repealed" and not dated:
            return calendar, Standing.REPEALED
        return calendar, Standing.IN_FORCE
