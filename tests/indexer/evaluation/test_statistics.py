"""Intervals, tests of differences and AUROC against known values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.evaluation.statistics import auroc, difference, estimate, sign_test


@pytest.mark.parametrize(
    ("positives", "negatives", "value", "why"),
    [
        ([0.9, 0.8], [0.1, 0.2], 1.0, "told apart"),
        ([0.1, 0.2], [0.9, 0.8], 0.0, "the wrong way round"),
        ([0.5, 0.5], [0.5], 0.5, "ties count half"),
        ([0.8, 0.5], [0.5, 0.1], 3.5 / 4, "one tie of four pairs"),
        ([1, 2, 3], [2], 0.5, "one below, one equal, one above"),
        ([0.3], [0.1, 0.2, 0.4], 2 / 3, "two of three pairs"),
    ],
)
def test_auroc_is_the_share_of_pairs_in_order(
    positives: list[float], negatives: list[float], value: float, why: str
) -> None:
    found = auroc(positives, negatives)
    assert found is not None and found.value == pytest.approx(value), why
    assert found.low <= found.value <= found.high


def test_auroc_of_one_kind_alone_is_not_known() -> None:
    assert auroc([], [0.5]) is None
    assert auroc([0.5], []) is None


@pytest.mark.parametrize(
    ("gains", "p", "why"),
    [
        ([], 1.0, "nothing differs"),
        ([0.0, 0.0, 0.0], 1.0, "ties tell nothing"),
        ([0.5], 1.0, "one difference may go either way"),
        ([1.0, 1.0, 1.0], 2 / 8, "all one way: two of eight signs"),
        ([1.0] * 5 + [0.0] * 9, 2 / 32, "ties are left out"),
        ([1.0, 1.0, -1.0], 1.0, "every change of signs gives at least 1 of sum"),
        ([2.0, 1.0, -1.0], 6 / 8, "sums 4 2 2 0 and their opposites: six reach 2"),
        ([-1.0] * 6, 2 / 64, "of both sides"),
    ],
)
def test_few_differences_are_tested_exactly(gains: list[float], p: float, why: str) -> None:
    assert sign_test(gains) == pytest.approx(p), why


def test_many_differences_are_tested_by_chance_the_same_each_time() -> None:
    clear, none = [0.1] * 40, [0.1, -0.1] * 20
    assert sign_test(clear) == sign_test(clear) == pytest.approx(1 / 10_001)
    assert sign_test(none) == 1.0
    # Binomial: 26 or more of 40 on one side, twice: 0.0807.
    assert sign_test([1.0] * 26 + [-1.0] * 14) == pytest.approx(0.0807, abs=0.01)


def test_an_interval_is_that_of_the_mean() -> None:
    found = estimate([0.0, 1.0] * 50)
    assert found is not None
    # Of the normal distribution: 0.5 ± 1.96 · 0.05.
    assert (found.value, found.count) == (0.5, 100)
    assert found.low == pytest.approx(0.402, abs=0.015)
    assert found.high == pytest.approx(0.598, abs=0.015)
    assert estimate([0.0, 1.0] * 50) == found, "the same each time"


def test_missing_values_are_left_out_of_the_mean() -> None:
    found = estimate([None, 1.0, 0.0, None, 1.0, 1.0])
    assert found is not None and (found.value, found.count) == (0.75, 4)
    assert estimate([None, None]) is None
    assert estimate([]) is None
    alone = estimate([None, None, None, 0.5])
    assert alone is not None and (alone.low, alone.high) == (0.5, 0.5)


def test_a_difference_is_of_pairs() -> None:
    first = [0.1, 0.9, 0.3, None, 0.5, 0.2]
    second = [0.3, 1.0, 0.5, 0.4, None, 0.4]
    found = difference(first, second)
    assert found is not None
    assert (found.count, found.p) == (4, 2 / 16)
    assert found.difference == pytest.approx((0.2 + 0.1 + 0.2 + 0.2) / 4)
    assert 0.1 - 1e-9 <= found.low <= found.difference <= found.high <= 0.2 + 1e-9
    back = difference(second, first)
    assert back is not None and back.difference == pytest.approx(-found.difference)
    assert difference([None], [1.0]) is None
    with pytest.raises(ValueError, match="longer"):
        difference([0.1], [0.1, 0.2])


SHARES = st.floats(0, 1, allow_subnormal=False)


@given(values=st.lists(st.none() | SHARES, max_size=30))
def test_intervals_lie_among_the_values(values: list[float | None]) -> None:
    known = [value for value in values if value is not None]
    found = estimate(values)
    assert (found is None) is (not known)
    if found is not None:
        assert min(known) - 1e-9 <= found.low <= found.high <= max(known) + 1e-9


@given(st.lists(SHARES, min_size=1, max_size=12), st.lists(SHARES, min_size=1, max_size=12))
def test_auroc_of_the_other_way_round_is_the_rest(first: list[float], second: list[float]) -> None:
    there, back = auroc(first, second), auroc(second, first)
    assert there is not None and back is not None
    assert there.value + back.value == pytest.approx(1)
    assert 0 <= there.low <= there.high <= 1 + 1e-9
    higher = auroc([value + 1 for value in first], second)
    assert higher is not None and higher.value >= there.value


@given(st.lists(st.floats(-1, 1, allow_subnormal=False), max_size=20))
def test_p_is_a_chance_and_knows_no_direction(gains: list[float]) -> None:
    p = sign_test(gains)
    assert 0 < p <= 1
    assert sign_test([-gain for gain in gains]) == pytest.approx(p, abs=1e-9)
