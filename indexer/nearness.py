"""How near units of two acts are by meaning, in one language or across two, for comparing them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from indexer.semantic.model import word_model
from indexer.subjects import from_article, subjects_of
from kb.address import end_of
from kb.comparison.likeness import Matrix, Near, by_terms
from kb.comparison.model import ComparedText
from kb.language.analysis import analyse

_SHARE, _SHARE_WITH_ENTRIES = 0.25, 0.35
"""What meaning counts, without and with entries of the subject index for both acts."""
_BY_ENTRIES = 0.85
"""What the entries count where there are some, beside the vectors."""
_ENTRIES_SCALE = 3.0
"""Entries of units on one matter are a third as near each other as their words."""


def nearness(
    old: ComparedText, old_units: Sequence[int], new: ComparedText, new_units: Sequence[int]
) -> Near:
    """How near units are by the vectors of their words and by what people ask them for
    (a :data:`kb.comparison.likeness.Nearness`)."""
    by_words = _vectors(old, old_units) @ _vectors(new, new_units).T
    likeness: Matrix = np.clip(by_words, 0.0, 1.0)
    if old.act.id == new.act.id:
        return Near(likeness, _SHARE)  # one act has one set of entries, which says nothing
    entries = _entries(old, old_units), _entries(new, new_units)
    known = [np.array([bool(terms) for terms in side]) for side in entries]
    if not all(side.any() for side in known):
        return Near(likeness, _SHARE)
    asked = np.minimum(_ENTRIES_SCALE * by_terms(*entries), 1.0)
    mixed = (1 - _BY_ENTRIES) * likeness + _BY_ENTRIES * asked
    both = known[0][:, None] & known[1][None, :]
    return Near(np.where(both, mixed, likeness), _SHARE_WITH_ENTRIES)


def _vectors(text: ComparedText, units: Sequence[int]) -> npt.NDArray[np.float32]:
    """A row of length one for each unit, all zeros for one whose words are not known."""
    expression = text.expression
    spans = ((expression.provisions[unit].start, expression.provisions[unit].end) for unit in units)
    texts = [(expression.text[start:end], expression.language) for start, end in spans]
    vectors = word_model().encode_queries(texts).astype(np.float32)
    lengths = np.sqrt((vectors * vectors).sum(axis=1, keepdims=True))
    np.divide(vectors, lengths, out=vectors, where=lengths > 0)
    return vectors


def _entries(text: ComparedText, units: Sequence[int]) -> list[list[str]]:
    """The terms of the entries of the subject index for each unit and what it contains."""
    terms = _entry_terms(text.act.id)
    provisions = text.expression.provisions
    return [
        [
            term
            for position in range(unit, end_of(provisions, unit))
            for term in terms.get(from_article(provisions[position].eid), ())
        ]
        for unit in units
    ]


@lru_cache(2)
def _entry_terms(act: str) -> dict[str, list[str]]:
    """The terms of an act's entries by unit."""
    terms: dict[str, list[str]] = {}
    for subject in subjects_of(act):
        found = analyse(subject.entry, subject.language)
        terms.setdefault(subject.unit, []).extend(found)
    return terms
