"""What a build reads: the files of folders, and the texts of collections.

A file is one text. Its name says which: ``Z1100000477.kaz.txt`` is the Kazakh
text of that act, ``Z1100000477.rus.excerpt.html`` a part of the Russian one.
``manifest.csv`` beside it gives titles. A collection (``.jsonl``, ``.jsonl.xz``)
has one text a line, ``{"id": …, "title": …, "text": …}``, and may give
``lang``, ``kind``, ``number``, ``date``, ``status`` and ``url`` with it.
"""

from __future__ import annotations

import csv
import json
import lzma
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import IO, cast

from corpus.document import UnreadableSource
from corpus.readers import SUFFIXES
from corpus.sentence import Sentence
from kb.model import Completeness, Wording

FILE_SUFFIXES = SUFFIXES
COLLECTION_SUFFIXES = (".jsonl", ".jsonl.xz")
MANIFEST = "manifest.csv"

LANGUAGE_NAMES = {
    "kaz": "kk", "kk": "kk", "kz": "kk",
    "rus": "ru", "ru": "ru",
    "eng": "en", "en": "en",
}  # fmt: skip
"""What file names, manifests and collections call the languages."""

_EXCERPT = "excerpt"
_ID_COLUMNS = ("adilet_id", "id", "act_id", "act")
_LANGUAGE_COLUMNS = ("lang", "language")
_FIELDS = ("kind", "number", "date", "status", "url")
_LONGEST_LINE = 64 * 2**20  # bytes of one text in a collection
_PAGE_FOLDER = re.compile(r"(?P<page>.+)(?:_files|\.files|_файлы)")
_TITLE_COLUMN = re.compile(r"title_(\w+)")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a build could not read as it was meant.

    ``line`` counts from 1, in the file that ``source`` names where the problem
    is a line of it. ``act`` and ``language`` are None where they are unknown.
    """

    source: str
    code: str
    message: str
    line: int | None = None
    act: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A text to be parsed: a file by its ``path``, or one that was read as ``text``.

    ``language`` is None where the text itself must tell. ``is_named`` says
    that ``act_id`` is meant as such; where it is only the name that a file
    happens to have, what the file says of itself is believed first. ``title``
    is in the language of the text; ``titles`` maps languages to the titles
    that are known for them. ``origin`` says in words where the text was taken
    from. ``subjects`` are the user's own files of the subject index. A text
    that is ``read_by_model`` gets its vectors later.
    """

    name: str
    origin: str
    act_id: str
    language: str | None = None
    is_named: bool = True
    path: Path | None = None
    text: str | None = None
    title: str | None = None
    titles: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    completeness: Completeness = Completeness.FULL
    wordings: tuple[Wording, ...] = ()
    subjects: tuple[Path, ...] = ()
    read_by_model: bool = False
    size: int = 0
    """Bytes or characters, to tell big texts from small ones."""


def sources_in(paths: Iterable[Path]) -> Iterator[Source | Problem]:
    """The texts of the files, collections and folders, folders with all they contain.

    Files of a folder come by name; those of other kinds, hidden ones and what
    browsers save beside a page are passed over. Raises :class:`UnreadableSource`
    for a path that is not there or is a file of an unknown kind; whatever goes
    wrong further on is yielded as a :class:`Problem`.
    """
    for path in check_paths(paths):
        if path.is_dir():
            yield from _sources_in_folder(path)
        else:
            yield from _sources_in_file(path)


def check_paths(paths: Iterable[Path]) -> list[Path]:
    """``paths``, or :class:`UnreadableSource` where one cannot be meant.

    A manifest among others is left out: it is read beside them.
    """
    given = list(paths)
    checked = [path for path in given if path.name != MANIFEST] or given
    for path in checked:
        try:
            there = path.exists()
        except OSError as error:
            raise UnreadableSource(str(path), error.strerror or str(error)) from None
        if not there:
            raise UnreadableSource(str(path), "there is no such file or folder")
        if not path.is_dir() and not _is_readable_kind(path.name):
            kinds = ", ".join((*FILE_SUFFIXES, *COLLECTION_SUFFIXES))
            raise UnreadableSource(
                str(path),
                Sentence(
                    "no kind of file that is read: save its text as one of {kinds}", kinds=kinds
                ),
            )
    return checked


