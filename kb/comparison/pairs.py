"""From aligned units to pairs that say what became of them, in the order of the new text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from kb.comparison.alignment import Alignment, Group
from kb.comparison.article_groups import Found, article_groups, is_headed, moved_articles, woven
from kb.comparison.articles import Matches
from kb.comparison.edits import edits_of
from kb.comparison.model import Edit, Pair, PairKind, Why
from kb.comparison.order import in_order
from kb.comparison.segments import ITEMS, Segments
from kb.comparison.words import Word
from kb.language.lookalikes import fold_all_lookalikes
from kb.model import Level

_IN_OTHER_WORDS = 0.4
"""Likeness of words below which two articles are no more than counterparts."""
_ALIKE = 0.5
"""Likeness of words that is named as a reason."""


class _Own(NamedTuple):
    """Own words of a unit, from the number ``first`` on up to ``last``."""

    unit: int
    first: int = 0
    last: int | None = None


class Pairing:
    """Tells what became of the units of two texts that an alignment has paired."""

    def __init__(
        self,
        before: Segments,
        after: Segments,
        alignment: Alignment,
        matches: Matches,
        headed: Sequence[tuple[int, int]],
    ) -> None:
        self._before = before
        self._after = after
        self._alignment = alignment
        self._matches = matches
        self._why = {(match.old, match.new): match.why for match in matches.pairs}
        self._is_across = before.language != after.language
        self._are_redactions = matches.are_redactions
        self._articles = article_groups(before, after, alignment, matches, headed)
        self._answering: dict[int, set[int]] = defaultdict(set)
        """Old article → the new ones that answer to it."""
        self._first: dict[int, Found] = {}
        """Old article → the pair that tells what it has lost, where it is in several."""
        self._first_of_new: dict[int, Found] = {}
        """New article → the pair that tells what came into it, where it is in several."""
        self._origins = {new: old for old, new in alignment.answers.items()}
        """New unit → the old one that became it."""
        self._shared: set[Found] = set()
        """The pairs of articles that are in several."""
        for one in self._articles:
            for old in one.old:
                self._answering[old].update(one.new)
            sides = (one.old, self._first), (one.new, self._first_of_new)
            for positions, first in sides:
                for position in positions:
                    other = first.setdefault(position, one)
                    if other is not one:
                        self._shared |= {one, other}

    def pairs(self) -> Iterator[Pair]:
        """The pairs of articles, each with those of its units."""
        moved: set[Found] = set()
        if self._are_redactions:
            moved = moved_articles(self._before, self._after, self._alignment, self._articles)
        for found in self._articles:
            yield self._article(found, found in moved)

    # One article

    def _article(self, found: Found, moved: bool) -> Pair:
        before, after = self._before, self._after
        if not found.old:
            return self._alone(found, PairKind.INSERTED)
        if not found.new:
            return self._alone(found, PairKind.DELETED)
        old_keys = [key for one in found.old for key in before.words_of(one)]
        new_keys = [key for one in found.new for key in after.words_of(one)]
        units = tuple(self._units(found))
        edits = self._edits(self._own(found.old, before), self._own(found.new, after))
        changed = bool(edits) or any(unit.is_change for unit in units)
        changed |= found in self._shared and not self._is_across and old_keys != new_keys
        similarity = self._similarity(found, old_keys, new_keys)
        renumbered = self._renumbered(found)
        kind = self._kind_of_article(found, similarity, changed, moved, renumbered)
        return Pair(
            kind,
            tuple(found.old),
            tuple(found.new),
            similarity,
            self._why.get((found.old[0], found.new[0]), (Why.WORDS,)),
            moved=moved,
            renumbered=renumbered,
            edits=edits,
            units=units if changed or len(found.old) + len(found.new) > 2 else (),
        )

    def _kind_of_article(
        self, found: Found, similarity: float, changed: bool, moved: bool, renumbered: bool
    ) -> PairKind:
        if len(found.new) > 1:
            return PairKind.SPLIT
        if len(found.old) > 1:
            return PairKind.MERGED
        if changed:
            same = not renumbered and self._matches.numbers_agree >= _ALIKE
            is_own = similarity < _IN_OTHER_WORDS and not same and not self._is_across
            above = is_headed(self._before, found.old[0], self._after, found.new[0])
            return PairKind.COUNTERPART if is_own and not above else PairKind.AMENDED
        if moved:
            return PairKind.MOVED
        return PairKind.RENUMBERED if renumbered else PairKind.UNCHANGED

    def _similarity(self, found: Found, old: Sequence[str], new: Sequence[str]) -> float:
        if self._is_across:
            match = next(
                (
                    one
                    for one in self._matches.pairs
                    if one.old in found.old and one.new in found.new
                ),
                None,
            )
            return min(match.score, 1.0) if match else 0.0
        return float(Indel.normalized_similarity(old, new))

    def _alone(self, found: Found, kind: PairKind) -> Pair:
        """An article of one text alone; its units only where some answer to other articles'."""
        is_new = kind is PairKind.INSERTED
        side = self._after if is_new else self._before
        groups = self._alignment.of_new if is_new else self._alignment.of_old
        article = (found.new or found.old)[0]
        old, new = tuple(found.old), tuple(found.new)
        if not any(one in groups for one in side.inside(article)):
            return Pair(kind, old, new, 0.0)
        own = self._own([article], side)
        edits = self._edits([], own) if is_new else self._edits(own, [])
        return Pair(kind, old, new, 0.0, edits=edits, units=tuple(self._units(found)))

    def _own(self, articles: Iterable[int], side: Segments) -> list[_Own]:
        """The words of articles that no unit of the other text answers to but articles."""
        groups = self._alignment.of_new if side is self._after else self._alignment.of_old
        own = []
        for article in articles:
            group = groups.get(article)
            is_own = group is None or self._is_of_articles(group)
            own.append(_Own(article, 0, None if is_own else side.of_unit[article].heading))
        return own

    def _is_of_articles(self, group: Group) -> bool:
        """Whether a group holds the own words of articles alone, and articles that are paired."""
        return (
            all(self._before.article[one] == one for one in group.old)
            and all(self._after.article[one] == one for one in group.new)
            and all(set(group.new) <= self._answering[one] for one in group.old)
        )

    # The units of one article

    def _units(self, article: Found) -> Iterator[Pair]:
        found = woven(self._found_units(article))
        out_of_order = self._out_of_order(found) if self._are_redactions else set()
        for one in found:
            yield self._unit(one, article, one in out_of_order)

    def _found_units(self, article: Found) -> list[Found]:
        found: list[Found] = []
        seen: set[int] = set()
        for articles, side, groups in (
            (article.new, self._after, self._alignment.of_new),
            (article.old, self._before, self._alignment.of_old),
        ):
            is_new = side is self._after
            for one in articles:
                if not is_new and self._first[one] is not article:
                    continue
                behind = one
                for unit in side.inside(one):
                    if unit < behind or unit not in side.of_unit:
                        continue
                    group = groups.get(unit)
                    if is_new and not self._tells(article, one, group):
                        continue
                    if group is None:
                        if unit == one:
                            continue  # its own words are those of the article's pair
                        behind = self._add_alone(found, side, unit, is_new)
                    elif id(group) not in seen and not (
                        unit == one and self._is_of_articles(group)
                    ):
                        seen.add(id(group))
                        leaves = not is_new and not self._stays(group, article)
                        found.append(Found(group.old, group.new, group, leaves=leaves))
        return found

    def _tells(self, pair: Found, article: int, group: Group | None) -> bool:
        """Whether a pair is the one that tells of a unit of its new ``article``.

        Where several articles became one, each in a pair of its own, the pair of the
        article that the unit comes from does; of what comes from none of them, the first.
        """
        if pair not in self._shared:
            return True
        come_from = {self._before.article[one] for one in group.old} if group else set()
        known = [one for one in come_from if article in self._answering[one]]
        return min(known) in pair.old if known else self._first_of_new[article] is pair

    def _add_alone(self, found: list[Found], side: Segments, unit: int, is_new: bool) -> int:
        """Add a unit that the other text lacks; the position from which to go on."""
        groups = self._alignment.of_new if is_new else self._alignment.of_old
        inside = side.inside(unit)
        is_whole = not any(one in groups for one in inside)
        if is_whole and not side.all_keys(unit) and not side.has_number(unit):
            return inside.stop  # a sign on a line of its own, as in the head of a table
        if is_whole or side.own_keys(unit):
            units = [unit]
            found.append(
                Found([] if is_new else units, units if is_new else [], own_words_only=not is_whole)
            )
        return inside.stop if is_whole else unit + 1

    def _stays(self, group: Group, article: Found) -> bool:
        """Whether the units of a group are found among those of the article's new text."""
        return any(self._after.article[one] in article.new for one in group.new)

    def _out_of_order(self, units: Sequence[Found]) -> set[Found]:
        """The units that changed places with others under the same unit."""
        together: dict[tuple[int | None, int | None], list[Found]] = defaultdict(list)
        for one in units:
            if len(one.old) == 1 and len(one.new) == 1:
                holders = self._before.holder_of(one.old[0]), self._after.holder_of(one.new[0])
                together[holders].append(one)
        out: set[Found] = set()
        for some in together.values():
            kept = set(in_order([one.old[0] for one in some]))
            out.update(one for index, one in enumerate(some) if index not in kept)
        return out

    def _unit(self, found: Found, article: Found, out_of_order: bool) -> Pair:
        before, after = self._before, self._after
        old, new = tuple(found.old), tuple(found.new)
        if found.group is None:
            kind = PairKind.INSERTED if new else PairKind.DELETED
            edits = self._unit_edits(old, new) if found.own_words_only else ()
            return Pair(kind, old, new, 0.0, edits=edits)
        edits = self._unit_edits(old, new)
        moved = out_of_order or self._changed_holder(found)
        renumbered = self._renumbered(found)
        old_keys = [key for one in old for key in before.own_keys(one)]
        new_keys = [key for one in new for key in after.own_keys(one)]
        similarity = 0.0 if self._is_across else Indel.normalized_similarity(old_keys, new_keys)
        return Pair(
            self._kind_of_unit(found, bool(edits), moved, renumbered),
            old,
            new,
            float(similarity),
            self._why_unit(found, similarity, renumbered),
            moved=moved,
            renumbered=renumbered,
            edits=edits,
            leaves=found.leaves,
        )

    def _kind_of_unit(self, found: Found, changed: bool, moved: bool, renumbered: bool) -> PairKind:
        divided = len(found.old) > 1 or len(found.new) > 1
        if divided and (changed or self._bears_numbers(found)):
            return PairKind.SPLIT if len(found.new) > len(found.old) else PairKind.MERGED
        if changed:
            return PairKind.AMENDED
        if moved:
            return PairKind.MOVED
        return PairKind.RENUMBERED if renumbered and not divided else PairKind.UNCHANGED

    def _bears_numbers(self, found: Found) -> bool:
        """Whether what was divided anew are units with numbers, and no mere lines."""
        if self._is_line(found.old[0], found.new[0]):
            return any(map(self._before.has_number, found.old[1:])) or any(
                map(self._after.has_number, found.new[1:])
            )
        old = sum(map(self._before.has_number, found.old))
        new = sum(map(self._after.has_number, found.new))
        return old != new

    def _is_line(self, old: int, new: int) -> bool:
        """Whether a unit's own words are only a line, without a number, of the unit that
        answers to it, as it holds more lines."""
        answers = self._alignment.answers
        holders = self._before.holder_of(old), self._after.holder_of(new)
        if holders[1] is not None and not self._after.has_number(new):
            return answers.get(old) == holders[1]
        if holders[0] is not None and not self._before.has_number(old):
            return answers.get(holders[0]) == new
        return False

    def _changed_holder(self, found: Found) -> bool:
        """Whether units stand under another unit than the one that answers to their old one."""
        for old in found.old:
            for new in found.new:
                articles = self._before.article[old], self._after.article[new]
                if articles[1] not in self._answering[articles[0]]:
                    return True
                if old == articles[0] or new == articles[1]:
                    continue  # what had no number of its own got one, or lost it
                above = self._before.holder_of(old), self._after.holder_of(new)
                answers = self._alignment.answers
                if above[0] in found.old:
                    continue  # a line that stood on its own under the unit that has it now
                if self._hangs_elsewhere(old, new):
                    continue
                if above == articles or above[0] is None or above[1] is None:
                    continue
                if answers.get(old) == above[1] or answers.get(above[0]) == new:
                    continue  # the own words of a unit became its first subparagraph, or were it
                if _is_flat(self._before, above[0]) or _is_flat(self._after, above[1]):
                    continue  # what stood under the article stands under a paragraph that it got
                answer, origin = answers.get(above[0]), self._origins.get(above[1])
                is_other = answer not in (None, above[1]) or (
                    answer is None and origin not in (None, above[0])
                )
                if is_other and len(found.new) == 1 and not self._are_one(above[0], above[1]):
                    return True
        return False

    def _hangs_elsewhere(self, old: int, new: int) -> bool:
        """Whether a line without a number only hangs from a unit further out or in.

        Where a list ends is told by its marks: with a full stop for a semicolon the lines
        behind it hang from the paragraph, and from the last point no longer.
        """
        if self._before.has_number(old) or self._after.has_number(new):
            return False
        around = _holders(self._before, old), _holders(self._after, new)
        answers = self._alignment.answers
        return bool(around[0] and around[1]) and (
            around[1][0] in map(answers.get, around[0])
            or around[0][0] in map(self._origins.get, around[1])
        )

    def _are_one(self, old: int, new: int) -> bool:
        """Whether the own words of a unit are found in another one, be it in part."""
        group = self._alignment.of_old.get(old)
        return group is not None and new in group.new

    def _renumbered(self, found: Found) -> bool:
        if len(found.old) != 1 or len(found.new) != 1:
            return False
        (old,), (new,) = found.old, found.new
        labels = _label(self._before, old), _label(self._after, new)
        are_articles = self._before.article[old] == old, self._after.article[new] == new
        if are_articles[0] != are_articles[1]:
            return labels[are_articles[0]] is not None  # what had no number of its own got one
        return labels[0] != labels[1] and not self._is_line(old, new)

    def _why_unit(self, found: Found, similarity: float, renumbered: bool) -> tuple[Why, ...]:
        terms = [
            frozenset().union(*map(side.terms_of, units))
            for side, units in ((self._before, found.old), (self._after, found.new))
        ]
        reasons = (
            (Why.WORDS, similarity >= _ALIKE),
            (Why.TERM, bool(terms[0] & terms[1])),
            (Why.NUMBER, not renumbered and any(map(self._after.has_number, found.new))),
        )
        return tuple(why for why, speaks in reasons if speaks) or (Why.PLACE,)

    # Words

    def _unit_edits(self, old: Iterable[int], new: Iterable[int]) -> tuple[Edit, ...]:
        """The edits of units' own words but those of headings."""
        return self._edits(
            [_Own(one, self._before.of_unit[one].heading) for one in old],
            [_Own(one, self._after.of_unit[one].heading) for one in new],
        )

    def _edits(self, old: Sequence[_Own], new: Sequence[_Own]) -> tuple[Edit, ...]:
        """The edits of words; none where they are the same or cannot be compared."""
        before, after = self._before, self._after
        if self._is_across or _keys(before, old) == _keys(after, new):
            return ()
        return edits_of(
            before.text.expression.text,
            _words(before, old),
            after.text.expression.text,
            _words(after, new),
            after.language,
        )


