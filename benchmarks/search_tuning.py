"""How the weights of the search and the model of its confidence are found.

The weights (:class:`indexer.relevance.Weights`): for questions whose answers
are known, the articles that any kind of evidence puts among its best are
gathered with what each kind says of them; then every combination of weights of
a grid orders them, and the figures of each combination are printed, the best
first. Questions and acts are those that figures are never given for:

dev     ``../shared/eval/questions-dev.jsonl``
core    those with an odd number in ``gold/questions.core.jsonl``
other   those with an odd number in ``gold/questions.other.jsonl``
kept    a sample of ``questions/`` on acts kept out for choosing
        (:data:`training.kept.FOR_CHOOSING`)

Each is asked within the acts of its file (of ``kept``: within its act) and in
all acts; lay questions count apart from the others, and each of these groups
counts the same. What counts in the order is the mean nDCG@10. The words' weight
is fixed, for only proportions matter; ``defined`` is not tuned (few questions
ask for a definition), and annexes and acts named in a query count as ever.

The model of confidence (logistic; ``_ANSWERS`` in :mod:`indexer.confidence`): the
questions of the first three files, with an answer and without, are searched for
as users would, and a logistic function of what speaks for the hits is fitted, so
that each file counts the same and its questions without an answer as much as
those with one. It is checked on the even numbers of the gold files.

    python -m benchmarks.search_tuning KNOWLEDGE_BASE [--dev FILE] [--sample N] [--best N]
"""

from __future__ import annotations

import argparse
import itertools
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.search_parts import GOLD, every_other
from benchmarks.setup import describe_setup
from indexer.candidates import factor_of
from indexer.evaluation.measures import DEPTH, figures_of
from indexer.evaluation.questions import Gold, Question, located, read_questions
from indexer.evaluation.run import spread
from indexer.evaluation.statistics import auroc
from indexer.expansion import wanted_words
from indexer.query import plan
from indexer.ranked_units import REMOVED
from indexer.relevance import Relevance, Weights
from indexer.search import search
from indexer.search_options import SearchOptions
from indexer.search_result import ANSWERED, SearchResult
from indexer.semantic.word_vectors import likeness, word_vectors
from kb.address import address_of
from kb.language.analysis import analyse
from kb.model import Address
from kb.store import Store, place_of
from training.kept import FOR_CHOOSING
from training.questions import KEPT_OUT, questions_of

DEV = Path(__file__).parent.parent.parent / "shared" / "eval" / "questions-dev.jsonl"
_CANDIDATES = 60  # articles that each kind of evidence puts forward
_SHARES = (0.2, 0.4, 0.6)  # tried for Weights.entry_words
_GRID = {
    "meaning": (0.2, 0.25, 0.3, 0.4),
    "meaning_alone": (0.1, 0.2, 0.3),
    "entries": (0.4, 0.5, 0.6, 0.7, 0.8),
    "usual_entry": (0.4, 0.45, 0.5, 0.55),
    "entry_words": _SHARES,
}

Numbers = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


# Questions ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a set, and the acts of the file that it is from (of ``kept`` its own)."""

    set: str
    acts: tuple[str, ...]
    question: Question

    @property
    def group(self) -> str:
        """``core, lay`` and the like."""
        return f"{self.set}, {'lay' if self.question.style == 'lay' else 'lawyer, keyword'}"


def questions_to_tune_on(store: Store, dev: Path, sample: int) -> list[Asked]:
    """All questions of the four sets, save citations; those without an answer too."""
    found = list(_of_file(store, "dev", dev))
    for name in ("core", "other"):
        found += _of_file(store, name, GOLD / f"questions.{name}.jsonl", first=1)
    kept = [
        Question(f"{one.act} {number}", one.language, one.style, one.text, one.act, gold)
        for number, one in enumerate(questions_of(KEPT_OUT))
        if one.act in FOR_CHOOSING
        for gold in [(Gold(one.article),)]
    ]
    return [*found, *(Asked("kept", (one.act or "",), one) for one in spread(kept, sample))]


def questions_to_check_on(store: Store) -> list[Asked]:
    """The questions with even numbers in the gold files."""
    return [
        asked
        for name in ("core", "other")
        for asked in _of_file(store, name, GOLD / f"questions.{name}.jsonl", first=2)
    ]


