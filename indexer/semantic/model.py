"""What finds by meaning: a model that turns texts into vectors of one byte a dimension.

A knowledge base is built with one model and records which (:func:`facts_of`); a
query is encoded with the same one (:func:`model_of`) or not at all.

``words``         the vectors of words that come along (:mod:`indexer.semantic.word_vectors`)
``transformers``  short for :data:`USUAL_SENTENCE_MODEL`
any other name    a model of sentence-transformers, by name or folder
                  (:mod:`indexer.semantic.sentence_model`, which is imported only then)
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from corpus.sentence import Sentence
from indexer.semantic.word_vectors import WordVectors, word_vectors
from kb.language.analysis import analyse
from kb.store import StoreError

WORDS = "words"
USUAL_SENTENCE_MODEL = "intfloat/multilingual-e5-small"
_SHORT_NAMES = {"transformers": USUAL_SENTENCE_MODEL}
_SAMPLED = 97  # every so many rows of the table are looked at

Vectors = npt.NDArray[np.int8]


class ModelError(Exception):
    """A model that cannot be used; says why and what to do."""


class MeaningModel(Protocol):
    """Turns texts into vectors that lie near each other where the texts mean the same."""

    @property
    def name(self) -> str:
        """The name by which a knowledge base records it."""

    @property
    def fingerprint(self) -> str:
        """What tells it from another one of the same name, see :meth:`is_same`."""

    def is_same(self, fingerprint: str) -> bool:
        """Whether a model with this fingerprint makes the same vectors, but for rounding."""

    def encode_queries(self, texts: Sequence[tuple[str, str]]) -> Vectors:
        """The vectors of questions, each a text and its language; zeros for what says nothing."""

    def facts(self) -> dict[str, str]:
        """What must be known to encode in the same way again."""


@runtime_checkable
class UnitModel(MeaningModel, Protocol):
    """A model that reads whole units, which takes long: a build does it last and in one process."""

    @property
    def width(self) -> int:
        """The number of dimensions."""

    def encode_units(self, texts: Sequence[tuple[str, str]]) -> Vectors:
        """The vectors of units, each the headings around it and its text."""


class WordModel:
    """The model that comes along. Vectors of units are made where their words are counted,
    see :mod:`indexer.ranked_units`."""

    name = WORDS

    def __init__(self, vectors: WordVectors) -> None:
        self._vectors = vectors

    @cached_property
    def fingerprint(self) -> str:
        """A hash of a sample of the tables: to read them whole would slow down each start."""
        return self._vectors.digest(_SAMPLED)

    def is_same(self, fingerprint: str) -> bool:
        """Whether the tables are the same."""
        return fingerprint == self.fingerprint

    def encode_queries(self, texts: Sequence[tuple[str, str]]) -> Vectors:
        """The vectors of questions by their words."""
        rows = [self._vectors.meaning(analyse(text, language)) for text, language in texts]
        return np.stack(rows) if rows else np.empty((0, self._vectors.width), dtype=np.int8)

    def facts(self) -> dict[str, str]:
        """Nothing more need be known."""
        return {}


@cache
def word_model() -> WordModel:
    """The model that comes along."""
    return WordModel(word_vectors())


def named(name: str | None) -> str:
    """The full name of a model: short names written out, folders with their whole path."""
    if not name:
        return WORDS
    if name == WORDS or name in _SHORT_NAMES:
        return _SHORT_NAMES.get(name, name)
    folder = Path(name).expanduser()
    return str(folder.resolve()) if folder.is_dir() else name


def unit_model(name: str | None) -> UnitModel | None:
    """The model that a build is to read units with; None for the one that comes along.

    It is fetched where it is not on this machine. Raises :class:`ModelError`.
    """
    if named(name) == WORDS:
        return None
    from indexer.semantic.sentence_model import fetched

    return fetched(named(name))


def facts_of(model: MeaningModel) -> dict[str, str]:
    """What a knowledge base records of the model that it is built with."""
    known = {"model": model.name, "model_fingerprint": model.fingerprint}
    return known | {f"model_{name}": value for name, value in model.facts().items()}


def model_of(facts: Mapping[str, str], wanted: str | None = None) -> MeaningModel:
    """The model with which a knowledge base was built, by what it recorded.

    ``wanted`` is the name of the model that the user wants. Raises
    :class:`kb.store.StoreError` where another one is wanted or here than that of
    the knowledge base, and :class:`ModelError` where it is not here.
    """
    name = facts.get("model", WORDS)
    wanted = named(wanted) if wanted else name
    if wanted != name and WORDS in (wanted, name):
        raise _other(name, wanted)
    if name == WORDS:
        return _checked(word_model(), facts)
    from indexer.semantic.sentence_model import at_hand

    own = {key.removeprefix("model_"): value for key, value in facts.items()}
    try:
        model = at_hand(wanted, tuple(sorted(own.items())))
    except ModelError:
        if wanted != name:
            raise _other(name, wanted) from None
        raise
    # A folder that was moved has another name and holds the same model.
    if wanted != name and not model.is_same(facts["model_fingerprint"]):
        raise _other(name, wanted)
    return _checked(model, facts)


def _checked(model: MeaningModel, facts: Mapping[str, str]) -> MeaningModel:
    fingerprint = facts.get("model_fingerprint")
    if fingerprint is not None and not model.is_same(fingerprint):
        raise StoreError(
            Sentence(
                "the knowledge base was built with another state of the model {model} than is "
                "here; run `koshlex build --model {model}`, with the files of acts that you added",
                model=model.name,
            )
        )
    return model


def _other(name: str, wanted: str) -> StoreError:
    return StoreError(
        Sentence(
            "the knowledge base was built with the model {model}, and KOSHLEX_MODEL is {wanted}; "
            "run `koshlex build --model {wanted}`, with the files of acts that you added, or set "
            "KOSHLEX_MODEL to {model}",
            model=name,
            wanted=wanted,
        )
    )


def hash_of(*parts: str) -> str:
    """A hash of texts under which their vector is kept."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
