"""Paragraphs of a Word file that are lines: of a page that was pasted, or by line breaks.

A line break within a paragraph (Shift+Enter) may divide two units of an act or
only wrap a sentence; text pasted from a PDF has every printed line as a
paragraph. The lines themselves tell, as they do in plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.document import BlockKind, Link
from corpus.readers.layout import Joiner, Layout, Line, wrapped_layout
from corpus.readers.pieces import Piece

_BREAK = re.compile(r"\s*\n\s*")


def divided_and_joined(pieces: list[Piece]) -> list[Piece]:
    """The pieces with line breaks that divide paragraphs made so, and wrapped lines joined."""
    broken = [piece for piece in pieces if _is_broken(piece)]
    within = wrapped_layout([line for piece in broken for line in _lines(piece)])
    if within is not None:  # the ends of paragraphs divide, so other signs say less
        within = replace(within, blank_divides=True)
    divided = [part for piece in pieces for part in _divided(piece, within)]
    between = wrapped_layout(list(_paragraph_lines(divided)))
    return divided if between is None else _joined(divided, between)


def _is_broken(piece: Piece) -> bool:
    return piece.kind is BlockKind.PARAGRAPH and _BREAK.search(piece.text.strip()) is not None


def _lines(piece: Piece) -> list[Line]:
    lines = (line.strip() for line in piece.text.split("\n"))
    return [Line(number, 0, line, False) for number, line in enumerate(lines) if line]


def _divided(piece: Piece, layout: Layout | None) -> Iterator[Piece]:
    if not _is_broken(piece):
        yield piece
        return
    text = piece.text
    breaks = list(_BREAK.finditer(text))
    ends = [found.start() for found in breaks[1:]] + [len(text)]
    start = begun = 0  # of the paragraph and of its last line
    for found, end in zip(breaks, ends, strict=True):
        above, below = text[begun : found.start()].strip(), text[found.end() : end].strip()
        begun = found.end()
        if not above or not below:
            continue
        if layout is not None:
            goes_on = layout.continues(Line(0, 0, above, False), Line(1, 0, below, False))
        else:
            goes_on = found.group().count("\n") == 1 and above[-1].isalpha() and below[0].islower()
        if not goes_on:
            yield _part(piece, start, found.start())
            start = begun
    yield _part(piece, start, len(text))


def _part(piece: Piece, start: int, end: int) -> Piece:
    links = tuple(
        Link(max(link.start, start) - start, min(link.end, end) - start, link.target)
        for link in piece.links
        if link.start < end and link.end > start
    )
    anchor = piece.anchor if start == 0 else None
    return replace(piece, text=piece.text[start:end], anchor=anchor, links=links)


def _paragraph_lines(pieces: list[Piece]) -> Iterator[Line]:
    """Every paragraph as a line; an empty one is a blank line."""
    after_blank = False
    for number, piece in enumerate(pieces):
        text = piece.text.strip()
        if not text:
            after_blank = True
        elif piece.kind is BlockKind.PARAGRAPH:
            indent = len(piece.text.expandtabs()) - len(piece.text.expandtabs().lstrip())
            yield Line(number, indent, text, after_blank)
            after_blank = False


def _joined(pieces: list[Piece], layout: Layout) -> list[Piece]:
    joiner = Joiner("\n".join(piece.text for piece in pieces))
    joined: list[Piece] = []
    group: list[Piece] = []
    above: Line | None = None
    lines = {line.row: line for line in _paragraph_lines(pieces)}
    for number, piece in enumerate(pieces):
        line = lines.get(number)
        if line is not None and above is not None and layout.continues(above, line):
            group.append(piece)
        elif piece.text.strip():
            joined.extend(_one(group, joiner))
            group = [piece]
        above = line if line is not None or piece.text.strip() else above
    return [*joined, *_one(group, joiner)]


def _one(group: list[Piece], joiner: Joiner) -> list[Piece]:
    """The pieces of one paragraph as one piece."""
    if len(group) < 2:
        return group
    parts = [group[0].text.rstrip()]
    links = list(group[0].links)
    length = len(parts[0])
    for piece in group[1:]:
        before = len(parts[-1])
        parts[-1], part = joiner.join(parts[-1], piece.text.strip())
        leading = len(piece.text) - len(piece.text.lstrip())
        length += len(parts[-1]) - before
        moved = length + len(part) - len(piece.text.strip()) - leading
        links += [Link(a.start + moved, a.end + moved, a.target) for a in piece.links]
        parts.append(part)
        length += len(part)
    return [replace(group[0], text="".join(parts), links=tuple(links))]
