"""How often the embedded texts have a word: the little that lint knows of other texts by itself."""

from __future__ import annotations

from collections import Counter
from functools import cache

from corpus.embedded import embedded_acts
from corpus.registry import load_registry
from kb.language.tokens import forms


@cache
def embedded_vocabulary(language: str, without: str) -> Counter[str]:
    """Word → its count in the embedded texts in ``language``, save drafts and one act."""
    registry = load_registry()
    return Counter(
        form
        for act in embedded_acts()
        if act.language == language
        and act.act_id != without
        and (known := registry.get(act.act_id)) is not None
        and known.status != "draft"
        for form in forms(act.text)
    )
