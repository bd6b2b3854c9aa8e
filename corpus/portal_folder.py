"""The folder of fetched pages: whole pages, and a record of where they came from."""

from __future__ import annotations

import hashlib
import json
import os
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from corpus.portal_page import PortalError, PortalReason
from corpus.sentence import Sentence

RECORD_NAME = ".koshlex-fetch.json"
"""Beside the pages, with an entry for each."""

_DAY = 86_400


@dataclass(frozen=True, slots=True)
class _Entry:
    """Where a page came from, when it was last known to be current (seconds
    since 1970), its SHA-256 and the headers to ask with next time."""

    url: str
    checked: float
    sha256: str
    validators: dict[str, str]


class PageFolder:
    """A folder of pages, each written whole or not at all.

    Raises :class:`PortalError` (``folder``) wherever the file system refuses.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unusable(folder, error) from None
        self._record = _read_record(folder / RECORD_NAME)

    def path(self, name: str) -> Path:
        """Where a page lies or would lie."""
        return self._folder / name

    def age_days(self, name: str) -> float | None:
        """Days since the page was last known to be current; None where there is none."""
        try:
            written = self.path(name).stat().st_mtime
        except OSError:
            return None
        entry = self._intact_entry(name)
        # A page that did not come from us, or was changed since, is as old as its file.
        return (time.time() - (entry.checked if entry else written)) / _DAY

    def validators(self, name: str, url: str) -> dict[str, str]:
        """Headers that let the server answer "not changed"; none where the file was touched."""
        entry = self._intact_entry(name)
        return entry.validators if entry and entry.url == url else {}

    def touch(self, name: str) -> None:
        """Note that the page is still current."""
        self._record[name] = replace(self._record[name], checked=time.time())
        self._write_record()

    def save(self, name: str, url: str, body: bytes, validators: dict[str, str]) -> bool:
        """Write a page in one step; False where the folder has the very same one."""
        digest = hashlib.sha256(body).hexdigest()
        changed = self._digest(name) != digest
        if changed:
            self._write(name, body)
        self._record[name] = _Entry(url, time.time(), digest, validators)
        self._write_record()
        return changed

    def _intact_entry(self, name: str) -> _Entry | None:
        entry = self._record.get(name)
        return entry if entry and entry.sha256 == self._digest(name) else None

    def _digest(self, name: str) -> str | None:
        try:
            return hashlib.sha256(self.path(name).read_bytes()).hexdigest()
        except OSError:
            return None

    def _write_record(self) -> None:
        entries = {name: asdict(entry) for name, entry in sorted(self._record.items())}
        self._write(RECORD_NAME, json.dumps(entries, ensure_ascii=False, indent=1).encode())

    def _write(self, name: str, content: bytes) -> None:
        target = self.path(name)
        # Hidden and named after the process: a build passes it over, and two
        # fetches into one folder do not write into each other's file.
        part = self.path(f".{name.removeprefix('.')}.{os.getpid()}.part")
        try:
            try:
                with part.open("wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                part.replace(target)
            except BaseException:
                part.unlink(missing_ok=True)
                raise
        except OSError as error:
            raise _unusable(target, error) from None


def _read_record(path: Path) -> dict[str, _Entry]:
    """The record without what is damaged in it: those pages are asked for anew."""
    try:
        stored = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    entries = stored.items() if isinstance(stored, dict) else ()
    return {name: entry for name, fields in entries if (entry := _entry(fields)) is not None}


def _entry(fields: object) -> _Entry | None:
    match fields:
        case {
            "url": str(url),
            "checked": int() | float() as checked,
            "sha256": str(sha256),
            "validators": dict(validators),
        }:
            # What is not printable ASCII cannot be a header.
            headers = [*validators.keys(), *validators.values()]
            if all(isinstance(h, str) and h.isascii() and h.isprintable() for h in headers):
                return _Entry(url, float(checked), sha256, validators)
    return None


def _unusable(path: Path, error: OSError) -> PortalError:
    return PortalError(
        PortalReason.FOLDER,
        Sentence(
            "{path}: cannot be written ({reason}); name another folder or make room",
            path=path,
            reason=error.strerror,
        ),
    )
