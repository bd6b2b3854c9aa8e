"""Days as people write them."""

from __future__ import annotations

import re
from datetime import date

from console.errors import WrongUsage
from console.messages import say
from kb.dates import iso_date

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})",
        r"(?P<year>\d{4})[./](?P<month>\d{1,2})[./](?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})\s+(?P<month>[^\W\d]+)\s+(?P<year>\d{4})(?:\s*(?:года?|г\.?))?",
        r"(?P<year>\d{4})\s*(?:жылғы|жылдың|жыл|ж\.?)?\s*(?P<day>\d{1,2})\s*-?\s*(?P<month>[^\W\d]+)",
        r"(?P<month>[a-z]+)\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})",
    )
)


def read_day(written: str) -> str:
    """A day as ISO 8601 has it, from that, from 31.01.2030 or from «31 января 2030 года».

    Raises :class:`WrongUsage` for what is no day.
    """
    plain = written.strip()
    named = next(filter(None, (form.fullmatch(plain) for form in _FORMS)), None)
    try:
        iso = (
            plain
            if named is None
            else iso_date(named["year"], named["month"], f"{named['day']:>02}")
        )
        return date.fromisoformat(iso or "").isoformat()
    except ValueError:
        raise WrongUsage(say("no_day", text=written)) from None
