"""The paragraphs and tables of a text, as those who write it anew in another file take them."""

from __future__ import annotations

from corpus.document import BlockKind, Document
from corpus.readers.pieces import CELL_SEPARATOR

Lines = list[str | list[list[str]]]
"""The paragraphs of an act, a table as its rows of cells."""


def lines_of(document: Document) -> Lines:
    """The paragraphs and tables of a document, white space collapsed."""
    lines: Lines = []
    for block in document.blocks:
        text = document.text[block.start : block.end]
        if block.kind is BlockKind.TABLE:
            rows = [row for row in text.split("\n") if row.strip()]
            cells = [[cell.strip() for cell in row.split(CELL_SEPARATOR)] for row in rows]
            # Cells that stand below one another become one row: still a table.
            lines.append(cells if len(cells[0]) > 1 else [[row[0] for row in cells]])
        else:
            lines.append(" ".join(text.split()))
    return lines
