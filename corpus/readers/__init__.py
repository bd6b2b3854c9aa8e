"""Readers: from a file in any of the forms people have to a Document."""

from __future__ import annotations

import re
import stat
from dataclasses import replace
from pathlib import Path, PurePath

from corpus.document import Document, UnreadableSource
from corpus.sentence import Sentence

SUFFIXES = (".txt", ".html", ".htm", ".mht", ".mhtml", ".docx", ".md")
"""The suffixes of files that are read."""

_LARGEST_FILE = 256 << 20
_ARCHIVE_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html\b)",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip
_ARCHIVE_HEAD = re.compile(rb"[A-Z][A-Za-z-]+: (?=.*\bmultipart/related\b)", re.DOTALL)
"""The beginning of a page saved as one file: a mail with several parts."""
_ANY_TAG = re.compile(r"<[A-Za-z!][^<]{0,1000}>")


def read(path: Path) -> Document:
    """Read a file, by its content where that is unmistakable, else by its suffix.

    Raises UnreadableSource, saying what to do, where the file cannot be had or read.
    """
    return read_bytes(content_of(path), str(path))


def content_of(path: Path) -> bytes:
    """The content of a file. Raises UnreadableSource, saying what to do, where it cannot be had."""
    source = str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableSource(source, "this is a folder: name the files in it")
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableSource(source, "this is no ordinary file: save its content in one")
        if status.st_size > _LARGEST_FILE:
            raise UnreadableSource(
                source,
                Sentence(
                    "it has more than {limit} MB: divide it into acts", limit=_LARGEST_FILE >> 20
                ),
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableSource(source, "there is no such file: check its name") from None
    except PermissionError:
        raise UnreadableSource(source, "you have no right to read it: change its rights") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableSource(
            source, Sentence("cannot be read: {reason}", reason=reason)
        ) from None


def read_bytes(data: bytes, name: str) -> Document:
    """Read the content of a file; ``name`` gives its suffix and names it in errors.

    Raises UnreadableSource as :func:`read`.
    """
    # Each reader is imported where it is used: a build from one format needs no other.
    if not data.strip():
        raise UnreadableSource(name, "the file is empty: get it again")
    suffix = PurePath(name).suffix.lower()
    if data[:4] in _ARCHIVE_SIGNATURES or (
        suffix == ".docx" and _PAGE.match(_beginning(data)) is None
    ):
        from corpus.readers.word import read_docx

        return read_docx(data, name)
    if _ARCHIVE_HEAD.match(data[:4096]):
        from corpus.readers.web_archive import read_web_archive

        return read_web_archive(data, name)
    from corpus.readers.encoding import decode

    text, encoding = decode(data, name)
    if _PAGE.match(text) or (suffix in (".html", ".htm") and _ANY_TAG.search(text)):
        from corpus.readers.portal_page import read_page

        return replace(read_page(text, name), encoding=encoding)
    if suffix == ".md":
        from corpus.readers.markdown import read_markdown

        return replace(read_markdown(text), encoding=encoding)
    from corpus.readers.plain_text import read_plain_text

    return replace(read_plain_text(text), encoding=encoding)


def _beginning(data: bytes) -> str:
    return data[:4096].decode("utf-8", "replace").lstrip("\ufeff")
