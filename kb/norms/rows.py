"""Bearers of a sentence in rows, as a text names several at once, and how each row stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from kb.grammar.bearers import EVERYONE, WHOLE_STATE
from kb.norms.bearers import Named
from kb.norms.forms import cases_by_ending
from kb.norms.sentence import ASIDE, MAIN, Sentence
from kb.norms.words import (
    ACT,
    ADJECTIVE,
    DONE_CONVERB,
    FINITE,
    GENITIVE,
    JOIN,
    LISTED,
    MARK,
    NOT_SUBJECT,
    PARTICIPLE,
    PASSIVE,
    POSSESSED,
    PREDICATE,
    PREPOSITION,
    TIME,
)

_BETWEEN = 4  # words and marks between two bearers of a row
_STRANGE = 2  # of them words that join nothing: «или индивидуальный предприниматель»
_SOON = 4  # words behind a bearer within which the verb of its own clause stands
_CLOSING = frozenset(')»"”')
_IN_ROW = frozenset(',()«»"“”')


@dataclass(frozen=True, slots=True)
class Row:
    """Bearers that are joined; ``first`` and ``last`` are the numbers of its outer words."""

    named: tuple[Named, ...]
    first: int
    last: int
    forms: frozenset[tuple[str, str]]
    in_main: bool

    def may_be(self, case: str) -> bool:
        """Whether it may stand in a case."""
        return any(one == case for one, _ in self.forms)

    def is_one_of(self, *cases: str) -> bool:
        """Whether it can stand in no other case."""
        return bool(self.forms) and all(one in cases for one, _ in self.forms)

    @property
    def has_person(self) -> bool:
        """Whether one of it is no body."""
        return not all(one.is_body for one in self.named)


def rows_in(sentence: Sentence, named: Sequence[Named]) -> list[Row]:
    """The rows of a sentence in order; «каждый» of «каждый гражданин» is none."""
    named = [
        one
        for one, behind in zip_longest(named, named[1:])
        if behind is None
        or one.key != EVERYONE
        or sentence.patterns.words.predicate_last
        or sentence.number_at(one.end) != sentence.number_at(behind.start)
    ]
    rows: list[Row] = []
    group: list[Named] = []
    for one in named:
        if group and _joined(sentence, group[-1], one):
            group.append(one)
            continue
        if group:
            rows += _rows_of(sentence, group)
        group = [one]
    if group:
        rows += _rows_of(sentence, group)
    return rows


def _joined(sentence: Sentence, one: Named, other: Named) -> bool:
    first = sentence.number_at(one.end)
    last = sentence.number_at(other.start)
    if not first < last <= first + _BETWEEN:
        return False
    sides = {sentence.main[first - 1], sentence.main[last]}
    if len(sides) > 1 and ASIDE in sides:
        return False
    if sentence.patterns.words.predicate_last and not sentence.kinds[first] & (JOIN | MARK):
        return False
    if sentence.words[first] == "(" and one.forms.isdisjoint(other.forms):
        return False
    strange = 0
    joins = False
    for at in range(first, last):
        if sentence.kinds[at] & JOIN or sentence.words[at] in ",(":
            joins = True
        elif sentence.kinds[at] & MARK:
            if sentence.words[at] not in _IN_ROW:
                return False
        elif sentence.kinds[at] & (PREPOSITION | ACT | FINITE | PREDICATE):
            return False
        else:
            strange += 1
    return joins and strange <= _STRANGE


def _rows_of(sentence: Sentence, group: list[Named]) -> list[Row]:
    """A row, or several where the bearers do not stand in one case."""
    if sentence.patterns.words.predicate_last:  # the last of a row has the case of all
        return [_row(sentence, group, group[-1].forms)]
    rows = []
    first = 0
    cases = {case for case, _ in group[0].forms}
    for at, one in enumerate(group[1:], 1):
        both = cases & {case for case, _ in one.forms}
        if both:
            cases = both
            continue
        rows.append(_row_in(sentence, group[first:at], cases))
        first, cases = at, {case for case, _ in one.forms}
    rows.append(_row_in(sentence, group[first:], cases))
    return rows


def _row_in(sentence: Sentence, group: list[Named], cases: set[str]) -> Row:
    if len(group) == 1:
        return _row(sentence, group, group[0].forms)
    numbers = ("plural", "singular")
    return _row(sentence, group, frozenset((case, one) for case in cases for one in numbers))


def _row(sentence: Sentence, group: Sequence[Named], forms: frozenset[tuple[str, str]]) -> Row:
    first = sentence.number_at(group[0].start)
    last = sentence.number_at(group[-1].end) - 1
    return Row(tuple(group), first, last, forms, sentence.main[first] == MAIN)


def _is_joined_to_genitive(sentence: Sentence, at: int) -> bool:
    """Whether what is joined to a bearer is an attribute: «балалар мен жасөспірімдердің ісі»."""
    for place in range(at, min(at + _SOON, len(sentence.kinds))):
        kind = sentence.kinds[place]
        if kind & MARK:
            return False
        if kind & GENITIVE:
            return True
    return False


def behind_preposition(sentence: Sentence, row: Row) -> bool:
    """Whether a preposition governs a row, or it is that of a document: «решением суда»."""
    at = row.first - 1
    while at >= 0 and sentence.kinds[at] & ADJECTIVE and at > row.first - 4:
        at -= 1
    return at >= 0 and bool(sentence.kinds[at] & (PREPOSITION | ACT))


def stands_free(sentence: Sentence, row: Row) -> bool:
    """Whether no noun before a row may govern it."""
    before = row.first - 1
    if sentence.is_mark(before) or sentence.kinds[before] & JOIN:
        return True
    language = sentence.patterns.words.language
    return bool(sentence.kinds[before] & (ADJECTIVE | PARTICIPLE)) and (
        "nominative" in cases_by_ending(language, sentence.words[before])
    )


def is_of_clause(sentence: Sentence, row: Row, firsts: frozenset[int]) -> bool:
    """Whether a Kazakh row is the subject of a participle behind it: «сот таныған азамат».

    ``firsts`` are where other rows begin: a participle behind one of these is its own.
    """
    at = row.last + 1
    while at < len(sentence.words) and sentence.words[at] in _CLOSING:
        at += 1
    for place in range(at, at + _SOON):
        if sentence.is_mark(place) or place in firsts:
            return False
        kind = sentence.kinds[place]
        if kind & PARTICIPLE and not kind & PASSIVE:
            if sentence.kinds[place - 1] & DONE_CONVERB:
                return False
            return sentence.is_mark(place + 1) or not sentence.kinds[place + 1] & TIME
    return False


def is_doer(sentence: Sentence, row: Row) -> bool:
    """Whether a participle stands right behind a Kazakh row: «орган бекіткен»."""
    at = row.last + 1
    return not sentence.is_mark(at) and bool(sentence.kinds[at] & PARTICIPLE)


def is_attribute(sentence: Sentence, row: Row, others: Mapping[int, Row]) -> bool:
    """Whether a Kazakh row belongs to the noun behind it and does not act itself.

    ``others`` are the rows by their first words: one of several words is no such noun.
    """
    at = row.last + 1
    while at < len(sentence.words) and sentence.words[at] in _CLOSING:
        at += 1
    if sentence.is_mark(at):
        return False
    kind = sentence.kinds[at]
    name = sentence.words[row.last]
    if name in sentence.patterns.words.adjectival:
        return True
    other = others.get(at)
    is_long = other is not None and sentence.number_at(other.named[0].end) > at + 1
    if kind & (NOT_SUBJECT | POSSESSED) and not is_long:
        return True
    if kind & JOIN and _is_joined_to_genitive(sentence, at + 1):
        return True
    # «Қазақстан Республикасы Ұлттық қауіпсіздік комитетінің»
    return (
        row.named[-1].key == WHOLE_STATE
        and row.last > row.first
        and any(
            sentence.kinds[place] & POSSESSED and not sentence.kinds[place] & LISTED
            for place in range(at, min(at + _SOON, len(sentence.kinds)))
        )
    )
