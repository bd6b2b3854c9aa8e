"""Numbers of units: how they are written and how they follow each other.

Numbers are strings ("6-1", "1.2"): a hyphen inserts a unit after another (Law
"On legal acts", article 25), a dot counts within the unit before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUPERSCRIPT_RUN = re.compile(r"(?<=\d)([⁰¹²³⁴-⁹]+)")
_DASHES = str.maketrans("‑–—−", "----")
_ROMAN_LETTERS = str.maketrans("ІХСМY", "IXCMV")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def normal_number(written: str) -> str:
    """The number as an identifier: ``58¹`` and ``58–1`` give ``58-1``."""
    return with_flat_numbers(written).translate(_DASHES).replace(" ", "")


def with_flat_numbers(text: str) -> str:
    """``text`` with raised figures after a number written behind a hyphen (``58¹``: ``58-1``)."""
    return _SUPERSCRIPT_RUN.sub(lambda run: "-" + run.group().translate(_SUPERSCRIPTS), text)


def roman_to_int(numeral: str) -> int | None:
    """The value of a Roman numeral, None where it is none.

    Cyrillic look-alikes count, and Y for V, as old Kazakh texts have it.
    """
    total = 0
    highest = 0
    for letter in reversed(numeral.upper().translate(_ROMAN_LETTERS)):
        value = _ROMAN_VALUES.get(letter)
        if value is None:
            return None
        total += value if value >= highest else -value
        highest = max(highest, value)
    return total or None


def number_key(number: str) -> tuple[int, ...]:
    """A key by which numbers sort: ``6 < 6-1 < 6-2 < 7``; Roman numerals count too."""
    parts = re.findall(r"\d+", number)
    if parts:
        return tuple(int(part) for part in parts)
    value = roman_to_int(number)
    return (value,) if value is not None else (0,)


def follows(number: str, previous: str | None) -> bool:
    """Whether ``number`` may stand right after ``previous`` with nothing missing."""
    key = number_key(number)
    if previous is None:
        return key[0] == 1 and all(part == 1 for part in key[1:])
    before = number_key(previous)
    if "." in number and key[0] == before[0] + 1 and all(part == 1 for part in key[1:]):
        return True
    if len(key) > len(before):
        return key[: len(before)] == before and all(part == 1 for part in key[len(before) :])
    return key[:-1] == before[: len(key) - 1] and key[-1] == before[len(key) - 1] + 1


def missing_between(previous: str | None, number: str) -> Iterable[str]:
    """The plain numbers that a sequence skips between two neighbours."""
    key = number_key(number)
    before = number_key(previous) if previous is not None else (0,)
    if len(key) == 1 or key[0] > before[0] + 1:
        last = key[0] if len(key) == 1 else key[0] + 1
        return [str(value) for value in range(before[0] + 1, last)]
    start = (
        before[len(key) - 1]
        if len(before) >= len(key) and before[: len(key) - 1] == key[:-1]
        else 0
    )
    if key[:-1] != before[: len(key) - 1]:
        return [str(key[0])] if key[0] == before[0] + 1 else []
    sign = "." if "." in number else "-"
    stem = sign.join(str(part) for part in key[:-1])
    return [f"{stem}{sign}{value}" for value in range(start + 1, key[-1])]


def between(first: str, last: str) -> list[str]:
    """The numbers from ``first`` to ``last``, as a row of removed units names them.

    Rows of plain numbers and of insertions after one number («14-3)–14-6)») are
    counted out; of any other row only the two ends are certain.
    """
    start, stop = number_key(first), number_key(last)
    if start[:-1] == stop[:-1] and 0 < stop[-1] - start[-1] < 500:
        sign = "." if "." in first else "-"
        stem = "".join(f"{part}{sign}" for part in start[:-1])
        return [f"{stem}{value}" for value in range(start[-1], stop[-1] + 1)]
    if stop[:-1] == start and stop[-1] < 500:
        return [first, *(f"{first}-{value}" for value in range(1, stop[-1] + 1))]
    return [first, last]
