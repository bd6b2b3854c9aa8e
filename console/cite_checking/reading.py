"""A text that cites law, as a file or standard input holds it."""

from __future__ import annotations

import sys
from pathlib import Path, PurePath

from console.messages import say
from corpus.document import UnreadableSource
from corpus.readers import content_of, read_bytes
from corpus.readers.encoding import decode
from kb.cite_check import CitedText

STANDARD_INPUT = "-"
_LARGEST = 2 << 20
"""Bytes of a file that is no Word file; some five hundred pages."""
_MOST_CHARACTERS = 1_000_000
_PLAIN = (".md", ".txt", "")


def cited_text(name: str) -> CitedText:
    """The text of a file, or of standard input where ``name`` is ``-``.

    Offsets and lines of plain text and Markdown are the file's own. Raises
    :class:`UnreadableSource` for what cannot be read or is too long to be a memorandum.
    """
    if name == STANDARD_INPUT:
        data = sys.stdin.buffer.read(_LARGEST + 1)
    else:
        path = Path(name)
        data = content_of(path)
    if not data.strip():
        raise UnreadableSource(name, "the file is empty: get it again")
    is_archive = data.startswith(b"PK")
    if len(data) > _LARGEST and not is_archive:
        raise _too_long(name)
    suffix = PurePath(name).suffix.lower() if name != STANDARD_INPUT else ""
    if suffix in _PLAIN and not is_archive and not _is_page(data):
        text, _ = decode(data, name)
        read = CitedText(text)
    else:
        document = read_bytes(data, name)
        if len(document.text) > _MOST_CHARACTERS:
            raise _too_long(name)
        if document.format == "text":
            read = CitedText(document.text)
        else:
            quoted = [(one.start, one.end) for one in document.blocks if one.is_quotation]
            read = CitedText(document.text, is_plain=False, quoted=quoted)
    if not any(map(str.isalpha, read.text)):
        raise UnreadableSource(name, say("cite_no_words"))
    return read


def _is_page(data: bytes) -> bool:
    start = data[:2000].lstrip().lower()
    return start.startswith(
        (b"<!doctype html", b"<html", b"<?xml", b"mime-version", b"from: <saved")
    )


def _too_long(name: str) -> UnreadableSource:
    return UnreadableSource(name, say("cite_too_long", limit=_LARGEST >> 20))
