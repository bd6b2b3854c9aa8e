"""What of the notes was not read: nothing is passed over in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kb.amendments.clauses import Reading
from kb.amendments.replaced import masked_quotes
from kb.amendments.vocabulary import Vocabulary, vocabulary
from kb.citation_tokens import Kind, tokenize
from kb.language.lookalikes import fold_lookalikes
from kb.model import Change, Expression

_BRACKET = re.compile(r"\([^()]*\)")
_WORDS = re.compile(r"\w+(?:\W{1,2}\w+)*")
_OF_CITATIONS = frozenset({Kind.UNIT, Kind.NUMBER, Kind.CONJUNCTION, Kind.RANGE})


@dataclass(frozen=True, slots=True)
class Unread:
    """Words of a note that no change accounts for; offsets of the text."""

    note: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the notes the changes account for."""

    notes: int
    """Notes that record a change: rulings, announcements and contents do not."""
    notes_read: int
    acts: int
    """Numbers of acts («№ 5-VI») that such notes name outside rules of entry into force."""
    acts_read: int
    unread: tuple[Unread, ...]
    """In the order of the text."""


def unread_of(expression: Expression, changes: Iterable[Change]) -> Coverage:
    """The words of the notes of ``expression`` that ``changes`` leave over.

    Left over are words that are no part of a date, an act, an action, a rule
    of entry into force or a citation of units, and none of those that notes
    are held together with; a note without a change is left over whole.
    """
    words = vocabulary(expression.language)
    by_note: dict[int, list[Change]] = {}
    for change in changes:
        if change.note is not None:
            by_note.setdefault(change.note, []).append(change)
    notes = notes_read = acts = acts_read = 0
    unread: list[Unread] = []
    for index, note in enumerate(expression.notes):
        text = fold_lookalikes(expression.text[note.start : note.end])
        if words.silent.match(text):
            continue
        notes += 1
        of_note = by_note.get(index, [])
        named = words.numbers_in(_without_rules(text, words))
        read = {change.act.number for change in of_note if change.act is not None}
        acts += len(named)
        acts_read += sum(number in read for number in named)
        if not of_note:
            unread.append(Unread(index, note.start, note.end))
            continue
        notes_read += 1
        unread += [
            Unread(index, note.start + start, note.start + end)
            for start, end in _left_over(text, words)
        ]
    return Coverage(notes, notes_read, acts, acts_read, tuple(unread))


def _without_rules(text: str, words: Vocabulary) -> str:
    """``text`` with blanks for brackets that say from when something is in force."""

    def blank(found: re.Match[str]) -> str:
        inner = found.group()
        return " " * len(inner) if words.rule_of(inner) else f" {inner[1:-1]} "

    while (masked := _BRACKET.sub(blank, text)) != text:
        text = masked
    return text


def _left_over(text: str, words: Vocabulary) -> list[tuple[int, int]]:
    """The stretches of words in a note that its reading does not account for."""
    reading = Reading(text, words)
    reading.clauses()
    masked = list(masked_quotes(text))
    spans = [*reading.read]
    for pattern in (
        words.label,
        words.glue,
        words.heading,
        words.markers,
        words.planned,
        words.whole_act,
    ):
        spans += [found.span() for found in pattern.finditer(text)]
    spans += [(token.start, token.end) for token in tokenize(text) if token.kind in _OF_CITATIONS]
    for start, end in spans:
        masked[start:end] = " " * (end - start)
    return [found.span() for found in _WORDS.finditer("".join(masked))]
