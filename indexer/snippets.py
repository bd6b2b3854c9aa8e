"""A few words of a unit that show why it was found.

A snippet is the stored text with its white space collapsed, nothing else; an
ellipsis says where it was cut.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kb.language.tokens import Token

LENGTH = 240
"""Characters that a snippet has at most, without its ellipses."""

_BEFORE = 60  # characters kept before the first matched word of a long sentence
_SHORTEST = 100  # characters; a sentence end before these does not end a snippet
_REPEATED = 0.1  # what a word is worth that is in the snippet already
_WHOLE_SENTENCE = 1.05  # a snippet that begins with a sentence is this much better
# Signs and white space behind them, or ends of lines; it leaps from sign to sign.
_SENTENCE_END = re.compile(r"[.!?;:…\n](?:(?<=\n)\n*|[.!?;:…]*+[\"»”)]*+\s+)")
_WHITE_SPACE = re.compile(r"\s+")
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    """``marks`` are the matched words: start and end (exclusive) in ``text``."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def snippet(text: str, matched: Sequence[Token], weights: Mapping[str, float]) -> Snippet:
    """The stretch of ``text`` with the best evidence.

    ``matched`` are the words of ``text`` that count, in order; ``weights`` says
    what each form of them (:attr:`kb.language.tokens.Token.text`) is worth.
    """
    start, end = 0, len(text.rstrip())
    if end > LENGTH:
        starts = [0, *(found.end() for found in _SENTENCE_END.finditer(text))]
        start = _best_start(text, matched, weights, starts)
        end = _end(text, start, starts)
    within = [token for token in matched if start <= token.start and token.end <= end]
    return _collapsed(text, start, end, within)


def _best_start(
    text: str, matched: Sequence[Token], weights: Mapping[str, float], starts: Sequence[int]
) -> int:
    best, most = 0, -1.0
    for first, token in enumerate(matched):
        sentence = starts[bisect_right(starts, token.start) - 1]
        near = _word_start(text, max(sentence, token.start - _BEFORE))
        for start in {sentence, near}:
            if token.end > start + LENGTH:
                continue
            worth = 0.0
            seen: set[str] = set()
            for other in matched[first:]:
                if other.end > start + LENGTH:
                    break
                worth += weights[other.text] * (_REPEATED if other.text in seen else 1)
                seen.add(other.text)
            if start == sentence:
                worth *= _WHOLE_SENTENCE
            if worth > most:
                best, most = start, worth
    return best


def _word_start(text: str, position: int) -> int:
    """The first character of the word at ``position`` or of the next one."""
    if position == 0 or text[position - 1].isspace():
        return position
    space = _WHITE_SPACE.search(text, position)
    return space.end() if space else position


def _end(text: str, start: int, starts: Sequence[int]) -> int:
    """Where a snippet ends: after a sentence if one ends late enough, else after a word."""
    last = start + LENGTH
    if last >= len(text):
        return len(text.rstrip())
    sentence = starts[bisect_right(starts, last + 1) - 1]
    if sentence >= start + _SHORTEST:
        return start + len(text[start:sentence].rstrip())
    spaces = [found.start() for found in _WHITE_SPACE.finditer(text, start + _SHORTEST, last + 1)]
    return spaces[-1] if spaces else last


def _collapsed(text: str, start: int, end: int, matched: Sequence[Token]) -> Snippet:
    parts = [_ELLIPSIS] if start > 0 else []
    length = len(parts)
    marks = []
    position = start + len(text[start:end]) - len(text[start:end].lstrip())
    for token in (*matched, Token("", end, end)):
        between = _WHITE_SPACE.sub(" ", text[position : token.start])
        word = _WHITE_SPACE.sub(" ", text[token.start : token.end])
        parts += (between, word)
        length += len(between) + len(word)
        if token.text:
            marks.append((length - len(word), length))
        position = token.end
    if end < len(text.rstrip()):
        parts.append(_ELLIPSIS)
    return Snippet("".join(parts), tuple(marks))
