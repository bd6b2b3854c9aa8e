"""Terms of several words, found in a text however they are hyphenated and inflected."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kb.language.tokens import Token, words

_JOINER = re.compile(r"[ \u00a0\n]+|[ \u00a0\n]?[-‐‑–]|[-‐‑–][ \u00a0\n]?")
_MARKS = re.compile(r"[ \u00a0\n,()«»“”\"]*")

_LONG_TERM = 4  # words
_LONGER_TERM = 6


@dataclass(frozen=True, slots=True)
class Part:
    """A word, or a part of a hyphenated one."""

    form: str
    stem: str
    start: int
    end: int
    joiner: str | None
    """``"-"`` or ``" "`` between it and the part before, ``","`` for a comma, bracket or
    quotation mark; None where more stands between."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A place where the words of a term stand."""

    start: int
    end: int
    joiners: str
    first: int
    """Index of its first part."""


class Parts:
    """The words of a text, hyphenated ones divided, with an index of their forms."""

    def __init__(self, text: str, tokens: Iterable[Token], stem: Callable[[str], str]) -> None:
        self._stem = stem
        self.parts = list(_parts(text, tokens, stem))
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        for index, part in enumerate(self.parts):
            self._by_stem[part.stem].append(index)
        self.starts = [part.start for part in self.parts]

    def with_stem(self, stem: str) -> list[int]:
        """The indexes of the parts that have this stem."""
        return self._by_stem.get(stem, [])

    def of(self, term: str) -> list[Part]:
        """The parts of a term as they would stand in the text."""
        return list(_parts(term, words(term), self._stem))

    def places(self, term: list[Part]) -> Iterator[Phrase]:
        """Where the words of ``term`` stand, inflected, with whatever between them."""
        rarest = min(range(len(term)), key=lambda at: len(self._by_stem.get(term[at].stem, ())))
        for index in self._by_stem.get(term[rarest].stem, ()):
            first = index - rarest
            window = self.parts[max(first, 0) : first + len(term)]
            if first >= 0 and len(window) == len(term) and self.same(window, term):
                yield self.phrase(first, len(term))

    def same(self, window: list[Part], term: list[Part]) -> bool:
        """Whether the words are those of the term, in whatever case."""
        return all(
            mine.joiner is not None or not number for number, mine in enumerate(window)
        ) and all(mine.stem == right.stem for mine, right in zip(window, term, strict=True))

    def is_whole(self, first: int, length: int) -> bool:
        """Whether the words stand together, and no compound is cut at either end."""
        following = self.parts[first + length : first + length + 1]
        return (
            joined(self.parts[first : first + length])
            and self.parts[first].joiner != "-"
            and not (following and following[0].joiner == "-")
        )

    def sentence_around(self, index: int, reach: int) -> list[Part]:
        """The parts at most ``reach`` before and behind one, with no stop between them."""
        first = index
        while first > max(index - reach, 0) and self.parts[first].joiner is not None:
            first -= 1
        end = index + 1
        while end < min(index + reach + 1, len(self.parts)) and self.parts[end].joiner is not None:
            end += 1
        return self.parts[first:end]

    def phrase(self, first: int, length: int) -> Phrase:
        window = self.parts[first : first + length]
        joiners = "".join(part.joiner or "" for part in window[1:])
        return Phrase(window[0].start, window[-1].end, joiners, first)

    def index_at(self, offset: int) -> int:
        """The index of the first part that begins at or after ``offset``."""
        return bisect_left(self.starts, offset)


def joined(window: list[Part]) -> bool:
    """Whether nothing but spaces and hyphens stands between the words."""
    return all(part.joiner in (" ", "-") for part in window[1:])


def near_places(parts: Parts, term: list[Part]) -> Iterator[Phrase]:
    """Where a long term stands with one word changed, a longer one with one more or less.

    Its first and its last word are there as they are.
    """
    if len(term) < _LONG_TERM:
        return
    others = (len(term) + 1, len(term) - 1) if len(term) >= _LONGER_TERM else ()
    for first in parts.with_stem(term[0].stem):
        for length in (len(term), *others):
            window = parts.parts[first : first + length]
            if len(window) < length or not joined(window) or window[-1].stem != term[-1].stem:
                continue
            if _common(window, term) == max(len(term), length) - 1:
                yield parts.phrase(first, length)
                break


def _common(one: list[Part], two: list[Part]) -> int:
    """Length of the longest row of words that both have in order."""
    row = [0] * (len(two) + 1)
    for word in one:
        before = row[:]
        for at, other in enumerate(two):
            same = word.stem == other.stem
            row[at + 1] = before[at] + 1 if same else max(before[at + 1], row[at])
    return row[-1]


def _parts(text: str, tokens: Iterable[Token], stem: Callable[[str], str]) -> Iterator[Part]:
    end = 0
    for token in tokens:
        between = text[end : token.start]
        joiner = None
        if "\n\n" not in between:
            if _JOINER.fullmatch(between):
                joiner = "-" if between.strip() else " "
            elif _MARKS.fullmatch(between):
                joiner = ","
        pieces = token.text.split("-")
        if len(pieces) == 1 or sum(map(len, pieces)) + len(pieces) - 1 != token.end - token.start:
            yield Part(token.text, stem(token.text), token.start, token.end, joiner)
        else:
            at = token.start
            for number, piece in enumerate(pieces):
                yield Part(piece, stem(piece), at, at + len(piece), "-" if number else joiner)
                at += len(piece) + 1
        end = token.end
