"""A model of sentence-transformers: reads whole texts, and is no part of the usual install.

Its vectors are centred: many models put all texts into one corner of the space,
where the likeness of any two is near one and tells nothing beside the other
evidence. The mean of the sentences of :mod:`indexer.semantic.probes` is taken
off each vector. Some dimensions of a model may be much larger than the others:
the length at which its vectors are stored is chosen by those sentences too, so
that hardly a component is too large for one byte. A unit longer than the model
reads is encoded in pieces, whose mean counts.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from corpus.sentence import Sentence
from indexer.semantic.model import ModelError, Vectors
from indexer.semantic.probes import FINGERPRINTED, OF_ALL_KINDS
from indexer.semantic.word_vectors import in_bytes

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

# Prefixes that models were trained with and do not always say themselves.
_KNOWN_PREFIXES = {
    # https://huggingface.co/intfloat/multilingual-e5-small
    re.compile(r"(^|[-_])e5[-_](small|base|large)(?![-\w]*instruct)"): ("query: ", "passage: "),
}
_UNIT_PROMPTS = ("passage", "document")
_LETTERS_OF_A_TOKEN = 3  # at least, in Cyrillic words
_MOST_LETTERS = 4000  # of a piece, where a model would read any length
_MOST_PIECES = 8  # of a unit; what follows is not read
_BATCH = 32
_ROOM = 1.5  # for components larger than those of the sentences that were measured
_LEAST = 1e-6
_SAME = 0.999  # likeness of the fingerprints of one model on two machines

Floats = npt.NDArray[np.float32]


class SentenceModel:
    """A model with its prefixes, which go before each question and each unit."""

    def __init__(
        self,
        name: str,
        model: SentenceTransformer,
        prefixes: tuple[str, str],
        known: tuple[Floats, float] | None = None,
    ) -> None:
        """``known`` are what is taken off each vector and the length of the stored ones."""
        self.name = name
        self._model = model
        self._of_query, self._of_unit = prefixes
        read = getattr(model, "max_seq_length", None) or _MOST_LETTERS
        self._letters = int(min(read * _LETTERS_OF_A_TOKEN, _MOST_LETTERS))
        self._centre, self._length = known or self._measured()
        self._fingerprint = self.encode_queries([(FINGERPRINTED, "kk")])

    @property
    def width(self) -> int:
        """The number of dimensions."""
        return len(self._centre)

    @property
    def fingerprint(self) -> str:
        """How the model encodes a sentence."""
        return self._fingerprint.tobytes().hex()

    def is_same(self, fingerprint: str) -> bool:
        """Whether the sentence was encoded alike: no two machines round in the same way."""
        other = np.frombuffer(bytes.fromhex(fingerprint), dtype=np.int8).astype(np.int32)
        if len(other) != self.width:
            return False
        own = self._fingerprint[0].astype(np.int32)
        return bool(own @ other >= _SAME * np.sqrt(float(own @ own) * float(other @ other)))

    def facts(self) -> dict[str, str]:
        """The prefixes, the number of dimensions, and what is taken off each vector."""
        return {
            "width": str(self.width),
            "query_prefix": self._of_query,
            "unit_prefix": self._of_unit,
            "centre": self._centre.astype("<f4").tobytes().hex(),
            "length": repr(self._length),
        }

    def encode_queries(self, texts: Sequence[tuple[str, str]]) -> Vectors:
        """The vectors of questions; the language does not matter."""
        vectors = self._encoded([text for text, _ in texts], self._of_query) - self._centre
        vectors[[not text.strip() for text, _ in texts]] = 0
        return in_bytes(vectors, self._length)

    def encode_units(self, texts: Sequence[tuple[str, str]]) -> Vectors:
        """The vectors of units: each piece with the headings before it."""
        pieces = [self._pieces(*text) for text in texts]
        encoded = self._encoded([piece for some in pieces for piece in some], self._of_unit)
        starts = np.cumsum([0, *map(len, pieces)])[:-1]
        counts = np.array([[len(some)] for some in pieces], dtype=np.float32)
        means = np.add.reduceat(encoded, starts, axis=0) / counts if len(texts) else encoded
        return in_bytes(means - self._centre, self._length)

    def _measured(self) -> tuple[Floats, float]:
        vectors = self._encoded(OF_ALL_KINDS, self._of_query)
        centre: Floats = vectors.mean(axis=0)
        vectors = vectors - centre
        vectors /= np.maximum(np.sqrt((vectors * vectors).sum(axis=1, keepdims=True)), _LEAST)
        return centre, 127 / max(_LEAST, _ROOM * float(np.abs(vectors).max()))

    def _pieces(self, headings: str, text: str) -> list[str]:
        headings = headings[: self._letters // 2]
        room = self._letters - len(headings) - 1
        starts = range(0, min(len(text), room * _MOST_PIECES) or 1, room)
        return [f"{headings}\n{text[at : at + room]}".strip() for at in starts]

    def _encoded(self, texts: Sequence[str], prefix: str) -> Floats:
        vectors: Floats = self._model.encode(
            [prefix + text for text in texts],
            prompt="",  # the prefix is there already
            batch_size=_BATCH,
            show_progress_bar=False,
            normalize_embeddings=True,
            convert_to_numpy=True,
        )
        return np.asarray(vectors, dtype=np.float32).reshape(len(texts), -1)


def fetched(name: str) -> SentenceModel:
    """The model, fetched from its publisher where it is not on this machine.

    Raises :class:`indexer.semantic.model.ModelError`.
    """
    try:
        model = _loaded(name, local_only=True)
    except ModelError:
        if Path(name).is_dir() or _library() is None:
            raise
        model = _loaded(name, local_only=False)
    return SentenceModel(name, model, _prefixes(name, model))


@cache
def at_hand(name: str, facts: tuple[tuple[str, str], ...]) -> SentenceModel:
    """The model, from this machine alone, encoding as a knowledge base has recorded.

    Raises :class:`indexer.semantic.model.ModelError`.
    """
    recorded = dict(facts)
    centre = np.frombuffer(bytes.fromhex(recorded["centre"]), dtype="<f4")
    # One question is encoded sooner than a graphics card is ready.
    model = _loaded(name, local_only=True, device="cpu")
    prefixes = recorded["query_prefix"], recorded["unit_prefix"]
    try:
        return SentenceModel(name, model, prefixes, (centre, float(recorded["length"])))
    except ValueError:  # another number of dimensions: it is another model
        return SentenceModel(name, model, prefixes)


def _prefixes(name: str, model: SentenceTransformer) -> tuple[str, str]:
    """Those that the model says itself, else those that are known, else none."""
    said: dict[str, str] = dict(model.prompts or {})
    of_unit = next((said[key] for key in _UNIT_PROMPTS if said.get(key)), "")
    if said.get("query") or of_unit:
        return said.get("query") or "", of_unit
    for pattern, prefixes in _KNOWN_PREFIXES.items():
        if pattern.search(Path(name).name.lower()):
            return prefixes
    return "", ""


@cache
def _library() -> Any:
    """The class of models; None where sentence-transformers is not installed."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    try:
        import sentence_transformers
        from transformers.utils import logging
    except ImportError:
        return None
    logging.disable_progress_bar()
    logging.set_verbosity_error()
    return sentence_transformers.SentenceTransformer


def _loaded(name: str, *, local_only: bool, device: str | None = None) -> SentenceTransformer:
    library = _library()
    if library is None:
        raise ModelError(
            Sentence(
                "the model {model} needs sentence-transformers: "
                "install it with `pip install 'koshlex[transformers]'`",
                model=name,
            )
        )
    try:
        return library(name, local_files_only=local_only, device=device)
    except Exception as error:  # whatever the library raises, of which it documents nothing
        raise ModelError(
            Sentence(
                "the model {model} cannot be loaded ({reason}); check its name, or name the folder "
                "it is in",
                model=name,
                reason=str(error).strip().partition("\n")[0] or type(error).__name__,
            )
        ) from None
