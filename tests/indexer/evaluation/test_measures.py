"""Figures of one question, computed by hand."""

from __future__ import annotations

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.evaluation.measures import FIGURES, figures_of, is_within, ranks_of
from indexer.evaluation.questions import Gold, Question
from kb.model import Address

ACT = "law"


def question(*gold: Gold) -> Question:
    return Question("q", "kk", "lay", "қайда?", ACT, gold)


def at(article: str | None, paragraph: str | None = None, point: str | None = None) -> Address:
    return Address(ACT, "kk", None, article, paragraph, point=point)


ONE = (Gold("5"),)
TWO = (Gold("5"), Gold("7", "2"))
WITH_RELATED = (Gold("5"), Gold("9", grade=1))
BEST_WITH_RELATED = 3 + 1 / log2(3)


@pytest.mark.parametrize(
    ("gold", "found", "figures", "why"),
    [
        (ONE, [at("5")], (1, 1, 1, 1, 1, 1), "the only answer first"),
        (ONE, [at("1"), at("5")], (0, 1, 1, 1 / 2, 1 / log2(3), 1), "second"),
        (ONE, [at("1")] * 5 + [at("5")], (0, 0, 1, 1 / 6, 1 / log2(7), 1), "sixth: not in five"),
        (ONE, [at("1")] * 10 + [at("5")], (0, 0, 0, 0, 0, None), "the eleventh is not looked at"),
        (ONE, [], (0, 0, 0, 0, 0, None), "nothing found"),
        (ONE, [Address("other", "kk", None, "5")], (0, 0, 0, 0, 0, None), "of another act"),
        (ONE, [Address(ACT, "ru", None, "5")], (1, 1, 1, 1, 1, 1), "the other language counts"),
        (
            ONE,
            [Address(ACT, "kk", None, "5", annex="1")],
            (0, 0, 0, 0, 0, None),
            "article 5 of an annex is another article",
        ),
        (
            TWO,
            [at("7", "2", "1"), at("5")],
            (1 / 2, 1, 1, 1, 1, 1),
            "two answers: one hit cannot be both",
        ),
        (
            TWO,
            [at("7", "1"), at("5", "3")],
            (1 / 2, 1, 1, 1, 1, 1 / 2),
            "the article is right, its paragraph is not",
        ),
        (
            TWO,
            [at("7")],
            (1 / 2, 1 / 2, 1 / 2, 1, 3 / (3 + 3 / log2(3)), 0),
            "the unit above the gold unit is not in it",
        ),
        (
            WITH_RELATED,
            [at("9"), at("5")],
            (0, 1, 1, 1 / 2, (1 + 3 / log2(3)) / BEST_WITH_RELATED, 1),
            "what is related gains, and is no answer",
        ),
        (
            WITH_RELATED,
            [at("9")],
            (0, 0, 0, 0, 1 / BEST_WITH_RELATED, None),
            "only what is related",
        ),
        (
            (Gold("5", "1", grade=1), Gold("5", "2")),
            [at("5", "1")],
            (1, 1, 1, 1, 1, 0),
            "an article has the best grade of its units, a unit its own",
        ),
        (
            ONE,
            [at("1"), at("5"), at("5", "1")],
            (0, 1, 1, 1 / 2, 1 / log2(3), 1),
            "an article counts where it was first found",
        ),
        (
            (Gold(None, "12"),),
            [at("12"), at(None, "12", "3")],
            (0, 1, 1, 1 / 2, 1 / log2(3), 1),
            "acts without articles: paragraph 12 is not article 12",
        ),
    ],
)
def test_figures_are_those_computed_by_hand(
    gold: tuple[Gold, ...], found: list[Address], figures: tuple[float | None, ...], why: str
) -> None:
    result = figures_of(question(*gold), found)
    assert list(result) == list(FIGURES)
    assert list(result.values()) == pytest.approx(list(figures)), why


@pytest.mark.parametrize(
    ("unit", "part", "inside"),
    [
        (at("5"), Gold("5"), True),
        (at("5", "1", "2"), Gold("5"), True),
        (at("5", "1"), Gold("5", "1"), True),
        (at("5"), Gold("5", "1"), False),
        (at("5", "1", "2"), Gold("5", "1", "2"), True),
        (at("5", "1", "3"), Gold("5", "1", "2"), False),
        (at("5", None, "2"), Gold("5", None, "2"), True),  # articles whose first level are points
        (at("5", "1"), Gold("5", "1", grade=1), False),  # related is no answer
        (at("6"), Gold("5"), False),
    ],
)
def test_a_unit_lies_in_the_gold_unit_or_not(unit: Address, part: Gold, inside: bool) -> None:
    assert is_within(unit, part) is inside


def test_each_article_has_the_rank_at_which_it_was_first_found() -> None:
    found = [at("1"), at("9"), at("9", "2")]
    assert ranks_of(question(*WITH_RELATED), found) == {(None, "5"): None, (None, "9"): 2}


def test_what_nothing_answers_has_no_such_figures() -> None:
    with pytest.raises(ValueError, match="no answer"):
        figures_of(question(), [at("5")])


NUMBERS = st.sampled_from(["1", "2", "3", "4-1"])
GOLD = st.builds(Gold, NUMBERS, st.none() | NUMBERS, st.none() | NUMBERS, st.sampled_from([1, 2]))
GOLDS = st.lists(GOLD, min_size=1, max_size=6).filter(
    lambda parts: any(part.grade == 2 for part in parts)
)
FOUND = st.lists(st.builds(at, NUMBERS, st.none() | NUMBERS, st.none() | NUMBERS), max_size=14)


@given(gold=GOLDS, found=FOUND)
def test_figures_are_shares_and_more_hits_find_no_less(
    gold: list[Gold], found: list[Address]
) -> None:
    asked = question(*gold)
    figures = figures_of(asked, found)
    values = [value for value in figures.values() if value is not None]
    assert all(0 <= value <= 1 + 1e-9 for value in values)
    recalls = [figures[f"recall@{depth}"] or 0.0 for depth in (1, 5, 10)]
    assert recalls == sorted(recalls)
    for shorter in (found[:3], found[:1]):
        fewer = figures_of(asked, shorter)
        for name in ("recall@1", "recall@5", "recall@10", "mrr@10", "ndcg@10"):
            assert (fewer[name] or 0.0) <= (figures[name] or 0.0) + 1e-9, name


@given(gold=GOLDS, found=FOUND)
def test_the_answers_in_the_best_order_are_perfect(gold: list[Gold], found: list[Address]) -> None:
    asked = question(*gold)
    best = sorted(asked.grades(), key=lambda place: -asked.grades()[place])
    perfect = figures_of(asked, [at(article) for _, article in best])
    assert perfect["ndcg@10"] == pytest.approx(1)
    assert (figures_of(asked, found)["ndcg@10"] or 0.0) <= 1 + 1e-9
