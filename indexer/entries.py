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
        self._units = units = store.subjects.units.astype(np.int64)
        self.signs = np.asfortranarray(signs_of(store.subjects.vectors))  # read by columns
        # The entries of a unit lie together in this order, from its bound to the next.
        order = np.argsort(units, kind="stable")
        bounds = np.searchsorted(units[order], np.arange(int(units.max(initial=0)) + 2))
        places = store.subjects.places()
        ordinals = store.ranking.ordinals_of(places.articles)
        written = places.units + 1 < len(bounds)
        written[written] = np.diff(bounds)[places.units[written]] > 0
        rows = np.flatnonzero(written & (ordinals >= 0))
        self._places, self._rows, self._ordinals = places, rows, ordinals[rows]
        firsts = bounds[places.units[rows]]
        lengths = bounds[places.units[rows] + 1] - firsts
        befores = np.cumsum(lengths) - lengths
        within = np.arange(int(lengths.sum())) - np.repeat(befores, lengths)
        self.entries = order[np.repeat(firsts, lengths) + within]
        self.articles, places_of_first = np.unique(self._ordinals, return_index=True)
        self.starts = befores[places_of_first]
        self.counts = np.diff(self.starts, append=len(self.entries)).astype(np.float32)
        """How many entries each of :attr:`articles` has."""

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
        place = self._place(ordinal, unit)
        if place.key == place.article:
            # An entry for the whole article leads to the part that has one nearly as like.
            within = own[self._units[own] != unit]
            narrow = int(within[np.argmax(likeness[within])]) if len(within) else entry
            if narrow != entry and likeness[narrow] >= _NEARLY * likeness[entry]:
                return entry, self._place(ordinal, int(self._units[narrow]))
        return entry, place

    def of_units(
        self, ordinal: int, likeness: npt.NDArray[np.float32]
    ) -> list[tuple[PlaceOfSubject, float]]:
        """Each unit of an article that has entries, with the likeness of its best one."""
        at = int(np.searchsorted(self.articles, ordinal))
        if at == len(self.articles) or self.articles[at] != ordinal:
            return []
        end = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.entries)
        own = self.entries[self.starts[at] : end]
        best: dict[int, float] = {}
        for entry, like in zip(own.tolist(), likeness[own].tolist(), strict=True):
            unit = int(self._units[entry])
            best[unit] = max(best.get(unit, 0.0), like)
        return [(self._place(ordinal, unit), like) for unit, like in best.items()]

    def _place(self, ordinal: int, unit: int) -> PlaceOfSubject:
        """Where in an article a unit stands that has entries."""
        own = self._rows[self._ordinals == ordinal]
        return self._places.place(int(own[self._places.units[own] == unit][-1]))


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
