"""How good a list of hits is for a question whose answers are known. Pure figures.

All but the last are of articles: a hit counts for its article, whichever unit
of it was named, and an article counts where it was first found.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

from indexer.evaluation.questions import ANSWERS, RELATED, Gold, Place, Question, place_of
from kb.model import Address

DEPTH = 10
"""Hits that are looked at."""
RECALLED = (1, 5, 10)
GAIN = {ANSWERS: 3.0, RELATED: 1.0}
FIGURES = ("recall@1", "recall@5", "recall@10", "mrr@10", "ndcg@10", "unit")
"""``recall@k``: share of the answering articles among the first k hits.
``mrr@10``: one over the rank of the first answering article, 0 beyond ten.
``ndcg@10``: gains of the articles found (:data:`GAIN`), each over log2 of its rank + 1, as a
share of what the best order gives.
``unit``: of the answering articles found, the share whose named unit lies in a gold unit;
None where none was found."""

Figures = dict[str, float | None]
"""A figure by each name of :data:`FIGURES`."""


def ranks_of(question: Question, found: Sequence[Address]) -> dict[Place, int | None]:
    """The rank at which each article of the gold was found, None where it was not."""
    ranks: dict[Place, int | None] = dict.fromkeys(question.grades())
    for rank, address in enumerate(found[:DEPTH], 1):
        place = place_of(address)
        if address.act == question.act and place in ranks and ranks[place] is None:
            ranks[place] = rank
    return ranks


def figures_of(question: Question, found: Sequence[Address]) -> Figures:
    """The figures of one question with gold; ``found`` are its hits, best first.

    Raises ``ValueError`` for a question without an answer: it has no such figures.
    """
    grades = question.grades()
    answers = [place for place, grade in grades.items() if grade == ANSWERS]
    if not answers:
        raise ValueError(f"{question.id} has no answer")
    ranks = {place: rank for place, rank in ranks_of(question, found).items() if rank is not None}
    reached = [place for place in answers if place in ranks]
    figures: Figures = {
        f"recall@{depth}": sum(ranks[place] <= depth for place in reached) / len(answers)
        for depth in RECALLED
    }
    figures["mrr@10"] = max((1 / ranks[place] for place in reached), default=0.0)
    gained = sum(GAIN[grades[place]] / log2(rank + 1) for place, rank in ranks.items())
    best = sorted((GAIN[grade] for grade in grades.values()), reverse=True)[:DEPTH]
    figures["ndcg@10"] = gained / sum(gain / log2(rank + 1) for rank, gain in enumerate(best, 1))
    inside = [
        any(is_within(found[ranks[place] - 1], part) for part in question.gold) for place in reached
    ]
    figures["unit"] = sum(inside) / len(inside) if inside else None
    return figures


def is_within(address: Address, part: Gold) -> bool:
    """Whether a unit is the answering one that ``part`` names, or lies in it."""
    return (
        part.grade == ANSWERS
        and part.place == place_of(address)
        and part.paragraph in (None, address.paragraph)
        and part.point in (None, address.point)
    )
