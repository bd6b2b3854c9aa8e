"""What IBM model 1 learns where the answer is known."""

from __future__ import annotations

import pytest

from training.translations import learn_translations

# House and book never stand alone; only together do the units tell which word is which.
TOY = [
    (("the", "house"), ("das", "haus")),
    (("the", "book"), ("das", "buch")),
    (("a", "book"), ("ein", "buch")),
] * 5


@pytest.mark.parametrize(
    ("word", "meant"), [("house", "haus"), ("book", "buch"), ("the", "das"), ("a", "ein")]
)
def test_words_that_stand_for_another_are_told_from_their_neighbours(word: str, meant: str) -> None:
    shares = learn_translations(TOY)[word]
    assert next(iter(shares)) == meant
    assert shares[meant] > 0.7


def test_a_word_seen_often_is_surer_than_one_seen_once() -> None:
    often = learn_translations([(("а",), ("b",))] * 20)["а"]["b"]
    once = learn_translations([(("а",), ("b",))])["а"]["b"]
    assert once < often


def test_a_word_counts_once_in_a_unit() -> None:
    assert learn_translations([(("а", "а"), ("b", "b"))]) == learn_translations([(("а",), ("b",))])


def test_nothing_is_learned_from_nothing() -> None:
    assert learn_translations([]) == {}
    assert learn_translations([((), ())]) == {}
