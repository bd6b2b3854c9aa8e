"""Which articles belong to one pair: one and one, several that were split or merged, one alone."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from kb.comparison.alignment import Alignment, Group
from kb.comparison.articles import Matches
from kb.comparison.order import in_order
from kb.comparison.segments import HEADED, Segments

_MOSTLY = 0.5
"""Share of an article's words from another article that makes it part of a split or a merger."""


@dataclass(slots=True, eq=False)
class Found:
    """Units that belong to one pair, before it is known what became of them."""

    old: list[int]
    new: list[int]
    group: Group | None = None
    own_words_only: bool = False
    """What the units contain has pairs of its own."""
    leaves: bool = False


def article_groups(
    before: Segments,
    after: Segments,
    alignment: Alignment,
    matches: Matches,
    headed: Sequence[tuple[int, int]],
) -> list[Found]:
    """All articles and headed units of two texts, in the order of the new text."""
    articles = [Found([match.old], [match.new]) for match in matches.pairs]
    if matches.are_redactions:
        _divide_anew(before, after, alignment, articles)
    articles += [Found([old], [new]) for old, new in headed]
    known_old = set(chain.from_iterable(one.old for one in articles))
    known_new = set(chain.from_iterable(one.new for one in articles))
    articles += [Found([one], []) for one in before.articles if one not in known_old]
    articles += [Found([], [one]) for one in after.articles if one not in known_new]
    return woven(articles)


def is_headed(before: Segments, old: int, after: Segments, new: int) -> bool:
    """Whether one of two units stands above the articles."""
    return before.units[old].level in HEADED or after.units[new].level in HEADED


def moved_articles(
    before: Segments, after: Segments, alignment: Alignment, articles: Sequence[Found]
) -> set[Found]:
    """The articles that stand in another place among those that kept theirs."""
    came = set(alignment.answers.values())
    single = [one for one in articles if len(one.old) == 1 and len(one.new) == 1]
    moved: set[Found] = set()
    for above_articles in (True, False):  # an article that leaves a chapter does not move it
        row = [
            one
            for one in single
            if is_headed(before, one.old[0], after, one.new[0]) == above_articles
        ]
        kept = set(in_order([one.old[0] for one in row]))
        moved.update(one for index, one in enumerate(row) if index not in kept)
    for one in single:
        above = before.units[one.old[0]].parent, after.units[one.new[0]].parent
        if None in above:
            continue
        answer = alignment.answers.get(above[0] or 0)
        if answer is not None and answer != above[1] and above[1] in came:
            moved.add(one)
    return moved


def woven(found: Iterable[Found]) -> list[Found]:
    """In the order of the new text; what it lacks behind what stood before it in the old one."""
    found = list(found)
    order = sorted((one for one in found if one.new and not one.leaves), key=lambda one: one.new[0])
    place_of: dict[int, Found] = {}
    for one in order:
        for old in one.old:
            place_of.setdefault(old, one)
    known = sorted(place_of)
    for one in sorted(
        (one for one in found if not one.new or one.leaves), key=lambda one: one.old[0]
    ):
        before = bisect_left(known, one.old[0])
        at = order.index(place_of[known[before - 1]]) + 1 if before else 0
        order.insert(at, one)
        for old in one.old:
            if old not in place_of:
                place_of[old] = one
                insort(known, old)
    return order


def _divide_anew(
    before: Segments, after: Segments, alignment: Alignment, articles: list[Found]
) -> None:
    """Add to the pairs the articles whose words mostly come from, or went to, paired ones."""
    from_old: dict[int, Counter[int]] = defaultdict(Counter)
    from_new: dict[int, Counter[int]] = defaultdict(Counter)
    for unit, group in alignment.of_new.items():
        article = after.article[unit]
        for old in group.old:
            other = before.article[old]
            shared = min(len(before.own_keys(old)), len(after.own_keys(unit)))
            from_old[article][other] += shared
            from_new[other][article] += shared
    of_old = {one: found for found in articles for one in found.old}
    of_new = {one: found for found in articles for one in found.new}
    for article in after.articles:
        if article in of_new or article not in from_old:
            continue
        source, shared = from_old[article].most_common(1)[0]
        found = of_old.get(source)
        if shared < _MOSTLY * len(after.all_keys(article)) or is_headed(
            before, source, after, article
        ):
            continue
        if found is None:
            if shared < _MOSTLY * len(before.all_keys(source)):
                continue  # one of its units came here, no more
            found = of_old[source] = Found([source], [])
            articles.append(found)
        if len(found.old) == 1:
            found.new = sorted([*found.new, article])
            of_new[article] = found
    for article in before.articles:
        if article in of_old or article not in from_new:
            continue
        target, shared = from_new[article].most_common(1)[0]
        found = of_new.get(target)
        if shared < _MOSTLY * len(before.all_keys(article)) or is_headed(
            before, article, after, target
        ):
            continue
        if found is not None and len(found.new) == 1:
            found.old = sorted([*found.old, article])
            of_old[article] = found
