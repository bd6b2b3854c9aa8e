"""What a query means to the model of a knowledge base, where that is here."""

from __future__ import annotations

from dataclasses import dataclass, replace

from indexer.relevance import Weights
from indexer.semantic.model import ModelError, model_of
from indexer.semantic.word_vectors import Meaning
from kb.store import Store


@dataclass(frozen=True, slots=True)
class Understood:
    """The vector of a query with what the kinds of evidence count for then.

    ``lack`` says why there is none though one was wanted: then words alone count.
    """

    meaning: Meaning | None
    weights: Weights
    lack: str | None = None


def understood(
    store: Store, text: str, language: str, weights: Weights, model: str | None
) -> Understood:
    """Encode what a query says, as the knowledge base was encoded.

    ``model`` is the name of the model that the user wants. Raises
    :class:`kb.store.StoreError` where the knowledge base has another one, and
    :class:`ModelError` where it is not here and nothing but meaning may count.
    """
    if not weights.meaning or not text.strip():
        return Understood(None, weights)
    try:
        encoder = model_of(store.meta(), model)
    except ModelError as error:
        if not weights.words:
            raise
        return Understood(
            None, replace(weights, meaning=0.0, meaning_alone=0.0, entry_words=1.0), error.args[0]
        )
    return Understood(encoder.encode_queries([(text, language)])[0], weights)
