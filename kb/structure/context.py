"""The open units while a tree is built: the body of the act or one annex."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kb.model import Level
from kb.numbering import follows, number_key
from kb.structure.markers import ARTICLE_RANK
from kb.structure.tree import Node

_DEEPEST_LIST = 5
"""Lists within lists; no drafting rule goes so deep, only broken texts do."""


@dataclass(slots=True)
class InnerRow:
    """Numbers "1.", "2." that count anew under the line that announces them."""

    holder: Node
    last: str


@dataclass(slots=True)
class Context:
    """The body of the act (``root`` is None) or one annex: numbering runs on within it."""

    root: Node | None
    last_article: str | None = None
    last_paragraph: str | None = None
    last_numbered_heading: str | None = None
    """Of the headings that are numbered like paragraphs."""
    inner_rows: list[InnerRow] = field(default_factory=list)
    """Rows of paragraphs within a paragraph, the innermost last."""
    stack: list[Node] = field(default_factory=list)
    """The open units, the innermost last."""

    def top(self) -> Node | None:
        """The innermost open unit, else the annex, else None."""
        return self.stack[-1] if self.stack else self.root

    def owner(self) -> Node | None:
        """The innermost open unit that is no point, indent or subparagraph."""
        return next((node for node in reversed(self.stack) if node.rank is not None), self.root)

    def in_article(self) -> bool:
        """Whether an article is open."""
        return any(node.level is Level.ARTICLE for node in self.stack)

    def chapters_begin_anew(self, number: str | None) -> bool:
        """Whether a chapter with ``number`` is a first one after later ones."""
        chapter = next((node for node in self.stack if node.level is Level.CHAPTER), None)
        if chapter is None or number is None:
            return False
        return follows(number, None) and number != chapter.number

    def open_point(self) -> Node | None:
        """The innermost open point of the open paragraph."""
        for node in reversed(self.stack):
            if node.level is Level.POINT:
                return node
            if node.rank is not None:
                return None
        return None

    def close_to(self, rank: int) -> Node | None:
        """Close what cannot hold a unit of ``rank``; the unit that shall hold it."""
        while self.stack and (self.stack[-1].rank is None or self.stack[-1].rank >= rank):
            self.stack.pop()
        if rank == ARTICLE_RANK:
            self.last_paragraph = None
        return self.top()

    def close_above(self, node: Node | None) -> None:
        """Close the units within ``node``."""
        while self.stack and self.stack[-1] is not node:
            self.stack.pop()

    def list_holder(self, number: str) -> Node | None:
        """The open unit to whose list a point with ``number`` belongs.

        First the list that the number goes on, then, unless it starts a list,
        one that it skips on; else a list of its own within the point that
        announces one, or within the open paragraph or article.
        """
        within = list(self._within_owner())
        for node in within:
            if node.last_point is not None and follows(number, node.last_point):
                return node
        starts = follows(number, None)
        for node in within:
            last = node.last_point
            if not starts and last is not None and number_key(last) < number_key(number):
                return node
        deep = sum(node.level is Level.POINT for node in within) >= _DEEPEST_LIST
        for node in within:
            if node.level is Level.INDENT and not any(other.last_point for other in within):
                continue  # the only list so far: the paragraph's own
            if node.level in (Level.POINT, Level.INDENT):
                if starts and not deep and node.last_point is None and node.tail == ":":
                    return node
            else:
                return node
        return within[-1] if within else None

    def inner_row(self, number: str) -> InnerRow | None:
        """The open inner row to which paragraph ``number`` belongs, None for the context's own.

        A row goes on with the number after its last; a number that goes on no
        row at all is a gap in the innermost.
        """
        while self.inner_rows and self.inner_rows[-1].holder not in self.stack:
            self.inner_rows.pop()
        for row in reversed(self.inner_rows):
            if follows(number, row.last):
                return row
        if not self.inner_rows or follows(number, self.last_paragraph):
            return None
        row = self.inner_rows[-1]
        return row if number_key(number) > number_key(row.last) else None

    def opens_inner_row(self, number: str) -> Node | None:
        """The unit under which paragraph ``number`` begins a row of its own, if it does."""
        top = self.top()
        begins = follows(number, None) and self.last_paragraph is not None
        within = any(node.level is Level.PARAGRAPH for node in self.stack)
        deep = len(self.inner_rows) >= _DEEPEST_LIST
        if not begins or not within or deep or top is None or top.tail != ":":
            return None
        return top

    def number_goes_on(self, level: Level, number: str) -> bool:
        """Whether a unit of ``level`` and ``number`` goes on an open row of such units."""
        for node in reversed(self.stack):
            if node.level is level:
                return node.number is not None and follows(number, node.number)
            if level is Level.POINT and node.last_point is not None:
                return follows(number, node.last_point)
        return False

    def _within_owner(self) -> Iterator[Node]:
        """The open units from the innermost to the one that owns them."""
        for node in reversed(self.stack):
            yield node
            if node.rank is not None:
                return
        if self.root is not None:
            yield self.root
