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
import json
import lzma
import re
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.setup import describe_setup
from corpus.readers.markdown import read_markdown
from corpus.readers.plain_text import read_plain_text
from kb.export import export_markdown
from kb.model import Expression
from kb.report import line_of, line_starts
from kb.structure import parse, unplaced

_FILE = re.compile(r"(?P<act>.+)\.(?P<language>kaz|rus|eng|kk|ru|en)\.txt")
_LANGUAGES = {"kaz": "kk", "rus": "ru", "eng": "en"}
_WHITE_SPACE = re.compile(r"\s+")


def main() -> None:
    """Read the acts, print the differences."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("source", type=Path)
    arguments.add_argument("--every", type=int, default=1, help="take every Nth act only")
    options = arguments.parse_args()
    describe_setup()
    acts = equal = characters = lost = 0
    began = time.perf_counter()
    for number, (act, language, text) in enumerate(_acts(options.source)):
        if number % options.every:
            continue
        before = parse(read_plain_text(text), act, language)
        after = parse(read_markdown(export_markdown(before, None)), act, language)
        acts += 1
        characters += len(text)
        lost += sum(end - start for start, end in unplaced(after))
        difference = first_difference(before, after)
        if difference is None:
            equal += 1
        else:
            print(f"{act} {language} {difference}")
    seconds = time.perf_counter() - began
    print(f"{acts} acts, {characters} characters, {equal} equal trees, {acts - equal} others")
    print(f"{lost} characters without a place after reading again; {seconds:.0f} s")


def first_difference(before: Expression, after: Expression) -> str | None:
    """What is not the same in two expressions of one act, in words; None if all is."""
    starts = line_starts(before.text)
    for position, (old, new) in enumerate(zip(_units(before), _units(after), strict=False)):
        if old != new:
            line = line_of(starts, before.provisions[position].start)
            return f"line {line}: {old} became {new}"
    if len(before.provisions) != len(after.provisions):
        return f"{len(before.provisions)} units became {len(after.provisions)}"
    for old_note, new_note in zip(_notes(before), _notes(after), strict=False):
        if old_note != new_note:
            return f"note {old_note} became {new_note}"
    if len(before.notes) != len(after.notes):
        return f"{len(before.notes)} notes became {len(after.notes)}"
    return None


def _units(expression: Expression) -> list[tuple[object, ...]]:
    return [
        (
            unit.level.value,
            unit.number,
            unit.heading,
            unit.status.value,
            unit.eid,
            unit.parent,
            _plain(" ".join(expression.text[start:end] for start, end in unit.content)),
        )
        for unit in expression.provisions
    ]


def _notes(expression: Expression) -> list[tuple[str, int | None]]:
    return [
        (_plain(expression.text[note.start : note.end]), note.provision)
        for note in expression.notes
    ]


def _plain(text: str) -> str:
    return _WHITE_SPACE.sub(" ", text).strip()


def _acts(source: Path) -> Iterator[tuple[str, str, str]]:
    """Id, language and text of every act of ``source``."""
    if source.is_dir():
        for path in sorted(source.glob("*.txt")):
            named = _FILE.fullmatch(path.name)
            if named is not None:
                language = _LANGUAGES.get(named["language"], named["language"])
                yield named["act"], language, path.read_bytes().decode("utf-8")
        return
    opened = lzma.open if source.suffix == ".xz" else open
    with opened(source, "rt", encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            yield str(document["id"]), "kk", document["text"]


if __name__ == "__main__":
    main()
