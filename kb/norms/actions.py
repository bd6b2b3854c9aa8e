"""What may, must, must not be done: the stretch of a sentence without bearer and conditions."""

from __future__ import annotations

from kb.grammar.norm_words import Aside
from kb.norms.readings import OF_THINGS, Reading
from kb.norms.sentence import Sentence, Span
from kb.norms.words import JOIN, MARK

_ENOUGH = 3  # words behind a bearer that say what is done
_LIKE_MARKS = frozenset('«»"“”()')


def action_of(sentence: Sentence, reading: Reading) -> Span:
    """The action of a reading, from its first to its last word; never empty."""
    first, last = _trimmed(sentence, reading.first, reading.last)
    if reading.modality not in OF_THINGS:
        first, last = _without_clauses(sentence, first, last)
        first, last = _without_bearers(sentence, reading, first, last)
        first, last = _without_clauses(sentence, first, last)
    return _span(sentence, first, last)


def whole_action(sentence: Sentence, *, keep: bool) -> Span:
    """A whole sentence as an action: with its conditions if ``keep``, else without."""
    first, last = _trimmed(sentence, 0, len(sentence.words))
    if not keep:
        inner = _without_clauses(sentence, first, last)
        if not _is_predicate(sentence, *inner):
            first, last = inner
    return _span(sentence, first, last)


def _is_predicate(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words are one or a predicate and no more: then a condition is what an entry says."""
    return last - first < 2 or any(
        one.first <= first and last <= one.last + 1 for one in sentence.predicates[-1:]
    )


def _span(sentence: Sentence, first: int, last: int) -> Span:
    if first >= last:
        first, last = _trimmed(sentence, 0, len(sentence.words))
    if first >= last:
        return sentence.start, sentence.end
    return sentence.starts[first], sentence.ends[last - 1]


def _trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Without marks and conjunctions at the edges."""
    while first < last and (
        sentence.kinds[first] & JOIN
        or (sentence.kinds[first] & MARK and sentence.words[first] not in _LIKE_MARKS)
    ):
        first += 1
    while last > first and (
        sentence.kinds[last - 1] & JOIN
        or (sentence.kinds[last - 1] & MARK and sentence.words[last - 1] not in _LIKE_MARKS)
    ):
        last -= 1
    return first, last


def _without_clauses(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Without the conditions and exceptions that it begins or ends with."""
    outer = [
        one
        for one in sentence.clauses_from(max(first - 1, 0), last)
        if one.aside is not Aside.RELATIVE
    ]
    for one in outer:
        if one.first <= first < one.last < last:
            first, last = _trimmed(sentence, one.last, last)
    for one in reversed(outer):
        if first < one.first < last <= one.last:
            first, last = _trimmed(sentence, first, one.first)
    return first, last


def _without_bearers(
    sentence: Sentence, reading: Reading, first: int, last: int
) -> tuple[int, int]:
    predicate = reading.predicate
    inside = (
        [
            one
            for one in reading.bearers
            if sentence.starts[first] <= one.start < sentence.ends[last - 1]
        ]
        if first < last
        else []
    )
    if not inside:
        return first, last
    begin = sentence.number_at(inside[0].start)
    behind = sentence.number_at(inside[-1].end)
    while (
        behind < last
        and sentence.words[behind] in ')»"”'
        and sentence.starts[behind] == sentence.ends[behind - 1]
    ):
        behind += 1
    if begin <= predicate.first:
        behind = _behind_relative(sentence, behind)
        cuts = not is_given(reading) and last - behind >= _ENOUGH
        if _is_near(sentence, first, begin) or cuts:
            first = behind
    elif predicate.first > first and (behind >= last or not predicate.is_passive):
        last = begin
    return _trimmed(sentence, min(first, last), last)


def is_given(reading: Reading) -> bool:
    """Whether its bearer stands in the middle as one who is given something."""
    predicate = reading.predicate
    return predicate.is_given and not any(one.is_surely("instrumental") for one in reading.bearers)


def _is_near(sentence: Sentence, first: int, begin: int) -> bool:
    return all(sentence.kinds[at] & MARK for at in range(first, begin)) or begin - first <= 1


def _behind_relative(sentence: Sentence, at: int) -> int:
    """Behind the clauses that say more of a bearer right before a word."""
    for one in sentence.clauses_from(at, at + 2):
        if one.aside is Aside.RELATIVE and at <= one.first <= at + 1:
            at = one.last
    return at
