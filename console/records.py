"""The JSON that the commands print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

from console.acts import title_of
from indexer.standings import Standings
from kb.address import address_of
from kb.amendments.validity import rulings_on
from kb.citation import units_of_eid
from kb.citation_format import format_citation
from kb.model import (
    LANGUAGES,
    Act,
    Address,
    Change,
    Completeness,
    Expression,
    Level,
    Provision,
    Target,
    Wording,
    WordingKind,
)
from kb.store import ExpressionHead, Store, StoredAct, path_place

Record = dict[str, Any]

_ADDRESSED = frozenset({"article", "paragraph", "subparagraph", "indent", "annex"})


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
        "last_change": None
        if stored.last_change is None
        else {"date": stored.last_change[0], "number": stored.last_change[1]},
    }


def text_record(act: Act, text: Expression) -> Record:
    """Which text is meant; ``redaction`` is its date where that is known."""
    return {
        "act": act.id,
        "lang": text.language,
        "title": title_of(act, text.language),
        "kind": act.kind,
        "number": act.number,
        "date": act.date,
        "status": act.status,
        "redaction": text.date,
        "completeness": text.completeness.value,
        "source": text.source,
    }


def provision_record(
    store: Store,
    head: ExpressionHead,
    units: Sequence[Provision],
    position: int,
    standings: Standings | None = None,
) -> Record:
    """A unit with its address and its text, and how far the text of the act is whole.

    ``status`` is the unit's within its act, on the day of ``standings`` where they
    are given; see :func:`standing_record` for the rest.
    """
    unit = units[position]
    on_day = (
        {} if standings is None else standing_on_record(store, head, units, position, standings)
    )
    return {
        **address_record(store, head, units, position),
        "level": unit.level.value,
        "heading": unit.heading,
        "text": store.text(head.id, unit.start, unit.end),
        "status": unit.status.value,
        "start": unit.start,
        "end": unit.end,
        **standing_record(store, head, units, position),
        **on_day,
    }


def ruling_record(
    store: Store, head: ExpressionHead, units: Sequence[Provision], change: Change
) -> Record:
    """A ruling of the Constitutional Court: what it found, which it is, of which unit, the note.

    ``number`` and ``date`` are null while nothing is ruled.
    """
    return {
        "action": change.action.value,
        "number": None if change.act is None else change.act.number,
        "date": None if change.act is None else change.act.date,
        "eid": None if change.provision is None else units[change.provision].eid,
        "text": store.text(head.id, change.start, change.end),
    }


def standing_record(
    store: Store, head: ExpressionHead, units: Sequence[Provision], position: int
) -> Record:
    """How far the text of a unit may be taken for law.

    ``act_status`` says whether the act is in force, repealed or a draft;
    ``wordings`` whose words an excerpt is, stretch by stretch, where that is
    known; ``notes`` are the editors' footnotes within the text, no law, each
    with the ``eid`` of the unit that it speaks of; ``rulings`` are the
    Constitutional Court's on the unit or what it stands in. Offsets are the source's,
    as ``start`` and ``end`` of the unit.
    """
    unit = units[position]
    act = store.act(head.act_id)
    return {
        "act_status": act.act.status if act is not None else "unknown",
        "completeness": head.completeness.value,
        "source": head.source,
        "wordings": [
            {"start": part.start, "end": part.end, "kind": part.kind.value}
            for part in wordings_within(store.wordings(head.id), unit.start, unit.end)
        ],
        "notes": [
            {
                "start": note.start,
                "end": note.end,
                "text": store.text(head.id, note.start, note.end),
                "eid": None if note.provision is None else units[note.provision].eid,
            }
            for note in store.notes(head.id, (unit.start, unit.end))
        ],
        "rulings": [
            ruling_record(store, head, units, change)
            for change in rulings_on(units, store.layers.rulings(head.id), position)
        ],
    }


def wordings_within(wordings: Iterable[Wording], start: int, end: int) -> list[Wording]:
    """Those of ``wordings`` that reach into a stretch of text, cut to it."""
    return [
        replace(part, start=max(part.start, start), end=min(part.end, end))
        for part in wordings
        if part.start < end and start < part.end
    ]


def whose_words(store: Store, head: ExpressionHead, start: int, end: int) -> str | None:
    """Whose words a stretch of an excerpt is, as a key of what the tool says; None: it is whole.

    ``excerpt`` where that is not known, else ``excerpt_quoted``, ``excerpt_retold``
    or ``excerpt_mixed``.
    """
    if head.completeness is not Completeness.EXCERPT:
        return None
    parts = wordings_within(store.wordings(head.id), start, end)
    is_quoted = {
        part.kind is WordingKind.QUOTED for part in parts if part.kind is not WordingKind.ADDED
    }
    if not is_quoted:
        return "excerpt"
    if len(is_quoted) > 1:
        return "excerpt_mixed"
    return "excerpt_quoted" if is_quoted.pop() else "excerpt_retold"


def address_record(
    store: Store, head: ExpressionHead, units: Sequence[Provision], position: int
) -> Record:
    """The address of a unit, with the citation that names its act."""
    address = address_of(units, position, head.act_id, head.language)
    act = store.act(head.act_id)
    title = title_of(act.act, head.language) if act is not None else head.act_id
    return {**asdict(address), "citation": format_citation(address, head.language, title)}


def target_address(target: Target, act_id: str, language: str) -> Address:
    """Where a target stands in its act, or how it is cited where its text is not at hand."""
    fields: dict[str, str] = {}
    points: list[str] = []
    for unit in units_of_eid(target.eid or path_place(target.path)):
        number = str(unit.number)
        if unit.level is Level.POINT:
            points.append(number)
        elif unit.level is Level.INDENT and not number.isdecimal():
            fields["indent"] = f"{number})"  # a lettered indent keeps its bracket (kb.address)
        elif unit.level.value in _ADDRESSED:
            fields[unit.level.value] = number
    if points:
        fields["point"] = points[0]
        if len(points) > 1:
            fields.setdefault("indent", f"{points[-1]})")
    return Address(act_id, language, target.eid or path_place(target.path), **fields)


def standing_on_record(
    store: Store,
    head: ExpressionHead,
    units: Sequence[Provision],
    position: int,
    standings: Standings,
) -> Record:
    """What a unit is on a day: ``status``, and in ``on`` the day, whether that is certain, and
    the words that say so with the ``eid`` of the unit of which they are said.

    ``said_in`` is the unit whose own words they are, null where a note says it. ``earliest`` is
    no fact: where the day of publication is not known, the earliest that is possible.
    ``reads_otherwise``: the act itself gives it another wording for the day. ``changed_since``
    are the amending acts since the day: the text has their words, not those of the day.
    """
    standing = standings.of(head.id, position)
    because = standing.because
    of_unit = standing.provision
    return {
        "status": standing.standing.value,
        "on": {
            "date": standing.day,
            "certain": standing.certain,
            "eid": None if of_unit is None else units[of_unit].eid,
            "because": None if because is None else store.text(head.id, *because),
            "said_in": None if standing.said_in is None else units[standing.said_in].eid,
            "earliest": standing.earliest,
            "reads_otherwise": standing.reads_otherwise,
            "changed_since": [
                {"date": act.date, "number": act.number}
                for act in dict.fromkeys(
                    change.act for change in standings.changed_since(head.id, position)
                )
                if act is not None
            ],
        },
    }


def outline_records(
    units: Sequence[Provision],
    depth: int | None = None,
    status_of: Callable[[int], str] | None = None,
) -> list[Record]:
    """The units as a tree, roots first; ``depth`` levels of it, all where None.

    ``status_of`` tells a unit's status, as in the text where None.
    """
    roots: list[Record] = []
    below: list[tuple[list[Record], int]] = []  # of each unit: its children, and how deep they are
    for unit in units:
        beside, level = (roots, 1) if unit.parent is None else below[unit.parent]
        children: list[Record] = []
        below.append((children, level + 1))
        if depth is None or level <= depth:
            beside.append(
                {
                    "level": unit.level.value,
                    "number": unit.number,
                    "heading": unit.heading,
                    "eid": unit.eid,
                    "status": status_of(unit.position) if status_of else unit.status.value,
                    "children": children,
                }
            )
    return roots
