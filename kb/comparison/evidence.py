"""What speaks for each pair of articles of two texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import chain
from typing import TypeVar

import numpy as np

from kb.comparison.likeness import Matrix, Near, Nearness, Terms, by_sets, by_terms, by_units, equal
from kb.comparison.model import Why
from kb.comparison.segments import Segments
from kb.language.analysis import analyse

_WORDS, _HEADING, _REFERENCES = 0.85, 0.15, 0.05
"""What makes articles of one text alike; references come on top."""
_OWN_WORDS, _OWN_UNITS, _OWN_HEADING = 0.33, 0.4, 0.27
"""The same of two acts, each in words of its own, beside their meaning."""
_ACROSS_MEANING, _ACROSS_FIGURES, _ACROSS_REFERENCES = 0.8, 0.1, 0.05
"""The same of texts in two languages."""
_STRONG = 0.5
"""Likeness that is named as a reason."""

T = TypeVar("T")


class Evidence:
    """Matrices with a row for each old article and a column for each new one."""

    def __init__(
        self,
        before: Segments,
        after: Segments,
        old: Sequence[int],
        new: Sequence[int],
        nearness: Nearness,
    ) -> None:
        self._sides = ((before, old), (after, new))
        self._nearness = nearness
        self.same_number = equal(*self._each(lambda side, one: side.units[one].number))
        self.references = by_sets(*self._each(Segments.references_of))
        self.place: Matrix | None = None

    @cached_property
    def alike(self) -> Matrix:
        """How much alike articles are in their words, if they are of one text."""
        score = _WORDS * self._words + _HEADING * self._heading + _REFERENCES * self.references
        return np.asarray(np.maximum(score, self._identical), dtype=np.float32)

    @cached_property
    def on_one_matter(self) -> Matrix:
        """How much articles of two acts have to do with one matter."""
        near = self._near
        words = self._terms_of_words
        headings = self._terms_of_headings
        units = self._each(
            lambda side, one: [
                analyse(" ".join(keys), side.language) for keys in side.keys_of_units(one)
            ]
        )
        texts = chain(*words, *headings, *chain(*units))
        terms = Terms(chain.from_iterable(texts), self._nearness)
        own = (
            _OWN_WORDS * by_terms(*words, terms=terms)
            + _OWN_UNITS * by_units(*units, terms=terms)
            + _OWN_HEADING * by_terms(*headings, terms=terms)
        )
        return np.asarray((1 - near.share) * own + near.share * near.likeness, dtype=np.float32)

    @cached_property
    def across(self) -> Matrix:
        """How much alike articles in two languages are."""
        score = _ACROSS_MEANING * self._near.likeness + _ACROSS_REFERENCES * self.references
        score += _ACROSS_FIGURES * by_sets(*self._each(Segments.figures_of))
        return np.asarray(score, dtype=np.float32)

    def numbers_agree(self, likeness: Matrix, unchanged: int) -> float:
        """How far articles of the same number are as alike as the most alike ones, 0 to 1.

        ``unchanged`` counts further articles that are the same under the same number.
        """
        both = self.same_number.any(axis=0)
        count = int(both.sum())
        if not count:
            return 1.0 if unchanged else 0.0
        usual = float(likeness.mean())
        at_same = float(likeness[self.same_number > 0].mean())
        most = float(likeness.max(axis=0)[both].mean())
        share = min(max((at_same - usual) / max(most - usual, 1e-6), 0.0), 1.0)
        return (unchanged + share * count) / (unchanged + count)

    def why(self, row: int, column: int, numbers_agree: float) -> tuple[Why, ...]:
        """What spoke for a pair."""
        said = {
            Why.WORDS: self._said(row, column, "_words") or self._said(row, column, "_identical"),
            Why.HEADING: self._said(row, column, "_heading"),
            Why.NUMBER: self.same_number[row, column] > 0 and numbers_agree >= _STRONG,
            Why.REFERENCES: self.references[row, column] >= _STRONG,
            Why.MEANING: "_near" in self.__dict__ and self._near.likeness[row, column] >= _STRONG,
            Why.PLACE: self.place is not None and self.place[row, column] >= _STRONG,
        }
        return tuple(why for why, speaks in said.items() if speaks) or (Why.MEANING,)

    def _said(self, row: int, column: int, name: str) -> bool:
        """Whether a matrix that was looked at speaks for a pair."""
        matrix = self.__dict__.get(name)
        return matrix is not None and bool(matrix[row, column] >= _STRONG)

    def _each(self, value: Callable[[Segments, int], T]) -> tuple[list[T], list[T]]:
        old, new = ([value(side, one) for one in articles] for side, articles in self._sides)
        return old, new

    @cached_property
    def _terms_of_words(self) -> tuple[list[list[str]], list[list[str]]]:
        return self._each(lambda side, one: analyse(" ".join(side.words_of(one)), side.language))

    @cached_property
    def _terms_of_headings(self) -> tuple[list[list[str]], list[list[str]]]:
        return self._each(lambda side, one: analyse(side.heading_of(one), side.language))

    @cached_property
    def _words(self) -> Matrix:
        return by_terms(*self._terms_of_words)

    @cached_property
    def _heading(self) -> Matrix:
        return by_terms(*self._terms_of_headings)

    @cached_property
    def _identical(self) -> Matrix:
        return equal(*self._each(lambda side, one: " ".join(side.words_of(one))))

    @cached_property
    def _near(self) -> Near:
        (before, old), (after, new) = self._sides
        return self._nearness.of_units(before.text, old, after.text, new)
