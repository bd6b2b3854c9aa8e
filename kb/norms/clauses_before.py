"""Clauses of Kazakh, in which their last word closes them and the verb ends the sentence."""

from __future__ import annotations

from kb.grammar.norm_words import Aside, Shade, Who
from kb.norms.sentence import BRACKETS, MAIN, Sentence, predicate_of, put_aside
from kb.norms.words import (
    CLAUSE_MARK,
    COORDINATE,
    DONE,
    FINITE,
    GIVES,
    JOIN,
    LISTED,
    MARK,
    OPENER,
    PASSIVE,
    PREDICATE,
)


class ClausesBefore:
    """Reads the clauses of a sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence
        self._words, self._kinds = sentence.words, sentence.kinds
        self._begun = 0  # the first word of the clause that is read
        self._comma = 0  # the word behind the last comma in it
        self._commas: list[int] = []
        self._opened: int | None = None  # «егер»

    def read(self) -> None:
        """Fill in the clauses and predicates of the sentence."""
        sentence = self._sentence
        opening = sentence.patterns.words.opening
        at = 0
        while at < len(self._words):
            if at in sentence.brackets:
                last = sentence.brackets[at]
                sentence.main[at : last + 1] = bytes([BRACKETS]) * (last + 1 - at)
                at = last + 1
                continue
            kind = self._kinds[at]
            if kind & MARK:
                if self._words[at] in ",;:":
                    self._comma = at + 1
                    self._commas.append(at)
                if self._words[at] in ";:":
                    self._begin(at + 1)
            elif self._words[at] in opening:
                self._opened = at if self._opened is None else self._opened
            elif kind & JOIN and at and self._kinds[at - 1] & COORDINATE:
                self._comma = at + 1
                self._commas.clear()
            elif kind & OPENER and self._closes_clause(at):
                pass
            elif kind & (PREDICATE | FINITE):
                self._predicate(at)
            at += 1

    def _begin(self, at: int) -> None:
        self._begun = self._comma = at
        self._commas.clear()
        self._opened = None

    def _closes_clause(self, at: int) -> bool:
        found = self._sentence.patterns.asides.at(self._words, at)
        if found is None:
            return False
        (aside, has_verb), first = found
        place = self._sentence.brackets.get(at + 1, at) + 1
        behind = self._words[place] if place < len(self._words) else ""
        if has_verb and behind not in (",", "", ".", ";"):
            return False
        if behind in self._sentence.patterns.words.not_closing:
            return False
        start = self._comma if self._opened is None else self._opened
        if aside is Aside.EXCEPTION and self._opened is None:
            start = self._first_listed()
        start = max(min(start, first), self._begun)
        put_aside(self._sentence, aside, start, at + 1)
        self._comma = at + 1
        self._opened = None
        return True

    def _first_listed(self) -> int:
        """Where the list of what is excepted begins: behind the comma before its first entry."""
        commas = [self._begun - 1, *self._commas]
        for at in reversed(commas[1:]):
            last = at - 1
            while last > self._begun and self._sentence.main[last] != MAIN:
                last -= 1
            if not self._kinds[last] & LISTED:
                return at + 1
        return self._begun

    def _predicate(self, at: int) -> None:
        """A predicate closes its clause: a mark, a conjunction or nothing stands behind it."""
        if not self._closes(at + 1):
            return
        sentence = self._sentence
        found = sentence.patterns.predicates.at(self._words, at)
        if found is not None:
            (modality, who), first = found
            first = max(first, self._begun)
            modality_or_verb = None if modality == Shade.NOTHING else modality
            done = any(self._kinds[one] & DONE for one in range(max(first - 1, 0), at + 1))
        elif self._kinds[at] & FINITE:
            modality_or_verb, who, first = None, Who.SUBJECT, at
            done = bool(self._kinds[at] & PASSIVE)
        else:
            return
        if self._opened is not None:
            return  # within a clause that «егер» opened
        gives = any(self._kinds[one] & GIVES for one in range(first, at + 1))
        sentence.predicates.append(
            predicate_of(
                sentence, modality_or_verb, who, (first, at), is_passive=done, is_given=gives
            )
        )
        self._begin(at + 1)

    def _closes(self, at: int) -> bool:
        if at >= len(self._words):
            return True
        kind = self._kinds[at]
        if kind & JOIN:
            return True
        if not kind & MARK:
            return False
        if at in self._sentence.brackets:
            at = self._sentence.brackets[at] + 1
            if at >= len(self._words) or self._kinds[at] & JOIN:
                return True
        return self._words[at] in ',.;:!?»”"' or bool(kind & CLAUSE_MARK)
