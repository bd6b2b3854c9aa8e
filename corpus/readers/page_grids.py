"""Tables and numbered lists of a page while they are being read."""

from __future__ import annotations

import re

from corpus.readers.numerals import written
from corpus.readers.pieces import Piece, Row

_LIST_STYLES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_WIDEST_GRID = 64
"""Columns; what spreads beyond is not heeded."""
_MOST_SPREAD = 16
"""Empty cells for every real one, or a small hostile table could grow without end."""


class Table:
    """The cells of a table that is being read, each in its column.

    ``rows`` hold an empty cell wherever one of another column or row spreads.
    """

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._left = _WIDEST_GRID
        """Empty cells that may still be put in."""
        self._spread = 0
        """Columns beyond its own over which the last cell spreads."""
        self._covered: dict[int, int] = {}
        """For how many rows more cells from above spread over a column."""

    def open_row(self) -> None:
        if self.rows:
            self._skip_covered(self.rows[-1])
        self.rows.append([])
        self._spread = 0

    def open_cell(self, attributes: dict[str, str]) -> None:
        if not self.rows:
            self.open_row()
        row = self.rows[-1]
        self._left += _MOST_SPREAD
        self._spread = min(self._spread, self._left)
        self._left -= self._spread
        row.extend([] for _ in range(self._spread))
        self._skip_covered(row)
        column = len(row)
        width = max(1, min(_small_number(attributes.get("colspan", "")) or 1, _WIDEST_GRID))
        height = _small_number(attributes.get("rowspan", "")) or 1
        if height > 1:
            for covered in range(column, min(column + width, _WIDEST_GRID)):
                self._covered[covered] = height - 1
        self._spread = width - 1
        row.append([])

    def cell(self) -> list[Piece]:
        """The cell that is open; text outside of all belongs to the last one."""
        if not self.rows:
            self.open_row()
        if not self.rows[-1]:
            self.rows[-1].append([])
        return self.rows[-1][-1]

    def _skip_covered(self, row: Row) -> None:
        while (column := len(row)) in self._covered and self._left:
            self._left -= 1
            self._covered[column] -= 1
            if not self._covered[column]:
                del self._covered[column]
            row.append([])


class ListNumbering:
    """The numbers that a browser writes before the items of a list."""

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self._hidden = name == "ul" or "none" in attributes.get("style", "")
        self._style = _LIST_STYLES.get(attributes.get("type", ""), "decimal")
        self._next = _small_number(attributes.get("start", "")) or 1

    def next_number(self, attributes: dict[str, str]) -> str:
        """Return the number of the next item with its dot; empty where none is shown."""
        number = _small_number(attributes.get("value", "")) or self._next
        self._next = number + 1
        return "" if self._hidden else f"{written(number, self._style)}."


def _small_number(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[0-9]{1,6}", text) else None
