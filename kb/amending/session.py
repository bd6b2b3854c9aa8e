"""What is known while instructions are applied: the text as it now reads, and what went wrong."""

from __future__ import annotations

from dataclasses import dataclass

from kb.address import end_of
from kb.amending.base_units import BaseUnits
from kb.amending.marks import Span
from kb.amending.model import Instruction, NotApplied, Part, Place, Problem, Reading
from kb.amending.revision import Revision
from kb.amending.words import patterns
from kb.model import Expression, Level, Status, UnitPath


@dataclass(frozen=True, slots=True)
class Failure:
    """Why something could not be done."""

    problem: Problem
    detail: str = ""
    nearest: str = ""


@dataclass(slots=True)
class Inserted:
    """A unit that an instruction before put in."""

    path: UnitPath
    within: int | None
    edit: int


class Session:
    """The base text with the edits made so far."""

    def __init__(self, base: Expression, reading: Reading, cited: str | None) -> None:
        self.base = base
        self.reading = reading
        self.cited = cited
        self.units = BaseUnits(base)
        self.revision = Revision(base.text)
        self.words = patterns(base.language).words
        self.edits: list[tuple[int, Place]] = []
        """For each edit the instruction, by its index, and the place."""
        self.not_applied: list[NotApplied] = []
        self.inserted: list[Inserted] = []
        self._amending = reading.expression.text

    def within(self, place: Place) -> int | None:
        """Position of the approved document that a place lies in; None: the act itself."""
        return self.units.document(self.said(place.document)) if place.document else None

    def position(self, place: Place) -> int | Failure | None:
        """Position of the unit of a place; None: the act as a whole."""
        within = self.within(place)
        found = self.units.find_path(place.path, within)
        if isinstance(found, Problem):
            near = self.units.nearest_number(place.path, within) if place.path else ""
            return Failure(found, cited(place.path), near)
        return found

    def span(self, place: Place) -> Span | Failure:
        """The stretch of the text as it now reads that a place means."""
        position = self.position(place)
        if isinstance(position, Failure):
            inserted = self.span_of_inserted(place)
            return inserted if inserted is not None else position
        if place.part is Part.HEADING:
            heading = self.units.heading(position)
            if heading is None:
                return Failure(Problem.UNIT_MISSING, "heading")
            return self.now(heading)
        if place.part is Part.HEAD:
            head = self.units.head(position)
            return Failure(Problem.UNIT_MISSING, "head") if head is None else self.now(head)
        if position is None:
            return 0, len(self.revision.text)
        unit = self.base.provisions[position]
        if unit.status is not Status.IN_FORCE:
            return Failure(Problem.UNIT_REMOVED, unit.eid)
        start, end = self.units.span(position)
        end = self.end_with_own(end, place.path, self.within(place))
        return self.revision.start_of(start), end

    def span_of_inserted(self, place: Place) -> Span | None:
        within = self.within(place)
        for one in self.inserted:
            if one.path == place.path and one.within == within:
                for _, new, edits in self.revision.changes():
                    if one.edit in edits:
                        return new
        return None

    def now(self, span: Span) -> Span:
        """A span of the base text in the text as it now reads."""
        return self.revision.start_of(span[0]), self.revision.end_of(span[1])

    def end_with_own(self, offset: int, path: UnitPath, within: int | None) -> int:
        """Where the unit of a path that ends at an offset of the base text now ends.

        What was put in at its end counts, and not what was put in behind it.
        """
        end = self.revision.end_of(offset)
        for old, new, edits in self.revision.changes():
            if old == (offset, offset) and any(self._is_of(one, path, within) for one in edits):
                end = max(end, new[1])
        return end

    def _is_of(self, edit: int, path: UnitPath, within: int | None) -> bool:
        """Whether an edit put something into the unit of a path."""
        units = [one for one in self.inserted if one.edit == edit]
        if units:
            return any(
                one.within == within and len(one.path) > len(path) and one.path[: len(path)] == path
                for one in units
            )
        place = self.edits[edit][1]
        return place.path[: len(path)] == path and self.within(place) == within

    def is_changed(self, start: int, end: int) -> bool:
        """Whether an instruction before changed something within a stretch of the base text."""
        return any(start <= old[0] and old[1] <= end for old, _, _ in self.revision.changes())

    def said(self, span: Span) -> str:
        """Words of the amending act."""
        return self._amending[span[0] : span[1]]

    def new_of(self, instruction: Instruction, number: int) -> str:
        """What takes the place of the words of an instruction at an index."""
        new = instruction.new
        if not new:
            return instruction.sign
        return self.said(new[number] if len(new) > 1 and number < len(new) else new[0]).strip()

    def annex_text(self, position: int) -> str:
        """An annex of the amending act."""
        unit = self.reading.expression.provisions[position]
        return self._amending[unit.start : unit.end].strip()

    def has_inner_annexes(self, position: int) -> bool:
        """Whether annexes stand in an annex of the amending act."""
        provisions = self.reading.expression.provisions
        return any(
            unit.level is Level.ANNEX
            for unit in provisions[position + 1 : end_of(provisions, position)]
        )

    def part_of_unit(self, place: Place) -> Failure:
        """Why a part of a unit that is no unit is left to people."""
        named = self.said(place.named[-1]) if place.named else ""
        is_table = place.part in (Part.ROW, Part.COLUMN)
        return Failure(Problem.TABLE if is_table else Problem.PART, named)

    def edit(self, index: int, place: Place, start: int, end: int, new: str) -> int:
        """Replace a stretch of the text as it now reads; the index of the edit."""
        edit = self.revision.replace(start, end, new)
        self.edits.append((index, place))
        return edit

    def fail(self, index: int, place: Place, failure: Failure) -> None:
        """Tell what of an instruction could not be applied."""
        self.not_applied.append(
            NotApplied(index, place, failure.problem, failure.detail, failure.nearest)
        )


def cited(path: UnitPath) -> str:
    """A unit in words, outermost first."""
    return "/".join(f"{level.value} {number}" for level, number in path)
