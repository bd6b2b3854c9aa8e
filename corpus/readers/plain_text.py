"""Reader of plain text, as the portal prints it and as people keep it.

Several layouts are told apart by what the lines look like:

* paragraphs divided by blank lines, where a line break inside a paragraph
  stands for a link of the page it was printed from (the portal's own text);
* the same with an indent before every paragraph: what has no indent there is a
  heading, which may be broken over several lines, or the cells of a table, each
  on a line of its own;
* a line for a paragraph, as text copied out of Word has it;
* lines wrapped at a margin, of which :mod:`corpus.readers.layout` knows more;
* tables drawn with characters, or with a bar between tabs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from corpus.document import Block, BlockKind, Document
from corpus.readers.characters import (
    with_kazakh_letters,
    with_line_feeds,
    with_whole_words,
)
from corpus.readers.layout import (
    Joiner,
    Line,
    goes_on_in_lower_case,
    is_line_for_paragraph,
    wrapped_layout,
)
from corpus.readers.page_furniture import take_out_furniture
from corpus.sentence import Sentence

_TABLE_BAR = "\t|"
_DRAWN_ROW = re.compile(r"[|!¦│].*[|!¦│]|[-=_─━┌├└|!+]{8,}\s*$")
_SENTENCE_END = re.compile(r"[.;:!?][\"»”)]*$")

_LONG_LINE = 40  # characters; a shorter one may be a heading
_FEWEST_LINES = 6
_NEW_PARAGRAPH_INDENT = 3
_LONGEST_CELL = 120  # characters
_FEWEST_CELLS = 6
_FIGURE_SHARE = 0.2
_FIGURE = re.compile(r"[\d\s.,–-]{1,12}|№.{0,6}")

_END = Line(0, 0, "", after_blank=True)  # closes the last run of cells


def read_plain_text(text: str) -> Document:
    """Divide ``text`` into paragraphs and tables.

    The text stays as it is, character by character, but for those that nobody sees;
    how its line ends and wrapped lines are to be read says
    :attr:`~corpus.document.Document.reading`. Only text of printed pages, and text
    whose lines break words, is put together anew, without page numbers, running heads
    and the hyphens of broken words, soft ones too; a warning says so.
    """
    text, misread = with_kazakh_letters(text)
    text, soft_hyphens = with_whole_words(text)
    rows = with_line_feeds(text).split("\n")
    lines = list(_lines(rows))
    paragraphs = _Paragraphs(lines)
    on_pages = "\f" in text
    left_out = None
    if paragraphs.are_wrapped or on_pages:
        rows, page_ends, left_out = take_out_furniture(rows)
        lines = list(_lines(rows, page_ends))
        paragraphs = _Paragraphs(lines)
    groups = paragraphs.groups()
    wrapped = [
        [lines[number].row for number in group]
        for group in groups
        if paragraphs.are_wrapped and group[0] not in paragraphs.rows
    ]
    unwrapped, hyphens = _unwrapped(rows, wrapped)
    if on_pages or left_out is not None or hyphens:
        rows = unwrapped
        text = "\n".join(rows)
        wrapped = []
    hyphens += soft_hyphens
    starts = list(accumulate((len(row) + 1 for row in rows), initial=0))
    reading = _read_through("\n".join(rows), starts, wrapped)
    blocks: list[Block] = []
    for group in groups:
        filled = [row for row in (lines[line].row for line in group) if rows[row].strip()]
        first, last = rows[filled[0]], rows[filled[-1]]
        start = starts[filled[0]] + len(first) - len(first.lstrip())
        end = starts[filled[-1]] + len(last.rstrip())
        kind = BlockKind.TABLE if group[0] in paragraphs.rows else BlockKind.PARAGRAPH
        blocks.append(Block(kind, start, end))
    broken = (
        Sentence("{count} hyphens at which lines break words are left out", count=hyphens)
        if hyphens
        else None
    )
    return Document(
        text=text,
        blocks=tuple(blocks),
        format="text",
        reading=reading if reading != text else None,
        warnings=tuple(filter(None, (misread, left_out, broken))),
    )


class _Paragraphs:
    """Which lines of a text belong together; lines go by their place in the list given."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        drawn = {number for number, line in enumerate(lines) if _is_table_row(line.text)}
        prose = [line for number, line in enumerate(lines) if number not in drawn]
        self._wrapped = wrapped_layout(prose)
        self._line_for_paragraph = self._wrapped is None and is_line_for_paragraph(prose)
        self._indented = self._wrapped is None and _is_indented(lines)
        self._cells = _cells(lines) if self._indented else frozenset()
        self.rows = drawn | self._cells
        """The lines that are rows of tables."""

    @property
    def are_wrapped(self) -> bool:
        """Whether paragraphs are broken at a margin."""
        return self._wrapped is not None

    def groups(self) -> list[list[int]]:
        """The lines of each block."""
        groups: list[list[int]] = []
        for number in range(len(self._lines)):
            if number and self.holds_together(number):
                groups[-1].append(number)
            else:
                groups.append([number])
        return groups

    def holds_together(self, number: int) -> bool:
        """Whether a line belongs to the block of the line before it."""
        above, line = self._lines[number - 1 : number + 1]
        if number in self.rows or number - 1 in self.rows:
            both = number in self.rows and number - 1 in self.rows
            # More than one blank line divides two tables.
            return both and (number in self._cells or line.row - above.row <= 2)
        if self._wrapped is not None:
            return self._wrapped.continues(above, line)
        if line.after_blank:
            return self._indented and _goes_on_unindented(above, line)
        return not self._line_for_paragraph or goes_on_in_lower_case(above, line)


