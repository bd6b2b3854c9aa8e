"""What a word of a query may stand as in the texts: its stems, and words of the other language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.query import QueryPlan, Word
from indexer.semantic.translations import OTHER_LANGUAGE, translations

TRANSLATED = 0.6
"""What a word of the other language is worth that always stands for the word asked for."""

_LEAST_SHARE = 0.08  # of a translation
_OF_A_PART = 0.6  # what a part of a compound is worth where the whole is known


@dataclass(frozen=True, slots=True)
class Alternative:
    """A term that a text may have for a word of the query; ``worth`` 1 is the word itself."""

    term: str
    worth: float
    reason: str = "word"
    """``word``, ``part`` of a compound, ``translation``, …"""


@dataclass(frozen=True, slots=True)
class WantedWord:
    """A word of the query with all that may stand for it in a text."""

    typed: str
    alternatives: tuple[Alternative, ...]


def wanted_words(plan: QueryPlan, *, translate: bool = True) -> list[WantedWord]:
    """The words of a query with their alternatives."""
    return [_wanted(word, plan.languages, translate) for word in plan.words]


def _wanted(word: Word, languages: Sequence[str], translate: bool) -> WantedWord:
    found: dict[str, Alternative] = {}

    def add(alternatives: Iterable[Alternative]) -> None:
        for one in alternatives:
            if one.term not in found or found[one.term].worth < one.worth:
                found[one.term] = one

    add(Alternative(term, 1.0) for term in word.terms)
    worth = _OF_A_PART if word.terms else 1.0
    add(Alternative(part, worth / len(word.parts), "part") for part in word.parts)
    if translate:
        for language in languages:
            if language in OTHER_LANGUAGE:
                add(_translations(word, language))
    return WantedWord(word.typed, tuple(found.values()))


def _translations(word: Word, language: str) -> Iterable[Alternative]:
    table = translations(language)
    known = [term for term in word.terms if table.of(term)]
    terms = known or word.parts
    for term in terms:
        for one in table.of(term):
            if one.share >= _LEAST_SHARE:
                worth = TRANSLATED * one.share / (1 if known else len(terms))
                yield Alternative(one.term, worth, "translation")
