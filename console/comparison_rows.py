"""A comparison as rows of a table of two columns, whatever draws the table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kb.address import end_of
from kb.comparison.model import ComparedText, Comparison, Edit, Operation, Pair, PairKind, Span

_WHITE_SPACE = re.compile(r"\s+")


class Mark(StrEnum):
    """What a run of words is."""

    SAME = "same"
    GONE = "gone"  # only in the old text
    CAME = "came"  # only in the new text


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are all marked alike, white space joined; ``edit`` is what marks them."""

    text: str
    mark: Mark
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """The own words of one unit, its number before them, at ``position``."""

    position: int
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Row:
    """What stands side by side: the units of one pair.

    ``depth`` is 0 for articles, whose row shows their own words where the pair
    has :attr:`Pair.units` and all that they contain where it has none; 1 for the
    units below. A side is empty where the pair has no unit there.
    """

    pair: Pair
    depth: int
    old: tuple[Line, ...]
    new: tuple[Line, ...]


def rows_of(comparison: Comparison, pairs: Iterable[Pair] | None = None) -> Iterator[Row]:
    """The rows of ``pairs``, or of all pairs, in their order."""
    for pair in comparison.pairs if pairs is None else pairs:
        yield _row(comparison, pair, 0)
        for unit in pair.units:
            yield _row(comparison, unit, 1)


def redline_of(comparison: Comparison, row: Row) -> tuple[Line, ...]:
    """The new side of ``row`` with the words that went, each where it would stand.

    The lines of a row without edits are those of its new side, or of its old side where
    nothing answers to that.
    """
    edits = [edit for edit in row.pair.edits if edit.operation is not Operation.EQUAL]
    if not edits or not row.new:
        return row.new or row.old
    old, new = comparison.old.expression, comparison.new.expression
    lines = []
    for line in row.new:
        runs: list[Run] = []
        is_last = line is row.new[-1]
        content = new.provisions[line.position].content
        for number, (start, end) in enumerate(content):
            if number:
                runs.append(Run(" ", Mark.SAME))
            position = start
            closes = is_last and number == len(content) - 1
            while edits and (edits[0].new[0] <= end or closes):
                edit = edits.pop(0)
                first, last = (min(max(at, position), end) for at in edit.new)
                runs.append(Run(new.text[position:first], Mark.SAME))
                gone = _parted(old.text[slice(*edit.old)], new.text, edit.new)
                runs.append(Run(gone, Mark.GONE, edit))
                runs.append(Run(new.text[first:last], Mark.CAME, edit))
                position = last
            runs.append(Run(new.text[position:end], Mark.SAME))
        lines.append(replace(line, runs=tuple(_tidy(runs))))
    return tuple(lines)


def _parted(gone: str, text: str, came: Span) -> str:
    """Words that went with the space that parts them from those around ``came`` in ``text``."""
    gone = gone.strip()
    if not gone:
        return ""
    start, end = came
    before, behind = text[start - 1 : start], text[start : start + 1]
    left = " " if before.isalnum() else ""
    right = " " if start < end or behind.isalnum() else ""
    return f"{left}{gone}{right}"


def _row(comparison: Comparison, pair: Pair, depth: int) -> Row:
    is_whole = not pair.edits and not pair.units
    return Row(
        pair,
        depth,
        _lines(comparison.old, pair, pair.old, is_whole, Mark.GONE),
        _lines(comparison.new, pair, pair.new, is_whole, Mark.CAME),
    )


def _lines(
    side: ComparedText, pair: Pair, units: Sequence[int], is_whole: bool, mark: Mark
) -> tuple[Line, ...]:
    provisions = side.expression.provisions
    edits = [
        (edit.old if mark is Mark.GONE else edit.new, edit)
        for edit in pair.edits
        if edit.operation is not Operation.EQUAL
    ]
    is_alone = pair.kind in (PairKind.INSERTED, PairKind.DELETED) and not pair.edits
    lines = []
    for unit in units:
        last = end_of(provisions, unit) if is_whole else unit + 1
        for position in range(unit, last):
            content = provisions[position].content
            if is_alone:
                text = " ".join(side.expression.text[start:end] for start, end in content)
                runs = [Run(text, mark)]
            else:
                runs = list(_runs(side.expression.text, content, edits, mark))
            if any(run.text.strip() for run in runs):
                lines.append(Line(position, tuple(_tidy(runs))))
    return tuple(lines)


def _runs(
    text: str, content: Sequence[Span], edits: Sequence[tuple[Span, Edit]], mark: Mark
) -> Iterator[Run]:
    for number, (start, end) in enumerate(content):
        if number:
            yield Run(" ", Mark.SAME)
        position = start
        for (first, last), edit in edits:
            first, last = max(first, position), min(last, end)
            if first >= last:
                continue
            if position < first:
                yield Run(text[position:first], Mark.SAME)
            yield Run(text[first:last], mark, edit)
            position = last
        if position < end:
            yield Run(text[position:end], Mark.SAME)


def _tidy(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs with white space joined, none at the ends of the line."""
    kept: list[Run] = []
    for run in runs:
        text = _WHITE_SPACE.sub(" ", run.text)
        if text.startswith(" ") and (not kept or kept[-1].text.endswith(" ")):
            text = text[1:]
        if text:
            kept.append(Run(text, run.mark, run.edit))
    while kept and not (text := kept[-1].text.rstrip()):
        kept.pop()
    if kept:
        kept[-1] = Run(text, kept[-1].mark, kept[-1].edit)
    yield from kept
