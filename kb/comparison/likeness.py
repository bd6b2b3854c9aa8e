"""How much alike texts are: matrices with a row for each old text and a column for each new one."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from kb.comparison.model import ComparedText

Matrix = npt.NDArray[np.float32]
"""Values from 0 (nothing in common) to 1."""


class Near(NamedTuple):
    """How near units are by meaning, and what that counts among all that speaks for a pair."""

    likeness: Matrix
    share: float
    """From 0 (it is not known) to 1."""


Nearness = Callable[[ComparedText, Sequence[int], ComparedText, Sequence[int]], Near]
"""Tells how near units are: the old text and positions in it, the new text and positions."""

_WIDTH = 2048
"""Dimensions into which terms are hashed, each with a sign of its own, so that terms which
share one cancel each other out on average (Weinberger et al., "Feature Hashing for Large
Scale Multitask Learning", 2009). Cosines err by some 0.02."""


def by_terms(old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]) -> Matrix:
    """Cosines of texts by their terms; terms of many texts count little."""
    weights = _weights([*old, *new])
    cosines = _vectors(old, weights) @ _vectors(new, weights).T
    return np.asarray(np.clip(cosines, 0.0, 1.0), dtype=np.float32)


def by_units(
    old: Sequence[Sequence[Sequence[str]]], new: Sequence[Sequence[Sequence[str]]]
) -> Matrix:
    """How far texts are covered by each other, unit by unit, by the terms of their units.

    Each unit counts with the cosine of the other text's most like unit, by the weight of
    its terms; the mean of both directions. Every text has one unit at least.
    """
    units = [[unit for text in side for unit in text] for side in (old, new)]
    weights = _weights([*units[0], *units[1]])
    cosines = np.maximum(_vectors(units[0], weights) @ _vectors(units[1], weights).T, 0.0)
    starts = [np.cumsum([0, *map(len, side)])[:-1] for side in (old, new)]
    amounts = [
        np.array([sum(weights[term] for term in set(unit)) for unit in side], dtype=np.float32)
        for side in units
    ]
    of_new = np.maximum.reduceat(cosines, starts[0], axis=0) * amounts[1]
    of_old = np.maximum.reduceat(cosines, starts[1], axis=1) * amounts[0][:, None]
    wholes = [
        np.maximum(np.add.reduceat(some, at), 1e-6)
        for some, at in zip(amounts, starts, strict=True)
    ]
    covered_new = np.add.reduceat(of_new, starts[1], axis=1) / wholes[1]
    covered_old = np.add.reduceat(of_old, starts[0], axis=0) / wholes[0][:, None]
    return np.asarray((covered_new + covered_old) / 2, dtype=np.float32)


def by_words(old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]) -> Matrix:
    """Share of the words that texts have in common in the same order."""
    return np.asarray(
        cdist(old, new, scorer=Indel.normalized_similarity, dtype=np.float32), dtype=np.float32
    )


def by_sets(old: Sequence[Collection[str]], new: Sequence[Collection[str]]) -> Matrix:
    """What sets have in common, as the share of what both have (Jaccard)."""
    likeness = np.zeros((len(old), len(new)), dtype=np.float32)
    holders: dict[str, list[int]] = {}
    for column, members in enumerate(new):
        for member in members:
            holders.setdefault(member, []).append(column)
    for row, members in enumerate(old):
        shared = Counter(column for member in members for column in holders.get(member, ()))
        for column, count in shared.items():
            likeness[row, column] = count / (len(members) + len(new[column]) - count)
    return likeness


def equal(old: Sequence[str | None], new: Sequence[str | None]) -> Matrix:
    """1 where two values are the same, 0 elsewhere; None is the same as nothing."""
    numbers = {value: number for number, value in enumerate(dict.fromkeys([*old, *new]))}
    rows = np.array([numbers[value] if value is not None else -1 for value in old])
    columns = np.array([numbers[value] if value is not None else -2 for value in new])
    return np.asarray(rows[:, None] == columns[None, :], dtype=np.float32)


def _weights(texts: Iterable[Sequence[str]]) -> dict[str, float]:
    """What a term counts: the more the fewer texts have it."""
    held: Counter[str] = Counter()
    total = 0
    for terms in texts:
        held.update(set(terms))
        total += 1
    return {term: math.log(1 + total / count) for term, count in held.items()}


def _vectors(texts: Sequence[Sequence[str]], weights: dict[str, float]) -> Matrix:
    vectors = np.zeros((len(texts), _WIDTH), dtype=np.float32)
    places: dict[str, tuple[int, float]] = {}
    for row, terms in enumerate(texts):
        for term, count in Counter(terms).items():
            if term not in places:
                value = crc32(term.encode())
                places[term] = value % _WIDTH, 1.0 if value & 0x80000000 else -1.0
            column, sign = places[term]
            vectors[row, column] += sign * weights[term] * (1 + math.log(count))
    lengths = np.sqrt((vectors * vectors).sum(axis=1, keepdims=True))
    np.divide(vectors, lengths, out=vectors, where=lengths > 0)
    return vectors
