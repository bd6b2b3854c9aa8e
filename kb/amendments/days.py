"""From which day a change holds: one that is known, or the earliest that is possible."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from kb.model import Change, ChangeAction, Delay, Event

_LONGEST_DELAY = timedelta(days=548)
"""Time behind the date of an act after which it is in force whatever its rule:
the longest that notes count from publication is a year."""


class Days:
    """From when changes hold, for an act of the date ``adopted``."""

    def __init__(self, adopted: str | None) -> None:
        self._adopted = _day_or_none(adopted)

    def has_begun(self, change: Change, day: str) -> bool | None:
        """Whether a change holds on ``day``; None: not to be known from the words.

        No change holds before the date of the act that made it, unless its words
        set an earlier day.
        """
        known = self.known(change)
        if known is not None:
            return day >= known
        earliest = self.earliest(change)
        if earliest is None:
            return None
        if day < earliest:
            return False
        if change.delay is not None and change.delay.event is Event.OTHER:
            return None
        if (
            change.action is ChangeAction.EFFECTIVE
            and change.provision is not None
            and change.delay is None
            and change.said_in is not None
        ):
            return None  # an exception whose day was not read
        made = self._made(change) or earliest
        return True if date.fromisoformat(day) - date.fromisoformat(made) > _LONGEST_DELAY else None

    def known(self, change: Change) -> str | None:
        """The day from which a change holds, where that is a fact."""
        if change.in_force is not None:
            return change.in_force
        if change.delay == Delay(Event.SIGNING):
            return self._made(change)
        return None

    def earliest(self, change: Change) -> str | None:
        """The earliest day that is possible: nothing is published before it is signed."""
        made = self._made(change)
        if made is None or change.delay is None:
            return made
        delay = change.delay
        first = made
        if delay.event is not Event.OTHER:
            first = _later(date.fromisoformat(made), delay.period).isoformat()
        return max(first, delay.not_before or first)

    def _made(self, change: Change) -> str | None:
        if change.said_in is not None:
            return self._adopted
        return _day_or_none(change.act.date) if change.act is not None else None


def _day_or_none(written: str | None) -> str | None:
    """A date in full; old acts are known by their year alone."""
    return written if written is not None and len(written) == len("2011-07-22") else None


def _later(day: date, period: str) -> date:
    """The day on which ``period`` has gone by; «P0D»: the day itself."""
    count = int(period[1:-1])
    if not count:
        return day
    if period.endswith("D"):
        return day + timedelta(days=count + 1)
    months = day.month - 1 + count * (12 if period.endswith("Y") else 1)
    year, month = day.year + months // 12, months % 12 + 1
    last = monthrange(year, month)[1]
    return date(year, month, min(day.day, last)) + timedelta(days=1)
