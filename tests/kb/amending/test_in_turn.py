"""Several amending acts, one after the other: offsets lead from the first text to the last."""

from __future__ import annotations

import pytest

from kb.amending.in_turn import Outcome, amended
from kb.model import Act
from tests.kb.amending.acts import LAWS, amending, parsed

PARKS = Act("act", "law", None, None, titles={"ru": "О городских парках"})
BY = Act("by", "law", "12-VIII", "2026-02-03")


@pytest.mark.parametrize(
    ("acts", "words", "why"),
    [
        (
            ["в пункте 1 статьи 3 слова «500 тенге» заменить словами «700 тенге»;"],
            [("500 тенге", "700 тенге")],
            "one act",
        ),
        (
            [
                "в пункте 2 статьи 3 слова «100 тенге» заменить словами «двести тенге»;",
                "в пункте 1 статьи 1 слова «место отдыха» заменить словами «любое место отдыха»;",
            ],
            [("100 тенге", "двести тенге"), ("место отдыха", "любое место отдыха")],
            "the second puts words in before what the first changed",
        ),
        (
            [
                "в пункте 1 статьи 3 слова «500 тенге» заменить словами «700 тенге»;",
                "в пункте 1 статьи 3 слова «700 тенге» заменить словами «одна тысяча тенге»;",
            ],
            [("500 тенге", "одна тысяча тенге"), ("500 тенге", "одна тысяча тенге")],
            "the second changes the words that the first put in",
        ),
        (
            [
                "в пункте 1 статьи 3 слова «500 тенге» заменить словами «700 тенге»;",
                "пункт 1 статьи 3 изложить в следующей редакции: «1. Вход платный.»;",
            ],
            [("500 тенге", "Вход платный."), ("Плата за вход – 500 тенге.", "Вход платный.")],
            "the second words the whole unit anew",
        ),
    ],
)
def test_offsets_are_of_the_first_text_and_of_the_last(
    acts: list[str], words: list[tuple[str, str]], why: str
) -> None:
    result = amended(parsed(LAWS["ru"], "ru"), PARKS, [(BY, amending(one, "ru")) for one in acts])
    found = [
        (
            result.base.text[slice(*change.old)].removeprefix("1. "),
            result.expression.text[slice(*change.new)].removeprefix("1. "),
        )
        for step in result.steps
        for done in step.done
        for change in done.changes
    ]
    assert found == words, why
    assert result.counted(Outcome.APPLIED) == len(acts)


def test_a_unit_that_a_law_took_out_names_the_law() -> None:
    reading = amending("пункт 3 статьи 3 исключить;", "ru")
    text = amended(parsed(LAWS["ru"], "ru"), PARKS, [(BY, reading)]).expression.text
    assert "3. Исключен Законом РК от 03.02.2026 № 12-VIII." in text
