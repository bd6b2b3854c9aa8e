"""Which words of a text are quotations: in marks, in quoted or indented paragraphs.

What is quoted must be worth comparing. Titles of acts, names of firms and single terms
stand in quotation marks too; a stretch of fewer than :data:`LEAST_WORDS` words counts only
where a citation claims it outright (:mod:`kb.cite_check.ties`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kb.cite_check.cited_text import CitedText
from kb.cite_check.citing import Citation
from kb.cite_check.mentions import WORDS
from kb.references.quotations import opens

LEAST_WORDS = 5
SHORTEST = 2  # words of what a citation may claim outright
_MOST_PARAGRAPHS = 12
_LONGEST = 8000  # characters within which marks must close that leave their paragraph
_MARKS = re.compile('[«»“”„‟"]')
_CLOSERS = {"»": "«", "”": "“„", "“": "„“"}
_WORD = re.compile(r"[^\W_]+")
_ATTRIBUTION = re.compile(r"(?:\n\s*[—–-]\s*[^\n]{3,250}|\s\([^()\n]{3,250}\)[.;]?\s*)\Z")
_COLON = re.compile(r":\s*[*_]*\s*\Z")
_LIST_MARK = re.compile(r"\s*(?:[-•*+]\s)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation; ``start`` and ``end`` leave its marks out."""

    start: int
    end: int
    outer: tuple[int, int]
    """With its marks."""
    is_block: bool = False
    """Whether it is a paragraph, or several, of its own."""
    is_weak: bool = False
    """Whether only its place speaks for a quotation: it may be the text's own words."""
    words: int = 0


def quotations_in(text: CitedText, citations: Sequence[Citation]) -> list[Quotation]:
    """The quotations of a text, in order, none within another."""
    blocks = list(_blocks(text, citations))
    covered = [(block.start, block.end) for block in blocks]
    starts = [citation.start for citation in citations]
    found = [*blocks, *(one for one in _marked(text) if not _inside(one, covered))]
    kept = [
        one for one in found if one.words >= SHORTEST and not _is_name(text, one, citations, starts)
    ]
    return sorted(kept, key=lambda one: one.start)


def _made(text: CitedText, start: int, end: int, outer: tuple[int, int], **kind: bool) -> Quotation:
    body = text.read[start:end]
    start += len(body) - len(body.lstrip())
    end = start + len(body.strip())
    words = len(_WORD.findall(text.read, start, end))
    return Quotation(start, end, outer, words=words, **kind)


def _inside(one: Quotation, spans: Sequence[tuple[int, int]]) -> bool:
    index = bisect_right(spans, (one.start, 1 << 60)) - 1
    return index >= 0 and one.start < spans[index][1]


# In marks


def _marked(text: CitedText) -> Iterator[Quotation]:
    """What stands in quotation marks, the outermost ones; each paragraph begins anew.

    Marks may close some paragraphs further on: points of law are quoted one below the other.
    """
    end = 0
    for index, paragraph in enumerate(text.paragraphs):
        start = max(paragraph.start, end)
        while start < paragraph.end:
            found = _from(text, start, paragraph.end)
            if found is None:
                break
            opened, inner = found
            closed = inner if inner is not None else _closed_further_on(text, opened, index)
            outer_end = min(closed + 1, len(text.read))
            yield _made(text, opened + 1, closed, (opened, outer_end))
            start = end = max(outer_end, opened + 1)


def _closed_further_on(text: CitedText, opened: int, index: int) -> int:
    """Where a mark closes that stays open in its paragraph; the paragraph's end if nowhere."""
    end = text.paragraphs[index].end
    last = min(index + _MOST_PARAGRAPHS, len(text.paragraphs) - 1)
    limit = min(text.paragraphs[last].end, opened + _LONGEST)
    if text.read[opened] == '"' or limit <= end:
        return end  # the straight mark does not tell whether it goes on
    again = _from(text, opened, limit)
    return end if again is None or again[1] is None else again[1]


def _from(text: CitedText, start: int, limit: int) -> tuple[int, int | None] | None:
    """The first outermost pair of marks from ``start`` on; None for the second: it stays open."""
    stack: list[str] = []
    first = start
    for mark in _MARKS.finditer(text.read, start, limit):
        at, sign = mark.start(), mark.group()
        if _opens(text.read, at, sign, stack):
            if not stack:
                first = at
            stack.append(sign)
        elif stack:
            stack.pop()
            # «… "…» : one mark closes two
            if sign == "»" and "«" not in stack:
                stack.clear()
            if not stack:
                return first, at
    return (first, None) if stack else None