def _lines(rows: list[str], page_ends: frozenset[int] = frozenset()) -> Iterator[Line]:
    """The rows that hold more than white space."""
    after_blank = True
    over_page = False
    for number, row in enumerate(rows):
        over_page = over_page or number in page_ends
        text = row.strip()
        if text:
            indent = len(row[: len(row) - len(row.lstrip())].expandtabs())
            yield Line(number, indent, text, after_blank, over_page)
            after_blank = over_page = False
        else:
            after_blank = True


def _unwrapped(rows: list[str], paragraphs: list[list[int]]) -> tuple[list[str], int]:
    """The rows with every paragraph on its first one, the others empty; hyphens that went."""
    joiner = Joiner("\n".join(rows))
    unwrapped = list(rows)
    hyphens = 0
    for first, *others in paragraphs:
        parts = [rows[first].rstrip()]
        for other in others:
            above = parts[-1]
            parts[-1], part = joiner.join(above, rows[other].strip())
            hyphens += parts[-1] != above
            parts.append(part)
            unwrapped[other] = ""
        unwrapped[first] = "".join(parts)
    return unwrapped, hyphens


def _read_through(text: str, starts: list[int], paragraphs: list[list[int]]) -> str:
    """``text`` with the breaks within ``paragraphs``, given by their rows, made spaces."""
    breaks = [starts[row + 1] - 1 for rows in paragraphs for row in range(rows[0], rows[-1])]
    parts = []
    begin = 0
    for at in breaks:
        parts += [text[begin:at], " "]
        begin = at + 1
    return "".join([*parts, text[begin:]])


def _is_indented(lines: list[Line]) -> bool:
    """Whether most paragraphs begin with an indent, as in the portal's own text."""
    paragraphs = [line for line in lines if line.after_blank and len(line.text) >= _LONG_LINE]
    indented = sum(line.indent >= _NEW_PARAGRAPH_INDENT for line in paragraphs)
    return len(paragraphs) >= _FEWEST_LINES and indented > len(paragraphs) / 2


def _cells(lines: list[Line]) -> frozenset[int]:
    """Numbers of the lines that are cells of a table printed one below the other.

    A run of short lines without an indent, divided by blank lines, many of them
    figures and the like.
    """
    cells: set[int] = set()
    run: list[int] = []
    for number, line in enumerate([*lines, _END]):
        if (
            line.indent < _NEW_PARAGRAPH_INDENT
            and len(" ".join(line.text.split())) <= _LONGEST_CELL
        ):
            run.append(number)
            continue
        if len(run) >= _FEWEST_CELLS:
            figures = sum(_FIGURE.fullmatch(lines[cell].text) is not None for cell in run)
            divided = sum(lines[cell].after_blank for cell in run)
            if figures >= _FIGURE_SHARE * len(run) and divided > len(run) / 2:
                cells.update(run)
        run = []
    return frozenset(cells)


def _goes_on_unindented(above: Line, line: Line) -> bool:
    """Whether a line goes on with a heading that is broken over several paragraphs."""
    return (
        line.indent < _NEW_PARAGRAPH_INDENT
        and above.indent < _NEW_PARAGRAPH_INDENT
        and line.text[0].islower()
        and _SENTENCE_END.search(above.text) is None
    )


def _is_table_row(line: str) -> bool:
    if _TABLE_BAR in line or line.startswith(("|", "!")):
        return True
    return line[0] in "-=_─━┌├└+" and _DRAWN_ROW.match(line) is not None
