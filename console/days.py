"""Days as people write them."""

from __future__ import annotations

import re
from datetime import date

from console.errors import WrongUsage
from console.messages import say

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def read_day(written: str) -> str:
    """A day as ISO 8601 has it, from that or from 31.01.2030.

    Raises :class:`WrongUsage` for what is no day.
    """
    dotted = _DOTTED.fullmatch(written.strip())
    try:
        if dotted is not None:
            day, month, year = map(int, dotted.groups())
            return date(year, month, day).isoformat()
        return date.fromisoformat(written.strip()).isoformat()
    except ValueError:
        raise WrongUsage(say("no_day", text=written)) from None
