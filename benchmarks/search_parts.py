"""What does each part of the search earn, on questions that nothing was learned from or tuned on?

Asks the same questions of searches that grow by one part at a time:

words            words as they stand, by rank-bm25 (BM25Okapi, its defaults)
+ stems          the terms of the language (:mod:`kb.language.analysis`), by the same
+ fields         our ranking: headings and defined terms count for more, and an article's
                 weight does not depend on what else is there (:mod:`indexer.ranked_units`)
+ translation    words of the other language (:mod:`indexer.semantic.translations`)
+ everyday       everyday words and sayings, old names (:mod:`indexer.everyday`)
+ spelling       words typed wrong or on another keyboard (:mod:`indexer.spelling`)
+ meaning        vectors (:mod:`indexer.semantic.word_vectors`)
+ subject index  entries written for provisions (:mod:`indexer.subjects`)
+ definitions    the article that defines the term which the query is
+ standing       the act's force and field, an act that is named, annexes: all of the search

and, in all acts, of the whole search without each of its parts. The questions:

core    those with an even number in ``gold/questions.core.jsonl`` and all of
        ``gold/questions.core.fresh.jsonl``: acts with a subject index
other   those with an even number in ``gold/questions.other.jsonl``, all of
        ``gold/questions.other.fresh.jsonl`` and a sample of ``questions/`` on acts that
        nothing was learned from or chosen on (:data:`training.kept.FOR_FIGURES`): acts
        without a subject index

Each is asked within its act and in all acts; *own*: in all texts, where the act
has one in the question's language; *across*: where only texts in the other
language are searched. Questions that nothing answers, and citations, are left out.

Figures have 95 % bootstrap intervals. A star says that the difference from the
row above is beyond chance: p < 0.01 by a paired permutation test.

    python -m benchmarks.search_parts KNOWLEDGE_BASE [--sample N] [--workers N]
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from rank_bm25 import BM25Okapi

from benchmarks.setup import describe_setup
from indexer.evaluation.measures import DEPTH, figures_of
from indexer.evaluation.questions import (
    Gold,
    Question,
    located,
    read_questions,
)
from indexer.evaluation.questions import place_of as place_in_act
from indexer.evaluation.run import spread
from indexer.evaluation.statistics import difference, estimate
from indexer.query import plan
from indexer.ranked_units import REMOVED, texts_of_ranked
from indexer.relevance import Weights
from indexer.search import search
from indexer.search_options import MODES, PARTS, SearchOptions
from kb.address import address_of
from kb.language.analysis import analyse, surface
from kb.model import Address
from kb.store import Store, place_of
from training.kept import FOR_FIGURES
from training.questions import KEPT_OUT, questions_of

FIGURES = ("recall@10", "mrr@10", "ndcg@10")
GOLD = Path(__file__).parent / "gold"
_BEYOND_CHANCE = 0.01
_PORTIONS = 16  # in which processes ask, for each of them

_WHOLE = Weights()
_WORDS = MODES["keyword"]


# Searches -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Way:
    """A way to search; with ``analysis`` that of rank-bm25 on the words that it gives."""

    name: str
    options: SearchOptions
    analysis: Callable[[str, str], list[str]] | None = None


_TEN = SearchOptions(limit=DEPTH)


def _as_they_stand(text: str, language: str) -> list[str]:
    return surface(text)


def _ours(name: str, weights: Weights = _WHOLE, *without: str) -> Way:
    return Way(name, replace(_TEN, weights=weights, without=frozenset(without)))


GROWING = (
    Way("words", _TEN, _as_they_stand),
    Way("+ stems", _TEN, analyse),
    _ours("+ fields", _WORDS, *PARTS),
    _ours("+ translation", _WORDS, "everyday", "spelling", "standing"),
    _ours("+ everyday", _WORDS, "spelling", "standing"),
    _ours("+ spelling", _WORDS, "standing"),
    _ours("+ meaning", replace(_WHOLE, entries=0.0, defined=0.0), "standing"),
    _ours("+ subject index", replace(_WHOLE, defined=0.0), "standing"),
    _ours("+ definitions", _WHOLE, "standing"),
    _ours("+ standing", _WHOLE),
)
WITHOUT = (
    _ours("– translation", _WHOLE, "translation"),
    _ours("– everyday", _WHOLE, "everyday"),
    _ours("– spelling", _WHOLE, "spelling"),
    _ours("– words", replace(_WHOLE, words=0.0, words_across=0.0)),
    _ours("– meaning", replace(_WHOLE, meaning=0.0, meaning_alone=0.0, entry_words=1.0)),
    _ours("– subject index", replace(_WHOLE, entries=0.0)),
    _ours("– definitions", replace(_WHOLE, defined=0.0)),
    _ours("– standing", _WHOLE, "standing"),
)


class Reference:
    """rank-bm25 on the articles of a knowledge base, those that our search ranks."""

    def __init__(self, store: Store, analysis: Callable[[str, str], list[str]]) -> None:
        self._store = store
        self._analysis = analysis
        self._addresses: list[Address] = []
        terms: list[list[str]] = []
        of_expressions: dict[int, list[int]] = {}
        for key in store.ranking.keys.tolist():
            expression_id, position = place_of(key)
            of_expressions.setdefault(expression_id, []).append(position)
        for expression_id, positions in of_expressions.items():
            expression = store.expression(expression_id)
            act, language = expression.act_id, expression.language
            for position in positions:
                units = expression.provisions
                self._addresses.append(address_of(units, position, act, language))
            for _, text in texts_of_ranked(expression, positions):
                terms.append(analysis(text, language))
        self._index = BM25Okapi(terms)
        self._scores = cache(lambda text: self._index.get_scores(self._terms(text)))

    def ask(self, text: str, options: SearchOptions) -> list[Address]:
        """The best articles, each in one text."""
        store = self._store
        texts = store.texts_of(options.acts, options.language, without_status="repealed")
        ranking = store.ranking
        wanted = (ranking.marks & REMOVED) == 0
        if texts is not None:
            wanted &= ranking.of(texts)
        scores = np.where(wanted, self._scores(text), 0.0)
        found: dict[tuple[object, ...], Address] = {}
        for ordinal in np.argsort(-scores, kind="stable").tolist():
            if scores[ordinal] <= 0 or len(found) == options.limit:
                break
            address = self._addresses[ordinal]
            found.setdefault((address.act, place_in_act(address)), address)
        return list(found.values())

    def _terms(self, text: str) -> list[str]:
        return self._analysis(text, plan(text).languages[0])


# Questions ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Situation:
    """Where the questions of a set are asked."""

    set: str
    is_everywhere: bool
    is_across: bool

    @property
    def name(self) -> str:
        """``core, act, own`` and the like."""
        scope = "everywhere" if self.is_everywhere else "act"
        return f"{self.set}, {scope}, {'across' if self.is_across else 'own'}"

    @property
    def ways(self) -> tuple[Way, ...]:
        """How it is asked; what the whole lacks without a part is asked in all acts alone."""
        return (*GROWING, *WITHOUT) if self.is_everywhere else GROWING

    def narrowed(
        self, options: SearchOptions, question: Question, languages: Sequence[str]
    ) -> SearchOptions | None:
        """The options for a question about an act in these languages; None: it is not asked."""
        acts = () if self.is_everywhere or question.act is None else (question.act,)
        if not self.is_across:
            return replace(options, acts=acts) if question.language in languages else None
        others = [language for language in languages if language != question.language]
        if not others:
            return None
        # No act is in English: its questions are across anyway, in whatever texts there are.
        only = others[0] if question.language in ("kk", "ru") else None
        return replace(options, acts=acts, language=only)


SITUATIONS = tuple(
    Situation(name, is_everywhere, is_across)
    for name in ("core", "other")
    for is_everywhere in (False, True)
    for is_across in (False, True)
)


def kept_apart(store: Store, sample: int) -> list[tuple[str, Question]]:
    """The questions, each with the name of its set."""
    found = []
    for name in ("core", "other"):
        path, fresh = GOLD / f"questions.{name}.jsonl", GOLD / f"questions.{name}.fresh.jsonl"
        kept = (*every_other(read_questions(path), first=2), *read_questions(fresh))
        questions = located(store, kept, str(path)).questions
        found += [(name, one) for one in questions if one.gold and one.style != "citation"]
    own = [
        Question(f"{one.act} {number}", one.language, one.style, one.text, one.act, gold)
        for number, one in enumerate(questions_of(KEPT_OUT))
        if one.act in FOR_FIGURES
        for gold in [(Gold(one.article),)]
    ]
    return [*found, *(("other", one) for one in spread(own, sample))]


def every_other(questions: Sequence[Question], first: int) -> tuple[Question, ...]:
    """Those with an even number, counted from 1, where ``first`` is 2; with an odd where 1."""
    return tuple(questions[first - 1 :: 2])


# Measuring ----------------------------------------------------------------------

Measured = dict[tuple[str, str], dict[str, tuple[float, ...]]]
"""The figures (:data:`FIGURES`) by the names of situation and way and by the question's id."""


