"""A text that cites law, made ready to be read: mark-up blanked, paragraphs, sentences.

Nothing moves: what is blanked becomes spaces, so that every offset is one of the text
as it was read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kb.cite_check.stretches import Stretches
from kb.language.lookalikes import folded_text, lowered

_QUOTE_LINE = re.compile(r"^[ ]{0,3}(?:>[ ]?)+", re.MULTILINE)
_HEADING_MARK = re.compile(r"^[ ]{0,3}#{1,6}(?=\s)", re.MULTILINE)
_EMPHASIS = re.compile(r"\*+|`+|__|~~|(?<![\w])_(?=\S)|(?<=[^\s\d])_(?!\w)")
_LINK = re.compile(r"(?<!\w)\[(?=[^\[\]\n]{1,200}\]\()|(?<=\S)\]\([^()\s]{1,500}\)")
_ITEM = re.compile(r"[ \t]*(?:[-•–—*+]\s|\d{1,3}[.)]\s|[a-zа-яё]\)\s|\|)")
_ENDS_PARAGRAPH = re.compile(r"[.:;!?»”\"|)]\s*\Z")
_WRAPPED = 50  # characters of a line that may go on in the next one
_SENTENCE_END = re.compile(r"[.!?…]+[\"»”)\]]*\s+(?=[\"«“„(\[]?[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ0-9])|[;\n]\s*")
_SHORT_WORD = re.compile(
    r"(?:^|[\s(«\"№.])(?:[^\W\d_]{1,4}|\d{1,4}|[A-ZА-Я])\.\s*\Z"
)  # «ст. 5», «п. 1», «РК. »


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the text that belongs together."""

    start: int
    end: int
    is_quoted: bool
    """Whether its mark-up or style says that it is a quotation."""
    indent: int
    """By how many columns it stands in; 0 where its format has no lines."""


class CitedText:
    """A text and its paragraphs."""

    def __init__(
        self, text: str, *, is_plain: bool = True, quoted: Sequence[tuple[int, int]] = ()
    ) -> None:
        """``is_plain``: lines may be wrapped and marked as in Markdown; else each is a paragraph.

        ``quoted`` are the stretches that the text's own format marks as quotations.
        """
        self.text = text
        self.read = _without_marks(text) if is_plain else text
        self.folded = folded_text(self.read)
        self.low = lowered(self.folded)
        self.paragraphs = list(_paragraphs(text, is_plain, quoted))
        self._starts = [paragraph.start for paragraph in self.paragraphs]

    def paragraph_at(self, offset: int) -> int | None:
        """Index of the paragraph in which an offset lies, None where in none."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or self.paragraphs[index].end <= offset:
            return None
        return index

    @cached_property
    def line_starts(self) -> list[int]:
        """Offsets at which lines begin."""
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def sentences(self, paragraph: Paragraph, opaque: Stretches) -> list[int]:
        """Where the sentences of a paragraph begin, and its end; none begins within ``opaque``."""
        bounds = [paragraph.start]
        for found in _SENTENCE_END.finditer(self.read, paragraph.start, paragraph.end):
            at = found.end()
            if found.group()[0] == "\n":
                continue  # a wrapped line
            if found.group()[0] == "." and _SHORT_WORD.search(
                self.read, max(found.start() - 12, paragraph.start - 1, 0), found.end()
            ):
                continue
            if opaque.inside(at):
                continue
            bounds.append(at)
        return [*dict.fromkeys(bounds), paragraph.end]


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _without_marks(text: str) -> str:
    for pattern in (_QUOTE_LINE, _HEADING_MARK, _LINK, _EMPHASIS):
        text = pattern.sub(_blank, text)
    return text


def _paragraphs(text: str, is_plain: bool, quoted: Sequence[tuple[int, int]]) -> list[Paragraph]:
    found: list[Paragraph] = []
    spans = list(quoted)
    at = 0
    for line in text.split("\n"):
        start, end = at, at + len(line)
        at = end + 1
        body = line.strip()
        if not body:
            continue
        mark = _QUOTE_LINE.match(line) if is_plain else None
        inside = line[mark.end() :] if mark else line
        if not inside.strip():
            continue
        is_quoted = mark is not None or any(first <= start + 1 and end - 1 <= last
                                            for first, last in spans)  # fmt: skip
        indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip()) if is_plain else 0
        first = start + (mark.end() if mark else 0)
        first += len(text[first:end]) - len(text[first:end].lstrip())
        last = found[-1] if found else None
        if (
            is_plain
            and last is not None
            and text.count("\n", last.end, start) == 1
            and last.is_quoted == is_quoted
            and not _ITEM.match(inside)
            and not inside.lstrip().startswith("#")
            and (is_quoted or abs(last.indent - indent) < 2)
            and _goes_on(text, last)
        ):
            found[-1] = Paragraph(last.start, end, is_quoted, last.indent)
            continue
        found.append(Paragraph(first, end, is_quoted, indent))
    return found


def _goes_on(text: str, last: Paragraph) -> bool:
    """Whether the last line of a paragraph seems to be wrapped."""
    line = text.rfind("\n", last.start, last.end) + 1 or last.start
    return last.end - line >= _WRAPPED and not _ENDS_PARAGRAPH.search(text, last.end - 4, last.end)
