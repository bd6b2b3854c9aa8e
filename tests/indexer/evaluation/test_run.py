"""Questions asked of searches that answer as the test says."""

from __future__ import annotations

from itertools import pairwise

import pytest

from indexer.evaluation.questions import Gold, Question
from indexer.evaluation.run import Ask, Evaluation, Group, compared, evaluate, groups_of, spread
from indexer.search_result import Hit, SearchResult, Why
from indexer.snippets import Snippet
from kb.model import Address, Level, Provision

ACT = "law"
UNIT = Provision(0, Level.ARTICLE, "1", None, "art_1", 0, 1, ((0, 1),))


def question(name: str, *answers: str, language: str = "kk", style: str = "lay") -> Question:
    gold = tuple(Gold(article) for article in answers)
    return Question(name, language, style, name, ACT if gold else None, gold)


def hit(article: str, score: float, by: str = "words") -> Hit:
    address = Address(ACT, "kk", None, article)
    return Hit(0, score, address, article, UNIT, "", Snippet("", ()), Why(by))


def answering(answers: dict[str, list[tuple[str, float]]]) -> Ask:
    """A search that finds these articles with these scores."""

    def ask(one: Question) -> SearchResult:
        found = tuple(hit(article, score) for article, score in answers.get(one.id, []))
        # What is found counts as an answer, the surer the higher its score.
        confidence = 0.5 + found[0].score / 100 if found else 0.0
        return SearchResult("kk", None, (), found, confidence=confidence)

    return ask


ASKED = (
    question("right", "5"),
    question("second", "5", style="lawyer"),
    question("missed", "5", language="ru"),
    question("silent", "5", language="ru"),
    question("nobody"),
    question("nobody, and said"),
    question("nobody, and said too"),
)
FOUND = {
    "right": [("5", 30.0), ("6", 1.0)],
    "second": [("6", 20.0), ("5", 10.0)],
    "missed": [("6", 5.0)],
    "nobody": [("6", 5.0)],
}


def value(evaluation: Evaluation, group: Group, figure: str) -> float | None:
    found = evaluation.figures(group).estimates[figure]
    return None if found is None else found.value


def test_figures_are_means_over_the_questions_of_a_group() -> None:
    found = evaluate(answering(FOUND), ASKED)
    assert found.figures(Group()).count == 4
    assert value(found, Group(), "recall@1") == 1 / 4
    assert value(found, Group(), "recall@5") == 2 / 4
    assert value(found, Group(), "mrr@10") == (1 + 1 / 2) / 4
    assert value(found, Group("kk"), "recall@5") == 1
    assert value(found, Group("ru"), "recall@5") == 0
    assert value(found, Group("ru"), "unit") is None, "no answer was found there"
    assert value(found, Group(None, "lawyer"), "recall@1") == 0
    assert value(found, Group("kk", "lay"), "recall@1") == 1


def test_abstention_is_told_by_hand() -> None:
    """Confidence: 0.8, 0.7, 0.55, 0 of those with an answer, 0.55, 0, 0 of those without."""
    told = evaluate(answering(FOUND), ASKED).abstention()
    assert (told.answerable, told.unanswerable, told.said) == (4, 3, 3)
    assert told.auroc is not None and told.auroc.value == (3 + 3 + 2.5 + 1) / 12
    assert (told.precision, told.recall) == (2 / 3, 2 / 3)
    assert told.accuracy is not None and told.accuracy.value == 5 / 7


def test_precision_of_what_is_never_said_is_not_known() -> None:
    told = evaluate(answering({"a": [("5", 1.0)]}), [question("a", "5")]).abstention()
    assert (told.said, told.precision, told.recall, told.auroc) == (0, None, None, None)


def test_the_worst_come_first() -> None:
    found = evaluate(answering(FOUND), ASKED)
    names = [one.question.id for one in found.worst_first()]
    assert names == [
        "missed", "silent", "nobody", "second", "nobody, and said", "nobody, and said too", "right",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "groups"),
    [
        ([question("a", "1")], [Group()]),
        (
            [question("a", "1"), question("b", "1", language="ru")],
            [Group(), Group("kk"), Group("ru")],
        ),
        (
            [question("a", "1"), question("b", "1", language="ru", style="lawyer")],
            [
                Group(), Group("kk"), Group("ru"), Group(None, "lawyer"), Group(None, "lay"),
                Group("kk", "lay"), Group("ru", "lawyer"),
            ],
        ),
    ],
)  # fmt: skip
def test_a_group_that_is_all_is_not_told_twice(asked: list[Question], groups: list[Group]) -> None:
    assert list(groups_of(asked)) == groups


def test_two_searches_are_compared_question_by_question() -> None:
    first = evaluate(answering(FOUND), ASKED)
    second = evaluate(answering({**FOUND, "silent": [("5", 9.0)], "nobody": []}), ASKED)
    found = compared(first, second, Group())
    recall = found.differences["recall@1"]
    assert recall is not None and (recall.first, recall.second, recall.count) == (0.25, 0.5, 4)
    assert recall.p == 1.0, "one question of four"
    told = found.differences["told"]
    assert told is not None and told.count == 7
    assert told.difference == pytest.approx(2 / 7)
    unit = found.differences["unit"]
    assert unit is not None and unit.count == 2, "only where both found an answer"
    assert compared(first, second, Group("kk")).count == 2


SAMPLES = [
    (None, 7, "all"),
    (20, 7, "more than there are"),
    (7, 7, "as many as there are"),
    (3, 3, "some"),
    (1, 1, "one"),
]


@pytest.mark.parametrize(("most", "count", "reason"), SAMPLES)
def test_a_sample_is_spread_over_all(most: int | None, count: int, reason: str) -> None:
    found = spread(ASKED, most)
    places = [ASKED.index(one) for one in found]
    assert len(set(places)) == count and places == sorted(places), reason
    gaps = {after - before for before, after in pairwise(places)}
    assert not gaps or max(gaps) - min(gaps) <= 1, reason


def test_other_questions_are_not_compared() -> None:
    first = evaluate(answering(FOUND), ASKED)
    with pytest.raises(ValueError, match="same questions"):
        compared(first, evaluate(answering(FOUND), ASKED[1:]), Group())
