"""The entries of the subject index beside their articles."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.entries import entries_in
from kb.store import Store, place_of
from tests.indexer.small_base import ENTRIES, build


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(build(tmp_path_factory.mktemp("base") / "entries.db", ENTRIES)) as opened:
        yield opened


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A knowledge base for which nobody wrote entries."""
    with Store.open(build(tmp_path_factory.mktemp("base") / "bare.db")) as opened:
        yield opened


def named(store: Store, ordinal: int) -> tuple[str, str, str]:
    """Act, language and eid of a ranked unit."""
    expression_id, position = place_of(int(store.ranking.keys[ordinal]))
    head = store.expression_head(expression_id)
    return head.act_id, head.language, store.eid(expression_id, position)


def entries_by_article(store: Store) -> dict[tuple[str, str, str], list[str]]:
    found = entries_in(store)
    ends = [*found.starts[1:].tolist(), len(found.entries)]
    return {
        named(store, ordinal): [
            store.subjects.entry(number)[1] for number in found.entries[start:end].tolist()
        ]
        for ordinal, start, end in zip(
            found.articles.tolist(), found.starts.tolist(), ends, strict=True
        )
    }


def test_an_article_has_the_entries_of_itself_and_of_all_within_in_each_text(store: Store) -> None:
    of_rights = {"үй бере ме", "дадут ли квартиру даром", "ауылға барсам не аламын"}
    found = {place: set(entries) for place, entries in entries_by_article(store).items()}
    assert found == {
        ("law-on-moving", "kk", "chp_1__art_2"): of_rights,
        ("law-on-moving", "kk", "chp_1__art_4"): {"сколько стоит прописаться"},
        ("law-on-moving", "ru", "chp_1__art_2"): of_rights,
        ("law-on-moving", "ru", "chp_1__art_4"): {"сколько стоит прописаться"},
        ("rules-of-moving", "kk", "para_2"): {"пәтер иесі қарсы болса"},
    }


def test_articles_rise(store: Store) -> None:
    articles = entries_in(store).articles.tolist()
    assert articles == sorted(set(articles))


def test_the_best_entry_leads_to_its_own_unit(store: Store) -> None:
    found = entries_in(store)
    words = [store.subjects.entry(number)[1] for number in range(len(store.subjects))]
    article = next(
        at for at in found.articles.tolist() if named(store, at)[1:] == ("kk", "chp_1__art_2")
    )
    for entry, eid in [("үй бере ме", "point_1"), ("ауылға барсам не аламын", "art_2")]:
        like = np.zeros(len(words), dtype=np.float32)
        like[words.index(entry)] = 0.9
        best = found.best_of(article, like)
        assert best is not None and best[0] == words.index(entry)
        expression_id, position = place_of(best[1].key)
        assert store.eid(expression_id, position).endswith(eid)
        assert best[1].fits, "nothing says that these were written for other words"


def test_an_article_without_entries_has_no_best_one(store: Store) -> None:
    found = entries_in(store)
    like = np.ones(len(store.subjects), dtype=np.float32)
    for ordinal in range(len(store.ranking)):
        assert (found.best_of(ordinal, like) is None) == (ordinal not in found.articles)


def test_a_base_without_entries_has_none_for_any_article(bare: Store) -> None:
    found = entries_in(bare)
    none = np.empty(0, dtype=np.float32)
    assert not len(found.articles) and not len(found.likest(none))
    assert found.best_of(0, none) is None


@given(data=st.data())
def test_the_likest_of_an_article_is_the_best_of_its_entries(
    store: Store, data: st.DataObject
) -> None:
    count = len(store.subjects)
    drawn = data.draw(st.lists(st.floats(0, 1, width=32), min_size=count, max_size=count))
    like = np.array(drawn, dtype=np.float32)
    found = entries_in(store)
    for ordinal, likest in zip(found.articles.tolist(), found.likest(like).tolist(), strict=True):
        best = found.best_of(ordinal, like)
        assert best is not None and like[best[0]] == likest
