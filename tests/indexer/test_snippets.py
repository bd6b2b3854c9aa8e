"""Snippets are the text's own words, with the matched ones marked."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from indexer.snippets import LENGTH, Snippet
from indexer.snippets import snippet as snippet_of
from kb.language.tokens import words

SENTENCES = [f"Бұл {n} сөйлем ешқандай сөзге жатпайды және жай ғана тұр." for n in range(30)]


def snippet(text: str, weights: dict[str, float]) -> Snippet:
    return snippet_of(text, [token for token in words(text) if token.text in weights], weights)


def test_a_short_text_is_shown_whole_with_its_white_space_collapsed() -> None:
    shown = snippet("Баспана\n\n  алу   құқығы ", {"баспана": 1.0, "құқығы": 1.0})
    assert shown.text == "Баспана алу құқығы"
    assert [shown.text[start:end] for start, end in shown.marks] == ["Баспана", "құқығы"]


def test_a_long_text_is_cut_to_whole_sentences_around_the_evidence() -> None:
    text = " ".join([*SENTENCES[:15], "Баспана тегін беріледі.", *SENTENCES[15:]])
    shown = snippet(text, {"баспана": 1.0, "тегін": 1.0})
    assert shown.text.startswith("…Баспана тегін беріледі.")
    assert shown.text.endswith("тұр.…")
    assert len(shown.text) <= LENGTH + 2


def test_the_place_with_more_of_the_words_wins() -> None:
    text = " ".join(["Баспана.", *SENTENCES[:10], "Баспана квотасы жыл сайын.", *SENTENCES[10:]])
    shown = snippet(text, {"баспана": 1.0, "квотасы": 2.0})
    assert "квотасы" in shown.text


def test_one_word_many_times_is_no_better_than_two_words() -> None:
    text = " ".join(["Үй үй үй үй үй үй.", *SENTENCES[:10], "Үй мен жер.", *SENTENCES[10:]])
    assert "жер" in snippet(text, {"үй": 1.0, "жер": 1.0}).text


def test_a_sentence_without_end_is_cut_at_words() -> None:
    text = "сөз " * 500 + "баспана " + "сөз " * 500
    shown = snippet(text, {"баспана": 1.0})
    assert "баспана" in shown.text and len(shown.text) <= LENGTH + 2
    assert set(shown.text.strip("…").split()) == {"сөз", "баспана"}


def test_without_evidence_the_beginning_is_shown() -> None:
    assert snippet(" ".join(SENTENCES), {}).text.startswith(SENTENCES[0])


@given(
    st.lists(
        st.sampled_from(["баспана", "үй", "сөз.", "\n", "Құқық;", "-", "а" * 90, "  "]),
        max_size=200,
    )
)
def test_a_snippet_is_made_of_the_text_and_marks_what_matched(parts: list[str]) -> None:
    text = " ".join(parts)
    shown = snippet(text, {"баспана": 2.0, "үй": 1.0})
    plain = re.sub(r"\s+", " ", text)
    assert shown.text.strip("…") in plain
    marked = [shown.text[start:end] for start, end in shown.marks]
    assert set(marked) <= {"баспана", "үй"}
    assert len(marked) == sum(token.text in ("баспана", "үй") for token in words(shown.text))
