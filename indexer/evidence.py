"""Where within an article the words of a query stand, and the unit that has them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial, reduce
from operator import attrgetter, or_
from typing import NamedTuple

from indexer.query import Phrase, QueryPlan
from indexer.snippets import Snippet, snippet
from kb.address import ancestors
from kb.language.analysis import parts_of, terms_of_word
from kb.language.tokens import Token, words, words_beginning
from kb.model import LANGUAGES, Provision
from kb.store import Part, Store

_ENOUGH = 0.8
"""Share of the evidence that a unit within must have to be named instead."""

_IN_HEADING_TOO = 0.1  # what a word is worth that the heading has too
_LONGEST_READ = 30_000  # characters of a unit in which evidence is sought
_BEGINNING = 2  # letters
_OF_A_PHRASE = 1.0  # worth of a word of a phrase or of a prefix


@dataclass(frozen=True, slots=True)
class Found:
    """The unit with the evidence; words as typed, in the order of the query."""

    position: int
    snippet: Snippet
    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    in_heading: tuple[str, ...] = ()


class _Trace(NamedTuple):
    """A word in a text that stands for words of the query, and where.

    Sets of words of the query are numbers here, with a bit for each word.
    """

    form: str
    start: int
    end: int
    words: int


class WordsIn:
    """Where the words of a query stand in a unit; offsets are those of the text."""

    def __init__(
        self, traces: Sequence[_Trace], told: Callable[[int], float], whole: float
    ) -> None:
        self._traces = traces
        self._told = told
        self._whole = whole or 1.0

    def share(self, *spans: tuple[int, int]) -> float:
        """The share of what the words of the query tell that stands in some spans, 0 to 1."""
        words = reduce(or_, (_words_in(self._between(*span)) for span in spans), 0)
        return self._told(words) / self._whole

    def places(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where between two offsets words of the query stand that tell something."""
        return [(one.start, one.end) for one in self._between(start, end) if self._told(one.words)]

    def _between(self, start: int, end: int) -> Sequence[_Trace]:
        first = bisect_left(self._traces, start, key=attrgetter("start"))
        return self._traces[first : bisect_left(self._traces, end, first, key=attrgetter("start"))]


class _WordsOfForms(dict[str, int]):
    """Form of a word in a text → the words of the query that it stands for."""

    def __init__(self, read: Callable[[str], int]) -> None:
        self._read = read

    def __missing__(self, form: str) -> int:
        words = self[form] = self._read(form)
        return words


