"""How norms are read: predicates and bearers of sentences, and of lists with their heads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from kb.comparison.facts import fact_reader
from kb.comparison.model import Substance
from kb.language.lookalikes import fold_lookalikes, lowered
from kb.model import Definition, Expression, Level, Modality, Norm
from kb.norms.bearers import Bearers, Named
from kb.norms.sentence import Predicate, Sentence, Span, without
from kb.norms.statements import Statement, StatementReader
from kb.norms.words import norm_patterns

_EDGE = " \t\n\xa0,;:.–—-"
_JOIN = re.compile(
    r"[\s\"»”]*(?:[,(]|\(?(?:и|или|либо|және|немесе|не|мен|бен|пен|and|or)\)?)\s*"
    r"(?:(?:а\s+также|сондай-ақ|и|или|және|немесе)\s+)?(?:[\w-]+\s+){0,2}[\"«“]?"
)
_RIGHT_OF = re.compile(r"құқ|болады")
_ALLOWED = re.compile(r"допуска|разреш|жол\s+бер|рұқсат")
_BEHIND = 60  # characters
_PAUSE = re.compile(r"\s*[,;:–—-]|\s+(?:немесе|және|не|мен)\b|\s*$")
_IMPERSONAL = re.compile(
    r"тыйым|жол\s+бер|рұқсат|запрещ|допуска|допустим|разреш|предоставля|гарантир|болмайды$|болады$|мүмкін$"
    r"|кепілдік|prohibit|forbid|allow|permit"
)
_LINES = frozenset((Level.INDENT, Level.SUBPARAGRAPH))
_OF_THINGS = frozenset((Modality.DEFINITION, Modality.PROCEDURE))


def norms_in(expression: Expression, definitions: Sequence[Definition]) -> list[Norm]:
    """The norms of ``expression`` in the order of the text.

    ``definitions`` are those of the expression: their terms that name a person
    or a body are bearers under their own name.
    """
    return _Reader(expression, definitions).norms()


class _Reader:
    def __init__(self, expression: Expression, definitions: Sequence[Definition]) -> None:
        self._expression = expression
        self._text = expression.text
        self._patterns = norm_patterns(expression.language)
        self._words = self._patterns.words
        self._bearers = Bearers(expression, definitions, self._words)
        self._before: tuple[Named, ...] = ()
        self._facts = fact_reader(expression.language)
        self._defined = {
            one.provision
            for one in definitions
            if expression.provisions[one.provision].level in (Level.POINT, Level.INDENT)
            and one.term_span[0] - expression.provisions[one.provision].start < _NEAR_START
        }

    def norms(self) -> list[Norm]:
        reader = StatementReader(
            self._expression,
            predicate_last=self._words.predicate_last,
            names=self._patterns.names,
        )
        found = [norm for one in reader.statements() for norm in self._of(one)]
        return sorted(found, key=lambda one: (one.provision, one.start))

    def _sentence(self, span: Span) -> Sentence:
        named = self._bearers.between(*span) if not self._words.predicate_last else ()
        subjects = [one.start for one in named if "nominative" in one.cases]
        return Sentence(self._text, span, self._patterns, subjects)

    def _of(self, statement: Statement) -> Iterator[Norm]:
        sentence = self._sentence((statement.start, statement.end))
        heads = [self._sentence(span) for _, span in statement.heads]
        if statement.provision in self._defined and not sentence.modals:
            yield self._norm(statement, sentence, Modality.DEFINITION, None, ())
            return
        governing = self._governing(statement, sentence, heads)
        if governing is not None:
            modality, predicate, head = governing
            named = self._of_head(statement, sentence, heads, modality, predicate)
            yield self._norm(statement, sentence, modality, predicate, named, head=head)
            return
        if sentence.modals:
            yield from self._of_modals(statement, sentence, heads)
        else:
            yield self._plain(statement, sentence, heads)

    # An entry of a list

    def _governing(
        self, statement: Statement, sentence: Sentence, heads: Sequence[Sentence]
    ) -> tuple[Modality, Predicate | None, int] | None:
        """The predicate of the list in which a statement is an entry, and where it stands."""
        if not heads or self._stands_alone(statement, sentence):
            return None
        if statement.tail is not None and statement.tail[1] != (sentence.start, sentence.end):
            tail = self._sentence(statement.tail[1])
            last = self._last(tail)
            if last is not None:
                return self._modality(last, tail, heads), last, statement.tail[0]
        for (position, _), head in zip(reversed(statement.heads), reversed(heads), strict=True):
            last = self._last(head)
            if last is not None:
                return self._modality(last, head, heads), last, position
            if self._patterns.aims.search(head.text):
                return Modality.DEFINITION, None, position
        return None

    def _stands_alone(self, statement: Statement, sentence: Sentence) -> bool:
        """Whether an entry has a predicate of its own."""
        if self._words.predicate_last:
            return self._last(sentence) is not None
        own = sentence.modals[0] if sentence.modals else sentence.verb
        if own is None:
            return False
        level = self._expression.provisions[statement.provision].level
        if statement.begins_anew and (level in _LINES or sentence.raw.rstrip().endswith(".")):
            return True
        return sentence.begins_with(own)

    def _last(self, sentence: Sentence) -> Predicate | None:
        """The predicate that governs what stands under a head, or before the end of a list."""
        if self._words.predicate_last:
            for one in reversed(sentence.modals):
                if sentence.ends_with(one):
                    return one
            return sentence.definition or sentence.verb
        modals = sentence.modals
        if modals:
            return modals[-1]
        return sentence.definition or sentence.verb

    def _modality(
        self, predicate: Predicate, sentence: Sentence, heads: Sequence[Sentence]
    ) -> Modality:
        """What a predicate makes of the entries that it governs."""
        if predicate.modality is not None:
            return predicate.modality
        named = self._subjects(sentence, predicate) or self._first_subjects(heads)
        return self._told(sentence, predicate, named)[0]

    def _of_head(
        self,
        statement: Statement,
        sentence: Sentence,
        heads: Sequence[Sentence],
        modality: Modality,
        predicate: Predicate | None,
    ) -> tuple[Named, ...]:
        if modality in _OF_THINGS:
            return ()
        around = [*reversed(heads)]
        if statement.tail is not None:
            around.append(self._sentence(statement.tail[1]))
        for one in around:
            cases = self._cases_for(modality, predicate)
            named = self._with_cases(one, cases)
            if named:
                return named
        for one in around:
            named = self._with_cases(one, ("nominative",))
            if named:
                return named
        return self._with_cases(sentence, ("nominative",))

    def _first_subjects(self, heads: Sequence[Sentence]) -> tuple[Named, ...]:
        for one in reversed(heads):
            named = self._with_cases(one, ("nominative",))
            if named:
                return named
        return ()

    # A sentence of its own

    def _of_modals(
        self, statement: Statement, sentence: Sentence, heads: Sequence[Sentence]
    ) -> Iterator[Norm]:
        start = sentence.start
        modals = sentence.modals
        for number, predicate in enumerate(modals):
            following = modals[number + 1] if number + 1 < len(modals) else None
            if self._words.predicate_last:
                span = (start, predicate.end)
                start = predicate.end
            else:
                end = self._next_clause(sentence, predicate, following)
                span = (start, end)
                start = end
            clause = self._sentence(span)
            named = self._bearers_of(statement, clause, sentence, heads, predicate)
            modality = predicate.modality
            assert modality is not None
            said = self._text[predicate.start : predicate.end].lower()
            if modality is Modality.RIGHT and not named and _ALLOWED.search(said):
                modality = Modality.PROCEDURE  # «допускается»: nobody is addressed
            yield self._norm(statement, clause, modality, predicate, named, whole=sentence)

    def _next_clause(
        self, sentence: Sentence, predicate: Predicate, following: Predicate | None
    ) -> int:
        """Where the clause of a predicate ends before the next one."""
        if following is None:
            return sentence.end
        named = [
            one
            for one in self._bearers.between(predicate.end, following.start)
            if "nominative" in one.cases
        ]
        at = named[-1].start if named else following.start
        edge = max(
            sentence.raw.rfind(mark, predicate.end - sentence.start, at - sentence.start)
            for mark in (", ", "; ", " и ", " а ", " but ", " and ")
        )
        return sentence.start + edge if edge > 0 else at

    def _bearers_of(
        self,
        statement: Statement,
        clause: Sentence,
        sentence: Sentence,
        heads: Sequence[Sentence],
        predicate: Predicate,
    ) -> tuple[Named, ...]:
        said = sentence.text[predicate.start - sentence.start : predicate.end - sentence.start]
        assert predicate.modality is not None
        cases = self._cases_for(predicate.modality, predicate)
        named = self._with_cases(clause, cases, before=predicate)
        if not named:
            named = self._with_cases(clause, cases)
        if named or _IMPERSONAL.search(said):
            return named
        named = self._with_cases(clause, ("nominative",))
        if named:
            return named
        if clause.start > sentence.start:
            earlier = self._sentence((sentence.start, clause.start))
            named = self._with_cases(earlier, ("nominative", *cases))
            if named:
                return named
        if heads and not statement.begins_anew:
            for one in reversed(heads):
                named = self._with_cases(one, cases) or self._with_cases(one, ("nominative",))
                if named:
                    return named
        return self._meant(clause)

    def _meant(self, clause: Sentence) -> tuple[Named, ...]:
        """The bearers of the norm before, for which a pronoun stands."""
        return self._before if self._patterns.pronouns.search(clause.text) else ()

    def _cases_for(self, modality: Modality, predicate: Predicate | None) -> tuple[str, ...]:
        """In which case the bearer of a predicate stands."""
        said = ""
        if predicate is not None:
            said = self._text[predicate.start : predicate.end].lower()
        if _IMPERSONAL.search(said):
            return ("dative",)
        if self._words.predicate_last and modality in (Modality.RIGHT, Modality.PROHIBITION):
            return ("genitive", "nominative") if _RIGHT_OF.search(said) else ("nominative",)
        return ("nominative",)

    def _plain(self, statement: Statement, sentence: Sentence, heads: Sequence[Sentence]) -> Norm:
        """The norm of a sentence without a modal word: its bearer and its verb tell it."""
        definition, verb = sentence.definition, sentence.verb
        if definition is not None:
            return self._norm(statement, sentence, Modality.DEFINITION, definition, ())
        if verb is None:
            return self._norm(statement, sentence, Modality.DEFINITION, None, ())
        named: tuple[Named, ...] = ()
        head = None
        if heads and not statement.begins_anew:
            named = self._first_subjects(heads)
            head = statement.heads[-1][0] if named else None
        named = named or self._subjects(sentence, verb)
        modality, bearers = self._told(sentence, verb, named)
        return self._norm(
            statement, sentence, modality, None, bearers, head=head if bearers else None, verb=verb
        )

    def _told(
        self, sentence: Sentence, verb: Predicate, named: tuple[Named, ...]
    ) -> tuple[Modality, tuple[Named, ...]]:
        """What a verb that only tells makes of it, by who does it or is given something."""
        if named and not verb.is_passive:
            bodies = any(one.is_body for one in named)
            return (Modality.COMPETENCE if bodies else Modality.DUTY), named
        if sentence.gives:
            given = self._with_cases(sentence, ("dative",), persons=True) or tuple(
                one
                for one in self._named(sentence)
                if "instrumental" in one.cases
                and self._patterns.kept_for.search(sentence.before(one.start))
            )
            if given:
                return Modality.RIGHT, given
        agents = self._agents(sentence)
        if agents:
            is_body = agents[0].is_body
            return (Modality.COMPETENCE if is_body else Modality.DUTY), agents
        return Modality.PROCEDURE, ()

    def _agents(self, sentence: Sentence) -> tuple[Named, ...]:
        if self._words.predicate_last:
            return tuple(
                one
                for one in self._named(sentence)
                if one.is_body and self._patterns.agent.match(sentence.behind(one.end))
            )
        return tuple(
            one
            for one in self._named(sentence)
            if one.cases == {"instrumental"}
            and not self._patterns.participle.search(sentence.before(one.start))
        )[:1]

    def _subjects(self, sentence: Sentence, verb: Predicate) -> tuple[Named, ...]:
        return self._with_cases(sentence, ("nominative",), before=verb)

    # Bearers

    def _named(self, sentence: Sentence) -> list[Named]:
        return [
            one
            for one in self._bearers.between(sentence.start, sentence.end)
            if one.end <= sentence.end
            and not sentence.is_aside(one.start)
            and not self._patterns.no_bearers.search(sentence.before(one.start))
        ]

    def _with_cases(
        self,
        sentence: Sentence,
        cases: Sequence[str],
        before: Predicate | None = None,
        *,
        persons: bool = False,
    ) -> tuple[Named, ...]:
        """The first bearers of a sentence in one of the cases, the first case preferred."""
        named = [
            one
            for one in self._named(sentence)
            if (before is None or one.start < before.start) and not (persons and one.is_body)
        ]
        for case in cases:
            for number, one in enumerate(named):
                if case in one.cases:
                    joined = self._joined(one, named[number + 1 :], case)
                    if joined and (case != "nominative" or self._acts(joined[-1])):
                        return joined
        return ()

    def _acts(self, one: Named) -> bool:
        """Whether a bearer in the nominative is the subject, and not an attribute of a noun."""
        behind = lowered(fold_lookalikes(self._text[one.end : one.end + _BEHIND]))
        if self._patterns.no_subjects.search(behind):
            return False
        said = self._text[one.start : one.end].lower()
        return said not in self._words.adjectival or _PAUSE.match(behind) is not None

    def _joined(self, first: Named, others: Sequence[Named], case: str) -> tuple[Named, ...]:
        joined = [first]
        for one in others:
            between = self._text[joined[-1].end : one.start]
            if not _JOIN.fullmatch(between) or not between.strip():
                break
            if case not in one.cases and not self._words.predicate_last:
                break
            joined.append(one)
        if self._words.predicate_last:  # the last of a row has the case of all
            return tuple(joined) if case in joined[-1].cases else ()
        return tuple(joined)

    # The norm

    def _norm(
        self,
        statement: Statement,
        sentence: Sentence,
        modality: Modality,
        predicate: Predicate | None,
        named: tuple[Named, ...],
        *,
        head: int | None = None,
        verb: Predicate | None = None,
        whole: Sentence | None = None,
    ) -> Norm:
        whole = whole or sentence
        self._before = named or self._before
        start, end = self._action(sentence, modality, predicate, named)
        if start >= end:
            start, end = self._trimmed(sentence.start, sentence.end)
        facts = self._facts.facts(whole.text)
        deadlines = _spans(facts, Substance.DEADLINE, whole.start)
        amounts = _spans(facts, Substance.SUM, whole.start)
        deciding = (predicate.start, predicate.end) if predicate is not None else None
        if deciding is None and verb is not None:
            deciding = (verb.start, verb.end)
        return Norm(
            provision=statement.provision,
            start=start,
            end=end,
            modality=modality,
            bearers=tuple(one.bearer() for one in named),
            deciding=deciding,
            head=head,
            conditions=tuple(whole.conditions),
            exceptions=tuple(whole.exceptions),
            deadlines=deadlines,
            amounts=amounts,
        )

    def _action(
        self,
        sentence: Sentence,
        modality: Modality,
        predicate: Predicate | None,
        named: tuple[Named, ...],
    ) -> Span:
        """What may, must, must not be done: without bearer, predicate and outer conditions."""
        start, end = sentence.start, sentence.end
        own = predicate if predicate and start <= predicate.start < end else None
        if modality in _OF_THINGS:
            return self._trimmed(start, end)
        clauses = [*sentence.conditions, *sentence.exceptions]
        if own is not None:
            if self._words.predicate_last:
                end = own.start
            else:
                behind = without((own.end, end), clauses)
                is_aside = any(0 <= first - own.end <= _NEAR for first, _ in clauses)
                if _HAS_OBJECT.search(self._text[own.start : own.end].lower()):
                    start = own.start
                elif not is_aside and any(
                    letter.isalpha() for letter in self._text[slice(*behind)]
                ):
                    start = own.end
                else:
                    end = own.start
        last = [one for one in named if start <= one.start and one.end < end]
        if last and not any(
            letter.isalpha()
            for letter in self._text[start : last[0].start]
            if not any(first <= last[0].start and start >= first for first, _ in clauses)
        ):
            start = last[-1].end
        return self._trimmed(*without((start, end), clauses))

    def _trimmed(self, start: int, end: int) -> Span:
        while start < end and self._text[start] in _EDGE:
            start += 1
        while end > start and self._text[end - 1] in _EDGE:
            end -= 1
        return start, end


_NEAR_START = 12  # characters
_NEAR = 2
_HAS_OBJECT = re.compile(r"обязанност|ответственност|міндет\w*\s+\w+|право\b.*(?:имеет|имеют)")


def _spans(facts: Sequence[object], kind: Substance, start: int) -> tuple[Span, ...]:
    return tuple(
        (start + one.start, start + one.end)  # type: ignore[attr-defined]
        for one in facts
        if one.kind is kind  # type: ignore[attr-defined]
    )
