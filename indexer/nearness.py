"""How near units of two acts are by meaning, in one language or across two, for comparing them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from indexer.semantic.model import word_model
from indexer.semantic.word_vectors import word_vectors
from indexer.subjects import from_article, subjects_of
from kb.address import end_of
from kb.comparison.likeness import Akin, Matrix, Near, by_units
from kb.comparison.model import ComparedText
from kb.language.analysis import analyse

_SHARE, _SHARE_WITH_ENTRIES = 0.25, 0.6
"""What meaning counts, without and with entries of the subject index for both acts."""
_BY_ENTRIES = 0.35
"""What the entries count where there are some, beside the vectors."""
_UNLIKE, _ALIKE = 0.14, 0.24
"""How far entries cover each other of provisions that have nothing in common, and of ones
on one matter."""
_AKIN = 0.45
"""Cosine from which a term stands for another, by its square."""
_AT_ONCE = 512  # terms


class LearnedNearness:
    """A :class:`kb.comparison.likeness.Nearness` by the vectors of words that come along, and
    by what people ask provisions for."""

    def of_units(
        self,
        old: ComparedText,
        old_units: Sequence[int],
        new: ComparedText,
        new_units: Sequence[int],
    ) -> Near:
        """How near units are by the vectors of their words, and by their entries in the
        subject index where there are some of both acts."""
        by_words = _vectors(old, old_units) @ _vectors(new, new_units).T
        likeness: Matrix = np.clip(by_words, 0.0, 1.0)
        if old.act.id == new.act.id:
            return Near(likeness, _SHARE)  # one act has one set of entries, which says nothing
        language = old.expression.language
        entries = _entries(old, old_units, language), _entries(new, new_units, language)
        known = [np.array([any(unit) for unit in side]) for side in entries]
        if not all(side.any() for side in known):
            return Near(likeness, _SHARE)
        covered = by_units(*entries)
        asked = np.clip((covered - _UNLIKE) / (_ALIKE - _UNLIKE), 0.0, 1.0)
        mixed = (1 - _BY_ENTRIES) * likeness + _BY_ENTRIES * asked
        both = known[0][:, None] & known[1][None, :]
        return Near(np.where(both, mixed, likeness), _SHARE_WITH_ENTRIES)

    def of_terms(self, terms: Sequence[str]) -> Akin:
        """The terms whose vectors point the same way, as «несие» and «кредит»."""
        rows = word_vectors().directions(terms)
        found = [Akin.nothing()]
        for start in range(0, len(terms), _AT_ONCE):
            cosines = rows[start : start + _AT_ONCE] @ rows.T
            some, others = np.nonzero(cosines >= _AKIN)
            are_two = some + start != others
            some, others = some[are_two], others[are_two]
            found.append(Akin(some + start, others, cosines[some, others] ** 2))
        return Akin(*(np.concatenate(column) for column in zip(*found, strict=True)))


def _vectors(text: ComparedText, units: Sequence[int]) -> npt.NDArray[np.float32]:
    """A row of length one for each unit, all zeros for one whose words are not known."""
    expression = text.expression
    spans = ((expression.provisions[unit].start, expression.provisions[unit].end) for unit in units)
    texts = [(expression.text[start:end], expression.language) for start, end in spans]
    vectors = word_model().encode_queries(texts).astype(np.float32)
    lengths = np.sqrt((vectors * vectors).sum(axis=1, keepdims=True))
    np.divide(vectors, lengths, out=vectors, where=lengths > 0)
    return vectors


def _entries(text: ComparedText, units: Sequence[int], language: str) -> list[list[list[str]]]:
    """The terms of the entries of the subject index, in one language, for each unit and what
    it contains, apart for each; none of a unit without entries."""
    entries = _entry_terms(text.act.id, language)
    provisions = text.expression.provisions
    found = []
    for unit in units:
        inside = (
            from_article(provisions[position].eid)
            for position in range(unit, end_of(provisions, unit))
        )
        found.append([entries[one] for one in inside if one in entries] or [[]])
    return found


@lru_cache(4)
def _entry_terms(act: str, language: str) -> dict[str, list[str]]:
    """The terms of an act's entries in a language, by unit."""
    found: dict[str, list[str]] = {}
    for subject in subjects_of(act):
        if subject.language == language:
            found.setdefault(subject.unit, []).extend(analyse(subject.entry, language))
    return found
