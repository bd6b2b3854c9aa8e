"""Stems by language: Kazakh by our own rules, Russian and English by Snowball."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from kb.language.kazakh_stems import kazakh_stem

_SNOWBALL = {"ru": "russian", "en": "english"}


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """The function that takes a word in lower case to its stem, for ``kk``, ``ru`` or ``en``.

    It does not cache: callers that meet words often do. ``KeyError`` for any
    other language.
    """
    if language == "kk":
        return kazakh_stem
    # Imported late: texts and queries in Kazakh do without.
    import Stemmer

    stem: Callable[[str], str] = Stemmer.Stemmer(_SNOWBALL[language]).stemWord
    return stem
