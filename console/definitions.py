"""The command that tells what a term means in which act."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from console.acts import act_named, title_of
from console.errors import NothingFound, WrongUsage
from console.knowledge_base import open_knowledge_base
from console.meanings import (
    Difference,
    Meaning,
    Note,
    differing_from_first,
    found_meanings,
    replacements,
)
from console.messages import say
from console.records import Record, address_record, whose_words
from console.screen import added, bold, dim, print_json, put, removed, tell, wrapped
from console.views import remark_excerpts
from kb.address import address_of
from kb.citation_format import format_citation
from kb.definitions.differences import ChangeKind, Stretch, are_alike
from kb.definitions.lookup import How
from kb.store import Store

_INDENT = 4
_SHOWN = 20  # definitions of a language on the screen
_LONGEST_TERM = 500  # characters of what is asked for
_VERB = re.compile(r"[^\W\d_]{2}")
"""Words between term and meaning: «признается», «в целях настоящего Кодекса понимается»."""
_DASH = re.compile(r"[-–—−](?!\w)")
_UNDER = re.compile(r"\bпод\s$", re.IGNORECASE)
_LEAD = 5  # characters
_SHOWN_OF_TERM = 100


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
        replaced = replacements(store)
        found = found_meanings(store, query, ids, language, replaced) if is_term else []
        meanings = found[:limit]
        differing = differing_from_first(meanings)
        notes = {
            one.found.replaced: replaced[one.found.replaced]
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


def _address(store: Store, meaning: Meaning) -> Record:
    units = store.units(meaning.head.id)
    return address_record(store, meaning.head, units, meaning.definition.provision)


def _record(store: Store, meaning: Meaning, notes: dict[tuple[str, str], Note]) -> Record:
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


def _difference_record(store: Store, one: Difference) -> Record:
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
    meanings: Sequence[Meaning],
    differing: Sequence[Difference],
    notes: dict[tuple[str, str], Note],
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


def _put_meaning(store: Store, one: Meaning, difference: Difference | None) -> None:
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
        marked = marked_stretches(difference.stretches)
        put(wrapped(f"{say('term_differs', title=title)} {marked}", indent=_INDENT))


def _said(store: Store, one: Meaning) -> str:
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


def marked_stretches(stretches: Iterable[Stretch]) -> str:
    """Two wordings in one, with what differs marked."""
    return " ".join(map(_marked, stretches))


def _marked(stretch: Stretch) -> str:
    """A stretch with the words that differ marked one by one, so that lines may break."""
    if stretch.kind is ChangeKind.EQUAL:
        return stretch.first
    parts = (
        removed(stretch.first) if stretch.first else "",
        added(stretch.second) if stretch.second else "",
    )
    return " ".join(filter(None, parts))
