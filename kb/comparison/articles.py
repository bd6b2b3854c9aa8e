"""Which articles of two texts answer to each other.

Every article gets the partner that makes the whole assignment best, over a score
of all that speaks for a pair: words, headings, meaning, figures, references,
place, and the number as far as numbers mean the same in both texts, which those
that are alike tell. What has no partner of a sufficient score has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kb.comparison.likeness import Matrix, Nearness, by_sets, by_terms, by_units, equal
from kb.comparison.model import Why
from kb.comparison.order import by_place
from kb.comparison.segments import Segments
from kb.language.analysis import analyse

_WORDS, _HEADING, _MEANING = 0.55, 0.1, 0.35
_FIGURES, _REFERENCES = 0.1, 0.05
_NUMBER, _PLACE = 0.2, 0.1
"""What each kind of evidence counts in redactions of one text; the first three are shares of
one, the others come on top."""
_OWN_WORDS, _OWN_UNITS, _OWN_HEADING, _OWN_MEANING = 0.25, 0.3, 0.2, 0.25
"""The same in two texts on one matter, each in words of its own."""
_ACROSS = 0.2
"""What headings count across languages, beside the meaning of the text."""
_ALIKE = 0.6
"""Score from which a pair tells where its neighbours belong."""
_NEARLY_SAME = 0.8
_LEAST = 0.45
"""Score that makes a pair in redactions of one text."""
_LEAST_COUNTERPART = 0.3
"""Score that makes a pair in two texts on one matter."""
_SHARED = 0.35
"""Score from which an article may answer to one that has another partner."""
_NEAR_BEST = 0.9
"""How near the best of its row and its column, on average, the score of such a pair must be;
of any pair of counterparts, the square of it."""
OWN_WORDING = 0.3
"""Share of nearly equal articles up to which texts are two acts, not two redactions."""
_STRONG = 0.5
"""Likeness that is named as a reason."""
_SAME = (Why.WORDS, Why.NUMBER)
"""Why articles are paired that have the same words under the same number."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two articles that answer to each other, by position."""

    old: int
    new: int
    score: float
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class Matches:
    """The pairs of articles of two texts."""

    pairs: tuple[Match, ...]
    sameness: float
    """Share of articles that have a partner which is the same or nearly so, 0 to 1."""
    numbers_agree: float
    """How far the same number means the same article, 0 to 1."""


def match_articles(
    before: Segments, after: Segments, old: Sequence[int], new: Sequence[int], nearness: Nearness
) -> Matches:
    """Pair the articles at positions ``old`` with those at ``new``."""
    same = _unchanged(before, after, old, new)
    rows = [one for one in old if one not in same]
    columns = sorted(set(new) - set(same.values()))
    pairs = [Match(one, other, 1.0, _SAME) for one, other in same.items()]
    if not rows or not columns:
        everything = max(len(old), len(new))
        return Matches(tuple(pairs), len(same) / everything if everything else 1.0, 1.0)
    evidence = _Evidence(before, after, rows, columns, nearness, len(same))
    best = np.concatenate([evidence.base.max(axis=1), evidence.base.max(axis=0)])
    alike = 2 * len(same) + int((best >= _NEARLY_SAME).sum())
    sameness = alike / (len(old) + len(new))
    if sameness > OWN_WORDING or before.language != after.language:
        score = evidence.base + _NUMBER * evidence.numbers_agree * evidence.same_number
        anchors = [(rows[i], columns[j]) for i, j in assigned(score, _ALIKE)]
        evidence.place = by_place([*same.items(), *anchors], rows, columns)
        if evidence.place is not None:
            score = score + _PLACE * evidence.place
        found = assigned(score, _LEAST)
    else:
        score = evidence.of_own_wording()
        found = _counterparts(score)
    pairs += [Match(rows[i], columns[j], float(score[i, j]), evidence.why(i, j)) for i, j in found]
    return Matches(tuple(pairs), sameness, evidence.numbers_agree)


def _unchanged(
    before: Segments, after: Segments, old: Sequence[int], new: Sequence[int]
) -> dict[int, int]:
    """The articles that have the same words under the same identifier."""
    if before.language != after.language:
        return {}
    by_eid = {after.units[one].eid: one for one in new}
    found = ((one, by_eid.get(before.units[one].eid)) for one in old)
    return {
        one: other
        for one, other in found
        if other is not None and before.words_of(one) == after.words_of(other)
    }


def assigned(score: Matrix, least: float) -> list[tuple[int, int]]:
    """The pairs of row and column, each in one pair at most, with the highest sum of scores.

    Pairs below ``least`` are not made. By Jonker and Volgenant ("A Shortest Augmenting
    Path Algorithm for Dense and Sparse Linear Assignment Problems", 1987).
    """
    if not score.size:
        return []
    import lap  # loaded only here: other commands do without

    cost = np.ascontiguousarray(score.max() - score, dtype=np.float64)
    limit = float(score.max()) - least
    if limit < 0:
        return []
    _, columns, _ = lap.lapjv(cost, extend_cost=True, cost_limit=limit)
    return [(row, int(column)) for row, column in enumerate(columns) if column >= 0]


