"""How well articles answer a query: by words, by meaning, by what was written for them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import relevance
from indexer.entries import entries_in
from indexer.expansion import wanted_words
from indexer.query import plan
from indexer.relevance import Evidenced, Mask, Relevance, Scores, Weights
from indexer.search_options import MODES
from indexer.semantic.word_vectors import likeness, word_vectors
from kb.language.analysis import analyse
from kb.store import Store, place_of, told_by
from tests.indexer.small_base import ENTRIES, build

HYBRID = MODES["hybrid"]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(build(tmp_path_factory.mktemp("base") / "entries.db", ENTRIES)) as opened:
        yield opened


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(build(tmp_path_factory.mktemp("base") / "bare.db")) as opened:
        yield opened


def to(
    store: Store,
    query: str,
    weights: Weights = HYBRID,
    defining: list[tuple[int, int]] | None = None,
) -> Relevance:
    """The relevance of all articles to a query."""
    read = plan(query)
    meaning = word_vectors().meaning(analyse(query, read.languages[0]))
    words = wanted_words(read)
    return Relevance(store, words, meaning if weights.meaning else None, defining or [], weights)


def best(store: Store, query: str, weights: Weights = HYBRID, count: int = 99) -> list[Evidenced]:
    return best_of(to(store, query, weights), count, np.ones(len(store.ranking), dtype=np.float32))


def best_of(
    found: Relevance,
    count: int,
    factors: Scores,
    wanted: Mask | None = None,
    *,
    all_wanted: bool = False,
) -> list[Evidenced]:
    wanted = np.ones(len(factors), dtype=bool) if wanted is None else wanted
    first = found.best(count, factors, wanted, all_wanted=all_wanted)
    rows = zip(first.ordinals.tolist(), first.scores.tolist(), first.near.tolist(), strict=True)
    return [found.evidence(*row, first.weights) for row in rows]


def ordinal(store: Store, act: str, language: str, number: str) -> int:
    """The ordinal of an article of a text."""
    for at, key in enumerate(store.ranking.keys.tolist()):
        expression_id, position = place_of(key)
        head = store.expression_head(expression_id)
        found = head.act_id, head.language, store.provision(expression_id, position).number
        if found == (act, language, number):
            return at
    raise LookupError(number)


# Words


def test_a_rarer_word_tells_more(store: Store) -> None:
    plain = wanted_words(plan("келісімі баспана тіркеу"), everyday=False, translate=False)
    found = Relevance(store, plain, None)
    rare, common, commonest = (found.worths[one] for one in ("келісімі", "баспана", "тіркеу"))
    assert rare > common > commonest > 0
    count = len(store.ranking)
    having = {"келісімі": 2, "баспана": 4, "тіркеу": 5}  # articles, those of a repealed act too
    assert found.worths == {word: told_by(some, count) for word, some in having.items()}


def test_an_unknown_word_tells_nothing_and_lowers_the_share_of_the_others(store: Store) -> None:
    known, more = to(store, "тегін мектепке"), to(store, "тегін мектепке жоқсөз")
    assert more.worths["жоқсөз"] == 0
    assert 0 < more.words.max() < known.words.max()
    assert to(store, "жоқсөз").words.max() == 0


def test_a_word_of_the_other_language_counts_for_less_than_the_word_itself(store: Store) -> None:
    found = to(store, "тегін")
    kk, ru = (ordinal(store, "law-on-moving", one, "2") for one in ("kk", "ru"))
    assert found.words[kk] > found.words[ru] > 0


@pytest.mark.parametrize(
    "query", ["тегін баспана", "бесплатное жилище", "оралман", "не платят зарплату", "1)"]
)
def test_shares_are_shares(store: Store, query: str) -> None:
    found = to(store, query)
    assert found.words.min() >= 0 and found.words.max() <= 1
    assert found.entries.min() >= 0 and found.entries.max() <= 1.001
    assert set(found.worths) == {word.typed for word in wanted_words(plan(query))}


def test_a_compound_is_told_by_its_rarest_part(store: Store) -> None:
    # «көші» stands only in the compound, which is rarer than «қон» within it or as rare.
    telling = to(store, "көші-қон").telling["көші-қон"]
    assert telling and telling <= {"көшіқон", "көші", "қон", "миграц", "насел"}


# Entries


def test_an_article_that_nobody_wrote_entries_for_counts_as_usual(store: Store) -> None:
    found = to(store, "дадут ли квартиру даром")
    has = found.has_entries
    assert set(has.nonzero()[0].tolist()) == set(entries_in(store).articles.tolist())
    assert (found.entries[~has] == HYBRID.usual_entry).all()
    rights = ordinal(store, "law-on-moving", "ru", "2")
    assert found.entries[rights] == pytest.approx(1, abs=0.02), "the entry word for word"


def test_where_there_are_no_entries_all_count_alike(bare: Store) -> None:
    found = to(bare, "тегін баспана")
    assert not found.has_entries.any() and (found.entries == HYBRID.usual_entry).all()
    assert all(not one.has_entries and one.entries == 0 for one in best(bare, "тегін баспана"))
    assert found.best_entry(0) is None


def test_an_entry_leads_to_its_article_in_words_that_it_has_not(store: Store) -> None:
    first = best(store, "дадут ли квартиру даром")[0]
    assert first.ordinal in {ordinal(store, "law-on-moving", one, "2") for one in ("kk", "ru")}
    entry = to(store, "дадут ли квартиру даром").best_entry(first.ordinal)
    assert entry is not None and entry[1].fits
    assert store.subjects.entry(entry[0]) == ("ru", "дадут ли квартиру даром")


def test_the_score_is_the_sum_of_what_is_told(store: Store) -> None:
    for query in ("дадут ли квартиру даром", "тегін баспана", "тіркеу"):
        for one in best(store, query):
            counts = [share * weight for share, weight in one.weights.parts(one).values()]
            assert one.score == pytest.approx(sum(counts), abs=1e-5), query


@pytest.mark.parametrize(
    ("most", "of_meaning", "reason"),
    [
        (0.1, 1.0, "said in other words than the law's: meaning tells"),
        (0.6, 0.55, "between"),
        (0.9, 0.1, "said in the law's words"),
    ],
)
def test_meaning_counts_less_where_words_tell(most: float, of_meaning: float, reason: str) -> None:
    weights = HYBRID.where_words_tell(most)
    assert weights.meaning_alone == pytest.approx(HYBRID.meaning_alone * of_meaning), reason
    assert weights.meaning == HYBRID.meaning, "beside entries it stays"
    assert MODES["semantic"].where_words_tell(most) == MODES["semantic"], "no words count"


# Definitions


def test_an_article_that_defines_the_term_counts_for_more_and_names_the_unit(store: Store) -> None:
    at = ordinal(store, "law-on-moving", "kk", "4")
    ones = np.ones(len(store.ranking), dtype=np.float32)
    relevant = to(store, "тіркеу", defining=[(at, 123)])
    defining = best_of(relevant, 1, ones)[0]
    assert (defining.ordinal, defining.defined) == (at, True)
    assert relevant.defining_unit(at) == 123
    plain = next(one for one in best(store, "тіркеу") if one.ordinal == at)
    assert not plain.defined
    assert defining.score == pytest.approx(plain.score + HYBRID.defined, abs=1e-5)


# Meaning


QUERIES = ["тегін баспана", "плата за регистрацию", "қоныстанушы деген кім", "балам мектепке барады",
           "продажа жилища", "көші-қон есебі"]  # fmt: skip


@pytest.mark.parametrize("query", QUERIES)
def test_few_compared_exactly_give_the_first_hit_that_all_would(
    store: Store, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The signs of the vectors choose who is compared; they do not choose the first."""
    whole = best(store, query)
    monkeypatch.setattr(relevance, "_COMPARED", 4)
    few = best(store, query, count=4)
    assert [one.ordinal for one in few[:2]] == [one.ordinal for one in whole[:2]]
    exact = {one.ordinal: one for one in whole}
    assert all(one == exact[one.ordinal] for one in few), "with the same figures"