class Evidence:
    """What a query looks for, ready to be found in the texts of ``store``.

    ``telling`` are the terms that show each word of the query, as typed, and
    ``worths`` says how much it tells.
    """

    def __init__(
        self,
        store: Store,
        plan: QueryPlan,
        telling: Mapping[str, Collection[str]],
        worths: Mapping[str, float],
    ) -> None:
        self._store = store
        self._phrases = plan.phrases
        worth = {typed: worths[typed] for typed in telling}
        for phrase in plan.phrases:
            worth |= dict.fromkeys(phrase.words, _OF_A_PHRASE)
        self._worth = worth
        self._bits = {typed: 1 << number for number, typed in enumerate(worth)}
        self._shown: dict[str, int] = defaultdict(int)  # term → the words that it shows
        for typed, terms in telling.items():
            for term in terms:
                self._shown[term] |= self._bits[typed]
        # No suffix touches the first letters: a form that begins otherwise than all
        # terms and phrases need not be analysed.
        sought = (*self._shown, *(word for phrase in plan.phrases for word in phrase.words))
        self._sought = words_beginning({word[:_BEGINNING] for word in sought})
        self._forms = {
            language: _WordsOfForms(partial(self._words_of_form, language))
            for language in LANGUAGES
        }
        self._sum = cache(self._add_up)
        self._whole = sum(worth.values())

    def within(self, expression_id: int, article: int) -> Found:
        """The innermost unit of ``article`` with nearly all of the evidence that is in it.

        Where all of it is in the headings, that is the article itself. Of a very
        long article only the beginning is read.
        """
        units = self._store.units(expression_id)
        top = units[article]
        in_heading = self._in_headings(expression_id, top)

        def worth(words: int) -> float:
            return self._sum(words & ~in_heading) + _IN_HEADING_TOO * self._sum(words & in_heading)

        text = self._text(expression_id, top)
        unit, traces = top, self._traces(expression_id, top, text)
        matched = _words_in(traces)
        while matched & ~in_heading and unit.children:
            parts = self._store.parts(expression_id, unit.position)
            within = [_between(traces, part) for part in parts]
            worths = [worth(_words_in(traces)) for traces in within]
            best = worths.index(max(worths))
            if worths[best] < _ENOUGH * worth(matched):
                break
            unit, traces = units[parts[best].position], within[best]
            matched = _words_in(traces)
        shown = text[unit.start - top.start : unit.end - top.start]
        return self._found(expression_id, unit, shown, traces)

    def words_in(self, expression_id: int, position: int) -> WordsIn:
        """Where in a unit the words of the query stand, to be asked of its parts."""
        unit = self._store.units(expression_id)[position]
        text = self._text(expression_id, unit)
        return WordsIn(self._traces(expression_id, unit, text), self._sum, self._whole)

    def of(self, expression_id: int, position: int) -> Found:
        """The evidence in one unit, whatever there is of it."""
        unit = self._store.units(expression_id)[position]
        text = self._text(expression_id, unit)
        return self._found(expression_id, unit, text, self._traces(expression_id, unit, text))

    def _found(
        self, expression_id: int, unit: Provision, text: str, traces: Sequence[_Trace]
    ) -> Found:
        in_heading = self._in_headings(expression_id, unit)
        matched = _words_in(traces) | in_heading
        worth = {trace.form: self._sum(trace.words) for trace in traces}
        tokens = [
            Token(trace.form, trace.start - unit.start, trace.end - unit.start)
            for trace in traces
            if worth[trace.form] > 0
        ]
        return Found(
            unit.position,
            snippet(text, tokens, worth),
            tuple(word for word, bit in self._bits.items() if bit & matched),
            tuple(word for word, bit in self._bits.items() if not bit & matched),
            tuple(word for word, bit in self._bits.items() if bit & in_heading),
        )

    def _in_headings(self, expression_id: int, unit: Provision) -> int:
        """The words in the two headings next above a unit, its own included."""
        around = ancestors(self._store.units(expression_id), unit.position)
        headings = [one.heading for one in around if one.heading]
        return self._words_of(" ".join(headings[:2]), self._language(expression_id))

    def _text(self, expression_id: int, unit: Provision) -> str:
        """The text of a unit in its length, with blanks for editors' notes."""
        end = min(unit.end, unit.start + _LONGEST_READ)
        text = self._store.text(expression_id, unit.start, end)
        notes = self._store.notes(expression_id)
        for note in notes[bisect_left(notes, unit.start, key=attrgetter("start")) :]:
            if note.start >= end:
                break
            first, last = note.start - unit.start, min(note.end, end) - unit.start
            text = text[:first] + " " * (last - first) + text[last:]
        return text

    def _traces(self, expression_id: int, unit: Provision, text: str) -> list[_Trace]:
        """Where words of the query stand in ``text``, that of ``unit``."""
        words_of = self._forms[self._language(expression_id)]
        return [
            _Trace(form, unit.start + start, unit.start + end, matched)
            for form, start, end in words(text, self._sought)
            if (matched := words_of[form])
        ]

    def _language(self, expression_id: int) -> str:
        return self._store.expression_head(expression_id).language

    def _add_up(self, words: int) -> float:
        """What words of the query tell together."""
        return sum(self._worth[word] for word, bit in self._bits.items() if bit & words)

    def _words_of(self, text: str, language: str) -> int:
        words_of = self._forms[language]
        return reduce(or_, [words_of[word.text] for word in words(text, self._sought)], 0)

    def _words_of_form(self, language: str, form: str) -> int:
        """The words of the query that a form of a word in a text stands for."""
        words = 0
        for term in terms_of_word(form, language):
            words |= self._shown.get(term, 0)
        for word in _words_of_phrases(form, self._phrases) if self._phrases else ():
            words |= self._bits[word]
        return words


def _between(traces: list[_Trace], unit: Part) -> list[_Trace]:
    """Those of ``traces``, which come in the order of the text, that are in a unit."""
    first = bisect_left(traces, unit.start, key=attrgetter("start"))
    return traces[first : bisect_left(traces, unit.end, first, key=attrgetter("start"))]


def _words_in(traces: Iterable[_Trace]) -> int:
    return reduce(or_, [trace.words for trace in traces], 0)


def _words_of_phrases(form: str, phrases: Sequence[Phrase]) -> Iterator[str]:
    parts = parts_of(form)
    for phrase in phrases:
        *whole, last = phrase.words
        yield from (word for word in whole if word in parts)
        if last in parts or (phrase.prefix and any(part.startswith(last) for part in parts)):
            yield last