def _of_file(store: Store, name: str, path: Path, first: int | None = None) -> Iterable[Asked]:
    questions = read_questions(path)
    acts = tuple(sorted({one.act for one in questions if one.act and one.gold}))
    chosen = questions if first is None else every_other(questions, first)
    for question in located(store, chosen, str(path)).questions:
        if question.style != "citation":
            yield Asked(name, acts, question)


# Weights ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Candidates:
    """The articles that may answer a question, with what each kind of evidence says of them.

    ``entries`` has the likeness of the best entry by the share that words have
    in it; ``has_entries`` says which articles have any.
    """

    asked: Asked
    addresses: tuple[Address, ...]
    words: Numbers
    meaning: Numbers
    entries: Mapping[float, Numbers]
    has_entries: Mask
    factors: Numbers
    is_in_scope: Mask

    def best(self, weights: Weights, *, everywhere: bool) -> list[Address]:
        """The best articles by such weights, each in one text."""
        entries = np.where(self.has_entries, self.entries[weights.entry_words], weights.usual_entry)
        searched = self.words if everywhere else self.words[self.is_in_scope]
        weights = weights.where_words_tell(float(searched.max(initial=0)))
        of_meaning = np.where(self.has_entries, weights.meaning, weights.meaning_alone)
        speaks = weights.words * self.words + of_meaning * self.meaning + weights.entries * entries
        scores = weights.lifted(speaks, self.factors)
        found: dict[tuple[str, str | None], Address] = {}
        for place in np.argsort(-scores, kind="stable").tolist():
            if everywhere or self.is_in_scope[place]:
                address = self.addresses[place]
                found.setdefault((address.act, address.eid), address)
                if len(found) == DEPTH:
                    break
        return list(found.values())


class Gathering:
    """Gathers the candidates of questions in a knowledge base."""

    def __init__(self, store: Store) -> None:
        self._store = store
        ranking = store.ranking
        in_force = store.texts_of(without_status="repealed")
        self._is_there = (ranking.marks & REMOVED) == 0
        if in_force is not None:
            self._is_there &= ranking.of(in_force)
        self._addresses: dict[int, Address] = {}
        self._factors = {one.act.id: factor_of(one.act) for one in store.acts()}

    def candidates(self, asked: Asked) -> Candidates:
        """The articles that any kind of evidence puts forward, in all acts or in those asked."""
        store = self._store
        read = plan(asked.question.text)
        words = wanted_words(read)
        meaning = word_vectors().meaning(analyse(read.text, read.languages[0]))
        by_share = {
            share: Relevance(store, words, meaning, (), Weights(entry_words=share))
            for share in _SHARES
        }
        one = by_share[_SHARES[0]]
        near = np.maximum(likeness(store.ranking.vectors, meaning), 0)
        texts = store.texts_of(asked.acts)
        scope = store.ranking.of(texts) if texts is not None else np.ones_like(self._is_there)
        chosen: set[int] = set()
        for evidence in (one.words, near, *(one.entries for one in by_share.values())):
            usual = one.words + near + evidence
            for scores in (evidence, usual):
                for mask in (self._is_there, self._is_there & scope):
                    chosen |= _highest(scores, mask)
        at = np.array(sorted(chosen), dtype=np.int64)
        addresses = tuple(map(self._address, at.tolist()))
        return Candidates(
            asked,
            addresses,
            one.words[at].astype(np.float64),
            near[at].astype(np.float64),
            {share: of.entries[at].astype(np.float64) for share, of in by_share.items()},
            one.has_entries[at],
            np.array([self._factors[address.act] for address in addresses]),
            scope[at],
        )

    def _address(self, ordinal: int) -> Address:
        if ordinal not in self._addresses:
            expression_id, position = place_of(int(self._store.ranking.keys[ordinal]))
            head = self._store.expression_head(expression_id)
            units = self._store.units(expression_id)
            address = address_of(units, position, head.act_id, head.language)
            eid = self._store.eid(expression_id, position)
            self._addresses[ordinal] = replace(address, eid=eid)
        return self._addresses[ordinal]


def _highest(scores: npt.NDArray[np.float32], mask: Mask) -> set[int]:
    """Where the highest scores are of those in the mask."""
    there = np.flatnonzero(mask)
    if len(there) > _CANDIDATES:
        order = np.argpartition(-scores[there], _CANDIDATES)[:_CANDIDATES]
        there = there[order]
    return set(there.tolist())


