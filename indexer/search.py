"""From a query to ranked articles with their best unit and a snippet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from enum import Enum
from functools import cache
from math import exp
from typing import Any

import numpy as np

from indexer.cited import cited_units
from indexer.demands import Demands, Mask
from indexer.entries import words_in_entries
from indexer.everyday import WithSayings, said_words
from indexer.evidence import Evidence, Found
from indexer.expansion import Alternative, WantedWord, wanted_words
from indexer.meaning import understood
from indexer.meant_acts import acts_meant, core_acts
from indexer.query import QueryPlan, loosened, plan
from indexer.ranked_units import DEFINES, IN_ANNEX, REMOVED
from indexer.relevance import USUAL, Evidenced, Relevance, Weights
from indexer.remembered import RememberedUnits
from indexer.snippets import Snippet
from indexer.spelling import Correction, corrected, corrections
from indexer.standings import Standings
from kb.address import address_of, ancestors, article_of
from kb.citation_format import format_citation
from kb.definitions.lookup import key_of as key_of_term
from kb.language.analysis import terms_of_word
from kb.language.tokens import forms
from kb.model import LANGUAGES, Act, Address, Completeness, Provision, Status
from kb.store import Store, key_of, place_of

MODES = {
    "hybrid": Weights(),
    "keyword": Weights(
        words=1.0, words_across=1.0, meaning=0.0, meaning_alone=0.0, entries=0.0, defined=0.0
    ),
    "semantic": Weights(words=0.0, words_across=0.0, entry_words=0.0),
}
"""The ways to search, and what each kind of evidence counts for in them."""

PARTS = frozenset({"translation", "everyday", "spelling", "standing"})
"""What may be left out to see what it is for; what kinds of evidence count is in the weights.

