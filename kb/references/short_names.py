"""Uses of the short names that a text gives to acts: «(бұдан әрі – Заң)», «(далее – Кодекс)»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kb.references.act_mentions import ActMention

_SHORTEST_STEM = 3
_INFLECTED = 2  # letters at the end of a word that may be an ending
_ENDING = re.compile(r"[^\W\d_]{0,7}(?![^\W_])")
_ENDING_OF_ABBREVIATION = re.compile(r"(?:[-‐‑][^\W\d_]{1,5})?(?![^\W_])")
_SPACE = re.compile(r"\s+")
_REACH = 20  # characters of «(бұдан әрі – » between a name and the short name


def uses_of_short_names(
    text: str, names: Mapping[str, ActMention], mentions: Sequence[ActMention]
) -> list[ActMention]:
    """The places where acts are called by their short names, behind those that introduce them.

    Capital letters count: «Заң» is a short name, «заң» any law. What lies within
    another mention («осы Заң») is none.
    """
    taken = bytearray(len(text)) if names else bytearray()
    for mention in mentions if names else ():
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    found: list[ActMention] = []
    for name in sorted(names, key=len, reverse=True):
        introduced = names[name]
        for start, end in _uses(text, name, introduced.end + _REACH + len(name)):
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(replace(introduced, start=start, end=end))
    return found


def _uses(text: str, name: str, start: int) -> Iterator[tuple[int, int]]:
    """Spans of the name in any case, from ``start`` on."""
    words = [_stem(word) for word in name.split()]
    first = words[0][0]
    at = text.find(first, start)
    while at >= 0:
        end = None if text[at - 1].isalnum() else _end(text, at, words)
        if end is not None:
            yield at, end
        at = text.find(first, end or at + 1)


def _stem(word: str) -> tuple[str, re.Pattern[str]]:
    """The beginning of a word that no case changes, and what may follow it."""
    if word.isupper() and len(word) > 1:  # an abbreviation takes its ending behind a hyphen
        return word, _ENDING_OF_ABBREVIATION
    return word[: max(len(word) - _INFLECTED, _SHORTEST_STEM)], _ENDING


def _end(text: str, at: int, words: Sequence[tuple[str, re.Pattern[str]]]) -> int | None:
    for index, (stem, rest) in enumerate(words):
        if index:
            space = _SPACE.match(text, at)
            if space is None:
                return None
            at = space.end()
        if not text.startswith(stem, at):
            return None
        ending = rest.match(text, at + len(stem))
        if ending is None:
            return None
        at = ending.end()
    return at