class _Asking:
    def __init__(self, path: Path) -> None:
        self._store = Store.open(path)
        self._references: dict[str, Reference] = {}
        self._languages = {stored.act.id: stored.languages for stored in self._store.acts()}

    def measured(self, some: Iterable[tuple[str, Question]]) -> Measured:
        figures: Measured = {}
        for name, question in some:
            for situation in SITUATIONS:
                if situation.set != name:
                    continue
                for way in situation.ways:
                    found = self._found(way, question, situation)
                    if found is not None:
                        made = figures_of(question, found)
                        key = situation.name, way.name
                        row = tuple(made[figure] or 0.0 for figure in FIGURES)
                        figures.setdefault(key, {})[question.id] = row
        return figures

    def _found(self, way: Way, question: Question, situation: Situation) -> list[Address] | None:
        languages = self._languages[question.act or ""]
        options = situation.narrowed(way.options, question, languages)
        if options is None:
            return None
        if way.analysis is None:
            hits = search(self._store, question.text, options).hits
            return [hit.address for hit in hits]
        if way.name not in self._references:
            self._references[way.name] = Reference(self._store, way.analysis)
        return self._references[way.name].ask(question.text, options)


_asking: _Asking | None = None  # of a process


def _begin(path: Path) -> None:
    global _asking
    _asking = _Asking(path)


