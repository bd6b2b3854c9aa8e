"""What a change does to others, as programs and people see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from textwrap import shorten

from console.comparison_records import side_address
from console.definitions import marked_stretches
from console.messages import say
from console.records import Record, target_address
from console.screen import bold, dim, marked, put, wrapped
from kb.address import address_of
from kb.citation_format import format_citation
from kb.comparison.impact_model import (
    DefinedElsewhere,
    Effect,
    Impact,
    IncomingReference,
    ReferenceFinding,
    TermChange,
)
from kb.comparison.model import ComparedText, Comparison
from kb.definitions.differences import Stretch, differences
from kb.model import Definition, Target, TermUse

_INDENT = 4
_SHOWN = 50  # references, and terms, on the screen
_LONGEST_TITLE = 120  # characters
_PLACES = 8  # of one term, or of what stands elsewhere


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
        "cited": _cited(one, new),
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
            for stretch in _stretches(comparison, one)
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
        "text": _meaning(side, one),
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
        self._comparison = comparison
        self._limit = limit

    def put_references(self, findings: Sequence[ReferenceFinding]) -> None:
        left = self._limit
        entries = _entries(findings)
        for effect, group in groupby(entries, key=lambda entry: entry[0].effect):
            alike = list(group)
            put()
            put(marked(say(f"impact_{effect.value}", count=len(alike))))
            shown, left = alike[:left], left - len(alike[:left])
            for is_own, title, of_act in _by_act(shown):
                title = shorten(title, _LONGEST_TITLE, placeholder=" …")
                put(wrapped(say("impact_own") if is_own else title, indent=2, hanging=2))
                for entry in of_act:
                    self._put_entry(entry)
        if len(entries) > self._limit:
            put(dim(say("refs_more", count=len(entries) - self._limit)))

    def _put_entry(self, entry: Sequence[ReferenceFinding]) -> None:
        first = entry[0]
        place = format_citation(first.source, first.source.lang or "")
        put(wrapped(f"{place}: {_quoted(first.words)}", indent=_INDENT, hanging=_INDENT))
        for one in entry:
            put(dim(wrapped(self._outcome(one), indent=2 * _INDENT, hanging=2)))

    def _outcome(self, one: ReferenceFinding) -> str:
        """What was meant, what became of it and what is meant now."""
        new = self._comparison.new
        if one.target is None or one.pair is None:
            return say("impact_no_unit", unit=_cited(one, new))
        old = _citation(self._comparison.old, one.target)
        now = "; ".join(_citation(new, unit) for unit in one.now)
        if one.effect in (Effect.MOVED, Effect.AMENDED):
            return f"→ {now}: {say(f'pair_{one.pair.kind.value}')}"
        said = [say("impact_now", old=old, now=now) if now else say("impact_dropped", old=old)]
        if one.effect is Effect.ELSEWHERE:
            read = "; ".join(self._with_heading(unit) for unit in one.read)
            said.append(say("impact_reads", units=read))
        return "; ".join(said)

    def _with_heading(self, position: int) -> str:
        new = self._comparison.new
        heading = new.expression.provisions[position].heading
        cited = _citation(new, position)
        return f"{cited} ({heading})" if heading else cited

    def put_terms(self, terms: Sequence[TermChange]) -> None:
        if not terms:
            return
        put()
        put(marked(say("impact_terms", count=len(terms))))
        for one in terms[: self._limit]:
            self._put_term(one)
        if len(terms) > self._limit:
            put(dim(say("refs_more", count=len(terms) - self._limit)))

    def _put_term(self, one: TermChange) -> None:
        old = None if one.old is None else one.old.term
        new = None if one.new is None else one.new.term
        said = say(f"impact_term_{one.kind.value}", old=old, new=new)
        put(wrapped(said, indent=2, hanging=2))
        stretches = _stretches(self._comparison, one)
        if stretches:
            put(wrapped(marked_stretches(stretches), indent=_INDENT, hanging=2))
        for line in self._of_term(one):
            put(dim(wrapped(line, indent=_INDENT, hanging=2)))

    def _of_term(self, one: TermChange) -> Iterator[str]:
        if one.still_used:
            yield say(
                "impact_still_used",
                term=one.old and one.old.term,
                units=self._places(one.still_used),
            )
        if one.uses:
            yield say("impact_used", units=self._places(one.uses))
        if one.elsewhere:
            yield say("impact_elsewhere_defined", acts=_some(_cited_with_act(one.elsewhere)))
        if one.cited_by:
            yield say("impact_cited_by", acts=_some(_cited_with_act(one.cited_by)))

    def _places(self, uses: Iterable[TermUse]) -> str:
        new = self._comparison.new
        return _some(_citation(new, use.provision) for use in uses)


def _entries(findings: Iterable[ReferenceFinding]) -> list[list[ReferenceFinding]]:
    """The findings of each reference together, by their effect."""
    entries: dict[object, list[ReferenceFinding]] = {}
    for one in findings:
        entries.setdefault((one.effect, one.is_own, one.source, one.start), []).append(one)
    return list(entries.values())


def _by_act(
    entries: Iterable[list[ReferenceFinding]],
) -> Iterator[tuple[bool, str, list[list[ReferenceFinding]]]]:
    for (is_own, title, _), group in groupby(
        entries, key=lambda entry: (entry[0].is_own, entry[0].title, entry[0].source.act)
    ):
        yield is_own, title, list(group)


def _cited_with_act(some: Iterable[DefinedElsewhere | IncomingReference]) -> Iterator[str]:
    for one in some:
        yield format_citation(one.source, one.source.lang or "", one.title)


def _some(shown: Iterable[str]) -> str:
    """The first of what is to be shown, each once, and how many more there are."""
    every = list(dict.fromkeys(shown))
    more = [say("some_more", count=len(every) - _PLACES)] if len(every) > _PLACES else []
    return "; ".join([*every[:_PLACES], *more])


def _citation(side: ComparedText, position: int) -> str:
    expression = side.expression
    address = address_of(expression.provisions, position, side.act.id, expression.language)
    return format_citation(address, expression.language)


def _cited(one: ReferenceFinding, side: ComparedText) -> str:
    """The unit as the words cite it."""
    language = one.source.lang or side.expression.language
    return format_citation(target_address(Target(one.cited), side.act.id, language), language)


def _stretches(comparison: Comparison, one: TermChange) -> list[Stretch]:
    """How the meaning differs; of what came or went nothing does."""
    if one.old is None or one.new is None:
        return []
    return differences(_meaning(comparison.old, one.old), _meaning(comparison.new, one.new))


def _meaning(side: ComparedText, one: Definition) -> str:
    """What a term means, without the editors' notes."""
    parts, (at, end) = [], one.meaning
    for note in side.expression.notes:
        if at <= note.start < end:
            parts.append(side.expression.text[at : note.start])
            at = note.end
    return "".join([*parts, side.expression.text[at : max(at, end)]]).strip()


def _quoted(words: str) -> str:
    """Words in a line and in quotation marks, in the inner ones where they have the outer."""
    line = " ".join(words.split())
    return f"„{line}“" if "«" in line else f"«{line}»"
