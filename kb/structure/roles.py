"""What part each piece of a text plays: unit, text, note, table, annex header …

The last step before the tree is built. Decides by the grammar's words and by
the piece's neighbours, never by the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from corpus.document import BlockKind
from kb.grammar import GRAMMARS, Grammar
from kb.model import Level
from kb.numbering import follows
from kb.structure.markers import marker_reader
from kb.structure.pieces import Piece


class Role(Enum):
    """The part that a piece plays."""

    HEADING = auto()  # part, section, chapter, subdivision, article
    PARAGRAPH = auto()
    POINT = auto()
    LETTER = auto()
    REMARK = auto()  # «Ескертпе.», «Примечание.» of an article: part of the law
    TEXT = auto()
    NOTE = auto()
    TABLE = auto()
    ANNEX = auto()
    SIGNATURE = auto()
    CONTENTS = auto()
    QUOTED = auto()  # the new wording that an amending act quotes


@dataclass(slots=True)
class Item:
    """A piece with its role; ``number`` is an annex's where the role is ANNEX."""

    piece: Piece
    role: Role
    number: str | None = None


_ROLE_OF_LEVEL = {
    Level.PARAGRAPH: Role.PARAGRAPH,
    Level.POINT: Role.POINT,
    Level.INDENT: Role.LETTER,
}
_ROWS = (Level.ARTICLE, Level.PARAGRAPH, Level.POINT)
SENTENCE_END = re.compile(r"[.;:,][\"»”)]*$")
"""The end of a line of text, which a heading and a signature do not have."""
_ABBREVIATION_END = re.compile(r"\b\w\.\w\.$")
_PERSON = re.compile(
    r"(?:^|[\s|])[А-ЯӘІҢҒҮҰҚӨҺЁA-Z]\.\s?(?:[А-ЯӘІҢҒҮҰҚӨҺЁA-Z]\.\s?)?[А-ЯӘІҢҒҮҰҚӨҺЁA-Z][\w-]+\s*$"
)
_CLOSING_QUOTE = re.compile(r"[\"»”]\s*[;.,)]*\s*$")
_CLOSED = re.compile(r"[^\s\"«“][\"»”]\s*[;.]\s*[;.]?$")
_OPENING_QUOTE = re.compile(r":\s*([\"«“])")
_OPENING = '"«“'
_SHORT = 600  # characters; headers and signatures are shorter
_MOST_LINES = 8  # of the header of an annex
_MOST_CELLS = 20
_SHORTEST_CONTENTS = 4  # articles in a row; fewer are removed or empty ones
_LONGEST_QUOTE = 1500  # pieces
_LONGEST_UNOPENED = 60  # pieces of a quotation whose first mark is missing


@cache
def _patterns(language: str) -> _Patterns:
    return _Patterns(GRAMMARS[language])


class _Patterns:
    def __init__(self, grammar: Grammar) -> None:
        flags = re.IGNORECASE
        self.note = re.compile(grammar.note_start, flags)
        self.banner = re.compile(rf"(?:{grammar.note_banner})\s*$", flags)
        self.continuation = re.compile(grammar.note_continuation, flags)
        self.remark = re.compile(grammar.remark_start, flags)
        self.annex = re.compile(grammar.annex_start, flags)
        self.annex_hint = re.compile(grammar.annex_hint, flags)
        self.signature = re.compile(grammar.signature_posts, flags)
        self.amending = re.compile(rf"(?:{grammar.amending})\W*$", flags)
        self.instruction = re.compile(grammar.instruction_start, flags)
        self.reader = marker_reader(grammar.language)
        self.contents = grammar.contents
        self.draft = grammar.draft_start


def assign_roles(text: str, pieces: list[Piece], language: str) -> list[Item]:
    """The role of each of ``pieces`` of the folded ``text``."""
    patterns = _patterns(language)
    items = [_item(text, piece, patterns) for piece in pieces]
    _continue_headings(text, items)
    _continue_notes(text, items, patterns)
    _set_contents_apart(text, items, patterns)
    _set_quotations_apart(text, items, patterns)
    return items


