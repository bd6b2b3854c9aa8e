"""What stands in the rows of the comparative table that goes with a bill.

A row for each unit that changed, as drafters lay it out: the unit in its article,
whose other units are left out with «…», the words that changed marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from console.comparison.rows import Line, Mark, Row, Run, is_number_of, plain_line, rows_of, within
from console.official_names import table_words
from kb.address import address_of, ancestors, article_of, end_of
from kb.citation_format import format_in_words, format_unit
from kb.comparison.model import ComparedText, Comparison, Operation, Pair, PairKind
from kb.model import Provision

Paragraph = tuple[Run, ...]

_LEFT_OUT = "…"
_LONG = 60
"""Words that did not change, one behind another, of which some are left out."""
_KEPT = 15
"""Words kept of those at either end."""
_NUMBER = 40
"""The most characters before a heading: «2-бөлім.», «Статья 125-1.»"""
_IN_PLACE = frozenset({PairKind.MOVED, PairKind.RENUMBERED})
"""What became of units whose words are the same."""
_ALONE = frozenset({PairKind.INSERTED, PairKind.DELETED})


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: the unit's name with what became of it, and the wordings."""

    element: tuple[str, ...]
    old: tuple[Paragraph, ...]
    new: tuple[Paragraph, ...]


def entries_of(comparison: Comparison, language: str) -> Iterator[Entry]:
    """The rows of the table that is written in ``language``, in the order of the new text."""
    writer = _Writer(comparison, language)
    for pair in comparison.pairs:
        if pair.is_change or any(unit.is_change for unit in pair.units):
            yield from writer.entries(pair)


class _Writer:
    """Writes the rows of a comparison."""

    def __init__(self, comparison: Comparison, language: str) -> None:
        self._comparison = comparison
        self._language = language
        self._words: dict[str, str] = table_words(language).TABLE
        self._old = _Side(comparison.old)
        self._new = _Side(comparison.new)

    def entries(self, article: Pair) -> Iterator[Entry]:
        """The rows of an article and of the units below it that changed."""
        told = [unit for unit in article.units if self._is_told(unit, article)]
        own_old = {position for unit in told for position in unit.old}
        own_new = {position for unit in told for position in unit.new}
        wanted = {id(unit) for unit in told}
        if self._has_row(article):
            wanted.add(id(article))
        for row in rows_of(self._comparison, [article]):
            if id(row.pair) in wanted:
                old = _lines_of(row.old, row.pair, row.pair.old, own_old)
                new = _lines_of(row.new, row.pair, row.pair.new, own_new)
                yield self._entry(replace(row, old=old, new=new))

    def _has_row(self, article: Pair) -> bool:
        """Whether an article has a row besides those of its units."""
        return (
            not article.units
            or _has_edits(article)
            or article.kind in (PairKind.SPLIT, PairKind.MERGED, *_ALONE)
            or self._former(article) != ""
        )

    def _is_told(self, unit: Pair, article: Pair) -> bool:
        """Whether a unit has a row: neither unchanged where it is nor told elsewhere."""
        if not unit.is_change or unit.leaves:
            return False
        if _has_edits(unit) or unit.kind in _ALONE:
            return True
        if unit.kind is PairKind.AMENDED:
            others = [other for other in article.units if other is not unit]
            return not (
                self._old.contain(unit.old, (one for other in others for one in other.old))
                or self._new.contain(unit.new, (one for other in others for one in other.new))
            )
        return not self._goes_along(unit, article)

    def _goes_along(self, unit: Pair, article: Pair) -> bool:
        """Whether a unit only went where the unit around it went."""
        if unit.kind not in _IN_PLACE or len(unit.old) != 1 or len(unit.new) != 1:
            return False
        old, new = self._old.unit(unit.old[0]), self._new.unit(unit.new[0])
        return old.number == new.number and any(
            old.parent in around.old and new.parent in around.new
            for around in (article, *article.units)
        )

    def _entry(self, row: Row) -> Entry:
        pair = row.pair
        is_compared = bool(pair.edits or pair.units) or self._comparison.is_across
        is_anew = pair.kind is PairKind.COUNTERPART and not is_compared
        whole = is_anew or pair.kind in _ALONE
        numbers = self._has_other_number(pair)
        shortens = _has_edits(pair) or pair.kind in _IN_PLACE
        old, new = (
            side.paragraphs(_marked(side, lines, units, mark, whole, numbers), shortens)
            for side, lines, units, mark in (
                (self._old, row.old, pair.old, Mark.GONE),
                (self._new, row.new, pair.new, Mark.CAME),
            )
        )
        if not pair.old or pair.kind is PairKind.INSERTED:
            old = _only(self._words["absent"], Mark.GONE)
        if not pair.new or pair.kind is PairKind.DELETED:
            new = _only(self._words["exclude"], Mark.CAME)
        return Entry(self._element(row), old, new)

    def _has_other_number(self, pair: Pair) -> bool:
        if len(pair.old) != 1 or len(pair.new) != 1:
            return False
        return self._old.unit(pair.old[0]).number != self._new.unit(pair.new[0]).number

    def _element(self, row: Row) -> tuple[str, ...]:
        """The name of the unit, and what it was where that is something else."""
        pair = row.pair
        if pair.kind is PairKind.INSERTED or not pair.old:
            return _capitals(self._new.names(pair.new, self._language, is_new=True))
        if pair.kind is PairKind.DELETED or not pair.new:
            return _capitals(self._old.names(pair.old, self._language))
        names = self._new.names(pair.new, self._language, is_heading=self._is_of_heading(row))
        former = self._former(pair)
        return (*_capitals(names), *([f"({former})"] if former else []))

    def _former(self, pair: Pair) -> str:
        """What a unit was called and what became of it; nothing where it is what it was."""
        if not pair.old or not pair.new:
            return ""
        old = self._old.names(pair.old, self._language)
        has_name = old == self._new.names(pair.new, self._language)
        is_moved = pair.moved or pair.kind is PairKind.MOVED
        if has_name and is_moved:  # the article, to another chapter
            old = self._old.places(pair.old, self._language) or old
        elif has_name and pair.kind not in (PairKind.SPLIT, PairKind.MERGED):
            return ""
        key = str(pair.kind)
        if pair.kind in (PairKind.AMENDED, PairKind.COUNTERPART, PairKind.UNCHANGED):
            key = "moved" if pair.moved else "renumbered" if pair.renumbered else key
        pattern = self._words.get(key, self._words["amended"])
        return pattern.format(units="; ".join(old))

    def _is_of_heading(self, row: Row) -> bool:
        """Whether nothing but the heading of a unit changed."""
        pair = row.pair
        if not _has_edits(pair) or len(pair.old) != 1 or len(pair.new) != 1:
            return False
        sides = ((self._old, row.old), (self._new, row.new))
        return not any(side.changes_beside_heading(line) for side, lines in sides for line in lines)


