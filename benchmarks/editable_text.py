"""The text of an act as a tree whose units can be edited, moved and renumbered.

Every character of the text stands in exactly one place of the tree, so that the
text is what is written when all places are written in their order. A unit
remembers which units of the act it came from, whatever is done to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kb.address import ancestors
from kb.model import Expression, Level, Note, Provision, Status

_MARKER = re.compile(r"\W{0,3}(?:(?:Статья|СТАТЬЯ)\s+)?(\d+(?:-\d+)?)(?:\.|\)|-бап\.|-БАП\.)")
LIST_LEVELS = (Level.PARAGRAPH, Level.POINT)


@dataclass(eq=False, slots=True)
class Words:
    """A stretch of text: a unit's own words, or what stands between units."""

    text: str
    own: bool = False


@dataclass(eq=False, slots=True)
class Node:
    """A unit, or the whole text (whose level is None)."""

    level: Level | None
    number: str | None
    items: list[Words | Node] = field(default_factory=list)
    lead: str = ""
    """White space before the unit."""
    parent: Node | None = None
    old: tuple[int, ...] = ()
    """Positions of the units that it was: none if it is new, several if they were merged."""
    in_force: bool = True
    changed: bool = False
    """Its own words were edited."""
    rewritten: bool = False
    """Its own words are so much edited that it may count as another wording."""
    moved: bool = False
    """It stands in another unit, or elsewhere among its neighbours."""
    in_list: bool = False
    """It was moved among its neighbours only, which may count as renumbering."""
    loosened: bool = False
    """It stands in what became of its unit when that was split or merged."""
    excluded: bool = False
    """It is said to be excluded; nothing else is left of it."""
    holds_change: bool = False
    """Something in it was edited, came or went."""
    edits: set[int] = field(default_factory=set)
    """Which edits changed it."""

    @property
    def children(self) -> list[Node]:
        return [item for item in self.items if isinstance(item, Node)]

    def walk(self) -> Iterator[Node]:
        """The unit and all in it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def around(self) -> Iterator[Node]:
        """The units around it, from the inside out, the text itself left out."""
        node = self.parent
        while node is not None and node.level is not None:
            yield node
            node = node.parent

    @property
    def marker(self) -> re.Match[str] | None:
        """The number with its mark, found in the first words of the unit."""
        first = self.items[0] if self.items else None
        if self.number is None or not isinstance(first, Words):
            return None
        found = _MARKER.match(first.text)
        return found if found and found[1] == self.number.rstrip(")") else None

    def renumber(self, number: str) -> None:
        """Give the unit another number, in its words too."""
        found, first = self.marker, self.items[0]
        assert found is not None and isinstance(first, Words)
        first.text = first.text[: found.start(1)] + number + first.text[found.end(1) :]
        self.number = number

    def own_words(self) -> list[tuple[Words, int]]:
        """The unit's own stretches, and where in them its words begin behind the number."""
        found = self.marker
        spans = [
            (item, found.end() if found and index == 0 else 0)
            for index, item in enumerate(self.items)
            if isinstance(item, Words) and item.own
        ]
        return [(item, start) for item, start in spans if item.text[start:].strip()]

    def is_leaf(self) -> bool:
        """Whether the unit is one paragraph of text with a number before it."""
        return not self.children and len(self.own_words()) == 1

    def insert(self, child: Node, after: Node | None) -> None:
        """Put a unit behind one of the children, or before all of them."""
        if after is not None:
            at = self.items.index(after) + 1
        else:
            at = next(
                (at for at, item in enumerate(self.items) if isinstance(item, Node)),
                len(self.items),
            )
        self.items.insert(at, child)
        child.parent = self

    def take_out(self) -> None:
        """Take the unit out of the unit that it stands in."""
        assert self.parent is not None
        self.parent.items.remove(self)
        self.parent = None


def tree_of(expression: Expression) -> Node:
    """The tree of a text, without the editors' notes on units that are in force."""
    builder = _Builder(expression)
    root = Node(None, None)
    roots = [unit for unit in expression.provisions if unit.parent is None]
    builder.fill(root, roots, [], 0, len(expression.text), keep=False)
    return root


def written(root: Node) -> tuple[str, dict[Node, int]]:
    """The text of a tree, and where each unit starts in it."""
    parts: list[str] = []
    starts: dict[Node, int] = {}
    at = 0

    def put(text: str) -> None:
        nonlocal at
        parts.append(text)
        at += len(text)

    def write(node: Node) -> None:
        put(node.lead)
        starts[node] = at
        for item in node.items:
            if isinstance(item, Words):
                put(item.text)
            else:
                write(item)

    write(root)
    return "".join(parts), starts


def copy_of(node: Node) -> Node:
    """The unit with all in it, as a new one that was nowhere before."""
    copy = Node(node.level, node.number, lead=node.lead)
    for item in node.items:
        if isinstance(item, Words):
            copy.items.append(Words(item.text, item.own))
        else:
            child = copy_of(item)
            child.parent = copy
            copy.items.append(child)
    return copy


class _Builder:
    def __init__(self, expression: Expression) -> None:
        self.expression = expression

    def fill(
        self,
        node: Node,
        children: list[Provision],
        own: list[tuple[int, int]],
        start: int,
        end: int,
        keep: bool,
    ) -> None:
        """Put all that stands between ``start`` and ``end`` into a node."""
        text = self.expression.text
        places: list[tuple[int, int, Provision | None]] = [
            *((unit.start, unit.end, unit) for unit in children),
            *((*span, None) for span in own),
        ]
        at = start
        for place_start, place_end, unit in sorted(places, key=lambda place: place[:2]):
            if place_start < at:
                continue  # one of «1) – 4) исключены»: all of them are in the same words
            between = self._between(at, place_start, keep)
            if unit is None:
                if between:
                    node.items.append(Words(between))
                node.items.append(Words(text[place_start:place_end], own=True))
            else:
                gap = between.rstrip()
                if gap:
                    node.items.append(Words(gap))
                child = self._node(unit, between[len(gap) :])
                child.parent = node
                node.items.append(child)
            at = place_end
        rest = self._between(at, end, keep)
        if rest:
            node.items.append(Words(rest))

    def _node(self, unit: Provision, lead: str) -> Node:
        number = unit.number.rstrip(")") if unit.number else None
        node = Node(unit.level, number, lead=lead, old=(unit.position,))
        node.in_force = unit.status is Status.IN_FORCE
        children = [self.expression.provisions[child] for child in unit.children]
        self.fill(
            node, children, list(unit.content), unit.start, unit.end, keep=not node.in_force
        )  # what excludes a unit is a note
        return node

    def _between(self, start: int, end: int, keep: bool) -> str:
        """What stands between two places, without notes unless they are kept."""
        text = self.expression.text
        if keep:
            return text[start:end]
        parts: list[str] = []
        for note in self.expression.notes:
            if start <= note.start and note.end <= end and not self._excludes(note):
                parts.append(text[start : note.start].rstrip(" \xa0"))
                start = note.end
        return "".join([*parts, text[start:end]])

    def _excludes(self, note: Note) -> bool:
        """Whether a note is of a unit that is no longer in force, as it says itself."""
        if note.provision is None:
            return False
        units = ancestors(self.expression.provisions, note.provision)
        return any(unit.status is not Status.IN_FORCE for unit in units)
