"""From a citation as typed to the units of the knowledge base."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from console.acts import act_named, how_to_get, text_of, title_of
from console.errors import NothingFound, WrongUsage
from console.messages import say
from kb.address import address_of, find_units, nearest_numbers
from kb.citation import ParsedCitation, Range, expand, parse_citations
from kb.citation_format import format_citation, format_unit
from kb.model import Completeness, Level, Provision
from kb.store import ExpressionHead, Store, StoredAct

CENTRAL_ACT = "Z1100000477"
"""The law "On Migration of Population" of 2011, meant where no act is named."""

_MOST_TEXTS_LOOKED_IN = 300

Chain = tuple[tuple[Level, str | Range], ...]


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
    """The units that ``citations`` name.

    ``act`` and ``language`` are what the user chose, if they did. Raises
    :class:`WrongUsage` for what is no citation.
    """
    answer = Answer()
    for text in citations:
        targets = parse_citations(text, bare=True)
        if not targets:
            raise WrongUsage(say("no_citation", text=text))
        for target in targets:
            try:
                answer.found += _units_of(store, target, text, act, language, answer.problems)
            except NothingFound as problem:
                answer.problems.append(str(problem))
    return answer


def _units_of(
    store: Store,
    target: ParsedCitation,
    text: str,
    act: str | None,
    language: str | None,
    problems: list[str],
) -> list[FoundUnit]:
    name = act or target.act_hint
    if name is not None:
        stored = act_named(store, name)
        head = text_of(store, stored, language, target.language)
        units = store.provisions(head.id)
        positions = _positions(units, target)
        if not positions:
            raise NothingFound(_nearest(units, target, text, stored, head))
        return [FoundUnit(head, units, position) for position in positions]
    return _in_any_act(store, target, text, language, problems)


def _in_any_act(
    store: Store, target: ParsedCitation, text: str, language: str | None, problems: list[str]
) -> list[FoundUnit]:
    """Units of the central act, else of the only act that has such units."""
    central = store.act(CENTRAL_ACT)
    nearest: str | None = None
    if central is not None and (language is None or language in central.languages):
        head = text_of(store, central, language, target.language)
        units = store.provisions(head.id)
        if positions := _positions(units, target):
            return [FoundUnit(head, units, position) for position in positions]
        nearest = _nearest(units, target, text, central, head)
    others = [
        found
        for found in _elsewhere(store, target, language)
        if found[0].head.act_id != CENTRAL_ACT
    ]
    if len(others) == 1:
        problems += [nearest] if nearest else []
        return others[0]
    if others:
        acts = [store.act(found[0].head.act_id) for found in others[:8]]
        listed = "; ".join(f"{act.act.id} ({title_of(act.act)})" for act in acts if act)
        raise NothingFound(say("which_act", text=text, acts=listed))
    raise NothingFound(nearest or say("no_such_unit_anywhere", text=text))


def _elsewhere(
    store: Store, target: ParsedCitation, language: str | None
) -> Iterator[list[FoundUnit]]:
    """The fitting units of each act, in one language of it."""
    by_act: dict[str, list[ExpressionHead]] = {}
    for head in store.expressions(language=language):
        by_act.setdefault(head.act_id, []).append(head)
    for heads in list(by_act.values())[:_MOST_TEXTS_LOOKED_IN]:
        head = next((head for head in heads if head.language == target.language), heads[0])
        units = store.provisions(head.id)
        if positions := _positions(units, target):
            yield [FoundUnit(head, units, position) for position in positions]


def _positions(units: Sequence[Provision], target: ParsedCitation) -> list[int]:
    if target.anchor is not None:
        return [unit.position for unit in units if unit.anchor == target.anchor][:1]
    if target.eid is not None:
        exact = [unit.position for unit in units if unit.eid == target.eid]
        if exact:
            return exact
    return _find(units, _chain(target))


def _chain(target: ParsedCitation) -> Chain:
    return tuple((unit.level, unit.number) for unit in target.units)


def _find(units: Sequence[Provision], chain: Chain) -> list[int]:
    """Positions of the units of a chain; of all that its range holds, if there is one."""
    at = next((i for i, (_, number) in enumerate(chain) if isinstance(number, Range)), None)
    if at is None:
        return find_units(units, [(level, str(number)) for level, number in chain])
    level, span = chain[at]
    assert isinstance(span, Range)
    around = _find(units, chain[:at]) if at else []
    existing = dict.fromkeys(
        unit.number
        for unit in units
        if unit.level is level
        and unit.number is not None
        and (not at or any(_is_within(units, unit, position) for position in around))
    )
    numbers = expand(span.first, span.last, [number for number in existing if number])
    found = [
        position
        for number in numbers
        for position in _find(units, (*chain[:at], (level, number), *chain[at + 1 :]))
    ]
    return list(dict.fromkeys(found))


def _is_within(units: Sequence[Provision], unit: Provision, position: int) -> bool:
    return units[position].start <= unit.start and unit.end <= units[position].end


def _nearest(
    units: Sequence[Provision],
    target: ParsedCitation,
    text: str,
    act: StoredAct,
    head: ExpressionHead,
) -> str:
    """That a unit does not exist, or not in the excerpt, and those that come nearest to it."""
    language = head.language
    chain = _chain(target)
    title = title_of(act.act, language)
    excerpt = head.completeness is Completeness.EXCERPT
    advice = f"; {say('only_excerpt', advice=how_to_get(head.act_id))}" if excerpt else ""
    for length in range(len(chain) - 1, -1, -1):
        parents = _find(units, chain[:length]) if length else [None]
        if not parents:
            continue
        level, number = chain[length]
        first = number.first if isinstance(number, Range) else number
        near = [
            _cite(units, position, act, language)
            for other in nearest_numbers(units, parents[0], level, first)
            for position in _find(units, (*chain[:length], (level, other)))[:1]
        ]
        missing = format_unit(level, first, language)
        if length and parents[0] is not None:
            missing = f"{_cite(units, parents[0], act, language)}: {missing}"
        if near:
            return say("nearest", missing=missing, title=title, near="; ".join(near)) + advice
        return say("no_such_unit", missing=missing, title=title) + advice
    return say("no_such_unit", missing=text, title=title) + advice


def _cite(units: Sequence[Provision], position: int, act: StoredAct, language: str) -> str:
    return format_citation(address_of(units, position, act.act.id, language), language)
