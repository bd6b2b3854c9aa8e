"""An instruction undone in a redaction in which it stands, so that it can be applied again.

The text so gained is not what the act once said: a former wording is a stopgap, and words
that were taken out are put back in the middle of their unit, as nothing tells where they
stood. To apply the instruction to it must give the redaction nonetheless.
"""

from __future__ import annotations

from enum import StrEnum

from kb.amending.annex_heads import head_end
from kb.amending.base_units import COUNTED, BaseUnits
from kb.amending.marks import Span
from kb.amending.model import Action, Instruction, Part, Place, Position, Problem, Reading
from kb.amending.search import find_words, normal
from kb.amending.unit_rewordings import annex_meant
from kb.model import Level, UnitPath

FORMER = "Бұрынғы мәтін."
_FORMER_POINT = "бұрынғы мәтін;"
_FORMER_HEADING = "Бұрынғы тақырып"
_BEGINNING = 20  # characters by which a wording is known
_LONGEST_TITLE = 300  # characters
_STOPS = ".;,: \n\t\r\xa0"

Edit = tuple[int, int, str]


class Kept(StrEnum):
    """Why an instruction cannot be undone."""

    NO_UNIT = "a unit that it speaks of is not there"
    NOT_BESIDE = "the words beside which others were put in stand there no more"
    OLD_STANDS = "the old words stand there as well"
    AMBIGUOUS = "nothing tells which of the new words took the place of which of the old"
    NO_UNIT_AS_PLACE = "what is changed is no unit: a row, a column, a part with a name"
    OTHER = "another kind of instruction"


def undone(instruction: Instruction, reading: Reading, units: BaseUnits) -> str | Kept:
    """The text of a redaction as it may have read before an instruction."""
    edits = _Undoing(instruction, reading, units).edits()
    if isinstance(edits, Kept):
        return edits
    text = units.text
    last = len(text)
    for start, end, old in sorted(edits, reverse=True):
        if end > last:
            return Kept.AMBIGUOUS
        text, last = text[:start] + old + text[end:], start
    return text


