"""Words with true offsets, whatever the text is made of."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.language.tokens import forms, words, words_beginning

CASES = [
    ("Көші-қон туралы", ["көші-қон", "туралы"], "a hyphen ties"),
    ("51-баптың 2-тармағы, 1-1) тармақша", ["51-баптың", "2-тармағы", "1-1", "тармақша"], "units"),
    ("көшi-қон", ["көші-қон"], "Latin i in a Cyrillic word"),
    ("жəне ƏДІЛЕТ", ["және", "әділет"], "the schwa of the Latin alphabet"),
    ("IP және Cтатья", ["ip", "және", "статья"], "Latin words stay Latin, Latin C in Статья"),
    ("и\u0306од", ["йод"], "a decomposed letter"),
    ("за\u0301мок", ["замок"], "a stress mark"),
    ("құ\u00adқық", ["құқық"], "a soft hyphen"),
    ("İstanbul III", ["istanbul", "iii"], "a letter whose lower case is two"),
    ("Ёлка ещё", ["елка", "еще"], "ё is mostly printed as е"),
    ("«Заң», (бап)!", ["заң", "бап"], "punctuation parts"),
    ("көші\u2011қон", ["көші-қон"], "a hyphen that does not break"),
    ("жер – су", ["жер", "су"], "a dash parts"),
    ("__________ 20__ ж.", ["20", "ж"], "lines to fill in"),
    ("№ 477-IV", ["477-iv"], "number of a law"),
    ("", [], "nothing"),
    ("\x00\U0001f600 \u202e", [], "no words"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), CASES)
def test_forms(text: str, expected: list[str], reason: str) -> None:
    assert forms(text) == expected, reason
    assert [token.text for token in words(text)] == expected, reason


ALPHABET = st.sampled_from("аәбқйиіІiCİς.,-‑\u00ad\u0301\u0306\u200b 1²_ёЁ\nΣAß")


@given(st.text(max_size=60) | st.text(alphabet=ALPHABET, max_size=60))
def test_offsets_are_true(text: str) -> None:
    """Each word is where it says; words and forms are the same."""
    found = list(words(text))
    assert [token.text for token in found] == forms(text)
    position = 0
    for token in found:
        assert position <= token.start < token.end <= len(text)
        assert forms(text[token.start : token.end])
        position = token.end


@given(st.text(alphabet=ALPHABET, max_size=60))
def test_normal_form_makes_no_difference(text: str) -> None:
    assert forms(unicodedata.normalize("NFD", text)) == forms(unicodedata.normalize("NFC", text))


BEGINNINGS = [
    (["кө"], "Көші-қон, көшеді; акөш", ["көші-қон", "көшеді"], "at the start of a word only"),
    (["қо"], "көші-қон қон", ["көші-қон", "қон"], "a compound always: its parts are looked at"),
    (["зa"], "заң 51-бап 2011 бап", ["51-бап", "2011"], "numbers always, whatever is sought"),
    (["ба", "бо"], "_бап_ (болды)", ["бап", "болды"], "lines and brackets part words"),
    ([], "заң бап 1-1", ["1-1"], "nothing is sought"),
    (["."], "заң. бап", [], "a sign is no beginning of an expression"),
]


@pytest.mark.parametrize(("beginnings", "text", "expected", "reason"), BEGINNINGS)
def test_words_that_begin_so(
    beginnings: list[str], text: str, expected: list[str], reason: str
) -> None:
    assert [word.text for word in words(text, words_beginning(beginnings))] == expected, reason


@given(st.text(alphabet=ALPHABET, max_size=60), st.lists(st.sampled_from(["аә", "iб", "қ", "1-"])))
def test_no_word_that_begins_so_is_left_out(text: str, beginnings: list[str]) -> None:
    """What is found are words of the text in their places, among them all that are sought."""
    every = list(words(text))
    found = list(words(text, words_beginning(beginnings)))
    assert [word for word in every if word in found] == found
    left = [word.text for word in every if word not in found]
    assert not [form for form in left if form.startswith(tuple(beginnings)) or "-" in form]
