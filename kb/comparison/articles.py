"""Which articles of two texts answer to each other.

In two redactions of one text, or its texts in two languages, every article gets the
partner that makes the whole assignment best, over a score of all that speaks for a
pair: words, heading, references, place, and the number as far as numbers mean the
same in both texts, which those that are alike tell. In two acts on one matter, worded
each in its own way, an article may answer to several, by words, heading and meaning.
What has no partner of a sufficient score has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kb.comparison.evidence import Evidence
from kb.comparison.likeness import Matrix, Nearness
from kb.comparison.model import Why
from kb.comparison.order import by_place
from kb.comparison.segments import Segments

_NUMBER, _PLACE = 0.2, 0.1
"""What number and place speak for in redactions of one text, beside what is alike."""
_LEAST_TRUST = 0.05
"""How far numbers are trusted at least: they part twins where nothing else does."""
_ALIKE = 0.6
"""Likeness from which a pair tells where its neighbours belong."""
_NEARLY_SAME = 0.8
_LEAST = 0.45
"""Score that makes a pair in redactions of one text."""
_LEAST_ACROSS = 0.3
"""The same in two languages, where only numbers, figures and meaning speak."""
_LEAST_COUNTERPART = 0.31
"""Score that makes a pair in two texts on one matter."""
_SHARED = 0.33
"""Score from which an article may answer to one that has another partner."""
_CLEARLY = 0.05
"""By how much a partner must be better than another to be preferred for that alone."""
_NEAR_BEST = 0.86
"""How near the best of its row and its column, on average, the score of a pair must be."""
_SURE, _BY_FAR = 0.42, 0.8
"""Score of a pair that needs not be, where the next best of its row or column comes to so
much of it at most."""
_OWN_WORDING = 0.3
"""Share of nearly equal articles up to which texts are two acts, not two redactions."""
_ByEid = dict[tuple[str, ...], dict[str, int]]
"""By words the positions of articles by identifier."""
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

    @property
    def are_redactions(self) -> bool:
        """Whether the texts are redactions of one, not two acts worded each in its own way."""
        return self.sameness > _OWN_WORDING


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
    evidence = Evidence(before, after, rows, columns, nearness)
    is_across = before.language != after.language
    alike = evidence.across if is_across else evidence.alike
    numbers_agree = evidence.numbers_agree(alike, len(same))
    best = np.concatenate([alike.max(axis=1), alike.max(axis=0)])
    nearly = 2 * len(same) + int((best >= _NEARLY_SAME).sum())
    sameness = nearly / (len(old) + len(new))
    if sameness > _OWN_WORDING or is_across:
        score = alike + _NUMBER * max(numbers_agree, _LEAST_TRUST) * evidence.same_number
        anchors = [(rows[i], columns[j]) for i, j in anchored(score, alike, _ALIKE)]
        evidence.place = by_place([*same.items(), *anchors], rows, columns)
        if evidence.place is not None:
            score = score + _PLACE * evidence.place
        found = assigned(score, _LEAST_ACROSS if is_across else _LEAST)
    else:
        score = evidence.on_one_matter
        found = _counterparts(score)
    pairs += [
        Match(rows[i], columns[j], float(score[i, j]), evidence.why(i, j, numbers_agree))
        for i, j in found
    ]
    return Matches(tuple(pairs), sameness, numbers_agree)


def _unchanged(
    before: Segments, after: Segments, old: Sequence[int], new: Sequence[int]
) -> dict[int, int]:
    """The articles that have the same words under the same identifier.

    Of those that a text has twice, only where the other has all of them where they were:
    of the others the place is asked too.
    """
    if before.language != after.language:
        return {}
    of_words: tuple[_ByEid, _ByEid] = {}, {}
    for side, articles, found in zip((before, after), (old, new), of_words, strict=True):
        for one in articles:
            found.setdefault(tuple(side.words_of(one)), {})[side.units[one].eid] = one
    pairs: dict[int, int] = {}
    for words, before_eids in of_words[0].items():
        after_eids = of_words[1].get(words, {})
        if before_eids.keys() == after_eids.keys():
            pairs.update((one, after_eids[eid]) for eid, one in before_eids.items())
    return pairs


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


def anchored(score: Matrix, likeness: Matrix, least: float) -> list[tuple[int, int]]:
    """The pairs of :func:`assigned` that tell where their neighbours belong: alike, and no
    other pair of their row or column nearly as much, as where a text says one thing twice."""

    def stands_alone(row: int, column: int) -> bool:
        enough = likeness[row, column] - _CLEARLY
        others = (likeness[row] > enough).sum(), (likeness[:, column] > enough).sum()
        return bool(likeness[row, column] >= least and others == (1, 1))

    return [pair for pair in assigned(score, least) if stands_alone(*pair)]


def _counterparts(score: Matrix) -> list[tuple[int, int]]:
    """The pairs of two texts on one matter, in which one article may answer to several.

    An article whose best partner is better served elsewhere has none, unless both are
    nearly as good for each other.
    """
    (rows, next_in_row), (columns, next_in_column) = _best_two(score), _best_two(score.T)
    columns, next_in_column = columns.T, next_in_column.T
    floor = np.float32(1e-6)
    nearness = (score / np.maximum(rows, floor) + score / np.maximum(columns, floor)) / 2
    is_best = (score >= rows) | (score >= columns)
    is_by_far = (score >= rows) & (next_in_row <= _BY_FAR * score)
    is_by_far |= (score >= columns) & (next_in_column <= _BY_FAR * score)
    is_wide = score.shape[0] >= score.shape[1]  # each article of the shorter text is asked
    pairs = set()
    for row, column in assigned(score, _LEAST_COUNTERPART):
        own = score[:, column] if is_wide else score[row]
        best = int(own.argmax())
        if own[best] > score[row, column] + _CLEARLY:
            pairs.add((best, column) if is_wide else (row, best))
        elif nearness[row, column] >= _NEAR_BEST:
            pairs.add((row, column))
    is_shared = is_best & (score >= _SHARED) & (nearness >= _NEAR_BEST)
    shared = np.argwhere(is_shared | (is_by_far & (score >= _SURE)))
    pairs.update((int(row), int(column)) for row, column in shared)
    return sorted(pairs, key=lambda pair: (pair[1], pair[0]))


def _best_two(score: Matrix) -> tuple[Matrix, Matrix]:
    """The best and the next best score of each row, in one column each."""
    ordered = np.sort(score, axis=1)
    best = ordered[:, -1:]
    return best, ordered[:, -2:-1] if score.shape[1] > 1 else np.zeros_like(best)
