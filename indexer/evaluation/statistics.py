"""How sure figures are: intervals, tests of a difference, and telling two kinds apart.

What chance decides is drawn from a generator with a fixed seed whose numbers
are the same in every version of numpy (``RandomState``): the same figures give
the same intervals everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SEED = 0
RESAMPLES = 2000
CHANGES_OF_SIGN = 10_000
_ALL_SIGNS = 13  # differences up to which every change of signs is looked at
_AT_A_TIME = 2_000_000  # numbers in memory
_ROUNDING = 1e-12
_INTERVAL = (2.5, 97.5)

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95 % percentile bootstrap interval, of ``count`` values."""

    value: float
    low: float
    high: float
    count: int


@dataclass(frozen=True, slots=True)
class Difference:
    """How much higher ``second`` is than ``first``, over questions that have both.

    ``low`` and ``high`` bound the difference (paired bootstrap, 95 %). ``p``
    is the chance of a difference of this size, in either direction, were the
    two the same (permutation test: signs of the differences changed at random).
    """

    first: float
    second: float
    low: float
    high: float
    p: float
    count: int

    @property
    def difference(self) -> float:
        """What ``second`` has more."""
        return self.second - self.first


def estimate(values: Sequence[float | None]) -> Estimate | None:
    """The mean of those values that there are; None where there are none.

    Resampled are all, so that the interval knows of the missing ones too.
    """
    data = np.array([np.nan if value is None else value for value in values], dtype=np.float64)
    is_known = ~np.isnan(data)
    if not is_known.any():
        return None
    known = np.where(is_known, data, 0.0)

    def means(counts: Numbers) -> Numbers:
        weights = counts @ is_known.astype(np.float64)
        weights[weights == 0] = np.nan  # a resample without any
        shares: Numbers = (counts @ known) / weights
        return shares

    low, high = _interval(_over_resamples(len(data), means))
    return Estimate(float(data[is_known].mean()), low, high, int(is_known.sum()))


def difference(first: Sequence[float | None], second: Sequence[float | None]) -> Difference | None:
    """The paired difference of two lists of figures of the same questions.

    Pairs of which one is missing are left out; None where none is whole.
    Raises ``ValueError`` for lists of different lengths.
    """
    pairs = [
        (one, other)
        for one, other in zip(first, second, strict=True)
        if one is not None and other is not None
    ]
    if not pairs:
        return None
    data = np.array(pairs, dtype=np.float64)
    gains = data[:, 1] - data[:, 0]
    low, high = _interval(_over_resamples(len(gains), lambda counts: counts @ gains / len(gains)))
    means = data.mean(axis=0)
    return Difference(float(means[0]), float(means[1]), low, high, sign_test(gains), len(gains))


def sign_test(gains: Sequence[float] | Numbers) -> float:
    """The p value of the mean of ``gains`` being 0, of both sides, by changing their signs.

    Exact for few gains, else of :data:`CHANGES_OF_SIGN` random changes.
    """
    data = np.array([gain for gain in gains if abs(gain) > _ROUNDING], dtype=np.float64)
    if not len(data):
        return 1.0
    observed = abs(data.sum()) - _ROUNDING * len(data)
    if len(data) <= _ALL_SIGNS:
        numbers = np.arange(2 ** len(data))
        signs = 1.0 - 2.0 * (numbers[:, None] >> np.arange(len(data)) & 1)
        return float((abs(signs @ data) >= observed).mean())
    chance = np.random.RandomState(SEED)
    reached = 0
    for rows in _portions(CHANGES_OF_SIGN, len(data)):
        signs = 1.0 - 2.0 * chance.randint(0, 2, size=(rows, len(data)))
        reached += int((abs(signs @ data) >= observed).sum())
    return (reached + 1) / (CHANGES_OF_SIGN + 1)


def auroc(positives: Sequence[float], negatives: Sequence[float]) -> Estimate | None:
    """How often a positive is above a negative, equal ones counting half, with its interval.

    Resampled are both kinds apart. None where there is none of one kind.
    """
    if not positives or not negatives:
        return None
    above = np.asarray(positives, dtype=np.float64)
    below = np.asarray(negatives, dtype=np.float64)
    wins = np.greater.outer(above, below) + 0.5 * np.equal.outer(above, below)
    chance = np.random.RandomState(SEED)
    shares = []
    for rows in _portions(RESAMPLES, len(above) + len(below)):
        ups = _counts(chance, rows, len(above)) / len(above)
        downs = _counts(chance, rows, len(below)) / len(below)
        shares.append(((ups @ wins) * downs).sum(axis=1))
    low, high = _interval(np.concatenate(shares))
    return Estimate(float(wins.mean()), low, high, len(above) + len(below))


def _over_resamples(count: int, statistic: Callable[[Numbers], Numbers]) -> Numbers:
    """What ``statistic`` makes of how often each of ``count`` values is in each resample."""
    chance = np.random.RandomState(SEED)
    return np.concatenate(
        [statistic(_counts(chance, rows, count)) for rows in _portions(RESAMPLES, count)]
    )


def _counts(chance: np.random.RandomState, rows: int, count: int) -> Numbers:
    drawn = chance.randint(0, count, size=(rows, count), dtype=np.int64)
    drawn += np.arange(rows, dtype=np.int64)[:, None] * count
    flat = np.bincount(drawn.ravel(), minlength=rows * count)
    return flat.reshape(rows, count).astype(np.float64)


def _portions(rows: int, columns: int) -> list[int]:
    """``rows`` in portions that fit in memory."""
    most = max(1, _AT_A_TIME // max(columns, 1))
    return [most] * (rows // most) + ([rows % most] if rows % most else [])


def _interval(values: Numbers) -> tuple[float, float]:
    low, high = np.nanpercentile(values, _INTERVAL)
    return float(low), float(high)
