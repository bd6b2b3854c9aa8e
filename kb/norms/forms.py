"""In which cases and numbers the words of a text stand as forms of a name."""

from __future__ import annotations

from functools import cache
from itertools import product

from kb.language import kazakh_forms, russian_forms
from kb.norms.words import norm_words

Form = tuple[str, str]
"""A case and a number."""

NUMBERS = ("singular", "plural")
_UNUSED = "accusative"  # tells nothing of a bearer, and is like other cases
_ANY = frozenset(product(("nominative", "genitive", "dative", "instrumental"), NUMBERS))


@cache
def is_form(language: str, name: str, said: str) -> bool:
    """Whether words of a name's stems are a form of it («судьи» of «судья», not of «суд»)."""
    if language == "kk":
        return bool(kazakh_forms.cases_of(name, said))
    return language != "ru" or russian_forms.is_form(said, name)


@cache
def forms_of(language: str, name: str, said: str) -> frozenset[Form]:
    """The cases and numbers that words may have as a form of a name; in English one for all."""
    if language == "kk":
        cases = kazakh_forms.cases_of(name, said) - {_UNUSED}
        return frozenset(product(cases, NUMBERS))
    if language == "ru":
        forms = russian_forms.cases_of(name, said) or _by_ending(language, said)
        return frozenset(one for one in forms if one[0] != _UNUSED)
    return frozenset(product(("nominative",), NUMBERS))


def _by_ending(language: str, said: str) -> frozenset[Form]:
    """The case of words whose pattern is not known, by the end of their noun."""
    first = (russian_forms.plain_words(said) if language == "ru" else said.split())[0]
    cases = cases_by_ending(language, first)
    return frozenset(product(cases, NUMBERS)) if cases else _ANY


def cases_by_ending(language: str, word: str) -> tuple[str, ...]:
    """The cases that the end of a word tells; none: it tells none."""
    for endings, cases in norm_words(language).endings:
        if word.endswith(endings):
            return cases
    return ()
