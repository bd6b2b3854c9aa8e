"""What an edit changes beyond words: rights, duties, deadlines, sums, references."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from kb.comparison.facts import SENTENCE_END, TOKEN, WORDS, Fact, fact_reader
from kb.comparison.model import ComparedText, Direction, Edit, Operation, Span, Substance
from kb.language.lookalikes import fold_lookalikes, lowered
from kb.model import Reference

_MODALS = frozenset((Substance.RIGHT, Substance.DUTY, Substance.PROHIBITION))
_OF_UNITS = (
    Substance.RIGHT,
    Substance.DUTY,
    Substance.PROHIBITION,
    Substance.DEADLINE,
    Substance.SUM,
)
"""What is told of a unit that is new or dropped as a whole."""
_BINDS = {None: 0, Substance.RIGHT: -1, Substance.DUTY: 1, Substance.PROHIBITION: 1}
_NO_WORD = re.compile(r"[\W_]*")
_ENDS = re.compile(r"[.;!?]")
_NEAR_PUNISHMENT = 60  # characters between a punishment and how long it lasts
_SAME_MATTER = 6  # words up to which a replaced stretch speaks of the same matter
_ENTRY = 12  # words up to which a stretch is an entry of a list, or some
_TERMS = (Substance.EXCEPTION, Substance.CONDITION)


class Substances:
    """Marks the edits between two texts of one language."""

    def __init__(self, old: ComparedText, new: ComparedText) -> None:
        self._old, self._new = _References(old), _References(new)

    def marked(
        self, edits: Sequence[Edit], old: Sequence[Span], new: Sequence[Span]
    ) -> tuple[Edit, ...]:
        """``edits`` with their substance and direction.

        They are of words in the spans ``old`` and ``new``, those of units' own text.
        """
        if all(edit.operation is Operation.EQUAL for edit in edits):
            return tuple(edits)
        before, after = self._old.statements(old), self._new.statements(new)
        return tuple(
            edit if edit.operation is Operation.EQUAL else _marked(edit, before, after)
            for edit in edits
        )

    def brought(self, new: Sequence[Span]) -> tuple[Substance, ...]:
        """What units bring that are new as a whole; ``new`` are the spans of their text."""
        return _of_units(self._new.statements(new))

    def taken(self, old: Sequence[Span]) -> tuple[Substance, ...]:
        """What units take along that are dropped as a whole."""
        return _of_units(self._old.statements(old))


def _of_units(statements: Statements) -> tuple[Substance, ...]:
    return tuple(kind for kind in _OF_UNITS if statements.number_of(kind))


def _marked(edit: Edit, old: Statements, new: Statements) -> Edit:
    before, after = old.within(edit.old), new.within(edit.new)
    gone, came = _only_in(before, after), _only_in(after, before)
    change = _Change(
        edit,
        [fact for fact in gone if _is_told(fact, edit, old, new)],
        [fact for fact in came if _is_told(fact, edit, new, old)],
        old,
        new,
    )
    kinds = {fact.kind for fact in (*change.gone, *change.came)}
    if change.is_of_list():
        kinds.add(Substance.PERSONS)
    if not kinds:
        return edit
    return replace(
        edit,
        substance=tuple(kind for kind in Substance if kind in kinds),
        direction=change.direction,
    )


def _is_told(fact: Fact, edit: Edit, side: Statements, other: Statements) -> bool:
    """Whether a fact of one side is a change; an exception or condition may stand elsewhere.

    A condition that is replaced may be the same in other words («при утере», «если утерян»);
    one within words that came may be theirs alone, and a sentence brings its own along.
    """
    if fact.kind not in _TERMS:
        return True
    if edit.operation is Operation.REPLACE:
        is_apart = fact.kind is Substance.EXCEPTION
    else:
        span = edit.new if edit.operation is Operation.INSERT else edit.old
        is_apart = not side.is_sentence(span) and (
            fact.kind is Substance.EXCEPTION or side.makes(fact, span)
        )
    return is_apart and side.number_of(fact.kind) > other.number_of(fact.kind)


def _only_in(facts: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    left = Counter((fact.kind, fact.value) for fact in others)
    found = []
    for fact in facts:
        if left[fact.kind, fact.value]:
            left[fact.kind, fact.value] -= 1
        else:
            found.append(fact)
    return found


class _References:
    """A text with its references by place."""

    def __init__(self, side: ComparedText) -> None:
        self._side = side

    @cached_property
    def _sorted(self) -> list[Reference]:
        return sorted(self._side.references, key=_start)

    def statements(self, spans: Sequence[Span]) -> Statements:
        """What units with these spans say."""
        expression = self._side.expression
        references: list[Reference] = []
        for start, end in spans:
            first = bisect_left(self._sorted, start, key=_start)
            references += self._sorted[first : bisect_left(self._sorted, end, key=_start)]
        return Statements(expression.text, spans, expression.language, references)


def _start(reference: Reference) -> int:
    return reference.start


class _Part(NamedTuple):
    """A span of text as it is and as it is read."""

    start: int
    raw: str
    text: str


class Statements:
    """What units say that counts; ``spans`` are those of their own text."""

    def __init__(
        self,
        text: str,
        spans: Sequence[Span],
        language: str,
        references: Sequence[Reference] = (),
    ) -> None:
        self.words = WORDS[language]
        self._parts = [
            _Part(start, text[start:end], lowered(fold_lookalikes(text[start:end])))
            for start, end in spans
        ] or [_Part(0, "", "")]
        self._read: dict[int, list[Fact]] = {}
        """Part → its facts, which few edits ask for."""
        self._references = [
            Fact(
                Substance.REFERENCE,
                one.start,
                one.end,
                (one.act, tuple(target.path for target in one.targets)),
            )
            for one in references
            if one.act is not None and one.act.title is not None
        ]

    def within(self, span: Span) -> list[Fact]:
        """The facts that touch a span, or that an empty one stands in."""
        start, end = span
        found = list(self._references)
        for index, part in enumerate(self._parts):
            if part.start < end and start < part.start + len(part.raw):
                found += self._facts_of(index, part)
        return [fact for fact in found if fact.start < end and start < fact.end]

    def _facts_of(self, index: int, part: _Part) -> list[Fact]:
        if index not in self._read:
            self._read[index] = [
                fact._replace(start=fact.start + part.start, end=fact.end + part.start)
                for fact in fact_reader(self.words.language).facts(part.text)
            ]
        return self._read[index]

    def _at(self, span: Span) -> tuple[_Part, int, int]:
        """The part in which a span begins, and the span within it."""
        part = next(
            (
                one
                for one in reversed(self._parts)
                if one.start <= span[0] <= one.start + len(one.raw)
            ),
            self._parts[0],
        )
        last = len(part.raw)
        start, end = (min(max(at - part.start, 0), last) for at in span)
        return part, start, end

    def count(self, span: Span) -> int:
        """How many words a span has."""
        part, start, end = self._at(span)
        return len(TOKEN.findall(part.text, start, end))

    def sentence(self, span: Span) -> str:
        """The sentence, or the part of one between semicolons, in which a span begins."""
        part, at, _ = self._at(span)
        ends = (end.end() for end in SENTENCE_END.finditer(part.raw, 0, at))
        stop = SENTENCE_END.search(part.raw, at)
        return part.text[max(ends, default=0) : stop.start() if stop else None]

    def is_sentence(self, span: Span) -> bool:
        """Whether a span is made of whole sentences, and opens no list."""
        part, start, end = self._at(span)
        before, said = part.raw[:start].rstrip(), part.raw[start:end]
        behind = part.raw[end:].strip()
        is_closed = not behind or _ENDS.search(said[-1:] + behind[:1])
        return bool(is_closed) and ":" not in said and (not before or before[-1] in ".;!?")

    def makes(self, fact: Fact, span: Span) -> bool:
        """Whether words that except or condition begin a span or end it: it is their clause."""
        part, start, end = self._at(span)
        first, last = fact.start - part.start, fact.end - part.start
        beside = part.text[start : max(first, start)], part.text[min(last, end) : end]
        reader = fact_reader(self.words.language)
        return any(_NO_WORD.fullmatch(words) or reader.is_join(words) for words in beside)

    def is_impersonal(self, fact: Fact) -> bool:
        """Whether a right or duty may be that of no person."""
        part, start, end = self._at((fact.start, fact.end))
        return re.search(self.words.impersonal, part.text[start:end]) is not None

    def modals(self, span: Span) -> set[Substance]:
        """The rights, duties and prohibitions of the sentence in which a span begins."""
        return {
            fact.kind for fact in fact_reader(self.words.language).modals(self.sentence(span))
        } & _MODALS

    def number_of(self, kind: Substance) -> int:
        """How many facts of a kind there are in all."""
        facts = (self._facts_of(index, part) for index, part in enumerate(self._parts))
        return sum(fact.kind is kind for some in facts for fact in some)

    def terms(self, kind: Substance, span: Span) -> int:
        """How many exceptions or conditions the sentence in which a span begins has."""
        found = fact_reader(self.words.language).terms(self.sentence(span))
        return sum(fact.kind is kind for fact in found)

    def persons(self, span: Span) -> list[tuple[set[object], set[object]]]:
        """For each list with persons in a span, the kinds of those in it and of the others."""
        part, start, end = self._at(span)
        found: list[tuple[set[object], set[object]]] = []
        reader = fact_reader(self.words.language)
        if not reader.names_persons(part.text, start, end):
            return found
        for some in reader.persons(part.text):
            every: set[object] = {one.value for one in some}
            inside: set[object] = {
                one.value for one in some if start <= one.start and one.end <= end
            }
            if inside:
                found.append((inside, every - inside))
        return found

    def is_entry(self, span: Span) -> bool:
        """Whether a span is joined to what stands beside it, as the entry of a list is."""
        part, start, end = self._at(span)
        return fact_reader(self.words.language).is_entry(part.text[start:end])

    def only_modal(self, span: Span) -> Substance | None:
        """The one of these that the sentence has, unless it is a right that may be nobody's."""
        sentence = self.sentence(span)
        found = list(fact_reader(self.words.language).modals(sentence))
        kinds = {fact.kind for fact in found}
        if len(kinds) != 1 or not kinds <= _MODALS:
            return None
        if Substance.RIGHT in kinds and any(
            re.search(self.words.impersonal, sentence[fact.start : fact.end]) for fact in found
        ):
            return None
        return kinds.pop()

    def says(self, pattern: str, span: Span) -> bool:
        """Whether the sentence in which a span begins has words that match ``pattern``."""
        return re.search(pattern, self.sentence(span)) is not None

    def has_near(self, pattern: str, fact: Fact) -> bool:
        """Whether words that match ``pattern`` stand near a fact."""
        part, start, end = self._at((fact.start, fact.end))
        near = part.text[max(0, start - _NEAR_PUNISHMENT) : end + _NEAR_PUNISHMENT]
        return re.search(pattern, near) is not None


