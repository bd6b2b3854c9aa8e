"""Which units below the articles answer to each other, within pairs of articles and across them.

Units are paired level by level: those right below a pair of articles first, by
all the words that they contain, their number and their place, then those below
each pair. What is left over is looked for in the whole text, first as units that
moved with all that they contain, then as words that left a unit or came into
one, which tells what was split and what was merged.

A unit stands here for its own words, but those of a heading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain

import numpy as np
from rapidfuzz.distance import Indel

from kb.comparison.articles import anchored, assigned
from kb.comparison.likeness import Matrix, Nearness, Terms, by_sets, by_terms, by_words, equal
from kb.comparison.order import by_place
from kb.comparison.segments import Segments
from kb.comparison.traces import Stretch, traces
from kb.language.analysis import analyse
from kb.language.lookalikes import fold_all_lookalikes
from kb.model import Level

_SAME_NUMBER, _SAME_PLACE, _SAME_LEVEL = 0.15, 0.1, 0.05
"""What speaks for a pair beside the likeness of its words, of 0 to 1."""
_SAME_COUNT = 0.05
"""What the count of an unnumbered unit speaks for."""
_ACROSS_NUMBER, _ACROSS_COUNT, _ACROSS_PLACE, _ACROSS_FIGURES = 0.5, 0.3, 0.3, 0.2
"""The same across languages."""
_OWN_WORDS, _OWN_STEMS, _OWN_MEANING = 0.4, 0.2, 0.4
"""What makes units alike that are worded each in its own way, as shares of one."""
_SAME_TERM, _LIKE_TERM, _OTHER_TERM = 0.5, 0.15, -0.3
_LEAST = 0.5
"""Score that makes a pair."""
_USUAL = 0.6
"""Mean likeness of the best partners from which the same number counts fully."""
_ALIKE = 0.8
"""Likeness of words from which a pair tells where its neighbours belong."""
_MOVED = 0.6
"""Likeness of a unit in another place."""
_COVERED = 0.6
"""Share of a unit's words found in another one that makes it part of a split or a merger."""
_PORTION = 0.25
"""Least share of the other unit that this makes up, if it is not only quoted there."""
_FEWEST_WORDS = 4
"""Words that may have moved by themselves; fewer are found everywhere."""
_FEWEST_FROM_FAR = 12
"""The same of words that go from one article into a unit of another."""
_MOST_COMPARED = 400_000
"""Pairs of units that are compared word by word; beyond, by their terms."""


@dataclass(slots=True, eq=False)
class Group:
    """Units that answer to each other by their own words: one and one, or one and several.

    Several and several only where they have the same words in all, divided otherwise.
    """

    old: list[int] = field(default_factory=list)
    new: list[int] = field(default_factory=list)


