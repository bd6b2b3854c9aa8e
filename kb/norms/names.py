"""Names of bearers: those of the language, and the terms of an act that stand for one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from kb.definitions.phrase_matches import WORDS
from kb.definitions.word_stems import word_stems
from kb.model import Definition, DefinitionKind, Expression
from kb.norms.forms import forms_of, is_form
from kb.norms.words import bearer_names, norm_words

_LONGEST_TERM = 12  # words
_GENUS_WITHIN = 8  # words of a meaning among which it says what the term is a kind of
_MEANING = 400  # characters of a meaning that are looked at
_ADJECTIVES = 2  # before the noun of a term
QUOTES = '"«»“”'


@cache
def names_in(language: str) -> Mapping[str, str]:
    """Name in the nominative → key, of all bearers of a language."""
    named = bearer_names(language).names
    return MappingProxyType({name: key for key, names in named.items() for name in names})


def key_of_name(name: str, language: str) -> str | None:
    """The key of the bearer that a name in the nominative is one of, or None."""
    return _genus_in(language).of(name, is_term=True)


def key_of_meaning(meaning: str, language: str) -> str | None:
    """The key of the bearer that a meaning says something to be a kind of, or None."""
    return _genus_in(language).of(meaning[:_MEANING], is_term=False)


def terms_that_name(expression: Expression, definitions: Iterable[Definition]) -> dict[str, str]:
    """The terms of an act that name a bearer → its key."""
    keys = ((one, key_of_term(expression, one)) for one in definitions)
    return {one.term.strip(QUOTES): key for one, key in keys if key is not None}


def key_of_term(expression: Expression, definition: Definition) -> str | None:
    """The key of the bearer that a term names, by itself or by its meaning, or None."""
    term = definition.term.strip(QUOTES)
    if not WORDS.search(term) or len(term.split()) > _LONGEST_TERM:
        return None
    key = key_of_name(term, expression.language)
    if key is None and definition.kind is DefinitionKind.TERM:
        start, end = definition.meaning
        meaning = expression.text[start : min(end, start + _MEANING)]
        key = key_of_meaning(meaning, expression.language)
    return key


class _Genus:
    """Tells of what kind of bearer a phrase speaks: by its head noun."""

    def __init__(self, language: str) -> None:
        self._words = norm_words(language)
        self._stems = word_stems(language)
        self._adjective = re.compile(self._words.adjective)
        self._names: dict[tuple[str, ...], list[str]] = {}
        for name in names_in(language):
            stems = tuple(self._stems[word] for word in WORDS.findall(name))
            self._names.setdefault(stems, []).append(name)
        self._longest = max(map(len, self._names))

    def _key(self, words: Sequence[str]) -> str | None:
        """The key of the bearer whose name words are, in the nominative."""
        names = self._names.get(tuple(self._stems[word] for word in words), ())
        said = " ".join(words)
        language = self._words.language
        for name in names:
            if is_form(language, name, said) and any(
                case == "nominative" for case, _ in forms_of(language, name, said)
            ):
                return names_in(language)[name]
        return None

    def of(self, phrase: str, *, is_term: bool) -> str | None:
        """The key of the bearer that heads a phrase: its first noun, in Kazakh its last.

        A term has it at its very edge, but for adjectives.
        """
        words = WORDS.findall(phrase)
        if self._words.predicate_last:
            for length in range(min(self._longest, len(words)), 0, -1):
                key = self._key(words[len(words) - length :])
                if key is not None:
                    return key
            return None
        adjectives = _ADJECTIVES if is_term else _GENUS_WITHIN
        for first in range(min(len(words), adjectives + 1)):
            for length in range(min(self._longest, len(words) - first), 0, -1):
                key = self._key(words[first : first + length])
                if key is not None:
                    return key
            if not self._adjective.fullmatch(words[first].lower()):
                return None
        return None


@cache
def _genus_in(language: str) -> _Genus:
    return _Genus(language)
