"""Order: what kept its place, and where in the other text a place is to be looked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np

from kb.comparison.likeness import Matrix

_REACH = 3.0
"""Units by which a place may be off before the likelihood of it falls to a third."""
_FEWEST_ANCHORS = 3


def in_order(values: Sequence[int]) -> list[int]:
    """Indices of a longest rising row among ``values``, ascending.

    >>> in_order([0, 4, 1, 2, 3])
    [0, 2, 3, 4]
    """
    tails: list[int] = []  # indices of the smallest last value of a row of each length
    before: list[int] = []
    for index, value in enumerate(values):
        length = bisect_left([values[tail] for tail in tails], value) if tails else 0
        before.append(tails[length - 1] if length else -1)
        tails[length : length + 1] = [index]
    row: list[int] = []
    last = tails[-1] if tails else -1
    while last >= 0:
        row.append(last)
        last = before[last]
    return row[::-1]


def by_place(
    anchors: Sequence[tuple[int, int]],
    old: Sequence[int],
    new: Sequence[int],
    fewest: int = _FEWEST_ANCHORS,
) -> Matrix | None:
    """How well each of the places ``old`` suits each of ``new``, given pairs of places.

    None where the pairs are fewer than ``fewest``, or too much out of order, to tell.
    """
    pairs = sorted(anchors, key=lambda pair: pair[1])
    kept = [pairs[index] for index in in_order([first for first, _ in pairs])]
    if len(kept) < fewest or 2 * len(kept) < len(pairs):
        return None
    expected = np.interp(new, [second for _, second in kept], [first for first, _ in kept])
    distances = np.abs(np.asarray(old, dtype=np.float32)[:, None] - expected[None, :])
    trust = len(kept) / len(pairs)
    return np.asarray(trust * np.exp(-distances / _REACH), dtype=np.float32)
