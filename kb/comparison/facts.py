"""Facts in the words of a norm: what it grants, commands and forbids, its numbers and times."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from kb.comparison.model import Span, Substance
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
from kb.number_words import number_words

WORDS = {one.WORDS.language: one.WORDS for one in (substance_kk, substance_ru, substance_en)}
TOKEN = re.compile(
    r"№\s*(?P<designation>[\w-]+)"
    r"|(?P<figures>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:-\d+)+|\d+(?:[.,]\d+)?)"
    r"|(?P<word>[^\W\d_]+)|%"
)
SENTENCE_END = re.compile(r"[;!?]|\.(?=\s+\W*[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ])|\n\s*\n")
"""The end of a sentence or of a part of one, in text as it is written."""
_CITED = {one.WORDS.language: one.WORDS for one in (citation_kk, citation_ru, citation_en)}
_JOINT = re.compile(r"[\s\u00a0-]*(?:\([^()]{1,60}\))?[\s\u00a0-]*")
_BESIDE = re.compile(r"[\s.)\u00a0]*-?\s*")
_STOP = re.compile(r"[;!?]|\.\s|\n\s*\n")
_OF_ROW = re.compile(r"\s*[,–—-]|\s+(?:до|to|дейін\w*)\b")
_BEHIND, _BEFORE = 3, 3  # words that say more of a person in a list, at most
_FAR = 30  # characters within which the word for an age stands before years
_REMEMBERED = 50_000  # distinct words


class Fact(NamedTuple):
    """Something in a wording that counts; ``value`` is what two of a kind are compared by."""

    kind: Substance
    start: int
    end: int
    value: tuple[object, ...] = ()
    amount: Fraction | None = None


class FactReader:
    """Reads the facts of texts in one language.

    Texts are given in lower case, look-alike letters folded and ё as е.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._words = words = WORDS[language]
        self._numbers = number_words(language)
        self._in_short = written_in_short(language)
        ordinals = _CITED[language].ordinals.items()
        self._ordinals = re.compile("|".join(f"(?P<n{one}>(?:{way}))" for one, way in ordinals))
        self._modals = re.compile("|".join(f"(?P<{kind}>{way})" for kind, way in words.modals))
        self._negation = re.compile(words.negation)
        self._exceptions = re.compile(words.exceptions)
        self._conditions = re.compile(words.conditions)
        self._dates = re.compile(words.dates)
        self._compounds = re.compile(words.compounds)
        self._multiples = re.compile(words.multiples)
        self._age = re.compile(rf"\b(?:{words.age})")
        self._fines = re.compile(words.fines)
        kinds = (f"(?P<n{kind}>{way})" for kind, way in enumerate(words.persons))
        self._persons = re.compile(rf"(?<!\w)(?:{'|'.join(kinds)})(?![\w-])")
        self._join = re.compile(words.joins)
        self._joined = re.compile(rf"(?:{words.joins}).*|.*(?:{words.joins})", re.DOTALL)
        self._between_persons = re.compile(
            rf"(?:\s+[\w-]+){{0,{_BEHIND}}}?(?:{words.joins})(?:[\w-]+\s+){{0,{_BEFORE}}}"
        )
        self._qualifiers = _compiled(words.qualifiers, r"\s+")
        self._periods = _compiled(words.periods, r"(?!\w)")
        self._sums = _compiled(words.sums, r"(?!\w)")
        self._roles: dict[str, _Role | None] = {}

    def facts(self, text: str) -> list[Fact]:
        """All facts of ``text``."""
        dates = list(self._dates_in(text))
        amounts = self._amounts_beside(text, dates)
        modals = list(self.modals(text))
        terms = list(self.terms(text))
        exceptions = [one for one in terms if one.kind is Substance.EXCEPTION]
        negations = (
            Fact(Substance.NEGATION, *found.span())
            for found in self._negation.finditer(text)
            if not any(one.start <= found.start() < one.end for one in (*modals, *exceptions))
        )
        return [*dates, *amounts, *modals, *terms, *negations]

    def amounts(self, text: str) -> list[Fact]:
        """The sums, times and numbers of ``text``; those of dates and units are none."""
        return list(self._amounts_beside(text, list(self._dates_in(text))))

    def _amounts_beside(self, text: str, dates: Sequence[Fact]) -> Iterator[Fact]:
        return self._with_shared_units(text, list(self._amounts(text, dates)))

    def terms(self, text: str) -> Iterator[Fact]:
        """The exceptions and conditions of ``text``."""
        exceptions = [found.span() for found in self._exceptions.finditer(text)]
        for span in exceptions:
            yield Fact(Substance.EXCEPTION, *span)
        for found in self._conditions.finditer(text):
            if not any(start <= found.start() < end for start, end in exceptions):
                yield Fact(Substance.CONDITION, *found.span())

    def is_join(self, text: str) -> bool:
        """Whether ``text`` is what joins the entries of a list: «, а также»."""
        return self._join.fullmatch(f" {text.strip()} ") is not None

    def is_entry(self, text: str) -> bool:
        """Whether ``text`` begins or ends with what joins it to others in a list."""
        return self._joined.fullmatch(f" {text.strip()} ") is not None

    def names_persons(self, text: str, start: int, end: int) -> bool:
        """Whether there are persons between two places of ``text``."""
        return start < end and self._persons.search(text, start, end) is not None

    def persons(self, text: str) -> list[list[Fact]]:
        """The persons of ``text``, those together that one list names."""
        lists: list[list[Fact]] = []
        for found in self._persons.finditer(text):
            fact = Fact(Substance.PERSONS, *found.span(), (found.lastgroup,))
            if lists and self._between_persons.fullmatch(text, lists[-1][-1].end, fact.start):
                lists[-1].append(fact)
            else:
                lists.append([fact])
        return lists

    def modals(self, text: str) -> Iterator[Fact]:
        """The rights, duties and prohibitions of ``text``, and what denies one."""
        for found in self._modals.finditer(text):
            yield Fact(Substance(str(found.lastgroup)), *found.span())

    def _dates_in(self, text: str) -> Iterator[Fact]:
        for found in self._dates.finditer(text):
            said = {name: part for name, part in found.groupdict().items() if part is not None}
            has_year = any(name.startswith("year") for name in said)
            value = (read_date(found) if has_year else None) or tuple(said.values())
            yield Fact(Substance.DATE, *found.span(), (value,))

    # Numbers

    def _amounts(self, text: str, dates: Sequence[Fact]) -> Iterator[Fact]:
        """Numbers with what they count; those of units are references."""
        tokens = list(TOKEN.finditer(text))
        index = 0
        while index < len(tokens):
            token = tokens[index]
            index += 1
            word = token["word"]
            role = None
            if word is not None:
                role = self._role(word)
                if role is None:
                    continue
            elif token.group() == "%":
                continue
            if any(date.start <= token.start() < date.end for date in dates):
                continue
            if token["designation"]:
                yield Fact(Substance.REFERENCE, *token.span(), (token["designation"],))
                continue
            if role is not None and role.value:
                if not self._is_age(text, token.span()):
                    yield Fact(role.kind, *token.span(), role.value, role.amount)
                continue
            reference = self._reference(text, tokens, index - 1, role)
            if reference is not None:
                yield Fact(Substance.REFERENCE, *token.span(), reference)
                continue
            if role is not None and role.kind is Substance.REFERENCE:
                continue
            first = index - 1
            if word is None:
                amount = _figures(token.group())
            else:
                while index < len(tokens) and self._goes_on(text, tokens, index):
                    index += 1
                amount = self._numbers.total([one.group() for one in tokens[first:index]])
            if amount is None:
                if word is None:
                    yield Fact(Substance.NUMBER, *token.span(), (token.group(),))
                continue
            end = tokens[index - 1].end()
            # «30 (отыз) күн»: the words in brackets say it again.
            behind = _JOINT.match(text, end)
            at = behind.end() if behind else end
            yield self._counted(text, (token.start(), end), at, amount)
            while index < len(tokens) and tokens[index].start() < at:
                index += 1

    def _role(self, word: str) -> _Role | None:
        """What a word may be among numbers; most are nothing."""
        if word not in self._roles:
            if len(self._roles) >= _REMEMBERED:
                self._roles.clear()
            self._roles[word] = self._read_role(word)
        return self._roles[word]

    def _read_role(self, word: str) -> _Role | None:
        compound = self._compounds.fullmatch(word)
        if compound is not None:
            said = compound["number"]
            amount = self._numbers.total([said.removesuffix("х")]) or self._numbers.total([said])
            if amount is not None:
                said_of = compound.groupdict()
                period = next(name for name in self._words.periods if said_of.get(name))
                return _Role(Substance.DEADLINE, (amount, period, None), amount)
        if self._multiples.fullmatch(word) is not None:
            return _Role(Substance.SUM, (word,))
        found = self._ordinals.fullmatch(word)
        ordinal = str(found.lastgroup)[1:] if found is not None else None
        if word not in self._words.not_numbers and self._numbers.value(word) is not None:
            return _Role(Substance.NUMBER, ordinal=ordinal)
        return _Role(Substance.REFERENCE, ordinal=ordinal) if ordinal is not None else None

    def _goes_on(self, text: str, tokens: Sequence[re.Match[str]], index: int) -> bool:
        """Whether a token is one more word of the number before it."""
        word = tokens[index]["word"]
        if word is None or not text[tokens[index - 1].end() : tokens[index].start()].isspace():
            return False
        role = self._role(word)
        return role is not None and role.kind is Substance.NUMBER

    def _counted(self, text: str, span: Span, at: int, amount: Fraction) -> Fact:
        """A number as what it is: a sum, a time or a number of anything."""
        start, end = span
        for unit, pattern in self._sums:
            if (found := pattern.match(text, at)) is not None:
                return Fact(Substance.SUM, start, found.end(), (amount, unit), amount)
        said: set[str] = set()
        at_unit = at
        for _ in self._qualifiers:
            for name, pattern in self._qualifiers:
                if (found := pattern.match(text, at_unit)) is not None:
                    said.add(name)
                    at_unit = found.end()
        for unit, pattern in self._periods:
            found = pattern.match(text, at_unit)
            if found is not None and not self._is_age(text, (start, found.end())):
                value = (amount, unit, "working" if "working" in said else None)
                return Fact(Substance.DEADLINE, start, found.end(), value, amount)
        return Fact(Substance.NUMBER, start, end, (amount,), amount)

    def _is_age(self, text: str, span: Span) -> bool:
        return self._age.search(text, max(0, span[0] - _FAR), span[1]) is not None

    def _with_shared_units(self, text: str, amounts: Sequence[Fact]) -> Iterator[Fact]:
        """Numbers of a row of sums whose unit stands at its end: «пяти, … – десяти показателей»."""
        has_fines = self._fines.search(text) is not None
        unit: object = None
        behind = len(text)  # where the sum with that unit stands
        found = []
        for fact in reversed(amounts):
            if fact.kind is Substance.SUM and len(fact.value) > 1:
                unit, behind = fact.value[1], fact.start
            elif (
                has_fines
                and unit is not None
                and fact.kind is Substance.NUMBER
                and fact.amount is not None
                and not _STOP.search(text, fact.end, behind)
                and _OF_ROW.match(text, fact.end)
            ):
                fact = fact._replace(kind=Substance.SUM, value=(fact.amount, unit))
            found.append(fact)
        return reversed(found)

    def _reference(
        self, text: str, tokens: Sequence[re.Match[str]], index: int, role: _Role | None
    ) -> tuple[object, ...] | None:
        """The unit that a number beside the word for one names: «5-бап», «частью первой»."""
        written = tokens[index]["figures"] if role is None else role.ordinal
        if written is None:
            return None
        for neighbour in (index - 1, index + 1):
            if 0 <= neighbour < len(tokens):
                one, other = sorted((index, neighbour))
                level = self._in_short.fullmatch(tokens[neighbour].group())
                if (
                    level is not None
                    and level.lastgroup != YEAR
                    and _BESIDE.fullmatch(text, tokens[one].end(), tokens[other].start())
                ):
                    return (level.lastgroup, written)
        return None


class _Role(NamedTuple):
    """What a word is among numbers: a value of its own, an ordinal, or a number word."""

    kind: Substance
    value: tuple[object, ...] = ()
    amount: Fraction | None = None
    ordinal: str | None = None


@cache
def fact_reader(language: str) -> FactReader:
    """The reader of ``language``: ``kk``, ``ru`` or ``en``."""
    return FactReader(language)


def _compiled(patterns: Mapping[str, str], behind: str) -> list[tuple[str, re.Pattern[str]]]:
    return [(name, re.compile(rf"(?:{pattern}){behind}")) for name, pattern in patterns.items()]


def _figures(written: str) -> Fraction | None:
    plain = re.sub(r"[ \u00a0\u202f]", "", written).replace(",", ".")
    return Fraction(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None
