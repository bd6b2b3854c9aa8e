"""Learning brings together what was paired. Needs torch, an extra of this package."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.semantic.lexicon import Lexicon
from training.pairs import Choice, Material
from training.vocabulary import numbered

torch = pytest.importorskip("torch", reason="the extra [training] is not installed")

WORDS = ["үй", "дом", "көл", "озеро", "жол", "дорог", "тас", "камен"]


def test_translations_end_up_near_each_other() -> None:
    from training.encoder import Settings, learn_vectors

    material = Material()
    for kazakh, russian in zip(WORDS[::2], WORDS[1::2], strict=True):
        matter = "A", kazakh
        first, second = material.add((kazakh,), matter), material.add((russian,), matter)
        material.choices["unit in two languages"].append(Choice((first,), (second,)))
    texts = numbered(material.texts, Lexicon(WORDS))
    settings = Settings(dimensions=8, steps=150, pairs=16)
    vectors = learn_vectors(material, texts, len(WORDS), settings, say=lambda _: None)
    again = learn_vectors(material, texts, len(WORDS), settings, say=lambda _: None)
    assert (vectors == again).all()
    units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    likeness = units @ units.T
    np.fill_diagonal(likeness, -1)
    assert likeness.argmax(axis=1).tolist() == [1, 0, 3, 2, 5, 4, 7, 6]
