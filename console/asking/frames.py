"""The sentences around quotations, in the language of the question."""

from __future__ import annotations

from console.messages import say_in
from console.records import whose_words
from indexer.answers.model import Quoted
from kb.store import Store


def frame(store: Store, language: str, one: Quoted) -> str:
    """What is quoted, in plain words: a right, a duty, whose, and whether it is law at all."""
    head = store.expression_head(one.expression_id)
    act = store.act(head.act_id)
    status = act.act.status if act is not None else "unknown"
    norm = one.norms[0] if one.norms else None
    bearers = "; ".join(bearer.name for bearer in norm.bearers) if norm is not None else ""
    kind = norm.modality.value if norm is not None else "other"
    said = say_in(language, f"frame_{kind}_of" if bearers else f"frame_{kind}", bearer=bearers)
    warnings = [say_in(language, f"frame_{status}")] if status in ("draft", "repealed") else []
    if whose_words(store, head, *one.span) in ("excerpt_retold", "excerpt_mixed"):
        warnings.append(say_in(language, "frame_retold"))
    return " ".join([*warnings, said])
