"""The entries of the subject index beside the articles that they lead to.

Made once for a knowledge base: which entries each article has, in arrays, so
that the likest of every article is found at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from kb.language.analysis import surface, terms_of_word
from kb.store import PlaceOfSubject, Store
from kb.store.segments import signs_of

_NEARLY = 0.85  # of the likeness of the best entry

_REMEMBERED: WeakKeyDictionary[Store, Entries] = WeakKeyDictionary()


class Entries:
    """The entries of each article that has some.

    ``articles`` are the ordinals of those articles, rising; ``entries`` are the
    numbers of their entries, article by article, and ``starts`` says where in
    them those of each article begin. ``signs`` are those of the vectors of all
    entries (:func:`kb.store.segments.signs_of`).
    """

    def __init__(self, store: Store) -> None:
        units = store.subjects.units
        order = np.argsort(units, kind="stable")
        bounds = np.searchsorted(units[order], np.arange(int(units.max(initial=0)) + 2))
        places = store.subjects.places()
        ordinals = store.ranking.ordinals_by_key(
            list(dict.fromkeys(place.article for _, place in places))
        )
        articles: list[int] = []
        starts: list[int] = []
        parts: list[npt.NDArray[np.int64]] = []
        length = 0
        self._places: dict[tuple[int, int], PlaceOfSubject] = {}
        for unit, place in places:
            ordinal = ordinals.get(place.article)
            own = order[bounds[unit] : bounds[unit + 1]] if unit + 1 < len(bounds) else order[:0]
            if ordinal is None or not len(own):
                continue
            if not articles or articles[-1] != ordinal:
                articles.append(ordinal)
                starts.append(length)
            parts.append(own)
            length += len(own)
            self._places[ordinal, unit] = place
        self._units = units
        self.signs = np.asfortranarray(signs_of(store.subjects.vectors))  # read by columns
        self.articles = np.array(articles, dtype=np.int64)
        self.starts = np.array(starts, dtype=np.int64)
        self.counts = np.diff(np.array([*starts, length], dtype=np.int64)).astype(np.float32)
        """How many entries each of :attr:`articles` has."""
        self.entries = np.concatenate(parts) if parts else np.empty(0, dtype=np.int64)

    def likest(self, likeness: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """For each of :attr:`articles` the likeness of its best entry, of that of every entry."""
        if not len(self.starts):
            return np.empty(0, dtype=np.float32)
        found: npt.NDArray[np.float32] = np.maximum.reduceat(likeness[self.entries], self.starts)
        return found

    def best_of(
        self, ordinal: int, likeness: npt.NDArray[np.float32]
    ) -> tuple[int, PlaceOfSubject] | None:
        """The best entry of an article and where its unit stands; None where it has none."""
        at = int(np.searchsorted(self.articles, ordinal))
        if at == len(self.articles) or self.articles[at] != ordinal:
            return None
        end = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.entries)
        own = self.entries[self.starts[at] : end]
        entry = int(own[np.argmax(likeness[own])])
        unit = int(self._units[entry])
        place = self._places[ordinal, unit]
        if place.key == place.article:
            # An entry for the whole article leads to the part that has one nearly as like.
            within = own[self._units[own] != unit]
            narrow = int(within[np.argmax(likeness[within])]) if len(within) else entry
            if narrow != entry and likeness[narrow] >= _NEARLY * likeness[entry]:
                return entry, self._places[ordinal, int(self._units[narrow])]
        return entry, place


def words_in_entries(store: Store, text: str, languages: Sequence[str]) -> list[str]:
    """The words of a text, as they stand, that entries have in some form.

    What an entry says is no slip, though no law has the word.
    """
    if not len(store.subjects):
        return []
    terms = {
        word: {term for language in languages for term in terms_of_word(word, language)}
        for word in dict.fromkeys(surface(text))
    }
    having = store.subjects.having(set().union(*terms.values()))
    return [word for word, stems in terms.items() if stems & having.keys()]


def entries_in(store: Store) -> Entries:
    """The entries of a knowledge base by article."""
    if store not in _REMEMBERED:
        _REMEMBERED[store] = Entries(store)
    return _REMEMBERED[store]
