"""Whether a unit is law on a given day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kb.address import ancestors
from kb.amendments.days import Days
from kb.model import (
    RULINGS,
    Change,
    ChangeAction,
    Expression,
    Provision,
    Status,
)


class Standing(StrEnum):
    """Whether a unit holds on a day."""

    IN_FORCE = "in_force"
    NOT_YET_EFFECTIVE = "not_yet_effective"  # әлі қолданысқа енгізілмеген
    EXPIRED = "expired"  # белгілі күнге дейін қолданыста болған
    SUSPENDED = "suspended"  # қолданысы тоқтатыла тұрған
    EXCLUDED = "excluded"
    REPEALED = "repealed"
    UNCONSTITUTIONAL = "unconstitutional"  # Конституцияға сәйкес емес деп танылған


@dataclass(frozen=True, slots=True)
class Validity:
    """What a unit is on a day, and why."""

    standing: Standing
    change: Change | None = None
    """The change that says so; None where the text alone does, or nothing."""
    provision: int | None = None
    """Position of the unit that the change is of: the unit itself or one around it."""
    certain: bool = True
    """False where the day from which the change holds is not known and the day
    asked for lies behind the earliest possible one, or that is not known either."""
    earliest: str | None = None
    """That earliest day: the date of the act and the time that its rule counts. Not a fact."""


_REMOVING = {
    ChangeAction.REMOVED: Standing.EXCLUDED,
    ChangeAction.REPEALED: Standing.REPEALED,
}
_OF_STATUS = {Status.EXCLUDED: Standing.EXCLUDED, Status.REPEALED: Standing.REPEALED}
_ACT = None
_OF_ACTS = frozenset({ChangeAction.REPEALED, ChangeAction.EFFECTIVE, ChangeAction.UNCONSTITUTIONAL})


def status_on(
    expression: Expression,
    changes: Iterable[Change],
    position: int,
    day: str,
    adopted: str | None = None,
) -> Validity:
    """What the unit at ``position`` is on ``day`` (ISO 8601); ``adopted`` is the act's date.

    A unit shares the fate of the units that it stands in, of which the
    innermost speaks first. A day of its own, by the act that repealed what is
    around it too, sets a unit apart from that.
    """
    return Calendar(expression, changes, adopted).on(position, day)


def rulings_on(
    units: Sequence[Provision], changes: Iterable[Change], position: int, day: str | None = None
) -> list[Change]:
    """What the Constitutional Court said of a unit or of what it stands in, up to ``day``."""
    around = {unit.position for unit in ancestors(units, position)}
    return [
        change
        for change in changes
        if change.action in RULINGS
        and (change.provision in around or (change.provision is None and not change.path))
        and (day is None or change.act is None or (change.act.date or "") <= day)
    ]


class Calendar:
    """The changes of a text that say when its units hold; asked for any unit and day."""

    def __init__(
        self, expression: Expression, changes: Iterable[Change], adopted: str | None = None
    ) -> None:
        self._expression = expression
        self._changes: dict[int | None, list[Change]] = defaultdict(list)
        self._days = Days(adopted)
        for change in changes:
            if change.provision is not None or not change.path:
                self._changes[change.provision].append(change)

    def on(self, position: int, day: str) -> Validity:
        """See :func:`status_on`."""
        apart: set[object] = set()
        told: Validity | None = None  # in force, with something to say of it
        for unit in ancestors(self._expression.provisions, position):
            changes = self._said_by(self._changes.get(unit.position, []), day)
            found = self._standing(unit, changes, day)
            if found.change is None or _maker(found.change) not in apart:
                if found.standing is not Standing.IN_FORCE:
                    return found
                if told is None and (not found.certain or _reads_by_own_words(found.change)):
                    told = found
            apart.update(
                _maker(change)
                for change in changes
                if change.action in _REMOVING or _begins_by_own_words(change)
            )
        of_act = [
            change
            for change in self._said_by(self._changes.get(_ACT, []), day)
            if change.action in _OF_ACTS and _maker(change) not in apart
        ]
        found = self._by_changes(None, of_act, day)
        if found.standing is not Standing.IN_FORCE:
            return found
        return told or found

    def _said_by(self, changes: list[Change], day: str) -> list[Change]:
        """Those of ``changes`` that the act's words said on ``day``, if they are its own.

        «63-бап 1-1-тармақпен толықтырылды»: before that nobody suspended anything.
        """
        return [
            change
            for change in changes
            if change.said_in is None
            or _begins_by_own_words(change)
            or not any(
                inserted.action is ChangeAction.INSERTED
                and self._days.has_begun(inserted, day) is False
                for around in ancestors(self._expression.provisions, change.said_in)
                for inserted in self._changes.get(around.position, [])
            )
        ]

    def _standing(self, unit: Provision, changes: list[Change], day: str) -> Validity:
        """What one unit is for itself."""
        if unit.status is Status.IN_FORCE and unit.content and not _repeal_to_come(changes):
            # Its text is there: what was removed under its number was another unit.
            changes = [
                change for change in changes if change.planned or change.action not in _REMOVING
            ]
        found = self._by_changes(unit.position, changes, day)
        gone = _OF_STATUS.get(unit.status)
        explained = any(
            change.action in _REMOVING or (change.action is ChangeAction.EFFECTIVE and change.until)
            for change in changes
        )
        if gone is not None and not explained and found.standing is Standing.IN_FORCE:
            return Validity(gone, None, unit.position)
        return found

    def _by_changes(self, position: int | None, changes: list[Change], day: str) -> Validity:
        """What the changes of one unit make of it on ``day``."""
        result = Validity(Standing.IN_FORCE, None, position)
        for change in changes:
            begun = self._days.has_begun(change, day)
            earliest = None
            if begun is None and not (change.said_in is not None and change.delay is None):
                earliest = self._days.earliest(change)
            doubtful = Validity(Standing.IN_FORCE, change, position, False, earliest)
            if change.action in _REMOVING:
                if begun is not False and not (change.planned and begun is None):
                    standing = _REMOVING[change.action]
                    result = Validity(standing, change, position, begun is True, earliest)
                elif begun is None:
                    result = doubtful
            elif change.action is ChangeAction.SUSPENDED:
                over = change.until is not None and day >= change.until
                if begun is not False and not over and not _reads_otherwise(changes, change):
                    standing = Standing.SUSPENDED
                    result = Validity(standing, change, position, begun is True, earliest)
            elif change.action is ChangeAction.UNCONSTITUTIONAL:
                if begun is not False:
                    result = Validity(Standing.UNCONSTITUTIONAL, change, position)
            elif change.action is ChangeAction.EFFECTIVE:
                if _begins(change) and begun is False:
                    return Validity(Standing.NOT_YET_EFFECTIVE, change, position)
                if change.until is not None and day >= change.until:
                    result = Validity(Standing.EXPIRED, change, position)
                elif _begins(change) and begun is None and result.change is None:
                    result = doubtful
            elif change.action is ChangeAction.INSERTED:
                if begun is False:
                    return Validity(Standing.NOT_YET_EFFECTIVE, change, position)
                if begun is None and result.change is None:
                    result = doubtful
            elif change.action is ChangeAction.NEW_WORDING and not change.planned:
                if change.said_in is not None:
                    holds = begun is not False and (change.until is None or day < change.until)
                    if holds and result.standing is Standing.IN_FORCE:
                        result = Validity(Standing.IN_FORCE, change, position)
                elif begun:
                    # A new wording brings back what was removed before it.
                    result = Validity(Standing.IN_FORCE, change, position)
        return result


def _repeal_to_come(changes: list[Change]) -> bool:
    """Whether a repeal names its day: then the text may still stand there."""
    return any(
        change.action is ChangeAction.REPEALED and change.in_force is not None for change in changes
    )


def _reads_otherwise(changes: list[Change], suspension: Change) -> bool:
    """Whether a unit holds in another wording while it is suspended: the one in the text.

    Where the act itself says how it reads meanwhile, that stands with what it says.
    """
    return suspension.said_in is None and any(
        change.note == suspension.note
        and change.action is ChangeAction.NEW_WORDING
        and change.until == suspension.until
        for change in changes
    )


def _reads_by_own_words(change: Change | None) -> bool:
    """Whether the act itself words a unit otherwise for some time."""
    return (
        change is not None
        and change.said_in is not None
        and change.action is ChangeAction.NEW_WORDING
    )


def _begins(change: Change) -> bool:
    """Whether a change says from when its unit is in force; one that is not read may."""
    if change.in_force is not None or change.delay is not None:
        return True
    return change.said_in is not None and change.until is None


def _begins_by_own_words(change: Change) -> bool:
    return (
        change.said_in is not None and change.action is ChangeAction.EFFECTIVE and _begins(change)
    )


def _maker(change: Change) -> object:
    """Who made a change: an act, or the act itself in its own words."""
    if change.said_in is not None:
        return "itself"
    return (change.act.number, change.act.date) if change.act is not None else (None, None)
