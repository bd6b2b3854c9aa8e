"""Two wordings compared, for the tests of what lies between them."""

from __future__ import annotations

from corpus.readers.plain_text import read_plain_text
from kb.comparison.compare import compare
from kb.comparison.edits import edits_of
from kb.comparison.model import ComparedText, Comparison, Edit, Operation
from kb.comparison.substance import Substances
from kb.comparison.words import Word, comparable_words
from kb.definitions import definitions_of
from kb.model import Act, Expression
from kb.references import references_of
from kb.structure import parse


def words(text: str, language: str) -> list[Word]:
    return comparable_words(text, [(0, len(text))], language)


def side(text: str, language: str) -> ComparedText:
    """A text without units."""
    return ComparedText(Act("act"), Expression("act", language, text, ()))


def edits(old: str, new: str, language: str) -> tuple[Edit, ...]:
    found = edits_of(old, words(old, language), new, words(new, language), language)
    substances = Substances(side(old, language), side(new, language))
    return substances.marked(found, [(0, len(old))], [(0, len(new))])


def changes(old: str, new: str, language: str) -> list[Edit]:
    """The edits that are no equality."""
    return [edit for edit in edits(old, new, language) if edit.operation is not Operation.EQUAL]


def redline(old: str, new: str, language: str) -> str:
    """The new text with what went and what came: ``[-went-]``, ``[+came+]``, ``[-one-+other+]``."""
    shown = []
    at = 0
    for edit in changes(old, new, language):
        went, came = old[slice(*edit.old)], new[slice(*edit.new)]
        shown += [new[at : edit.new[0]], "["]
        shown += [f"-{went}-"] if went else []
        shown += [f"+{came}+"] if came else []
        shown.append("]")
        at = edit.new[1]
    return "".join([*shown, new[at:]])


def compared(old: str, new: str, language: str) -> Comparison:
    """The comparison of two acts, given as text."""
    return compare(_act(old, language), _act(new, language))


def _act(text: str, language: str) -> ComparedText:
    expression = parse(read_plain_text(text), "act", language)
    return ComparedText(
        Act("act"), expression, definitions_of(expression), references_of(expression)
    )
