"""Files as the comparison takes them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from corpus.document import UnreadableSource
from indexer.prepare import layers_of, read_source
from indexer.sources import Problem, sources_in
from kb.comparison.model import ComparedText

HALVES = ("dev", "kept", "all")


def compared_text(path: Path) -> ComparedText:
    """The text of a file with its layers, as a user's file is read.

    Raises :class:`UnreadableSource` for a file that cannot be read.
    """
    source = next(sources_in([path]))
    if isinstance(source, Problem):
        raise UnreadableSource(source.message)
    read = read_source(source)
    layers = layers_of(read.expression)
    return ComparedText(read.act, read.expression, layers.definitions, layers.references)


def half_of(name: str) -> str:
    """The half, ``dev`` or ``kept``, that something named so belongs to."""
    return HALVES[crc32(name.encode()) % 2]


def files_of(folder: Path, half: str) -> Iterator[Path]:
    """The texts of a folder whose acts are in a half, both languages of an act in the same."""
    for path in sorted(folder.glob("*.txt")):
        if half in ("all", half_of(path.name.split(".")[0])):
            yield path
