"""A search, from the query to the hits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count, islice

from indexer.candidates import Candidates, articles_defining
from indexer.confidence import confidence_in
from indexer.evidence import Evidence
from indexer.hits import Hits
from indexer.meaning import understood
from indexer.meant_acts import acts_meant
from indexer.query import QueryPlan, unquoted
from indexer.query_reading import ReadQuery, read_query, words_looked_for
from indexer.relevance import Relevance
from indexer.search_options import MODES, SearchOptions
from indexer.search_result import ANSWERED, Lack, SearchResult
from indexer.searched_texts import SearchedTexts
from indexer.semantic.word_vectors import Meaning
from kb.address import article_of
from kb.language.tokens import forms
from kb.store import Store

_LONGEST_TERM_LIST = 50
_USUAL = SearchOptions()


@dataclass(frozen=True, slots=True)
class Searched:
    """A search with what it was made with, for who looks closer at the hits."""

    result: SearchResult
    plan: QueryPlan
    evidence: Evidence
    relevance: Relevance
    meaning: Meaning | None


def search(store: Store, query: str, options: SearchOptions = _USUAL) -> SearchResult:
    """Find the units of ``store`` that ``query`` asks for, best first.

    A cited unit comes first, whatever else the query says; hits are one per
    article. Any query has a result, be it empty. Raises ``ValueError`` for
    options that mean nothing and :class:`kb.store.StoreError` for a damaged
    knowledge base.
    """
    return searched(store, query, options).result


def searched(store: Store, query: str, options: SearchOptions = _USUAL) -> Searched:
    """:func:`search` with what it was made with."""
    options.check()
    texts = SearchedTexts(store, options)
    read = read_query(store, query, options)
    plan, language = read.plan, read.language
    words = words_looked_for(store, plan, options)
    usual = options.weights or MODES[options.mode]
    sense = understood(store, plan.text, language, usual, options.model)
    weights = sense.weights
    defining = articles_defining(texts, plan) if weights.defined else []
    across = store.ranking.of(texts.across(language))
    relevance = Relevance(store, words, sense.meaning, defining, weights, across)
    meant = acts_meant(plan.text, language)
    candidates = Candidates(texts, relevance, language, meant)
    wanted, is_relaxed = candidates.wanted(plan)
    # Who quotes a term in a question asks more than for its letters.
    plain = unquoted(plan) if plan.demand and plan.wishes and not wanted.any() else None
    if plain is not None and not read.cited:
        again = searched(store, plain, options)
        return replace(again, result=replace(again.result, relaxed=plan.text))

    cited = [place for place in read.cited or () if texts.is_chosen(*place)]
    names = {texts.name_of(key, article_of(store.units(key), at)) for key, at in cited}
    others = candidates.best_of(wanted, plan, without=names)
    evidence = Evidence(store, plan, relevance.telling, relevance.worths)
    make = Hits(texts, evidence, relevance)
    ranks = count(1)
    hits = [make.of_cited(next(ranks), *place) for place in cited[: options.limit]]
    hits += [make.of(next(ranks), one) for one in islice(others, options.limit - len(hits))]

    beside = candidates.elsewhere(plan) if hits and not cited else None
    ahead = hits[0].score - beside.evidence.score if beside is not None else None
    confidence = confidence_in(hits, is_cited=bool(cited), ahead=ahead)
    is_elsewhere = ahead is not None and ahead < 0 and confidence < ANSWERED
    unknown = _unknown(store, plan, relevance)
    result = SearchResult(
        language=language,
        citation=hits[0].citation if cited else None,
        terms=tuple(dict.fromkeys(plan.wanted_terms))[:_LONGEST_TERM_LIST],
        hits=tuple(hits),
        unknown=unknown,
        meant=tuple(sorted(meant)),
        words=tuple(words),
        worths=relevance.worths,
        corrections=read.corrections,
        relaxed=plan.text if is_relaxed else None,
        confidence=confidence,
        lack=None if hits else _lack(read, unknown),
        remark=sense.lack,
        ahead=ahead,
        elsewhere=make.of(1, beside) if beside is not None and is_elsewhere else None,
    )
    return Searched(result, plan, evidence, relevance, sense.meaning)


def _unknown(store: Store, read: QueryPlan, relevance: Relevance) -> tuple[str, ...]:
    """The words of a query, as typed, that stand nowhere."""
    words = [typed for typed, worth in relevance.worths.items() if not worth]
    terms = list(dict.fromkeys(term for phrase in read.phrases for term in phrase.terms))
    known = store.document_frequencies(terms)
    missing = [term for term in terms if term not in known and not relevance.worths.get(term)]
    return tuple(dict.fromkeys([*words, *missing]))


def _lack(read: ReadQuery, unknown: tuple[str, ...]) -> Lack:
    """Why nothing was found."""
    plan = read.plan
    if read.cited is not None:
        return Lack.LEFT_OUT
    if plan.wishes or plan.demand is not None:
        return Lack.UNKNOWN if unknown else Lack.NOT_THERE
    return Lack.ONLY_UNWANTED if forms(plan.text) else Lack.NO_WORDS
