"""A pair as one text in which what went and what came are marked: a redline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from console.comparison.rows import Line, Mark, Row, Run, parting
from kb.comparison.model import Comparison, Edit, Operation, Pair, PairKind, Span

_SAME_WORDS = (PairKind.UNCHANGED, PairKind.RENUMBERED, PairKind.MOVED)


def redline(comparison: Comparison, row: Row) -> list[Line]:
    """The lines of a row, new and old words together, each line at its place in the new text.

    Lines of a side that has no counterpart are that side's; where a pair has other
    words and no edits say which, the old lines come before the new ones.
    """
    pair = row.pair
    edits = [edit for edit in pair.edits if edit.operation is not Operation.EQUAL]
    if edits and pair.new:
        numbers = {line.position: line.numbers for line in row.new}
        return [
            replace(line, numbers=numbers.get(line.position, ()))
            for line in _redlined(comparison, pair, edits)
        ]
    if not (row.old and row.new):
        mark = Mark.CAME if row.new else Mark.GONE
        is_whole = pair.kind in (PairKind.INSERTED, PairKind.DELETED)
        return [_marked(line, mark) if is_whole else line for line in row.old or row.new]
    if pair.kind in _SAME_WORDS or _words(row.old) == _words(row.new):
        return list(row.new)
    return [
        *(_marked(line, Mark.GONE) for line in row.old),
        *(_marked(line, Mark.CAME) for line in row.new),
    ]


def _marked(line: Line, mark: Mark) -> Line:
    return replace(line, runs=tuple(replace(run, mark=mark) for run in line.runs))


def _words(lines: Sequence[Line]) -> list[str]:
    return [word for line in lines for word in line.text.split()]


def _redlined(comparison: Comparison, pair: Pair, edits: Sequence[Edit]) -> Iterator[Line]:
    old, new = comparison.old.expression, comparison.new.expression
    own = [span for position in pair.old for span in old.provisions[position].content]
    waiting = sorted(edits, key=lambda edit: (edit.new, edit.old))
    for number, position in enumerate(pair.new, 1):
        runs: list[Run] = []
        content = new.provisions[position].content
        for index, span in enumerate(content):
            runs += [parting(new.text, content[index - 1], span)] if index else []
            runs += _within(new.text, span, waiting, edits, _Gone(old.text, own))
        if number == len(pair.new):
            runs += [_Gone(old.text, own).run(edit) for edit in waiting]
        yield Line(position, tuple(runs))


class _Gone:
    """The words that edits took away; ``own`` are the spans in which they may stand."""

    def __init__(self, text: str, own: Sequence[Span]) -> None:
        self._text = text
        self._own = own

    def run(self, edit: Edit) -> Run:
        start, end = edit.old
        pieces = [
            self._text[max(start, first) : min(end, last)]
            for first, last in self._own
            if first < end and start < last
        ]
        return Run(" ".join(pieces), Mark.GONE, edit)


def _within(
    text: str, span: Span, waiting: list[Edit], edits: Sequence[Edit], gone: _Gone
) -> Iterator[Run]:
    """A stretch of the new text with its edits; those told are taken from ``waiting``."""
    position, end = span
    for edit in edits:
        first, last = edit.new
        if last < position or first > end or (first == end and last > end):
            continue
        first = max(first, position)
        yield Run(text[position:first], Mark.SAME)
        if edit in waiting:
            waiting.remove(edit)
            yield gone.run(edit)
        yield Run(text[first : min(last, end)], Mark.CAME, edit)
        position = max(min(last, end), position)
    yield Run(text[position:end], Mark.SAME)
