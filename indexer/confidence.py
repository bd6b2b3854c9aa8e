"""How sure it is that what a search found answers."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from indexer.search_result import Hit

_ANSWERS = (-4.21, 7.3, 3.11)
"""Of the logistic model of confidence: a constant, and what the most likely meaning among the
hits and the words of the first count for (tuned on questions with and without an answer)."""

_DEFINED = 0.9  # where the first hit defines what was asked
_SAME_ENTRY = 0.8  # likeness of an entry that says the same as the query


def confidence_in(hits: Sequence[Hit], *, is_cited: bool) -> float:
    """How likely it is that the first hit answers, by what speaks for it, 0 to 1."""
    if not hits:
        return 0.0
    if is_cited:
        return 1.0
    constant, meaning, words = _ANSWERS
    nearest = max(hit.why.meaning for hit in hits)
    likely = 1 / (1 + exp(-(constant + meaning * nearest + words * hits[0].why.words)))
    if hits[0].why.defined:
        likely = max(likely, _DEFINED)
    # Who asks in nearly the words of an entry is answered, whatever the article's words.
    asked = hits[0].why.entries
    return max(likely, asked) if asked >= _SAME_ENTRY else likely
