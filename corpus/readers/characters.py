"""Characters that say how a text is laid out and nothing of what it says."""

from __future__ import annotations

import re

# Soft hyphens, zero-width spaces, joiners of words, marks of direction, marks of byte order.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
# A return alone ends a line on old Macs; a vertical tab, in text copied from Word.
_LINE_END = re.compile("\r(?!\n)|[\x0b\x85\u2028\u2029]|(?<=[^\n])(?=\x0c)")


def without_invisible(text: str) -> str:
    """Text without the characters that nobody sees: they break words and numbers for a search."""
    return _INVISIBLE.sub("", text)


def with_line_feeds(text: str) -> str:
    """Text in which every sign that ends a line or a paragraph is a line feed.

    A page begins on a line of its own, with its form feed.
    """
    return _LINE_END.sub("\n", text)
