"""Units taken out, repealed and numbered anew."""

from __future__ import annotations

from kb.amending.base_units import HEADED, is_part
from kb.amending.model import Action, Instruction, Part, Place, Problem
from kb.amending.search import find_words
from kb.amending.session import Failure, Session, cited
from kb.citation_format import format_unit
from kb.model import Level, Status

_BREAK = "\n\n"


class UnitEdits:
    """Applies instructions that bring no wording."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def remove_named(self, index: int, place: Place) -> Failure | None:
        """Take out the line that a quotation names."""
        span = self._session.span(place)
        if isinstance(span, Failure):
            return span
        if not place.named or place.part is Part.COLUMN:
            return self._session.part_of_unit(place)
        words = self._session.said(place.named[-1])
        found = find_words(self._session.revision.text, words, *span)
        if len(found) != 1:
            return Failure(Problem.SEVERAL_PLACES if found else Problem.WORDS_MISSING, words)
        text = self._session.revision.text
        start = text.rfind("\n", 0, found[0][0]) + 1
        end = text.find("\n", found[0][1])
        self._session.edit(index, place, start, len(text) if end < 0 else end + 1, "")
        return None

    def remove(self, index: int, instruction: Instruction, place: Place) -> Failure | None:
        """Leave in the place of a unit what the portal leaves there."""
        repealed = instruction.action is Action.REPEAL
        level = place.path[-1][0] if place.path else None
        said_of = self._session.words.repealed if repealed else self._session.words.removed
        said = said_of.get(level, said_of[None])
        if self._session.cited:
            said = self._session.words.removed_by.format(said=said, act=self._session.cited)
        if is_part(place):
            return self._session.part_of_unit(place)
        position = self._session.position(place)
        if isinstance(position, Failure):
            return position
        if position is None:
            return Failure(Problem.UNIT_MISSING)
        if place.part in (Part.HEADING, Part.HEAD):
            span = self._session.span(place)
            if isinstance(span, Failure):
                return span
            self._session.edit(index, place, *span, "")
            return None
        unit = self._session.base.provisions[position]
        if unit.status is not Status.IN_FORCE:
            return Failure(Problem.UNIT_REMOVED, unit.eid)
        _, end = self._session.now(self._session.units.own_span(position))
        kept = self._session.units.heading(position) or self._session.units.head(position)
        if unit.level in (*HEADED, Level.ANNEX) and kept is not None:
            begin = self._session.revision.end_of(kept[1])
            note = self._session.words.removed_note.format(unit=self._name(position), said=said)
            self._session.edit(index, place, begin, end, _BREAK + note)
            return None
        _, marker_end = self._session.units.marker(position)
        begin = self._session.revision.start_of(unit.start)
        begin += marker_end - unit.start
        stop = self._session.revision.text[end - 1 : end]
        if self._session.base.text[unit.start : marker_end].rstrip().endswith("."):
            said = said[0].upper() + said[1:]
        self._session.edit(index, place, begin, end, said + (stop if stop in tuple(".;") else "."))
        return None

    def _name(self, position: int) -> str:
        """A unit as the note says that stays in its place."""
        units = self._session.units
        unit = units.provisions[position]
        if unit.level is Level.ANNEX:
            name = format_unit(unit.level, unit.number, self._session.base.language)
            return name[:1].upper() + name[1:]
        return units.text[slice(*units.marker(position))].strip().rstrip(".:") or unit.number or ""

    def renumber(self, index: int, instruction: Instruction) -> None:
        """Give units the numbers that an instruction says."""
        if len(instruction.places) != len(instruction.units):
            for place in instruction.places:
                self._session.fail(index, place, Failure(Problem.SEVERAL_UNITS, cited(place.path)))
            return
        for place, path in zip(instruction.places, instruction.units, strict=True):
            if is_part(place):
                self._session.fail(index, place, self._session.part_of_unit(place))
                continue
            position = self._session.position(place)
            if isinstance(position, Failure) or position is None:
                self._session.fail(index, place, position or Failure(Problem.UNIT_MISSING))
                continue
            start, end = self._session.units.marker(position)
            marker = self._session.base.text[start:end]
            old = place.path[-1][1]
            at = marker.find(old)
            if at < 0:
                self._session.fail(index, place, Failure(Problem.UNIT_MISSING, old))
                continue
            begin = self._session.revision.start_of(start) + at
            self._session.edit(index, place, begin, begin + len(old), path[-1][1])