def _is_readable_kind(name: str) -> bool:
    return name.lower().endswith((*FILE_SUFFIXES, *COLLECTION_SUFFIXES))


def _sources_in_folder(folder: Path) -> Iterator[Source | Problem]:
    problems: list[OSError] = []
    empty = True
    for parent, folders, names in os.walk(folder, onerror=problems.append):
        pages = {os.path.splitext(name)[0] for name in names}
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not _belongs_to_page(name, pages)
        )
        for name in sorted(names):
            if not name.startswith(".") and _is_readable_kind(name):
                empty = False
                yield from _sources_in_file(Path(parent, name))
    for error in problems:
        yield Problem(
            str(error.filename),
            "unreadable",
            Sentence("cannot be read ({reason})", reason=error.strerror),
        )
    if empty and not problems:
        yield Problem(str(folder), "nothing-to-read", "a folder without a text of a known kind")


def _belongs_to_page(folder: str, pages: set[str]) -> bool:
    """Whether a browser saved in it the scripts and the frames (advertising) of a page."""
    named = _PAGE_FOLDER.fullmatch(folder)
    return named is not None and named["page"] in pages


def _sources_in_file(path: Path) -> Iterator[Source | Problem]:
    if path.name.lower().endswith(COLLECTION_SUFFIXES):
        yield from _sources_in_collection(path)
        return
    manifest, problem = _manifest(path.parent / MANIFEST)
    if problem is not None:
        yield problem
    stem = path.name[: path.name.rindex(".")]
    completeness = Completeness.FULL
    if stem.lower().endswith(f".{_EXCERPT}"):
        completeness = Completeness.EXCERPT
        stem = stem[: -len(_EXCERPT) - 1]
    named, _, suffix = stem.rpartition(".")
    language = LANGUAGE_NAMES.get(suffix.lower()) if named else None
    act_id = _as_id(named if language else stem)
    row = manifest.get(act_id, _Row())
    try:
        size = path.stat().st_size
    except OSError:
        size = 0  # reading it will tell why
    yield Source(
        name=str(path),
        origin=path.name,
        act_id=act_id,
        language=language,
        is_named=language is not None or act_id in manifest,
        path=path,
        title=row.titles.get(language) if language else None,
        titles=row.titles,
        fields=row.fields,
        completeness=completeness,
        size=size,
    )


def _as_id(name: str) -> str:
    """An id that can be typed as one word."""
    return "-".join(name.split())


# Manifests


@dataclass(frozen=True, slots=True)
class _Row:
    titles: dict[str, str] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)


