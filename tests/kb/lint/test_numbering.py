"""Rows of numbers: gaps, repeats, order, insertions without what they are inserted after."""

from __future__ import annotations

import pytest

from tests.kb.lint.drafts import articles, found

POINTS_KK = "Сауыншы мыналарға құқылы:\n\n1) бие саууға;\n\n{}) қымыз құюға;\n\n3) құлын бағуға."
POINTS_RU = "Табунщик вправе:\n\n1) доить кобыл;\n\n{}) разливать кумыс;\n\n3) пасти жеребят."
CODES = (
    "number-gap",
    "number-repeat",
    "number-order",
    "number-first",
    "inserted-without-first",
    "number-form",
)


@pytest.mark.parametrize(
    ("language", "text", "expected", "reason"),
    [
        (
            "kk",
            articles("kk", {1: "Бие сауылады.", 2: "Құлын бағылады.", 4: "Қымыз құйылады."}),
            [("number-gap", "4-бап. Бап д", "add what is missing or number anew from 3")],
            "an article is missing",
        ),
        (
            "ru",
            articles("ru", {1: "Кобыл доят.", 2: "Жеребят пасут.", 5: "Кумыс разливают."}),
            [("number-gap", "Статья 5. Предмет е", "add what is missing or number anew from 3")],
            "several are, the first of them is where to number anew",
        ),
        ("kk", articles("kk", [POINTS_KK.format(2)]), [], "a row without fault"),
        (
            "ru",
            articles("ru", [POINTS_RU.format(1)]),
            [
                ("number-repeat", "1)", "give the second one a number of its own"),
                ("number-gap", "3)", "add what is missing or number anew from 2"),
            ],
            "a point stands twice and the next is missing",
        ),
        (
            "ru",
            articles("ru", [POINTS_RU.replace("1) доить", "1-1) доить").format(2)]),
            [("inserted-without-first", "1-1)", "number it 1, or mark what comes first as 1")],
            "an insertion without the point that it is inserted after",
        ),
        (
            "kk",
            articles(
                "kk", ["Жылқы есепке алынады.\n\n1-1) Құлын да есепке алынады.\n\nБие сауылады."]
            ),
            [("inserted-without-first", "1-1)", "number it 1, or mark what comes first as 1")],
            "among texts without numbers",
        ),
        (
            "kk",
            articles("kk", ["1. Бие сауылады;\n\n1. 1 Құлын бағылады;\n\n2. Қымыз құйылады."]),
            [("number-form", "1. 1", "1-1.")],
            "a number with a space inside",
        ),
        (
            "ru",
            articles("ru", ["1. Кобыл доят.\n\n1.1. Жеребят пасут.\n\n2. Кумыс разливают."]),
            [("number-form", "1.1.", "1-1.")],
            "a dot where insertions have a hyphen (law on legal acts, article 25)",
        ),
        (
            "kk",
            articles("kk", ["1. Бие сауылады.\n\n1. 1 Құлын бағылады.\n\n2. Қымыз құйылады."]),
            [("number-form", "1. 1", "1-1.")],
            "which is no second 1",
        ),
        (
            "ru",
            articles("ru", ["1. Кобыл доят.\n\n3. Исключен.\n\n4. Кумыс разливают."]),
            [("number-gap", "3.", "add what is missing or number anew from 2")],
            "what is missing before a unit that was removed is missing none the less",
        ),
        (
            "ru",
            articles("ru", ["1. 1990 год считается первым.\n\n2. Счет ведется от него."]),
            [],
            "a year at the beginning of a text is no number of it",
        ),
        (
            "kk",
            articles("kk", ["1. Бие сауылады.\n\n3. Қымыз құйылады.\n\n2. Құлын бағылады."]),
            [
                ("number-gap", "3.", "add what is missing or number anew from 2"),
                ("number-order", "2.", "put it in its place or number anew"),
            ],
            "out of order",
        ),
    ],
)
def test_rows_of_numbers(
    language: str, text: str, expected: list[tuple[str, str, str]], reason: str
) -> None:
    assert found(text, language, *CODES) == expected, reason


def test_a_letter_for_the_digit_is_told_as_such() -> None:
    text = articles("ru", ["Табунщик вправе:\n\n1) доить;\n\n2) пасти;\n\nЗ) петь;\n\n4) спать."])
    assert found(text, "ru", *CODES) == [("number-gap", "З)", "3)")]


def test_what_editors_put_together_is_read_with_their_notes() -> None:
    """Two wordings of one point, of which a note says when each holds; an article gone before."""
    text = (
        "Статья 2-1. Табун\n\nТабунщик вправе:\n\n1) доить;\n\n2) пасти;\n\n"
        "Примечание ИЗПИ!\n\nПодпункт 2) предусмотрен в редакции Закона РК от 03.07.2019 "
        "№ 262-VI.\n\n2) пасти и петь;\n\n3) петь."
    )
    assert found(text, "ru", "number-repeat", "inserted-without-first", "number-first") == []
