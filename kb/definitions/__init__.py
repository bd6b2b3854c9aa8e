"""What the terms of an act mean, and where they are used."""

from __future__ import annotations

from kb.model import Definition, Expression


def definitions_of(expression: Expression) -> list[Definition]:
    """The definitions of ``expression`` with their uses, in the order of the text."""
    return []