class Alignment:
    """The units of two texts, aligned by :meth:`align` and then :meth:`settle`."""

    def __init__(self, before: Segments, after: Segments, nearness: Nearness | None = None) -> None:
        """``nearness`` is asked of texts that are worded each in its own way."""
        self._nearness = nearness
        self.before = before
        self.after = after
        self.of_old: dict[int, Group] = {}
        """The group of each old unit that has one."""
        self.of_new: dict[int, Group] = {}
        self.answers: dict[int, int] = {}
        """Old unit → the new one that it became with what it contains."""
        self._is_across = before.language != after.language

    def align(self, old: int, new: int) -> None:
        """Pair the own words of two units that answer to each other, and what they contain."""
        self.answers.setdefault(old, new)
        before, after = self.before, self.after
        if before.all_keys(old) == after.all_keys(new) and self._same(old, new):
            return
        rows = _items(before, old, self.of_old)
        columns = _items(after, new, self.of_new)
        for i, j in assigned(self._scores(old, new, rows, columns), _LEAST):
            one, other = rows[i], columns[j]
            if one == old or other == new:
                self._join([one], [other])
            elif before.below(one) or after.below(other):
                self.align(one, other)
            else:
                self._join([one], [other])
                self.answers.setdefault(one, other)
        if not before.own_keys(old) and not after.own_keys(new):
            self._join([old], [new])

    def settle(self, old: Sequence[int], new: Sequence[int]) -> None:
        """Look in the whole text for what no pair of articles explains.

        ``old`` and ``new`` are all articles of the two texts.
        """
        if self._is_across:
            return
        self._find_moved(old, new)
        self._split_and_merge(old, new)

    def _same(self, old: int, new: int) -> bool:
        """Pair units that have the same words in all; False: there are none to pair.

        Where the words are divided otherwise, what lies between two ends of units that
        both texts have in common is one group.
        """
        rows = [one for one in self.before.inside(old) if one in self.before.of_unit]
        columns = [one for one in self.after.inside(new) if one in self.after.of_unit]
        old_lengths = [len(self.before.own_keys(one)) for one in rows]
        new_lengths = [len(self.after.own_keys(one)) for one in columns]
        if not any(old_lengths):
            return False
        if old_lengths == new_lengths:
            for one, other in zip(rows, columns, strict=True):
                self._join([one], [other])
                self.answers.setdefault(one, other)
            return True
        ends = set(accumulate(old_lengths)) & set(accumulate(new_lengths))
        divided = zip(
            _divided(rows, old_lengths, ends), _divided(columns, new_lengths, ends), strict=True
        )
        for some, others in divided:
            self._join(some, others)
            self._note_answer(some, others)
        self._pair_without_words(old, new, rows, columns)
        return True

    def _pair_without_words(
        self, old: int, new: int, rows: Sequence[int], columns: Sequence[int]
    ) -> None:
        """Pair units of two units of the same words that are no more than a number."""
        bare = [one for one in rows if not self.before.all_keys(one)]
        others = [one for one in columns if not self.after.all_keys(one)]
        same = equal(_numbered(self.before, old, bare), _numbered(self.after, new, others))
        for i, j in assigned(same, _LEAST):
            self._join([bare[i]], [others[j]])

    def _note_answer(self, some: Sequence[int], others: Sequence[int]) -> None:
        """Note what a unit became, if one became one, or lines of one."""
        old: int | None = some[0]
        new: int | None = others[0]
        if self._are_lines_of(self.before, some, self.after, others):
            new = self.after.holder_of(others[0])
        elif self._are_lines_of(self.after, others, self.before, some):
            old = self.before.holder_of(some[0])
        elif len(some) > 1 or len(others) > 1:
            return
        if old is not None and new is not None:
            self.answers.setdefault(old, new)

    @staticmethod
    def _are_lines_of(
        side: Segments, whole: Sequence[int], other: Segments, lines: Sequence[int]
    ) -> bool:
        """Whether the words of one unit with a number are lines under a unit of the other text."""
        return (
            len(whole) == 1
            and side.has_number(whole[0])
            and all(other.units[one].level is Level.SUBPARAGRAPH for one in lines)
        )

    def _join(self, old: Sequence[int], new: Sequence[int]) -> None:
        group = Group([*old], [*new])
        self.of_old.update(dict.fromkeys(old, group))
        self.of_new.update(dict.fromkeys(new, group))

    def _scores(self, old: int, new: int, rows: Sequence[int], columns: Sequence[int]) -> Matrix:
        before, after = self.before, self.after
        if not rows or not columns:
            return np.zeros((len(rows), len(columns)), dtype=np.float32)
        old_keys = [before.own_keys(one) if one == old else before.item_keys(one) for one in rows]
        new_keys = [after.own_keys(one) if one == new else after.item_keys(one) for one in columns]
        numbers = _numbered(before, old, rows), _numbered(after, new, columns)
        same_number = equal(*numbers)
        counts = _counted(before, old, rows), _counted(after, new, columns)
        same_count = equal(*counts)
        if self._is_across:
            likeness = by_sets(
                [_figures(keys) for keys in old_keys], [_figures(keys) for keys in new_keys]
            )
            place = by_place(
                [(-1, -1), (len(rows), len(columns))], range(len(rows)), range(len(columns)), 2
            )
            assert place is not None
            across: Matrix = np.float32(_ACROSS_NUMBER) * same_number
            across += _ACROSS_COUNT * same_count
            across += _ACROSS_PLACE * place
            across += _ACROSS_FIGURES * likeness
            return across
        few = len(rows) * len(columns) <= _MOST_COMPARED
        likeness = (by_words if few else by_terms)(old_keys, new_keys)
        best = likeness.max(axis=0 if len(rows) > len(columns) else 1)
        trust = min(float(best.mean()) / _USUAL, 1.0)
        if self._nearness is not None:
            likeness = self._by_meaning(old, new, rows, columns, likeness)
        levels = (
            [before.units[one].level for one in rows],
            [after.units[one].level for one in columns],
        )
        score: Matrix = likeness + np.float32(trust * _SAME_NUMBER) * same_number
        score += trust * _SAME_COUNT * same_count
        score += _SAME_LEVEL * equal(*levels)
        anchors = anchored(score, likeness, _ALIKE)
        if anchors:  # where they got other numbers, the same number tells the less
            share = float(np.mean([same_number[pair] for pair in anchors]))
            score += np.float32(trust * _SAME_NUMBER * (share - 1)) * same_number
        ends = [(-1, -1), (len(rows), len(columns))]
        place = by_place([*anchors, *ends], range(len(rows)), range(len(columns)), len(ends))
        if place is not None:
            score += trust * _SAME_PLACE * place
        return score + self._terms(rows, columns)

    def _by_meaning(
        self, old: int, new: int, rows: Sequence[int], columns: Sequence[int], words: Matrix
    ) -> Matrix:
        """The likeness of units by stems and meaning too; own words of the two units are left."""
        assert self._nearness is not None
        before, after = self.before, self.after
        stems = by_terms(
            [analyse(" ".join(before.item_keys(one)), before.language) for one in rows],
            [analyse(" ".join(after.item_keys(one)), after.language) for one in columns],
        )
        near = self._nearness.of_units(before.text, rows, after.text, columns).likeness
        mixed = _OWN_WORDS * words + _OWN_STEMS * stems + _OWN_MEANING * near
        is_own = np.asarray(rows)[:, None] == old
        is_own = is_own | (np.asarray(columns)[None, :] == new)
        return np.asarray(np.where(is_own, words, mixed), dtype=np.float32)

    def _terms(self, rows: Sequence[int], columns: Sequence[int]) -> Matrix:
        """What defined terms speak for and against."""
        old = [self.before.terms_of(one) for one in rows]
        new = [self.after.terms_of(one) for one in columns]
        known = frozenset().union(*old) & frozenset().union(*new)

        def speaks(one: frozenset[str], other: frozenset[str]) -> float:
            if one & other:
                return _SAME_TERM
            return _OTHER_TERM if (one | other) & known else 0.0

        score = np.zeros((len(old), len(new)), dtype=np.float32)
        if known:
            score[:] = [[speaks(one, other) for other in new] for one in old]
        if self._nearness is not None and any(old) and any(new):
            names = [
                [analyse(" ".join(sorted(terms)), self.before.language) for terms in side]
                for side in (old, new)
            ]
            every = Terms(chain(*names[0], *names[1]), self._nearness)
            likeness = by_terms(names[0], names[1], every)
            score += _LIKE_TERM * likeness * (score == 0)
        return score

    def _find_moved(self, old: Iterable[int], new: Iterable[int]) -> None:
        """Pair units that are alike in all that they contain, those with most words first.

        Of several that are so to the same extent that which came the shortest way.
        """
        gone = [*_untouched(self.before, old, self.of_old)]
        come = [*_untouched(self.after, new, self.of_new)]
        found = []
        for trace in traces(gone, come):
            left, arrived = gone[trace.old], come[trace.new]
            if max(trace.of_old, trace.of_new) < _MOVED / 2:
                continue
            if not self._may_be_one(left.unit, arrived.unit):
                continue
            fewest = min(len(left.keys), len(arrived.keys))
            likeness = Indel.normalized_similarity(left.keys, arrived.keys)
            if likeness >= (_MOVED if fewest >= _FEWEST_WORDS else 1.0):
                way = abs(left.unit / len(self.before.units) - arrived.unit / len(self.after.units))
                found.append((-likeness * fewest, way, left.unit, arrived.unit))
        for _, _, one, other in sorted(found):
            if _is_untouched(self.before, one, self.of_old) and _is_untouched(
                self.after, other, self.of_new
            ):
                self.align(one, other)

    def _may_be_one(self, old: int, new: int) -> bool:
        """Whether two units are of a kind: an article with units below it is no paragraph."""
        articles = [
            side.units[unit].level is Level.ARTICLE
            for side, unit in ((self.before, old), (self.after, new))
        ]
        holds = bool(self.before.below(old)) if articles[0] else bool(self.after.below(new))
        return articles[0] == articles[1] or not holds

    def _split_and_merge(self, old: Iterable[int], new: Iterable[int]) -> None:
        """Units whose words left another unit, or came into one."""
        gone = [*_whole(self.before, old, self.of_old), *self._runs(is_old=True)]
        come = [*_whole(self.after, new, self.of_new), *self._runs(is_old=False)]
        for trace in traces(gone, come):
            left, arrived = gone[trace.old], come[trace.new]
            group, other = self.of_old.get(left.unit), self.of_new.get(arrived.unit)
            if group is None and other is None:
                shares = sorted((trace.of_old, trace.of_new))
                if shares[1] >= _COVERED and shares[0] >= _PORTION:
                    self._join([left.unit], [arrived.unit])
            elif not self._may_have_come(left, arrived):
                continue
            elif group is not None and other is None:
                if trace.of_new >= _COVERED and len(group.old) == 1:
                    group.new = sorted([*group.new, arrived.unit])
                    self.of_new[arrived.unit] = group
            elif other is None or group is not None:
                continue  # words that left one pair and came into another one
            elif trace.of_old >= _COVERED and len(other.new) == 1:
                other.old = sorted([*other.old, left.unit])
                self.of_old[left.unit] = other

    def _may_have_come(self, left: Stretch, arrived: Stretch) -> bool:
        """Whether words may have come from one unit into another one: from another article
        only if they are more than a usual phrase."""
        articles = self.before.article[left.unit], self.after.article[arrived.unit]
        is_near = self.answers.get(articles[0]) == articles[1]
        return is_near or min(len(left.keys), len(arrived.keys)) >= _FEWEST_FROM_FAR

    def _runs(self, *, is_old: bool) -> Iterator[Stretch]:
        """The words that left the units of pairs, or came into them."""
        for group in {id(one): one for one in self.of_old.values()}.values():
            if len(group.old) != 1 or len(group.new) != 1:
                continue
            old, new = self.before.own_keys(group.old[0]), self.after.own_keys(group.new[0])
            if old == new or max(len(old), len(new)) < _FEWEST_WORDS:
                continue
            for code in Indel.opcodes(old, new):
                first, last = (
                    (code.src_start, code.src_end) if is_old else (code.dest_start, code.dest_end)
                )
                if code.tag != "equal" and last - first >= _FEWEST_WORDS:
                    unit, keys = (group.old[0], old) if is_old else (group.new[0], new)
                    yield Stretch(unit, keys[first:last], False)