class _Side:
    """One of the two texts."""

    def __init__(self, side: ComparedText) -> None:
        self._side = side
        self._provisions = side.expression.provisions
        self._articles: dict[int, list[int]] = {}

    def unit(self, position: int) -> Provision:
        return self._provisions[position]

    def contain(self, units: Sequence[int], others: Iterable[int]) -> bool:
        """Whether one of ``units`` contains one of ``others``."""
        ranges = [(unit, end_of(self._provisions, unit)) for unit in units]
        return any(first < other < last for other in others for first, last in ranges)

    def names(
        self, units: Sequence[int], language: str, *, is_heading: bool = False, is_new: bool = False
    ) -> list[str]:
        """What units are called, or their headings, or new units."""
        act, own = self._side.act.id, self._side.expression.language
        return [
            format_in_words(
                address_of(self._provisions, unit, act, own),
                language,
                is_heading=is_heading,
                is_new=is_new,
            )
            for unit in units
        ]

    def places(self, units: Sequence[int], language: str) -> list[str]:
        """The units that ``units`` stand in."""
        around = [self._provisions[unit].parent for unit in units]
        return [
            format_unit(parent.level, parent.number, language)
            for position in around
            if position is not None and (parent := self._provisions[position])
        ]

    def paragraphs(self, lines: Sequence[Line], shortens: bool) -> tuple[Paragraph, ...]:
        """Lines in their articles, with «…» for what of these is left out."""
        shown = {line.position: line for line in lines}
        found: list[Paragraph] = []
        for article in sorted({article_of(self._provisions, position) for position in shown}):
            positions = self._positions(article)
            around = {
                unit.position
                for position in shown
                for unit in ancestors(self._provisions, position)
                if position in positions and unit.position in positions
            }
            is_left_out = False
            for position in positions:
                if position not in around:
                    is_left_out = is_left_out or bool(self._provisions[position].content)
                    continue
                line = shown.get(position)
                parts = _parts(line or plain_line(self._side, position))
                if is_left_out and parts:
                    found.append((Run(_LEFT_OUT, Mark.SAME),))
                    is_left_out = False
                if shortens or line is None:
                    parts = list(map(_shortened, parts))
                if parts and found and self._is_number(position - 1, found[-1]):
                    # «1.», whose words are its first subparagraph's
                    parts[0] = (*found.pop(), Run(" ", Mark.SAME), *parts[0])
                found += parts
            if is_left_out:
                found.append((Run(_LEFT_OUT, Mark.SAME),))
        return tuple(found) or _only(_LEFT_OUT, Mark.SAME)

    def _is_number(self, position: int, paragraph: Paragraph) -> bool:
        """Whether a paragraph is all that a unit has of its own: its number."""
        return is_number_of(self._provisions[position], "".join(run.text for run in paragraph))

    def changes_beside_heading(self, line: Line) -> bool:
        """Whether words of a unit other than those of its heading changed, or it has none."""
        heading = self._provisions[line.position].heading
        start = line.text.find(heading, 0, len(heading) + _NUMBER) if heading else -1
        if heading is None or start < 0:
            return True
        _, behind = _divided(line.runs, start + len(heading))
        return any(run.mark is not Mark.SAME for run in behind)

    def with_number_marked(self, line: Line, mark: Mark) -> Line:
        number = self._provisions[line.position].number
        if not number:
            return line
        # «Статья 5-1.», «5-1-бап.», «1-1)»
        written = rf"(?:[^\W\d]+\s+)?{re.escape(number.rstrip(')'))}(?:-[^\W\d]+)?[.)]*"
        if (found := re.match(written, line.text)) is None:
            return line
        before, behind = _divided(line.runs, found.end())
        marked = [replace(run, mark=mark) for run in before]
        return replace(line, runs=(*marked, *behind))

    def _positions(self, article: int) -> list[int]:
        if article not in self._articles:
            self._articles[article] = list(within(self._side, article))
        return self._articles[article]


