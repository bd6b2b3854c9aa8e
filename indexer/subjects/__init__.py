"""The subject index: how people ask for a provision, in words that it does not use.

Lawyers know it from publishers' books: under each subject the provisions that
deal with it. For each unit of the core acts an editor wrote the everyday words,
situations and questions by which people ask for it, in Kazakh, Russian and
English; for articles of other acts there are questions that they answer. One
table for each act, ``data/ACT.tsv``:

unit      the eid from the article on: ``art_51__para_2__point_1``
language  ``kk``, ``ru`` or ``en``: of the entry
style     ``subject`` for an editor's entry; of a question ``lay``, ``lawyer`` or
          ``keyword``
entry     what people say

``data/wordings.tsv`` has fingerprints (:func:`fingerprint`) of the wordings that
an editor's entries were written for, so that a reader learns when the law has
changed since. Users add tables of their own, whose entries join these.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from corpus.document import UnreadableSource
from corpus.readers import content_of
from corpus.sentence import Sentence
from indexer.semantic.word_vectors import word_vectors
from kb.address import article_of
from kb.language.analysis import analyse, surface
from kb.model import LANGUAGES, Completeness, Expression
from kb.store import SubjectEntry, SubjectPlace

_SUFFIX = ".tsv"
_COLUMNS = ("unit", "language", "style", "entry")
_STYLES = ("subject", "lay", "lawyer", "keyword")
_WORDINGS = "wordings"
_LONGEST_ENTRY = 400  # characters
_FROM_ARTICLE = re.compile(r"(?:^|__)(art_.+)")
_LENGTH_OF_FINGERPRINT = 12


@dataclass(frozen=True, slots=True)
class Subject:
    """One entry: a way to ask for a unit, named by its eid from the article on.

    (Excerpts lack chapters and parts, and amendments move articles between them.)
    """

    unit: str
    language: str
    style: str
    entry: str


def subjects_of(act: str, own: Sequence[Path] = ()) -> list[Subject]:
    """The entries for an act: those that come along, then those of tables in ``own``.

    ``own`` are tables, or folders with tables, named by the act's id. Raises
    :class:`corpus.document.UnreadableSource` for a table that is wrong.
    """
    found = list(_coming_along(act))
    for path in own:
        table = path / f"{act}{_SUFFIX}" if path.is_dir() else path
        if table.stem == act and table.exists():
            found += read_subjects(table)
    return found


def check_subjects(own: Sequence[Path]) -> None:
    """Read every table of a user's own.

    Raises :class:`corpus.document.UnreadableSource` for one that is not there or wrong.
    """
    for path in own:
        for table in sorted(path.glob(f"*{_SUFFIX}")) if path.is_dir() else [path]:
            read_subjects(table)


def read_subjects(path: Path) -> list[Subject]:
    """The entries of a table, in its order. Raises :class:`corpus.document.UnreadableSource`."""
    try:
        lines = content_of(path).decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError:
        raise UnreadableSource(str(path), "not UTF-8 or no table") from None
    rows = [line.split("\t") for line in lines]
    if not rows or tuple(rows[0]) != _COLUMNS:
        expected = Sentence(
            "the first line of a subject index names its columns: {names}, with tabs between",
            names=", ".join(_COLUMNS),
        )
        raise UnreadableSource(str(path), expected, 1)
    return [_subject(path, number, row) for number, row in enumerate(rows[1:], 2) if row != [""]]


def _subject(path: Path, line: int, row: list[str]) -> Subject:
    if len(row) != len(_COLUMNS):
        message = Sentence(
            "{expected} columns are expected, there are {found}",
            expected=len(_COLUMNS),
            found=len(row),
        )
        raise UnreadableSource(str(path), message, line)
    unit, language, style, entry = row
    for value, known in ((language, LANGUAGES), (style, _STYLES)):
        if value not in known:
            message = Sentence(
                "{value} is none of {known}", value=value or "–", known=", ".join(known)
            )
            raise UnreadableSource(str(path), message, line)
    if not 0 < len(entry) <= _LONGEST_ENTRY:
        message = Sentence("an entry has 1 to {most} characters", most=_LONGEST_ENTRY)
        raise UnreadableSource(str(path), message, line)
    return Subject(from_article(unit), language, style, entry)


def places_of_subjects(expression: Expression, subjects: Iterable[Subject]) -> list[SubjectPlace]:
    """Where in an expression the units with entries stand, in the order of the text."""
    positions: dict[str, int] = {}
    for provision in expression.provisions:
        positions.setdefault(from_article(provision.eid), provision.position)
    wordings = _wordings().get(expression.act_id, {})
    places = []
    for unit in dict.fromkeys(subject.unit for subject in subjects):
        at = positions.get(unit)
        if at is not None:
            found = expression.provisions[at]
            written_for = wordings.get((unit, expression.language))
            words = expression.text[found.start : found.end]
            fits = written_for is None or written_for == fingerprint(words)
            article = article_of(expression.provisions, at)
            if not fits and at != article and expression.completeness is Completeness.EXCERPT:
                continue  # its points may be counted otherwise than the act's
            places.append(SubjectPlace(at, unit, article, fits))
    return sorted(places)


def entries_of(act: str, subjects: Iterable[Subject]) -> Iterator[SubjectEntry]:
    """The entries of an act, ready for the store; the same words for a unit come once."""
    for subject in dict.fromkeys(replace(one, style="") for one in subjects):
        terms = analyse(subject.entry, subject.language)
        if terms:
            vector = word_vectors().meaning(terms).tobytes()
            yield SubjectEntry(
                act, subject.unit, subject.language, subject.entry, frozenset(terms), vector
            )


def from_article(eid: str) -> str:
    """An eid without what is around the article; of a unit outside articles the whole."""
    found = _FROM_ARTICLE.search(eid)
    return found[1] if found else eid


def fingerprint(text: str) -> str:
    """What tells whether a unit still has the same words, whatever their spacing and case."""
    words = " ".join(surface(text))
    return hashlib.sha256(words.encode()).hexdigest()[:_LENGTH_OF_FINGERPRINT]


@cache
def _coming_along(act: str) -> tuple[Subject, ...]:
    table = _data() / f"{act}{_SUFFIX}"
    return tuple(read_subjects(table)) if table.exists() else ()


@cache
def _wordings() -> dict[str, dict[tuple[str, str], str]]:
    """Fingerprints by act, and by unit and language."""
    found: dict[str, dict[tuple[str, str], str]] = {}
    table = (_data() / f"{_WORDINGS}{_SUFFIX}").read_text(encoding="utf-8")
    for line in table.splitlines()[1:]:
        act, unit, language, words = line.split("\t")
        found.setdefault(act, {})[unit, language] = words
    return found


def _data() -> Path:
    return Path(str(files("indexer.subjects"))) / "data"