def _item(text: str, piece: Piece, patterns: _Patterns) -> Item:
    if piece.kind is BlockKind.NOTE and piece.marker is None:
        return Item(piece, Role.NOTE)
    length = piece.end - piece.start
    marker = piece.marker
    if length < _SHORT and (marker is None or marker.rank is None):
        header = _annex_header(text, piece, patterns)
        if header is not None:
            return header
    if piece.kind is BlockKind.TABLE:
        if length < _SHORT and _is_signature(text, piece, patterns):
            return Item(piece, Role.SIGNATURE)
        return Item(piece, Role.TABLE)
    if marker is not None:
        return Item(piece, _ROLE_OF_LEVEL.get(marker.level, Role.HEADING))
    if patterns.note.match(text, piece.start, piece.end):
        return Item(piece, Role.NOTE)
    if patterns.remark.match(text, piece.start, piece.end):
        return Item(piece, Role.REMARK)
    if length < _SHORT and _is_signature(text, piece, patterns):
        return Item(piece, Role.SIGNATURE)
    return Item(piece, Role.TEXT)


def _annex_header(text: str, piece: Piece, patterns: _Patterns) -> Item | None:
    if not patterns.annex_hint.search(text, piece.start, piece.end):
        if piece.end - piece.start < 12 and text[piece.start : piece.end].lower() in patterns.draft:
            return Item(piece, Role.ANNEX)
        return None
    is_table = piece.kind is BlockKind.TABLE
    lines = [line.strip(" \t|\r\xa0") for line in text[piece.start : piece.end].split("\n")]
    lines = [line for line in lines if line]
    # Cells below each other: the label of an annex that takes the place of another's.
    is_column = is_table and not any("|" in line for line in lines)
    if len(lines) > (_MOST_CELLS if is_column else _MOST_LINES):
        return None
    if not is_table and SENTENCE_END.search(lines[-1]):
        return None
    if piece.marker is not None and not _is_numbered_annex(text, piece, patterns):
        return None
    for line in lines:
        found = patterns.annex.search(line)
        if found is not None:
            groups = found.groupdict()
            number = next((value for value in groups.values() if value), None)
            return Item(piece, Role.ANNEX, number)
    return None


def _is_numbered_annex(text: str, piece: Piece, patterns: _Patterns) -> bool:
    """Whether «1-қосымша» stands there, and not a list's point about an annex."""
    assert piece.marker is not None
    return piece.marker.level not in (Level.PARAGRAPH, Level.POINT, Level.INDENT)


def _is_signature(text: str, piece: Piece, patterns: _Patterns) -> bool:
    if not text[piece.start].isupper() and text[piece.start] not in "\t|":
        return False
    content = " ".join(text[piece.start : piece.end].split()).strip("| ")
    if not content or (SENTENCE_END.search(content) and not _ABBREVIATION_END.search(content)):
        return False
    if _PERSON.search(content):
        return piece.end - piece.start < 300
    return len(content) < 120 and patterns.signature.match(content) is not None


def _continue_headings(text: str, items: list[Item]) -> None:
    """Words of a heading in capitals, broken over several lines, that alone would head an annex."""
    in_heading = False
    for item in items:
        piece = item.piece
        if item.role is Role.HEADING:
            assert piece.marker is not None
            in_heading = text[piece.marker.end : piece.end].isupper()
            continue
        is_word = item.role is Role.TEXT or (item.role is Role.ANNEX and item.number is None)
        in_heading = in_heading and is_word and text[piece.start : piece.end].isupper()
        if in_heading:
            item.role = Role.TEXT


def _continue_notes(text: str, items: list[Item], patterns: _Patterns) -> None:
    """Paragraphs that go on with a note which a banner or a colon announced."""
    announced = False  # by a banner: whatever text comes next
    goes_on = False  # what reads like a note still belongs to it
    for item in items:
        piece = item.piece
        if item.role is Role.NOTE:
            announced = patterns.banner.match(text, piece.start, piece.end) is not None
            goes_on = announced or text[piece.end - 1] == ":"
        elif item.role is not Role.TEXT:
            announced = goes_on = False
        elif announced or (
            goes_on
            and patterns.continuation.search(text, piece.start, min(piece.end, piece.start + 600))
        ):
            item.role = Role.NOTE
            announced = False
        else:
            goes_on = False


