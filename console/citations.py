"""From a citation as typed to the units of the knowledge base."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from console.acts import act_named, how_to_get, text_of, title_of
from console.errors import NothingFound, WrongUsage
from console.messages import say
from indexer.act_names import acts_named, other_parts
from indexer.cited import acts_of_the_field, chain_of, find_chain, name_in, positions_cited
from kb.address import address_of, end_of, nearest_numbers
from kb.citation import ParsedCitation, Range, parse_citations
from kb.citation_format import format_citation, format_unit
from kb.citation_readings import readings
from kb.model import Completeness, Provision
from kb.references.act_descriptions import Description, read_description
from kb.store import ExpressionHead, Store, StoredAct, Units

CENTRAL_ACT = "Z1100000477"
"""The law "On Migration of Population" of 2011, meant where no act is named."""

_KINDS_WITHOUT_RULES = frozenset({"constitution", "code", "law", "bill"})
"""Kinds of acts that are never called rules or instruction."""
_MOST_ACTS_LOOKED_IN = 300
_POINT = re.compile(r"(?<![\w(])\d{1,3}(?:-\d{1,2})?\)")
_MOST_UNITS_SHOWN = 5
"""Most units that one citation without a range may mean and yet be shown."""
_MOST_ACTS_LISTED = 8


@dataclass(frozen=True, slots=True)
class FoundUnit:
    """A unit that a citation names."""

    head: ExpressionHead
    units: Sequence[Provision]
    """All units of the text."""
    position: int


@dataclass(slots=True)
class Answer:
    """What citations lead to; ``problems`` say why others lead nowhere, or not where expected."""

    found: list[FoundUnit] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def divide(words: Sequence[str]) -> list[str]:
    """The citations that the words of a command line make.

    Words that the shell parted are joined again; a word that was quoted as a
    whole citation («51-бап 2-тармақ») stands for itself, one that names no
    unit («еңбек кодексі») belongs to its neighbours.
    """
    citations: list[str] = []
    run: list[str] = []
    for word in words:
        if " " in word.strip() and parse_citations(word):
            if run and not parse_citations(" ".join(run), bare=True):
                word = " ".join([*run, word])
            elif run:
                citations.append(" ".join(run))
            citations.append(word)
            run = []
        else:
            run.append(word)
    return [*citations, " ".join(run)] if run else citations


def look_up(
    store: Store, citations: Sequence[str], act: str | None, language: str | None
) -> Answer:
    """The units that ``citations`` name; of an act without units all that it consists of.

    ``act`` and ``language`` are what the user chose, if they did. Raises
    :class:`WrongUsage` for what is no citation.
    """
    answer = Answer()
    for text in citations:
        targets = parse_citations(text, bare=True)
        if not targets and not _names_an_act(store, text):
            raise WrongUsage(say("no_citation", text=text))
        for unread in {mark for target in targets for mark in _POINT.findall(target.rest)}:
            # Without it the citation would silently lead to more than it names.
            answer.problems.append(say("number_not_read", text=text, number=unread))
        searches: list[Callable[[], list[FoundUnit]]] = [
            partial(_Search(store, target, text, language, answer).units, act) for target in targets
        ] or [partial(_whole_act, store, text, language)]
        for search in searches:
            try:
                found = search()
                _refuse_many(found, text, targets)
                answer.found += found
            except NothingFound as problem:
                answer.problems.append(str(problem))
    return answer


def _refuse_many(found: Sequence[FoundUnit], text: str, targets: Sequence[ParsedCitation]) -> None:
    """List the units that a citation may mean where they are too many to show them all."""
    ranged = any(isinstance(unit.number, Range) for target in targets for unit in target.units)
    if not targets or ranged or len(found) <= _MOST_UNITS_SHOWN:
        return
    cited = [
        format_citation(
            address_of(unit.units, unit.position, unit.head.act_id, unit.head.language),
            unit.head.language,
        )
        for unit in found[:_MOST_UNITS_SHOWN]
    ]
    listed = "; ".join(cited)
    raise NothingFound(say("which_unit", text=text, count=len(found), units=listed))


def _names_an_act(store: Store, text: str) -> bool:
    return read_description(text).tells_an_act or bool(acts_named(store, text))


def _whole_act(store: Store, name: str, language: str | None) -> list[FoundUnit]:
    """The outermost units of an act."""
    head = text_of(store, act_named(store, name), language)
    units = store.units(head.id)
    found = []
    position = 0
    while position < len(units):
        found.append(FoundUnit(head, units, position))
        position = end_of(units, position)
    return found


@dataclass(frozen=True, slots=True)
class _Search:
    """One target of a citation on its way to units."""

    store: Store
    target: ParsedCitation
    text: str
    language: str | None
    answer: Answer

    def units(self, chosen: str | None) -> list[FoundUnit]:
        """The units of the act that is ``chosen`` or named, else of the one that is meant."""
        act = act_named(self.store, chosen) if chosen is not None else self._named_act()
        if act is None:
            return self._in_any_act()
        found = self._in_act(act)
        for part in other_parts(self.store, act.act.id) if not found else []:
            other = self.store.act(part)
            found = found or (self._in_act(other) if other is not None else [])
        if not found:
            raise NothingFound(self._nearest(act))
        return found

    def _named_act(self) -> StoredAct | None:
        """The act that the citation names; None where its words name none."""
        hint = self.target.act_hint
        if hint is None:
            return None
        name = name_in(self.store, hint)
        if name is None and not self._described().tells_an_act:
            return None
        return act_named(self.store, name or hint)

    def _described(self) -> Description:
        return read_description(self.target.act_hint or "")

    def _head(self, act: StoredAct) -> ExpressionHead:
        return text_of(self.store, act, self.language, self.target.language)

    def _in_act(self, act: StoredAct) -> list[FoundUnit]:
        """The units of an act; in another language where an excerpt in this one lacks them."""
        heads = [self._head(act)]
        if self.language is None and heads[0].completeness is Completeness.EXCERPT:
            others = self.store.expressions(act.act.id)
            heads += [head for head in others if head.completeness is Completeness.FULL]
        for head in heads:
            units = self.store.units(head.id)
            if positions := positions_cited(units, self.target):
                return [FoundUnit(head, units, position) for position in positions]
        return []

    def _in_any_act(self) -> list[FoundUnit]:
        """Units of the central act, else of the only act that has such units.

        Where the central act has the article but not the point of it, no other
        act is asked. Acts in force go before repealed ones and bills.
        """
        central = self.store.act(CENTRAL_ACT)
        if central is not None and not self._may_be_of(central):
            central = None
        if central is not None:
            if found := self._in_act(central):
                return found
            units = self.store.units(self._head(central).id)
            if find_chain(units, chain_of(self.target)[:1]):
                raise NothingFound(self._nearest(central))
        others = list(self._elsewhere())
        in_force = [found for found in others if self._is_in_force(found[0].head.act_id)]
        if len(others) == 1 or len(in_force) == 1:
            self.answer.problems += [self._nearest(central)] if central is not None else []
            return (in_force or others)[0]
        if others:
            ids = [found[0].head.act_id for found in in_force or others]
            acts = [act for act_id in ids[:_MOST_ACTS_LISTED] if (act := self.store.act(act_id))]
            listed = "; ".join(f"{act.act.id} ({title_of(act.act)})" for act in acts)
            more = " …" if len(ids) > len(acts) else ""
            raise NothingFound(say("which_act", text=self.text, acts=listed + more))
        if central is not None:
            raise NothingFound(self._nearest(central))
        raise NothingFound(say("no_such_unit_anywhere", text=self.text))

    def _may_be_of(self, act: StoredAct) -> bool:
        """Whether an act has the language asked for and is of the kind that is named."""
        kinds = self._described().kinds
        spoken = self.language is None or self.language in act.languages
        if kinds == {""}:
            return spoken and act.act.kind not in _KINDS_WITHOUT_RULES
        return spoken and (not kinds or act.act.kind in kinds)

    def _is_in_force(self, act_id: str) -> bool:
        act = self.store.act(act_id)
        return act is not None and act.act.status not in ("repealed", "draft")

    def _elsewhere(self) -> Iterator[list[FoundUnit]]:
        """The fitting units of each act but the central one, those of the field first."""
        heads = map(self.store.expression_head, self._expressions())
        ids = {head.act_id for head in heads} - {CENTRAL_ACT}
        of_the_field = [act_id for act_id in acts_of_the_field() if act_id in ids]
        ordered = list(dict.fromkeys([*of_the_field, *sorted(ids)]))
        for act_id in ordered[:_MOST_ACTS_LOOKED_IN]:
            act = self.store.act(act_id)
            if act is not None and self._may_be_of(act) and (found := self._in_act(act)):
                yield found

    def _expressions(self) -> list[int]:
        """The expressions in which the outermost unit of the citation is."""
        ids: dict[int, None] = {}
        for reading in readings(self.target):
            for unit in reading.units[:1]:
                number = unit.number.first if isinstance(unit.number, Range) else unit.number
                ids.update(dict.fromkeys(self.store.expressions_with(unit.level, number)))
        return list(ids)

    def _nearest(self, act: StoredAct) -> str:
        """That a unit does not exist, or not in the excerpt, and those that come nearest to it."""
        head = self._head(act)
        language = head.language
        units = self.store.units(head.id)
        chain = chain_of(self.target)
        title = title_of(act.act, language)
        excerpt = head.completeness is Completeness.EXCERPT
        lacks = "not_in_excerpt" if excerpt else "no_such_unit"
        missing, near = self.text, ""
        for length in range(len(chain) - 1, -1, -1):
            parents: Sequence[int | None] = find_chain(units, chain[:length]) if length else [None]
            if not parents:
                continue
            level, number = chain[length]
            first = number.first if isinstance(number, Range) else number
            numbers = nearest_numbers(units, parents[0], level, first, units.numbered)
            found = [
                _cite(units, position, act, language)
                for other in numbers
                for position in find_chain(units, (*chain[:length], (level, other)))[:1]
            ]
            near = say("nearest", near="; ".join(found)) if found else ""
            missing = format_unit(level, first, language)
            if parents[0] is not None:
                missing = f"{_cite(units, parents[0], act, language)}: {missing}"
            break
        advice = how_to_get(head.act_id)
        return say(lacks, missing=missing, title=title, near=near, advice=advice)


def _cite(units: Units, position: int, act: StoredAct, language: str) -> str:
    return format_citation(address_of(units, position, act.act.id, language), language)
