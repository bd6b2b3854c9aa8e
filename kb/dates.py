"""Dates as acts write them, in words and in figures, read to ISO 8601."""

from __future__ import annotations

import re

from kb.grammar import act_mention_en, act_mention_kk, act_mention_ru
from kb.grammar.citation_words import fold_word

_MONTHS = tuple(
    (number, fold_word(month))
    for months in (act_mention_kk.MONTHS, act_mention_ru.MONTHS, act_mention_en.MONTHS)
    for number, month in enumerate(months, 1)
)


def month_number(written: str) -> int:
    """The number of a month in figures or in letters, in whatever case; 0 where it is none."""
    if written.isdecimal():
        number = int(written)
        return number if 1 <= number <= 12 else 0
    folded = fold_word(written)
    return next((number for number, month in _MONTHS if folded.startswith(month)), 0)


def iso_date(year: str, month: str, day: str) -> str | None:
    """The date in ISO 8601; None where there is no such month or day."""
    number = month_number(month)
    if not number or not 1 <= int(day) <= 31:
        return None
    return f"{year}-{number:02}-{int(day):02}"


def read_date(written: re.Match[str]) -> str | None:
    """The date of a match with groups ``year``, ``month`` and ``day``, suffixed or not.

    Of several groups of one name (``day``, ``day2``, …) the one that took part
    counts. The year alone where no month was written.
    """
    parts: dict[str, str] = {}
    for name, text in written.groupdict().items():
        if text is not None:
            parts.setdefault(name.rstrip("0123456789"), text)
    if "month" not in parts:
        return parts.get("year")
    return iso_date(parts["year"], parts["month"], parts["day"])
