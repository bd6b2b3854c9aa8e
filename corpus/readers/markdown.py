r"""Reader of Markdown: the export of KoshLex, and what people and tools write.

A dialect for legal texts. What it has of CommonMark and of GitHub's Markdown:
headings (``#`` and underlined), block quotes, which are editors' notes here,
pipe tables, fenced code, which is a table that keeps its layout, HTML comments,
backslash escapes, emphasis and links. What differs:

* numbers and bullets of lists stay in the text as they are written: "3." is
  paragraph 3 of an article even if a list would show it as the second; only
  the bullet before a number ("- 1)") goes;
* an indent is layout and no code;
* a line without ``>`` under a block quote is no part of it, lest a sentence of
  the law be taken for a note;
* footnotes (``[^1]: …``) are notes where they stand;
* front matter (``---`` … ``---`` at the head) holds ``key: value`` lines.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.document import Block, BlockKind, Document, Link
from corpus.readers.characters import (
    with_kazakh_letters,
    with_line_feeds,
    without_invisible,
)
from corpus.readers.markdown_inline import take_out
from corpus.readers.pieces import CELL_SEPARATOR
from corpus.sentence import Sentence

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)(.*)")
_CLOSING_SIGNS = re.compile(r"(?:^|[ \t])#+$")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_RULE = re.compile(r"-(?:[ \t]*-){2,}|\*(?:[ \t]*\*){2,}|___")
_FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_ITEM = re.compile(r"(?:[-*+]|(\d{1,9})[.)])[ \t]+\S")
_DELIMITER_ROW = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_CELL_SIGN = re.compile(r"\\.|\|")
_KEY = re.compile(r"([A-Za-z_][\w-]*):(?:[ \t]+(.*))?")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,100}\]:[ \t]*(.*)")
_TARGET = re.compile(
    r"\[([^\]\[^][^\]\[]{0,200})\]:[ \t]+<?([^\s<>]*[/.#@][^\s<>]*)>?(?:[ \t]+[\"'(].*)?"
)
_HEADING_ATTRIBUTES = re.compile(r"[ \t]*\{[#.][^{}]*\}[ \t]*$")
_DIVISION = re.compile(r":{3,}(?:[ \t]*\{[^{}]*\}|[ \t]*[\w-]*)[ \t:]*")
_BULLET = re.compile(r"^[-*+][ \t]+(?=\d{1,3}(?:-\d{1,3})?[.)][ \t])")
_LONGEST_FRONT_MATTER = 200  # lines


@dataclass(frozen=True, slots=True)
class _Raw:
    """A block with its mark-up; ``line`` (from 0) is that of its first line."""

    kind: BlockKind
    line: int
    content: str
    depth: int | None = None
    is_verbatim: bool = False


def read_markdown(text: str) -> Document:
    """Divide Markdown into headings, paragraphs, notes and tables.

    The document's text is ``text`` with the mark-up taken out; its lines are
    those of ``text``. Front matter gives the act's id (``act``), its
    ``language`` and ``title``, and all its keys are in the metadata.
    """
    text, misread = with_kazakh_letters(text)
    lines = with_line_feeds(without_invisible(text)).split("\n")
    metadata, first = _front_matter(lines)
    warnings = [misread] if misread else []
    parts: list[str] = []
    blocks: list[Block] = []
    links: list[Link] = []
    offset = line = 0
    targets = {found[1]: found[2] for found in map(_TARGET.fullmatch, lines) if found}
    for raw in _Blocks(lines, first, warnings).read():
        shown, inner = (raw.content, ()) if raw.is_verbatim else take_out(raw.content, targets)
        parts.append("\n" * (raw.line - line))
        offset += raw.line - line
        start = offset + len(shown) - len(shown.lstrip())
        end = offset + len(shown.rstrip())
        if start < end:
            blocks.append(Block(raw.kind, start, end, depth=raw.depth))
        links.extend(Link(offset + a.start, offset + a.end, a.target) for a in inner)
        parts.append(shown)
        offset += len(shown)
        line = raw.line + shown.count("\n")
    parts.append("\n" * (len(lines) - 1 - line))
    return Document(
        text="".join(parts),
        blocks=tuple(blocks),
        format="markdown",
        act_id=metadata.get("act"),
        language=metadata.get("language"),
        title=metadata.get("title"),
        metadata=metadata,
        links=tuple(links),
        warnings=tuple(warnings),
    )


def _front_matter(lines: list[str]) -> tuple[dict[str, str], int]:
    """The keys and values at the head of the file, and the first line after them.

    Two rules with anything else between them are no front matter: nothing of
    an act may be lost.
    """
    if lines[0].rstrip() != "---":
        return {}, 0
    metadata: dict[str, str] = {}
    key = ""
    for number, line in enumerate(lines[1:_LONGEST_FRONT_MATTER], 1):
        content = line.strip()
        if content in ("---", "..."):
            return metadata, number + 1
        found = _KEY.fullmatch(content)
        if found is not None and not line[0].isspace():
            key = found[1]
            metadata[key] = _value(found[2] or "")
        elif key and (line[:1].isspace() or content.startswith("- ")):
            metadata[key] = f"{metadata[key]}\n{content}".strip()
        elif content and not content.startswith("#"):
            return {}, 0
    return {}, 0


def _value(written: str) -> str:
    written = written.strip()
    if len(written) > 1 and written[0] == written[-1] == '"':
        try:
            return str(json.loads(written))
        except ValueError:
            return written[1:-1]
    if len(written) > 1 and written[0] == written[-1] == "'":
        return written[1:-1].replace("''", "'")
    return written


class _Blocks:
    """One pass over the lines; ``_paragraph`` holds the paragraph being read."""

    def __init__(self, lines: list[str], first: int, warnings: list[str]) -> None:
        self._lines = lines
        self._at = first
        self._warnings = warnings
        self._paragraph: list[str] = []
        self._is_item = False
        self._comments_close = True

    def read(self) -> Iterator[_Raw]:
        while self._at < len(self._lines):
            line = _BULLET.sub("", self._lines[self._at].strip(), count=1)
            block: _Raw | None = None
            if not line:
                following = self._at + 1
            elif self._paragraph and not self._is_item and _UNDERLINE.fullmatch(line):
                yield self._take_paragraph(BlockKind.HEADING, 1 if line[0] == "=" else 2)
                following = self._at + 1
            elif _RULE.fullmatch(line) or _DIVISION.fullmatch(line):
                following = self._at + 1
            else:
                found = self._structure(line)
                if found is None:
                    if self._begins_item(line) and self._paragraph:
                        yield self._take_paragraph()
                    if not self._paragraph:
                        self._is_item = _ITEM.match(line) is not None
                    self._paragraph.append(line)
                    self._at += 1
                    continue
                block, following = found
            if self._paragraph:
                yield self._take_paragraph()
            if block is not None:
                yield block
            self._at = following
        if self._paragraph:
            yield self._take_paragraph()

    def _take_paragraph(
        self, kind: BlockKind = BlockKind.PARAGRAPH, depth: int | None = None
    ) -> _Raw:
        """The paragraph that ends before the current line."""
        content = "\n".join(self._paragraph)
        raw = _Raw(kind, self._at - len(self._paragraph), content, depth)
        self._paragraph = []
        self._is_item = False
        return raw

    def _begins_item(self, line: str) -> bool:
        """Whether a line begins an item; within a paragraph only a bullet and number 1 do.

        Any other number there is a wrapped line's («2011 жылғы / 22. …»), or
        for the structure to judge.
        """
        item = _ITEM.match(line)
        return item is not None and (self._is_item or item[1] in (None, "1"))

    def _structure(self, line: str) -> tuple[_Raw | None, int] | None:
        """A block other than a paragraph at the current line, and the line after it."""
        at = self._at
        heading = _HEADING.match(line)
        if heading is not None:
            content = _CLOSING_SIGNS.sub("", _HEADING_ATTRIBUTES.sub("", heading[2]))
            return _Raw(BlockKind.HEADING, at, content, len(heading[1])), at + 1
        if line[0] == ">":
            return self._note()
        if line[0] == "[":
            if (footnote := _FOOTNOTE.match(line)) is not None:
                return self._footnote(footnote[1])
            if not self._paragraph and _TARGET.fullmatch(line):
                return None, at + 1
        fence = _FENCE.match(line)
        if fence is not None:
            return self._fenced(fence[1] or fence[2])
        if line.startswith("<!--") and self._comments_close:
            return self._comment()
        if "|" in line:
            return self._table(line)
        return None

    def _note(self) -> tuple[_Raw, int]:
        content: list[str] = []
        end = self._at
        while end < len(self._lines):
            line = self._lines[end].strip()
            sign = _QUOTE.match(line)
            if sign is None or (content and sign.end() == len(line)):
                break
            content.append(line[sign.end() :].strip())
            end += 1
        return _Raw(BlockKind.NOTE, self._at, "\n".join(content)), end

    def _footnote(self, first: str) -> tuple[_Raw, int]:
        content = [first]
        end = self._at + 1
        while (
            end < len(self._lines) and self._lines[end][:1].isspace() and self._lines[end].strip()
        ):
            content.append(self._lines[end].strip())
            end += 1
        return _Raw(BlockKind.NOTE, self._at, "\n".join(content)), end

    def _fenced(self, fence: str) -> tuple[_Raw | None, int]:
        start = self._at + 1
        for end in range(start, len(self._lines)):
            line = self._lines[end].strip()
            if len(line) >= len(fence) and not line.strip(fence[0]):
                following = end + 1
                break
        else:
            end = following = len(self._lines)
            self._warnings.append(
                Sentence(
                    "line {line}: the code block does not end: add a {fence} line",
                    line=start,
                    fence=fence[:3],
                )
            )
        if start == end:
            return None, following
        content = "\n".join(self._lines[start:end])
        return _Raw(BlockKind.TABLE, start, content, is_verbatim=True), following

    def _comment(self) -> tuple[None, int] | None:
        """Pass over a comment; what follows it on its last line is read as a line."""
        for end in range(self._at, len(self._lines)):
            _, sign, rest = self._lines[end].partition("-->")
            if sign:
                self._lines[end] = rest
                return None, end
        self._comments_close = False
        self._warnings.append(
            Sentence("line {line}: the comment does not end: add -->", line=self._at + 1)
        )
        return None

    def _table(self, line: str) -> tuple[_Raw, int] | None:
        following = self._at + 1
        below = self._lines[following].strip() if following < len(self._lines) else ""
        if "|" in below and _DELIMITER_ROW.fullmatch(below):
            return self._pipe_table()
        end = self._at
        rows = []
        while end < len(self._lines):
            row = self._lines[end].strip()
            if not (row.startswith("|") or "\t|" in row):
                break
            rows.append(self._lines[end].strip("\r"))
            end += 1
        return (_Raw(BlockKind.TABLE, self._at, "\n".join(rows)), end) if rows else None

    def _pipe_table(self) -> tuple[_Raw, int]:
        rows = []
        end = self._at
        while end < len(self._lines):
            line = self._lines[end].strip()
            if not line or _HEADING.match(line) or line[0] == ">":
                break
            rows.append("" if end == self._at + 1 else CELL_SEPARATOR.join(_cells(line)))
            end += 1
        return _Raw(BlockKind.TABLE, self._at, "\n".join(rows)), end


def _cells(row: str) -> list[str]:
    """The cells of a row of a pipe table, without the bars around it."""
    cells = []
    start = 0
    for sign in _CELL_SIGN.finditer(row):
        if sign.group() == "|":
            if sign.start():
                cells.append(row[start : sign.start()].strip())
            start = sign.end()
    if start < len(row):
        cells.append(row[start:].strip())
    return cells
