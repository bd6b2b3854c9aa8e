"""Whether a unit is law on a given day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kb.address import ancestors
from kb.model import Change, ChangeAction, Expression, Provision, Status


class Standing(StrEnum):
    """Whether a unit holds on a day."""

    IN_FORCE = "in_force"
    NOT_YET_EFFECTIVE = "not_yet_effective"  # әлі қолданысқа енгізілмеген
    EXPIRED = "expired"  # белгілі күнге дейін қолданыста болған
    SUSPENDED = "suspended"  # қолданысы тоқтатыла тұрған
    EXCLUDED = "excluded"
    REPEALED = "repealed"


@dataclass(frozen=True, slots=True)
class Validity:
    """What a unit is on a day, and why."""

    standing: Standing
    change: Change | None = None
    """The change that says so; None where the text alone does, or nothing."""
    provision: int | None = None
    """Position of the unit that the change is of: the unit itself or one around it."""
    words: tuple[int, int] | None = None
    """The words of the text itself that say so, where no note does."""
    certain: bool = True
    """False where the day from which the change holds is not known and the day
    asked for lies behind the date of the amending act, or that date is not known."""


_REMOVING = {
    ChangeAction.REMOVED: Standing.EXCLUDED,
    ChangeAction.REPEALED: Standing.REPEALED,
}
_OF_STATUS = {Status.EXCLUDED: Standing.EXCLUDED, Status.REPEALED: Standing.REPEALED}
_ACT = None
_LONGEST_DELAY = timedelta(days=548)
"""Time behind the date of an act after which it is in force whatever its rule:
the longest that notes count from publication is a year."""


def status_on(
    expression: Expression, changes: Iterable[Change], position: int, day: str
) -> Validity:
    """What the unit at ``position`` is on ``day`` (ISO 8601).

    A unit shares the fate of the units that it stands in, of which the
    innermost speaks first. A day of its own, by the act that repealed what is
    around it too, sets a unit apart from that.
    """
    return Calendar(expression, changes).on(position, day)


class Calendar:
    """The changes of a text that say when its units hold; asked for any unit and day."""

    def __init__(self, expression: Expression, changes: Iterable[Change]) -> None:
        self._expression = expression
        self._changes: dict[int | None, list[Change]] = defaultdict(list)
        for change in changes:
            if change.provision is not None or not change.path:
                self._changes[change.provision].append(change)

    def on(self, position: int, day: str) -> Validity:
        """See :func:`status_on`."""
        # Reading the words takes vocabularies; most commands ask for no day.
        from kb.amendments.in_text import own_rules

        apart: set[tuple[str | None, str | None]] = set()
        uncertain: Validity | None = None
        chain = list(ancestors(self._expression.provisions, position))
        for unit in chain:
            changes = self._changes.get(unit.position, [])
            found = _standing(unit, changes, day)
            if found.standing is not Standing.IN_FORCE:
                if found.change is None or _act(found.change) not in apart:
                    return found
            elif not found.certain:
                uncertain = uncertain or found
            apart.update(_act(change) for change in changes if change.action in _REMOVING)
            for level, rule in own_rules(self._expression, unit.position):
                holder = next((around for around in chain if around.level is level), unit)
                if rule.in_force is not None and day < rule.in_force:
                    standing = Standing.NOT_YET_EFFECTIVE
                elif rule.until is not None and day >= rule.until:
                    standing = Standing.EXPIRED
                else:
                    continue
                return Validity(standing, None, holder.position, (rule.start, rule.end))
        of_act = [
            change
            for change in self._changes.get(_ACT, [])
            if change.action in (ChangeAction.REPEALED, ChangeAction.EFFECTIVE)
            and _act(change) not in apart
        ]
        found = _by_changes(None, of_act, day)
        if found.standing is not Standing.IN_FORCE:
            return found
        return uncertain or found


def _standing(unit: Provision, changes: list[Change], day: str) -> Validity:
    """What one unit is for itself."""
    if unit.status is Status.IN_FORCE and unit.content and not _repeal_to_come(changes):
        # Its text is there: what was removed under its number was another unit.
        changes = [change for change in changes if change.planned or change.action not in _REMOVING]
    found = _by_changes(unit.position, changes, day)
    gone = _OF_STATUS.get(unit.status)
    explained = any(
        change.action in _REMOVING or (change.action is ChangeAction.EFFECTIVE and change.until)
        for change in changes
    )
    if gone is not None and not explained and found.standing is Standing.IN_FORCE:
        return Validity(gone, None, unit.position)
    return found


def _repeal_to_come(changes: list[Change]) -> bool:
    """Whether a repeal names its day: then the text may still stand there."""
    return any(
        change.action is ChangeAction.REPEALED and change.in_force is not None for change in changes
    )


def _by_changes(position: int | None, changes: list[Change], day: str) -> Validity:
    """What the changes of one unit make of it on ``day``."""
    result = Validity(Standing.IN_FORCE, None, position)
    for change in changes:
        begun = _has_begun(change, day)
        if change.action in _REMOVING:
            if begun is not False and not (change.planned and begun is None):
                result = Validity(_REMOVING[change.action], change, position, certain=begun is True)
            elif begun is None:
                result = Validity(Standing.IN_FORCE, change, position, certain=False)
        elif change.action is ChangeAction.SUSPENDED:
            over = change.until is not None and day >= change.until
            if begun is not False and not over and not _reads_otherwise(changes, change):
                result = Validity(Standing.SUSPENDED, change, position, certain=begun is True)
        elif change.action is ChangeAction.EFFECTIVE:
            if change.in_force is not None and day < change.in_force:
                return Validity(Standing.NOT_YET_EFFECTIVE, change, position)
            if change.until is not None and day >= change.until:
                result = Validity(Standing.EXPIRED, change, position)
        elif change.action is ChangeAction.INSERTED and begun is False:
            return Validity(Standing.NOT_YET_EFFECTIVE, change, position)
        elif change.action is ChangeAction.NEW_WORDING and begun and not change.planned:
            # A new wording brings back what was removed before it.
            result = Validity(Standing.IN_FORCE, change, position)
    return result


def _reads_otherwise(changes: list[Change], suspension: Change) -> bool:
    """Whether a unit holds in another wording while it is suspended: the one in the text."""
    return any(
        change.note == suspension.note
        and change.action is ChangeAction.NEW_WORDING
        and change.until == suspension.until
        for change in changes
    )


def _has_begun(change: Change, day: str) -> bool | None:
    """Whether a change holds on ``day``; None: not to be known from the note.

    No change holds before the date of the act that made it, unless its words
    set an earlier day.
    """
    if change.in_force is not None:
        return day >= change.in_force
    made = change.act.date if change.act is not None else None
    if made is None or len(made) < len("2011-07-22"):
        return None
    if day < made:
        return False
    return True if date.fromisoformat(day) - date.fromisoformat(made) > _LONGEST_DELAY else None


def _act(change: Change) -> tuple[str | None, str | None]:
    return (change.act.number, change.act.date) if change.act is not None else (None, None)
