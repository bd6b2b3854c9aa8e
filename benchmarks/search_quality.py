"""How good is keyword search on questions whose answers are known?

Asks every question of a file with gold provisions (one JSON a line: ``lang``,
``style``, ``act``, ``question``, ``gold`` with ``article``, ``paragraph``,
``point`` and ``grade``: 2 answers, 1 is related) and prints, for each class of
questions and for all, with 95 % bootstrap intervals for all:

R@k     share of the answering articles among the first k hits
MRR     one over the rank of the first answering article
nDCG    at 10, of articles, gain 3 for an answer and 1 for what is related
unit    share of the answering articles found whose named unit lies in a gold unit

Questions without gold have no answer in the acts: counted is how many find
nothing (words alone can hardly tell). The development questions are one author's, looked
through by a second reader and checked by no lawyer: their figures tell which
of two rankings is better, not how good an answer a user gets.

    python -m benchmarks.search_quality KNOWLEDGE_BASE QUESTIONS [--half odd|even] [--list]
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path
from typing import Any

from benchmarks.setup import describe_setup
from indexer.search import Hit, SearchOptions, search
from kb.store import Store

_DEPTH = 10
_GAIN = {2: 3.0, 1: 1.0}
_RESAMPLED = 2000


@dataclass(frozen=True, slots=True)
class Answered:
    """One question with the figures of its hits; ``unit`` is None where no answer was found."""

    question: dict[str, Any]
    hits: tuple[Hit, ...]
    recall: dict[int, float]
    reciprocal_rank: float
    ndcg: float
    unit: float | None


def answered(question: dict[str, Any], hits: tuple[Hit, ...]) -> Answered:
    """The figures of one question that has an answer."""
    grades: dict[str, int] = {}
    for gold in question["gold"]:
        grades[gold["article"]] = max(grades.get(gold["article"], 0), gold["grade"])
    answers = {article for article, grade in grades.items() if grade == 2}
    found: dict[str, tuple[int, Hit]] = {}  # article → rank and hit
    for hit in hits:
        if hit.address.act == question["act"] and hit.address.article is not None:
            found.setdefault(hit.address.article, (hit.rank, hit))
    ranks = {article: found[article][0] for article in grades if article in found}
    ideal = sorted((_GAIN[grade] for grade in grades.values()), reverse=True)[:_DEPTH]
    units = [_within_gold(found[article][1], question["gold"]) for article in answers & set(found)]
    return Answered(
        question,
        hits,
        {k: sum(ranks.get(a, k + 1) <= k for a in answers) / len(answers) for k in (1, 5, 10)},
        max((1 / ranks[article] for article in answers & set(ranks)), default=0.0),
        sum(_GAIN[grades[article]] / log2(rank + 1) for article, rank in ranks.items())
        / sum(gain / log2(rank + 1) for rank, gain in enumerate(ideal, 1)),
        sum(units) / len(units) if units else None,
    )


def _within_gold(hit: Hit, gold: list[dict[str, Any]]) -> bool:
    """Whether the named unit is an answering one or lies in it."""
    address = hit.address
    return any(
        part["grade"] == 2
        and part["article"] == address.article
        and part["paragraph"] in (None, address.paragraph)
        and part["point"] in (None, address.point)
        for part in gold
    )


FIGURES: dict[str, Callable[[Answered], float | None]] = {
    "R@1": lambda one: one.recall[1],
    "R@5": lambda one: one.recall[5],
    "R@10": lambda one: one.recall[10],
    "MRR": lambda one: one.reciprocal_rank,
    "nDCG": lambda one: one.ndcg,
    "unit": lambda one: one.unit,
}


def mean(values: Sequence[float | None]) -> float:
    """The mean of those that there are, 0 of none."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else 0.0


def interval(values: Sequence[float | None]) -> tuple[float, float]:
    """The 95 % percentile interval of the mean over resampled questions."""
    chance = random.Random(0)
    means = sorted(mean(chance.choices(values, k=len(values))) for _ in range(_RESAMPLED))
    return means[int(0.025 * _RESAMPLED)], means[int(0.975 * _RESAMPLED)]


def main() -> None:
    """Ask the questions, print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("knowledge_base", type=Path)
    arguments.add_argument("questions", type=Path)
    arguments.add_argument("--half", choices=("odd", "even"), help="every second question")
    arguments.add_argument("--list", action="store_true", help="print each question's hits")
    options = arguments.parse_args()
    lines = options.questions.read_text(encoding="utf-8").splitlines()
    questions = [json.loads(line) for line in lines if line.strip()]
    if options.half:
        questions = questions[options.half == "even" :: 2]
    describe_setup()
    with Store.open(options.knowledge_base) as store:
        found = [search(store, one["question"], SearchOptions(limit=_DEPTH)) for one in questions]
    pairs = list(zip(questions, found, strict=True))
    results = [answered(one, result.hits) for one, result in pairs if one["gold"]]
    without = [not result.hits for one, result in pairs if not one["gold"]]
    if options.list:
        for one in results:
            _print_hits(one)
    _print_table(results)
    print(f"without an answer: {len(without)} questions, {sum(without)} of them find nothing")


def _print_hits(one: Answered) -> None:
    gold = ", ".join(f"{g['article']}/{g['paragraph']}/{g['point']}" for g in one.question["gold"])
    print(f"{one.question['id']} {one.question['question']}  [{gold}] nDCG {one.ndcg:.2f}")
    for hit in one.hits:
        print(f"  {hit.rank:2} {hit.score:8.2f} {hit.address.act} {hit.address.lang}", end=" ")
        print(f"{hit.unit.eid}  {' '.join(hit.why.matched)}")


def _print_table(results: Sequence[Answered]) -> None:
    classes: dict[str, list[Answered]] = defaultdict(list)
    for one in results:
        classes[f"{one.question['lang']} {one.question['style']}"].append(one)
    print(f"{'':12}{'asked':>6}" + "".join(f"{name:>7}" for name in FIGURES))
    for name, members in [*sorted(classes.items()), ("all", list(results))]:
        shown = [mean([figure(one) for one in members]) for figure in FIGURES.values()]
        print(f"{name:12}{len(members):6}" + "".join(f"{value:7.2f}" for value in shown))
    for name, figure in FIGURES.items():
        low, high = interval([figure(one) for one in results])
        print(f"{name:5} {low:.2f} to {high:.2f}")


if __name__ == "__main__":
    main()
