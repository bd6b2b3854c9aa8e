"""How definitions are found, and where their terms are used."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kb.definitions.lists import listed_definitions
from kb.definitions.reading import Reading
from kb.definitions.sentences import sentence_definitions
from kb.definitions.short_names import short_names
from kb.grammar import definition_en, definition_kk, definition_ru
from kb.grammar.definition_words import DefinitionWords
from kb.model import Definition, Expression


def definitions_in(expression: Expression, *, with_uses: bool = True) -> list[Definition]:
    """The definitions of ``expression`` in the order of the text, with their uses if asked for."""
    reading = Reading(expression, _words()[expression.language])
    listed = listed_definitions(reading)
    found = [*listed, *sentence_definitions(reading, listed), *short_names(reading, listed)]
    found.sort(key=lambda one: (one.term_span[0], one.kind))
    return _with_uses(reading, found) if with_uses else found


def with_uses_in(expression: Expression, definitions: Sequence[Definition]) -> list[Definition]:
    """``definitions``, whose offsets are those of ``expression``, with their uses in it."""
    return _with_uses(Reading(expression, _words()[expression.language]), definitions)


def _with_uses(reading: Reading, definitions: Sequence[Definition]) -> list[Definition]:
    # spaCy, which finds them, takes longer to load than a short text to read.
    from kb.definitions.uses import with_uses

    return with_uses(reading, definitions)


@cache
def _words() -> dict[str, DefinitionWords]:
    return {one.WORDS.language: one.WORDS for one in (definition_kk, definition_ru, definition_en)}
