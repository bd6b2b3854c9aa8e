"""What an amending act says is to be done, passage by passage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from kb.amending.clauses import Clause, Role, clauses_of
from kb.amending.marks import Span
from kb.amending.model import (
    Action,
    Instruction,
    Part,
    Place,
    Position,
    Reading,
    Unread,
    UnreadReason,
)
from kb.amending.passages import Passage, Passages
from kb.amending.places import Units, joined, masked, units_in
from kb.amending.scopes import Scope, Scopes
from kb.amending.tables import rows_in
from kb.amending.words import InstructionPatterns, patterns
from kb.grammar.instruction_words import Verb
from kb.language.lookalikes import folded_text, lowered_text
from kb.model import ActName, Expression, Level, MatterKind, UnitPath
from kb.references.act_mentions import ActMention, Relation
from kb.references.amending import AmendedActs
from kb.references.antecedents import mentions_of
from kb.references.own_units import OwnUnits
from kb.references.steps import WORDS

_HEAD = 1500  # characters at the head of an annex that may say that it changes acts
_LONGEST_ACCORD = 200
_SHORTEST_NAME = 4  # letters
_FROM_HEADING = 30  # characters
_LONGEST_LEAD = 1500  # characters
_LONGEST_NAME = 150  # characters of what names a part of the text
_SHORT_NAME = 3  # words
_NEAR = 60  # characters between the name of an act and the colon of a list item
_BESIDE = 70  # characters between «осы қаулының» and its annex
_NAME_ENDS = re.compile(
    r"\s+(?:(?:мынадай|мынандай|жаңа|келесі|осы|төмендегідей)\b"
    r"|в следующей|согласно|в новой|изложить|дополнить)|[:;]|\|"
)


def read_instructions(expression: Expression) -> Reading:
    """What the acts that ``expression`` amends are to be changed to, passage by passage."""
    return _Reader(expression).read()


class _Reader:
    def __init__(self, expression: Expression) -> None:
        self._expression = expression
        self._text = expression.text
        folded = folded_text(expression.text)
        self._low = lowered_text(folded)
        self._patterns: InstructionPatterns = patterns(expression.language)
        self._language = expression.language
        self._units = OwnUnits(expression)
        self._mentions = mentions_of(expression, folded, self._units)
        self._amended = AmendedActs(expression, self._low, self._mentions, self._units)
        self._passages = Passages(self._text, self._low, self._patterns)
        self._instructions: list[Instruction] = []
        self._unread: list[Unread] = []
        self._scopes = Scopes()
        self._before: tuple[Place, ...] | None = None
        """The places of the words changed by the passage before."""
        words = WORDS[self._language]
        self._accords = re.compile(words.accords)
        self._accords_before = re.compile(rf"(?:{words.accords_before})\Z")
        self._in_list = False
        """Whether an annex is read that is a list of changes."""
        self._first_act: ActName | None = None

    def read(self) -> Reading:
        for index, (start, end) in enumerate(self._regions()):
            self._scopes = Scopes()
            self._in_list = index > 0
            for passage in self._passages.between(start, end):
                self._read(passage)
        return Reading(self._expression, tuple(self._instructions), tuple(self._unread))

    def _regions(self) -> Iterator[Span]:
        """The stretches of the text that may say what is changed."""
        expression = self._expression
        fronts = [part for part in expression.matter if part.kind is MatterKind.FRONT]
        annexes = [self._expression.provisions[at] for at in self._units.of_level(Level.ANNEX)]
        roots = [annex for annex in annexes if annex.parent is None]
        first = fronts[0].end if fronts and fronts[0].start == 0 else 0
        if roots and not self._text[first : roots[0].start].strip():
            roots = roots[1:]  # the act itself was taken for one
        bounds = [annex.start for annex in roots]
        yield first, min(bounds, default=len(self._text))
        for annex in roots:
            head = self._low[annex.start : min(annex.end, annex.start + _HEAD)]
            if self._patterns.lists_changes.search(head):
                yield annex.start, annex.end

    def _read(self, passage: Passage) -> None:
        if passage.is_table:
            return
        amends = self._patterns.amends.search(self._bare(passage))
        if (
            not amends
            and self._patterns.closing.match(self._low, passage.words)
            and self._passages.verb_in(passage) is None
            and not (passage.has_colon and self._patterns.approved.search(self._bare(passage)))
        ):
            self._scopes.close()
            return
        if passage.rank is not None:
            self._scopes.number(passage.rank, passage.marker)
        mention = self._changed_in(passage, amends)
        skipped = [(m.start, m.end) for m in self._mentions_in(passage)]
        clauses = clauses_of(self._low, passage, skipped, self._patterns)
        if amends:
            first = passage.words + amends.start()
            last = passage.words + amends.end()
            clauses = [one for one in clauses if not first <= one.verb_span[0] < last]
        if passage.rank is not None or not clauses:
            self._before = None
        if not clauses:
            if passage.has_colon or amends:
                self._lead(passage, mention, is_amending=amends is not None)
            return
        if self._scopes.current is None and not self._begins(passage, mention):
            return
        self._clauses(passage, clauses, mention)
        self._scopes.used()
        tail = clauses[-1].end
        if (
            passage.has_colon
            and not passage.wordings
            and self._patterns.lead_unit.search(self._low[tail : passage.stop] + ":")
        ):
            # «… ауыстырылсын 2-тармақта:» lacks its stop
            lead = Passage(tail, passage.end, words=tail, stop=passage.stop, has_colon=True)
            self._lead(lead, None, is_amending=False)

    # What a passage says of the act.

    def _mentions_in(self, passage: Passage) -> list[ActMention]:
        return [
            mention
            for mention in self._mentions
            if passage.words <= mention.start < passage.stop and mention.relation is Relation.NAMED
        ]

    def _changed_in(self, passage: Passage, amends: re.Match[str] | None) -> ActMention | None:
        """The act that a passage names as one that is changed."""
        found = []
        for mention in self._mentions_in(passage):
            if any(start <= mention.start < end for start, end in passage.brackets):
                continue
            before = self._low[max(mention.start - _LONGEST_ACCORD, 0) : mention.start]
            if self._accords.match(self._low, mention.end) or self._accords_before.search(before):
                continue
            found.append(mention)
        if not found:
            return None
        if amends is not None and self._patterns.verb_last:
            # «… Кодексінің 109-бабына сәйкес … шешіміне мынадай өзгерістер енгізілсін»
            until = passage.words + amends.start()
            return next((m for m in reversed(found) if m.start < until), found[0])
        return found[0]

    def _says(self, passage: Passage) -> ActMention | None:
        """The own or the said act that a passage speaks of first."""
        for mention in self._mentions:
            is_within = passage.words <= mention.start < passage.stop
            if is_within and mention.relation is Relation.SAID:
                return mention
        return None

    def _begins(self, passage: Passage, mention: ActMention | None) -> bool:
        """Whether a passage that no lead-in precedes changes an act."""
        if mention is not None:
            self._scopes.put(Scope(self._scopes.rank, mention.name))
            return True
        position = self._units.at(passage.words)
        amended = self._amended.at(position, passage.words) if position is not None else None
        if amended is None or (amended.act is None and not self._amends_something):
            if not self._in_list:
                return False
            self._scopes.put(Scope(-1, self._first_act))
            return True
        self._scopes.put(Scope(-1, amended.act.name if amended.act else None))
        return True

    @cached_property
    def _amends_something(self) -> bool:
        return self._patterns.amends.search(self._low) is not None

    def _act(self, passage: Passage) -> ActName | None:
        """The act that the units around a passage say is changed."""
        position = self._units.at(passage.words)
        amended = self._amended.at(position, passage.words) if position is not None else None
        act = amended.act if amended is not None else None
        if act is None:
            return None
        if act in self._mentions and act.start < passage.start:
            # One that a preamble names is not changed by what follows.
            said = self._low[act.end : act.end + _LONGEST_LEAD].partition("\n\n")[0]
            if not self._patterns.amends.search(said.partition(":")[0]):
                return None
        return act.name

    def _lead(self, passage: Passage, mention: ActMention | None, *, is_amending: bool) -> None:
        """Open the scope that a lead-in says, if it is one."""
        current = self._scopes.current
        words = self._bare(passage)
        if mention is not None:
            gap = self._bare(passage)[mention.end - passage.words :].replace("|", "")
            is_item = current is not None
            is_list = passage.has_colon and len(gap.strip()) <= _NEAR and is_item
            if not is_amending and not is_list and not self._patterns.approved.search(gap):
                mention = None
        if mention is None and not is_amending and current is None:
            return
        if is_amending and not passage.has_colon and not self._patterns.by_annex.search(words):
            return
        act = mention.name if mention is not None else None
        if act is None:
            act = current.act if current is not None else self._act(passage)
        scope = Scope(self._scopes.rank, act)
        if current is not None and mention is None:
            scope = replace(current, rank=self._scopes.rank, act=act)
        document = self._document(passage, passage.words, passage.stop)
        if document is None and mention is None and is_amending:
            document = self._called(passage)
        said = self._says(passage)
        if document is not None or said is not None:
            scope = replace(
                scope, document=document, paths=((),), part=Part.UNIT, rows=(), named=None
            )
        units = [
            one
            for one in self._units_of(passage, passage.words, passage.stop)
            if not self._is_of_accord(one)
        ]
        if is_amending and mention is not None:
            after = [one for one in units if one.start > mention.end]
            units = [one for one in after if not self._patterns.by_annex.match(self._low, one.word)]
        part, rows = self._part_of(words), rows_in(words, self._patterns)
        if units:
            paths = tuple(path for one in units for path in one.paths)
            outer = scope.paths
            found = (
                self._scopes.paths_of(paths)
                if outer == (current.paths if current else ((),))
                else tuple(dict.fromkeys(joined(o, p) for o in outer for p in paths))
            )
            named = scope.named if scope.part is Part.UNIT else None
            scope = replace(scope, paths=found, part=Part.UNIT, rows=(), named=named)
        if part is not Part.UNIT or rows:
            scope = replace(scope, part=part, rows=rows)
        elif (
            not units and mention is None and document is None and said is None and not is_amending
        ):
            name = _trimmed(self._text, passage.words, passage.stop)
            if name[1] - name[0] <= _LONGEST_NAME and self._is_name(name):
                scope = replace(scope, named=name)
        self._first_act = self._first_act or scope.act
        self._scopes.put(scope)

    def _is_name(self, name: Span) -> bool:
        """Whether words before a colon name a part of a text («оның ішінде:» does not)."""
        words = self._text[slice(*name)].split()
        return len(words) > _SHORT_NAME or not words[0][:1].islower()

    # Clauses.

    def _clauses(
        self, passage: Passage, clauses: Sequence[Clause], mention: ActMention | None
    ) -> None:
        before: tuple[Place, ...] | None = None
        scope = self._scopes.current
        assert scope is not None
        act = mention.name if mention is not None else scope.act or self._act(passage)
        for index, clause in enumerate(clauses):
            is_last = index == len(clauses) - 1
            read = self._clause(passage, clause, act, before, is_last=is_last)
            position = self._units.at(clause.verb_span[0])
            provision = position if position is not None else 0
            start = passage.start if index == 0 else clause.start
            end = passage.end if is_last else clause.end
            if isinstance(read, UnreadReason):
                self._unread.append(Unread(start, end, provision, read))
                continue
            before = read.places
            if read.places and read.places[0].part is Part.UNIT:
                self._scopes.last = read.places[0].path
            words = read.old and read.action is not Action.NEW_WORDING
            self._before = read.places if words else None
            self._instructions.append(replace(read, start=start, end=end, provision=provision))

    def _clause(
        self,
        passage: Passage,
        clause: Clause,
        act: ActName | None,
        before: tuple[Place, ...] | None,
        *,
        is_last: bool,
    ) -> Instruction | UnreadReason:
        scope = self._scopes.current
        assert scope is not None
        words = self._masked(passage, clause.start, clause.end)
        inserted: list[Units] = []
        renumbered: list[Units] = []
        beside: list[Units] = []
        places: list[Units] = []
        annexes: list[Units] = []
        for units in self._units_of(passage, clause.start, clause.end):
            if self._is_own(units) or (self._is_accorded(units) and units.innermost is Level.ANNEX):
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
        found = self._places(passage, clause, words, places, before)
        if clause.verb is Verb.REWORD and annexes and not places:
            # «Тұрғын үйлер тізбесі осы бұйрыққа қосымшаға сәйкес жаңа редакцияда жазылсын»
            document = self._named_document(clause, annexes[0])
            if document is not None:
                found = tuple(
                    replace(place, document=place.document or document)
                    if place.path or place.part is not Part.UNIT
                    else replace(place, document=document)
                    for place in found
                )
        in_force = self._patterns.in_force.search(words)
        instruction = Instruction(
            clause.start,
            clause.end,
            0,
            act,
            Action.NEW_WORDING,
            found,
            everywhere=any(place.part is Part.TEXT for place in found),
            in_case=self._patterns.in_case.search(words) is not None,
            sources=annexes[-1].paths if annexes else (),
            annexes=tuple(map(self._annex, annexes[-1].paths)) if annexes else (),
            in_force=(clause.start + in_force.start(), clause.start + in_force.end())
            if in_force
            else None,
        )
        wordings = tuple(passage.wordings) if is_last else ()
        return self._done(
            passage, clause, instruction, words, wordings, inserted, renumbered, beside
        )

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
        has_wording = bool(wordings or instruction.sources)
        match clause.verb:
            case Verb.REPLACE:
                return self._replacement(instruction, old, new, wordings)
            case Verb.REMOVE:
                if old:
                    return replace(instruction, action=Action.REMOVE_WORDS, old=old)
                named = self._named(clause, instruction, words)
                if not _is_addressed(named.places):
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
            case Verb.REWORD:
                if old and (new or wordings):
                    return self._replacement(instruction, old, new, wordings)
                if new and not has_wording:
                    return replace(instruction, new=new)
                if not has_wording:
                    return self._attached(instruction)
                named = self._named(clause, instruction, words)
                if not _is_addressed(named.places):
                    return UnreadReason.NO_PLACE
                return replace(named, new=wordings)
            case Verb.SUPPLEMENT:
                return self._supplement(clause, instruction, words, wordings, inserted, beside)

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
        if not old and wordings and _is_addressed(instruction.places):
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
        if not clause.of(Role.NEW) and not inserted:
            new = clause.of(Role.OLD) or new
        if inserted:
            if not wordings and not instruction.sources and not new:
                return UnreadReason.NO_WORDING
            units = self._within(instruction, inserted)
            first = instruction.places[0]
            if len(instruction.places) == 1 and first.path and first.path != units[0][:-1]:
                instruction = replace(instruction, places=(replace(first, path=units[0][:-1]),))
            target = beside[0].paths[-1] if beside else ()
            if target:
                target = joined(instruction.places[0].path, target)
            return replace(
                instruction, action=Action.INSERT_UNITS, units=units, new=new, beside=target
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
            return replace(instruction, action=Action.INSERT_UNITS)
        if clause.of(Role.NEW):
            return replace(instruction, action=Action.INSERT_WORDS, new=new, position=Position.END)
        for level, pattern in self._patterns.uncounted:
            if pattern.search(words):
                units = tuple((*place.path, (level, "")) for place in instruction.places)
                return replace(instruction, action=Action.INSERT_UNITS, units=units, new=new)
        if self._patterns.row.search(words):
            return replace(instruction, action=Action.INSERT_UNITS, new=new)
        return replace(instruction, action=Action.INSERT_WORDS, new=new, position=Position.END)

    def _sign(self, words: str) -> str:
        """The punctuation mark that the words of a clause name, if any."""
        for pattern, sign in self._patterns.words.signs:
            if re.search(rf"(?<![^\W\d_])(?:{pattern})", words):
                return sign
        return ""

    def _within(self, instruction: Instruction, named: list[Units]) -> tuple[UnitPath, ...]:
        outer = instruction.places[0].path if instruction.places else ()
        return tuple(dict.fromkeys(joined(outer, path) for units in named for path in units.paths))

    # Places.

    def _places(
        self,
        passage: Passage,
        clause: Clause,
        words: str,
        units: list[Units],
        before: tuple[Place, ...] | None,
    ) -> tuple[Place, ...]:
        scope = self._scopes.current
        assert scope is not None
        document = self._document(passage, clause.start, clause.end)
        said = any(
            clause.start <= mention.start < clause.end
            and mention.relation is not Relation.OWN
            and not any(s <= mention.start < e for s, e in passage.brackets + passage.quotations)
            for mention in self._mentions
        )
        own = said and document is None
        if document is None and not own:
            document = scope.document
        outer: tuple[UnitPath, ...] = ((),) if own or document != scope.document else scope.paths
        named = clause.of(Role.NAMED)
        heading = self._patterns.heading.search(words)
        everywhere = self._patterns.everywhere.search(words)
        rows = rows_in(words, self._patterns)
        places: list[Place] = []
        for one in units:
            if outer is scope.paths:
                paths = self._scopes.paths_of(one.paths)
            else:
                paths = tuple(dict.fromkeys(joined(o, p) for o in outer for p in one.paths))
            is_headed = heading is not None and self._heads(words, heading, one, clause.start)
            part = Part.HEADING if is_headed else Part.UNIT
            within = scope.named if scope.part is Part.UNIT and outer is scope.paths else None
            places += [Place(path, part, named=within, document=document) for path in paths]
        has_heading = any(place.part is Part.HEADING for place in places)
        if heading and not has_heading:
            places += [Place(path, Part.HEADING, document=document) for path in outer]
        if rows or self._is_row(words, clause):
            part = Part.COLUMN if self._patterns.column.search(words) and not rows else Part.ROW
            base = places or [Place(path, document=document) for path in outer]
            places = [replace(place, part=part, rows=rows) for place in base]
        if everywhere and (not places or not units):
            places = [*places, *(Place(path, Part.TEXT, document=document) for path in outer)]
        elif everywhere:
            places = [
                replace(place, part=Part.TEXT) if place.part is Part.UNIT else place
                for place in places
            ]
        if not places and before is None and self._is_bare(passage, clause):
            before = self._before
        if not places and before is not None and document == scope.document and not own:
            if named:
                before = tuple(replace(place, named=named[0]) for place in before)
            return before
        if not places:
            places = [
                Place(path, scope.part, scope.rows, scope.named, document)
                if not own
                else Place(path, document=document)
                for path in outer
            ]
        if named:
            places = [replace(place, named=named[0]) for place in places]
        return tuple(places)

    def _is_bare(self, passage: Passage, clause: Clause) -> bool:
        """Whether words are said to change without a place, as a line before said it.

        «1) тармақшадағы "…" ауыстырылсын; "…" ауыстырылсын; 2) тармақшадағы …».
        """
        return passage.rank is None and bool(clause.of(Role.OLD, Role.AFTER, Role.BEFORE))

    def _heads(self, words: str, heading: re.Match[str], units: Units, offset: int) -> bool:
        """Whether the word for a heading speaks of units: «5-баптың тақырыбы»."""
        start, end = units.start - offset, units.end - offset
        gap = (
            words[end : heading.start()] if heading.start() >= end else words[heading.end() : start]
        )
        if self._patterns.verb_last is (heading.start() < end):
            return False
        return "|" not in gap and "," not in gap and len(gap) <= _FROM_HEADING

    def _is_row(self, words: str, clause: Clause) -> bool:
        return bool(clause.of(Role.NAMED)) and bool(
            self._patterns.row.search(words) or self._patterns.column.search(words)
        )

    def _part_of(self, words: str) -> Part:
        if self._patterns.heading.search(words):
            return Part.HEADING
        if self._patterns.everywhere.search(words):
            return Part.TEXT
        if self._patterns.row.search(words):
            return Part.ROW
        if self._patterns.column.search(words):
            return Part.COLUMN
        return Part.UNIT

    def _document_in(self, clause: Clause) -> bool:
        """Whether a clause speaks of an act or of a document that one approved."""
        return self._patterns.approved.search(
            self._low, clause.start, clause.end
        ) is not None or any(
            clause.start <= mention.start < clause.end for mention in self._mentions
        )

    def _attached(self, instruction: Instruction) -> Instruction | UnreadReason:
        """An annex in a new wording that is only attached: «1-қосымша жаңа редакцияда жазылсын»."""
        levels = {place.path[-1][0] if place.path else None for place in instruction.places}
        if levels != {Level.ANNEX} or not self._units.of_level(Level.ANNEX):
            return UnreadReason.NO_WORDING
        return replace(instruction, sources=tuple(place.path for place in instruction.places))

    def _named(self, clause: Clause, instruction: Instruction, words: str) -> Instruction:
        """The instruction, with what the words before its verb name where no unit is named."""
        has_units = bool(units_in(words, 0, self._language, self._patterns.unnumbered))
        is_named = any(place.named or place.part is not Part.UNIT for place in instruction.places)
        is_told = has_units or is_named or instruction.sources or self._document_in(clause)
        if is_told and _is_addressed(instruction.places):
            return instruction
        stop = _NAME_ENDS.search(self._low, clause.start, clause.verb_span[0])
        start, end = _trimmed(
            self._text, clause.start, stop.start() if stop else clause.verb_span[0]
        )
        if sum(letter.isalpha() for letter in self._text[start:end]) < _SHORTEST_NAME:
            return instruction
        places = tuple(replace(place, named=(start, end)) for place in instruction.places)
        return replace(instruction, places=places)

    def _named_document(self, clause: Clause, annex: Units) -> Span | None:
        """The words before the annex of this act that name what it takes the place of."""
        words = self._low[clause.start : annex.start]
        own = self._patterns.own.search(words)
        start, end = _trimmed(
            self._text, clause.start, clause.start + own.start() if own else annex.start
        )
        approved = self._patterns.approved.search(self._low, start, end)
        if approved is not None:
            start, end = _trimmed(self._text, approved.end(), end)
        letters = sum(letter.isalpha() for letter in self._text[start:end])
        is_act = any(start <= m.start and end - m.end < _SHORTEST_NAME for m in self._mentions)
        return (start, end) if letters >= _SHORTEST_NAME and not is_act else None

    def _called(self, passage: Passage) -> Span | None:
        """A document called by a short name: «Келісімге мынадай өзгерістер енгізілсін:»."""
        amends = _NAME_ENDS.search(self._low, passage.words, passage.stop)
        if amends is None:
            return None
        start, end = _trimmed(self._text, passage.words, amends.start())
        words = self._text[start:end].split()
        is_name = (
            0 < len(words) <= _SHORT_NAME
            and words[0][:1].isupper()
            and (not any(start <= mention.start < end for mention in self._mentions))
        )
        return (start, end) if is_name else None

    def _document(self, passage: Passage, start: int, end: int) -> Span | None:
        """The words that name the approved document of which a stretch of a passage speaks."""
        words = self._masked(passage, start, end, quotations=False)
        found = self._patterns.approved.search(words)
        if found is None:
            return None
        if any(s <= start + found.start() < e for s, e in passage.quotations + passage.brackets):
            return None
        first = start + found.end()
        stops = [one.start for one in self._units_of(passage, first, end)]
        ends = _NAME_ENDS.search(self._low, first, end)
        if ends is not None:
            stops.append(ends.start())
        name = _trimmed(self._text, first, min([*stops, end]))
        return name if name[0] < name[1] else None

    # Words around units.

    def _units_of(self, passage: Passage, start: int, end: int) -> list[Units]:
        words = self._masked(passage, start, end)
        return units_in(words, start, self._language, self._patterns.unnumbered)

    def _masked(self, passage: Passage, start: int, end: int, *, quotations: bool = True) -> str:
        hidden = [*passage.brackets, *((m.start, m.end) for m in self._mentions_in(passage))]
        if quotations:
            hidden += passage.quotations
        return masked(self._low, start, end, hidden)

    def _bare(self, passage: Passage) -> str:
        hidden = [*passage.quotations, *passage.brackets]
        return masked(self._low, passage.words, passage.stop, hidden)

    def _is_own(self, units: Units) -> bool:
        """Whether the units are those of the amending act itself («осы қаулының қосымшасы»)."""
        if self._language == "kk":
            before = self._low[max(units.start - _BESIDE, 0) : units.start]
            return self._patterns.own.search(before) is not None
        return self._patterns.own.match(self._low, units.end) is not None

    def _is_accorded(self, units: Units) -> bool:
        """Whether what is changed is to read as the units do («… қосымшаға сәйкес»)."""
        if self._language == "kk":
            return self._patterns.according.match(self._low, units.end) is not None
        before = self._low[max(units.start - _BESIDE, 0) : units.start]
        return self._patterns.according.search(before) is not None

    def _is_of_accord(self, units: Units) -> bool:
        return self._is_accorded(units) or self._is_own(units)

    def _is_renumbered(self, units: Units, clause: Clause) -> bool:
        if self._language == "kk":
            return bool(self._patterns.renumbered.match(self._low, units.end))
        return units.start >= clause.verb_span[1]

    def _is_behind(self, units: Units) -> bool:
        if self._language == "kk":
            return bool(self._patterns.behind.match(self._low, units.end))
        return bool(self._patterns.behind.search(self._low[max(units.start - 30, 0) : units.start]))

    def _is_inserted(self, units: Units, clause: Clause) -> bool:
        if self._patterns.inserted.search(units.noun) is None:
            return False
        return self._language == "kk" or units.start >= clause.verb_span[1]

    def _annex(self, path: UnitPath) -> int | None:
        found = self._units.lookup(Level.ANNEX, path[-1][1] or None, None)
        return found[0] if found else None


def _is_addressed(places: Sequence[Place]) -> bool:
    """Whether anything says what of the act is changed."""
    return any(
        place.path or place.document or place.part is not Part.UNIT or place.named
        for place in places
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \t\n\xa0,;:":
        start += 1
    while end > start and text[end - 1] in " \t\n\xa0,;:":
        end -= 1
    return start, end
