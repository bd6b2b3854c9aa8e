"""From candidates to hits: the unit that answers best, a snippet of it, and the reasons."""

from __future__ import annotations

from indexer.candidates import Candidate
from indexer.evidence import Evidence, Found
from indexer.relevance import USUAL, Relevance
from indexer.search_result import Hit, Why
from indexer.searched_texts import SearchedTexts
from kb.address import address_of
from kb.citation_format import format_citation

NEAR_ENTRY = 0.35
"""Likeness of an entry from which on its unit is the one to name."""


class Hits:
    """Makes the hits of one query in ``texts``."""

    def __init__(self, texts: SearchedTexts, evidence: Evidence, relevance: Relevance) -> None:
        self._texts = texts
        self._store = texts.store
        self._evidence = evidence
        self._relevance = relevance

    def of_cited(self, rank: int, expression_id: int, position: int) -> Hit:
        """The hit of a unit that the query cites."""
        found = self._evidence.of(expression_id, position)
        return self._made(rank, expression_id, found, 1.0, Why("citation"))

    def of(self, rank: int, candidate: Candidate) -> Hit:
        """The hit of a candidate, with the unit of the article that answers best."""
        one = candidate.evidence
        parts = one.weights.parts(one)
        counts = {kind: share * weight for kind, (share, weight) in parts.items()}
        told = {kind: count for kind, count in counts.items() if kind != USUAL}
        best = self._relevance.best_entry(one.ordinal)
        unit = self._relevance.defining_unit(one.ordinal)
        if unit is None and best is not None and one.entries >= NEAR_ENTRY:
            unit = best[1].key
        found = self._found(candidate, unit)
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
            one.score / (sum(counts.values()) or one.score or 1),
            parts,
        )
        return self._made(rank, candidate.expression_id, found, one.score, why)

    def _found(self, candidate: Candidate, unit: int | None) -> Found:
        """The evidence in the ``unit`` (a row) that is known to answer, or wherever it is."""
        if unit is not None:
            position = self._texts.position_in(candidate.expression_id, unit)
            if position is not None and position != candidate.article:
                return self._evidence.of(candidate.expression_id, position)
        return self._evidence.within(candidate.expression_id, candidate.article)

    def _made(self, rank: int, expression_id: int, found: Found, score: float, why: Why) -> Hit:
        head = self._store.expression_head(expression_id)
        units = self._store.units(expression_id)
        unit = units[found.position]
        address = address_of(units, found.position, head.act_id, head.language)
        title = self._texts.act(expression_id).titles.get(head.language)
        return Hit(
            rank=rank,
            score=score,
            address=address,
            citation=format_citation(address, head.language, title),
            unit=unit,
            text=self._store.text(expression_id, unit.start, unit.end),
            snippet=found.snippet,
            why=why,
        )
