"""Keyword search: from a query to ranked articles with their best unit and a snippet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from enum import Enum
from functools import cache
from math import inf, log
from typing import Any

from indexer.cited import cited_units
from indexer.evidence import Evidence, Found
from indexer.meant_acts import acts_meant, core_acts
from indexer.query import QueryPlan, plan
from indexer.relaxation import steps
from indexer.remembered import RememberedUnits
from indexer.snippets import Snippet
from indexer.standings import Standings
from kb.address import address_of, ancestors, article_of
from kb.citation_format import format_citation
from kb.language.tokens import forms
from kb.model import Act, Address, Level, Provision, Status
from kb.store import Match, Store

WEIGHTS = (2.0, 1.0, 2.0, 1.0)
"""Of the terms of headings and text, and of their words as they stand (phrases, prefixes)."""

MODES = ("keyword",)

_PASSAGES = 60  # asked for at least; several may belong to one article
_PASSAGES_PER_HIT = 4
_MORE = 5  # times as many where they belong to too few articles
_MOST_PASSAGES = 5_000
_LEAST_DEPTH = 10  # hits looked for at least: the first of few are the first of many
_CANDIDATES = 3  # articles collected for each hit wanted, so that factors can reorder them
_EVERY_WORD = 1.4  # times the score of a passage that has all words of a short query
_BELOW = 0.99  # what fewer words find stays under what more words found
_LONGEST_TERM_LIST = 50

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
_MEANT = 1.5  # an act that the query names
_OF_THE_FIELD = 1.2  # an act that migration law lives on, see the registry
_ANNEX = 0.9  # forms, lists and tables rarely answer what an article does not


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """What to search and how.

    ``acts`` are ids, empty for all; ``language`` and ``kind`` keep to texts in
    it and to acts of it. ``all_statuses`` finds repealed and excluded units
    too. ``limit`` is the number of hits. ``day`` (ISO 8601) finds what is law on
    that day; None: in the text as it is.
    """

    acts: tuple[str, ...] = ()
    language: str | None = None
    kind: str | None = None
    limit: int = 10
    all_statuses: bool = False
    mode: str = "keyword"
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """Why a unit was found: by its citation, or by which words, standing where."""

    by: str
    """``citation`` or ``words``."""
    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    in_heading: tuple[str, ...] = ()
    """Those of ``matched`` that stand in the headings above the unit."""
    factor: float = 1.0
    """What the act and the place made of the score of the words alone."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article (or what stands for one) and the unit of it that answers best."""

    rank: int
    score: float
    address: Address
    citation: str
    unit: Provision
    text: str
    snippet: Snippet
    why: Why

    def to_json(self) -> dict[str, Any]:
        """The hit as ``koshlex search --json`` prints it."""
        return {
            "rank": self.rank,
            "score": round(self.score, 4),
            "provision": {
                **asdict(self.address),
                "citation": self.citation,
                "level": self.unit.level.value,
                "heading": self.unit.heading,
                "text": self.text,
                "status": self.unit.status.value,
                "start": self.unit.start,
                "end": self.unit.end,
            },
            "snippet": {
                "text": self.snippet.text,
                "marks": [list(mark) for mark in self.snippet.marks],
            },
            "why": {
                "by": self.why.by,
                "matched": list(self.why.matched),
                "missing": list(self.why.missing),
                "in_heading": list(self.why.in_heading),
            },
        }


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the index, and how many passages it found (as many as were looked at)."""

    match: str
    left_out: tuple[str, ...]
    found: int


class Lack(Enum):
    """Why nothing was found."""

    NO_WORDS = "no_words"
    ONLY_UNWANTED = "only_unwanted"
    UNKNOWN = "unknown"
    NOT_THERE = "not_there"
    """All words are known, but no passage that was searched has what is asked for."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a query was taken for, and what it found.

    ``citation`` is the unit that the query cites, where it is there;
    ``unknown`` are words that stand nowhere in the knowledge base. ``meant``
    are ids of acts that the query names, ``asked`` what was asked of the index.
    """

    language: str
    citation: str | None
    terms: tuple[str, ...]
    hits: tuple[Hit, ...]
    unknown: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()
    lack: Lack | None = None

    @property
    def confidence(self) -> float:
        """How sure it is that the first hit answers, from 0 to 1."""
        if not self.hits:
            return 0.0
        first = self.hits[0]
        return 1.0 if first.why.by == "citation" else first.score / (first.score + 10)

    @property
    def is_answered(self) -> bool:
        """Whether the hits are taken for an answer; if not, nothing in the acts answers."""
        return bool(self.hits)

    def to_json(self) -> dict[str, Any]:
        """The result as ``koshlex search --json`` prints it."""
        return {
            "query": {
                "language": self.language,
                "citation": self.citation,
                "terms": list(self.terms),
                "corrections": [],
            },
            "hits": [hit.to_json() for hit in self.hits],
        }


def search(store: Store, query: str, options: SearchOptions = SearchOptions()) -> SearchResult:
    """Find the units of ``store`` that ``query`` asks for, best first.

    A cited unit comes first, whatever else the query says; hits are one per
    article. Any query has a result, be it empty. Raises ``ValueError`` for
    options that mean nothing and :class:`kb.store.StoreError` for a damaged
    knowledge base.
    """
    if options.mode not in MODES:
        raise ValueError(f"there is no mode {options.mode}; modes are: {', '.join(MODES)}")
    if options.limit < 1:
        raise ValueError(f"the number of hits must be 1 or more, not {options.limit}")
    return _Search(store, options).run(query)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An article with the best of its passages so far."""

    expression_id: int
    article: int
    passage: int
    score: float
    factor: float
    act: Act


