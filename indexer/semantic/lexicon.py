"""The words that the learned tables know: their terms, numbered.

A term that is not among them counts as the longest known one that it begins
with («тіркеуші» as «тіркеу»), if that has :data:`_SHORTEST` letters at least.
"""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path

_SHORTEST = 4
_REMEMBERED = 200_000  # distinct terms


def learned(name: str) -> Path:
    """The file of a learned table. The package is always a folder: it is installed by pip."""
    return Path(__file__).with_name("data") / name


class Lexicon:
    """Terms and their numbers."""

    def __init__(self, terms: list[str]) -> None:
        self.terms = terms
        self._remembered: dict[str, int | None] = {}

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {term: number for number, term in enumerate(self.terms)}

    def exactly(self, term: str) -> int | None:
        """The number of a term; None where it is not known."""
        return self._numbers.get(term)

    def nearest(self, term: str) -> int | None:
        """The number of a term, or of the longest known one that it begins with."""
        if term in self._remembered:
            return self._remembered[term]
        if len(self._remembered) >= _REMEMBERED:
            self._remembered.clear()
        found = self._numbers.get(term)
        if found is None and not term[0].isdigit():
            beginnings = (term[:length] for length in range(len(term) - 1, _SHORTEST - 1, -1))
            known = (self._numbers[one] for one in beginnings if one in self._numbers)
            found = next(known, None)
        self._remembered[term] = found
        return found


@cache
def lexicon() -> Lexicon:
    """The terms of the learned tables that come along."""
    return Lexicon(learned("terms.txt").read_text(encoding="utf-8").split("\n"))
