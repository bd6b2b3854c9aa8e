"""What readers of marked-up formats gather before a document's text exists.

A reader of pages or Word files meets paragraphs one by one and learns late
which of them belong to the act and which cells make a table. It collects
:class:`Piece` objects; :func:`assemble` turns them into the text and the
blocks of a :class:`~corpus.document.Document`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.document import Block, BlockKind, Link

CELL_SEPARATOR = "\t|\t"
ROW_SEPARATOR = "\n"

_LONGEST_LABEL = 500  # characters; more is text, in a page laid out by a table
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Piece:
    """A block before its place in the document's text is known.

    ``text`` may have white space around it; ``links`` count from its start.
    """

    kind: BlockKind
    text: str
    anchor: str | None = None
    depth: int | None = None
    links: tuple[Link, ...] = ()
    is_quotation: bool = False


Cell = list[Piece]
Row = list[Cell]


def superscript(text: str) -> str:
    """Return raised digits as Unicode superscripts, other text as it is.

    Number 5 with a raised 1 must not be read as 51.
    """
    return text.translate(_SUPERSCRIPTS) if text.strip().isdecimal() else text


def table_pieces(rows: Iterable[Row]) -> list[Piece]:
    """Return a table as one TABLE piece, or its contents if it is only a frame.

    Pages and Word files use tables to push a line to the right or to lay out
    a whole page. A table none of whose rows has two filled cells is such a
    frame, and so is one that holds headings and has a single row with columns.
    """
    rows = list(rows)
    with_columns = sum(sum(1 for cell in row if cell) > 1 for row in rows)
    contents = [piece for row in rows for cell in _frame_cells(row) for piece in cell]
    headings = any(piece.kind is BlockKind.HEADING for piece in contents)
    if with_columns == 0 or (headings and with_columns == 1):
        return contents
    return [_joined_table(rows, contents)]


def _frame_cells(row: Row) -> Row:
    """The cells of a row of a frame; a label pushed to the right is a single piece.

    The portal puts "Annex 1 / to the order / of …" beside an empty cell, each
    line of it after a line break.
    """
    label = row[-1] if row else []
    pushed = len(label) > 1 and not any(row[:-1]) and len(row) > 1
    lines = [piece.text.strip() for piece in label]
    if (
        not pushed
        or any(piece.kind is not BlockKind.PARAGRAPH for piece in label)
        or sum(map(len, lines)) > _LONGEST_LABEL
    ):
        return row
    links: list[Link] = []
    length = 0
    for piece, line in zip(label, lines, strict=True):
        links.extend(_moved(piece.links, length - piece.text.index(line)))
        length += len(line) + 1
    return [[Piece(BlockKind.PARAGRAPH, "\n".join(lines), label[0].anchor, None, tuple(links))]]


def _joined_table(rows: list[Row], contents: list[Piece]) -> Piece:
    parts: list[str] = []
    links: list[Link] = []
    length = 0

    def put(text: str) -> None:
        nonlocal length
        parts.append(text)
        length += len(text)

    for row_number, row in enumerate(rows):
        if row_number:
            put(ROW_SEPARATOR)
        for cell_number, cell in enumerate(row):
            if cell_number:
                put(CELL_SEPARATOR)
            for piece_number, piece in enumerate(cell):
                if piece_number:
                    put(" ")
                links.extend(_moved(piece.links, length))
                # Line ends and tabs of the cell itself would look like rows and cells.
                put(piece.text.replace("\n", " ").replace("\t", " "))
    anchor = next((piece.anchor for piece in contents if piece.anchor), None)
    return Piece(BlockKind.TABLE, "".join(parts), anchor, None, tuple(links))


def _moved(links: Iterable[Link], distance: int) -> Iterator[Link]:
    return (Link(link.start + distance, link.end + distance, link.target) for link in links)


def assemble(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...], tuple[Link, ...]]:
    """Lay the pieces out one under the other; pieces without visible text vanish.

    Returns the text, its blocks and the links in it.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    links: list[Link] = []
    offset = 0
    for piece in pieces:
        text = piece.text
        body = text.strip()
        if not body:
            continue
        start = offset + len(text) - len(text.lstrip())
        end = start + len(body)
        blocks.append(Block(piece.kind, start, end, piece.anchor, piece.depth, piece.is_quotation))
        for link in piece.links:
            covered = text[link.start : link.end]
            visible = covered.strip()
            if visible:
                first = offset + link.start + len(covered) - len(covered.lstrip())
                links.append(Link(first, first + len(visible), link.target))
        parts.append(text)
        offset += len(text) + 1
    return "\n".join(parts), tuple(blocks), tuple(links)
