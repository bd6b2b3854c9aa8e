"""What a change does to others, as programs and people see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from textwrap import shorten

from console.comparison_records import side_address
from console.definitions import marked_stretches
from console.impact_words import (
    ImpactWords,
    by_act,
    by_effect,
    cited_in_words,
    entries_of,
    meaning,
    quoted,
    stretches_of,
)
from console.messages import say
from console.records import Record
from console.screen import bold, dim, marked, put, wrapped
from kb.citation_format import format_citation
from kb.comparison.impact_model import (
    DefinedElsewhere,
    Impact,
    IncomingReference,
    ReferenceFinding,
    TermChange,
)
from kb.comparison.model import ComparedText, Comparison
from kb.model import Definition, TermUse

_INDENT = 4
_SHOWN = 50  # references, and terms, on the screen
_LONGEST_TITLE = 120  # characters


def impact_records(comparison: Comparison, impact: Impact) -> Record:
    """What a change does to others.

    Of a reference, ``target`` is the unit that was meant in the old text, ``now`` are
    the units of the new text to cite instead, ``reads`` those that the words mean now;
    ``became`` is the kind of the pair that says what became of the unit.
    """
    return {
        "references": [_reference_record(comparison, one) for one in impact.references],
        "terms": [_term_record(comparison, one) for one in impact.terms],
    }


def put_impact(comparison: Comparison, impact: Impact, limit: int | None = None) -> None:
    """What a change does to others on the screen, the gravest first."""
    view = _View(comparison, limit or _SHOWN)
    put(bold(say("impact")))
    if not impact.references and not impact.terms:
        put(say("impact_none"))
    view.put_references(impact.references)
    view.put_terms(impact.terms)


# For programs


def _reference_record(comparison: Comparison, one: ReferenceFinding) -> Record:
    old, new = comparison.old, comparison.new
    return {
        "effect": one.effect.value,
        "source": _address_record(one),
        "own": one.is_own,
        "text": one.words,
        "start": one.start,
        "end": one.end,
        "cited": cited_in_words(one, new),
        "target": None if one.target is None else side_address(old, one.target),
        "became": None if one.pair is None else one.pair.kind.value,
        "now": [side_address(new, unit) for unit in one.now],
        "reads": [side_address(new, unit) for unit in one.read],
    }


def _term_record(comparison: Comparison, one: TermChange) -> Record:
    old, new = comparison.old, comparison.new
    return {
        "kind": one.kind.value,
        "old": None if one.old is None else _definition_record(old, one.old),
        "new": None if one.new is None else _definition_record(new, one.new),
        "ops": [
            {"kind": stretch.kind.value, "old": stretch.first, "new": stretch.second}
            for stretch in stretches_of(comparison, one)
        ],
        "uses": [_use_record(new, use) for use in one.uses],
        "still_used": [_use_record(new, use) for use in one.still_used],
        "elsewhere": [
            {"term": other.term, "text": other.meaning, **_address_record(other)}
            for other in one.elsewhere
        ],
        "cited_by": [{"text": other.words, **_address_record(other)} for other in one.cited_by],
    }


def _definition_record(side: ComparedText, one: Definition) -> Record:
    return {
        "term": one.term,
        "text": meaning(side, one),
        "kind": one.kind.value,
        "scope": "act" if one.scope is None else side.expression.provisions[one.scope].eid,
        **side_address(side, one.provision),
    }


def _use_record(side: ComparedText, use: TermUse) -> Record:
    return {**side_address(side, use.provision), "start": use.start, "end": use.end}


def _address_record(one: ReferenceFinding | IncomingReference | DefinedElsewhere) -> Record:
    citation = format_citation(one.source, one.source.lang or "", one.title)
    return {**asdict(one.source), "citation": citation}


# For people


class _View:
    """Shows what a change does to others, at most ``limit`` references and as many terms."""

    def __init__(self, comparison: Comparison, limit: int) -> None:
        self._words = ImpactWords(comparison)
        self._limit = limit

    def put_references(self, findings: Sequence[ReferenceFinding]) -> None:
        left = self._limit
        entries = entries_of(findings)
        for effect, alike in by_effect(entries):
            put()
            put(marked(say(f"impact_{effect.value}", count=len(alike))))
            shown, left = alike[:left], left - len(alike[:left])
            for title, of_act in by_act(shown):
                title = shorten(title, _LONGEST_TITLE, placeholder=" …")
                put(wrapped(title or say("impact_own"), indent=2, hanging=2))
                for entry in of_act:
                    self._put_entry(entry)
        if len(entries) > self._limit:
            put(dim(say("refs_more", count=len(entries) - self._limit)))

    def _put_entry(self, entry: Sequence[ReferenceFinding]) -> None:
        first = entry[0]
        place = format_citation(first.source, first.source.lang or "")
        put(wrapped(f"{place}: {quoted(first.words)}", indent=_INDENT, hanging=_INDENT))
        for one in entry:
            put(dim(wrapped(self._words.outcome(one), indent=2 * _INDENT, hanging=2)))

    def put_terms(self, terms: Sequence[TermChange]) -> None:
        if not terms:
            return
        put()
        put(marked(say("impact_terms", count=len(terms))))
        for one in terms[: self._limit]:
            put(wrapped(self._words.term(one), indent=2, hanging=2))
            stretches = self._words.stretches(one)
            if stretches:
                put(wrapped(marked_stretches(stretches), indent=_INDENT, hanging=2))
            for line in self._words.of_term(one):
                put(dim(wrapped(line, indent=_INDENT, hanging=2)))
        if len(terms) > self._limit:
            put(dim(say("refs_more", count=len(terms) - self._limit)))
