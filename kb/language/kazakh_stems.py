"""A light stemmer for Kazakh.

Endings are taken off from the right, the longest first, as long as the letter
before one and the vowels of the stem allow it: case, possessive, plural, then
the endings of verbs and the passive voice before these. Suffixes that make
another word (-лық, -шы, -лы) stay, for «азамат» and «азаматтық» are different
things in law. What the rules get wrong is data in
:mod:`kb.language.kazakh_suffixes`.
"""

from __future__ import annotations

from kb.language.kazakh_suffixes import (
    BACK_VOWELS,
    FRONT_VOWELS,
    IRREGULAR,
    LETTER_CLASSES,
    LOAN_ENDINGS,
    NEUTRAL_VOWELS,
    NOT_AFTER,
    NOUNS_LIKE_VERBS,
    SHORT_STEMS,
    SPOKEN,
    SUFFIXES,
    TAKES_S,
    VERBS,
    VOICES_AFTER_CONSONANT,
    VOICES_AFTER_VOWEL,
    WHOLE,
    Kind,
)

_CLASS_OF = {letter: name for name, letters in LETTER_CLASSES.items() for letter in letters}
_VOWELS = frozenset(BACK_VOWELS + FRONT_VOWELS + NEUTRAL_VOWELS)
_HARMONY = {
    **dict.fromkeys(BACK_VOWELS, "back"),
    **dict.fromkeys(FRONT_VOWELS, "front"),
}
# No native word ends in б, г, ғ: at the end of the bare word these are п, к, қ
# (кітап, кітабы; құқық, құқығы). The soft sign of loanwords goes before a suffix.
_FINAL_LETTER = {"б": "п", "г": "к", "ғ": "қ", "ь": ""}
# The accusative looks like the past tense, and the possessive like an imperative: only
# a passive before them tells («жойылды», «енгізілсін»).
_OF_VERB_TOO = ("ды", "ді", "сын", "сін")
_PASSIVE = ("ыл", "іл")
_LONGEST = max(map(len, SUFFIXES))
_MOST_SUFFIXES = 6
_RULES = {
    suffix: (
        before,
        kind,
        next((_HARMONY[letter] for letter in suffix if letter in _HARMONY), None)
        if suffix not in ("мен", "бен", "пен")
        else None,
    )
    for suffix, (before, kind) in SUFFIXES.items()
}
_SPOKEN = {ending: before for endings, before in SPOKEN for ending in endings.split()}
_LONGEST_SPOKEN = max(map(len, _SPOKEN))


def kazakh_stem(word: str) -> str:
    """The stem of ``word``, a word in lower case; words of one stem are forms of one word.

    A stem is for comparison only: it need not be a word («аударуш»).
    """
    spoken = _spoken_verb(word)
    if spoken is not None:
        return _written(spoken)
    for _ in range(_MOST_SUFFIXES):
        if word in WHOLE:
            return word
        found = _without_suffix(word)
        if found is None:
            break
        before, (word, kind) = word, found
        if kind is Kind.VERB:
            # Cases and possessives stand after the endings of a verb, never before:
            # «орындау» is a form of «орында», which is no form of «орын».
            word = _without_voice(word)
            break
        if before[len(word) :] in _OF_VERB_TOO and word.endswith(_PASSIVE):
            word = _without_voice(word)
    return _written(word)


def _written(stem: str) -> str:
    """A stem as the bare word is written."""
    stem = IRREGULAR.get(stem, stem)
    last = stem[-1:]
    if last in _FINAL_LETTER and len(stem) > 2:
        stem = stem[:-1] + _FINAL_LETTER[last]
    return stem


def _spoken_verb(word: str) -> str | None:
    """The known verb that ``word`` is a spoken form of; «алады» is one of «ал», not of «ала»."""
    if word in NOUNS_LIKE_VERBS:
        return None
    for length in range(min(_LONGEST_SPOKEN, len(word) - 2), 0, -1):
        stem = word[:-length]
        before = "vowel" if stem[-1] in _VOWELS else "consonant"
        if before not in _SPOKEN.get(word[-length:], "") or stem in WHOLE:
            continue
        verb = _without_voice(stem)
        if verb in VERBS and not (before == "vowel" and stem[:-1] in VERBS):
            return verb
    return None


def _without_suffix(word: str) -> tuple[str, Kind] | None:
    """``word`` without its longest suffix, or without the one that leaves a known word."""
    longest: tuple[str, Kind] | None = None
    for length in range(min(_LONGEST, len(word) - 2), 0, -1):
        suffix = word[-length:]
        rule = _RULES.get(suffix)
        if rule is None:
            continue
        before, kind, harmony = rule
        stem = word[:-length]
        if (
            _CLASS_OF.get(stem[-1], "") in before
            and _long_enough(stem, length)
            and (harmony is None or _agrees(stem, harmony))
            and (stem in WHOLE or not stem.endswith(NOT_AFTER.get(suffix, ())))
            and not (suffix[0] == "с" and kind is Kind.NOUN and _ends_in_s(stem))
        ):
            if stem in WHOLE and kind is Kind.NOUN:
                return stem, kind
            if longest is None:
                longest = stem, kind
    return longest


def _ends_in_s(stem: str) -> bool:
    """Whether the «с» after ``stem`` is its own: «жұмыс» + «ы», but «әкімші» + «сі»."""
    return stem[-1] in "ыі" and not stem.endswith(TAKES_S) and stem not in WHOLE


def _long_enough(stem: str, suffix_length: int) -> bool:
    if len(stem) == 2:
        return stem in SHORT_STEMS
    if len(stem) == 3 and suffix_length == 1 and stem[-1] in _VOWELS:
        # «тарау», «алып» and the like are no forms of three letters; «алуы» is one of «алу».
        return stem[-1] == "у" and stem[:-1] in SHORT_STEMS
    return any(letter in _VOWELS for letter in stem)


def _agrees(stem: str, harmony: str) -> bool:
    """Whether a suffix with the vowels of ``harmony`` may follow ``stem``."""
    for letter in reversed(stem):
        of_stem = _HARMONY.get(letter)
        if of_stem is not None:
            return of_stem == harmony or (harmony == "front" and stem.endswith(LOAN_ENDINGS))
        if letter in NEUTRAL_VOWELS:
            return True
    return False


def _without_voice(stem: str) -> str:
    """A verb without its passive: «беріл» → «бер», «пайдаланыл» → «пайдала»."""
    for _ in range(2):
        shorter = stem
        if stem.endswith(VOICES_AFTER_CONSONANT) and stem[-3:-2] not in _VOWELS:
            shorter = stem[:-2]
            if len(shorter) < 3 and shorter not in SHORT_STEMS:
                return stem
        elif len(stem) >= 5 and stem.endswith(VOICES_AFTER_VOWEL) and stem[-2] in "ае":
            shorter = stem[:-1]
        if shorter is stem or stem in WHOLE:
            return stem
        stem = shorter
    return stem
