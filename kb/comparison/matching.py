"""Which words of one wording stand in another: the raw alignment of two rows of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import LCSseq

RUN_COST = 1.2
"""What one more run of equal words costs, in words of full weight.

A single word that happens to stand in both is not worth to be torn out of its sentence.
"""
_ANCHOR = 12
"""Words of a run that stands in both without doubt."""
_LOOSE = 3
"""Words at each end of such a run that may as well belong to what stands beside it."""
_MOST_CELLS = 16_000_000


class Run(NamedTuple):
    """A run of words that are the same on both sides: where it begins, and how long it is."""

    old: int
    new: int
    length: int

    @property
    def old_end(self) -> int:
        return self.old + self.length

    @property
    def new_end(self) -> int:
        return self.new + self.length


def matching_runs(old: Sequence[str], new: Sequence[str], weights: Sequence[float]) -> list[Run]:
    """Runs of equal words in order, such that they weigh most, each but the outer ones paid for.

    ``weights`` are those of the words of ``old``.
    """
    head = _common(zip(old, new, strict=False))
    tail = _common(zip(reversed(old[head:]), reversed(new[head:]), strict=False))
    old_end, new_end = len(old) - tail, len(new) - tail
    runs = [Run(0, 0, head)]
    at = Run(head, head, 0)
    for anchor in _anchors(old[head:old_end], new[head:new_end]):
        anchor = Run(anchor.old + head, anchor.new + head, anchor.length)
        runs += _between(old, new, weights, at, anchor)
        runs.append(anchor)
        at = Run(anchor.old_end, anchor.new_end, 0)
    runs += _between(old, new, weights, at, Run(old_end, new_end, tail))
    runs.append(Run(old_end, new_end, tail))
    return joined(runs)


def joined(runs: Sequence[Run]) -> list[Run]:
    """``runs`` without empty ones, those that touch on both sides made one."""
    found: list[Run] = []
    for run in runs:
        if not run.length:
            continue
        if found and (found[-1].old_end, found[-1].new_end) == (run.old, run.new):
            found[-1] = found[-1]._replace(length=found[-1].length + run.length)
        else:
            found.append(run)
    return found


def _common(pairs: Iterator[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Long runs, so that only what lies between them must be laid out with care."""
    if min(len(old), len(new)) < 2 * _ANCHOR:
        return []
    return [
        Run(block.a + _LOOSE, block.b + _LOOSE, block.size - 2 * _LOOSE)
        for block in LCSseq.opcodes(old, new).as_matching_blocks()
        if block.size >= _ANCHOR
    ]


def _between(
    old: Sequence[str], new: Sequence[str], weights: Sequence[float], start: Run, end: Run
) -> list[Run]:
    """The best runs between two places; runs that begin or end there cost nothing."""
    height, width = end.old - start.old, end.new - start.new
    if not height or not width:
        return []
    first, second = old[start.old : end.old], new[start.new : end.new]
    if height * width > _MOST_CELLS:
        blocks = LCSseq.opcodes(first, second).as_matching_blocks()
        runs = [Run(block.a, block.b, block.size) for block in blocks]
    else:
        runs = _heaviest(first, second, weights[start.old : end.old])
    return [Run(run.old + start.old, run.new + start.new, run.length) for run in runs]


def _heaviest(old: Sequence[str], new: Sequence[str], weights: Sequence[float]) -> list[Run]:
    """The chain of runs with the greatest weight less :data:`RUN_COST` for each.

    ``ending[i, j]``: the best chain whose last pair is the words ``i`` and ``j``;
    ``best[i, j]``: the best one within the words before ``i`` and before ``j``.
    """
    places: dict[str, list[int]] = {}
    for at, word in enumerate(new):
        places.setdefault(word, []).append(at)
    columns = [np.array(places.get(word, ()), dtype=np.intp) for word in old]
    if not any(len(column) for column in columns):
        return []
    width = len(new)
    best = np.zeros((len(old) + 1, width + 1), dtype=np.float32)
    continues: list[np.ndarray | None] = []
    ending = np.full(width + 1, -np.inf, dtype=np.float32)  # of the row before, moved by one
    for row, column in enumerate(columns):
        before, now = best[row], best[row + 1]
        moved = np.full(width + 1, -np.inf, dtype=np.float32)
        if len(column):
            begun = before[column] - RUN_COST
            if row == 0 and column[0] == 0:
                begun[0] += RUN_COST
            going_on = ending[column]
            value = np.maximum(begun, going_on) + weights[row]
            continues.append(going_on >= begun)
            moved[column + 1] = value
            last = row == len(old) - 1 and column[-1] == width - 1
            np.maximum(before, moved, out=now)
            if last:
                now[width] = max(now[width], value[-1] + RUN_COST)
            np.maximum.accumulate(now, out=now)
        else:
            continues.append(None)
            now[:] = before
        ending = moved
    return _traced(best, columns, continues, weights)


def _traced(
    best: np.ndarray,
    columns: Sequence[np.ndarray],
    continues: Sequence[np.ndarray | None],
    weights: Sequence[float],
) -> list[Run]:
    row, at = len(columns), best.shape[1] - 1
    runs: list[Run] = []
    while row > 0 and at > 0:
        if best[row, at] == best[row - 1, at]:
            row -= 1
        elif best[row, at] == best[row, at - 1]:
            at -= 1
        else:  # the words before ``row`` and ``at`` are a pair, the last of a run
            length = 0
            going_on = True
            while going_on:
                row, at, length = row - 1, at - 1, length + 1
                flags = continues[row]
                assert flags is not None
                place = int(np.searchsorted(columns[row], at))
                going_on = bool(flags[place]) and row > 0 and at > 0
            runs.append(Run(row, at, length))
    return runs[::-1]
