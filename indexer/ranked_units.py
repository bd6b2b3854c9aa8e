"""What hits are ranked by: each article, or what stands for one, with its terms and its meaning.

How strongly an article has a term follows BM25 with fields (Robertson, Zaragoza:
"The Probabilistic Relevance Framework", 2009, section 3.6): a term counts by
how often it stands in each field, less in a long one, and the more it stands
there the less each time adds. The average lengths are set and not measured, so
that an article's strengths do not depend on what else is in the index.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from indexer.semantic.word_vectors import word_vectors
from kb.address import ancestors, article_of
from kb.language.analysis import analyse
from kb.model import Definition, Expression, Level, Provision, Status
from kb.store import STRONGEST, RankedUnit

REMOVED = 1
"""Mark of a unit that is law no more; it is found by its heading."""

IN_ANNEX = 2
"""Mark of a unit in an annex: forms, lists and tables, but rules that are approved too."""

DEFINES = 4
"""Mark of an article that says what many words mean, and so has the words of many questions."""

_MANY_TERMS = 5  # defined in an article

_HEADINGS = 2  # of the article and what is around it, from the inside
_SATURATION = 1.2
_BEGINNING = 16
"""Terms that say of an article without a heading what it is about."""

_USUAL_LENGTHS = {"text": 250, "headings": 10, "beginning": _BEGINNING, "defined": 3}  # in terms
_LENGTH_COUNTS = {"text": 0.75, "headings": 0.3, "beginning": 0.0, "defined": 0.0}
_WEIGHTS = {"text": 1.0, "headings": 1.5, "beginning": 4.0, "defined": 3.0}


@dataclass(frozen=True, slots=True)
class _Article:
    """An article, or what stands for one, with what is read of it."""

    position: int
    around: tuple[Provision, ...]
    """The units in which it is, itself first."""
    text: str
    is_removed: bool

    @property
    def headings(self) -> list[str]:
        """Those above it, its own first."""
        return [unit.heading for unit in self.around if unit.heading]


def ranked_units_of(
    expression: Expression, definitions: Iterable[Definition] = (), *, vectors: bool = True
) -> Iterator[RankedUnit]:
    """The articles of an expression and what stands for one, in their order.

    ``definitions`` are those of the expression: the terms that an article
    defines are a field of it. Without ``vectors`` those are left for a model
    that reads whole texts (:func:`texts_of_ranked`).
    """
    defined: dict[int, list[str]] = defaultdict(list)
    for definition in definitions:
        article = article_of(expression.provisions, definition.provision)
        defined[article].append(definition.term)
    for one in _articles(expression):
        yield from _ranked(expression, one, defined[one.position], vectors)


def texts_of_ranked(expression: Expression, positions: Iterable[int]) -> Iterator[tuple[str, str]]:
    """The headings around each of these ranked units, the outermost first, and its text."""
    articles = {article.position: article for article in _articles(expression)}
    for position in positions:
        article = articles[position]
        yield "\n".join(reversed(article.headings)), article.text


def _articles(expression: Expression) -> Iterator[_Article]:
    units = expression.provisions
    members: dict[int, list[Provision]] = defaultdict(list)
    removed: set[int] = set()
    for unit in units:
        if unit.status is not Status.IN_FORCE or unit.parent in removed:
            removed.add(unit.position)
        members[article_of(units, unit.position)].append(unit)
    for position in sorted(members):
        text = "\n".join(
            expression.text[start:end]
            for unit in members[position]
            if unit.position not in removed
            for start, end in unit.content
        )
        around = tuple(ancestors(units, position))
        yield _Article(position, around, text, position in removed)


def _ranked(
    expression: Expression, article: _Article, defined: Sequence[str], vectors: bool
) -> Iterator[RankedUnit]:
    """The article, unless it is only a heading over others or has no words."""
    around = article.around
    language = expression.language
    headings = [
        term for text in islice(article.headings, _HEADINGS) for term in analyse(text, language)
    ]
    body = analyse(article.text, language)
    own_heading = analyse(around[0].heading or "", language)
    is_only_heading = around[0].heading is not None and len(body) <= len(own_heading) + 2
    if is_only_heading and around[0].children and not article.is_removed:
        return
    terms = Counter(headings) + Counter(body)
    if terms:
        marks = REMOVED if article.is_removed else 0
        if any(unit.level is Level.ANNEX for unit in around):
            marks |= IN_ANNEX
        if len(defined) >= _MANY_TERMS:
            marks |= DEFINES
        yield RankedUnit(
            article.position,
            _strengths(
                {
                    "text": body,
                    "headings": headings,
                    "beginning": _beginning(body) if around[0].heading is None else (),
                    "defined": analyse("\n".join(defined), language),
                }
            ),
            marks,
            word_vectors().meaning(terms).tobytes() if vectors else b"",
        )


def _beginning(body: Sequence[str]) -> Sequence[str]:
    """The terms with which an article begins, each once."""
    return tuple(dict.fromkeys(body[:_BEGINNING]))


def _strengths(fields: dict[str, Sequence[str]]) -> dict[str, int]:
    weighted: dict[str, float] = defaultdict(float)
    for name, terms in fields.items():
        counts = _LENGTH_COUNTS[name]
        length = 1 - counts + counts * len(terms) / _USUAL_LENGTHS[name]
        for term, count in Counter(terms).items():
            weighted[term] += _WEIGHTS[name] * count / length
    return {
        term: max(1, round(STRONGEST * weight / (weight + _SATURATION)))
        for term, weight in weighted.items()
    }
