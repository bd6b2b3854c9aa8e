"""Does an act that is exported as Markdown and read again give the same tree?

Parses every act of a folder (``ID.kaz.txt``, ``ID.rus.txt``, ``ID.kk.txt`` …) or
of a file of JSON lines (``.jsonl``, ``.jsonl.xz``; ``id``, ``text``, Kazakh),
exports it, reads and parses the export and compares: level, number, heading,
status, identifier and parent of every unit, the own text of every unit with
white space collapsed, the notes and whose they are. Prints the number of equal
trees and the first difference of every other act.

    python -m benchmarks.markdown_round_trip FOLDER_OR_JSONL [--every N]
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from benchmarks.same_tree import acts, first_difference
from benchmarks.setup import describe_setup
from corpus.readers.markdown import read_markdown
from corpus.readers.plain_text import read_plain_text
from kb.export import export_markdown
from kb.structure import parse, unplaced


def main() -> None:
    """Read the acts, print the differences."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("source", type=Path)
    arguments.add_argument("--every", type=int, default=1, help="take every Nth act only")
    options = arguments.parse_args()
    describe_setup()
    read = equal = characters = lost = 0
    began = time.perf_counter()
    for number, (act, language, text) in enumerate(acts(options.source)):
        if number % options.every:
            continue
        before = parse(read_plain_text(text), act, language)
        after = parse(read_markdown(export_markdown(before, None)), act, language)
        read += 1
        characters += len(text)
        lost += sum(end - start for start, end in unplaced(after))
        difference = first_difference(before, after)
        if difference is None:
            equal += 1
        else:
            print(f"{act} {language} {difference}")
    seconds = time.perf_counter() - began
    print(f"{read} acts, {characters} characters, {equal} equal trees, {read - equal} others")
    print(f"{lost} characters without a place after reading again; {seconds:.0f} s")


if __name__ == "__main__":
    main()