def _measure(some: Sequence[tuple[str, Question]]) -> Measured:
    assert _asking is not None, "a process has begun"
    return _asking.measured(some)


def measure(path: Path, questions: Sequence[tuple[str, Question]], workers: int) -> Measured:
    """Ask all questions in all ways and situations, in so many processes."""
    portions = [questions[first :: _PORTIONS * workers] for first in range(_PORTIONS * workers)]
    figures: Measured = {}
    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(path,)) as pool:
        for part in pool.map(_measure, portions):
            for key, rows in part.items():
                figures.setdefault(key, {}).update(rows)
    order = {question.id: number for number, (_, question) in enumerate(questions)}
    return {
        key: dict(sorted(rows.items(), key=lambda row: order[row[0]]))
        for key, rows in figures.items()
    }


# Tables -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: the questions of a situation that ``has`` says belong to it."""

    name: str
    situation: str
    has: Callable[[Question], bool] = lambda question: True


class Report:
    """Prints tables of what was measured."""

    def __init__(self, figures: Measured, questions: Sequence[tuple[str, Question]]) -> None:
        self._figures = figures
        self._questions = {question.id: question for _, question in questions}

    def growing(self, figure: str, columns: Sequence[Column]) -> None:
        """A row a way, each with one part more than the row above."""
        self._head(figure, columns)
        above = None
        for way in GROWING:
            self._row(way.name, (self._cell(figure, one, way, above) for one in columns))
            above = way

    def without(self, figure: str, columns: Sequence[Column]) -> None:
        """A row for each part: how the whole search differs when it is left out."""
        whole = GROWING[-1]
        self._head(f"{figure}, difference", columns)
        for way in WITHOUT:
            self._row(way.name, (self._difference(figure, one, whole, way) for one in columns))

    def values(self, figure: str, column: Column, way: Way) -> list[float]:
        """The figures of each question of a column, in their order."""
        at = FIGURES.index(figure)
        rows = self._figures.get((column.situation, way.name), {})
        return [row[at] for name, row in rows.items() if column.has(self._questions[name])]

    def _head(self, corner: str, columns: Sequence[Column]) -> None:
        counts = [len(self.values(FIGURES[0], one, GROWING[-1])) for one in columns]
        names = [f"{one.name} ({count})" for one, count in zip(columns, counts, strict=True)]
        print()
        self._row(corner, names)
        print("|---" * (len(columns) + 1) + "|")

    def _row(self, first: str, cells: Iterable[str]) -> None:
        print(f"| {' | '.join([first, *cells])} |")

    def _cell(self, figure: str, column: Column, way: Way, above: Way | None) -> str:
        values = self.values(figure, column, way)
        found = estimate(values)
        if found is None:
            return "–"
        star = ""
        if above is not None:
            gain = difference(self.values(figure, column, above), values)
            star = " *" if gain is not None and gain.p < _BEYOND_CHANCE else ""
        return f"{found.value:.2f} [{found.low:.2f}, {found.high:.2f}]{star}"

    def _difference(self, figure: str, column: Column, whole: Way, way: Way) -> str:
        found = difference(self.values(figure, column, whole), self.values(figure, column, way))
        if found is None:
            return "–"
        star = " *" if found.p < _BEYOND_CHANCE else ""
        return f"{found.difference:+.3f} [{found.low:+.3f}, {found.high:+.3f}]{star}"


