"""A comparison as one HTML file that needs nothing else: no network, no scripts, no other file.

The markup, the style and the script lie beside in ``templates/``. Filters and folding work by
style alone; the script adds keys that lead from change to change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from console.comparison.impact.page import ImpactPage
from console.comparison.page.sides import ABOVE_ARTICLE, Link, Side
from console.comparison.page.summary import SummaryView
from console.comparison.redline import redline
from console.comparison.rows import Line, Mark, Row, Run, rows_to_read
from console.messages import say
from console.pages import write_from_templates
from kb.comparison.impact_model import Impact
from kb.comparison.model import Comparison, Operation, Pair, PairKind

_RENAMED = "renamed"
"""A category of rows beside the kinds of pairs: nothing in them changed but names."""
_CATEGORIES = (
    PairKind.INSERTED,
    PairKind.DELETED,
    PairKind.AMENDED,
    _RENAMED,
    PairKind.COUNTERPART,
    PairKind.MOVED,
    PairKind.RENUMBERED,
    PairKind.SPLIT,
    PairKind.MERGED,
)
"""What the filters choose from, in their order."""
_ALONE = (PairKind.UNCHANGED, PairKind.INSERTED, PairKind.DELETED)
"""Kinds of which it need not be told how like the units are."""


def write_page(comparison: Comparison, out: Path, impact: Impact | None = None) -> None:
    """Write ``comparison`` to ``out`` as a page in the interface language.

    With what the change does to others where ``impact`` is given.
    """
    write_from_templates(
        "console.comparison.page",
        out,
        {"style": "page.css", "script": "page.js"},
        view=_Page(comparison, impact),
        Mark=Mark,
    )


@dataclass(frozen=True, slots=True)
class _RowView:
    """A row and what the page says of it."""

    row: Row
    categories: tuple[str, ...]
    """Of the filters; of a row without a change, ``unchanged``."""
    is_substantive: bool
    redline: tuple[Line, ...] | None
    """The new side with what went from it; None where the two sides are not alike in wording."""
    tags: tuple[str, ...]
    origin: tuple[Link, ...] = ()
    """The old units of units that have moved or are numbered anew."""
    gone_to: tuple[Link, ...] = ()
    """The new units of units that left for another article."""

    @property
    def is_change(self) -> bool:
        return self.categories != (PairKind.UNCHANGED,)


@dataclass(frozen=True, slots=True)
class _Article:
    """A pair of articles with the rows of its units."""

    pair: Pair
    anchor: str
    ids: tuple[str, ...]
    """Identifiers of its articles, old and new."""
    old: tuple[Link, ...]
    new: tuple[Link, ...]
    heading: str
    is_folded: bool
    is_heading: bool
    """It has no words but its heading, which are as they were."""
    categories: tuple[str, ...]
    is_substantive: bool
    kinds: tuple[str, ...]
    """What became of it, in words."""
    facts: tuple[str, ...]
    """How like the two are, and why they were paired."""
    rows: tuple[_RowView, ...]

    @property
    def names(self) -> tuple[str, str]:
        """The old name and the new one; the first is empty where one is enough."""
        old, new = (", ".join(link.text for link in links) for links in (self.old, self.new))
        return (old if new and old != new else "", new or old)


class _Page:
    """What the template shows."""

    def __init__(self, comparison: Comparison, impact: Impact | None) -> None:
        self.comparison = comparison
        left = frozenset(
            position for pair in comparison.all_pairs() if pair.leaves for position in pair.old
        )
        self.old = Side(comparison.old, "old", left)
        self.new = Side(comparison.new, "new", frozenset())
        self.articles = [self._article(pair) for pair in comparison.pairs]
        self.summary = SummaryView(comparison, self.old, self.new)
        self.impact = impact and ImpactPage(comparison, impact, self.old, self.new)

    @cached_property
    def is_same(self) -> bool:
        return not any(article.pair.is_change for article in self.articles)

    @cached_property
    def filters(self) -> list[tuple[str, int]]:
        """The categories of rows that there are, and how many rows are in each."""
        counted = Counter(
            category
            for article in self.articles
            for row in article.rows
            for category in row.categories
        )
        return [(category, counted[category]) for category in _CATEGORIES if counted[category]]

    @cached_property
    def has_substance(self) -> bool:
        return any(article.is_substantive for article in self.articles)

    def counted(self, counts: Mapping[PairKind, int]) -> list[tuple[str, int]]:
        """How many there are of each kind, in words."""
        order = (*_CATEGORIES, PairKind.UNCHANGED)
        return [
            (self.word_for(kind), counts[kind])
            for kind in order
            if isinstance(kind, PairKind) and counts.get(kind)
        ]

    def word_for(self, kind: str) -> str:
        """What a kind of pairs or a category of rows is called."""
        if kind == PairKind.UNCHANGED and self.comparison.is_across:
            return say("page_paired")  # nobody has looked whether its words changed
        return say(f"pair_{kind}")

    def _article(self, pair: Pair) -> _Article:
        rows = tuple(
            self._row(part)
            for row in rows_to_read(self.comparison, pair)
            for part in (_by_lines(row) if self.comparison.is_across else [row])
        )
        old = tuple(map(self.old.link, pair.old))
        new = tuple(map(self.new.link, pair.new))
        changed = [row for row in rows if row.is_change]
        categories = dict.fromkeys(one for row in changed for one in row.categories)
        side, units = (self.new, pair.new) if pair.new else (self.old, pair.old)
        provisions = side.text.expression.provisions
        is_folded = not changed and not self.comparison.is_across
        self.old.show((line for row in rows if not is_folded for line in row.row.old), pair.old)
        self.new.show((line for row in rows for line in row.row.new), pair.new)
        headings = filter(None, (provisions[unit].heading for unit in units))
        return _Article(
            pair,
            (new or old)[0].anchor,
            tuple(
                filter(None, (*map(self.new.id_here, pair.new), *map(self.old.id_here, pair.old)))
            ),
            old,
            new,
            "; ".join(headings),
            is_folded,
            not changed and all(provisions[unit].level in ABOVE_ARTICLE for unit in units),
            tuple(categories) or (PairKind.UNCHANGED,),
            any(row.is_substantive for row in rows),
            tuple(map(self.word_for, _kinds(pair))),
            self._facts(pair),
            rows,
        )

    def _row(self, row: Row) -> _RowView:
        pair = row.pair
        categories = tuple(_categories(pair, row.depth))
        is_change = categories != (PairKind.UNCHANGED,)
        edits = [edit for edit in pair.edits if edit.operation is not Operation.EQUAL]
        # That an article changed its heading tells; that a side is empty, the empty side.
        has_tag = row.depth > 0 and is_change and bool(pair.old and pair.new)
        of_edits = (one for edit in edits for one in edit.substance)
        substances = dict.fromkeys((*pair.substance, *of_edits))
        directions = dict.fromkeys(edit.direction for edit in edits if edit.direction)
        tags = [
            *(map(self.word_for, categories) if has_tag else []),
            *(say(f"direction_{direction}") for direction in directions),
            *(say(f"substance_{substance}") for substance in substances),
        ]
        is_elsewhere = has_tag and (pair.moved or pair.renumbered) and not pair.leaves
        return _RowView(
            row,
            categories,
            bool(substances or directions)
            or (is_change and pair.kind in (PairKind.INSERTED, PairKind.DELETED)),
            self._redline(row),
            tuple(tags),
            tuple(map(self.old.link, pair.old)) if is_elsewhere else (),
            tuple(map(self.new.link, pair.new)) if pair.leaves else (),
        )

    def _redline(self, row: Row) -> tuple[Line, ...] | None:
        pair = row.pair
        if self.comparison.is_across or pair.leaves or not (row.old and row.new):
            return None
        if pair.edits or pair.kind in (PairKind.UNCHANGED, PairKind.RENUMBERED, PairKind.MOVED):
            return tuple(map(_spaced, redline(self.comparison, row)))
        if pair.units and pair.kind in (PairKind.AMENDED, PairKind.COUNTERPART):
            return row.new  # the article's own words are as they were
        return None

    def _facts(self, pair: Pair) -> tuple[str, ...]:
        """How like the units of a pair are, and why they were paired."""
        if pair.kind in _ALONE:
            return ()
        reasons = ", ".join(say(f"why_paired_{why}") for why in pair.why)
        return (
            say("pair_similarity", percent=round(100 * pair.similarity)),
            *([say("page_why", reasons=reasons)] if reasons else []),
        )


def _by_lines(row: Row) -> list[Row]:
    """A row for each line where both sides have as many: what says the same stands level."""
    if not row.old or len(row.old) != len(row.new):
        return [row]
    return [replace(row, old=(old,), new=(new,)) for old, new in zip(row.old, row.new, strict=True)]


def _spaced(line: Line) -> Line:
    """A line of a redline with a space between words that went and words beside them.

    It stands among those that went: with them it is seen or not.
    """
    runs = []
    for number, run in enumerate(line.runs):
        text = run.text
        if run.mark is Mark.GONE and text.strip():
            before = "".join(one.text for one in line.runs[:number])[-1:]
            behind = "".join(one.text for one in line.runs[number + 1 :])[:1]
            left = " " if text[0].isalnum() and before.strip() else ""
            right = " " if behind.isalnum() and text[-1].strip() else ""
            text = f"{left}{text}{right}"
        runs.append(Run(text, run.mark, run.edit))
    return replace(line, runs=tuple(runs))


def _kinds(pair: Pair) -> Iterator[str]:
    """What became of the units of a pair, with what happened besides."""
    yield pair.kind
    if pair.moved and pair.kind is not PairKind.MOVED:
        yield PairKind.MOVED
    if pair.renumbered and pair.kind is not PairKind.RENUMBERED:
        yield PairKind.RENUMBERED


def _categories(pair: Pair, depth: int) -> Iterable[str]:
    """The categories of a row: those of the pair's own words, apart from its units."""
    kinds: Sequence[str] = list(_kinds(pair))
    if pair.kind is PairKind.AMENDED:
        edits = [edit for edit in pair.edits if edit.operation is not Operation.EQUAL]
        if edits and all(edit.renaming is not None for edit in edits):
            kinds = [_RENAMED, *kinds[1:]]
        elif depth == 0 and pair.units and not edits:
            kinds = kinds[1:] or [PairKind.UNCHANGED]
    return kinds