class _Search:
    def __init__(self, store: Store, options: SearchOptions) -> None:
        self._store = store
        self._options = options
        self._acts: dict[str, Act] = {}
        self._meant: frozenset[str] = frozenset()
        self._asked: list[Asked] = []
        self._texts = store.texts_of(
            options.acts,
            options.language,
            options.kind,
            # An act that is repealed now may have been law on the day.
            without_status=None if options.all_statuses or options.day else "repealed",
        )
        self._units = cache(lambda expression_id: RememberedUnits(store.units(expression_id)))
        self._standings = Standings(store, options.day) if options.day else None

    def run(self, query: str) -> SearchResult:
        options = self._options
        read = plan(query)
        language = read.languages[0]
        cited = cited_units(self._store, read.text, options.acts, options.language or language)
        places = [place for place in cited.places if self._is_wanted(*place)] if cited else []
        if cited is not None:
            read = plan(cited.rest)
        self._meant = acts_meant(read.text, language)
        frequencies = self._store.document_frequencies(read.terms())
        evidence = Evidence(self._store, self._units, read, self._weights(frequencies))
        hits = [self._hit_of_citation(place, evidence) for place in places[: options.limit]]
        seen = {self._place(key, article_of(self._units(key), at)) for key, at in places}
        for candidate in self._candidates(read, frequencies):
            if len(hits) >= options.limit:
                break
            if self._place(candidate.expression_id, candidate.article) not in seen:
                hits.append(self._hit(candidate, evidence))
        unknown = read.unknown(frequencies)
        return SearchResult(
            language=language,
            citation=hits[0].citation if places else None,
            terms=tuple(dict.fromkeys(read.wanted_terms))[:_LONGEST_TERM_LIST],
            hits=tuple(_ranked(hits)),
            unknown=unknown,
            meant=tuple(sorted(self._meant)),
            asked=tuple(self._asked),
            lack=None if hits else _lack(read, unknown),
        )

    def _weights(self, frequencies: Mapping[str, int]) -> dict[str, float]:
        """How much each term tells: the rarer the more (as in BM25)."""
        count = self._store.passage_count
        return {
            term: log(1 + (count - frequency + 0.5) / (frequency + 0.5))
            for term, frequency in frequencies.items()
        }

    # Candidates

    def _candidates(self, read: QueryPlan, frequencies: Mapping[str, int]) -> list[_Candidate]:
        """Articles, the best first, more than are wanted so that force can reorder them."""
        depth = max(self._options.limit, _LEAST_DEPTH)
        wanted = depth * _CANDIDATES
        found: dict[tuple[str, str], _Candidate] = {}
        for step in steps(read, frequencies, self._store.passage_count):
            # What fewer words found comes after what more words found.
            ceiling = min((candidate.score for candidate in found.values()), default=inf) * _BELOW
            for matches in self._matches(step.match):
                self._asked.append(Asked(step.match, step.left_out, len(matches)))
                complete = self._store.having(step.every_word, matches) if step.every_word else ()
                for match in matches:
                    self._collect(found, match, ceiling, match in complete)
                    if len(found) >= wanted:
                        break
                if len(found) >= depth:
                    break
            if len(found) >= depth:
                break
        return sorted(found.values(), key=lambda c: (-c.score, c.act.id, c.article))

    def _matches(self, match: str) -> Iterator[list[Match]]:
        """The best passages; more of them each time, until there are no more."""
        limit = max(_PASSAGES, _PASSAGES_PER_HIT * self._options.limit)
        seen = 0
        while seen < limit:
            matches = self._store.match(match, weights=WEIGHTS, limit=limit, texts=self._texts)
            yield matches[seen:]
            seen = limit if len(matches) == limit else _MOST_PASSAGES
            limit = min(_MORE * limit, _MOST_PASSAGES)

    def _collect(
        self,
        found: dict[tuple[str, str], _Candidate],
        match: Match,
        ceiling: float,
        has_every_word: bool,
    ) -> None:
        if not self._is_wanted(match.expression_id, match.position):
            return
        act = self._act(match.expression_id)
        article = article_of(self._units(match.expression_id), match.position)
        place = self._place(match.expression_id, article)
        factor = self._factor(act, match) * (_EVERY_WORD if has_every_word else 1)
        score = min(match.score * factor, ceiling)
        if place not in found or found[place].score < score:
            found[place] = _Candidate(
                match.expression_id, article, match.position, score, factor, act
            )

    def _factor(self, act: Act, match: Match) -> float:
        """What the place of a passage adds to its score or takes from it."""
        factor = _FORCE.get(act.kind, 1.0)
        if act.id in self._meant:
            factor *= _MEANT
        if act.id in core_acts():
            factor *= _OF_THE_FIELD
        around = ancestors(self._units(match.expression_id), match.position)
        if any(unit.level is Level.ANNEX for unit in around):
            factor *= _ANNEX
        return factor

    def _is_wanted(self, expression_id: int, position: int) -> bool:
        """Whether a unit is law in force, or everything is asked for."""
        if self._options.all_statuses:
            return True
        if self._standings is not None:
            return self._standings.is_in_force(expression_id, position)
        units = self._units(expression_id)
        return self._act(expression_id).status != "repealed" and all(
            unit.status is Status.IN_FORCE for unit in ancestors(units, position)
        )

    def _place(self, expression_id: int, article: int) -> tuple[str, str]:
        """What the texts of an act in several languages have in common for an article."""
        return self._act(expression_id).id, self._units(expression_id)[article].eid

    def _act(self, expression_id: int) -> Act:
        act_id = self._store.expression_head(expression_id).act_id
        if act_id not in self._acts:
            stored = self._store.act(act_id)
            self._acts[act_id] = stored.act if stored is not None else Act(act_id)
        return self._acts[act_id]

    # Hits

    def _hit_of_citation(self, place: tuple[int, int], evidence: Evidence) -> Hit:
        return self._made(place[0], evidence.of(*place), 1.0, Why("citation"))

    def _hit(self, candidate: _Candidate, evidence: Evidence) -> Hit:
        found = evidence.within(candidate.expression_id, candidate.article, candidate.passage)
        why = Why("words", found.matched, found.missing, found.in_heading, candidate.factor)
        return self._made(candidate.expression_id, found, candidate.score, why)

    def _made(self, expression_id: int, found: Found, score: float, why: Why) -> Hit:
        head = self._store.expression_head(expression_id)
        units = self._units(expression_id)
        unit = units[found.position]
        address = address_of(units, found.position, head.act_id, head.language)
        title = self._act(expression_id).titles.get(head.language)
        return Hit(
            rank=0,
            score=score,
            address=address,
            citation=format_citation(address, head.language, title),
            unit=unit,
            text=self._store.text(expression_id, unit.start, unit.end),
            snippet=found.snippet,
            why=why,
        )


def _lack(read: QueryPlan, unknown: tuple[str, ...]) -> Lack:
    if read.wishes or read.demand is not None:
        return Lack.UNKNOWN if unknown else Lack.NOT_THERE
    return Lack.ONLY_UNWANTED if forms(read.text) else Lack.NO_WORDS


def _ranked(hits: Iterable[Hit]) -> Iterator[Hit]:
    for rank, hit in enumerate(hits, 1):
        yield replace(hit, rank=rank)
