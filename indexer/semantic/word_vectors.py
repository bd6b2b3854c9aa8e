"""The meaning of a text as a vector: the weighted sum of the vectors of its terms.

The vectors were learned (``training.encoder``) so that a question lies
near the article that answers it, a heading near its text, and a sentence near
its translation. They are stored in one byte a dimension with a scale for each
term, which holds the term's weight; sums are of whole numbers, so that they are
the same on every machine.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from indexer.semantic.lexicon import Lexicon, learned, lexicon
from kb.store.segments import signs_of

ONE = 508
"""The length of a stored vector: 127 for a component of a quarter, four times the usual one."""

_FINENESS = 16  # parts of a count of one

Meaning = npt.NDArray[np.int8]


def in_bytes(vectors: npt.NDArray[np.floating], length: float) -> npt.NDArray[np.int8]:
    """Vectors, a row each, all of one length, save zeros; components beyond 127 are cut."""
    lengths = np.sqrt((vectors * vectors).sum(axis=1, keepdims=True))
    scales = np.divide(length, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    return np.asarray(np.clip(np.round(vectors * scales), -127, 127), dtype=np.int8)


class WordVectors:
    """Vectors of terms; ``rows`` int8 and ``scales`` int16, one row for each term."""

    def __init__(
        self, lexicon: Lexicon, rows: npt.NDArray[np.int8], scales: npt.NDArray[np.int16]
    ) -> None:
        self._lexicon = lexicon
        self._rows = rows
        self._scales = scales

    @property
    def width(self) -> int:
        """The number of dimensions."""
        return int(self._rows.shape[1])

    def meaning(self, terms: Mapping[str, int] | Iterable[str]) -> Meaning:
        """The vector of a text by its terms, or by how often it has each; all zeros where
        none is known. A term that is there four times counts twice."""
        counts = terms if isinstance(terms, Mapping) else dict.fromkeys(terms, 1)
        known: dict[int, int] = {}
        for term, count in counts.items():
            number = self._lexicon.nearest(term)
            if number is not None:
                known[number] = known.get(number, 0) + count
        numbers = list(known)
        # Sums of whole numbers below 2**53 are exact in whatever order they are made.
        damped = np.round(_FINENESS * np.sqrt(np.array([*known.values()], dtype=np.float64)))
        weights = self._scales[numbers].astype(np.float64) * damped
        total = weights @ self._rows[numbers].astype(np.float64)
        meaning: Meaning = in_bytes(total[np.newaxis], ONE)[0]
        return meaning

    def directions(self, terms: Sequence[str]) -> npt.NDArray[np.float32]:
        """The vectors of terms, a row of length one for each; zeros for one that is not known."""
        numbers = [self._lexicon.nearest(term) for term in terms]
        is_known = np.array([number is not None for number in numbers], dtype=bool)
        found = np.zeros((len(terms), self.width), dtype=np.float32)
        found[is_known] = self._rows[[number for number in numbers if number is not None]]
        lengths = np.sqrt((found * found).sum(axis=1, keepdims=True))
        np.divide(found, lengths, out=found, where=lengths > 0)
        return found

    def digest(self, every: int) -> str:
        """A hash of all scales and of every so many rows, by which other tables are told."""
        sample = self._scales.tobytes() + self._rows[::every].tobytes()
        return hashlib.sha256(sample).hexdigest()[:16]


def likeness(vectors: npt.NDArray[np.int8], meaning: Meaning) -> npt.NDArray[np.float32]:
    """How near each of ``vectors`` is to ``meaning``: the cosine, -1 to 1.

    All are of one length, whatever that is (it is the model's choice).
    """
    # Sums of whole numbers below 2**24 are exact in whatever order they are made.
    own = meaning.astype(np.float32)
    # Neither a copy of the vectors in another type nor the threads of a linear algebra library,
    # which take longer to start than a few thousand products take.
    products = np.einsum("ij,j->i", vectors, own)
    return np.asarray(products / (float(np.einsum("i,i", own, own)) or 1.0), dtype=np.float32)


def likeness_by_signs(signs: npt.NDArray[np.uint64], meaning: Meaning) -> npt.NDArray[np.float32]:
    """About how near vectors are to ``meaning``, as their signs tell it
    (:func:`kb.store.segments.signs_of`)."""
    own = signs_of(meaning[np.newaxis])[0]
    differing = np.zeros(len(signs), dtype=np.uint16)
    for column, word in zip(signs.T, own, strict=True):  # few words, each for all vectors at once
        differing += np.bitwise_count(column ^ word)
    return _likeness_of_signs(len(meaning)).take(differing)


@cache
def _likeness_of_signs(bits: int) -> npt.NDArray[np.float32]:
    """How near vectors of so many ``bits`` are, by how many of their signs differ."""
    # The share of differing signs is the angle's share of a half turn. Rounded, as
    # machines differ in the last digits of a cosine.
    return np.round(np.cos(np.pi * np.arange(bits + 1) / bits), 4).astype(np.float32)


@cache
def word_vectors() -> WordVectors:
    """The vectors that come along."""
    return WordVectors(
        lexicon(),
        np.load(learned("vectors.npy"), mmap_mode="r"),
        np.load(learned("scales.npy")),
    )
