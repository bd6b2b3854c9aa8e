"""What was learned, written as :mod:`indexer.semantic` reads it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from indexer.semantic.lexicon import Lexicon
from training.translations import Shares

_FULL = 127
_LARGEST_SCALE = 2047  # so that a sum of many terms stays exact in float64
_WHOLE = 255  # a share of one


def quantised(
    vectors: npt.NDArray[np.float32],
) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.int16]]:
    """Each vector in whole numbers up to 127, and a whole number that it is multiplied by."""
    largest = np.abs(vectors).max(axis=1)
    unit = largest.max() / _LARGEST_SCALE
    scales = np.maximum(1, np.round(largest / unit))
    rows = np.round(vectors / (scales * unit / _FULL)[:, None])
    return np.clip(rows, -_FULL, _FULL).astype(np.int8), scales.astype(np.int16)


def write_vectors(folder: Path, terms: Sequence[str], vectors: npt.NDArray[np.float32]) -> None:
    """``terms.txt``, ``vectors.npy`` and ``scales.npy``."""
    rows, scales = quantised(vectors)
    (folder / "terms.txt").write_text("\n".join(terms), encoding="utf-8")
    np.save(folder / "vectors.npy", rows)
    np.save(folder / "scales.npy", scales)


def write_translations(folder: Path, lexicon: Lexicon, shares: dict[str, Shares]) -> None:
    """``translations.npz``: by the language translated from, for each term of the lexicon."""
    tables: dict[str, Any] = {}
    for language, of_term in shares.items():
        starts, targets, parts = [0], list[int](), list[int]()
        for term in lexicon.terms:
            for other, share in of_term.get(term, {}).items():
                number = lexicon.exactly(other)
                if number is not None:
                    targets.append(number)
                    parts.append(min(_WHOLE, round(share * _WHOLE)))
            starts.append(len(targets))
        tables[f"{language}_starts"] = np.array(starts, dtype=np.int32)
        tables[f"{language}_targets"] = np.array(targets, dtype=np.int32)
        tables[f"{language}_shares"] = np.array(parts, dtype=np.uint8)
    np.savez_compressed(folder / "translations.npz", **tables)
