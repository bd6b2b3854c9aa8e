"""Numbers of units: how they are written, ordered and spanned by a range.

A number is a string: an inserted unit has ``"58-1"``, old acts letter their
points (``"а"``). Whether a dash joins the two halves of an inserted number or
the two ends of a range is decided by one rule, :func:`join`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUPERSCRIPT_RUN = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_HYPHENS = str.maketrans("‐‑‒–—−\N{SOFT HYPHEN}", "-" * 7)
_NUMERIC = re.compile(r"\d+(?:[-.]\d+)*", re.ASCII)
# Sources write Roman numerals with Cyrillic capitals as often as with Latin ones.
_ROMAN_LETTERS = str.maketrans("ІХ", "IX")
_ROMAN = re.compile("(?:X{0,3}|XL|LX{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from ``first`` to ``last``, both included, as a text names them."""

    first: str
    last: str


def normalise_number(text: str) -> str | None:
    """The number that ``text`` writes, or None where it writes none.

    ``58¹``, ``58–1``, ``1-1)`` and ``(1-1)`` give ``58-1`` and ``1-1``; a Roman
    numeral up to 89 gives its value in digits.
    """
    bare = text.strip().removeprefix("(").rstrip(").").strip()
    raised = _SUPERSCRIPT_RUN.sub(lambda m: "-" + m.group().translate(_SUPERSCRIPTS), bare)
    number = raised.translate(_HYPHENS)
    if _NUMERIC.fullmatch(number):
        return number
    return _roman(bare)


def _roman(text: str) -> str | None:
    letters = text.translate(_ROMAN_LETTERS)
    if not letters or not _ROMAN.fullmatch(letters):
        return None
    values = [_ROMAN_VALUES[letter] for letter in letters]
    following = [*values[1:], 0]
    return str(sum(v if v >= n else -v for v, n in zip(values, following, strict=True)))


def number_key(number: str) -> tuple[int, ...] | None:
    """A key that orders numbers as an act does: 5, 5-1, 5-2, 6; None for letters."""
    if not _NUMERIC.fullmatch(number):
        return None
    return tuple(int(part) for part in re.split("[-.]", number))


def ascends(first: str, last: str) -> bool:
    """Whether ``last`` stands after ``first`` in an act; False if it cannot be told."""
    before, after = number_key(first), number_key(last)
    if before is None or after is None:
        return len(first) == len(last) == 1 and first < last
    return before < after


def join(first: str, last: str) -> Range | str | None:
    """What two numbers with a dash between them mean.

    A range ascends: ``5 – 8`` is one. ``58–1`` does not ascend, and so is the
    inserted number ``58-1``. Otherwise (``5-2 – 3``) the dash means neither:
    None.
    """
    if ascends(first, last):
        return Range(first, last)
    if first.isdecimal() and last.isdecimal():
        return f"{first}-{last}"
    return None


def expand(first: str, last: str, existing: Sequence[str]) -> list[str]:
    """Those of ``existing`` that the range from ``first`` to ``last`` names.

    Both ends belong to it and so do inserted numbers between them: 5 to 8 names
    5, 5-1, 6, 7 and 8, but not 8-1. The ends need not exist. Lettered numbers
    are taken in the order of ``existing``, which for them must hold both ends.
    The result keeps that order.
    """
    low, high = number_key(first), number_key(last)
    if low is None or high is None:
        if first not in existing or last not in existing:
            return []
        return list(existing[existing.index(first) : existing.index(last) + 1])
    found = []
    for number in existing:
        key = number_key(number)
        if key is not None and low <= key <= high:
            found.append(number)
    return found
