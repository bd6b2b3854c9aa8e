"""Which of the three languages a text is in, from a short query to a whole act."""

from __future__ import annotations

from collections import Counter

from kb.language.tokens import forms
from kb.language.word_endings import (
    KAZAKH_ENDINGS,
    LANGUAGE_WORDS,
    RUSSIAN_ENDINGS,
    STOP_WORDS,
)

_SAMPLE = 20_000  # characters; enough to know the language of an act
KAZAKH_LETTERS = frozenset("әғқңөұүһі")
_RUSSIAN_LETTERS = frozenset("ъьщцэ")  # in Kazakh in loanwords only
_RUSSIAN_TWINS = str.maketrans("әғқңөұүһі", "агкноуухи")
_CERTAIN = 2.0  # lead of the first language over the second, in words

_WORDS = {
    "kk": LANGUAGE_WORDS["kk"] | {word.translate(_RUSSIAN_TWINS) for word in STOP_WORDS["kk"]},
    "ru": LANGUAGE_WORDS["ru"] | STOP_WORDS["ru"],
}
# What both lists have («на», «да») says nothing.
_KAZAKH_WORDS = _WORDS["kk"] - _WORDS["ru"]
_RUSSIAN_WORDS = _WORDS["ru"] - _WORDS["kk"]


def detect_language(text: str) -> str:
    """``kk``, ``ru`` or ``en``: the likeliest language; Kazakh where nothing speaks for any.

    Kazakh typed on a Russian keyboard («коши-кон квотасы») is known by its
    frequent words and endings.
    """
    return likely_languages(text)[0]


def likely_languages(text: str) -> tuple[str, ...]:
    """The languages that ``text`` may be in, the likeliest first; one where that is certain."""
    evidence = _evidence(text)
    first, second, _ = sorted(evidence, key=lambda language: -evidence[language])
    most, next_most = evidence[first], evidence[second]
    if most - next_most >= _CERTAIN or (most > 0 and next_most == 0 and first != "ru"):
        return (first,)
    return (first, second)


def _evidence(text: str) -> dict[str, float]:
    """How many words speak for each language, surer ones counting more."""
    evidence = {"kk": 0.0, "ru": 0.0, "en": 0.0}
    for form, count in Counter(forms(text[:_SAMPLE])).items():
        if form.isascii():
            if form[0].isalpha():
                evidence["en"] += count
        elif not KAZAKH_LETTERS.isdisjoint(form):
            evidence["kk"] += 3 * count
        else:
            evidence["ru"] += count * _russian(form)
            evidence["kk"] += count * _kazakh(form)
    return evidence


def _russian(form: str) -> float:
    if form in _RUSSIAN_WORDS:
        return 2.0
    if form in _KAZAKH_WORDS:
        return 0.0
    weight = 0.1  # any Cyrillic word may be Russian
    if form.endswith(RUSSIAN_ENDINGS):
        weight += 0.5
    if not _RUSSIAN_LETTERS.isdisjoint(form):
        weight += 0.5
    return weight


def _kazakh(form: str) -> float:
    if form in _KAZAKH_WORDS:
        return 2.0
    return 0.5 if form.endswith(KAZAKH_ENDINGS) and form not in _RUSSIAN_WORDS else 0.0
