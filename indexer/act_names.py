"""Which act of a knowledge base a name means, in whatever case the name stands.

People name an act by its id, its address on the portal, an abbreviation, its
title or a few words of it, or as acts cite each other: by kind, date and number
(«Закон РК от 22 июля 2011 года № 477-IV»).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from corpus.registry import RegistryEntry, load_registry
from kb.store import Store

# How acts are described is imported where a name is to be understood: few queries have one.
if TYPE_CHECKING:
    from kb.references.act_descriptions import Described

_SHORTEST_WORD = 3  # letters; of a shorter one no stem is left


def acts_named(store: Store, name: str) -> list[str]:
    """Ids of the acts of ``store`` that ``name`` may mean, the likeliest first.

    A name is an id, a number, a title or an abbreviation; or kind, date, number
    and words of a title in any order and case («закона о миграции»). Words
    alone, of which none says that it is an act, are no name. Words mean the
    acts with the shortest title that has them. An empty list: there is none.
    """
    from kb.references.act_descriptions import portal_ids

    for act_id in (name, *portal_ids(name)):
        if store.act(act_id) is not None:
            return [act_id]
    found = [entry.id for entry in load_registry().candidates(name)]
    if not any(map(store.act, found)):
        # An act that is not here may be the one that is meant.
        found = _fitting(name, (*_registered(), *_like(store, name)))
    return [act for act in found if store.act(act)]


def entries_named(name: str) -> list[RegistryEntry]:
    """The acts of the registry that a name by kind, date, number or words may mean."""
    found = _fitting(name, _registered())
    return [entry for entry in load_registry() if entry.id in found]


def _like(store: Store, name: str) -> list[Described]:
    """The acts of ``store`` whose names have the number or all the words of ``name``."""
    from kb.references.act_descriptions import described, read_description

    wanted = read_description(name)
    # Forms of a word share all of its stem but the last letters («халық», «халқы»).
    beginnings = [word[:-2] for word in wanted.written if len(word) > _SHORTEST_WORD]
    sought = [wanted.number[0]] if wanted.number[0] else beginnings
    return [described(stored.act) for stored in store.acts_named_like(sought)] if sought else []


@cache
def _registered() -> tuple[Described, ...]:
    from kb.references.act_descriptions import described

    return tuple(map(described, load_registry()))


def other_parts(store: Store, act_id: str) -> list[str]:
    """Ids of the acts that are the other parts of a code, as «(Особенная часть)» is."""
    entry = load_registry().get(act_id)
    if entry is None:
        return []
    names = {_without_part(title) for title in entry.titles.values() if "(" in title}
    return [
        other.id
        for other in load_registry()
        if other is not entry
        and names & {_without_part(title) for title in other.titles.values() if "(" in title}
        and store.act(other.id)
    ]


def _without_part(title: str) -> str:
    return title.partition("(")[0].strip()


def _fitting(name: str, acts: Iterable[Described]) -> list[str]:
    """Ids of the acts that ``name`` describes best."""
    from kb.references.act_descriptions import read_description

    wanted = read_description(name)
    if not wanted.tells_an_act:
        return []
    fits = [(fit, act.id) for act in acts if (fit := wanted.fit(act)) is not None]
    best = min(fits, default=(None, ""))[0]
    return list(dict.fromkeys(act_id for fit, act_id in fits if fit == best))
