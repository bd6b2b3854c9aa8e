"""Which of the units that may answer come first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from indexer.answers.features import Candidate, Features
from indexer.answers.weights import weights
from kb.address import end_of
from kb.store import Store

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


def ranked(store: Store, candidates: Iterable[Candidate]) -> list[Ranked]:
    """The candidates, the likeliest first; of a list and its entries only what comes first.

    Of an act's texts in two languages the same unit is there once.
    """
    learned = weights().units
    found = sorted(
        (Ranked(one, score(one.features, learned)) for one in candidates),
        key=lambda one: (-one.score, one.candidate.expression_id, one.candidate.quotable.span),
    )
    kept: list[Ranked] = []
    for one in found:
        if not any(_overlap(store, one.candidate, other.candidate) for other in kept):
            kept.append(one)
    return kept


def _overlap(store: Store, one: Candidate, other: Candidate) -> bool:
    if one.expression_id != other.expression_id:
        return False
    units = store.units(one.expression_id)
    return _within(one, other, units) or _within(other, one, units)


def _within(inner: Candidate, outer: Candidate, units: Sequence[object]) -> bool:
    """Whether a unit is the other one, or an entry of the list that the other one is."""
    if inner.quotable.position == outer.quotable.position:
        return inner.quotable.span[0] >= outer.quotable.span[0] and (
            inner.quotable.span[1] <= outer.quotable.span[1]
        )
    return outer.quotable.is_list and (
        outer.quotable.position < inner.quotable.position < end_of(units, outer.quotable.position)  # type: ignore[arg-type]
    )
