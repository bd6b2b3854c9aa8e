"""Words twice in a row; brackets and quotation marks without their twin."""

from __future__ import annotations

import pytest

from tests.kb.lint.drafts import articles, found


@pytest.mark.parametrize(
    ("language", "text", "expected", "reason"),
    [
        ("kk", "Бие және және құлын.", ["және және"], "a conjunction"),
        ("kk", "Сот Сот хабарлайды.", ["Сот Сот"], "a capital makes no other word"),
        ("kk", "Егер Қос Қос басшысының даусымен көшсе.", [], "a body before its own genitive"),
        ("kk", "Бұл Қос. Қос қос басшысының даусымен көшеді.", [], "it is one elsewhere"),
        ("kk", "Қос Қос басшысының даусымен көшеді.", ["Қос Қос"], "it begins a sentence: no name"),
        ("kk", "Бұл үйір үйір басшысының даусымен көшеді.", ["үйір үйір"], "no capital: a slip"),
        ("kk", "Бұл Дала Дала Елінің төрі.", ["Дала Дала"], "one name of two words"),
        ("kk", "Малы малы туралы айтады.", ["Малы малы"], "no noun behind it"),
        ("kk", "Бие және және құлынының сүті.", ["және және"], "a conjunction belongs to none"),
        ("ru", "Табунщик пасет пасет кобыл.", ["пасет пасет"], "a verb"),
        ("kk", "Жылқы қайта қайта саналады, бір бір жылқыдан.", [], "said twice on purpose"),
        ("ru", "То, что что-то есть.", [], "another word begins alike"),
        ("ru", "Табунщик пасет. Пасет и доит.", [], "two sentences"),
        ("ru", "лейтенант лейтенант", [], "two cells of a table on a line of their own"),
    ],
)
def test_words_twice(language: str, text: str, expected: list[str], reason: str) -> None:
    told = found(articles(language, ["Кіріспе.\n\n" + text]), language, "word-twice")
    assert [words for _, words, _ in told] == expected, reason


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("Кобыл (кроме старых доят.", ["("], "not closed"),
        ("Кобыл кроме старых) доят.", [")"], "not opened"),
        ("Звание «Лучший табунщик дается раз.", ["«"], "a quotation mark"),
        ("Согласно подпунктам 1), 2) и 7-1) пункта 3.", [], "brackets of numbers"),
        ("Кобыл (согласно подпунктам 1) и 2) пункта 3) доят.", [], "of both kinds"),
        ("Кобыл (статья 5) доят.", [], "a number closes what is open"),
        (
            "Табунщик вправе (кроме зимы:\n\n1) доить;\n\n2) пасти.",
            ["("],
            "no number of a unit does",
        ),
        ("Фонд «Табун» национальный фонд» дает кобыл.", [], "one mark opens two names"),
        ("Внести в Закон следующие изменения:\n\n1) пункт 2: «2. Пасти.", [], "a new wording"),
        ("Табунщик (кроме зимы вправе:\n\nа также весны) пасти.", [], "closed in the same article"),
    ],
)
def test_marks_without_a_twin(text: str, expected: list[str], reason: str) -> None:
    told = found(articles("ru", [text]), "ru", "unpaired")
    assert [words for _, words, _ in told] == expected, reason