class _Change(NamedTuple):
    """An edit with the facts that are gone by it and those that came."""

    edit: Edit
    gone: list[Fact]
    came: list[Fact]
    old: Statements
    new: Statements

    @property
    def direction(self) -> Direction | None:
        """Which way the edit goes, where the words say so and do not speak against each other."""
        signs = {self._of_modals(), self._of_amounts(), self._of_terms()} - {0}
        if len(signs) != 1:
            return None
        return Direction.STRICTER if signs == {1} else Direction.LOOSER

    def _both_say(self, pattern: str) -> bool:
        return self.old.says(pattern, self.edit.old) and self.new.says(pattern, self.edit.new)

    def _either_says(self, pattern: str) -> bool:
        return self.old.says(pattern, self.edit.old) or self.new.says(pattern, self.edit.new)

    def _of_modals(self) -> int:
        """1 where those addressed are bound more, -1 where less, 0 where it is not certain."""
        before = {fact.kind for fact in self.gone} & _MODALS
        after = {fact.kind for fact in self.came} & _MODALS
        if len(before) > 1 or len(after) > 1 or before == after:
            return 0
        if any(fact.kind is Substance.NEGATION for fact in (*self.gone, *self.came)):
            return 0
        if self._either_says(self.old.words.exceptions):
            return 0
        first, second = next(iter(before), None), next(iter(after), None)
        if self.edit.operation is Operation.REPLACE:
            words = max(self.old.count(self.edit.old), self.new.count(self.edit.new))
            # «выдает» binds as «обязан выдать» does: only a prohibition is one by its word.
            if words > _SAME_MATTER or not (
                (first and second) or Substance.PROHIBITION in (first, second)
            ):
                return 0
        elif not self._is_rule():
            return 0
        return (_BINDS[second] > _BINDS[first]) - (_BINDS[second] < _BINDS[first])

    def _is_rule(self) -> bool:
        """Whether what came or went is a rule of its own, for persons."""
        side, span, facts = (
            (self.new, self.edit.new, self.came)
            if self.edit.operation is Operation.INSERT
            else (self.old, self.edit.old, self.gone)
        )
        return side.is_sentence(span) and not any(
            side.is_impersonal(fact) for fact in facts if fact.kind in _MODALS
        )

    def _of_amounts(self) -> int:
        """The same of a sum or a time that is another now; only punishments and clear duties."""
        before = [fact for fact in self.gone if fact.amount is not None]
        after = [fact for fact in self.came if fact.amount is not None]
        if len(before) != 1 or len(after) != 1:
            return 0
        (one,), (other,) = before, after
        if one.kind is not other.kind or one.value[1:] != other.value[1:]:
            return 0
        assert one.amount is not None and other.amount is not None
        grows = (other.amount > one.amount) - (other.amount < one.amount)
        words = self.old.words
        if one.kind is Substance.SUM:
            return grows if self._both_say(words.fines) else 0
        if one.kind is not Substance.DEADLINE:
            return 0
        if self.old.has_near(words.custody, one) and self.new.has_near(words.custody, other):
            return grows
        if self._either_says(words.limits) or self._either_says(words.exceptions):
            return 0
        modals = self.old.modals(self.edit.old), self.new.modals(self.edit.new)
        if modals == ({Substance.PROHIBITION}, {Substance.PROHIBITION}):
            return grows
        if modals == ({Substance.DUTY}, {Substance.DUTY}) and self._both_say(words.by_then):
            return -grows
        return 0

    def _of_terms(self) -> int:
        """The same of an exception or condition that came or went, by what it limits."""
        kinds = {fact.kind for fact in (*self.gone, *self.came)}
        if self.edit.operation is Operation.REPLACE or len(kinds) != 1:
            return 0
        kind = kinds.pop()
        before, after = self.old.terms(kind, self.edit.old), self.new.terms(kind, self.edit.new)
        # One more condition may be one more case in which the norm holds.
        if kind not in _TERMS or (kind is Substance.CONDITION and before and after):
            return 0
        side, span = (self.new, self.edit.new) if self.came else (self.old, self.edit.old)
        if not all(side.makes(fact, span) for fact in self.came or self.gone):
            return 0
        modal = self.old.only_modal(self.edit.old)
        if modal is None or modal is not self.new.only_modal(self.edit.new):
            return 0
        limited = -_BINDS[modal]
        return limited if self.came else -limited

    def is_of_list(self) -> bool:
        """Whether persons came into a list of persons, or went from one."""
        old, new = self.edit.old, self.edit.new
        gone, came = self.old.persons(old), self.new.persons(new)
        if not (gone or came) or max(self.old.count(old), self.new.count(new)) > _ENTRY:
            return False
        if gone and came:  # «азаматтарға» → «азаматтар мен қандастарға»
            before, after = ({kind for one, _ in some for kind in one} for some in (gone, came))
            return any(one > before for one, _ in came) or any(one > after for one, _ in gone)
        is_entry = self.old.is_entry(old) if gone else self.new.is_entry(new)
        return is_entry and any(others for _, others in gone or came)
