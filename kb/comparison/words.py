"""The words of a text in the form in which two texts are compared.

What is no change of law is no change here: quotation marks, dashes, commas and
other marks, capitals, spaces and lines, letters that look alike, the ways to
write a number or the word for a unit beside one. What may be one stays: every
word, every number, signs that count («%», «°»).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from kb.grammar.form_words import written_in_short
from kb.language.lookalikes import fold_all_lookalikes
from kb.numbering import with_flat_numbers

_UNSEEN = "\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff"
_DASH = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}–—−"
_SPACE = r"[ \u00a0\u2009\u202f]"
_WORD = re.compile(
    # 10 000 and 10000; 6-1, 2020 – 2025
    rf"(?P<number>(?:\d{{1,3}}(?:{_SPACE}\d{{3}}(?!\d))+|\d+)[⁰¹²³⁴-⁹]*"
    rf"(?:\s*[{_DASH}]\s*\d+)*)"
    rf"|(?P<word>(?:[^\W\d_][{_UNSEEN}]*)+)"
    r"|(?P<sign>[%‰°<>=≤≥±$€+§×])"
)
_SEPARATORS = re.compile(rf"{_SPACE}+")
_DASHES = re.compile(rf"\s*[{_DASH}]\s*")
_UNSEEN_CHARACTER = re.compile(f"[{_UNSEEN}]")
_NUMBER_SIGNS = frozenset("nн")
"""What stands for № before a number."""
_REMEMBERED = 200_000  # distinct words


class Word(NamedTuple):
    """One word: the form in which it is compared, and where it stands in the text."""

    key: str
    start: int
    end: int


def comparable_words(text: str, spans: Iterable[tuple[int, int]], language: str) -> list[Word]:
    """The words of the stretches ``spans`` of ``text``, which is in ``language``, in order.

    >>> [word.key for word in comparable_words("«Ст. 5-1» – 10 000 тг.", [(0, 22)], "ru")]
    ['article', '5-1', '10000', 'тг']
    """
    key_of = _keys()
    found: list[Word] = []
    kinds: list[bool] = []
    for start, end in spans:
        for match in _WORD.finditer(text, start, end):
            is_number = match.lastgroup == "number"
            written = match.group()
            key = _number_key(written) if is_number else key_of[written]
            found.append(Word(key, match.start(), match.end()))
            kinds.append(is_number)
    if not any(kinds):
        return found
    return list(_with_one_form(found, kinds, written_in_short(language)))


def keys(words: Iterable[Word]) -> list[str]:
    """The forms of words in which they are compared."""
    return [word.key for word in words]


def _with_one_form(
    words: list[Word], are_numbers: list[bool], in_short: re.Pattern[str]
) -> Iterable[Word]:
    last = len(words) - 1
    for index, word in enumerate(words):
        before = index > 0 and are_numbers[index - 1]
        behind = index < last and are_numbers[index + 1]
        if are_numbers[index] or not (before or behind):
            yield word
        elif word.key in _NUMBER_SIGNS and behind:
            continue
        elif (found := in_short.fullmatch(word.key)) is not None:
            yield word._replace(key=str(found.lastgroup))
        else:
            yield word


def _number_key(written: str) -> str:
    if written.isdecimal():
        return written
    return _DASHES.sub("-", _SEPARATORS.sub("", with_flat_numbers(written)))


class _Keys(dict[str, str]):
    """Word as written → the form in which it is compared."""

    def __missing__(self, written: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        plain = _UNSEEN_CHARACTER.sub("", unicodedata.normalize("NFC", written))
        key = self[written] = fold_all_lookalikes(plain).lower().replace("ё", "е")
        return key


@cache
def _keys() -> _Keys:
    return _Keys()
