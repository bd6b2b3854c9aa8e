"""New units put into a text, each where its number or what it follows says."""

from __future__ import annotations

from kb.amending.annex_heads import document_of, headed_like, without_own_head
from kb.amending.base_units import COUNTED, split_wording
from kb.amending.model import Instruction, Part, Place, Problem
from kb.amending.new_wordings import without_stray_marks
from kb.amending.search import normal
from kb.amending.session import Failure, Inserted, Session, cited
from kb.model import Level, Status, UnitPath
from kb.numbering import number_key

_BREAK = "\n\n"


class UnitInsertions:
    """Applies instructions that put units in."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def insert_units(self, index: int, instruction: Instruction) -> None:
        """Put in the units that an instruction brings."""
        place = instruction.places[0] if instruction.places else Place()
        wordings = [self._session.said(one).strip() for one in instruction.new]
        units = instruction.units
        brings = bool(wordings) or any(annex is not None for annex in instruction.annexes)
        # The number of a unit tells where it goes, whatever it or what it stands in is called.
        is_place_told = place.part not in (Part.ROW, Part.COLUMN) and (
            not place.named or (bool(units) and units[0][-1][0] not in COUNTED)
        )
        # A section known by its name alone stands beside others that only names tell apart.
        is_place_told = is_place_told and all(path[-1] != (Level.SECTION, "") for path in units)
        if not is_place_told or not units:
            self._session.fail(
                index, place, Failure(Problem.TABLE if brings else Problem.WORDING_MISSING)
            )
            return
        if not wordings and len(instruction.annexes) == len(units):
            for path, annex in zip(units, instruction.annexes, strict=True):
                self._insert_annex(index, place, path, annex)
            return
        if not wordings:  # or nothing tells which annex is which unit
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

    def _insert_annex(self, index: int, place: Place, path: UnitPath, annex: int | None) -> None:
        """Put in an annex of the amending act."""
        failure: Failure | None = None
        if annex is None:
            failure = Failure(Problem.WORDING_MISSING, cited(path))
        else:
            language = self._session.base.language
            wording = without_own_head(self._session.annex_text(annex), "", language)[0]
            within = self._session.within(place)
            document = document_of(wording, language)
            if within is None and document is not None and len(path) == 1:
                within = self._session.units.document(document)
            for other in self._session.units.siblings(within, Level.ANNEX, within):
                if other.number:
                    text = self._session.base.text[other.start : other.end]
                    wording = headed_like(wording, path[-1][1], text, other.number, language)
            if self._is_there(path, within):
                failure = Failure(Problem.UNIT_EXISTS, path[-1][1])
            else:
                self._insert(index, place, (path,), wording, (), within, (path,))
        if failure is not None:
            self._session.fail(index, place, failure)

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
        """Where the unit at a position ends, beside which the one of a path goes."""
        session = self._session
        number = session.base.provisions[position].number
        beside = (*path[:-1], (path[-1][0], number.rstrip(")") if number else path[-1][1]))
        return session.end_with_own(session.units.whole(position)[1], beside, within)


def _lines(text: str) -> set[str]:
    """The lines of a text, however they are spelt and closed."""
    lines = (normal(line).text.strip(' .;,:|"').lower() for line in text.splitlines())
    return {line for line in lines if line}