``standing`` is what the act and the place of an article, and being named, add to its score."""

_LOOKED_AT = 400  # articles whose act and status are looked at, the most relevant
_LONGEST_TERM_LIST = 50
ANSWERED = 0.5
"""Confidence from which on a query counts as answered."""

_ANSWERS = (-4.21, 7.3, 3.11)
"""Of the logistic model of confidence: a constant, and what the most likely meaning among the
hits and the words of the first count for (tuned on questions with and without an answer)."""

_SAME_ENTRY = 0.8  # likeness of an entry that says the same as the query
_BEGINNINGS = 20  # words that stand for a beginning in the ranking, the commonest
NEAR_ENTRY = 0.35
"""Likeness of an entry from which on its unit is the one to name."""

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
_DEFINES = 0.8  # has many words, and is asked for by the terms that it defines
_ANNEX = 0.9  # forms, lists and tables rarely answer what an article does not


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """What to search and how.

    ``acts`` are ids, empty for all; ``language`` and ``kind`` keep to texts in
    it and to acts of it. ``all_statuses`` finds repealed and excluded units
    too. ``limit`` is the number of hits. ``mode`` is one of :data:`MODES`, whose
    weights ``weights`` overrides. ``day`` (ISO 8601) finds what is law on that
    day; None: in the text as it is. ``model`` is refused where it is another
    one than that of the knowledge base (:mod:`indexer.semantic.model`).
    ``without`` are those of :data:`PARTS` that are left out.
    """

    acts: tuple[str, ...] = ()
    language: str | None = None
    kind: str | None = None
    limit: int = 10
    all_statuses: bool = False
    mode: str = "hybrid"
    day: str | None = None
    weights: Weights | None = None
    model: str | None = None
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Why:
    """Why a unit was found: by its citation, by which words and where, and by what else."""

    by: str
    """``citation``, or the kind of evidence that tells most: ``words``, ``meaning``, ``entry``,
    ``definition``."""
    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    in_heading: tuple[str, ...] = ()
    """Those of ``matched`` that stand in the headings above the unit."""
    words: float = 0.0
    """Share of what the words tell that the article has."""
    meaning: float = 0.0
    """Likeness of the article to the query."""
    entries: float = 0.0
    """Likeness of the best entry of the subject index, ``entry``."""
    entry: str | None = None
    defined: bool = False
    """Whether the article defines the term that the query is."""
    fits: bool = True
    """Whether the entry was written for the wording that the unit has."""
    factor: float = 1.0
    """What the act and the place made of the score."""
    parts: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """What the score is made of, see :meth:`indexer.relevance.Weights.parts`."""


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
                "words": round(self.why.words, 4),
                "meaning": round(self.why.meaning, 4),
                "entries": round(self.why.entries, 4),
                "entry": self.why.entry,
            },
        }


class Lack(Enum):
    """Why nothing was found."""

    NO_WORDS = "no_words"
    ONLY_UNWANTED = "only_unwanted"
    UNKNOWN = "unknown"
    NOT_THERE = "not_there"
    """All words are known, but no passage that was searched has what is asked for."""
    LEFT_OUT = "left_out"
    """The unit that the query cites is there, but not in force or not of the texts chosen."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a query was taken for, and what it found.

    ``citation`` is the unit that the query cites, where it is there;
    ``unknown`` are words that stand nowhere in the knowledge base. ``meant``
    are ids of acts that the query names, ``words`` what was looked for,
    ``corrections`` what words of the query were taken for.
    ``relaxed`` says what the query demands that nothing has, so that less was
    asked. ``confidence`` (0 to 1) is how sure it is that the first hit answers.
    ``remark`` says why meaning did not count where it should.
    """

    language: str
    citation: str | None
    terms: tuple[str, ...]
    hits: tuple[Hit, ...]
    unknown: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()
    words: tuple[WantedWord, ...] = ()
    worths: Mapping[str, float] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    relaxed: str | None = None
    confidence: float = 0.0
    lack: Lack | None = None
    remark: str | None = None

    @property
    def is_answered(self) -> bool:
        """Whether the first hit is likely enough to answer."""
        return self.confidence >= ANSWERED

    def to_json(self) -> dict[str, Any]:
        """The result as ``koshlex search --json`` prints it."""
        return {
            "query": {
                "language": self.language,
                "citation": self.citation,
                "terms": list(self.terms),
                "corrections": [
                    {
                        "typed": one.typed,
                        "corrected": one.corrected,
                        "reason": one.reason.value,
                        "confidence": round(one.confidence, 4),
                    }
                    for one in self.corrections
                ],
                "relaxed": self.relaxed,
            },
            "confidence": round(self.confidence, 4),
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
    if not options.without <= PARTS:
        unknown = ", ".join(sorted(options.without - PARTS))
        raise ValueError(f"there is no part {unknown}; parts are: {', '.join(sorted(PARTS))}")
    if options.limit < 1:
        raise ValueError(f"the number of hits must be 1 or more, not {options.limit}")
    return _Search(store, options).run(query)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An article with what speaks for it."""

    expression_id: int
    article: int
    score: float
    evidence: Evidenced


