"""What stands for a term in the other language."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.semantic.lexicon import Lexicon, lexicon
from indexer.semantic.translations import (
    OTHER_LANGUAGE,
    Translation,
    Translations,
    translations,
)

TABLE = Translations(
    Lexicon(["үй", "дом", "жилищ"]),
    np.array([0, 2, 2, 3], dtype=np.int32),
    np.array([2, 1, 0], dtype=np.int32),
    np.array([153, 51, 255], dtype=np.uint8),
)

CASES = [
    ("үй", [Translation("жилищ", 0.6), Translation("дом", 0.2)], "several, the commonest first"),
    ("жилищ", [Translation("үй", 1.0)], "always the same"),
    ("дом", [], "known, but nothing stands for it"),
    ("жоқ", [], "unknown"),
    ("жилище", [], "one that only begins as a known one is not translated"),
]


@pytest.mark.parametrize(("term", "found", "reason"), CASES)
def test_what_stands_for(term: str, found: list[Translation], reason: str) -> None:
    assert TABLE.of(term) == found, reason


@pytest.mark.parametrize("language", OTHER_LANGUAGE)
def test_what_comes_along_is_whole(language: str) -> None:
    table = translations(language)
    assert len(table._starts) == len(lexicon().terms) + 1
    assert table._starts[-1] == len(table._targets) == len(table._shares) > 10_000
    assert (np.diff(table._starts) >= 0).all()
    for term in lexicon().terms:
        found = table.of(term)
        shares = [one.share for one in found]
        assert shares == sorted(shares, reverse=True) and all(0 < one <= 1 for one in shares)
        assert sum(shares) <= 1.02, term
        assert len({one.term for one in found}) == len(found)


@pytest.mark.parametrize(("kk", "ru"), [("тегін", "бесплатн"), ("миграция", "миграц")])
def test_words_of_the_law_lead_to_each_other(kk: str, ru: str) -> None:
    there = {language: translations(language) for language in OTHER_LANGUAGE}
    if there["kk"].of(kk):
        assert ru in {one.term for one in there["kk"].of(kk)}
    assert there["ru"].of(ru)
