"""Questions about what follows in a text, which decide what a line of it is."""

from __future__ import annotations

from kb.model import Level
from kb.numbering import follows
from kb.structure.context import Context
from kb.structure.markers import Marker
from kb.structure.roles import Item, Role
from kb.structure.tree import Node

_NUMBERED = (Role.HEADING, Role.PARAGRAPH, Role.POINT)
_LONGEST_TITLE = 4  # lines
_REACH = 200  # items; what stands farther off decides nothing


class Lookahead:
    """The items of a text, to be asked about what comes after one of them."""

    def __init__(self, items: list[Item]) -> None:
        self._items = items
        self._last_numbered = max(
            (i for i, item in enumerate(items) if item.role in (*_NUMBERED, Role.ANNEX)),
            default=-1,
        )

        self._first_unit = next(
            (i for i, item in enumerate(items) if item.role in (Role.HEADING, Role.PARAGRAPH)),
            len(items),
        )

    def following(self, index: int) -> Item | None:
        """The very next item."""
        return self._items[index + 1] if index + 1 < len(self._items) else None

    def article_goes_on(self, index: int) -> bool:
        """Whether anything but a note stands between an article's first lines and the next unit."""
        for item in self._items[index + 1 :]:
            if item.role is not Role.NOTE:
                return item.role not in (Role.HEADING, Role.ANNEX, Role.SIGNATURE, Role.CONTENTS)
        return False

    def stands_again(self, index: int, marker: Marker) -> bool:
        """Whether the next heading is the same unit once more."""
        for item in self._items[index + 1 : index + _REACH]:
            if item.role is Role.HEADING:
                other = item.piece.marker
                return other is not None and (other.level, other.number) == (
                    marker.level,
                    marker.number,
                )
            if item.role is not Role.NOTE:
                return False
        return False

    def next_numbered(self, index: int) -> Item | None:
        """The next heading, paragraph or point, None where an annex comes first."""
        for item in self._items[index + 1 : index + _REACH]:
            if item.role in _NUMBERED:
                return item
            if item.role is Role.ANNEX:
                return None
        return None

    def is_past_units(self, index: int) -> bool:
        """Whether no unit and no annex follows any more."""
        return index > self._last_numbered

    def has_units_before(self, index: int) -> bool:
        """Whether a heading or paragraph stands before."""
        return self._first_unit < index

    def numbering_goes_on(self, index: int, context: Context) -> bool:
        """Whether this or the next numbered unit goes on the numbering of ``context``."""
        item: Item | None = self._items[index]
        if item is not None and item.role not in _NUMBERED:
            item = self.next_numbered(index)
        marker = item.piece.marker if item is not None else None
        return (
            marker is not None
            and marker.number is not None
            and context.number_goes_on(marker.level, marker.number)
        )

    def list_goes_on(self, index: int, point: Node) -> bool:
        """Whether the list of ``point``, or one around it, has a next point further on."""
        following = self.next_numbered(index)
        if following is None or following.role is not Role.POINT:
            return False
        marker = following.piece.marker
        assert marker is not None and marker.number is not None
        node: Node | None = point
        while node is not None and node.level is Level.POINT:
            if node.number is not None and follows(marker.number, node.number):
                return True
            node = node.parent
        return False

    def begins_anew(self, index: int, context: Context) -> bool:
        """Whether paragraphs or chapters count from 1 after this line and its title's others.

        Paragraphs do not where a later one goes on the row of ``context``.
        """
        position = index + 1
        while position < len(self._items) and self._items[position].role in (Role.TEXT, Role.NOTE):
            position += 1
        if position - index > _LONGEST_TITLE:
            return False
        if position < len(self._items) and self._items[position].role is Role.HEADING:
            marker = self._items[position].piece.marker
            assert marker is not None
            return marker.level is Level.CHAPTER and context.chapters_begin_anew(marker.number)
        last = context.last_paragraph
        inner: str | None = None
        for item in self._items[position : position + _REACH]:
            if item.role is not Role.PARAGRAPH:
                if inner is None or item.role in (Role.HEADING, Role.ANNEX):
                    break
                continue
            number = _number(item)
            if follows(number, inner):
                inner = number
            elif inner is None or follows(number, last):
                return False
        return inner is not None

    def opens_list(self, index: int) -> bool:
        """Whether a list begins with the next item."""
        following = self.following(index)
        return (
            following is not None
            and following.role is Role.POINT
            and follows(_number(following), None)
        )

    def resumes(self, index: int, point: Node) -> bool:
        """Whether the list of ``point`` goes on after the list that begins next."""
        inner: str | None = None
        for item in self._items[index + 1 : index + _REACH]:
            if item.role in (Role.HEADING, Role.PARAGRAPH, Role.ANNEX):
                return False
            if item.role is not Role.POINT:
                continue
            number = _number(item)
            if follows(number, inner):
                inner = number
            elif follows(number, point.number):
                return True
        return False

    def paragraphs_go_on(self, index: int, last_paragraph: str | None) -> bool:
        """Whether the article goes on with the paragraph after ``last_paragraph``."""
        for item in self._items[index + 1 : index + _REACH]:
            if item.role in (Role.HEADING, Role.ANNEX):
                return False
            if item.role is Role.PARAGRAPH:
                return last_paragraph is not None and follows(_number(item), last_paragraph)
        return False


def _number(item: Item) -> str:
    """The number of a numbered item."""
    marker = item.piece.marker
    assert marker is not None and marker.number is not None
    return marker.number
