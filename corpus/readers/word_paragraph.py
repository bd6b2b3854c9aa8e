"""The text of one paragraph of a Word file: runs, fields, links, references to notes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from lxml import etree

from corpus.document import BlockKind, Link
from corpus.readers.characters import without_invisible
from corpus.readers.pieces import Piece, superscript
from corpus.readers.word_numbering import Numbering
from corpus.readers.word_package import R, Relationships, W
from corpus.readers.word_styles import Styles, is_on, is_set

BLOCK_CONTAINERS = frozenset(
    ["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent", "Choice"]
)
"""Elements that hold paragraphs, rows or cells and mean nothing themselves."""
DELETED = frozenset(("del", "moveFrom"))

_INSERTED = frozenset(("ins", "moveTo"))
_INLINE_CONTAINERS = frozenset(
    ["smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo", "Choice"]
)
_CHARACTERS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
}
# Signs that Word takes from the Symbol font, by their place in it.
_SYMBOLS = {0x2D: "−", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
            0xB9: "≠", 0xBB: "≈", 0xD7: "⋅"}  # fmt: skip
_PRIVATE_USE = 0xF000
_PAGE_AT_END = re.compile(r"\t\s*\d+\s*$")
_FIELD_LINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)")?\s*(?:\\l\s+"([^"]*)")?')
_PICTURES = frozenset(("blip", "imagedata", "OLEObject"))


@dataclass(slots=True)
class Paragraph:
    """What a paragraph yields: its text, and what stands beside it."""

    piece: Piece
    """Its line breaks are line feeds."""
    text_boxes: list[etree._Element]
    notes: list[tuple[str, str]]
    """Kind (``footnote``, ``endnote``) and id of the notes that it refers to."""


@dataclass(slots=True)
class _Field:
    """A field that is open: first its instruction is read, then its result."""

    start: int = 0
    instruction: str = ""
    in_result: bool = False
    unshown: str = ""
    """Text that stands where the instruction should."""
    target: str = ""

    @property
    def is_contents(self) -> bool:
        """Is its result a table of contents?"""
        return self.in_result and self.instruction.split()[:1] == ["TOC"]


@dataclass(slots=True)
class _Text:
    """A paragraph's text while it grows."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    links: list[Link] = field(default_factory=list)
    bookmark: str | None = None
    text_boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


