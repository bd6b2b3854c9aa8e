"""Whom a predicate concerns beside its subject: who is given something, owns, or does it."""

from __future__ import annotations

from kb.grammar.bearers import WHOLE_STATE
from kb.grammar.norm_words import Who
from kb.norms.bearers import Named
from kb.norms.forms import cases_by_ending
from kb.norms.rows import (
    Row,
    behind_preposition,
    is_attribute,
    stands_free,
)
from kb.norms.sentence import MAIN, Predicate
from kb.norms.subjects import Subjects
from kb.norms.words import (
    ADJECTIVE,
    AGENT,
    CLAUSE_MARK,
    COORDINATE,
    FINITE,
    KEEPING,
    LISTED,
    MARK,
    OWNED,
    PARTICIPLE,
    PASSIVE,
    PLURAL,
    PREDICATE,
    PREPOSITION,
    VERBAL_NOUN,
)

_LOOKED_AT = 64  # rows of a head
_NEAR = 3  # words before one who does something, none of which may govern it
_FAR = 12  # words between a passive and the one who does it
Names = tuple[Named, ...]


class Persons(Subjects):
    """The bearers of the predicates of one sentence, by the rows in which it names them."""

    def alone(
        self, predicate: Predicate | None = None, *, given: bool = False, edge: bool = False
    ) -> Names:
        """Whom a head without the predicate, or an entry, names as subject or as given.

        ``edge``: only a row that it begins, or in Kazakh ends, with.
        """
        case = "dative" if given else "nominative"
        rows = self._rows[:_LOOKED_AT]
        if self._last and not edge:  # the one that opens a Kazakh head, else the last
            rows = sorted(rows[::-1], key=lambda one: not self._opens(one, 0))
        for one in rows:
            if not one.in_main or (edge and not self._is_at_edge(one)):
                continue
            if given and one.named[0].key == WHOLE_STATE:
                continue
            if not given and self._last and self._is_other(one):
                continue
            if (
                one.may_be(case)
                and not behind_preposition(self._sentence, one)
                and (self._last or not one.may_be("genitive") or stands_free(self._sentence, one))
            ):
                return one.named
        if edge or not self._last:
            return ()
        who = predicate.who if predicate is not None else None
        if (
            who is Who.OWNER
            or (given and self._ends_with(COORDINATE))
            or (who is Who.SUBJECT and self._ends_with(OWNED))
        ):
            return self.owner(0, len(self._sentence.words))
        return () if given else self.opening_aside(0, len(self._sentence.words))

    def _ends_with(self, kind: int) -> bool:
        """Whether a Kazakh head ends with a noun of a kind: «X-тің келуіне:»."""
        kinds = [one for one in self._sentence.kinds[-3:] if not one & MARK]
        return bool(kinds and kinds[-1] & kind)

    def _is_at_edge(self, row: Row) -> bool:
        behind = row.last + 1
        if self._opens(row, 0):
            return True
        if behind < len(self._sentence.kinds) and self._sentence.kinds[behind] & CLAUSE_MARK:
            return True
        count = len(self._sentence.words)
        return self._last and all(
            self._sentence.is_mark(at) for at in range(row.last + 1, min(row.last + 3, count))
        )

    def owner(self, first: int, last: int, *, surely: bool = False) -> Names:
        """In Kazakh: whose right it is; ``surely``: what is his stands right behind."""
        fit = [
            one
            for one in self._between(first, last)
            if one.may_be("genitive") and one.named[-1].key != WHOLE_STATE
        ]
        fit = [one for one in fit if one.last + 1 not in self._firsts] or fit
        free = [one for one in fit if not is_attribute(self._sentence, one, self._by_first)]
        opening = [one for one in fit[:1] if self._opens(one, first) and self._has_object(one)]
        found = opening or free or ([] if surely else fit)
        return found[0].named if found else ()

    def _has_object(self, row: Row) -> bool:
        """Whether the noun behind a row is an object of its own: «X-тің отбасын …»."""
        at = row.last + 1
        return not self._sentence.is_mark(at) and bool(self._sentence.kinds[at] & LISTED)

    def is_of_persons(self, predicate: Predicate) -> bool:
        """Whether persons themselves are let in or not: «лица не допускаются»."""
        return any(
            self._sentence.kinds[at] & PLURAL for at in range(predicate.first, predicate.last + 1)
        ) or any(one.is_one_of("nominative") and one.has_person for one in self._rows[:1])

    def given(self, first: int, last: int, *, persons: bool) -> Names:
        """Who is given, allowed or forbidden something."""
        rows = sorted(self._between(first, last), key=lambda one: not one.has_person)
        surely = self._last and not persons
        for one in rows:
            if (persons and not one.has_person) or one.named[0].key == WHOLE_STATE:
                continue
            if one.may_be("dative") and not self._is_governed(one):
                return one.named
            if persons and one.may_be("instrumental") and self._is_kept_for(one, first):
                return one.named
        # «X-тің келуіне тыйым салынады»
        owned = any(self._sentence.kinds[at] & COORDINATE for at in range(first, last))
        return self.owner(first, last, surely=True) if surely and owned else ()

    def _is_governed(self, row: Row) -> bool:
        """Whether a preposition, in Kazakh a postposition, or a noun governs a dative."""
        if self._last:
            behind = row.last + 1
            return behind < len(self._sentence.kinds) and bool(
                self._sentence.kinds[behind] & PREPOSITION
            )
        if behind_preposition(self._sentence, row):
            return True
        return row.may_be("genitive") and not stands_free(self._sentence, row)

    def _is_kept_for(self, row: Row, first: int) -> bool:
        """Whether «за» or «с» stands before a row, not far behind a beginning."""
        before = range(max(row.first - 2, 0), row.first)
        keeps = any(self._sentence.kinds[at] & KEEPING for at in before)
        verb = any(
            self._sentence.kinds[at] & FINITE and self._sentence.main[at] == MAIN
            for at in range(first, row.first)
        )
        return keeps and not (verb and self._sentence.kinds[row.first - 1] & KEEPING)

    def _own_participle(self, row: Row) -> int:
        """How many participles before a row agree with it: «заинтересованными органами»."""
        at = row.first - 1
        language = self._sentence.patterns.words.language
        return int(
            at >= 0
            and bool(self._sentence.kinds[at] & PARTICIPLE)
            and "instrumental" in cases_by_ending(language, self._sentence.words[at])
        )

    def doer(self) -> Names:
        """Who is named in an entry as the one who does what a passive in the head says."""
        for one in self._rows:
            if one.in_main and one.is_one_of("instrumental") and self._is_apart(one):
                return one.named
        return ()

    def _is_apart(self, row: Row) -> bool:
        """Whether no noun or preposition before a row governs it."""
        at = row.first - 1
        while at >= 0 and self._sentence.kinds[at] & ADJECTIVE:
            at -= 1
        return self._sentence.is_mark(at)

    def agent(self, predicate: Predicate, first: int, last: int) -> Names:
        """Who does what a passive says."""
        sentence = self._sentence
        for one in self._between(first, last):
            if self._last:
                behind = one.last + 1
                if (
                    behind + 1 < len(sentence.kinds)
                    and sentence.kinds[behind] & AGENT
                    and not sentence.kinds[behind + 1] & PARTICIPLE
                ):
                    return one.named
                continue
            if not one.is_one_of("instrumental") or behind_preposition(sentence, one):
                continue
            if one.first < predicate.first:
                near = range(max(first, one.first - _NEAR), one.first)
                if not any(sentence.kinds[at] & (VERBAL_NOUN | PARTICIPLE) for at in near):
                    return one.named
                continue
            between = range(predicate.last + 1, one.first - self._own_participle(one))
            if len(between) <= _FAR and not any(
                sentence.kinds[at] & (VERBAL_NOUN | KEEPING | PREDICATE)
                or (sentence.kinds[at] & (FINITE | PASSIVE) == FINITE)
                or (sentence.kinds[at] & PARTICIPLE and at == between.stop - 1)
                for at in between
            ):
                return one.named
        return ()
