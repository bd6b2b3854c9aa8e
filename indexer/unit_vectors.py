"""Vectors of units and of entries of the subject index by a model that reads whole texts.

It takes minutes to hours, so each vector is kept as soon as it is there
(:mod:`kb.store.vector_cache`): a build that is interrupted goes on where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice
from pathlib import Path

import numpy as np

from indexer.ranked_units import texts_of_ranked
from indexer.semantic.model import UnitModel, Vectors, hash_of
from kb.store import StoreWriter, SubjectEntry, place_of
from kb.store.vector_cache import VectorCache, cache_beside

_AT_A_TIME = 64  # texts between two moments at which the work is safe

OnEncoding = Callable[[int, int], None]
"""Called with the number of texts that have their vectors, and that of all."""

Text = tuple[str, str]
Encode = Callable[[Sequence[Text]], Vectors]


def put_vectors(
    writer: StoreWriter,
    entries: Sequence[SubjectEntry],
    model: UnitModel,
    target: Path,
    on_encoding: OnEncoding | None = None,
) -> list[SubjectEntry]:
    """Give the units of the new texts their vectors; the entries with theirs.

    ``target`` is the knowledge base beside which vectors are kept.
    """
    with VectorCache(cache_beside(target, model.name), model.fingerprint, model.is_same) as cache:
        total = writer.ranked_count() + len(entries)
        work = _Work(cache, model.width, total, on_encoding)

        def vectors_of(keys: Sequence[int]) -> Vectors:
            return work.encoded(_texts(writer, keys), len(keys), "unit", model.encode_units)

        asked = ((entry.entry, entry.language) for entry in entries)
        vectors = work.encoded(asked, len(entries), "query", model.encode_queries)
        writer.put_vectors(vectors_of)
    return [
        replace(entry, vector=vector.tobytes())
        for entry, vector in zip(entries, vectors, strict=True)
    ]


def _texts(writer: StoreWriter, keys: Sequence[int]) -> Iterator[Text]:
    """The headings and the text of each unit."""
    for expression_id, places in groupby(map(place_of, keys), key=lambda place: place[0]):
        expression = writer.written.expression(expression_id)
        yield from texts_of_ranked(expression, [position for _, position in places])


class _Work:
    """Encodes what was not encoded before, and tells how far it is."""

    def __init__(
        self, cache: VectorCache, width: int, total: int, on_encoding: OnEncoding | None
    ) -> None:
        self._cache = cache
        self._width = width
        self._total = total
        self._done = 0
        self._on_encoding = on_encoding

    def encoded(self, texts: Iterable[Text], count: int, kind: str, encode: Encode) -> Vectors:
        """The vectors of ``count`` texts; ``kind`` tells apart what is encoded in two ways."""
        vectors = np.zeros((count, self._width), dtype=np.int8)
        remaining = iter(texts)
        at = 0
        while some := [*islice(remaining, _AT_A_TIME)]:
            vectors[at : at + len(some)] = self._portion(some, kind, encode)
            at += len(some)
        return vectors

    def _portion(self, texts: Sequence[Text], kind: str, encode: Encode) -> Vectors:
        hashes = [hash_of(kind, *text) for text in texts]
        known = self._cache.get(hashes)
        lacking = {
            key: text
            for key, text in zip(hashes, texts, strict=True)
            if len(known.get(key, b"")) != self._width
        }
        if lacking:
            new = encode([*lacking.values()])
            made = {key: row.tobytes() for key, row in zip(lacking, new, strict=True)}
            self._cache.put(made.items())
            known |= made
        self._done += len(texts)
        if self._on_encoding is not None:
            self._on_encoding(self._done, self._total)
        rows = b"".join(known[key] for key in hashes)
        return np.frombuffer(rows, dtype=np.int8).reshape(len(texts), -1)
