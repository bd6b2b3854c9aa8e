"""The file of a knowledge base: is it whole, is it ours, what lies beside it."""

from __future__ import annotations

import errno
import os
import stat
import struct
import time
from contextlib import suppress
from pathlib import Path

from corpus.sentence import Sentence
from kb.store.schema import APPLICATION_ID, SCHEMA_VERSION

REBUILD = "run `koshlex build`, with the files of acts that you added, to make it anew"

_DAY = 86_400  # seconds
_HEADER = 100  # bytes of an SQLite file, https://www.sqlite.org/fileformat.html
_MAGIC = b"SQLite format 3\0"


class StoreError(Exception):
    """A knowledge base that cannot be used or written; says why and what to do."""


def reason_of(error: Exception) -> str:
    """Why reading or writing failed, as the system says it."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error)


def part_of(path: Path) -> Path:
    """Where this process writes a new ``path`` until it is whole."""
    return path.with_name(f"{path.name}.{os.getpid()}-{os.urandom(4).hex()}.part")


def _header(path: Path) -> tuple[bytes, int]:
    """The first bytes of a file and its size in bytes.

    Raises ``OSError`` for what is no file, such as a device, which would be lost
    by putting a knowledge base in its place.
    """
    mode = path.stat().st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise OSError(errno.EINVAL, "no ordinary file", str(path))
    with path.open("rb") as file:
        return file.read(_HEADER), os.fstat(file.fileno()).st_size


def check_header(path: Path) -> None:
    """Raise :class:`StoreError` unless ``path`` is a whole knowledge base of this version.

    SQLite itself reads a file that was cut off until it misses a page.
    """
    try:
        header, size = _header(path)
    except FileNotFoundError:
        raise StoreError(
            Sentence("there is no knowledge base at {path}; run `koshlex build`", path=path)
        ) from None
    except OSError as error:
        raise StoreError(
            Sentence(
                "{path} cannot be read ({reason}); name another with --db",
                path=path,
                reason=reason_of(error),
            )
        ) from None
    if not header.startswith(_MAGIC[: len(header)]):
        raise _not_ours(path)
    if len(header) < _HEADER:
        raise StoreError(Sentence("{path} was cut off; {rebuild}", path=path, rebuild=REBUILD))
    page_size, pages = struct.unpack_from(">H10xI", header, 16)
    version, application = struct.unpack_from(">i4xi", header, 60)
    if application != APPLICATION_ID:
        raise _not_ours(path)
    if version != SCHEMA_VERSION:
        raise StoreError(
            Sentence(
                "{path} was made by another version of KoshLex (format {version}, this one "
                "reads {known}); {rebuild}",
                path=path,
                version=version,
                known=SCHEMA_VERSION,
                rebuild=REBUILD,
            )
        )
    if size < page_size * pages:
        raise StoreError(
            Sentence(
                "{path} was cut off ({size} of {whole} bytes); {rebuild}",
                path=path,
                size=size,
                whole=page_size * pages,
                rebuild=REBUILD,
            )
        )


def _not_ours(path: Path) -> StoreError:
    return StoreError(
        Sentence("{path} is not a KoshLex knowledge base; name another with --db", path=path)
    )


def refuse_foreign_file(path: Path) -> None:
    """Raise :class:`StoreError` where a file at ``path`` is somebody's, and not ours."""
    try:
        header, _ = _header(path)
    except FileNotFoundError:
        return
    cut_off = len(header) < _HEADER and header.startswith(_MAGIC[: len(header)])
    ours = header[68:72] == struct.pack(">i", APPLICATION_ID) and header.startswith(_MAGIC)
    if not (cut_off or ours):
        raise StoreError(
            Sentence(
                "{path} is there and is not a KoshLex knowledge base; name another place with --db",
                path=path,
            )
        )


def remove_leftovers(path: Path) -> None:
    """Remove what killed builds of the same knowledge base left behind."""
    for part in path.parent.glob(f"{_escaped(path.name)}.*-*.part"):
        process = part.name[len(path.name) + 1 :].partition("-")[0]
        with suppress(OSError):
            old = time.time() - part.stat().st_mtime > _DAY
            if old or (process.isdecimal() and not _runs(int(process))):
                part.unlink()


def _escaped(name: str) -> str:
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name)


def _runs(process: int) -> bool:
    """Whether a process runs; True where that cannot be told."""
    if os.name != "posix":
        return True  # elsewhere os.kill ends the process instead of asking for it
    try:
        os.kill(process, 0)
    except OSError as error:
        return error.errno != errno.ESRCH
    except OverflowError:
        return False
    return True


def flush(path: Path) -> None:
    """Wait until a file, or a folder's list of files, is on the disk."""
    if path.is_dir() and os.name != "posix":
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
