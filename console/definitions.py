"""The command that tells what a term means in which act."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from console.acts import act_named, title_of
from console.errors import NothingFound, WrongUsage
from console.knowledge_base import open_knowledge_base
from console.messages import say
from console.reading import remark_excerpts
from console.records import Record, address_record, whose_words
from console.screen import added, bold, dim, print_json, put, removed, tell, wrapped
from indexer.meant_acts import core_acts
from kb.address import address_of
from kb.citation_format import format_citation
from kb.definitions.differences import ChangeKind, Stretch, are_alike, differences
from kb.definitions.lookup import FoundTerm, How, KnownTerm, find_terms, key_of
from kb.definitions.reading import DASHES
from kb.definitions.twins import Placed, place_of, twin_of
from kb.language.detect import likely_languages
from kb.model import LANGUAGES, Change, Definition, DefinitionKind, Level
from kb.store import ExpressionHead, Store

_INDENT = 4
_SHOWN = 20  # definitions of a language on the screen
_LONGEST_TERM = 500  # characters of what is asked for
_VERB = re.compile(r"[^\W\d_]{2}")
"""Words between term and meaning: «признается», «в целях настоящего Кодекса понимается»."""
_DASH = re.compile(rf"[{DASHES}](?!\w)")
_UNDER = re.compile(r"\bпод\s$", re.IGNORECASE)
_LEAD = 5  # characters
_SHOWN_OF_TERM = 100
_RANKS = ("constitution", "code", "law", "treaty", "decree", "resolution", "order")
"""Kinds of acts by their force: Law "On legal acts" (2016), article 10."""


@dataclass(frozen=True, slots=True)
class _Meaning:
    """A definition of a term that was found, and the act's place among others."""

    found: FoundTerm
    head: ExpressionHead
    definition: Definition
    text: str
    rank: tuple[bool, bool, bool, bool, int, str]


@dataclass(frozen=True, slots=True)
class _Difference:
    """How another act defines a term than the first of them does."""

    first: _Meaning
    second: _Meaning
    stretches: Sequence[Stretch]


def print_definitions(
    words: Sequence[str],
    acts: Sequence[str],
    language: str | None,
    limit: int | None,
    db: Path | None,
    as_json: bool,
) -> None:
    """Print what a term means in every act that defines it, and how they differ."""
    query = " ".join(words).strip()
    if not query:
        raise WrongUsage(say("no_term_named"))
    is_term = len(query) <= _LONGEST_TERM and any(map(str.isalpha, query))
    with open_knowledge_base(db) as store:
        try:
            ids = [act_named(store, name).act.id for name in acts]
        except NothingFound:
            if as_json:
                print_json({"definitions": [], "differences": []})
            raise
        replacements = _replacements(store)
        meanings = _meanings(store, query, ids, language, replacements) if is_term else []
        if language is None:
            meanings = _with_twins(store, query, meanings)
        meanings = meanings[:limit]
        differing = _differing(meanings)
        notes = {
            one.found.replaced: replacements[one.found.replaced]
            for one in meanings
            if one.found.replaced is not None
        }
        if as_json:
            print_json(
                {
                    "definitions": [_record(store, one, notes) for one in meanings],
                    "differences": [_difference_record(store, one) for one in differing],
                }
            )
        else:
            _put(store, meanings, differing, notes, limit or _SHOWN)
        if meanings and meanings[0].found.how in (How.MISSPELT, How.PART, How.NEAR):
            tell(say(f"term_{meanings[0].found.how.name.lower()}", term=query))
        remark_excerpts([one.head for one in meanings])
    if not meanings:
        cut = query[:_SHOWN_OF_TERM] + "…" if len(query) > _SHOWN_OF_TERM else query
        raise NothingFound(say("no_term", term=cut))


_Note = tuple[int, Change]
"""The text in which words were replaced, and the change that did it."""


def _replacements(store: Store) -> dict[tuple[str, str], _Note]:
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


def _meanings(
    store: Store,
    query: str,
    acts: Sequence[str],
    language: str | None,
    replaced: Iterable[tuple[str, str]],
) -> list[_Meaning]:
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


def _sorted(meanings: Iterable[_Meaning], query: str) -> list[_Meaning]:
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


def _with_twins(store: Store, query: str, meanings: Sequence[_Meaning]) -> list[_Meaning]:
    """The definitions with those that the other texts of the acts have in their places."""
    known = {(one.head.id, one.definition.term_span) for one in meanings}
    added: list[_Meaning] = []
    texts = _Texts(store)
    for one in meanings[:_SHOWN]:
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
                _Meaning(
                    FoundTerm(term, How.TWIN),
                    other,
                    twin,
                    store.text(other.id, *twin.meaning),
                    one.rank,
                )
            )
    return _sorted([*meanings, *added], query)


