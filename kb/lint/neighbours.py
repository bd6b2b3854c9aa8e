"""Words that one letter parts from each other: put in, left out, changed or swapped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

SHORTEST = 5
"""Letters of a word; shorter ones have no neighbours that say anything."""


def by_rests(words: Iterable[str]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if len(word) >= SHORTEST:
            for rest in _rests(word):
                index[rest].append(word)
    return index


def near(index: dict[str, list[str]], word: str) -> set[str]:
    """The words of ``index`` that one letter put in, left out, changed or swapped makes."""
    others = {other for rest in _rests(word) for other in index.get(rest, ())}
    return {other for other in others if other != word and _one_letter_apart(word, other)}


def difference(one: str, two: str) -> tuple[int, int]:
    """How many letters two words share at the beginning and, beyond these, at the end."""
    shortest = min(len(one), len(two))
    start = 0
    while start < shortest and one[start] == two[start]:
        start += 1
    ends = 0
    while ends < shortest - start and one[-1 - ends] == two[-1 - ends]:
        ends += 1
    return start, ends


def is_swap(one: str, two: str) -> bool:
    """Whether two neighbouring letters, well inside, change places."""
    start, ends = difference(one, two)
    return start >= 1 and len(one) == len(two) == start + ends + 2 and sorted(one) == sorted(two)


def _one_letter_apart(one: str, two: str) -> bool:
    """Whether one letter is put in, left out, changed or swapped with the next."""
    start, ends = difference(one, two)
    mine, theirs = one[start : len(one) - ends], two[start : len(two) - ends]
    return max(len(mine), len(theirs)) <= 1 or (len(mine) == 2 and mine == theirs[::-1])


@lru_cache(maxsize=50_000)
def _rests(word: str) -> frozenset[str]:
    return frozenset({word, *(word[:at] + word[at + 1 :] for at in range(len(word)))})
