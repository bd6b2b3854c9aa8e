"""Which acts a query speaks of, by the names that the registry knows.

Not the acts it cites (:mod:`indexer.cited`): «көші-қон заңы бойынша квота» asks
for words, and the act is where the answer is likely.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from corpus.registry import load_registry
from kb.language.analysis import analyse
from kb.language.tokens import forms, forms_of_each
from kb.language.word_endings import STOP_WORDS

_DRAFT_CALLED = {
    "kk": ("жоба",),
    "ru": ("законопроект", "проект"),
    "en": ("bill", "draft"),
}
"""How people speak of the draft at hand."""

_FEWEST_TERMS = 2  # of a name; one word («Конституция») is asked about as often as meant
_BEGINNING = 2  # letters that a word and its stem have in common


def acts_meant(query: str, language: str) -> frozenset[str]:
    """Ids of the acts that ``query`` names in any case, by an abbreviation, or as the draft."""
    terms = analyse(query, language)
    beginnings = tuple({term[:_BEGINNING] for term in terms})
    meant = {
        act
        for words, name, act in _names(language)
        if all(word.startswith(beginnings) for word in words)
        and _stands(analyse(name, language), terms)
    }
    called = (analyse(one, language) for one in _DRAFT_CALLED[language])
    if any(_stands(one, terms, fewest=1) for one in called):
        meant |= _drafts()
    words = set(query.replace("-", " ").split())
    return frozenset(meant | {act for name, act in _abbreviations() if name in words})


@cache
def core_acts() -> frozenset[str]:
    """Ids of the acts that migration law lives on."""
    return frozenset(entry.id for entry in load_registry() if entry.core)


def _stands(name: Sequence[str], terms: Sequence[str], fewest: int = _FEWEST_TERMS) -> bool:
    """Whether the terms of a name, if they are not too few, stand together among others."""
    length = len(name)
    return length >= fewest and any(
        terms[place : place + length] == name for place in range(len(terms) - length + 1)
    )


@cache
def _names(language: str) -> tuple[tuple[tuple[str, ...], str, str], ...]:
    """The words of each name but stop words, the name, and the act's id.

    A word begins as its stem does, so that few names need to be analysed.
    """
    stop_words = STOP_WORDS[language]
    names = [
        (name, entry.id)
        for entry in load_registry()
        for name in (*entry.titles.values(), *entry.aliases)
    ]
    words_of_each = forms_of_each([name for name, _ in names])
    return tuple(
        (tuple(word for word in words if word not in stop_words), name, act)
        for words, (name, act) in zip(words_of_each, names, strict=True)
    )


@cache
def _drafts() -> frozenset[str]:
    """Ids of the drafts that come along: no other is "the draft"."""
    from corpus.embedded import embedded_acts

    here = {act.act_id for act in embedded_acts()}
    return frozenset(entry.id for entry in load_registry() if entry.status == "draft") & here


@cache
def _abbreviations() -> tuple[tuple[str, str], ...]:
    """Names of one word that is not written as others are («ӘҚБтК», «КоАП»)."""
    return tuple(
        (name, entry.id)
        for entry in load_registry()
        for name in entry.aliases
        if not name.istitle() and not name.islower() and len(forms(name)) == 1
    )
