"""From what is looked for to candidates: ranked articles, each in one text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from indexer.asking_words import MEANING_WORDS
from indexer.demands import Demands, Mask
from indexer.meant_acts import core_acts
from indexer.query import QueryPlan, loosened
from indexer.ranked_units import DEFINES, IN_ANNEX, REMOVED
from indexer.relevance import Best, Evidenced, Relevance
from indexer.searched_texts import SearchedTexts
from kb.address import article_of
from kb.definitions.lookup import key_of as key_of_term
from kb.model import LANGUAGES, Act, Completeness
from kb.store import key_of, place_of

_LOOKED_AT = 400  # articles whose act and status are looked at, the most relevant

# How much an act's legal force adds to a score: enough to part equals, no more.
# Law of Kazakhstan "On legal acts" (2016), article 10: the hierarchy of acts.
_FORCE = {
    "constitution": 1.06,
    "code": 1.05,
    "law": 1.04,
    "treaty": 1.04,
    "decree": 1.03,
    "resolution": 1.02,
    "order": 1.01,
}
_MEANT = 1.25  # an act that the query names
_OF_THE_FIELD = 1.1  # an act that migration law lives on, see the registry
_EXCERPT = 0.95  # what another document quotes of an act may lack what answers
_DEFINES = 0.9  # what it answers is found by the term that is asked for
_ANNEX = 0.9  # forms, lists and tables rarely answer what an article does not

_LONGEST_TERM = 5  # words that are looked up as a term


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article with what speaks for it."""

    expression_id: int
    article: int
    evidence: Evidenced


class Candidates:
    """The candidates among ``texts`` for one query.

    ``language`` is that of the query, and ``meant`` are the ids of the acts that it names.
    """

    def __init__(
        self,
        texts: SearchedTexts,
        relevance: Relevance,
        language: str,
        meant: Collection[str],
    ) -> None:
        self._texts = texts
        self._store = texts.store
        self._options = texts.options
        self._relevance = relevance
        self._language = language
        self._meant = tuple(meant)

    def wanted(self, read: QueryPlan) -> tuple[Mask, bool]:
        """Which articles may be candidates, and whether less was asked for than is demanded.

        Of what a query demands in vain its phrases are loosened.
        """
        wanted = self._chosen(self._options.acts)
        if read.demand is None:
            return (wanted if read.wishes else np.zeros_like(wanted)), False
        demands = Demands(self._store)
        met: Mask = demands.met_by(read.demand) & wanted
        looser = loosened(read.demand, read.languages)
        if met.any() or looser is None:
            return met, False
        met = demands.met_by(looser) & wanted
        return met, bool(met.any())

    def best_of(
        self, wanted: Mask, read: QueryPlan, without: Collection[tuple[str, str]] = ()
    ) -> Iterator[Candidate]:
        """The articles that are ``wanted``, the best first, each in one language.

        Those ``without`` are left out, by their names (:meth:`SearchedTexts.name_of`).
        """
        if not wanted.any():
            return iter(())
        is_demanded = read.demand is not None
        best = self._best(wanted, read, all_wanted=is_demanded)
        return self._each_once(self._evidenced(best), set(without), translated=not is_demanded)

    def elsewhere(self, read: QueryPlan) -> Candidate | None:
        """The best article of the acts that are not searched; None where all are, or none has
        anything of what is asked."""
        acts = self._options.acts
        searched = self._store.texts_of(acts) if acts and read.wishes else None
        if searched is None:
            return None
        others = self._chosen(()) & ~self._store.ranking.of(searched)
        best = self._best(others, read)
        return next(self._each_once(self._evidenced(best), set(), translated=True), None)

    def _best(self, wanted: Mask, read: QueryPlan, *, all_wanted: bool = False) -> Best:
        """The best articles of those that are ``wanted``, with what their acts add."""
        factors = self._factors(read)
        best = self._relevance.best(_LOOKED_AT, factors, wanted, all_wanted=all_wanted)
        each, of_each = np.unique(self._store.ranking.texts(best.ordinals), return_inverse=True)
        of_acts = np.array([self._factor(text) for text in each.tolist()], dtype=np.float32)
        scores = best.weights.lifted(best.scores, of_acts[of_each])
        order = np.lexsort((best.ordinals, -scores))  # equals in the order of the texts
        return Best(best.ordinals[order], scores[order], best.near[order], best.weights)

    def _evidenced(self, best: Best) -> Iterator[Evidenced]:
        columns = (column.tolist() for column in (best.ordinals, best.scores, best.near))
        for ordinal, score, near in zip(*columns, strict=True):
            yield self._relevance.evidence(ordinal, score, near, best.weights)

    def _each_once(
        self,
        ranked: Iterable[Evidenced],
        seen: set[tuple[str, str]],
        *,
        translated: bool,
    ) -> Iterator[Candidate]:
        """Each article in one text: the query's language, if it may be ``translated``.

        Those that were ``seen`` before are left out.
        """
        for one in ranked:
            place = place_of(int(self._store.ranking.keys[one.ordinal]))
            name = self._texts.name_of(*place)
            if name in seen:
                continue
            seen.add(name)
            if not self._texts.is_wanted(*place):
                continue
            candidate = Candidate(*place, one)
            yield self._own_language(candidate) if translated else candidate

    def _own_language(self, candidate: Candidate) -> Candidate:
        """The text of an article in the query's language, or the one that was found."""
        head = self._store.expression_head(candidate.expression_id)
        if head.language == self._language or self._options.language is not None:
            return candidate
        row = key_of(candidate.expression_id, candidate.article)
        for other in self._store.expressions(head.act_id, self._language):
            at = self._texts.position_in(other.id, row)
            if at is not None and self._texts.is_wanted(other.id, at):
                return replace(candidate, expression_id=other.id, article=at)
        return candidate

    def _chosen(self, acts: Collection[str]) -> Mask:
        """Which articles of ``acts``, of all where empty, may be hits by what is known of all of
        them at once."""
        options = self._options
        texts = self._store.texts_of(
            tuple(acts),
            options.language,
            options.kind,
            # An act that is repealed now may have been law on the day.
            without_status=None if options.all_statuses or options.day else "repealed",
        )
        ranking = self._store.ranking
        chosen = np.ones(len(ranking), dtype=bool) if texts is None else ranking.of(texts)
        if not options.all_statuses and options.day is None:
            chosen = chosen & ((ranking.marks & REMOVED) == 0)
        return chosen

    def _factors(self, read: QueryPlan) -> npt.NDArray[np.float32]:
        """What the place of an article adds to its score or takes from it."""
        ranking = self._store.ranking
        if not self._options.has("standing"):
            return np.ones(len(ranking), dtype=np.float32)
        factors = np.where(ranking.marks & IN_ANNEX, np.float32(_ANNEX), np.float32(1))
        if not any(word.typed in MEANING_WORDS for word in read.wishes):
            factors[(ranking.marks & DEFINES) != 0] *= np.float32(_DEFINES)
        if self._meant:
            texts = self._store.texts_of(self._meant)
            if texts:
                factors[ranking.of(texts)] *= np.float32(_MEANT)
        return factors

    def _factor(self, expression_id: int) -> float:
        """What its act adds to the score of an article."""
        if not self._options.has("standing"):
            return 1.0
        factor = factor_of(self._texts.act(expression_id))
        if self._store.expression_head(expression_id).completeness is Completeness.EXCERPT:
            factor *= _EXCERPT
        return factor