def grid() -> list[Weights]:
    """All combinations of weights that are tried."""
    return [
        replace(Weights(), **dict(zip(_GRID, values, strict=True)))
        for values in itertools.product(*_GRID.values())
    ]


def figures_of_weights(weights: Weights, gathered: Sequence[Candidates]) -> dict[str, Numbers]:
    """Mean recall@10 and nDCG@10 of each group of questions, each scope apart."""
    rows: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for one in gathered:
        for everywhere, scope in ((False, "acts"), (True, "all")):
            made = figures_of(one.asked.question, one.best(weights, everywhere=everywhere))
            row = (made["recall@10"] or 0.0, made["ndcg@10"] or 0.0)
            rows[f"{one.asked.group}, {scope}"].append(row)
    return {name: np.mean(values, axis=0) for name, values in sorted(rows.items())}


def tune(gathered: Sequence[Candidates], best: int) -> None:
    """Print the figures of the best weights of the grid, and of those that the search has."""
    tried = [(one, figures_of_weights(one, gathered)) for one in grid()]
    tried.sort(key=lambda pair: -_mean_of_groups(pair[1]))
    groups = list(tried[0][1])
    print("\nrecall@10 / ndcg@10 by weights (words 0.4)")
    _row([*_GRID, "mean ndcg@10", *groups])
    print("|---" * (len(_GRID) + 1 + len(groups)) + "|")
    own = [pair for pair in tried if pair[0] == Weights()]
    for rank, (weights, figures) in [*enumerate(tried[:best], 1), *((0, pair) for pair in own)]:
        values = [f"{getattr(weights, name):g}" for name in _GRID]
        mean = f"{_mean_of_groups(figures):.4f}" + ("" if rank else " (those of the search)")
        cells = (f"{recall:.3f} / {ndcg:.3f}" for recall, ndcg in figures.values())
        _row([*values, mean, *cells])
    if own:
        print(f"those of the search are number {tried.index(own[0]) + 1} of {len(tried)}")


def _mean_of_groups(figures: Mapping[str, Numbers]) -> float:
    return float(np.mean([ndcg for _, ndcg in figures.values()]))


# Confidence ---------------------------------------------------------------------

FEATURES: dict[str, Callable[[SearchResult], float]] = {
    "meaning of the first": lambda result: result.hits[0].why.meaning,
    "nearest meaning": lambda result: max(hit.why.meaning for hit in result.hits),
    "words of the first": lambda result: result.hits[0].why.words,
    "entry of the first": lambda result: result.hits[0].why.entries,
    "score of the first": lambda result: result.hits[0].score,
    "ahead of other acts": lambda result: result.ahead or 0.0,
}
"""What may tell that the first hit answers."""

_MODELS = (
    ("nearest meaning", "words of the first", "ahead of other acts"),
    ("nearest meaning", "words of the first"),
    ("meaning of the first", "words of the first"),
    ("nearest meaning", "words of the first", "entry of the first"),
    ("score of the first",),
    ("nearest meaning",),
)
"""Models that are fitted; the first two are those of the search, where acts are chosen and not."""

_SLOWNESS = 0.5  # of the coefficients: the weight of their squares
_STEPS = 6000
_STEP = 0.1


@dataclass(frozen=True, slots=True)
class Told:
    """What was found for a question, of which it is to be told whether it answers."""

    asked: Asked
    values: tuple[float, ...]
    """By each of :data:`FEATURES`."""
    confidence: float
    is_answerable: bool


def told_of(store: Store, asked: Iterable[Asked]) -> list[Told]:
    """Search for the questions in the acts of their files; those without any hit are left out."""
    found = []
    for one in asked:
        result = search(store, one.question.text, SearchOptions(one.acts, limit=DEPTH))
        if result.hits and result.citation is None:
            values = tuple(value(result) for value in FEATURES.values())
            answerable = bool(one.question.gold)
            found.append(Told(one, values, result.confidence, answerable))
    return found


