"""A comparison on the screen: side by side where it is wide, else as a redline."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Sized
from itertools import pairwise, zip_longest

from console.comparison.choice import Choice, ShownPair
from console.comparison.marked_text import Word, cut, lines_of, shortened, words_of
from console.comparison.redline import redline
from console.comparison.rows import Line, Mark, Row, Run, parting, rows_to_read
from console.comparison.titles import title_of_side
from console.messages import say
from console.screen import bold, dim, full_width, is_terminal, marked, put, width, wrapped
from console.views import put_facts
from kb.address import address_of
from kb.citation_format import format_citation
from kb.comparison.model import (
    ComparedText,
    Comparison,
    Direction,
    Operation,
    Pair,
    PairKind,
    Span,
    Substance,
    Why,
)
from kb.comparison.summary import summary_of
from kb.model import Level

_INDENT = 2
_SIDE_BY_SIDE = 110  # columns from which two texts stand side by side
_BAR = " │ "
_NARROWEST_COLUMN = 24
_AROUND = 8  # unchanged words shown on either side of a change
_LEAST_LEFT_OUT = 24  # unchanged words
_OF_SAME = 14  # words shown of a unit whose words stayed
_OF_DROPPED = 40  # words shown of a unit that is dropped
_CITED = 8  # units of one line of the summary
_FORMS_SHOWN = 5  # differences of form of a pair
_WHOLE_WORDS = (PairKind.UNCHANGED, PairKind.RENUMBERED, PairKind.MOVED)
_SIMILAR = (PairKind.COUNTERPART, PairKind.SPLIT, PairKind.MERGED)


def put_comparison(
    comparison: Comparison, choice: Choice, form: str, with_form: bool, limit: int | None
) -> None:
    """The head, what changed in short, then the pairs of ``choice``, at most ``limit``.

    ``form`` is ``side``, ``inline`` (nothing of a text left out) or ``auto``.
    """
    put_summary(comparison)
    shown = list(choice.of(comparison))
    painter = _Painter(comparison, form, choice.with_unchanged, with_form)
    for one in shown[:limit]:
        painter.put(one)
    if limit is not None and len(shown) > limit:
        put()
        put(dim(say("refs_more", count=len(shown) - limit)))


def put_summary(comparison: Comparison) -> None:
    """Which texts are compared, and what changed in short."""
    for key, side in (("diff_old", comparison.old), ("diff_new", comparison.new)):
        put(
            bold(
                wrapped(
                    f"{say(key)} {title_of_side(side, side.expression.language)}", hanging=_INDENT
                )
            )
        )
        put_facts(side.act, side.expression)
    put()
    for line in _summary_lines(comparison):
        put(wrapped(line, hanging=_INDENT))


def _summary_lines(comparison: Comparison) -> Iterator[str]:
    summary = summary_of(comparison)
    if not any(pair.is_change for pair in comparison.pairs):
        yield say("diff_none")
    else:
        yield f"{say('diff_articles')} {_counted(summary.articles)}"
        if summary.units:
            yield f"{say('diff_units')} {_counted(summary.units)}"
    for key, side, pairs in (
        ("diff_inserted", comparison.new, [pair.new for pair in summary.new]),
        ("diff_deleted", comparison.old, [pair.old for pair in summary.dropped]),
    ):
        units = side.expression.provisions
        articles = [one for some in pairs for one in some if units[one].level is Level.ARTICLE]
        if articles:
            yield f"{say(key)} {_some([_cited(side, one) for one in articles])}"
    for direction, places in (
        (Direction.STRICTER, summary.stricter),
        (Direction.LOOSER, summary.looser),
    ):
        if places:
            cited = [_cited_pair(comparison, place.pair) for place in places]
            yield f"{say(f'diff_{direction.value}')} {_some(cited)}"
    of_substance: list[tuple[str, Mapping[Substance, Sized]]] = [
        ("diff_substantive", summary.substantive),
        ("diff_brought", summary.brought),
        ("diff_taken", summary.taken),
    ]
    for key, found in of_substance:
        if found:
            counts = (f"{say(f'substance_{kind.value}')} {len(found[kind])}" for kind in found)
            yield f"{say(key)} {' · '.join(counts)}"
    for one in comparison.renamings:
        kept = say("diff_kept", count=one.kept) if one.kept else ""
        yield say("diff_renaming", old=one.old, new=one.new, count=one.count) + kept
    if summary.in_form:
        yield say("diff_in_form", count=summary.in_form)


def _counted(counts: Mapping[PairKind, int]) -> str:
    return " · ".join(
        f"{say(f'pair_{kind.value}')} {counts[kind]}" for kind in PairKind if counts.get(kind)
    )


def _some(cited: Iterable[str]) -> str:
    """The first of what is cited, each once, and how many more there are."""
    every = list(dict.fromkeys(cited))
    more = [say("some_more", count=len(every) - _CITED)] if len(every) > _CITED else []
    return "; ".join([*every[:_CITED], *more])


def _cited_pair(comparison: Comparison, pair: Pair) -> str:
    side, units = (comparison.new, pair.new) if pair.new else (comparison.old, pair.old)
    return "; ".join(_cited(side, one) for one in units)


def _cited(side: ComparedText, position: int) -> str:
    text = side.expression
    address = address_of(text.provisions, position, side.act.id, text.language)
    return format_citation(address, text.language)


class _Painter:
    """Puts pairs one after the other in one form."""

    def __init__(
        self, comparison: Comparison, form: str, with_unchanged: bool, with_form: bool
    ) -> None:
        self._comparison = comparison
        self._is_whole = form == "inline"
        self._with_unchanged = with_unchanged
        self._with_form = with_form
        columns = full_width()
        is_wide = is_terminal(sys.stdout) and columns >= _SIDE_BY_SIDE
        self._is_side = form == "side" or (form == "auto" and is_wide)
        self._columns = columns if self._is_side else width()

    def put(self, shown: ShownPair) -> None:
        """A pair of articles and its units."""
        put()
        chosen = set(map(id, shown.units))
        for row in rows_to_read(self._comparison, shown.pair):
            if row.depth == 0:
                self._put_row(row, shown.is_asked_for and self._says_words(row))
            elif id(row.pair) in chosen:
                self._put_row(row, self._says_words(row))

    def _put_row(self, row: Row, with_words: bool) -> None:
        pair = row.pair
        indent = _INDENT if row.depth else 0
        name = self._name(pair, with_heading=not row.depth and not with_words)
        facts = " · ".join(self._facts(pair))
        line = wrapped(f"{name}  {facts}", indent=indent, hanging=_INDENT * 2)
        put(dim(line) if pair.kind is PairKind.UNCHANGED else bold(line))
        if self._with_form and pair.form:
            self._put_forms(pair, indent + _INDENT)
        if with_words:
            if self._is_side and pair.kind not in _WHOLE_WORDS:
                self._put_columns(row, indent)
            else:
                self._put_lines(redline(self._comparison, row), pair, indent + _INDENT)

    def _says_words(self, row: Row) -> bool:
        """Whether a row shows its words below its name."""
        pair = row.pair
        if self._is_whole:
            return not pair.leaves
        if self._comparison.is_across and not self._with_unchanged:
            return False
        if pair.leaves or (pair.kind is PairKind.UNCHANGED and not self._with_unchanged):
            return False
        # Articles whose own words stayed are named; what changed in them follows.
        return bool(pair.edits) or not pair.units

    # Names

    def _name(self, pair: Pair, *, with_heading: bool) -> str:
        old = self._named(self._comparison.old, pair.old, with_heading)
        new = self._named(self._comparison.new, pair.new, with_heading)
        if not (old and new):
            return new or old
        return new if old == new else f"{old} → {new}"

    def _named(self, side: ComparedText, units: Sequence[int], with_heading: bool) -> str:
        names = []
        for position in units:
            cited = _cited(side, position)
            heading = side.expression.provisions[position].heading if with_heading else None
            names.append(f"{cited}. {heading}" if heading and cited else cited or heading or "")
        return "; ".join(names)

    def _facts(self, pair: Pair) -> Iterator[str]:
        """What became of a pair, in words."""
        if pair.leaves:
            yield marked(say("pair_leaves"))
            return
        yield marked(say(f"pair_{pair.kind.value}"))
        if pair.moved and pair.kind is not PairKind.MOVED:
            yield say("pair_moved")
        if pair.renumbered and pair.kind is not PairKind.RENUMBERED:
            yield say("pair_renumbered")
        if pair.kind in _SIMILAR or (pair.old and pair.new and self._comparison.is_across):
            yield say("pair_similarity", percent=round(100 * pair.similarity))
            why = [say(f"why_paired_{why.value}") for why in pair.why if why is not Why.NUMBER]
            if why:
                yield ", ".join(why)
        for direction in Direction:
            if any(edit.direction is direction for edit in pair.edits):
                yield marked(say(f"direction_{direction.value}"))
        touched = dict.fromkeys(one for edit in pair.edits for one in edit.substance)
        for key, some in (
            (f"diff_holds_{pair.kind.value}", pair.substance),
            ("diff_touches", touched),
        ):
            if some:
                yield say(key, what=", ".join(say(f"substance_{one.value}") for one in some))

    def _put_forms(self, pair: Pair, indent: int) -> None:
        old, new = self._comparison.old.expression.text, self._comparison.new.expression.text
        for one in pair.form[:_FORMS_SHOWN]:
            kind = say(f"form_{one.kind.value}")
            line = f"{kind}: {old[slice(*one.old)]!r} → {new[slice(*one.new)]!r}"
            put(dim(wrapped(line, indent=indent, hanging=_INDENT)))
        if len(pair.form) > _FORMS_SHOWN:
            put(dim(" " * indent + say("some_more", count=len(pair.form) - _FORMS_SHOWN)))

    # Words

    def _put_lines(self, lines: Iterable[Line], pair: Pair, indent: int) -> None:
        for words in self._shortened([(line, ()) for line in lines], pair):
            for line, _ in lines_of(words, self._columns - indent):
                put(" " * indent + line)

    def _put_columns(self, row: Row, indent: int) -> None:
        column = max((self._columns - indent - len(_BAR)) // 2, _NARROWEST_COLUMN)
        old, new = self._comparison.old, self._comparison.new
        edits = [edit for edit in row.pair.edits if edit.operation is not Operation.EQUAL]
        columns = [
            [
                shown
                for words in self._shortened(
                    [(line, _empty_places(side, line, spans)) for line in lines], row.pair
                )
                for shown in lines_of(words, column)
            ]
            for side, lines, spans in (
                (old, row.old, [edit.old for edit in edits]),
                (new, row.new, [edit.new for edit in edits]),
            )
        ]
        for (left, filled), (right, _) in zip_longest(*columns, fillvalue=("", 0)):
            bar = dim(_BAR if right else _BAR.rstrip())
            put(f"{' ' * indent}{left}{' ' * (column - filled)}{bar}{right}")

    def _shortened(
        self, lines: Iterable[tuple[Line, Collection[int]]], pair: Pair
    ) -> Iterator[list[Word]]:
        """The words of each line, what tells nothing new left out.

        With each line come the places where words of the other side alone would stand.
        """
        left = None
        if not self._is_whole and not self._with_unchanged:
            if pair.kind in _WHOLE_WORDS and not pair.edits:
                left = _OF_SAME
            elif pair.kind is PairKind.DELETED:
                left = _OF_DROPPED
        for line, changes in lines:
            words = words_of(line.runs)
            if left is not None:
                if left <= 0:
                    return
                words = cut(words, left)
                left -= len(words)
            elif not self._is_whole:
                words = shortened(words, _AROUND, _LEAST_LEFT_OUT, changes)
            numbers = (word for number in line.numbers for word in words_of(number.runs))
            yield [*numbers, *words]


def _empty_places(side: ComparedText, line: Line, spans: Iterable[Span]) -> set[int]:
    """How many words of a line stand before each of those ``spans`` that are empty."""
    text, content = side.expression.text, side.expression.provisions[line.position].content
    places = set()
    for start, end in spans:
        if start == end and any(first <= start <= last for first, last in content):
            before = [(first, min(last, start)) for first, last in content if first < start]
            runs = [Run(text[slice(*before[0])], Mark.SAME)] if before else []
            for one, other in pairwise(before):
                runs += [parting(text, one, other), Run(text[slice(*other)], Mark.SAME)]
            places.add(len(words_of(runs)))
    return places
