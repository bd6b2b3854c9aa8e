"""Asking questions and telling how good the answers were, of one search or of two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from indexer.evaluation.measures import FIGURES, Figures, figures_of
from indexer.evaluation.questions import Question
from indexer.evaluation.statistics import Difference, Estimate, auroc, difference, estimate
from indexer.search import search
from indexer.search_options import SearchOptions
from indexer.search_result import SearchResult
from kb.store import Store

Ask = Callable[[Question], SearchResult]
"""What is evaluated: any way from a question to hits."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, what was found, and its figures (None where nothing answers it)."""

    question: Question
    result: SearchResult
    figures: Figures | None

    @property
    def is_told_right(self) -> bool:
        """Whether the search says rightly that there is an answer, or that there is none."""
        return self.result.is_answered == bool(self.question.gold)


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """Some of the questions: of a language, a style, both, or all."""

    language: str | None = None
    style: str | None = None

    def has(self, question: Question) -> bool:
        """Whether a question is one of them."""
        return self.language in (None, question.language) and self.style in (None, question.style)


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """The figures of some questions; one is None where no question has it."""

    group: Group
    count: int
    estimates: dict[str, Estimate | None]


@dataclass(frozen=True, slots=True)
class GroupDifferences:
    """How two searches differ on some questions."""

    group: Group
    count: int
    differences: dict[str, Difference | None]


@dataclass(frozen=True, slots=True)
class Abstention:
    """How well questions without an answer are told from those with one.

    ``auroc`` is of the confidence. The rest is of saying that there is no
    answer: ``precision`` is the share of such words that are right (None where
    it is never said), ``recall`` the share of questions without an answer of
    which it is said, ``accuracy`` the share of all questions told right.
    """

    answerable: int
    unanswerable: int
    auroc: Estimate | None
    said: int
    precision: float | None
    recall: float | None
    accuracy: Estimate | None


@dataclass(frozen=True)
class Evaluation:
    """All questions as they were asked."""

    asked: tuple[Asked, ...]

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """All questions, those of each language, of each style, of each language and style."""
        return groups_of([one.question for one in self.asked if one.figures is not None])

    def figures(self, group: Group) -> GroupFigures:
        """The figures of some questions, of those that have an answer."""
        members = self._members(group)
        return GroupFigures(
            group,
            len(members),
            {name: estimate([figures[name] for figures in members]) for name in FIGURES},
        )

    def abstention(self) -> Abstention:
        """How questions without an answer are told apart."""
        answerable = [one.result for one in self.asked if one.question.gold]
        unanswerable = [one.result for one in self.asked if not one.question.gold]
        rightly = sum(not result.is_answered for result in unanswerable)
        said = rightly + sum(not result.is_answered for result in answerable)
        return Abstention(
            answerable=len(answerable),
            unanswerable=len(unanswerable),
            auroc=auroc(
                [result.confidence for result in answerable],
                [result.confidence for result in unanswerable],
            ),
            said=said,
            precision=rightly / said if said else None,
            recall=rightly / len(unanswerable) if unanswerable else None,
            accuracy=estimate([float(one.is_told_right) for one in self.asked]),
        )

    def worst_first(self) -> tuple[Asked, ...]:
        """The questions by how wrong they went.

        By nDCG and recall; a question without an answer that got one is as bad
        as one whose answer was not found, the surer the worse.
        """
        return tuple(sorted(self.asked, key=_wellness))

    def _members(self, group: Group) -> list[Figures]:
        return [
            one.figures for one in self.asked if one.figures is not None and group.has(one.question)
        ]


def evaluate(ask: Ask, questions: Iterable[Question]) -> Evaluation:
    """Ask all ``questions``."""
    asked = []
    for question in questions:
        result = ask(question)
        found = [hit.address for hit in result.hits]
        figures = figures_of(question, found) if question.gold else None
        asked.append(Asked(question, result, figures))
    return Evaluation(tuple(asked))


def searching(store: Store, options: SearchOptions) -> Ask:
    """A search of ``store`` with the same options for every question."""
    return lambda question: search(store, question.text, options)


def compared(first: Evaluation, second: Evaluation, group: Group) -> GroupDifferences:
    """How ``second`` differs from ``first``; besides the figures, in ``told``: the share of
    questions of which it is said rightly whether there is an answer.

    Raises ``ValueError`` where they are not of the same questions in the same order.
    """
    if [one.question for one in first.asked] != [one.question for one in second.asked]:
        raise ValueError("the same questions can be compared, others cannot")
    pairs = [
        (one, other)
        for one, other in zip(first.asked, second.asked, strict=True)
        if group.has(one.question)
    ]
    answerable = [
        (one.figures, other.figures)
        for one, other in pairs
        if one.figures is not None and other.figures is not None
    ]
    differences = {
        name: difference([one[name] for one, _ in answerable], [two[name] for _, two in answerable])
        for name in FIGURES
    }
    differences["told"] = difference(
        [float(one.is_told_right) for one, _ in pairs],
        [float(other.is_told_right) for _, other in pairs],
    )
    return GroupDifferences(group, len(answerable), differences)


def groups_of(questions: Sequence[Question]) -> tuple[Group, ...]:
    """The groups that ``questions`` fall into; one that is the same as a wider one is left out."""
    languages = sorted({question.language for question in questions})
    styles = sorted({question.style for question in questions})
    both = sorted({(question.language, question.style) for question in questions})
    groups = [Group()]
    if len(languages) > 1:
        groups += [Group(language) for language in languages]
    if len(styles) > 1:
        groups += [Group(None, style) for style in styles]
    if len(languages) > 1 and len(styles) > 1:
        groups += [Group(*one) for one in both]
    return tuple(groups)


def spread(questions: Sequence[Question], most: int | None) -> list[Question]:
    """At most so many of the questions, evenly from the first to the last; None: all."""
    if most is None or len(questions) <= most:
        return list(questions)
    return [questions[number * len(questions) // most] for number in range(most)]


def _wellness(one: Asked) -> tuple[float, float, str]:
    if one.figures is None:
        return (1.0 - one.result.confidence * one.result.is_answered, 0.0, one.question.id)
    return one.figures["ndcg@10"] or 0.0, one.figures["recall@10"] or 0.0, one.question.id
