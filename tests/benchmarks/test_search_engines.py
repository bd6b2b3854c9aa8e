"""What the engines are compared on."""

from __future__ import annotations

import pytest

from benchmarks.search_engines import known_items, without_heading

HEADINGS = [
    ("2-бап. Үй беру\n\nҮй беру тегін.", "Үй беру", "2-бап. \n\nҮй беру тегін.",
     "only where it stands as the heading"),
    ("Статья 3. Права\nи обязанности\nОни равны.", "Права и обязанности", "Статья 3. \nОни равны.",
     "a heading of two lines"),
    ("Глава 1 (общая). Текст.", "1 (общая).", "Глава  Текст.", "signs that patterns are made of"),
    ("Мәтін.", "Басқа", "Мәтін.", "a heading that is not in the text"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "heading", "expected", "reason"), HEADINGS)
def test_texts_are_indexed_without_headings(
    text: str, heading: str, expected: str, reason: str
) -> None:
    assert without_heading(text, heading) == expected, reason


def test_headings_that_tell_one_article_are_asked() -> None:
    heads = [
        ("Үй беру тәртібі", ("үй", "бер", "тәртіп"), 40),
        ("Жалпы ережелер", ("жалпы", "ереже"), 40),  # too short
        ("Тіркеу мерзімі мен ақысы", ("тірке", "мерзім", "ақы"), 40),  # of two articles
        ("Ақысы мен мерзімі: тіркеу", ("ақы", "мерзім", "тірке"), 40),
        ("Квота бөлудің негіздері", ("квота", "бөл", "негіз"), 2),  # has hardly a text
        (None, (), 40),
        ("Аудару туралы шешім", ("аудар", "турал", "шешім"), 40),  # not drawn
    ]
    asked = known_items(heads, [5, 4, 3, 2, 1, 0])
    assert [(one.text, one.answer) for one in asked] == [("Үй беру тәртібі", 0)]
