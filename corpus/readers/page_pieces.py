"""From the tags of a page to pieces of text, each with its place in the page."""

from __future__ import annotations

import re

from corpus.document import BlockKind, Link
from corpus.readers.markup import BLOCKS, HEADINGS
from corpus.readers.page_grids import ListNumbering, Table
from corpus.readers.pieces import Piece, superscript, table_pieces

# Where something stands in the page: bits of one number, as a tag changes several at once.
DROPPED = 1
NOTE = 2
BOLD = 4
PREFORMATTED = 8
HEADING = 16
STATUS = 32
PAGE_TITLE = 64
TITLE_BLOCK = 128
"""The portal's block with the title and the requisites."""
PORTAL_TEXT = 256
"""The portal's container of the act's text."""
ARTICLE = 512
MAIN = 1024
NOTE_SPAN = 2048
"""A note marked within a line; unlike NOTE it ends where a new block begins."""
RIGHT = 4096
"""Lines at the right margin, such as "Annex 1 / to the order / of …": one block."""
CENTER = 8192
QUOTATION = 16384

_PLACES = {
    "b": BOLD,
    "blockquote": QUOTATION,
    "strong": BOLD,
    "pre": PREFORMATTED,
    "title": PAGE_TITLE,
    "article": ARTICLE,
    "center": CENTER,
    "main": MAIN,
    **dict.fromkeys(HEADINGS, HEADING),
}
_NEVER_TEXT = frozenset(
    [
        "button",
        "datalist",
        "iframe",
        "input",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
    ]
)
_FURNITURE = frozenset(("aside", "footer", "nav"))
# The portal's editors write their remarks in red where they do not mark them as notes.
_EDITORS_RED = frozenset(("#ff0000", "ff0000", "red", "#800000", "800000"))
_WORD = re.compile(r"\w")
_ALIGNED = re.compile(r"text-align\s*:\s*(\w+)", re.IGNORECASE)
_MARGINS = {"right": RIGHT, "center": CENTER}
_RED_STYLE = re.compile(r"(?:^|;)\s*color\s*:\s*(?:red|#ff0000|rgb\(255, ?0, ?0\))", re.IGNORECASE)
_DEEPEST_TABLE = 8
"""Tables nested deeper than this are read as paragraphs of the table around them."""
_REQUISITES_DEPTH = 2
"""The portal's line with kind, date and number stands below the title."""

_COLLAPSIBLE = re.compile(r"[ \t\n\r\f]+")
_INDENTATION = re.compile("[\u00a0\u2000-\u200a\u3000]")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_OWN_TAB = re.compile(r"/(?:kaz|rus|eng)/docs/[^/?#]{1,40}/(?:info|history|links|comments)$")


