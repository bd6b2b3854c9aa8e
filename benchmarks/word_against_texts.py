"""Does an act as a Word file of any make give the tree of its paragraphs?

Writes the paragraphs of every act of a folder as DOCX in the ways of
``word_variations``, reads and parses the file, and counts the units (level,
number, heading, status, identifier, own text) that stand in both trees.

    python -m benchmarks.word_against_texts FOLDER [--only NAME] [--largest N] [--list N]
"""

from __future__ import annotations

import argparse
import re
import time
from pathlib import Path

from benchmarks.same_tree import Agreement, acts, agreement, only_in_one, same_white_space
from benchmarks.setup import describe_setup
from benchmarks.word_variations import VARIATIONS, document_of, lines_of
from corpus.document import UnreadableSource
from corpus.readers.plain_text import read_plain_text
from corpus.readers.word import read_docx
from kb.structure import parse, unplaced

_RAISED = re.compile("([⁰¹²³⁴-⁹]+)")
_TO_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹\u2011", "0123456789-")


def main() -> None:
    """Print the agreement of every variation, then what differs."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--only", help="the name of one variation")
    arguments.add_argument("--largest", type=int, help="characters of the largest act taken")
    arguments.add_argument("--list", type=int, default=0, help="differing units shown of an act")
    options = arguments.parse_args()
    describe_setup()
    texts = list(acts(options.folder, options.largest))
    print(f"{len(texts)} texts, {sum(len(text) for _, _, text in texts)} characters")
    for variation in VARIATIONS:
        name = variation.__name__
        if options.only not in (None, name):
            continue
        total = Agreement(0, 0)
        began = time.perf_counter()
        for act, language, text in texts:
            lines = lines_of(read_plain_text(text))
            before = parse(document_of(lines), act, language)
            data = variation(lines, language)
            try:
                after = parse(read_docx(data, act), act, language)
            except UnreadableSource as error:
                print(f"{name} {act} {language}: {error}")
                total += Agreement(len(before.provisions), 0)
                continue
            if unplaced(after):
                print(f"{name} {act} {language}: {unplaced(after)} without a place")
            found = agreement(before, after, plain)
            total += found
            if found.same < found.units and options.list:
                print(f"{name} {act} {language}: {found}")
                for line in only_in_one(before, after, plain)[: options.list]:
                    print(f"  {line[:300]}")
        print(f"{name}: {total}, {time.perf_counter() - began:.0f} s", flush=True)


def plain(text: str) -> str:
    """Text without what the variations change: layout, raised numbers, bars of tables."""
    return same_white_space(_RAISED.sub(r"-\1", text).translate(_TO_PLAIN).replace("|", " "))


if __name__ == "__main__":
    main()
