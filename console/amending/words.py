"""What instructions of an amending act change, and what hindered them, in words."""

from __future__ import annotations

from collections.abc import Iterator

from console.acts import title_of
from console.messages import say
from console.records import target_address
from kb.address import address_of
from kb.amending.base_units import BaseUnits
from kb.amending.in_turn import Amended, Done, Step
from kb.amending.model import (
    Action,
    Applied,
    Instruction,
    NotApplied,
    Part,
    Place,
    Problem,
    Span,
    Unread,
)
from kb.amending.search import normal
from kb.citation_format import format_citation, format_in_words
from kb.model import Act, ActName, Address, Level, Target, UnitPath

LONG = 90  # characters of words that are shown
_LONGEST = 240  # of a passage
_OF_WORDS = (Action.REPLACE_WORDS, Action.INSERT_WORDS, Action.REMOVE_WORDS)
OF_UNITS = (
    Problem.UNIT_MISSING,
    Problem.SEVERAL_UNITS,
    Problem.UNIT_EXISTS,
    Problem.UNIT_REMOVED,
)
"""Problems with a unit, which their detail names."""
NOTHING_DONE = "nothing-done"
ACT_UNKNOWN = "act-unknown"


class AmendingWords:
    """Says what one amending act, a step of ``amended``, does to a text of ``act``."""

    def __init__(self, act: Act, amended: Amended, step: Step) -> None:
        self.act = act
        self._amended = amended
        self.step = step
        self.language = step.base.language
        self.said = step.share.reading.expression.text
        self._units = BaseUnits(step.base)

    # Where

    def source(self, one: Instruction | Unread) -> Address:
        """The unit of the amending act that says it."""
        expression = self.step.share.reading.expression
        return address_of(
            expression.provisions, one.provision, self.step.act.id, expression.language
        )

    def address(self, place: Place) -> Address:
        """The unit of a place as it is in the text, or as it is cited where it is not there."""
        position = self._position(place)
        if position is None:
            return self.address_of_path(place.path)
        return address_of(self.step.base.provisions, position, self.act.id, self.language)

    def address_of_path(self, path: UnitPath) -> Address:
        """A unit as it is cited."""
        return target_address(Target(path), self.act.id, self.language)

    def citation(self, address: Address) -> str:
        """The citation of a unit with its act."""
        act = self.act if address.act == self.act.id else self.step.act
        return format_citation(address, self.language, title_of(act, self.language))

    def places(self, one: Instruction) -> Iterator[str]:
        """What an instruction changes: units, their headings, new units."""
        if one.action is Action.INSERT_UNITS and one.units:
            for path in one.units:
                yield format_in_words(self.address_of_path(path), self.language, is_new=True)
        else:
            yield from map(self.place, one.places)

    def place(self, place: Place) -> str:
        """One thing that an instruction addresses."""
        parts = []
        if place.document is not None and self._position(place) is None:
            parts.append(f"«{self.words(place.document)}»")
        if place.path:
            is_heading = place.part is Part.HEADING
            parts.append(format_in_words(self.address(place), self.language, is_heading=is_heading))
        elif place.part in (Part.HEADING, Part.TEXT):
            parts.append(say(f"amended_{place.part.value}"))
        elif place.part is Part.HEAD:
            parts.append(say("amended_requisites"))
        elif not parts:
            parts.append(say("whole_act"))
        if place.part is Part.HEAD and place.path:
            parts.append(say("amended_head"))
        if place.part in (Part.ROW, Part.COLUMN):
            parts += self._cells(place)
        if place.part is Part.SENTENCE:
            parts.append(f"{say('amended_sentence')} {', '.join(place.rows)}".rstrip())
        parts += [f"«{self.words(one)}»" for one in place.named]
        return ", ".join(parts)

    def _cells(self, place: Place) -> Iterator[str]:
        """The rows and columns of a table that a place means, by their numbers."""
        for part, numbers in ((Part.ROW, place.rows), (Part.COLUMN, place.columns)):
            if numbers or place.part is part:
                yield f"{say(f'amended_{part.value}')} {', '.join(numbers)}".rstrip()

    def _position(self, place: Place) -> int | None:
        within = None
        if place.document is not None:
            within = self._units.document(self.said[slice(*place.document)])
        found = self._units.find_path(place.path, within)
        return found if isinstance(found, int) else None

    # What

    def words(self, span: Span, most: int = LONG) -> str:
        """Words of the amending act, in one line and not too many."""
        return shortened(self.said[slice(*span)], most)

    def passage(self, one: Instruction | Unread) -> str:
        """The beginning of what the amending act says there."""
        return self.words((one.start, one.end), _LONGEST)

    def what(self, done: Done) -> Iterator[str]:
        """What was done, with which words, from when."""
        one = done.instruction
        yield say(f"action_{one.action.value}")
        old = [f"«{self.words(span)}»" for span in one.old]
        new = [f"«{words}»" for words in map(shortened, self.new_words(one))]
        if one.action is Action.REPLACE_WORDS and len(old) == len(new):
            yield ", ".join(f"{gone} → {came}" for gone, came in zip(old, new, strict=True))
        elif old and new:
            join = " → " if one.action is Action.REPLACE_WORDS else " + "
            yield f"{', '.join(old)}{join}{', '.join(new)}"
        elif old:
            yield ", ".join(old)
        elif one.action in _OF_WORDS:
            yield ", ".join(new)
        elif one.action is Action.RENUMBER:
            numbers = (self.address_of_path(path) for path in one.units)
            yield "→ " + ", ".join(format_citation(it, self.language) for it in numbers)
        places = len({change.old for change in done.changes})
        if places > 1 and one.action in _OF_WORDS:
            yield say("amended_places", count=places)
        if done.changes and all(map(self._is_as_before, done.changes)):
            yield say("amended_as_before")
        if one.in_force is not None:
            yield self.words(one.in_force)

    def _is_as_before(self, change: Applied) -> bool:
        """Whether the text read so already, but for quotation marks and white space."""
        amended = self._amended
        old, new = (
            amended.base.text[slice(*change.old)],
            amended.expression.text[slice(*change.new)],
        )
        return normal(old).text.split() == normal(new).text.split()

    def new_words(self, one: Instruction) -> list[str]:
        """The words that an instruction puts in, those of annexes too."""
        new = [self.said[slice(*span)] for span in one.new]
        units = self.step.share.reading.expression.provisions
        new += [self.said[units[at].start : units[at].end] for at in one.annexes if at is not None]
        return new or [one.sign] * bool(one.sign)

    # What hindered

    def problem(self, one: Instruction, problem: NotApplied) -> str:
        """Why a part of an instruction was not applied."""
        code = problem.problem
        near = shortened(problem.nearest)
        words = shortened(problem.detail)
        told = say(f"problem_{code.value}", unit=self.unit(one, problem), words=words, count=near)
        if not near or code is Problem.SEVERAL_PLACES:
            return told
        key = "nearest_units" if code in OF_UNITS else "nearest_words"
        return told + say(key, near=near)

    def unit(self, one: Instruction, problem: NotApplied) -> str:
        """The unit that a problem is about."""
        path = _path_of(problem.detail)
        if problem.problem is Problem.UNIT_EXISTS:
            path = next((it for it in one.units if it[-1][1] == problem.detail), path)
        if path and problem.problem in OF_UNITS:
            return format_citation(self.address_of_path(path), self.language)
        return self.place(problem.place)


def shortened(text: str, most: int = LONG) -> str:
    """Words in one line, the last ones left out where they are too many."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return line[:most].rpartition(" ")[0].rstrip(" ,;:") + " …"


def name_of_act(name: ActName) -> str:
    """An act as an amending act names it, in a few words."""
    kind = say(f"kind_{name.kind}") if name.kind else ""
    facts = [kind, f"«{shortened(name.title)}»" if name.title else ""]
    facts += [f"№ {name.number}" if name.number else "", name.date or ""]
    return " ".join(filter(None, facts))


def _path_of(detail: str) -> UnitPath:
    """The unit that a problem names as kb does: "article 5/paragraph 2"."""
    levels = {level.value: level for level in Level}
    path = []
    for part in detail.split("/"):
        level, _, number = part.partition(" ")
        if level not in levels:
            return ()
        path.append((levels[level], number))
    return tuple(path)
