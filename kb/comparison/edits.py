"""The edits that make one wording another, as a lawyer would instruct them.

Words that stand in both are found first (:mod:`kb.comparison.matching`); what a
reader takes for one word is not torn, words that stand in both by accident are
given up, what was put in or taken out is moved to where it is whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from kb.comparison.matching import Run, joined, matching_runs
from kb.comparison.model import Edit, Operation, Span
from kb.comparison.wording import CLAUSE, Wording
from kb.comparison.words import DASHES, Word
from kb.language.analysis import terms_of_word

_LEAST, _PER_WORD, _MOST = 0.5, 0.35, 4.5
"""What words between two changes must weigh in order to be shown as unchanged: so much and
so much more for each word of the smaller change, but no more than the last."""
_OF_PURE = 0.5
_AT_END = 0.6
"""Parts of it that are enough where nothing was replaced on one side, or a clause ends."""
_ALIKE = 0.3
"""The share of stems from which two clauses may be the same clause."""

_OPENING = "«“„\"'([{"
_CLOSING = "»”“\"')]}"
_QUOTED = {"»": "«", "”": "“„", "“": "„", '"': '"', "'": "'", ")": "(", "]": "[", "}": "{"}
_STRAIGHT = "\"'"
_POINTS = ".;,:!?"
_MARK_BEFORE = re.compile(r"[,;:]\s*$|\s[-–—]\s$")
_DASH = re.compile(f"[{DASHES}]")
_BEHIND = re.compile(r"[^\w\s]*")


def edits_of(
    old_text: str,
    old_words: Sequence[Word],
    new_text: str,
    new_words: Sequence[Word],
    language: str,
) -> tuple[Edit, ...]:
    """The edits from ``old_words`` of ``old_text`` to ``new_words`` of ``new_text``, in order.

    All words of both sides belong to exactly one edit each. Between the spans of two
    neighbouring edits stand only marks, spaces and what is no word of the unit. An
    edit that is no equality begins and ends with a word or with a mark that it
    brings along or takes away: both brackets, the comma behind an item of a list.
    """
    old, new = Wording(old_text, old_words, language), Wording(new_text, new_words, language)
    runs = _runs(old, new, (0, len(old)), (0, len(new)))
    return tuple(_with_spans(list(_stretches(runs, old, new)), old, new))


# Runs of words that stayed


def _runs(old: Wording, new: Wording, first: Span, second: Span) -> list[Run]:
    """The runs within two stretches of words that a reader would say stayed."""
    start, other = first[0], second[0]
    found = matching_runs(
        old.keys[slice(*first)], new.keys[slice(*second)], old.weights[slice(*first)]
    )
    runs = [Run(run.old + start, run.new + other, run.length) for run in found]
    if len(runs) == 1 and runs[0].length == first[1] - start == second[1] - other:
        return runs
    runs = _whole(runs, old, new)
    runs = _without_islands(runs, old, new, first, second)
    runs = _extended(runs, old, new, first, second)
    return _settled(runs, old, new, first, second)


def _whole(runs: Sequence[Run], old: Wording, new: Wording) -> list[Run]:
    """``runs`` that tear no word."""
    found = []
    for start, other, length in runs:
        end = start + length
        while start < end and not (old.starts[start] and new.starts[other]):
            start, other = start + 1, other + 1
        other_end = other + end - start
        while start < end and not (old.starts[end] and new.starts[other_end]):
            end, other_end = end - 1, other_end - 1
        found.append(Run(start, other, end - start))
    return joined(found)


def _extended(
    runs: Sequence[Run], old: Wording, new: Wording, first: Span, second: Span
) -> list[Run]:
    """``runs`` with the equal words that stand next to them once accidental ones are gone."""
    found: list[Run] = []
    before = Run(first[0], second[0], 0)
    for run in runs:
        start, other = run.old, run.new
        while (
            start > before.old_end
            and other > before.new_end
            and old.keys[start - 1] == new.keys[other - 1]
        ):
            start, other = start - 1, other - 1
        before = Run(start, other, run.old_end - start)
        found.append(before)
    return _whole(found, old, new)


def _without_islands(
    runs: Sequence[Run], old: Wording, new: Wording, first: Span, second: Span
) -> list[Run]:
    """``runs`` without those that stand in both by accident, the least worth first."""
    kept = list(runs)
    worths = [_worth(kept, index, old, new, first, second) for index in range(len(kept))]
    while kept and (worst := min(worths)) < 0:
        index = worths.index(worst)
        del kept[index], worths[index]
        for beside in (index - 1, index):
            if 0 <= beside < len(kept):
                worths[beside] = _worth(kept, beside, old, new, first, second)
    return kept


def _around(runs: Sequence[Run], index: int, first: Span, second: Span) -> tuple[Run, Run]:
    """The runs before and behind the gap before run ``index``; empty ones at the outer ends."""
    before = runs[index - 1] if index else Run(first[0], second[0], 0)
    after = runs[index] if index < len(runs) else Run(first[1], second[1], 0)
    return before, after


def _worth(
    runs: Sequence[Run], index: int, old: Wording, new: Wording, first: Span, second: Span
) -> float:
    """What a run weighs beyond what it must, between the changes beside it."""
    run = runs[index]
    before, _ = _around(runs, index, first, second)
    _, after = _around(runs, index + 1, first, second)
    left = (run.old - before.old_end, run.new - before.new_end)
    right = (after.old - run.old_end, after.new - run.new_end)
    weight = sum(old.weights[run.old : run.old_end])
    if max(left) == 0 or max(right) == 0:  # the first words or the last
        smaller = max(left) or max(right)
        return weight - min(0.1 * smaller, _MOST / 2) if smaller > 3 else 0.0
    needed = min(_LEAST + _PER_WORD * min(max(left), max(right)), _MOST)
    if not (min(left) and min(right)):
        needed *= _OF_PURE
    if (
        min(old.strength(run.old), new.strength(run.new)) >= CLAUSE
        or min(old.strength(run.old_end), new.strength(run.new_end)) >= CLAUSE
    ):
        needed *= _AT_END
    return weight - needed


def _settled(
    runs: Sequence[Run], old: Wording, new: Wording, first: Span, second: Span
) -> list[Run]:
    """``runs`` with what was put in or taken out moved along to where it is whole."""
    runs = list(runs)
    for index in range(len(runs) + 1):
        before, after = _around(runs, index, first, second)
        if before.old_end == after.old and before.new_end < after.new:
            shift = _best_shift(new, before.new_end, after.new, before.length, after.length)
        elif before.new_end == after.new and before.old_end < after.old:
            shift = _best_shift(old, before.old_end, after.old, before.length, after.length)
        else:
            continue
        if index:
            runs[index - 1] = before._replace(length=before.length + shift)
        if index < len(runs):
            runs[index] = Run(after.old + shift, after.new + shift, after.length - shift)
    return joined(runs)


def _best_shift(wording: Wording, start: int, end: int, before: int, after: int) -> int:
    """By how many words to move ``wording[start:end]`` with the same words all around.

    It may go back over at most ``before`` words and forth over at most ``after``.
    """
    keys = wording.keys
    best, best_score = 0, _wholeness(wording, start, end)
    for step in (-1, 1):
        shift = 0
        while True:
            if step < 0:
                leaving, entering = end + shift - 1, start + shift - 1
                if -shift >= before or keys[leaving] != keys[entering]:
                    break
            else:
                leaving, entering = start + shift, end + shift
                if shift >= after or keys[leaving] != keys[entering]:
                    break
            shift += step
            score = _wholeness(wording, start + shift, end + shift)
            if score > best_score:
                best, best_score = shift, score
    return best


def _wholeness(wording: Wording, start: int, end: int) -> float:
    """How much ``wording[start:end]`` is a whole."""
    if not (wording.starts[start] and wording.starts[end]):
        return -1.0
    first, last = wording.strength(start), wording.strength(end)
    return first + last + min(first, last)


# Stretches: where edits begin and end, in words

_Stretch = tuple[Operation, int, int, int, int]


def _stretches(runs: Sequence[Run], old: Wording, new: Wording) -> Iterator[_Stretch]:
    """The edits in words, none of which leaps back in the text."""
    whole = (0, len(old)), (0, len(new))
    for stretch in _laid_out(runs, old, new, *whole, _clause_by_clause):
        yield from _cut_at_leaps(stretch, old, new)


def _cut_at_leaps(stretch: _Stretch, old: Wording, new: Wording) -> Iterator[_Stretch]:
    operation, old_start, old_end, new_start, new_end = stretch
    cuts = [at for at in range(old_start + 1, old_end) if not old.follows(at)]
    new_cuts = [at for at in range(new_start + 1, new_end) if not new.follows(at)]
    if not cuts and not new_cuts:
        yield stretch
    elif operation is Operation.EQUAL:
        lengths = sorted({at - old_start for at in cuts} | {at - new_start for at in new_cuts})
        for first, last in pairwise((0, *lengths, old_end - old_start)):
            yield (
                operation,
                old_start + first,
                old_start + last,
                new_start + first,
                new_start + last,
            )
    else:  # what went first, then what came
        for first, last in pairwise((old_start, *cuts, old_end)):
            if first < last:
                yield Operation.DELETE, first, last, new_start, new_start
        for first, last in pairwise((new_start, *new_cuts, new_end)):
            if first < last:
                yield Operation.INSERT, old_end, old_end, first, last


def _laid_out(
    runs: Sequence[Run],
    old: Wording,
    new: Wording,
    first: Span,
    second: Span,
    replaced: Callable[[Wording, Wording, Span, Span], Iterable[_Stretch]],
) -> Iterator[_Stretch]:
    """Runs and what lies between them; what was ``replaced`` may be divided further."""
    old_at, new_at = first[0], second[0]
    for run in (*runs, Run(first[1], second[1], 0)):
        if old_at < run.old and new_at < run.new:
            yield from replaced(old, new, (old_at, run.old), (new_at, run.new))
        elif old_at < run.old:
            yield Operation.DELETE, old_at, run.old, new_at, new_at
        elif new_at < run.new:
            yield Operation.INSERT, old_at, old_at, new_at, run.new
        if run.length:
            yield Operation.EQUAL, run.old, run.old_end, run.new, run.new_end
        old_at, new_at = run.old_end, run.new_end


def _replaced(old: Wording, new: Wording, first: Span, second: Span) -> Iterable[_Stretch]:
    return [(Operation.REPLACE, *first, *second)]


def _clause_by_clause(old: Wording, new: Wording, first: Span, second: Span) -> Iterator[_Stretch]:
    """A replaced stretch; where it is of several clauses, each with what it was replaced by."""
    ours, theirs = _clauses(old, first), _clauses(new, second)
    if len(ours) == len(theirs) == 1:
        yield Operation.REPLACE, *first, *second
        return
    at = Run(first[0], second[0], 0)
    end = Run(first[1], second[1], 0)
    for left, right in [*_paired(old, new, ours, theirs), (None, None)]:
        start = (
            Run(ours[left][0], theirs[right][0], 0)
            if left is not None and right is not None
            else end
        )
        yield from _laid_out([], old, new, (at.old, start.old), (at.new, start.new), _replaced)
        if left is not None and right is not None:
            runs = _runs(old, new, ours[left], theirs[right])
            yield from _laid_out(runs, old, new, ours[left], theirs[right], _replaced)
            at = Run(ours[left][1], theirs[right][1], 0)


def _clauses(wording: Wording, span: Span) -> list[Span]:
    start, end = span
    cuts = [at for at in range(start + 1, end) if wording.strength(at) >= CLAUSE]
    return list(zip([start, *cuts], [*cuts, end], strict=True))


def _paired(
    old: Wording, new: Wording, ours: Sequence[Span], theirs: Sequence[Span]
) -> list[tuple[int, int]]:
    """Which clauses are the same clause in other words, in order; none where none is certain."""
    first_goes_on = old.strength(ours[0][0]) < CLAUSE and new.strength(theirs[0][0]) < CLAUSE
    last_goes_on = old.strength(ours[-1][1]) < CLAUSE and new.strength(theirs[-1][1]) < CLAUSE
    stems = [_stems(old, span) for span in ours]
    their_stems = [_stems(new, span) for span in theirs]
    scores = [[_share(one, other) - _ALIKE for other in their_stems] for one in stems]
    if first_goes_on:
        scores[0][0] = max(scores[0][0], 0.0) + 1.0
    if last_goes_on:
        scores[-1][-1] = max(scores[-1][-1], 0.0) + 1.0
    best: list[list[tuple[float, tuple[tuple[int, int], ...]]]] = [
        [(0.0, ())] * (len(theirs) + 1) for _ in range(len(ours) + 1)
    ]
    for left in range(len(ours)):
        for right in range(len(theirs)):
            score, pairs = best[left][right]
            ways = [best[left][right + 1], best[left + 1][right]]
            if scores[left][right] > 0:
                ways.append((score + scores[left][right], (*pairs, (left, right))))
            best[left + 1][right + 1] = max(ways, key=lambda way: way[0])
    return list(best[-1][-1][1])


def _stems(wording: Wording, span: Span) -> set[str]:
    return {
        term
        for word in wording.plain[span[0] : span[1]]
        for term in terms_of_word(word, wording.language)
    }


def _share(one: set[str], other: set[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


# Spans


def _with_spans(stretches: Sequence[_Stretch], old: Wording, new: Wording) -> Iterator[Edit]:
    old_from = new_from = 0  # where the edit before ends
    for operation, old_start, old_end, new_start, new_end in stretches:
        if 0 < old_start < len(old) and not old.follows(old_start):
            old_from = 0
        if 0 < new_start < len(new) and not new.follows(new_start):
            new_from = 0
        if operation is Operation.EQUAL:
            first, second = (
                _words_span(old, old_start, old_end),
                _words_span(new, new_start, new_end),
            )
        elif operation is Operation.REPLACE:
            first = _with_brackets(old, old_start, old_end, old_from)
            second = _with_brackets(new, new_start, new_end, new_from)
        elif operation is Operation.DELETE:
            first = _with_marks(old, old_start, old_end, old_from, _marks_at(new, new_start))
            second = _place(new, new_start, new_from)
        else:
            first = _place(old, old_start, old_from)
            second = _with_marks(new, new_start, new_end, new_from, _marks_at(old, old_start))
        yield Edit(operation, first, second)
        old_from, new_from = first[1], second[1]


def _words_span(wording: Wording, start: int, end: int) -> Span:
    return wording.words[start].start, wording.words[end - 1].end


def _with_brackets(wording: Wording, start: int, end: int, earliest: int) -> Span:
    """The span of words with the quotation marks and brackets that stand around or at them."""
    first, last = _words_span(wording, start, end)
    text = wording.text
    latest = wording.words[end].start if end < len(wording) else len(text)
    while first > earliest and text[first - 1] in _OPENING:
        closed = last < latest and text[first - 1] in _QUOTED.get(text[last], "")
        if closed:
            last += 1
        elif not _closes(text[first - 1], text[first:last]):
            break
        first -= 1
    while last < latest and text[last] in _QUOTED:
        if not _opens(text[last], text[first:last]):
            break
        last += 1
    return first, last


def _closes(mark: str, inside: str) -> bool:
    """Whether words close a quotation or bracket that ``mark`` opens before them."""
    if mark in _STRAIGHT:
        return inside.count(mark) % 2 == 1
    closing = any(mark in _QUOTED[other] for other in inside if other in _QUOTED)
    return closing and mark not in inside


def _opens(mark: str, inside: str) -> bool:
    """Whether words open a quotation or bracket that ``mark`` closes behind them."""
    if mark in _STRAIGHT:
        return inside.count(mark) % 2 == 1
    opening = _QUOTED[mark]
    return mark not in opening and sum(map(inside.count, opening)) > inside.count(mark)


def _with_marks(wording: Wording, start: int, end: int, earliest: int, stayed: str) -> Span:
    """The span of words that came or went, with the mark that did so with them.

    ``stayed`` are the marks that stand in their place in the other text.
    """
    first, last = _with_brackets(wording, start, end, earliest)
    text = wording.text
    latest = wording.words[end].start if end < len(wording) else len(text)
    behind = text[last : last + 1] if last < latest else ""
    before = text[max(earliest, wording.words[start - 1].end if start else 0) : first]
    around = _DASH.sub("-", before + _marks_at(wording, end))
    if (
        behind
        and behind in _POINTS
        and (start == 0 or wording.strength(start) >= wording.strength(end) or behind in before)
        and around.count(behind) > stayed.count(behind)
    ):
        return first, last + 1
    mark = _MARK_BEFORE.search(before)
    if mark is not None:
        sign = _DASH.sub("-", mark[0]).strip()
        if around.count(sign) > stayed.count(sign):
            first -= len(before) - mark.start()
    return first, last


def _marks_at(wording: Wording, index: int) -> str:
    """What stands before word ``index``, or behind the last; dashes are all hyphens there."""
    if index == 0:
        return ""
    if index < len(wording):
        return _DASH.sub("-", wording.between(index))
    behind = _BEHIND.match(wording.text, wording.words[-1].end) if wording.words else None
    return behind[0] if behind is not None else ""


def _place(wording: Wording, index: int, earliest: int) -> Span:
    """Where words before word ``index`` would stand: behind the word before, and its marks."""
    if not wording.words:
        return earliest, earliest
    if index == 0:
        at = wording.words[0].start
    else:
        at = wording.words[index - 1].end
        if index < len(wording) and wording.strength(index) >= 1:
            between = wording.between(index)
            mark = re.match(rf"[{re.escape(_CLOSING + _POINTS)}]*", between)
            at += mark.end() if mark else 0
    at = max(at, earliest)
    return at, at
