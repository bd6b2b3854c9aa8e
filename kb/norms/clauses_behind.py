"""Clauses of languages in which a conjunction opens them and the verb comes early.

A clause is open from its conjunction, or from the comma before a participle, to the
comma at which it has all it needs: its verb, where it needs one. What is in none is
the main clause, and the verbs and modal words in it are predicates.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from kb.grammar.norm_words import Aside, Shade, Who
from kb.norms.sentence import BRACKETS, Sentence, predicate_of, put_aside
from kb.norms.words import (
    CLAUSE_MARK,
    DONE,
    FINITE,
    GIVES,
    INFINITIVE,
    JOIN,
    MARK,
    NOMINATIVE,
    OPENER,
    PARTICIPLE,
    PASSIVE,
    PREDICATE,
    PREPOSITION,
    RESUMING,
    TAKES_INFINITIVE,
    VERB,
)

_DEEPEST = 8  # clauses within one another
_LONGEST = 30  # words
_SHORTEST = 2  # words of a clause with its conjunction
_SOON = 3  # words behind a modal word within which its passive stands
_BEFORE = 3  # words before a conjunction that belong to its clause: «, при наличии которых»


@dataclass(slots=True)
class _Open:
    """A clause that is open: what it says, whether it needs a verb, and has it."""

    aside: Aside
    first: int
    needs_verb: bool
    has_verb: bool = False
    is_participle: bool = False

    @property
    def is_whole(self) -> bool:
        return self.has_verb or not self.needs_verb


class ClausesBehind:
    """Reads the clauses of a sentence; ``subjects`` are where bearers begin that may be one."""

    def __init__(self, sentence: Sentence, subjects: Sequence[int]) -> None:
        self._sentence = sentence
        self._words, self._kinds = sentence.words, sentence.kinds
        self._subjects = subjects
        self._open: list[_Open] = []

    def read(self) -> None:
        """Fill in the clauses and predicates of the sentence."""
        at = 0
        count = len(self._words)
        while at < count:
            at = self._step(at)
        self._sentence.is_open = any(not one.is_whole for one in self._open)
        while self._open:
            self._close(count)
        self._sentence.clauses.sort(key=lambda one: one.first)

    def _step(self, at: int) -> int:
        """Read the word at a number; the number of the next one to read."""
        kind = self._kinds[at]
        if at in self._sentence.brackets:
            last = self._sentence.brackets[at]
            self._sentence.main[at : last + 1] = bytes([BRACKETS]) * (last + 1 - at)
            return last + 1
        if kind & OPENER:
            found = self._sentence.patterns.asides.at(self._words, at)
            if found is not None:
                (aside, needs_verb), last = found
                if len(self._open) < _DEEPEST:
                    said = any(self._kinds[one] & VERB for one in range(at, last + 1))
                    self._open.append(_Open(aside, self._first_of(aside, at), needs_verb, said))
                return last + 1
        if kind & MARK:
            self._mark(at)
            return at + 1
        if kind & PREDICATE:
            decided = self._sentence.patterns.predicates.at(self._words, at)
            if decided is not None:
                (modality, who), last = decided
                if not self._opens_list(last) and self._belongs_to_clause(at):
                    return last + 1
                if modality == Shade.NOTHING:
                    self._add(None, Who.SUBJECT, at, last, bool(kind & PASSIVE))
                else:
                    self._add(modality, who, at, last, self._is_done(last + 1))
                return last + 1
        is_part = at and self._kinds[at - 1] & DONE  # «может быть обжаловано»
        if kind & FINITE and not is_part and not self._belongs_to_clause(at):
            self._add(None, Who.SUBJECT, at, at, bool(kind & PASSIVE))
        if kind & INFINITIVE and at and not self._kinds[at - 1] & TAKES_INFINITIVE:
            # «при получении направления поселиться»: what is to be done is no condition.
            while self._open and self._is_of_nouns(self._open[-1], at):
                self._close(at)
        if kind & VERB and self._open and self._open[-1].needs_verb:
            self._open[-1].has_verb = True
        return at + 1

    def _is_of_nouns(self, one: _Open, at: int) -> bool:
        """Whether a clause has no verb and needs none, and is long enough to have all it needs."""
        has_words = at - one.first > _SHORTEST
        return has_words and not one.needs_verb and one.aside is not Aside.RELATIVE

    def _opens_list(self, last: int) -> bool:
        """Whether a predicate, of whatever clause, governs a list: «орган, который вправе:»."""
        opens = last + 2 == len(self._words) and self._words[last + 1] == ":"
        while opens and self._open:
            self._close(last)
        return opens

    def _add(self, modality: str | None, who: Who, first: int, last: int, passive: bool) -> None:
        gives = any(self._kinds[at] & GIVES for at in range(first, last + 1))
        self._sentence.predicates.append(
            predicate_of(
                self._sentence, modality, who, (first, last), is_passive=passive, is_given=gives
            )
        )

    def _is_done(self, at: int) -> bool:
        """Whether the infinitive behind a modal word is a passive."""
        for place in range(at, min(at + _SOON, len(self._kinds))):
            if self._kinds[place] & MARK:
                return False
            if self._kinds[place] & DONE:
                return True
        return False

    def _first_of(self, aside: Aside, at: int) -> int:
        """Where the clause of a conjunction begins: «, при наличии которых»."""
        if aside is Aside.RELATIVE:
            for before in range(at - 1, max(at - 1 - _BEFORE, -1), -1):
                if self._kinds[before] & MARK:
                    return before + 1
        return at

    def _belongs_to_clause(self, at: int) -> bool:
        """Whether a verb is that of an open clause; one that needs none ends before it."""
        while self._open:
            top = self._open[-1]
            if top.needs_verb:
                top.has_verb = True
                return True
            if top.is_participle or len(self._open) > 1:
                self._close(at)
                continue
            place = bisect_right(self._subjects, top.first)
            within = self._subjects[place : place + 1]
            self._close(min((at, self._subject_phrase(top.first, at), *within)))
        return False

    def _subject_phrase(self, first: int, last: int) -> int:
        """Where an adjective says that a subject begins; else ``last``."""
        kinds = self._kinds
        begin = max(first + 3, last - _LONGEST)
        return next(
            (
                at
                for at in range(begin, last)
                if kinds[at] & NOMINATIVE and not kinds[at - 1] & (PREPOSITION | MARK | JOIN)
            ),
            last,
        )

    def _mark(self, at: int) -> None:
        word = self._words[at]
        if self._kinds[at] & CLAUSE_MARK and not (self._open and not self._open[-1].is_whole):
            while self._open:
                self._close(at)
        elif word == ",":
            self._comma(at)

    def _comma(self, at: int) -> None:
        behind = self._kinds[at + 1] if at + 1 < len(self._kinds) else MARK
        if behind & RESUMING:
            while self._open:
                self._close(at)
            return
        opens = self._opens(at + 1)
        joined = bool(behind & JOIN)
        if self._open and (self._open[-1].aside is Aside.RELATIVE) and self._open[-1].is_whole:
            self._close(at)
        if not opens and not joined and not self._goes_on(at + 1):
            while self._open and self._open[-1].is_whole:
                self._close(at)
        if behind & PARTICIPLE and len(self._open) < _DEEPEST:
            self._open.append(_Open(Aside.RELATIVE, at + 1, needs_verb=False, is_participle=True))

    def _goes_on(self, at: int) -> bool:
        """Whether behind a comma a clause goes on: with a past tense, or no verb being there."""
        if not self._open:
            return False
        past = False
        for place in range(at, min(at + _LONGEST, len(self._kinds))):
            kind = self._kinds[place]
            if kind & (FINITE | PREDICATE | INFINITIVE):
                return False
            past = past or bool(kind & VERB)
            if kind & MARK and self._words[place] in ",;:":
                break
        needs_verb = any(one.needs_verb for one in self._open)
        return bool(self._sentence.predicates) or (past and needs_verb)

    def _opens(self, at: int) -> bool:
        """Whether a clause opens at a number: with its conjunction or a preposition before it."""
        for place in range(at, min(at + 2, len(self._kinds))):
            if self._kinds[place] & OPENER and self._sentence.patterns.asides.at(
                self._words, place
            ):
                return True
            if place == at and self._kinds[place] & PARTICIPLE:
                return True
            if not self._kinds[place] & PREPOSITION:
                return False
        return False

    def _close(self, last: int) -> None:
        one = self._open.pop()
        put_aside(self._sentence, one.aside, one.first, last)
