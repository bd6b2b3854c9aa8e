"""What editors' notes say was done to an act's units, by which act and from when."""

from __future__ import annotations

from kb.model import Change, Expression


def changes_of(expression: Expression) -> list[Change]:
    """The changes that the notes of ``expression`` record, in the order of the text."""
    # Only builds read notes: queries, which tell what is in force, start without this.
    from kb.amendments.extraction import changes_in

    return changes_in(expression)
