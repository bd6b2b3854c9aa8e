"""The shape of the words that people cite with, one data module per language.

Words are written here as they are spelt. They are compared after
:func:`fold_word`, so that Kazakh typed on a Russian keyboard («тармак» for
«тармақ», «болим» for «бөлім») is the same word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kb.model import Level

# The vowel ы joins и because і, which a Russian keyboard lacks, is typed as either.
_FOLDED = str.maketrans("әғқңөұүһіїыё", "агкноуухииие")


def fold_word(word: str) -> str:
    """``word`` in lower case with each Kazakh letter as its Russian neighbour."""
    return word.lower().translate(_FOLDED)


def words(text: str) -> tuple[str, ...]:
    """The words of a list written as one text."""
    return tuple(text.split())


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A word for a unit, with its inflections and abbreviations.

    ``stem``, ``endings`` and ``plural`` are regular expressions: the word is
    the stem with one of the endings, and it speaks of several units for sure
    where a ``plural`` ending is the one matched.
    """

    level: Level
    stem: str = ""
    endings: str = ""
    plural: str = ""
    abbreviations: tuple[str, ...] = ()
    plural_abbreviations: tuple[str, ...] = ()
    """Abbreviations that speak of several units: стст, чч."""
    everyday: bool = False
    """A number loosely before it may only count things («3 пункта», «2 бөлім»)."""
    several: Level | None = None
    """What it means of several numbers without brackets where no other word means that."""
    with_digits: Level | None = None
    """What it means when its number is in digits, where that differs."""


@dataclass(frozen=True, slots=True)
class CitationWords:
    """All words of one language that the citation parser knows."""

    language: str
    number_first: bool
    """Whether the number usually stands before the word («51-бап»)."""
    units: tuple[UnitWord, ...]
    ordinals: Mapping[int, str]
    """Regular expression of every form of the ordinal of a number."""
    tens: Mapping[str, int]
    """Words that an ordinal below ten follows: «жиырма» бірінші."""
    digit_endings: str
    """Regular expression of what is put after digits and a hyphen to make an ordinal."""
    joined_endings: str
    """The same without a hyphen: «51я»."""
    conjunctions: frozenset[str]
    range_words: frozenset[str]
    """Words between the ends of a range: to, по."""
    range_openers: frozenset[str]
    """Words before the first number of a range: from, с."""
    range_closers: frozenset[str]
    """Words after the last number of a range: «5-баптан 8-бапқа дейін»."""
    links: frozenset[str]
    """Words that may stand between two units of one citation: of, осы."""
    parts: tuple[str, str]
    """Regular expressions of what the two parts of a code are called: general, special."""
    counted: str
    """Regular expression of what numbers count elsewhere: years, money."""
    act_kinds: Mapping[str, str]
    """Regular expression of the words for a kind of act, inflected; ``""`` for several kinds."""
    country: str
    """Regular expression of the words for the country, which names of acts hold or leave out."""
    act_abbreviations: frozenset[str]
    fillers: frozenset[str]
    """Words of a question that say nothing of the act."""
