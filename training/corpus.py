"""What acts say, as terms: their articles with headings and portions, and their units.

Acts are read and parsed as for ``koshlex build``, in worker processes, and
nothing is kept on disk.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from pathlib import Path

from corpus.embedded import embedded_acts
from indexer.prepare import read_source
from indexer.sources import Problem, Source, sources_in
from indexer.workers import ordered_map
from kb.address import ancestors, article_of
from kb.language.analysis import analyse
from kb.model import Expression, Provision, Status

Terms = tuple[str, ...]

_HEADING_BEGINS_WITHIN = 5  # terms: «51-бап. Heading»
_IN_FLIGHT = 32 * 2**20  # bytes


@dataclass(frozen=True, slots=True)
class Article:
    """An article in force, or what stands for one; ``text`` is without its heading.

    One without a heading, such as a paragraph of rules, has that of the unit it
    stands in. ``portions`` are the text in the parts that it is divided into.
    """

    eid: str
    number: str | None
    heading: Terms
    text: Terms
    portions: tuple[Terms, ...]


@dataclass(frozen=True, slots=True)
class ActTexts:
    """An act in one language; ``units`` is the own text of each unit by its eid."""

    act: str
    language: str
    articles: tuple[Article, ...]
    units: Mapping[str, Terms]


def read_acts(paths: Sequence[Path]) -> Iterator[ActTexts]:
    """The acts that come along, then those of files and folders; each act and language once."""
    embedded = (
        Source(
            name=f"embedded {one.act_id} ({one.language})",
            origin=one.act_id,
            act_id=one.act_id,
            language=one.language,
            text=one.text,
        )
        for one in embedded_acts()
    )
    seen: set[tuple[str, str]] = set()
    # What the user gives is whole where what comes along may be an excerpt.
    for texts in _read(chain(sources_in(paths), embedded)):
        if (texts.act, texts.language) not in seen:
            seen.add((texts.act, texts.language))
            yield texts


def read_collection(path: Path, every: int) -> Iterator[ActTexts]:
    """Every ``every``-th act of a collection."""
    return _read(islice(sources_in([path]), 0, None, every))


def _read(sources: Iterable[Source | Problem]) -> Iterator[ActTexts]:
    workers = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 2
    weight = partial(_size)
    for item, texts in ordered_map(
        texts_of, sources, workers=workers, weight=weight, limit=_IN_FLIGHT
    ):
        if isinstance(texts, ActTexts):
            yield texts
        else:
            name = item.name if isinstance(item, Source) else item.source
            print(f"not read: {name}: {texts}", file=sys.stderr)


def _size(item: Source | Problem) -> int:
    return item.size if isinstance(item, Source) else 0


def texts_of(source: Source | Problem) -> ActTexts | str:
    """The terms of a source, or why there are none."""
    if isinstance(source, Problem):
        return str(source.message)
    try:
        return terms_of(read_source(source).expression)
    except Exception as error:  # one text must not cost the others
        return f"{type(error).__name__}: {error}"


def terms_of(expression: Expression) -> ActTexts:
    """The terms of an expression's articles and units in force."""
    units = expression.provisions
    removed: set[int] = set()
    members: dict[int, list[Provision]] = defaultdict(list)
    own: dict[int, Terms] = {}
    for unit in units:
        if unit.status is not Status.IN_FORCE or unit.parent in removed:
            removed.add(unit.position)
            continue
        words = " ".join(expression.text[start:end] for start, end in unit.content)
        own[unit.position] = tuple(analyse(words, expression.language))
        members[article_of(units, unit.position)].append(unit)
    articles = [
        _article(expression, units[position], members[position], own)
        for position in sorted(members)
        if position not in removed
    ]
    return ActTexts(
        expression.act_id,
        expression.language,
        tuple(article for article in articles if article.text),
        {units[position].eid: terms for position, terms in own.items()},
    )


def _article(
    expression: Expression,
    article: Provision,
    members: Sequence[Provision],
    own: Mapping[int, Terms],
) -> Article:
    units = expression.provisions
    around = (unit.heading for unit in ancestors(units, article.position) if unit.heading)
    heading = tuple(analyse(next(around, ""), expression.language))
    portions: dict[int, list[str]] = defaultdict(list)
    for unit in members:
        terms = own[unit.position]
        if unit.position == article.position:
            terms = without_heading(terms, heading)
        portions[_part(units, unit, article)] += terms
    filled = tuple(tuple(terms) for terms in portions.values() if terms)
    text = tuple(chain.from_iterable(filled))
    return Article(article.eid, article.number, heading, text, filled)


def _part(units: Sequence[Provision], unit: Provision, article: Provision) -> int:
    """The position of the direct part of an article in which a unit is; its own text's is its."""
    around = [one.position for one in ancestors(units, unit.position)]
    at = around.index(article.position)
    return around[max(at - 1, 0)]


def without_heading(terms: Terms, heading: Terms) -> Terms:
    """The terms of a unit's own text without its heading, which stands after the number."""
    if len(heading) > 1:
        for begin in range(_HEADING_BEGINS_WITHIN):
            if terms[begin : begin + len(heading)] == heading:
                return terms[:begin] + terms[begin + len(heading) :]
    return terms
