"""Units in a new wording, put in, taken out and numbered anew."""

from __future__ import annotations

from collections.abc import Sequence

from kb.amending.annex_heads import head_end, without_own_head
from kb.amending.base_units import COUNTED, HEADED, begins_with_number, is_part, split_wording
from kb.amending.model import Action, Instruction, Part, Place, Problem
from kb.amending.new_wordings import is_far_more, with_stop, without_stray_marks
from kb.amending.search import find_words, normal
from kb.amending.session import Failure, Inserted, Session, cited
from kb.model import Level, Status, UnitPath
from kb.numbering import number_key

_BREAK = "\n\n"


def _lines(text: str) -> set[str]:
    """The lines of a text, however they are spelt and closed."""
    lines = (normal(line).text.strip(' .;,:|"').lower() for line in text.splitlines())
    return {line for line in lines if line}


class UnitEdits:
    """Applies instructions whose objects are units."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def remove_named(self, index: int, place: Place) -> Failure | None:
        """Take out the line that a quotation names."""
        span = self._session.span(place)
        if isinstance(span, Failure):
            return span
        if place.named is None or place.part is Part.COLUMN:
            return self._session.part_of_unit(place)
        words = self._session.said(place.named)
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
        if place.part is Part.HEADING:
            span = self._session.span(place)
            if isinstance(span, Failure):
                return span
            self._session.edit(index, place, *span, "")
            return None
        unit = self._session.base.provisions[position]
        if unit.status is not Status.IN_FORCE:
            return Failure(Problem.UNIT_REMOVED, unit.eid)
        _, end = self._session.now(self._session.units.own_span(position))
        heading = self._session.units.heading(position)
        if unit.level in HEADED and heading is not None:
            begin = self._session.revision.end_of(heading[1])
            marker = (
                self._session.base.text[slice(*self._session.units.marker(position))]
                .strip()
                .rstrip(".:")
            )
            note = self._session.words.removed_note.format(unit=marker or unit.number, said=said)
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
        has_inner = self._session.has_inner_annexes(annex)
        start, end = units.span(position) if has_inner else units.own_span(position)
        language = self._session.base.language
        replaced = self._session.base.text[start:end]
        brought = self._session.annex_text(annex)
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

    def insert_units(self, index: int, instruction: Instruction) -> None:
        """Put in the units that an instruction brings."""
        place = instruction.places[0] if instruction.places else Place()
        wordings = [self._session.said(one).strip() for one in instruction.new]
        if not wordings:
            language = self._session.base.language
            wordings = [
                without_own_head(self._session.annex_text(at), "", language)[0]
                for at in instruction.annexes
                if at is not None
            ]
        units = instruction.units
        # The number of a unit tells where it goes, whatever it or what it stands in is called.
        is_place_told = place.part not in (Part.ROW, Part.COLUMN) and (
            place.named is None or (bool(units) and units[0][-1][0] not in COUNTED)
        )
        if not is_place_told or not units:
            self._session.fail(
                index, place, Failure(Problem.TABLE if wordings else Problem.WORDING_MISSING)
            )
            return
        if not wordings:
            self._session.fail(index, place, Failure(Problem.WORDING_MISSING))
            return
        within = self._session.within(place)
        whole = "\n\n".join(wordings)
        if self._stands_there(units[0][:-1], within, whole):
            self._session.fail(index, place, Failure(Problem.UNIT_EXISTS, cited(units[0])))
            return
        if units[0][-1][0] not in COUNTED:
            for path in units:
                if isinstance(self._session.units.find_path(path, within), int) and self._is_there(
                    path, within
                ):
                    self._session.fail(index, place, Failure(Problem.UNIT_EXISTS, path[-1][1]))
                    return
        numbers = [path[-1][1] for path in units]
        spans = split_wording(whole, numbers) if len(units) > 1 else None
        whole = without_stray_marks(whole, numbers[0]) if spans is None else whole
        if spans is None or units[0][-1][0] in COUNTED:
            self._insert(index, place, units[:1], whole, instruction.beside, within, units)
            return
        for path, (start, end) in zip(units, spans, strict=True):
            self._insert(index, place, (path,), whole[start:end], (), within, (path,))

    def _stands_there(self, outer: UnitPath, within: int | None, wording: str) -> bool:
        """Whether every line of a wording is one of the unit that it is to be put into."""
        position = self._session.units.find_path(outer, within)
        if isinstance(position, Problem):
            return False
        start, end = self._session.now(self._session.units.span(position))
        there = _lines(self._session.revision.text[start:end])
        brought = _lines(wording)
        return bool(brought) and brought <= there

    def _is_there(self, path: UnitPath, within: int | None) -> bool:
        found = self._session.units.find_path(path, within)
        if not isinstance(found, int) or isinstance(found, Problem):
            return False
        unit = self._session.base.provisions[found]
        return unit.level is path[-1][0] and unit.status is Status.IN_FORCE

    def _insert(
        self,
        index: int,
        place: Place,
        first: tuple[UnitPath, ...],
        wording: str,
        beside: UnitPath,
        within: int | None,
        all_units: tuple[UnitPath, ...],
    ) -> None:
        path = first[0]
        outer = self._session.units.find_path(path[:-1], within)
        if isinstance(outer, Problem):
            near = self._session.units.nearest_number(path[:-1], within)
            self._session.fail(index, place, Failure(outer, cited(path[:-1]), near))
            return
        level, number = path[-1]
        at = self._behind(outer, level, number, beside, within, path)
        if at is None:
            self._session.fail(index, place, Failure(Problem.UNIT_MISSING, cited(path)))
            return
        edit = self._session.edit(index, place, at, at, _BREAK + wording)
        self._session.inserted += [Inserted(one, within, edit) for one in all_units]

    def _behind(
        self,
        outer: int | None,
        level: Level,
        number: str,
        beside: UnitPath,
        within: int | None,
        path: UnitPath,
    ) -> int | None:
        """Where in the text as it now reads a new unit goes; None: that cannot be told."""
        if beside:
            found = self._session.units.find_path(beside, within)
            if isinstance(found, int) and not isinstance(found, Problem):
                return self._end(found, beside, within)
            return None
        row = self._session.units.siblings(outer, level, within)
        if level in COUNTED:
            if number.isdigit() and 1 < int(number) <= len(row) + 1:
                return self._end(row[int(number) - 2].position, path, within)
            if number == "1" and row:
                return self._session.revision.start_of(row[0].start)
            if number == "" and outer is not None:
                return self._session.revision.end_of(self._session.units.whole(outer)[1])
            if row:
                return (
                    None
                    if number.isdigit() and int(number) > len(row) + 1
                    else (self._end(row[-1].position, path, within))
                )
        else:
            before = self._session.units.before_number(row, number)
            behind = self._last_inserted(path, within, before.number if before else None)
            if behind is not None:
                return behind
            if before is not None:
                return self._end(before.position, path, within)
            if row:
                return self._before(row[0].start)
        if outer is None:
            end = max(
                (
                    self._session.units.whole(unit.position)[1]
                    for unit in self._session.base.provisions
                    if unit.parent is None and unit.level is not Level.ANNEX
                ),
                default=None,
            )
            return None if end is None else self._session.revision.end_of(end)
        return self._session.revision.end_of(self._session.units.whole(outer)[1])

    def _before(self, offset: int) -> int:
        """Behind what stands before a unit, so that the break between them is kept."""
        text = self._session.base.text
        while offset and text[offset - 1].isspace():
            offset -= 1
        return self._session.revision.end_of(offset)

    def _last_inserted(self, path: UnitPath, within: int | None, after: str | None) -> int | None:
        """The end of the unit put in before behind which one of ``path`` goes."""
        key = number_key(path[-1][1])
        least = number_key(after) if after is not None else (-1,)
        best: tuple[tuple[int, ...], int] | None = None
        for one in self._session.inserted:
            if (
                one.within == within
                and one.path[:-1] == path[:-1]
                and (one.path[-1][0] is path[-1][0])
            ):
                theirs = number_key(one.path[-1][1])
                if least < theirs < key and (best is None or theirs > best[0]):
                    best = (theirs, one.edit)
        return None if best is None else self._end_of_edit(best[1])

    def _end_of_edit(self, edit: int) -> int:
        return max(new[1] for _, new, edits in self._session.revision.changes() if edit in edits)

    def _end(self, position: int, path: UnitPath, within: int | None) -> int:
        return self._session.revision.end_of(self._session.units.whole(position)[1])

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
