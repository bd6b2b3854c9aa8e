"""From the words of a user to the defined terms that they mean.

Terms are compared by their *keys*: the stems of their words, each Kazakh letter
as its Russian neighbour, so that neither endings nor the keyboard matter. What
is misspelt is found by edit distance, and words that an amendment replaced in a
whole act («оралман» by «қандас») lead to the new ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from itertools import pairwise

from kb.definitions.word_stems import word_stems
from kb.definitions.writings import writings
from kb.grammar.citation_words import fold_word
from kb.language.kazakh_suffixes import SUFFIXES
from kb.language.latin_letters import cyrillic_readings
from kb.language.tokens import forms
from kb.model import LANGUAGES

_ENDINGS = frozenset(fold_word(suffix) for suffix in SUFFIXES)
_LONGEST_ENDING = 8  # letters left of a word behind its stem
_VOICED = {"к": "г", "п": "б"}
"""Last letters of stems as they are before a vowel, folded: «құқық», «құқығы»."""
_MOST_WRONG = 3  # letters of all words
_PAIRS_OF_ERROR = 3  # of neighbouring letters that one error changes, two swapped letters
_LONGEST_SMALL_WORD = 3  # letters
_LONGEST_PARTICLE = 2  # letters of words that are no part of what is asked for
_MOST_RELATED = 10
_WORD_JOINTS = re.compile(r"[\s-]+")


class How(IntEnum):
    """How a term was found, the surest first."""

    SAME = 1  # the same words, in any form
    KEYBOARD = 2  # as typed without the Kazakh letters, with its endings
    REPLACED = 3  # the user's word was replaced by this one
    MISSPELT = 4
    PART = 5  # the user's words are among those of the term
    NEAR = 6  # some of the user's words are
    TWIN = 7  # the other text of an act has it in the place of one that was found


@dataclass(frozen=True, slots=True)
class KnownTerm:
    """A term of the knowledge base; ``key`` is what :func:`key_of` gave for it."""

    term: str
    language: str
    key: str


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A term that a user may mean.

    ``distance`` counts the letters that differ, ``extra`` the words of the term that are not the
    user's. ``replaced`` are the old and the new words of the replacement that led here.
    """

    known: KnownTerm
    how: How
    distance: int = 0
    extra: int = 0
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
    readings = cyrillic_readings(words) if not found else ()
    for reading in readings:
        found += [FoundTerm(one.known, How.KEYBOARD) for one in _same(reading, terms)]
    for old, new in replaced:
        if any(key_of(old, language) == key_of(words, language) for language in LANGUAGES):
            met = {one.known for one in found}
            found += [
                FoundTerm(one.known, How.REPLACED, replaced=(old, new))
                for one in _same(new, terms)
                if one.known not in met
            ]
    for seek in (_misspelt, _containing):
        for written in (words, *readings):
            found = found or seek(written, terms)
    return sorted(found, key=lambda one: (one.how, one.distance, one.extra, one.known.term))


def _parts(words: str) -> list[str]:
    return [part for form in forms(words) for part in form.split("-")]


def _same(words: str, terms: Sequence[KnownTerm]) -> list[FoundTerm]:
    keys = {language: key_of(words, language) for language in LANGUAGES}
    typed = [fold_word(part) for part in _parts(words)]
    found = []
    for one in terms:
        if one.key and (one.key == keys[one.language] or _is_written(one, keys[one.language])):
            found.append(FoundTerm(one, How.SAME))
        elif one.language == "kk" and _is_form(typed, one.key.split(" ")):
            found.append(FoundTerm(one, How.KEYBOARD))
    return found


def _is_written(one: KnownTerm, key: str) -> bool:
    """Whether the words are the term with the word in its bracket left out, or by it alone."""
    return (
        "(" in one.term
        and bool(key)
        and all(stem in one.key for stem in key.split(" "))
        and any(key_of(text, one.language) == key for text in writings(one.term))
    )


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
    """The terms whose spelling is nearest to the words, if it is near enough.

    Word by word; where no term is near so, with the words run together.
    """
    spelt = _spellings(words)
    best = _nearest(terms, lambda one: _distance_of_words(spelt, one.key.split(" ")))
    joined = _joined(" ".join(_parts(words)))
    if best:
        # «кондас» is «кандас» rather than a «фонд» with an ending.
        longer = [abs(len(_joined(one.known.key)) - len(joined)) for one in best]
        return [one for one, by in zip(best, longer, strict=True) if by <= min(longer) + 1]
    spelling = _Spelling(frozenset(_joined(query) for query in _queries(words)))
    alike = [one for one in terms if abs(len(_joined(one.key)) - len(joined)) <= _MOST_WRONG]
    return _nearest(alike, lambda one: spelling[_joined(one.key)])


