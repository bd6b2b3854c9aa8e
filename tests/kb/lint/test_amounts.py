"""Numbers in digits and in words."""

from __future__ import annotations

import pytest

from tests.kb.lint.drafts import articles, found


@pytest.mark.parametrize(
    ("language", "words", "agrees", "reason"),
    [
        ("kk", "30 (отыз) күн ішінде", True, "digits first"),
        ("kk", "30 (жиырма) күн ішінде", False, "another number"),
        ("kk", "отыз (30) жұмыс күні", True, "words first"),
        ("kk", "он бес (5) жұмыс күні", False, "words first, both of them count"),
        ("kk", "2 500 (екі мың бес жүз) теңге", True, "thousands"),
        ("kk", "2 500 (екі мың бес жүз елу) теңге", False, "thousands that disagree"),
        ("kk", "35 (отыз бестен) астам", True, "inflected"),
        ("kk", "10 (он жұмыс күні) ішінде", True, "what is counted is said again"),
        ("kk", "50 (елу) мың теңге", True, "the scale stands outside"),
        ("kk", "50 (елу мың) теңге", True, "the scale stands inside"),
        ("kk", "5 (бірінші кезекте) адам", True, "no number in the brackets"),
        ("kk", "2011 (екі мың он бірінші) жыл", True, "an ordinal is not read"),
        ("ru", "20 (двадцати) рабочих дней", True, "genitive"),
        ("ru", "20 (тридцати) рабочих дней", False, "another number"),
        ("ru", "тридцати (30) дней", True, "words first"),
        ("ru", "в течение тридцати (20) дней", False, "words first, among other words"),
        ("ru", "125 000 (сто двадцать пять тысяч) тенге", True, "a sum"),
        ("ru", "125 000 (сто двадцать тысяч) тенге", False, "a sum that disagrees"),
        ("ru", "5 (пять рабочих дней)", True, "what is counted is said again"),
        ("ru", "пункт 5 (один из списка)", True, "words that begin with a number"),
        ("ru", "1,5 (полтора) часа", True, "fractions are not read"),
        ("en", "30 (thirty) days", True, "English"),
        ("en", "twenty-five (35) days", False, "a compound"),
    ],
)
def test_digits_and_words(language: str, words: str, agrees: bool, reason: str) -> None:
    told = found(articles(language, [f"– {words}."]), language, "number-words")
    assert bool(told) is not agrees, reason


def test_the_place_is_the_number_in_both_forms() -> None:
    text = articles("ru", ["Срок не превышает тридцати (20) дней со дня подачи."])
    [(_, words, _)] = found(text, "ru", "number-words")
    assert words == "тридцати (20)"
