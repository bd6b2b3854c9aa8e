"""Whom a predicate concerns: its subject, the one who is given something, its agent."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from kb.grammar.bearers import WHOLE_STATE
from kb.grammar.norm_words import Who
from kb.norms.bearers import Named
from kb.norms.forms import cases_by_ending
from kb.norms.rows import (
    Row,
    behind_preposition,
    is_attribute,
    is_doer,
    is_of_clause,
    stands_free,
)
from kb.norms.sentence import MAIN, Predicate, Sentence
from kb.norms.words import (
    ACCUSATIVE,
    ADJECTIVE,
    AGENT,
    CLAUSE_MARK,
    COORDINATE,
    FINITE,
    JOIN,
    KEEPING,
    LISTED,
    MARK,
    PARTICIPLE,
    PASSIVE,
    PLURAL,
    PREDICATE,
    PREPOSITION,
    SINGULAR,
    VERBAL_NOUN,
)

_MEANT = 30  # rows before a pronoun of which it may mean one
_ASIDES = 8  # clauses that are looked at
_NEAR = 3  # words before one who does something, none of which may govern it
_FAR = 12  # words between a passive and the one who does it
Names = tuple[Named, ...]


class Persons:
    """The bearers of the predicates of one sentence, by the rows in which it names them."""

    def __init__(self, sentence: Sentence, rows: Sequence[Row]) -> None:
        self._sentence = sentence
        self._rows = rows
        self._places = [one.first for one in rows]
        self._firsts = frozenset(self._places)
        self._last = sentence.patterns.words.predicate_last

    def _between(self, first: int, last: int) -> Iterator[Row]:
        """The rows of the main clause from a word to before another."""
        for place in range(bisect_left(self._places, first), len(self._rows)):
            one = self._rows[place]
            if one.first >= last:
                return
            if one.in_main and one.last < last:
                yield one

    def subject(
        self, predicate: Predicate, first: int, last: int, *, in_list: bool = False
    ) -> Names:
        """The subject of a predicate in a clause from ``first`` to before ``last``.

        ``in_list``: the head of the list names one, so that a noun right before a Kazakh
        verb is its object: «комиссия құрады».
        """
        before = list(self._between(first, predicate.first + (1 if self._last else 0)))
        if self._last:
            return self._last_subject(predicate, before, first, in_list=in_list)
        fit = [one for one in before if self._may_act(one, predicate)]
        sure = [one for one in fit if not one.may_be("genitive")]
        if sure or fit:
            return (sure or fit)[0].named
        if predicate.is_passive and predicate.modality is None:
            return ()
        return self._behind(predicate, first, last)

    def _behind(self, predicate: Predicate, first: int, last: int) -> Names:
        """The subject behind its predicate: «реабилитацию осуществляют организации»."""
        for one in self._between(predicate.last + 1, last):
            is_next = one.first == predicate.last + 1
            if not is_next and not self._may_act(one, predicate):
                continue
            if not one.may_be("nominative") or not self._agrees(one, predicate):
                continue
            sure = one.is_one_of("nominative")
            words = sum(not self._sentence.kinds[at] & MARK for at in range(first, predicate.first))
            if sure or (is_next and words > 1):
                return one.named
        return ()

    def _may_act(self, row: Row, predicate: Predicate) -> bool:
        if not row.may_be("nominative") or behind_preposition(self._sentence, row):
            return False
        if not self._agrees(row, predicate):
            return False
        return not row.may_be("genitive") or stands_free(self._sentence, row)

    def _agrees(self, row: Row, predicate: Predicate) -> bool:
        """Whether the number of a row may be that of a predicate."""
        kinds = 0
        for at in range(predicate.first, predicate.last + 1):
            kinds |= self._sentence.kinds[at]
        numbers = {number for case, number in row.forms if case == "nominative"}
        if kinds & PLURAL and not kinds & SINGULAR:
            # The last of a row whose others have no known name.
            at = row.first - 1
            return "plural" in numbers or (at > 0 and bool(self._sentence.kinds[at] & JOIN))
        return not kinds & SINGULAR or bool(kinds & PLURAL) or "singular" in numbers

    def _last_subject(
        self, predicate: Predicate, before: Sequence[Row], first: int, *, in_list: bool
    ) -> Names:
        """In Kazakh: the row that opens the clause, else the one next to its end."""
        acting = [
            one
            for one in before
            if one.may_be("nominative") and not is_attribute(self._sentence, one)
        ]
        fit = [one for one in acting if not is_of_clause(self._sentence, one, self._firsts)]
        opening = [one for one in fit if self._opens(one, first)]
        if opening or not fit:
            return opening[0].named if opening else ()
        # «орган … комиссия құрады»: what stands right before the verb is its object
        is_object = (
            fit[-1].last + 1 == predicate.first
            and (in_list or len(fit) > 1)
            and not self._has_accusative(first, fit[-1].first)
        )
        if is_object:
            fit.pop()
        return fit[-1].named if fit else ()

    def _has_accusative(self, first: int, last: int) -> bool:
        return any(
            self._sentence.kinds[at] & ACCUSATIVE and self._sentence.main[at] == MAIN
            for at in range(first, last)
        )

    def opening(self, first: int, last: int) -> Names:
        """In Kazakh the row that opens a clause, if it may be the subject of a participle too."""
        for one in self._between(first, last):
            if not self._opens(one, first):
                break
            if one.may_be("nominative") and not is_attribute(self._sentence, one):
                is_state = one.named[-1].key == WHOLE_STATE and is_doer(self._sentence, one)
                return () if is_state else one.named
        return ()

    def _opens(self, row: Row, first: int) -> bool:
        """Whether nothing of the main clause stands before a row."""
        return not any(
            self._sentence.main[at] == MAIN and not self._sentence.kinds[at] & MARK
            for at in range(max(first, row.first - 2), row.first)
        )

    def opening_aside(self, first: int, last: int) -> Names:
        """In Kazakh the subject of both a clause beside the main one and that."""
        opening = self._sentence.patterns.words.opening
        clauses = self._sentence.clauses
        begin = bisect_left(clauses, first, key=attrgetter("first"))
        asides = [
            (one.first, one.last)
            for one in clauses[begin : begin + _ASIDES]
            if one.first < last and self._sentence.words[one.first] not in opening
        ]
        for one in self._rows[bisect_left(self._places, first) : bisect_left(self._places, last)]:
            if (
                not one.in_main
                and one.may_be("nominative")
                and any(begin <= one.first < end for begin, end in asides)
                and not is_attribute(self._sentence, one)
                and not is_of_clause(self._sentence, one, self._firsts)
            ):
                return one.named
        return ()

    def alone(
        self, predicate: Predicate | None = None, *, given: bool = False, edge: bool = False
    ) -> Names:
        """Whom a head without the predicate, or an entry, names as subject or as given.

        ``edge``: only a row that it begins, or in Kazakh ends, with.
        """
        case = "dative" if given else "nominative"
        for one in self._rows:
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
        owns = predicate is not None and predicate.who is Who.OWNER
        owns = owns or (given and bool(self._sentence.kinds) and self._ends_with_noun())
        if not edge and self._last and owns:
            return self.owner(0, len(self._sentence.words))
        return ()

    def _ends_with_noun(self) -> bool:
        """Whether a Kazakh head ends with what is forbidden: «X-тің келуіне:»."""
        kinds = [kind for kind in self._sentence.kinds[-3:] if not kind & MARK]
        return bool(kinds and kinds[-1] & COORDINATE)

    def _is_other(self, row: Row) -> bool:
        return is_attribute(self._sentence, row) or is_of_clause(self._sentence, row, self._firsts)

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
        free = [one for one in fit if not is_attribute(self._sentence, one)]
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

    def meant(self, first: int, predicate: Predicate) -> Names:
        """Whom a pronoun means that stands behind a clause beside the main one: its subject."""
        place = bisect_left(self._places, first)
        before = self._rows[max(place - _MEANT, 0) : place]
        if self._last:
            persons = [one for one in before if one.has_person]
            return persons[0].named if persons else ()
        for one in before:
            if one.last < first and one.may_be("nominative") and not one.may_be("genitive"):
                if self._agrees(one, predicate):
                    return one.named
        return ()

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
