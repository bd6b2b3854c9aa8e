"""The comparison of two texts of law.

Articles are paired first (:mod:`kb.comparison.articles`), then what they contain
(:mod:`kb.comparison.alignment`); headed units above the articles by the articles
that they hold. What became of each is told by :mod:`kb.comparison.pairs`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kb.comparison.alignment import Alignment
from kb.comparison.articles import Matches, assigned, match_articles
from kb.comparison.likeness import Akin, Near, Nearness, by_sets, by_terms, equal
from kb.comparison.meaning import with_meaning
from kb.comparison.model import ComparedText, Comparison
from kb.comparison.pairs import Pairing
from kb.comparison.segments import HEADED, Segments

_HEADING, _HELD, _NUMBER = 0.4, 0.4, 0.2
_LEAST = 0.4
"""What speaks for a pair of headed units, as shares of one, and how much makes one."""


class NoMeaning:
    """A :class:`kb.comparison.likeness.Nearness` that knows nothing of meaning."""

    def of_units(
        self,
        old: ComparedText,
        old_units: Sequence[int],
        new: ComparedText,
        new_units: Sequence[int],
    ) -> Near:
        """Nothing is near."""
        return Near(np.zeros((len(old_units), len(new_units)), dtype=np.float32), 0.0)

    def of_terms(self, terms: Sequence[str]) -> Akin:
        """No term stands for another."""
        return Akin.nothing()


def compare(old: ComparedText, new: ComparedText, nearness: Nearness | None = None) -> Comparison:
    """What changed from ``old`` to ``new``.

    ``nearness`` tells what is near by meaning, for what is worded anew.
    """
    nearness = nearness or NoMeaning()
    before, after = Segments(old), Segments(new)
    rows, columns = _articles(before), _articles(after)
    matches = match_articles(before, after, rows, columns, nearness)
    headed = _match_headed(before, after, matches)
    alignment = Alignment(before, after, None if matches.are_redactions else nearness)
    for match in sorted(matches.pairs, key=lambda match: -match.score):
        alignment.align(match.old, match.new)
    for one, other in headed:
        alignment.align(one, other)
    alignment.settle(before.articles, after.articles)
    pairing = Pairing(before, after, alignment, matches, headed)
    comparison = Comparison(old, new, tuple(pairing.pairs()), are_redactions=matches.are_redactions)
    return with_meaning(comparison, before, after)


def _articles(side: Segments) -> list[int]:
    return [one for one in side.articles if side.units[one].level not in HEADED]


def _match_headed(before: Segments, after: Segments, matches: Matches) -> list[tuple[int, int]]:
    """Pair parts, sections, chapters and annexes by heading, number and what they hold."""
    sides = before, after
    units = [[one for one in side.articles if side.units[one].level in HEADED] for side in sides]
    if not all(units):
        return []
    number_of = {match.old: str(number) for number, match in enumerate(matches.pairs)}
    number_of_new = {match.new: str(number) for number, match in enumerate(matches.pairs)}
    held = [
        [{names[one] for one in names if unit < one < side.end(unit)} for unit in some]
        for side, some, names in zip(sides, units, (number_of, number_of_new), strict=True)
    ]
    names = [
        [f"{side.units[unit].level} {side.units[unit].number}" for unit in some]
        for side, some in zip(sides, units, strict=True)
    ]
    old_words, new_words = (
        [side.words_of(unit) for unit in some] for side, some in zip(sides, units, strict=True)
    )
    score = (
        _HEADING * by_terms(old_words, new_words) + _HELD * by_sets(*held) + _NUMBER * equal(*names)
    )
    return [(units[0][i], units[1][j]) for i, j in assigned(score, _LEAST)]
