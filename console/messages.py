"""What the tool says, in the language that the user reads.

The wordings are data, for each language a module in :mod:`console.wordings`
with what the commands say, by a key, and one with what the layers below say,
by its English sentence (:class:`corpus.sentence.Sentence`). A sentence that no
module has is said in English.
"""

from __future__ import annotations

import locale
import os
from collections.abc import Sequence
from enum import Enum
from functools import cache
from importlib import import_module
from itertools import takewhile, zip_longest
from string import Formatter
from typing import Any

from kb.model import LANGUAGES

VARIABLE = "KOSHLEX_UI"
OPTION = "--ui"


class _Chosen:
    language: str | None = None


def choose_language(language: str | None) -> None:
    """Speak ``language`` from now on; None changes nothing."""
    if language is not None:
        _Chosen.language = language


def language_asked_for(arguments: Sequence[str]) -> str | None:
    """The language that ``--ui`` names anywhere in a command line, for help and wrong usage."""
    words = list(takewhile(lambda word: word != "--", arguments))
    named = [
        word.partition("=")[2] or following
        for word, following in zip_longest(words, words[1:], fillvalue="")
        if word.partition("=")[0] == OPTION
    ]
    return next((name for name in reversed(named) if name in LANGUAGES), None)


def interface_language() -> str:
    """The language chosen, else that of ``KOSHLEX_UI``, else the locale's, else English."""
    if _Chosen.language is None:
        named = os.environ.get(VARIABLE, "").strip().lower()
        _Chosen.language = named if named in LANGUAGES else _language_of_locale()
    return _Chosen.language


def say(key: str, **values: object) -> str:
    """The wording ``key`` in the interface language, with ``values`` put in."""
    return _FORMATTER.format(_wordings(interface_language())[key], **values)


def say_in(language: str, key: str, **values: object) -> str:
    """The wording ``key`` in a language of the texts, whatever the interface's."""
    return _FORMATTER.format(_wordings(language)[key], **values)


def said(message: object) -> str:
    """What a lower layer says, in the interface language as far as it has words for it."""
    language = interface_language()
    if language == "en":
        return str(message)
    sentences = _sentences(language)
    pattern = getattr(message, "pattern", None)  # of a Sentence
    if pattern is None:
        return sentences.get(str(message), str(message))
    values = {name: _value(value) for name, value in message.values.items()}  # type: ignore[attr-defined]
    return str(sentences.get(pattern, pattern)).format(**values)


def _value(value: object) -> object:
    # One word is a name (a file may be called "article"), save where it is one of a list.
    is_name = " " not in str(value) and not isinstance(value, Enum)
    return value if is_name else said(value)


class _WithForms(Formatter):
    """Formats with ``{count:act|acts}`` as the form of a word that goes with a number."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if "|" not in format_spec:
            return str(super().format_field(value, format_spec))
        forms = format_spec.split("|")
        return forms[min(_form(int(value)), len(forms) - 1)]


_FORMATTER = _WithForms()


def _form(count: int) -> int:
    """Which form of a word goes with a number: one, few (in Russian), many."""
    if interface_language() != "ru":
        return 0 if count == 1 else 1
    tens, ones = divmod(count % 100, 10)
    if tens != 1 and ones == 1:
        return 0
    return 1 if tens != 1 and 2 <= ones <= 4 else 2


@cache
def _wordings(language: str) -> dict[str, str]:
    words: dict[str, str] = import_module(f"console.wordings.{language}").WORDINGS
    return words


@cache
def _sentences(language: str) -> dict[str, str]:
    words: dict[str, str] = import_module(f"console.wordings.sentences_{language}").SENTENCES
    return words


def _language_of_locale() -> str:
    named = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), None)
    name = (named or locale.getlocale()[0] or "").lower()
    return next((code for code in ("kk", "ru") if name.startswith(code)), "en")
