"""Dividing blocks where several units stand in one.

A reader's block is a paragraph of the source. A paragraph may hold more than
one unit: headings that the portal prints on lines of one paragraph, or whole
lists that older texts run together ("… 1) …; 2) …; 3) …"). Numbers in running
prose and inside quotation marks do not divide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from corpus.document import Block, BlockKind
from kb.model import Level
from kb.numbering import follows
from kb.structure.markers import ARTICLE_RANK, Marker, MarkerReader

_NUMBER_BELOW = re.compile(r"\s*\n\s*\d{1,3}\s?[.-]")
_LINE_START = re.compile(r"\n\s*(?=\S)")
_RUN_IN_NUMBER = re.compile(
    r"(?<=[;:.,»\"”)_])\s+(\d{1,3}(?:-\d{1,2})?)(?:(\))\s*|(\.)\s+)(?=\S)"
    r"|:\s*(?P<open>[\"«“])|[\"»”](?=\s*[;.,])"
    r"|(?<=[^\W\d_])\s+(?P<unclosed>\d{1,3})\.\s+(?=[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ])"
)
_CITED_IN_SHORT = re.compile(r"(?<![^\W_])(?:п|пп|подп|ст|ч|чч|абз|art|par)\.$", re.IGNORECASE)
_FIRST_PARAGRAPH = re.compile(r"(?<=\s)(1)\.\s+(?=[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ\"«“])")
_RUN_IN_HEADING = re.compile(r"(?<=[^\W\d])[.]?\s+(?=\S)")
_UPPER_OR_QUOTE = re.compile(r"[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ\"«“]")
_BEGINS_SENTENCE = re.compile(r"[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ\"«“]|\d{1,4}\s?-\s?[^\W\d]")
_SENTENCE_SIGNS = '.;:»"”)'
_HEADING_LINE = 400  # characters; a longer block is no row of headings
_TITLE_LINE = 800  # characters; old texts run a title and the first article together
_SHORTEST_RUN = 60  # characters; a shorter piece holds no second unit


@dataclass(slots=True)
class Piece:
    """A part of a block that begins at most one unit."""

    start: int
    end: int
    kind: BlockKind
    marker: Marker | None
    anchor: str | None
    depth: int | None


@dataclass(slots=True)
class _LastNumbers:
    """Numbers that a unit run into a paragraph would go on."""

    article: str | None = None
    paragraph: str | None = None
    point: str | None = None
    plain_point: str | None = None
    """The last point whose number is no inserted one; those may stand off their row."""
    after_heading: bool = False
    """Whether the unit before reads as a heading."""
    after_colon: bool = False
    """Whether a list may begin, notes left aside."""

    def lists(self, number: str) -> bool:
        """Whether «(1)» is a point: the first of a list or the next on its row."""
        if number == "1":
            return self.after_colon
        if self.point is None:
            return False
        is_inserted = "-" in number  # no formula bears such a number
        return is_inserted or follows(number, self.point) or follows(number, self.plain_point)

    def note(self, marker: Marker | None, *, is_heading: bool) -> None:
        """Take down the number of a unit that has been read."""
        self.after_heading = marker is not None and is_heading
        if marker is None:
            return
        number = marker.last or marker.number
        if marker.level is Level.ARTICLE:
            self.article, self.paragraph, self.point, self.plain_point = number, None, None, None
        elif marker.level is Level.PARAGRAPH:
            self.paragraph, self.point, self.plain_point = number, None, None
        elif marker.level is Level.POINT:
            self.point = number
            if number is not None and "-" not in number:
                self.plain_point = number


def divide(text: str, blocks: tuple[Block, ...], reader: MarkerReader) -> Iterator[Piece]:
    """The pieces of ``blocks`` in order; together they cover all of the blocks."""
    last = _LastNumbers()
    for block in blocks:
        if block.kind is BlockKind.TABLE or block.kind is BlockKind.NOTE:
            marker = None
            if block.kind is BlockKind.NOTE:
                # The portal marks the remains of a removed unit as a note too.
                marker = reader.read_removed(text, block.start, block.end)
                last.note(marker, is_heading=False)
            yield Piece(block.start, block.end, block.kind, marker, block.anchor, block.depth)
            continue
        cuts = [block.start, *_unit_lines(text, block, reader, last.paragraph)]
        signature = reader.run_in_signature.search(text, cuts[-1], block.end)
        if signature is not None:
            cuts.append(signature.end())
        for start, limit in zip(cuts, [*cuts[1:], block.end], strict=True):
            end = limit
            while text[end - 1].isspace():
                end -= 1
            anchor = block.anchor if start == block.start else None
            marker = reader.read(text, start, end)
            if marker is not None and text[start] == "(" and not last.lists(marker.number or ""):
                marker = None  # a formula's number
            if marker is None and text[start].isdigit():
                marker = _bare_paragraph(text, start, end, reader, last)
            whole = Piece(start, end, block.kind, marker, anchor, block.depth)
            for piece in _run_in(text, whole, reader, last):
                last.note(piece.marker, is_heading=_is_short_line(text, piece))
                last.after_colon = text[piece.end - 1] == ":" or (
                    last.after_colon and reader.note.match(text, piece.start, piece.end) is not None
                )
                yield piece


def _bare_paragraph(
    text: str, start: int, end: int, reader: MarkerReader, last: _LastNumbers
) -> Marker | None:
    """A paragraph without its full stop that goes on the row, or begins it after a heading."""
    bare = reader.read_bare(text, start, end)
    if bare is None or bare.number is None:
        return None
    if last.after_heading and bare.number == "1":
        return bare
    is_next = last.paragraph is not None and follows(bare.number, last.paragraph)
    return bare if is_next else None


def _is_short_line(text: str, piece: Piece) -> bool:
    """Whether a numbered piece reads as a heading."""
    return piece.end - piece.start <= _HEADING_LINE and text[piece.end - 1] not in ".;:,"


def _unit_lines(
    text: str, block: Block, reader: MarkerReader, last_paragraph: str | None
) -> list[int]:
    """Starts of the inner lines of a block that begin a unit of their own."""
    if text.find("\n", block.start, block.end) < 0:
        return []
    cuts = []
    for line in _LINE_START.finditer(text, block.start, block.end):
        start = line.end()
        if not (text[start].isalnum() or text[start] == "§"):
            continue
        end = text.find("\n", start, block.end)
        end = block.end if end < 0 else end
        if text[line.start() - 1] not in " (" and reader.note.match(text, start, block.end):
            cuts.append(start)
            continue
        marker = reader.read(text, start, end)
        if marker is not None and marker.level is Level.PARAGRAPH and marker.end == end:
            # A number on a line of its own, its text below.
            end = block.end
            marker = reader.read(text, start, end)
        if marker is None:
            above = reader.read(text, cuts[-1] if cuts else block.start, line.start())
            bare = reader.read_bare(text, start, end)
            if bare is None or bare.number is None:
                continue
            # Its full stop or space is missing: under a heading, or next on the row.
            is_first = bare.number == "1" and above is not None and above.rank is not None
            if is_first or (
                text[line.start() - 1] in ".;" and follows(bare.number, last_paragraph)
            ):
                cuts.append(start)
                last_paragraph = bare.number
            continue
        goes_on = marker.level is Level.PARAGRAPH and follows(marker.number or "", last_paragraph)
        if _begins_line_unit(text, line.start(), marker, (start, end), goes_on):
            cuts.append(start)
            if marker.level is Level.PARAGRAPH:
                last_paragraph = marker.number
    return cuts


def _begins_line_unit(
    text: str, break_at: int, marker: Marker, line: tuple[int, int], goes_on: bool
) -> bool:
    """Whether a marker at the start of an inner line is a unit and not a link's text.

    The portal breaks the line around every link, so that «подпункт\\n1)\\n статьи»
    is common; a line is a unit only if what stands before could end one.
    """
    before = text[break_at - 1] if text[break_at - 1] != "\r" else text[break_at - 2]
    start, end = line
    if before == '"' and not text[break_at - 2].isspace():
        before = "»"  # a mark that closes
    if marker.rank is not None:
        # A line of its own above a numbered unit is a heading though its full stop is missing.
        is_heading = marker.strict or (
            end - start <= _HEADING_LINE
            and text[end - 1] not in ".;:,("
            and _NUMBER_BELOW.match(text, end) is not None
        )
        return (is_heading and before not in ',(№-–«"') or (
            text[marker.end - 1] in ".\n" and before != "("
        )
    if end == marker.end:
        return False
    if marker.level is Level.POINT:
        return before in ";:."
    if before in " ,(№-–":
        return False
    return goes_on or _BEGINS_SENTENCE.match(text, marker.end) is not None


def _run_in(text: str, piece: Piece, reader: MarkerReader, last: _LastNumbers) -> Iterator[Piece]:
    """Divide a piece, and its parts again, at the units that are run into it."""
    parts = list(_divided(text, piece, reader, last))
    if len(parts) == 1:
        yield piece
        return
    for part in parts:
        yield from _run_in(text, part, reader, last)


def _divided(text: str, piece: Piece, reader: MarkerReader, last: _LastNumbers) -> Iterator[Piece]:
    """The parts of a piece, divided at headings or else at the numbers of lists."""
    cuts = _heading_cuts(text, piece, reader, last)
    if not cuts:
        articles = _article_cuts(text, piece, reader, last.article)
        bounds = [piece.start, *articles, piece.end]
        for start, end in pairwise(bounds):
            marker = piece.marker if start == piece.start else reader.read(text, start, end)
            if start != piece.start:
                cuts.append(start)
            cuts += _list_cuts(text, start, end, marker, reader, last)
    if not cuts:
        yield piece
        return
    bounds = [piece.start, *cuts, piece.end]
    for index, (start, limit) in enumerate(pairwise(bounds)):
        end = limit
        while text[end - 1].isspace():
            end -= 1
        marker = piece.marker if index == 0 else reader.read(text, start, end)
        yield Piece(
            start, end, piece.kind, marker, piece.anchor if index == 0 else None, piece.depth
        )


def _heading_cuts(text: str, piece: Piece, reader: MarkerReader, last: _LastNumbers) -> list[int]:
    """Where a heading of a lower rank follows on the same line («1-бөлім. … 1-тарау. …»)."""
    marker = piece.marker
    if marker is None and piece.end - piece.start > _TITLE_LINE:
        return []
    limit = min(piece.end, piece.start + _TITLE_LINE)
    cuts: list[int] = []
    if marker is None:
        rank, start = -1, piece.start  # a title, the first heading run into it
    elif marker.rank is not None and marker.rank < ARTICLE_RANK:
        rank, start = marker.rank, marker.end
    else:
        return []
    gaps = [gap.end() for gap in _RUN_IN_HEADING.finditer(text, start, limit)]
    for begin in [start, *gaps] if rank >= 0 and start < limit else gaps:
        inner = reader.read(text, begin, piece.end)
        if inner is None or inner.rank is None or inner.rank <= rank:
            continue
        goes_on = inner.number == "1" or (
            inner.level is Level.ARTICLE and follows(inner.number or "", last.article)
        )
        if (inner.strict and rank >= 0) or (goes_on and (inner.strict or rank >= 0)):
            cuts.append(begin)
            rank = inner.rank
    return cuts


def _article_cuts(text: str, piece: Piece, reader: MarkerReader, last: str | None) -> list[int]:
    """Where headings and articles are run into a paragraph, articles one after the other.

    An article stands after the end of a sentence, in a table of contents after
    another heading; a heading above the articles stands before the next one.
    """
    if piece.marker is not None and piece.marker.level is Level.ARTICLE:
        last = piece.marker.number
    if piece.end - piece.start < _SHORTEST_RUN:
        return []
    cuts: list[int] = []
    for gap in reader.run_in_article.finditer(text, piece.start, piece.end):
        marker = reader.read(text, gap.end(), piece.end)
        if marker is None or marker.number is None or not follows(marker.number, last):
            continue
        closed = text[gap.start() - 1] in _SENTENCE_SIGNS
        heading = None if closed else _heading_before(text, gap, max([piece.start, *cuts]), reader)
        if heading is not None:
            cuts.append(heading)
        if closed or marker.strict or heading is not None:
            cuts.append(gap.end())
            last = marker.number
    chapters = [
        gap.end()
        for gap in reader.run_in_heading.finditer(text, piece.start, piece.end)
        if gap.end() not in cuts and _is_strict_chapter(reader.read(text, gap.end(), piece.end))
    ]
    return sorted([*cuts, *chapters])


def _heading_before(
    text: str, article: re.Match[str], since: int, reader: MarkerReader
) -> int | None:
    """Where the heading begins that ends right before a run-in article."""
    reach = max(since, article.start() - _HEADING_LINE)
    gaps = list(reader.run_in_heading.finditer(text, reach, article.start()))
    if not gaps:
        return None
    start = gaps[-1].end()
    marker = reader.read(text, start, article.start())
    return start if marker is not None and marker.rank is not None else None


def _is_strict_chapter(marker: Marker | None) -> bool:
    return marker is not None and marker.level is Level.CHAPTER and marker.strict


def _list_cuts(
    text: str,
    begin: int,
    end: int,
    own: Marker | None,
    reader: MarkerReader,
    last: _LastNumbers,
) -> list[int]:
    """Where points and paragraphs are run into ``text[begin:end]``, outside of quotations."""
    start = own.end if own is not None else begin
    if end - start < _SHORTEST_RUN or (
        text.find(")", start, end) < 0 and text.find(". ", start, end) < 0
    ):
        return []
    in_article = own is not None and own.level is Level.ARTICLE
    point, paragraph = last.point, last.paragraph
    if own is not None:
        point = own.number if own.level is Level.POINT else None
        if in_article or own.level is Level.PARAGRAPH:
            paragraph = None if in_article else own.number
    enacts = own is None  # «ҚАУЛЫ ЕТЕДІ: 1. …» in a preamble
    cuts: list[int] = []
    if in_article:
        first = _FIRST_PARAGRAPH.search(text, start, min(end, start + _HEADING_LINE))
        if first is not None:
            cuts.append(first.start(1))
            start, paragraph = first.end(), "1"
    quoted = False  # within the new wording that an amending act quotes
    for found in _RUN_IN_NUMBER.finditer(text, start, end):
        if found.group("open") is not None:
            before_colon = text[max(start, found.start() - 60) : found.start()]
            quoted = quoted or reader.amending.search(before_colon) is not None
            continue
        unclosed = found.group("unclosed")
        if unclosed is not None:
            # The sentence before lost its full stop: certain only if the row goes on after it.
            is_next = paragraph is not None and not quoted and follows(unclosed, paragraph)
            if is_next and re.compile(rf"[.;]\s+{int(unclosed) + 1}\.\s").search(
                text, found.end(), end
            ):
                paragraph, point = unclosed, None
                cuts.append(found.start("unclosed"))
            continue
        if found.group(1) is None:
            quoted = False
            continue
        number, is_point = found.group(1), found.group(2) is not None
        before = text[found.start() - 1]
        if before == "." and _CITED_IN_SHORT.search(text, found.start() - 6, found.start()):
            continue
        opens_act = enacts and not cuts and number == "1" and not is_point and before == ":"
        if quoted and not opens_act:
            continue
        if is_point:
            opens = number == "1" and before == ":" and _is_point(reader, text, found.start(1), end)
            goes_on = (
                point is not None
                and before in ";.,"
                and follows(number, point)
                and (before != "," or bool(cuts))
            )
            if opens or goes_on:
                point = number
                cuts.append(found.start(1))
        elif _BEGINS_SENTENCE.match(text, found.end()):
            goes_on = before in '.;»"”)_' and (
                follows(number, paragraph)
                if paragraph is not None
                else in_article and number == "1"
            )
            if goes_on or opens_act:
                paragraph, point = number, None
                cuts.append(found.start(1))
    return cuts


def _is_point(reader: MarkerReader, text: str, start: int, end: int) -> bool:
    """Whether a point stands there, and not a citation of one («1) тармақшасы»)."""
    return reader.read(text, start, end) is not None
