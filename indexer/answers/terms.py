"""Which units define the term that a question asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer.answers.question import Question
from kb.definitions.lookup import key_of
from kb.language.tokens import forms
from kb.language.word_endings import STOP_WORDS
from kb.model import LANGUAGES
from kb.norms.words import bearer_names
from kb.store import Store

_LONGEST = 6  # words of a term


def units_defining(store: Store, question: Question) -> list[tuple[int, int]]:
    """Texts and positions of the units that define what a question names, by its longest words.

    A person or body is looked for in all languages, by the names that it has in them.
    """
    stop_words = STOP_WORDS[question.language]
    words = [form for form in forms(question.text) if form not in stop_words]
    for runs in _runs(words):
        keys = {key_of(run, language) for run in runs for language in LANGUAGES}
        found = store.layers.defining(sorted(keys - {""}))
        if found:
            return _with_other_languages(store, question, found)
    return _with_other_languages(store, question, [])


def _with_other_languages(
    store: Store, question: Question, found: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    keys = {
        key_of(name, language)
        for language in LANGUAGES
        if language != question.language
        for bearer in question.bearers
        for name in bearer_names(language).names.get(bearer, ())
    }
    return [*found, *store.layers.defining(sorted(keys))] if keys else found


def _runs(words: Sequence[str]) -> Iterator[list[str]]:
    """Neighbouring words of the question, the longest runs first."""
    for length in range(min(len(words), _LONGEST), 0, -1):
        yield [" ".join(words[at : at + length]) for at in range(len(words) - length + 1)]
