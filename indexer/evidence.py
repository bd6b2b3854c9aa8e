"""Where within an article the words of a query stand, and the unit that has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from indexer.query import Phrase, QueryPlan, Word
from indexer.snippets import Snippet, snippet
from kb.address import ancestors
from kb.language.analysis import parts_of, terms_of_word
from kb.language.tokens import forms
from kb.model import Provision
from kb.store import Store

_ENOUGH = 0.8
"""Share of the evidence that a unit within must have to be named instead."""

_LONGEST_READ = 30_000  # characters of an article in which evidence is sought
_UNKNOWN_WEIGHT = 1.0  # of words of phrases and prefixes


@dataclass(frozen=True, slots=True)
class Found:
    """The unit with the evidence; words as typed, in the order of the query."""

    position: int
    snippet: Snippet
    matched: tuple[str, ...]
    missing: tuple[str, ...]
    in_heading: tuple[str, ...]


class Evidence:
    """What a query looks for, ready to be found in texts.

    ``weights`` says how much a term tells.
    """

    def __init__(self, plan: QueryPlan, weights: Mapping[str, float]) -> None:
        self._words = plan.words
        self._phrases = plan.phrases
        self._languages = plan.languages
        self._typed: dict[str, dict[str, float]] = {}
        for word in plan.words:
            for term in (*word.terms, *word.parts):
                typed = self._typed.setdefault(term, {})
                typed[word.typed] = weights.get(term, 0.0)
        self._forms: dict[str, dict[str, float]] = {}

    def of(
        self, store: Store, expression_id: int, units: Sequence[Provision], position: int
    ) -> Found:
        """The evidence in the unit at ``position``."""
        return self._found(store, expression_id, units, position)

    def best(
        self,
        store: Store,
        expression_id: int,
        units: Sequence[Provision],
        article: int,
        passage: int,
    ) -> Found:
        """The innermost unit of ``article`` that has nearly all of the article's evidence.

        The search begins at ``passage``, the unit that the index found, where
        the article is too long to be read.
        """
        position = article
        if units[article].end - units[article].start > _LONGEST_READ:
            position = passage
        worth = self._worth(store, expression_id, units[position])
        while worth > 0:
            within = [(self._worth(store, expression_id, units[child]), -child)
                      for child in units[position].children]
            most, child = max(within, default=(0.0, 0))
            if most < _ENOUGH * worth:
                break
            position, worth = -child, most
        return self._found(store, expression_id, units, position)
