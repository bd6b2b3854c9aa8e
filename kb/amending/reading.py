"""What an amending act says is to be done, passage by passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kb.amending.addresses import Addresses
from kb.amending.amending_text import AmendingText
from kb.amending.clauses import Clause, clauses_of
from kb.amending.lead_ins import LeadIns
from kb.amending.marks import Span
from kb.amending.model import Action, Instruction, Part, Place, Reading, Unread, UnreadReason
from kb.amending.orders import Orders
from kb.amending.passages import Passage, Passages
from kb.amending.scopes import Scope, Scopes
from kb.amending.which_act import WhichAct
from kb.grammar.instruction_words import Verb
from kb.model import Expression, Level, MatterKind
from kb.references.act_mentions import ActMention

_HEAD = 1500  # characters at the head of an annex that may say that it changes acts
_LONGEST_UNTOLD = 300  # characters shown of what was not read


def read_instructions(expression: Expression, title: str = "") -> Reading:
    """What ``expression`` says is to be changed in other acts, passage by passage.

    ``title`` is that of the amending act where its text lacks it; it tells which act
    is changed where nothing else does.
    """
    return _Reader(AmendingText(expression), title).read()


class _Reader:
    def __init__(self, source: AmendingText, title: str) -> None:
        self._source = source
        self._passages = Passages(source.text, source.low, source.patterns)
        self._scopes = Scopes()
        self._orders = Orders(source, self._scopes)
        self._acts = WhichAct(source, title)
        self._lead_ins = LeadIns(source, self._scopes, Addresses(source, self._scopes), self._acts)
        self._instructions: list[Instruction] = []
        self._unread: list[Unread] = []
        self._last: Scope | None = None
        """The scope that a number or a provision of the act's own ended."""
        self._sentence = 0
        """Where the passages begin of which none has said yet what is changed."""

    def read(self) -> Reading:
        for index, (start, end) in enumerate(self._regions()):
            self._scopes.close()
            self._last = None
            self._lead_ins.in_list = index > 0
            for passage in self._passages.between(start, end):
                self._read(passage)
        self._tell_the_rest()
        self._name_the_act()
        unread = sorted(self._unread, key=lambda one: one.start)
        return Reading(self._source.expression, tuple(self._instructions), tuple(unread))

    def _tell_the_rest(self) -> None:
        """Tell as unread what nothing was made of: no instruction is passed over in silence."""
        if not (self._acts.is_said or self._instructions or self._acts.is_titled):
            return
        told = bytearray(len(self._source.text))
        passages: list[Instruction | Unread] = [*self._instructions, *self._unread]
        for one in passages:
            told[one.start : one.end] = b"\1" * (one.end - one.start)
        for found in self._source.patterns.unmistakable.finditer(self._source.low):
            position = self._source.units.at(found.start())
            if not told[found.start()]:
                start = max(self._source.text.rfind("\n", 0, found.start()) + 1, 0)
                start = max(start, found.start() - _LONGEST_UNTOLD)
                reason = UnreadReason.UNKNOWN_FORM
                self._unread.append(Unread(start, found.end(), position or 0, reason))

    def _name_the_act(self) -> None:
        """Name the act changed in the instructions for which no words around them did."""
        named = {one.act for one in self._instructions if one.act is not None}
        first = next((one.start for one in self._instructions if one.act is None), None)
        if first is None or len(named) > 1:
            return
        act = self._acts.of_the_rest(first, named)
        self._instructions = [
            one if one.act is not None else replace(one, act=act) for one in self._instructions
        ]

    def _regions(self) -> Iterator[Span]:
        """The stretches of the text that may say what is changed."""
        expression, patterns = self._source.expression, self._source.patterns
        fronts = [part for part in expression.matter if part.kind is MatterKind.FRONT]
        annexes = [expression.provisions[at] for at in self._source.units.of_level(Level.ANNEX)]
        roots = [annex for annex in annexes if annex.parent is None]
        first = fronts[0].end if fronts and fronts[0].start == 0 else 0
        if roots and not self._source.text[first : roots[0].start].strip():
            roots = roots[1:]  # the act itself was taken for one
        bounds = [annex.start for annex in roots]
        yield first, min(bounds, default=len(self._source.text))
        for annex in roots:
            head = self._source.low[annex.start : min(annex.end, annex.start + _HEAD)]
            instructs = self._acts.is_by_annex and patterns.unmistakable.search(head)
            if instructs or patterns.lists_changes.search(head):
                yield annex.start, annex.end

    def _read(self, passage: Passage) -> None:
        if passage.is_table:
            return
        amends = self._source.patterns.amends.search(self._source.bare(passage))
        if not amends and self._is_own(passage):
            self._last = self._scopes.current or self._last
            self._scopes.close()
            return
        if passage.rank is not None:
            self._last = self._scopes.current or self._last
            self._scopes.number(passage.rank, passage.marker)
            self._sentence = passage.start
        mention = self._acts.named_in(passage, amends, self._sentence)
        skipped = [(m.start, m.end) for m in self._source.mentions_in(passage)]
        clauses = clauses_of(self._source.low, passage, skipped, self._source.patterns)
        if amends:
            first = passage.words + amends.start()
            last = passage.words + amends.end()
            clauses = [one for one in clauses if not first <= one.verb_span[0] < last]
        if passage.rank is not None or not clauses:
            self._scopes.before = None
        if not clauses:
            is_headline = self._scopes.current is not None and self._lead_ins.is_headline(passage)
            if passage.has_colon or amends or is_headline:
                self._lead_ins.open(passage, mention, is_amending=amends is not None)
            return
        if self._scopes.current is None and not self._begins(passage, mention):
            return
        self._clauses(passage, clauses, mention)
        self._scopes.used()
        tail = clauses[-1].end
        if (
            passage.has_colon
            and not passage.wordings
            and self._source.patterns.lead_unit.search(self._source.low[tail : passage.stop] + ":")
        ):
            # «… ауыстырылсын 2-тармақта:» lacks its stop
            lead = Passage(tail, passage.end, words=tail, stop=passage.stop, has_colon=True)
            self._lead_ins.open(lead, None, is_amending=False)

    def _is_own(self, passage: Passage) -> bool:
        """Whether a passage is a provision of the amending act's own: «2. Осы шешім …»."""
        patterns = self._source.patterns
        return (
            patterns.closing.match(self._source.low, passage.words) is not None
            and self._passages.verb_in(passage) is None
            and not (passage.has_colon and patterns.approved.search(self._source.bare(passage)))
        )

    def _begins(self, passage: Passage, mention: ActMention | None) -> bool:
        """Whether a passage that no lead-in precedes changes an act."""
        if mention is not None:
            self._scopes.put(Scope(self._scopes.rank, mention.name))
            return True
        amended = self._acts.at(passage)
        earlier = self._last or self._lead_ins.first
        if amended is None or (amended.act is None and not self._acts.is_said):
            is_said = self._source.said_in(passage) is not None
            if not self._lead_ins.in_list and not self._acts.is_titled and not is_said:
                return False
        elif self._last is None and not (self._lead_ins.in_list and earlier is not None):
            self._scopes.put(Scope(-1, amended.act.name if amended.act else None))
            return True
        # What a stray number or a provision of the act's own parts from its lead-in goes on.
        act, document = (earlier.act, earlier.document) if earlier is not None else (None, None)
        self._scopes.put(Scope(-1, act, document))
        return True

    def _is_unread(self, clause: Clause) -> bool:
        """Whether a clause before this one was not understood."""
        at = clause.verb_span[0]
        return any(one.start <= at < one.end for one in self._unread)

    def _adds_nothing(self, clause: Clause) -> bool:
        """Whether a verb only says that what was changed is to read so.

        «"…" деген сөздер "…" деген сөздермен ауыстырылып, жаңа редакцияда жазылсын;»
        """
        words = self._source.low[clause.start : clause.verb_span[0]].replace(",", " ").split()
        return clause.verb is Verb.REWORD and len(words) <= 1 and not clause.quotations

    def _clauses(
        self, passage: Passage, clauses: Sequence[Clause], mention: ActMention | None
    ) -> None:
        before: tuple[Place, ...] | None = None
        scope = self._scopes.current
        assert scope is not None
        act = mention.name if mention is not None else scope.act or self._acts.around(passage)
        for index, clause in enumerate(clauses):
            is_last = index == len(clauses) - 1
            if is_last and self._source.patterns.by_annex.search(
                self._source.low, clause.end, passage.stop
            ):
                # «жаңа редакцияда жазылсын, осы қаулыға қосымшаға сәйкес»
                clause.end = passage.stop
            read = self._orders.instruction_of(passage, clause, act, before, is_last=is_last)
            position = self._source.units.at(clause.verb_span[0])
            provision = position if position is not None else 0
            start = passage.start if index == 0 else clause.start
            end = passage.end if is_last else clause.end
            places = self._orders.places if isinstance(read, UnreadReason) else read.places
            if places and places[0].part is Part.UNIT:
                self._scopes.last = places[0].path
            if isinstance(read, UnreadReason):
                is_added = index > 0 and not self._is_unread(clauses[index - 1])
                if is_added and read is UnreadReason.NO_WORDING and self._adds_nothing(clause):
                    self._instructions[-1] = replace(self._instructions[-1], end=end)
                    continue
                self._unread.append(Unread(start, end, provision, read))
                before = places
                continue
            before = read.places
            self._scopes.narrow(self._document_of(passage, clause, read))
            words = read.old and read.action is not Action.NEW_WORDING
            self._scopes.before = read.places if words else None
            self._instructions.append(replace(read, start=start, end=end, provision=provision))

    def _document_of(self, passage: Passage, clause: Clause, read: Instruction) -> Span | None:
        """The approved document that a clause names in which it changes units.

        What is said behind it without a document is of the same one: «бекітілген
        қағидалардың 1-тармағы …; 3-тармағы …».
        """
        named = self._source.document_in(passage, clause.start, clause.end)
        is_of_units = any(place.path and place.document == named for place in read.places)
        return named if is_of_units else None
