"""Deadlines and sums in a sentence, looked for only where a word counts something."""

from __future__ import annotations

import re
from functools import cache

from kb.comparison.facts import WORDS, fact_reader
from kb.comparison.model import Substance
from kb.norms.sentence import Sentence, Span

_STEM = re.compile(r"(?<!\\)[^\W\d_]{3,}")
_REMEMBERED = 100_000  # distinct words


class AmountReader:
    """Reads the deadlines and sums of sentences in one language."""

    def __init__(self, language: str) -> None:
        self._facts = fact_reader(language)
        self._counts = _counting(language)

    def of(self, sentence: Sentence, low: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """The deadlines and the sums of a sentence of a text in lower case."""
        counts = self._counts
        if not any(counts[word] for word in sentence.words):
            return (), ()
        start = sentence.start
        found = self._facts.amounts(low[start : sentence.end])
        deadlines, sums = (
            tuple((start + one.start, start + one.end) for one in found if one.kind is kind)
            for kind in (Substance.DEADLINE, Substance.SUM)
        )
        return deadlines, sums


class _Counting(dict[str, bool]):
    """Word → whether it is a unit of time or money, or a number word of one."""

    def __init__(self, language: str) -> None:
        words = WORDS[language]
        whole = (*words.periods.values(), words.compounds, words.multiples)
        self._pattern = re.compile("|".join(f"(?:{one})" for one in whole))
        # A sum may be counted in several words: each of them tells that it may be one.
        self._stems = tuple(one for way in words.sums.values() for one in _STEM.findall(way))

    def __missing__(self, word: str) -> bool:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = (
            word == "%" or word.startswith(self._stems) or self._pattern.fullmatch(word) is not None
        )
        return found


@cache
def _counting(language: str) -> _Counting:
    return _Counting(language)
