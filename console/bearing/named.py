"""Whom the words of a user mean: a name of the lexicon, or a term of an act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from kb.definitions.lookup import key_of
from kb.grammar.citation_words import fold_word
from kb.language.detect import likely_languages
from kb.model import LANGUAGES
from kb.norms.words import bearer_names
from kb.store import Store

_MOST_NEAR = 5


@dataclass(frozen=True, slots=True)
class NamedBearer:
    """Whose norms are meant.

    ``names``, as the keys of terms, keep to bearers with such a name where a
    term of an act was said that tells more than its kind; None: all of the kind.
    """

    said: str
    keys: frozenset[str]
    names: frozenset[str] | None = None


def bearer_named(store: Store, words: str) -> NamedBearer | None:
    """The bearer that ``words`` mean in any form, typed with or without the Kazakh letters."""
    wanted = {language: key_of(words, language) for language in LANGUAGES}
    for language in likely_languages(words) + LANGUAGES:
        for key, names in bearer_names(language).names.items():
            if any(key_of(name, language) == wanted[language] for name in names):
                return NamedBearer(names[0], frozenset((key,)))
    spelt = fold_word(words.lower().strip())
    for key, names in _all_names():
        if any(fold_word(name.lower()) == spelt for name in names):
            return NamedBearer(names[0], frozenset((key,)))
    named = set(wanted.values()) - {""}
    found = [(key, name) for key, name, _ in store.norms.bearers() if name in named]
    if not found:
        return None
    return NamedBearer(
        words, frozenset(key for key, _ in found), frozenset(name for _, name in found)
    )


def names_near(store: Store, words: str) -> list[str]:
    """Names that are nearly the words, or hold them."""
    known = {name.lower(): name for _, names in _all_names() for name in names}
    low = words.lower().strip()
    within = [name for folded, name in known.items() if low and (low in folded or folded in low)]
    near = [known[one] for one in get_close_matches(low, known, n=_MOST_NEAR)]
    return list(dict.fromkeys([*near, *within]))[:_MOST_NEAR]


def _all_names() -> Iterator[tuple[str, tuple[str, ...]]]:
    for language in LANGUAGES:
        yield from bearer_names(language).names.items()
