"""The tree of provisions, built in one pass over the items of a text.

Every item lands in exactly one place: a unit's head or body, a note, or front
and back matter. Order of the units: Law of Kazakhstan "On legal acts" of 6
April 2016, article 23. A paragraph of text without a number is a subparagraph
(бөлік, часть), a line of a list without a number an indent (абзац).
"""

from __future__ import annotations

import re
from typing import ClassVar

from corpus.document import BlockKind
from kb.model import Level, Matter, MatterKind, Status
from kb.numbering import between, with_flat_numbers
from kb.structure.context import Context, InnerRow
from kb.structure.headings import (
    LONGEST_HEADING,
    disguised_heading,
    end_of_heading,
    reads_as_heading,
)
from kb.structure.lookahead import Lookahead
from kb.structure.markers import ARTICLE_RANK, Marker
from kb.structure.roles import SENTENCE_END, Item, Role
from kb.structure.tree import Node
from kb.structure.wording import wording

_LIST_RANK = 5  # above sections: a list without a number is no part of the chapter before it
_REMARK_RANK = ARTICLE_RANK + 5
_PARAGRAPH_RANK = ARTICLE_RANK + 10
_PREAMBLE_RANK = ARTICLE_RANK + 20  # closed by whatever begins the body
_BULLETS = "-–—•●*"
_NOTE_HEAD = 200  # characters of a note that may name its unit
_AMENDING_ACT = re.compile(r"№|\bN\s|\d{1,4}\.\d{2}\.\d{2,4}|\b(?:19|20)\d{2}\b")
"""Where a note goes over from the unit to the act that amended it."""
_WHITE_SPACE = re.compile(r"\s+")


