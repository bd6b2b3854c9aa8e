"""The words of norms by language, and the patterns made of them."""

from __future__ import annotations

import re
from functools import cache

from kb.grammar import norm_en, norm_kk, norm_ru, substance_en, substance_kk, substance_ru
from kb.grammar.norm_words import NormWords

_WORDS = {one.WORDS.language: one.WORDS for one in (norm_kk, norm_ru, norm_en)}
_MODALS = {
    one.WORDS.language: one.WORDS.modals for one in (substance_kk, substance_ru, substance_en)
}


def norm_words(language: str) -> NormWords:
    """The words of ``kk``, ``ru`` or ``en``."""
    return _WORDS[language]


class NormPatterns:
    """The patterns of a language, compiled."""

    def __init__(self, language: str) -> None:
        words = self.words = _WORDS[language]
        ways = (*words.more_modals, *_MODALS[language])
        self.modals = re.compile(
            "|".join(f"(?P<m{number}>{way})" for number, (_, way) in enumerate(ways))
        )
        self.modal_kinds = [kind for kind, _ in ways]
        self.no_modals = re.compile(words.no_modals)
        self.sanctions = re.compile(words.sanctions)
        self.definitions = re.compile(words.definitions)
        self.aims = re.compile(words.aims)
        self.gives = re.compile(words.gives)
        self.passives = re.compile(words.passives)
        self.finite = re.compile(rf"\b(?:{words.finite})\b")
        self.agent = re.compile(words.agent)
        self.subordinate = re.compile(words.subordinate)
        self.conditions = re.compile(words.conditions)
        self.exceptions = re.compile(words.exceptions)
        self.participle = re.compile(words.participle)
        self.infinitive = re.compile(words.infinitive)
        self.names = re.compile(words.names)
        self.pronouns = re.compile(words.pronouns)
        self.kept_for = re.compile(words.kept_for)
        self.no_subjects = re.compile(words.no_subjects)
        self.delegations = re.compile(words.delegations)
        self.no_bearers = re.compile(words.no_bearers)


@cache
def norm_patterns(language: str) -> NormPatterns:
    """The patterns of ``kk``, ``ru`` or ``en``."""
    return NormPatterns(language)