def _set_contents_apart(text: str, items: list[Item], patterns: _Patterns) -> None:
    """A table of contents: headings that stand again later with their text."""
    for index, item in enumerate(items):
        piece = item.piece
        if item.role is not Role.TEXT or piece.end - piece.start > 20:
            continue
        if text[piece.start : piece.end].lower() not in patterns.contents:
            continue
        item.role = Role.CONTENTS
        end = _end_of_contents(items, index + 1)
        for entry in items[index + 1 : end]:
            entry.role = Role.CONTENTS
    for start, end in _rows_of_headings(items):
        for entry in items[start:end]:
            if entry.role is Role.HEADING:
                entry.role = Role.CONTENTS


def _rows_of_headings(items: list[Item]) -> Iterator[tuple[int, int]]:
    """Rows of headings without any text, the first of which stands again later."""
    last_of: dict[tuple[Level, str | None], int] = {}
    for index, item in enumerate(items):
        if item.role is Role.HEADING and item.piece.marker is not None:
            last_of[item.piece.marker.level, item.piece.marker.number] = index
    start = None
    for index in range(len(items) + 1):
        role = items[index].role if index < len(items) else None
        if role is Role.HEADING:
            start = index if start is None else start
        elif role is not Role.NOTE and start is not None:
            end = _repeated_from(items, start, index, last_of)
            if sum(map(_is_article, items[start:end])) >= _SHORTEST_CONTENTS:
                yield start, end
            start = None


def _is_article(item: Item) -> bool:
    return item.piece.marker is not None and item.piece.marker.level is Level.ARTICLE


def _repeated_from(
    items: list[Item], start: int, end: int, last_of: dict[tuple[Level, str | None], int]
) -> int:
    """Where in a row of headings the first of them stands again; ``start`` if nowhere."""
    first = items[start].piece.marker
    assert first is not None
    if last_of[first.level, first.number] >= end:
        return end
    for position in range(start + 1, end):
        marker = items[position].piece.marker
        if marker is not None and (marker.level, marker.number) == (first.level, first.number):
            return position
    return start


def _end_of_contents(items: list[Item], start: int) -> int:
    first = next(
        (
            position
            for position in range(start, min(start + 30, len(items)))
            if items[position].role is not Role.NOTE
        ),
        None,
    )
    if first is None or items[first].role not in (Role.HEADING, Role.PARAGRAPH):
        return start
    marker = items[first].piece.marker
    assert marker is not None
    for position in range(first + 1, min(first + 3000, len(items))):
        other = items[position].piece.marker
        if items[position].role is Role.NOTE:
            continue
        if items[position].role not in (Role.HEADING, Role.PARAGRAPH, Role.TEXT):
            return start
        if other is not None and (other.level, other.number) == (marker.level, marker.number):
            return position
    return start


def _set_quotations_apart(text: str, items: list[Item], patterns: _Patterns) -> None:
    """New wordings that an amending act quotes are text of the amendment, not its units.

    The sources forget quotation marks. So a wording that an instruction
    announces counts as quoted where at least one of its two marks is there.
    """
    index = 0
    instructed = False  # the piece before says that a new wording follows
    closed = False  # the piece before closed a quotation; another may follow
    outer: dict[Role, str] = {}  # last numbers of the act's own rows
    while index < len(items):
        item = items[index]
        if item.role is Role.NOTE:
            index += 1
            continue
        piece = item.piece
        content = text[piece.start : piece.end]
        begins = (instructed or closed) and content[0] in _OPENING
        sign = content[0] if begins else _run_in_quotation(content, patterns)
        if sign is not None and (
            _balance(content, sign) <= 0 or _CLOSED.search(content) is not None
        ):
            sign = None
        if sign is not None:
            last = _closing_piece(text, items, index + 1, sign, outer, patterns)
            if last is None and instructed:
                last = _before_next_instruction(text, items, index + 1, outer, patterns)
            first = index if begins else index + 1
        elif instructed and _begins_wording(item) and not _CLOSING_QUOTE.search(content):
            last = _closing_piece(text, items, index + 1, '"', outer, patterns, _LONGEST_UNOPENED)
            if last is None and item.role is Role.PARAGRAPH and not _goes_on(item, outer):
                last = _before_next_instruction(text, items, index + 1, outer, patterns)
            first = index
        else:
            last = None
            first = index
        if last is not None:
            for quoted in items[first : last + 1]:
                if quoted.role is not Role.NOTE:
                    quoted.role = Role.QUOTED
            instructed, closed = False, True
            index = last + 1
            continue
        marker = piece.marker
        if marker is not None and marker.level in _ROWS:
            outer[item.role] = marker.number or ""
            if item.role is Role.PARAGRAPH:
                outer.pop(Role.POINT, None)
        closed = begins and _CLOSING_QUOTE.search(content) is not None
        instructed = content[-1] == ":" and patterns.amending.search(content[-60:]) is not None
        index += 1


