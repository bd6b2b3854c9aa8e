"""From text to terms."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.language.analysis import analyse, surface

CASES = [
    ("kk", "көші-қонды", ["көшіқон", "көші", "қон"], "a compound whole and in parts"),
    ("kk", "51-баптың 2-тармағы", ["51", "бап", "2", "тармақ"], "number, unit and its ending"),
    ("kk", "6-1-бап", ["6-1", "бап"], "an inserted number is one number"),
    ("kk", "1-1) тармақша", ["1-1", "тармақша"], "an inserted point"),
    ("kk", "2011-07-22", ["2011", "07", "22"], "a date is no inserted number"),
    ("kk", "51бап", ["51", "бап"], "typed without the hyphen"),
    ("kk", "5-ші сынып", ["5", "сынып"], "the ending of an ordinal says nothing"),
    ("kk", "ҚР-ның заңы", ["қр", "заң"], "the ending of an abbreviation says nothing"),
    ("kk", "ӘҚБтК-нің 492-бабы", ["әқбтк", "492", "бап"], "an abbreviation of mixed case"),
    ("kk", "рұқсат емес және болмайды", ["рұқсат", "емес", "бол"], "negation stays, «және» goes"),
    ("ru", "не допускается, кроме случаев", ["не", "допуск", "кром", "случ"], "negation stays"),
    ("ru", "1-го января", ["1", "январ"], "Russian ordinal"),
    ("ru", "переселенцев переселенцы", ["переселенц", "переселенц"], "Snowball"),
    ("en", "not unless registered", ["not", "unless", "regist"], "negation and exception stay"),
    ("en", "the migrants' rights", ["migrant", "right"], "stop words, possessive"),
    ("kk", "№ 477-IV", ["477", "iv"], "number of a law"),
]


@pytest.mark.parametrize(("language", "text", "expected", "reason"), CASES)
def test_analyse(language: str, text: str, expected: list[str], reason: str) -> None:
    assert analyse(text, language) == expected, reason


def test_surface_keeps_every_word_in_order_for_phrases() -> None:
    assert surface("Ішкі көші-қон және 6-1-бап") == ["ішкі", "көші", "қон", "және", "6-1", "бап"]


@pytest.mark.parametrize(
    ("language", "word"),
    [("kk", "емес"), ("kk", "жоқ"), ("kk", "тек"), ("kk", "қоспағанда"), ("ru", "не"),
     ("ru", "нет"), ("ru", "кроме"), ("ru", "только"), ("ru", "без"), ("en", "not"),
     ("en", "no"), ("en", "unless"), ("en", "except"), ("en", "only")],
)  # fmt: skip
def test_words_on_which_law_turns_are_no_stop_words(language: str, word: str) -> None:
    assert analyse(word, language)


@given(st.text(max_size=80), st.sampled_from(["kk", "ru", "en"]))
def test_any_text_gives_terms_that_an_index_can_hold(text: str, language: str) -> None:
    """Letters, digits, hyphens within numbers: nothing that FTS5 would read as a sign."""
    for term in (*analyse(text, language), *surface(text)):
        assert re.fullmatch(r"[^\W_]+(?:-\d+)*", term)


def test_a_run_of_letters_without_end_is_cut() -> None:
    assert len(analyse("а" * 100_000, "kk")[0]) <= 60


def test_more_distinct_words_than_are_remembered() -> None:
    """Forgetting must not change what is found."""
    many = " ".join(f"сөз{number}" for number in range(200_000))
    assert len(analyse(many, "kk")) == 400_000
    assert analyse("бабында", "kk") == ["бап"]
