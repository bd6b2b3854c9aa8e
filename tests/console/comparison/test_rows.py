"""Rows to read: a number without words stands beside the first words below it."""

from __future__ import annotations

import pytest

from console.comparison.redline import redline
from console.comparison.rows import Line, rows_to_read
from kb.comparison.compare import compare
from tests.console.comparison.compared_acts import BILL, LAW, compared

OLD = """О летнем кочевье

Статья 1. Права пастуха

1. Пастух вправе занять пастбище на десять дней.

2. Пастух вправе брать воду из реки.

Аким ведет учет воды, взятой из реки.

3. Пастух платит сбор.
"""
DRINK = OLD.replace("брать воду", "пить воду")
DETAILED = OLD.replace("ведет учет", "ведет подробный учет")
LATER = OLD.replace("3. Пастух", "4. Пастух").replace(
    "2. Пастух", "2. Стадо пасут весной.\n\n3. Пастух"
)
WITHOUT = OLD.replace(OLD[OLD.index("2. ") : OLD.index("3. ")], "").replace("3. ", "2. ")


def written(line: Line) -> str:
    """A line with the numbers beside it in brackets."""
    return "".join(f"[{number.text}] " for number in line.numbers) + line.text


@pytest.mark.parametrize(
    ("new", "rows", "why"),
    [
        (
            DRINK,
            ["[2.] Пастух вправе пить воду из реки.", "Аким ведет учет воды, взятой из реки."],
            "the number beside words that changed",
        ),
        (
            DETAILED,
            [
                "[2.] Пастух вправе брать воду из реки.",
                "Аким ведет подробный учет воды, взятой из реки.",
            ],
            "and beside words that did not",
        ),
        (
            LATER,
            ["3.", "Пастух вправе брать воду из реки.", "Аким ведет учет воды, взятой из реки."],
            "another number is a change, which has a row",
        ),
    ],
)
def test_a_number_alone_has_no_row_unless_it_changed(new: str, rows: list[str], why: str) -> None:
    comparison = compare(compared(OLD, LAW, "ru"), compared(new, BILL, "ru"))
    [article] = comparison.pairs
    found = [[*map(written, row.new)] for row in rows_to_read(comparison, article)]
    place = next(number for number, one in enumerate(found) if one == rows[:1])
    assert found[place : place + len(rows)] == [[row] for row in rows], why


def test_a_number_alone_has_no_line_of_a_unit_that_went() -> None:
    comparison = compare(compared(OLD, LAW, "ru"), compared(WITHOUT, BILL, "ru"))
    [article] = comparison.pairs
    [gone] = [row for row in rows_to_read(comparison, article) if not row.new]
    assert [*map(written, gone.old)] == [
        "[2.] Пастух вправе брать воду из реки.",
        "Аким ведет учет воды, взятой из реки.",
    ]
    assert [*map(written, redline(comparison, gone))] == [*map(written, gone.old)]


def test_a_redline_keeps_the_number() -> None:
    comparison = compare(compared(OLD, LAW, "ru"), compared(DRINK, BILL, "ru"))
    [article] = comparison.pairs
    lines = [line for row in rows_to_read(comparison, article) for line in redline(comparison, row)]
    assert "[2.] Пастух вправе братьпить воду из реки." in map(written, lines)
