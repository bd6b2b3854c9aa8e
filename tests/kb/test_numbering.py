"""How units are numbered in acts of Kazakhstan, and what may follow what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.numbering import (
    between,
    follows,
    missing_between,
    normal_number,
    number_key,
    roman_to_int,
)

ROWS = st.lists(st.integers(1, 300), min_size=1, max_size=3)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        pytest.param("51", "51", id="plain"),
        pytest.param("6-1", "6-1", id="inserted after 6"),
        pytest.param("58¹", "58-1", id="an insertion that the source raises"),
        pytest.param("5¹²", "5-12", id="raised digits make one number"),
        pytest.param("58–1", "58-1", id="a dash that a typist took for a hyphen"),
        pytest.param("58‑1", "58-1", id="a hyphen that does not break lines"),
        pytest.param("58−1", "58-1", id="a minus sign"),
        pytest.param("58 -1", "58-1", id="a space astray"),
        pytest.param("1.2", "1.2", id="counted within paragraph 1, as concepts do"),
    ],
)
def test_number_as_identifier(written: str, number: str) -> None:
    assert normal_number(written) == number


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        pytest.param("IV", 4, id="one before five"),
        pytest.param("XLIX", 49, id="two pairs"),
        pytest.param("ХІІ", 12, id="Cyrillic letters that look the same"),
        pytest.param("xii", 12, id="small letters"),
        pytest.param("АБ", None, id="no numeral"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_roman_numerals(numeral: str, value: int | None) -> None:
    assert roman_to_int(numeral) == value


@pytest.mark.parametrize(
    ("number", "previous", "reason"),
    [
        ("1", None, "a row begins with 1"),
        ("1.1", None, "or with the first number within it"),
        ("2", "1", "the next"),
        ("6-1", "6", "the first insertion after 6"),
        ("6-2", "6-1", "the second"),
        ("7", "6-2", "the row goes on after insertions"),
        ("6-1-1", "6-1", "an insertion after an insertion"),
        ("6-2", "6-1-1", "and on after it"),
        ("10", "9", "numbers and not letters are compared"),
        ("2.1", "1.3", "the first number within the next one, which has no text of its own"),
    ],
)
def test_what_follows(number: str, previous: str | None, reason: str) -> None:
    assert follows(number, previous), reason


@pytest.mark.parametrize(
    ("previous", "number", "missing"),
    [
        pytest.param("1", "3", ["2"], id="one is missing"),
        pytest.param(None, "3", ["1", "2"], id="the beginning is missing"),
        pytest.param("6", "6-3", ["6-1", "6-2"], id="insertions are missing"),
        pytest.param("6-1", "6-3", ["6-2"], id="one insertion is missing"),
        pytest.param("5", "6-1", ["6"], id="an insertion without what it was inserted after"),
        pytest.param("6-2", "9", ["7", "8"], id="plain numbers after an insertion"),
        pytest.param("2", "4-1", ["3", "4"], id="plain numbers before an insertion"),
    ],
)
def test_what_is_missing(previous: str | None, number: str, missing: list[str]) -> None:
    assert not follows(number, previous)
    assert list(missing_between(previous, number)) == missing


@pytest.mark.parametrize(
    ("number", "previous", "reason"),
    [
        ("1", "1", "the same"),
        ("1", "2", "backwards"),
        ("6", "6-1", "what was inserted stands after"),
        ("3", "1", "one is missing"),
        ("2-2", "2", "the first insertion is missing"),
    ],
)
def test_what_does_not_follow(number: str, previous: str, reason: str) -> None:
    assert not follows(number, previous), reason


@pytest.mark.parametrize(
    ("first", "last", "row"),
    [
        pytest.param("21", "25", ["21", "22", "23", "24", "25"], id="«21) – 25) исключены»"),
        pytest.param("14-3", "14-5", ["14-3", "14-4", "14-5"], id="insertions after one number"),
        pytest.param("14", "14-2", ["14", "14-1", "14-2"], id="a number and its insertions"),
        pytest.param("7", "9-1", ["7", "9-1"], id="what lies between is not certain"),
        pytest.param("5", "2", ["5", "2"], id="no row, as a slip of the pen"),
        pytest.param("1", "999999", ["1", "999999"], id="too long to be believed"),
    ],
)
def test_rows_of_removed_units(first: str, last: str, row: list[str]) -> None:
    assert between(first, last) == row


@given(st.permutations(["1", "2", "6", "6-1", "6-1-1", "6-2", "7", "10", "10-1", "100"]))
def test_numbers_sort_as_acts_print_them(numbers: list[str]) -> None:
    in_order = ["1", "2", "6", "6-1", "6-1-1", "6-2", "7", "10", "10-1", "100"]
    assert sorted(numbers, key=number_key) == in_order


@given(ROWS)
def test_the_next_number_follows_and_misses_nothing(parts: list[int]) -> None:
    number = "-".join(map(str, parts))
    following = "-".join(map(str, [*parts[:-1], parts[-1] + 1]))
    assert follows(following, number)
    assert follows(f"{number}-1", number)
    assert not follows(number, following)
    assert list(missing_between(number, following)) == []


@given(st.text())
def test_any_text_has_a_key(text: str) -> None:
    assert number_key(text)
