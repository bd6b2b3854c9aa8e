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
    citations = parse_citations(query, bare=bool(acts))[:_MOST_CITATIONS]
    places: dict[tuple[int, int], None] = {}
    for citation in citations:
        for head in _expressions(store, citation, acts, citation.language or language):
            units = store.provisions(head.id)
            for position in _positions(units, citation):
                places[head.id, position] = None
    if not places:
        return None
    hint = citations[0].act_hint
    rest = citations[0].rest
    return CitedUnits(tuple(places), rest.replace(hint, " ").strip() if hint else rest)


def _expressions(
    store: Store, citation: ParsedCitation, acts: Collection[str], language: str
) -> Iterator[ExpressionHead]:
    if citation.act_hint is not None:
        named = acts_named(store, citation.act_hint)
        wanted = [act for act in named if not acts or act in acts]
    else:
        wanted = list(acts) or _acts_of_the_field(store)
    for act in wanted[:_MOST_ACTS]:
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
