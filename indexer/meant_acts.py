"""Which acts a query speaks of, by the names that the registry knows.

Not the acts it cites (:mod:`indexer.cited`): «көші-қон заңы бойынша квота» asks
for words, and the act is where the answer is likely.
"""

from __future__ import annotations

from functools import cache

from corpus.embedded import embedded_acts
from corpus.registry import load_registry
from indexer.act_words import DRAFT_CALLED
from kb.language.analysis import analyse
from kb.language.tokens import forms

_FEWEST_TERMS = 2  # of a name; one word («Конституция») is asked about as often as meant


def acts_meant(query: str, language: str) -> frozenset[str]:
    """Ids of the acts that ``query`` names in any case, by an abbreviation, or as the draft."""
    terms = tuple(analyse(query, language))
    names = _names(language)
    meant = {
        act
        for place, term in enumerate(terms)
        for name, act in names.get(term, ())
        if terms[place : place + len(name)] == name
    }
    words = set(query.replace("-", " ").split())
    return frozenset(meant | {act for name, act in _abbreviations() if name in words})


@cache
def core_acts() -> frozenset[str]:
    """Ids of the acts that migration law lives on."""
    return frozenset(entry.id for entry in load_registry() if entry.core)


@cache
def _names(language: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The terms of each name and the act's id, by the first term."""
    here = {act.act_id for act in embedded_acts()}  # no other draft is "the draft"
    names: list[tuple[tuple[str, ...], str]] = []
    for entry in load_registry():
        for called in (*entry.titles.values(), *entry.aliases):
            terms = tuple(analyse(called, language))
            if len(terms) >= _FEWEST_TERMS:
                names.append((terms, entry.id))
        if entry.status == "draft" and entry.id in here:
            names.append((tuple(analyse(DRAFT_CALLED[language], language)), entry.id))
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, act in names:
        by_first.setdefault(name[0], []).append((name, act))
    return by_first


@cache
def _abbreviations() -> tuple[tuple[str, str], ...]:
    """Names of one word that is not written as others are («ӘҚБтК», «КоАП»)."""
    return tuple(
        (name, entry.id)
        for entry in load_registry()
        for name in entry.aliases
        if len(forms(name)) == 1 and not name.istitle() and not name.islower()
    )
