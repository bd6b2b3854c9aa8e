"""A sentence as norms are read in it: its predicates, conditions and exceptions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kb.language.lookalikes import fold_lookalikes, lowered
from kb.model import Modality
from kb.norms.words import NormPatterns

Span = tuple[int, int]

_MODALITIES = {
    "right": Modality.RIGHT,
    "duty": Modality.DUTY,
    "prohibition": Modality.PROHIBITION,
}
_COMMA = re.compile(r"[,;:](?=\s)|\s[–—-]\s")
_COMMA_OR_VERB = re.compile(rf"{_COMMA.pattern}|(?<=у[ғг][ае])\s+(?:және|немесе|не)\b")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_GOES_ON = re.compile(
    r",?\s*(?:котор|\w+(?:щ|вш)(?:ий|ий?ся|ая|ее|ие|его|ему|ей|их|им|ими|ем|ую|ую?ся)|\w+нн(?:ый|ая|ое|ые|ого|ому|ой|ых|ым|ыми|ом|ую)\b"
    r"|а\s+также|в\s+том\s+числе|и\b|или\b|либо\b)"
)
"""What stands behind a comma within one condition."""
_SHORT_HEAD = 3  # words before a finite verb that stands at the beginning
_LAST = 40  # characters before the end within which a last predicate stands


@dataclass(frozen=True, slots=True)
class Predicate:
    """Words that decide; ``modality`` is None of a verb that only tells what is done."""

    modality: Modality | None
    start: int
    end: int
    is_passive: bool = False


class Sentence:
    """A stretch of the text; all offsets are those of the text."""

    def __init__(
        self, text: str, span: Span, patterns: NormPatterns, subjects: Sequence[int] = ()
    ) -> None:
        """``subjects`` are where bearers begin that may be one: conditions end before them."""
        self._subjects = subjects
        self.start, self.end = span
        self.raw = text[self.start : self.end]
        self.text = lowered(fold_lookalikes(self.raw))
        self.patterns = patterns
        self.words = patterns.words

    @cached_property
    def exceptions(self) -> list[Span]:
        """Clauses that except, with the words that say so."""
        return self._clauses(self.patterns.exceptions)

    @cached_property
    def conditions(self) -> list[Span]:
        """Clauses on which the norm depends; exceptions are none."""
        found = self._clauses(self.patterns.conditions)
        return [one for one in found if not any(_overlap(one, other) for other in self.exceptions)]

    @cached_property
    def _subordinate(self) -> list[Span]:
        if self.words.predicate_last:
            return []
        found = []
        for one in self.patterns.subordinate.finditer(self.text):
            comma = _COMMA.search(self.text, one.end())
            end = comma.start() if comma else len(self.text)
            found.append((self.start + one.start(), self.start + end))
        return found

    def _clauses(self, pattern: re.Pattern[str]) -> list[Span]:
        """The clauses that words of ``pattern`` begin, in Kazakh end."""
        found: list[Span] = []
        for one in pattern.finditer(self.text):
            if self.words.predicate_last:
                start, end = self._clause_before(one.start()), one.end()
            else:
                start, end = one.start(), self._clause_behind(one.end())
            if found and self.start + start < found[-1][1]:
                found[-1] = (found[-1][0], max(found[-1][1], self.start + end))
            else:
                found.append((self.start + start, self.start + end))
        return found

    def _clause_before(self, at: int) -> int:
        commas = [one.end() for one in _COMMA_OR_VERB.finditer(self.text, 0, at)]
        start = commas[-1] if commas else 0
        return start + len(self.text[start:at]) - len(self.text[start:at].lstrip())

    def _clause_behind(self, at: int) -> int:
        end = len(self.text.rstrip(" .;"))
        for comma in _COMMA.finditer(self.text, at):
            if not _GOES_ON.match(self.text, comma.start()):
                end = comma.start()
                break
        verb = self.patterns.infinitive.search(self.text, at, end)
        ends = [verb.start()] if verb else []
        ends += [one - self.start for one in self._subjects if at < one - self.start < end]
        return min(ends, default=end)

    def is_aside(self, at: int) -> bool:
        """Whether a place is within a condition, an exception or a relative clause."""
        return any(start <= at < end for start, end in (*self.conditions, *self.exceptions)) or any(
            start < at < end for start, end in self._subordinate
        )

    @cached_property
    def modals(self) -> list[Predicate]:
        """Predicates of rights, duties, prohibitions and sanctions, in order."""
        found = [
            Predicate(Modality.SANCTION, self.start + one.start(), self.start + one.end())
            for one in self.patterns.sanctions.finditer(self.text)
        ]
        for one in self.patterns.modals.finditer(self.text):
            kind = self.patterns.modal_kinds[int(str(one.lastgroup)[1:])]
            if kind in _MODALITIES and not self.patterns.no_modals.match(self.text, one.start()):
                found.append(
                    Predicate(_MODALITIES[kind], self.start + one.start(), self.start + one.end())
                )
        found = [one for one in found if not self.is_aside(one.start)]
        found.sort(key=lambda one: one.start)
        apart: list[Predicate] = []
        for one in found:
            if not apart or one.start >= apart[-1].end:
                apart.append(one)
        return apart

    @cached_property
    def definition(self) -> Predicate | None:
        """The predicate by which it says what something is."""
        found = [
            one
            for one in self.patterns.definitions.finditer(self.text)
            if not self.is_aside(self.start + one.start())
        ]
        if not found:
            return None
        one = found[-1] if self.words.predicate_last else found[0]
        if self.words.predicate_last and not self._is_last(one.end()):
            return None
        return Predicate(Modality.DEFINITION, self.start + one.start(), self.start + one.end())

    def _is_last(self, at: int) -> bool:
        return len(self.text.rstrip(" .;:")) - at <= 1

    @cached_property
    def verb(self) -> Predicate | None:
        """The finite verb of the main clause: the first, in Kazakh the one that ends it."""
        if self.words.predicate_last:
            words = list(_WORD.finditer(self.text))
            if not words:
                return None
            last = words[-1]
            if not self.patterns.finite.fullmatch(last.group()):
                return None
            return self._as_verb(last)
        passive = self._first(self.patterns.passives)
        finite = self._first(self.patterns.finite)
        both = [one for one in (passive, finite) if one is not None]
        return self._as_verb(min(both, key=lambda one: one.start())) if both else None

    def _first(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        return next(
            (
                one
                for one in pattern.finditer(self.text)
                if one.group() not in self.words.not_finite
                and not self.is_aside(self.start + one.start())
            ),
            None,
        )

    def _as_verb(self, one: re.Match[str]) -> Predicate:
        passive = self.patterns.passives.match(self.text, one.start())
        end = max(one.end(), passive.end() if passive else 0)
        return Predicate(None, self.start + one.start(), self.start + end, passive is not None)

    @property
    def gives(self) -> bool:
        """Whether someone is given something in it."""
        return self.patterns.gives.search(self.text) is not None

    def begins_with(self, predicate: Predicate) -> bool:
        """Whether a predicate stands at its beginning, but for a few words."""
        before = self.text[: predicate.start - self.start]
        return len(_WORD.findall(before)) <= _SHORT_HEAD

    def ends_with(self, predicate: Predicate) -> bool:
        """Whether nothing but a mark stands behind a predicate."""
        return not _WORD.search(self.text, predicate.end - self.start)

    def before(self, at: int, length: int = _LAST) -> str:
        """The words before a place."""
        at -= self.start
        return self.text[max(0, at - length) : at].rstrip()

    def behind(self, at: int, length: int = _LAST) -> str:
        """The words behind a place."""
        at -= self.start
        return self.text[at : at + length]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def without(span: Span, clauses: Sequence[Span]) -> Span:
    """A span without the clauses that it begins or ends with."""
    start, end = span
    for first, last in sorted(clauses):
        if first <= start + 2 and last < end:
            start = last
    for first, last in sorted(clauses, reverse=True):
        if last >= end - 2 and first > start:
            end = first
    return start, end
