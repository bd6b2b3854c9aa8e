"""Ranges of numbers: how they are told from inserted numbers, and what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kb.numbering import number_key


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from ``first`` to ``last``, both included, as a text names them."""

    first: str
    last: str


def ascends(first: str, last: str) -> bool:
    """Whether ``last`` stands after ``first`` in an act."""
    if first.isalpha() or last.isalpha():
        return len(first) == len(last) == 1 and first < last
    return number_key(first) < number_key(last)


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
    if first.isalpha() or last.isalpha():
        if first not in existing or last not in existing:
            return []
        return list(existing[existing.index(first) : existing.index(last) + 1])
    low, high = number_key(first), number_key(last)
    return [number for number in existing if low <= number_key(number) <= high]
