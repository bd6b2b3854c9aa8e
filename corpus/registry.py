"""The registry of acts: every act that the field names, and its names.

The facts are in ``registry.toml``. An act is found by its id, its number, a
title or an abbreviation in any language, however it is spaced and quoted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import tomli

from corpus.portal_page import PORTAL_LANGUAGES

KINDS = (
    "constitution",
    "code",
    "law",
    "decree",
    "resolution",
    "order",
    "decision",
    "concept",
    "programme",
    "bill",
    "treaty",
    "act",
)
STATUSES = ("in_force", "repealed", "draft", "unknown")
LANGUAGES = ("kk", "ru", "en")

PORTAL_ADDRESS = "https://adilet.zan.kz/{language}/docs/{portal_id}"

# Portal pages and documents use any of these for the same name.
_IGNORED = re.compile(r"[\s\"'«»„“”‘’`.,;:()\[\]/\\‐‑‒–—―−№-]+")
_LATIN_TO_CYRILLIC = str.maketrans("iaeopcxy", "іаеорсху")
_NUMBER = re.compile(r"(?:№|\bNo?\b)[\s.]*(\d[\w/-]*)", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class RegistryEntry:
    """An act as the registry knows it.

    ``id`` is the portal's id, or a readable slug where there is none or it is
    not certain. ``date`` is the date of adoption, ISO 8601. ``titles`` maps a
    language to the title in it, ``aliases`` are usual short names in any
    language. ``discrepancies`` say where the user's document gives the act
    another name, number or date, and which is right.
    """

    id: str
    kind: str
    number: str | None = None
    date: str | None = None
    titles: dict[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    status: str = "in_force"
    portal_id: str | None = None
    core: bool = False
    """Whether ``koshlex fetch --core`` brings the act."""
    verified: bool = True
    """False where number, date or title rest on the user's document alone."""
    sources: tuple[str, ...] = ()
    """Where the user's document names the act."""
    discrepancies: tuple[str, ...] = ()

    def url(self, language: str = "kk") -> str | None:
        """The act's page on the portal in ``language``; None without a portal id."""
        if self.portal_id is None:
            return None
        portal_language = PORTAL_LANGUAGES[language]
        return PORTAL_ADDRESS.format(language=portal_language, portal_id=self.portal_id)


class Registry:
    """The entries, and their names folded for look-up.

    ``optional_words`` are those that a name may have or lack and mean the same
    act («Закон РК», «ҚР … Заңы»).
    """

    def __init__(
        self, entries: tuple[RegistryEntry, ...], optional_words: tuple[str, ...] = ()
    ) -> None:
        self.entries = entries
        self._optional = frozenset(map(fold, optional_words))
        self._by_id = {entry.id: entry for entry in entries}

    # The indexes of names are made when they are first needed: most queries name no act, and
    # most names are found as they stand.

    @cached_property
    def _by_name(self) -> dict[str, list[RegistryEntry]]:
        return _index(self.entries, fold)

    @cached_property
    def _by_bare_name(self) -> dict[str, list[RegistryEntry]]:
        return _index(self.entries, self._bare)

    def __iter__(self) -> Iterator[RegistryEntry]:
        return iter(self.entries)

    def get(self, act_id: str) -> RegistryEntry | None:
        """The entry with exactly this id."""
        return self._by_id.get(act_id)

    def candidates(self, name: str) -> tuple[RegistryEntry, ...]:
        """Every act of this name, id or number, in the registry's order.

        More than one where different acts share a title or a number (the laws
        on migration of 1997 and 2011, resolutions numbered alike). State and
        kind may stand in the name or not; what names its date and number needs
        nothing else.
        """
        found = self._by_name.get(fold(name)) or self._by_bare_name.get(self._bare(name))
        return tuple(found) if found else self._dated(name)

    def find(self, name: str) -> RegistryEntry | None:
        """The one act that ``name`` means, None where none or several do.

        Of acts that share a name the one that is not repealed is meant.
        """
        found = self.candidates(name)
        if len(found) > 1:
            found = tuple(entry for entry in found if entry.status != "repealed")
        return found[0] if len(found) == 1 else None

    def _bare(self, name: str) -> str:
        """``name`` folded, without the optional words."""
        words = (fold(word) for word in _IGNORED.split(name))
        return "".join(word for word in words if word not in self._optional)

    def _dated(self, name: str) -> tuple[RegistryEntry, ...]:
        """The acts of the number and date in ``name``: «от 22 июля 2011 года № 477-IV».

        A number alone, with other words about it, may be that of any act.
        """
        found = _NUMBER.search(name)
        if found is None:
            return ()
        rest = name[: found.start()] + name[found.end() :]
        given = set(map(int, _DIGITS.findall(rest)))
        return tuple(
            entry
            for entry in self._by_name.get(fold(found[1]), ())
            if (_is_dated(entry, given) if given else not self._bare(rest))
        )


def fold(name: str) -> str:
    """``name`` without case, quotes, spaces, hyphens and punctuation.

    Latin letters that look like Cyrillic ones count as these: «Заңы» is typed
    either way.
    """
    return _IGNORED.sub("", name.casefold()).translate(_LATIN_TO_CYRILLIC)


def parse_registry(text: str) -> Registry:
    """A registry file: TOML, ``optional_words`` and a table ``[[act]]`` for each act."""
    tables = tomli.loads(text)
    entries = tuple(_entry(table) for table in tables["act"])
    return Registry(entries, tuple(tables["optional_words"]))


@cache
def load_registry() -> Registry:
    """The registry that comes with KoshLex."""
    return parse_registry(Path(__file__).with_name("registry.toml").read_text(encoding="utf-8"))


def _entry(table: dict[str, Any]) -> RegistryEntry:
    lists = {name: tuple(table.get(name, ())) for name in ("aliases", "sources", "discrepancies")}
    return RegistryEntry(**{**table, **lists})


def _index(
    entries: tuple[RegistryEntry, ...], folded: Callable[[str], str]
) -> dict[str, list[RegistryEntry]]:
    """The entries by their names as ``folded`` has them."""
    index: dict[str, list[RegistryEntry]] = {}
    for entry in entries:
        for name in set(map(folded, _names(entry))):
            index.setdefault(name, []).append(entry)
    return index


def _is_dated(entry: RegistryEntry, given: set[int]) -> bool:
    """Whether the numbers ``given``, the year among them, are those of the entry's date."""
    parts = [int(part) for part in (entry.date or "").split("-") if part]
    return bool(parts) and parts[0] in given and given <= set(parts)


def _names(entry: RegistryEntry) -> Iterator[str]:
    yield entry.id
    if entry.portal_id:
        yield entry.portal_id
    yield from entry.titles.values()
    yield from entry.aliases
    if entry.number:
        yield entry.number
