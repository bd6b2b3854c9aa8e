"""Does an act as a Word file of any make give the tree of its paragraphs?

Writes the paragraphs of every act of a folder as DOCX in the ways of
``word_variations``, reads and parses the file, and counts the units (level,
number, heading, status, identifier, own text) that stand in both trees.

    python -m benchmarks.word_against_texts FOLDER [--only NAME] [--largest N] [--list N]
"""

from __future__ import annotations

import re

from benchmarks.lines_of_text import lines_of
from benchmarks.same_tree import same_white_space
from benchmarks.word_variations import VARIATIONS
from benchmarks.written_and_read import print_agreements
from corpus.readers.plain_text import read_plain_text
from corpus.readers.word import read_docx

_RAISED = re.compile("([⁰¹²³⁴-⁹]+)")
_TO_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹\u2011", "0123456789-")


def main() -> None:
    """Print the agreement of every variation, then what differs."""
    print_agreements(
        __doc__,
        {variation.__name__: variation for variation in VARIATIONS},
        lambda text: lines_of(read_plain_text(text)),
        read_docx,
        plain,
    )


def plain(text: str) -> str:
    """Text without what the variations change: layout, raised numbers, bars of tables."""
    return same_white_space(_RAISED.sub(r"-\1", text).translate(_TO_PLAIN).replace("|", " "))


if __name__ == "__main__":
    main()