class ParagraphReader:
    """Reads paragraphs in their order; ``left_out`` counts what is not in the text."""

    def __init__(
        self,
        relations: Relationships,
        styles: Styles,
        numbering: Numbering,
        left_out: Counter[str],
    ) -> None:
        self._relations = relations
        self._styles = styles
        self._numbering = numbering
        self._left_out = left_out
        self._fields: list[_Field] = []
        self._text = _Text()
        self._properties: etree._Element | None = None
        self._is_run_in = False  # the paragraph goes on in one of another style
        self._in_contents = False

    @property
    def has_text(self) -> bool:
        """Is there text that has not been taken yet?"""
        return bool(self._text.parts)

    def read(self, paragraph: etree._Element) -> bool:
        """Read a paragraph; False where its text goes on in the next one.

        That is so where the end of the paragraph is a tracked deletion, or hidden.
        """
        properties = paragraph.find(W + "pPr")
        if not self._is_run_in:
            self._properties = properties
        self._in_contents = self._in_contents or self._is_in_contents()
        self._read_inline(paragraph)
        mark = properties.find(W + "rPr") if properties is not None else None
        # A "style separator": the heading at the head of a paragraph keeps its style.
        self._is_run_in = is_on(mark, "specVanish")
        if mark is None:
            return True
        if any(mark.find(W + name) is not None for name in DELETED):
            self._left_out["deleted"] += 1
            return False
        return not (self._is_run_in or is_on(mark, "vanish"))

    def take(self) -> Paragraph:
        """Return what was read since the last call, with the number before it."""
        # A field without a result at the end of its paragraph is broken: no text may be lost.
        broken = [open_field for open_field in self._fields if not open_field.in_result]
        self._fields = [open_field for open_field in self._fields if open_field.in_result]
        for open_field in broken:
            self._add(open_field.unshown)
        for open_field in self._fields:
            self._link_field(open_field)
            open_field.start = 0
        read, self._text = self._text, _Text()
        in_contents = self._in_contents or self._is_in_contents()
        self._in_contents = self._is_run_in = False
        if self._styles.is_contents(self._properties) or (
            in_contents and _PAGE_AT_END.search("".join(read.parts))
        ):
            self._left_out["contents"] += 1
            return Paragraph(Piece(BlockKind.PARAGRAPH, ""), read.text_boxes, read.notes)
        depth = self._styles.heading_depth(self._properties)
        prefix = self._numbering.prefix(self._properties)
        kind = BlockKind.PARAGRAPH if depth is None else BlockKind.HEADING
        links = [Link(link.start + len(prefix), link.end + len(prefix), link.target)
                 for link in read.links]  # fmt: skip
        text = prefix + "".join(read.parts)
        is_quotation = self._styles.is_quotation(self._properties)
        whole = Piece(kind, text, read.bookmark, depth, tuple(links), is_quotation)
        return Paragraph(whole, read.text_boxes, read.notes)

    def _is_in_contents(self) -> bool:
        return any(open_field.is_contents for open_field in self._fields)

    def _add(self, text: str) -> None:
        text = without_invisible(text)
        for open_field in self._fields:
            if not open_field.in_result:
                open_field.unshown += text
                return
        self._text.parts.append(text)
        self._text.length += len(text)

    def _read_inline(self, parent: etree._Element) -> None:
        for child in parent:
            name = local_name(child)
            if child.tag == W + "r":
                self._read_run(child)
            elif name == "hyperlink":
                self._read_link(child, self._hyperlink_target(child))
            elif name == "fldSimple":
                self._read_link(child, _field_target(child.get(W + "instr", "")))
            elif name in DELETED:
                self._left_out["deleted"] += 1
            elif name in _INSERTED:
                self._left_out["inserted"] += 1
                self._read_inline(child)
            elif name in _INLINE_CONTAINERS:
                self._read_inline(child)
            elif name == "AlternateContent":
                self._read_inline(_chosen(child))
            elif name in ("oMath", "oMathPara"):
                self._left_out["formulas"] += 1
                self._add("".join(str(part) for part in child.itertext("{*}t")))
            elif name == "bookmarkStart" and self._text.bookmark is None:
                bookmark = child.get(W + "name", "")
                self._text.bookmark = bookmark if bookmark != "_GoBack" else None

    def _read_run(self, run: etree._Element) -> None:
        properties = run.find(W + "rPr")
        hidden = is_set(self._styles.of_run(properties, "vanish"))
        if hidden and run.find(W + "t") is not None:
            self._left_out["hidden"] += 1
        alignment = self._styles.of_run(properties, "vertAlign")
        raised = alignment is not None and alignment.get(W + "val") == "superscript"
        for child in run:
            name = local_name(child)
            if name == "fldChar":
                self._field_mark(child.get(W + "fldCharType"))
            elif name == "instrText":
                if self._fields and not self._fields[-1].in_result:
                    self._fields[-1].instruction += child.text or ""
            elif hidden:
                continue
            elif name == "t":
                text = child.text or ""
                self._add(superscript(text) if raised else text)
            elif name in _CHARACTERS:
                self._add(_CHARACTERS[name])
            elif name == "sym":
                self._add(_symbol(child))
            elif name in ("footnoteReference", "endnoteReference"):
                self._text.notes.append((name[:-9], child.get(W + "id", "")))
            elif name in ("drawing", "pict", "object", "AlternateContent"):
                boxes, pictures = _drawn(child)
                self._text.text_boxes.extend(boxes)
                self._left_out["pictures"] += pictures
            elif name == "ruby":
                for base in child.iterchildren(W + "rubyBase"):
                    self._read_inline(base)

    def _read_link(self, element: etree._Element, target: str) -> None:
        start = self._text.length
        self._read_inline(element)
        self._link(start, target)

    def _link(self, start: int, target: str) -> None:
        if target and self._text.length > start:
            self._text.links.append(Link(start, self._text.length, target))

    def _hyperlink_target(self, element: etree._Element) -> str:
        _, target = self._relations.get(element.get(R + "id", ""), ("", ""))
        place = element.get(W + "anchor")
        return f"{target}#{place}" if place else target

    def _field_mark(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields and kind == "separate":
            current = self._fields[-1]
            current.in_result = True
            self._in_contents = self._in_contents or current.is_contents
            current.target = _field_target(current.instruction)
            current.start = self._text.length
        elif self._fields and kind == "end":
            self._link_field(self._fields.pop())

    def _link_field(self, ended: _Field) -> None:
        if ended.in_result:
            self._link(ended.start, ended.target)


def local_name(element: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _chosen(alternatives: etree._Element) -> etree._Element:
    """Return the first of several ways in which Word stored the same thing."""
    return next(iter(alternatives), alternatives)


def _drawn(drawing: etree._Element) -> tuple[list[etree._Element], int]:
    """Return the outermost text boxes in a drawing and the number of its pictures."""
    boxes: list[etree._Element] = []
    pictures = 0
    waiting = [drawing]
    while waiting:
        element = waiting.pop()
        name = local_name(element)
        if name == "txbxContent":
            boxes.append(element)
        elif name == "AlternateContent":
            waiting.append(_chosen(element))
        else:
            pictures += name in _PICTURES
            waiting.extend(reversed(element))
    return boxes, pictures


def _field_target(instruction: str) -> str:
    found = _FIELD_LINK.match(instruction)
    if found is None:
        return ""
    address, place = found.group(1) or "", found.group(2)
    return f"{address}#{place}" if place else address


def _symbol(element: etree._Element) -> str:
    code = element.get(W + "char", "")
    if re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) is None:
        return "\ufffd"
    place = int(code, 16)
    if place >= _PRIVATE_USE and element.get(W + "font") == "Symbol":
        return _SYMBOLS.get(place - _PRIVATE_USE, "\ufffd")
    return chr(place) if not 0xD800 <= place <= 0xDFFF else "\ufffd"
