"""From blocks of text to a tree of provisions.

The text is divided into pieces (:mod:`kb.pieces`), each piece gets its role
(:mod:`kb.roles`), and the tree is built here in one pass with a stack of open
units. Every piece lands in exactly one place, so nothing can be lost;
:func:`placements` proves it for a finished expression.

Order of the units: Law of Kazakhstan "On legal acts" of 6 April 2016, article
23: part, section, chapter, subdivision, article, paragraph, point; a paragraph
of text without a number is a subparagraph (бөлік, часть), a line of a list
without a number an indent (абзац).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.document import BlockKind, Document
from kb.grammar import GRAMMARS
from kb.language.lookalikes import fold_lookalikes
from kb.markers import ARTICLE_RANK, CHAPTER_RANK, SUBDIVISION_RANK, Marker, marker_reader
from kb.model import Expression, Level, Matter, MatterKind, Status
from kb.numbering import between, follows, number_key
from kb.pieces import divide
from kb.report import findings_of
from kb.roles import Item, Role, assign_roles
from kb.tree import Node, finish

_REMARK_RANK = ARTICLE_RANK + 5
_PARAGRAPH_RANK = ARTICLE_RANK + 10
_PREAMBLE_RANK = ARTICLE_RANK + 20  # closed by whatever begins the body
_ENDS_SENTENCE = ".!?"
_OPENS_LIST = ":;,–—-"
_BULLETS = "-–—•●*"
_HEADING_LENGTH = 300  # characters; headings without a full stop are shorter
_LONGEST_HEADING = 500  # characters of an article's heading on the line of its number
_TERMINAL = re.compile(r"[.;:,][\"»”)]*$")
_WHITE_SPACE = re.compile(r"\s+")


def parse(
    document: Document,
    act_id: str,
    language: str,
    *,
    title: str | None = None,
) -> Expression:
    """The tree of provisions of ``document``, an act's text in ``language``.

    ``title`` helps to tell the title lines at the head of the text from the
    preamble. Text of any kind gives a tree: what is no unit is kept as front
    matter, preamble or text of the unit before it, and what looks wrong is
    reported in :attr:`Expression.findings`.
    """
    folded = fold_lookalikes(document.text)
    pieces = list(divide(folded, document.blocks, marker_reader(language)))
    items = assign_roles(folded, pieces, language)
    builder = _Builder(folded, items, language, title or document.title)
    builder.build()
    provisions, notes, matter = finish(document.text, builder.roots, builder.notes, builder.matter)
    expression = Expression(act_id, language, document.text, provisions, notes, matter)
    findings = findings_of(expression)
    return Expression(act_id, language, document.text, provisions, notes, matter, findings)


def placements(expression: Expression) -> list[tuple[int, int]]:
    """The spans of text that have a place, in order.

    Raises ``ValueError`` where two places overlap. White space between spans
    belongs to the span before it and is not listed.
    """
    spans = [span for unit in expression.provisions for span in unit.content]
    spans += [(note.start, note.end) for note in expression.notes]
    spans += [(part.start, part.end) for part in expression.matter]
    spans.sort()
    for (_, end), (start, _) in zip(spans, spans[1:], strict=False):
        if start < end:
            raise ValueError(f"two places overlap at character {start}")
    return spans


def unplaced(expression: Expression) -> list[tuple[int, int]]:
    """The stretches of text, beyond white space, that have no place."""
    gaps = []
    position = 0
    for start, end in [*placements(expression), (len(expression.text),) * 2]:
        if start > position and expression.text[position:start].strip():
            gaps.append((position, start))
        position = max(position, end)
    return gaps


@dataclass(slots=True)
class _Context:
    """The body of the act or one annex: numbering runs on within it."""

    root: Node | None  # None for the body of the act
    last_paragraph: str | None = None
    last_numbered_heading: str | None = None
    stack: list[Node] = field(default_factory=list)
    is_rules: bool = False


class _Builder:
    def __init__(self, text: str, items: list[Item], language: str, title: str | None) -> None:
        self.roots: list[Node] = []
        self.notes: list[tuple[int, int, Node | None]] = []
        self.matter: list[Matter] = []
        self._text = text
        self._items = items
        self._grammar = GRAMMARS[language]
        self._title = _plain(title) if title else None
        flags = re.IGNORECASE
        self._removed = re.compile(rf"\(?\s*(?:{self._grammar.removed})", flags)
        self._removed_anywhere = re.compile(self._grammar.removed, flags)
        self._repealed = re.compile(self._grammar.repealed, flags)
        self._title_line = re.compile(self._grammar.title_line, flags)
        self._enacting = re.compile(self._grammar.enacting, flags)
        self._of_annex = re.compile(self._grammar.annex_of_annex, flags)
        self._of_act = re.compile(self._grammar.annex_of_act, flags)
        self._context = _Context(None)
        self._last_number_position = _last_numbered(items)
        self._signed = False
        self._rules: Node | None = None  # the approved document to which annexes may belong
        self._last_article: str | None = None
        self._before_remark: str | None = None  # last paragraph of the article before its remark
        self._begun = False  # a provision of the body has begun

    def build(self) -> None:
        for index, item in enumerate(self._items):
            handler = self._HANDLERS[item.role]
            handler(self, index, item)

    # One method per role.

    def _heading(self, index: int, item: Item) -> None:
        piece = item.piece
        marker = piece.marker
        assert marker is not None and marker.rank is not None
        self._leave_signatures(index)
        top = self._top()
        if top is not None and top.is_only_heading(marker.level, marker.number):
            self._extend_heading(top, piece.start, piece.end)  # the source says it twice
            return
        parent = self._close_to(marker.rank)
        node = Node(marker.level, marker.number, rank=marker.rank, anchor=piece.anchor)
        self._attach(node, parent)
        if marker.level is Level.ARTICLE:
            self._last_article = marker.number
        self._context.last_numbered_heading = None if marker.rank < ARTICLE_RANK else (
            self._context.last_numbered_heading
        )
        if self._is_removed(marker.end, piece.end):
            node.status = self._removed_status(marker.end, piece.end)
            node.head.append((piece.start, _trim(self._text, piece.start, marker.end)))
            self._add_removal(marker.end, piece.end, node)
            return
        if marker.level is Level.ARTICLE and piece.end - marker.end > _LONGEST_HEADING:
            # Old texts run an article's heading and text together: no heading is certain.
            self._add_numbered_text(node, piece.start, marker.end, piece.end)
            return
        node.head.append((piece.start, piece.end))
        heading = self._text[marker.end : piece.end].strip()
        node.heading_start = marker.end if heading else None
        node.tail = ""

    def _paragraph(self, index: int, item: Item) -> None:
        piece = item.piece
        marker = piece.marker
        assert marker is not None and marker.number is not None
        self._leave_signatures(index)
        number, end = marker.number, marker.end
        context = self._context
        if marker.split_decimal:
            stem, _, rest = number.partition(".")
            if self._last_paragraph() != stem:
                number = stem
                end = self._text.index(rest, piece.start + len(stem) + 1)
        heading = self._disguised_heading(index, item, number)
        if heading is not None:
            level, rank = heading
            if level is Level.CHAPTER:
                context.last_numbered_heading = number
            elif level is Level.ARTICLE:
                self._last_article = number
            node = Node(level, number, rank=rank, anchor=piece.anchor)
            self._attach(node, self._close_to(rank))
            node.head.append((piece.start, piece.end))
            node.heading_start = end
            return
        if marker.last is not None:
            self._removed_row(piece.start, piece.end, marker, self._close_to(_PARAGRAPH_RANK))
            context.last_paragraph = marker.last
            return
        if self._leaves_remark(number):
            self._close_to(_REMARK_RANK)
        parent = self._close_to(_PARAGRAPH_RANK)
        node = Node(Level.PARAGRAPH, number, rank=_PARAGRAPH_RANK, anchor=piece.anchor)
        self._attach(node, parent)
        context.last_paragraph = number
        self._add_numbered_text(node, piece.start, end, piece.end)

    def _point(self, index: int, item: Item) -> None:
        piece = item.piece
        marker = piece.marker
        assert marker is not None and marker.number is not None
        if self._signed and not self._number_goes_on(index):
            self._add_matter(MatterKind.BACK, piece.start, piece.end)
            return
        self._leave_signatures(index)
        holder = self._list_holder(marker.number)
        self._close_above(holder)
        if marker.last is not None:
            self._removed_row(piece.start, piece.end, marker, holder)
            if holder is not None:
                holder.last_point = marker.last
            return
        node = Node(Level.POINT, marker.number, anchor=piece.anchor)
        self._attach(node, holder)
        if holder is not None:
            holder.last_point = marker.number
        self._add_numbered_text(node, piece.start, marker.end, piece.end)

    def _removed_row(self, start: int, end: int, marker: Marker, holder: Node | None) -> None:
        """Units that were removed at once: each gets its place, the first one the numbers."""
        assert marker.number is not None and marker.last is not None
        rank = _PARAGRAPH_RANK if marker.level is Level.PARAGRAPH else None
        for number in between(marker.number, marker.last):
            self._close_above(holder)
            node = Node(marker.level, number, rank=rank)
            self._attach(node, holder)
            node.status = self._removed_status(marker.end, end)
            node.tail = ";"
            node.removal.append((start, end))
            if number == marker.number:
                node.head.append((start, _trim(self._text, start, marker.end)))
                self.notes.append((marker.end, end, node))

    def _letter(self, index: int, item: Item) -> None:
        piece = item.piece
        marker = piece.marker
        assert marker is not None
        top = self._top()
        if self._signed or top is None:
            self._plain_text(index, item)
            return
        while top.level is Level.INDENT:
            self._context.stack.pop()
            top = self._top()
            assert top is not None
        node = Node(Level.INDENT, f"{marker.number})", anchor=piece.anchor)
        self._attach(node, top)
        self._add_numbered_text(node, piece.start, marker.end, piece.end)

    def _remark(self, index: int, item: Item) -> None:
        piece = item.piece
        if not any(node.level is Level.ARTICLE for node in self._context.stack):
            self._plain_text(index, item)
            return
        node = Node(Level.REMARK, None, rank=_REMARK_RANK, anchor=piece.anchor)
        self._attach(node, self._close_to(_REMARK_RANK))
        self._before_remark = self._context.last_paragraph
        self._context.last_paragraph = None
        node.awaits_heading = False
        node.body.append((piece.start, piece.end))
        node.tail = self._text[piece.end - 1]

    def _plain_text(self, index: int, item: Item) -> None:
        piece = item.piece
        if self._signed:
            self._add_matter(MatterKind.BACK, piece.start, piece.end)
            return
        top = self._top()
        if top is None:
            self._opening_text(piece.start, piece.end, piece.kind)
        elif top.awaits_heading and self._reads_as_heading(index, piece.start, piece.end):
            self._extend_heading(top, piece.start, piece.end)
        else:
            top.awaits_heading = False
            self._text_under(index, top, piece.start, piece.end, piece.anchor)

    def _table(self, index: int, item: Item) -> None:
        piece = item.piece
        if self._signed:
            self._add_matter(MatterKind.BACK, piece.start, piece.end)
            return
        top = self._top()
        if top is None:
            self._opening_text(piece.start, piece.end, piece.kind)
        else:
            top.awaits_heading = False
            top.body.append((piece.start, piece.end))

    def _quoted(self, index: int, item: Item) -> None:
        piece = item.piece
        top = self._top()
        if top is None:
            self._opening_text(piece.start, piece.end, piece.kind)
        else:
            top.body.append((piece.start, piece.end))
            top.tail = self._text[piece.end - 1]

    def _note(self, index: int, item: Item) -> None:
        piece = item.piece
        node = self._noted_unit(piece.start, piece.end)
        self.notes.append((piece.start, piece.end, node))
        if node is not None and node.status is Status.IN_FORCE and not (node.body or node.children):
            found = self._removed_anywhere.search(
                self._text, piece.start, min(piece.end, piece.start + 120)
            )
            if found is not None:
                node.status = self._status_in(found.group())

    def _noted_unit(self, start: int, end: int) -> Node | None:
        """The unit that a note speaks of: the open one whose number it names first."""
        head = self._text[start : min(end, start + 80)]
        for node in reversed(self._context.stack):
            if node.rank is not None and node.number is not None:
                if re.search(rf"(?<![\d-]){re.escape(node.number)}(?![\d]|-\d)", head):
                    return node
        return self._owner()

    def _contents(self, index: int, item: Item) -> None:
        self._add_matter(MatterKind.CONTENTS, item.piece.start, item.piece.end)

    def _signature(self, index: int, item: Item) -> None:
        in_body = self._context.root is None
        if self._begun and (self._signed or not self._number_goes_on(index)):
            if in_body or self._is_last_words(index):
                self._signed = True
                self._add_matter(MatterKind.SIGNATURE, item.piece.start, item.piece.end)
                return
        if item.piece.kind is BlockKind.TABLE:
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
        if not self._begun and not self._has_units_before(index):
            # Nothing to be annexed to: the line belongs to the title of this text.
            self._opening_text(piece.start, piece.end, piece.kind)
            return
        header = self._text[piece.start : piece.end]
        node = Node(Level.ANNEX, item.number, anchor=piece.anchor)
        node.head.append((piece.start, piece.end))
        node.awaits_heading = True
        node.is_bare_annex = True
        belongs_to_rules = (
            self._rules is not None
            and self._of_annex.search(header) is not None
            and self._of_act.search(header) is None
        )
        if belongs_to_rules:
            assert self._rules is not None
            node.parent = self._rules
            self._rules.children.append(node)
        else:
            self.roots.append(node)
            self._rules = node
        self._open_context(node)

    _HANDLERS = {
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

    # The stack.

    def _top(self) -> Node | None:
        stack = self._context.stack
        return stack[-1] if stack else self._context.root

    def _open_context(self, root: Node) -> None:
        self._context = _Context(root)
        self._signed = False

    def _close_to(self, rank: int) -> Node | None:
        """Close what cannot hold a unit of ``rank``; the unit that shall hold it."""
        stack = self._context.stack
        while stack and (stack[-1].rank is None or stack[-1].rank >= rank):
            stack.pop()
        if rank <= ARTICLE_RANK:
            self._context.last_paragraph = (
                None if rank == ARTICLE_RANK else self._context.last_paragraph
            )
        return self._top()

    def _close_above(self, node: Node | None) -> None:
        stack = self._context.stack
        while stack and stack[-1] is not node:
            stack.pop()

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

    def _owner(self) -> Node | None:
        """The innermost numbered or headed unit that is no point or indent."""
        for node in reversed(self._context.stack):
            if node.rank is not None:
                return node
        return self._context.root

    def _last_paragraph(self) -> str | None:
        return self._context.last_paragraph

    # Text.

    def _add_numbered_text(self, node: Node, start: int, text_start: int, end: int) -> None:
        """Number and text of a unit, the text apart where it says that the unit was removed."""
        if self._is_removed(text_start, end):
            node.status = self._removed_status(text_start, end)
            node.head.append((start, _trim(self._text, start, text_start)))
            self._add_removal(text_start, end, node)
            node.tail = ";"
            return
        number_end = _trim(self._text, start, text_start)
        node.head.append((start, number_end))
        if text_start < end:
            node.body.append((text_start, end))
            node.tail = self._text[end - 1]

    def _text_under(self, index: int, top: Node, start: int, end: int, anchor: str | None) -> None:
        owner = self._owner()
        assert owner is not None or top is not None
        level = self._level_of_text(index, top, start)
        if level is None:
            top.body.append((start, end))
            top.tail = self._text[end - 1]
            return
        if level is Level.INDENT:
            holder = top
            while holder.level is Level.INDENT and holder.parent is not None:
                holder = holder.parent
            self._close_above(holder)
            node = Node(Level.INDENT, str(holder.count_indents() + 2), anchor=anchor)
        else:
            holder = owner if owner is not None else top
            self._close_above(holder)
            if not holder.has_subparagraphs:
                holder.wrap_first_subparagraph()
            node = Node(
                Level.SUBPARAGRAPH, str(holder.count_subparagraphs() + 1), anchor=anchor
            )
        self._attach(node, holder)
        node.body.append((start, end))
        node.tail = self._text[end - 1]

    def _level_of_text(self, index: int, top: Node, start: int) -> Level | None:
        """What an unnumbered text is: an indent, a subparagraph, or (None) the unit's own text."""
        if not top.body and not top.children and top.level is not Level.INDENT:
            return None if top.status is Status.IN_FORCE else Level.SUBPARAGRAPH
        first = self._text[start]
        if first in _BULLETS:
            return Level.INDENT
        tail = top.tail
        if top.body and first.islower() and tail.isalpha():
            return None  # the same sentence, broken by the source
        if tail == ":":
            return Level.INDENT
        point = self._open_point()
        if point is not None and self._list_goes_on(index, point):
            return Level.INDENT
        in_list = top.level in (Level.INDENT, Level.POINT)
        if tail in _OPENS_LIST and tail:
            if tail in ",–—-" or first.islower() or in_list:
                return Level.INDENT
        if first.islower() and in_list:
            return Level.INDENT
        if first.islower() and tail not in _ENDS_SENTENCE:
            return Level.INDENT
        return Level.SUBPARAGRAPH

    def _open_point(self) -> Node | None:
        for node in reversed(self._context.stack):
            if node.level is Level.POINT:
                return node
            if node.rank is not None:
                return None
        return None

    def _list_goes_on(self, index: int, point: Node) -> bool:
        """Whether the list of ``point`` has a next point after the text at ``index``."""
        following = self._next_numbered(index)
        if following is None or following.role is not Role.POINT:
            return False
        assert following.piece.marker is not None and following.piece.marker.number is not None
        number = following.piece.marker.number
        node: Node | None = point
        while node is not None and node.level is Level.POINT:
            if node.number is not None and follows(number, node.number):
                return True
            node = node.parent
        return False

    def _list_holder(self, number: str) -> Node | None:
        """The unit to whose list a point with ``number`` belongs."""
        candidates = list(reversed(self._context.stack))
        if self._context.root is not None:
            candidates.append(self._context.root)
        within = []
        for node in candidates:
            within.append(node)
            if node.rank is not None or node is self._context.root:
                break
        for node in within:
            if node.last_point is not None and follows(number, node.last_point):
                return node
        starts = follows(number, None)
        if not starts:
            key = number_key(number)
            for node in within:
                if node.last_point is not None and number_key(node.last_point) < key:
                    return node
        for node in within:
            if node.level is Level.INDENT:
                continue
            if node.level is Level.POINT:
                if starts and node.last_point is None and node.tail == ":":
                    return node
                continue
            return node
        return within[-1] if within else None

    # Headings.

    def _leaves_remark(self, number: str) -> bool:
        """Whether a paragraph goes on the article's row after a remark within the article."""
        if all(node.level is not Level.REMARK for node in self._context.stack):
            return False
        before, within = self._before_remark, self._context.last_paragraph
        return before is not None and follows(number, before) and not follows(number, within)

    def _disguised_heading(
        self, index: int, item: Item, number: str
    ) -> tuple[Level, int] | None:
        """Level and rank of a heading that is numbered like a paragraph; None for a paragraph."""
        piece = item.piece
        if piece.end - piece.start > _HEADING_LENGTH or self._text[piece.end - 1] in ".;:,":
            return None
        following = self._items[index + 1] if index + 1 < len(self._items) else None
        if following is None:
            return None
        marker = following.piece.marker
        if following.role is Role.HEADING and marker is not None and marker.rank == ARTICLE_RANK:
            if self._last_article is not None and not follows(number, self._last_article):
                return Level.SUBDIVISION, SUBDIVISION_RANK + 5
        elif self._lost_its_word(number, following):
            return Level.ARTICLE, ARTICLE_RANK
        if self._is_chapter_heading(index, item, number):
            return Level.CHAPTER, CHAPTER_RANK
        return None

    def _lost_its_word(self, number: str, following: Item) -> bool:
        """Whether «18-1. Heading» is an article whose word «бап» the source left out."""
        context = self._context
        if self._last_article is None or context.root is not None:
            return False
        if not follows(number, self._last_article) or number == "1":
            return False
        if context.last_paragraph is not None and follows(number, context.last_paragraph):
            return False
        marker = following.piece.marker
        return following.role is Role.TEXT or (
            following.role is Role.PARAGRAPH and marker is not None and marker.number == "1"
        )

    def _is_chapter_heading(self, index: int, item: Item, number: str) -> bool:
        """Whether «2. Negізгі міндеттер» heads a chapter whose paragraphs are counted apart.

        Rules and regulations number their headings like paragraphs. A heading
        has no full stop at its end, goes on the row of headings, and what
        follows goes on the row of paragraphs.
        """
        if "." in number or not self._in_free_numbering():
            return False
        context = self._context
        if not follows(number, context.last_numbered_heading):
            return False
        if item.piece.kind is BlockKind.HEADING:
            return True
        following = self._next_numbered(index)
        if following is None or following.role is not Role.PARAGRAPH:
            return False
        assert following.piece.marker is not None and following.piece.marker.number is not None
        nxt = following.piece.marker.number
        if nxt.startswith(f"{number}.") or number_key(nxt)[0] == 1:
            return True
        last = context.last_paragraph
        return last is not None and follows(nxt, last) and not (
            follows(number, last) and follows(nxt, number)
        )

    def _in_free_numbering(self) -> bool:
        """Whether paragraphs stand here without an article around them."""
        return all(node.level is not Level.ARTICLE for node in self._context.stack)

    def _reads_as_heading(self, index: int, start: int, end: int) -> bool:
        """Whether a text after a heading goes on with it, or after a bare number is it."""
        top = self._top()
        assert top is not None
        if end - start > _HEADING_LENGTH or _TERMINAL.search(self._text, start, end):
            return False
        if top.level is Level.ANNEX:
            return True
        if top.heading_start is None:
            following = self._items[index + 1].role if index + 1 < len(self._items) else None
            return following not in (None, Role.SIGNATURE) and (
                top.level is not Level.ARTICLE or following in (Role.TEXT, Role.PARAGRAPH, Role.POINT)
            )
        heading = self._text[top.heading_start : top.head[-1][1]]
        return heading.isupper() and self._text[start:end].isupper()

    def _extend_heading(self, node: Node, start: int, end: int) -> None:
        if node.heading_start is None:
            node.heading_start = start
        node.head.append((start, end))
        node.is_bare_annex = False

    # Front and back.

    def _opening_text(self, start: int, end: int, kind: BlockKind) -> None:
        """Text before the first unit: a title line or the preamble."""
        if not self._is_title(start, end, kind):
            node = Node(Level.PREAMBLE, None, rank=_PREAMBLE_RANK)
            self._attach(node, None)
            node.body.append((start, end))
            node.tail = self._text[end - 1]
            return
        self._add_matter(MatterKind.FRONT, start, end)

    def _is_title(self, start: int, end: int, kind: BlockKind) -> bool:
        if kind is BlockKind.HEADING:
            return True
        content = self._text[start:end]
        if self._title is not None and _plain(content) and _plain(content) in self._title:
            return True
        if self._title_line.match(content):
            return True
        if self._enacting.search(content):
            return False
        return len(content) < _HEADING_LENGTH and not _TERMINAL.search(content)

    def _has_units_before(self, index: int) -> bool:
        return any(self._items[i].role in (Role.HEADING, Role.PARAGRAPH) for i in range(index))

    def _add_matter(self, kind: MatterKind, start: int, end: int) -> None:
        self.matter.append(Matter(kind, start, end))

    def _add_removal(self, start: int, end: int, node: Node) -> None:
        self.notes.append((start, end, node))
        node.removal.append((start, end))

    def _leave_signatures(self, index: int) -> None:
        """A unit after the signatures: the act goes on, or an annex without a header begins."""
        if not self._signed:
            return
        self._signed = False
        if self._number_goes_on(index):
            return
        node = Node(Level.ANNEX, None)
        title: list[Matter] = []
        while (
            self.matter
            and self.matter[-1].kind is MatterKind.BACK
            and self.matter[-1].end - self.matter[-1].start <= _HEADING_LENGTH
        ):
            title.append(self.matter.pop())
        for part in reversed(title):
            self._extend_heading(node, part.start, part.end)
        self.roots.append(node)
        self._rules = node
        self._open_context(node)

    def _number_goes_on(self, index: int) -> bool:
        """Whether the next numbered unit goes on the numbering of this body."""
        item = self._items[index]
        if item.role not in (Role.PARAGRAPH, Role.HEADING, Role.POINT):
            following = self._next_numbered(index)
            if following is None:
                return False
            item = following
        marker = item.piece.marker
        assert marker is not None
        if marker.number is None:
            return False
        for node in reversed(self._context.stack):
            if node.level is marker.level:
                return node.number is not None and follows(marker.number, node.number)
            if marker.level is Level.POINT and node.last_point is not None:
                return follows(marker.number, node.last_point)
        return False

    def _is_last_words(self, index: int) -> bool:
        """Whether nothing but signatures and notes follows."""
        return index > self._last_number_position

    def _next_numbered(self, index: int) -> Item | None:
        for position in range(index + 1, min(index + 200, len(self._items))):
            item = self._items[position]
            if item.role in (Role.HEADING, Role.PARAGRAPH, Role.POINT):
                return item
            if item.role is Role.ANNEX:
                return None
        return None

    def _is_removed(self, start: int, end: int) -> bool:
        return self._removed.match(self._text, start, end) is not None

    def _removed_status(self, start: int, end: int) -> Status:
        found = self._removed.match(self._text, start, end)
        assert found is not None
        return self._status_in(found.group())

    def _status_in(self, words: str) -> Status:
        return Status.REPEALED if self._repealed.search(words) else Status.EXCLUDED


def _last_numbered(items: list[Item]) -> int:
    numbered = (Role.HEADING, Role.PARAGRAPH, Role.POINT, Role.ANNEX)
    return max((i for i, item in enumerate(items) if item.role in numbered), default=-1)


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _plain(text: str) -> str:
    """Text for comparing titles: without case, quotation marks and extra space."""
    return _WHITE_SPACE.sub(" ", re.sub(r"[\"«»“”]", "", text)).strip().casefold()
