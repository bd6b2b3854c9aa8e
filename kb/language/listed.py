"""Lists of words written as running text, for data modules."""

from __future__ import annotations


def listed(text: str) -> tuple[str, ...]:
    """The words of a list that is written as one text, parted by white space."""
    return tuple(text.split())
