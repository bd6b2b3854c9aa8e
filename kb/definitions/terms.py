"""Where a term ends and its meaning begins, and what of the words is the term."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kb.definitions.reading import DASHES, QUOTES, Reading, Span
from kb.grammar.definition_words import DefinitionWords
from kb.model import Definition, DefinitionKind, Provision

_LONGEST_TERM = 600  # characters
_CLOSERS = {'"': '"', "«": "»", "“": "”", "„": "“", "‘": "’"}
_WHITE_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Division:
    """A unit of a list divided: offsets of the term, and where the meaning begins."""

    term: tuple[int, int]
    meaning: int
    mark: str = "dash"
    """What parts them: ``dash``, ``colon``, as in lists of anything, or ``word``."""


def divide(span: Span, words: DefinitionWords) -> Division | None:
    """Term and meaning of the words in ``span``; None where they do not have that form.

    They are parted by the first dash, colon or word for it outside brackets.
    A short name in a bracket behind the term is no part of it.
    """
    depth = 0
    cut: int | None = None
    inner: re.Match[str] | None = None
    for found in _marks(words).finditer(span.text[:_LONGEST_TERM]):
        mark = found.lastgroup
        if mark == "end":
            break
        if mark == "short":
            cut = found.start() if cut is None and depth == 0 else cut
            depth += 1
        elif mark == "open":
            depth += 1
        elif mark == "close":
            depth = max(depth - 1, 0)
        elif depth == 0:
            end = cut if cut is not None else found.start()
            return _division(span, end, found.end(), mark or "")
        elif mark == "dash" and cut is not None and depth == 1:
            inner = found  # where the bracket of the short name is never closed
    if inner is not None and cut is not None:
        return _division(span, cut, inner.end())
    return None


def _division(span: Span, end: int, meaning: int, mark: str = "dash") -> Division | None:
    term = trimmed(span.text, 0, end)
    if term is None:
        return None
    meaning += len(span.text[meaning:]) - len(span.text[meaning:].lstrip())
    return Division((span.start + term[0], span.start + term[1]), span.start + meaning, mark)


@cache
def _marks(words: DefinitionWords) -> re.Pattern[str]:
    dash = rf"[{DASHES}]+(?!\s(?:и|или|және|немесе)\s|\s\((?:и|және)\))"  # not «аудио- и видео…»
    return re.compile(
        rf"(?P<short>\(\s*{without_groups(words.short_name)}[{DASHES}]?)"
        r"|(?P<open>\()|(?P<close>\))"
        rf"|(?P<dash>\s{dash}\s*|{dash}\s)|(?P<colon>:(?=\s|$))"
        rf"|(?P<word>\s(?:{words.separators})\s)|(?P<end>;|\n\s*\n|\.\s+(?=[^\W\d_a-zа-я]))",
        re.IGNORECASE,
    )


def without_groups(pattern: str) -> str:
    """``pattern`` with its named groups nameless, so that it can stand within another."""
    return re.sub(r"\?P<\w+>", "?:", pattern)


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The term in ``text[start:end]``: without punctuation and quotation marks around it.

    None where no letter is left.
    """
    while start < end and (text[start].isspace() or text[start] in ",;:."):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;:"):
        end -= 1
    closer = _CLOSERS.get(text[start]) if start < end else None
    inside = text[start + 1 : end - 1]
    if closer and text[end - 1] == closer and not any(quote in inside for quote in QUOTES[:4]):
        start, end = start + 1, end - 1
    return (start, end) if any(letter.isalpha() for letter in text[start:end]) else None


def plain(text: str) -> str:
    """``text`` on one line."""
    return _WHITE_SPACE.sub(" ", text).strip()


def definition(
    reading: Reading,
    kind: DefinitionKind,
    unit: Provision,
    term: tuple[int, int],
    meaning: tuple[int, int],
    scope: int | None,
) -> Definition:
    """A definition without its uses."""
    return Definition(
        kind=kind,
        term=plain(reading.text[slice(*term)]),
        term_span=term,
        meaning=meaning,
        start=min(term[0], meaning[0]),
        end=max(term[1], meaning[1]),
        provision=unit.position,
        scope=scope,
    )
