"""The definitions that a user's words lead to, in what order, and which of them differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.meant_acts import core_acts
from kb.definitions.differences import ChangeKind, Stretch, differences
from kb.definitions.lookup import FoundTerm, How, KnownTerm, find_terms, key_of
from kb.definitions.twins import Placed, place_of, twin_of
from kb.language.detect import likely_languages
from kb.model import LANGUAGES, Change, Definition, DefinitionKind, Level
from kb.store import ExpressionHead, Store

_STRIPPED = 2  # characters that the end of a meaning may have lost: a note's full stop
_MOST_WITH_TWINS = 20  # definitions
_RANKS = ("constitution", "code", "law", "treaty", "decree", "resolution", "order")
"""Kinds of acts by their force: Law "On legal acts" (2016), article 10."""


Note = tuple[int, Change]
"""The text in which words were replaced, and the change that did it."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A definition of a term that was found, and the act's place among others."""

    found: FoundTerm
    head: ExpressionHead
    definition: Definition
    text: str
    """What it means, without editors' notes."""
    rank: tuple[bool, bool, bool, bool, int, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """How another act defines a term than the first of them does."""

    first: Meaning
    second: Meaning
    stretches: Sequence[Stretch]


def replacements(store: Store) -> dict[tuple[str, str], Note]:
    """Words that were replaced in a whole act, each with a note of it.

    The shortest first, which is a word in its first form among its cases, and one in
    lower case before the same with a capital; notes of the acts of the field before others.
    """
    notes: dict[tuple[str, str], tuple[bool, int, Change]] = {}
    for text, change in store.layers.replacements():
        if change.replaced is None or change.provision is not None or change.path:
            continue
        is_far = store.expression_head(text).act_id not in core_acts()
        known = notes.get(change.replaced)
        if known is None or is_far < known[0]:
            notes[change.replaced] = is_far, text, change
    return {
        pair: notes[pair][1:]
        for pair in sorted(notes, key=lambda pair: (len(pair[0]), pair[0][:1].isupper(), pair))
    }


def found_meanings(
    store: Store,
    query: str,
    acts: Sequence[str],
    language: str | None,
    replaced: Iterable[tuple[str, str]],
) -> list[Meaning]:
    """The definitions of the terms that a query means, the surest first, then by their acts.

    Of some acts or of one language where they are named, else with those that the other texts
    of the acts have in their places. ``replaced`` are old words with those in their place.
    """
    meanings = _meanings(store, query, acts, language, replaced)
    return meanings if language else _with_twins(store, query, meanings)


def _meanings(
    store: Store,
    query: str,
    acts: Sequence[str],
    language: str | None,
    replaced: Iterable[tuple[str, str]],
) -> list[Meaning]:
    """The definitions of the terms that a query means, the surest first, then by their acts."""
    entries = [
        one
        for one in store.layers.terms()
        if (not acts or one.act_id in acts) and language in (None, one.language)
    ]
    rows: dict[KnownTerm, list[int]] = {}
    for one in entries:
        rows.setdefault(KnownTerm(one.term, one.language, one.key), []).append(one.row)
    meanings = [
        _meaning(store, found, row)
        for found in find_terms(query, rows, replaced)
        for row in rows[found.known]
    ]
    return _sorted(meanings, query)


def _sorted(meanings: Iterable[Meaning], query: str) -> list[Meaning]:
    """By language, that of the surest term first, then by how sure and where they are."""
    meanings = list(meanings)
    surest: dict[str, How] = {}
    for one in meanings:
        language = one.head.language
        surest[language] = min(surest.get(language, How.TWIN), one.found.how)
    asked = likely_languages(query)[0] if len(surest) > 1 else None
    return sorted(
        meanings,
        key=lambda one: (
            _sureness(surest[one.head.language]),
            one.head.language != asked,
            LANGUAGES.index(one.head.language),
            one.found.how,
            one.found.extra,
            one.rank,
        ),
    )


def _sureness(how: How) -> int:
    """What is the same to a user who did not mistype; the others from the surest on."""
    return max(how, How.REPLACED)


def _with_twins(store: Store, query: str, meanings: Sequence[Meaning]) -> list[Meaning]:
    """The definitions with those that the other texts of the acts have in their places."""
    known = {(one.head.id, one.definition.term_span) for one in meanings}
    added: list[Meaning] = []
    texts = _Texts(store)
    for one in meanings[:_MOST_WITH_TWINS]:
        if one.found.how > How.MISSPELT:
            continue
        for other in store.expressions(one.head.act_id):
            if other.language == one.head.language:
                continue
            twin = texts.twin(one, other)
            if twin is None or (other.id, twin.term_span) in known:
                continue
            known.add((other.id, twin.term_span))
            term = KnownTerm(twin.term, other.language, key_of(twin.term, other.language))
            added.append(
                Meaning(
                    FoundTerm(term, How.TWIN),
                    other,
                    twin,
                    words_of_law(store, other.id, *twin.meaning),
                    one.rank,
                )
            )
    return _sorted([*meanings, *added], query)


class _Texts:
    """The definitions of texts, each read once, and where they stand."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[int, tuple[list[Definition], list[Placed]]] = {}

    def twin(self, one: Meaning, other: ExpressionHead) -> Definition | None:
        """The definition of another text of the act that stands where ``one`` does."""
        own, places = self._of(one.head.id)
        number = next(
            (at for at, each in enumerate(own) if each.term_span == one.definition.term_span), None
        )
        found, there = self._of(other.id)
        twin = None if number is None else twin_of(number, places, there)
        return None if twin is None else found[twin]

    def _of(self, expression_id: int) -> tuple[list[Definition], list[Placed]]:
        if expression_id not in self._read:
            definitions = self._store.layers.definitions(expression_id)
            units = self._store.units(expression_id)
            self._read[expression_id] = (
                definitions,
                [Placed(place_of(units[one.provision].eid), one.kind) for one in definitions],
            )
        return self._read[expression_id]


def _meaning(store: Store, found: FoundTerm, row: int) -> Meaning:
    stored = store.layers.definition(row)
    head = store.expression_head(stored.expression_id)
    act = store.act(head.act_id)
    kind, status = (act.act.kind, act.act.status) if act is not None else ("", "")
    rank = _RANKS.index(kind) if kind in _RANKS else len(_RANKS)
    text = words_of_law(store, head.id, *stored.definition.meaning)
    in_force = status == "in_force"
    scope = stored.definition.scope
    is_narrow = scope is not None and store.provision(head.id, scope).level is not Level.ANNEX
    return Meaning(
        found,
        head,
        stored.definition,
        text,
        (
            not in_force,
            is_narrow,
            head.act_id not in core_acts(),
            stored.definition.kind is not DefinitionKind.TERM,
            rank,
            head.act_id,
        ),
    )


def words_of_law(store: Store, expression_id: int, start: int, end: int) -> str:
    """A stretch of a text without the editors' notes that stand in it."""
    parts, at = [], start
    for note in store.notes(expression_id, (start, end + _STRIPPED)):
        parts.append(store.text(expression_id, at, note.start).strip())
        at = max(at, note.end)
    if at < end:
        parts.append(store.text(expression_id, at, end))
    return "\n".join(filter(None, parts))


def differing_from_first(meanings: Sequence[Meaning]) -> list[Difference]:
    """Of each term the wordings that are not those of the first act that defines it."""
    first: dict[tuple[str, str], Meaning] = {}
    differing = []
    for one in meanings:
        if one.definition.kind is not DefinitionKind.TERM:
            continue
        base = first.setdefault((one.head.language, one.found.known.key), one)
        if base.head.act_id == one.head.act_id:
            continue
        stretches = differences(base.text, one.text)
        if any(stretch.kind is not ChangeKind.EQUAL for stretch in stretches):
            differing.append(Difference(base, one, stretches))
    return differing
