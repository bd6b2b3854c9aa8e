"""The JSON of what a change does to others."""

from __future__ import annotations

from dataclasses import asdict

from console.comparison.impact.words import (
    cited_in_words,
    meaning,
    stretches_of,
)
from console.comparison.records import side_address
from console.records import Record
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


def _reference_record(comparison: Comparison, one: ReferenceFinding) -> Record:
    old, new = comparison.old, comparison.new
    return {
        "effect": one.effect.value,
        "source": _address_record(one),
        "own": one.is_own,
        "text": one.words,
        "start": one.start,
        "end": one.end,
        "cited": cited_in_words(one, new) if one.cited else None,
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
