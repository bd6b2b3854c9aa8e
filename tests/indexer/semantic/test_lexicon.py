"""Which of the known terms a term counts as."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.semantic.lexicon import Lexicon, lexicon

TERMS = ["тірке", "тіркеуш", "үй", "жаса", "2024", "12345"]

NEAREST = [
    ("тірке", "тірке", "itself"),
    ("тіркеуш", "тіркеуш", "itself, though it begins with another"),
    ("тіркелім", "тірке", "the longest it begins with"),
    ("тіркеушілік", "тіркеуш", "the longest of two"),
    ("тірк", None, "shorter than any: nothing begins it"),
    ("үйлену", None, "two letters say too little"),
    ("жасақ", "жаса", "four letters are enough"),
    ("20245", None, "numbers are not like those they begin with"),
    ("2024", "2024", "but are themselves"),
    ("жоқ", None, "unknown"),
]


@pytest.mark.parametrize(("term", "known", "reason"), NEAREST)
def test_a_term_counts_as_the_longest_known_beginning(
    term: str, known: str | None, reason: str
) -> None:
    words = Lexicon(TERMS)
    number = words.nearest(term)
    assert (None if number is None else TERMS[number]) == known, reason
    assert words.nearest(term) == number, "remembered as it was found"
    exactly = words.exactly(term)
    assert exactly == (TERMS.index(term) if term in TERMS else None), reason


@given(
    st.lists(st.text("абв1", min_size=1, max_size=7), unique=True),
    st.text("абв1", min_size=1, max_size=9),
)
def test_what_is_nearest_begins_the_term_and_nothing_longer_does(
    terms: list[str], term: str
) -> None:
    number = Lexicon(terms).nearest(term)
    beginnings = [
        one
        for one in terms
        if one == term or (term.startswith(one) and len(one) >= 4 and not term[0].isdigit())
    ]
    assert (None if number is None else terms[number]) == max(beginnings, key=len, default=None)


def test_what_comes_along_has_each_term_once_and_none_empty() -> None:
    terms = lexicon().terms
    assert len(terms) == len(set(terms)) > 10_000
    assert all(term and not any(letter.isspace() for letter in term) for term in terms)
    assert [lexicon().exactly(terms[at]) for at in (0, 77, len(terms) - 1)] == [
        0, 77, len(terms) - 1,
    ]  # fmt: skip
