"""Files as the comparison takes them."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from indexer.nearness import LearnedNearness
from indexer.prepare import read_source
from indexer.sources import Problem, Source, sources_in
from kb.comparison.compare import compare
from kb.comparison.model import ComparedText, Comparison
from kb.definitions import definitions_of
from kb.references import references_of

HALVES = ("dev", "kept", "all")


def compared_text(path: Path) -> ComparedText:
    """The text of a file with its layers, as a user's file is read.

    Raises ``ValueError`` for a file that cannot be read.
    """
    source = next(iter(sources_in([path])))
    if isinstance(source, Problem):
        raise ValueError(source.message)
    return compared_source(source)


def compared_source(source: Source) -> ComparedText:
    """The text of a source with the layers that a comparison asks for."""
    read = read_source(source)
    definitions = definitions_of(read.expression, with_uses=False)
    return ComparedText(read.act, read.expression, definitions, references_of(read.expression))


def compared(old: ComparedText, new: ComparedText) -> Comparison:
    """The comparison that the user gets, by meaning too."""
    return compare(old, new, LearnedNearness())


def half_of(name: str) -> str:
    """The half, ``dev`` or ``kept``, that something named so belongs to."""
    return HALVES[sha256(name.encode()).digest()[0] % 2]


def files_of(folder: Path, half: str) -> Iterator[Path]:
    """The texts of a folder whose acts are in a half, both languages of an act in the same."""
    for path in sorted(folder.glob("*.txt")):
        if half in ("all", half_of(path.name.split(".")[0])):
            yield path
