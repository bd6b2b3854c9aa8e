"""Words typed in Latin letters are read by their sound and by their keys."""

from __future__ import annotations

import pytest

from kb.language.latin_letters import cyrillic_readings

CASES = [
    ("qandas", "қандас", "the Kazakh alphabet of 2021"),
    ("Shartnama", "шартнама", "two letters for one sound, a capital"),
    ("rfylfc", "кандас", "a keyboard left in Latin"),
]


@pytest.mark.parametrize(("typed", "meant", "reason"), CASES)
def test_what_is_meant(typed: str, meant: str, reason: str) -> None:
    assert meant in cyrillic_readings(typed), reason


def test_cyrillic_words_are_left_alone() -> None:
    assert cyrillic_readings("қандас IDA") == ()
    assert cyrillic_readings("2011") == ()
