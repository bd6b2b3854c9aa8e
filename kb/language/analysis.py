"""From text to the terms by which it is found.

Terms are stems in one language, of Russian verbs their roots; *surface* words are
the words as they stand, folded only. Both are made of lower-case letters and digits, with a hyphen
inside numbers such as "6-1", so that they may be joined by spaces for an index.

Every distinct word is analysed once and remembered: texts of law repeat
themselves, and this is what makes analysis as fast as looking words up.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from kb.language.russian_verbs import root_of_verb
from kb.language.stems import stemmer
from kb.language.tokens import forms
from kb.language.word_endings import STOP_WORDS, TIED_ENDINGS

_REMEMBERED = 150_000  # distinct words, some 30 MB; a large corpus has millions
# First a number with inserted ones, 6-1, which is not the date 2011-07-22.
_PARTS = re.compile(r"(?<![\d-])\d{1,3}(?:-\d{1,2})+(?![\d-]*\d)|\d+|[^\W\d_]+|[^\W_]")
_LONGEST_WORD = 60  # letters; longer runs are no words and would fill the index


def analyse(text: str, language: str) -> list[str]:
    """The terms of ``text`` in ``language`` (``kk``, ``ru``, ``en``), in order.

    A hyphenated compound gives itself in one piece and its parts («көшіқон»,
    «көш», «қон»); a number its digits without the ending. Stop words give none.
    """
    return " ".join(map(_terms(language).__getitem__, forms(text))).split()


def surface(text: str) -> list[str]:
    """The words of ``text`` as they stand, folded; compounds as their parts, in order."""
    return " ".join(map(_surface_words().__getitem__, forms(text))).split()


def terms_of_word(form: str, language: str) -> list[str]:
    """The terms of one form that :mod:`kb.language.tokens` gave."""
    return _terms(language)[form].split()


def parts_of(form: str) -> list[str]:
    """The words and numbers that a form consists of: «51-бап» is "51" and «бап»."""
    if form.isalpha():
        return [form[:_LONGEST_WORD]]
    parts: list[str] = []
    for run in _PARTS.finditer(form):
        part = run.group()
        if parts and part in TIED_ENDINGS:
            continue
        parts.append(part[:_LONGEST_WORD])
    return parts


def is_one_piece(form: str) -> bool:
    """Whether the first term of a form of several words is the whole, a compound of letters."""
    return form.replace("-", "").isalpha()


class _Memory(dict[str, str]):
    """Form → its terms joined by spaces."""

    def __missing__(self, form: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        terms = self[form] = " ".join(self._analyse(form))
        return terms

    def _analyse(self, form: str) -> list[str]:
        return parts_of(form)


class _Terms(_Memory):
    def __init__(self, language: str) -> None:
        self._stem = _shortener(language)
        self._stop_words = STOP_WORDS[language]

    def _analyse(self, form: str) -> list[str]:
        if form in self._stop_words:
            return []
        parts = parts_of(form)
        terms = [self._stem(part) for part in parts if part not in self._stop_words]
        if len(parts) > 1 and is_one_piece(form):
            whole = "".join(parts[:-1]) + self._stem(parts[-1])
            terms.insert(0, whole[:_LONGEST_WORD])
        return [term for term in terms if term]


def _shortener(language: str) -> Callable[[str], str]:
    """The function that takes a word to the term by which it is found."""
    stem = stemmer(language)
    return (lambda word: root_of_verb(stem(word))) if language == "ru" else stem


@cache
def _terms(language: str) -> _Terms:
    return _Terms(language)


@cache
def _surface_words() -> _Memory:
    return _Memory()
