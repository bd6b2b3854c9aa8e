"""What an amending act says is to be done, passage by passage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from kb.amending.addresses import Addresses
from kb.amending.amending_text import AmendingText, trimmed
from kb.amending.changed_act import changed_act
from kb.amending.clauses import Clause, clauses_of
from kb.amending.continuations import OPENING
from kb.amending.marks import Span
from kb.amending.model import Action, Instruction, Part, Place, Reading, Unread, UnreadReason
from kb.amending.orders import Orders
from kb.amending.passages import Passage, Passages
from kb.amending.places import is_within, joined, units_in
from kb.amending.scopes import Scope, Scopes
from kb.amending.tables import columns_in, rows_in
from kb.grammar.instruction_words import Verb
from kb.model import ActName, Expression, Level, MatterKind, UnitPath
from kb.references.act_mentions import ActMention
from kb.references.amending import AmendedActs
from kb.references.steps import WORDS
from kb.references.targets import RANKS

_HEAD = 1500  # characters at the head of an annex that may say that it changes acts
_LONGEST_ACCORD = 200
_LONGEST_LEAD = 1500  # characters
_LONGEST_NAME = 150  # characters of what names a part of the text
_LONGEST_UNTOLD = 300  # characters shown of what was not read
_SHORT_NAME = 3  # words
_LONGEST_HEAD = 4000  # characters before the first instruction
_HEADLINE = re.compile(r"\d+[.-]\d+\.?\s[^\W\d_][^\n:;|]{3,80}")
"""A line that names a part of the text by a number of two: «1.2 Ақтөбе ауылдық округі»."""
_NUMBERED_NAME = re.compile(r"[\"«“]+\s*(?P<number>\d{1,3})(?:\.\s*|\s+)(?=[^\W\d_\s]|[\"«“])")
"""The number before the name of a part of the text: «"3. Шоттар"»."""
_FIRST_WORD = re.compile(r"[^\W\d_]+\s+(?=\d)")
_WORDS_OF_NAME = re.compile(r"[^\W\d_]+")
_STEM = 4  # letters
_NEAR = 60  # characters between the name of an act and the colon of a list item


def read_instructions(expression: Expression, title: str = "") -> Reading:
    """What ``expression`` says is to be changed in other acts, passage by passage.

    ``title`` is that of the amending act where its text lacks it; it tells which act
    is changed where nothing else does.
    """
    return _Reader(AmendingText(expression), title).read()


class _Reader:
    def __init__(self, source: AmendingText, title: str) -> None:
        self._source = source
        self._title = title
        self._amended = AmendedActs(source.expression, source.low, source.mentions, source.units)
        self._passages = Passages(source.text, source.low, source.patterns)
        self._scopes = Scopes()
        self._orders = Orders(source, self._scopes)
        self._addresses = Addresses(source, self._scopes)
        self._instructions: list[Instruction] = []
        self._unread: list[Unread] = []
        words = WORDS[source.language]
        self._accords = re.compile(words.accords)
        self._accords_before = re.compile(rf"(?:{words.accords_before})\Z")
        self._in_list = False
        """Whether an annex is read that is a list of changes."""
        self._first: Scope | None = None
        """What the first lead-in says is changed."""
        self._last: Scope | None = None
        """The scope that a provision of the act's own ended."""
        self._sentence = 0
        """Where the passages begin of which none has said yet what is changed."""

    def read(self) -> Reading:
        for index, (start, end) in enumerate(self._regions()):
            self._scopes.close()
            self._last = None
            self._in_list = index > 0
            for passage in self._passages.between(start, end):
                self._read(passage)
        self._tell_the_rest()
        self._name_the_act()
        unread = sorted(self._unread, key=lambda one: one.start)
        return Reading(self._source.expression, tuple(self._instructions), tuple(unread))

    def _tell_the_rest(self) -> None:
        """Tell as unread what nothing was made of: no instruction is passed over in silence."""
        if not (self._amends_something or self._instructions or self._is_titled):
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
        act = self._act_in_head(first) or next(iter(named), None) or self._titled
        if self._titled is not None and self._is_numbered_in_head(self._titled, first):
            act = self._titled
        self._instructions = [
            one if one.act is not None else replace(one, act=act) for one in self._instructions
        ]

    def _act_in_head(self, end: int) -> ActName | None:
        """The act that the last words before ``end`` name that say that one is changed."""
        text, low = self._source.text, self._source.low
        says = list(self._source.patterns.amends.finditer(low, max(end - _LONGEST_HEAD, 0), end))
        if not says:
            return None
        if not self._source.patterns.head_final:
            line_end = text.find("\n", says[-1].end())
            return changed_act(self._source.language).named_in(
                text[says[-1].start() : line_end if line_end >= 0 else end]
            )
        begin = text.rfind("\n\n", 0, says[-1].start()) + 1
        for mark in self._source.patterns.decides.finditer(low, begin, says[-1].start()):
            begin = mark.end()
        return changed_act(self._source.language).named_in(text[begin : says[-1].start()])

    def _is_numbered_in_head(self, act: ActName, end: int) -> bool:
        """Whether the number of an act stands before ``end`` in the text."""
        if act.number is None or act.date is None:
            return False
        number = rf"(?:№|\bN)\s*{re.escape(act.number)}(?![\w/-])"
        return re.search(number, self._source.text[max(end - _LONGEST_HEAD, 0) : end]) is not None

    @cached_property
    def _titled(self) -> ActName | None:
        """The act that the title of the amending act names."""
        title = self._title
        if not title:
            fronts = [m for m in self._source.expression.matter if m.kind is MatterKind.FRONT]
            title = self._source.text[fronts[0].start : fronts[0].end] if fronts else ""
        says = self._source.patterns.lists_changes.search(title.lower())
        if says is None:
            return None
        words = title[: says.start()] if self._source.patterns.head_final else title[says.end() :]
        return changed_act(self._source.language).named_in(words)

    def _regions(self) -> Iterator[Span]:
        """The stretches of the text that may say what is changed."""
        expression = self._source.expression
        fronts = [part for part in expression.matter if part.kind is MatterKind.FRONT]
        annexes = [
            self._source.expression.provisions[at]
            for at in self._source.units.of_level(Level.ANNEX)
        ]
        roots = [annex for annex in annexes if annex.parent is None]
        first = fronts[0].end if fronts and fronts[0].start == 0 else 0
        if roots and not self._source.text[first : roots[0].start].strip():
            roots = roots[1:]  # the act itself was taken for one
        bounds = [annex.start for annex in roots]
        yield first, min(bounds, default=len(self._source.text))
        for annex in roots:
            head = self._source.low[annex.start : min(annex.end, annex.start + _HEAD)]
            if self._source.patterns.lists_changes.search(head) or (
                self._changes_by_annex and self._source.patterns.unmistakable.search(head)
            ):
                yield annex.start, annex.end

    def _read(self, passage: Passage) -> None:
        if passage.is_table:
            return
        amends = self._source.patterns.amends.search(self._source.bare(passage))
        if (
            not amends
            and self._source.patterns.closing.match(self._source.low, passage.words)
            and self._passages.verb_in(passage) is None
            and not (
                passage.has_colon
                and self._source.patterns.approved.search(self._source.bare(passage))
            )
        ):
            self._last = self._scopes.current or self._last
            self._scopes.close()
            return
        if passage.rank is not None:
            self._last = self._scopes.current or self._last
            self._scopes.number(passage.rank, passage.marker)
            self._sentence = passage.start
        mention = self._changed_in(passage, amends)
        skipped = [(m.start, m.end) for m in self._source.mentions_in(passage)]
        clauses = clauses_of(self._source.low, passage, skipped, self._source.patterns)
        if amends:
            first = passage.words + amends.start()
            last = passage.words + amends.end()
            clauses = [one for one in clauses if not first <= one.verb_span[0] < last]
        if passage.rank is not None or not clauses:
            self._scopes.before = None
        if not clauses:
            is_headline = self._scopes.current is not None and self._is_headline(passage)
            if passage.has_colon or amends or is_headline:
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
            and self._source.patterns.lead_unit.search(self._source.low[tail : passage.stop] + ":")
        ):
            # «… ауыстырылсын 2-тармақта:» lacks its stop
            lead = Passage(tail, passage.end, words=tail, stop=passage.stop, has_colon=True)
            self._lead(lead, None, is_amending=False)

    def _is_headline(self, passage: Passage) -> bool:
        """Whether a line without a colon says what the next ones are about.

        «1.2 Ақтөбе ауылдық округі», «шешіммен бекітілген жиналыс регламенті».
        """
        line = self._source.text[passage.start : passage.end].strip()
        if _HEADLINE.fullmatch(line) is not None:
            return True
        is_line = passage.rank is None and "\n" not in line and line[-1:].isalpha()
        names = self._source.document_in(passage, passage.words, passage.stop)
        return is_line and len(line) <= _LONGEST_NAME and names is not None

    def _changed_in(self, passage: Passage, amends: re.Match[str] | None) -> ActMention | None:
        """The act that a passage names as one that is changed."""
        found = []
        if amends is not None:
            titled = self._named_in_title(self._sentence, passage.words)
            if titled is not None:
                return titled
        for mention in self._source.mentions_in(passage):
            if any(start <= mention.start < end for start, end in passage.brackets):
                continue
            if any(
                start <= mention.start and mention.end < end for start, end in passage.quotations
            ):
                continue  # words that are put in or taken out
            before = self._source.low[max(mention.start - _LONGEST_ACCORD, 0) : mention.start]
            if self._has_changed(mention):
                continue
            if self._accords.match(self._source.low, mention.end) or self._accords_before.search(
                before
            ):
                continue
            found.append(mention)
        if not found:
            return None
        if amends is not None:
            # The acts that changed it before stand between its name and the verb.
            for mention in found:
                if self._is_titled_act(mention):
                    return mention
        if amends is not None and self._source.patterns.head_final:
            # «… Кодексінің 109-бабына сәйкес … шешіміне мынадай өзгерістер енгізілсін»
            until = passage.words + amends.start()
            return next((m for m in reversed(found) if m.start < until), found[0])
        return found[0]

    def _named_in_title(self, start: int, end: int) -> ActMention | None:
        """The act of the title where it is named between two offsets.

        A list of the acts that changed it, with stops in it, may stand behind its name.
        """
        for mention in self._source.mentions:
            if start <= mention.start < end and self._is_titled_act(mention):
                return mention
        return None

    def _is_titled_act(self, mention: ActMention) -> bool:
        name, titled = mention.name, self._titled
        if name is None or titled is None:
            return False
        is_same_number = name.number is not None and name.number == titled.number
        return is_same_number or (name.date is not None and name.date == titled.date)

    def _has_changed(self, mention: ActMention) -> bool:
        """Whether an act is named as one that had changed the same act earlier."""
        patterns, low = self._source.patterns, self._source.low
        before = low[max(mention.start - _LONGEST_ACCORD, 0) : mention.start]
        if patterns.head_final:
            return (
                patterns.changed_by.match(low, mention.end) is not None
                or patterns.changed_before.search(before) is not None
            )
        return patterns.changed_by.search(before) is not None

    def _begins(self, passage: Passage, mention: ActMention | None) -> bool:
        """Whether a passage that no lead-in precedes changes an act."""
        if mention is not None:
            self._scopes.put(Scope(self._scopes.rank, mention.name))
            return True
        position = self._source.units.at(passage.words)
        amended = self._amended.at(position, passage.words) if position is not None else None
        if amended is None or (amended.act is None and not self._amends_something):
            is_said = self._source.said_in(passage) is not None
            if not self._in_list and not self._is_titled and not is_said:
                return False
            self._reopen(self._last or self._first)
            return True
        if self._last is not None or (self._in_list and self._first is not None):
            self._reopen(self._last or self._first)
            return True
        self._scopes.put(Scope(-1, amended.act.name if amended.act else None))
        return True

    def _reopen(self, scope: Scope | None) -> None:
        """Go on with the act and the document of an earlier scope."""
        self._scopes.put(
            Scope(-1, scope.act, scope.document) if scope is not None else Scope(-1, None)
        )

    @cached_property
    def _is_titled(self) -> bool:
        """Whether the title says that acts are changed."""
        return self._source.patterns.lists_changes.search(self._title.lower()) is not None

    @cached_property
    def _changes_by_annex(self) -> bool:
        """Whether the act says that its annex holds the changes: «қосымшаға сәйкес өзгерістер»."""
        low = self._source.low
        return any(
            self._source.patterns.by_annex.search(low, max(found.start() - _NEAR, 0), found.end())
            for found in self._source.patterns.amends.finditer(low)
        )

    @cached_property
    def _amends_something(self) -> bool:
        return self._source.patterns.amends.search(self._source.low) is not None

    def _act(self, passage: Passage) -> ActName | None:
        """The act that the units around a passage say is changed."""
        position = self._source.units.at(passage.words)
        amended = self._amended.at(position, passage.words) if position is not None else None
        act = amended.act if amended is not None else None
        if act is None or act.start >= passage.stop or self._has_changed(act):
            return None
        if any(start <= act.start < end for start, end in passage.quotations):
            return None  # it is named in the words that are put in or taken out
        if act in self._source.mentions and act.start < passage.start:
            # One that a preamble names is not changed by what follows.
            said = self._source.low[act.end : act.end + _LONGEST_LEAD].partition("\n\n")[0]
            if not self._source.patterns.amends.search(said.partition(":")[0]):
                return None
        return act.name

    def _lead(self, passage: Passage, mention: ActMention | None, *, is_amending: bool) -> None:
        """Open the scope that a lead-in says, if it is one."""
        current = self._scopes.current
        words = self._source.bare(passage)
        if not is_amending and self._decides(passage):
            return
        if mention is not None:
            gap = self._source.bare(passage)[mention.end - passage.words :].replace("|", "")
            is_item = current is not None
            is_said = is_item or self._is_titled_act(mention)
            is_list = passage.has_colon and len(gap.strip()) <= _NEAR and is_said
            if not is_amending and not is_list and not self._source.patterns.approved.search(gap):
                mention = None
        if mention is None and not is_amending and current is None and not self._goes_on(passage):
            return
        if (
            is_amending
            and not passage.has_colon
            and not self._source.patterns.by_annex.search(words)
        ):
            return
        act = mention.name if mention is not None else None
        if act is None and current is not None:
            act = current.act
        elif act is None:
            act = self._act(passage) or (self._first.act if self._first is not None else None)
        scope = Scope(self._scopes.rank, act)
        if current is not None and mention is None:
            scope = replace(current, rank=self._scopes.rank, act=act)
        document = self._source.document_in(passage, passage.words, passage.stop)
        if document is None and mention is None and is_amending:
            document = self._source.called_document(passage)
        said = self._source.said_in(passage)
        units = [
            one
            for one in self._source.units_of(passage, passage.words, passage.stop)
            if not self._source.is_of_accord(one)
        ]
        if document is None and mention is None and said is None and units and not is_amending:
            document = self._source.named_document(passage, passage.words, units[0].start)
            if self._source.is_within_name(document, scope.document):
                document = None
        if document is not None or said is not None:
            scope = replace(
                scope, document=document, paths=((),), part=Part.UNIT, rows=(), columns=(), named=()
            )
        if is_amending and mention is not None:
            after = [one for one in units if one.start > mention.end]
            units = [
                one
                for one in after
                if not self._source.patterns.by_annex.match(self._source.low, one.word)
            ]
        part, rows = self._addresses.part_of(words), rows_in(words, self._source.patterns)
        columns = columns_in(words, self._source.patterns)
        if units:
            paths = tuple(path for one in units for path in one.paths)
            outer = scope.paths
            found = (
                self._scopes.paths_of(paths)
                if outer == (current.paths if current else ((),))
                else tuple(dict.fromkeys(joined(o, p) for o in outer for p in paths))
            )
            stays = scope.part is Part.UNIT and all(
                is_within(path, scope.named_in) for path in found
            )
            named = scope.named if stays else ()
            scope = replace(scope, paths=found, part=Part.UNIT, rows=(), columns=(), named=named)
        if part is not Part.UNIT or rows or columns:
            quoted = [(start + 1, end - 1) for start, end in passage.quotations]
            named = self._names_of(scope, quoted[-1]) if quoted else scope.named
            if scope.rows and not rows and self._scopes.is_fresh:  # a column of the row just named
                part, rows = scope.part, scope.rows
            scope = replace(scope, part=part, rows=rows, columns=columns, named=named)
        elif units and units[0].start > passage.words and not is_amending:
            # «1.2 Ақтөбе ауылдық округі», and in the next line «1) тармақшада:»
            gap = self._source.text[passage.words : units[0].start]
            name = trimmed(self._source.text, passage.words, passage.words + len(gap.rstrip()))
            is_line = (
                "\n" in gap[len(gap.rstrip()) :] and "\n" not in self._source.text[slice(*name)]
            )
            if is_line and mention is None and document is None and self._is_name(name):
                scope = replace(scope, named=self._names_of(scope, name), named_in=((),))
        elif (
            not units and mention is None and document is None and said is None and not is_amending
        ):
            name = trimmed(self._source.text, passage.words, passage.stop)
            numbered = self._numbered_name(passage, name)
            if numbered is not None:
                paths = self._scopes.paths_of((numbered,))
                scope = replace(scope, paths=paths, part=Part.UNIT, rows=(), columns=(), named=())
            elif self._is_document(name):
                scope = replace(
                    scope, document=name, paths=((),), part=Part.UNIT, rows=(), columns=(), named=()
                )
            elif name[1] - name[0] <= _LONGEST_NAME and self._is_name(name):
                held = self._holding(passage, name, scope.paths)
                scope = replace(scope, named=self._names_of(scope, name), named_in=held)
        if scope.act is not None:
            self._first = self._first or scope
        self._scopes.put(scope)
        self._scopes.before = None

    def _decides(self, passage: Passage) -> bool:
        """Whether a passage is the preamble, which ends in «қаулы етеді:»."""
        return any(
            found.end() >= passage.end
            for found in self._source.patterns.decides.finditer(
                self._source.low, passage.words, passage.end
            )
        )

    def _goes_on(self, passage: Passage) -> bool:
        """Whether units named before a colon are those of the act that was changed before.

        «1. … шешіміне мынадай өзгерістер енгізілсін: 1-тармақта: …; 2. 5-тармақта: …»
        """
        low = self._source.low
        if (
            self._is_titled
            and passage.has_colon
            and self._source.said_in(passage) is not None
            and self._source.document_in(passage, passage.words, passage.stop) is not None
        ):
            return True  # «көрсетілген бұйрықпен бекітілген Қағидаларда:»
        return (
            (self._first is not None or self._is_titled)
            and passage.has_colon
            and self._source.patterns.unit_begins.match(low, self._behind_word(passage.words))
            is not None
            and self._source.patterns.lead_unit.search(low[passage.words : passage.stop] + ":")
            is not None
        )

    def _behind_word(self, at: int) -> int:
        """Behind the first word of a passage, if it names the act: «Келісімнің 2-бабында:»."""
        word = _FIRST_WORD.match(self._source.text, at)
        return word.end() if word is not None else at

    def _numbered_name(self, passage: Passage, name: Span) -> UnitPath | None:
        """The unit whose number stands within its name: «"3. Шоттар" деген бөлімде:»."""
        begins = _NUMBERED_NAME.match(self._source.text, *name)
        if begins is None:
            return None
        noun = self._noun(passage, name)
        units = units_in(f"{begins['number']}-{noun}", 0, self._source.patterns) if noun else []
        return units[0].paths[0] if len(units) == 1 else None

    def _holding(
        self, passage: Passage, name: Span, paths: tuple[UnitPath, ...]
    ) -> tuple[UnitPath, ...]:
        """The units of ``paths`` that hold what is named behind them: a section, a row."""
        if self._source.text[name[0]] not in OPENING:
            return ((),)
        noun = self._noun(passage, name).rpartition(" ")[2]  # «кіші бөлімде»
        units = units_in(f"1-{noun}", 0, self._source.patterns) if noun else []
        if not units:
            return paths
        rank = RANKS[units[0].outermost]
        return tuple(tuple(part for part in path if RANKS[part[0]] < rank) for path in paths)

    def _names_of(self, scope: Scope, name: Span) -> tuple[Span, ...]:
        """What names a part of the text, with the names of the parts that it stands in.

        A part named next to a part is in it; behind an instruction it takes the place of
        the one that is called the same: «В санатында: …; С санатында: …».
        """
        kind = self._kind_of(name)
        for index, one in enumerate(scope.named):
            if self._kind_of(one) == kind:
                return (*scope.named[:index], name)
        return (*scope.named, name) if self._scopes.is_fresh else (name,)

    def _kind_of(self, name: Span) -> str:
        """What a named part of the text is called, by the beginning of the word for it."""
        words = _WORDS_OF_NAME.findall(self._source.low[slice(*name)])
        return words[-1][:_STEM] if words else ""

    def _noun(self, passage: Passage, name: Span) -> str:
        """What a quotation is said to name: «"…" деген бөлімде»; empty: nothing says it."""
        if len(passage.quotations) != 1:
            return ""
        called = self._source.patterns.called
        said = called.search(self._source.low, passage.quotations[0][1], name[1])
        return self._source.low[said.end() : name[1]].strip() if said is not None else ""

    def _is_document(self, name: Span) -> bool:
        """Whether words before a colon name rules, a list: «Тіркеу қағидаларында:»."""
        words = self._source.text[slice(*name)]
        words = words.lstrip('"«“')
        return words[:1].isupper() and self._source.patterns.document.search(words) is not None

    def _is_name(self, name: Span) -> bool:
        """Whether words before a colon name a part of a text («оның ішінде:» does not)."""
        if self._source.patterns.done.search(self._source.low, *name):
            return False  # «аудандық бюджет … бекітілсін:»
        if self._source.patterns.joining.search(self._source.low, *name):
            return True
        words = self._source.text[slice(*name)].split()
        return len(words) > _SHORT_NAME or bool(words and not words[0][:1].islower())

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
        act = mention.name if mention is not None else scope.act or self._act(passage)
        for index, clause in enumerate(clauses):
            is_last = index == len(clauses) - 1
            if is_last and self._source.patterns.by_annex.search(
                self._source.low, clause.end, passage.stop
            ):
                clause.end = (
                    passage.stop
                )  # «жаңа редакцияда жазылсын, осы қаулыға қосымшаға сәйкес»
            read = self._orders.instruction_of(passage, clause, act, before, is_last=is_last)
            position = self._source.units.at(clause.verb_span[0])
            provision = position if position is not None else 0
            start = passage.start if index == 0 else clause.start
            end = passage.end if is_last else clause.end
            if isinstance(read, UnreadReason):
                if before and read is UnreadReason.NO_WORDING and self._adds_nothing(clause):
                    self._instructions[-1] = replace(self._instructions[-1], end=end)
                    continue
                self._unread.append(Unread(start, end, provision, read))
                continue
            before = read.places
            self._scopes.narrow(self._named_in(passage, clause, read))
            if read.places and read.places[0].part is Part.UNIT:
                self._scopes.last = read.places[0].path
            words = read.old and read.action is not Action.NEW_WORDING
            self._scopes.before = read.places if words else None
            self._instructions.append(replace(read, start=start, end=end, provision=provision))

    def _named_in(self, passage: Passage, clause: Clause, read: Instruction) -> Span | None:
        """The approved document that a clause names in which it changes units.

        What is said behind it without a document is of the same one: «бекітілген
        қағидалардың 1-тармағы …; 3-тармағы …».
        """
        named = self._source.document_in(passage, clause.start, clause.end)
        is_of_units = any(place.path and place.document == named for place in read.places)
        return named if is_of_units else None
