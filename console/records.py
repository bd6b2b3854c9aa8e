"""The JSON that the commands print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from console.acts import title_of
from kb.address import address_of
from kb.citation_format import format_citation
from kb.model import LANGUAGES, Completeness, Provision
from kb.store import ExpressionHead, Store, StoredAct

Record = dict[str, Any]


def act_record(stored: StoredAct) -> Record:
    """An act; ``completeness`` is full where every text of it is, ``texts`` tells each."""
    act = stored.act
    full = all(part is Completeness.FULL for part in stored.completeness.values())
    return {
        "id": act.id,
        "kind": act.kind,
        "number": act.number,
        "date": act.date,
        "status": act.status,
        "titles": {language: act.titles.get(language) for language in LANGUAGES},
        "languages": [code for code in LANGUAGES if code in stored.languages],
        "completeness": (Completeness.FULL if full else Completeness.EXCERPT).value,
        "texts": {language: part.value for language, part in stored.completeness.items()},
        "articles": stored.articles,
    }


def provision_record(
    store: Store, head: ExpressionHead, units: Sequence[Provision], position: int
) -> Record:
    """A unit with its address and its text, and how far the text of the act is whole.

    ``status`` is the unit's within its act; ``act_status`` says whether the act
    is in force, repealed or a draft.
    """
    unit = units[position]
    act = store.act(head.act_id)
    return {
        **address_record(store, head, units, position),
        "level": unit.level.value,
        "heading": unit.heading,
        "text": store.text(head.id, unit.start, unit.end),
        "status": unit.status.value,
        "act_status": act.act.status if act is not None else "unknown",
        "start": unit.start,
        "end": unit.end,
        "completeness": head.completeness.value,
        "source": head.source,
    }


def address_record(
    store: Store, head: ExpressionHead, units: Sequence[Provision], position: int
) -> Record:
    """The address of a unit, with the citation that names its act."""
    address = address_of(units, position, head.act_id, head.language)
    act = store.act(head.act_id)
    title = title_of(act.act, head.language) if act is not None else head.act_id
    return {**asdict(address), "citation": format_citation(address, head.language, title)}


def outline_records(units: Sequence[Provision], depth: int | None = None) -> list[Record]:
    """The units as a tree, roots first; ``depth`` levels of it, all where None."""
    records: list[Record] = []
    roots: list[Record] = []
    depths: list[int] = []
    for unit in units:
        record: Record = {
            "level": unit.level.value,
            "number": unit.number,
            "heading": unit.heading,
            "eid": unit.eid,
            "status": unit.status.value,
            "children": [],
        }
        records.append(record)
        depths.append(1 if unit.parent is None else depths[unit.parent] + 1)
        if depth is None or depths[-1] <= depth:
            (roots if unit.parent is None else records[unit.parent]["children"]).append(record)
    return roots
