"""The meaning of a text as a vector: the weighted sum of the vectors of its terms.

The vectors were learned (``indexer.training.encoder``) so that a question lies
near the article that answers it, a heading near its text, and a sentence near
its translation. They are stored in one byte a dimension with a scale for each
term, which holds the term's weight; sums are of whole numbers, so that they are
the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

import numpy as np
import numpy.typing as npt

from indexer.semantic.lexicon import Lexicon, learned, lexicon

ONE = 508
"""The length of a stored vector: 127 for a component of a quarter, four times the usual one."""

Meaning = npt.NDArray[np.int8]


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

    def meaning(self, terms: Mapping[str, float] | Iterable[str]) -> Meaning:
        """The vector of a text by its terms, with how often each counts; all zeros where none
        is known."""
        counts = terms if isinstance(terms, Mapping) else dict.fromkeys(terms, 1.0)
        known: dict[int, float] = {}
        for term, count in counts.items():
            number = self._lexicon.nearest(term)
            if number is not None:
                known[number] = known.get(number, 0) + count
        numbers = list(known)
        # Sums of whole numbers below 2**53 are exact in whatever order they are made.
        weights = self._scales[numbers] * np.round(np.array([*known.values()], dtype=np.float64))
        total = weights @ self._rows[numbers].astype(np.float64)
        length = float(np.sqrt(total @ total))
        if not length:
            return np.zeros(self.width, dtype=np.int8)
        scaled = np.clip(np.round(total * (ONE / length)), -127, 127)
        return np.asarray(scaled, dtype=np.int8)


def likeness(vectors: npt.NDArray[np.int8], meaning: Meaning) -> npt.NDArray[np.float32]:
    """How near each of ``vectors`` is to ``meaning``: the cosine, -1 to 1."""
    # Sums of whole numbers below 2**24 are exact in whatever order they are made.
    products = vectors.astype(np.float32) @ meaning.astype(np.float32)
    return np.asarray(products / np.float32(ONE * ONE), dtype=np.float32)


@cache
def word_vectors() -> WordVectors:
    """The vectors that come along."""
    return WordVectors(
        lexicon(),
        np.load(learned("vectors.npy"), mmap_mode="r"),
        np.load(learned("scales.npy")),
    )
