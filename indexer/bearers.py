"""The norms of a bearer in all texts, and those that it has as one of a wider kind."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kb.grammar.bearers import GENERAL
from kb.model import Broader, Modality, Norm
from kb.store import Store


@dataclass(frozen=True, slots=True)
class BearerNorm:
    """A norm of a bearer.

    ``broader`` is given where it is a norm of the wider kind of which the act
    says that the bearer is one.
    """

    expression_id: int
    norm: Norm
    broader: Broader | None = None


def norms_of_bearer(
    store: Store,
    keys: Collection[str],
    *,
    names: Collection[str] | None = None,
    modalities: Sequence[Modality] = (),
    acts: Collection[str] = (),
    language: str = "kk",
    only_this_language: bool = False,
) -> list[BearerNorm]:
    """The norms of a bearer, by act and place; of each act in one language.

    ``keys`` and ``names`` as :meth:`kb.store.StoredNorms.of_bearers` has them.
    A text in ``language`` is preferred; with ``only_this_language`` no other
    counts. Norms of wider kinds come with the definition that says so, in the
    act in which it holds.
    """
    texts = _texts(store, acts, language, only_this_language=only_this_language)
    found = [
        BearerNorm(one.expression_id, one.norm)
        for one in store.norms.of_bearers(
            keys, names=names, modalities=modalities, expressions=texts
        )
    ]
    own = {(one.expression_id, one.norm.provision, one.norm.start) for one in found}
    for expression_id, broader in store.norms.broader_than(keys, texts):
        if broader.broader_key in GENERAL or broader.broader_key in keys:
            continue
        for one in store.norms.of_bearers(
            {broader.broader_key}, modalities=modalities, expressions=(expression_id,)
        ):
            if (one.expression_id, one.norm.provision, one.norm.start) not in own:
                found.append(BearerNorm(one.expression_id, one.norm, broader))
    order = {text: number for number, text in enumerate(sorted(texts))}
    found.sort(
        key=lambda one: (
            order[one.expression_id],
            one.norm.provision,
            one.norm.start,
            one.broader is not None,
        )
    )
    return found


def _texts(
    store: Store, acts: Collection[str], language: str, *, only_this_language: bool
) -> frozenset[int]:
    """The text of each act in which its norms are told."""
    chosen: set[int] = set()
    for stored in store.acts():
        if acts and stored.act.id not in acts:
            continue
        heads = store.expressions(stored.act.id)
        own = [head for head in heads if head.language == language]
        if own or not only_this_language:
            chosen.update(head.id for head in (own or heads)[:1])
    return frozenset(chosen)
