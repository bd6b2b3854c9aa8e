"""The editorial subject index: how people ask for a provision, in words that it does not use.

Lawyers know it from publishers' books: under each subject the provisions that
deal with it. Here an editor wrote for each unit of the core acts the everyday
words, situations and questions by which people ask for it, in Kazakh, Russian
and English. One TOML file for each act, ``data/ACT.toml``::

    ["chp_9__art_51__para_2"]
    words.kk = "1f0c9a7d21b4"
    kk = ["көшіп барғанға үй", "…"]
    ru = ["…"]

A table is a unit, named by its eid; ``words`` are fingerprints of the wording
that the entries were written for (:func:`fingerprint`), so that a reader learns
when the law has changed since. Users add files of their own, with or without
fingerprints, whose entries join those that come along.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from corpus.document import UnreadableSource
from corpus.sentence import Sentence
from indexer.semantic.word_vectors import word_vectors
from kb.address import article_of
from kb.language.analysis import analyse, surface
from kb.model import LANGUAGES, Expression
from kb.store import SubjectEntry, SubjectPlace

_SUFFIX = ".toml"
_LONGEST_ENTRY = 200  # characters
_FROM_ARTICLE = re.compile(r"(?:^|__)(art_.+)")
_LENGTH_OF_FINGERPRINT = 12


@dataclass(frozen=True, slots=True)
class SubjectUnit:
    """What the subject index has for one unit: entries and fingerprints by language."""

    eid: str
    entries: Mapping[str, Sequence[str]]
    words: Mapping[str, str] = field(default_factory=dict)


def subjects_of(act: str, own: Sequence[Path] = ()) -> list[SubjectUnit]:
    """The units of an act with entries: those that come along, then those of files in ``own``.

    ``own`` are files or folders with files named by act. Raises
    :class:`corpus.document.UnreadableSource` for a file that cannot be read.
    """
    found = list(_coming_along(act))
    for path in own:
        file = path / f"{act}{_SUFFIX}" if path.is_dir() else path
        if file.stem == act and file.exists():
            found += read_subjects(file)
    return found


def check_subjects(own: Sequence[Path]) -> None:
    """Read every file of a user's own subject index.

    Raises :class:`corpus.document.UnreadableSource` for one that is not there or not right.
    """
    for path in own:
        for file in sorted(path.glob(f"*{_SUFFIX}")) if path.is_dir() else [path]:
            read_subjects(file)


def read_subjects(path: Path) -> list[SubjectUnit]:
    """The units of a file, in its order. Raises :class:`corpus.document.UnreadableSource`."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnreadableSource(str(path), str(error)) from None
    return [_unit(path, eid, table) for eid, table in tables.items()]


def places_of_subjects(expression: Expression, units: Iterable[SubjectUnit]) -> list[SubjectPlace]:
    """Where in an expression the units with entries stand.

    A text that lacks the parts or chapters of the act (an excerpt) has its
    articles found all the same. Each unit is in the result once, in the order
    of the text.
    """
    by_eid: dict[str, int] = {}
    for provision in expression.provisions:
        by_eid.setdefault(provision.eid, provision.position)
    by_article: dict[str, int] = {}
    for eid, position in by_eid.items():
        by_article.setdefault(_from_article(eid), position)
    places: dict[int, SubjectPlace] = {}
    for unit in units:
        at = by_eid.get(unit.eid, by_article.get(_from_article(unit.eid)))
        if at is None or at in places:
            continue
        found = expression.provisions[at]
        words = fingerprint(expression.text[found.start : found.end])
        fits = unit.words.get(expression.language, words) == words
        article = article_of(expression.provisions, at)
        places[at] = SubjectPlace(at, unit.eid, article, fits)
    return [places[position] for position in sorted(places)]


def entries_of(act: str, units: Iterable[SubjectUnit]) -> Iterator[SubjectEntry]:
    """The entries of an act, ready for the store; the same words for a unit come once."""
    seen: set[tuple[str, str, str]] = set()
    for unit in units:
        for language, entries in unit.entries.items():
            for entry in entries:
                key = unit.eid, language, entry
                terms = analyse(entry, language)
                if terms and key not in seen:
                    seen.add(key)
                    vector = word_vectors().meaning(terms).tobytes()
                    yield SubjectEntry(act, unit.eid, language, entry, frozenset(terms), vector)


def fingerprint(text: str) -> str:
    """What tells whether a unit still has the same words, whatever their spacing and case."""
    words = " ".join(surface(text))
    return hashlib.sha256(words.encode()).hexdigest()[:_LENGTH_OF_FINGERPRINT]


@cache
def _coming_along(act: str) -> tuple[SubjectUnit, ...]:
    file = Path(str(files("indexer.subjects") / "data" / f"{act}{_SUFFIX}"))
    return tuple(read_subjects(file)) if file.exists() else ()


def _from_article(eid: str) -> str:
    found = _FROM_ARTICLE.search(eid)
    return found[1] if found else eid


def _unit(path: Path, eid: str, table: Any) -> SubjectUnit:
    def wrong(message: str) -> UnreadableSource:
        return UnreadableSource(
            str(path), Sentence("[{unit}]: {message}", unit=eid, message=message)
        )

    if not isinstance(table, dict):
        raise wrong('a table is expected, with the entries of a language as a list: kk = ["…"]')
    words = table.get("words", {})
    if not isinstance(words, dict) or not all(isinstance(one, str) for one in words.values()):
        raise wrong('words are fingerprints by language: words.kk = "1f0c9a7d21b4"')
    entries = {language: table[language] for language in LANGUAGES if language in table}
    unknown = table.keys() - {*LANGUAGES, "words"}
    if unknown:
        raise wrong(
            Sentence("there is no language {name}; there are kk, ru, en", name=min(unknown))
        )
    for written in entries.values():
        if not isinstance(written, list) or not all(isinstance(one, str) for one in written):
            raise wrong('the entries of a language are a list of texts: kk = ["…"]')
        if any(len(one) > _LONGEST_ENTRY for one in written):
            raise wrong(Sentence("an entry has {most} characters at most", most=_LONGEST_ENTRY))
    return SubjectUnit(eid, entries, words)