class Builder:
    """Builds the tree of one text; :meth:`build` fills ``roots``, ``notes`` and ``matter``."""

    def __init__(self, text: str, items: list[Item], language: str, title: str | None) -> None:
        self.roots: list[Node] = []
        self.notes: list[tuple[int, int, Node | None]] = []
        self.matter: list[Matter] = []
        self._text = text
        self._items = items
        self._ahead = Lookahead(items)
        self._wording = wording(language)
        self._title = title
        self._context = Context(None)
        self._signed = False  # the signatures have begun
        self._begun = False  # a provision has begun
        self._rules: Node | None = None  # the approved document to which annexes may belong

    def build(self) -> None:
        """Place every item."""
        for index, item in enumerate(self._items):
            self._HANDLERS[item.role](self, index, item)

    # One method per role.

    def _heading(self, index: int, item: Item) -> None:
        piece, marker = item.piece, _marker(item)
        assert marker.rank is not None
        if self._is_section_of_article(marker):
            self._paragraph(index, item)
            return
        removed = self._wording.removal(self._text, marker.end, piece.end) is not None
        if removed and self._ahead.stands_again(index, marker):
            self.notes.append((piece.start, piece.end, self._context.owner()))  # on its old wording
            return
        self._leave_signatures(index)
        top = self._context.top()
        if top is not None and top.is_only_heading(marker.level, marker.number):
            self._extend_heading(top, piece.start, piece.end)  # the source says it twice
            return
        node = Node(marker.level, marker.number, rank=marker.rank, anchor=piece.anchor)
        self._attach(node, self._context.close_to(marker.rank))
        if marker.level is Level.ARTICLE:
            self._context.last_article = marker.number
        else:
            self._context.last_numbered_heading = None
        heading_end = piece.end
        if removed:
            heading_end = marker.end
        elif marker.level is Level.ARTICLE:
            goes_on = self._ahead.article_goes_on(index) or self._ahead.stands_again(index, marker)
            is_sentence = not goes_on and self._wording.is_sentence(
                self._text, marker.end, piece.end
            )
            heading_end = end_of_heading(self._text, marker.end, piece.end, is_sentence=is_sentence)
        if heading_end == marker.end < piece.end:
            self._add_numbered_text(node, piece.start, marker.end, piece.end)
            return
        node.head.append((piece.start, _trimmed(self._text, piece.start, heading_end)))
        if marker.end < heading_end:
            node.heading_start = marker.end
        if heading_end < piece.end:
            node.awaits_heading = False
            self._add_text(node, heading_end, piece.end)

    def _is_section_of_article(self, marker: Marker) -> bool:
        """Whether «1.01-бөлім» stands in article 1, as in loan agreements, and not above it."""
        if marker.level is not Level.SECTION or not self._context.in_article():
            return False
        article, dot, _ = (marker.number or "").partition(".")
        return bool(dot) and article == self._context.last_article

    def _paragraph(self, index: int, item: Item) -> None:
        piece, marker = item.piece, _marker(item)
        self._leave_signatures(index)
        context = self._context
        number, text_start = marker.number or "", marker.end
        if marker.split_decimal:
            stem, _, rest = number.partition(".")
            if context.last_paragraph != stem:
                number = stem
                text_start = self._text.index(rest, piece.start + len(stem) + 1)
        heading = disguised_heading(self._text, index, item, number, context, self._ahead)
        if heading is not None:
            level, rank = heading
            if level is Level.CHAPTER:
                context.last_numbered_heading = number
            elif level is Level.ARTICLE:
                context.last_article = number
            node = Node(level, number, rank=rank, anchor=piece.anchor)
            self._attach(node, context.close_to(rank))
            node.head.append((piece.start, piece.end))
            node.heading_start = text_start
            return
        holder, rank = self._row_of(number, marker.last or number)
        if marker.last is not None:
            self._add_removed_row(item, marker, holder)
            return
        node = Node(Level.PARAGRAPH, number, rank=rank, anchor=piece.anchor)
        self._attach(node, holder)
        self._add_numbered_text(node, piece.start, text_start, piece.end)

    def _row_of(self, number: str, last: str) -> tuple[Node | None, int]:
        """Who holds paragraph ``number``, and its rank; its row then ends with ``last``."""
        context = self._context
        row = context.inner_row(number)
        if row is None:
            holder = context.opens_inner_row(number)
            if holder is None:
                holder = context.close_to(_PARAGRAPH_RANK)
                context.last_paragraph = last
                return holder, _PARAGRAPH_RANK
            row = InnerRow(holder, last)
            context.inner_rows.append(row)
        while context.inner_rows[-1] is not row:
            context.inner_rows.pop()
        row.last = last
        context.close_above(row.holder)
        return row.holder, _PARAGRAPH_RANK + len(context.inner_rows)

    def _point(self, index: int, item: Item) -> None:
        piece, marker = item.piece, _marker(item)
        if self._signed and not self._ahead.numbering_goes_on(index, self._context):
            self._add_matter(MatterKind.BACK, item)
            return
        self._leave_signatures(index)
        holder = self._context.list_holder(marker.number or "")
        self._context.close_above(holder)
        if holder is not None:
            holder.last_point = marker.last or marker.number
        if marker.last is not None:
            self._add_removed_row(item, marker, holder)
            return
        node = Node(Level.POINT, marker.number, anchor=piece.anchor)
        self._attach(node, holder)
        self._add_numbered_text(node, piece.start, marker.end, piece.end)

    def _letter(self, index: int, item: Item) -> None:
        piece, marker = item.piece, _marker(item)
        holder = self._context.top()
        if self._signed or holder is None:
            self._plain_text(index, item)
            return
        while holder.level is Level.INDENT and holder.parent is not None:
            holder = holder.parent
        self._context.close_above(holder)
        node = Node(Level.INDENT, f"{marker.number})", anchor=piece.anchor)
        self._attach(node, holder)
        self._add_numbered_text(node, piece.start, marker.end, piece.end)

    def _remark(self, index: int, item: Item) -> None:
        context = self._context
        if not context.in_article() or self._ahead.paragraphs_go_on(index, context.last_paragraph):
            self._plain_text(index, item)  # a remark to the open paragraph only
            return
        node = Node(Level.REMARK, None, rank=_REMARK_RANK, anchor=item.piece.anchor)
        self._attach(node, context.close_to(_REMARK_RANK))
        context.last_paragraph = None
        self._add_body(node, item)

    def _plain_text(self, index: int, item: Item) -> None:
        piece = item.piece
        top = self._context.top()
        if self._signed:
            self._add_matter(MatterKind.BACK, item)
        elif top is None:
            self._opening_text(item)
        elif self._heads_a_list(index, item):
            self._open_list(item)
        elif top.awaits_heading and reads_as_heading(
            self._text, index, piece.start, piece.end, top, self._ahead
        ):
            self._extend_heading(top, piece.start, piece.end)
        else:
            top.awaits_heading = False
            self._text_under(index, top, item)

    def _heads_a_list(self, index: int, item: Item) -> bool:
        """Whether a title without a number stands above paragraphs that count anew.

        Lists and forms follow approved rules without the header of an annex.
        """
        context = self._context
        start, end = item.piece.start, item.piece.end
        return (
            item.role is not Role.SIGNATURE
            and context.last_paragraph is not None
            and not context.in_article()
            and not (context.stack and context.stack[-1].awaits_heading)
            and end - start <= LONGEST_HEADING
            and self._text[start:end].lstrip('"«“')[:1].isupper()
            and self._text[end - 1] not in ".;,"
            and self._ahead.begins_anew(index, context)
        )

    def _open_list(self, item: Item) -> None:
        node = Node(Level.SECTION, None, rank=_LIST_RANK, anchor=item.piece.anchor)
        self._attach(node, self._context.close_to(_LIST_RANK))
        self._context.last_paragraph = self._context.last_numbered_heading = None
        self._extend_heading(node, item.piece.start, item.piece.end)

    def _table(self, index: int, item: Item) -> None:
        top = self._context.top()
        if self._signed:
            self._add_matter(MatterKind.BACK, item)
        elif top is None:
            self._opening_text(item)
        else:
            top.awaits_heading = False
            top.body.append((item.piece.start, item.piece.end))

    def _quoted(self, index: int, item: Item) -> None:
        top = self._context.top()
        if top is None:
            self._opening_text(item)
        else:
            self._add_body(top, item)

    def _note(self, index: int, item: Item) -> None:
        piece = item.piece
        node = self._noted_unit(piece.start, piece.end)
        self.notes.append((piece.start, piece.end, node))
        if node is None or node.status is not Status.IN_FORCE or node.body or node.children:
            return
        removed = self._wording.removal_in_note(self._text, piece.start, piece.end)
        if removed is not None:
            node.status = removed

    def _contents(self, index: int, item: Item) -> None:
        self._add_matter(MatterKind.CONTENTS, item)

    def _signature(self, index: int, item: Item) -> None:
        ends_body = self._begun and (
            self._signed or not self._ahead.numbering_goes_on(index, self._context)
        )
        if ends_body and (self._context.root is None or self._ahead.is_past_units(index)):
            self._signed = True
            self._add_matter(MatterKind.SIGNATURE, item)
        elif item.piece.kind is BlockKind.TABLE:
            self._table(index, item)
        else:
            self._plain_text(index, item)

    def _annex(self, index: int, item: Item) -> None:
        piece = item.piece
        current = self._context.root
        if current is not None and current.is_bare_annex:
            current.head.append((piece.start, piece.end))
            current.number = item.number or current.number
            return
        if not self._begun and not self._ahead.has_units_before(index):
            # Nothing to be annexed to: the line belongs to the title of this text.
            self._opening_text(item)
            return
        node = Node(Level.ANNEX, item.number, anchor=piece.anchor)
        node.head.append((piece.start, piece.end))
        node.awaits_heading = True
        node.is_bare_annex = True
        header = self._text[piece.start : piece.end]
        if self._rules is not None and self._wording.is_annex_of_rules(header):
            node.parent = self._rules
            self._rules.children.append(node)
            self._open_annex(node)
        else:
            self._open_approved(node)

    _HANDLERS: ClassVar = {
        Role.HEADING: _heading,
        Role.PARAGRAPH: _paragraph,
        Role.POINT: _point,
        Role.LETTER: _letter,
        Role.REMARK: _remark,
        Role.TEXT: _plain_text,
        Role.NOTE: _note,
        Role.TABLE: _table,
        Role.ANNEX: _annex,
        Role.SIGNATURE: _signature,
        Role.CONTENTS: _contents,
        Role.QUOTED: _quoted,
    }

    # Units.

    def _attach(self, node: Node, parent: Node | None) -> None:
        node.parent = parent
        if parent is None:
            self.roots.append(node)
        else:
            parent.children.append(node)
            parent.awaits_heading = False
            parent.is_bare_annex = False
        self._context.stack.append(node)
        self._begun = True
        node.awaits_heading = node.rank is not None and node.rank <= ARTICLE_RANK

    def _open_approved(self, node: Node) -> None:
        """Open an annex of the act itself, to which further annexes may belong."""
        self.roots.append(node)
        self._rules = node
        self._open_annex(node)

    def _open_annex(self, node: Node) -> None:
        self._context = Context(node)
        self._signed = False

    def _extend_heading(self, node: Node, start: int, end: int) -> None:
        if node.heading_start is None:
            node.heading_start = start
        node.head.append((start, end))
        node.is_bare_annex = False

    def _add_numbered_text(self, node: Node, start: int, text_start: int, end: int) -> None:
        """Number and text of a unit."""
        node.head.append((start, _trimmed(self._text, start, text_start)))
        self._add_text(node, text_start, end)

    def _add_text(self, node: Node, text_start: int, end: int) -> None:
        """The text of a unit; the words that it was removed are a note."""
        removed = self._wording.removal(self._text, text_start, end)
        if removed is not None:
            node.status = removed
            node.tail = ";"
            node.removal.append((text_start, end))
            self.notes.append((text_start, end, node))
        elif text_start < end:
            node.body.append((text_start, end))
            node.tail = self._text[end - 1]

    def _add_removed_row(self, item: Item, marker: Marker, holder: Node | None) -> None:
        """Units that were removed at once: each gets its place, the first one the numbers."""
        assert marker.number is not None and marker.last is not None
        piece = item.piece
        rank = _PARAGRAPH_RANK if marker.level is Level.PARAGRAPH else None
        for number in between(marker.number, marker.last):
            self._context.close_above(holder)
            node = Node(marker.level, number, rank=rank)
            self._attach(node, holder)
            if number == marker.number:
                self._add_numbered_text(node, piece.start, marker.end, piece.end)
                first = node
            node.status, node.tail = first.status, first.tail
            node.removal = [(piece.start, piece.end)]

    def _add_body(self, node: Node, item: Item) -> None:
        node.body.append((item.piece.start, item.piece.end))
        node.tail = self._text[item.piece.end - 1]

    def _text_under(self, index: int, top: Node, item: Item) -> None:
        level = self._level_of_text(index, top, item)
        top.awaits_heading = False
        if level is None:
            if top.body:
                self._add_body(top, item)
            else:  # the first line may say that the unit was removed
                self._add_text(top, item.piece.start, item.piece.end)
            return
        if level is Level.INDENT:
            ends_list = self._ends_list(index, item)
            passed = (Level.INDENT, Level.POINT) if ends_list else (Level.INDENT,)
            holder = top
            while holder.level in passed and holder.parent is not None:
                holder = holder.parent
            # Indents are counted from the line that announces the list.
            number = holder.count_indents() + 2
        else:
            holder = self._context.owner() or top
            if not holder.has_subparagraphs:
                holder.wrap_first_subparagraph()
            number = holder.count_subparagraphs() + 1
        self._context.close_above(holder)
        node = Node(level, str(number), anchor=item.piece.anchor)
        self._attach(node, holder)
        self._add_body(node, item)

    def _ends_list(self, index: int, item: Item) -> bool:
        """Whether a text announces a list and the open one does not go on after it."""
        point = self._context.open_point()
        return (
            point is not None
            and self._text[item.piece.end - 1] == ":"
            and self._ahead.opens_list(index)
            and not self._ahead.resumes(index, point)
        )

    def _level_of_text(self, index: int, top: Node, item: Item) -> Level | None:
        """What an unnumbered text is: an indent, a subparagraph, or (None) the unit's own text."""
        start = item.piece.start
        if not top.body and not top.children and top.level is not Level.INDENT:
            return None if top.status is Status.IN_FORCE else Level.SUBPARAGRAPH
        first, tail = self._text[start], top.tail
        if top.body and first.islower() and tail.isalpha():
            return None  # the same sentence, broken by the source
        if first in _BULLETS or tail == ":":
            return Level.INDENT
        point = self._context.open_point()
        if point is not None and self._ahead.list_goes_on(index, point):
            return Level.INDENT
        if first.isupper() and self._ends_list(index, item):
            return Level.SUBPARAGRAPH
        in_list = top.level in (Level.INDENT, Level.POINT)
        if tail == ";":
            is_indent = first.islower() or in_list
        elif tail and tail in ",–—-":
            is_indent = True
        else:
            is_indent = first.islower() and (in_list or tail not in ".!?")
        return Level.INDENT if is_indent else Level.SUBPARAGRAPH

    def _noted_unit(self, start: int, end: int) -> Node | None:
        """The open unit that a note names, else the innermost one that is no point."""
        head = _WHITE_SPACE.sub(" ", self._text[start : min(end, start + _NOTE_HEAD)])
        head = with_flat_numbers(_AMENDING_ACT.split(head, maxsplit=1)[0])
        for node in reversed(self._context.stack):
            if node.number is not None and self._wording.names(head, node.level, node.number):
                return node
        return self._context.owner()

    # Front and back.

    def _opening_text(self, item: Item) -> None:
        """Text before the first unit: a title line or the preamble."""
        if self._is_title(item):
            self._add_matter(MatterKind.FRONT, item)
            return
        node = Node(Level.PREAMBLE, None, rank=_PREAMBLE_RANK)
        self._attach(node, None)
        self._add_body(node, item)

    def _is_title(self, item: Item) -> bool:
        if item.piece.kind is BlockKind.HEADING:
            return True
        line = self._text[item.piece.start : item.piece.end]
        if self._wording.is_title_line(line, self._title):
            return True
        if self._wording.enacts(line) or SENTENCE_END.search(line):
            return False
        return len(line) < LONGEST_HEADING

    def _add_matter(self, kind: MatterKind, item: Item) -> None:
        self.matter.append(Matter(kind, item.piece.start, item.piece.end))

    def _leave_signatures(self, index: int) -> None:
        """A unit after the signatures: the act goes on, or an annex without a header begins."""
        if not self._signed:
            return
        self._signed = False
        if self._ahead.numbering_goes_on(index, self._context):
            return
        title: list[Matter] = []
        while (
            self.matter
            and self.matter[-1].kind is MatterKind.BACK
            and self.matter[-1].end - self.matter[-1].start <= LONGEST_HEADING
        ):
            title.append(self.matter.pop())
        node = Node(Level.ANNEX, None)
        for part in reversed(title):
            self._extend_heading(node, part.start, part.end)
        self._open_approved(node)


def _marker(item: Item) -> Marker:
    marker = item.piece.marker
    assert marker is not None
    return marker


def _trimmed(text: str, start: int, end: int) -> int:
    """``end`` without the white space before it."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
