"""Regular expressions for words, each compiled when a word first begins as it does.

Vocabularies hold dozens, of which a query needs one or two; to compile them all
would take longer than to answer it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

_INNERMOST_GROUP = re.compile(r"\([^()]*\)")
_LETTERS = re.compile(r"(?:[^\W\d_](?![?*{]))*")
_BEGINNING = 3  # letters


class WordPatterns:
    """Patterns, each of a stem and of what follows, that words are held against whole."""

    def __init__(self, patterns: Iterable[tuple[str, str]]) -> None:
        self._patterns = [(_beginnings(stem), stem, rest) for stem, rest in patterns]
        self._of_beginning = cache(self._beginning_so)

    def first(self, word: str) -> int | None:
        """The place of the first pattern that ``word`` fits; None where it fits none."""
        for place, pattern in self._of_beginning(word[:_BEGINNING]):
            if pattern.fullmatch(word):
                return place
        return None

    def _beginning_so(self, letters: str) -> list[tuple[int, re.Pattern[str]]]:
        return [
            (place, _compiled(f"(?:{stem})(?:{rest})"))
            for place, (beginnings, stem, rest) in enumerate(self._patterns)
            if letters.startswith(beginnings)
        ]


_compiled = cache(re.compile)


def _beginnings(pattern: str) -> tuple[str, ...]:
    """Letters with one of which each word begins that fits a pattern."""
    outline = pattern
    while "(" in outline:
        outline = _INNERMOST_GROUP.sub(".", outline)
    found = (_LETTERS.match(alternative) for alternative in outline.split("|"))
    return tuple(match.group()[:_BEGINNING] for match in found if match is not None)
