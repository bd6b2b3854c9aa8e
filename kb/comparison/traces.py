"""Where words that left one place of a text turn up again: runs of the same words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_RUN = 3
"""Words that must follow each other in both texts."""
_MOST_HOLDERS = 100
"""Stretches that have the same run before it tells nothing any more."""


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """Words that left a unit or came into it; ``is_whole``: all of its own words."""

    unit: int
    keys: Sequence[str]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Trace:
    """An old and a new stretch that have runs of words in common, by index."""

    old: int
    new: int
    shared: int
    """How many runs they share."""
    of_old: float
    """Share of the old stretch's runs that are in the new one, 0 to 1."""
    of_new: float


def traces(old: Sequence[Stretch], new: Sequence[Stretch]) -> list[Trace]:
    """The pairs of stretches that have words in common, those with most of them first."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, stretch in enumerate(new):
        for run in set(_runs(stretch.keys)):
            holders[run].append(index)
    lengths = [max(len(set(_runs(stretch.keys))), 1) for stretch in new]
    found = []
    for index, stretch in enumerate(old):
        own = set(_runs(stretch.keys))
        shared: Counter[int] = Counter()
        for run in own:
            held = holders.get(run, ())
            if len(held) <= _MOST_HOLDERS:
                shared.update(held)
        found += [
            Trace(index, other, count, count / len(own), count / lengths[other])
            for other, count in shared.items()
        ]
    return sorted(found, key=lambda trace: (-trace.shared, trace.old, trace.new))


def _runs(keys: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Runs of words; a text too short for one is a run itself."""
    if len(keys) < _RUN:
        yield tuple(keys)
    else:
        yield from zip(*(keys[start:] for start in range(_RUN)), strict=False)
