"""Which of the units that may answer come first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from indexer.answers.features import Candidate, Features
from indexer.answers.weights import weights

_RULES = {"defines": 2.0, "definition": 0.8, "list_asked": 9.0}
"""Added to what was learned: questions for definitions and for lists of rights are too rare among
those learned from."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its score, which means something beside others of one question only."""

    candidate: Candidate
    score: float


def score(features: Features, learned: Mapping[str, float]) -> float:
    """What speaks for a unit, in one number."""
    said: dict[str, float] = features._asdict()
    told = sum(worth * said[name] for name, worth in learned.items())
    return told + sum(worth * said[name] for name, worth in _RULES.items())


def ranked(candidates: Iterable[Candidate]) -> list[Ranked]:
    """The candidates, the likeliest first; of a list and its entries only what comes first."""
    learned = weights().units
    found = sorted(
        (Ranked(one, score(one.features, learned)) for one in candidates),
        key=lambda one: (-one.score, one.candidate.expression_id, one.candidate.quotable.span),
    )
    kept: list[Ranked] = []
    for one in found:
        if not any(_overlap(one.candidate, other.candidate) for other in kept):
            kept.append(one)
    return kept


def _overlap(one: Candidate, other: Candidate) -> bool:
    """Whether what is quoted of one is within the other: an entry in its list, or the reverse."""
    (first, last), (start, end) = one.quotable.span, other.quotable.span
    is_within = (start <= first and last <= end) or (first <= start and end <= last)
    return is_within and one.expression_id == other.expression_id
