"""The run of the benchmarks that write acts in many ways and read them again."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from benchmarks.lines_of_text import Lines
from benchmarks.same_tree import Agreement, Plain, acts, agreement, only_in_one
from benchmarks.setup import describe_setup
from benchmarks.word_variations import document_of
from corpus.document import Document, UnreadableSource
from kb.structure import parse, unplaced

Paragraphs = TypeVar("Paragraphs", list[str], Lines)


def print_agreements(
    description: str | None,
    ways: Mapping[str, Callable[[Paragraphs, str], str | bytes]],
    lines_of: Callable[[str], Paragraphs],
    read: Callable[[bytes, str], Document],
    plain: Plain,
) -> None:
    """Take the command line and print the agreement of every way, then what differs.

    A way makes of the paragraphs and the language a file, or nothing where there
    is none in the language; it may change signs that it cannot write.
    ``lines_of`` gives the paragraphs of a text, ``read`` what is read of the
    file of an act, ``plain`` what makes two texts comparable.
    """
    arguments = argparse.ArgumentParser(description=description)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--only", default="", help="what the names of the ways begin with")
    arguments.add_argument("--largest", type=int, help="characters of the largest act taken")
    arguments.add_argument("--list", type=int, default=0, help="differing units shown of an act")
    options = arguments.parse_args()
    describe_setup()
    texts = list(acts(options.folder, options.largest))
    print(f"{len(texts)} texts, {sum(len(text) for _, _, text in texts)} characters")
    for name, way in ways.items():
        if not name.startswith(options.only):
            continue
        total = Agreement(0, 0)
        began = time.perf_counter()
        for act, language, text in texts:
            lines = lines_of(text)
            written = way(lines, language)
            data = written.encode() if isinstance(written, str) else written
            if not data:
                continue
            before = parse(document_of(list(lines)), act, language)
            try:
                after = parse(read(data, act), act, language)
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