class PageReader:
    """A handler for :func:`corpus.readers.markup.walk` that gathers a page's pieces.

    ``pieces`` pairs each piece with the bits of the place it stands in;
    ``addresses`` holds what the page says of its own address, by where it says so.
    """

    def __init__(self) -> None:
        self.pieces: list[tuple[int, Piece]] = []
        self.addresses: dict[str, str] = {}
        self.language = ""
        self.container_classes: list[str] = []
        self.page_title = ""
        self.status = ""
        self.status_classes: list[str] = []
        self.pictures = 0
        self._place = 0
        self._outer_places: list[int] = []
        self._link_target = ""
        self._link_start = 0
        self._lists: list[ListNumbering] = []
        self._item_number = ""
        self._tables: list[Table] = []
        self._table_depth = 0
        self._heading_depth = 0
        self._anchor: str | None = None
        self._anchor_is_bold = False
        self._begin_block()

    # What walk() calls.

    def start(self, name: str, attributes: dict[str, str]) -> None:
        outer = self._place
        self._outer_places.append(outer)
        if outer & DROPPED:
            return
        if name in BLOCKS:
            self._flush()
            # An unclosed span must not turn the rest of an act into a note.
            outer &= ~NOTE_SPAN
        if _is_dropped(name, outer):
            self._place = outer | DROPPED
            return
        self._place = outer | _PLACES.get(name, 0)
        if attributes:
            self._read_attributes(name, attributes)
        if name == "br":
            self._break_line()
        elif name == "a":
            self._mark_link()
            self._link_target = attributes.get("href", "")
            self._link_start = self._length
        elif name == "sup":
            self._raised_from = len(self._parts)
        elif name in HEADINGS:
            self._heading_depth = int(name[1])
        elif name in ("table", "tr", "td", "th"):
            self._open_table_part(name, attributes)
        elif name == "img":
            self.pictures += bool(self._place & (PORTAL_TEXT | ARTICLE))
        elif name in ("ol", "ul"):
            self._lists.append(ListNumbering(name, attributes))
        elif name == "li" and self._lists:
            self._item_number = self._lists[-1].next_number(attributes)

    def end(self, name: str) -> None:
        inner = self._place
        outer = self._outer_places.pop()
        if inner & DROPPED:
            self._place = outer
            return
        if name in BLOCKS:
            self._flush()
        self._place = outer
        if not outer & BOLD:
            self._broken_in_bold = False
        if name == "sup":
            raised = "".join(self._parts[self._raised_from :])
            self._parts[self._raised_from :] = [superscript(raised)]
        elif name == "a":
            self._mark_link()
            self._link_target = ""
        elif name == "table":
            self._close_table()
        elif name in ("ol", "ul"):
            self._lists.pop()
        elif name == "li":
            self._item_number = ""

    def text(self, text: str) -> None:
        place = self._place
        if place & DROPPED:
            return
        if place & PAGE_TITLE:
            self.page_title += text
        elif place & STATUS:
            self.status += text
        elif place & PREFORMATTED:
            for number, line in enumerate(text.splitlines()):
                if number:
                    self._break_line()
                self._put(line)
        else:
            self._put(_COLLAPSIBLE.sub(" ", text))

    def comment(self, text: str) -> None:
        if found := _SAVED_FROM.search(text[:2000]):
            self.addresses.setdefault("saved from", found.group(1))

    # What the tags mean.

    def _read_attributes(self, name: str, attributes: dict[str, str]) -> None:
        classes = attributes.get("class", "").split()
        if "note" in classes:
            self._place |= NOTE if name in BLOCKS else NOTE_SPAN
            self._after_note = False
        if name == "div":
            if "container_alpha" in classes and "slogan" in classes:
                self._place |= TITLE_BLOCK
                self._anchor = None  # that of the whole page
            elif "container_gamma" in classes and "text" in classes:
                self._place |= PORTAL_TEXT
            elif attributes.get("id") == "container":
                self.container_classes = classes
        elif name == "span":
            if "status" in classes and self._place & TITLE_BLOCK:
                self._place |= STATUS
                self.status_classes = classes
        elif name == "html":
            self.language = attributes.get("lang", "")
        elif name == "link" and attributes.get("rel") == "canonical":
            self.addresses.setdefault("canonical", attributes.get("href", ""))
        elif name == "a" and _OWN_TAB.search(attributes.get("href", "")):
            self.addresses.setdefault("tab", attributes["href"])
        self._read_look(name, attributes)
        anchor = attributes.get("id") or (attributes.get("name") if name == "a" else None)
        if anchor:
            self._anchor = anchor
            self._anchor_is_bold = bool(self._place & BOLD)

    def _read_look(self, name: str, attributes: dict[str, str]) -> None:
        """Heed the looks that mean something on the portal: the margin and the red."""
        style = attributes.get("style", "")
        aligned = _ALIGNED.search(style)
        align = aligned.group(1) if aligned else attributes.get("align", "")
        if align and name in BLOCKS:
            self._place = self._place & ~(RIGHT | CENTER) | _MARGINS.get(align.lower(), 0)
        if self._place & PORTAL_TEXT and name not in BLOCKS:
            color = attributes.get("color", "") if name == "font" else ""
            if color.lower() in _EDITORS_RED or _RED_STYLE.search(style):
                self._place |= NOTE_SPAN

    def _open_table_part(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table":
            self._table_depth += 1
            if self._table_depth <= _DEEPEST_TABLE:
                self._tables.append(Table())
        elif 0 < self._table_depth <= _DEEPEST_TABLE:
            if name == "tr":
                self._tables[-1].open_row()
            else:
                self._tables[-1].open_cell(attributes)

    def _close_table(self) -> None:
        self._table_depth -= 1
        if self._table_depth < _DEEPEST_TABLE:
            for piece in table_pieces(self._tables.pop().rows):
                self._emit(piece)

    def _mark_link(self) -> None:
        """Record the link that is open over what the block holds of it."""
        target = self._link_target
        if target and not target.startswith("javascript:") and self._length > self._link_start:
            self._links.append(Link(self._link_start, self._length, target))

    # The block that is being gathered.

    def _begin_block(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._ends_white = True
        self._last_visible = ""
        self._links: list[Link] = []
        self._raised_from = 0
        self._block_anchor: str | None = None
        self._begins_as_note = False
        self._after_note = False
        self._all_bold = True
        self._anchored_in_bold = False
        self._breaks = 0
        self._broken_in_bold = False
        self._indent = ""

    def _break_line(self) -> None:
        if self._last_visible:
            self._breaks += 1
            self._broken_in_bold = self._breaks == 1 and bool(self._place & BOLD)

    def _put(self, text: str) -> None:
        """Add text to the block; after a line break decide whether it is still that block."""
        stripped = text.strip()
        if self._breaks:
            if not stripped:
                self._indent += text
                return
            lead = self._indent + text[: len(text) - len(text.lstrip())]
            text = lead + text.lstrip()
            if self._continues(lead, stripped[0]):
                self._breaks, self._indent = 0, ""
                self._append("\n")
                self._ends_white = True
            else:
                self._flush()
        if stripped:
            self._see(stripped)
            if self._item_number:
                text = f"{self._item_number} {text.lstrip(' ')}"
                self._item_number = ""
        if not self._place & PREFORMATTED and self._ends_white and text.startswith(" "):
            text = text[1:]
        if text:
            self._append(text)

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
        self._ends_white = text[-1] == " "

    def _see(self, visible: str) -> None:
        """Take note of what the block's visible text says about the block."""
        place = self._place
        if not self._last_visible:
            self._block_anchor = self._anchor
            self._anchored_in_bold = self._anchor is not None and self._anchor_is_bold
            self._begins_as_note = bool(place & (NOTE | NOTE_SPAN))
        self._anchor = None
        if place & (NOTE | NOTE_SPAN):
            self._after_note = False
        elif not self._link_target and _WORD.search(visible):
            self._after_note = True
        self._all_bold = self._all_bold and bool(place & BOLD)
        self._last_visible = visible[-1]

    def _continues(self, lead: str, first: str) -> bool:
        """Does the text after a line break belong to the block before it?"""
        if self._anchor is not None:
            return False
        if self._place & HEADING:
            return True
        if self._breaks > 1 or _INDENTATION.search(lead):
            return False
        if self._place & RIGHT:
            return True
        if self._broken_in_bold and self._all_bold:
            return True
        return first.islower() and self._last_visible.isalpha()

    def _flush(self) -> None:
        """End the block; what holds no visible text is no block."""
        if self._last_visible:
            self._mark_link()
            depth = None
            if self._place & HEADING:
                depth = self._heading_depth
            elif self._place & TITLE_BLOCK:
                depth = _REQUISITES_DEPTH
            text, links = "".join(self._parts), tuple(self._links)
            is_quotation = bool(self._place & QUOTATION)
            self._emit(Piece(self._kind(), text, self._block_anchor, depth, links, is_quotation))
        self._link_start = 0
        self._begin_block()

    def _kind(self) -> BlockKind:
        """Headings by their tag or, as on the portal, by what is bold.

        Bold alone is emphasis; a heading has its anchor in the bold, or is centered.

        A note begins in the editor's mark-up and ends in it; the acts that it names,
        often links, and its full stop may stand outside of the mark-up.
        """
        if self._place & (HEADING | TITLE_BLOCK):
            return BlockKind.HEADING
        if self._begins_as_note and not self._after_note:
            return BlockKind.NOTE
        centered = self._place & CENTER and not self._tables
        if self._all_bold and (self._anchored_in_bold or centered):
            return BlockKind.HEADING
        return BlockKind.PARAGRAPH

    def _emit(self, piece: Piece) -> None:
        if not self._tables:
            self.pieces.append((self._place, piece))
            return
        self._tables[-1].cell().append(piece)


def _is_dropped(name: str, outer: int) -> bool:
    """Is an element no text of the page, given where it stands?"""
    if name in _NEVER_TEXT:
        return True
    if outer & PORTAL_TEXT:
        return False
    return name in _FURNITURE or (name == "header" and not outer & (ARTICLE | MAIN))
