"""A sentence with its clauses, its bearers and what its predicates say."""

from __future__ import annotations

from functools import cached_property

from kb.norms.bearers import Bearers
from kb.norms.clauses_before import ClausesBefore
from kb.norms.clauses_behind import ClausesBehind
from kb.norms.persons import Persons
from kb.norms.readings import Context, Reading, readings_of
from kb.norms.rows import rows_in
from kb.norms.sentence import Sentence, Span
from kb.norms.words import GROUNDS, MARK, PRONOUN, NormPatterns

_REMEMBERED = 64  # sentences: heads of lists are asked for by each entry


class ReadSentence:
    """A sentence with the readings of its predicates."""

    def __init__(self, sentence: Sentence, persons: Persons, context: Context) -> None:
        self.sentence = sentence
        self.persons = persons
        self.readings = readings_of(sentence, persons, context)

    @cached_property
    def closing(self) -> Reading | None:
        """The last reading if its predicate ends the sentence, but for marks."""
        if not self.readings:
            return None
        last = self.sentence.predicates[-1].last
        rest = self.sentence.kinds[last + 1 :]
        return self.readings[-1] if all(kind & MARK for kind in rest) else None

    @cached_property
    def is_of_grounds(self) -> bool:
        """Whether it speaks of grounds: «основаниями являются»."""
        return any(kind & GROUNDS for kind in self.sentence.kinds)

    @cached_property
    def has_pronoun(self) -> bool:
        """Whether a pronoun stands in it, which may mean whom another sentence names."""
        return any(kind & PRONOUN for kind in self.sentence.kinds)

    @property
    def first_word(self) -> str:
        """Its first word."""
        words = zip(self.sentence.words, self.sentence.kinds, strict=True)
        return next((word for word, kind in words if not kind & MARK), "")


class SentenceReader:
    """Reads the sentences of an expression; the last ones are remembered."""

    def __init__(self, low: str, patterns: NormPatterns, bearers: Bearers) -> None:
        """``low`` is the text in lower case, look-alike letters folded."""
        self._low = low
        self._patterns = patterns
        self._bearers = bearers
        self._known: dict[Span, ReadSentence] = {}

    def read(self, span: Span, context: Context | None = None) -> ReadSentence:
        """The sentence at a span, on its own or where something stands before it."""
        known = self._known.get(span)
        if known is not None and context is None:
            return known
        if known is None:
            sentence, persons = self._sentence(span)
        else:
            sentence, persons = known.sentence, known.persons
        read = ReadSentence(sentence, persons, context or Context())
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        self._known[span] = read
        return read

    def _sentence(self, span: Span) -> tuple[Sentence, Persons]:
        sentence = Sentence(self._low, span, self._patterns)
        named = self._bearers.of(sentence)
        if self._patterns.words.predicate_last:
            ClausesBefore(sentence).read()
        else:
            subjects = [
                sentence.number_at(one.start)
                for one in named
                if one.may_be("nominative") and not one.may_be("genitive")
            ]
            ClausesBehind(sentence, subjects).read()
        return sentence, Persons(sentence, rows_in(sentence, named))
