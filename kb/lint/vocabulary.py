"""How often law has a word: what lint knows of other texts by itself.

Beside the word lists that :mod:`kb.lint.make_vocabulary` made, which tell counts of
words and nothing else, the embedded texts are counted.
"""

from __future__ import annotations

import lzma
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path

from corpus.embedded import embedded_acts
from corpus.registry import load_registry
from kb.language.tokens import forms
from kb.lint.neighbours import by_rests

_WELL_KNOWN = 64  # times
_LONG = 8  # letters of a word that others may be slips for


def file_of(language: str) -> Path:
    """The word list of a language, which need not exist."""
    return Path(__file__).with_name(f"words.{language}.txt.xz")


class Vocabulary(Mapping[str, int]):
    """Words with their counts, and what is asked of them again and again."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts

    def __getitem__(self, word: str) -> int:
        return self._counts[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._counts)

    def __len__(self) -> int:
        return len(self._counts)

    def beginning(self, letters: str) -> Iterator[str]:
        """The words that begin so."""
        index = bisect_left(self._sorted, letters)
        while index < len(self._sorted) and self._sorted[index].startswith(letters):
            yield self._sorted[index]
            index += 1

    def most(self, letters: str) -> int:
        """The count of the most frequent word that begins so, 0 where none does."""
        return max((self._counts[word] for word in self.beginning(letters)), default=0)

    @cached_property
    def well_known(self) -> frozenset[str]:
        """The frequent words, of which a word that is nearly one is most likely a slip."""
        return frozenset(word for word, count in self._counts.items() if count >= _WELL_KNOWN)

    @cached_property
    def rests(self) -> dict[str, list[str]]:
        """The long frequent words by what is left when one letter is taken out."""
        return by_rests(word for word in self.well_known if len(word) >= _LONG)

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._counts)


@cache
def vocabulary_of(language: str, without: str) -> Vocabulary:
    """The words of law in ``language``, those of one embedded act left out."""
    counts = _embedded_words(language, without)
    counts.update(listed_words(language))
    return Vocabulary(counts)


def listed_words(language: str) -> dict[str, int]:
    """Word → about how often the texts have it from which the list was made."""
    path = file_of(language)
    if not path.exists():
        return {}
    counts: dict[str, int] = {}
    for line in lzma.decompress(path.read_bytes()).decode().split("\n"):
        power, *words = line.split(" ")
        counts.update(dict.fromkeys(words, 1 << int(power)))
    return counts


def _embedded_words(language: str, without: str) -> Counter[str]:
    """Word → its count in the embedded texts, save drafts and one act."""
    registry = load_registry()
    return Counter(
        form
        for act in embedded_acts()
        if act.language == language
        and act.act_id != without
        and (known := registry.get(act.act_id)) is not None
        and known.status != "draft"
        for form in forms(act.text)
    )
