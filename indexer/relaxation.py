"""How a plan is run on a full-text index: which matches to ask for, in which order.

To rank a passage costs FTS5 far more than to find it, so common words must not
decide which passages are ranked. The rare words of a query are the *gate*: a
passage needs one of them (or a pair of commoner ones) to be ranked at all;
among those that pass, all words count. A query of common words alone is asked
for as a phrase first and then with fewer and fewer words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from indexer.query import QueryPlan, Word

GATE = 12_000
"""Passages that may be ranked, as estimated; some 20 ms."""

_MOST_RANKED_BY = 16  # words, the rarest of a long query
_TOO_COMMON = 0.2  # share of passages; such a word says little and costs much
_SHORT_QUERY = 5  # words; longer ones are sentences, of which few passages have every word
_FEW_WORDS = 3  # with so few every word counts, however common


@dataclass(frozen=True, slots=True)
class Step:
    """One question to the index.

    ``match`` is in the language of FTS5. ``left_out`` are words that are not
    asked for: too common to rank by, or left out to find anything at all.
    """

    match: str
    left_out: tuple[str, ...] = ()


def steps(plan: QueryPlan, frequencies: Mapping[str, int], passages: int) -> Iterator[Step]:
    """The questions to ask, the strictest first, until there are hits enough.

    ``frequencies`` are the numbers of passages with each of ``plan.terms()``,
    of ``passages`` in all. A plan that asks for nothing gives no steps.
    """
    demand = None if plan.demand is None else plan.demand.match(frequencies)
    known = sorted(
        (word for word in plan.wishes if word.frequency(frequencies)),
        key=lambda word: (word.frequency(frequencies), word.typed),
    )
    if not known:
        if demand is not None:
            yield Step(demand)
        return
    ranking = _ranking(known, frequencies, passages)
    gate = _gate(ranking, frequencies, passages)
    if gate:
        words = [word.match(frequencies) for word in ranking]
        match = f"({' OR '.join(gate)}) AND ({' OR '.join(words)})"
        left_out = tuple(word.typed for word in known if word not in ranking)
        yield Step(_both(demand, match), left_out)
        return
    for wanted in _fewer_and_fewer(ranking):
        left_out = tuple(word.typed for word in known if word not in wanted)
        words = [word.match(frequencies) for word in wanted]
        yield Step(_both(demand, " AND ".join(words)), left_out)


def every_word(plan: QueryPlan, frequencies: Mapping[str, int]) -> str | None:
    """The question for passages that have all words of a short query; None for others."""
    known = [word for word in plan.wishes if word.frequency(frequencies)]
    if plan.demand is not None or not 2 <= len(known) <= _SHORT_QUERY:
        return None
    return " AND ".join(word.match(frequencies) for word in known)


def _ranking(
    known: Sequence[Word], frequencies: Mapping[str, int], passages: int
) -> Sequence[Word]:
    """The words by which passages are ranked, the rarest first."""
    if len(known) <= _FEW_WORDS:
        return known
    telling = [w for w in known if w.frequency(frequencies) <= _TOO_COMMON * passages]
    return telling[:_MOST_RANKED_BY] if len(telling) >= _FEW_WORDS else known[:_FEW_WORDS]


def _gate(words: Sequence[Word], frequencies: Mapping[str, int], passages: int) -> list[str]:
    """Conditions of which a passage meets one; empty where all let too many through."""
    gate: list[str] = []
    room = float(GATE)
    rare = 0
    for word in words:
        frequency = word.frequency(frequencies)
        if frequency > room:
            break
        gate.append(word.match(frequencies))
        room -= frequency
        rare += 1
    for one, other in combinations(words[rare:], 2):
        # Words of one query stand together more often than chance has it.
        together = 3 * one.frequency(frequencies) * other.frequency(frequencies) / passages
        if together <= room:
            gate.append(f"({one.match(frequencies)} AND {other.match(frequencies)})")
            room -= together
    return gate


def _fewer_and_fewer(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """All words, then without the commonest, down to the rarest alone."""
    for count in range(len(words), 0, -1):
        yield words[:count]


def _both(demand: str | None, wishes: str) -> str:
    return wishes if demand is None else f"{demand} AND ({wishes})"
