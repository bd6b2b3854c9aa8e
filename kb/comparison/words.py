"""The words of a text in the form in which two texts are compared.

What is no change of law is no change here: quotation marks, dashes, commas and
other marks, capitals, spaces and lines, letters that look alike, the ways to
write a number or the word for a unit beside one. What may be one stays: every
word, every number, signs that count («%», «°»).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from kb.grammar.form_words import written_in_short
from kb.language.lookalikes import fold_all_lookalikes
from kb.numbering import with_flat_numbers

_UNSEEN = "\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff"
DASHES = "\\-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}–—―−"
"""Hyphens and dashes, for a class of characters."""
_SPACE = r"[ \u00a0\u2000-\u200a\u202f\u3000]"
_BETWEEN_THOUSANDS = rf"(?:{_SPACE}{{1,2}}|{_SPACE}*\r?\n{_SPACE}*)"
_NUMBER = rf"(?:[0-9]{{1,3}}(?:{_BETWEEN_THOUSANDS}[0-9]{{3}}(?![0-9]))+|[0-9]+)"
_WORD = re.compile(
    # 10 000 and 10000; 6-1, 2020 – 2025
    rf"{_NUMBER}[⁰¹²³⁴-⁹]*(?:\s*[{DASHES}]{{1,2}}\s*{_NUMBER})*"
    rf"|(?:[^\W0-9_][{_UNSEEN}]*)+"
    r"|[%‰°<>=≤≥±$€+§×]"
)
_SEPARATORS = re.compile(r"\s+")
_DASHES = re.compile(rf"\s*[{DASHES}]{{1,2}}\s*")
_UNSEEN_CHARACTER = re.compile(f"[{_UNSEEN}]")
_LATIN = re.compile("[A-Za-z]")
_NUMBER_SIGNS = frozenset(("n", "н", "nо"))
"""What stands for № before a number."""
_LONGEST_ABBREVIATION = 4  # letters
_REMEMBERED = 200_000  # distinct words
_DIGITS = frozenset("0123456789")

Span = tuple[int, int]


class Word(NamedTuple):
    """One word: the form in which it is compared, and where it stands in the text."""

    key: str
    start: int
    end: int


def comparable_words(text: str, spans: Iterable[Span], language: str) -> list[Word]:
    """The words of the stretches ``spans`` of ``text``, which is in ``language``, in order.

    >>> [word.key for word in comparable_words("«Ст. 5-1» – 10 000 тг.", [(0, 22)], "ru")]
    ['article', '5-1', '10000', 'тг']
    """
    matches = [match for start, end in spans for match in _WORD.finditer(text, start, end)]
    forms = _forms([match.group() for match in matches], language)
    return [
        Word(form, *match.span())
        for form, match in zip(forms, matches, strict=True)
        if form is not None
    ]


def comparable_keys(text: str, spans: Iterable[Span], language: str) -> tuple[str, ...]:
    """The forms of :func:`comparable_words` alone, in a third of the time."""
    written = [word for start, end in spans for word in _WORD.findall(text, start, end)]
    return tuple(form for form in _forms(written, language) if form is not None)


def keys(words: Iterable[Word]) -> list[str]:
    """The forms of words in which they are compared."""
    return [word.key for word in words]


def _number_key(written: str) -> str:
    if written.isdecimal():
        return written
    return _DASHES.sub("-", _SEPARATORS.sub("", with_flat_numbers(written)))


def _forms(written: Sequence[str], language: str) -> list[str | None]:
    """The forms of words in which they are compared; None for a sign before a number."""
    key_of = _keys()
    forms: list[str | None] = [key_of[word] for word in written]
    numbers = [index for index, word in enumerate(written) if word[0] in _DIGITS]
    if not numbers:
        return forms
    in_short = _in_short(language)
    for index in numbers:
        for beside in (index - 1, index + 1):
            if 0 <= beside < len(written) and written[beside][0] not in _DIGITS:
                form = key_of[written[beside]]
                if form in _NUMBER_SIGNS:
                    forms[beside] = None if beside < index else forms[beside]
                else:
                    forms[beside] = in_short[form]
                    is_short = forms[beside] != form and len(form) <= _LONGEST_ABBREVIATION
                    if is_short and beside and key_of[written[beside - 1]] == form:
                        forms[beside - 1] = None  # «ст.ст. 5, 6»
    return forms


class _InShort(dict[str, str]):
    """Form of a word beside a number → what it is written for, or itself."""

    def __init__(self, language: str) -> None:
        self._pattern = written_in_short(language)

    def __missing__(self, form: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self._pattern.fullmatch(form)
        key = self[form] = str(found.lastgroup) if found is not None else form
        return key


@cache
def _in_short(language: str) -> _InShort:
    return _InShort(language)


class _Keys(dict[str, str]):
    """Word as written → the form in which it is compared."""

    def __missing__(self, written: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        if written[0] in _DIGITS:
            key = self[written] = _number_key(written)
            return key
        plain = _UNSEEN_CHARACTER.sub("", unicodedata.normalize("NFC", written))
        folded = fold_all_lookalikes(plain)
        if plain.isascii() and _LATIN.search(folded) is not None:
            folded = fold_all_lookalikes(plain.lower())  # «IN VITRO» is «in vitro»
        key = self[written] = folded.lower().replace("ё", "е")
        return key


@cache
def _keys() -> _Keys:
    return _Keys()
