"""What the terms of an act mean, and where they are used."""

from __future__ import annotations

from kb.model import Definition, Expression


def definitions_of(expression: Expression) -> list[Definition]:
    """The definitions of ``expression`` with their uses, in the order of the text."""
    # Only builds read texts: queries, which look terms up, start without this.
    from kb.definitions.extraction import definitions_in

    return definitions_in(expression)
