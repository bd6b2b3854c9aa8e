"""Differences of form between words that are the same: reported apart, never as amendments."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from kb.comparison.model import Edit, FormDifference, FormKind, Operation, Span
from kb.comparison.segments import Segment
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
_SPACES = re.compile(r"\s+")


def form_differences(
    old_text: str,
    old: Segment,
    new_text: str,
    new: Segment,
    edits: Sequence[Edit] = (),
) -> tuple[FormDifference, ...]:
    """Where two units differ only in form, in order.

    Without ``edits`` the words of the units must be the same in the form in which they
    are compared; with them, what they leave equal is looked at.
    """
    before, after = old.unit.content, new.unit.content
    if [old_text[slice(*span)] for span in before] == [new_text[slice(*span)] for span in after]:
        return ()
    sides = _Sides(old_text, old, new_text, new)
    if not edits:
        runs = [(0, 0, len(old.words))] if len(old.words) == len(new.words) else []
    else:
        runs = list(_equal_runs(edits, old.words, new.words))
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
    """Two units laid side by side."""

    def __init__(self, old_text: str, old: Segment, new_text: str, new: Segment) -> None:
        self._old_text, self._new_text = old_text, new_text
        self._old, self._new = old, new

    def differences(self, runs: Sequence[tuple[int, int, int]]) -> Iterator[FormDifference]:
        if not runs:
            return
        first, last = runs[0], runs[-1]
        if first[:2] == (0, 0):
            yield from self._numbers()
        for start, other, length in runs:
            for step in range(length):
                if step:
                    yield from self._between(start + step, other + step)
                yield from self._word(self._old.words[start + step], self._new.words[other + step])
        ends = last[0] + last[2], last[1] + last[2]
        if ends == (len(self._old.words), len(self._new.words)) and ends[0]:
            yield from self._marks(
                (self._old.words[-1].end, self._old.unit.content[-1][1]),
                (self._new.words[-1].end, self._new.unit.content[-1][1]),
            )

    def _numbers(self) -> Iterator[FormDifference]:
        """How the number of the unit is written, where it is the same number."""
        spans = []
        for segment in (self._old, self._new):
            start, end = segment.unit.content[0]
            spans.append((start, min(segment.words[0].start, end) if segment.words else end))
        old, new = self._old_text[slice(*spans[0])], self._new_text[slice(*spans[1])]
        plain, other = _SPACES.sub(" ", old).strip(), _SPACES.sub(" ", new).strip()
        one, two = self._old.unit, self._new.unit
        if (one.level, one.number) != (two.level, two.number) or old == new:
            return
        if one.number is None:
            yield from self._marks(*spans)
        elif plain == other:
            yield FormDifference(FormKind.SPACES, spans[0], spans[1])
        elif plain.casefold() == other.casefold():
            yield FormDifference(FormKind.CASE, spans[0], spans[1])
        else:
            yield FormDifference(FormKind.NUMBERING, spans[0], spans[1])

    def _between(self, index: int, other: int) -> Iterator[FormDifference]:
        old = self._old.words[index - 1].end, self._old.words[index].start
        new = self._new.words[other - 1].end, self._new.words[other].start
        if _is_within(old, self._old.unit.content) and _is_within(new, self._new.unit.content):
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
