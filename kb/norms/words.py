"""The words of norms by language, and what is known of each word by its form."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kb.grammar import bearers_en, bearers_kk, bearers_ru, norm_en, norm_kk, norm_ru
from kb.grammar.norm_words import Aside, BearerNames, NormWords, Who
from kb.norms.phrases import Phrases

_WORDS = {one.WORDS.language: one.WORDS for one in (norm_kk, norm_ru, norm_en)}
_NAMES = {one.NAMES.language: one.NAMES for one in (bearers_kk, bearers_ru, bearers_en)}
_REMEMBERED = 100_000  # distinct words

FINITE, PASSIVE, PLURAL, SINGULAR, GIVES, DONE, PARTICIPLE = (1 << bit for bit in range(7))
JOIN, PREPOSITION, NOT_SUBJECT, POSSESSED, VERBAL_NOUN, ADJECTIVE, ACT = (
    1 << bit for bit in range(7, 14)
)
MARK, CLAUSE_MARK, RESUMING, PRONOUN, PREDICATE, OPENER, AGENT, KEEPING = (
    1 << bit for bit in range(14, 22)
)
(
    GROUNDS,
    VERB,
    INFINITIVE,
    NOMINATIVE,
    LISTED,
    COORDINATE,
    TIME,
    ACCUSATIVE,
    OWNED,
    DONE_CONVERB,
    GENITIVE,
    TAKES_INFINITIVE,
) = (1 << bit for bit in range(22, 34))


class Deciding(NamedTuple):
    """What a predicate says: a name of a modality or shade, and whom it concerns."""

    modality: str
    who: Who


class Opening(NamedTuple):
    """What words say that open or close a clause; ``has_verb``: of its own."""

    aside: Aside
    has_verb: bool


def norm_words(language: str) -> NormWords:
    """The words of ``kk``, ``ru`` or ``en``."""
    words: NormWords = _WORDS[language]
    return words


def bearer_names(language: str) -> BearerNames:
    """The names of bearers in ``kk``, ``ru`` or ``en``."""
    names: BearerNames = _NAMES[language]
    return names


class NormPatterns:
    """The patterns of a language, compiled."""

    def __init__(self, language: str) -> None:
        words = self.words = _WORDS[language]
        last = words.predicate_last
        self.predicates = Phrases(
            ((Deciding(modality, who), said) for modality, who, said in words.predicates),
            backwards=last,
        )
        self.asides = Phrases(
            (
                (Opening(Aside.EXCEPTION, True), words.exception_clauses),
                (Opening(Aside.EXCEPTION, False), words.exceptions),
                (Opening(Aside.CONDITION, True), words.condition_clauses),
                (Opening(Aside.CONDITION, False), words.conditions),
                (Opening(Aside.RELATIVE, True), words.relatives),
            ),
            backwards=last,
        )
        self.aims = re.compile(words.aims)
        self.names = re.compile(words.names)
        self.negated = re.compile(words.negated)
        self.kinds = _Kinds(self)


class _Kinds(dict[str, int]):
    """Word or mark → what is known of it by its form, as a sum of the names above."""

    def __init__(self, patterns: NormPatterns) -> None:
        words = patterns.words
        self._patterns = patterns
        self._not_finite = words.not_finite
        self._forms = [
            (re.compile(pattern), kind)
            for pattern, kind in (
                (words.plural, PLURAL),
                (words.singular, SINGULAR),
                (words.gives, GIVES),
                (words.done, DONE),
                (words.participle, PARTICIPLE),
                (words.not_subjects, NOT_SUBJECT),
                (words.possessed, POSSESSED),
                (words.verbal_noun, VERBAL_NOUN),
                (words.adjective, ADJECTIVE),
                (words.acts, ACT),
                (words.grounds, GROUNDS),
                (words.verb, VERB),
                (words.infinitive, INFINITIVE),
                (words.takes_infinitive, TAKES_INFINITIVE),
                (words.nominative, NOMINATIVE),
                (words.listed, LISTED),
                (words.coordinate, COORDINATE),
                (words.times, TIME),
                (words.genitive, GENITIVE),
                (words.done_converb, DONE_CONVERB),
                (words.owned, OWNED),
                (words.accusative, ACCUSATIVE),
            )
            if pattern
        ]
        self._finite = re.compile(words.finite)
        self._passive = re.compile(words.passive)
        self._lists = [
            (words.joins, JOIN),
            (words.prepositions, PREPOSITION),
            (words.resuming, RESUMING),
            (words.pronouns, PRONOUN),
            (words.agents, AGENT),
            (words.keeping, KEEPING),
        ]

    def __missing__(self, word: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = self._found(word)
        return found

    def _found(self, word: str) -> int:
        if not word[0].isalnum():
            opens = OPENER if self._patterns.asides.begin_with(word) else 0
            return MARK | (CLAUSE_MARK if word in ";:–—-" else 0) | opens
        kind = sum(bit for pattern, bit in self._forms if pattern.fullmatch(word))
        kind |= sum(bit for listed, bit in self._lists if word in listed)
        if word not in self._not_finite and self._finite.fullmatch(word):
            kind |= FINITE
        if (
            kind & (FINITE | PARTICIPLE)
            and word not in self._patterns.words.not_passive
            and self._passive.fullmatch(word)
        ):
            kind |= PASSIVE
        if self._patterns.predicates.begin_with(word):
            kind |= PREDICATE
        if self._patterns.asides.begin_with(word):
            kind |= OPENER
        return kind


@cache
def norm_patterns(language: str) -> NormPatterns:
    """The patterns of ``kk``, ``ru`` or ``en``."""
    return NormPatterns(language)
