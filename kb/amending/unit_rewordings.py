"""Units, headings and annexes in a new wording."""

from __future__ import annotations

from collections.abc import Sequence

from kb.amending.annex_heads import document_of, head_end, without_own_head
from kb.amending.base_units import (
    COUNTED,
    BaseUnits,
    begins_with_number,
    is_part,
    split_wording,
)
from kb.amending.model import Instruction, Part, Place, Problem
from kb.amending.new_wordings import is_far_more, with_stop, without_stray_marks
from kb.amending.session import Failure, Session, cited
from kb.model import Level


def annex_meant(units: BaseUnits, position: int, brought: str) -> int | Problem:
    """Position of the annex that an annex of the amending act is to take the place of.

    That of the unit addressed, or the one within it where the head of what is brought says
    that it belongs to a document: «… аумағының жоспары» in the rules on it is no new rules.
    """
    language = units.expression.language
    there = units.text[slice(*units.span(position))]
    is_of_document = document_of(brought, language) and not document_of(there, language)
    if not is_of_document or units.provisions[position].parent is not None:
        return position
    inner = units.annexes_of(position)
    if len(inner) == 1:
        return inner[0]
    return Problem.SEVERAL_UNITS if inner else Problem.UNIT_MISSING


class UnitRewordings:
    """Applies instructions that give units a new wording."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def reword(self, index: int, instruction: Instruction) -> None:
        """Give units the wording that an instruction announces."""
        places = instruction.places
        wordings = [self._session.said(one).strip() for one in instruction.new]
        if not wordings:
            self._reword_by_annexes(index, instruction)
            return
        if any(map(is_part, places)):
            for place in places:
                self._session.fail(index, place, self._session.part_of_unit(place))
            return
        if len(places) > 1:
            split = self._divided(places, wordings)
            if split is None:
                self._reword_row(index, places, "\n\n".join(wordings))
                return
            wordings = split
        for place, wording in zip(places, wordings, strict=False):
            failure = self._reword_one(index, place, wording)
            if failure is not None:
                self._session.fail(index, place, failure)

    def _reword_by_annexes(self, index: int, instruction: Instruction) -> None:
        """Put annexes of the amending act in the place of units."""
        places, annexes = instruction.places, instruction.annexes
        if len(places) == 1:
            annexes = tuple(at for at in annexes if at is not None)[:1]
        if len(annexes) != len(places):
            annexes = (None,) * len(places)  # which one is whose cannot be told
        for place, annex in zip(places, annexes, strict=True):
            failure: Failure | None
            if annex is None:
                failure = Failure(Problem.WORDING_MISSING)
            elif is_part(place):
                failure = self._session.part_of_unit(place)
            elif place.part is Part.HEADING:
                failure = self._reword_heading(index, place, self._session.annex_text(annex))
            else:
                failure = self._reword_annex(index, place, annex)
            if failure is not None:
                self._session.fail(index, place, failure)

    def _reword_annex(self, index: int, place: Place, annex: int) -> Failure | None:
        """Put an annex of the amending act in the place of a unit.

        A form behind an annex that no form stands behind in the amending act stays,
        and so does the head of the annex where the amending act gives it none.
        """
        position = self._session.position(place)
        if isinstance(position, Failure):
            return position
        if position is None:
            return Failure(Problem.UNIT_MISSING)
        units = self._session.units
        language = self._session.base.language
        brought = self._session.annex_text(annex)
        meant = annex_meant(units, position, brought)
        if isinstance(meant, Problem):
            return Failure(meant, cited(place.path))
        position = meant
        has_inner = self._session.has_inner_annexes(annex)
        start, end = units.span(position) if has_inner else units.own_span(position)
        replaced = self._session.base.text[start:end]
        if head_end(replaced, language) and not head_end(brought, language):
            return Failure(Problem.WORDING_MISSING)  # words of a form were taken for an annex
        wording, is_headless = without_own_head(brought, replaced, language)
        if is_headless:
            start += head_end(replaced, language)
        if is_far_more(end - start, len(wording)):
            return Failure(Problem.WORDING_SHORT, cited(place.path))
        if self._session.is_changed(start, end):
            return Failure(Problem.OVERLAP, cited(place.path))
        self._session.edit(index, place, *self._session.now((start, end)), wording)
        return None

    def _reword_one(self, index: int, place: Place, wording: str) -> Failure | None:
        if place.part is Part.HEADING:
            return self._reword_heading(index, place, wording)
        if place.part is Part.HEAD:
            span = self._session.span(place)
            if isinstance(span, Failure):
                return span
            self._session.edit(index, place, *span, wording)
            return None
        position = self._session.position(place)
        if isinstance(position, Failure):
            return position
        if position is None:
            return Failure(Problem.UNIT_MISSING)
        base_start, base_end = self._session.units.own_span(position)
        start, end = self._session.now((base_start, base_end))
        unit = self._session.base.provisions[position]
        if is_far_more(end - start, len(wording)):
            return Failure(Problem.WORDING_SHORT, cited(place.path))
        wording = without_stray_marks(wording, place.path[-1][1] if place.path else "")
        wording = with_stop(wording, self._session.base.text[base_start:base_end])
        if (
            unit.number
            and unit.level not in COUNTED
            and place.path
            and (
                unit.level is not Level.ANNEX and not begins_with_number(wording, place.path[-1][1])
            )
        ):
            start += len(self._session.base.text[slice(*self._session.units.marker(position))])
        points = self._session.units.points(position)
        if points is not None and begins_with_number(wording, points.number or ""):
            # «2-тармақ …: "1) …"»: of its points; what leads to them stays.
            start = self._session.revision.start_of(points.start)
        outer = self._session.base.provisions[unit.parent] if unit.parent is not None else None
        if (
            unit.level in COUNTED
            and outer is not None
            and outer.number
            and self._session.units.marker(outer.position)[1] == unit.start
            and begins_with_number(wording, outer.number)
        ):
            # «4-тармақтың бірінші бөлігі: "4. …"»: with the number of what it is the first part of
            start = self._session.revision.start_of(outer.start)
        self._session.edit(index, place, start, end, wording)
        return None

    def _reword_heading(self, index: int, place: Place, wording: str) -> Failure | None:
        span = self._session.span(place)
        if isinstance(span, Failure):
            return span
        position = self._session.position(place)
        if isinstance(position, int) and place.path:
            number = place.path[-1][1]
            if number and begins_with_number(wording, number):
                unit = self._session.base.provisions[position]
                span = (self._session.revision.start_of(unit.start), span[1])
        self._session.edit(index, place, *span, wording)
        return None

    def _reword_row(self, index: int, places: Sequence[Place], wording: str) -> None:
        """Give units side by side one wording, where it cannot be told which part is whose."""
        spans = []
        positions = []
        for place in places:
            position = self._session.position(place)
            if isinstance(position, Failure) or position is None:
                failure = position or Failure(Problem.UNIT_MISSING)
                self._session.fail(index, place, failure)
                return
            positions.append(position)
            spans.append(self._session.now(self._session.units.span(position)))
        parents = {self._session.base.provisions[position].parent for position in positions}
        row = (
            self._session.base.provisions[parent].children
            if len(parents) == 1 and (parent := next(iter(parents))) is not None
            else sorted(positions)
        )
        places_in_row = [row.index(position) for position in positions if position in row]
        if len(parents) > 1 or places_in_row != list(
            range(places_in_row[0], places_in_row[0] + len(positions))
        ):
            self._session.fail(index, places[0], Failure(Problem.WORDING_MISSING))
            return
        if is_far_more(spans[-1][1] - spans[0][0], len(wording)):
            self._session.fail(index, places[0], Failure(Problem.WORDING_SHORT))
            return
        self._session.edit(index, places[0], spans[0][0], spans[-1][1], wording)

    def _divided(self, places: Sequence[Place], wordings: list[str]) -> list[str] | None:
        if len(wordings) == len(places):
            return wordings
        numbers = [place.path[-1][1] for place in places if place.path]
        counted = any(place.path and place.path[-1][0] in COUNTED for place in places)
        whole = "\n\n".join(wordings)
        if counted or any(place.part is Part.HEADING for place in places):
            lines = [line for line in whole.split("\n") if line.strip()]
            return lines if len(lines) == len(places) else None
        spans = split_wording(whole, numbers) if len(numbers) == len(places) else None
        return [whole[start:end] for start, end in spans] if spans else None
