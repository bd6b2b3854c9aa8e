"""Where within an article the words of a query stand, and the unit that has them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from indexer.query import Phrase, QueryPlan
from indexer.snippets import Snippet, snippet
from kb.address import ancestors
from kb.language.analysis import parts_of, terms_of_word
from kb.language.tokens import Token, forms, words, words_beginning
from kb.model import Provision
from kb.store import Store

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


@dataclass(frozen=True, slots=True)
class _Trace:
    """A word in a text that stands for words of the query, and where."""

    form: str
    start: int
    end: int
    words: frozenset[str]


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
        self._worth: dict[str, float] = {}
        self._typed: dict[str, list[str]] = {}  # term → words as typed
        for typed, terms in telling.items():
            self._worth[typed] = worths[typed]
            for term in terms:
                self._typed.setdefault(term, []).append(typed)
        for phrase in plan.phrases:
            self._worth |= dict.fromkeys(phrase.words, _OF_A_PHRASE)
        # No suffix touches the first letters: a form that begins otherwise than all
        # terms and phrases need not be analysed.
        sought = (*self._typed, *(word for phrase in plan.phrases for word in phrase.words))
        self._sought = words_beginning({word[:_BEGINNING] for word in sought})
        self._matched_by_form: dict[tuple[str, str], frozenset[str]] = {}

    def within(self, expression_id: int, article: int) -> Found:
        """The innermost unit of ``article`` with nearly all of the evidence that is in it.

        Where all of it is in the headings, that is the article itself. Of a very
        long article only the beginning is read.
        """
        units = self._store.units(expression_id)
        top = units[article]
        in_heading = self._words_of(top.heading or "", self._language(expression_id))

        def worth(traces: list[_Trace]) -> float:
            words = _words_in(traces)
            return self._sum(words - in_heading) + _IN_HEADING_TOO * self._sum(words & in_heading)

        text = self._text(expression_id, top)
        unit, traces = top, self._traces(expression_id, top, text)
        while _words_in(traces) - in_heading:
            children = map(units.__getitem__, unit.children)
            parts = [(child, _between(traces, child)) for child in children]
            child, of_child = max(parts, key=lambda part: worth(part[1]), default=(unit, traces))
            if child is unit or worth(of_child) < _ENOUGH * worth(traces):
                break
            unit, traces = child, of_child
        shown = text[unit.start - top.start : unit.end - top.start]
        return self._found(expression_id, unit, shown, traces)

    def of(self, expression_id: int, position: int) -> Found:
        """The evidence in one unit, whatever there is of it."""
        unit = self._store.units(expression_id)[position]
        text = self._text(expression_id, unit)
        return self._found(expression_id, unit, text, self._traces(expression_id, unit, text))

    def _found(
        self, expression_id: int, unit: Provision, text: str, traces: Sequence[_Trace]
    ) -> Found:
        around = ancestors(self._store.units(expression_id), unit.position)
        headings = [one.heading for one in around if one.heading]
        in_heading = self._words_of(" ".join(headings[:2]), self._language(expression_id))
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
            tuple(word for word in self._worth if word in matched),
            tuple(word for word in self._worth if word not in matched),
            tuple(word for word in self._worth if word in in_heading),
        )

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
        language = self._language(expression_id)
        traces = []
        for token in words(text, self._sought):
            matched = self._words_of_form(token.text, language)
            if matched:
                start, end = unit.start + token.start, unit.start + token.end
                traces.append(_Trace(token.text, start, end, matched))
        return traces

    def _language(self, expression_id: int) -> str:
        return self._store.expression_head(expression_id).language

    def _sum(self, words: frozenset[str]) -> float:
        return sum(self._worth[word] for word in words)

    def _words_of(self, text: str, language: str) -> frozenset[str]:
        found = (self._words_of_form(form, language) for form in forms(text))
        return frozenset[str]().union(*found)

    def _words_of_form(self, form: str, language: str) -> frozenset[str]:
        """The words of the query that a form of a word in a text stands for."""
        words = self._matched_by_form.get((form, language))
        if words is None:
            terms = terms_of_word(form, language)
            words = frozenset(typed for term in terms for typed in self._typed.get(term, ()))
            if self._phrases:
                words |= frozenset(_words_of_phrases(form, self._phrases))
            self._matched_by_form[form, language] = words
        return words


def _between(traces: Iterable[_Trace], unit: Provision) -> list[_Trace]:
    return [trace for trace in traces if unit.start <= trace.start < unit.end]


def _words_in(traces: Iterable[_Trace]) -> frozenset[str]:
    return frozenset[str]().union(*(trace.words for trace in traces))


def _words_of_phrases(form: str, phrases: Sequence[Phrase]) -> Iterator[str]:
    parts = parts_of(form)
    for phrase in phrases:
        *whole, last = phrase.words
        yield from (word for word in whole if word in parts)
        if last in parts or (phrase.prefix and any(part.startswith(last) for part in parts)):
            yield last