def _goes_on(item: Item, outer: dict[Role, str]) -> bool:
    """Whether a numbered piece goes on the act's own row of its kind."""
    marker = item.piece.marker
    previous = outer.get(item.role)
    return (
        previous is not None
        and marker is not None
        and marker.number is not None
        and follows(marker.number, previous)
    )


def _begins_wording(item: Item) -> bool:
    """Whether a unit after an instruction is the wording itself, its first mark missing."""
    if item.role is Role.POINT:
        return item.piece.marker is not None and item.piece.marker.number != "1"
    return item.role in (Role.HEADING, Role.PARAGRAPH)


def _run_in_quotation(content: str, patterns: _Patterns) -> str | None:
    """The sign with which a new wording opens on the line of its instruction."""
    if ":" not in content:
        return None
    openings = list(_OPENING_QUOTE.finditer(content))
    if not openings:
        return None
    last = openings[-1]
    before = content[max(0, last.start() - 60) : last.start()]
    return last.group(1) if patterns.amending.search(before) else None


def _balance(content: str, sign: str) -> int:
    """Quotation marks of a kind that ``content`` opens more often than it closes."""
    if sign == '"':
        return content.count('"') % 2
    return content.count(sign) - content.count("»" if sign == "«" else "”")


def _closing_piece(
    text: str,
    items: list[Item],
    start: int,
    sign: str,
    outer: dict[Role, str],
    patterns: _Patterns,
    reach: int = _LONGEST_QUOTE,
) -> int | None:
    """The piece with which a quotation closes; None where there is none.

    It ends in a quotation mark that it does not itself open. A mark astray
    within a piece decides nothing.
    """
    article = _quoted_article(text, items[start - 1].piece, patterns)
    for position in range(start, min(start + reach, len(items))):
        item = items[position]
        if item.role is Role.NOTE:
            continue
        if item.role is Role.SIGNATURE and item.piece.kind is BlockKind.TABLE:
            return None
        piece = item.piece
        marker = piece.marker
        if _is_article(item):
            assert marker is not None
            if article is not None and follows(marker.number or "", article):
                article = marker.number
            elif _goes_on(item, outer):
                return None  # the act's own next article: the mark was never closed
        instructs = marker is not None and patterns.instruction.match(text, marker.end, piece.end)
        if instructs and _goes_on(item, outer):
            return position - 1 if position > start else None
        if _CLOSING_QUOTE.search(text, max(piece.start, piece.end - 8), piece.end) is None:
            continue
        content = text[piece.start : piece.end]
        balance = _balance(content, sign)
        if balance < 0 or (sign == '"' and balance == 1):
            return position
    return None


def _quoted_article(text: str, piece: Piece, patterns: _Patterns) -> str | None:
    """The number of the article with which a quotation begins («"8-бап. …»)."""
    if text[piece.start] not in _OPENING or piece.end - piece.start < 2:
        return None
    marker = patterns.reader.read(text, piece.start + 1, piece.end)
    return marker.number if marker is not None and marker.level is Level.ARTICLE else None


def _before_next_instruction(
    text: str, items: list[Item], start: int, outer: dict[Role, str], patterns: _Patterns
) -> int | None:
    """The piece before the next instruction or the act's own next paragraph."""
    for position in range(start, min(start + _LONGEST_QUOTE, len(items))):
        item = items[position]
        piece = item.piece
        if item.role in (Role.SIGNATURE, Role.ANNEX):
            return None
        tail = text[max(piece.start, piece.end - 60) : piece.end]
        instructs = piece.marker is not None and patterns.instruction.match(
            text, piece.marker.end, piece.end
        )
        if (item.role is Role.PARAGRAPH or instructs) and _goes_on(item, outer):
            return position - 1 if position > start else None
        if tail[-1] == ":" and patterns.amending.search(tail):
            return position - 1 if position > start else None
    return None
