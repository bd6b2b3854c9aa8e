"""What the commands print for people: acts, outlines, provisions."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from console.acts import how_to_get, title_of
from console.messages import interface_language, say
from console.records import address_record, wordings_within
from console.screen import bold, dim, put, tell, wrapped
from console.standing_views import changed_line, ruling_lines, standing_line
from indexer.standings import Standings
from kb.address import ancestors, end_of
from kb.citation_format import format_unit
from kb.model import (
    LANGUAGES,
    Act,
    Completeness,
    Expression,
    Level,
    Note,
    Provision,
    Status,
    Wording,
    WordingKind,
)
from kb.store import ExpressionHead, Store, StoredAct

StatusOf = Callable[[int], str]
"""The status of the unit at a position."""

_HEADED = (
    Level.PART,
    Level.SECTION,
    Level.CHAPTER,
    Level.SUBDIVISION,
    Level.ARTICLE,
    Level.ANNEX,
)
_NOT_THE_ACTS = {WordingKind.RETOLD, WordingKind.ATTRIBUTION}
_RETOLD = "~ "
_TABLE_BAR = "\t|"
_INDENT = 4
_LONGEST_MARKER = 16  # characters of a unit's number with its sign


def put_acts(acts: Sequence[StoredAct]) -> None:
    """A line for each act, its title below."""
    for stored in acts:
        act = stored.act
        texts = " ".join(
            code + ("*" if stored.completeness[code] is Completeness.EXCERPT else "")
            for code in LANGUAGES
            if code in stored.languages
        )
        facts = [
            say(f"kind_{act.kind}"),
            *([f"№ {act.number}"] if act.number else []),
            *([act.date] if act.date else []),
            say(f"act_{act.status}"),
            texts,
            say("articles", count=stored.articles),
            *(
                [say("last_change", change=_act_of_change(stored.last_change))]
                if stored.last_change
                else []
            ),
        ]
        put(f"{bold(act.id)}  {dim(' · '.join(facts))}")
        put(wrapped(title_of(act), indent=_INDENT))
    if any(part is Completeness.EXCERPT for act in acts for part in act.completeness.values()):
        put()
        put(dim(say("excerpt_star")))


def _act_of_change(change: tuple[str, str | None]) -> str:
    """Date and number of the act by which a change was made."""
    date, number = change
    return f"{date} № {number}" if number else date


def put_outline(
    units: Sequence[Provision],
    act: Act,
    head: ExpressionHead,
    depth: int | None,
    status_of: StatusOf,
) -> None:
    """The units as an indented list: those with headings, or ``depth`` levels of them.

    A text without headed units shows its paragraphs.
    """
    put(bold(wrapped(title_of(act, head.language))))
    put_facts(act, head)
    put()
    levels: Iterable[Level] = _HEADED
    if not any(unit.level in _HEADED for unit in units):
        levels = (*_HEADED, Level.PARAGRAPH)
    for unit in units:
        around = list(ancestors(units, unit.position))
        if depth is None and unit.level not in levels:
            continue
        if depth is not None and len(around) > depth:
            continue
        line = _named(unit, head.language)
        status = status_of(unit.position)
        if status != Status.IN_FORCE:
            line += f" [{say(f'unit_{status}')}]"
        shown = wrapped(line, indent=2 * (len(around) - 1), hanging=4)
        put(dim(shown) if status != Status.IN_FORCE else shown)


def _named(unit: Provision, language: str) -> str:
    """A unit's number and heading; the heading alone where it has no number."""
    if unit.number is None and unit.heading:
        return unit.heading
    name = format_unit(unit.level, unit.number, language)
    return f"{name}. {unit.heading}" if unit.heading else name


def put_facts(act: Act, head: ExpressionHead | Expression) -> None:
    """Which act and which text of it, in a line."""
    facts = [
        act.id,
        *([f"№ {act.number}"] if act.number else []),
        *([act.date] if act.date else []),
        head.language,
        *([say("redaction", date=head.date)] if head.date else []),
        *([say("draft")] if act.status == "draft" else []),
        *([say("act_repealed")] if act.status == "repealed" else []),
        *([say("excerpt")] if head.completeness is Completeness.EXCERPT else []),
    ]
    put(dim(" · ".join(facts)))


def remark_excerpts(heads: Sequence[ExpressionHead]) -> None:
    """Say, once for each text, which of ``heads`` are excerpts and how to get the whole."""
    sys.stdout.flush()
    for head in {head.id: head for head in heads}.values():
        if head.completeness is Completeness.EXCERPT:
            tell(_excerpt_remark(head))


def _excerpt_remark(head: ExpressionHead) -> str:
    """That a text is an excerpt, where it is from, and how to get the whole act."""
    from corpus.embedded import embedded_acts

    by_language = next(
        (text.source for text in embedded_acts() if head.source in text.source.values()), {}
    )
    source = by_language.get(interface_language(), head.source or "?")
    return say("excerpt_of", source=source, advice=how_to_get(head.act_id))


