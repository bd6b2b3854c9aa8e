"""An amending act, and what stretches of its words say: masked, units, documents, acts."""

from __future__ import annotations

from functools import cached_property

from kb.amending.annex_heads import own_number
from kb.amending.marks import Span
from kb.amending.passages import Passage
from kb.amending.places import Units, masked, units_in
from kb.amending.words import InstructionPatterns, patterns
from kb.language.lookalikes import folded_text, lowered_text
from kb.model import Expression, Level, UnitPath
from kb.references.act_mentions import ActMention, Relation
from kb.references.antecedents import mentions_of
from kb.references.own_units import OwnUnits

_BESIDE = 70  # characters between «осы қаулының» and its annex
_SHORT_NAME = 3  # words
_STEM = 5  # letters


class AmendingText:
    """The text of an amending act with all that is looked up in it."""

    def __init__(self, expression: Expression) -> None:
        self.expression = expression
        self.text = expression.text
        folded = folded_text(expression.text)
        self.low = lowered_text(folded)
        self.language = expression.language
        self.patterns: InstructionPatterns = patterns(expression.language)
        self.units = OwnUnits(expression)
        self.mentions = mentions_of(expression, folded, self.units)

    def mentions_in(self, passage: Passage) -> list[ActMention]:
        """The acts that a passage names."""
        return [
            mention
            for mention in self.mentions
            if passage.words <= mention.start < passage.stop and mention.relation is Relation.NAMED
        ]

    def said_in(self, passage: Passage) -> ActMention | None:
        """The own or the said act that a passage speaks of first."""
        for mention in self.mentions:
            is_within = passage.words <= mention.start < passage.stop
            if is_within and mention.relation is Relation.SAID:
                return mention
        return None

    def units_of(self, passage: Passage, start: int, end: int) -> list[Units]:
        """The units that a stretch of a passage names, in order."""
        words = self.masked(passage, start, end)
        if not self.patterns.head_final:  # «предложение второе пункта 2»: not the second paragraph
            words = self.patterns.sentence.sub(lambda said: " " * len(said.group()), words)
        return units_in(words, start, self.patterns)

    def masked(self, passage: Passage, start: int, end: int, *, quotations: bool = True) -> str:
        """A stretch of a passage with names of acts, brackets and quotations put out."""
        hidden = [*passage.brackets, *((m.start, m.end) for m in self.mentions_in(passage))]
        if quotations:
            hidden += passage.quotations
        return masked(self.low, start, end, hidden, self.patterns)

    def bare(self, passage: Passage) -> str:
        """The words of a passage with quotations and brackets put out."""
        hidden = [*passage.quotations, *passage.brackets]
        return masked(self.low, passage.words, passage.stop, hidden, self.patterns)

    def is_own(self, units: Units) -> bool:
        """Whether the units are those of the amending act itself («осы қаулының қосымшасы»)."""
        if self.patterns.head_final:
            before = self.low[max(units.start - _BESIDE, 0) : units.start]
            return self.patterns.own.search(before) is not None
        return self.patterns.own.match(self.low, units.end) is not None

    def is_accorded(self, units: Units) -> bool:
        """Whether what is changed is to read as the units do («… қосымшаға сәйкес»)."""
        if self.patterns.head_final:
            return self.patterns.according.match(self.low, units.end) is not None
        before = self.low[max(units.start - _BESIDE, 0) : units.start]
        return self.patterns.according.search(before) is not None

    def is_of_accord(self, units: Units) -> bool:
        """Whether the units hold a new wording or are those of the amending act itself."""
        return self.is_accorded(units) or self.is_own(units)

    def holds_wording(self, units: Units) -> bool:
        """Whether the units are those of the amending act in which a new wording stands.

        «Осы Заңға 1-қосымшаның …» is the annex of the act that is changed, where this one
        has none and nothing is to read as it does.
        """
        is_annex = units.innermost is Level.ANNEX
        if self.is_accorded(units):
            return is_annex or self.is_own(units)
        return self.is_own(units) and not (is_annex and self.annex_of(units.paths[0]) is None)

    def document_in(self, passage: Passage, start: int, end: int) -> Span | None:
        """The words that name the approved document of which a stretch of a passage speaks."""
        words = self.masked(passage, start, end, quotations=False)
        found = self.patterns.approved.search(words)
        if found is None:
            return None
        if any(s <= start + found.start() < e for s, e in passage.quotations + passage.brackets):
            return None
        if not self.patterns.head_final:
            return self._approved_name(passage, start, start + found.start())
        first = start + found.end()
        stops = [one.start for one in self.units_of(passage, first, end)]
        ends = self.patterns.name_ends.search(self.low, first, end)
        if ends is not None:
            stops.append(ends.start())
        name = trimmed(self.text, first, min([*stops, end]))
        if name[0] == name[1] and (said := self.said_in(passage)) is not None:
            # «Жиналыс регламентінде көрсетілген шешіммен бекітілген:»
            name = trimmed(self.text, start, said.start)
            if self.patterns.document.search(self.low[slice(*name)]) is None:
                return None
        return name if name[0] < name[1] else None

    def _approved_name(self, passage: Passage, start: int, end: int) -> Span | None:
        """The name before the word for approved: «в Правилах охраны, утвержденных приказом»."""
        begin = max([start, *(one.end for one in self.units_of(passage, start, end))])
        noun = self.patterns.document_noun.search(self.low, begin, end)
        name = trimmed(self.text, noun.start() if noun is not None else begin, end)
        return name if name[0] < name[1] else None

    def named_document(self, passage: Passage, start: int, end: int) -> Span | None:
        """A document named before the units in it: «Саябақ қағидаларының 4-тармағы»."""
        if not self.patterns.head_final:
            return None
        words = self.masked(passage, start, end, quotations=False)
        name = trimmed(self.text, start, end)
        is_name = "|" not in words and self.text[slice(*name)].lstrip('"«“')[:1].isupper()
        is_name = is_name and self.patterns.document.search(words) is not None
        return name if is_name and len(words.split()) > 1 else None

    def is_within_name(self, name: Span | None, whole: Span | None) -> bool:
        """Whether a name is a shorter one of the same document: «Қағидаларға 9-қосымша»."""
        if name is None or whole is None:
            return False
        short, long = (
            {word[:_STEM] for word in self.low[slice(*one)].split()} for one in (name, whole)
        )
        return short <= long

    def is_name_of(self, name: Span | None, whole: Span | None) -> bool:
        """Whether two names are of the same document, whatever case they stand in."""
        return self.is_within_name(name, whole) and self.is_within_name(whole, name)

    def called_document(self, passage: Passage) -> Span | None:
        """A document called by a short name: «Келісімге мынадай өзгерістер енгізілсін:»."""
        amends = self.patterns.name_ends.search(self.low, passage.words, passage.stop)
        if amends is None:
            return None
        start, end = trimmed(self.text, passage.words, amends.start())
        words = self.text[start:end].split()
        is_name = (
            0 < len(words) <= _SHORT_NAME
            and words[0][:1].isupper()
            and (not any(start <= mention.start < end for mention in self.mentions))
        )
        return (start, end) if is_name else None

    def annex_of(self, path: UnitPath) -> int | None:
        """Position of an annex of the amending act; None where it is not there."""
        number = path[-1][1]
        for position, own in self._own_numbers.items():
            if own == number:
                return position
        found = self.units.lookup(Level.ANNEX, number or None, None)
        # A number in the act amended is none of this act.
        found = [one for one in found if not number or self._own_numbers[one] is None]
        return found[0] if found else None

    @cached_property
    def _own_numbers(self) -> dict[int, str | None]:
        """For each annex the number in this act where heads of two acts stand above it."""
        return {
            at: own_number(
                self.text[self.units.provisions[at].start : self.units.provisions[at].end],
                self.language,
            )
            for at in self.units.of_level(Level.ANNEX)
        }


def trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without spaces and stops at its ends."""
    while start < end and text[start] in " \t\r\n\xa0,;:":
        start += 1
    while end > start and text[end - 1] in " \t\r\n\xa0,;:":
        end -= 1
    return start, end
