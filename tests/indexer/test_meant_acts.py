"""Which acts a query speaks of without citing them."""

from __future__ import annotations

import pytest

from corpus.registry import load_registry
from indexer.meant_acts import acts_meant
from kb.language.analysis import analyse

DRAFT = "draft-internal-migration"
CASES = [
    ("көші-қон заңы бойынша квота", "kk", {"Z1100000477"}, "an alias"),
    ("көші-қон заңының талаптары", "kk", {"Z1100000477"}, "in another case"),
    ("квота по закону о миграции", "ru", {"Z1100000477"}, "in Russian"),
    ("жобада кімге көмек берілген", "kk", {DRAFT}, "the draft"),
    ("что сказано в законопроекте о жилье", "ru", {DRAFT}, "the draft in Russian"),
    ("ӘҚБтК бойынша айыппұл", "kk", {"K1400000235"}, "an abbreviation"),
    ("штраф КоАП", "ru", {"K1400000235"}, "an abbreviation in Russian"),
    ("көші-қон квотасы", "kk", set(), "a subject is no name"),
    ("заң", "kk", set(), "any law"),
    ("", "kk", set(), "nothing"),
]


@pytest.mark.parametrize(("query", "language", "acts", "reason"), CASES)
def test_acts_meant(query: str, language: str, acts: set[str], reason: str) -> None:
    assert acts_meant(query, language) == acts, reason


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_name_of_two_words_means_its_act(language: str) -> None:
    for entry in load_registry():
        for name in (*entry.titles.values(), *entry.aliases):
            if len(analyse(name, language)) > 1:
                assert entry.id in acts_meant(f"квота {name} quota", language), name
