"""From the words of a user to the defined terms that they mean.

Terms are compared by their *keys*: the stems of their words, each Kazakh letter
as its Russian neighbour, so that neither endings nor the keyboard matter. What
is misspelt is found by edit distance, and words that an amendment replaced in a
whole act («оралман» by «қандас») lead to the new ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from kb.definitions.word_stems import word_stems
from kb.grammar.citation_words import fold_word
from kb.language.kazakh_suffixes import SUFFIXES
from kb.language.tokens import forms
from kb.model import LANGUAGES

_ENDINGS = frozenset(fold_word(suffix) for suffix in SUFFIXES)
_LONGEST_ENDING = 8  # letters left of a word behind its stem
_VOICED = {"к": "г", "п": "б"}
"""Last letters of stems as they are before a vowel, folded: «құқық», «құқығы»."""
_WORD_JOINTS = re.compile(r"[\s-]+")


class How(IntEnum):
    """How a term was found, the surest first."""

    SAME = 1  # the same words, in any form
    KEYBOARD = 2  # as typed without the Kazakh letters, with its endings
    REPLACED = 3  # the user's word was replaced by this one
    MISSPELT = 4
    PART = 5  # the user's words are among those of the term


@dataclass(frozen=True, slots=True)
class KnownTerm:
    """A term of the knowledge base; ``key`` is what :func:`key_of` gave for it."""

    term: str
    language: str
    key: str


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A term that a user may mean.

    ``distance`` counts the letters that differ. ``replaced`` are the old and the
    new words of the replacement that led here.
    """

    known: KnownTerm
    how: How
    distance: int = 0
    replaced: tuple[str, str] | None = None


def key_of(term: str, language: str) -> str:
    """The key of a term in ``kk``, ``ru`` or ``en``: folded stems joined by spaces."""
    stems = word_stems(language)
    return " ".join(fold_word(stems[part]) for part in _parts(term))


def find_terms(
    words: str,
    known: Iterable[KnownTerm],
    replaced: Iterable[tuple[str, str]] = (),
) -> list[FoundTerm]:
    """The terms that ``words`` mean, the surest first.

    Terms with the same words come alone, with those that replaced the words
    (``replaced``: pairs of old and new words); where there are none, the nearest
    spelling; else terms that contain the words. Empty where nothing is near.
    """
    terms = list(known)
    found = _same(words, terms)
    for old, new in replaced:
        if any(key_of(old, language) == key_of(words, language) for language in LANGUAGES):
            met = {one.known for one in found}
            found += [
                FoundTerm(one.known, How.REPLACED, replaced=(old, new))
                for one in _same(new, terms)
                if one.known not in met
            ]
    found = found or _misspelt(words, terms) or _containing(words, terms)
    return sorted(found, key=lambda one: (one.how, one.distance, one.known.term))


def _parts(words: str) -> list[str]:
    return [part for form in forms(words) for part in form.split("-")]


def _same(words: str, terms: Sequence[KnownTerm]) -> list[FoundTerm]:
    keys = {language: key_of(words, language) for language in LANGUAGES}
    typed = [fold_word(part) for part in _parts(words)]
    found = []
    for one in terms:
        if one.key and one.key == keys[one.language]:
            found.append(FoundTerm(one, How.SAME))
        elif one.language == "kk" and _is_form(typed, one.key.split(" ")):
            found.append(FoundTerm(one, How.KEYBOARD))
    return found


def _is_form(typed: list[str], stems: list[str]) -> bool:
    """Whether words typed without the Kazakh letters are forms of words with these stems."""
    return len(typed) == len(stems) and all(
        _has_stem(word, stem) for word, stem in zip(typed, stems, strict=True)
    )


def _has_stem(word: str, stem: str) -> bool:
    voiced = stem[:-1] + _VOICED.get(stem[-1:], stem[-1:])
    return any(word.startswith(form) and _is_ending(word[len(form) :]) for form in (stem, voiced))


@cache
def _is_ending(letters: str) -> bool:
    """Whether letters are a chain of Kazakh suffixes, folded."""
    if len(letters) > _LONGEST_ENDING:
        return False
    return not letters or any(
        letters.startswith(suffix) and _is_ending(letters[len(suffix) :]) for suffix in _ENDINGS
    )


def _misspelt(words: str, terms: Sequence[KnownTerm]) -> list[FoundTerm]:
    """The terms whose spelling is nearest to the words, if it is near enough."""
    queries = {key_of(words, language) for language in LANGUAGES}
    queries.add(fold_word(" ".join(_parts(words))))
    best: list[FoundTerm] = []
    nearest = max(map(_allowed, queries))
    for one in terms:
        for query in queries:
            most = min(nearest, _allowed(min(query, one.key, key=len)))
            if not most or not _may_be_near(query, one.key, most):
                continue
            distance = _distance(one.key, query)
            if distance > most:
                continue
            if distance < nearest:
                best, nearest = [], distance
            if not best or best[-1].known is not one:
                best.append(FoundTerm(one, How.MISSPELT, distance))
    return best


def _allowed(words: str) -> int:
    """How many letters may be wrong."""
    return 0 if len(words) < 4 else 1 if len(words) < 8 else 2 if len(words) < 20 else 3


def _may_be_near(query: str, key: str, most: int) -> bool:
    """Whether enough pairs of letters are the same: much faster than a distance."""
    if not -most <= len(query) - len(key) <= most + _LONGEST_ENDING:
        return False
    pairs = {key[place : place + 2] for place in range(len(key) - 1)}
    missing = sum(pair not in query for pair in pairs)
    return missing <= 2 * most + most // 2


def _distance(key: str, query: str) -> int:
    """Letters to insert, delete, replace or swap to make ``key`` begin ``query``.

    What is left of the query is an ending that its misspelling hid from the stemmer.
    """
    before: list[int] = []
    above = list(range(len(query) + 1))
    for row, letter in enumerate(key, start=1):
        current = [row]
        for column, other in enumerate(query, start=1):
            cost = min(above[column] + 1, current[-1] + 1, above[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == query[column - 2] and other == key[row - 2]:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, above = above, current
    first = max(len(query) - _LONGEST_ENDING, 0)
    return min(
        cost for column, cost in enumerate(above) if column >= first and _ends(query, column)
    )


def _ends(query: str, column: int) -> bool:
    return column == len(query) or " " not in query[column:]


def _containing(words: str, terms: Sequence[KnownTerm]) -> list[FoundTerm]:
    keys = {language: f" {key_of(words, language)} " for language in LANGUAGES}
    return [
        FoundTerm(one, How.PART)
        for one in terms
        if keys[one.language].strip() and keys[one.language] in f" {one.key} "
    ]
