"""Words found in a text however it is quoted, dashed, spaced, wrapped and spelt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kb.amending.marks import Span
from kb.language.lookalikes import fold_all_lookalikes

_QUOTES = "«»“”„‟‘’'"
_DASHES = "‐‑‒–—−"
_TRANSLATED = str.maketrans({**dict.fromkeys(_QUOTES, '"'), **dict.fromkeys(_DASHES, "-")})
_SPACES = re.compile(r"[\s\xa0\u2000-\u200b\u202f\u2060\ufeff]+")
_MOST_WINDOWS = 4000
_LEAST_LIKE = 0.6


@dataclass(frozen=True, slots=True)
class Normal:
    """A text in one spelling, and where each of its letters stands in the text as it is."""

    text: str
    places: tuple[int, ...]
    """For each letter its offset, and at the end the length of the text."""

    def span(self, start: int, end: int) -> Span:
        """The span in the text as it is of ``text[start:end]``."""
        return self.places[start], self.places[end - 1] + 1


def normal(text: str, offset: int = 0) -> Normal:
    """``text`` in one spelling of quotes, dashes, spaces and look-alike letters."""
    folded = fold_all_lookalikes(text).translate(_TRANSLATED)
    letters: list[str] = []
    places: list[int] = []
    at = 0
    for space in _SPACES.finditer(folded):
        for index in range(at, space.start()):
            letters.append(folded[index])
            places.append(index + offset)
        before = folded[space.start() - 1 : space.start()]
        after = folded[space.end() : space.end() + 1]
        between = before.isdigit() and after.isdigit() and len(space.group()) == 1
        dashed = "-" in (before, after)
        if letters and not between and not dashed:
            letters.append(" ")
            places.append(space.start() + offset)
        at = space.end()
    for index in range(at, len(folded)):
        letters.append(folded[index])
        places.append(index + offset)
    places.append(len(text) + offset)
    return Normal("".join(letters), tuple(places))


def find_words(text: str, words: str, start: int, end: int) -> list[Span]:
    """Where ``words`` stand as whole words between two offsets of ``text``, in order.

    In any case of the letters where they stand nowhere in their own.
    """
    sought = normal(words).text.strip()
    if not sought:
        return []
    within = normal(text[start:end], start)
    pattern = _whole(re.escape(sought))
    for flags in (0, re.IGNORECASE):
        found = [within.span(*match.span()) for match in re.finditer(pattern, within.text, flags)]
        if found:
            return found
    return []


def find_forms(text: str, beginnings: Sequence[str], start: int, end: int) -> list[Span]:
    """Where words stand one behind the other that begin so, in any case of the letters."""
    within = normal(text[start:end], start)
    words = [re.escape(normal(one).text) + r"[^\W\d_]*" for one in beginnings]
    pattern = re.compile(_whole(" ".join(words)), re.IGNORECASE)
    return [within.span(*match.span()) for match in pattern.finditer(within.text)]


def _whole(pattern: str) -> str:
    return (
        rf"(?<![^\W_])(?:{pattern})(?![^\W_])"
        if pattern[:1].isalnum()
        else (
            rf"(?:{pattern})(?![^\W_])"
            if re.match(r"\\?\W", pattern) and pattern[-1:].isalnum()
            else rf"(?:{pattern})"
        )
    )


def nearest(text: str, words: str, start: int, end: int) -> str:
    """What stands between two offsets and is most like ``words``; empty where nothing is."""
    sought = normal(words).text.strip().lower()
    tokens = list(re.finditer(r"\S+", text[start:end]))
    count = max(len(sought.split(" ")), 1)
    if not sought or len(tokens) > _MOST_WINDOWS:
        return ""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(sought)
    best, likest = "", _LEAST_LIKE
    for index in range(len(tokens)):
        window = tokens[index : index + count]
        found = text[start + window[0].start() : start + window[-1].end()]
        matcher.set_seq1(normal(found).text.lower())
        if matcher.real_quick_ratio() > likest and matcher.quick_ratio() > likest:
            ratio = matcher.ratio()
            if ratio > likest:
                best, likest = found, ratio
    return " ".join(best.split())
