"""Which articles have what a query demands: phrases, beginnings, and words joined by operators."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

import numpy as np
import numpy.typing as npt

from indexer.query import All, Either, Node, Phrase, Without, Word
from kb.store import Store

Mask = npt.NDArray[np.bool_]


class Demands:
    """Answers for the articles of ``store``."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def met_by(self, node: Node) -> Mask:
        """For each ranked article whether it has what ``node`` demands, anywhere in it."""
        match node:
            case Word():
                return self._having(node)
            case Phrase():
                return self._with(node)
            case All(parts):
                return reduce(np.logical_and, map(self.met_by, parts))
            case Either(parts):
                return reduce(np.logical_or, map(self.met_by, parts))
            case Without(wanted, unwanted):
                return self.met_by(wanted) & ~self.met_by(unwanted)

    def _having(self, word: Word) -> Mask:
        postings = self._store.ranking.postings({*word.terms, *word.parts})
        whole = [postings[term].ordinals for term in word.terms if term in postings]
        if whole or not word.parts:
            return self._marked(whole)
        parts = [self._marked([postings[p].ordinals] if p in postings else []) for p in word.parts]
        return reduce(np.logical_and, parts)

    def _marked(self, ordinals: Iterable[npt.NDArray[np.int32]]) -> Mask:
        mask = np.zeros(len(self._store.ranking), dtype=bool)
        for some in ordinals:
            mask[some] = True
        return mask

    def _with(self, phrase: Phrase) -> Mask:
        ranking = self._store.ranking
        mask = np.zeros(len(ranking), dtype=bool)
        mask[ranking.ordinals_around(self._store.passages_with(phrase.match))] = True
        return mask
