"""Questions that need no author: an article's heading asks, the article answers.

The headings of all articles are taken out of what is searched, or a heading
would find itself: the texts are written once more, into a knowledge base of
their own, with spaces where headings stood. The heading may be that of the text
in another language: then the search must find across languages.

What does not ask for one article is left out: headings that articles searched
together share (by their terms, in either language), of removed articles, and
of those that have nothing but their heading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from indexer.evaluation.questions import Gold, Question
from indexer.evaluation.run import Ask
from indexer.passages import passages_of
from indexer.ranked_units import ranked_units_of
from indexer.search import search
from indexer.search_options import SearchOptions
from indexer.search_result import SearchResult
from kb.address import Provisions, address_of, ancestors, end_of
from kb.language.analysis import analyse
from kb.model import Expression, Level, Provision, Status
from kb.store import ExpressionHead, Layers, Store, StoreWriter

STYLE = "heading"

Builder = Callable[[Store, Sequence[ExpressionHead], Path], None]
"""Writes such texts of a knowledge base, without the headings of their articles, to a new one."""

_Terms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeadingQuestions:
    """Questions for a search within the act of each, and for a search in all acts at once.

    ``within`` are those whose heading no other article of the act has;
    ``everywhere`` those whose heading no other article of any act has.
    ``headings`` counts the articles in force that have a heading and a text.
    """

    within: tuple[Question, ...]
    everywhere: tuple[Question, ...]
    headings: int


@dataclass(frozen=True, slots=True)
class _Headed:
    """An article in force that has a heading and a text."""

    heading: str
    terms: _Terms
    gold: Gold


def texts_to_search(store: Store, language: str) -> list[ExpressionHead]:
    """The texts in ``language`` of acts that are not repealed."""
    statuses = {stored.act.id: stored.act.status for stored in store.acts()}
    heads = store.expressions(language=language)
    return [head for head in heads if statuses[head.act_id] != "repealed"]


def heading_questions(
    store: Store, asked_in: str, answered_in: str, acts: Iterable[str] = ()
) -> HeadingQuestions:
    """Headings of texts in ``asked_in`` as questions for the texts in ``answered_in``.

    Asked are those of ``acts``, of all acts where empty; what counts as shared
    is told from all texts that are searched.
    """
    chosen = set(acts)
    asking = {head.act_id: head for head in store.expressions(language=asked_in)}
    shared_asked: Counter[_Terms] = Counter()
    shared_answering: Counter[_Terms] = Counter()
    questions: list[tuple[Question, _Terms, _Terms]] = []
    within: list[Question] = []
    for head in texts_to_search(store, answered_in):
        answering = _headed(store, head)
        own_answering = Counter(article.terms for article in answering.values())
        shared_answering += own_answering
        other = asking.get(head.act_id)
        if other is None:
            continue
        asked = answering if other.id == head.id else _headed(store, other)
        own_asked = Counter(article.terms for article in asked.values())
        shared_asked += own_asked
        if chosen and head.act_id not in chosen:
            continue
        for place, article in asked.items():
            if place not in answering:
                continue
            answer = answering[place]
            name = f"{head.act_id} {article.gold} {asked_in}"
            text, gold = article.heading, (article.gold,)
            question = Question(name, asked_in, STYLE, text, head.act_id, gold)
            questions.append((question, article.terms, answer.terms))
            if own_asked[article.terms] == 1 == own_answering[answer.terms]:
                within.append(question)
    everywhere = tuple(
        question
        for question, terms, others in questions
        if shared_asked[terms] == 1 == shared_answering[others]
    )
    return HeadingQuestions(tuple(within), everywhere, len(questions))


@contextmanager
def searched_without_headings(
    store: Store, languages: Iterable[str], build: Builder | None = None
) -> Iterator[Store]:
    """The texts in ``languages`` without the headings of their articles, as long as it is open."""
    heads = [head for language in languages for head in texts_to_search(store, language)]
    with TemporaryDirectory(prefix="koshlex-") as folder:
        target = Path(folder) / "headless.db"
        (build or build_without_headings)(store, heads, target)
        with Store.open(target) as searched:
            yield searched


def asking(
    store: Store, options: SearchOptions, answered_in: Mapping[str, str], within: bool
) -> Ask:
    """A search for what a heading asks, in texts of the language that goes with its own.

    ``within``: in the act of the heading alone.
    """

    def ask(question: Question) -> SearchResult:
        acts = (question.act,) if within and question.act else ()
        language = answered_in[question.language]
        return search(store, question.text, replace(options, acts=acts, language=language))

    return ask


def build_without_headings(store: Store, heads: Sequence[ExpressionHead], target: Path) -> None:
    """Write the texts ``heads`` of ``store`` to ``target``, articles without their headings.

    What uses the indexer and the writer of knowledge bases is here alone.
    """
    with StoreWriter(target) as writer:
        for head in heads:
            stored = store.act(head.act_id)
            assert stored is not None, "a text has an act"
            writer.put_act(stored.act)
            expression = without_headings(store.expression(head.id))
            layers = Layers(definitions=store.layers.definitions(head.id))
            ranked = ranked_units_of(expression, layers.definitions)
            writer.put_expression(expression, passages_of(expression), layers, ranked)
        writer.finish()


def without_headings(expression: Expression) -> Expression:
    """``expression`` with spaces in the place of its articles' headings; offsets stay."""
    text: list[str] = []
    position = 0
    provisions = list(expression.provisions)
    for unit in expression.provisions:
        if unit.level is not Level.ARTICLE or not unit.heading:
            continue
        provisions[unit.position] = replace(unit, heading=None)
        span = span_of_heading(unit, expression.text)
        if span is None or span[0] < position:
            continue
        text += [expression.text[position : span[0]], " " * (span[1] - span[0])]
        position = span[1]
    text.append(expression.text[position:])
    return replace(expression, text="".join(text), provisions=tuple(provisions))


