"""Which words a note says were replaced by which."""

from __future__ import annotations

import re

from kb.amendments.vocabulary import QUOTED, Vocabulary

_QUOTED = re.compile(QUOTED)
Span = tuple[int, int]


def replaced_in(text: str, start: int, end: int, words: Vocabulary) -> list[tuple[Span, Span]]:
    """Where the words replaced and those they were replaced by stand in ``text[start:end]``.

    Lists of one length answer each other word by word («тиісінше»,
    «соответственно»); one word may stand for several; other lists are kept
    whole. Words struck out are replaced by an empty stretch.
    """
    quotes = [(found.start() + 1, found.end() - 1) for found in _QUOTED.finditer(text, start, end)]
    if not quotes:
        return []
    masked = masked_quotes(text[start:end])
    markers = [
        (found.lastgroup == "to", start + found.start(), start + found.end())
        for found in words.markers.finditer(masked)
    ]
    lists = _lists(quotes, markers, before=words.words.kind_first, end=end)
    pairs: list[tuple[Span, Span]] = []
    waiting: list[Span] = []
    for is_new, listed in lists:
        if not is_new:
            pairs += [(span, (span[1], span[1])) for span in waiting]
            waiting = listed
        elif waiting:
            pairs += _paired(waiting, listed)
            waiting = []
    return pairs + [(span, (span[1], span[1])) for span in waiting]


def masked_quotes(text: str) -> str:
    """``text`` with blanks for what stands in quotation marks."""
    return _QUOTED.sub(lambda found: " " * len(found.group()), text)


def _lists(
    quotes: list[Span], markers: list[tuple[bool, int, int]], *, before: bool, end: int
) -> list[tuple[bool, list[Span]]]:
    """The quoted words of each marker, which stands before them or behind."""
    lists = []
    for place, (is_new, opened, closed) in enumerate(markers):
        if before:
            first, last = closed, markers[place + 1][1] if place + 1 < len(markers) else end
        else:
            first, last = markers[place - 1][2] if place else 0, opened
        listed = [span for span in quotes if first <= span[0] and span[1] <= last]
        if listed:
            lists.append((is_new, listed))
    return lists


def _paired(old: list[Span], new: list[Span]) -> list[tuple[Span, Span]]:
    if len(old) == len(new):
        return list(zip(old, new, strict=True))
    if len(new) == 1:
        return [(span, new[0]) for span in old]
    return [((old[0][0], old[-1][1]), (new[0][0], new[-1][1]))]
