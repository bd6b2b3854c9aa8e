"""What the words of an act refer to: acts and their units, down to the indent.

Words for units with their numbers are found (``steps``), joined to chains with
the acts that they name (``chains``, ``act_mentions``, ``antecedents``), and the
units that they mean are looked for in the act's own tree (``settling``,
``targets``); those of other acts are looked for when all acts are there.
"""

from __future__ import annotations

from kb.model import Expression, Reference


def references_of(expression: Expression) -> list[Reference]:
    """The references in the words of ``expression``, in the order of the text."""
    # Only builds read texts: queries, which read names of acts, start without this.
    from kb.references.extraction import references_in

    return references_in(expression)