def _divided(units: Sequence[int], lengths: Sequence[int], ends: set[int]) -> list[list[int]]:
    """The units that have words, divided where so many words as in ``ends`` are behind."""
    found: list[list[int]] = [[]]
    behind = 0
    for unit, length in zip(units, lengths, strict=True):
        if length:
            found[-1].append(unit)
            behind += length
            if behind in ends:
                found.append([])
    return found[:-1]


def _items(side: Segments, holder: int, groups: dict[int, Group]) -> list[int]:
    """A unit, for its own words, and the units right below it, that have no group yet."""
    own = [holder] if side.own_keys(holder) else []
    return [one for one in [*own, *side.below(holder)] if one not in groups]


def _is_untouched(side: Segments, unit: int, groups: dict[int, Group]) -> bool:
    """Whether nothing of a unit and what it contains has a group."""
    return not any(one in groups for one in side.inside(unit))


def _untouched(
    side: Segments, articles: Iterable[int], groups: dict[int, Group]
) -> Iterator[Stretch]:
    """The units of which nothing has a group, each with all words that it contains."""
    for article in articles:
        for one in side.inside(article):
            keys = side.item_keys(one) if one in side.of_unit else ()
            if keys and _is_untouched(side, one, groups):
                yield Stretch(one, keys, True)


def _whole(side: Segments, articles: Iterable[int], groups: dict[int, Group]) -> Iterator[Stretch]:
    for article in articles:
        for one in side.inside(article):
            keys = side.own_keys(one)
            if one not in groups and len(keys) >= _FEWEST_WORDS:
                yield Stretch(one, keys, True)


def _numbered(side: Segments, holder: int, units: Iterable[int]) -> list[str | None]:
    """What tells units apart by number; None for those without one in the text."""
    found: list[str | None] = []
    for one in units:
        unit = side.units[one]
        if one == holder:
            found.append("own")
        elif unit.number is not None and side.has_number(one):
            found.append(f"{unit.level} {fold_all_lookalikes(unit.number)}")
        else:
            found.append(None)
    return found


def _counted(side: Segments, holder: int, units: Iterable[int]) -> list[str | None]:
    return [
        None if one == holder or side.has_number(one) else side.units[one].eid.rsplit("__", 1)[-1]
        for one in units
    ]


def _figures(keys: Iterable[str]) -> set[str]:
    return {key for key in keys if key[0].isdigit()}