def span_of_heading(unit: Provision, text: str) -> tuple[int, int] | None:
    """Where the heading of a unit stands in ``text``; None where it is not in one piece there."""
    words = (unit.heading or "").split()
    if not words:
        return None
    # Between the words any white space, and what nobody sees (soft hyphens, no-break marks).
    between = r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+"
    found = re.compile(between.join(map(re.escape, words))).search(text, unit.start, unit.end)
    return found.span() if found else None


def _headed(store: Store, head: ExpressionHead) -> dict[tuple[str | None, str], _Headed]:
    """The articles in force with a heading and a text, by annex and number; none that repeats."""
    expression = store.expression(head.id)
    articles: dict[tuple[str | None, str], _Headed] = {}
    repeated = set()
    for unit in _articles_in_force(expression.provisions):
        address = address_of(expression.provisions, unit.position, head.act_id, head.language)
        span = span_of_heading(unit, expression.text)
        terms = tuple(sorted(set(analyse(unit.heading or "", head.language))))
        if address.article is None or span is None or not terms:
            continue
        if not _has_text(expression, unit, span):
            continue
        place = address.annex, address.article
        if place in articles:
            repeated.add(place)
        gold = Gold(address.article, annex=address.annex)
        articles[place] = _Headed(unit.heading or "", terms, gold)
    return {place: article for place, article in articles.items() if place not in repeated}


def _articles_in_force(provisions: Sequence[Provision]) -> Iterator[Provision]:
    for unit in provisions:
        if unit.level is Level.ARTICLE and unit.heading and _is_in_force(provisions, unit.position):
            yield unit


def _is_in_force(provisions: Provisions, position: int) -> bool:
    return all(unit.status is Status.IN_FORCE for unit in ancestors(provisions, position))


def _has_text(expression: Expression, article: Provision, heading: tuple[int, int]) -> bool:
    """Whether an article says anything besides its number and heading."""
    units = expression.provisions
    for unit in units[article.position : end_of(units, article.position)]:
        if unit.status is not Status.IN_FORCE:
            continue
        for start, end in unit.content:
            if unit is article:
                start = max(start, heading[1])
            if any(character.isalpha() for character in expression.text[start:end]):
                return True
    return False