class _Undoing:
    def __init__(self, instruction: Instruction, reading: Reading, units: BaseUnits) -> None:
        self._instruction = instruction
        self._reading = reading
        self._said = reading.expression.text
        self._units = units
        self._text = units.text
        self._notes = [(note.start, note.end) for note in units.expression.notes]
        self._new = [self._said[slice(*span)].strip() for span in instruction.new]
        self._old = [self._said[slice(*span)].strip() for span in instruction.old]

    def edits(self) -> list[Edit] | Kept:
        instruction = self._instruction
        if any(
            place.part in (Part.ROW, Part.COLUMN, Part.SENTENCE)
            or (place.named and not instruction.units)
            for place in instruction.places
        ):
            return Kept.NO_UNIT_AS_PLACE
        match instruction.action:
            case Action.NEW_WORDING:
                return self._reworded()
            case Action.INSERT_UNITS:
                return self._inserted()
            case Action.REPLACE_WORDS | Action.INSERT_WORDS | Action.REMOVE_WORDS:
                return self._words()
            case Action.REMOVE_UNITS | Action.REPEAL:
                return self._removed()
        return Kept.OTHER

    def _within(self, place: Place) -> int | None:
        return self._units.document(self._said[slice(*place.document)]) if place.document else None

    def _position(self, path: UnitPath, place: Place) -> int | Kept | None:
        found = self._units.find_path(path, self._within(place))
        return Kept.NO_UNIT if isinstance(found, Problem) else found

    def _reworded(self) -> list[Edit] | Kept:
        edits: list[Edit] = []
        places = self._instruction.places
        behind: int | None = None
        for place in places:
            position = self._position(place.path, place)
            if place.part is Part.HEADING:
                heading = None if isinstance(position, Kept) else self._units.heading(position)
                if heading is None:
                    return Kept.NO_UNIT
                former = _FORMER_HEADING
                if place.document is not None and not place.path:
                    # By its title the amending act finds the document.
                    former = self._said[slice(*place.document)]
                edits.append((*heading, former))
            elif place.part is Part.HEAD:
                head = None if isinstance(position, Kept) else self._units.head(position)
                if head is None:
                    return Kept.NO_UNIT
                number = place.path[-1][1] if place.path else ""
                edits.append((*head, f"|\tБұрынғы қағидаларға {number}-қосымша"))
            elif isinstance(position, Kept):
                # Units that became one: those behind the first are gone.
                if behind is None or not place.path or len(places) == 1:
                    return position
                edits.append((behind, behind, f"\n\n{place.path[-1][1]}. {FORMER}"))
            elif position is None:
                return Kept.NO_UNIT
            else:
                annexes = [at for at in self._instruction.annexes if at is not None]
                if annexes and not self._new:
                    meant = annex_meant(self._units, position, self._annex_text(annexes[0]))
                    if isinstance(meant, Problem):
                        return Kept.NO_UNIT
                    position = meant
                edits.append(self._former(position))
                behind = self._units.span(position)[1]
        return edits

    def _annex_text(self, position: int) -> str:
        unit = self._reading.expression.provisions[position]
        return self._said[unit.start : unit.end].strip()

    def _former(self, position: int) -> Edit:
        """A unit with a stopgap for its words; a lead-in stays that the new wording leaves out."""
        unit = self._units.provisions[position]
        start, end = self._units.own_span(position)
        if unit.level is Level.ANNEX:
            # Its title stays: by it the amending act finds the annex.
            body = start + head_end(self._text[start:end], "kk")
            title = unit.heading or ""
            return body, end, f"\n\n{title[:_LONGEST_TITLE]}\n\n{FORMER}"
        former = _FORMER_POINT if unit.level in (Level.POINT, *COUNTED) else FORMER
        first = unit.children[0] if unit.children else None
        if first is not None and self._new:
            begin = self._units.provisions[first].start
            is_of_points = _begins_alike(self._text[begin:end], self._new[0][:_BEGINNING])
            if is_of_points and self._units.provisions[first].level is Level.POINT:
                return self._units.marker(first)[1], end, _FORMER_POINT
        return self._units.marker(position)[1], end, former

    def _removed(self) -> list[Edit] | Kept:
        edits: list[Edit] = []
        for place in self._instruction.places:
            position = self._position(place.path, place)
            if isinstance(position, Kept) or position is None or place.part is not Part.UNIT:
                return Kept.NO_UNIT
            start, end, former = self._former(position)
            heading = self._units.heading(position)
            if heading is not None and heading[0] >= start:
                start, former = heading[1], f"\n\n{FORMER}"
            note_end = self._units.whole(position)[1]  # the note may be all that is left
            edits.append((start, max(end, start, note_end), former))
        return edits

    def _inserted(self) -> list[Edit] | Kept:
        edits: list[Edit] = []
        if not self._instruction.units:
            return Kept.NO_UNIT_AS_PLACE
        for path in self._instruction.units:
            position = self._position(path, self._instruction.places[0])
            if isinstance(position, Kept) or position is None:
                return Kept.NO_UNIT
            start, end = self._units.own_span(position)
            end = (
                max(end, self._units.whole(position)[1]) if path[-1][0] is not Level.ANNEX else end
            )
            while start and self._text[start - 1].isspace():
                start -= 1
            edits.append((start, end, "" if start else "\n\n"))
        return edits

    def _words(self) -> list[Edit] | Kept:
        edits: list[Edit] = []
        places = self._instruction.places
        if any(place.part is Part.TEXT and not place.path for place in places):
            # The title and the requisites are parts of the text as a whole.
            places = tuple(place for place in places if place.part is Part.TEXT or place.path)
        for place in places:
            position = self._position(place.path, place)
            if isinstance(position, Kept):
                return position
            span: Span | None = self._units.span(position)
            if place.part is Part.HEADING:
                span = self._units.heading(position)
            if span is None:
                return Kept.NO_UNIT
            match self._instruction.action:
                case Action.REPLACE_WORDS:
                    found = self._replaced(span)
                case Action.INSERT_WORDS:
                    found = self._put_in(span)
                case _:
                    found = Kept.OTHER
                    if position is not None and place.part is Part.UNIT:
                        found = self._taken_out(self._units.own(position))
                    if isinstance(found, Kept):
                        found = self._taken_out(span)
            if isinstance(found, Kept):
                return found
            edits += found
        return edits

    def _find(self, words: str, span: Span) -> list[Span]:
        return [
            (start, end)
            for start, end in find_words(self._text, words, *span)
            if not any(first <= start < last for first, last in self._notes)
        ]

    def _replaced(self, span: Span) -> list[Edit] | Kept:
        olds, news = self._old, self._new
        if len(news) == 1:
            olds, news = olds[:1], news[:1]  # any of several that became one
        edits: list[Edit] = []
        for old, new in zip(olds, news, strict=False):
            found = self._find(new, span)
            spans = [(start, end) for start, end, _ in edits]
            found = [one for one in found if not any(_overlap(one, other) for other in spans)]
            if not found and not spans:
                return Kept.NO_UNIT
            edits += [(*one, old) for one in found]
        for old in self._old:
            if any(
                not any(start <= one[0] and one[1] <= end for start, end, _ in edits)
                and self._text[slice(*one)] == old
                for one in self._find(old, span)
            ):
                return Kept.OLD_STANDS
        return edits

    def _put_in(self, span: Span) -> list[Edit] | Kept:
        if len(self._new) != 1:
            return Kept.OTHER
        (new,) = self._new
        edits: list[Edit] = []
        for start, end in self._find(new, span):
            before = self._text[span[0] : start].rstrip()
            behind = self._text[end : span[1]]
            if self._instruction.position is Position.END:
                fits = not behind.strip(_STOPS)
            elif self._instruction.position is Position.BEFORE:
                fits = any(_begins_alike(behind, old) for old in self._old)
            else:
                fits = any(_ends_alike(before, old) for old in self._old)
            if fits and self._instruction.position is Position.BEFORE:
                edits.append((start, end + len(behind) - len(behind.lstrip()), ""))
            elif fits:
                edits.append((span[0] + len(before), end, ""))
        return edits or Kept.NOT_BESIDE

    def _taken_out(self, span: Span) -> list[Edit] | Kept:
        middle = (span[0] + span[1]) // 2
        spaces = [
            at
            for at in range(*span)
            if self._text[at] == " " and not any(first <= at < last for first, last in self._notes)
        ]
        if not spaces:
            return Kept.OTHER
        at = min(spaces, key=lambda one: abs(one - middle))
        return [(at, at, "".join(f" {old}" for old in self._old))]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _begins_alike(text: str, words: str) -> bool:
    words = normal(words).text.strip().lower()
    return bool(words) and normal(text).text.strip().lower().startswith(words)


def _ends_alike(text: str, words: str) -> bool:
    return (
        normal(text[-len(words) - 40 :])
        .text.strip()
        .lower()
        .endswith(normal(words).text.strip().lower())
    )