@pytest.mark.parametrize("query", QUERIES)
def test_signs_tell_nearly_what_the_vectors_tell(store: Store, query: str) -> None:
    meaning = word_vectors().meaning(analyse(query, plan(query).languages[0]))
    exact = np.maximum(likeness(store.ranking.vectors, meaning), 0)
    assert np.abs(to(store, query)._nearness() - exact).max() < 0.2


def test_a_query_that_means_nothing_is_near_nothing(store: Store) -> None:
    assert not to(store, "жоқсөз")._nearness().any()


def test_a_base_whose_vectors_are_of_another_width_is_searched_by_words(store: Store) -> None:
    words = wanted_words(plan("тегін баспана"))
    found = Relevance(store, words, np.ones(7, dtype=np.int8), (), HYBRID)
    assert not found._nearness().any() and found.words.any()


# Modes


def test_keyword_finds_what_has_the_words_and_nothing_else(store: Store) -> None:
    hits = best(store, "дадут ли квартиру даром", MODES["keyword"])
    assert hits and all(one.words > 0 and one.meaning == 0 and not one.has_entries for one in hits)
    scores = [one.score for one in hits]
    assert scores == pytest.approx([one.words for one in hits])


def test_semantic_finds_what_has_none_of_the_words_too(store: Store) -> None:
    query = "бесплатное жилище"
    near = {one.ordinal for one in best(store, query, MODES["semantic"]) if one.words == 0}
    assert near and not near & {one.ordinal for one in best(store, query, MODES["keyword"])}


