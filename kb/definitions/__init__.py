"""What the terms of an act mean, and where they are used."""

from __future__ import annotations

from collections.abc import Sequence

from kb.model import Definition, Expression


def definitions_of(expression: Expression, *, with_uses: bool = True) -> list[Definition]:
    """The definitions of ``expression`` in the order of the text, with their uses if asked for.

    The uses take most of the time.
    """
    # Only builds read texts: queries, which look terms up, start without this.
    from kb.definitions.extraction import definitions_in

    return definitions_in(expression, with_uses=with_uses)


def with_uses_in(expression: Expression, definitions: Sequence[Definition]) -> list[Definition]:
    """``definitions``, whose offsets are those of ``expression``, with their uses in it."""
    from kb.definitions.extraction import with_uses_in

    return with_uses_in(expression, definitions)
