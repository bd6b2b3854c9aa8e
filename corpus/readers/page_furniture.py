"""What stands on every page of a printed text and is no part of it: page numbers, running heads."""

from __future__ import annotations

import re
from collections import Counter

from corpus.sentence import Sentence

_PAGE_NUMBER = re.compile(
    r"\s*(?:[-–—]\s*)?(?:(?:стр|с|page|p|бет)\.?\s*)?(?P<number>\d{1,4})(?:\s*-?\s*бет)?"
    r"(?:\s*(?:/|из|of)\s*\d{1,4})?(?:\s*[-–—])?\s*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_FEWEST_PAGES = 3
_SHORTEST_PAGE = 10  # lines
_LEAST_REACH = 1 / 3
"""Of the text, what lies between its first and its last page number at the least."""
_REACH = 6  # rows between the end of a page and what stands at it
_LONGEST_HEAD = 120  # characters
_WORD = re.compile(r"[^\W\d_]{3}")
_HEAD_SHARE = 0.6  # of the ends of pages, those that a running head stands at


def take_out_furniture(rows: list[str]) -> tuple[list[str], frozenset[int], str | None]:
    """The rows of a text with its page numbers and running heads made blank.

    For text that is printed line by line: wrapped, or with form feeds. Returns
    them, the numbers of rows (from 0) at which a page ends or begins,
    and a warning that says what was left out. Page numbers are told by going up
    one by one, running heads by standing at the ends of pages again and again.
    """
    numbered = _page_numbers(rows)
    feeds = {number for number, row in enumerate(rows) if "\f" in row}
    ends = _ends_of_pages(sorted(numbered | feeds))
    heads = _running_heads(rows, ends, numbered) if len(ends) >= _FEWEST_PAGES - 1 else frozenset()
    page_rows = frozenset(numbered | feeds | heads)
    if not numbered | heads:
        return rows, page_rows, None
    kept = ["" if number in numbered | heads else row for number, row in enumerate(rows)]
    warning = Sentence("{numbers} page numbers are left out", numbers=len(numbered))
    if heads:
        warning = Sentence(
            "{numbers} page numbers and {heads} running heads are left out: «{words}»",
            numbers=len(numbered),
            heads=len(heads),
            words=" ".join(rows[min(heads)].split()),
        )
    return kept, page_rows, warning


def _ends_of_pages(rows: list[int]) -> list[tuple[int, int]]:
    """First and last of the rows that mark the end of one page: its number, a form feed."""
    ends: list[tuple[int, int]] = []
    for row in rows:
        if ends and row - ends[-1][1] < _REACH:
            ends[-1] = (ends[-1][0], row)
        else:
            ends.append((row, row))
    return ends


def _page_numbers(rows: list[str]) -> frozenset[int]:
    """The rows of the longest run of numbers that go up by one, a page apart."""
    chains: dict[int, list[int]] = {}
    last = max((position for position, row in enumerate(rows) if row.strip()), default=0)
    for position, row in enumerate(rows):
        if len(row) > 40 or (found := _PAGE_NUMBER.fullmatch(row)) is None:
            continue
        number = int(found["number"])
        before = chains.pop(number - 1, [])
        is_short = bool(before) and position - before[-1] < _SHORTEST_PAGE
        if is_short and position < last:  # the last page may be as short as it is
            chains[number - 1] = before
            before = []
        if len(before) >= len(chains.get(number, [])):
            chains[number] = [*before, position]
    longest = max(chains.values(), key=len, default=[])
    if len(longest) < _FEWEST_PAGES or longest[-1] - longest[0] < _LEAST_REACH * len(rows):
        return frozenset()
    return frozenset(longest)


def _running_heads(
    rows: list[str], ends: list[tuple[int, int]], numbered: frozenset[int]
) -> frozenset[int]:
    """The rows next to the ends of pages whose words stand at most of these."""
    near: dict[str, set[int]] = {}
    pages: Counter[str] = Counter()
    # The first page has no page before it; what stands at its head is looked at too.
    for first, last in [(-1, -1), *ends]:
        words_here: set[str] = set()
        for position in _neighbours(rows, first, last, numbered):
            words = _DIGITS.sub("#", " ".join(rows[position].split()))
            if len(words) <= _LONGEST_HEAD and _WORD.search(words):
                near.setdefault(words, set()).add(position)
                words_here.add(words)
        pages.update(words_here)
    heads: set[int] = set()
    for words, count in pages.items():
        if count >= max(_FEWEST_PAGES, _HEAD_SHARE * len(ends)):
            heads |= near[words]
    return frozenset(heads)


def _neighbours(rows: list[str], first: int, last: int, numbered: frozenset[int]) -> list[int]:
    """The row with words before the end of a page, and the one or two after it."""
    found: list[int] = []
    after = last if last not in numbered and last >= 0 else last + 1
    for places, most in (
        (range(first - 1, max(first - _REACH, -1), -1), 1),
        (range(after, min(after + _REACH, len(rows))), 2),
    ):
        filled = [place for place in places if rows[place].strip() and place not in numbered]
        found.extend(filled[:most])
    return found
