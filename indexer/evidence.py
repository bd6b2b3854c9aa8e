"""Where within an article the words of a query stand, and the unit that has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from indexer.query import Phrase, QueryPlan
from indexer.snippets import Snippet, snippet
from kb.address import ancestors
from kb.language.analysis import parts_of, terms_of_word
from kb.language.tokens import forms
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


class Evidence:
    """What a query looks for, ready to be found in the texts of ``store``.

    ``units`` gives the units of an expression, ``weights`` says how much a term tells.
    """

    def __init__(
        self,
        store: Store,
        units: Callable[[int], Sequence[Provision]],
        plan: QueryPlan,
        weights: Mapping[str, float],
    ) -> None:
        self._store = store
        self._units = units
        self._phrases = plan.phrases
        self._worth: dict[str, float] = {}
        self._typed: dict[str, list[str]] = {}  # term → words as typed
        for word in plan.words:
            terms = (*word.terms, *word.parts)
            self._worth[word.typed] = max(weights.get(term, 0.0) for term in terms)
            for term in terms:
                self._typed.setdefault(term, []).append(word.typed)
        for phrase in plan.phrases:
            self._worth |= dict.fromkeys(phrase.words, _OF_A_PHRASE)
        # No suffix touches the first letters: a form that begins otherwise than all
        # terms and phrases need not be analysed.
        sought = (*self._typed, *(word for phrase in plan.phrases for word in phrase.words))
        self._beginnings = frozenset(word[:_BEGINNING] for word in sought)
        self._matched_by_form: dict[tuple[str, str], frozenset[str]] = {}

    def within(self, expression_id: int, article: int, passage: int) -> Found:
        """The innermost unit of ``article`` with nearly all of the evidence that is in it.

        Where all of it is in the headings, that is the article itself.
        Only ``passage``, the unit that the index found, is read where the
        article is very long.
        """
        units = self._units(expression_id)
        top = article
        if units[article].end - units[article].start > _LONGEST_READ:
            top = passage
        words = self._words_within(expression_id, units, top)
        in_heading = self._words_of(units[article].heading or "", self._language(expression_id))

        def worth(position: int) -> float:
            found = words[position]
            return self._sum(found - in_heading) + _IN_HEADING_TOO * self._sum(found & in_heading)

        position = top
        while words[position] - in_heading:
            children = [child for child in units[position].children if child in words]
            best = max(children, key=worth, default=position)
            if best == position or worth(best) < _ENOUGH * worth(position):
                break
            position = best
        return self._found(expression_id, units, position, words[position])

    def of(self, expression_id: int, position: int) -> Found:
        """The evidence in one unit, whatever there is of it."""
        units = self._units(expression_id)
        words = self._words_within(expression_id, units, position)
        return self._found(expression_id, units, position, words[position])

    def _found(
        self,
        expression_id: int,
        units: Sequence[Provision],
        position: int,
        in_text: frozenset[str],
    ) -> Found:
        language = self._language(expression_id)
        headings = [unit.heading for unit in ancestors(units, position) if unit.heading]
        in_heading = self._words_of(" ".join(headings[:2]), language)
        text = "\n".join(self._texts(expression_id, units, position))
        worth = {
            form: self._sum(self._words_of_form(form, language)) for form in self._promising(text)
        }
        matched = in_text | in_heading
        return Found(
            position,
            snippet(text, {form: value for form, value in worth.items() if value > 0}),
            tuple(word for word in self._worth if word in matched),
            tuple(word for word in self._worth if word not in matched),
            tuple(word for word in self._worth if word in in_heading),
        )

    def _words_within(
        self, expression_id: int, units: Sequence[Provision], top: int
    ) -> dict[int, frozenset[str]]:
        """For the unit ``top`` and each within it the words that its text has, headings apart."""
        unit = units[top]
        own = unit.content[1:] if unit.heading else unit.content
        words = self._words_of(self._text(expression_id, own), self._language(expression_id))
        found: dict[int, frozenset[str]] = {}
        for child in unit.children:
            if units[child].start - unit.start > _LONGEST_READ:
                break
            found |= self._words_within(expression_id, units, child)
            words |= found[child]
        found[top] = words
        return found

    def _texts(
        self, expression_id: int, units: Sequence[Provision], position: int
    ) -> Iterator[str]:
        unit = units[position]
        yield self._text(expression_id, unit.content)
        for child in unit.children:
            if units[child].start - unit.start <= _LONGEST_READ:
                yield from self._texts(expression_id, units, child)

    def _text(self, expression_id: int, spans: Sequence[tuple[int, int]]) -> str:
        return "\n".join(self._store.text(expression_id, start, end) for start, end in spans)

    def _language(self, expression_id: int) -> str:
        return self._store.expression_head(expression_id).language

    def _sum(self, words: frozenset[str]) -> float:
        return sum(self._worth[word] for word in words)

    def _words_of(self, text: str, language: str) -> frozenset[str]:
        found = (self._words_of_form(form, language) for form in self._promising(text))
        return frozenset[str]().union(*found)

    def _promising(self, text: str) -> set[str]:
        """The forms in ``text`` that may stand for a word of the query."""
        beginnings = self._beginnings
        return {f for f in set(forms(text)) if f[:_BEGINNING] in beginnings or not f.isalpha()}

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


def _words_of_phrases(form: str, phrases: Sequence[Phrase]) -> Iterator[str]:
    parts = parts_of(form)
    for phrase in phrases:
        *whole, last = phrase.words
        yield from (word for word in whole if word in parts)
        if last in parts or (phrase.prefix and any(part.startswith(last) for part in parts)):
            yield last