def factor_of(act: Act) -> float:
    """What an act multiplies the scores of its articles by: its force, and being of the field."""
    return _FORCE.get(act.kind, 1.0) * (_OF_THE_FIELD if act.id in core_acts() else 1.0)


def articles_defining(texts: SearchedTexts, read: QueryPlan) -> list[tuple[int, int]]:
    """Articles that define the term which a query is («қандас деген кім»), by ordinal, and the
    rows of the units in them that do.

    Where the query says that it asks for a meaning, the longest run of its other words that is
    a term counts («понятие кандаса в законе»).
    """
    store = texts.store
    for runs in _runs_of_words([word.typed for word in read.wishes]):
        keys = {key_of_term(run, language) for run in runs for language in LANGUAGES}
        found = {}
        for expression_id, position in store.layers.defining(sorted(keys - {""})):
            article = article_of(store.units(expression_id), position)
            found[key_of(expression_id, article)] = key_of(expression_id, position)
        if found:
            ordinals = store.ranking.ordinals_by_key(list(found))
            return [(ordinal, found[key]) for key, ordinal in ordinals.items()]
    return []


def _runs_of_words(words: Sequence[str]) -> Iterator[list[str]]:
    """What of a query may be a term, the longest first."""
    asked = [word for word in words if word not in MEANING_WORDS]
    if len(asked) < len(words):
        longest = min(len(asked), _LONGEST_TERM)
        for length in range(longest, 0, -1):
            yield [" ".join(asked[at : at + length]) for at in range(len(asked) - length + 1)]
    elif words:
        yield [" ".join(words)]
