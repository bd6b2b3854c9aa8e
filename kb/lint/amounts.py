"""Numbers that are given in digits and in words: «30 (отыз) күн», «тридцати (30) дней»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.sentence import Sentence
from kb.grammar import citation_en, citation_kk, citation_ru
from kb.lint.draft import Draft
from kb.lint.finding import Remark

_NUMBER = r"(?<![\d.,/№-])\d{1,3}(?:[ \u00a0]?\d{3})*(?![\d.,/]*\d)"
_DIGITS_FIRST = re.compile(
    rf"(?P<digits>{_NUMBER})(?:-\w{{1,4}})?\s*\((?P<words>[^\W\d][^()\d]{{1,80}})\)"
)
_DIGITS_LAST = re.compile(rf"(?<=[^\W\d_][ \u00a0])\((?P<digits>{_NUMBER})\)")
_WORDS_BEFORE = re.compile(r"(?:[^\W\d_]+[ \u00a0-]+){1,7}\Z")
_FAR = 100  # characters in which the words of a number stand
_WORD = re.compile(r"[^\W\d_]+")
_COUNTED = {
    module.WORDS.language: re.compile(module.WORDS.counted)
    for module in (citation_kk, citation_ru, citation_en)
}
"""What numbers count: behind the number word in brackets it may be said again."""
_SCALES = (1000, 1_000_000, 1_000_000_000)


def disagreeing(draft: Draft) -> Iterator[Remark]:
    """A sum or deadline whose words say another number than its digits."""
    for segment in draft.segments:
        for found in _DIGITS_FIRST.finditer(draft.folded, segment.start, segment.end):
            said = _said_first(draft, found["words"])
            yield from _compared(found["digits"], said, found.start(), found.end())
        for found in _DIGITS_LAST.finditer(draft.folded, segment.start, segment.end):
            earliest = max(segment.start, found.start() - _FAR)
            words = _WORDS_BEFORE.search(draft.folded[earliest : found.start()])
            if words is not None:
                said, start = _said_last(draft, words.group())
                start += earliest + words.start()
                yield from _compared(found["digits"], said, start, found.end())


def _compared(digits: str, said: int | None, start: int, end: int) -> Iterator[Remark]:
    number = int(re.sub(r"\D", "", digits))
    # «50 (елу) мың» and «50 (елу мың)» both are right.
    if said is not None and said not in (number, *(number * scale for scale in _SCALES)):
        yield Remark(
            start,
            end,
            Sentence("the digits say {number}, the words {said}", number=number, said=said),
            Sentence("make digits and words say the same"),
        )


def _said_first(draft: Draft, words: str) -> int | None:
    """The number that words in brackets say before whatever they count, None for no number."""
    values: list[int] = []
    for word in _WORD.findall(words.lower()):
        value = _value(draft, word)
        if value is None:
            return _total(values) if values and _COUNTED[draft.language].match(word) else None
        values.append(value)
    return _total(values)


def _said_last(draft: Draft, words: str) -> tuple[int | None, int]:
    """The number that the last of ``words`` say, and where they begin."""
    values: list[int] = []
    start = len(words)
    for word in reversed(list(_WORD.finditer(words))):
        value = _value(draft, word.group().lower())
        if value is None:
            break
        values.insert(0, value)
        start = word.start()
    return _total(values), start


def _value(draft: Draft, word: str) -> int | None:
    """The value of one number word in any form."""
    value = draft.words.number_words.get(word)
    if value is None and draft.words.number_endings:
        inflected = re.fullmatch(rf"(.+?)(?:{draft.words.number_endings})", word)
        value = draft.words.number_words.get(inflected[1]) if inflected else None
    return value


def _total(values: list[int]) -> int | None:
    """The number that a row of number words says; None where they make no one number."""
    total = current = 0
    room = 1000  # what comes next must be less
    for value in values:
        if value in _SCALES:
            total += max(current, 1) * value
            current, room = 0, 1000
        elif value == 100 and 0 < current < 10:
            current, room = current * 100, 100
        elif value < room:
            current += value
            room = 100 if value >= 100 else 10 if value >= 20 or value == 10 else 1
        else:
            return None
    return total + current if values else None
