"""A comparison as rows of a table of two columns, whatever draws the table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kb.address import article_of, end_of
from kb.comparison.model import ComparedText, Comparison, Edit, Operation, Pair, PairKind, Span
from kb.model import Provision

_WHITE_SPACE = re.compile(r"\s+")


class Mark(StrEnum):
    """What a run of words is."""

    SAME = "same"
    GONE = "gone"  # only in the old text
    CAME = "came"  # only in the new text


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are all marked alike, white space joined; ``edit`` is what marks them.

    One that is ``"\\n"`` alone begins a new line.
    """

    text: str
    mark: Mark
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """The own words of one unit, its number before them, at ``position``."""

    position: int
    runs: tuple[Run, ...]
    numbers: tuple[Line, ...] = ()
    """Lines of units around that are nothing but a number, where these words are their first."""

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


def rows_to_read(comparison: Comparison, pair: Pair) -> Iterator[Row]:
    """The rows of a pair of articles, a number without words beside the first words below it.

    «2.» whose words are those of its subparagraphs has no line of its own, and no row
    but where it is another number than it was.
    """
    rows = list(rows_of(comparison, [pair]))
    old = _Numbers(comparison.old, [line for row in rows for line in row.old])
    new = _Numbers(comparison.new, [line for row in rows for line in row.new])
    for row in rows:
        alone = old.are_alone(row.old), new.are_alone(row.new)
        if row.depth and any(alone) and not (all(alone) and row.pair.kind is PairKind.UNCHANGED):
            yield row
            continue
        joined = replace(row, old=tuple(old.joined(row.old)), new=tuple(new.joined(row.new)))
        if not all(alone):
            yield joined


class _Numbers:
    """Numbers that stand alone among ``lines`` of a text, each set beside the words below it."""

    def __init__(self, side: ComparedText, lines: Iterable[Line]) -> None:
        self._provisions = side.expression.provisions
        self._to_come = {line.position: order for order, line in enumerate(lines)}
        self._waiting: dict[int, tuple[Line, ...]] = {}

    def joined(self, lines: Iterable[Line]) -> Iterator[Line]:
        """The lines without those of numbers alone, which wait for the words below them."""
        for line in lines:
            numbers = self._waiting.pop(line.position, ())
            if self._is_alone(line):
                first = self._provisions[line.position].children[0]
                self._waiting[first] = (*numbers, line)
            else:
                yield replace(line, numbers=numbers)

    def are_alone(self, lines: Sequence[Line]) -> bool:
        return bool(lines) and all(map(self._is_alone, lines))

    def _is_alone(self, line: Line) -> bool:
        """Whether a line is a number, and the first words below it have a line to come."""
        unit = self._provisions[line.position]
        place = self._to_come.get(unit.children[0], -1) if unit.children else -1
        return place > self._to_come[line.position] and is_number_of(unit, line.text)


def is_number_of(unit: Provision, written: str) -> bool:
    """Whether words are a unit's number and nothing else: «2.», «1-1)»."""
    return unit.number is not None and written.rstrip(".)") == unit.number.rstrip(")")


def parting(text: str, before: Span, behind: Span) -> Run:
    """What stands between two stretches of a unit's own words: a new line where the text has one.

    So a heading stands above what follows it, and a number beside.
    """
    is_new_line = "\n" in text[before[1] : behind[0]]
    return Run("\n" if is_new_line else " ", Mark.SAME)


def plain_line(side: ComparedText, position: int) -> Line:
    """The own words of a unit without marks; without runs where it has none."""
    content = side.expression.provisions[position].content
    return Line(position, tuple(_tidy(_runs(side.expression.text, content, (), Mark.SAME))))


def within(side: ComparedText, unit: int) -> Iterator[int]:
    """Positions of a unit and of those that it contains, without articles that it holds."""
    provisions = side.expression.provisions
    article = article_of(provisions, unit)
    for position in range(unit, end_of(provisions, unit)):
        if article_of(provisions, position) == article:
            yield position


def _row(comparison: Comparison, pair: Pair, depth: int) -> Row:
    is_alone = pair.kind in (PairKind.INSERTED, PairKind.DELETED)
    is_whole = not pair.edits and not pair.units and (is_alone or depth == 0)
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
        for position in within(side, unit) if is_whole else (unit,):
            content = provisions[position].content
            if is_alone:
                runs = [
                    replace(run, mark=mark)
                    for run in _runs(side.expression.text, content, (), Mark.SAME)
                ]
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
            yield parting(text, content[number - 1], (start, end))
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
        if run.text == "\n" and kept:
            kept.append(run)
            continue
        text = _WHITE_SPACE.sub(" ", run.text)
        if text.startswith(" ") and (not kept or kept[-1].text.endswith((" ", "\n"))):
            text = text[1:]
        if text:
            kept.append(Run(text, run.mark, run.edit))
    while kept and not (text := kept[-1].text.rstrip()):
        kept.pop()
    if kept:
        kept[-1] = Run(text, kept[-1].mark, kept[-1].edit)
    yield from kept
