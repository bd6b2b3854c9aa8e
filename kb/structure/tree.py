"""From the builder's open nodes to the frozen tree of provisions.

Gives every unit its extent, its identifier and its position.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kb.address import EID_PREFIXES
from kb.model import Level, Matter, Note, Provision, Status

_WHITE_SPACE = re.compile(r"\s+")


@dataclass(slots=True, eq=False)
class Node:
    """A unit while the tree is being built."""

    level: Level
    number: str | None
    rank: int | None = None
    anchor: str | None = None
    status: Status = Status.IN_FORCE
    head: list[tuple[int, int]] = field(default_factory=list)
    """Spans of number and heading."""
    body: list[tuple[int, int]] = field(default_factory=list)
    """Spans of the unit's own text and tables."""
    removal: list[tuple[int, int]] = field(default_factory=list)
    """Spans of the editor's words that say that the unit was removed."""
    heading_start: int | None = None
    children: list[Node] = field(default_factory=list)
    parent: Node | None = None
    last_point: str | None = None
    """Number of the last point of the unit's own list."""
    tail: str = ""
    """The last character of the unit's text so far."""
    awaits_heading: bool = False
    is_bare_annex: bool = False
    """An annex of which only the header has been read."""
    has_subparagraphs: bool = False
    position: int = -1

    def is_only_heading(self, level: Level, number: str | None) -> bool:
        """Whether this is the unit named and holds no more than its heading so far."""
        return (
            self.level is level
            and self.number == number
            and self.status is Status.IN_FORCE
            and not (self.body or self.children)
        )

    def count_indents(self) -> int:
        """Unnumbered indents so far."""
        return sum(
            child.level is Level.INDENT and not (child.number or "").endswith(")")
            for child in self.children
        )

    def count_subparagraphs(self) -> int:
        """Subparagraphs so far."""
        return sum(child.level is Level.SUBPARAGRAPH for child in self.children)

    def wrap_first_subparagraph(self) -> None:
        """Make what the unit holds so far its first subparagraph, as a second one comes."""
        self.has_subparagraphs = True
        listed = (Level.POINT, Level.INDENT)
        if not self.body and not any(child.level in listed for child in self.children):
            return
        first = Node(Level.SUBPARAGRAPH, "1", parent=self, last_point=self.last_point)
        first.body, self.body = self.body, []
        first.children = [child for child in self.children if child.level in listed]
        for child in first.children:
            child.parent = first
        others = [child for child in self.children if child.level not in listed]
        self.children = [first, *others] if not others else _in_order([first, *others])
        self.last_point = None


def _in_order(nodes: list[Node]) -> list[Node]:
    return sorted(nodes, key=_start)


def _start(node: Node) -> int:
    spans = [*node.head[:1], *node.body[:1]]
    starts = [span[0] for span in spans] + [_start(child) for child in node.children[:1]]
    return min(starts, default=0)


def finish(
    text: str,
    roots: list[Node],
    notes: list[tuple[int, int, Node | None]],
    matter: list[Matter],
) -> tuple[tuple[Provision, ...], tuple[Note, ...], tuple[Matter, ...]]:
    """Freeze the tree: provisions in the order of the text, notes that point at them."""
    ordered: list[Node] = []
    pending = list(reversed(roots))
    while pending:
        node = pending.pop()
        node.position = len(ordered)
        ordered.append(node)
        pending.extend(reversed(node.children))
    extents = _extents(ordered)
    eids = _identifiers(ordered)
    provisions = tuple(
        Provision(
            position=node.position,
            level=node.level,
            number=node.number,
            heading=_heading(text, node),
            eid=eids[node.position],
            start=extents[node.position][0],
            end=extents[node.position][1],
            content=tuple(sorted([*node.head, *node.body])),
            parent=node.parent.position if node.parent is not None else None,
            children=tuple(child.position for child in node.children),
            status=node.status,
            anchor=node.anchor,
        )
        for node in ordered
    )
    frozen_notes = tuple(
        Note(start, end, node.position if node is not None and node.position >= 0 else None)
        for start, end, node in notes
    )
    return provisions, frozen_notes, tuple(matter)


def _heading(text: str, node: Node) -> str | None:
    if node.heading_start is None:
        return None
    parts = []
    for start, end in node.head:
        if end > node.heading_start:
            parts.append(text[max(start, node.heading_start) : end])
    return _WHITE_SPACE.sub(" ", " ".join(parts)).strip() or None


def _extents(ordered: list[Node]) -> list[tuple[int, int]]:
    """First and last offset of every unit with all it contains."""
    extents = []
    for node in ordered:
        spans = [*node.head, *node.body, *node.removal]
        extents.append(
            (min(span[0] for span in spans), max(span[1] for span in spans)) if spans else None
        )
    result: list[tuple[int, int]] = [(0, 0)] * len(ordered)
    for node in reversed(ordered):
        within = [result[child.position] for child in node.children]
        own = extents[node.position]
        if own is not None:
            within.append(own)
        result[node.position] = (min(span[0] for span in within), max(span[1] for span in within))
    return result


def _identifiers(ordered: list[Node]) -> list[str]:
    """An identifier for every unit, unique in the expression.

    A subparagraph is left out of its points' and indents' identifiers where
    the number is unique without it, as lawyers leave it out of a citation.
    """
    eids: list[str] = []
    taken: dict[str, int] = {}
    ordinals: dict[tuple[int, Level], int] = {}
    for node in ordered:
        parent = node.parent
        above = parent.position if parent is not None else -1
        if parent is not None and parent.level is Level.SUBPARAGRAPH and is_unique_without(node):
            above = parent.parent.position if parent.parent is not None else -1
        ordinal = ordinals[above, node.level] = ordinals.get((above, node.level), 0) + 1
        prefix = EID_PREFIXES[node.level]
        if node.level in (Level.PREAMBLE, Level.REMARK):
            own = prefix
        else:
            own = f"{prefix}_{(node.number or str(ordinal)).rstrip(')')}"
        eid = f"{eids[above]}__{own}" if above >= 0 else own
        repeats = taken[eid] = taken.get(eid, 0) + 1
        eids.append(eid if repeats == 1 else f"{eid}~{repeats}")
    return eids


def is_unique_without(node: Node) -> bool:
    """Whether a unit of a subparagraph can be told apart without naming it."""
    subparagraph = node.parent
    assert subparagraph is not None
    holder = subparagraph.parent
    if holder is None:
        return False
    return not any(
        cousin is not node and cousin.level is node.level and cousin.number == node.number
        for sibling in holder.children
        if sibling.level is Level.SUBPARAGRAPH
        for cousin in sibling.children
    )
