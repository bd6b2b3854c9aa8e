"""Differences of form between words that are the same: reported apart, never as amendments."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kb.comparison.model import Edit, FormDifference, FormKind, Operation, Span
from kb.comparison.segments import ITEMS, Segment
from kb.comparison.words import DASHES, Word
from kb.language.lookalikes import fold_all_lookalikes

_QUOTES = "«»“”„‟\"'‘’‹›`"
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_KINDS = (
    (FormKind.QUOTES, re.compile(f"[{_QUOTES}]")),
    (FormKind.DASHES, re.compile(f"[{DASHES}]")),
    (FormKind.ABBREVIATION, re.compile(r"№|[^\W\d_]")),  # «№ 5», «N 5» and «5»
    (FormKind.PUNCTUATION, re.compile(rf"[^\w\s{_QUOTES}{DASHES}№\u00ad\u200b-\u200f\ufeff]")),
)
_NUMBER = re.compile(
    r"\W*(?:(?:[^\W\d_]+\.?\s+)?\d[\d¹²³⁰⁴-⁹.-]*(?:\s?[-–]\s?[^\W\d_]+)?|[^\W\d_]+)[.)]*"
)
_SPACES = re.compile(r"\s+")
_DASH = re.compile(f"[{DASHES}]+")


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
    if not edits:
        if [word.key for word in sides.old_words] != [word.key for word in sides.new_words]:
            return ()
        edits = sides.all_equal()
    return tuple(_joined(sides.differences(edits)))


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
        self._old_at = {word.start: index for index, word in enumerate(self.old_words)}
        self._new_at = {word.start: index for index, word in enumerate(self.new_words)}

    @property
    def are_same(self) -> bool:
        """Whether the text is the same, letter by letter."""
        return [self._old_text[slice(*span)] for span in self._old_content] == [
            self._new_text[slice(*span)] for span in self._new_content
        ]

    def all_equal(self) -> list[Edit]:
        """The one edit of words that all stayed; none where there are no words."""
        old, new = self.old_words, self.new_words
        if not old:
            return []
        return [Edit(Operation.EQUAL, (old[0].start, old[-1].end), (new[0].start, new[-1].end))]

    def differences(self, edits: Sequence[Edit]) -> Iterator[FormDifference]:
        """What differs in the words that stayed, and in the marks that no edit brings along."""
        old, new = self.old_words, self.new_words
        if not (edits and old and new):
            return
        before: Edit | None = None
        if len(self._old) == len(self._new) == 1 and (
            edits[0].old[0] <= old[0].start and edits[0].new[0] <= new[0].start
        ):
            number, start = _number_and_start(self._old_text, self._old[0])
            number_anew, start_anew = _number_and_start(self._new_text, self._new[0])
            yield from self._number(number, number_anew)
            before = _place(start, start_anew)
        ends = (
            max(old[-1].end, self._old_content[-1][1]),
            max(new[-1].end, self._new_content[-1][1]),
        )
        are_whole = edits[-1].old[1] >= old[-1].end and edits[-1].new[1] >= new[-1].end
        came_or_went: list[Edit] = []
        for edit in [*edits, *([_place(*ends)] if are_whole else [])]:
            if edit.operation in (Operation.INSERT, Operation.DELETE):
                came_or_went.append(edit)
                continue
            if before is not None:
                yield from self._gap([before, *came_or_went, edit])
            if edit.operation is Operation.EQUAL:
                yield from self._stayed(edit)
            before, came_or_went = edit, []

    def _number(self, old: Span, new: Span) -> Iterator[FormDifference]:
        """How the number of a unit is written, where it is the same."""
        one, other = self._old[0].unit, self._new[0].unit
        are_items = one.level in ITEMS and other.level in ITEMS
        if one.number != other.number or not (one.level is other.level or are_items):
            return
        written, anew = self._old_text[slice(*old)], self._new_text[slice(*new)]
        if written != anew:
            plain, plain_anew = (_SPACES.sub(" ", text).strip() for text in (written, anew))
            kind = FormKind.NUMBERING
            if plain.casefold() == plain_anew.casefold():
                kind = FormKind.SPACES if plain == plain_anew else FormKind.CASE
            yield FormDifference(kind, old, new)

    def _stayed(self, edit: Edit) -> Iterator[FormDifference]:
        """What differs in words that stayed and between them."""
        old, new = self.old_words, self.new_words
        index, other = self._old_at[edit.old[0]], self._new_at[edit.new[0]]
        yield from self._word(old[index], new[other])
        while old[index].end < edit.old[1]:
            index, other = index + 1, other + 1
            yield from self._between(
                [(old[index - 1].end, old[index].start)], [(new[other - 1].end, new[other].start)]
            )
            yield from self._word(old[index], new[other])

    def _gap(self, row: Sequence[Edit]) -> Iterator[FormDifference]:
        """What differs from the first to the last of ``row``, between which words came or went."""
        between = list(pairwise(row))
        return self._between(
            [(one.old[1], other.old[0]) for one, other in between],
            [(one.new[1], other.new[0]) for one, other in between],
        )

    def _between(self, old: Sequence[Span], new: Sequence[Span]) -> Iterator[FormDifference]:
        """What differs in stretches between words.

        Spaces belong to the words that came or went there, or to the lines of the text.
        """
        if len(old) == 1 and self._old_text[slice(*old[0])] == self._new_text[slice(*new[0])]:
            return
        first = [span for one in old for span in _within(one, self._old_content)]
        second = [span for one in new for span in _within(one, self._new_content)]
        if not (first and second):
            return
        if first == old[:1] and second == new[:1] and len(old) == 1:
            yield from self._marks(first[0], second[0])
            return
        for kind, marks in _KINDS:
            before = [found for span in first for found in marks.finditer(self._old_text, *span)]
            after = [found for span in second for found in marks.finditer(self._new_text, *span)]
            same = 0
            for one, other in zip(before, after, strict=False):
                if one.group() != other.group():
                    break
                same += 1
            if same < max(len(before), len(after)):
                yield FormDifference(
                    kind, _span_of(before, same, first), _span_of(after, same, second)
                )

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


def _number_and_start(text: str, segment: Segment) -> tuple[Span, int]:
    """The number of a unit, and where what stands before its first word begins."""
    start, end = segment.unit.content[0]
    word = segment.words[0].start
    number = start
    if segment.unit.number is not None:
        found = _NUMBER.match(text, start, min(word, end))
        number = found.end() if found else start
    if word <= end:
        return (start, number), number
    begun = next((one[0] for one in segment.unit.content if one[0] <= word <= one[1]), word)
    return (start, number), begun


def _place(old: int, new: int) -> Edit:
    """A place between words, as an edit that changes none."""
    return Edit(Operation.REPLACE, (old, old), (new, new))


def _span_of(marks: Sequence[re.Match[str]], index: int, stretches: Sequence[Span]) -> Span:
    """The place of a mark; of one that is not there, the end of the stretches."""
    return marks[index].span() if index < len(marks) else (stretches[-1][1], stretches[-1][1])


def _within(span: Span, content: Sequence[Span]) -> list[Span]:
    """The parts of a stretch that stand in ``content``."""
    parts = [(max(span[0], start), min(span[1], end)) for start, end in content]
    return [part for part in parts if part[0] <= part[1]]


def _kind_of_word(old: str, new: str) -> FormKind:
    if old.casefold() == new.casefold():
        return FormKind.CASE
    if old[0].isdecimal():
        plain, other = _SPACES.sub("", old), _SPACES.sub("", new)
        if plain == other:
            return FormKind.SPACES
        return (
            FormKind.DASHES
            if _DASH.sub("-", plain) == _DASH.sub("-", other)
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
