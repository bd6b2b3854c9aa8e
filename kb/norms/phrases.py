"""Phrases of words, each word a pattern: which of them stands at a word of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

Label = TypeVar("Label")

_REMEMBERED = 100_000  # distinct words
_BRACKET = 4  # words and marks from an opening bracket on
_LETTER = re.compile(r"\w")


class Phrases(Generic[Label]):
    """Phrases with a label each, as :mod:`kb.grammar.norm_words` writes them.

    Read from their first word on, or with ``backwards`` from their last word back. What
    words may begin one is found out once for each word of a language.
    """

    def __init__(self, labelled: Iterable[tuple[Label, str]], *, backwards: bool = False) -> None:
        self._step = -1 if backwards else 1
        self._phrases: list[tuple[Label, list[re.Pattern[str] | int]]] = []
        firsts: list[str] = []
        for label, phrases in labelled:
            for phrase in filter(None, map(str.strip, phrases.split(";"))):
                parts = phrase.replace(", ", " , ").split()[:: self._step]
                firsts.append(parts[0])
                self._phrases.append((label, [_part(one) for one in parts[1:]]))
        self._firsts = [re.compile(one) for one in firsts]
        self._any = re.compile("|".join(f"(?:{one})" for one in firsts) or r"(?!x)x")
        self._known: dict[str, tuple[int, ...]] = {}

    def begin_with(self, word: str) -> tuple[int, ...]:
        """The phrases that may begin (backwards: end) with a word."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = ()
            if self._any.fullmatch(word):
                found = tuple(
                    number for number, one in enumerate(self._firsts) if one.fullmatch(word)
                )
            self._known[word] = found
        return found

    def at(self, words: Sequence[str], place: int) -> tuple[Label, int] | None:
        """The label of the first phrase at a word, and its other end (both words within)."""
        for number in self.begin_with(words[place]):
            label, parts = self._phrases[number]
            end = self._end(words, place, parts)
            if end is not None:
                return label, end
        return None

    def _end(
        self, words: Sequence[str], place: int, parts: Sequence[re.Pattern[str] | int]
    ) -> int | None:
        gap = 0
        for part in parts:
            if isinstance(part, int):
                gap = part
                continue
            for _ in range(gap + 1):
                place += self._step
                if not 0 <= place < len(words):
                    return None
                word = words[place]
                if word == "(" and ")" in words[place : place + _BRACKET]:
                    # «имеет (имеют) право»
                    place = words.index(")", place) + 1
                    if place >= len(words):
                        return None
                    word = words[place]
                if part.fullmatch(word):
                    break
                if not _LETTER.match(word):
                    return None
            else:
                return None
            gap = 0
        return place


def _part(written: str) -> re.Pattern[str] | int:
    return int(written[1:]) if written.startswith("~") else re.compile(written)
