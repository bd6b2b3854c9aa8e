"""What stands on every page of a printed text and is no part of it: page numbers, running heads."""

from __future__ import annotations

import re
from collections import Counter

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
    feeds = [number for number, row in enumerate(rows) if "\f" in row]
    ends = sorted({*numbered, *feeds})
    if len(ends) < _FEWEST_PAGES - 1:
        return rows, frozenset(ends), None
    heads = _running_heads(rows, ends, numbered)
    left_out = numbered | heads
    if not left_out:
        return rows, frozenset(ends), None
    kept = ["" if number in left_out else row for number, row in enumerate(rows)]
    warning = f"{len(numbered)} page numbers are left out"
    if heads:
        words = " ".join(rows[min(heads)].split())
        warning = (
            f"{len(numbered)} page numbers and {len(heads)} running heads are left out: «{words}»"
        )
    return kept, frozenset({*ends, *heads}), warning


def _page_numbers(rows: list[str]) -> frozenset[int]:
    """The rows of the longest run of numbers that go up by one, a page apart."""
    chains: dict[int, list[int]] = {}
    for position, row in enumerate(rows):
        if len(row) > 40 or (found := _PAGE_NUMBER.fullmatch(row)) is None:
            continue
        number = int(found["number"])
        before = chains.pop(number - 1, [])
        if before and position - before[-1] < _SHORTEST_PAGE:
            chains[number - 1] = before
            before = []
        if len(before) >= len(chains.get(number, [])):
            chains[number] = [*before, position]
    longest = max(chains.values(), key=len, default=[])
    if len(longest) < _FEWEST_PAGES or longest[-1] - longest[0] < _LEAST_REACH * len(rows):
        return frozenset()
    return frozenset(longest)


def _running_heads(rows: list[str], ends: list[int], numbered: frozenset[int]) -> frozenset[int]:
    """The rows next to the ends of pages whose words stand at most of these."""
    near: dict[str, set[int]] = {}
    pages: Counter[str] = Counter()
    for end in ends:
        words_here: set[str] = set()
        for position in _neighbours(rows, end, numbered):
            words = _DIGITS.sub("#", " ".join(rows[position].split()))
            if len(words) <= _LONGEST_HEAD and _WORD.search(words):
                near.setdefault(words, set()).add(position)
                words_here.add(words)
        pages.update(words_here)
    heads: set[int] = set()
    for words, count in pages.items():
        if count >= _FEWEST_PAGES and count >= _HEAD_SHARE * len(ends):
            heads |= near[words]
    return frozenset(heads)


def _neighbours(rows: list[str], end: int, numbered: frozenset[int]) -> list[int]:
    """The row with words before the end of a page, and the one or two after it."""
    found: list[int] = []
    for step, most in ((-1, 1), (1, 2)):
        position = end if step == 1 and end not in numbered else end + step
        count = 0
        while 0 <= position < len(rows) and count < most and abs(position - end) < 6:
            if rows[position].strip() and position not in numbered:
                found.append(position)
                count += 1
            position += step
    return found
