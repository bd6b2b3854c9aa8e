"""How sure it is that what a search found answers."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from operator import mul

from indexer.search_result import Hit

_ANSWERS = (-4.21, 7.3, 3.11)
"""Of the logistic model of confidence: a constant, and what the most likely meaning among the
hits and the words of the first count for (tuned on questions with and without an answer)."""

_ANSWERS_IN_ACTS = (-2.85, 4.65, 1.93, 3.44)
"""The same where acts were chosen, and what it counts for how far the first hit is ahead of what
other acts say: a question that they answer better is none for these."""

_DEFINED = 0.9  # where the first hit defines what was asked
_SAME_ENTRY = 0.8  # likeness of an entry that says the same as the query


def confidence_in(hits: Sequence[Hit], *, is_cited: bool, ahead: float | None) -> float:
    """How likely it is that the first hit answers, by what speaks for it, 0 to 1.

    ``ahead`` is by how much its score is above what other acts have to say, where acts were chosen.
    """
    if not hits:
        return 0.0
    if is_cited:
        return 1.0
    values = [1.0, max(hit.why.meaning for hit in hits), hits[0].why.words]
    model: tuple[float, ...] = _ANSWERS
    if ahead is not None:
        values.append(ahead)
        model = _ANSWERS_IN_ACTS
    likely = 1 / (1 + exp(-sum(map(mul, model, values))))
    if hits[0].why.defined:
        likely = max(likely, _DEFINED)
    # Who asks in nearly the words of an entry is answered, whatever the article's words.
    asked = hits[0].why.entries
    return max(likely, asked) if asked >= _SAME_ENTRY else likely
