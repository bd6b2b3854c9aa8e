"""Words of an act itself that say from when or until when it and its units hold.

In an article on entry into force, in a sentence of the unit itself («Настоящий
пункт действует до 1 января 2030 года.») or in brackets at its end («…
(01.01.2027 бастап қолданысқа енгізіледі);»). Words that an act puts into
another act are not about itself, and are passed over.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from kb.address import ancestors
from kb.amendments.entry_sentences import Header, Statement, sentences_of
from kb.amendments.units import Units, units_named
from kb.amendments.vocabulary import Rule, vocabulary
from kb.grammar import GRAMMARS
from kb.language.lookalikes import folded_text
from kb.model import Change, ChangeAction, Expression, Level, Provision, UnitPath

_SENTENCE = re.compile(r"[^.;]+(?:[.;](?=\w)[^.;]*)*[.;]?")
_LAST_BRACKET = re.compile(r"\([^()]{8,300}\)(?=[\s.;,]*$)")
_CLOSES_QUOTE = re.compile(r"[\"»”]\s*[.;,]*\s*$")
_QUOTES = re.compile('["«»“”]')
_OPENING = frozenset("«“")
_LONGEST = 6000  # characters of a unit's text that may be a statement
_Place = tuple[int | None, UnitPath]


def entry_changes(expression: Expression) -> Iterator[Change]:
    """What the words of ``expression`` say of when it holds, in the order of the text."""
    reader = _Entries(expression)
    for position, start, end in reader.stretches():
        yield from reader.read(position, start, end)


class _Entries:
    """Reads the statements of one text."""

    def __init__(self, expression: Expression) -> None:
        self._expression = expression
        self._text = folded_text(expression.text)
        self._notes = vocabulary(expression.language)
        self._sentences = sentences_of(expression.language)
        self._units = Units(expression)
        self._starts = [unit.start for unit in expression.provisions]
        self._amending = re.compile(GRAMMARS[expression.language].amending, re.IGNORECASE)

    def stretches(self) -> list[tuple[int, int, int]]:
        """Units with a stretch of their text that may hold a statement."""
        found: set[tuple[int, int, int]] = set()
        for needle in self._sentences.words.needles:
            place = self._text.find(needle)
            while place >= 0:
                stretch = self._stretch(place)
                if stretch is not None:
                    found.add(stretch)
                place = self._text.find(needle, stretch[2] if stretch else place + len(needle))
        return sorted(found, key=lambda stretch: stretch[1])

    def _stretch(self, place: int) -> tuple[int, int, int] | None:
        last = bisect_right(self._starts, place) - 1
        if last < 0:
            return None
        for unit in ancestors(self._expression.provisions, last):
            for start, end in unit.content:
                if start <= place < end:
                    return unit.position, start, end
        return None

    def read(self, position: int, start: int, end: int) -> Iterator[Change]:
        """The statements in a stretch of the text of the unit at ``position``."""
        if end - start > _LONGEST:
            return
        text = self._text[start:end]
        unit = self._expression.provisions[position]
        bracket = _LAST_BRACKET.search(text)
        # Behind the number of an act it is the rule of an amendment.
        if bracket is not None and not self._notes.numbers_in(text[: bracket.start()][-40:]):
            rule = self._notes.rule_of(bracket.group())
            if (
                rule is not None
                and (rule.in_force or rule.until)
                and not self._is_quoted(unit, start)
            ):
                span = (start + bracket.start(), start + bracket.end())
                yield self._change(
                    Statement(ChangeAction.EFFECTIVE, "", rule), (position, ()), unit, span
                )
        header = self._header(unit)
        needles = self._sentences.words.needles
        for sentence in _SENTENCE.finditer(text):
            said = sentence.group()
            if header is None and not any(needle in said for needle in needles):
                continue
            for statement in self._sentences.statements(said, header):
                if self._is_quoted(unit, start + sentence.start(), said):
                    break
                first = start + sentence.start() + len(said) - len(said.lstrip())
                span = (first, start + sentence.start() + len(said.rstrip()))
                for place in self._places(statement, unit):
                    yield self._change(statement, place, unit, span)

    def _header(self, unit: Provision) -> Header | None:
        """What the words before the list say of which ``unit`` is an item."""
        if unit.parent is None or unit.level not in (Level.POINT, Level.INDENT, Level.PARAGRAPH):
            return None
        provisions = self._expression.provisions
        parent = provisions[unit.parent]
        before = [
            provisions[child]
            for child in parent.children
            if child < unit.position and provisions[child].level is Level.SUBPARAGRAPH
        ]
        holder = before[-1] if before and unit.level is Level.POINT else parent
        if not holder.content or holder.level in (Level.CHAPTER, Level.SECTION):
            return None
        start, end = holder.content[-1]
        return self._sentences.header(self._text[start:end])

    def _places(self, statement: Statement, unit: Provision) -> list[_Place]:
        """The units that a statement is of; (None, ()) is the act."""
        if not statement.units.strip():
            return [self._own_act(unit)]
        paths = units_named(statement.units, self._notes)
        if paths:
            return list(dict.fromkeys(self._resolved(path, unit) for path in paths))
        named = self._notes.this_unit.search(statement.units)
        if named is not None:
            level = next(level for level, words in self._notes.unit_words if words.search(named[1]))
            holder = self._units.ancestor(level, unit.position)
            return [(unit.position if holder is None else holder, ())]
        return [self._own_act(unit)] if statement.rule is None else []

    def _own_act(self, unit: Provision) -> _Place:
        """The act, or the annex that has the words in it."""
        annex = [
            around.position
            for around in ancestors(self._expression.provisions, unit.position)
            if around.level is Level.ANNEX
        ]
        return (annex[-1], ()) if annex else (None, ())

    def _resolved(self, path: UnitPath, unit: Provision) -> _Place:
        position, full = self._units.resolve(path, unit.position)
        return position, () if position is not None else full

    def _change(
        self, statement: Statement, place: _Place, unit: Provision, span: tuple[int, int]
    ) -> Change:
        rule = statement.rule or Rule(0, 0)
        return Change(
            note=None,
            start=span[0],
            end=span[1],
            action=statement.action,
            provision=place[0],
            path=place[1],
            in_force=rule.in_force,
            in_force_words=span,
            until=rule.until,
            delay=rule.delay,
            said_in=unit.position,
        )

    def _is_quoted(self, unit: Provision, at: int, sentence: str = "") -> bool:
        """Whether words at ``at`` are those that the act puts into another one."""
        chain = list(ancestors(self._expression.provisions, unit.position))
        whole = next(
            (
                around
                for around in reversed(chain)
                if around.level in (Level.ARTICLE, Level.PARAGRAPH, Level.POINT, Level.PREAMBLE)
            ),
            unit,
        )
        before = self._text[whole.start : at]
        if not self._amending.search(before):
            return False
        open_ = 0
        plain = 0
        for mark in _QUOTES.findall(before):
            if mark == '"':
                plain += 1
            else:
                open_ += 1 if mark in _OPENING else -1
        if plain % 2 or open_ > 0:
            return True
        line = self._text[at : at + len(sentence)]
        return bool(_CLOSES_QUOTE.search(line)) and (line.count('"') % 2 == 1 or "»" in line)
