"""DOCX files, with the numbers that Word computes and does not store.

Read with zipfile and lxml. python-docx would add little: it knows neither
computed numbers nor footnotes, text boxes, tracked changes or fields, and it
opens archives without limits.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

from lxml import etree

from corpus.document import BlockKind, Document, UnreadableSource
from corpus.readers.characters import with_kazakh_letters
from corpus.readers.pieces import Cell, Piece, Row, assemble, table_pieces
from corpus.readers.word_lines import divided_and_joined
from corpus.readers.word_numbering import Numbering
from corpus.readers.word_package import Package, W
from corpus.readers.word_paragraph import BLOCK_CONTAINERS, DELETED, ParagraphReader, local_name
from corpus.readers.word_styles import Styles
from corpus.sentence import Sentence

_LEFT_OUT = {
    "inserted": "tracked changes are read as accepted: {count} insertions are in the text",
    "deleted": "tracked changes are read as accepted: {count} deletions are left out",
    "hidden": "{count} stretches of hidden text are left out",
    "pictures": "{count} pictures are left out; text in them cannot be read",
    "formulas": "{count} formulas are read without their layout",
    "embedded": "{count} embedded documents are left out: paste their text into the file",
    "comments": "{count} comments are left out",
    "contents": "{count} lines of a computed table of contents are left out",
}
_NOTE_KINDS = ("footnote", "endnote")
_SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))
_LONGEST_QUOTE = 80
_LONGEST_HEADING = 300  # characters
_LONG_HEADING = 120


def read_docx(path_or_bytes: Path | bytes, source: str) -> Document:
    """Read a Word file; ``source`` names it in errors.

    Automatic numbers stand in the text before their paragraphs; tracked changes
    are read as accepted; footnotes and endnotes are NOTE blocks after the
    paragraph or table that refers to them; a line break inside a paragraph
    begins a new block unless it visibly breaks one sentence or heading.
    ``warnings`` say what was left out.

    Raises UnreadableSource for anything but a sound DOCX file with text.
    """
    try:
        data = path_or_bytes if isinstance(path_or_bytes, bytes) else path_or_bytes.read_bytes()
    except OSError as error:
        raise UnreadableSource(
            source, Sentence("cannot be opened: {reason}", reason=error.strerror)
        ) from None
    package = Package(data, source)
    root = package.part(package.main)
    body = root.find(W + "body") if root is not None else None
    if body is None:
        raise UnreadableSource(source, "the DOCX file has no body: save it again in Word")
    reader = _WordReader(package)
    reader.read_blocks(body)
    text, blocks, links = assemble(divided_and_joined(_without_false_headings(reader.pieces)))
    if not blocks:
        raise UnreadableSource(
            source, "the DOCX file holds no text; if it is a scan, recognise its text (OCR) first"
        )
    text, misread = with_kazakh_letters(text)
    first = next((block for block in blocks if block.kind is BlockKind.HEADING), None)
    return Document(
        text,
        blocks,
        format="docx",
        title=" ".join(text[first.start : first.end].split()) if first else None,
        links=links,
        warnings=(*filter(None, [misread]), *reader.warnings()),
    )


class _WordReader:
    """Walks a document in order and gathers its pieces."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._relations = package.relationships(package.main)
        related = {kind: target for kind, target in self._relations.values()}

        def part(kind: str) -> etree._Element | None:
            return package.part(related.get(kind, f"word/{kind}.xml"))

        self._left_out: Counter[str] = Counter()
        comments = part("comments")
        self._left_out["comments"] = len(comments) if comments is not None else 0
        self._notes = {kind: _notes_by_id(part(f"{kind}s")) for kind in _NOTE_KINDS}
        styles = Styles(part("styles"))
        self._numbering = Numbering(part("numbering"), styles)
        self._paragraph = ParagraphReader(self._relations, styles, self._numbering, self._left_out)
        self.pieces: list[Piece] = []

    def read_blocks(self, parent: etree._Element) -> None:
        """Read what stands below one another in a body, a cell or a text box."""
        for child in parent:
            name = local_name(child)
            if name == "p":
                if self._paragraph.read(child):
                    self._end_paragraph()
            elif name == "tbl":
                self._read_table(child)
            elif name in DELETED:
                self._left_out["deleted"] += 1
            elif name == "altChunk":
                self._left_out["embedded"] += 1
            elif name in BLOCK_CONTAINERS:
                self.read_blocks(child)
        if self._paragraph.has_text:  # the mark of the last paragraph is deleted
            self._end_paragraph()

    def warnings(self) -> tuple[str, ...]:
        """Return what a reader of the text should know of what is not in it."""
        found: list[str] = [
            Sentence(text, count=self._left_out[key])
            for key, text in _LEFT_OUT.items()
            if self._left_out[key]
        ]
        for style in sorted(self._numbering.unknown_styles):
            found.append(
                Sentence("numbers of the style {style} are written as decimals", style=style)
            )
        margins = self._margin_texts()
        if margins:
            texts = "; ".join(margins)
            found.append(Sentence("page headers and footers are left out: {texts}", texts=texts))
        return tuple(found)

    def _end_paragraph(self) -> None:
        paragraph = self._paragraph.take()
        self.pieces.append(paragraph.piece)
        for box in paragraph.text_boxes:
            self.read_blocks(box)
        for kind, note_id in paragraph.notes:
            # Taken out, so that a note that refers to itself is read once.
            note = self._notes[kind].pop(note_id, None)
            if note is not None:
                pieces = self._pieces_of(note)
                self.pieces.extend(replace(piece, kind=BlockKind.NOTE) for piece in pieces)

    def _pieces_of(self, parent: etree._Element) -> list[Piece]:
        outer, self.pieces = self.pieces, []
        self.read_blocks(parent)
        inner, self.pieces = self.pieces, outer
        return inner

    def _read_table(self, table: etree._Element) -> None:
        rows: list[Row] = []
        notes: list[Piece] = []
        for row in _within(table, "tr"):
            properties = row.find(W + "trPr")
            if properties is not None and properties.find(W + "del") is not None:
                self._left_out["deleted"] += 1
                continue
            cells: list[Cell] = []
            for cell in _within(row, "tc"):
                pieces = self._pieces_of(cell)
                cells.append([p for p in pieces if p.text.strip() and p.kind is not BlockKind.NOTE])
                notes.extend(p for p in pieces if p.kind is BlockKind.NOTE)
            rows.append(cells)
        self.pieces.extend(table_pieces(rows))
        self.pieces.extend(notes)

    def _margin_texts(self) -> list[str]:
        """Return the words of page headers and footers; page numbers are no words."""
        texts: dict[str, None] = {}
        for kind, target in self._relations.values():
            root = self._package.part(target) if kind in ("header", "footer") else None
            if root is not None:
                text = " ".join(" ".join(map(str, root.itertext(W + "t"))).split())
                if any(character.isalpha() for character in text):
                    shown = text[:_LONGEST_QUOTE] + ("…" if len(text) > _LONGEST_QUOTE else "")
                    texts[f"«{shown}»"] = None
        return list(texts)


def _without_false_headings(pieces: list[Piece]) -> list[Piece]:
    """The pieces with headings that are too long for one as paragraphs.

    All of them where headings hold most of the text: someone liked their look.
    """
    headings = [len(piece.text) for piece in pieces if piece.kind is BlockKind.HEADING]
    most = 2 * sum(headings) > sum(len(piece.text) for piece in pieces)
    longest = 0 if most and max(headings) > _LONG_HEADING else _LONGEST_HEADING
    return [
        replace(piece, kind=BlockKind.PARAGRAPH, depth=None)
        if piece.kind is BlockKind.HEADING and len(piece.text) > longest
        else piece
        for piece in pieces
    ]


def _within(parent: etree._Element, wanted: str) -> list[etree._Element]:
    """Return the rows of a table or the cells of a row, those in content controls too."""
    found: list[etree._Element] = []
    for child in parent:
        name = local_name(child)
        if name == wanted:
            found.append(child)
        elif name in BLOCK_CONTAINERS:
            found.extend(_within(child, wanted))
    return found


def _notes_by_id(root: etree._Element | None) -> dict[str, etree._Element]:
    return {
        note.get(W + "id", ""): note
        for note in (root if root is not None else ())
        if note.get(W + "type") not in _SEPARATORS
    }
