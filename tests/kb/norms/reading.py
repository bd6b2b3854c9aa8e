"""How tests read the norms of a text that they write: as plain tuples and words."""

from __future__ import annotations

from corpus.readers.plain_text import read_plain_text
from kb.definitions import definitions_of
from kb.model import Expression, Norm
from kb.norms.extraction import norms_in
from kb.structure import parse

HEADINGS = {"kk": "1-бап. Ереже", "ru": "Статья 1. Правило", "en": "Article 1. Rule"}

Read = tuple[str, str, str]
"""Modality, keys of bearers joined by «+», action with its white space joined."""


def parsed(text: str, language: str) -> Expression:
    """An act of one article, or of its own articles where the text has them."""
    if not text.startswith(("1-бап", "Статья", "Article")):
        text = f"{HEADINGS[language]}\n\n{text}"
    return parse(read_plain_text(text + "\n"), "act", language)


def norms(text: str, language: str) -> tuple[Expression, list[Norm]]:
    """The act of a text, and its norms."""
    expression = parsed(text, language)
    return expression, norms_in(expression, definitions_of(expression, with_uses=False))


def read(text: str, language: str) -> list[Read]:
    """The norms of a text."""
    expression, found = norms(text, language)
    return [
        (
            one.modality.value,
            "+".join(bearer.key for bearer in one.bearers),
            words(expression, one.start, one.end),
        )
        for one in found
    ]


def words(expression: Expression, start: int, end: int) -> str:
    """The words between two offsets."""
    return " ".join(expression.text[start:end].split())