def _counterparts(score: Matrix) -> list[tuple[int, int]]:
    """The pairs of two texts on one matter, in which one article may answer to several.

    An article whose best partner is better served elsewhere has none, unless both are
    nearly as good for each other.
    """
    rows, columns = score.max(axis=1, keepdims=True), score.max(axis=0, keepdims=True)
    floor = np.float32(1e-6)
    nearness = (score / np.maximum(rows, floor) + score / np.maximum(columns, floor)) / 2
    pairs = {
        pair for pair in assigned(score, _LEAST_COUNTERPART) if nearness[pair] >= _NEAR_BEST**2
    }
    is_best = (score >= rows) | (score >= columns)
    shared = np.argwhere(is_best & (score >= _SHARED) & (nearness >= _NEAR_BEST))
    pairs.update((int(row), int(column)) for row, column in shared)
    return sorted(pairs, key=lambda pair: (pair[1], pair[0]))


class _Evidence:
    """What speaks for each pair of articles."""

    place: Matrix | None = None

    def __init__(
        self,
        before: Segments,
        after: Segments,
        old: Sequence[int],
        new: Sequence[int],
        nearness: Nearness,
        unchanged: int,
    ) -> None:
        sides = self._sides = ((before, old), (after, new))
        self.same_number = equal(
            *([side.units[one].number for one in articles] for side, articles in sides)
        )
        self.identical = equal(
            *([" ".join(side.words_of(one)) for one in articles] for side, articles in sides)
        )
        self.meaning = nearness(before.text, old, after.text, new)
        self.references = by_sets(
            *([side.references_of(one) for one in articles] for side, articles in sides)
        )
        self.figures = by_sets(
            *([side.figures_of(one) for one in articles] for side, articles in sides)
        )
        headings = [[side.heading_of(one) for one in articles] for side, articles in sides]
        if before.language == after.language:
            terms = [
                [analyse(" ".join(side.words_of(one)), side.language) for one in articles]
                for side, articles in sides
            ]
            self.words = by_terms(*terms)
            self.heading = by_terms(
                *([analyse(one, before.language) for one in some] for some in headings)
            )
            self.base = _WORDS * self.words + _HEADING * self.heading
            if self.meaning.any():
                self.base += _MEANING * self.meaning
            else:
                self.base /= _WORDS + _HEADING
            self.base += _REFERENCES * self.references
            self.base = np.maximum(self.base, self.identical)
        else:
            self.words = np.zeros_like(self.meaning)
            self.heading = np.zeros_like(self.meaning)
            self.base = (
                (1 - _ACROSS) * self.meaning
                + _FIGURES * self.figures
                + _REFERENCES * self.references
            )
        self.numbers_agree = self._agreement(unchanged)

    def _agreement(self, unchanged: int) -> float:
        """How far articles of the same number are as alike as the most alike ones.

        ``unchanged`` counts the articles that are the same under the same number.
        """
        both = int(self.same_number.any(axis=0).sum())
        if not both:
            return 1.0 if unchanged else 0.0
        usual = float(self.base.mean())
        at_same = float(self.base[self.same_number > 0].mean())
        most = float(self.base.max(axis=0)[self.same_number.any(axis=0)].mean())
        share = min(max((at_same - usual) / max(most - usual, 1e-6), 0.0), 1.0)
        return (unchanged + share * both) / (unchanged + both)

    def of_own_wording(self) -> Matrix:
        """The score of pairs of two texts on one matter, each in words of its own."""
        units = by_units(
            *(
                [
                    [analyse(" ".join(keys), side.language) for keys in side.keys_of_units(one)]
                    for one in articles
                ]
                for side, articles in self._sides
            )
        )
        score = _OWN_WORDS * self.words + _OWN_UNITS * units + _OWN_HEADING * self.heading
        if self.meaning.any():
            return np.asarray(score + _OWN_MEANING * self.meaning, dtype=np.float32)
        return np.asarray(score / (1 - _OWN_MEANING), dtype=np.float32)

    def why(self, row: int, column: int) -> tuple[Why, ...]:
        """What spoke for a pair."""
        reasons = [
            (Why.WORDS, self.words[row, column] >= _STRONG or self.identical[row, column] > 0),
            (Why.HEADING, self.heading[row, column] >= _STRONG),
            (Why.NUMBER, self.same_number[row, column] > 0 and self.numbers_agree >= _STRONG),
            (Why.REFERENCES, self.references[row, column] >= _STRONG),
            (Why.MEANING, self.meaning[row, column] >= _STRONG),
            (Why.PLACE, self.place is not None and self.place[row, column] >= _STRONG),
        ]
        return tuple(reason for reason, speaks in reasons if speaks) or (Why.MEANING,)