class _Search:
    def __init__(self, store: Store, options: SearchOptions) -> None:
        self._store = store
        self._options = options
        self._acts: dict[str, Act] = {}
        self._meant: frozenset[str] = frozenset()
        self._language = "kk"
        self._units = cache(lambda expression_id: RememberedUnits(store.units(expression_id)))
        self._standings = Standings(store, options.day) if options.day else None

    def run(self, query: str) -> SearchResult:
        options = self._options
        read = plan(query)
        self._language = language = read.languages[0]
        cited = cited_units(
            self._store,
            read.text,
            options.acts,
            options.language or language,
            only_this_language=options.language is not None,
        )
        places = [place for place in cited.places if self._is_chosen(*place)] if cited else []
        asked = read.text if cited is None else cited.rest
        mended = self._mended(asked, read.languages)
        if cited is not None or mended:
            read = plan(corrected(asked, mended))
        if mended:
            self._language = language = read.languages[0]
        if len(read.languages) > 1 and not mended:
            self._language = language = self._language_of(read)
        self._meant = acts_meant(read.text, language)
        weights = options.weights or MODES[options.mode]
        wanted = wanted_words(
            read, everyday=self._has("everyday"), translate=self._has("translation")
        )
        words = [*wanted, *self._words_of_phrases(read)]
        sense = understood(self._store, read.text, language, weights, options.model)
        weights = sense.weights
        defining = self._defining(read) if weights.defined else []
        across = self._store.ranking.of(self._texts_across(language))
        relevance = Relevance(self._store, words, sense.meaning, defining, weights, across)
        evidence = Evidence(self._store, self._units, read, relevance.telling, relevance.worths)
        hits = [self._hit_of_citation(place, evidence) for place in places[: options.limit]]
        seen = {self._place(key, article_of(self._units(key), at)) for key, at in places}
        relaxed, candidates = self._candidates(read, relevance, weights)
        for candidate in candidates:
            if len(hits) >= options.limit:
                break
            if self._place(candidate.expression_id, candidate.article) not in seen:
                hits.append(self._hit(candidate, evidence, relevance, weights))
        unknown = self._unknown(read, relevance)
        return SearchResult(
            language=language,
            citation=hits[0].citation if places else None,
            terms=tuple(dict.fromkeys(read.wanted_terms))[:_LONGEST_TERM_LIST],
            hits=tuple(_ranked(hits)),
            unknown=unknown,
            meant=tuple(sorted(self._meant)),
            words=tuple(words),
            worths=relevance.worths,
            corrections=mended,
            relaxed=relaxed,
            confidence=_confidence(hits, bool(places)),
            lack=None if hits else _lack(read, unknown) if cited is None else Lack.LEFT_OUT,
            remark=sense.lack,
        )

    def _texts_across(self, language: str) -> frozenset[int]:
        """The texts searched in place of one in the query's language, which is not there."""
        searched = self._options.language
        if searched in (None, language):
            return self._store.untranslated(language)
        texts = self._store.texts_of(language=searched)
        return frozenset(head.id for head in self._store.expressions()) if texts is None else texts

    def _has(self, part: str) -> bool:
        return part not in self._options.without

    def _mended(self, query: str, languages: Sequence[str]) -> tuple[Correction, ...]:
        """What words of a query were meant to be."""
        if not self._has("spelling"):
            return ()
        known = words_in_entries(self._store, query, languages)
        vocabulary = WithSayings(self._store, languages, known)
        latin = any("a" <= letter <= "z" for letter in query.lower())
        return corrections(query, vocabulary, languages, said_words("en") if latin else ())

    def _language_of(self, read: QueryPlan) -> str:
        """Of the languages that a query may be in the one in whose texts its words stand most."""
        ranking = self._store.ranking
        postings = ranking.postings({term for word in read.words for term in word.terms})
        counts = {}
        for language in read.languages:
            texts = self._store.texts_of(language=language)
            here = ranking.of(texts) if texts is not None else None
            counts[language] = sum(
                len(posting) if here is None else int(here[posting.ordinals].sum())
                for posting in postings.values()
            )
        return max(read.languages, key=lambda language: counts[language])

    def _words_of_phrases(self, read: QueryPlan) -> Iterator[WantedWord]:
        """What articles with the phrases and beginnings of a query are ranked by."""
        for phrase in read.phrases:
            words, languages = phrase.words, read.languages
            if phrase.prefix:
                words = (*words[:-1], *self._store.terms_like(words[-1], _BEGINNINGS))
                languages = LANGUAGES  # a few letters tell none
            for word in words:
                terms = {term: None for one in languages for term in terms_of_word(word, one)}
                yield WantedWord(word, tuple(Alternative((term,), 1.0) for term in terms))

    def _unknown(self, read: QueryPlan, relevance: Relevance) -> tuple[str, ...]:
        """The words of a query, as typed, that stand nowhere."""
        words = [typed for typed, worth in relevance.worths.items() if not worth]
        terms = list(dict.fromkeys(term for phrase in read.phrases for term in phrase.terms))
        known = self._store.document_frequencies(terms)
        missing = [term for term in terms if term not in known and not relevance.worths.get(term)]
        return tuple(dict.fromkeys([*words, *missing]))

    def _defining(self, read: QueryPlan) -> list[tuple[int, int]]:
        """Articles that define the term which a query is («қандас деген кім»), and the units."""
        asked = " ".join(word.typed for word in read.wishes)
        keys = {key_of_term(asked, language) for language in LANGUAGES} if asked else set()
        found = {}
        for expression_id, position in self._store.layers.defining(sorted(keys - {""})):
            article = article_of(self._units(expression_id), position)
            found[key_of(expression_id, article)] = key_of(expression_id, position)
        ordinals = self._store.ranking.ordinals_by_key(list(found))
        return [(ordinal, found[key]) for key, ordinal in ordinals.items()]

    # Candidates

    def _candidates(
        self, read: QueryPlan, relevance: Relevance, weights: Weights
    ) -> tuple[str | None, Iterable[_Candidate]]:
        """What was demanded in vain, and articles, the best first, each in one language."""
        wanted = self._wanted()
        relaxed = None
        if read.demand is not None:
            demands = Demands(self._store)
            met = demands.met_by(read.demand) & wanted
            looser = loosened(read.demand, read.languages)
            if not met.any() and looser is not None:
                met = demands.met_by(looser) & wanted
                relaxed = read.text if met.any() else None
            wanted = met
        elif not read.wishes:
            return None, []
        factors = self._factors()
        candidates = []
        for one in relevance.best(_LOOKED_AT, factors, wanted, all_wanted=read.demand is not None):
            expression_id, article = place_of(int(self._store.ranking.keys[one.ordinal]))
            score = float(weights.lifted(one.score, self._factor(expression_id)))
            candidates.append(_Candidate(expression_id, article, score, one))
        candidates.sort(key=lambda one: (-one.score, one.expression_id, one.article))
        return relaxed, self._each_once(candidates, translated=read.demand is None)

    def _each_once(
        self, candidates: Sequence[_Candidate], *, translated: bool
    ) -> Iterator[_Candidate]:
        """Each article in one text: the query's language, if it may be ``translated``."""
        seen: set[tuple[str, str]] = set()
        for candidate in candidates:
            place = self._place(candidate.expression_id, candidate.article)
            if place in seen:
                continue
            seen.add(place)
            if not self._is_wanted(candidate.expression_id, candidate.article):
                continue
            yield self._own_language(candidate) if translated else candidate

    def _own_language(self, candidate: _Candidate) -> _Candidate:
        """The text of an article in the query's language, or the one that was found."""
        head = self._store.expression_head(candidate.expression_id)
        if head.language == self._language or self._options.language is not None:
            return candidate
        row = key_of(candidate.expression_id, candidate.article)
        for other in self._store.expressions(head.act_id, self._language):
            at = self._unit_in(row, other.id)
            if at is not None and self._is_wanted(other.id, at):
                return replace(candidate, expression_id=other.id, article=at)
        return candidate

    def _wanted(self) -> Mask:
        """Which articles may be hits by what is known of all of them at once."""
        options = self._options
        texts = self._store.texts_of(
            options.acts,
            options.language,
            options.kind,
            # An act that is repealed now may have been law on the day.
            without_status=None if options.all_statuses or options.day else "repealed",
        )
        ranking = self._store.ranking
        wanted = np.ones(len(ranking), dtype=bool) if texts is None else ranking.of(texts)
        if not options.all_statuses and options.day is None:
            wanted &= (ranking.marks & REMOVED) == 0
        return wanted

    def _factors(self) -> np.ndarray[Any, np.dtype[np.float32]]:
        """What the place of an article adds to its score or takes from it."""
        ranking = self._store.ranking
        if not self._has("standing"):
            return np.ones(len(ranking), dtype=np.float32)
        factors = np.where(ranking.marks & IN_ANNEX, np.float32(_ANNEX), np.float32(1))
        factors[(ranking.marks & DEFINES) != 0] *= np.float32(_DEFINES)
        if self._meant:
            texts = self._store.texts_of(tuple(self._meant))
            if texts:
                factors[ranking.of(texts)] *= np.float32(_MEANT)
        return factors

    def _factor(self, expression_id: int) -> float:
        """What its act adds to the score of an article."""
        if not self._has("standing"):
            return 1.0
        factor = factor_of(self._act(expression_id))
        if self._store.expression_head(expression_id).completeness is Completeness.EXCERPT:
            factor *= _EXCERPT
        return factor

    def _is_chosen(self, expression_id: int, position: int) -> bool:
        """Whether a unit that is cited is of the texts chosen, and wanted."""
        texts = self._store.texts_of((), self._options.language, self._options.kind)
        is_of_texts = texts is None or expression_id in texts
        return is_of_texts and self._is_wanted(expression_id, position)

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
        return self._act(expression_id).id, self._store.eid(expression_id, article)

    def _act(self, expression_id: int) -> Act:
        act_id = self._store.expression_head(expression_id).act_id
        if act_id not in self._acts:
            stored = self._store.act(act_id)
            self._acts[act_id] = stored.act if stored is not None else Act(act_id)
        return self._acts[act_id]

    # Hits

    def _hit_of_citation(self, place: tuple[int, int], evidence: Evidence) -> Hit:
        return self._made(place[0], evidence.of(*place), 1.0, Why("citation"))

    def _hit(
        self, candidate: _Candidate, evidence: Evidence, relevance: Relevance, weights: Weights
    ) -> Hit:
        one = candidate.evidence
        parts = weights.parts(one)
        counts = {kind: share * weight for kind, (share, weight) in parts.items()}
        told = {kind: count for kind, count in counts.items() if kind != USUAL}
        best = relevance.best_entry(one.ordinal)
        unit = relevance.defining_unit(one.ordinal)
        if unit is None and best is not None and one.entries >= NEAR_ENTRY:
            unit = best[1].key
        found = None
        if unit is not None:
            position = self._unit_in(unit, candidate.expression_id)
            if position is not None and position != candidate.article:
                found = evidence.of(candidate.expression_id, position)
        if found is None:
            found = evidence.within(candidate.expression_id, candidate.article)
        why = Why(
            max(told, key=lambda kind: told[kind]),
            found.matched,
            found.missing,
            found.in_heading,
            one.words,
            one.meaning,
            one.entries,
            self._store.subjects.entry(best[0])[1] if best else None,
            one.defined,
            best[1].fits if best else True,
            candidate.score / (sum(counts.values()) or candidate.score or 1),
            parts,
        )
        return self._made(candidate.expression_id, found, candidate.score, why)

    def _unit_in(self, unit: int, expression_id: int) -> int | None:
        """The position of a unit, named by its row, in an expression of the same act."""
        found, position = place_of(unit)
        if found == expression_id:
            return position
        one = self._units(found)[position]
        for at in self._store.units(expression_id).numbered(one.level, one.number, None):
            if self._store.eid(expression_id, at) == one.eid:
                return at
        return None

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


