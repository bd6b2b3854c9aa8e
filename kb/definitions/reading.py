"""A text as the readers of definitions look at it: places, units, sentences, scopes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from kb.address import ancestors
from kb.definitions.scopes import unit_named
from kb.grammar.definition_words import DefinitionWords
from kb.language.lookalikes import fold_lookalikes, folded_text, lowered_text
from kb.language.places import places_of
from kb.model import Expression, Level, Provision
from kb.unit_index import UnitIndex

DASHES = "-\N{HYPHEN}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{BOX DRAWINGS LIGHT HORIZONTAL}"
QUOTES = "\"«»“”„'‘’"
_SENTENCE_END = re.compile(
    r"[.!?;]\s+(?=[\"«“(]?[^\W\d_a-zа-яёәіңғүұқөһ]|\d+(?:-\d+)?[.)])|\n\s*\n"
)
_LONGEST_SENTENCE = 2000  # characters looked at on either side of a place
_NUMBER = re.compile(r"\s*(?:\d+(?:-\d+)*|[^\W\d_])\s?[.)]\s*")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text with its look-alike letters folded; ``start`` is its offset."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.start + len(self.text)


class Reading:
    """An expression, and what the readers of definitions ask about it."""

    def __init__(self, expression: Expression, words: DefinitionWords) -> None:
        self.expression = expression
        self.text = expression.text
        self.units = expression.provisions
        self.words = words

    @cached_property
    def index(self) -> UnitIndex:
        """The units by level and number, made where words name one."""
        return UnitIndex(self.units)

    @cached_property
    def _starts(self) -> list[int]:
        return [unit.start for unit in self.units]

    @cached_property
    def _notes(self) -> list[tuple[int, int]]:
        return sorted((note.start, note.end) for note in self.expression.notes)

    def folded(self, start: int, end: int) -> Span:
        """The text between two offsets, cut to where there is text."""
        start, end = max(start, 0), min(end, len(self.text))
        return Span(start, fold_lookalikes(self.text[start:end]))

    def places(self, needles: tuple[str, ...]) -> list[int]:
        """Where any of ``needles`` stands in the text, in lower case and folded, in order."""
        return places_of(lowered_text(folded_text(self.text)), needles)

    def unit_at(self, offset: int) -> Provision | None:
        """The innermost unit around ``offset``; None in notes and around the provisions."""
        note = bisect_right(self._notes, (offset, len(self.text))) - 1
        if note >= 0 and offset < self._notes[note][1]:
            return None
        position = bisect_right(self._starts, offset) - 1
        if position < 0:
            return None
        for unit in ancestors(self.units, position):
            if offset < unit.end:
                return unit
        return None

    def body_start(self, unit: Provision) -> int:
        """Where the words of a unit begin, behind its number."""
        start = unit.content[0][0] if unit.content else unit.start
        number = _NUMBER.match(self.text, start, unit.end)
        return number.end() if number and unit.number else start

    def sentence_start(self, unit: Provision, offset: int) -> int:
        """Where the sentence begins in which ``offset`` stands, in the unit's own words."""
        within = [start for start, end in unit.content if start <= offset <= end]
        start = max([offset - _LONGEST_SENTENCE, *within[-1:], *([] if within else [unit.start])])
        before = self.text[start:offset]
        ends = list(_SENTENCE_END.finditer(before))
        start += ends[-1].end() if ends else 0
        return start + len(self.text[start:offset]) - len(self.text[start:offset].lstrip())

    def sentence_end(self, unit: Provision, offset: int) -> int:
        """Where that sentence ends; with all that the unit contains where it ends in a colon."""
        found = _SENTENCE_END.search(self.text, offset, min(unit.end, offset + _LONGEST_SENTENCE))
        end = found.start() if found else min(unit.end, offset + _LONGEST_SENTENCE)
        if self.text[offset:end].rstrip().endswith(":"):
            end = unit.end
        return offset + len(self.text[offset:end].rstrip().rstrip(".;"))

    def scope(self, words: str | None, unit: Provision) -> int | None:
        """The unit within which a definition of ``unit`` holds that ``words`` introduce.

        Without words about it, or with words about the act: the annex it stands in, as that
        has rules of its own, else the act.
        """
        found = _pattern(self.words.scope).search(words or "")
        named = unit_named(found.group(), self.words.language, self.index, unit) if found else None
        if named is not None:
            return named
        around = ancestors(self.units, unit.position)
        annexes = [one.position for one in around if one.level is Level.ANNEX]
        return annexes[-1] if annexes else None

    def line_around(self, offset: int) -> tuple[int, int]:
        """The line in which ``offset`` stands, without the white space around it."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        end = end if end >= 0 else len(self.text)
        line = self.text[start:end]
        return start + len(line) - len(line.lstrip()), start + len(line.rstrip())

    def heads(self) -> Iterator[Provision]:
        """The units that have a heading."""
        return (unit for unit in self.units if unit.heading)


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.DOTALL)
