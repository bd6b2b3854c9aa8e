"""What editors' notes say was done to an act's units, by which act and from when."""

from __future__ import annotations

from kb.model import Change, Expression


def changes_of(expression: Expression) -> list[Change]:
    """The changes that the notes of ``expression`` record, in the order of the text."""
    return []
