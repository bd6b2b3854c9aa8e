"""How norms are read: predicates and bearers of sentences, and of lists with their heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kb.grammar.norm_words import Aside, Shade, Who
from kb.language.lookalikes import folded_text, lowered_text
from kb.model import Definition, Expression, Level, Modality, Norm
from kb.norms.actions import action_of, whole_action
from kb.norms.amounts import AmountReader
from kb.norms.bearers import Bearers, Named
from kb.norms.clauses_before import ClausesBefore
from kb.norms.clauses_behind import ClausesBehind
from kb.norms.persons import Persons
from kb.norms.readings import OF_THINGS, Context, Reading, readings_of
from kb.norms.rows import rows_in
from kb.norms.sentence import Predicate, Sentence, Span
from kb.norms.statements import Statement, StatementReader
from kb.norms.words import GROUNDS, INFINITIVE, MARK, norm_patterns

_LINES = frozenset((Level.INDENT, Level.SUBPARAGRAPH))
_NEAR_START = 12  # characters before a term that a point defines
_SHORT_HEAD = 3  # words before a predicate that stands at the beginning of an entry
_REMEMBERED = 64  # sentences that were read: heads of lists are asked for by each entry
_INHERITED = 16  # conditions or exceptions of a head that its entries have


def norms_in(expression: Expression, definitions: Sequence[Definition]) -> list[Norm]:
    """The norms of ``expression`` in the order of the text.

    ``definitions`` are those of the expression: their terms that name a person
    or a body are bearers under their own name.
    """
    return _Reader(expression, definitions).norms()


class _Read:
    """A sentence with the readings of its predicates."""

    __slots__ = ("persons", "readings", "sentence")

    def __init__(self, sentence: Sentence, persons: Persons, context: Context) -> None:
        self.sentence = sentence
        self.persons = persons
        self.readings = readings_of(sentence, persons, context)


class _Reader:
    def __init__(self, expression: Expression, definitions: Sequence[Definition]) -> None:
        self._expression = expression
        self._low = lowered_text(folded_text(expression.text))
        self._patterns = norm_patterns(expression.language)
        self._last = self._patterns.words.predicate_last
        self._bearers = Bearers(expression, definitions)
        self._amounts = AmountReader(expression.language)
        self._before: tuple[Named, ...] = ()
        self._read: dict[Span, _Read] = {}
        units = expression.provisions
        self._defined = {
            one.provision
            for one in definitions
            if units[one.provision].level in (Level.POINT, Level.INDENT)
            and one.term_span[0] - units[one.provision].start < _NEAR_START
        }

    def norms(self) -> list[Norm]:
        reader = StatementReader(
            self._expression, predicate_last=self._last, names=self._patterns.names
        )
        found = [norm for one in reader.statements() for norm in self._of(one)]
        return sorted(found, key=lambda one: (one.provision, one.start))

    def _sentence(self, span: Span) -> tuple[Sentence, Persons]:
        sentence = Sentence(self._low, span, self._patterns)
        named = self._bearers.of(sentence)
        if self._last:
            ClausesBefore(sentence).read()
        else:
            subjects = sorted(
                sentence.number_at(one.start) for one in named if one.may_be("nominative") and not one.may_be("genitive")
            )
            ClausesBehind(sentence, subjects).read()
        return sentence, Persons(sentence, rows_in(sentence, named))

    def _reading(self, span: Span, context: Context | None = None) -> _Read:
        """A sentence as it is read on its own, remembered, or in its list."""
        known = self._read.get(span)
        if known is None or context is not None:
            sentence, persons = (
                self._sentence(span) if known is None else (known.sentence, known.persons)
            )
            known = _Read(sentence, persons, context or Context())
            if len(self._read) >= _REMEMBERED:
                self._read.clear()
            self._read[span] = known
        return known

    def _of(self, statement: Statement) -> Iterator[Norm]:
        span = (statement.start, statement.end)
        heads = [self._reading(one) for _, one in statement.heads]
        if statement.tail is not None and statement.tail[1] != span:
            tail = self._reading(statement.tail[1])
        else:
            tail = None
        own = self._reading(span)
        ends_list = statement.tail is not None and statement.tail[1] == span
        told = [one for one in own.readings if not one.is_told]
        if statement.provision in self._defined and not told:
            yield self._norm(statement, own, Modality.DEFINITION, whole=True)
            return
        governing = self._governing(statement, own, heads, tail)
        if governing is None and ends_list and len(own.readings) == 1 and not statement.begins_anew:
            last = self._closing(own)
            if last is not None and not any(self._closing(one) for one in heads):
                yield self._entry(statement, own, heads, None, last, statement.heads[-1][0])
                return
        if governing is not None:
            yield self._entry(statement, own, heads, tail, *governing)
            return
        begins = statement.begins_anew
        inherited = () if begins else self._of_heads(heads)
        own = self._reading(span, Context(inherited, self._before))
        if not own.readings:
            kinds = own.sentence.kinds
            commands = bool(kinds and kinds[0] & INFINITIVE and not heads)  # «признать»
            modality = Modality.PROCEDURE if commands else Modality.DEFINITION
            yield self._norm(statement, own, modality, whole=True)
        for one in own.readings:
            head = None
            if one.bearers and not begins and heads and one.bearers == inherited:
                head = statement.heads[-1][0]
            yield self._norm(
                statement, own, one.modality, one, head=head, heads=() if begins else heads
            )

    # An entry of a list

    def _governing(
        self, statement: Statement, own: _Read, heads: Sequence[_Read], tail: _Read | None
    ) -> tuple[Reading | None, int] | None:
        """The predicate of the list in which a statement is an entry, and where it stands."""
        if not heads or (not heads[-1].sentence.is_open and self._stands_alone(statement, own)):
            return None
        if tail is not None:
            assert statement.tail is not None
            last = self._closing(tail)
            if last is not None:
                return last, statement.tail[0]
        for (position, _), head in zip(reversed(statement.heads), reversed(heads), strict=True):
            last = self._closing(head) if self._last else (head.readings or [None])[-1]
            if last is not None:
                return last, position
            first = next(
                (word for word, kind in zip(head.sentence.words, head.sentence.kinds, strict=True) if not kind & MARK),
                "",
            )
            if self._patterns.aims.fullmatch(first):
                return None, position
        return None

    def _closing(self, read: _Read) -> Reading | None:
        """The reading of the predicate with which a Kazakh sentence ends."""
        if not read.readings:
            return None
        last = read.readings[-1]
        sentence = read.sentence
        final = sentence.predicates[-1].last
        return last if all(sentence.kinds[at] & MARK for at in range(final + 1, len(sentence.kinds))) else None

    def _stands_alone(self, statement: Statement, own: _Read) -> bool:
        """Whether an entry has a predicate of its own."""
        if self._last:
            return self._closing(own) is not None
        if not own.readings:
            return False
        level = self._expression.provisions[statement.provision].level
        ends = self._low[max(statement.end - 1, statement.start) : statement.end] == "."
        if statement.begins_anew and (level in _LINES or ends):
            return True
        first = own.sentence.predicates[0].first
        said = [at for at in range(first) if not own.sentence.kinds[at] & MARK]
        return len(said) <= _SHORT_HEAD

    def _of_heads(self, heads: Sequence[_Read]) -> tuple[Named, ...]:
        """The bearers of the innermost head that names some."""
        for one in reversed(heads):
            for reading in reversed(one.readings):
                if reading.bearers:
                    return reading.bearers
            if not one.readings:
                named = one.persons.alone()
                if named:
                    return named
        return ()

    def _entry(
        self,
        statement: Statement,
        own: _Read,
        heads: Sequence[_Read],
        tail: _Read | None,
        reading: Reading | None,
        position: int,
    ) -> Norm:
        """The norm of an entry that a head, or the end of its list, governs."""
        if reading is None:
            return self._norm(statement, own, Modality.DEFINITION, whole=True, head=position)
        modality, bearers = self._of_list(own, heads, reading)
        around = [heads[-1], *([tail] if tail else [])]
        if modality is Modality.DEFINITION and any(
            kind & GROUNDS for one in around for kind in one.sentence.kinds
        ):
            modality = Modality.PROCEDURE
        return self._norm(
            statement, own, modality, None, head=position, whole=True, heads=heads,
            bearers=bearers, governed=reading, tail=tail,
        )  # fmt: skip

    def _of_list(
        self, own: _Read, heads: Sequence[_Read], reading: Reading
    ) -> tuple[Modality, tuple[Named, ...]]:
        """Modality and bearers of an entry: of the list's predicate, head and entry."""
        modality, bearers = reading.modality, reading.bearers
        predicate = reading.predicate
        in_head = any(one.readings and one.readings[-1] is reading for one in heads)
        if modality in OF_THINGS and predicate.modality not in (None, Shade.PERMITTED):
            return modality, bearers
        if predicate.who is Who.NOBODY or (in_head and bearers):
            return modality, bearers
        named: tuple[Named, ...] = ()
        given = predicate.who is Who.GIVEN or (
            predicate.is_passive and predicate.modality == Modality.RIGHT
        )
        for one in reversed(heads):
            named = named or one.persons.alone(predicate, given=predicate.who is Who.GIVEN)
        for one in reversed(heads if given else ()):
            named = named or one.persons.alone(predicate, given=True)
        if not named and not bearers or not in_head and not named:
            named = self._of_entry(own, predicate)
        bearers = named or bearers
        if not bearers:
            return modality, ()
        if predicate.modality is None:
            if predicate.is_passive:
                return self._of_passive(own, predicate, modality, bearers)
            bodies = any(one.is_body for one in bearers)
            return (Modality.COMPETENCE if bodies else Modality.DUTY), bearers
        if predicate.modality == Shade.PERMITTED:
            return Modality.RIGHT, bearers
        return modality, bearers

    def _of_entry(self, own: _Read, predicate: Predicate) -> tuple[Named, ...]:
        """Whom an entry itself names as the one that its list speaks of."""
        given = predicate.who is Who.GIVEN or predicate.is_given
        found = own.persons.alone(predicate, given=given, edge=True)
        if not found and given and self._last:
            found = own.persons.alone(predicate, edge=True)
        if not found and predicate.modality is None and predicate.is_passive:
            found = own.persons.doer()
        return found

    def _of_passive(
        self, own: _Read, predicate: Predicate, modality: Modality, bearers: tuple[Named, ...]
    ) -> tuple[Modality, tuple[Named, ...]]:
        if predicate.is_given:
            return Modality.RIGHT, bearers
        doer = own.persons.doer()
        if not doer:
            return modality, ()
        return (Modality.COMPETENCE if any(one.is_body for one in doer) else Modality.DUTY), doer

    # The norm

    def _norm(
        self,
        statement: Statement,
        own: _Read,
        modality: Modality,
        reading: Reading | None = None,
        *,
        whole: bool = False,
        head: int | None = None,
        heads: Sequence[_Read] = (),
        bearers: tuple[Named, ...] = (),
        governed: Reading | None = None,
        tail: _Read | None = None,
    ) -> Norm:
        sentence = own.sentence
        if reading is not None:
            bearers = reading.bearers
        self._before = bearers or self._before
        if whole or reading is None:
            start, end = whole_action(sentence, keep=modality is Modality.DEFINITION or (modality in OF_THINGS and governed is None))
        else:
            start, end = action_of(sentence, reading)
        predicate = (governed or reading).predicate if (governed or reading) else None
        around = [*(one.sentence for one in heads), sentence]
        if tail is not None and statement.tail is not None and statement.tail[2]:
            around.append(tail.sentence)
        exceptions = _clauses(around, sentence, Aside.EXCEPTION)
        deadlines, amounts = self._amounts.of(sentence, self._low)
        return Norm(
            provision=statement.provision,
            start=start,
            end=end,
            modality=modality,
            bearers=tuple(one.bearer() for one in bearers),
            deciding=(predicate.start, predicate.end) if predicate is not None else None,
            head=head,
            conditions=_without(_clauses(around, sentence, Aside.CONDITION), exceptions),
            exceptions=exceptions,
            deadlines=deadlines,
            amounts=amounts,
        )


def _without(spans: Sequence[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """Those of ``spans`` that are not within one of the ``others``, both in order."""
    return tuple(
        one for one in spans if not any(first <= one[0] < last for first, last in others)
    )


def _clauses(around: Sequence[Sentence], own: Sentence, aside: Aside) -> tuple[Span, ...]:
    """The clauses of a sentence, of the heads of its list and of what stands behind that."""
    found: list[Span] = []
    for one in around:
        spans = one.spans(aside)
        found += spans if one is own else spans[:_INHERITED]
    return tuple(sorted(set(found)))
