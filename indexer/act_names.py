"""Which act of a knowledge base a name means, in whatever case the name stands."""

from __future__ import annotations

from corpus.registry import load_registry
from kb.citation_tokens import names_act
from kb.language.analysis import analyse
from kb.model import Act
from kb.store import Store


def acts_named(store: Store, name: str) -> list[str]:
    """Ids of the acts of ``store`` that ``name`` may mean, the likeliest first.

    A name is an id, a number, a title or an abbreviation; or words of a title
    in any order and case, one of which says that it is an act («закона о
    миграции»): these mean the acts with the shortest such title. An empty
    list: there is none.
    """
    if store.act(name) is not None:
        return [name]
    registered = load_registry()
    found = [entry.id for entry in registered.candidates(name) if store.act(entry.id)]
    if found or not any(map(names_act, name.split())):
        return found
    names = [(entry.id, (*entry.titles.values(), *entry.aliases)) for entry in registered]
    found = [act for act in _with_words(name, names) if store.act(act)]
    if found:
        return found
    stored: dict[str, Act] = {}
    for language in ("kk", "ru", "en"):
        # Forms of a word share all of its stem but the last letters («халық», «халқы»).
        beginnings = [term[:-2] for term in analyse(name, language) if len(term) > 3]
        stored |= {one.act.id: one.act for one in store.acts_named_like(beginnings)}
    return _with_words(name, [(act.id, _names(act)) for act in stored.values()])


def _names(act: Act) -> tuple[str, ...]:
    return (*act.titles.values(), *act.aliases, *filter(None, [act.number]))


def _with_words(name: str, acts: list[tuple[str, tuple[str, ...]]]) -> list[str]:
    """The acts one of whose names has all words of ``name``, the shortest names first."""
    wanted = [set(analyse(name, language)) for language in ("kk", "ru", "en")]
    if not wanted[0]:
        return []
    found: dict[str, int] = {}
    for act, names in acts:
        for title in names:
            for words, language in zip(wanted, ("kk", "ru", "en"), strict=True):
                terms = set(analyse(title, language))
                if words <= terms:
                    found[act] = min(found.get(act, len(terms)), len(terms))
    shortest = min(found.values(), default=0)
    return [act for act, length in found.items() if length == shortest]
