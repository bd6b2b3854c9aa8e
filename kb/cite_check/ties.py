"""Which citation a quotation is claimed of.

In this order: the one in brackets or behind a dash right behind it; the nearest before it
in its sentence; the nearest behind it there. Of a paragraph that is a quotation: the last
of the paragraph before, else the first of an attribution below. Else the last of the
sentences before in its paragraph, which is a weaker tie: nobody says outright that the
words stand there.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from kb.cite_check.cited_text import CitedText
from kb.cite_check.citing import Citation
from kb.cite_check.quoting import LEAST_WORDS, Quotation
from kb.cite_check.stretches import Stretches

_BEHIND = re.compile(r"[\s.,;…*_]*(?:\(|\[|[—–-]|\|)[^()\n«\"“]{0,60}\Z")
_CLAIMS = re.compile(r"[:—–-][\s*_]*\Z")
_LONGEST_REACH = 400  # characters


@dataclass(frozen=True, slots=True)
class Tie:
    """A quotation with the index of its citation, None where there is none."""

    citation: int | None
    is_close: bool = True
    """Whether the words are claimed of the unit outright."""


def ties(
    text: CitedText, quotations: Sequence[Quotation], citations: Sequence[Citation]
) -> list[Tie | None]:
    """The tie of each quotation; None for what turns out to be a term and no quotation."""
    opaque = [one.outer for one in quotations]
    tied = _Ties(text, quotations, citations, opaque)
    return [tied.of(one) for one in quotations]


class _Ties:
    def __init__(
        self,
        text: CitedText,
        quotations: Sequence[Quotation],
        citations: Sequence[Citation],
        opaque: Sequence[tuple[int, int]],
    ) -> None:
        self._text = text
        self._quotations = quotations
        self._citations = citations
        self._starts = [one.start for one in citations]
        self._opaque = opaque
        self._free = Stretches.of(opaque)
        self._bounds: dict[int, list[int]] = {}

    def of(self, one: Quotation) -> Tie | None:
        if one.is_block:
            return self._of_block(one)
        behind = self._right_behind(one)
        start, end = self._sentence(one)
        before = self._last_between(start, one.outer[0])
        if one.words < LEAST_WORDS:
            return self._of_term(one, before, behind)
        if behind is not None:
            return Tie(behind)
        if before is not None:
            return Tie(before)
        after = self._first_between(one.outer[1], end)
        if after is not None:
            return Tie(after)
        paragraph = self._paragraph(one)
        earlier = self._last_between(paragraph, start)
        if earlier is not None:
            return Tie(earlier, is_close=self._ends_with_colon(start))
        above = self._above(one)
        return Tie(above) if above is not None else Tie(None)

    def _of_term(self, one: Quotation, before: int | None, behind: int | None) -> Tie | None:
        """The tie of a few words: claimed of a unit outright, or a mere term."""
        if behind is not None and self._citations[behind].paths:
            return Tie(behind)
        if before is None or not self._citations[before].paths:
            return None
        gap = self._text.read[self._citations[before].end : one.outer[0]]
        return Tie(before) if re.fullmatch(r"[^\n.;«»\"]{0,40}:[\s*_]*", gap) else None

    def _of_block(self, one: Quotation) -> Tie:
        above = self._above(one)
        below = self._below(one)
        inside = self._first_between(one.outer[1] if one.outer[1] > one.end else one.end,
                                     self._paragraph_end(one))  # fmt: skip
        if inside is not None:
            return Tie(inside)
        if below is not None and (above is None or not self._ends_with_colon(self._above_end(one))):
            return Tie(below)
        if above is not None:
            return Tie(above, is_close=self._ends_with_colon(self._above_end(one)))
        return Tie(below)

    # Places

    def _paragraph(self, one: Quotation) -> int:
        index = self._text.paragraph_at(one.start)
        return self._text.paragraphs[index].start if index is not None else one.outer[0]

    def _paragraph_end(self, one: Quotation) -> int:
        index = self._text.paragraph_at(max(one.end - 1, one.start))
        return self._text.paragraphs[index].end if index is not None else one.outer[1]

    def _sentence(self, one: Quotation) -> tuple[int, int]:
        first = self._text.paragraph_at(one.start)
        last = self._text.paragraph_at(max(one.end - 1, one.start))
        if first is None or last is None:
            return one.outer
        bounds = self._bounds_of(first)
        start = bounds[max(bisect_right(bounds, one.outer[0]) - 1, 0)]
        ends = self._bounds_of(last)
        end = ends[min(bisect_left(ends, one.outer[1]), len(ends) - 1)]
        # «… .» (ст. 5): what stands in brackets behind belongs to the sentence.
        return start, max(end, one.outer[1])

    def _bounds_of(self, index: int) -> list[int]:
        if index not in self._bounds:
            paragraph = self._text.paragraphs[index]
            self._bounds[index] = self._text.sentences(paragraph, self._free)
        return self._bounds[index]

    # Citations beside

    def _last_between(self, start: int, end: int) -> int | None:
        index = bisect_right(self._starts, end) - 1
        while index >= 0 and self._starts[index] >= start:
            if self._citations[index].end <= end and not self._is_quoted(index):
                return index
            index -= 1
        return None

    def _first_between(self, start: int, end: int) -> int | None:
        index = bisect_left(self._starts, start)
        while index < len(self._starts) and self._starts[index] < end:
            if not self._is_quoted(index):
                return index
            index += 1
        return None

    def _right_behind(self, one: Quotation) -> int | None:
        index = self._first_between(one.outer[1], one.outer[1] + 90)
        if index is None:
            return None
        gap = self._text.read[one.outer[1] : self._starts[index]]
        is_beside = self._text.paragraph_at(one.start) == self._text.paragraph_at(
            self._starts[index]
        )
        return index if _BEHIND.match(gap) and is_beside else None

    def _above(self, one: Quotation) -> int | None:
        """The last citation of the paragraph before, where that leads to the quotation."""
        index = self._text.paragraph_at(one.start)
        if not index:
            return None
        before = self._text.paragraphs[index - 1]
        if before.is_quoted:
            return None
        if not one.is_block:
            # Words in marks are led to from above only where nothing stands before them.
            begins = not self._text.read[self._paragraph(one) : one.outer[0]].strip()
            if not begins or not self._ends_with_colon(before.end):
                return None
        return self._last_between(before.start, before.end)

    def _above_end(self, one: Quotation) -> int:
        index = self._text.paragraph_at(one.start)
        return self._text.paragraphs[index - 1].end if index else one.outer[0]

    def _below(self, one: Quotation) -> int | None:
        """The first citation of the line below, where that is an attribution."""
        index = self._text.paragraph_at(max(one.end - 1, one.start))
        if index is None or index + 1 >= len(self._text.paragraphs):
            return None
        after = self._text.paragraphs[index + 1]
        if not re.match(r"[\s*_]*[(—–-]", self._text.read[after.start : after.end]):
            return None
        return self._first_between(after.start, min(after.end, after.start + _LONGEST_REACH))

    def _ends_with_colon(self, offset: int) -> bool:
        return (
            re.search(r":[\s*_>«\"“]*\Z", self._text.read[max(offset - 12, 0) : offset]) is not None
        )

    def _is_quoted(self, index: int) -> bool:
        """Whether a citation stands within a quotation: it is the words' own."""
        at = bisect_right(self._opaque, (self._starts[index], 1 << 60)) - 1
        return at >= 0 and self._starts[index] < self._quotations[at].end
