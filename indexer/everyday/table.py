"""Tables of everyday words: how they are written, read and checked.

A table is a TOML file for one language of queries::

    language = "ru"

    [[word]]
    said = ["прописка", "прописаться"]
    law.ru = ["регистрация по месту жительства"]
    kind = "old name"
    reason = "Propiska of Soviet times is registration now"

``said`` is what people say, in any inflection, one word or several; ``law`` the law's
words, by language. ``[terms]`` is a short form for plain translations::

    [terms]
    "residence permit" = { kk = ["тұруға ықтиярхат"], ru = ["вид на жительство"] }
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import tomli

from kb.language.analysis import terms_of_word
from kb.language.tokens import forms

LANGUAGES = ("kk", "ru", "en")
_FILES = {
    "kk": ("words_kk.toml",),
    "ru": ("words_ru.toml",),
    "en": ("words_en.toml", "english_terms.toml"),
}
_KEYS = {"said", "law", "kind", "reason"}
_MOST_SAID = 8  # words of one saying; more are no saying but a sentence
_OF_A_TERM = "the law's term in English"


class EverydayError(ValueError):
    """A table that cannot be used; says the file, the entry and what was expected."""


class Kind(Enum):
    """What a saying is to the law's words."""

    OLD_NAME = "old name"
    EVERYDAY = "everyday"
    ABBREVIATION = "abbreviation"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Entry:
    """What people say in one language, what the law calls it by language, and why."""

    said: tuple[str, ...]
    law: Mapping[str, tuple[str, ...]]
    kind: Kind
    reason: str


def terms_of(words: Sequence[str], language: str) -> tuple[str, ...]:
    """One term for each form, compounds in one piece; a stop word is its own."""
    return tuple((terms_of_word(form, language)[:1] or [form])[0] for form in words)


def saying_terms(said: str, language: str) -> tuple[str, ...]:
    """The terms by which a saying is known: without stop words, where two words are left."""
    words = forms(said)
    telling = tuple(form for form in words if terms_of_word(form, language))
    if len(telling) >= 2:
        return terms_of(telling, language)
    return terms_of(words, language) if telling or len(words) > 1 else ()


@cache
def everyday_words(language: str, own: Path | None = None) -> tuple[Entry, ...]:
    """The entries for queries in ``language``, those of the user's ``own`` file first.

    What the user's file says of a saying replaces what is shipped; a file for another
    language adds nothing. Raises :class:`EverydayError` for a file that cannot be used.
    """
    shipped = [
        entry
        for name in _FILES[language]
        for entry in load_entries(Path(__file__).with_name(name), is_checked=True)[1]
    ]
    if own is None:
        return tuple(shipped)
    own_language, own_entries = load_entries(own)
    if own_language != language:
        return tuple(shipped)
    replaced = {said for entry in own_entries for said in entry.said}
    kept = [
        Entry(left, entry.law, entry.kind, entry.reason)
        for entry in shipped
        if (left := tuple(said for said in entry.said if said not in replaced))
    ]
    return (*own_entries, *kept)


@cache
def said_words(language: str) -> frozenset[str]:
    """The forms of all sayings in ``language``: English words that are no slip, say."""
    sayings = (said for entry in everyday_words(language) for said in entry.said)
    return frozenset(forms(" ".join(sayings)))


def load_entries(path: Path, is_checked: bool = False) -> tuple[str, tuple[Entry, ...]]:
    """The language and the entries of a file; raises :class:`EverydayError`.

    What is shipped is checked by tests: its sayings need not be analysed at each start.
    """
    try:
        table = tomli.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise EverydayError(f"{path}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise EverydayError(f"{path}: this is no TOML in UTF-8: {error}") from error
    return entries_of(table, str(path), is_checked)


def entries_of(
    table: Mapping[str, Any], name: str, is_checked: bool = False
) -> tuple[str, tuple[Entry, ...]]:
    """The language and the entries of a parsed table; ``name`` is for messages."""
    language = table.get("language")
    if language not in LANGUAGES:
        raise EverydayError(f"{name}: language must be one of {', '.join(LANGUAGES)}")
    unknown = sorted(set(table) - {"language", "word", "terms"})
    if unknown:
        raise EverydayError(f"{name}: {unknown[0]} is unknown; there are [[word]] and [terms]")
    entries: list[Entry] = []
    places: dict[str, str] = {}
    for place, entry in _entries(table, name):
        for said in () if is_checked else entry.said:
            words = saying_terms(said, language)
            if not 0 < len(words) <= _MOST_SAID:
                raise EverydayError(
                    f"{place}: “{said}” must have 1 to {_MOST_SAID} words that tell something"
                )
            if said in places:
                raise EverydayError(f"{place}: “{said}” is said already in {places[said]}")
            places[said] = place
        entries.append(entry)
    return language, tuple(entries)


def _entries(table: Mapping[str, Any], name: str) -> Iterator[tuple[str, Entry]]:
    listed = table.get("word", [])
    if not isinstance(listed, list):
        raise EverydayError(f"{name}: entries are written as [[word]]")
    for number, raw in enumerate(listed, 1):
        place = f"{name}: word {number}"
        if not isinstance(raw, dict):
            raise EverydayError(f"{place}: entries are written as [[word]]")
        said = _strings(raw.get("said"), f"{place}: said")
        place = f"{place} ({said[0]})"
        wrong = sorted(_KEYS.symmetric_difference(raw))
        if wrong:
            lacks = "is missing" if wrong[0] in _KEYS else "is unknown"
            raise EverydayError(f"{place}: {wrong[0]} {lacks}")
        try:
            kind = Kind(raw["kind"])
        except ValueError:
            kinds = ", ".join(kind.value for kind in Kind)
            raise EverydayError(f"{place}: kind must be one of {kinds}") from None
        reason = raw["reason"]
        if not isinstance(reason, str) or not reason.strip():
            raise EverydayError(f"{place}: reason must be a sentence")
        yield place, Entry(said, _law(raw["law"], place), kind, reason)
    terms = table.get("terms", {})
    if not isinstance(terms, dict):
        raise EverydayError(f"{name}: [terms] must be a table")
    for term, law in terms.items():
        place = f"{name}: terms ({term})"
        yield place, Entry((term,), _law(law, place), Kind.TRANSLATION, _OF_A_TERM)


def _law(raw: object, place: str) -> dict[str, tuple[str, ...]]:
    if not isinstance(raw, dict) or not raw or not raw.keys() <= set(LANGUAGES):
        raise EverydayError(f"{place}: law must have words by language ({', '.join(LANGUAGES)})")
    return {
        language: _strings(words, f"{place}: law.{language}") for language, words in raw.items()
    }


def _strings(raw: object, place: str) -> tuple[str, ...]:
    if not isinstance(raw, list) or not raw:
        raise EverydayError(f"{place} must be a list of words")
    if not all(isinstance(word, str) and word.strip() for word in raw):
        raise EverydayError(f"{place} must hold words only, none of them empty")
    return tuple(raw)
