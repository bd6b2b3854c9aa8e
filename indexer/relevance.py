"""How well each article answers a query: its words, its meaning, the entries written for it.

Four kinds of evidence, each between 0 and 1, are added up with weights that
were tuned on questions kept apart (``benchmarks.search_tuning``):

words      the share of what the query's words tell that the article has, by
           BM25 (:mod:`indexer.ranked_units`); a word also counts in the other
           language, for less (:mod:`indexer.expansion`)
meaning    the likeness of the vectors (:mod:`indexer.semantic.word_vectors`)
entries    the likeness of the best entry of the subject index for the article
           or a unit in it (:mod:`indexer.subjects`)
defined    1 where the article defines the term that the query is

Everything is computed for all articles at once; only for the most promising is
meaning compared exactly, for the others by the signs of the vectors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from indexer.entries import entries_in
from indexer.expansion import Alternative, WantedWord
from indexer.semantic.word_vectors import Meaning, likeness, likeness_by_signs
from kb.store import STRONGEST, PlaceOfSubject, Store, told_by

if TYPE_CHECKING:
    from kb.store.ranking_reader import Posting

Scores = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
Ordinals = npt.NDArray[np.int64]

USUAL = "usual"
"""The part of a score that every article has that nobody wrote entries for."""

_COMPARED = 400  # articles whose meaning is compared exactly
_ENTRIES_COMPARED = 2_000  # the same of entries
_FEW_ENTRIES = 4
_FEW_WORDS, _MOST_WORDS = 0.4, 0.8  # shares of what the words tell, see where_words_tell
_OUTTOLD = 0.9  # of the meaning's weight where most is told by words
_LEAST_MEANING = 0.3  # likeness from which on meaning alone makes a hit
_LEAST_ENTRY = 0.45  # the same for an entry
_SHOWS = 0.5  # of the likeliest alternative's worth: what a text has to show of a word
_UNKNOWN = 0.5  # what a word that stands nowhere counts for, of the rarest word


@dataclass(frozen=True, slots=True)
class Weights:
    """What each kind of evidence counts for."""

    words: float = 0.4
    words_across: float = 0.8
    """What words count for in a text that is in another language only, where a word finds no
    more than what stands for it (:data:`indexer.expansion.TRANSLATED`)."""
    meaning: float = 0.25
    meaning_alone: float = 0.2
    """What meaning counts for where nobody wrote entries: the vectors were learned from them."""
    entries: float = 0.4
    entry_words: float = 0.4
    """Share of an entry's likeness that its words make, the rest being meaning."""
    usual_entry: float = 0.5
    """Likeness that the best entry of an article has by chance: what one counts for that nobody
    wrote entries for."""
    defined: float = 0.5

    @property
    def chance(self) -> float:
        """The score of an article for which nothing speaks."""
        return self.entries * self.usual_entry

    def where_words_tell(self, most: float) -> Weights:
        """The weights where some article has so much of what the query's words tell.

        Meaning is for what is said in other words: where the law's own are said, it counts less.
        """
        if not self.words:
            return self
        told = min(max((most - _FEW_WORDS) / (_MOST_WORDS - _FEW_WORDS), 0.0), 1.0)
        return replace(self, meaning_alone=self.meaning_alone * (1 - _OUTTOLD * told))

    def lifted(
        self, scores: npt.NDArray[Any] | float, factors: npt.NDArray[Any] | float
    ) -> npt.NDArray[Any]:
        """Scores with factors for act or place, which lift what speaks for an article."""
        above = np.maximum(np.subtract(scores, np.float32(self.chance)), np.float32(0))
        return np.asarray(scores + above * np.subtract(factors, np.float32(1)))

    def parts(self, one: Evidenced) -> dict[str, tuple[float, float]]:
        """What an article has of each kind of evidence, and what that counts for.

        ``words``, ``meaning``, ``entry`` (``usual`` where nobody wrote any) and
        ``definition``; their products add up to the score before any factor.
        """
        of_entries = (one.entries if one.has_entries else self.usual_entry, self.entries)
        return {
            "words": (one.words, self.words_across if one.is_across else self.words),
            "meaning": (one.meaning, self.meaning if one.has_entries else self.meaning_alone),
            "entry" if one.has_entries else USUAL: of_entries,
            "definition": (float(one.defined), self.defined),
        }


@dataclass(frozen=True, slots=True)
class Evidenced:
    """An article with what speaks for it."""

    ordinal: int
    score: float
    words: float
    meaning: float
    entries: float
    has_entries: bool
    defined: bool
    is_across: bool = False
    """Whether it is in another language than the query."""
    weights: Weights = Weights()
    """What each kind of evidence counted for."""


class Best(NamedTuple):
    """Articles, the best first: their ordinals, their scores, how near they are in meaning, and
    what each kind of evidence counted for."""

    ordinals: Ordinals
    scores: Scores
    near: Scores
    weights: Weights


