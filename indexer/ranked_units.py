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

_HEADINGS = 2  # of the article and what is around it, from the inside
_SATURATION = 1.2
_USUAL_LENGTHS = {"text": 250, "headings": 10, "defined": 3}  # in terms
_LENGTH_COUNTS = {"text": 0.75, "headings": 0.3, "defined": 0.0}
_WEIGHTS = {"text": 1.0, "headings": 1.5, "defined": 3.0}


def ranked_units_of(
    expression: Expression, definitions: Iterable[Definition] = ()
) -> Iterator[RankedUnit]:
    """The articles of an expression and what stands for one, in their order.

    ``definitions`` are those of the expression: the terms that an article
    defines are a field of it.
    """
    units = expression.provisions
    members: dict[int, list[Provision]] = defaultdict(list)
    removed: set[int] = set()
    for unit in units:
        if unit.status is not Status.IN_FORCE or unit.parent in removed:
            removed.add(unit.position)
        members[article_of(units, unit.position)].append(unit)
    defined: dict[int, list[str]] = defaultdict(list)
    for definition in definitions:
        defined[article_of(units, definition.provision)] += analyse(
            definition.term, expression.language
        )
    for article in sorted(members):
        yield from _ranked(expression, article, members[article], removed, defined[article])


def _ranked(
    expression: Expression,
    article: int,
    members: Sequence[Provision],
    removed: set[int],
    defined: Sequence[str],
) -> Iterator[RankedUnit]:
    """The article, unless it is only a heading over others or has no words."""
    around = list(ancestors(expression.provisions, article))
    headed = [unit.heading for unit in around if unit.heading]
    language = expression.language
    headings = [term for text in islice(headed, _HEADINGS) for term in analyse(text, language)]
    text = "\n".join(
        expression.text[start:end]
        for unit in members
        if unit.position not in removed
        for start, end in unit.content
    )
    body = analyse(text, language)
    own_heading = analyse(around[0].heading or "", language)
    is_removed = article in removed
    is_only_heading = around[0].heading is not None and len(body) <= len(own_heading) + 2
    if is_only_heading and around[0].children and not is_removed:
        return
    terms = Counter(headings) + Counter(body)
    if terms:
        marks = REMOVED if is_removed else 0
        if any(unit.level is Level.ANNEX for unit in around):
            marks |= IN_ANNEX
        yield RankedUnit(
            article,
            _strengths({"text": body, "headings": headings, "defined": defined}),
            marks,
            word_vectors().meaning(terms).tobytes(),
        )


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
