"""What a question asks for: its kind, and whose right or duty it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from indexer.answers.question_words import ELSEWHERE, FEES, PATTERNS, Kind
from kb.definitions.word_stems import word_stems
from kb.language.lookalikes import fold_lookalikes, lowered
from kb.language.tokens import forms
from kb.model import Modality
from kb.norms.words import bearer_names

_LONGEST = 2000  # characters of a question that are read
_WANTED = {
    Kind.WHAT_IS: (Modality.DEFINITION,),
    Kind.WHO: (Modality.COMPETENCE, Modality.DUTY),
    Kind.WHAT_IF: (Modality.SANCTION, Modality.PROCEDURE, Modality.PROHIBITION),
    Kind.WHICH_RIGHTS: (Modality.RIGHT,),
    Kind.WHICH_DUTIES: (Modality.DUTY,),
    Kind.MUST: (Modality.DUTY, Modality.PROHIBITION),
    Kind.MAY: (Modality.RIGHT, Modality.PROHIBITION),
}


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is understood.

    ``bearers`` are keys of :data:`kb.grammar.bearers.KINDS` of whom it names.
    ``of_elsewhere`` says that it names another country, ``of_costs`` that it
    asks for what something costs.
    """

    text: str
    language: str
    kind: Kind
    bearers: frozenset[str] = frozenset()
    of_elsewhere: bool = False
    of_costs: bool = False

    @property
    def modalities(self) -> tuple[Modality, ...]:
        """The modalities of the norms that can answer it; none: any."""
        return _WANTED.get(self.kind, ())


def understand(text: str, language: str) -> Question:
    """Read a question in ``kk``, ``ru`` or ``en``."""
    text = text[:_LONGEST]
    read = lowered(fold_lookalikes(text))
    kind = next((one for one, way in _patterns(language) if way.search(read)), Kind.OTHER)
    return Question(
        text,
        language,
        kind,
        frozenset(_bearers(text, language)),
        re.search(ELSEWHERE[language], read) is not None,
        re.search(FEES[language], read) is not None,
    )


@cache
def _patterns(language: str) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(way)) for kind, way in PATTERNS[language])


def _bearers(text: str, language: str) -> set[str]:
    """The keys of the bearers whose names the text has in some form, the longest names only."""
    stems = word_stems(language)
    said = [stems[form] for form in forms(text)]
    names = _names(language)
    longest = max(map(len, names))
    found: set[str] = set()
    at = 0
    while at < len(said):
        for length in range(min(longest, len(said) - at), 0, -1):
            key = names.get(tuple(said[at : at + length]))
            if key is not None:
                found.add(key)
                at += length
                break
        else:
            at += 1
    return found


@cache
def _names(language: str) -> dict[tuple[str, ...], str]:
    stems = word_stems(language)
    return {
        tuple(stems[form] for form in forms(name)): key
        for key, names in bearer_names(language).names.items()
        for name in names
    }
