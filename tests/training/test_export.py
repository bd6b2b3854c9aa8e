"""What is written is what is read."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from indexer.semantic.lexicon import Lexicon
from indexer.semantic.translations import Translation, Translations
from indexer.semantic.word_vectors import WordVectors, likeness
from training.export import quantised, write_translations, write_vectors


def test_vectors_keep_directions_and_weights(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    vectors = random.normal(size=(5, 256)).astype(np.float32)
    vectors *= np.array([[1], [1], [0.02], [5], [0.3]], dtype=np.float32)
    write_vectors(tmp_path, ["a", "b", "c", "d", "e"], vectors)
    lexicon = Lexicon((tmp_path / "terms.txt").read_text(encoding="utf-8").split("\n"))
    read = WordVectors(lexicon, np.load(tmp_path / "vectors.npy"), np.load(tmp_path / "scales.npy"))
    for terms in (["a"], ["c"], ["a", "b", "c", "d"], ["c", "e"]):
        exact = sum(vectors["abcde".index(term)] for term in terms)
        near = likeness(read.meaning(terms)[None, :], read.meaning(terms))
        assert near[0] > 0.99
        stored = read.meaning(terms).astype(np.float32)
        cosine = stored @ exact / np.linalg.norm(stored) / np.linalg.norm(exact)
        assert cosine > 0.99, terms


def test_the_largest_fits_and_the_smallest_is_not_lost() -> None:
    vectors = np.array([[100.0, -100.0], [1e-6, 0.0]], dtype=np.float32)
    rows, scales = quantised(vectors)
    assert rows[0].tolist() == [127, -127]
    assert scales.tolist() == [2047, 1]


def test_translations_are_read_as_written(tmp_path: Path) -> None:
    lexicon = Lexicon(["үй", "дом", "жилищ"])
    shares = {
        "kk": {"үй": {"жилищ": 0.6, "дом": 0.2, "кров": 0.1}},  # not a known term: left out
        "ru": {"дом": {"үй": 1.0}, "кров": {"үй": 1.0}},
    }
    write_translations(tmp_path, lexicon, shares)
    with np.load(tmp_path / "translations.npz") as tables:
        read = {
            language: Translations(
                lexicon, *(tables[f"{language}_{name}"] for name in ("starts", "targets", "shares"))
            )
            for language in shares
        }
    assert read["kk"].of("үй") == [Translation("жилищ", 0.6), Translation("дом", 0.2)]
    assert read["ru"].of("дом") == [Translation("үй", 1.0)]
    assert read["ru"].of("жилищ") == []
