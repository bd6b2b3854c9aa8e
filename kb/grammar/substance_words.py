"""The shape of the words by which a change of wording is one of substance.

One data module per language. Patterns are regular expressions, matched over text
in lower case in which look-alike letters have been folded and ё is written е.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SubstanceWords:
    """How the law of one language grants, commands, forbids, counts and limits."""

    language: str
    modals: tuple[tuple[str, str], ...]
    """A name of :class:`kb.comparison.model.Substance` and the predicates that have it.

    The first that matches at a place counts, so that «не вправе» comes before «вправе».
    """
    negation: str
    """Words that negate, where no predicate of the above does."""
    not_numbers: frozenset[str]
    """Words that have the form of a number word and are none: «онда», «бірге»."""
    qualifiers: Mapping[str, str]
    """Words between a number and what it counts → what they say of it: «жұмыс» күні."""
    periods: Mapping[str, str]
    """A unit of time → the words for it."""
    sums: Mapping[str, str]
    """What a sum or share is counted in → the words for it, from the number on."""
    compounds: str
    """A whole word of a number word and a unit of time: «трехмесячный»; groups ``number``
    and one of the names of :attr:`periods`."""
    multiples: str
    """A whole word by which a sum is multiplied: «десятикратный»."""
    age: str
    """Words near years that are an age and no deadline."""
    dates: str
    """A date in words; groups ``day``, ``month``, ``year``, each with figures behind it where
    there are several of a name."""
    fines: str
    """Words of a sentence in which a higher sum punishes more."""
    custody: str
    """Words of a sentence in which a longer time punishes more."""
    impersonal: str
    """Those of the predicates that may speak of no person: «может быть вынесено»."""
    by_then: str
    """Words of a sentence by which something is to be done before a time runs out."""
    limits: str
    """Words by which a time or sum is itself limited, whichever way that binds."""
    exceptions: str
    """Words that turn what stands beside them into an exception from something."""
    conditions: str
    """Words that make something depend on what stands beside them."""
    persons: tuple[str, ...]
    """The words for persons in every form, one entry for each kind of persons."""
    joins: str
    """What joins persons that are listed, spaces around it included."""
