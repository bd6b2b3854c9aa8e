"""What speaks for a unit as an answer: words, meaning, entries, and the norm it states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

import numpy as np

from indexer.answers.question import Question
from indexer.answers.question_words import Kind
from indexer.answers.quotable import Quotable, Span, quotables
from indexer.answers.terms import units_defining
from indexer.search import Searched
from indexer.search_result import Hit
from indexer.semantic.word_vectors import likeness, word_vectors
from kb.address import article_of, end_of
from kb.language.analysis import analyse
from kb.model import Level, Modality, Norm
from kb.store import Store, Units, key_of

_COMPARED = 40  # units whose meaning is compared with that of the question
_MOST_ADDED = 4  # articles that were not found by search, for each reason to add some
LISTS = frozenset((Kind.WHICH_RIGHTS, Kind.WHICH_DUTIES))
"""What asks for a whole list."""
_AROUND = 0.8  # what an entry of the unit above counts for
_INSIDE = 0.5  # what it counts to stand in the unit that the search names
_LONG = 6.0  # logarithm of a usual length in characters


class Features(NamedTuple):
    """What speaks for a unit; each about 0 to 1."""

    article: float
    """The score of its article among the hits."""
    first: float
    """1 / rank of its article."""
    ahead: float
    """How much of the best article's score its own lacks."""
    named: float
    """Whether the search names it as the article's best unit; half for what is in it."""
    words: float
    """Share of the question's words in it and its heads."""
    own_words: float
    """The same without its heads."""
    most_words: float
    """Whether no unit of the article has more of them."""
    meaning: float
    own_meaning: float
    """The same without its heads."""
    entry: float
    """Likeness of the best entry written for it or for what is around it."""
    best_entry: float
    """Whether no unit of the article has a likelier one."""
    modality: float
    """Whether it states a norm of the kind that the question asks for."""
    other_modality: float
    bearer: float
    """Whether the norm is one of whom the question names."""
    other_bearer: float
    amount: float
    """Whether it has the time or sum that the question asks for."""
    no_amount: float
    definition: float
    """Whether it says what something is, where that is asked."""
    defines: float
    """Whether it defines the term that is asked for."""
    of_act: float
    """Whether the question names its act."""
    of_other_act: float
    of_draft: float
    """Whether its act is a draft, of which the question does not speak."""
    is_list: float
    list_asked: float
    """Whether it is a list of what is asked for, of whom the question names."""
    is_indent: float
    length: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit that may answer, with its norms and what speaks for it."""

    expression_id: int
    article: int
    """Position of the article in which it stands."""
    quotable: Quotable
    norms: tuple[Norm, ...]
    features: Features


class _Article(NamedTuple):
    """An article among the hits, or one that defines what is asked for."""

    expression_id: int
    position: int
    score: float
    rank: int
    named: int | None
    """Position of the unit that the search names."""


def candidates(
    store: Store, question: Question, searched: Searched, articles: int, texts: Collection[int]
) -> list[Candidate]:
    """The quotable units of the best ``articles`` hits, with what speaks for each.

    ``texts`` are the ids of the expressions that may answer.
    """
    found = [_article_of(store, hit) for hit in searched.result.hits[:articles]]
    defining: set[tuple[int, int]] = set()
    if question.kind is Kind.WHAT_IS:
        defining = {place for place in units_defining(store, question) if place[0] in texts}
        found += _added(store, defining, found)
    if question.kind in LISTS and question.bearers:
        found += _added(store, _units_of_bearers(store, question, texts), found)
    best = max((one.score for one in found), default=0.0)
    units = [
        unit
        for one in found
        for unit in _of_article(store, question, searched, one, best, defining)
    ]
    return _with_meaning(store, searched, units)


def _article_of(store: Store, hit: Hit) -> _Article:
    assert hit.address.lang is not None, "a hit is in a language"
    head = store.expressions(hit.address.act, hit.address.lang)[0]
    position = article_of(store.units(head.id), hit.unit.position)
    return _Article(head.id, position, hit.score, hit.rank, hit.unit.position)


def _units_of_bearers(
    store: Store, question: Question, texts: Collection[int]
) -> list[tuple[int, int]]:
    """The lists that give whom the question names most of the rights or duties asked for."""
    norms = store.norms.of_bearers(
        question.bearers, modalities=question.modalities, expressions=texts
    )
    counts = Counter(
        (one.expression_id, one.norm.head) for one in norms if one.norm.head is not None
    )
    return [
        (expression_id, head)
        for (expression_id, head), count in counts.most_common(_MOST_ADDED)
        if count > 1 and head is not None
    ]


def _added(
    store: Store, places: Collection[tuple[int, int]], known: Sequence[_Article]
) -> list[_Article]:
    """The articles of units that are not among the hits, as if they were the last."""
    there = {(one.expression_id, one.position) for one in known}
    score = min((one.score for one in known), default=0.0)
    wanted = {
        (expression_id, article_of(store.units(expression_id), position))
        for expression_id, position in places
    }
    return [
        _Article(expression_id, position, score, len(known) + 1, None)
        for expression_id, position in sorted(wanted - there)[:_MOST_ADDED]
    ]


def _of_article(
    store: Store,
    question: Question,
    searched: Searched,
    article: _Article,
    best: float,
    defining: Collection[tuple[int, int]],
) -> list[Candidate]:
    expression_id = article.expression_id
    units = store.units(expression_id)
    top = units[article.position]
    text = store.text(expression_id, top.start, top.end)
    end = end_of(units, article.position)
    words = searched.evidence.words_in(expression_id, article.position)
    norms = store.norms.of_units(expression_id, article.position, end)
    entries = _entries(store, searched, expression_id, article.position)
    likest = max(entries.values(), default=0.0)
    notes = store.notes(expression_id)
    quotable = list(quotables(text, top.start, units, article.position, notes))
    own = [words.share(one.span) for one in quotable]
    most = max(own, default=0.0)
    meant = searched.result.meant
    head = store.expression_head(expression_id)
    act = store.act(head.act_id)
    is_draft = act is not None and act.act.status == "draft"
    found = []
    for one, own_words in zip(quotable, own, strict=True):
        unit = units[one.position]
        last = end_of(units, one.position)
        stated = tuple(
            norm
            for norm in norms
            if one.position <= norm.provision < last and norm.start < one.span[1]
        )
        entry = _entry_of(one.position, units, article.position, entries)
        found.append(
            Candidate(
                expression_id,
                article.position,
                one,
                stated,
                Features(
                    article=article.score,
                    first=1 / article.rank,
                    ahead=best - article.score,
                    named=_named(one, article, units),
                    words=words.share(one.span, *one.heads),
                    own_words=own_words,
                    most_words=float(own_words > 0 and own_words == most),
                    meaning=0.0,
                    own_meaning=0.0,
                    entry=entry,
                    best_entry=float(entry > 0 and entry == likest),
                    **_of_norms(question, stated),
                    defines=float((expression_id, one.position) in defining),
                    of_act=float(head.act_id in meant),
                    of_other_act=float(bool(meant) and head.act_id not in meant),
                    of_draft=float(is_draft and not meant),
                    is_list=float(one.is_list),
                    list_asked=float(
                        one.is_list
                        and question.kind in LISTS
                        and any(_is_asked(question, norm) for norm in stated)
                    ),
                    is_indent=float(unit.level is Level.INDENT),
                    length=float(np.log(one.span[1] - one.span[0] + 1)) / _LONG,
                ),
            )
        )
    return found


def _is_asked(question: Question, norm: Norm) -> bool:
    """Whether a norm is of the kind that is asked for and of one whom the question names."""
    return norm.modality in question.modalities and any(
        one.key in question.bearers for one in norm.bearers
    )


def _entries(
    store: Store, searched: Searched, expression_id: int, article: int
) -> dict[int, float]:
    """Position → likeness of the best entry written for a unit of an article."""
    key = key_of(expression_id, article)
    ordinal = int(store.ranking.ordinals_of(np.array([key], dtype=np.int64))[0])
    if ordinal < 0:
        return {}
    first = key_of(expression_id, 0)
    return {place.key - first: like for place, like in searched.relevance.entries_of_units(ordinal)}


def _entry_of(position: int, units: Units, article: int, entries: dict[int, float]) -> float:
    """The likeness of the best entry for a unit; one for what is around it counts less."""
    best, share = 0.0, 1.0
    at: int | None = position
    while at is not None and at >= article:
        best = max(best, share * entries.get(at, 0.0))
        share *= _AROUND
        at = units[at].parent
    return best


def _named(one: Quotable, article: _Article, units: Units) -> float:
    if article.named is None:
        return 0.0
    if one.position == article.named:
        return 1.0
    at: int | None = one.position
    while at is not None and at > article.named:
        at = units[at].parent
    return _INSIDE if at == article.named else 0.0


def _of_norms(question: Question, norms: Sequence[Norm]) -> dict[str, float]:
    wanted = question.modalities
    has = any(norm.modality in wanted for norm in norms)
    keys = {one.key for norm in norms for one in norm.bearers}
    asks_amount = question.kind in (Kind.HOW_LONG, Kind.HOW_MUCH)
    has_amount = any(
        norm.deadlines if question.kind is Kind.HOW_LONG else norm.amounts or norm.deadlines
        for norm in norms
    )
    asks_meaning = question.kind is Kind.WHAT_IS
    return {
        "modality": float(bool(wanted) and has),
        "other_modality": float(bool(wanted) and bool(norms) and not has),
        "bearer": float(bool(question.bearers & keys)),
        "other_bearer": float(bool(question.bearers and keys and not question.bearers & keys)),
        "amount": float(asks_amount and has_amount),
        "no_amount": float(asks_amount and not has_amount),
        "definition": float(
            asks_meaning and any(norm.modality is Modality.DEFINITION for norm in norms)
        ),
    }


def _with_meaning(store: Store, searched: Searched, found: list[Candidate]) -> list[Candidate]:
    """The candidates with the likeness of the most promising to the question."""
    if searched.meaning is None or not found:
        return found
    order = sorted(range(len(found)), key=lambda at: -_promise(found[at].features))[:_COMPARED]
    vectors = word_vectors()
    if vectors.width != len(searched.meaning):  # another model read the knowledge base
        return found
    read = _Terms(store)
    own = [read.of(found[at].expression_id, found[at].quotable.span) for at in order]
    rows = [vectors.meaning(terms) for terms in own]
    for at, terms in zip(order, own, strict=True):
        heads = [read.of(found[at].expression_id, span) for span in found[at].quotable.heads]
        rows.append(vectors.meaning([*chain.from_iterable(heads), *terms]))
    near = np.maximum(likeness(np.stack(rows), searched.meaning), 0).tolist()
    count = len(order)
    for number, at in enumerate(order):
        one = found[at]
        features = one.features._replace(meaning=near[count + number], own_meaning=near[number])
        found[at] = replace(one, features=features)
    return found


class _Terms:
    """The terms of stretches of texts, each analysed once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[tuple[int, Span], list[str]] = {}

    def of(self, expression_id: int, span: Span) -> list[str]:
        """The terms of a stretch of a text."""
        key = expression_id, span
        if key not in self._known:
            language = self._store.expression_head(expression_id).language
            self._known[key] = analyse(self._store.text(expression_id, *span), language)
        return self._known[key]


def _promise(features: Features) -> float:
    """What units are compared by before their meaning is known."""
    return features.article + features.words + features.entry + 0.2 * features.named