def _has_edits(pair: Pair) -> bool:
    return any(edit.operation is not Operation.EQUAL for edit in pair.edits)


def _lines_of(
    lines: Sequence[Line], pair: Pair, units: Sequence[int], own: set[int]
) -> tuple[Line, ...]:
    """The lines of a row without units that have rows of their own or are but moved along."""
    if pair.kind in _IN_PLACE:
        return tuple(line for line in lines if line.position in units)
    return tuple(line for line in lines if line.position in units or line.position not in own)


def _marked(
    side: _Side, lines: Sequence[Line], units: Sequence[int], mark: Mark, whole: bool, number: bool
) -> list[Line]:
    """Lines with all words marked, or the numbers of ``units`` where these changed."""
    if whole:
        return [
            replace(line, runs=tuple(replace(run, mark=mark) for run in line.runs))
            for line in lines
        ]
    return [
        side.with_number_marked(line, mark) if number and line.position in units else line
        for line in lines
    ]


def _divided(runs: Sequence[Run], at: int) -> tuple[Paragraph, Paragraph]:
    """Runs up to and behind a character."""
    before: list[Run] = []
    behind: list[Run] = []
    for run in runs:
        first, second = run.text[: max(at, 0)], run.text[max(at, 0) :]
        at -= len(run.text)
        before += [replace(run, text=first)] if first else []
        behind += [replace(run, text=second)] if second else []
    return tuple(before), tuple(behind)


def _parts(line: Line) -> list[Paragraph]:
    """The heading, and the words behind it; what is marked alike in one run."""
    parts: list[list[Run]] = [[]]
    for (mark, edit), runs in groupby(line.runs, lambda run: (run.mark, run.edit)):
        first, *others = "".join(run.text for run in runs).split("\n")
        parts[-1].append(Run(first, mark, edit))
        parts += [[Run(text, mark, edit)] for text in others]
    return [tuple(kept) for part in parts if (kept := [run for run in part if run.text])]


def _shortened(paragraph: Paragraph) -> Paragraph:
    """A paragraph whose long stretches of unchanged words are cut short."""
    last = len(paragraph) - 1
    return tuple(
        _cut(run, is_last=place == last) if run.mark is Mark.SAME else run
        for place, run in enumerate(paragraph)
    )


def _cut(run: Run, is_last: bool) -> Run:
    words = run.text.split(" ")
    if len(words) <= _LONG:
        return run
    kept = [*words[:_KEPT], _LEFT_OUT] + ([] if is_last else words[-_KEPT:])
    return replace(run, text=" ".join(kept))


def _only(words: str, mark: Mark) -> tuple[Paragraph, ...]:
    return ((Run(words, mark),),)


def _capitals(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name[:1].upper() + name[1:] for name in names)
