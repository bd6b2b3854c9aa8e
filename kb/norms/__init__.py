"""Norms: who may, must, must not, and who decides, as the text of an act says it.

A layer over the tree (:class:`kb.model.Norm`). :func:`norms_of` reads them, and
:func:`broader_of` which terms are kinds of other bearers.
"""

from __future__ import annotations

from collections.abc import Sequence

from kb.model import Broader, Definition, Expression, Norm


def norms_of(expression: Expression, definitions: Sequence[Definition]) -> list[Norm]:
    """The norms of ``expression``, whose definitions these are, in the order of the text."""
    # Only builds read texts: queries start without this.
    from kb.norms.extraction import norms_in

    return norms_in(expression, definitions)


def broader_of(expression: Expression, definitions: Sequence[Definition]) -> list[Broader]:
    """What the terms of ``expression`` that name bearers are kinds of, in its order."""
    from kb.norms.broader import broader_terms

    return broader_terms(expression, definitions)