def _styles(lay: bool) -> Callable[[Question], bool]:
    return lambda question: (question.style == "lay") == lay


def _by_style() -> Iterator[Column]:
    for situation in SITUATIONS:
        if not situation.is_across:
            scope = "everywhere" if situation.is_everywhere else "act"
            for name, lay in (("lay", True), ("lawyer, keyword", False)):
                yield Column(f"{situation.set}, {scope}, {name}", situation.name, _styles(lay))


def main() -> None:
    """Ask the questions, print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("knowledge_base", type=Path)
    arguments.add_argument(
        "--sample", type=int, default=100, help="questions of benchmarks/questions that are asked"
    )
    arguments.add_argument("--workers", type=int, default=2)
    options = arguments.parse_args()
    describe_setup()
    began = time.perf_counter()
    with Store.open(options.knowledge_base) as store:
        questions = kept_apart(store, options.sample)
        meta = store.meta()
        print(f"{meta['acts']} acts, {meta['expressions']} texts, {len(store.ranking)} articles")
    report = Report(measure(options.knowledge_base, questions, options.workers), questions)
    seconds = time.perf_counter() - began
    print(
        f"{len(questions)} questions, {len(GROWING) + len(WITHOUT)} ways, {seconds:.0f} s"
        f" in {options.workers} processes; load {os.getloadavg()[0]:.1f}"
    )
    situations = [Column(one.name, one.name) for one in SITUATIONS]
    for figure in FIGURES:
        report.growing(figure, situations)
    report.growing("recall@10", list(_by_style()))
    report.growing("ndcg@10", list(_by_style()))
    for figure in ("recall@10", "ndcg@10"):
        report.without(figure, [one for one in situations if "everywhere" in one.name])


if __name__ == "__main__":
    main()
