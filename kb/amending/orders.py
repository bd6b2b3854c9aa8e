"""What a clause says is to be done: its verb, with the words and units that it needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kb.amending.addresses import Addresses, is_addressed
from kb.amending.amending_text import AmendingText, trimmed
from kb.amending.clauses import Clause, Role
from kb.amending.marks import Span
from kb.amending.model import Action, Instruction, Part, Place, Position, UnreadReason
from kb.amending.passages import Passage
from kb.amending.places import Units, joined, units_in
from kb.amending.scopes import Scopes
from kb.grammar.instruction_words import Verb
from kb.model import ActName, Level, UnitPath

_BEGINS = re.compile(r"[\s\"«“]*(?P<number>\d+(?:\s?[-–]\s?\d+)*)\s?(?P<sign>[.)]|-\s?[^\W\d_])")
_LONGEST_ROW = 30  # units of «3-6-тармақтар»


class Orders:
    """Makes instructions of clauses."""

    def __init__(self, source: AmendingText, scopes: Scopes) -> None:
        self._source = source
        self._scopes = scopes
        self._addresses = Addresses(source, scopes)
        self.places: tuple[Place, ...] = ()
        """What the clause read last addresses, whether or not it was understood."""

    def instruction_of(
        self,
        passage: Passage,
        clause: Clause,
        act: ActName | None,
        before: tuple[Place, ...] | None,
        *,
        is_last: bool,
    ) -> Instruction | UnreadReason:
        """What a clause says is to be done; why it was not understood, where it was not."""
        scope = self._scopes.current
        assert scope is not None
        words = self._source.masked(passage, clause.start, clause.end)
        inserted: list[Units] = []
        renumbered: list[Units] = []
        beside: list[Units] = []
        places: list[Units] = []
        annexes: list[Units] = []
        for units in self._source.units_of(passage, clause.start, clause.end):
            if self._source.holds_wording(units):
                annexes.append(units)
            elif clause.verb is Verb.RENUMBER and self._is_renumbered(units, clause):
                renumbered.append(units)
            elif clause.verb in (Verb.SUPPLEMENT, Verb.REPLACE) and self._is_behind(units):
                beside.append(units)
            elif clause.verb is Verb.SUPPLEMENT and self._is_inserted(units, clause):
                inserted.append(units)
            else:
                places.append(units)
        if clause.verb is Verb.REWORD and not places and len(annexes) + bool(passage.wordings) > 1:
            places.append(annexes.pop(0))  # «осы бұйрықтың 4-тармағы» of the act that is changed
        found = self._addresses.places_of(passage, clause, words, places, before)
        if clause.verb is Verb.REWORD and annexes and not places:
            # «Тұрғын үйлер тізбесі осы бұйрыққа қосымшаға сәйкес жаңа редакцияда жазылсын»
            document = self._addresses.document_before(clause, annexes[0])
            if self._source.is_name_of(document, scope.document):
                found = (Place(document=scope.document),)
            elif document is not None:
                found = tuple(
                    replace(place, document=place.document or document)
                    if place.path or place.part is not Part.UNIT
                    else replace(place, document=document)
                    for place in found
                )
        self.places = found
        in_force = self._source.patterns.in_force.search(words)
        instruction = Instruction(
            clause.start,
            clause.end,
            0,
            act,
            Action.NEW_WORDING,
            found,
            everywhere=any(place.part is Part.TEXT for place in found),
            in_case=self._source.patterns.in_case.search(words) is not None,
            sources=annexes[-1].paths if annexes else (),
            annexes=tuple(map(self._source.annex_of, annexes[-1].paths)) if annexes else (),
            in_force=(clause.start + in_force.start(), clause.start + in_force.end())
            if in_force
            else None,
        )
        wordings = tuple(passage.wordings) if is_last else ()
        done = self._done(
            passage, clause, instruction, words, wordings, inserted, renumbered, beside
        )
        return done if isinstance(done, UnreadReason) else self._as_worded(done, places)

    def _as_worded(self, instruction: Instruction, named: Sequence[Units]) -> Instruction:
        """The units as the new wording numbers them, where a hyphen leaves it open.

        «3-6-тармақтар» with the wording «3. …» are four, «3 - 4 тармақпен» with «3-4. …» is one.
        """
        if instruction.action not in (Action.NEW_WORDING, Action.INSERT_UNITS):
            return instruction
        if not instruction.new:
            return instruction
        begins = _BEGINS.match(self._source.text[slice(*instruction.new[0])])
        if begins is None:
            return instruction
        number = re.sub(r"\s", "", begins["number"]).replace("–", "-")
        if instruction.units:
            units = _numbered(instruction.units, number)
            return replace(instruction, units=units) if units else instruction
        units = _numbered(tuple(place.path for place in instruction.places), number)
        if len(named) == len(instruction.places) == 1 and self._is_dotted(named[0], begins):
            units = (joined(instruction.places[0].path[:-1], ((Level.PARAGRAPH, number),)),)
        if not units:
            return instruction
        places = tuple(replace(instruction.places[0], path=path) for path in units)
        return replace(instruction, places=places)

    def _is_dotted(self, units: Units, begins: re.Match[str]) -> bool:
        """Whether a slip makes a paragraph a point: «10) тармақ» with the wording «10. …»."""
        number = begins["number"]
        if units.paths != (((Level.POINT, number),),) or begins["sign"] != ".":
            return False
        plain = units_in(f"{number}-{units.noun}", 0, self._source.patterns)
        return [one.paths for one in plain] == [(((Level.PARAGRAPH, number),),)]

    def _done(
        self,
        passage: Passage,
        clause: Clause,
        instruction: Instruction,
        words: str,
        wordings: tuple[Span, ...],
        inserted: list[Units],
        renumbered: list[Units],
        beside: list[Units],
    ) -> Instruction | UnreadReason:
        """The instruction with what its verb says is to be done."""
        old = clause.of(Role.OLD)
        new = clause.of(Role.NEW)
        if clause.verb is Verb.REPLACE and new and not clause.of(Role.OLD, Role.AFTER, Role.BEFORE):
            old = self._unquoted(passage, clause, new[0])
        has_wording = bool(wordings or instruction.sources)
        if clause.verb in (Verb.SUPPLEMENT, Verb.REMOVE) and not inserted and not old and not new:
            members = self._members(clause, instruction, wordings)
            if members is not None:
                return members
        match clause.verb:
            case Verb.REPLACE:
                if not old and clause.of(Role.AFTER, Role.BEFORE):
                    # «"…" деген сөздердің алдынан "…" деген сөздермен ауыстырылсын»
                    return self._supplement(clause, instruction, words, wordings, inserted, beside)
                return self._replacement(instruction, old, new, wordings)
            case Verb.REMOVE:
                if old:
                    return replace(instruction, action=Action.REMOVE_WORDS, old=old)
                named = self._addresses.with_name(clause, instruction, words)
                if not is_addressed(named.places) or self._lacks_name(clause):
                    return UnreadReason.NO_PLACE
                return replace(named, action=Action.REMOVE_UNITS)
            case Verb.CAPITALISE:
                if not old:
                    return UnreadReason.NO_WORDS
                return replace(instruction, action=Action.CAPITALISE_WORDS, old=old)
            case Verb.REPEAL:
                return replace(instruction, action=Action.REPEAL)
            case Verb.RENUMBER:
                if not renumbered:
                    return UnreadReason.UNKNOWN_FORM
                units = self._within(instruction, renumbered)
                return replace(instruction, action=Action.RENUMBER, units=units)
            case Verb.REWORD if clause.of(Role.AFTER, Role.BEFORE):
                # «"…" деген сөздердің алдына "…" деген сөздер жазылсын»
                return self._supplement(clause, instruction, words, wordings, inserted, beside)
            case Verb.REWORD:
                if old and (new or wordings):
                    return self._replacement(instruction, old, new, wordings)
                if new and not has_wording:
                    return replace(instruction, new=new)
                if not has_wording:
                    return self._attached(instruction)
                named = self._addresses.with_name(clause, instruction, words)
                if not is_addressed(named.places):
                    return UnreadReason.NO_PLACE
                return replace(named, new=wordings)
            case Verb.SUPPLEMENT:
                return self._supplement(clause, instruction, words, wordings, inserted, beside)

    def _unquoted(self, passage: Passage, clause: Clause, new: Span) -> tuple[Span, ...]:
        """Words to replace whose marks are missing: «9-тармағындағы кент деген сөздер "…"»."""
        patterns, low = self._source.patterns, self._source.low
        said = patterns.called.search(low, clause.start, new[0])
        if said is None or patterns.replaced.match(low, said.start()) is None:
            return ()
        ends = [one.end for one in self._source.units_of(passage, clause.start, said.start())]
        start, end = trimmed(self._source.text, max([clause.start, *ends]), said.start())
        is_plain = ends and start < end and "\n" not in low[start:end]
        return ((start, end),) if is_plain else ()

    def _lacks_name(self, clause: Clause) -> bool:
        """Whether what is removed is called by a name that was not found: «деген жол»."""
        start, end = trimmed(self._source.text, clause.start, clause.end)
        return self._source.patterns.called.match(self._source.low, start, end) is not None

    def _members(
        self, clause: Clause, instruction: Instruction, wordings: tuple[Span, ...]
    ) -> Instruction | None:
        """Those who join or leave a commission, whose list is a table: «құрамына … енгізілсін»."""
        scope = self._scopes.current
        joining = self._source.patterns.joining
        body = joining.search(self._source.low, clause.start, clause.verb_span[0])
        led = (
            scope is not None and scope.named and joining.search(self._source.low, *scope.named[-1])
        )
        if not body and not led:
            return None
        begin = body.end() if body else clause.start
        who = trimmed(self._source.text, begin, clause.verb_span[0])
        places = tuple(replace(place, part=Part.ROW) for place in instruction.places)
        if clause.verb is Verb.SUPPLEMENT:
            members = wordings or ((who,) if who[0] < who[1] else ())
            if not members:
                return None
            return replace(instruction, action=Action.INSERT_UNITS, places=places, new=members)
        if who[0] == who[1]:
            return None
        places = tuple(replace(place, named=(who,)) for place in places)
        return replace(instruction, action=Action.REMOVE_UNITS, places=places)

    def _replacement(
        self,
        instruction: Instruction,
        old: tuple[Span, ...],
        new: tuple[Span, ...],
        wordings: tuple[Span, ...],
    ) -> Instruction | UnreadReason:
        new = new or wordings
        if not old and not new and instruction.sources:
            return replace(instruction, action=Action.NEW_WORDING)
        if not old and wordings and is_addressed(instruction.places):
            return replace(instruction, action=Action.NEW_WORDING, new=wordings)
        if not old or not new:
            return UnreadReason.NO_WORDS
        if len(new) not in (1, len(old)):
            return UnreadReason.UNPAIRED
        return replace(instruction, action=Action.REPLACE_WORDS, old=old, new=new)

    def _supplement(
        self,
        clause: Clause,
        instruction: Instruction,
        words: str,
        wordings: tuple[Span, ...],
        inserted: list[Units],
        beside: list[Units],
    ) -> Instruction | UnreadReason:
        after, before = clause.of(Role.AFTER), clause.of(Role.BEFORE)
        if clause.of(Role.NEW) and not after and not before:
            after = clause.of(
                Role.OLD
            )  # «"маркаларымен" деген сөз "…" деген сөздермен толықтырылсын»
        new = clause.of(Role.NEW) or wordings
        if not clause.of(Role.NEW) and (not inserted or clause.of(Role.AFTER, Role.BEFORE)):
            new = clause.of(Role.OLD) or new
        if inserted:
            if not wordings and not instruction.sources and not new:
                return UnreadReason.NO_WORDING
            units = self._within(instruction, inserted)
            first, holder = instruction.places[0], units[0][:-1]
            if first.path not in ((), holder) and all(
                place.path[: len(holder)] == holder for place in instruction.places
            ):
                instruction = replace(instruction, places=(replace(first, path=holder),))
            return replace(
                instruction,
                action=Action.INSERT_UNITS,
                units=units,
                new=new,
                beside=_behind(instruction.places[0], beside),
            )
        if after or before:
            sign = "" if new else self._sign(words)
            if not new and not sign:
                return UnreadReason.NO_WORDS
            position = Position.BEHIND if after else Position.BEFORE
            return replace(
                instruction,
                action=Action.INSERT_WORDS,
                old=after or before,
                new=new,
                sign=sign,
                position=position,
            )
        if not new:
            if not instruction.sources:
                return UnreadReason.NO_WORDING
            return self._annexed(instruction)
        if clause.of(Role.NEW):
            return replace(instruction, action=Action.INSERT_WORDS, new=new, position=Position.END)
        for level, pattern in self._source.patterns.uncounted:
            if pattern.search(words):
                target = _behind(instruction.places[0], beside)
                holders = [target[:-1]] if target else [one.path for one in instruction.places]
                places = tuple(
                    replace(place, path=_holder(path, level))
                    for place, path in zip(instruction.places, holders, strict=False)
                )
                return replace(
                    instruction,
                    action=Action.INSERT_UNITS,
                    places=places,
                    units=tuple((*place.path, (level, "")) for place in places),
                    new=new,
                    beside=target,
                )
        if self._source.patterns.row.search(words):
            return replace(instruction, action=Action.INSERT_UNITS, new=new)
        return replace(instruction, action=Action.INSERT_WORDS, new=new, position=Position.END)

    def _annexed(self, instruction: Instruction) -> Instruction:
        """Annexes put in, which are said to be supplemented: «4-қосымша … толықтырылсын»."""
        places, units = instruction.places, tuple(place.path for place in instruction.places)
        if all(path and path[-1][0] is Level.ANNEX and path[-1][1] for path in units):
            place = replace(places[0], path=units[0][:-1])
            return replace(instruction, action=Action.INSERT_UNITS, places=(place,), units=units)
        is_of_act = not any(units) and all(number for ((_, number), *_) in instruction.sources)
        added = instruction.sources if is_of_act else ()  # «"…" 3-қосымшаға сәйкес толықтырылсын»
        return replace(instruction, action=Action.INSERT_UNITS, units=added)

    def _sign(self, words: str) -> str:
        """The punctuation mark that the words of a clause name, if any."""
        for pattern, sign in self._source.patterns.words.signs:
            if re.search(rf"(?<![^\W\d_])(?:{pattern})", words):
                return sign
        return ""

    def _within(self, instruction: Instruction, named: list[Units]) -> tuple[UnitPath, ...]:
        outer = instruction.places[0].path if instruction.places else ()
        return tuple(dict.fromkeys(joined(outer, path) for units in named for path in units.paths))

    def _attached(self, instruction: Instruction) -> Instruction | UnreadReason:
        """An annex in a new wording that is only attached: «1-қосымша жаңа редакцияда жазылсын»."""
        levels = {place.path[-1][0] if place.path else None for place in instruction.places}
        if levels != {Level.ANNEX} or not self._source.units.of_level(Level.ANNEX):
            return UnreadReason.NO_WORDING
        return replace(instruction, sources=tuple(place.path for place in instruction.places))

    def _is_renumbered(self, units: Units, clause: Clause) -> bool:
        if self._source.patterns.head_final:
            return bool(self._source.patterns.renumbered.match(self._source.low, units.end))
        return units.start >= clause.verb_span[1]

    def _is_behind(self, units: Units) -> bool:
        if self._source.patterns.head_final:
            return bool(self._source.patterns.behind.match(self._source.low, units.end))
        return bool(
            self._source.patterns.behind.search(
                self._source.low[max(units.start - 30, 0) : units.start]
            )
        )

    def _is_inserted(self, units: Units, clause: Clause) -> bool:
        if self._source.patterns.inserted.search(units.noun) is None:
            return False
        return self._source.patterns.head_final or units.start >= clause.verb_span[1]


def _behind(place: Place, beside: Sequence[Units]) -> UnitPath:
    """The unit of a place behind which units are put in; empty where none is named."""
    return joined(place.path, beside[0].paths[-1]) if beside else ()


def _holder(path: UnitPath, level: Level) -> UnitPath:
    """What a unit of a level is put into: an indent into what holds the indent named last."""
    return path[:-1] if path and path[-1][0] is level else path


def _numbered(units: tuple[UnitPath, ...], first: str) -> tuple[UnitPath, ...]:
    """The units of a row whose first number is ``first``; none where they need no change."""
    if not units or not units[0]:
        return ()
    outer, (level, number) = units[0][:-1], units[0][-1]
    numbers = [path[-1][1] for path in units if path]
    low, _, high = number.partition("-")
    if len(units) == 1 and low == first and low.isdigit() and high.isdigit():
        if 0 < int(high) - int(low) < _LONGEST_ROW:
            return tuple((*outer, (level, str(one))) for one in range(int(low), int(high) + 1))
        return ()
    if len(units) > 1 and "-" in first and first == f"{numbers[0]}-{numbers[-1]}":
        return ((*outer, (level, first)),)
    return ()
