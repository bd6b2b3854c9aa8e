"""What an edit changes beyond words: rights, duties, deadlines, sums, references."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache, cached_property
from typing import NamedTuple

from kb.comparison.model import ComparedText, Direction, Edit, Operation, Span, Substance
from kb.dates import read_date
from kb.grammar import (
    citation_en,
    citation_kk,
    citation_ru,
    substance_en,
    substance_kk,
    substance_ru,
)
from kb.grammar.form_words import YEAR, written_in_short
from kb.grammar.substance_words import SubstanceWords
from kb.language.lookalikes import fold_lookalikes, lowered
from kb.model import Reference
from kb.number_words import number_words

_WORDS = {one.WORDS.language: one.WORDS for one in (substance_kk, substance_ru, substance_en)}
_CITED = {one.WORDS.language: one.WORDS for one in (citation_kk, citation_ru, citation_en)}
_MODALS = frozenset((Substance.RIGHT, Substance.DUTY, Substance.PROHIBITION))
_BINDS = {None: 0, Substance.RIGHT: -1, Substance.DUTY: 1, Substance.PROHIBITION: 1}
_TOKEN = re.compile(
    r"№\s*(?P<designation>[\w-]+)"
    r"|(?P<figures>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:-\d+)+|\d+(?:[.,]\d+)?)"
    r"|(?P<word>[^\W\d_]+)|%"
)
_JOINT = re.compile(r"[\s\u00a0-]*(?:\([^()]{1,60}\))?[\s\u00a0-]*")
_SENTENCE_END = re.compile(r"[;!?]|\.(?=\s+\W*[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ])|\n\s*\n")
_ENDS = re.compile(r"[.;!?]")
_FAR = 30  # characters within which the word for an age stands, before years or behind
_NEAR_PUNISHMENT = 60  # characters between a punishment and how long it lasts
_SAME_MATTER = 9  # words up to which a replaced stretch speaks of the same matter


class Fact(NamedTuple):
    """Something in a wording that counts; ``value`` is what two of a kind are compared by."""

    kind: Substance
    start: int
    end: int
    value: tuple[object, ...] = ()
    amount: Fraction | None = None


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


def _marked(edit: Edit, old: Statements, new: Statements) -> Edit:
    before, after = old.within(edit.old), new.within(edit.new)
    change = _Change(edit, _only_in(before, after), _only_in(after, before), old, new)
    kinds = {fact.kind for fact in (*change.gone, *change.came)}
    if not kinds:
        return edit
    return replace(
        edit,
        substance=tuple(kind for kind in Substance if kind in kinds),
        direction=change.direction,
    )


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
        self.words = _WORDS[language]
        self._parts = [
            _Part(start, text[start:end], lowered(fold_lookalikes(text[start:end])))
            for start, end in spans
        ] or [_Part(0, "", "")]
        self._facts = [
            fact._replace(start=fact.start + part.start, end=fact.end + part.start)
            for part in self._parts
            for fact in _facts(part.text, language, self.words)
        ]
        self._facts += [
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
        """The facts that touch a span."""
        start, end = span
        return [fact for fact in self._facts if fact.start < end and start < fact.end]

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
        return len(_TOKEN.findall(part.text, start, end))

    def sentence(self, span: Span) -> str:
        """The sentence, or the part of one between semicolons, in which a span begins."""
        part, at, _ = self._at(span)
        ends = (end.end() for end in _SENTENCE_END.finditer(part.raw, 0, at))
        stop = _SENTENCE_END.search(part.raw, at)
        return part.text[max(ends, default=0) : stop.start() if stop else None]

    def is_sentence(self, span: Span) -> bool:
        """Whether a span is made of whole sentences, and opens no list."""
        part, start, end = self._at(span)
        before, said = part.raw[:start].rstrip(), part.raw[start:end]
        behind = part.raw[end:].strip()
        is_closed = not behind or _ENDS.search(said[-1:] + behind[:1])
        return bool(is_closed) and ":" not in said and (not before or before[-1] in ".;!?")

    def is_impersonal(self, fact: Fact) -> bool:
        """Whether a right or duty may be that of no person."""
        part, start, end = self._at((fact.start, fact.end))
        return re.search(self.words.impersonal, part.text[start:end]) is not None

    def modals(self, span: Span) -> set[Substance]:
        """The rights, duties and prohibitions of the sentence in which a span begins."""
        return {fact.kind for fact in _modals(self.sentence(span), self.words)} & _MODALS

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
        signs = {self._of_modals(), self._of_amounts()} - {0}
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


# Facts


def _facts(text: str, language: str, words: SubstanceWords) -> Iterator[Fact]:
    dates = list(_dates(text, words))
    amounts = list(_amounts(text, language, words, dates))
    yield from dates
    yield from _with_shared_units(text, amounts, words)
    modals = list(_modals(text, words))
    yield from modals
    for found in _pattern(words.negation).finditer(text):
        if not any(one.start <= found.start() < one.end for one in modals):
            yield Fact(Substance.NEGATION, *found.span())


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _modal_pattern(words_language: str) -> re.Pattern[str]:
    modals = _WORDS[words_language].modals
    return re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in modals))


def _modals(text: str, words: SubstanceWords) -> Iterator[Fact]:
    for found in _modal_pattern(words.language).finditer(text):
        yield Fact(Substance(str(found.lastgroup)), *found.span())


def _dates(text: str, words: SubstanceWords) -> Iterator[Fact]:
    for found in _pattern(words.dates).finditer(text):
        said = (
            read_date(found)
            if any(found[name] for name in found.groupdict() if name.startswith("year"))
            else None
        )
        value = said or tuple(part for part in found.groupdict().values() if part is not None)
        yield Fact(Substance.DATE, *found.span(), (value,))


def _amounts(
    text: str, language: str, words: SubstanceWords, dates: Sequence[Fact]
) -> Iterator[Fact]:
    """Numbers with what they count; those of units are references."""
    tokens = list(_TOKEN.finditer(text))
    numbers = number_words(language)
    for found in _pattern(words.compounds).finditer(text):
        said = found["number"]
        amount = Fraction(said) if said.isdecimal() else numbers.total([said.removesuffix("х")])
        amount = amount if amount is not None else numbers.total([said])
        period = next(name for name in words.periods if found.groupdict().get(name))
        if amount is not None and not _is_age(text, found.span(), words):
            value = (amount, period, None)
            yield Fact(Substance.DEADLINE, *found.span(), value, amount)
    for found in _pattern(words.multiples).finditer(text):
        yield Fact(Substance.SUM, *found.span(), (found.group(),))
    index = 0
    while index < len(tokens):
        token = tokens[index]
        index += 1
        if any(date.start <= token.start() < date.end for date in dates):
            continue
        if token["designation"]:
            yield Fact(Substance.REFERENCE, *token.span(), (token["designation"],))
            continue
        reference = _reference(text, tokens, index - 1, language)
        if reference is not None:
            yield Fact(Substance.REFERENCE, *token.span(), reference)
            continue
        start = index - 1
        amount = None
        if token["figures"]:
            amount = _figures(token["figures"])
        elif token["word"] and _is_number(token["word"], language, words):
            while index < len(tokens) and _is_next_number(text, tokens, index, language, words):
                index += 1
            amount = numbers.total([one.group() for one in tokens[start:index]])
        if amount is None:
            if token["figures"]:
                yield Fact(Substance.NUMBER, *token.span(), (token.group(),))
            continue
        end = tokens[index - 1].end()
        # «30 (отыз) күн»: the words in brackets say it again.
        behind = _JOINT.match(text, end)
        at = behind.end() if behind else end
        yield _counted(text, (token.start(), end), at, amount, words)
        while index < len(tokens) and tokens[index].start() < at:
            index += 1


def _is_number(word: str, language: str, words: SubstanceWords) -> bool:
    return word not in words.not_numbers and number_words(language).value(word) is not None


def _is_next_number(
    text: str, tokens: Sequence[re.Match[str]], index: int, language: str, words: SubstanceWords
) -> bool:
    between = text[tokens[index - 1].end() : tokens[index].start()]
    word = tokens[index]["word"]
    return between.isspace() and word is not None and _is_number(word, language, words)


def _figures(written: str) -> Fraction | None:
    plain = re.sub(r"[ \u00a0\u202f]", "", written).replace(",", ".")
    return Fraction(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None


def _counted(text: str, span: Span, at: int, amount: Fraction, words: SubstanceWords) -> Fact:
    """A number as what it is: a sum, a time or a number of anything."""
    start, end = span
    for unit, pattern in words.sums.items():
        if (found := _pattern(rf"(?:{pattern})(?!\w)").match(text, at)) is not None:
            return Fact(Substance.SUM, start, found.end(), (amount, unit), amount)
    said = []
    while True:
        qualifier = next(
            (
                (name, found)
                for name, pattern in words.qualifiers.items()
                if (found := _pattern(rf"(?:{pattern})\s+").match(text, at)) is not None
            ),
            None,
        )
        if qualifier is None:
            break
        said.append(qualifier[0])
        at = qualifier[1].end()
    for unit, pattern in words.periods.items():
        found = _pattern(rf"(?:{pattern})(?!\w)").match(text, at)
        if found is not None and not _is_age(text, (start, found.end()), words):
            value = (amount, unit, "working" if "working" in said else None)
            return Fact(Substance.DEADLINE, start, found.end(), value, amount)
        # «бес күнтізбелік күн» and «күнтізбелік бес күн» are one.
    return Fact(Substance.NUMBER, start, end, (amount,), amount)


def _is_age(text: str, span: Span, words: SubstanceWords) -> bool:
    near = text[max(0, span[0] - _FAR) : span[1]]
    return _pattern(rf"\b(?:{words.age})").search(near) is not None


def _with_shared_units(text: str, amounts: Sequence[Fact], words: SubstanceWords) -> Iterator[Fact]:
    """Numbers of a row of sums whose unit stands at its end: «пяти, … – десяти показателей»."""
    for index, fact in enumerate(amounts):
        if fact.kind is Substance.NUMBER and fact.amount is not None:
            sum_behind = next(
                (one for one in amounts[index + 1 :] if one.kind is Substance.SUM), None
            )
            if (
                sum_behind is not None
                and len(sum_behind.value) > 1
                and _pattern(words.fines).search(text) is not None
                and not _SENTENCE_END.search(text, fact.end, sum_behind.start)
                and re.match(r"\s*[,–—-]|\s+(?:до|дейін\w*|ден|дан)\b", text[fact.end :])
            ):
                value = (fact.amount, sum_behind.value[1])
                yield fact._replace(kind=Substance.SUM, value=value)
                continue
        yield fact


@cache
def _ordinals(language: str) -> re.Pattern[str]:
    ways = _CITED[language].ordinals.items()
    return re.compile("|".join(f"(?P<n{number}>(?:{pattern}))" for number, pattern in ways))


def _reference(
    text: str, tokens: Sequence[re.Match[str]], index: int, language: str
) -> tuple[object, ...] | None:
    """The unit that a number beside the word for one names: «5-бап», «частью первой»."""
    token = tokens[index]
    written = token["figures"]
    if written is None:
        ordinal = _ordinals(language).fullmatch(token.group())
        if ordinal is None:
            return None
        written = str(ordinal.lastgroup)[1:]
    for neighbour in (index - 1, index + 1):
        if 0 <= neighbour < len(tokens):
            one, other = sorted((index, neighbour))
            between = text[tokens[one].end() : tokens[other].start()]
            level = written_in_short(language).fullmatch(tokens[neighbour].group())
            if (
                level is not None
                and level.lastgroup != YEAR
                and re.fullmatch(r"[\s.)\u00a0]*-?\s*", between)
            ):
                return (level.lastgroup, written)
    return None
