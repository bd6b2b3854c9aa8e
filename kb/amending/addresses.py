"""What of the changed act a clause addresses, within what the lead-ins before it say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from kb.amending.amending_text import AmendingText, trimmed
from kb.amending.clauses import Clause, Role
from kb.amending.marks import Span
from kb.amending.model import Instruction, Part, Place
from kb.amending.passages import Passage
from kb.amending.places import Units, is_within, joined, units_in
from kb.amending.scopes import Scope, Scopes
from kb.amending.tables import columns_in, rows_in, sentences_in
from kb.grammar.instruction_words import Verb
from kb.model import UnitPath
from kb.references.act_mentions import Relation

_OF_UNITS = (Verb.REMOVE, Verb.REWORD, Verb.REPEAL)
_SHORTEST_NAME = 4  # letters
_FROM_HEADING = 30  # characters


class Addresses:
    """Reads the places of clauses."""

    def __init__(self, source: AmendingText, scopes: Scopes) -> None:
        self._source = source
        self._scopes = scopes

    def places_of(
        self,
        passage: Passage,
        clause: Clause,
        words: str,
        units: list[Units],
        before: tuple[Place, ...] | None,
    ) -> tuple[Place, ...]:
        """What a clause addresses, within what the lead-ins say."""
        places = self._places_of(passage, clause, words, units, before)
        if self._source.patterns.corner.search(words) is None:
            return places
        return tuple(
            replace(place, part=Part.HEAD) if place.part is Part.UNIT else place for place in places
        )

    @property
    def _scope(self) -> Scope:
        """The innermost scope; clauses stand in one."""
        scope = self._scopes.current
        assert scope is not None
        return scope

    def _places_of(
        self,
        passage: Passage,
        clause: Clause,
        words: str,
        units: list[Units],
        before: tuple[Place, ...] | None,
    ) -> tuple[Place, ...]:
        scope = self._scope
        document, own = self._document_of(passage, clause, words, units)
        outer: tuple[UnitPath, ...] = ((),) if own or document != scope.document else scope.paths
        named = clause.of(Role.NAMED)
        if not units and not own and not named and clause.of(Role.OLD, Role.AFTER, Role.BEFORE):
            named = self._bare_name(clause, words)
        places = self._of_units(clause, words, units, outer, document)
        places = self._of_parts(clause, words, places, outer, document)
        if self._source.patterns.everywhere.search(words):
            if not units:
                places += [Place(path, Part.TEXT, document=document) for path in outer]
            places = [
                replace(one, part=Part.TEXT) if one.part is Part.UNIT else one for one in places
            ]
        if not places and before is None and self._is_bare(passage, clause):
            before = self._before()
        if not places and before is not None and document == scope.document and not own:
            if not named:
                return before
            held = [replace(one, named=self._shared(one.named)) for one in before]
            return tuple(self._named(held, named))
        if not places and own:
            places = [Place(path, document=document) for path in outer]
        elif not places:
            places = [
                Place(path, scope.part, scope.rows, scope.columns, scope.named, document)
                for path in outer
            ]
        return tuple(self._named(places, named) if named else places)

    def _document_of(
        self, passage: Passage, clause: Clause, words: str, units: list[Units]
    ) -> tuple[Span | None, bool]:
        """The document that a clause changes, and whether it is the act that approved it."""
        scope = self._scope
        document = self._source.document_in(passage, clause.start, clause.end)
        if document is not None:
            return document, False
        said = any(
            clause.start <= mention.start < clause.end
            and mention.relation is not Relation.OWN
            and not (mention.relation is Relation.SAID and mention.kind is None)
            and not any(s <= mention.start < e for s, e in passage.brackets + passage.quotations)
            for mention in self._source.mentions
        )
        own = said or self._source.patterns.act_itself.match(words) is not None
        if not said and units:
            document = self._source.named_document(passage, clause.start, units[0].start)
            own = own and document is None
            if self._source.is_within_name(document, scope.document):
                document = scope.document
        return (scope.document if document is None and not own else document), own

    def _of_units(
        self,
        clause: Clause,
        words: str,
        units: list[Units],
        outer: tuple[UnitPath, ...],
        document: Span | None,
    ) -> list[Place]:
        """The units that a clause names, or their headings."""
        scope = self._scope
        heading = self._source.patterns.heading.search(words)
        places: list[Place] = []
        for one in units:
            if outer is scope.paths:
                paths = self._scopes.paths_of(one.paths)
            else:
                paths = tuple(dict.fromkeys(joined(o, p) for o in outer for p in one.paths))
            is_headed = heading is not None and self._heads(words, heading, one, clause.start)
            part = Part.HEADING if is_headed else Part.UNIT
            places += [self._lying(Place(path, part, document=document), outer) for path in paths]
        return places

    def _of_parts(
        self,
        clause: Clause,
        words: str,
        places: list[Place],
        outer: tuple[UnitPath, ...],
        document: Span | None,
    ) -> list[Place]:
        """The places with what of them is meant: requisites, the title, rows and columns."""
        scope, patterns = self._scope, self._source.patterns
        headings = [place for place in places if place.part is Part.HEADING]
        if patterns.everywhere.search(words):
            # «в заголовке и по всему тексту статьи 5»
            places = [*places, *(replace(one, part=Part.TEXT) for one in headings)]
        if patterns.requisites.search(words):
            places = [*places, *(Place(path, Part.HEAD, document=document) for path in outer)]
        if patterns.heading.search(words) and not headings:
            places = [*places, *(Place(path, Part.HEADING, document=document) for path in outer)]
        sentences = sentences_in(words, patterns)
        is_whole = clause.verb in _OF_UNITS and not clause.of(Role.OLD, Role.AFTER, Role.BEFORE)
        if sentences is not None and is_whole:
            base = places or [self._lying(Place(path, document=document), outer) for path in outer]
            return [replace(one, part=Part.SENTENCE, rows=sentences) for one in base]
        rows, columns = rows_in(words, patterns), columns_in(words, patterns)
        if not rows and not columns and not self._is_row(words, clause):
            figure = patterns.figure.search(words) if is_whole else None
            if figure is None or clause.of(Role.NAMED):
                return places
            name = clause.start + figure.start(), clause.start + figure.end()
            return [replace(one, named=(*one.named, name)) for one in places]
        part = Part.COLUMN if patterns.column.search(words) and not rows else Part.ROW
        base = places or [self._lying(Place(path, document=document), outer) for path in outer]
        if not places and scope.part is not Part.UNIT and outer is scope.paths:
            # «18-жолда: «Атауы» деген бағанда»
            base = [replace(place, named=scope.named) for place in base]
            part = scope.part if scope.rows and not rows else part
            rows, columns = rows or scope.rows, columns or scope.columns
        return [replace(one, part=part, rows=rows, columns=columns) for one in base]

    def _before(self) -> tuple[Place, ...] | None:
        """The places of the passage before; what it named in them was meant there alone."""
        before = self._scopes.before
        if before is None:
            return None
        return tuple(
            replace(one, named=self._shared(one.named)) if one.part is Part.UNIT else one
            for one in before
        )

    def _bare_name(self, clause: Clause, words: str) -> tuple[Span, ...]:
        """What names a line before words that change: «трансферттер түсімі "5" саны …»."""
        patterns, low = self._source.patterns, self._source.low
        parts = (patterns.heading, patterns.everywhere, patterns.requisites, patterns.corner,
                 patterns.row, patterns.column, patterns.approved, patterns.no_name)  # fmt: skip
        if not patterns.head_final or any(part.search(words) for part in parts):
            return ()
        start, end = trimmed(self._source.text, clause.start, clause.quotations[0][1][0] - 1)
        name = low[start:end]
        is_name = len(name.split()) > 1 and name.replace(" ", "").isalpha()
        return ((start, end),) if is_name and not patterns.act_itself.match(name) else ()

    def _lying(self, place: Place, outer: tuple[UnitPath, ...]) -> Place:
        """A place, in what a lead-in names («"Ұлытау облысы" деген бөлімде:») if it lies there."""
        scope = self._scope
        is_named = scope.part is Part.UNIT and outer is scope.paths
        return (
            replace(place, named=scope.named)
            if is_named and is_within(place.path, scope.named_in)
            else place
        )

    def _shared(self, names: tuple[Span, ...]) -> tuple[Span, ...]:
        """Of names in the place before those that the lead-ins say: of a row the section."""
        scope = self._scope
        both = zip(names, scope.named, strict=False)
        return tuple(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], both))

    def _named(self, places: Iterable[Place], named: Sequence[Span]) -> list[Place]:
        """Places with what quotations name in them: a section and a row in it, or several rows."""
        low, joins = self._source.low, self._source.patterns.joins
        groups = [[named[0]]]
        for before, one in pairwise(named):
            gap = low[before[1] + 1 : one[0] - 1]
            if not gap.strip() or joins.fullmatch(gap):
                groups[-1].append(one)
            else:
                groups.append([one])
        if not self._source.patterns.head_final:
            groups.reverse()
        *around, innermost = groups
        outer = tuple(group[0] for group in around)
        return [
            replace(place, named=(*place.named, *outer, one))
            for place in places
            for one in innermost
        ]

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
        if self._source.patterns.head_final is (heading.start() < end):
            return False
        return "|" not in gap and "," not in gap and len(gap) <= _FROM_HEADING

    def _is_row(self, words: str, clause: Clause) -> bool:
        return bool(clause.of(Role.NAMED)) and bool(
            self._source.patterns.row.search(words) or self._source.patterns.column.search(words)
        )

    def part_of(self, words: str) -> Part:
        """What of a unit words mean."""
        if self._source.patterns.heading.search(words):
            return Part.HEADING
        if self._source.patterns.everywhere.search(words):
            return Part.TEXT
        if self._source.patterns.row.search(words):
            return Part.ROW
        if self._source.patterns.column.search(words):
            return Part.COLUMN
        return Part.UNIT

    def _document_in(self, clause: Clause) -> bool:
        """Whether a clause speaks of an act or of a document that one approved."""
        return self._source.patterns.approved.search(
            self._source.low, clause.start, clause.end
        ) is not None or any(
            clause.start <= mention.start < clause.end for mention in self._source.mentions
        )

    def with_name(self, clause: Clause, instruction: Instruction, words: str) -> Instruction:
        """The instruction, with what the words before its verb name where no unit is named."""
        has_units = bool(units_in(words, 0, self._source.patterns))
        is_named = any(place.named or place.part is not Part.UNIT for place in instruction.places)
        is_told = has_units or is_named or instruction.sources or self._document_in(clause)
        if is_told and is_addressed(instruction.places):
            return instruction
        stop = self._source.patterns.name_ends.search(
            self._source.low, clause.start, clause.verb_span[0]
        )
        start, end = trimmed(
            self._source.text, clause.start, stop.start() if stop else clause.verb_span[0]
        )
        is_short = sum(map(str.isalpha, self._source.text[start:end])) < _SHORTEST_NAME
        is_short = (
            is_short or self._source.patterns.called.match(self._source.low, start) is not None
        )
        if is_short or self._source.patterns.by_annex.search(self._source.low, start, end):
            return instruction
        places = tuple(replace(place, named=((start, end),)) for place in instruction.places)
        return replace(instruction, places=places)

    def document_before(self, clause: Clause, annex: Units) -> Span | None:
        """The words before the annex of this act that name what it takes the place of."""
        words = self._source.low[clause.start : annex.start]
        own = self._source.patterns.own.search(words)
        start, end = trimmed(
            self._source.text, clause.start, clause.start + own.start() if own else annex.start
        )
        approved = self._source.patterns.approved.search(self._source.low, start, end)
        if approved is not None:
            start, end = trimmed(self._source.text, approved.end(), end)
        letters = sum(letter.isalpha() for letter in self._source.text[start:end])
        is_act = any(
            start <= m.start < end and end - m.end < _SHORTEST_NAME and m.kind is not None
            for m in self._source.mentions
        )
        return (start, end) if letters >= _SHORTEST_NAME and not is_act else None


def is_addressed(places: Sequence[Place]) -> bool:
    """Whether anything says what of the act is changed."""
    return any(
        place.path or place.document or place.part is not Part.UNIT or place.named
        for place in places
    )
