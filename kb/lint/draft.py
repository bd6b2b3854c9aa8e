"""A text as the checks read it: its own words one by one, with what the layers know of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from kb.address import ancestors
from kb.grammar.lint_words import LintWords
from kb.language.lookalikes import fold_lookalikes
from kb.language.stems import stemmer
from kb.language.tokens import Token, words
from kb.lint.phrases import Parts
from kb.lint.vocabulary import Vocabulary
from kb.model import (
    ActName,
    Definition,
    DefinitionKind,
    Expression,
    Finding,
    Level,
    MatterKind,
    Note,
    Provision,
    Reference,
)
from kb.references.steps import WORDS
from kb.report import findings_of

_DASH = re.compile(r"[-‐‑–—−:]")
_AMENDING = re.compile(r"№\s*\d")


@dataclass(frozen=True, slots=True)
class TermElsewhere:
    """A definition in another act that is in force."""

    term: str
    meaning: str
    act_id: str
    act_title: str


class KnownAct(Protocol):
    """An act as the registry or the knowledge base knows it."""

    @property
    def id(self) -> str: ...
    @property
    def number(self) -> str | None: ...
    @property
    def date(self) -> str | None: ...
    @property
    def status(self) -> str: ...
    @property
    def titles(self) -> dict[str, str]: ...


class Catalogue(Protocol):
    """Where the acts that a text names are looked up."""

    def find(self, name: ActName, /) -> Sequence[str]:
        """Ids of the acts that ``name`` fits, those in force where it says no date."""
        ...


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text that is a unit's own or stands at the head of the act."""

    start: int
    end: int
    provision: int | None


@dataclass(frozen=True)
class Draft:
    """The text to be checked."""

    expression: Expression
    words: LintWords
    definitions: Sequence[Definition] = ()
    references: Sequence[Reference] = ()
    catalogue: Catalogue | None = None
    acts: Mapping[str, KnownAct] = field(default_factory=dict)
    """The acts that the catalogue finds, by their ids."""
    others: Sequence[TermElsewhere] = ()
    vocabulary: Vocabulary = field(default_factory=lambda: Vocabulary({}))
    """How often other texts have a word, by its form."""

    @property
    def text(self) -> str:
        return self.expression.text

    @property
    def language(self) -> str:
        return self.expression.language

    @property
    def units(self) -> tuple[Provision, ...]:
        return self.expression.provisions

    @cached_property
    def folded(self) -> str:
        """The text with Latin look-alikes read as the letters they stand for."""
        return fold_lookalikes(self.text)

    @cached_property
    def segments(self) -> list[Segment]:
        """What is law and its head, in order: no notes, contents or signatures."""
        segments = [
            Segment(start, end, unit.position) for unit in self.units for start, end in unit.content
        ]
        segments += [
            Segment(part.start, part.end, None)
            for part in self.expression.matter
            if part.kind is MatterKind.FRONT
        ]
        return sorted(segments, key=lambda segment: segment.start)

    @cached_property
    def tokens(self) -> list[Token]:
        """The words of the segments."""
        return [
            Token(token.text, segment.start + token.start, segment.start + token.end)
            for segment in self.segments
            for token in words(self.text[segment.start : segment.end])
        ]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often the text has a word, by its form."""
        return Counter(token.text for token in self.tokens)

    @cached_property
    def stem_counts(self) -> Counter[str]:
        """How often the text has words of a stem."""
        counts: Counter[str] = Counter()
        for form, count in self.counts.items():
            counts[self.stem(form)] += count
        return counts

    def is_known(self, form: str) -> bool:
        """Whether this text or others have the word, or one of its stem."""
        return (
            self.counts[form] > 0
            or self.vocabulary.get(form, 0) > 0
            or self.stem_counts[self.stem(form)] > 0
        )

    def vocabulary_has_stem(self, stem: str) -> bool:
        """Whether other texts have a word of this stem."""
        return any(self.stem(word) == stem for word in self.vocabulary.beginning(stem))

    def stem(self, form: str) -> str:
        """The stem of a word, remembered."""
        found = self._stems.get(form)
        if found is None:
            is_whole = re.fullmatch(self.words.own_stems, form) is not None
            found = form if is_whole else stemmer(self.language)(form)
            for pattern, right in self.words.stem_repairs:
                found = re.sub(pattern, right, found)
            self._stems[form] = found
        return found

    @cached_property
    def _stems(self) -> dict[str, str]:
        return {}

    @cached_property
    def report(self) -> tuple[Finding, ...]:
        """What the build report says of the numbers."""
        return findings_of(self.expression)

    @cached_property
    def is_consolidated(self) -> bool:
        """Whether editors' notes name amending acts: a text in force, put together by them."""
        return any(
            _AMENDING.search(self.text, note.start, note.end) for note in self.expression.notes
        )

    @cached_property
    def amends(self) -> bool:
        """Whether the text changes other acts."""
        amends = "|".join(WORDS[self.language].amends)
        return re.search(amends, self.folded, re.IGNORECASE) is not None

    @cached_property
    def reference_starts(self) -> list[int]:
        """Where the references begin, which are in the order of the text."""
        return [reference.start for reference in self.references]

    def has_note_between(self, start: int, end: int) -> bool:
        """Whether an editors' note begins between two offsets."""
        return any(start <= note.start < end for note in self.expression.notes)

    def has_note_beside(self, position: int) -> bool:
        """Whether an editors' note stands right before a unit, in it or right behind."""
        before = self.units[max(position - 1, 0)]
        after = self.units[min(position + 1, len(self.units) - 1)]
        return self.has_note_between(before.start, max(after.start, self.units[position].end))

    def notes_behind(self, start: int, end: int) -> Iterator[Note]:
        """The editors' notes that begin between two offsets or right behind."""
        for note in self.expression.notes:
            if start <= note.start < end or (
                note.start >= end and not self.text[end : note.start].strip()
            ):
                yield note

    @cached_property
    def parts(self) -> Parts:
        """The words with hyphenated ones divided, in which terms are found."""
        return Parts(self.text, self.tokens, self.stem)

    @cached_property
    def terms(self) -> list[Definition]:
        """The definitions of a list: a term, a dash, its meaning.

        Sentences («под лугом понимается …», «луг деп … танылады») rather explain
        words where they stand.
        """
        return [
            definition
            for definition in self.definitions
            if definition.kind is DefinitionKind.TERM
            and _DASH.search(self.text, definition.term_span[1], definition.meaning[0])
        ]

    def provision_at(self, offset: int) -> int | None:
        """The position of the unit in whose own text ``offset`` lies, None elsewhere."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self.segments[index].end:
            return None
        return self.segments[index].provision

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.start for segment in self.segments]

    def annex_of(self, position: int) -> int | None:
        """The position of the annex around a unit, None in the body."""
        around = ancestors(self.units, position)
        return next((unit.position for unit in around if unit.level is Level.ANNEX), None)

    def raw(self, start: int, end: int) -> str:
        """The words of a span with their white space made single spaces."""
        return " ".join(self.text[start:end].split())