def _opens(text: str, at: int, sign: str, stack: Sequence[str]) -> bool:
    if sign == '"':
        return opens(text, at, '"' not in stack)
    if sign == "“":
        return not (stack and stack[-1] in "„“" and not opens(text, at, False))
    return sign in "«„‟"


# Paragraphs


def _blocks(text: CitedText, citations: Sequence[Citation]) -> Iterator[Quotation]:
    """Paragraphs that are quotations by their mark-up, or by standing in below a colon."""
    run: list[int] = []
    for index, paragraph in enumerate(text.paragraphs):
        if paragraph.is_quoted:
            if run and text.text.count("\n", text.paragraphs[run[-1]].end, paragraph.start) > 3:
                yield from _block(text, run, is_weak=False)
                run = []
            run.append(index)
            continue
        if run:
            yield from _block(text, run, is_weak=False)
            run = []
    if run:
        yield from _block(text, run, is_weak=False)
    yield from _indented(text, citations)


def _indented(text: CitedText, citations: Sequence[Citation]) -> Iterator[Quotation]:
    starts = [one.start for one in citations]
    index = 1
    while index < len(text.paragraphs):
        before, first = text.paragraphs[index - 1], text.paragraphs[index]
        if (
            first.is_quoted
            or first.indent < before.indent + 2
            or before.is_quoted
            or not _COLON.search(text.read, max(before.end - 6, before.start), before.end)
            or bisect_right(starts, before.end) == bisect_right(starts, before.start - 1)
        ):
            index += 1
            continue
        run = [index]
        while (
            run[-1] + 1 < len(text.paragraphs)
            and text.paragraphs[run[-1] + 1].indent >= first.indent
            and not text.paragraphs[run[-1] + 1].is_quoted
            and len(run) < _MOST_PARAGRAPHS
        ):
            run.append(run[-1] + 1)
        if not _LIST_MARK.match(text.read, first.start):
            yield from _block(text, run, is_weak=True)
        index = run[-1] + 1


def _block(text: CitedText, run: Sequence[int], *, is_weak: bool) -> Iterator[Quotation]:
    start, end = text.paragraphs[run[0]].start, text.paragraphs[run[-1]].end
    attribution = _ATTRIBUTION.search(text.read, max(start, end - 300), end)
    stop = end
    if attribution is not None and _cites(text.folded[attribution.start() : end]):
        stop = attribution.start()
    opened, closed = _from(text, start, stop) or (start, None)
    if closed is not None:
        # Marks around the whole are its own, the rest beside them an attribution.
        if not text.read[start:opened].strip() and closed - opened > (stop - start) / 2:
            yield _made(text, opened + 1, closed, (opened, closed + 1), is_block=True)
            return
        # Prose that quotes: its marks tell.
        if is_weak:
            return
    yield _made(text, start, stop, (start, stop), is_block=True, is_weak=is_weak)


def _cites(words: str) -> bool:
    return any(re.search(one.citing, words) is not None for one in WORDS.values())


# What is none


def _is_name(
    text: CitedText, one: Quotation, citations: Sequence[Citation], starts: Sequence[int]
) -> bool:
    """Whether marks hold the title of an act, the name of a firm, and not words of law."""
    if one.is_block:
        return False
    index = bisect_right(starts, one.outer[0]) - 1
    if index >= 0:
        citation = citations[index]
        mention = citation.mention
        if mention is not None and mention.start <= one.outer[0] and one.outer[1] <= mention.end:
            return True
    before = text.folded[max(one.outer[0] - 30, 0) : one.outer[0]]
    after = text.folded[one.outer[1] : one.outer[1] + 40]
    body = text.folded[one.start : one.end]
    for language in WORDS:
        patterns = _names(language)
        if patterns.named.search(before) or patterns.sure.match(body):
            return True
        is_title = patterns.begins.match(body) or patterns.ends.search(body)
        if is_title and (patterns.kind.search(before) or patterns.kind.match(after.lstrip())):
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Names:
    named: re.Pattern[str]
    sure: re.Pattern[str]
    begins: re.Pattern[str]
    ends: re.Pattern[str]
    kind: re.Pattern[str]


@cache
def _names(language: str) -> _Names:
    words = WORDS[language]
    return _Names(
        re.compile(rf"(?<![\w])(?i:{words.names})\s+\Z"),
        re.compile(words.title_sure),
        re.compile(rf"(?:{words.title_begins})"),
        re.compile(rf"(?:{words.title_ends})\s*\Z"),
        re.compile(rf"(?:{words.documents})", re.IGNORECASE),
    )
