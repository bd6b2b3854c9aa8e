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
        ("ru", "1,5 (полтора) часа", True, "one word for one and a half"),
        ("ru", "2,5 (полутора) часа", False, "one and a half is not two and a half"),
        ("ru", "2,5 (двух с половиной) часа", True, "a half behind a joint"),
        ("ru", "2,5 (три с половиной) часа", False, "a half, another whole"),
        ("ru", "2,5 (две целых пять десятых) процента", True, "a decimal in words"),
        ("ru", "2,5 (две целых шесть десятых) процента", False, "a decimal, other tenths"),
        ("ru", "2/3 (две трети) голосов", True, "a share"),
        ("ru", "2/3 (одна треть) голосов", False, "another share"),
        ("ru", "в статье двадцать пятой (25)", True, "an ordinal is no share"),
        ("ru", "в части 5 (пятой)", True, "nor is one alone"),
        ("ru", "10 % (десять процентов)", True, "a sign between"),
        ("ru", "10% (пять процентов)", False, "a sign between, other words"),
        ("ru", "30 календарных дней (двадцать календарных дней)", False, "all said again"),
        ("ru", "30 дней (три приёма в день)", True, "not said again: other things are counted"),
        ("ru", "1.500.000 (один миллион шестьсот тысяч) тенге", False, "points between groups"),
        ("ru", "1.500 (полторы) тысячи тенге", True, "a point may be a comma"),
        ("ru", "3 (четырёх) лет", False, "ё is е"),
        ("ru", "10-ти (пяти) дней", False, "an ending on the digits"),
        ("ru", "в течение шести (5) лет", False, "words first"),
        ("kk", "алты (5 жыл) мерзім", False, "what is counted stands in the brackets"),
        ("kk", "2,5 (екі жарым) пайыз", True, "a half"),
        ("kk", "2,5 (үш жарым) пайыз", False, "a half, another whole"),
        ("kk", "0,5 (нөл бүтін оннан бес) пайыз", True, "a decimal in words"),
        ("kk", "2,5 (екі бүтін оннан алты) пайыз", False, "a decimal, other tenths"),
        ("kk", "1/3 (үштен бір) бөлігі", True, "a share"),
        ("kk", "1/3 (үштен екі) бөлігі", False, "another share"),
        ("kk", "5 (бірден беске дейін) күн", True, "from one to five is no share"),
        ("kk", "10 % (жиырма пайыз)", False, "a sign between"),
        ("kk", "15 жұмыс күні (он жұмыс күні)", False, "all said again"),
        ("kk", "1 500 000 (бір миллион бес жүз мың) теңге", True, "a million"),
        ("en", "30 (thirty) days", True, "English"),
        ("en", "twenty-five (35) days", False, "a compound"),
        ("en", "one hundred and twenty (120) days", True, "joined by a word"),
        ("en", "one hundred and twenty (110) days", False, "joined by a word, another number"),
        ("en", "1,500,000 (one million six hundred thousand) tenge", False, "commas"),
        ("en", "2.5 (two and a half) per cent", True, "a half"),
        ("en", "2.5 (three and a half) per cent", False, "a half, another whole"),
        ("en", "10% (twelve per cent)", False, "two words for what is counted"),
        ("en", "two thirds (2/3) of the votes", True, "a share"),
    ],
)
def test_digits_and_words(language: str, words: str, agrees: bool, reason: str) -> None:
    told = found(articles(language, [f"– {words}."]), language, "number-words")
    assert bool(told) is not agrees, reason


def test_the_place_is_the_number_in_both_forms() -> None:
    text = articles("ru", ["Срок не превышает тридцати (20) дней со дня подачи."])
    [(_, words, _)] = found(text, "ru", "number-words")
    assert words == "тридцати (20)"
