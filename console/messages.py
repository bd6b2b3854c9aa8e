"""What the tool says, in the language that the user reads.

The wordings are data, one module for each language in :mod:`console.wordings`.
What comes from below (a file that cannot be read, a portal that does not
answer) is told in English in the words of the module that met it.
"""

from __future__ import annotations

import locale
import os
from functools import cache
from importlib import import_module

from kb.model import LANGUAGES

VARIABLE = "KOSHLEX_UI"


class _Chosen:
    language: str | None = None


def choose_language(language: str | None) -> None:
    """Speak ``language`` from now on; None changes nothing."""
    if language is not None:
        _Chosen.language = language


def interface_language() -> str:
    """The language chosen, else that of ``KOSHLEX_UI``, else the locale's, else English."""
    if _Chosen.language is None:
        named = os.environ.get(VARIABLE, "").strip().lower()
        _Chosen.language = named if named in LANGUAGES else _language_of_locale()
    return _Chosen.language


def say(key: str, **values: object) -> str:
    """The wording ``key`` in the interface language, with ``values`` put in."""
    return _wordings(interface_language())[key].format(**values)


@cache
def _wordings(language: str) -> dict[str, str]:
    words: dict[str, str] = import_module(f"console.wordings.{language}").WORDINGS
    return words


def _language_of_locale() -> str:
    named = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), None)
    name = (named or locale.getlocale()[0] or "").lower()
    return next((code for code in ("kk", "ru") if name.startswith(code)), "en")
