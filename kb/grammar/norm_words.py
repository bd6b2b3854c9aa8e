"""The shape of the words by which a law says who may, must, must not and decides.

One data module per language. Patterns are regular expressions, matched over text
in lower case in which look-alike letters have been folded and ё is written е.
Rights, duties and prohibitions by their words are in the data of
:mod:`kb.grammar.substance_words`, which comparison uses too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NormWords:
    """How the law of one language states norms."""

    language: str
    bearers: Mapping[str, tuple[str, ...]]
    """A key of :data:`kb.grammar.bearers.KINDS` → the names of the bearer in the nominative
    singular, the usual one first."""
    predicate_last: bool
    """Whether the predicate stands behind what it governs, at the end of its sentence."""
    more_modals: tuple[tuple[str, str], ...]
    """Predicates beside those of comparison: kind, pattern."""
    no_modals: str
    """Words that look like one of the predicates and say something else."""
    sanctions: str
    """Predicates of liability and punishment."""
    definitions: str
    """Predicates that say what something is or is made of, and no more."""
    aims: str
    """Beginnings of heads whose points are aims, tasks, principles, kinds."""
    gives: str
    """Predicates by which someone is given something, in the passive."""
    passives: str
    """Predicates of something that is done."""
    finite: str
    """A word that is a finite verb, whole."""
    not_finite: frozenset[str]
    """Words that look like one and are none."""
    agent: str
    """Words behind a bearer who does what a passive says («тарапынан»)."""
    subordinate: str
    """The beginning (Russian, English) or end (Kazakh) of a clause within another."""
    conditions: str
    """Words that begin (Kazakh: end) a condition."""
    exceptions: str
    """Words that begin (Kazakh: end) an exception."""
    participle: str
    """The end of words by which what stands behind them is an attribute: «определяемом»."""
    infinitive: str
    """An infinitive, with which a condition that no comma ends is over."""
    names: str
    """Beginnings of names that have a capital wherever they stand."""
    pronouns: str
    """Words that stand for the bearer named before."""
    kept_for: str
    """Words before one in the instrumental for whom something is kept: «за работником»."""
    no_subjects: str
    """Words right behind a bearer in the nominative by which it does not act itself."""
    adjectival: frozenset[str]
    """Names that in the singular mostly say what kind another noun is of: «шетелдік жұмыс күші»."""
    delegations: str
    """Words by which someone else sets how or when something is done."""
    no_bearers: str
    """Words right before or behind a bearer's name by which it is none: «суда» of «решение суда»."""
