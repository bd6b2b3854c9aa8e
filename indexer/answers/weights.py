"""What each sign counts for, learned by ``training.answers`` from questions with known answers."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Weights:
    """``units`` by the names of :class:`indexer.answers.features.Features`; ``confidence`` by
    those of :class:`indexer.answers.confidence.Signs`, with ``constant``.

    Below ``refused`` a question has no answer here, from ``sure`` on it has one.
    """

    units: Mapping[str, float]
    confidence: Mapping[str, float]
    constant: float
    refused: float
    sure: float


@cache
def weights() -> Weights:
    """The weights that come along."""
    with (files("indexer.answers") / "weights.toml").open("rb") as file:
        read = tomllib.load(file)
    return Weights(
        read["units"],
        read["confidence"],
        read["constant"],
        read["thresholds"]["refused"],
        read["thresholds"]["sure"],
    )
