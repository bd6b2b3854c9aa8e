"""The units that a query cites: «51 бап», «ст. 51 закона о миграции», an identifier."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from corpus.registry import load_registry
from indexer.act_names import acts_named
from kb.address import find_units
from kb.citation import ParsedCitation, Range, parse_citations
from kb.model import Level, Provision
from kb.store import ExpressionHead, Store

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
    store: Store, query: str, acts: Collection[str], language: str
) -> CitedUnits | None:
    """The units that ``query`` cites; None where it cites none or none is there.

    ``acts`` (ids) are those that are searched, empty for all. A citation that
    names no act is looked for in the acts of the field, those in force first.
    """
    places: dict[tuple[int, int], None] = {}
    rest = ""
    for citation in parse_citations(query, bare=bool(acts))[:_MOST_CITATIONS]:
        wanted, other_words = _acts(store, citation, acts)
        rest = rest or other_words
        for head in _expressions(store, wanted, citation.language or language):
            units = store.provisions(head.id)
            for position in _positions(units, citation):
                places[head.id, position] = None
    return CitedUnits(tuple(places), rest) if places else None


def _acts(
    store: Store, citation: ParsedCitation, acts: Collection[str]
) -> tuple[Sequence[str], str]:
    """The acts that a citation may be of, and the words that name neither act nor unit."""
    named = (citation.act_hint or "").split()
    # Words of a question may follow the name of the act: «закона о миграции квота».
    for count in range(len(named), 0, -1):
        name = " ".join(named[:count])
        found = [act for act in acts_named(store, name) if not acts or act in acts]
        if found:
            return found, citation.rest.replace(name, " ").strip()
    return list(acts) or _acts_of_the_field(store), citation.rest


def _expressions(store: Store, acts: Sequence[str], language: str) -> Iterator[ExpressionHead]:
    for act in acts[:_MOST_ACTS]:
        heads = store.expressions(act)
        yield from [head for head in heads if head.language == language][:1] or heads[:1]


def _acts_of_the_field(store: Store) -> list[str]:
    """Acts that a citation without an act may be of: the registry's core, the law before drafts."""
    entries = [entry for entry in load_registry() if entry.core or entry.status == "draft"]
    entries.sort(key=lambda entry: entry.status == "draft")
    return [entry.id for entry in entries if store.act(entry.id) is not None]


def _positions(units: Sequence[Provision], citation: ParsedCitation) -> list[int]:
    if citation.eid is not None:
        return [unit.position for unit in units if unit.eid == citation.eid]
    if citation.anchor is not None:
        return [unit.position for unit in units if unit.anchor == citation.anchor]
    return find_units(units, list(_chain(citation))) if citation.units else []


def _chain(citation: ParsedCitation) -> Iterator[tuple[Level, str]]:
    for unit in citation.units:
        number = unit.number
        # A search leads to where a range begins.
        yield unit.level, number.first if isinstance(number, Range) else number
