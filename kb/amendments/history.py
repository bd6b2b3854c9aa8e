"""The changes of a unit in the order in which they were made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kb.address import ancestors, end_of
from kb.model import RULINGS, Change, ChangeAction, Expression


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


def changed_since(
    expression: Expression, changes: Sequence[Change], position: int, day: str
) -> list[Change]:
    """The changes by which the words of a unit may be others than on ``day``, the oldest first.

    Its own, those of what it contains and those of what contains it; of the whole act only
    words replaced throughout. They hold from a later day or, where none is given, were made
    by an act of a later date.
    """
    later = [change for change in changes if change.action in _OF_WORDS and _since(change) > day]
    around = [
        change
        for change in history_around(expression, later, position)
        if place_of(expression, change) != _ACT or change.action is ChangeAction.WORDS_REPLACED
    ]
    return in_order([*history_of(expression, later, position), *around])


def _since(change: Change) -> str:
    """The day from which a change is in the text; empty where that is not known."""
    date = change.act.date if change.act is not None else None
    return "" if change.planned else change.in_force or date or ""


def last_change(changes: Iterable[Change]) -> Change | None:
    """The latest change that is made and not only announced; None: there is none."""
    made = in_order(
        change for change in changes if not change.planned and change.action not in RULINGS
    )
    return made[-1] if made else None


_ACT = -1
_OF_WORDS = frozenset(
    {
        ChangeAction.AMENDED,
        ChangeAction.NEW_WORDING,
        ChangeAction.INSERTED,
        ChangeAction.REMOVED,
        ChangeAction.WORDS_REPLACED,
        ChangeAction.HEADING_CHANGED,
    }
)


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