def _keys(side: Segments, own: Iterable[_Own]) -> list[str]:
    """The words in the form in which they are compared."""
    return [key for one in own for key in side.of_unit[one.unit].keys[one.first : one.last]]


def _words(side: Segments, own: Iterable[_Own]) -> list[Word]:
    return [word for one in own for word in side.of_unit[one.unit].words[one.first : one.last]]


def _holders(side: Segments, unit: int) -> list[int]:
    """The units around one within its article, from the inside out."""
    found: list[int] = []
    around = side.holder_of(unit)
    while around is not None and side.article[around] != around:
        found.append(around)
        around = side.holder_of(around)
    return found


def _is_flat(side: Segments, holder: int) -> bool:
    """Whether a unit is an article without numbered paragraphs."""
    return side.article[holder] == holder and not any(
        side.units[one].level is Level.PARAGRAPH for one in side.below(holder)
    )


def _label(side: Segments, unit: int) -> str | None:
    """What a unit bears as its number; None where it bears none.

    The first words behind a number bear it, though they make a subparagraph. Items
    of a list bear the same whether they are written «1)» or «1.».
    """
    if not side.has_number(unit):
        holder = side.holder_of(unit)
        is_first = holder is not None and not any(map(side.own_keys, range(holder, unit)))
        if holder is None or not is_first or side.article[holder] == holder:
            return None
        return _label(side, holder)
    level = side.units[unit].level
    written = "item" if level in ITEMS else level
    return f"{written} {fold_all_lookalikes(side.units[unit].number or '')}"
