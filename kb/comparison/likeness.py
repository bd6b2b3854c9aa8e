"""How much alike texts are: matrices with a row for each old text and a column for each new one."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol
from zlib import crc32

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from kb.comparison.model import ComparedText

Matrix = npt.NDArray[np.float32]
"""Values from 0 (nothing in common) to 1."""


_WIDTH = 4096
"""Most dimensions of a vector."""
_AT_ONCE = 512  # texts


class Near(NamedTuple):
    """How near units are by meaning, and what that counts among all that speaks for a pair."""

    likeness: Matrix
    share: float
    """From 0 (it is not known) to 1."""


class Akin(NamedTuple):
    """Pairs of terms that say nearly the same, each in both directions."""

    terms: npt.NDArray[np.intp]
    """Positions in a list of terms."""
    others: npt.NDArray[np.intp]
    likeness: Matrix
    """How far the one stands for the other."""

    @classmethod
    def nothing(cls) -> Akin:
        """No pairs."""
        none = np.zeros(0, dtype=np.intp)
        return cls(none, none, np.zeros(0, dtype=np.float32))


class Nearness(Protocol):
    """What a comparison asks where two texts say one thing in different words."""

    def of_units(
        self,
        old: ComparedText,
        old_units: Sequence[int],
        new: ComparedText,
        new_units: Sequence[int],
    ) -> Near:
        """How near units are: the old text and positions in it, the new text and positions."""

    def of_terms(self, terms: Sequence[str]) -> Akin:
        """The pairs among different ``terms`` that say nearly the same."""


class Terms:
    """The terms of texts that are compared, each with its place in the vectors of texts.

    The first :data:`_WIDTH` have a place of their own. Further ones share places, each with
    a sign, so that they cancel each other out on average (Weinberger et al., "Feature
    Hashing for Large Scale Multitask Learning", 2009).

    With a ``nearness``, terms that say nearly the same count as the same in part (Sidorov
    et al., "Soft Similarity and Soft Cosine Measure", 2014).
    """

    def __init__(self, terms: Iterable[str], nearness: Nearness | None = None) -> None:
        known = list(dict.fromkeys(terms))
        self._width = min(max(len(known), 1), _WIDTH)
        places = np.arange(len(known)) % self._width
        signs = [
            1.0 if number < _WIDTH or crc32(term.encode()) & 1 else -1.0
            for number, term in enumerate(known)
        ]
        self._places = dict(zip(known, zip(places.tolist(), signs, strict=True), strict=True))
        self._akin: Matrix | None = None
        if nearness is not None:
            one, other, likeness = nearness.of_terms(known)
            both = np.array(signs, dtype=np.float32)
            self._akin = np.eye(self._width, dtype=np.float32)
            np.add.at(self._akin, (places[one], places[other]), likeness * both[one] * both[other])

    def vectors(self, texts: Sequence[Sequence[str]], weights: Mapping[str, float]) -> Matrix:
        """A row for each text, for :meth:`cosines`; all zeros for one without terms."""
        vectors = np.zeros((len(texts), self._width), dtype=np.float32)
        for row, terms in enumerate(texts):
            for term, count in Counter(terms).items():
                place, sign = self._places[term]
                vectors[row, place] += sign * weights[term] * (1 + math.log(count))
        for some in (vectors[at : at + _AT_ONCE] for at in range(0, len(texts), _AT_ONCE)):
            squares = (self._widened(some) * some).sum(axis=1, keepdims=True)
            np.divide(some, np.sqrt(squares), out=some, where=squares > 0)
        return vectors

    def cosines(self, old: Matrix, new: Matrix) -> Matrix:
        """The cosines of texts by their :meth:`vectors`."""
        found = self._widened(old) @ new.T
        return np.clip(found, 0.0, 1.0, out=found)

    def _widened(self, vectors: Matrix) -> Matrix:
        return vectors if self._akin is None else vectors @ self._akin


def by_terms(
    old: Sequence[Sequence[str]], new: Sequence[Sequence[str]], terms: Terms | None = None
) -> Matrix:
    """Cosines of texts by their terms; terms of many texts count little.

    ``terms`` are those of the texts, where they are known already.
    """
    weights = _weights([*old, *new])
    terms = terms or Terms(weights)
    return terms.cosines(terms.vectors(old, weights), terms.vectors(new, weights))


def by_units(
    old: Sequence[Sequence[Sequence[str]]],
    new: Sequence[Sequence[Sequence[str]]],
    terms: Terms | None = None,
) -> Matrix:
    """How far texts are covered by each other, unit by unit, by the terms of their units.

    Each unit counts with the cosine of the other text's most like unit, by the weight of
    its terms; the mean of both directions. Every text has one unit at least. ``terms`` as
    for :func:`by_terms`.
    """
    units = [[unit for text in side for unit in text] for side in (old, new)]
    weights = _weights([*units[0], *units[1]])
    terms = terms or Terms(weights)
    starts = [np.cumsum([0, *map(len, side)]) for side in (old, new)]
    amounts = [
        np.array(
            [sum(weights[term] for term in dict.fromkeys(unit)) for unit in side], dtype=np.float32
        )
        for side in units
    ]
    wholes = [
        np.maximum(np.add.reduceat(some, at[:-1]), 1e-6)
        for some, at in zip(amounts, starts, strict=True)
    ]
    ours, theirs = (terms.vectors(side, weights) for side in units)
    covered = np.zeros((len(old), len(new)), dtype=np.float32)
    for first, last in _portions(starts[0]):  # all with all at once would fill the memory
        at = starts[0][first : last + 1]
        cosines = terms.cosines(ours[at[0] : at[-1]], theirs)
        of_new = np.maximum.reduceat(cosines, at[:-1] - at[0], axis=0) * amounts[1]
        of_old = np.maximum.reduceat(cosines, starts[1][:-1], axis=1)
        of_old *= amounts[0][at[0] : at[-1], None]
        covered[first:last] = np.add.reduceat(of_new, starts[1][:-1], axis=1) / wholes[1]
        covered[first:last] += (
            np.add.reduceat(of_old, at[:-1] - at[0]) / wholes[0][first:last, None]
        )
    return np.asarray(covered / 2, dtype=np.float32)


def _portions(starts: npt.NDArray[np.intp]) -> Iterator[tuple[int, int]]:
    """Texts to be looked at together, from the first to behind the last, by the starts of
    their units and the end of the last one."""
    first = 0
    while first < len(starts) - 1:
        last = max(int(np.searchsorted(starts, starts[first] + _AT_ONCE, "right")) - 1, first + 1)
        yield first, last
        first = last


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
        held.update(dict.fromkeys(terms).keys())
        total += 1
    return {term: math.log(1 + total / count) for term, count in held.items()}
