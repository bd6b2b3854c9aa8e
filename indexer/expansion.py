"""What the words of a query may stand as in the texts.

A word stands as its stem; a compound as a whole or as its parts; an everyday
word or saying as what the law calls it (:mod:`indexer.everyday`); and each of
these in the other language (:mod:`indexer.semantic.translations`). Pure: no
index is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.asking_words import ASKING_WORDS, WORTH
from indexer.everyday import Expansion, expansions
from indexer.query import QueryPlan, Word
from indexer.semantic.translations import OTHER_LANGUAGE, translations
from kb.language.analysis import terms_of_word
from kb.language.detect import KAZAKH_LETTERS
from kb.language.tokens import forms

TRANSLATED = 0.6
"""What a word of the other language is worth that always stands for the word asked for."""

_OWN = "word"
_TRANSLATION = "translation"
_CLAUSES = re.compile(r"[.,;:!?…]\s|\s[–—-]\s|\n")
_SHORTEST_BORROWED = 5  # letters
_LEAST_SHARE = 0.08  # of a translation
_OF_PARTS = 0.6  # what the parts of a compound are worth where the whole is known
_SAID = 0.6  # what the law's words for an everyday word are worth
_SAID_IN_WORDS = 0.8  # the same for a saying of several words, which is less ambiguous


@dataclass(frozen=True, slots=True)
class Alternative:
    """Terms that a text may have for a word of the query; ``worth`` 1 is the word itself.

    Of several terms a text that has some counts for so much of the worth.
    """

    terms: tuple[str, ...]
    worth: float
    reason: str = _OWN
    """``word``, ``translation``, or the kind of an everyday word: ``old name``, ``everyday``, …"""

    @property
    def is_translated(self) -> bool:
        """Whether it is in the other language."""
        return self.reason == _TRANSLATION


@dataclass(frozen=True, slots=True)
class WantedWord:
    """A word of the query with all that may stand for it in a text."""

    typed: str
    alternatives: tuple[Alternative, ...]
    worth: float = 1.0
    """Of what its rareness makes it worth."""


def wanted_words(
    plan: QueryPlan, *, everyday: bool = True, translate: bool = True
) -> list[WantedWord]:
    """The words of a query with their alternatives, those of a saying together."""
    said = _sayings(plan) if everyday else []
    together = {form for one in said if len(one.said) > 1 for form in one.said}
    words = {word.typed: word for word in plan.words}
    found = [
        _wanted((word,), [one for one in said if one.said == (word.typed,)], plan, translate)
        for word in plan.words
        if word.typed not in together
    ]
    done: set[str] = set()
    for one in said:
        if len(one.said) > 1 and not done & set(one.said):
            done |= set(one.said)
            parts = tuple(words[form] for form in one.said if form in words)
            same = [other for other in said if other.said == one.said]
            found.append(_wanted(parts, same, plan, translate))
    # Words of a saying that overlaps another are not lost.
    left = [words[form] for form in dict.fromkeys(together - done) if form in words]
    return [*found, *(_wanted((word,), [], plan, translate) for word in left)]


def _sayings(plan: QueryPlan) -> list[Expansion]:
    """What the query says in everyday words, of each clause sayings of several words first."""
    if plan.demand is not None:
        return []
    # What is said in one clause: «куртка алдым, үйге келіп» says nothing of getting a home.
    clauses = [forms(clause) for clause in _CLAUSES.split(plan.text)]
    found = [
        one
        for language in plan.languages
        for clause in clauses
        for one in expansions(clause, language)
    ]
    wanted = {word.typed for word in plan.words}
    return [one for one in found if wanted & set(one.said)]


def _wanted(
    words: Sequence[Word], said: Sequence[Expansion], plan: QueryPlan, translate: bool
) -> WantedWord:
    found: dict[tuple[str, ...], Alternative] = {}

    def add(alternatives: Iterable[Alternative]) -> None:
        for one in alternatives:
            known = found.get(one.terms)
            if known is None or known.worth < one.worth:
                # A word that the law has too stays the user's own.
                is_own = known is not None and known.reason == _OWN
                found[one.terms] = replace(one, reason=_OWN) if is_own else one

    for word in words:
        share = 1 / len(words)
        add(Alternative((term,), share) for term in word.terms)
        if word.parts:
            add([Alternative(word.parts, share * (_OF_PARTS if word.terms else 1.0))])
        if translate:
            add(_translated(word, plan.languages, share))
    for one in said:
        for language in one.terms:
            if translate or language in plan.languages:
                add(_in_law(one, language, translate))
    typed = " ".join(word.typed for word in words)
    is_asking = any(typed in ASKING_WORDS[language] for language in plan.languages)
    return WantedWord(typed, tuple(found.values()), WORTH if is_asking else 1.0)


def _in_law(said: Expansion, language: str, translate: bool) -> Iterator[Alternative]:
    """What the law says in ``language`` for a saying, and in the other one, unless who wrote
    the entry says that too."""
    worth = _SAID if len(said.said) == 1 else _SAID_IN_WORDS
    is_told = OTHER_LANGUAGE.get(language) in said.terms
    for law in said.terms[language]:
        terms = _terms(law, language)
        if terms:
            yield Alternative(terms, worth, said.kind.value)
        other = _in_other_language(terms, language) if translate and not is_told else ()
        if other:
            yield Alternative(other, worth * TRANSLATED, _TRANSLATION)


def _terms(words: str, language: str) -> tuple[str, ...]:
    """The first term of each word."""
    first = (terms_of_word(form, language)[:1] for form in forms(words))
    return tuple(dict.fromkeys(term for terms in first for term in terms))


def _in_other_language(terms: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The likeliest translation of each term; nothing where one has none."""
    if language not in OTHER_LANGUAGE:
        return ()
    table = translations(language)
    likeliest = [max(table.of(term), key=lambda one: one.share, default=None) for term in terms]
    found = [one.term for one in likeliest if one is not None]
    return tuple(dict.fromkeys(found)) if len(found) == len(terms) else ()


def _translated(word: Word, languages: Sequence[str], share: float) -> Iterator[Alternative]:
    for language in languages:
        if language not in OTHER_LANGUAGE:
            continue
        table = translations(language)
        known = [term for term in word.terms if table.of(term)]
        if not known and language == "kk":
            yield from _borrowed(word, share)
        terms = known or word.parts
        for term in terms:
            for one in table.of(term):
                if one.share >= _LEAST_SHARE:
                    worth = TRANSLATED * one.share * share / (1 if known else len(terms))
                    yield Alternative((one.term,), worth, _TRANSLATION)


def _borrowed(word: Word, share: float) -> Iterator[Alternative]:
    """A Kazakh word that is Russian too, as the Russian word («эвтаназияға», «эвтаназия»)."""
    for term in word.terms:
        if len(term) >= _SHORTEST_BORROWED and KAZAKH_LETTERS.isdisjoint(term):
            russian = tuple(terms_of_word(term, "ru")[:1])
            if russian and russian != (term,):
                yield Alternative(russian, TRANSLATED * share, _TRANSLATION)
