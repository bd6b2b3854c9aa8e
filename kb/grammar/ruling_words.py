"""The shape of the words by which notes tell rulings of the Constitutional Court.

One data module per language. Patterns are regular expressions, matched without
regard to case over text in which look-alike letters have been folded.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RulingWords:
    """How notes in one language say what the Constitutional Court or Council ruled."""

    language: str
    court: str
    """The Court, or the Council before it, in the case in which it rules."""
    found: str
    """Words before which, or behind which, the units stand that it ruled on."""
    units_end: str
    """Where the words end that name those units."""
    contradicts: str
    complies: str
    in_part: str
    """That some of a unit's words or cases alone are contrary to the Constitution."""
    as_read: str
    """That it complies if it is read as the ruling says."""
    begun: str
    """That a review has begun and nothing is ruled yet."""
