"""What a reader hands on: the text of a source and the blocks it consists of.

A reader knows file formats and nothing about law. It turns a file into one
string and says where the blocks of that string lie; whether a block is an
article or a signature is for :mod:`kb.structure` to find out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from corpus.sentence import Sentence


class BlockKind(StrEnum):
    """What the source's own mark-up says of a block."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    NOTE = "note"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that belongs together: a paragraph, a heading, a table.

    ``start`` and ``end`` are character offsets into :attr:`Document.text`
    (``end`` exclusive); neither end of a block is white space. A block may
    hold line breaks (a wrapped paragraph, the rows of a table).
    """

    kind: BlockKind
    start: int
    end: int
    anchor: str | None = None
    """The source's own address of the block: ``z51`` on the portal's pages."""
    depth: int | None = None
    """Depth of a heading in the source's mark-up, 1 the highest."""
    is_quotation: bool = False
    """Whether the mark-up or style says that it is quoted: ``blockquote``, Word's «Quote»."""


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink that the source carries over ``text[start:end]``."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Document:
    """A source as read: its text, its blocks and what its format says of it.

    Blocks are in order and disjoint, and every character of ``text`` outside
    of them is white space. For Markdown, pages and Word files ``text`` is the
    text taken out of the mark-up, for plain text the decoded file itself unless
    it is of printed pages. Lines of Markdown and the first lines of paragraphs
    of plain text keep their numbers.
    """

    text: str
    blocks: tuple[Block, ...]
    format: str
    """``text``, ``html``, ``docx`` or ``markdown``."""
    reading: str | None = None
    """``text`` as it is to be read where that differs, of the same length: the breaks of
    wrapped lines are spaces there, line ends of other systems line feeds."""
    encoding: str | None = None
    act_id: str | None = None
    language: str | None = None
    """``kk``, ``ru`` or ``en`` where the source itself says so."""
    title: str | None = None
    metadata: dict[str, str] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    warnings: tuple[str, ...] = ()


class UnreadableSource(Exception):
    """A source that cannot be read, with what was expected of it.

    ``line`` is the line (from 1) where reading failed, where there is one.
    """

    def __init__(self, source: str, message: str, line: int | None = None) -> None:
        pattern = "{source}: {message}" if line is None else "{source}, line {line}: {message}"
        super().__init__(Sentence(pattern, source=source, line=line, message=message))
        self.source = source
        self.message = message
        self.line = line
