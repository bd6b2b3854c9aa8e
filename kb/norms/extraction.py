"""How norms are read: from the sentences of an act, and from lists with their heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kb.grammar.norm_words import Aside
from kb.language.lookalikes import folded_text, lowered_text
from kb.model import Definition, Expression, Level, Modality, Norm
from kb.norms.actions import action_of, whole_action
from kb.norms.amounts import AmountReader
from kb.norms.bearers import Bearers
from kb.norms.lists import Entry, Governed, bearers_of_heads, governed
from kb.norms.persons import Names
from kb.norms.read_sentence import ReadSentence, SentenceReader
from kb.norms.readings import Context, Reading
from kb.norms.sentence import Sentence, Span
from kb.norms.statements import Statement, StatementReader
from kb.norms.words import INFINITIVE, norm_patterns

_LINES = frozenset((Level.INDENT, Level.SUBPARAGRAPH))
_NEAR_START = 12  # characters before a term that a point defines
_CLAUSES = 16  # conditions or exceptions of a head that its entries have
_MANY_READINGS = 8  # of one sentence: then each has only the conditions of its own clause


def norms_in(expression: Expression, definitions: Sequence[Definition]) -> list[Norm]:
    """The norms of ``expression`` in the order of the text.

    ``definitions`` are those of the expression: their terms that name a person
    or a body are bearers under their own name.
    """
    return _Reader(expression, definitions).norms()


class _Reader:
    def __init__(self, expression: Expression, definitions: Sequence[Definition]) -> None:
        self._expression = expression
        self._low = lowered_text(folded_text(expression.text))
        self._patterns = norm_patterns(expression.language)
        bearers = Bearers(expression, definitions)
        self._sentences = SentenceReader(self._low, self._patterns, bearers)
        self._amounts = AmountReader(expression.language)
        self._before: Names = ()
        units = expression.provisions
        self._defined = {
            one.provision
            for one in definitions
            if units[one.provision].level in (Level.POINT, Level.INDENT)
            and one.term_span[0] - units[one.provision].start < _NEAR_START
        }

    def norms(self) -> list[Norm]:
        reader = StatementReader(
            self._expression,
            predicate_last=self._patterns.words.predicate_last,
            names=self._patterns.names,
        )
        found = [norm for one in reader.statements() for norm in self._of(one)]
        return sorted(found, key=lambda one: (one.provision, one.start))

    def _of(self, statement: Statement) -> Iterator[Norm]:
        span = (statement.start, statement.end)
        own = self._sentences.read(span)
        if statement.is_apart and not own.readings:
            return  # a cell of a table, a caption
        if statement.provision in self._defined and all(one.is_told for one in own.readings):
            yield self._whole(statement, own, Modality.DEFINITION)
            return
        heads = [self._sentences.read(one) for _, one in statement.heads]
        entry = self._entry(statement, own, heads)
        governing = governed(entry, self._patterns)
        if governing is not None:
            yield self._governed(entry, governing)
            return
        heads = [] if statement.begins_anew else heads
        inherited = bearers_of_heads(heads)
        if inherited or own.has_pronoun:
            own = self._sentences.read(span, Context(inherited, self._before))
        if not own.readings:
            # «Признать утратившим силу …»
            kinds = own.sentence.kinds
            commands = bool(kinds and kinds[0] & INFINITIVE and not statement.heads)
            modality = Modality.PROCEDURE if commands else Modality.DEFINITION
            yield self._whole(statement, own, modality)
        for one in own.readings:
            is_inherited = bool(one.bearers and heads and one.bearers == inherited)
            yield self._norm(
                statement,
                own,
                one.modality,
                one.bearers,
                action_of(own.sentence, one),
                reading=one,
                head=statement.heads[-1][0] if is_inherited else None,
                around=[head.sentence for head in heads],
            )

    def _entry(
        self, statement: Statement, own: ReadSentence, heads: Sequence[ReadSentence]
    ) -> Entry:
        own_span = (statement.start, statement.end)
        tails = [
            (one, self._sentences.read(one.span)) for one in statement.tails if one.span != own_span
        ]
        level = self._expression.provisions[statement.provision].level
        ends = self._low[max(statement.end - 1, statement.start) : statement.end] == "."
        return Entry(statement, own, heads, tails, level in _LINES, ends)

    def _whole(self, statement: Statement, own: ReadSentence, modality: Modality) -> Norm:
        """A sentence that no predicate divides."""
        action = whole_action(own.sentence, keep=True)
        return self._norm(statement, own, modality, (), action)

    def _governed(self, entry: Entry, governing: Governed) -> Norm:
        """An entry that the head or the end of its list governs."""
        around = [one.sentence for one in entry.heads]
        around += [read.sentence for tail, read in entry.tails if tail.is_behind]
        keep = governing.modality is Modality.DEFINITION
        return self._norm(
            entry.statement,
            entry.own,
            governing.modality,
            governing.bearers,
            whole_action(entry.own.sentence, keep=keep),
            reading=governing.reading,
            head=governing.head,
            around=around,
        )

    def _norm(
        self,
        statement: Statement,
        own: ReadSentence,
        modality: Modality,
        bearers: Names,
        action: Span,
        *,
        reading: Reading | None = None,
        head: int | None = None,
        around: Sequence[Sentence] = (),
    ) -> Norm:
        self._before = bearers or self._before
        within = reading if len(own.readings) > _MANY_READINGS else None
        exceptions = _clauses(around, own.sentence, Aside.EXCEPTION, within)
        conditions = _clauses(around, own.sentence, Aside.CONDITION, within)
        deadlines, amounts = self._amounts.of(own.sentence, self._low)
        predicate = reading.predicate if reading is not None else None
        return Norm(
            provision=statement.provision,
            start=action[0],
            end=action[1],
            modality=modality,
            bearers=tuple(one.bearer() for one in bearers),
            deciding=(predicate.start, predicate.end) if predicate is not None else None,
            head=head,
            conditions=_without(conditions, exceptions),
            exceptions=exceptions,
            deadlines=_within(deadlines, action, within),
            amounts=_within(amounts, action, within),
        )


def _within(spans: tuple[Span, ...], action: Span, reading: Reading | None) -> tuple[Span, ...]:
    """All spans, of a sentence with many readings those of the action."""
    if reading is None:
        return spans
    return tuple(one for one in spans if action[0] <= one[0] < action[1])


def _without(spans: Sequence[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """Those of ``spans`` that are not within one of the ``others``."""
    return tuple(one for one in spans if not any(first <= one[0] < last for first, last in others))


def _clauses(
    around: Sequence[Sentence], own: Sentence, aside: Aside, reading: Reading | None
) -> tuple[Span, ...]:
    """The clauses of a sentence, or of one reading of it, and of what stands around its list."""
    found = own.spans(aside) if reading is None else own.spans(aside, reading.first, reading.last)
    for one in around:
        found += one.spans(aside)[:_CLAUSES]
    return tuple(sorted(set(found)))
