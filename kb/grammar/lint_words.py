"""The shape of the words that lint knows, one data module per language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from kb.model import Level


@dataclass(frozen=True, slots=True)
class LintWords:
    """All words of one language that the checks know."""

    language: str
    number_words: Mapping[str, int | Fraction]
    """Every form of a cardinal number's word, in lower case → its value."""
    number_endings: str
    """Regular expression of the endings that any such word may take besides."""
    number_joints: frozenset[str]
    """Words that join those of one number: «два с половиной», "a hundred and five"."""
    whole_words: frozenset[str]
    """Words behind the whole part of a number: «две целых пять десятых»."""
    denominators: Mapping[str, int]
    """Every form of a word for a share → how many of them a whole has: «трети» → 3."""
    divided: str
    """Regular expression of a number word before the share of it: «үштен бір»."""
    heading_forms: Mapping[Level, str]
    """How a heading begins by the rules of drafting, ``{}`` where its number stands."""
    shortest: int
    """Letters of a word; among shorter ones one letter often makes another word."""
    shortest_of_law: int
    """Letters of a word that may be a slip for one that other texts often have."""
    natural_repeats: frozenset[str]
    """Letters that stand twice in a row in words that are right: «кеңіс-тік-тік»."""
    confused_with: Mapping[str, frozenset[str]]
    """Letter → letters that are written for it by mistake."""
    doubled: frozenset[str]
    """Letters twice that are written once by mistake, and the other way round."""
    real_pairs: tuple[tuple[str, str], ...]
    """Beginnings of words that differ by one letter and are both right."""
    repeatable: frozenset[str]
    """Words that may stand twice in a row."""
    particles: frozenset[str]
    """Words that belong to no noun behind them: conjunctions, postpositions."""
    one_letter_words: str
    boundary_endings: str
    """Endings of a word that no other word is joined to: two words run together."""
    designations: str
    """Regular expression of the beginnings of words that a name in quotation marks goes with."""
    impossible_endings: tuple[tuple[str, str, str], ...]
    """Regular expression of letters in endings that no word has, and how to write them."""
    stem_repairs: tuple[tuple[str, str], ...]
    """Regular expressions and replacements by which stems of one word become one."""
    transitional: str
    """Regular expression of the words that say from when or until when units are in force."""
    here: str
    """Regular expression of the words by which a reference points to its own act or unit."""
    own_stems: str
    """Regular expression of words that the stemmer cuts too short and that are their own stems."""
    annex_label: str
    """Regular expression of what announces an annex, ``{}`` where its number stands."""
    repealing: str
    """Regular expression of the words by which an act repeals others."""
    verb_endings: str
    """Regular expression of endings by which a verb is told from a noun of its root."""
    voices: str
    """Regular expression of the letters that make a passive or causative, with what follows."""
    attributed: str
    """Regular expression of the end of a noun that the one before it belongs to: «сот актісі»."""
    month: str
    """Regular expression of a month's name in the forms that stand behind a day."""
    fleeting: str
    """Regular expression of the vowel of a stem that some forms have: «земель», «землями»."""
    last_word_inflects: bool
    """Whether of a term of several words the last one alone takes endings."""


def pairs(text: str) -> tuple[tuple[str, str], ...]:
    """The pairs of a list written as one text: «ыі нң», or «прибыва/пребыва»."""
    listed = (
        pair.partition("/") if "/" in pair else (pair[0], "", pair[1]) for pair in text.split()
    )
    return tuple((one, two) for one, _, two in listed)


def letter_pairs(text: str) -> Mapping[str, frozenset[str]]:
    """Letter → those that it is in a pair with."""
    listed = pairs(text)
    both = listed + tuple((two, one) for one, two in listed)
    return {
        letter: frozenset(other for one, other in both if one == letter)
        for letter in dict.fromkeys(one for one, _ in both)
    }
