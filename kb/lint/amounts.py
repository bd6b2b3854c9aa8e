"""Numbers that are given in digits and in words: «30 (отыз) күн», «тридцати (30) дней»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from corpus.sentence import Sentence
from kb.grammar import citation_en, citation_kk, citation_ru
from kb.lint.draft import Draft
from kb.lint.finding import Remark

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
_SCALES = (1000, 1_000_000, 1_000_000_000)
_YO = str.maketrans("ё", "е")


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
    if not any(said in (number, *(number * scale for scale in _SCALES)) for number in numbers):
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
    length = next(
        (at for at, word in enumerate(tokens) if not _is_of_number(draft, word)), len(tokens)
    )
    rest = tokens[length:]
    if counted is not None:
        outside = _WORD.findall(counted.lower())
        if list(map(draft.stem, rest)) != list(map(draft.stem, outside)):
            return None
    elif rest and not _COUNTED[draft.language].match("".join(rest)):  # "per cent" as "percent"
        return None
    return _total(draft, tokens[:length])


def _said_last(draft: Draft, words: str) -> tuple[Fraction | None, int]:
    """The number that the last of ``words`` say, and where they begin."""
    row: list[str] = []
    start = len(words)
    for word in reversed(list(_WORD.finditer(words))):
        if not _is_of_number(draft, word.group().lower()):
            break
        row.insert(0, word.group().lower())
        start = word.start()
    while row and row[0] in draft.words.number_joints:
        start = words.index(row[1], start) if len(row) > 1 else len(words)
        del row[0]
    return _total(draft, row), start


def _is_of_number(draft: Draft, word: str) -> bool:
    return (
        word in draft.words.number_joints
        or word in draft.words.whole_words
        or word.translate(_YO) in draft.words.denominators
        or _value(draft, word) is not None
    )


def _value(draft: Draft, word: str) -> int | Fraction | None:
    """The value of one number word in any form."""
    word = word.translate(_YO)
    value = draft.words.number_words.get(word)
    if value is None and draft.words.number_endings:
        inflected = re.fullmatch(rf"(.+?)(?:{draft.words.number_endings})", word)
        value = draft.words.number_words.get(inflected[1]) if inflected else None
    return value


def _total(draft: Draft, tokens: list[str]) -> Fraction | None:
    """The number that a row of number words says; None where they make no one number."""
    whole = next((at for at, word in enumerate(tokens) if word in draft.words.whole_words), None)
    if whole is not None:
        before, after = _total(draft, tokens[:whole]), _total(draft, tokens[whole + 1 :])
        return before + after if before is not None and after is not None and after < 1 else None
    below = draft.words.denominators.get(tokens[-1].translate(_YO)) if tokens else None
    if below is not None and tokens[-2:-1] and tokens[-2] in draft.words.number_joints:
        before = _total(draft, tokens[:-2])  # «two and a half»
        return None if before is None else before + Fraction(1, below)
    tokens = [word for word in tokens if word not in draft.words.number_joints]
    if below is not None:
        above = _sum(draft, tokens[:-1])
        return above / below if above is not None and above < below else None  # «двадцать пятой»
    for at, word in enumerate(tokens[:-1]):
        if draft.words.divided and re.fullmatch(draft.words.divided, word):
            under, over = _sum(draft, tokens[: at + 1]), _sum(draft, tokens[at + 1 :])
            if under is None or over is None or not 0 < over < under:
                return None  # «бірден беске дейін»: from one to five
            return over / under
    return _sum(draft, tokens)


def _sum(draft: Draft, tokens: list[str]) -> Fraction | None:
    total = current = Fraction(0)
    room = 1000  # what comes next must be less
    for word in tokens:
        value = _value(draft, word)
        if value is None:
            return None
        if value in _SCALES:
            total += max(current, Fraction(1)) * value
            current, room = Fraction(0), 1000
        elif value == 100 and 0 < current < 10:
            current, room = current * 100, 100
        elif value < room:
            current += value
            room = 100 if value >= 100 else 10 if value >= 20 or value == 10 else 1
        else:
            return None
    return total + current if tokens else None
