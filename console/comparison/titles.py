"""What the texts of a comparison are called."""

from __future__ import annotations

from console.acts import title_of
from console.messages import say
from kb.comparison.model import ComparedText


def title_of_side(side: ComparedText, language: str) -> str:
    """What one of the texts is called, and by which act it reads so where one amends it."""
    title = title_of(side.act, language)
    if side.amended_by is None:
        return title
    return say("diff_as_amended", title=title, by=title_of(side.amended_by, language))
