"""Which terms get a vector."""

from __future__ import annotations

import pytest

from indexer.semantic.lexicon import Lexicon
from training.corpus import ActTexts, Article
from training.vocabulary import choose_terms, numbered


def act(*terms: str) -> ActTexts:
    return ActTexts("A", "kk", (Article("art_1", "1", (), terms, (terms,)),), {})


def test_terms_are_those_seen_often_enough_where_they_are_seen() -> None:
    acts = [act("заң", "сирек")] * 2 + [act("заң", "20110722", "2011")] * 3
    collection = [act("шешім")] * 8 + [act("сирек")] * 7
    asked = [("пәтер", "пәтер", "бір"), ("пәтер",)]
    # Each by how often it is in the texts of its kind; the long number is a document's.
    assert choose_terms(acts, collection, asked) == ["пәтер", "заң", "2011", "шешім"]


def test_texts_are_bags_of_the_nearest_known_terms() -> None:
    texts = numbered([("тіркеуші", "тіркеу", "жоқ"), (), ("үй",)], Lexicon(["тіркеу", "үй"]))
    assert texts.starts.tolist() == [0, 1, 1, 2]
    assert texts.numbers.tolist() == [0, 1]
    assert texts.counts.tolist() == pytest.approx([2**0.5, 1.0])  # damped
    assert texts.lengths.tolist() == [1, 0, 1]
