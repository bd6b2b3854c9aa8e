"""How the weights of :mod:`indexer.answers` are learned, from questions with known answers.

    python -m training.answers FULL SMALL ACTS_APART... > indexer/answers/weights.toml

FULL is a knowledge base of all acts, SMALL one of the acts asked about alone:
questions are asked in both, so that the weights serve both. Of the sets of
questions that ``benchmarks/gold`` has, ``questions.answers.kept.jsonl`` is not
read. What other acts answer has no answer in these; so the questions on other
acts teach what it is not to answer.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from indexer.answers.confidence import Signs, signs
from indexer.answers.features import Features, candidates
from indexer.answers.question import understand
from indexer.answers.ranking import Ranked, score
from indexer.relevance import Weights
from indexer.search import searched
from indexer.search_options import SearchOptions
from kb.address import address_of
from kb.model import Address
from kb.store import Store

CORE = ("Z1100000477", "draft-internal-migration")
GOLD = Path(__file__).parents[1] / "benchmarks" / "gold"
ON_CORE = ("questions.answers", "questions.core", "questions.core.fresh")
ON_OTHERS = ("questions.other", "questions.other.fresh")
ARTICLES = 10
Row = npt.NDArray[np.float64]

_SHARE_OF_OTHERS = 0.25
"""What a question on another act counts for beside one that has no answer anywhere."""
_WITHOUT_ENTRIES = 0.5
"""What a question counts for that is asked of acts for which nobody wrote entries."""
_LIKE_THOSE_TO_COME = 2.0
"""What a question of the further files counts for."""
_FOLDS = 5
_REFUSED = 0.05
"""Share of answered questions that may be refused; those like the ones to come are half of all."""
_SURE = 0.3
"""The same for those that are answered with some doubt."""


@dataclass(slots=True)
class Asked:
    """A question with what may answer it: rows of features, and which of them do."""

    features: list[Features]
    answers: npt.NDArray[np.bool_]
    ranked: list[Ranked]
    question: Any
    found: Any
    is_answered: bool
    weight: float
    fold: int


def is_inside(address: Address, gold: dict[str, Any]) -> bool:
    """Whether a unit is the one that a person named, or within it."""
    return address.article == gold["article"] and all(
        gold[level] is None or getattr(address, level) == gold[level]
        for level in ("paragraph", "point")
    )


def ask(
    store: Store,
    path: Path,
    acts: Sequence[str],
    weight: float = 1.0,
    weights: Weights | None = None,
) -> Iterator[Asked]:
    """The questions of a file, asked of some acts."""
    texts = {
        head.id for act in acts if store.act(act) is not None for head in store.expressions(act)
    }
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        one = json.loads(line)
        found = searched(
            store, one["question"], SearchOptions(acts=tuple(acts), limit=ARTICLES, weights=weights)
        )
        question = understand(one["question"], found.result.language)
        units = candidates(store, question, found, ARTICLES, texts)
        gold = [unit for unit in one["gold"] if unit["grade"] == 2 and one["act"] in acts]
        answers = []
        for unit in units:
            head = store.expression_head(unit.expression_id)
            address = address_of(
                store.units(head.id), unit.quotable.position, head.act_id, head.language
            )
            answers.append(
                head.act_id == one["act"] and any(is_inside(address, some) for some in gold)
            )
        yield Asked(
            [unit.features for unit in units],
            np.array(answers, dtype=bool),
            [Ranked(unit, 0.0) for unit in units],
            question,
            found.result,
            bool(gold),
            weight,
            number % _FOLDS,
        )


def learn_units(asked: Sequence[Asked]) -> dict[str, float]:
    """Weights under which the units that answer are the likeliest of their questions."""
    groups = [
        (np.array(one.features, dtype=float), one.answers) for one in asked if one.answers.any()
    ]
    everything = np.vstack([rows for rows, _ in groups])
    spread = everything.std(axis=0) + 1e-6
    middle = everything.mean(axis=0)
    groups = [((rows - middle) / spread, answers) for rows, answers in groups]

    def gradient(weights: Row) -> Row:
        total = np.zeros_like(weights)
        for rows, answers in groups:
            scores = rows @ weights
            odds = np.exp(scores - scores.max())
            total += (odds * answers / (odds * answers).sum() - odds / odds.sum()) @ rows
        return np.asarray(total / len(groups) - 0.02 * weights)

    learned = _climb(gradient, everything.shape[1], steps=400, pace=0.03)
    spread[everything.std(axis=0) == 0] = np.inf  # what no question shows is not learned
    return dict(zip(Features._fields, (learned / spread).tolist(), strict=True))


def learn_confidence(
    said: Sequence[Signs], answered: Sequence[bool], counts: Sequence[float]
) -> tuple[dict[str, float], float]:
    """Weights and constant of a logistic model."""
    rows = np.array(said, dtype=float)
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    rows = np.hstack([(rows - middle) / spread, np.ones((len(rows), 1))])
    truth, worth = np.array(answered, dtype=float), np.array(counts)

    def gradient(weights: Row) -> Row:
        error = (truth - 1 / (1 + np.exp(-(rows @ weights)))) * worth
        shrink = 0.01 * weights
        shrink[-1] = 0
        return np.asarray(rows.T @ error / worth.sum() - shrink)

    learned = _climb(gradient, rows.shape[1], steps=3000, pace=0.05)
    own = learned[:-1] / spread
    constant = float(learned[-1] - own @ middle)
    return dict(zip(Signs._fields, own.tolist(), strict=True)), constant


def signs_of(asked: Sequence[Asked], units: dict[str, float]) -> list[Signs]:
    """What tells of each question whether it is answered, under some weights of units."""
    found = []
    for one in asked:
        best = sorted(
            (Ranked(unit.candidate, score(unit.candidate.features, units)) for unit in one.ranked),
            key=lambda unit: -unit.score,
        )
        found.append(signs(one.question, one.found, best))
    return found


def learn(
    asked: Sequence[Asked], elsewhere: Sequence[Asked]
) -> tuple[dict[str, float], dict[str, float], float]:
    """Weights of units and of signs, and the constant of the latter."""
    every = [*asked, *elsewhere]
    units = learn_units(every)
    worths, constant = learn_confidence(
        signs_of(every, units),
        [one.is_answered for one in every],
        [one.weight for one in every],
    )
    return units, worths, constant


def held_apart(
    asked: Sequence[Asked], elsewhere: Sequence[Asked]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """What is held of each question by weights learned without it, whether it is answered, and
    whether it is like those to come.

    Questions that only teach (of a lower weight) are left out.
    """
    told: list[float] = []
    truth: list[bool] = []
    typical: list[bool] = []
    for fold in range(_FOLDS):
        units, worths, constant = learn(
            [one for one in asked if one.fold != fold],
            [one for one in elsewhere if one.fold != fold],
        )
        apart = [one for one in asked if one.fold == fold and one.weight >= 1]
        for one, said in zip(apart, signs_of(apart, units), strict=True):
            sum_of = sum(worths[name] * value for name, value in said._asdict().items())
            told.append(1 / (1 + np.exp(-(sum_of + constant))))
            truth.append(one.is_answered)
            typical.append(one.weight > 1)
    return np.array(told), np.array(truth), np.array(typical)


def _climb(gradient: Any, width: int, steps: int, pace: float) -> Row:
    """Adam, upwards."""
    weights, mean, square = np.zeros(width), np.zeros(width), np.zeros(width)
    for step in range(1, steps + 1):
        slope = gradient(weights)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope * slope
        weights = weights + pace * (mean / (1 - 0.9**step)) / (
            np.sqrt(square / (1 - 0.99**step)) + 1e-8
        )
    return weights


def main() -> None:
    """Learn and print the weights as TOML."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("full", type=Path)
    parser.add_argument("small", type=Path)
    parser.add_argument("more", nargs="*", type=Path, help="more files of questions on these acts")
    options = parser.parse_args()
    paths = [GOLD / f"{name}.jsonl" for name in ON_CORE] + options.more
    others = [GOLD / f"{name}.jsonl" for name in ON_OTHERS]
    asked: list[Asked] = []
    elsewhere: list[Asked] = []
    with Store.open(options.full) as full, Store.open(options.small) as small:
        for path in paths:
            weight = _LIKE_THOSE_TO_COME if path in options.more else 1.0
            asked += [*ask(full, path, CORE, weight), *ask(small, path, CORE, weight)]
            asked += ask(small, path, CORE, _WITHOUT_ENTRIES, Weights(entries=0.0))
        for path in others:
            named = {json.loads(line)["act"] for line in path.read_text("utf-8").splitlines()}
            elsewhere += ask(full, path, sorted(named - {None}), _WITHOUT_ENTRIES)
            asked += ask(full, path, CORE, _SHARE_OF_OTHERS)
    asked = [one for one in asked if one.features]
    elsewhere = [one for one in elsewhere if one.features]
    told, truth, typical = held_apart(asked, elsewhere)
    right, wrong = np.sort(told[truth]), told[~truth]
    units, worths, constant = learn(asked, elsewhere)
    _print_toml(units, worths, constant, _evenly(told[truth], typical[truth]))
    for share in (0.03, 0.05, 0.07):
        least = right[int(share * len(right))]
        print(
            f"of those held apart: {share:.0%} refused below {least:.2f},"
            f" and {(wrong < least).mean():.3f} of those without an answer",
            file=sys.stderr,
        )
    print(f"Brier score {((told - truth) ** 2).mean():.3f}", file=sys.stderr)


def _evenly(told: Row, typical: npt.NDArray[np.bool_]) -> Row:
    """What is held of questions, sorted; those like the ones to come as often as the others."""
    few, many = told[typical], told[~typical]
    return np.sort(np.concatenate([np.repeat(few, max(len(many) // max(len(few), 1), 1)), many]))


def _print_toml(
    units: dict[str, float], worths: dict[str, float], constant: float, right: Row
) -> None:
    print("# Learned by `python -m training.answers`.\n")
    print(f"constant = {constant:.4f}\n")
    print("[thresholds]")
    print(f"refused = {right[int(_REFUSED * len(right))]:.2f}")
    print(f"sure = {right[int(_SURE * len(right))]:.2f}\n")
    for name, table in (("units", units), ("confidence", worths)):
        print(f"[{name}]")
        for key, value in table.items():
            print(f"{key} = {value:.4f}")
        print()


if __name__ == "__main__":
    main()