def _nearest(
    terms: Sequence[KnownTerm], distance_of: Callable[[KnownTerm], int | None]
) -> list[FoundTerm]:
    best: list[FoundTerm] = []
    for one in terms:
        distance = distance_of(one)
        if distance is None or (best and distance > best[0].distance):
            continue
        if best and distance < best[0].distance:
            best = []
        best.append(FoundTerm(one, How.MISSPELT, distance))
    return best


def _queries(words: str) -> set[str]:
    """The ways in which the words may stand in keys."""
    queries = {key_of(words, language) for language in LANGUAGES}
    return {*queries, fold_word(" ".join(_parts(words)))}


def _joined(words: str) -> str:
    return words.replace(" ", "")


class _Spelling(dict[str, int | None]):
    """Stem → how many letters of a user's word differ; None: too many to be it.

    A word is asked about once however many terms have it.
    """

    def __init__(self, queries: frozenset[str]) -> None:
        self._queries = [(query, frozenset(pairwise(query))) for query in queries]

    @property
    def is_long(self) -> bool:
        """Whether the word is more than a conjunction."""
        return max(len(query) for query, _ in self._queries) > _LONGEST_SMALL_WORD

    def __missing__(self, stem: str) -> int | None:
        found: int | None = None
        for query, pairs in self._queries:
            most = _allowed(min(query, stem, key=len))
            if stem and _has_stem(query, stem):
                found = 0
            elif most and _may_be_near(query, pairs, stem, most):
                distance = _distance(stem, query)
                if distance <= most and (found is None or distance < found):
                    found = distance
        self[stem] = found
        return found


def _spellings(words: str) -> list[_Spelling]:
    """Of each of the words, in order."""
    return [_Spelling(frozenset(_queries(part))) for part in _parts(words)]


def _distance_of_words(spelt: Sequence[_Spelling], stems: Sequence[str]) -> int | None:
    if len(spelt) != len(stems):
        return None
    total = 0
    for spelling, stem in zip(spelt, stems, strict=True):
        distance = spelling[stem]
        if distance is None:
            return None
        total += distance
    return total if total <= _MOST_WRONG else None


def _allowed(words: str) -> int:
    """How many letters may be wrong."""
    return 0 if len(words) < 4 else 1 if len(words) < 8 else 2 if len(words) < 20 else 3


def _may_be_near(query: str, pairs: frozenset[tuple[str, str]], key: str, most: int) -> bool:
    """Whether enough pairs of letters are the same: much faster than a distance."""
    if not -most <= len(query) - len(key) <= most + _LONGEST_ENDING:
        return False
    same = sum(map(pairs.__contains__, pairwise(key)))
    return same >= len(key) - 1 - _PAIRS_OF_ERROR * most


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
    found = [
        FoundTerm(one, How.PART, extra=one.key.count(" ") - keys[one.language].strip().count(" "))
        for one in terms
        if keys[one.language].strip() and keys[one.language] in f" {one.key} "
    ]
    return found or _related(words, terms)


def _related(words: str, terms: Sequence[KnownTerm]) -> list[FoundTerm]:
    """The terms that have most of the words, misspelt or not, and few others."""
    spelt = [one for one in _spellings(words) if one.is_long]
    asked = sum(len(part) > _LONGEST_PARTICLE for part in _parts(words))
    split = [(one, one.key.split(" ")) for one in terms]
    vocabulary = {stem for _, stems in split for stem in stems}
    near = {stem for stem in vocabulary if any(one[stem] is not None for one in spelt)}
    scored = []
    for one, stems in split:
        if near.isdisjoint(stems):
            continue
        distances = [
            min((found for stem in stems if (found := spelling[stem]) is not None), default=None)
            for spelling in spelt
        ]
        met = [distance for distance in distances if distance is not None]
        how = How.PART if len(met) >= asked and not sum(met) else How.NEAR
        scored.append(
            (
                (-len(met), sum(met), len(stems)),
                FoundTerm(one, how, sum(met), len(stems) - len(met)),
            )
        )
    most = min((score[0] for score, _ in scored), default=0)
    scored = [pair for pair in scored if pair[0][0] == most]
    scored.sort(key=lambda pair: (pair[0], pair[1].known.term))
    return [found for _, found in scored[:_MOST_RELATED]]
