"""The sentences of an act, and what heads and ends of lists say of each entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kb.language.lookalikes import fold_lookalikes, lowered
from kb.model import Expression, Level, Provision, Status

Span = tuple[int, int]

_HEADED = frozenset(
    (Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION, Level.ARTICLE, Level.ANNEX)
)
"""Levels whose first own span is a number with a heading."""
_ENTRIES = frozenset((Level.POINT, Level.INDENT, Level.SUBPARAGRAPH, Level.PARAGRAPH))
_NUMBER = re.compile(r"\s*(?:\d+(?:-\d+)*|[^\W\d_])\s?[.)]\s*")
_SENTENCE_END = re.compile(
    r"(?<![\s.(][^\W\d_])(?<!\bт)(?<!\bж)[.!?]\s+(?=[\"«“(]?[^\W\d_a-zа-яёәіңғүұқөһ])|\n\s*\n"
)
_BLANK_LINE = re.compile(r"\n\s*\n\s*$")
_GAP = 20  # characters before a paragraph in which its blank line is looked for
_DEEPEST = 6  # lists within one another
_CELLS = " | "  # between the cells of a table, whose rows say nothing as sentences
_LONGEST_NAME = 20  # characters
_SPACE = re.compile(r"\s*")
_OPENS_LIST = re.compile(r"[:–—-]\W*$")
_CAPITAL = re.compile(r"\W*[^\W\d_a-zа-яёәіңғүұқөһ]")


class Tail(NamedTuple):
    """Where the predicate of a list may stand: its last entry, or a sentence behind it."""

    provision: int
    span: Span
    is_behind: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of a unit's own text.

    ``heads`` are the sentences that open the lists in which it is an entry, the
    outermost first, each with the position of its unit. ``tails`` are where the
    predicate of each list may stand in a language whose predicate is last, the
    innermost first.
    ``begins_anew`` says that it begins with a capital as no entry that goes on with its
    head does.
    """

    provision: int
    start: int
    end: int
    heads: tuple[tuple[int, Span], ...] = ()
    tails: tuple[Tail, ...] = ()
    begins_anew: bool = False
    is_apart: bool = False
    """Whether it is a paragraph of a unit behind its first: it may be a cell of a table."""


