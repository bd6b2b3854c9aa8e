"""One wording as a reader sees it: its words, what belongs together in it, where its parts end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, cached_property

from kb.comparison.words import Word
from kb.grammar.comparison_words import COMMON, CONJUNCTIONS, NAMES, NEGATION, NEGATION_BEHIND
from kb.language.word_endings import STOP_WORDS
from kb.number_words import number_words

SENTENCE = 4.0
CLAUSE = 3.5
PHRASE = 2.0
_MARK = 1.0
_STARTS_PART = 0.5
"""How much a place within a text is the end of something; :data:`CLAUSE` is a semicolon."""

_TIED = re.compile(r"[-‐‑–—−/]?")
_BRACKET = re.compile(r"\s?\(")
_NUMBER_LETTERS = 14  # «триллионнан» and the like; longer words are no numbers
_FUNCTION_WORD, _COMMON_WORD, _NUMBER, _FULL = 0.2, 0.5, 0.6, 1.0


class Wording:
    """A row of words of a text."""

    def __init__(self, text: str, words: Sequence[Word], language: str) -> None:
        self.text = text
        self.words = words
        self.language = language
        self.keys = [word.key for word in words]
        self.plain = plain_words(text, words, language)
        """The words as word lists have them."""

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def weights(self) -> list[float]:
        """What it says of two texts that each of the words stands in both, at most 1."""
        return list(map(_weights(self.language).__getitem__, self.plain))

    def between(self, index: int) -> str:
        """What stands between word ``index`` and the one before it.

        Words of several units may be in another order than that of the text; then they
        are as far apart as two paragraphs.
        """
        if not self.follows(index):
            return "\n\n"
        return self.text[self.words[index - 1].end : self.words[index].start]

    def follows(self, index: int) -> bool:
        """Whether word ``index`` stands behind the one before it in the text as well."""
        return self.words[index - 1].end <= self.words[index].start

    @cached_property
    def starts(self) -> list[bool]:
        """Whether each of the words begins what a reader takes for one word; and one more, True.

        A compound is one word, a number with what is tied to it or says it again in
        brackets, a number of several words, a word with the one that negates it, a name.
        """
        negations = NEGATION[self.language]
        negation_behind = self.language in NEGATION_BEHIND
        names = NAMES[self.language]
        starts = [True] * (len(self.words) + 1)
        values = number_words(self.language)
        is_number = [
            key[0].isdecimal() or (len(key) <= _NUMBER_LETTERS and values.value(key) is not None)
            for key in self.plain
        ]
        in_brackets = False
        for index in range(1, len(self.words)):
            between = self.between(index)
            key, before = self.plain[index], self.plain[index - 1]
            if in_brackets:
                in_brackets = ")" not in between and is_number[index]
                starts[index] = not in_brackets
            if _TIED.fullmatch(between) is not None:
                starts[index] = False
            elif before[0].isdecimal() and is_number[index] and _BRACKET.fullmatch(between):
                in_brackets = not key[0].isdecimal()
                starts[index] = not in_brackets
            elif between.isspace():
                if not key[0].isalnum() and is_number[index - 1]:
                    starts[index] = False  # 5 %
                elif is_number[index] and is_number[index - 1]:
                    starts[index] = key[0].isdecimal() or before[0].isdecimal()
                elif (key if negation_behind else before) in negations or any(
                    key.startswith(second) and before.startswith(first) for first, second in names
                ):
                    starts[index] = False
        return starts

    def strength(self, index: int) -> float:
        """How strongly something ends before word ``index``, from 0 to :data:`SENTENCE`."""
        if index <= 0 or index >= len(self.words):
            return SENTENCE
        return self._strengths[index] + (
            _STARTS_PART if self.plain[index] in CONJUNCTIONS[self.language] else 0.0
        )

    @cached_property
    def _strengths(self) -> _Strengths:
        return _Strengths(self)


def plain_words(text: str, words: Sequence[Word], language: str) -> list[str]:
    """``words`` of ``text`` as word lists have them: keys take Latin letters for Cyrillic ones."""
    if language == "en":
        return [text[word.start : word.end].lower() for word in words]
    return [word.key for word in words]


def weight_of(word: str, language: str) -> float:
    """What it says of two texts that a word, as lists have it, stands in both, at most 1."""
    return _weights(language)[word]


class _Strengths(dict[int, float]):
    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def __missing__(self, index: int) -> float:
        value = self[index] = self._strength(index)
        return value

    def _strength(self, index: int) -> float:
        between = self._wording.between(index)
        if between == " ":
            return 0.0
        if ";" in between:
            return CLAUSE
        if re.search(r"\n\s*\n", between):
            return SENTENCE
        if re.search(r"[.!?…]", between):
            before, word = self._wording.words[index - 1 : index + 1]
            first = self._wording.text[word.start]
            is_end = (first.isupper() or first.isdecimal()) and before.end - before.start > 2
            return SENTENCE if is_end else _MARK
        if ":" in between:
            return PHRASE + _MARK
        if "," in between or re.search(r"\s[-–—]\s", between):
            return PHRASE
        return _MARK if re.search(r"[^\s\-‑]", between) else 0.0


class _Weights(dict[str, float]):
    def __init__(self, language: str) -> None:
        self._language = language
        self._common = tuple(COMMON[language].split())

    def __missing__(self, key: str) -> float:
        if key[0].isdecimal():
            value = _NUMBER
        elif key in STOP_WORDS[self._language] or len(key) == 1:
            value = _FUNCTION_WORD
        elif key.startswith(self._common):
            value = _COMMON_WORD
        else:
            value = _FULL
        self[key] = value
        return value


@cache
def _weights(language: str) -> _Weights:
    return _Weights(language)
