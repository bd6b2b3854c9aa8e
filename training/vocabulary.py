"""The terms that get a vector, and texts as their numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from indexer.semantic.lexicon import Lexicon
from training.corpus import ActTexts, Terms

MOST_TERMS = 36_000
_LONGEST_NUMBER = 4  # digits: years, but not the numbers of documents


@dataclass(frozen=True, slots=True)
class _Source:
    """A kind of text: in how many a term must be, and what each is worth in choosing terms."""

    least: int
    worth: int


_ACTS = _Source(least=3, worth=3)
_COLLECTION = _Source(least=8, worth=1)
_ASKED = _Source(least=2, worth=20)


def choose_terms(
    acts: Iterable[ActTexts], collection: Iterable[ActTexts], asked: Iterable[Sequence[str]]
) -> list[str]:
    """The terms to learn, the most useful first: of acts, of a collection and of questions."""
    counted = (
        (_ACTS, _document_frequencies(acts)),
        (_COLLECTION, _document_frequencies(collection)),
        (_ASKED, Counter(term for terms in asked for term in set(terms))),
    )
    worth: Counter[str] = Counter()
    for source, frequencies in counted:
        for term, count in frequencies.items():
            if count >= source.least and not (term[0].isdigit() and len(term) > _LONGEST_NUMBER):
                worth[term] += count * source.worth
    return sorted(worth, key=lambda term: (-worth[term], term))[:MOST_TERMS]


def _document_frequencies(acts: Iterable[ActTexts]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for act in acts:
        for article in act.articles:
            for portion in (article.heading, *article.portions):
                counts.update(set(portion))
    return counts


@dataclass(frozen=True, slots=True)
class Numbered:
    """Texts as bags of term numbers: those of text ``n`` from ``starts[n]`` to ``starts[n+1]``."""

    starts: npt.NDArray[np.int64]
    numbers: npt.NDArray[np.int64]
    counts: npt.NDArray[np.float32]

    @property
    def lengths(self) -> npt.NDArray[np.int64]:
        """How many different terms each text has."""
        return np.diff(self.starts)


def numbered(texts: Iterable[Terms], lexicon: Lexicon) -> Numbered:
    """Each text by the terms that the lexicon has for its words."""
    starts, numbers, counts = [0], list[int](), list[int]()
    for terms in texts:
        known = Counter(n for n in map(lexicon.nearest, terms) if n is not None)
        numbers += known.keys()
        counts += known.values()
        starts.append(len(numbers))
    return Numbered(
        np.array(starts, dtype=np.int64),
        np.array(numbers, dtype=np.int64),
        # Damped as in WordVectors.meaning.
        np.sqrt(np.array(counts, dtype=np.float32)),
    )
