"""Which everyday words a query has, by stems, and what the law calls them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from indexer.everyday.table import Entry, Kind, everyday_words, saying_terms, terms_of
from kb.language.analysis import terms_of_word
from kb.language.tokens import forms_of_each

_BEGINNING = 2  # letters
_BETWEEN = 2  # telling words that may stand among those of a saying: «снять в городе квартиру»
_STOP_WORDS_BETWEEN = 4  # "thrown out of the country": they do not part a saying


@dataclass(frozen=True, slots=True)
class Expansion:
    """What the law calls something that a query says.

    ``said`` are forms of the query, in its order; ``terms`` the law's words by
    language, as in the table.
    """

    said: tuple[str, ...]
    terms: Mapping[str, tuple[str, ...]]
    kind: Kind
    reason: str


def expansions(
    words: Sequence[str], language: str, entries: tuple[Entry, ...] | None = None
) -> list[Expansion]:
    """What the law calls what a query says; ``words`` are the query's forms, in order.

    Sayings of several words come first and match in any order and inflection, with two
    other words among them at most; then by their place in the query. ``entries`` are
    the shipped ones unless given.
    """
    sayings = _sayings(everyday_words(language) if entries is None else entries, language)
    typed = list(zip(words, terms_of(words, language), strict=True))
    telling = [bool(terms_of_word(form, language)) for form in words]
    found: dict[int, tuple[int, int, Expansion]] = {}
    for first, (form, begin) in enumerate(typed):
        for said, number, entry in sayings.get(form[:_BEGINNING], ()):
            saying = _saying_terms(said, language)
            at = _places(typed, telling, first, saying) if begin in saying else None
            if at is None:
                continue
            if number not in found or found[number][0] > -len(saying):
                forms_said = tuple(typed[place][0] for place in at)
                made = Expansion(forms_said, entry.law, entry.kind, entry.reason)
                found[number] = (-len(saying), first, made)
    ranked = sorted(found.items(), key=lambda item: (item[1][0], item[1][1], item[0]))
    return [expansion for _, (_, _, expansion) in ranked]


def _places(
    typed: Sequence[tuple[str, str]],
    telling: Sequence[bool],
    first: int,
    saying: tuple[str, ...],
) -> list[int] | None:
    """Where the words of a saying stand in a stretch that begins at ``first``."""
    left = list(saying)
    at: list[int] = []
    between = stop_words = 0
    for place in range(first, len(typed)):
        term = typed[place][1]
        if term in left:
            left.remove(term)
            at.append(place)
        elif telling[place]:
            between += 1
        else:
            stop_words += 1
        if not left:
            return at
        if between > _BETWEEN or stop_words > _STOP_WORDS_BETWEEN:
            return None
    return None


_saying_terms = cache(saying_terms)
_Sayings = Mapping[str, Sequence[tuple[str, int, Entry]]]
_REMEMBERED: dict[tuple[int, str], tuple[tuple[Entry, ...], _Sayings]] = {}
"""By the identity of a table, which is kept so that no other gets it."""


def _sayings(entries: tuple[Entry, ...], language: str) -> _Sayings:
    """The first letters of each word of a saying → the saying; no suffix touches them.

    So only the sayings that a query may have are analysed.
    """
    key = (id(entries), language)
    if key not in _REMEMBERED:
        index: dict[str, list[tuple[str, int, Entry]]] = {}
        sayings = [
            (said, number, entry) for number, entry in enumerate(entries) for said in entry.said
        ]
        words_of_each = forms_of_each([said for said, _, _ in sayings])
        for saying, words in zip(sayings, words_of_each, strict=True):
            for letters in dict.fromkeys(word[:_BEGINNING] for word in words):
                index.setdefault(letters, []).append(saying)
        _REMEMBERED[key] = (entries, index)
    return _REMEMBERED[key][1]
