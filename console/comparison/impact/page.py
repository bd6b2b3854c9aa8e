"""What a change does to others, as the page of a comparison tells it: with links to its units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from console.comparison.impact.words import (
    Entry,
    ImpactWords,
    by_act,
    by_effect,
    entries_of,
    quoted,
)
from console.comparison.page.sides import Side
from console.messages import say
from kb.citation_format import format_citation
from kb.comparison.impact_model import Impact, ReferenceFinding
from kb.comparison.model import ComparedText, Comparison
from kb.definitions.differences import Stretch


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """A reference that the change touches."""

    place: Markup
    words: str
    language: str | None
    outcomes: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """A term that changes."""

    name: Markup
    stretches: Sequence[Stretch]
    """How its meaning differs; empty where it came or went."""
    lines: tuple[Markup, ...]


class ImpactPage:
    """What the change from ``old`` to ``new`` does to others."""

    def __init__(self, comparison: Comparison, impact: Impact, old: Side, new: Side) -> None:
        self._sides = {id(comparison.old): old, id(comparison.new): new}
        self._new = new
        self._units = {unit.eid: unit.position for unit in comparison.new.expression.provisions}
        self._words = ImpactWords(comparison, self._unit, escape)
        self._impact = impact
        self._entries = entries_of(impact.references)

    @property
    def is_empty(self) -> bool:
        return not self._impact.references and not self._impact.terms

    @property
    def counts(self) -> list[str]:
        """How much there is of what, in words."""
        counts = [
            say(f"impact_{effect}", count=len(alike)) for effect, alike in by_effect(self._entries)
        ]
        if self._impact.terms:
            counts.append(say("impact_terms", count=len(self._impact.terms)))
        return counts

    @property
    def references(self) -> Iterator[tuple[str, list[tuple[str, list[ReferenceView]]]]]:
        """What becomes of references, then in which acts, then which they are."""
        for effect, alike in by_effect(self._entries):
            acts = [
                (title or say("impact_own"), list(map(self._reference, of_act)))
                for title, of_act in by_act(alike)
            ]
            yield say(f"impact_{effect}", count=len(alike)), acts

    @property
    def terms(self) -> list[TermView]:
        return [
            TermView(
                Markup(self._words.term(one)),
                self._words.stretches(one),
                tuple(map(Markup, self._words.of_term(one))),
            )
            for one in self._impact.terms
        ]

    def _reference(self, entry: Entry) -> ReferenceView:
        first = entry[0]
        outcomes = tuple(map(Markup, self._words.outcomes(entry)))
        return ReferenceView(self._source(first), quoted(first.words), first.source.lang, outcomes)

    def _source(self, one: ReferenceFinding) -> Markup:
        position = self._units.get(one.source.eid or "") if one.is_own else None
        if position is not None:
            return _linked(self._new, position)
        return escape(format_citation(one.source, one.source.lang or ""))

    def _unit(self, side: ComparedText, position: int) -> Markup:
        return _linked(self._sides[id(side)], position)


def _linked(side: Side, position: int) -> Markup:
    """A unit by name, linked to where the page has it."""
    link = side.link_shown(position)
    if not link.anchor:
        return escape(link.text)
    return Markup('<a href="#{}">{}</a>').format(link.anchor, link.text)
