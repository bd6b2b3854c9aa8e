"""What the words of an act refer to: acts and their units, down to the indent."""

from __future__ import annotations

from kb.model import Expression, Reference


def references_of(expression: Expression) -> list[Reference]:
    """The references in the words of ``expression``, in the order of the text."""
    # Only builds read texts: queries, which read names of acts, start without this.
    from kb.references.extraction import references_in

    return references_in(expression)
