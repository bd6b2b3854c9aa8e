"""The layout of segments and postings (:mod:`kb.store.ranking`) as arrays."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

SEGMENT_BITS = 16
SEGMENT_LENGTH = 1 << SEGMENT_BITS
_MOST_VALUES = 500  # in one question to SQLite

Ordinals = npt.NDArray[np.uint16]
Strengths = npt.NDArray[np.uint8]
Vectors = npt.NDArray[np.int8]
Value = TypeVar("Value", int, str)
Kind = TypeVar("Kind", bound=np.generic)


def signs_of(vectors: Vectors) -> npt.NDArray[np.uint64]:
    """A bit for each dimension of each vector, 1 where it is positive, in whole words of 64."""
    bits = np.packbits(vectors > 0, axis=1)
    whole = np.zeros((len(bits), -(-bits.shape[1] // 8) * 8), dtype=np.uint8)
    whole[:, : bits.shape[1]] = bits
    return whole.view(np.uint64)


def places_for(values: Collection[Value]) -> Iterator[list[Value]]:
    """The distinct values, in portions that one question to SQLite takes."""
    wanted = sorted(set(values))
    for at in range(0, len(wanted), _MOST_VALUES):
        yield wanted[at : at + _MOST_VALUES]


def read_posting(data: bytes) -> tuple[Ordinals, Strengths]:
    """The units of a posting and how strongly each has the term."""
    length = len(data) // 3
    return (
        np.frombuffer(data, dtype=np.uint16, count=length),
        np.frombuffer(data, dtype=np.uint8, offset=2 * length),
    )


def joined(parts: Sequence[npt.NDArray[Kind]], kind: type[Kind]) -> npt.NDArray[Kind]:
    """The arrays one after another; an empty one where there are none."""
    return np.concatenate(parts) if parts else np.empty(0, dtype=kind)
