"""The changes of a unit in the order in which they were made."""

from __future__ import annotations

from collections.abc import Iterable

from kb.address import ancestors, end_of
from kb.model import RULINGS, Change, Expression


def history_of(expression: Expression, changes: Iterable[Change], position: int) -> list[Change]:
    """The changes of the unit at ``position`` and of what it contains, the oldest first.

    A change of a unit that the text lacks counts where its note stands.
    """
    last = end_of(expression.provisions, position)
    return in_order(change for change in changes if position <= place_of(expression, change) < last)


def history_around(
    expression: Expression, changes: Iterable[Change], position: int
) -> list[Change]:
    """The changes of the units that contain the one at ``position``, of the act too."""
    around = {unit.position for unit in ancestors(expression.provisions, position)} - {position}
    return in_order(
        change for change in changes if place_of(expression, change) in (around | {_ACT})
    )


def last_change(changes: Iterable[Change]) -> Change | None:
    """The latest change that is made and not only announced; None: there is none."""
    made = in_order(
        change for change in changes if not change.planned and change.action not in RULINGS
    )
    return made[-1] if made else None


_ACT = -1


def place_of(expression: Expression, change: Change) -> int:
    """Position of the unit changed, or where a note on one that is not there stands.

    -1 for the act as a whole.
    """
    if change.provision is not None:
        return change.provision
    if not change.path:
        return _ACT
    stands = change.said_in if change.note is None else expression.notes[change.note].provision
    return _ACT if stands is None else stands


def in_order(changes: Iterable[Change]) -> list[Change]:
    """By the date of the amending act, then by the order of the text.

    Changes of unnamed acts go by the day from which they hold; those without
    any day come first, for old notes alone leave the act out.
    """

    def day(change: Change) -> str:
        date = change.act.date if change.act is not None else None
        return date or change.in_force or ""

    return sorted(changes, key=lambda change: (day(change), change.start))
