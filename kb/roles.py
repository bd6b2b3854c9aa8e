"""What part each piece of a text plays: unit, text, note, table, annex header …

The last step before the tree is built. Decides by the grammar's words and by
the piece's neighbours, never by the tree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from corpus.document import BlockKind
from kb.grammar import GRAMMARS, Grammar
from kb.model import Level
from kb.pieces import Piece


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
_TERMINAL = re.compile(r"[.;:,][\"»”)]*$")
_PERSON = re.compile(
    r"(?:^|[\s|])[А-ЯӘІҢҒҮҰҚӨҺЁA-Z]\.\s?(?:[А-ЯӘІҢҒҮҰҚӨҺЁA-Z]\.\s?)?[А-ЯӘІҢҒҮҰҚӨҺЁA-Z][\w-]+\s*$"
)
_CLOSING_QUOTE = re.compile(r"[\"»”]\s*[;.,)]*\s*$")
_OPENING_QUOTE = re.compile(r"(?::\s*|^)([\"«“])")
_SHORT = 600  # characters; headers and signatures are shorter
_LONGEST_QUOTE = 3000  # pieces


@lru_cache(maxsize=None)
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
        self.contents = grammar.contents
        self.draft = grammar.draft_start


def assign_roles(text: str, pieces: list[Piece], language: str) -> list[Item]:
    """The role of each of ``pieces`` of the folded ``text``."""
    patterns = _patterns(language)
    items = [_item(text, piece, patterns) for piece in pieces]
    _continue_notes(text, items, patterns)
    _set_contents_apart(text, items, patterns)
    _set_quotations_apart(text, items)
    return items


def _item(text: str, piece: Piece, patterns: _Patterns) -> Item:
    if piece.kind is BlockKind.NOTE:
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
    if len(lines) > 8 or (not is_table and _TERMINAL.search(lines[-1])):
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
    content = text[piece.start : piece.end].strip(" \t|\r\n\xa0")
    if not content or _TERMINAL.search(content) and not content.endswith("м.а."):
        return False
    if _PERSON.search(content):
        return piece.end - piece.start < 300
    return len(content) < 120 and patterns.signature.match(content) is not None


def _continue_notes(text: str, items: list[Item], patterns: _Patterns) -> None:
    """Paragraphs that go on with a note which a banner announced."""
    announced = False
    goes_on = False
    for item in items:
        piece = item.piece
        if item.role is Role.NOTE:
            announced = bool(patterns.banner.match(text, piece.start, piece.end)) or text[
                piece.end - 1
            ] == ":"
            goes_on = announced
        elif item.role in (Role.HEADING, Role.ANNEX, Role.SIGNATURE, Role.TABLE):
            announced = goes_on = False
        elif announced:
            item.role = Role.NOTE
            announced = False
        elif goes_on and item.role is Role.TEXT and patterns.continuation.search(
            text, piece.start, min(piece.end, piece.start + 600)
        ):
            item.role = Role.NOTE
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


def _set_quotations_apart(text: str, items: list[Item]) -> None:
    """New wordings that an amending act quotes are text of the amendment, not its units."""
    index = 0
    previous_end = ""
    while index < len(items):
        item = items[index]
        piece = item.piece
        if item.role is Role.NOTE:
            index += 1
            continue
        opened = _opened_quote(text, piece, previous_end)
        if opened:
            last = _closing_piece(text, items, index + 1, opened)
            if last is not None:
                begins_inside = opened and text[piece.start] in "\"«“"
                for quoted in items[index if begins_inside else index + 1 : last + 1]:
                    if quoted.role is not Role.NOTE:
                        quoted.role = Role.QUOTED
                previous_end = ":"
                index = last + 1
                continue
        previous_end = text[piece.end - 1] if not opened else ":"
        if previous_end in "\"»”;." and text[piece.start] in "\"«“" and not opened:
            previous_end = ":"  # a further quotation may follow one that was closed
        index += 1


def _opened_quote(text: str, piece: Piece, previous_end: str) -> str | None:
    """The sign of a quotation that opens in a piece and does not close there."""
    content = text[piece.start : piece.end]
    if content[0] in "\"«“":
        if previous_end != ":":
            return None
        sign = content[0]
    else:
        opening = None
        if ":" in content:
            for opening in _OPENING_QUOTE.finditer(content):
                pass
        if opening is None:
            return None
        sign = opening.group(1)
    return sign if _balance(content, sign) > 0 else None


def _balance(content: str, sign: str) -> int:
    if sign == '"':
        return content.count('"') % 2
    return content.count(sign) - content.count("»" if sign == "«" else "”")


def _closing_piece(text: str, items: list[Item], start: int, sign: str) -> int | None:
    """The piece in which a quotation closes; None where it does not."""
    depth = 1
    for position in range(start, min(start + _LONGEST_QUOTE, len(items))):
        item = items[position]
        if item.role is Role.NOTE:
            continue
        if item.role is Role.SIGNATURE and item.piece.kind is BlockKind.TABLE:
            return None
        content = text[item.piece.start : item.piece.end]
        balance = _balance(content, sign)
        depth = (depth + balance) % 2 if sign == '"' else depth + balance
        if depth <= 0:
            return position if _CLOSING_QUOTE.search(content) or sign == "«" else None
        if sign == '"' and balance == 0 and content in ('".', '";', '"'):
            return position
    return None
