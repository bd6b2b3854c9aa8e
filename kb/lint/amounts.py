"""Numbers that are given in digits and in words: «30 (отыз) күн», «тридцати (30) дней»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from corpus.sentence import Sentence
from kb.grammar import citation_en, citation_kk, citation_ru
from kb.lint.draft import Draft
from kb.lint.finding import Remark
from kb.number_words import SCALES, number_words

_NUMBER = (
    r"(?<![\d.,/№-])(?P<digits>\d+/\d+|\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?:[.,]\d{1,2})?"
    r"|\d+(?:[.,]\d+)?)(?![.,/]?\d)"
)
_WORDS = r"(?P<counted>(?:[ \u00a0]+[^\W\d_]+){1,3})"
_DIGITS_FIRST = re.compile(
    rf"{_NUMBER}(?:-\w{{1,4}}|\s?%|{_WORDS})?\s*\((?P<words>[^\W\d][^()\d]{{1,80}})\)"
)
_DIGITS_LAST = re.compile(rf"(?<=[^\W\d_][ \u00a0])\({_NUMBER}(?:\s?%|{_WORDS})?\)")
_WORDS_BEFORE = re.compile(r"(?:[^\W\d_]+[ \u00a0-]+){1,9}\Z")
_FAR = 100  # characters in which the words of a number stand
_WORD = re.compile(r"[^\W\d_]+")
_GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+")
_COUNTED = {
    module.WORDS.language: re.compile(module.WORDS.counted)
    for module in (citation_kk, citation_ru, citation_en)
}
"""What numbers count: behind the number word in brackets it may be said again."""


def disagreeing(draft: Draft) -> Iterator[Remark]:
    """A sum, share or deadline whose words say another number than its digits."""
    for segment in draft.segments:
        for found in _DIGITS_FIRST.finditer(draft.folded, segment.start, segment.end):
            said = _said_first(draft, found["words"], found["counted"])
            yield from _compared(found["digits"], said, found.start(), found.end())
        for found in _DIGITS_LAST.finditer(draft.folded, segment.start, segment.end):
            if found["counted"] and not _COUNTED[draft.language].match(found["counted"].split()[0]):
                continue
            earliest = max(segment.start, found.start() - _FAR)
            words = _WORDS_BEFORE.search(draft.folded[earliest : found.start()])
            if words is not None:
                said, start = _said_last(draft, words.group())
                start += earliest + words.start()
                yield from _compared(found["digits"], said, start, found.end())


def _compared(digits: str, said: Fraction | None, start: int, end: int) -> Iterator[Remark]:
    if said is None:
        return
    numbers = _numbers(digits)
    # «50 (елу) мың» and «50 (елу мың)» both are right.
    if not any(said in (number, *(number * scale for scale in SCALES)) for number in numbers):
        yield Remark(
            start,
            end,
            Sentence("the digits say {number}, the words {said}", number=digits, said=_shown(said)),
            Sentence("make digits and words say the same"),
        )


def _numbers(digits: str) -> list[Fraction]:
    """What digits may say: «1.500» is one and a half or, in groups of three, one thousand five."""
    if "/" in digits:
        above, below = map(int, digits.split("/"))
        return [Fraction(above, below)] if below else []
    found = []
    if digits.isdecimal() or re.fullmatch(r"\d+[.,]\d+", digits):
        found.append(Fraction(digits.replace(",", ".")))
    grouped = _GROUPED.match(digits)
    if grouped:
        whole = re.sub(r"\D", "", grouped.group())
        found.append(Fraction(whole + digits[grouped.end() :].replace(",", ".")))
    return found


def _shown(said: Fraction) -> str:
    """A number as lawyers write it: 2,5 or 1/3."""
    decimal = f"{float(said):g}"
    exact = said.denominator > 1 and Fraction(decimal) == said
    return decimal.replace(".", ",") if exact else str(said)


def _said_first(draft: Draft, words: str, counted: str | None) -> Fraction | None:
    """The number that words in brackets say before whatever they count, None for no number.

    What stands between the digits and the bracket must be said again in it: «5 күн (бес күн)».
    """
    tokens = _WORD.findall(words.lower())
    numbers = number_words(draft.language)
    length = next((at for at, word in enumerate(tokens) if not numbers.is_part(word)), len(tokens))
    rest = tokens[length:]
    if counted is not None:
        outside = _WORD.findall(counted.lower())
        if list(map(draft.stem, rest)) != list(map(draft.stem, outside)):
            return None
    elif rest and not _COUNTED[draft.language].match("".join(rest)):  # "per cent" as "percent"
        return None
    return numbers.total(tokens[:length])


def _said_last(draft: Draft, words: str) -> tuple[Fraction | None, int]:
    """The number that the last of ``words`` say, and where they begin."""
    numbers = number_words(draft.language)
    row: list[str] = []
    start = len(words)
    for word in reversed(list(_WORD.finditer(words))):
        if not numbers.is_part(word.group().lower()):
            break
        row.insert(0, word.group().lower())
        start = word.start()
    while row and numbers.is_joint(row[0]):
        start = words.index(row[1], start) if len(row) > 1 else len(words)
        del row[0]
    return numbers.total(row), start