class StatementReader:
    """The statements of an expression."""

    def __init__(
        self, expression: Expression, *, predicate_last: bool, names: re.Pattern[str]
    ) -> None:
        self._text = expression.text
        self._names = names
        self._units = expression.provisions
        self._predicate_last = predicate_last
        self._known: dict[int, list[Span]] = {}

    def statements(self) -> Iterator[Statement]:
        """All of them in the order of the tree; heads of lists are none of their own."""
        for unit in self._units:
            if unit.parent is None and unit.status is Status.IN_FORCE:
                yield from self._within(unit, (), ())

    def _within(
        self,
        unit: Provision,
        heads: tuple[tuple[int, Span], ...],
        tails: tuple[Tail, ...],
        anew: bool = True,
    ) -> Iterator[Statement]:
        if unit.status is not Status.IN_FORCE:
            return
        sentences = self.sentences(unit)
        children = [self._units[at] for at in unit.children]
        first = children[0].start if children else unit.end
        before = [span for span in sentences if span[0] < first]
        behind = [span for span in sentences if span[0] >= first]
        head = before[-1] if before and children and self._opens(before[-1], children) else None
        for span in before:
            if span != head:
                yield self._statement(unit, span, heads, tails, anew or span != before[0])
        inner, inner_tails = heads, tails
        if head is not None:
            is_entry = unit.level in _ENTRIES and not self._begins_anew(head)
            inner = (*(heads if is_entry else ()), (unit.position, head))
            tail = self._tail(unit, children, behind)
            inner_tails = (*((tail,) if tail else ()), *(tails if is_entry else ()))
        elif unit.level in _HEADED or (before and self._begins_anew(before[-1])):
            inner, inner_tails = (), ()
        anew = self._mostly_anew(children)
        for child in children:
            yield from self._within(child, inner, inner_tails, anew)
        for span in behind:
            yield self._statement(unit, span, heads, tails, anew=True)

    def _mostly_anew(self, entries: Sequence[Provision]) -> bool:
        """Whether the entries of a list begin with a capital, not just one with a proper name."""
        spans = [span for entry in entries for span in self.sentences(entry)[:1]]
        return sum(map(self._begins_anew, spans)) * 2 > len(spans)

    def _opens(self, span: Span, children: Sequence[Provision]) -> bool:
        """Whether a sentence opens the list of what stands under it."""
        return bool(_OPENS_LIST.search(self._text[span[0] : span[1]])) and any(
            child.level in _ENTRIES for child in children
        )

    def _tail(
        self, unit: Provision, children: Sequence[Provision], behind: Sequence[Span]
    ) -> Tail | None:
        if not self._predicate_last:
            return None
        if behind and not self._begins_anew(behind[0]):
            return Tail(unit.position, behind[0], True)
        entries: Sequence[Provision] = children
        for _ in range(_DEEPEST):
            last = next((one for one in reversed(entries) if one.status is Status.IN_FORCE), None)
            if last is None:
                return None
            sentences = self.sentences(last)
            entries = [self._units[at] for at in last.children]
            if not entries:
                return Tail(last.position, sentences[0], False) if sentences else None
            behind = [span for span in sentences if span[0] >= entries[0].start]
            if behind:
                return Tail(last.position, behind[0], False)
        return None

    def _statement(
        self,
        unit: Provision,
        span: Span,
        heads: tuple[tuple[int, Span], ...],
        tails: tuple[Tail, ...],
        anew: bool,
    ) -> Statement:
        first = self.sentences(unit)[0]
        before = self._text[max(span[0] - _GAP, 0) : span[0]]
        is_apart = span != first and _BLANK_LINE.search(before) is not None
        return Statement(
            unit.position, *span, heads, tails, anew and self._begins_anew(span), is_apart
        )

    def _begins_anew(self, span: Span) -> bool:
        """Whether it begins with a capital that is not that of a name."""
        capital = _CAPITAL.match(self._text, *span)
        if capital is None:
            return False
        word = lowered(
            fold_lookalikes(self._text[capital.end() - 1 : capital.end() + _LONGEST_NAME])
        )
        return self._names.match(word) is None

    def sentences(self, unit: Provision) -> list[Span]:
        """The sentences of a unit's own text, without its number and heading."""
        found = self._known.get(unit.position)
        if found is None:
            found = self._known[unit.position] = self._sentences(unit)
        return found

    def _sentences(self, unit: Provision) -> list[Span]:
        found: list[Span] = []
        spans = unit.content
        if unit.level in _HEADED and not self._is_head(unit):
            spans = spans[1:]
        for index, (start, end) in enumerate(spans):
            at = start
            if index == 0 and unit.level in _HEADED:
                at = self._heading_start(unit, start, end) if self._is_head(unit) else start
            elif index == 0 and unit.number:
                number = _NUMBER.match(self._text, start, end)
                at = number.end() if number else start
            for edge in _SENTENCE_END.finditer(self._text, at, end):
                self._add(found, at, edge.start() + 1)
                at = edge.end()
            self._add(found, at, end)
        return found

    def _is_head(self, unit: Provision) -> bool:
        """Whether a heading opens a list: «5-бап. Мәртебе беріледі:»."""
        return bool(unit.heading and _OPENS_LIST.search(unit.heading) and len(unit.content) == 1)

    def _heading_start(self, unit: Provision, start: int, end: int) -> int:
        first = (unit.heading or "").split()[:1]
        found = self._text.find(first[0], start, end) if first else -1
        return found if found >= 0 else start

    def _add(self, found: list[Span], start: int, end: int) -> None:
        blank = _SPACE.match(self._text, start, end)
        start = blank.end() if blank else start
        end = start + len(self._text[start:end].rstrip())
        if _CELLS not in self._text[start:end] and any(map(str.isalpha, self._text[start:end])):
            found.append((start, end))