class Relevance:
    """The relevance of every article of a store to one query.

    ``defining`` are the ordinals of the articles that define the term which the
    query is, each with the row number of the unit in it that does; ``across`` says
    for every article whether it is in another language than the query, and not in
    that of the query too.
    """

    def __init__(
        self,
        store: Store,
        words: Sequence[WantedWord],
        meaning: Meaning | None,
        defining: Sequence[tuple[int, int]] = (),
        weights: Weights = Weights(),
        across: Mask | None = None,
    ) -> None:
        self._store = store
        self._ranking = store.ranking
        self._weights = weights
        self._across = across
        self._meaning = None
        if meaning is not None and meaning.any() and len(meaning) == self._ranking.vectors.shape[1]:
            self._meaning = meaning
        terms = {term for word in words for one in word.alternatives for term in one.terms}
        self._postings = self._ranking.postings(terms)
        self.worths = {word.typed: self._worth(word) for word in words}
        """What each word as typed tells, the rarer the more; 0 where it is found nowhere."""
        self.telling = {word.typed: self._telling(word) for word in words}
        """The terms that show that a text speaks of a word: of several together the rarest."""
        self.words = self._words(words)
        self.entries = np.full(len(self._ranking), weights.usual_entry, dtype=np.float32)
        self.has_entries = np.zeros(len(self._ranking), dtype=bool)
        if weights.entries and len(store.subjects):
            self._like = self._likeness_of_entries(words)
            found = entries_in(store)
            # The fewer entries an article has, the less it tells that none is like the query.
            silent = weights.usual_entry * (_FEW_ENTRIES / (_FEW_ENTRIES + found.counts))
            likest = np.maximum(found.likest(self._like), silent)
            self.entries[found.articles] = likest.astype(np.float32)
            self.has_entries[found.articles] = True
        self.defined = np.zeros(len(self._ranking), dtype=np.float32)
        self._defining = dict(defining)
        self.defined[list(self._defining)] = 1

    def best(self, count: int, factors: Scores, wanted: Mask, *, all_wanted: bool = False) -> Best:
        """The best ``count`` articles of those that are ``wanted``.

        ``factors`` multiply what scores are above :attr:`Weights.chance`. Articles
        for which nothing speaks are among them only with ``all_wanted``. Equals
        come in the order of their ordinals.
        """
        weights = self._weights_among(wanted)
        near = self._nearness()
        scores = weights.lifted(self._sum(weights, near), factors)
        scores = np.where(wanted, scores, np.float32(-1))
        compared = _highest(scores, max(_COMPARED, count))
        compared = compared[scores[compared] >= 0]
        near, scores = near[compared], scores[compared]
        if self._meaning is not None:
            near = np.maximum(likeness(self._ranking.vectors[compared], self._meaning), 0)
            scores = weights.lifted(self._sum(weights, near, compared), factors[compared])
        if not all_wanted:
            tells = (self.words[compared] > 0) | (near >= _LEAST_MEANING)
            tells |= self.defined[compared] > 0
            tells |= self.has_entries[compared] & (self.entries[compared] >= _LEAST_ENTRY)
            compared, scores, near = compared[tells], scores[tells], near[tells]
        order = np.argsort(-scores, kind="stable")[:count]
        return Best(compared[order], scores[order], near[order], weights)

    def evidence(self, ordinal: int, score: float, near: float, weights: Weights) -> Evidenced:
        """What speaks for one of the best articles, which has this score and is so near."""
        has_entries = bool(self.has_entries[ordinal])
        return Evidenced(
            ordinal,
            score,
            float(self.words[ordinal]),
            near,
            float(self.entries[ordinal]) if has_entries else 0.0,
            has_entries,
            ordinal in self._defining,
            self._across is not None and bool(self._across[ordinal]),
            weights,
        )

    def best_entry(self, ordinal: int) -> tuple[int, PlaceOfSubject] | None:
        """The number of the likest entry of an article, and the unit in it to which the entries
        lead; None where it has none."""
        if not self.has_entries[ordinal]:
            return None
        return entries_in(self._store).best_of(ordinal, self._like)

    def entries_of_units(self, ordinal: int) -> list[tuple[PlaceOfSubject, float]]:
        """Each unit of an article that has entries, with the likeness of its best one."""
        if not self.has_entries[ordinal]:
            return []
        return entries_in(self._store).of_units(ordinal, self._like)

    def defining_unit(self, ordinal: int) -> int | None:
        """The row number of the unit in an article that defines the term which the query is."""
        return self._defining.get(ordinal)

    def _weights_among(self, wanted: Mask) -> Weights:
        """What each kind of evidence counts for where these articles are searched."""
        own = wanted if self._across is None else wanted & ~self._across
        return self._weights.where_words_tell(float(self.words[own].max(initial=0)))

    def _sum(self, weights: Weights, near: Scores, at: Ordinals | slice = slice(None)) -> Scores:
        """The scores of the articles ``at`` these ordinals, of which ``near`` is the meaning."""
        of_words: Scores | np.float32 = np.float32(weights.words)
        if self._across is not None:
            of_words = np.where(self._across[at], np.float32(weights.words_across), of_words)
        of_meaning = np.where(
            self.has_entries[at], np.float32(weights.meaning), np.float32(weights.meaning_alone)
        )
        total: Scores = (
            of_words * self.words[at]
            + of_meaning * near
            + np.float32(weights.entries) * self.entries[at]
            + np.float32(weights.defined) * self.defined[at]
        )
        return total

    # Words

    def _told(self, terms: Sequence[str]) -> float:
        """What terms tell on average; 0 where no text has any."""
        known = [self._postings[term] for term in terms if term in self._postings]
        return sum(told_by(len(one), len(self._ranking)) for one in known) / len(terms)

    def _worth(self, word: WantedWord) -> float:
        """What a word tells: that of what stands for it, the likelier counting more."""
        told = [(one.worth, self._told(one.terms)) for one in word.alternatives]
        best = max((worth for worth, tells in told if tells), default=0.0)
        near = [(worth, tells) for worth, tells in told if tells and worth >= best / 2]
        total = sum(worth for worth, _ in near)
        return word.worth * sum(worth * tells for worth, tells in near) / total if total else 0.0

    def _telling(self, word: WantedWord) -> frozenset[str]:
        likeliest: dict[bool, float] = {}  # of translations, and of the other alternatives
        for one in word.alternatives:
            likeliest[one.is_translated] = max(likeliest.get(one.is_translated, 0.0), one.worth)
        return frozenset(
            min(one.terms, key=lambda term: (len(self._postings.get(term, ())), term))
            for one in word.alternatives
            if one.terms and one.worth >= _SHOWS * likeliest[one.is_translated]
        )

    def _words(self, words: Sequence[WantedWord]) -> Scores:
        scores = np.zeros(len(self._ranking), dtype=np.float32)
        unknown = _UNKNOWN * told_by(0, len(self._ranking))
        whole = sum(self.worths[word.typed] or word.worth * unknown for word in words)
        for word in words:
            share = self.worths[word.typed] / whole
            known = [one for one in word.alternatives if self._told(one.terms)]
            if len(known) == 1:
                self._add(scores, known[0], share)
                continue
            best = np.zeros_like(scores)
            for one in known:
                if len(one.terms) == 1:
                    posting = self._postings[one.terms[0]]
                    here = posting.ordinals
                    best[here] = np.maximum(best[here], _strengths(posting, share * one.worth))
                else:
                    together = np.zeros_like(scores)
                    self._add(together, one, share)
                    np.maximum(best, together, out=best)
            scores += best
        return scores

    def _add(self, scores: Scores, alternative: Alternative, share: float) -> None:
        """Add to the scores what texts have of an alternative, each term by what it tells."""
        tells = {term: self._told([term]) for term in alternative.terms}
        whole = sum(tells.values())
        for term, told in tells.items():
            if told:
                posting = self._postings[term]
                worth = share * alternative.worth * told / whole
                scores[posting.ordinals] += _strengths(posting, worth)

    # Meaning

    def _nearness(self) -> Scores:
        """The likeness to every article, as the signs of the vectors tell it."""
        if self._meaning is None or not len(self._ranking):
            return np.zeros(len(self._ranking), dtype=np.float32)
        return np.maximum(likeness_by_signs(self._ranking.signs, self._meaning), 0)

    # Entries

    def _likeness_of_entries(self, words: Sequence[WantedWord]) -> Scores:
        subjects = self._store.subjects
        count = len(subjects)
        share = np.float32(self._weights.entry_words)
        terms = {
            term
            for word in words
            for one in word.alternatives
            if one.reason == "word"
            for term in one.terms
        }
        having = subjects.having(terms)
        told = {term: told_by(len(numbers), count) ** 2 for term, numbers in sorted(having.items())}
        own = float(np.sqrt(sum(told.values()) + told_by(0, count) ** 2 * (len(terms) - len(told))))
        common = np.zeros(count, dtype=np.float32)
        for term, worth in told.items():
            common[having[term]] += np.float32(worth / own) if own else 0
        like = (share * common / np.maximum(subjects.lengths, 1e-6)).astype(np.float32)
        if self._meaning is not None:
            near = np.maximum(likeness_by_signs(entries_in(self._store).signs, self._meaning), 0)
            nearest = _highest(near, _ENTRIES_COMPARED)
            near[nearest] = np.maximum(likeness(subjects.vectors[nearest], self._meaning), 0)
            like += (1 - share) * near
        return like


def _strengths(posting: Posting, worth: float) -> Scores:
    strengths: Scores = posting.strengths * np.float32(worth / STRONGEST)
    return strengths


def _highest(scores: Scores, count: int) -> Ordinals:
    """The places of the highest scores, in the order of places, equals by their place."""
    if len(scores) <= count:
        return np.arange(len(scores))
    least = np.partition(scores, len(scores) - count)[len(scores) - count]
    above = np.flatnonzero(scores > least)
    equal = np.flatnonzero(scores == least)[: count - len(above)]
    return np.sort(np.concatenate([above, equal]))
