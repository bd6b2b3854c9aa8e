"""How well questions are answered: what is quoted first, and what is said to have no answer.

    python -m benchmarks.answers KNOWLEDGE_BASE FILE... [--everywhere] [--misses]

FILE has questions with gold provisions, as ``benchmarks/gold/questions.*.jsonl``.
Questions are asked of the acts that the files name, or of all with
``--everywhere``. A quotation is right if its unit is within one that a person
named as an answer (grade 2). Also prints how far the confidence can be trusted
and how long an answer takes beside the search.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.setup import describe_setup
from indexer.answers.answering import answer
from indexer.answers.model import Answer, Quoted, Status
from indexer.search import search
from indexer.search_options import SearchOptions
from kb.address import address_of
from kb.citation_format import format_citation
from kb.model import Address
from kb.store import Store

_BINS = ((0.0, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 1.01))
_FIRST = 3


@dataclass(slots=True)
class Outcome:
    """What became of a question."""

    asked: dict[str, Any]
    answer: Answer
    right: list[bool]
    seconds: float


def is_right(address: Address, asked: dict[str, Any]) -> bool:
    """Whether a unit is within one that answers."""
    return address.act == asked["act"] and any(
        unit["grade"] == 2
        and address.article == unit["article"]
        and all(
            unit[level] is None or getattr(address, level) == unit[level]
            for level in ("paragraph", "point")
        )
        for unit in asked["gold"]
    )


def address_of_quoted(store: Store, one: Quoted) -> Address:
    """Where a quotation stands."""
    head = store.expression_head(one.expression_id)
    return address_of(store.units(head.id), one.position, head.act_id, head.language)


def ask(store: Store, asked: dict[str, Any], acts: tuple[str, ...]) -> Outcome:
    """Ask one question."""
    options = SearchOptions(acts=acts)
    start = time.perf_counter()
    search(store, asked["question"], options)
    middle = time.perf_counter()
    found = answer(store, asked["question"], options)
    seconds = time.perf_counter() - middle - (middle - start)
    right = [is_right(address_of_quoted(store, one), asked) for one in found.quoted]
    return Outcome(asked, found, right, seconds)


def _share(values: Sequence[bool]) -> str:
    return f"{sum(values) / len(values):.3f} ({sum(values)} of {len(values)})" if values else "–"


def report(outcomes: Sequence[Outcome]) -> None:
    """Print the figures."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        if one.asked["gold"]:
            for group in ("all", one.asked["style"], one.asked["lang"]):
                groups[group].append(one)
    for name, group in groups.items():
        first = _share([any(one.right[:1]) for one in group])
        three = _share([any(one.right[:_FIRST]) for one in group])
        refused = _share([one.answer.status is Status.NOT_FOUND for one in group])
        print(f"  {name:8} among the first three {three}; first {first}; refused {refused}")
    empty = [one for one in outcomes if not one.asked["gold"]]
    refused = _share([one.answer.status is Status.NOT_FOUND for one in empty])
    print(f"  without an answer: not_found {refused}")
    told = [(one.answer.confidence, bool(one.asked["gold"])) for one in outcomes]
    brier = sum((held - truth) ** 2 for held, truth in told) / len(told)
    print(f"  Brier score {brier:.3f}")
    for low, high in _BINS:
        inside = [(held, truth) for held, truth in told if low <= held < high]
        if inside:
            held = sum(one for one, _ in inside) / len(inside)
            truth = sum(one for _, one in inside) / len(inside)
            print(
                f"    confidence {low:.1f}–{min(high, 1):.1f}: said {held:.2f}, was {truth:.2f}"
                f" ({len(inside)})"
            )
    seconds = sorted(one.seconds for one in outcomes)
    print(
        f"  beside search: median {1000 * seconds[len(seconds) // 2]:.0f} ms,"
        f" 95 % {1000 * seconds[int(0.95 * len(seconds))]:.0f} ms"
    )


def _print_misses(store: Store, outcomes: Sequence[Outcome]) -> None:
    for one in outcomes:
        is_refused = one.answer.status is Status.NOT_FOUND
        if one.asked["gold"] and any(one.right[:_FIRST]):
            continue
        if not one.asked["gold"] and is_refused:
            continue
        shown = one.answer.quoted or one.answer.nearest
        cited = "; ".join(format_citation(address_of_quoted(store, unit), "ru") for unit in shown)
        gold = [
            "/".join(unit[level] or "–" for level in ("article", "paragraph", "point"))
            for unit in one.asked["gold"]
            if unit["grade"] == 2
        ]
        print(
            f"    {one.asked['id']} {one.answer.question.kind.value} {one.answer.status.value}"
            f" {one.answer.confidence:.2f} | {one.asked['question']} | {gold} | {cited}"
        )


def main() -> None:
    """Ask the questions of each file and print how they were answered."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", type=Path)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--everywhere", action="store_true")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    describe_setup()
    with Store.open(options.base) as store:
        for path in options.files:
            questions = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
            named = sorted({one["act"] for one in questions} - {None})
            acts = () if options.everywhere else tuple(named)
            outcomes = [ask(store, one, acts) for one in questions]
            print(f"{path.name}, {options.base.name}, {len(questions)} questions")
            report(outcomes)
            if options.misses:
                _print_misses(store, outcomes)


if __name__ == "__main__":
    main()
