"""Words that are written in several ways and mean the same, by language, for comparing texts.

Only what is certain beside a number: «ст. 5», «статьи 5» and «статья 5» are one
unit, «2011 г.» and «2011 года» one year.
"""

from __future__ import annotations

import re
from functools import cache

from kb.grammar import citation_en, citation_kk, citation_ru

_CITED = {"kk": citation_kk.WORDS, "ru": citation_ru.WORDS, "en": citation_en.WORDS}
_YEARS = {
    "kk": r"ж|жж|жыл\w{0,4}",
    "ru": r"г|гг|год(?:а|у|ы|ов|ом|е|ах)?",
    "en": "",
}
YEAR = "year"
"""What stands for the word for a year."""


@cache
def written_in_short(language: str) -> re.Pattern[str]:
    """Matches a word that stands beside a number and may be written in short.

    The group that matched, ``lastgroup``, says what the word is: the name of a
    level of units, or :data:`YEAR`.
    """
    ways: dict[str, list[str]] = {}
    for unit in _CITED[language].units:
        if unit.stem and unit.stem.isascii() and language != "en":
            continue  # Kazakh in Latin letters, which no act is written in
        forms = [f"(?:{unit.stem})(?:{unit.endings})"] if unit.stem else []
        forms += [re.escape(word) for word in (*unit.abbreviations, *unit.plural_abbreviations)]
        ways.setdefault(unit.level.value, []).extend(forms)
    if _YEARS[language]:
        ways[YEAR] = [_YEARS[language]]
    return re.compile("|".join(f"(?P<{name}>{'|'.join(forms)})" for name, forms in ways.items()))
