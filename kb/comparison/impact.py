"""What a change of a text does to others: references that it breaks, terms that it changes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from kb.comparison.correlation import Correlation
from kb.comparison.impact_model import DefinedElsewhere, Impact, IncomingReference
from kb.comparison.model import Comparison
from kb.comparison.reference_effects import reference_findings
from kb.comparison.term_changes import term_changes


def impact_of(
    comparison: Comparison,
    incoming: Iterable[IncomingReference] = (),
    elsewhere: Callable[[Collection[str]], Iterable[DefinedElsewhere]] | None = None,
) -> Impact:
    """What the change from the old text to the new one does to others.

    ``incoming`` are references of other acts to the compared one, those to it as a whole too
    where the new text is to replace it; ``elsewhere`` gives
    their definitions of the terms with some keys (:func:`kb.definitions.lookup.key_of`). Of
    texts in two languages only the incoming references are told.
    """
    correlation = Correlation(comparison)
    incoming = list(incoming)
    return Impact(
        tuple(reference_findings(comparison, correlation, incoming)),
        tuple(term_changes(comparison, correlation, incoming, elsewhere)),
    )
