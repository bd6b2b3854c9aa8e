"""Dates as acts write them."""

from __future__ import annotations

import re

import pytest

from kb.dates import iso_date, month_number, read_date


@pytest.mark.parametrize(
    ("written", "number", "reason"),
    [
        ("шілдедегі", 7, "Kazakh, in a case"),
        ("шилдедеги", 7, "typed on a Russian keyboard"),
        ("июля", 7, "Russian"),
        ("июня", 6, "not July"),
        ("марта", 3, "not May, which begins alike"),
        ("мая", 5, "of two letters"),
        ("May", 5, "English"),
        ("07", 7, "in figures"),
        ("13", 0, "no month"),
        ("жылғы", 0, "no month"),
    ],
)
def test_months(written: str, number: int, reason: str) -> None:
    assert month_number(written) == number, reason


def test_a_day_that_no_month_has() -> None:
    assert iso_date("2011", "июля", "22") == "2011-07-22"
    assert iso_date("2011", "июля", "32") is None


def test_the_groups_that_took_part_count() -> None:
    pattern = re.compile(
        r"(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d{4})|(?P<year2>\d{4})-(?P<month2>\d\d)-(?P<day2>\d\d)"
        r"|(?P<year3>\d{4})"
    )
    for written, date in (
        ("22.07.2011", "2011-07-22"),
        ("2011-07-22", "2011-07-22"),
        ("2011", "2011"),
    ):
        found = pattern.fullmatch(written)
        assert found is not None
        assert read_date(found) == date