def fitted(features: Numbers, answers: Mask, weights: Numbers) -> tuple[float, Numbers]:
    """The constant and the coefficients of a logistic model, by descent."""
    middle, spread_of = features.mean(axis=0), features.std(axis=0)
    scaled = (features - middle) / spread_of
    slopes, constant = np.zeros(features.shape[1]), 0.0
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-(scaled @ slopes + constant)))
        wrong = weights * (likely - answers)
        slopes -= _STEP * (scaled.T @ wrong + _SLOWNESS * slopes) / len(answers)
        constant -= _STEP * wrong.mean()
    return float(constant - (slopes / spread_of) @ middle), slopes / spread_of


def balanced(sets: Sequence[str], answers: Mask) -> Numbers:
    """Weights by which each set counts the same, and in it each kind of question."""
    names = np.array(sets)
    weights = np.zeros(len(answers))
    for name in set(sets):
        for kind in (answers, ~answers):
            chosen = (names == name) & kind
            if chosen.any():
                weights[chosen] = 1 / chosen.sum()
    scaled: Numbers = weights * len(answers) / weights.sum()
    return scaled


def confide(tuned: Sequence[Told], checked: Sequence[Told]) -> None:
    """Fit the models and print them, with how well they tell on both kinds of questions."""
    answers = np.array([one.is_answerable for one in tuned])
    weights = balanced([one.asked.set for one in tuned], answers)
    names = list(FEATURES)
    halves = (("tuned on", tuned), ("checked on", checked))
    sets = [
        (f"{half}: {name}", [one for one in told if one.asked.set == name])
        for half, told in halves
        for name in dict.fromkeys(one.asked.set for one in told)
    ]
    print("\nconfidence: AUROC [95 %], and accuracy as the mean of both kinds told right")
    _row(["model", *(f"{name} ({_count(told)})" for name, told in sets)])
    print("|---" * (len(sets) + 1) + "|")
    for model in _MODELS:
        at = [names.index(name) for name in model]
        features = np.array([[one.values[place] for place in at] for one in tuned])
        constant, slopes = fitted(features, answers, weights)

        def sure(one: Told, constant: float = constant, slopes: Numbers = slopes,
                 at: Sequence[int] = at) -> float:  # fmt: skip
            z = constant + sum(slope * one.values[i] for slope, i in zip(slopes, at, strict=True))
            return float(1 / (1 + np.exp(-z)))

        terms = " ".join(f"{slope:+.2f} {name}" for slope, name in zip(slopes, model, strict=True))
        _row([f"{constant:.2f} {terms}", *(_how_well(told, sure) for _, told in sets)])
    _row(["of the search", *(_how_well(told, lambda one: one.confidence) for _, told in sets)])


def _count(told: Sequence[Told]) -> str:
    answerable = sum(one.is_answerable for one in told)
    return f"{answerable} + {len(told) - answerable} without an answer"


def _how_well(told: Sequence[Told], sure: Callable[[Told], float]) -> str:
    with_answer = [sure(one) for one in told if one.is_answerable]
    without = [sure(one) for one in told if not one.is_answerable]
    found = auroc(with_answer, without)
    if found is None:
        return "–"
    right = np.mean([one >= ANSWERED for one in with_answer])
    rightly_not = np.mean([one < ANSWERED for one in without])
    accuracy = (right + rightly_not) / 2
    return f"{found.value:.3f} [{found.low:.3f}, {found.high:.3f}], {accuracy:.3f}"


def _row(cells: Sequence[str]) -> None:
    print(f"| {' | '.join(cells)} |")


def main() -> None:
    """Gather, try, fit, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("knowledge_base", type=Path)
    arguments.add_argument("--dev", type=Path, default=DEV)
    arguments.add_argument("--sample", type=int, default=200, help="questions of the set kept")
    arguments.add_argument("--best", type=int, default=10, help="weights that are printed")
    options = arguments.parse_args()
    describe_setup()
    with Store.open(options.knowledge_base) as store:
        began = time.perf_counter()
        asked = questions_to_tune_on(store, options.dev, options.sample)
        gathering = Gathering(store)
        gathered = [gathering.candidates(one) for one in asked if one.question.gold]
        print(f"{len(gathered)} questions gathered in {time.perf_counter() - began:.0f} s")
        tune(gathered, options.best)
        tuned = told_of(store, (one for one in asked if one.set != "kept"))
        confide(tuned, told_of(store, questions_to_check_on(store)))
        print(f"{time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
