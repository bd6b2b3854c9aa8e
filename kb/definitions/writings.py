"""How a term may be written: with the word in its bracket, without it, or by it alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}][^\W_]+)*")
_BRACKET = re.compile(r"\s*\(([^()]*)\)")


def writings(term: str, shortest_synonym: int = 1) -> Iterable[str]:
    """The term as it is, and as a reader reads it with a word in a bracket left out or put in.

    «место временного пребывания (проживания)» is also that «временного проживания»,
    «недвижимое имущество (недвижимость)» also «недвижимость», unless that has fewer letters
    than ``shortest_synonym``.
    """
    yield term
    bracket = _BRACKET.search(term)
    if bracket is None:
        return
    before, after = term[: bracket.start()], term[bracket.end() :]
    yield before + after
    words = before.split()
    if words and _WORD.fullmatch(bracket[1]):
        if words[-1][-2:] == bracket[1][-2:]:
            yield " ".join([*words[:-1], bracket[1]]) + after
        elif not after and len(bracket[1]) >= shortest_synonym:
            yield bracket[1]
