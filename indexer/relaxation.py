"""How a plan is run on a full-text index: which matches to ask for, in which order.

To rank a passage costs FTS5 far more than to find it, so common words must not
decide which passages are ranked. The rare words of a query are the *gate*: a
passage needs one of them (or a pair of commoner ones) to be ranked at all;
among those that pass, all words count. A query of common words alone is asked
for in the headings first, where a lawyer would look, and with fewer and fewer
words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from indexer.query import HEADINGS, All, Either, Node, QueryPlan, Word

GATE = 12_000
"""Passages that may be ranked, as estimated; some 15 ms."""

_MOST_RANKED_BY = 12  # words, the rarest of a long query
_MOST_PAIRS = 4  # each costs as much as a word
_TOO_COMMON = 0.2  # share of passages; such a word says little and costs much
_SHORT_QUERY = 5  # words; longer ones are sentences, of which few passages have every word
_FEW_WORDS = 3  # with so few every word counts, however common
_MANY = 20_000  # passages; beyond, headings are asked first


@dataclass(frozen=True, slots=True)
class Step:
    """One question to the index.

    ``match`` is in the language of FTS5. ``left_out`` are words that are not
    asked for: too common to rank by, or left out to find anything at all.
    """

    match: str
    left_out: tuple[str, ...] = ()
    every_word: str | None = None
    """The question for passages with all words of a short query, where ``match`` asks for any."""


def steps(plan: QueryPlan, frequencies: Mapping[str, int], passages: int) -> Iterator[Step]:
    """The questions to ask, the strictest first, until there are hits enough.

    ``frequencies`` are the numbers of passages with each of ``plan.terms()``,
    of ``passages`` in all. A plan that asks for nothing gives no steps.
    """
    demand = plan.demand
    known = sorted(
        (word for word in plan.wishes if word.frequency(frequencies)),
        key=lambda word: (word.frequency(frequencies), word.typed),
    )
    ranking = _ranking(known, frequencies, passages)
    gate = _gate(ranking, frequencies, passages)
    if gate:
        words = [word.match(frequencies) for word in ranking]
        conditions = [gate] if gate == words else [gate, words]
        asked = [f"({' OR '.join(condition)})" for condition in conditions]
        if demand is not None:
            asked.insert(0, demand.match(frequencies))
        yield Step(" AND ".join(asked), _without(ranking, known), _every_word(known, frequencies))
    else:
        for wanted in _fewer_and_fewer(ranking):
            node = _all([*([demand] if demand else []), *wanted])
            for match in _headings_first(node, frequencies):
                yield Step(match, _without(wanted, known))
    if demand is not None:
        for match in _headings_first(demand, frequencies):
            yield Step(match, _without((), known))


def _every_word(known: Sequence[Word], frequencies: Mapping[str, int]) -> str | None:
    if not 2 <= len(known) <= _SHORT_QUERY:
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
    pairs = combinations(words[rare:], 2)
    for one, other in islice(pairs, _MOST_PAIRS):
        # Words of one query stand together more often than chance has it.
        together = 3 * one.frequency(frequencies) * other.frequency(frequencies) / passages
        if together <= room:
            gate.append(f"({one.match(frequencies)} AND {other.match(frequencies)})")
            room -= together
    return gate


def _headings_first(node: Node, frequencies: Mapping[str, int]) -> Iterator[str]:
    """The question for a node, after that for headings with it where it is everywhere."""
    if node.frequency(frequencies) > _MANY:
        if isinstance(node, Either):
            yield All(node.parts).match(frequencies, HEADINGS)  # what has most, ranked fastest
        yield node.match(frequencies, HEADINGS)
    yield node.match(frequencies)


def _all(nodes: Sequence[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else All(tuple(nodes))


def _without(wanted: Sequence[Word], known: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.typed for word in known if word not in wanted)


def _fewer_and_fewer(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """All words, then without the commonest, down to the rarest alone."""
    for count in range(len(words), 0, -1):
        yield words[:count]
