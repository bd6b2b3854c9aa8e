"""Where the terms of a text are used: inflected, in their scope, the longest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice, product

from kb.definitions.phrase_matches import WORDS, PhraseForm, phrase_form, phrase_matches
from kb.definitions.reading import Reading
from kb.definitions.word_stems import WordStems, word_stems
from kb.definitions.writings import writings
from kb.model import Definition, DefinitionKind, TermUse

_PAIRS = (("(", ")"), ('"', '"'), ("«", "»"), ("“", "”"))
_MOST_FORMS = 8
_SHORTEST_SYNONYM = 7  # letters


def with_uses(reading: Reading, definitions: Sequence[Definition]) -> list[Definition]:
    """``definitions`` with their uses."""
    if not definitions:
        return []
    stem = word_stems(reading.expression.language)
    forms: dict[tuple[str, ...], PhraseForm] = {}
    users: dict[tuple[str, ...], list[int]] = {}
    for index, one in enumerate(definitions):
        for form in _forms(one, stem):
            users.setdefault(form.stems, []).append(index)
            forms[form.stems] = form
    matches = phrase_matches(
        reading.text,
        reading.expression.language,
        forms,
        _stretch(reading, definitions),
        reading.words.kept_whole,
    )
    uses: list[list[TermUse]] = [[] for _ in definitions]
    taken: set[int] = set()
    for match in matches:
        if match.first in taken or match.last - 1 in taken:  # a longer one is there
            continue
        start, end = _balanced(reading.text, match.start, match.end)
        user = _user(reading, definitions, users[match.form.stems], start)
        if user is None:
            continue
        taken.update(range(match.first, match.last))
        unit = reading.unit_at(start)
        one = definitions[user]
        if unit is not None and not (one.start <= start < one.end):
            uses[user].append(TermUse(unit.position, start, end))
    return [
        replace(one, uses=tuple(sorted(places, key=_start)))
        for one, places in zip(definitions, uses, strict=True)
    ]


def _start(use: TermUse) -> int:
    return use.start


def _forms(one: Definition, stem: WordStems) -> Iterable[PhraseForm]:
    """The ways in which the term may be written."""
    for text in writings(one.term, _SHORTEST_SYNONYM):
        words = WORDS.findall(text)
        alternatives = [stem.alternatives(word) for word in words]
        for stems in islice(product(*alternatives), _MOST_FORMS):
            if any(word.isalpha() for word in "".join(stems)):
                yield phrase_form(text, stems)


def _stretch(reading: Reading, definitions: Sequence[Definition]) -> tuple[int, int]:
    """The part of the text in which any of the definitions holds."""
    starts, ends = [], []
    for one in definitions:
        scope = None if one.scope is None else reading.units[one.scope]
        start = 0 if scope is None else scope.start
        starts.append(one.term_span[0] if one.kind is DefinitionKind.SHORT_NAME else start)
        ends.append(len(reading.text) if scope is None else scope.end)
    return min(starts), max(ends)


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """The words with the quotation mark or bracket whose fellow stands among them."""
    for opening, closing in _PAIRS:
        within = text[start:end]
        opened = within.count(opening) - (within.count(closing) if opening != closing else 0)
        if opening == closing:
            opened %= 2
        if opened and text[end : end + 1] == closing:
            end += 1
        elif opened and start and text[start - 1] == opening:
            start -= 1
    return start, end


def _user(
    reading: Reading, definitions: Sequence[Definition], users: Sequence[int], start: int
) -> int | None:
    """Which of the definitions of one term the words at ``start`` use, if any.

    The one with the narrowest scope; among several of one scope the last before the place.
    """
    best: tuple[int, int, int] | None = None
    for index in users:
        one = definitions[index]
        if one.kind is DefinitionKind.SHORT_NAME and start < one.term_span[0]:
            continue
        if one.term[0].isupper() and not reading.text[start].isupper() and _is_name(one):
            continue
        first, last = 0, len(reading.text)
        if one.scope is not None:
            scope = reading.units[one.scope]
            first, last = scope.start, scope.end
        if not first <= start < last:
            continue
        nearness = start - one.start if one.start <= start else len(reading.text) + one.start
        if best is None or (last - first, nearness) < best[:2]:
            best = (last - first, nearness, index)
    return best[2] if best else None


def _is_name(one: Definition) -> bool:
    """Whether the capital letter is the term's own and not that of a sentence it begins."""
    return one.kind is DefinitionKind.SHORT_NAME or one.term.isupper()
