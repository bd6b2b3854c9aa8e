"""Where a quotation begins and ends: titles in marks of every kind, nested or not.

The straight mark opens and closes, and texts put one mark where two belong
(«О центре "Астана"» with a single one at the end), so what a mark does is told
by its neighbours, and how far a title goes by what a title cannot hold.
"""

from __future__ import annotations

import re

QUOTES = '"«»“”„‟‘’'
LONGEST = 700
"""Characters within which a quotation must close; the longest titles have some 500."""

_MOST_MARKS = 12
"""Marks in a row that are looked past; titles within titles have two or three."""

_MARK = re.compile('["«»“”„‟]')
_NAMES_JOINED = re.compile(r"\s*(?:,|и|and)\s*")
_TITLE_BEGINS = re.compile(r"\s*(?:Об?|On)\s")
_NO_TITLE = re.compile(
    r";|\n\s*(?:[^\W\d_]+\s)?\d+(?:-\d+)?[.)]\s|[^\W\d_]{3}[.!?]\s+[А-ЯӘІҢҒҮҰҚӨҺA-Z]"
)


def closing(text: str, opening: int, limit: int) -> int | None:
    """The place of the mark that closes the one at ``opening``; None where there is none."""
    depth = 0
    inner = None
    for mark in _MARK.finditer(text, opening, min(opening + LONGEST, limit)):
        at = mark.start()
        if at == opening or opens(text, at, depth == 0):
            depth += 1
            joined = inner is not None and _NAMES_JOINED.fullmatch(text, inner + 1, at)
            if joined and not _TITLE_BEGINS.match(text, at + 1):
                inner = None  # «"О статусе "А", "Б" и "В"»: names within one title
            continue
        depth -= 1
        if depth == 0:
            return _within(text, opening, at, inner)
        if depth == 1 and inner is None:
            inner = at
    return _within(text, opening, inner, None)


def opening(text: str, closing: int, limit: int) -> int | None:
    """The place of the mark that opens what the one at ``closing`` closes, ``limit`` or later."""
    first = max(closing - LONGEST, limit)
    marks = [mark.start() for mark in _MARK.finditer(text, first, closing + 1)]
    depth = 0
    inner = None
    for at in reversed(marks):
        if at == closing or not opens(text, at, depth > 0):
            depth += 1
            continue
        depth -= 1
        if depth == 0:
            return _within(text, closing, at, inner)
        if depth == 1 and inner is None:
            inner = at
    return _within(text, closing, inner, None)


def _within(text: str, from_mark: int, to_mark: int | None, inner: int | None) -> int | None:
    """The mark up to which a title goes: ``to_mark``, else ``inner``, else none."""
    for mark in (to_mark, inner):
        if mark is not None and not _NO_TITLE.search(text, *sorted((from_mark, mark))):
            return mark
    return None


def opens(text: str, at: int, unclear: bool) -> bool:
    """Whether the mark at ``at`` opens; ``unclear`` where its neighbours do not tell."""
    if text[at] in "«„":
        return True
    if text[at] == "»":
        return False
    before, after = _neighbour(text, at, -1), _neighbour(text, at, 1)
    if after.isalnum() != before.isalnum():
        return after.isalnum()
    if before in ",.;:)" and not after.isalnum():
        return False
    return unclear


def _neighbour(text: str, at: int, step: int) -> str:
    """The character beside a mark, some further marks passed over; a space at the ends."""
    for _ in range(_MOST_MARKS):
        at += step
        if not 0 <= at < len(text):
            return " "
        if text[at] not in QUOTES:
            return text[at]
    return " "
