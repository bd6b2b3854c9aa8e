"""Where words may begin: first letters of patterns, and all places of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.language.places import Phrases, beginnings, first_letters, places_of, shortest


@pytest.mark.parametrize(
    ("stem", "letters", "reason"),
    [
        ("заң", "заң", "a word alone"),
        ("тарма[қғ]", "тарма", "up to a choice of letters"),
        ("стат[ьъий]{0,2}", "стат", "what may be missing is no part"),
        ("под-?пункт", "под", "a hyphen is no letter"),
        ("алыпт?таста", "алып", "a letter that may be missing"),
        (r"алып\s+таста", "алып", "up to the space"),
        ("(?:под)?раздел", "", "none is fixed"),
    ],
)
def test_the_letters_with_which_all_words_of_a_pattern_begin(
    stem: str, letters: str, reason: str
) -> None:
    assert first_letters(stem) == letters, reason


def test_a_pattern_without_first_letters_is_refused() -> None:
    with pytest.raises(ValueError, match="does not begin with a letter"):
        beginnings(["бап", "(?:под)?раздел"])


_WORDS = st.lists(st.text("абв", min_size=1, max_size=4), min_size=1, max_size=6)


@given(_WORDS)
def test_of_words_that_begin_alike_the_shortest_is_looked_for(words: list[str]) -> None:
    kept = shortest(words)
    assert all(any(word.startswith(one) for one in kept) for word in words)
    assert not any(one != other and one.startswith(other) for one in kept for other in kept)


@given(st.text("абв ", max_size=60), _WORDS, st.integers(0, 30), st.integers(0, 60))
def test_places_are_those_that_a_pattern_finds(
    text: str, words: list[str], start: int, end: int
) -> None:
    pattern = re.compile(f"(?=({'|'.join(map(re.escape, words))}))")
    expected = [
        place
        for place in range(start, min(end, len(text)))
        if any(text.startswith(word, place) and place + len(word) <= end for word in words)
    ]
    assert sorted(set(places_of(text, words, start, end))) == expected
    assert sorted(set(places_of(text, words))) == [one.start() for one in pattern.finditer(text)]


def test_phrases_are_read_only_where_their_letters_stand() -> None:
    phrases = Phrases((r"алып\s+тасталсын(?!\w)", "изложить"))
    assert phrases.stand_in("2-тармақ алып\n тасталсын;")
    assert phrases.stand_in("пункт 2 изложить так")
    assert not phrases.stand_in("алып тасталсынбы")
    assert not phrases.stand_in("")