# Every file of a folder asks for the same one; the first is told of its problem.
@lru_cache(maxsize=16)
def _read_manifest(path: Path, _: float) -> tuple[dict[str, _Row], list[Problem]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            head = file.readline()
            delimiter = max(",;\t", key=head.count)
            file.seek(0)
            rows = _manifest_rows(csv.DictReader(file, delimiter=delimiter))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8 or no table"
        return {}, [
            Problem(
                str(path),
                "manifest",
                Sentence("cannot be read as UTF-8 table ({reason})", reason=reason),
            )
        ]
    if not rows:
        columns = ", ".join(_ID_COLUMNS)
        message = Sentence(
            "no act in it; expected a first line that names a column {columns}",
            columns=columns,
        )
        return {}, [Problem(str(path), "manifest", message, 1)]
    return rows, []


def _manifest(path: Path) -> tuple[dict[str, _Row], Problem | None]:
    try:
        changed = path.stat().st_mtime
    except OSError:
        return {}, None
    rows, problems = _read_manifest(path, changed)
    return rows, problems.pop() if problems else None


def _manifest_rows(lines: Iterable[Mapping[str | None, str | list[str] | None]]) -> dict[str, _Row]:
    rows: dict[str, _Row] = {}
    for line in lines:
        cells = {
            name.strip().lower(): value.strip()
            for name, value in line.items()
            if isinstance(name, str) and isinstance(value, str) and value.strip()
        }
        act_id = next((_as_id(cells[name]) for name in _ID_COLUMNS if name in cells), None)
        if act_id is None:
            continue
        row = rows.setdefault(act_id, _Row())
        row.fields.update({name: cells[name] for name in _FIELDS if name in cells})
        for name, value in cells.items():
            column = _TITLE_COLUMN.fullmatch(name)
            if column is not None and column[1] in LANGUAGE_NAMES:
                row.titles[LANGUAGE_NAMES[column[1]]] = value
        language = _language_of(cells)
        if "title" in cells and language is not None:
            row.titles[language] = cells["title"]
    return rows


def _language_of(cells: Mapping[str, str]) -> str | None:
    named = next((cells[name] for name in _LANGUAGE_COLUMNS if name in cells), "")
    return LANGUAGE_NAMES.get(named.strip().lower())


# Collections


def _sources_in_collection(path: Path) -> Iterator[Source | Problem]:
    line = 0
    try:
        with _opened(path) as file:
            while raw := file.readline(_LONGEST_LINE):
                line += 1
                if len(raw) == _LONGEST_LINE and not raw.endswith(b"\n"):
                    limit = _LONGEST_LINE // 2**20
                    yield Problem(
                        str(path),
                        "bad-line",
                        Sentence("longer than {limit} MB; rest not read", limit=limit),
                        line,
                    )
                    return
                if raw.strip():
                    yield _record(path, line, raw)
    except (OSError, EOFError, lzma.LZMAError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        yield Problem(
            str(path),
            "unreadable",
            Sentence("cannot be read further ({reason})", reason=why),
            line + 1,
        )


def _opened(path: Path) -> IO[bytes]:
    if path.name.lower().endswith(".xz"):
        return cast(IO[bytes], lzma.open(path, "rb"))
    return path.open("rb")


def _record(path: Path, line: int, raw: bytes) -> Source | Problem:
    expected = 'expected {"id": …, "title": …, "text": …}'
    try:
        record = json.loads(raw.decode("utf-8-sig" if line == 1 else "utf-8"))
    except (ValueError, RecursionError) as error:
        reason = (
            Sentence("see column {column}", column=error.colno)
            if isinstance(error, json.JSONDecodeError)
            else "not UTF-8 or nested too deep"
        )
        return Problem(
            str(path),
            "bad-line",
            Sentence("not a line of JSON ({reason}); {expected}", reason=reason, expected=expected),
            line,
        )
    if not isinstance(record, dict):
        return Problem(
            str(path), "bad-line", Sentence("not an object; {expected}", expected=expected), line
        )
    act_id = _as_id(str(record["id"])) if isinstance(record.get("id"), str | int) else ""
    text = record.get("text")
    if not act_id or not isinstance(text, str):
        missing = '"text"' if act_id else '"id"'
        return Problem(
            str(path),
            "bad-line",
            Sentence("no {missing} in it; {expected}", missing=missing, expected=expected),
            line,
        )
    cells = {name: str(value) for name, value in record.items() if isinstance(value, str | int)}
    title = cells.get("title", "").strip() or None
    return Source(
        name=f"{path}, line {line}",
        origin=f"{path.name}, line {line}",
        act_id=act_id,
        language=_language_of(cells),
        text=text,
        title=title,
        fields={name: cells[name].strip() for name in _FIELDS if name in cells},
        size=len(text),
    )
