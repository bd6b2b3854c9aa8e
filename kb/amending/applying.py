"""Instructions applied to the text that they amend.

Numbers of units are those of the base text, whatever was inserted or taken out
before (the drafting rules number by the text in force); words are looked for in
the units as they then read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.document import Block, BlockKind, Document
from corpus.readers.plain_text import read_plain_text
from kb.amending import kazakh_forms, russian_forms
from kb.amending.base_units import COUNTED, HEADED, BaseUnits, begins_with_number, split_wording
from kb.amending.marks import Span
from kb.amending.model import (
    Action,
    Applied,
    Consolidation,
    Instruction,
    NotApplied,
    Part,
    Place,
    Position,
    Problem,
    Reading,
)
from kb.amending.revision import Revision
from kb.amending.search import find_forms, find_words, nearest
from kb.amending.words import patterns
from kb.model import ActName, Expression, Level, Status, UnitPath
from kb.numbering import number_key
from kb.references.act_descriptions import distinctive_words, same_word
from kb.structure import parse

_BREAK = "\n\n"
_STOPS = ".;,:"


def consolidate(
    base: Expression,
    reading: Reading,
    *,
    title: str | None = None,
    cited: str | None = None,
    any_act: bool = False,
) -> Consolidation:
    """``base`` with the instructions of ``reading`` applied in their order.

    ``title`` is that of the base act, by which instructions that change other
    acts are told; with ``any_act`` all are taken to change this one. ``cited``
    is how the amending act is named where a unit was taken out («ҚР 16.04.2018
    № 147-VI Заңымен»). What cannot be applied is told, and the text stays as it
    was there.
    """
    return _Applying(base, reading, title, cited, any_act=any_act).done()


@dataclass(frozen=True, slots=True)
class _Failure:
    problem: Problem
    detail: str = ""
    nearest: str = ""


@dataclass(slots=True)
class _Inserted:
    """A unit that an instruction before put in."""

    path: UnitPath
    within: int | None
    edit: int


class _Applying:
    def __init__(
        self,
        base: Expression,
        reading: Reading,
        title: str | None,
        cited: str | None,
        *,
        any_act: bool,
    ) -> None:
        self._base = base
        self._reading = reading
        self._amending = reading.expression.text
        self._title = title
        self._cited = cited
        self._any_act = any_act
        self._units = BaseUnits(base)
        self._revision = Revision(base.text)
        self._edits: list[tuple[int, Place]] = []
        self._not_applied: list[NotApplied] = []
        self._inserted: list[_Inserted] = []
        self._words = patterns(base.language).words

    def done(self) -> Consolidation:
        for index, instruction in enumerate(self._reading.instructions):
            if not self._concerns(instruction.act):
                place = instruction.places[0] if instruction.places else Place()
                self._fail(index, place, _Failure(Problem.OTHER_ACT))
                continue
            self._apply(index, instruction)
        applied = []
        for old, new, edits in self._revision.changes():
            for edit in edits:
                instruction_index, place = self._edits[edit]
                applied.append(Applied(instruction_index, place, old, new))
        applied.sort(key=lambda one: (one.instruction, one.old))
        return Consolidation(
            self._base,
            parsed(self._revision.text, self._base),
            self._reading.instructions,
            tuple(applied),
            tuple(self._not_applied),
        )

    # Which act.

    def _concerns(self, act: ActName | None) -> bool:
        if self._any_act or act is None or self._title is None or act.title is None:
            return True
        theirs = distinctive_words(act.title)
        ours = distinctive_words(self._title)
        if not theirs:
            return True
        common = sum(any(same_word(word, other) for other in ours) for word in theirs)
        return common * 5 >= len(theirs) * 4

    # Instructions.

    def _apply(self, index: int, instruction: Instruction) -> None:
        match instruction.action:
            case Action.NEW_WORDING:
                self._reword(index, instruction)
            case Action.INSERT_UNITS:
                self._insert_units(index, instruction)
            case Action.RENUMBER:
                self._renumber(index, instruction)
            case _:
                for place in instruction.places:
                    failure = self._at_place(index, instruction, place)
                    if failure is not None:
                        self._fail(index, place, failure)

    def _at_place(self, index: int, instruction: Instruction, place: Place) -> _Failure | None:
        if place.part in (Part.ROW, Part.COLUMN) and instruction.action in (
            Action.REMOVE_UNITS,
            Action.REPEAL,
        ):
            return self._remove_named(index, place)
        span = self._span(place)
        if isinstance(span, _Failure):
            return span
        if instruction.action in (Action.REMOVE_UNITS, Action.REPEAL):
            return self._remove(index, instruction, place)
        return self._edit_words(index, instruction, place, span)

    def _remove_named(self, index: int, place: Place) -> _Failure | None:
        """Take out the line that a quotation names."""
        span = self._span(place)
        if isinstance(span, _Failure):
            return span
        if place.named is None:
            return _Failure(Problem.TABLE)
        words = self._said(place.named)
        found = find_words(self._revision.text, words, *span)
        if len(found) != 1:
            return _Failure(Problem.SEVERAL_PLACES if found else Problem.WORDS_MISSING, words)
        text = self._revision.text
        start = text.rfind("\n", 0, found[0][0]) + 1
        end = text.find("\n", found[0][1])
        self._edit(index, place, start, len(text) if end < 0 else end + 1, "")
        return None

    def _edit_words(
        self, index: int, instruction: Instruction, place: Place, span: Span
    ) -> _Failure | None:
        everywhere = instruction.everywhere or place.part is Part.TEXT
        failure: _Failure | None = None
        if instruction.action is Action.INSERT_WORDS and instruction.position is Position.END:
            self._append(index, instruction, place, span)
            return None
        for number, old in enumerate(instruction.old):
            words = self._said(old)
            new = self._new_of(instruction, number)
            # Words put in before may have moved the end of the unit.
            now = self._span(place)
            span = span if isinstance(now, _Failure) else now
            found = self._found(words, span)
            forms = (
                self._forms(instruction, words, new, span)
                if (
                    instruction.in_case
                    or (
                        everywhere
                        and instruction.action is Action.REPLACE_WORDS
                        and len(instruction.old) == 1
                    )
                )
                else None
            )
            if forms is not None:
                failure = self._replace_forms(index, place, forms, words, span) or failure
                continue
            if not found:
                like = nearest(self._revision.text, words, *span)
                failure = _Failure(Problem.WORDS_MISSING, words, like)
                continue
            if len(found) > 1 and not everywhere:
                failure = _Failure(Problem.SEVERAL_PLACES, words, str(len(found)))
                continue
            for start, end in reversed(found):
                self._edit_at(index, instruction, place, (start, end), new)
        return failure

    def _edit_at(
        self, index: int, instruction: Instruction, place: Place, found: Span, new: str
    ) -> None:
        start, end = found
        text = self._revision.text
        match instruction.action:
            case Action.REPLACE_WORDS:
                self._edit(index, place, start, end, new)
            case Action.CAPITALISE_WORDS:
                self._edit(index, place, start, start + 1, text[start].upper())
            case Action.REMOVE_WORDS:
                self._edit(index, place, *_with_space(text, start, end), "")
            case _:
                if instruction.position is Position.BEFORE:
                    space = "" if new[-1:] in '(«"' else " "
                    self._edit(index, place, start, start, new + space)
                else:
                    space = "" if new[:1] in _STOPS + ")»" else " "
                    self._edit(index, place, end, end, space + new)

    def _found(self, words: str, span: Span) -> list[Span]:
        """Where words stand in a stretch of the text as it now reads, outside of notes."""
        notes = [
            (self._revision.start_of(note.start), self._revision.end_of(note.end))
            for note in self._base.notes
        ]
        return [
            (start, end)
            for start, end in find_words(self._revision.text, words, *span)
            if not any(first <= start < last for first, last in notes)
        ]

    def _forms(
        self, instruction: Instruction, words: str, new: str, span: Span
    ) -> list[tuple[Span, str | None]] | None:
        """Every form of ``words`` there, and ``new`` in it; None: nothing is inflected."""
        if not any(letter.isalpha() for letter in words):
            return None
        forms = kazakh_forms if self._base.language == "kk" else russian_forms
        if self._base.language == "en":
            return None
        olds, news = words.split(), new.split()
        found: list[tuple[Span, str | None]] = []
        for (start, end), _ in find_forms(self._revision.text, words, *span):
            parts = self._revision.text[start:end].split()
            if " ".join(parts).lower() == " ".join(olds).lower():
                found.append(((start, end), new))
            elif len(parts) != len(olds):
                continue
            elif self._base.language == "kk":
                if any(a.lower() != b.lower() for a, b in zip(parts[:-1], olds[:-1], strict=True)):
                    continue
                last = forms.in_form_of(news[-1], olds[-1], parts[-1])
                if last is None and not _is_form(parts[-1], olds[-1]):
                    continue
                found.append(((start, end), None if last is None else " ".join([*news[:-1], last])))
            elif len(news) == len(olds):
                made = [forms.in_form_of(*three) for three in zip(news, olds, parts, strict=True)]
                whole = None if None in made else " ".join(word for word in made if word)
                found.append(((start, end), whole))
            else:
                found.append(((start, end), None))
        return found

    def _replace_forms(
        self,
        index: int,
        place: Place,
        forms: list[tuple[Span, str | None]],
        words: str,
        span: Span,
    ) -> _Failure | None:
        if not forms:
            return _Failure(
                Problem.WORDS_MISSING, words, nearest(self._revision.text, words, *span)
            )
        failure = None
        for (start, end), made in reversed(forms):
            if made is None:
                failure = _Failure(Problem.CASE_UNKNOWN, self._revision.text[start:end])
            else:
                was = self._revision.text[start:end]
                made = (
                    made[0].upper() + made[1:] if was[0].isupper() and not was.isupper() else made
                )
                self._edit(index, place, start, end, made)
        return failure

    def _append(self, index: int, instruction: Instruction, place: Place, span: Span) -> None:
        """Put words at the end of a unit: sentences behind its full stop, words before it."""
        text = self._revision.text
        end = span[1]
        new = " ".join(self._said(one) for one in instruction.new).strip()
        is_sentence = new[:1].isupper() and new[-1:] in "."
        if not is_sentence:
            while end > span[0] and text[end - 1] in _STOPS:
                end -= 1
            if new[-1:] in tuple(_STOPS) and text[end : span[1]]:
                new = new[:-1]
        gap = _BREAK if "\n" in new or new[:1] in tuple("0123456789№") else " "
        self._edit(index, place, end, end, ("" if new[:1] in tuple(_STOPS) else gap) + new)

    # Units taken out.

    def _remove(self, index: int, instruction: Instruction, place: Place) -> _Failure | None:
        """Leave in the place of a unit what the portal leaves there."""
        repealed = instruction.action is Action.REPEAL
        level = place.path[-1][0] if place.path else None
        said_of = self._words.repealed if repealed else self._words.removed
        said = said_of.get(level, said_of[None])
        if self._cited:
            said += f" - {self._cited}" if self._base.language == "kk" else f" {self._cited}"
        position = self._position(place)
        if isinstance(position, _Failure):
            return position
        if position is None:
            return _Failure(Problem.UNIT_MISSING)
        if place.part is Part.HEADING:
            span = self._span(place)
            if isinstance(span, _Failure):
                return span
            self._edit(index, place, *span, "")
            return None
        unit = self._base.provisions[position]
        if unit.status is not Status.IN_FORCE:
            return _Failure(Problem.UNIT_REMOVED, unit.eid)
        _, end = self._now(self._units.span(position))
        heading = self._units.heading(position)
        if unit.level in HEADED and heading is not None:
            begin = self._revision.end_of(heading[1])
            marker = self._base.text[slice(*self._units.marker(position))].strip().rstrip(".:")
            note = self._words.removed_note.format(unit=marker or unit.number, said=said)
            self._edit(index, place, begin, end, _BREAK + note)
            return None
        _, marker_end = self._units.marker(position)
        begin = self._revision.start_of(unit.start)
        begin += marker_end - unit.start
        stop = self._revision.text[end - 1 : end]
        if self._base.text[unit.start : marker_end].rstrip().endswith("."):
            said = said[0].upper() + said[1:]
        self._edit(index, place, begin, end, said + (stop if stop in tuple(".;") else "."))
        return None

    # New wordings.

    def _reword(self, index: int, instruction: Instruction) -> None:
        wordings = [self._said(one).strip() for one in instruction.new]
        if not wordings:
            wordings = [self._annex_text(at) for at in instruction.annexes if at is not None]
        if not wordings:
            for place in instruction.places:
                self._fail(index, place, _Failure(Problem.WORDING_MISSING))
            return
        places = instruction.places
        if len(places) > 1:
            split = self._divided(places, wordings)
            if split is None:
                self._reword_row(index, places, "\n\n".join(wordings))
                return
            wordings = split
        for place, wording in zip(places, wordings, strict=False):
            failure = self._reword_one(index, place, wording)
            if failure is not None:
                self._fail(index, place, failure)

    def _reword_one(self, index: int, place: Place, wording: str) -> _Failure | None:
        if place.part in (Part.ROW, Part.COLUMN):
            return _Failure(Problem.TABLE)
        if place.part is Part.HEADING:
            return self._reword_heading(index, place, wording)
        position = self._position(place)
        if isinstance(position, _Failure):
            return position
        if position is None:
            return _Failure(Problem.UNIT_MISSING)
        start, end = self._now(self._units.span(position))
        unit = self._base.provisions[position]
        if (
            unit.number
            and unit.level not in COUNTED
            and place.path
            and (
                unit.level is not Level.ANNEX and not begins_with_number(wording, place.path[-1][1])
            )
        ):
            start += len(self._base.text[slice(*self._units.marker(position))])
        self._edit(index, place, start, end, wording)
        return None

    def _reword_heading(self, index: int, place: Place, wording: str) -> _Failure | None:
        span = self._span(place)
        if isinstance(span, _Failure):
            return span
        position = self._position(place)
        if isinstance(position, int) and place.path:
            number = place.path[-1][1]
            if number and begins_with_number(wording, number):
                unit = self._base.provisions[position]
                span = (self._revision.start_of(unit.start), span[1])
        self._edit(index, place, *span, wording)
        return None

    def _reword_row(self, index: int, places: Sequence[Place], wording: str) -> None:
        """Give units side by side one wording, where it cannot be told which part is whose."""
        spans = []
        positions = []
        for place in places:
            position = self._position(place)
            if isinstance(position, _Failure) or position is None:
                failure = position or _Failure(Problem.UNIT_MISSING)
                self._fail(index, place, failure)
                return
            positions.append(position)
            spans.append(self._now(self._units.span(position)))
        parents = {self._base.provisions[position].parent for position in positions}
        row = (
            self._base.provisions[parent].children
            if len(parents) == 1 and (parent := next(iter(parents))) is not None
            else sorted(positions)
        )
        places_in_row = [row.index(position) for position in positions if position in row]
        if len(parents) > 1 or places_in_row != list(
            range(places_in_row[0], places_in_row[0] + len(positions))
        ):
            self._fail(index, places[0], _Failure(Problem.WORDING_MISSING))
            return
        self._edit(index, places[0], spans[0][0], spans[-1][1], wording)

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

    # Units put in.

    def _insert_units(self, index: int, instruction: Instruction) -> None:
        place = instruction.places[0] if instruction.places else Place()
        wordings = [self._said(one).strip() for one in instruction.new]
        if not wordings:
            wordings = [self._annex_text(at) for at in instruction.annexes if at is not None]
        if place.part in (Part.ROW, Part.COLUMN) or not instruction.units:
            self._fail(
                index, place, _Failure(Problem.TABLE if wordings else Problem.WORDING_MISSING)
            )
            return
        if not wordings:
            self._fail(index, place, _Failure(Problem.WORDING_MISSING))
            return
        within = self._within(place)
        units = instruction.units
        if units[0][-1][0] not in COUNTED:
            for path in units:
                if isinstance(self._units.find_path(path, within), int) and self._is_there(
                    path, within
                ):
                    self._fail(index, place, _Failure(Problem.UNIT_EXISTS, path[-1][1]))
                    return
        whole = "\n\n".join(wordings)
        numbers = [path[-1][1] for path in units]
        spans = split_wording(whole, numbers) if len(units) > 1 else None
        if spans is None or units[0][-1][0] in COUNTED:
            self._insert(index, place, units[:1], whole, instruction.beside, within, units)
            return
        for path, (start, end) in zip(units, spans, strict=True):
            self._insert(index, place, (path,), whole[start:end], (), within, (path,))

    def _is_there(self, path: UnitPath, within: int | None) -> bool:
        found = self._units.find_path(path, within)
        if not isinstance(found, int) or isinstance(found, Problem):
            return False
        unit = self._base.provisions[found]
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
        outer = self._units.find_path(path[:-1], within)
        if isinstance(outer, Problem):
            near = self._units.nearest_number(path[:-1], within)
            self._fail(index, place, _Failure(outer, _cited(path[:-1]), near))
            return
        level, number = path[-1]
        at = self._behind(outer, level, number, beside, within, path)
        if at is None:
            self._fail(index, place, _Failure(Problem.UNIT_MISSING, _cited(path)))
            return
        edit = self._edit(index, place, at, at, _BREAK + wording)
        self._inserted += [_Inserted(one, within, edit) for one in all_units]

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
            found = self._units.find_path(beside, within)
            if isinstance(found, int) and not isinstance(found, Problem):
                return self._end(found, beside, within)
            return None
        row = self._units.siblings(outer, level, within)
        if level in COUNTED:
            if number.isdigit() and 1 < int(number) <= len(row) + 1:
                return self._end(row[int(number) - 2].position, path, within)
            if number == "1" and row:
                return self._revision.start_of(row[0].start)
            if number == "" and outer is not None:
                return self._revision.end_of(self._units.whole(outer)[1])
            if row:
                return (
                    None
                    if number.isdigit() and int(number) > len(row) + 1
                    else (self._end(row[-1].position, path, within))
                )
        else:
            before = self._units.before_number(row, number)
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
                    self._units.whole(unit.position)[1]
                    for unit in self._base.provisions
                    if unit.parent is None and unit.level is not Level.ANNEX
                ),
                default=None,
            )
            return None if end is None else self._revision.end_of(end)
        return self._revision.end_of(self._units.whole(outer)[1])

    def _before(self, offset: int) -> int:
        """Behind what stands before a unit, so that the break between them is kept."""
        text = self._base.text
        while offset and text[offset - 1].isspace():
            offset -= 1
        return self._revision.end_of(offset)

    def _last_inserted(self, path: UnitPath, within: int | None, after: str | None) -> int | None:
        """The end of the unit put in before behind which one of ``path`` goes."""
        key = number_key(path[-1][1])
        least = number_key(after) if after is not None else (-1,)
        best: tuple[tuple[int, ...], int] | None = None
        for one in self._inserted:
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
        return max(new[1] for _, new, edits in self._revision.changes() if edit in edits)

    def _end(self, position: int, path: UnitPath, within: int | None) -> int:
        return self._revision.end_of(self._units.whole(position)[1])

    # Numbers.

    def _renumber(self, index: int, instruction: Instruction) -> None:
        for place, path in zip(instruction.places, instruction.units, strict=False):
            position = self._position(place)
            if isinstance(position, _Failure) or position is None:
                self._fail(index, place, position or _Failure(Problem.UNIT_MISSING))
                continue
            start, end = self._units.marker(position)
            marker = self._base.text[start:end]
            old = place.path[-1][1]
            at = marker.find(old)
            if at < 0:
                self._fail(index, place, _Failure(Problem.UNIT_MISSING, old))
                continue
            begin = self._revision.start_of(start) + at
            self._edit(index, place, begin, begin + len(old), path[-1][1])

    # Places.

    def _within(self, place: Place) -> int | None:
        return self._units.document(self._said(place.document)) if place.document else None

    def _position(self, place: Place) -> int | _Failure | None:
        within = self._within(place)
        found = self._units.find_path(place.path, within)
        if isinstance(found, Problem):
            near = self._units.nearest_number(place.path, within) if place.path else ""
            return _Failure(found, _cited(place.path), near)
        return found

    def _span(self, place: Place) -> Span | _Failure:
        """The stretch of the text as it now reads that a place means."""
        position = self._position(place)
        if isinstance(position, _Failure):
            inserted = self._span_of_inserted(place)
            return inserted if inserted is not None else position
        if place.part is Part.HEADING:
            heading = self._units.heading(position)
            if heading is None:
                return _Failure(Problem.UNIT_MISSING, "heading")
            return self._now(heading)
        if position is None:
            return 0, len(self._revision.text)
        unit = self._base.provisions[position]
        if unit.status is not Status.IN_FORCE:
            return _Failure(Problem.UNIT_REMOVED, unit.eid)
        return self._now(self._units.span(position))

    def _span_of_inserted(self, place: Place) -> Span | None:
        within = self._within(place)
        for one in self._inserted:
            if one.path == place.path and one.within == within:
                for _, new, edits in self._revision.changes():
                    if one.edit in edits:
                        return new
        return None

    def _now(self, span: Span) -> Span:
        """A span of the base text in the text as it now reads."""
        return self._revision.start_of(span[0]), self._revision.end_of(span[1])

    # Words of the amending act.

    def _said(self, span: Span) -> str:
        return self._amending[span[0] : span[1]]

    def _new_of(self, instruction: Instruction, number: int) -> str:
        new = instruction.new
        if not new:
            return instruction.sign
        return self._said(new[number] if len(new) > 1 and number < len(new) else new[0]).strip()

    def _annex_text(self, position: int) -> str:
        unit = self._reading.expression.provisions[position]
        return self._amending[unit.start : unit.end].strip()

    def _edit(self, index: int, place: Place, start: int, end: int, new: str) -> int:
        edit = self._revision.replace(start, end, new)
        self._edits.append((index, place))
        return edit

    def _fail(self, index: int, place: Place, failure: _Failure) -> None:
        self._not_applied.append(
            NotApplied(index, place, failure.problem, failure.detail, failure.nearest)
        )


def parsed(text: str, base: Expression) -> Expression:
    """``text`` parsed as the act and in the language of ``base``, letter by letter."""
    document = read_plain_text(text)
    if document.text != text:
        blocks = []
        at = 0
        for part in text.split("\n\n"):
            stripped = part.strip()
            if stripped:
                start = at + part.index(stripped)
                blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(stripped)))
            at += len(part) + 2
        document = Document(text, tuple(blocks), "text")
    return parse(document, base.act_id, base.language)


def _with_space(text: str, start: int, end: int) -> Span:
    """A stretch to take out, with one of the spaces around it."""
    after = text[end : end + 1]
    before = text[start - 1 : start]
    if before == " " and (not after or after in " \n" or after in _STOPS + ")"):
        return start - 1, end
    if after == " ":
        return start, end + 1
    return start, end


def _is_form(word: str, base: str) -> bool:
    """Whether a word seems to be a form of another, by its beginning."""
    return word.lower().startswith(base.lower()) and len(word) - len(base) <= 7


def _cited(path: UnitPath) -> str:
    return "/".join(f"{level.value} {number}" for level, number in path)
