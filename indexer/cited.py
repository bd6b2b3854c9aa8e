"""The units that a text cites: «51 бап», «ст. 51 закона о миграции», an identifier."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from corpus.registry import load_registry
from indexer.act_names import acts_named
from kb.address import find_units
from kb.citation import ParsedCitation, Range, expand, parse_citations
from kb.citation_readings import readings
from kb.model import Level, Provision
from kb.store import ExpressionHead, Store

Chain = tuple[tuple[Level, str | Range], ...]
"""Levels and numbers from the outermost unit to the innermost."""

_MOST_CITATIONS = 10  # of one query
_MOST_ACTS = 3  # in which a citation without an act is looked for


@dataclass(frozen=True, slots=True)
class CitedUnits:
    """What a query cites, as far as it is there.

    ``places`` are expressions and positions. ``rest`` are the words of the
    query that belong neither to the citation nor to the name of its act.
    """

    places: tuple[tuple[int, int], ...]
    rest: str


def cited_units(
    store: Store,
    query: str,
    acts: Collection[str],
    language: str,
    *,
    only_this_language: bool = False,
) -> CitedUnits | None:
    """The units that ``query`` cites; None where it cites none or none is there.

    ``acts`` (ids) are those that are searched, empty for all. A citation that
    names no act is looked for in the acts of the field, those in force first.
    The texts are those in the language of the citation, else in ``language``;
    with ``only_this_language`` in that one, whatever the citation is in.
    """
    places: dict[tuple[int, int], None] = {}
    rest = ""
    for citation in parse_citations(query, bare=bool(acts))[:_MOST_CITATIONS]:
        wanted, other_words = _acts(store, citation, acts)
        rest = rest or other_words
        own = None if only_this_language else citation.language
        for head in _expressions(store, wanted, own or language):
            for position in positions_cited(store.units(head.id), citation):
                places[head.id, position] = None
    return CitedUnits(tuple(places), rest) if places else None


class NumberedUnits(Protocol):
    """The units of a text, and a way to them by level and number (:data:`kb.address.Lookup`)."""

    def __getitem__(self, index: int, /) -> Provision: ...
    def __len__(self) -> int: ...
    def numbered(self, level: Level, number: str | None, within: int | None) -> Iterable[int]: ...


def positions_cited(units: NumberedUnits, citation: ParsedCitation) -> list[int]:
    """Positions of the units of one text that a citation names; of a range all that exist.

    Where nothing is called as the citation says, its other readings count.
    """
    if citation.anchor is not None:
        every = map(units.__getitem__, range(len(units)))
        return [unit.position for unit in every if unit.anchor == citation.anchor][:1]
    for reading in readings(citation):
        found = find_chain(units, chain_of(reading))
        exact = [position for position in found if units[position].eid == citation.eid]
        if exact or found:
            return exact or found
    return []


def chain_of(citation: ParsedCitation) -> Chain:
    """The units of a citation as a chain."""
    return tuple((unit.level, unit.number) for unit in citation.units)


def find_chain(units: NumberedUnits, chain: Chain) -> list[int]:
    """Positions of the units of a chain; of all that its ranges hold."""
    at = next((i for i, (_, number) in enumerate(chain) if isinstance(number, Range)), None)
    if at is None:
        cited = [(level, str(number)) for level, number in chain]
        return find_units(units, cited, units.numbered) if cited else []
    level, span = chain[at]
    assert isinstance(span, Range)
    around: Sequence[int | None] = find_chain(units, chain[:at]) if at else [None]
    inside = (
        units[position].number
        for outer in around
        for position in units.numbered(level, None, outer)
    )
    existing = [number for number in dict.fromkeys(inside) if number]
    found = [
        position
        for number in expand(span.first, span.last, existing)
        for position in find_chain(units, (*chain[:at], (level, number), *chain[at + 1 :]))
    ]
    return list(dict.fromkeys(found))


def name_in(store: Store, words: str) -> str | None:
    """The longest beginning of ``words`` that names acts of ``store``.

    Words of a question may follow the name: «закона о миграции квота».
    """
    named = words.split()
    beginnings = (" ".join(named[:count]) for count in range(len(named), 0, -1))
    return next((name for name in beginnings if acts_named(store, name)), None)


def acts_of_the_field() -> list[str]:
    """Ids of the acts that a citation without an act may be of: the registry's core, then bills."""
    entries = [entry for entry in load_registry() if entry.core or entry.status == "draft"]
    return [entry.id for entry in sorted(entries, key=lambda entry: entry.status == "draft")]


def _acts(
    store: Store, citation: ParsedCitation, acts: Collection[str]
) -> tuple[Sequence[str], str]:
    """The acts that a citation may be of, and the words that name neither act nor unit."""
    name = name_in(store, citation.act_hint or "")
    if name is not None:
        found = [act for act in acts_named(store, name) if not acts or act in acts]
        if found:
            return found, citation.rest.replace(name, " ").strip()
    return list(acts) or [act for act in acts_of_the_field() if store.act(act)], citation.rest


def _expressions(store: Store, acts: Sequence[str], language: str) -> Iterator[ExpressionHead]:
    for act in acts[:_MOST_ACTS]:
        heads = store.expressions(act)
        yield from [head for head in heads if head.language == language][:1] or heads[:1]
