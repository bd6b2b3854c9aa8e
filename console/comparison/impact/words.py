"""What a change does to others, in words, for the screen and for the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from console.messages import say
from console.records import target_address
from kb.address import address_of
from kb.citation_format import format_citation
from kb.comparison.impact_model import (
    DefinedElsewhere,
    Effect,
    IncomingReference,
    ReferenceFinding,
    TermChange,
    TermChangeKind,
)
from kb.comparison.model import ComparedText, Comparison
from kb.definitions.differences import Stretch, differences
from kb.model import Definition, Target, TermUse

_PLACES = 8  # of one term, or of what stands elsewhere

Entry = list[ReferenceFinding]
"""The findings of one reference."""


def cited(side: ComparedText, position: int) -> str:
    """A unit as its own text cites it."""
    expression = side.expression
    address = address_of(expression.provisions, position, side.act.id, expression.language)
    return format_citation(address, expression.language)


class ImpactWords:
    """Says what became of references and terms.

    ``unit`` cites a unit of one of the texts, ``plain`` writes any other words of a text:
    a page puts links and escapes there.
    """

    def __init__(
        self,
        comparison: Comparison,
        unit: Callable[[ComparedText, int], str] = cited,
        plain: Callable[[str], str] = str,
    ) -> None:
        self._comparison = comparison
        self._unit = unit
        self._plain = plain

    def outcomes(self, entry: Entry) -> list[str]:
        """What each finding of a reference tells; nothing of one to the act as a whole."""
        return [self._outcome(one) for one in entry if one.effect is not Effect.WHOLE]

    def _outcome(self, one: ReferenceFinding) -> str:
        """What was meant, what became of it and what is meant now."""
        if one.target is None or one.pair is None:
            named = cited_in_words(one, self._comparison.new)
            return say("impact_no_unit", unit=self._plain(named))
        old = self._unit(self._comparison.old, one.target)
        if self._comparison.is_of_two_acts and not one.is_own:
            if not one.now:
                return say("impact_unanswered", old=old)
            units = "; ".join(map(self._with_heading, one.now))
            return say("impact_answered", old=old, now=units)
        now = "; ".join(map(self._new, one.now))
        if one.effect in (Effect.MOVED, Effect.AMENDED):
            return f"→ {now}: {say(f'pair_{one.pair.kind.value}')}"
        said = [say("impact_now", old=old, now=now) if now else say("impact_dropped", old=old)]
        if one.effect is Effect.ELSEWHERE:
            said.append(say("impact_reads", units="; ".join(map(self._with_heading, one.read))))
        return "; ".join(said)

    def term(self, one: TermChange) -> str:
        """What became of a term."""
        old, new = (self._plain(side.term) if side else None for side in (one.old, one.new))
        return say(f"impact_term_{one.kind.value}", old=old, new=new)

    def stretches(self, one: TermChange) -> list[Stretch]:
        return stretches_of(self._comparison, one)

    def of_term(self, one: TermChange) -> Iterator[str]:
        """Where a term that changed is used, defined and cited."""
        if one.has_other_scope and one.old and one.new:
            old, new = self._comparison.old, self._comparison.new
            scopes = self._scope(old, one.old), self._scope(new, one.new)
            yield say("impact_scope", old=scopes[0], new=scopes[1])
        if one.still_used and one.old:
            units = self._places(one.still_used)
            if one.kind in (TermChangeKind.DROPPED, TermChangeKind.RENAMED):
                yield say("impact_still_used", term=self._plain(one.old.term), units=units)
            else:
                yield say("impact_used_beyond", units=units)
        if one.uses:
            yield say("impact_used", units=self._places(one.uses))
        if one.elsewhere:
            yield say("impact_elsewhere_defined", acts=self._acts(one.elsewhere))
        if one.cited_by:
            yield say("impact_cited_by", acts=self._acts(one.cited_by))

    def _scope(self, side: ComparedText, one: Definition) -> str:
        return say("whole_act") if one.scope is None else self._unit(side, one.scope)

    def _new(self, position: int) -> str:
        return self._unit(self._comparison.new, position)

    def _with_heading(self, position: int) -> str:
        heading = self._comparison.new.expression.provisions[position].heading
        unit = self._new(position)
        return f"{unit} ({self._plain(heading)})" if heading else unit

    def _places(self, uses: Iterable[TermUse]) -> str:
        return _some(self._new(use.provision) for use in uses)

    def _acts(self, some: Iterable[DefinedElsewhere | IncomingReference]) -> str:
        return _some(
            self._plain(format_citation(one.source, one.source.lang or "", one.title))
            for one in some
        )


def entries_of(findings: Iterable[ReferenceFinding]) -> list[Entry]:
    """The findings of each reference together, by their effect."""
    entries: dict[object, Entry] = {}
    for one in findings:
        entries.setdefault((one.effect, one.is_own, one.source, one.start), []).append(one)
    return list(entries.values())


def by_effect(entries: Iterable[Entry]) -> Iterator[tuple[Effect, list[Entry]]]:
    """The entries of each effect, the gravest first as they come."""
    for effect, group in groupby(entries, key=lambda entry: entry[0].effect):
        yield effect, list(group)


def by_act(entries: Iterable[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """The entries of each act with its title; that of the new text itself is empty."""
    for (is_own, title, _), group in groupby(
        entries, key=lambda entry: (entry[0].is_own, entry[0].title, entry[0].source.act)
    ):
        yield "" if is_own else title, list(group)


def _some(shown: Iterable[str]) -> str:
    """The first of what is to be shown, each once, and how many more there are."""
    every = list(dict.fromkeys(shown))
    more = [say("some_more", count=len(every) - _PLACES)] if len(every) > _PLACES else []
    return "; ".join([*every[:_PLACES], *more])


def cited_in_words(one: ReferenceFinding, side: ComparedText) -> str:
    """The unit as the words cite it."""
    language = one.source.lang or side.expression.language
    return format_citation(target_address(Target(one.cited), side.act.id, language), language)


def stretches_of(comparison: Comparison, one: TermChange) -> list[Stretch]:
    """How the meaning differs; of what came or went nothing does."""
    if one.old is None or one.new is None:
        return []
    return differences(meaning(comparison.old, one.old), meaning(comparison.new, one.new))


def meaning(side: ComparedText, one: Definition) -> str:
    """What a term means, without the editors' notes."""
    parts, (at, end) = [], one.meaning
    for note in side.expression.notes:
        if at <= note.start < end:
            parts.append(side.expression.text[at : note.start])
            at = note.end
    return "".join([*parts, side.expression.text[at : max(at, end)]]).strip()


def quoted(words: str) -> str:
    """Words in a line and in quotation marks, in the inner ones where they have the outer."""
    line = " ".join(words.split())
    return f"„{line}“" if "«" in line else f"«{line}»"
