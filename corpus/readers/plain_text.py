"""Reader of plain text, as the portal prints it and as people keep it.

Several layouts are told apart by what the lines look like:

* paragraphs divided by blank lines, where a line break inside a paragraph
  stands for a link of the page it was printed from (the portal's own text);
* the same with an indent before every paragraph: what has no indent there is a
  heading, which may be broken over several lines, or the cells of a table, each
  on a line of its own;
* lines wrapped at a margin, with or without blank lines between them, where a
  new paragraph shows by its indent, by its list number, or by the line before
  it having been broken although the next word would have fitted;
* tables drawn with characters, or with a bar between tabs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.document import Block, BlockKind, Document

_TABLE_BAR = "\t|"
_DRAWN_ROW = re.compile(r"[|!¦│].*[|!¦│]|[-=_─━┌├└|!+]{8,}\s*$")
_LIST_MARK = re.compile(r"\d{1,3}(?:-\d{1,3})?(?:\.\d{1,3})*[.)](?:\s|[^\W\d]|$)|[-–—•●*]\s")
_SENTENCE_END = re.compile(r"[.;:!?][\"»”)]*$")
_FIRST_WORD = re.compile(r"\S+")

_LONG_LINE = 40  # a shorter line says nothing about the margin
_WIDEST_MARGIN = 100  # characters; paragraphs on one line are longer
_WRAPPED_SHARE = 0.9  # of the long lines within the margin
_FEWEST_LINES = 6
_COMFORT = 0.85  # proportional type makes the characters of a line vary so much
_NEW_PARAGRAPH_INDENT = 3


_LONGEST_CELL = 120  # characters
_FEWEST_CELLS = 6
_FIGURE_SHARE = 0.2
_FIGURE = re.compile(r"[\d\s.,–-]{1,12}|№.{0,6}")


@dataclass(slots=True)
class _Line:
    start: int  # of the first character that is no white space
    end: int  # past the last one
    indent: int
    after_blank: bool
    text: str


_END = _Line(0, 0, _WIDEST_MARGIN, True, "")  # closes the last run of cells


def read_plain_text(text: str) -> Document:
    """Divide ``text`` into paragraphs and tables; the text itself is kept as it is."""
    lines = list(_lines(text))
    margin = _wrap_margin(lines)
    indented = margin is None and _is_indented(lines)
    cells = _cells(lines) if indented else frozenset()
    blocks: list[Block] = []
    first: _Line | None = None
    last: _Line | None = None
    in_table = False
    for number, line in enumerate(lines):
        is_row = number in cells or _is_table_row(line.text)
        if first is not None and last is not None:
            if is_row or in_table:
                together = (
                    is_row and in_table and (number in cells or not _far_apart(text, last, line))
                )
            elif margin is None:
                together = not line.after_blank or (indented and _goes_on_unindented(last, line))
            else:
                together = _continues(last, line, margin)
            if not together:
                blocks.append(_block(in_table, first.start, last.end))
                first = None
        if first is None:
            first, in_table = line, is_row
        last = line
    if first is not None and last is not None:
        blocks.append(_block(in_table, first.start, last.end))
    return Document(text=text, blocks=tuple(blocks), format="text")


def _block(is_table: bool, start: int, end: int) -> Block:
    return Block(BlockKind.TABLE if is_table else BlockKind.PARAGRAPH, start, end)


def _lines(text: str) -> Iterator[_Line]:
    """The lines of ``text`` that hold more than white space."""
    position = 0
    after_blank = True
    for raw in text.split("\n"):
        stripped = raw.lstrip()
        if stripped:
            indent = len(raw) - len(stripped)
            body = stripped.rstrip()
            start = position + indent
            yield _Line(start, start + len(body), indent, after_blank, body)
            after_blank = False
        else:
            after_blank = True
        position += len(raw) + 1


def _is_indented(lines: list[_Line]) -> bool:
    """Whether most paragraphs begin with an indent, as in the portal's own text."""
    paragraphs = [line for line in lines if line.after_blank and len(line.text) >= _LONG_LINE]
    indented = sum(line.indent >= _NEW_PARAGRAPH_INDENT for line in paragraphs)
    return len(paragraphs) >= _FEWEST_LINES and indented > len(paragraphs) / 2


def _cells(lines: list[_Line]) -> frozenset[int]:
    """Numbers of the lines that are cells of a table printed one below the other.

    A run of short lines without an indent, divided by blank lines, many of them
    figures and the like.
    """
    cells: set[int] = set()
    run: list[int] = []
    for number, line in enumerate([*lines, _END]):
        if line.indent < _NEW_PARAGRAPH_INDENT and len(line.text) <= _LONGEST_CELL:
            run.append(number)
            continue
        if len(run) >= _FEWEST_CELLS:
            figures = sum(_FIGURE.fullmatch(lines[cell].text) is not None for cell in run)
            divided = sum(lines[cell].after_blank for cell in run)
            if figures >= _FIGURE_SHARE * len(run) and divided > len(run) / 2:
                cells.update(run)
        run = []
    return frozenset(cells)


def _goes_on_unindented(above: _Line, line: _Line) -> bool:
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


def _far_apart(text: str, above: _Line, below: _Line) -> bool:
    """Whether blank lines divide two rows, as between two tables."""
    return below.after_blank and text.count("\n", above.end, below.start) > 2


def _wrap_margin(lines: list[_Line]) -> int | None:
    """The margin at which the lines were wrapped, in characters; None where not."""
    lengths = sorted(
        line.indent + len(line.text)
        for line in lines
        if len(line.text) >= _LONG_LINE and not _is_table_row(line.text)
    )
    if len(lengths) < _FEWEST_LINES:
        return None
    within = sum(length <= _WIDEST_MARGIN for length in lengths)
    if within < _WRAPPED_SHARE * len(lengths):
        return None
    return lengths[min(int(within * 0.95), within - 1)]


def _continues(above: _Line, line: _Line, margin: int) -> bool:
    """Whether a wrapped ``line`` goes on with the paragraph of the line above."""
    if line.indent >= _NEW_PARAGRAPH_INDENT and line.indent > above.indent:
        return False
    if _LIST_MARK.match(line.text):
        return False
    if above.text.endswith("-"):
        return True
    first_word = _FIRST_WORD.match(line.text)
    assert first_word is not None
    needed = above.indent + len(above.text) + 1 + len(first_word.group())
    broken_at_will = needed < _COMFORT * margin
    if not broken_at_will:
        return True
    ended = _SENTENCE_END.search(above.text) is not None
    return not ended and not line.text[0].isupper() and line.text[0] not in '"«“'