# Order and choice


def test_only_what_is_wanted_and_that_something_speaks_for_is_found(store: Store) -> None:
    count = len(store.ranking)
    ones = np.ones(count, dtype=np.float32)
    wanted = np.zeros(count, dtype=bool)
    wanted[[1, 3]] = True
    assert {one.ordinal for one in best_of(to(store, "баспана"), 9, ones, wanted)} <= {1, 3}
    silent = to(store, "жоқсөз")
    assert best_of(silent, 9, ones, wanted) == []
    assert {one.ordinal for one in best_of(silent, 9, ones, wanted, all_wanted=True)} == {1, 3}
    assert best_of(silent, 9, ones, np.zeros(count, dtype=bool), all_wanted=True) == []


def test_factors_multiply_scores(store: Store) -> None:
    ones = np.ones(len(store.ranking), dtype=np.float32)
    found = to(store, "баспана")
    last = best_of(found, 99, ones)[-1]
    raised = ones.copy()
    raised[last.ordinal] = 9
    first = best_of(found, 1, raised)[0]
    assert first.ordinal == last.ordinal
    assert first.score == pytest.approx(float(HYBRID.lifted(last.score, 9))), "what is above chance"
    assert HYBRID.lifted(HYBRID.chance / 2, 9) == pytest.approx(HYBRID.chance / 2)


@given(st.lists(st.floats(-1, 1, width=32), max_size=30), st.integers(1, 12))
def test_the_highest_are_as_many_as_asked_equals_by_their_place(
    scores: list[float], count: int
) -> None:
    values = np.array(scores, dtype=np.float32)
    found = relevance._highest(values, count).tolist()
    order = sorted(range(len(scores)), key=lambda at: (-values[at], at))
    assert found == sorted(order[:count])


def test_the_same_is_found_again_by_whoever_asks(
    store: Store, tmp_path_factory: pytest.TempPathFactory
) -> None:
    again = build(tmp_path_factory.mktemp("again") / "entries.db", ENTRIES)
    with Store.open(again) as other:
        for query in QUERIES:
            assert best(store, query) == best(other, query)
