"""What a change does to others, on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from console.comparison.impact.words import (
    Entry,
    ImpactWords,
    by_act,
    by_effect,
    entries_of,
    quoted,
)
from console.definitions import marked_stretches
from console.messages import say
from console.screen import bold, dim, marked, put, wrapped
from kb.citation_format import format_citation
from kb.comparison.impact_model import (
    Impact,
    ReferenceFinding,
    TermChange,
)
from kb.comparison.model import Comparison

_INDENT = 4
_SHOWN = 50  # references, and terms, on the screen
_LONGEST_TITLE = 120  # characters


def put_impact(comparison: Comparison, impact: Impact, limit: int | None = None) -> None:
    """What a change does to others on the screen, the gravest first."""
    view = _View(comparison, limit or _SHOWN)
    put(bold(say("impact")))
    if not impact.references and not impact.terms:
        put(say("impact_none"))
    view.put_references(impact.references)
    view.put_terms(impact.terms)


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

    def _put_entry(self, entry: Entry) -> None:
        first = entry[0]
        place = format_citation(first.source, first.source.lang or "")
        put(wrapped(f"{place}: {quoted(first.words)}", indent=_INDENT, hanging=_INDENT))
        for outcome in self._words.outcomes(entry):
            put(dim(wrapped(outcome, indent=2 * _INDENT, hanging=2)))

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
