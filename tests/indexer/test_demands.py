"""Which articles have what a query demands, anywhere in them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.demands import Demands
from indexer.query import All, Either, Node, Phrase, Without, Word, plan
from kb.store import Store, place_of
from tests.indexer.small_base import build


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(build(tmp_path_factory.mktemp("base") / "demands.db")) as opened:
        yield opened


def met(store: Store, node: Node) -> set[str]:
    """The articles that meet a demand, those of the law on moving by language and number."""
    found = set()
    for ordinal in Demands(store).met_by(node).nonzero()[0].tolist():
        expression_id, position = place_of(int(store.ranking.keys[ordinal]))
        head = store.expression_head(expression_id)
        number = store.provision(expression_id, position).number
        act = {"law-on-moving": head.language, "rules-of-moving": "rules"}.get(head.act_id, "old")
        found.add(f"{act} {number}")
    return found


CASES = [
    ('"он күн ішінде"', {"kk 4"}, "a phrase"),
    ('"күн он"', set(), "its words in another order are not it"),
    ('"алуға балаларын"', set(), "one unit ends where another begins"),
    ('"Қоныстанушының құқықтары"', {"kk 2"}, "a phrase of the heading"),
    ('"тегін баспана" "балаларын мектепке"', {"kk 2"}, "two phrases in two points of an article"),
    ("мекте*", {"kk 2"}, "a beginning"),
    ("регистр*", {"ru 4"}, "a beginning in Russian"),
    ("жоқсө*", set(), "a beginning that nothing has"),
    ("тегін AND мектеп", {"kk 2"}, "words in different points of one article"),
    ("тегін AND квота", set(), "words in different articles"),
    ("тегін OR он", {"kk 2", "kk 4"}, "either"),
    ("баспана NOT тегін", {"kk 1", "rules 2", "old 2"}, "nothing where the unwanted is"),
    ("баспана NOT жоқсөз", {"kk 1", "kk 2", "rules 2", "old 2"}, "nothing is taken away"),
    ("(тегін OR квота) AND баспана", {"kk 1", "kk 2"}, "parentheses"),
    ("баспана AND (тіркеу NOT он)", {"rules 2", "old 2"}, "a demand within another"),
    ("көші-қон AND есебін", {"rules 3", "old 3"}, "a compound as a whole"),
    ("қон AND есебін", {"rules 3", "old 3"}, "a part of it"),
    ("көші-сан AND есебін", set(), "of a compound that is nowhere every part is wanted"),
    ("баспана-иесі AND келісімі", {"rules 2", "old 2"}, "its parts stand in for one that is nowhere"),
    ("жоқсөз OR мектеп", {"kk 2"}, "an unknown word takes nothing away"),
    ("жоқсөз AND мектеп", set(), "or everything"),
    ('"тегін баспана" OR "бесплатное жилище"', {"kk 2", "ru 2"}, "phrases of both languages"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "articles", "reason"), CASES)
def test_a_demand_is_met_by(store: Store, query: str, articles: set[str], reason: str) -> None:
    demand = plan(query).demand
    assert demand is not None, "the query demands something"
    assert met(store, demand) == articles, reason


LEAVES = [
    Word("тегін", ("тегін",)),
    Word("баспана", ("баспана",)),
    Word("тіркеу", ("тірке",)),
    Word("көші-қон", (), ("көші", "қон")),
    Word("жоқсөз", ("жоқсөз",)),
    Phrase(("он", "күн", "ішінде")),
    Phrase(("мект",), True),
]
NODES = st.recursive(
    st.sampled_from(LEAVES),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: All(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Either(tuple(parts))),
        st.builds(Without, inner, inner),
    ),
    max_leaves=6,
)


@given(one=NODES, other=NODES)
def test_operators_mean_what_they_mean_of_sets(store: Store, one: Node, other: Node) -> None:
    first, second = met(store, one), met(store, other)
    assert met(store, All((one, other))) == first & second
    assert met(store, Either((one, other))) == first | second
    assert met(store, Without(one, other)) == first - second
