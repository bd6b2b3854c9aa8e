"""The shape of the words with which running text refers to units, one data module per language.

The words for units and ordinals are those of citations
(:mod:`kb.grammar.citation_words`); here stands what only running text has.
Patterns are regular expressions for text in lower case whose look-alike
letters are folded; they hold no groups of their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kb.grammar.citation_words import CitationWords
from kb.model import Level


@dataclass(frozen=True, slots=True)
class ReferenceWords:
    """What one language puts around the words for units."""

    citation: CitationWords
    this: str
    """The word for the unit that the words stand in: «осы», «настоящей»."""
    said: str
    """The words for a unit spoken of before: «аталған», «указанной»."""
    joins: Sequence[str]
    """Words that join the items of a list."""
    between: str
    """What may stand, beside white space, between a unit and the one it is in: of, к."""
    outer_first: bool
    """Whether the outer unit is named first («51-баптың 2-тармағы»)."""
    cardinals: str
    """Number words that make a share of the ordinal behind them: «одну десятую часть»."""
    ordinal_mark: str
    """What every ordinal in words holds."""
    counted: str
    """What follows a number that counts something else than units."""
    amends: tuple[str, ...]
    """What says that an act is changed by this one. Each begins with a letter."""
    instructs: tuple[str, ...]
    """What says what is done to a unit: «ауыстырылсын», «изложить в следующей редакции».

    Each begins with a letter.
    """
    begins_wording: str
    """What stands before a new wording of a unit."""
    amending_title: str = "(?!)"
    """What the title of an act says that only changes or repeals others."""
    disagrees: Mapping[Level, str] = field(default_factory=dict)
    """What an ordinal ends in that cannot go with a word of a level: «часть третьему лицу»."""
    abbreviations: str = ""
    """Abbreviations that running text uses before a number."""
    ranges: Sequence[str] = ()
    """Words between the ends of a range: "Articles 5 to 8"."""
    bracketed: str = "(?!)"
    """A number that has both its brackets: "subparagraph (2)"."""
    accords: str = "(?!)"
    """What stands behind the name of an act with which something accords: «… бабына сәйкес»."""
    accords_before: str = "(?!)"
    """What stands before it: «в соответствии со статьей 5 …»."""
    comma_nests: bool = False
    """Whether a comma may stand between a unit and one within it: "Article 5, paragraph 2"."""
    inner_numbers: str = "(?!)"
    """Numbers of inner units right behind that of an article: "Article 5(1)(2)"."""
    approved: str = "(?!)"
    """What stands between an act and the units of the document that it approves."""
    approved_annexed: str = "(?!)"
    """The same before annexes: «… бұйрығымен бекітілген қағидаларға 2-қосымша»."""
    holds_on: str = ""
    """What the word for a unit ends in where the unit named next lies in it («баптың», «бабы»)."""
    possesses: str = "(?!)"
    """What a word ends in to which the unit named next belongs: «әдістеменің 6-қосымшасы»."""
    no_name: str = "(?!)"
    """Words that do not stand within the name of a document: participles, cases, units."""
    belongs: str = "(?!)"
    """What the word for a unit ends in where it lies in a unit named before («тармағында»)."""
