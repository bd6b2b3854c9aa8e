"""What the pairs of a comparison mean: the substance of edits, renamings, differences of form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kb.comparison.form import form_differences
from kb.comparison.model import Comparison, FormDifference, Pair, PairKind, Span, Substance
from kb.comparison.renaming import with_renamings
from kb.comparison.segments import Segment, Segments
from kb.comparison.substance import Substances

_ALONE = (PairKind.INSERTED, PairKind.DELETED)


def with_meaning(comparison: Comparison, before: Segments, after: Segments) -> Comparison:
    """``comparison`` of the texts that ``before`` and ``after`` are of, all its edits told.

    Edits get their substance and direction, those that only rename their renaming;
    pairs get their differences of form. Texts in two languages have neither.
    """
    if comparison.is_across:
        return comparison
    told = _Telling(comparison, before, after)
    pairs = tuple(told.pair(pair) for pair in comparison.pairs)
    pairs, renamings = with_renamings(pairs, comparison.old, comparison.new)
    return replace(comparison, pairs=pairs, renamings=renamings)


class _Telling:
    def __init__(self, comparison: Comparison, before: Segments, after: Segments) -> None:
        self._before, self._after = before, after
        self._old_text = comparison.old.expression.text
        self._new_text = comparison.new.expression.text
        self._substances = Substances(comparison.old, comparison.new)

    def pair(self, pair: Pair, *, is_unit: bool = False) -> Pair:
        """``pair`` and those of its units with what they mean."""
        if pair.kind in _ALONE and not pair.units:
            return replace(pair, substance=self._of_units(pair))
        units = tuple(self.pair(unit, is_unit=True) for unit in pair.units)
        edits = pair.edits
        if edits:
            old, new = self._content(self._before, pair.old), self._content(self._after, pair.new)
            edits = self._substances.marked(edits, old, new)
        is_told = not (pair.leaves or pair.kind in _ALONE or (is_unit and self._has_heading(pair)))
        form = self._form(pair) if is_told else ()
        if (units, edits, form) == (pair.units, pair.edits, pair.form):
            return pair
        return replace(pair, units=units, edits=edits, form=form)

    def _of_units(self, pair: Pair) -> tuple[Substance, ...]:
        """What units bring or take along that are new or dropped as a whole."""
        if pair.kind is PairKind.INSERTED:
            inside = [one for unit in pair.new for one in self._after.inside(unit)]
            return self._substances.brought(self._content(self._after, inside))
        inside = [one for unit in pair.old for one in self._before.inside(unit)]
        return self._substances.taken(self._content(self._before, inside))

    def _has_heading(self, pair: Pair) -> bool:
        """Whether a unit is an article with a heading, whose form its own pair tells."""
        sides = (self._before, pair.old), (self._after, pair.new)
        return any(side.of_unit[unit].heading for side, units in sides for unit in units)

    def _content(self, side: Segments, units: Sequence[int]) -> list[Span]:
        return [span for unit in units for span in side.units[unit].content]

    def _form(self, pair: Pair) -> tuple[FormDifference, ...]:
        is_whole = not pair.units and not pair.edits
        return form_differences(
            self._old_text,
            self._segments(self._before, pair.old, is_whole),
            self._new_text,
            self._segments(self._after, pair.new, is_whole),
            pair.edits,
        )

    def _segments(self, side: Segments, units: Sequence[int], is_whole: bool) -> list[Segment]:
        """The units of a pair; with what articles contain where no pairs of theirs tell of it."""
        found: list[Segment] = []
        for unit in units:
            is_article = unit in side.of_article
            positions = side.inside(unit) if is_whole and is_article else range(unit, unit + 1)
            found += [side.of_unit[one] for one in positions if one in side.of_unit]
        return found