def factor_of(act: Act) -> float:
    """What an act multiplies the scores of its articles by: its force, and being of the field."""
    return _FORCE.get(act.kind, 1.0) * (_OF_THE_FIELD if act.id in core_acts() else 1.0)


def _confidence(hits: Sequence[Hit], is_cited: bool) -> float:
    """How likely it is that the first hit answers, by what speaks for it."""
    if not hits:
        return 0.0
    if is_cited:
        return 1.0
    constant, meaning, words = _ANSWERS
    nearest = max(hit.why.meaning for hit in hits)
    likely = 1 / (1 + exp(-(constant + meaning * nearest + words * hits[0].why.words)))
    # Who asks in nearly the words of an entry is answered, whatever the article's words.
    asked = hits[0].why.entries
    return max(likely, asked) if asked >= _SAME_ENTRY else likely


def _lack(read: QueryPlan, unknown: tuple[str, ...]) -> Lack:
    if read.wishes or read.demand is not None:
        return Lack.UNKNOWN if unknown else Lack.NOT_THERE
    return Lack.ONLY_UNWANTED if forms(read.text) else Lack.NO_WORDS


def _ranked(hits: Iterable[Hit]) -> Iterator[Hit]:
    for rank, hit in enumerate(hits, 1):
        yield replace(hit, rank=rank)
