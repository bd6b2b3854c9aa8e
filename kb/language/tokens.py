"""Words of a text, with their offsets, in the form in which words are compared.

A word is a run of letters and digits; hyphens tie («көші-қон», «51-бап», "6-1").
Its form is in Unicode's composed normal form, in lower case, with Latin letters
inside Cyrillic words read as their Cyrillic twins and without accents, soft
hyphens and other characters that nobody sees.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kb.language.lookalikes import fold_lookalikes

_HYPHENS = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
# Combining marks and characters of no width may stand within a word.
_UNSEEN = "\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff"
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")  # of a folded text
_WORD_WITH_UNSEEN = re.compile(
    rf"[^\W_][{_UNSEEN}]*(?:(?:[{_HYPHENS}][{_UNSEEN}]*)?[^\W_][{_UNSEEN}]*)*"
)
_UNSEEN_CHARACTER = re.compile(f"[{_UNSEEN}]")
# Replaced one by one, which is faster than a table. Lower case of İ would be two
# characters; ς is σ at the end of a word, which lowering decides by its
# neighbours; Russian ё is mostly printed as е.
_BEFORE_LOWERING = (("İ", "I"), ("\N{HYPHEN}", "-"), ("\N{NON-BREAKING HYPHEN}", "-"))
_AFTER_LOWERING = (("ё", "е"), ("ς", "σ"))


class Token(NamedTuple):
    """One word: its comparable form, and where it stands in the text as given."""

    text: str
    start: int
    end: int


def forms(text: str) -> list[str]:
    """The forms of the words of ``text``, in order; hyphenated compounds whole."""
    return _WORD.findall(_fold(text))


def forms_of_each(lines: Sequence[str]) -> list[list[str]]:
    """The forms of each of many texts of one line: :func:`forms`, in a fourth of the time."""
    return [_WORD.findall(line) for line in _fold("\n".join(lines)).split("\n")]


def words(text: str, wanted: re.Pattern[str] | None = None) -> Iterator[Token]:
    """The words of ``text`` with their offsets; the same forms as :func:`forms`.

    Where only some are ``wanted`` (:func:`words_beginning`), others may be left out.
    """
    if _keeps_its_places(text):
        folded = _fold_letters(text)
        if wanted is None:
            for match in _WORD.finditer(folded):
                yield Token(match.group(), match.start(), match.end())
        else:
            for match in wanted.finditer(f" {folded}"):
                start, end = match.span(1)
                yield Token(match[1], start - 1, end - 1)
        return
    for match in _WORD_WITH_UNSEEN.finditer(text):
        form = _WORD.findall(_fold(match.group()))
        if form:
            yield Token("-".join(form), match.start(), match.end())


def words_beginning(beginnings: Iterable[str]) -> re.Pattern[str]:
    """What finds the words that begin so, and all compounds and numbers, for :func:`words`."""
    begun = "|".join(map(re.escape, sorted(beginnings))) or r"(?!)"
    # The sign before a word comes first: to it an expression leaps, where it would
    # look back at every letter.
    return re.compile(rf"[\W_]((?:(?:{begun}|\d)[^\W_]*+|[^\W_]++(?=-[^\W_]))(?:-[^\W_]++)*+)")


def _keeps_its_places(text: str) -> bool:
    """Whether every character of ``text`` is one of the folded text."""
    return text.isascii() or (
        unicodedata.is_normalized("NFC", text) and not _UNSEEN_CHARACTER.search(text)
    )


def _fold(text: str) -> str:
    if not _keeps_its_places(text):
        text = _UNSEEN_CHARACTER.sub("", unicodedata.normalize("NFC", text))
    return _fold_letters(text)


def _fold_letters(text: str) -> str:
    if text.isascii():
        return text.lower()
    text = fold_lookalikes(text)
    for old, new in _BEFORE_LOWERING:
        text = text.replace(old, new)
    text = text.lower()
    for old, new in _AFTER_LOWERING:
        text = text.replace(old, new)
    return text