class _Texts:
    """The definitions of texts, each read once, and where they stand."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[int, tuple[list[Definition], list[Placed]]] = {}

    def twin(self, one: _Meaning, other: ExpressionHead) -> Definition | None:
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


def _meaning(store: Store, found: FoundTerm, row: int) -> _Meaning:
    stored = store.layers.definition(row)
    head = store.expression_head(stored.expression_id)
    act = store.act(head.act_id)
    kind, status = (act.act.kind, act.act.status) if act is not None else ("", "")
    rank = _RANKS.index(kind) if kind in _RANKS else len(_RANKS)
    text = store.text(head.id, *stored.definition.meaning)
    in_force = status == "in_force"
    scope = stored.definition.scope
    is_narrow = scope is not None and store.provision(head.id, scope).level is not Level.ANNEX
    return _Meaning(
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


def _differing(meanings: Sequence[_Meaning]) -> list[_Difference]:
    """Of each term the wordings that are not those of the first act that defines it."""
    first: dict[tuple[str, str], _Meaning] = {}
    differing = []
    for one in meanings:
        if one.definition.kind is not DefinitionKind.TERM:
            continue
        base = first.setdefault((one.head.language, one.found.known.key), one)
        if base.head.act_id == one.head.act_id:
            continue
        stretches = differences(base.text, one.text)
        if any(stretch.kind is not ChangeKind.EQUAL for stretch in stretches):
            differing.append(_Difference(base, one, stretches))
    return differing


def _address(store: Store, meaning: _Meaning) -> Record:
    units = store.units(meaning.head.id)
    return address_record(store, meaning.head, units, meaning.definition.provision)


def _record(store: Store, meaning: _Meaning, notes: dict[tuple[str, str], _Note]) -> Record:
    """A definition with its place; ``uses`` counts them, ``found_by`` says how it was found."""
    definition, replaced = meaning.definition, meaning.found.replaced
    scope = definition.scope
    record = {
        "term": definition.term,
        "text": meaning.text,
        "scope": "act" if scope is None else store.provision(meaning.head.id, scope).eid,
        **_address(store, meaning),
        "kind": definition.kind.value,
        "uses": len(definition.uses),
        "start": definition.start,
        "end": definition.end,
        "completeness": meaning.head.completeness.value,
        "is_retold": whose_words(store, meaning.head, *definition.meaning)
        in ("excerpt_retold", "excerpt_mixed"),
        "found_by": meaning.found.how.name.lower(),
        "replaced": None,
    }
    if replaced is not None:
        text, change = notes[replaced]
        record["replaced"] = {
            "old": replaced[0],
            "new": replaced[1],
            "act": store.expression_head(text).act_id,
            "note": store.text(text, change.start, change.end),
        }
    return record


def _difference_record(store: Store, one: _Difference) -> Record:
    return {
        "term": one.second.definition.term,
        "lang": one.second.head.language,
        "first": {**_address(store, one.first), "text": one.first.text},
        "second": {**_address(store, one.second), "text": one.second.text},
        "ops": [
            {"kind": stretch.kind.value, "first": stretch.first, "second": stretch.second}
            for stretch in one.stretches
        ],
    }


def _put(
    store: Store,
    meanings: Sequence[_Meaning],
    differing: Sequence[_Difference],
    notes: dict[tuple[str, str], _Note],
    limit: int,
) -> None:
    for (old, new), (text, change) in notes.items():
        words = " ".join(store.text(text, change.start, change.end).split())
        put(wrapped(say("term_replaced", old=old, new=new)))
        put(dim(wrapped(words, indent=_INDENT)))
        put()
    differences_of = {id(one.second): one for one in differing}
    for language in dict.fromkeys(one.head.language for one in meanings):
        of_language = [one for one in meanings if one.head.language == language]
        put(bold(say(f"language_{language}")))
        for one in of_language[:limit]:
            _put_meaning(store, one, differences_of.get(id(one)))
        if len(of_language) > limit:
            put(dim(say("refs_more", count=len(of_language) - limit)))
        put()


def _put_meaning(store: Store, one: _Meaning, difference: _Difference | None) -> None:
    definition = one.definition
    act = store.act(one.head.act_id)
    status = act.act.status if act is not None else "unknown"
    words = whose_words(store, one.head, *definition.meaning)
    facts = [
        str(_address(store, one)["citation"]),
        one.head.act_id,
        *([say(words)] if words else []),
        *([say(f"act_{status}")] if status not in ("in_force", "unknown") else []),
        say(f"definition_{definition.kind.value}"),
        say("term_uses", count=len(definition.uses)),
        *([say("term_twin")] if one.found.how is How.TWIN else []),
    ]
    if definition.scope is not None:
        units = store.units(one.head.id)
        scope = address_of(units, definition.scope, one.head.act_id, one.head.language)
        facts.append(say("term_scope", unit=format_citation(scope, one.head.language)))
    put(wrapped(_said(store, one), indent=2, hanging=2))
    put(dim(wrapped(" · ".join(facts), indent=_INDENT)))
    if difference is not None and are_alike(difference.stretches):
        first = store.act(difference.first.head.act_id)
        title = difference.first.head.act_id if first is None else title_of(first.act)
        marked = " ".join(map(_marked, difference.stretches))
        put(wrapped(f"{say('term_differs', title=title)} {marked}", indent=_INDENT))


def _said(store: Store, one: _Meaning) -> str:
    """Term and meaning, with the words of the text between them where there are any."""
    definition = one.definition
    between = store.text(one.head.id, definition.term_span[1], definition.meaning[0])
    meaning = " ".join(one.text.split())
    words = " ".join(between.split())
    if one.head.language == "kk" or not _VERB.search(words) or _DASH.search(words):
        return f"{definition.term} – {meaning}"
    before = store.text(one.head.id, max(definition.start - _LEAD, 0), definition.start)
    lead = _UNDER.search(before)
    space = "" if words.startswith(",") else " "
    return f"{lead.group() if lead else ''}{definition.term}{space}{words} {meaning}"


def _marked(stretch: Stretch) -> str:
    """A stretch with the words that differ marked one by one, so that lines may break."""
    if stretch.kind is ChangeKind.EQUAL:
        return stretch.first
    parts = (
        removed(stretch.first) if stretch.first else "",
        added(stretch.second) if stretch.second else "",
    )
    return " ".join(filter(None, parts))
