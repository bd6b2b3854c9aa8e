"""Numbers that are written in words: «он бес», «двадцати одного», "one hundred and five"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from kb.grammar import lint_en, lint_kk, lint_ru
from kb.grammar.lint_words import LintWords

SCALES = (1000, 1_000_000, 1_000_000_000)
_YO = str.maketrans("ё", "е")


class NumberWords:
    """The number words of one language; all words are given in lower case."""

    def __init__(self, words: LintWords) -> None:
        self._words = words
        self._values: dict[str, int | Fraction | None] = {}

    def is_joint(self, word: str) -> bool:
        """Whether ``word`` only joins those of one number: «два с половиной»."""
        return word in self._words.number_joints

    def is_part(self, word: str) -> bool:
        """Whether ``word`` may be one of a number's words."""
        return (
            word in self._words.number_joints
            or word in self._words.whole_words
            or word.translate(_YO) in self._words.denominators
            or self.value(word) is not None
        )

    def value(self, word: str) -> int | Fraction | None:
        """The value of one number word in any form; None for any other word."""
        if word not in self._values:
            self._values[word] = self._value(word)
        return self._values[word]

    def _value(self, word: str) -> int | Fraction | None:
        word = word.translate(_YO)
        value = self._words.number_words.get(word)
        if value is None and self._words.number_endings:
            inflected = re.fullmatch(rf"(.+?)(?:{self._words.number_endings})", word)
            value = self._words.number_words.get(inflected[1]) if inflected else None
        return value

    def total(self, tokens: Sequence[str]) -> Fraction | None:
        """The number that a row of number words says; None where they make no one number."""
        words = self._words
        whole = next((at for at, word in enumerate(tokens) if word in words.whole_words), None)
        if whole is not None:
            before, after = self.total(tokens[:whole]), self.total(tokens[whole + 1 :])
            return (
                before + after if before is not None and after is not None and after < 1 else None
            )
        below = words.denominators.get(tokens[-1].translate(_YO)) if tokens else None
        if below is not None and tokens[-2:-1] and tokens[-2] in words.number_joints:
            before = self.total(tokens[:-2])  # «two and a half»
            return None if before is None else before + Fraction(1, below)
        tokens = [word for word in tokens if word not in words.number_joints]
        if below is not None:
            above = self._sum(tokens[:-1])
            return (
                above / below if above is not None and above < below else None
            )  # «двадцать пятой»
        for at, word in enumerate(tokens[:-1]):
            if words.divided and re.fullmatch(words.divided, word):
                under, over = self._sum(tokens[: at + 1]), self._sum(tokens[at + 1 :])
                if under is None or over is None or not 0 < over < under:
                    return None  # «бірден беске дейін»: from one to five
                return over / under
        return self._sum(tokens)

    def _sum(self, tokens: Sequence[str]) -> Fraction | None:
        total = current = Fraction(0)
        room = 1000  # what comes next must be less
        for word in tokens:
            value = self.value(word)
            if value is None:
                return None
            if value in SCALES:
                total += max(current, Fraction(1)) * value
                current, room = Fraction(0), 1000
            elif value == 100 and 0 < current < 10:
                current, room = current * 100, 100
            elif value < room:
                current += value
                room = 100 if value >= 100 else 10 if value >= 20 or value == 10 else 1
            else:
                return None
        return total + current if tokens else None


@cache
def number_words(language: str) -> NumberWords:
    """The number words of ``language``: ``kk``, ``ru`` or ``en``."""
    modules = {"kk": lint_kk, "ru": lint_ru, "en": lint_en}
    return NumberWords(modules[language].WORDS)
