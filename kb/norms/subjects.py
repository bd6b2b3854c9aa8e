"""The subjects of predicates: who does what a verb says, before it, behind it or left out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from kb.grammar.bearers import WHOLE_STATE
from kb.norms.bearers import Named
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
    JOIN,
    MARK,
    PLURAL,
    SINGULAR,
)

_MEANT = 30  # rows before a pronoun of which it may mean one
_ASIDES = 8  # clauses that are looked at
_BEFORE = 2  # words or marks before a row that still opens its clause
Names = tuple[Named, ...]


class Subjects:
    """The rows of a sentence in which its predicates have their subjects."""

    def __init__(self, sentence: Sentence, rows: Sequence[Row]) -> None:
        self._sentence = sentence
        self._rows = rows
        self._places = [one.first for one in rows]
        self._firsts = frozenset(self._places)
        self._by_first = {one.first: one for one in rows}
        self._last = sentence.patterns.words.predicate_last

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
            if one.may_be("nominative") and not is_attribute(self._sentence, one, self._by_first)
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
            if one.first - first > _BEFORE:
                break
            if one.may_be("nominative") and not is_attribute(self._sentence, one, self._by_first):
                is_state = one.named[-1].key == WHOLE_STATE and is_doer(self._sentence, one)
                return () if is_state else one.named
        return ()

    def opening_aside(self, first: int, last: int) -> Names:
        """In Kazakh the subject of both a clause beside the main one and that."""
        opening = self._sentence.patterns.words.opening
        clauses = self._sentence.clauses
        begin = bisect_left(clauses, first, key=attrgetter("first"))
        asides = [
            (one.first, one.last)
            for one in clauses[begin : begin + _ASIDES]
            if one.first < last
            and self._sentence.words[one.first] not in opening
            and not self._sentence.kinds[one.first] & JOIN
        ]
        for one in self._rows[bisect_left(self._places, first) : bisect_left(self._places, last)]:
            if (
                not one.in_main
                and one.may_be("nominative")
                and any(begin <= one.first < end for begin, end in asides)
                and not is_attribute(self._sentence, one, self._by_first)
                and not is_of_clause(self._sentence, one, self._firsts)
            ):
                return one.named
        return ()

    def meant(self, first: int, predicate: Predicate) -> Names:
        """Whom a pronoun means that stands behind a clause beside the main one: its subject."""
        place = bisect_left(self._places, first)
        before = self._rows[max(place - _MEANT, 0) : place]
        if self._last:
            persons = [one for one in before if one.has_person]
            return persons[0].named if persons else ()
        for one in before:
            is_subject = one.may_be("nominative") and not one.may_be("genitive")
            if one.last < first and is_subject and self._agrees(one, predicate):
                return one.named
        return ()

    def _between(self, first: int, last: int) -> Iterator[Row]:
        """The rows of the main clause from a word to before another."""
        for place in range(bisect_left(self._places, first), len(self._rows)):
            one = self._rows[place]
            if one.first >= last:
                return
            if one.in_main and one.last < last:
                yield one

    def _opens(self, row: Row, first: int) -> bool:
        """Whether nothing of the main clause stands before a row."""
        return not any(
            self._sentence.main[at] == MAIN and not self._sentence.kinds[at] & MARK
            for at in range(max(first, row.first - 2), row.first)
        )

    def _is_other(self, row: Row) -> bool:
        return is_attribute(self._sentence, row, self._by_first) or is_of_clause(
            self._sentence, row, self._firsts
        )
