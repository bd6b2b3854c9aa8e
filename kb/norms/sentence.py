"""A sentence as norms are read in it: its words, its clauses, its predicates."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from kb.grammar.norm_words import Aside, Who
from kb.norms.words import MARK, NormPatterns

Span = tuple[int, int]

TOKEN = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|[^\w\s]")
"""A word with its hyphens, or a mark."""
_OPENING, _CLOSING, _QUOTES = "([", ")]", '"«»“”'
_TITLE = 4  # words and marks of a quotation that is a title and no term


@dataclass(frozen=True, slots=True)
class Predicate:
    """Words that decide, by their numbers in the sentence and their offsets.

    ``modality`` is a name of a modality or shade; None of a verb that only tells.
    """

    modality: str | None
    who: Who
    first: int
    last: int
    start: int
    end: int
    is_passive: bool = False
    is_given: bool = False


ASIDE, MAIN, BRACKETS = range(3)
"""Where a word stands: in a clause beside the main one, in that, in brackets."""


class Clause(NamedTuple):
    """A clause beside the main one: what it says, its first word, the word behind it."""

    aside: Aside
    first: int
    last: int


class Sentence:
    """A stretch of the text; all offsets are those of the text.

    ``main`` says of each word where it stands; ``is_open``
    that it ends within a clause whose verb is still to come: «если он:». The clauses and
    predicates are filled in by the readers of :mod:`kb.norms.clauses_behind` and
    :mod:`kb.norms.clauses_before`.
    """

    __slots__ = (
        "brackets",
        "clauses",
        "end",
        "ends",
        "is_open",
        "kinds",
        "main",
        "patterns",
        "predicates",
        "start",
        "starts",
        "words",
    )

    def __init__(self, low: str, span: Span, patterns: NormPatterns) -> None:
        self.start, self.end = span
        self.patterns = patterns
        found = list(TOKEN.finditer(low, *span))
        self.words = [one.group() for one in found]
        self.starts = [one.start() for one in found]
        self.ends = [one.end() for one in found]
        kinds = patterns.kinds
        self.kinds = [kinds[word] for word in self.words]
        self.main = bytearray([MAIN]) * len(found)
        self.brackets = self._in_brackets()
        self.clauses: list[Clause] = []
        self.is_open = False
        self.predicates: list[Predicate] = []

    def _in_brackets(self) -> dict[int, int]:
        """The number of each outermost opening bracket → that of its closing one; titles too."""
        pairs: dict[int, int] = {}
        opened: list[int] = []
        quoted: list[int] = []
        for at, word in enumerate(self.words):
            if word in _OPENING:
                opened.append(at)
            elif word in _CLOSING and opened:
                first = opened.pop()
                if not opened:
                    pairs[first] = at
            elif word in _QUOTES and not opened:
                if self._opens_quotation(at):
                    quoted.append(at)
                elif quoted:
                    first = quoted.pop()
                    if not quoted and at - first > _TITLE:
                        pairs = {one: end for one, end in pairs.items() if one < first}
                        pairs[first] = at
        return pairs

    def _opens_quotation(self, at: int) -> bool:
        """Whether a mark is one of quotation that a word follows at once."""
        behind = at + 1 < len(self.words) and self.starts[at + 1] == self.ends[at]
        before = at > 0 and self.ends[at - 1] == self.starts[at] and self.words[at - 1] not in "(["
        return behind and not before

    def number_at(self, offset: int) -> int:
        """The number of the first word that begins at an offset or behind it."""
        return bisect_left(self.starts, offset)

    def is_mark(self, at: int) -> bool:
        """Whether there is a mark, or no word at all, at a number."""
        return not 0 <= at < len(self.words) or bool(self.kinds[at] & MARK)

    def clauses_from(self, first: int, last: int) -> list[Clause]:
        """The clauses that begin at a word or behind it and before another."""
        begin = bisect_left(self.clauses, first, key=attrgetter("first"))
        return self.clauses[begin : bisect_left(self.clauses, last, begin, key=attrgetter("first"))]

    def spans(self, aside: Aside, first: int = 0, last: int | None = None) -> list[Span]:
        """The offsets of the clauses of a kind, those that begin between two words."""
        within = self.clauses if last is None else self.clauses_from(first, last)
        found = [one for one in within if one.aside is aside and one.last > one.first]
        return [(self.starts[one.first], self.ends[one.last - 1]) for one in found]


def put_aside(sentence: Sentence, aside: Aside, first: int, last: int) -> None:
    """Make the words from ``first`` to before ``last`` a clause beside the main one."""
    while last > first and sentence.kinds[last - 1] & MARK and sentence.words[last - 1] in ",;:.":
        last -= 1
    if last > first:
        sentence.clauses.append(Clause(aside, first, last))
        sentence.main[first:last] = bytes([ASIDE]) * (last - first)


def predicate_of(
    sentence: Sentence,
    modality: str | None,
    who: Who,
    span: tuple[int, int],
    *,
    is_passive: bool = False,
    is_given: bool = False,
) -> Predicate:
    """The predicate of the words between two numbers, both within."""
    first, last = span
    return Predicate(
        modality,
        who,
        first,
        last,
        sentence.starts[first],
        sentence.ends[last],
        is_passive,
        is_given,
    )
