"""What other acts of the knowledge base say of a compared one: what a change of it touches."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import partial

from console.acts import one_text_of_each, title_of
from console.meanings import words_of_law
from kb.address import address_of
from kb.comparison.impact import impact_of
from kb.comparison.impact_model import DefinedElsewhere, Impact, IncomingReference
from kb.comparison.model import Comparison
from kb.definitions.lookup import key_of
from kb.language.lookalikes import folded_text, lowered_text
from kb.references.steps import WORDS
from kb.store import ExpressionHead, Store


def impact_in(store: Store, comparison: Comparison) -> Impact:
    """What the change from one compared text to the other does to them and to all loaded acts."""
    return impact_of(
        comparison,
        incoming_references(store, comparison),
        partial(definitions_elsewhere, store, comparison),
    )


def incoming_references(store: Store, comparison: Comparison) -> list[IncomingReference]:
    """The references of other acts to units of the old text's act, by act and place.

    Those to it as a whole too where the new text is to replace it. Each act counts in one
    language. What is repealed does not count, nor what an act that only changes others says
    of their units: it has done so.
    """
    compared = {comparison.old.act.id, comparison.new.act.id}
    pointing = [
        one
        for one in store.layers.incoming(comparison.old.act.id)
        if one.reference.targets or comparison.replaces
    ]
    language = comparison.old.expression.language
    heads = one_text_of_each(store, {one.expression_id for one in pointing}, language)
    counted = {
        head.id: head
        for head in heads.values()
        if head.act_id not in compared and _is_touched(store, head)
    }
    return [
        IncomingReference(
            _title(store, head),
            address_of(store.units(head.id), one.reference.provision, head.act_id, head.language),
            store.text(head.id, one.reference.start, one.reference.end),
            one.reference,
        )
        for one in pointing
        if (head := counted.get(one.expression_id)) is not None
    ]


def definitions_elsewhere(
    store: Store, comparison: Comparison, keys: Collection[str]
) -> list[DefinedElsewhere]:
    """The definitions of terms with ``keys`` in other acts, in the language of the texts."""
    compared = {comparison.old.act.id, comparison.new.act.id}
    language = comparison.new.expression.language
    found = []
    for text, provision in store.layers.defining(keys):
        head = store.expression_head(text)
        if head.act_id in compared or head.language != language or not _is_law(store, head):
            continue
        for one in store.layers.definitions(text):
            key = key_of(one.term, language)
            if one.provision == provision and key in keys:
                address = address_of(store.units(text), provision, head.act_id, language)
                meaning = words_of_law(store, text, *one.meaning)
                found.append(DefinedElsewhere(_title(store, head), one.term, key, meaning, address))
    return list(dict.fromkeys(found))


def _title(store: Store, head: ExpressionHead) -> str:
    act = store.act(head.act_id)
    return head.act_id if act is None else title_of(act.act, head.language)


def _is_law(store: Store, head: ExpressionHead) -> bool:
    act = store.act(head.act_id)
    return act is None or act.act.status != "repealed"


def _is_touched(store: Store, head: ExpressionHead) -> bool:
    """Whether a change of another act touches an act: it is in force, or yet to come."""
    act = store.act(head.act_id)
    if act is None or act.act.status == "draft":
        return True
    if act.act.status == "repealed":
        return False
    title = lowered_text(folded_text(_title(store, head)))
    return re.search(WORDS[head.language].amending_title, title) is None
