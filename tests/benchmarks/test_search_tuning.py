"""What the weights are tuned with."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from benchmarks.search_tuning import Asked, Candidates, balanced, fitted, grid
from indexer.evaluation.questions import Question
from indexer.relevance import Weights
from kb.model import Address


def candidates(*rows: tuple[str, float, float, float | None, bool]) -> Candidates:
    """Articles by their eid, with words, meaning, the likeness of an entry, being in scope."""
    columns = list(zip(*rows, strict=True))
    entries = np.array([0.0 if entry is None else entry for entry in columns[3]])
    return Candidates(
        Asked("core", ("law",), Question("q", "kk", "lay", "баспана")),
        tuple(Address("law", "kk", eid) for eid in columns[0]),
        np.array(columns[1]),
        np.array(columns[2]),
        {Weights().entry_words: entries},
        np.array([entry is not None for entry in columns[3]]),
        np.ones(len(rows)),
        np.array(columns[4]),
    )


ORDERS = [
    (Weights(meaning=0.0, meaning_alone=0.0, entries=0.0), True, ["a", "b", "c"], "words alone"),
    (Weights(words=0.0, entries=0.0), True, ["b", "a", "c"], "meaning alone"),
    (Weights(words=0.0, meaning=0.0, meaning_alone=0.0), True, ["c", "a", "b"], "an entry that is likelier than usual"),
    (Weights(words=0.0, meaning=0.0, meaning_alone=0.0, usual_entry=0.8), True, ["a", "b", "c"], "less than usual"),
    (Weights(meaning=0.0, meaning_alone=0.0, entries=0.0), False, ["b", "c"], "in the acts asked alone"),
]  # fmt: skip


@pytest.mark.parametrize(("weights", "everywhere", "order", "reason"), ORDERS)
def test_weights_order_candidates(
    weights: Weights, everywhere: bool, order: Sequence[str], reason: str
) -> None:
    one = candidates(
        ("a", 0.9, 0.2, None, False),
        ("b", 0.5, 0.7, None, True),
        ("b", 0.4, 0.1, None, True),  # the other text of the same article
        ("c", 0.1, 0.1, 0.7, True),
    )
    assert [found.eid for found in one.best(weights, everywhere=everywhere)] == order, reason


def test_the_weights_of_the_search_are_tried() -> None:
    assert Weights() in grid()


def test_every_set_and_kind_counts_the_same() -> None:
    answers = np.array([True, True, True, False, True, False])
    weights = balanced(["one", "one", "one", "one", "two", "two"], answers)
    assert weights.sum() == pytest.approx(len(answers))
    assert weights[:3].sum() == pytest.approx(weights[3]) == pytest.approx(weights[4])


def test_a_fitted_model_tells_the_kinds_apart() -> None:
    features = np.array([[0.1], [0.2], [0.3], [0.7], [0.8], [0.9]])
    answers = features[:, 0] > 0.5
    constant, slopes = fitted(features, answers, np.ones(6))
    assert slopes[0] > 0
    assert -constant / slopes[0] == pytest.approx(0.5, abs=0.02), "the middle is the doubtful place"