def put_provision(
    store: Store,
    head: ExpressionHead,
    units: Sequence[Provision],
    position: int,
    notes: Sequence[Note],
    standings: Standings | None,
) -> None:
    """A unit for reading: its place in the act, then its text, indented by level.

    With ``standings`` its status is that of their day.
    """
    unit = units[position]
    put(bold(wrapped(address_record(store, head, units, position)["citation"])))
    act = store.act(head.act_id)
    assert act is not None, "a text belongs to an act"
    put_facts(act.act, head)
    for around in reversed(list(ancestors(units, position))[1:]):
        if around.heading:
            put(dim(wrapped(_named(around, head.language), hanging=4)))
    if standings is not None:
        put(wrapped(standing_line(store, head, units, standings.of(head.id, position))))
        changed = changed_line(standings.changed_since(head.id, position))
        if changed is not None:
            put(wrapped(changed))
    elif unit.status is not Status.IN_FORCE:
        put(say("status_line", status=say(f"unit_{unit.status}")))
    day = None if standings is None else standings.day
    for line in ruling_lines(store.layers.rulings(head.id), units, position, day):
        put(wrapped(line))
    put()

    def status_of(inner: int) -> str:
        if standings is None:
            return units[inner].status
        standing = standings.of(head.id, inner)
        # What a unit shares with the one around it is told there.
        return standing.standing if standing.provision == inner else Status.IN_FORCE

    wordings = wordings_within(store.wordings(head.id), unit.start, unit.end)
    for piece in _joined(_pieces(store, head, units, position, notes, status_of)):
        _put_piece(piece, _margin(piece, wordings))
    if any(part.kind in _NOT_THE_ACTS for part in wordings):
        put()
        put(dim(wrapped(say("not_the_acts", sign=_RETOLD.strip()))))
    put()


def _put_piece(piece: _Piece, margin: str) -> None:
    indent = _INDENT * min(piece.depth, 6)
    if piece.is_table:
        for row in piece.text.split("\n"):
            put(margin + " " * indent + row.strip())
        return
    text = " ".join(piece.text.split())
    if piece.is_note:
        put(dim(wrapped(f"[{text}]", indent=indent + _INDENT, margin=margin)))
        return
    if piece.status != Status.IN_FORCE:
        text += f" [{say(f'unit_{piece.status}')}]"
    line = wrapped(text, indent=indent, margin=margin)
    put(bold(line) if piece.is_heading else line)


def _margin(piece: _Piece, wordings: Sequence[Wording]) -> str:
    """What stands before the lines of a piece, so that retold words are not taken for the act's."""
    if not wordings:
        return ""
    kinds = {part.kind for part in wordings_within(wordings, piece.start, piece.end)}
    return _RETOLD if kinds & _NOT_THE_ACTS else " " * len(_RETOLD)


@dataclass(slots=True)
class _Piece:
    """A paragraph on the screen; ``start`` and ``end`` are its place in the source."""

    text: str
    start: int
    end: int
    depth: int
    is_marker: bool = False
    is_heading: bool = False
    is_note: bool = False
    status: str = Status.IN_FORCE

    @property
    def is_table(self) -> bool:
        return _TABLE_BAR in self.text


def _pieces(
    store: Store,
    head: ExpressionHead,
    units: Sequence[Provision],
    position: int,
    notes: Sequence[Note],
    status_of: StatusOf,
) -> Iterator[_Piece]:
    """The pieces of a unit and all within it, in the order of the text."""
    root = units[position]
    places: list[tuple[int, int, Provision | Note]] = []
    depths: dict[int, int] = {}
    for unit in _inside(units, position):
        depths[unit.position] = 0 if unit is root else depths[unit.parent or 0] + 1
        places += [(start, end, unit) for start, end in unit.content]
    places += [(note.start, note.end, note) for note in notes if note.provision in depths]
    for start, end, holder in sorted(places, key=lambda place: place[0]):
        text = store.text(head.id, start, end)
        if isinstance(holder, Note):
            yield _Piece(text, start, end, depths[holder.provision or 0], is_note=True)
            continue
        # A subparagraph is no deeper than what it is a paragraph of.
        depth = depths[holder.position] - sum(
            around.level is Level.SUBPARAGRAPH
            for around in ancestors(units, holder.position)
            if around.position > position
        )
        first = start == holder.start
        yield _Piece(
            text,
            start,
            end,
            depth,
            is_marker=first and holder.number is not None and len(text) <= _LONGEST_MARKER,
            is_heading=first and holder.level in _HEADED and holder.heading is not None,
            # That of the unit which is shown is told above it.
            status=status_of(holder.position) if first and holder is not root else Status.IN_FORCE,
        )


def _joined(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """Each number with the text that follows it."""
    marker: _Piece | None = None
    for piece in pieces:
        if marker is not None:
            if piece.is_note or piece.is_marker or piece.is_table:
                yield marker
            else:
                piece.text = f"{marker.text} {piece.text}"
                piece.start = marker.start
                piece.status = marker.status
                piece.depth = marker.depth
            marker = None
        if piece.is_marker:
            marker = piece
        else:
            yield piece
    if marker is not None:
        yield marker


def _inside(units: Sequence[Provision], position: int) -> Iterator[Provision]:
    """A unit and all that it contains, in the order of the text."""
    return (units[inner] for inner in range(position, end_of(units, position)))
