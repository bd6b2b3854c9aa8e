"""What the lead-ins of an amending act say of where what follows changes something.

«көрсетілген бұйрықпен бекітілген Қағидаларда:», «5-бапта:», «"Ұлытау облысы" деген
бөлімде:», «реттік нөмірі 18-жолда:»: each opens a scope (:mod:`kb.amending.scopes`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from kb.amending.addresses import Addresses
from kb.amending.amending_text import AmendingText, trimmed
from kb.amending.continuations import OPENING
from kb.amending.marks import Span
from kb.amending.model import Part
from kb.amending.passages import Passage
from kb.amending.places import Units, is_within, joined, units_in
from kb.amending.scopes import Scope, Scopes
from kb.amending.tables import columns_in, rows_in
from kb.amending.which_act import WhichAct
from kb.model import UnitPath
from kb.references.act_mentions import ActMention
from kb.references.targets import RANKS

_LONGEST_NAME = 150  # characters of what names a part of the text
_SHORT_NAME = 3  # words
_NEAR = 60  # characters between the name of an act and the colon of a list item
_STEM = 4  # letters
_HEADLINE = re.compile(r"\d+[.-]\d+\.?\s[^\W\d_][^\n:;|]{3,80}")
"""A line that names a part of the text by a number of two: «1.2 Ақтөбе ауылдық округі»."""
_NUMBERED_NAME = re.compile(r"[\"«“]+\s*(?P<number>\d{1,3})(?:\.\s*|\s+)(?=[^\W\d_\s]|[\"«“])")
"""The number before the name of a part of the text: «"3. Шоттар"»."""
_FIRST_WORD = re.compile(r"[^\W\d_]+\s+(?=\d)")
_WORD = re.compile(r"[^\W\d_]+")


class LeadIns:
    """Opens the scopes that lead-ins say."""

    def __init__(
        self, source: AmendingText, scopes: Scopes, addresses: Addresses, acts: WhichAct
    ) -> None:
        self._source = source
        self._scopes = scopes
        self._addresses = addresses
        self._acts = acts
        self.in_list = False
        """Whether an annex is read that is a list of changes."""
        self.first: Scope | None = None
        """What the first lead-in says is changed."""

    def is_headline(self, passage: Passage) -> bool:
        """Whether a line without a colon says what the next ones are about.

        «1.2 Ақтөбе ауылдық округі», «шешіммен бекітілген жиналыс регламенті».
        """
        line = self._source.text[passage.start : passage.end].strip()
        if _HEADLINE.fullmatch(line) is not None:
            return True
        is_line = passage.rank is None and "\n" not in line and line[-1:].isalpha()
        names = self._source.document_in(passage, passage.words, passage.stop)
        return is_line and len(line) <= _LONGEST_NAME and names is not None

    def open(self, passage: Passage, mention: ActMention | None, *, is_amending: bool) -> None:
        """Open the scope that a passage says, if it is a lead-in.

        ``mention`` is the act that it names, ``is_amending`` whether it says that one is changed.
        """
        current = self._scopes.current
        if not is_amending and self._decides(passage):
            return
        if mention is not None and not is_amending and not self._changes(passage, mention):
            mention = None
        if mention is None and not is_amending and current is None and not self._goes_on(passage):
            return
        words = self._source.bare(passage)
        by_annex = self._source.patterns.by_annex
        if is_amending and not passage.has_colon and not by_annex.search(words):
            return
        scope = self._of_act(passage, mention)
        units = self._units(passage, mention if is_amending else None)
        document = self._source.document_in(passage, passage.words, passage.stop)
        if document is None and mention is None and is_amending:
            document = self._source.called_document(passage)
        is_said = self._source.said_in(passage) is not None
        is_plain = mention is None and not is_said and not is_amending
        if document is None and is_plain and units:
            document = self._source.named_document(passage, passage.words, units[0].start)
            if self._source.is_within_name(document, scope.document):
                document = None
        if document is not None or is_said:
            scope = scope.of(document)
        if units:
            scope = self._of_units(scope, units)
        is_plain = is_plain and document is None
        in_table = self._in_table(scope, passage, words)
        if in_table is not None:
            scope = in_table
        elif units and units[0].start > passage.words and not is_amending:
            if mention is None and document is None:
                scope = self._below_line(scope, passage, units[0])
        elif not units and is_plain:
            scope = self._of_name(scope, passage)
        if scope.act is not None:
            self.first = self.first or scope
        self._scopes.put(scope)
        self._scopes.before = None

    def _decides(self, passage: Passage) -> bool:
        """Whether a passage is the preamble, which ends in «қаулы етеді:»."""
        found = self._source.patterns.decides.finditer(self._source.low, passage.words, passage.end)
        return any(one.end() >= passage.end for one in found)

    def _changes(self, passage: Passage, mention: ActMention) -> bool:
        """Whether a passage that does not say so changes the act that it names."""
        gap = self._source.bare(passage)[mention.end - passage.words :].replace("|", "")
        in_list = self.in_list or self._scopes.current is not None
        is_said = in_list or self._acts.is_the_titled(mention)
        is_item = passage.has_colon and len(gap.strip()) <= _NEAR and is_said
        return is_item or self._source.patterns.approved.search(gap) is not None

    def _goes_on(self, passage: Passage) -> bool:
        """Whether units named before a colon are those of the act that was changed before.

        «1. … шешіміне мынадай өзгерістер енгізілсін: 1-тармақта: …; 2. 5-тармақта: …»
        """
        low, patterns = self._source.low, self._source.patterns
        if not passage.has_colon:
            return False
        if (
            self._acts.is_titled
            and self._source.said_in(passage) is not None
            and self._source.document_in(passage, passage.words, passage.stop) is not None
        ):
            return True  # «көрсетілген бұйрықпен бекітілген Қағидаларда:»
        word = _FIRST_WORD.match(self._source.text, passage.words)  # «Келісімнің 2-бабында:»
        begin = word.end() if word is not None else passage.words
        return (
            (self.first is not None or self._acts.is_titled)
            and patterns.unit_begins.match(low, begin) is not None
            and patterns.lead_unit.search(low[passage.words : passage.stop] + ":") is not None
        )

    def _of_act(self, passage: Passage, mention: ActMention | None) -> Scope:
        """The scope of the act that is changed, within the one that is open."""
        current, rank = self._scopes.current, self._scopes.rank
        if mention is not None and mention.name is not None:
            return Scope(rank, mention.name)
        if current is not None:
            return replace(current, rank=rank) if mention is None else Scope(rank, current.act)
        first = self.first.act if self.first is not None else None
        return Scope(rank, self._acts.around(passage) or first)

    def _units(self, passage: Passage, amended: ActMention | None) -> list[Units]:
        """The units of the changed act that a passage names, behind the act that it changes."""
        units = [
            one
            for one in self._source.units_of(passage, passage.words, passage.stop)
            if not self._source.is_of_accord(one)
        ]
        if amended is None:
            return units
        by_annex, low = self._source.patterns.by_annex, self._source.low
        after = (one for one in units if one.start > amended.end)
        return [one for one in after if not by_annex.match(low, one.word)]

    def _of_units(self, scope: Scope, units: list[Units]) -> Scope:
        paths = tuple(path for one in units for path in one.paths)
        current = self._scopes.current
        if scope.paths == (current.paths if current is not None else ((),)):
            found = self._scopes.paths_of(paths)
        else:
            found = tuple(dict.fromkeys(joined(o, p) for o in scope.paths for p in paths))
        stays = scope.part is Part.UNIT and all(is_within(path, scope.named_in) for path in found)
        return replace(scope.of(scope.document, found), named=scope.named if stays else ())

    def _in_table(self, scope: Scope, passage: Passage, words: str) -> Scope | None:
        """The scope of a heading, of rows or columns; None: the passage names none."""
        part = self._addresses.part_of(words)
        rows = rows_in(words, self._source.patterns)
        columns = columns_in(words, self._source.patterns)
        if part is Part.UNIT and not rows and not columns:
            return None
        quoted = [(start + 1, end - 1) for start, end in passage.quotations]
        named = self._names_of(scope, quoted[-1]) if quoted else scope.named
        if scope.rows and not rows and self._scopes.is_fresh:  # a column of the row just named
            part, rows = scope.part, scope.rows
        return replace(scope, part=part, rows=rows, columns=columns, named=named)

    def _below_line(self, scope: Scope, passage: Passage, units: Units) -> Scope:
        """The scope of units below a line that names a part of the text.

        «1.2 Ақтөбе ауылдық округі», and in the next line «1) тармақшада:».
        """
        text = self._source.text
        gap = text[passage.words : units.start]
        name = trimmed(text, passage.words, passage.words + len(gap.rstrip()))
        is_line = "\n" in gap[len(gap.rstrip()) :] and "\n" not in text[slice(*name)]
        if not is_line or not self._is_name(name):
            return scope
        return replace(scope, named=self._names_of(scope, name), named_in=((),))

    def _of_name(self, scope: Scope, passage: Passage) -> Scope:
        """The scope of what a passage names without a number: a document, a part of one."""
        name = trimmed(self._source.text, passage.words, passage.stop)
        numbered = self._numbered_name(passage, name)
        if numbered is not None:
            return scope.of(scope.document, self._scopes.paths_of((numbered,)))
        if self._is_document(name):
            return scope.of(name)
        if name[1] - name[0] > _LONGEST_NAME or not self._is_name(name):
            return scope
        held = self._holding(passage, name, scope.paths)
        return replace(scope, named=self._names_of(scope, name), named_in=held)

    # Names

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

    def _noun(self, passage: Passage, name: Span) -> str:
        """What a quotation is said to name: «"…" деген бөлімде»; empty: nothing says it."""
        if len(passage.quotations) != 1:
            return ""
        called = self._source.patterns.called
        said = called.search(self._source.low, passage.quotations[0][1], name[1])
        return self._source.low[said.end() : name[1]].strip() if said is not None else ""

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
        words = _WORD.findall(self._source.low[slice(*name)])
        return words[-1][:_STEM] if words else ""

    def _is_document(self, name: Span) -> bool:
        """Whether words before a colon name rules, a list: «Тіркеу қағидаларында:»."""
        words = self._source.text[slice(*name)].lstrip('"«“')
        return words[:1].isupper() and self._source.patterns.document.search(words) is not None

    def _is_name(self, name: Span) -> bool:
        """Whether words before a colon name a part of a text («оның ішінде:» does not)."""
        if self._source.patterns.done.search(self._source.low, *name):
            return False  # «аудандық бюджет … бекітілсін:»
        if self._source.patterns.joining.search(self._source.low, *name):
            return True
        words = self._source.text[slice(*name)].split()
        return len(words) > _SHORT_NAME or bool(words and not words[0][:1].islower())
