"""What a search found: hits with their reasons, and what the query was taken for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import Enum
from typing import Any

from indexer.expansion import WantedWord
from indexer.snippets import Snippet
from indexer.spelling import Correction
from kb.model import Address, Provision

ANSWERED = 0.5
"""Confidence from which on a query counts as answered."""


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
    Where acts were chosen, ``ahead`` is by how much the score of the first hit is
    above that of the best article of the other acts, and ``elsewhere`` is that
    article, if it says more and the hits hardly answer.
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
    ahead: float | None = None
    elsewhere: Hit | None = None

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
            "elsewhere": self.elsewhere.citation if self.elsewhere else None,
            "hits": [hit.to_json() for hit in self.hits],
        }
