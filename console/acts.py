"""Which act a user's words mean."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from console.errors import NothingFound
from console.messages import interface_language, say
from corpus.registry import fold, load_registry
from indexer.act_names import acts_named, entries_named
from kb.model import LANGUAGES, Act
from kb.store import ExpressionHead, Store, StoredAct

_MOST_NEAR = 3


def act_named(store: Store, name: str) -> StoredAct:
    """The one act of the knowledge base that ``name`` means: an id, a title, an alias, a number.

    Case endings do not matter («көші-қон заңының»). Raises
    :class:`NothingFound` where there is none, saying how to get it, or where
    there are several, naming them.
    """
    name = name.strip()
    if (exact := store.act(name)) is not None:
        return exact
    entry = load_registry().find(name)
    ids = [entry.id] if entry is not None else acts_named(store, name)
    stored = [act for act_id in ids if (act := store.act(act_id)) is not None]
    if len(stored) == 1:
        return stored[0]
    if stored:
        listed = "; ".join(f"{act.act.id} ({title_of(act.act)})" for act in stored[:5])
        raise NothingFound(say("several_acts", name=name, acts=listed))
    for absent in [entry] if entry is not None else entries_named(name):
        # Another act with these words in its title is not the one that was meant.
        title = absent.titles.get(interface_language()) or next(iter(absent.titles.values()))
        advice = how_to_get(absent.id)
        raise NothingFound(say("act_not_here", title=title, id=absent.id, advice=advice))
    near = "; ".join(_nearest(store, name))
    raise NothingFound(say("no_such_act_but" if near else "no_such_act", name=name, near=near))


def id_of_act(store: Store, name: str) -> str:
    """Id of the act that ``name`` means, of one without a text too; ``name`` where none is known.

    By ids that are in no registry others may still refer to it.
    """
    try:
        return act_named(store, name).act.id
    except NothingFound:
        entry = load_registry().find(name)
        known = [entry] if entry is not None else entries_named(name)
        return known[0].id if len(known) == 1 else name.strip()


def title_of(act: Act, language: str | None = None) -> str:
    """The title in ``language`` (the interface's where None), else in another, else the id."""
    wanted = (language or interface_language(), *LANGUAGES)
    return next((act.titles[code] for code in wanted if code in act.titles), act.id)


def text_of(
    store: Store, act: StoredAct, wanted: str | None, preferred: str | None = None
) -> ExpressionHead:
    """The text of an act: in the ``wanted`` language, else the ``preferred`` one, else the first.

    Raises :class:`NothingFound` where there is none in the wanted language.
    """
    heads = {head.language: head for head in store.expressions(act.act.id)}
    if wanted is not None and wanted not in heads:
        raise NothingFound(
            say(
                "no_such_language",
                title=title_of(act.act),
                language=wanted,
                languages=", ".join(heads),
                advice=how_to_get(act.act.id),
            )
        )
    language = wanted or preferred
    if language is None or language not in heads:
        language = next(code for code in LANGUAGES if code in heads)
    return heads[language]


def one_text_of_each(
    store: Store, expressions: Iterable[int], preferred: str | None, wanted: str | None = None
) -> dict[int, ExpressionHead]:
    """Of each act the text in one language, so that what both say is told once.

    That is the ``wanted`` one alone if it is given, else the ``preferred`` one where it can be.
    """
    heads = sorted(
        map(store.expression_head, expressions), key=lambda one: LANGUAGES.index(one.language)
    )
    texts: dict[str, ExpressionHead] = {}
    for head in heads:
        if head.language == preferred or head.act_id not in texts:
            texts[head.act_id] = head
    return {
        head.id: head
        for head in heads
        if (head.language == wanted if wanted else texts[head.act_id] is head)
    }


def how_to_get(act_id: str) -> str:
    """The command that brings the whole act."""
    entry = load_registry().get(act_id)
    if entry is not None and entry.portal_id is None:
        return say("get_by_file")
    return say("get_by_id", id=entry.portal_id if entry is not None else act_id)


def _nearest(store: Store, name: str) -> list[str]:
    """Acts of the knowledge base whose id or title is nearly ``name``, as people see them."""
    shown: dict[str, str] = {}
    for stored in store.acts():
        act = stored.act
        for other in (act.id, *act.titles.values(), *act.aliases):
            shown.setdefault(fold(other), f"{act.id} ({title_of(act)})")
    near = get_close_matches(fold(name), shown, n=_MOST_NEAR)
    return list(dict.fromkeys(shown[other] for other in near))
