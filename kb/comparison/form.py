"""Differences of form between words that are the same: reported apart, never as amendments."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from kb.comparison.model import Edit, FormDifference, FormKind, Operation, Span
from kb.comparison.segments import ITEMS, Segment
from kb.comparison.words import Word
from kb.language.lookalikes import fold_all_lookalikes

_QUOTES = "«»“”„‟\"'‘’‹›`"
_DASHES = r"\-‐‑‒–—―−"
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_KINDS = (
    (FormKind.QUOTES, re.compile(f"[{_QUOTES}]")),
    (FormKind.DASHES, re.compile(f"[{_DASHES}]")),
    (FormKind.ABBREVIATION, re.compile(r"№|[^\W\d_]")),  # «№ 5», «N 5» and «5»
    (FormKind.PUNCTUATION, re.compile(rf"[^\w\s{_QUOTES}{_DASHES}№\u00ad\u200b-\u200f\ufeff]")),
)
_NUMBER = re.compile(
    r"\W*(?:(?:[^\W\d_]+\.?\s+)?\d[\d¹²³⁰⁴-⁹.-]*(?:\s?[-–]\s?[^\W\d_]+)?|[^\W\d_]+)[.)]*"
)
_SPACES = re.compile(r"\s+")


def form_differences(
    old_text: str,
    old: Sequence[Segment],
    new_text: str,
    new: Sequence[Segment],
    edits: Sequence[Edit] = (),
) -> tuple[FormDifference, ...]:
    """Where units differ only in form, in order; ``old`` and ``new`` are those of one pair.

    Without ``edits`` the words of both sides must be the same in the form in which
    they are compared, else nothing is found; with them, what they leave equal is
    looked at.
    """
    if not edits and len(old) == len(new) > 1:
        together = list(zip(old, new, strict=True))
        if all(one.keys == other.keys for one, other in together):
            return tuple(
                difference
                for one, other in together
                for difference in form_differences(old_text, [one], new_text, [other])
            )
    sides = _Sides(old_text, old, new_text, new)
    if sides.are_same:
        return ()
    if edits:
        runs = list(_equal_runs(edits, sides.old_words, sides.new_words))
    elif [word.key for word in sides.old_words] == [word.key for word in sides.new_words]:
        runs = [(0, 0, len(sides.old_words))]
    else:
        runs = []
    return tuple(_joined(sides.differences(runs)))


def _equal_runs(
    edits: Sequence[Edit], old: Sequence[Word], new: Sequence[Word]
) -> Iterator[tuple[int, int, int]]:
    """The first words of equal stretches and how many there are, one side beside the other."""
    starts = {word.start: index for index, word in enumerate(old)}
    ends = {word.end: index for index, word in enumerate(old)}
    new_starts = {word.start: index for index, word in enumerate(new)}
    for edit in edits:
        if edit.operation is Operation.EQUAL:
            first = starts[edit.old[0]]
            yield first, new_starts[edit.new[0]], ends[edit.old[1]] - first + 1


def _joined(differences: Iterator[FormDifference]) -> Iterator[FormDifference]:
    """``differences``, those of one kind in neighbouring words made one: a heading in capitals."""
    last: FormDifference | None = None
    for one in differences:
        if (
            last is not None
            and last.kind is one.kind is FormKind.CASE
            and one.old[0] - last.old[1] <= 1
            and one.new[0] - last.new[1] <= 1
        ):
            last = FormDifference(one.kind, (last.old[0], one.old[1]), (last.new[0], one.new[1]))
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


class _Sides:
    """Units of two texts laid side by side."""

    def __init__(
        self, old_text: str, old: Sequence[Segment], new_text: str, new: Sequence[Segment]
    ) -> None:
        self._old_text, self._new_text = old_text, new_text
        self._old, self._new = old, new
        self.old_words = [word for one in old for word in one.words]
        self.new_words = [word for one in new for word in one.words]
        self._old_content = [span for one in old for span in one.unit.content]
        self._new_content = [span for one in new for span in one.unit.content]

    @property
    def are_same(self) -> bool:
        """Whether the text is the same, letter by letter."""
        return [self._old_text[slice(*span)] for span in self._old_content] == [
            self._new_text[slice(*span)] for span in self._new_content
        ]

    def differences(self, runs: Sequence[tuple[int, int, int]]) -> Iterator[FormDifference]:
        """What differs in the words of ``runs`` and in what stands before, between, behind."""
        if not runs:
            return
        old, new = self.old_words, self.new_words
        if runs[0][:2] == (0, 0) and len(self._old) == len(self._new) == 1:
            yield from self._numbers(self._old[0], self._new[0])
        for start, other, length in runs:
            for step in range(length):
                if step:
                    yield from self._between(start + step, other + step)
                yield from self._word(old[start + step], new[other + step])
        start, other, length = runs[-1]
        if old and new and (start + length, other + length) == (len(old), len(new)):
            yield from self._marks(
                (old[-1].end, max(old[-1].end, self._old_content[-1][1])),
                (new[-1].end, max(new[-1].end, self._new_content[-1][1])),
            )

    def _numbers(self, old: Segment, new: Segment) -> Iterator[FormDifference]:
        """How the number of a unit is written, where it is the same, and what stands behind it."""
        one, other = old.unit, new.unit
        are_items = one.level in ITEMS and other.level in ITEMS
        is_same = one.number == other.number and (one.level is other.level or are_items)
        if not (is_same and one.content and other.content):
            return
        first, before = _before_words(self._old_text, old)
        second, before_anew = _before_words(self._new_text, new)
        written, anew = self._old_text[slice(*first)], self._new_text[slice(*second)]
        if written != anew:
            plain, plain_anew = (_SPACES.sub(" ", text).strip() for text in (written, anew))
            kind = FormKind.NUMBERING
            if plain.casefold() == plain_anew.casefold():
                kind = FormKind.SPACES if plain == plain_anew else FormKind.CASE
            yield FormDifference(kind, first, second)
        yield from self._marks(before, before_anew)

    def _between(self, index: int, other: int) -> Iterator[FormDifference]:
        old = self.old_words[index - 1].end, self.old_words[index].start
        new = self.new_words[other - 1].end, self.new_words[other].start
        if self._old_text[slice(*old)] == self._new_text[slice(*new)]:
            return
        if _is_within(old, self._old_content) and _is_within(new, self._new_content):
            yield from self._marks(old, new)

    def _marks(self, old: Span, new: Span) -> Iterator[FormDifference]:
        """What differs in the marks and spaces between two words."""
        first, second = self._old_text[slice(*old)], self._new_text[slice(*new)]
        if first == second:
            return
        is_other = False
        for kind, marks in _KINDS:
            if marks.findall(first) != marks.findall(second):
                is_other = True
                yield FormDifference(kind, old, new)
        if not is_other:
            unseen = _UNSEEN.sub("", first) == _UNSEEN.sub("", second)
            yield FormDifference(FormKind.LETTERS if unseen else FormKind.SPACES, old, new)

    def _word(self, old: Word, new: Word) -> Iterator[FormDifference]:
        first = self._old_text[old.start : old.end]
        second = self._new_text[new.start : new.end]
        if first != second:
            kind = _kind_of_word(first, second)
            yield FormDifference(kind, (old.start, old.end), (new.start, new.end))


def _before_words(text: str, segment: Segment) -> tuple[Span, Span]:
    """The number of a unit, and the marks between it and the first word."""
    start, end = segment.unit.content[0]
    word = segment.words[0].start if segment.words else end
    number = start
    if segment.unit.number is not None:
        found = _NUMBER.match(text, start, min(word, end))
        number = found.end() if found else start
    if word <= end:
        return (start, number), (number, word)
    begun = next((one[0] for one in segment.unit.content if one[0] <= word <= one[1]), word)
    return (start, number), (begun, word)


def _is_within(span: Span, content: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in content)


def _kind_of_word(old: str, new: str) -> FormKind:
    if old.casefold() == new.casefold():
        return FormKind.CASE
    if old[0].isdecimal():
        plain, other = _SPACES.sub("", old), _SPACES.sub("", new)
        if plain == other:
            return FormKind.SPACES
        dashes = re.compile(f"[{_DASHES}]")
        return (
            FormKind.DASHES
            if dashes.sub("-", plain) == dashes.sub("-", other)
            else (FormKind.NUMBERING)
        )
    if _letters(old) == _letters(new):
        return FormKind.LETTERS
    return FormKind.ABBREVIATION


def _letters(word: str) -> str:
    plain = _UNSEEN.sub("", unicodedata.normalize("NFD", word))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = unicodedata.normalize("NFC", plain)
    return fold_all_lookalikes(plain).casefold()
