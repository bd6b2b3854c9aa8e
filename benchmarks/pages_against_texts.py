"""Does an act read from a page of the portal give the tree that its text gives?

Takes the portal's plain texts of a folder (``ID.kaz.txt``, ``ID.rus.txt``), writes
each as a page in the mark-up that the portal has used over the years, reads and
parses the page and compares it with the text: level, number, heading, status and
own words of every unit, and the notes, white space apart. Prints for every kind of
page how many units agree and the first places where they do not.

    python -m benchmarks.pages_against_texts FOLDER [--kind NAME]… [--act ID] [--list N]
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

from benchmarks.page_markup import KINDS, Kind, Line, LineKind, write_page
from benchmarks.setup import describe_setup
from corpus.document import BlockKind, Document
from corpus.readers import read_bytes
from corpus.readers.plain_text import read_plain_text
from kb.model import Expression, Level
from kb.structure import parse, unplaced

_FILE = re.compile(r"(?P<act>.+)\.(?P<language>kaz|rus|eng)\.txt")
_LANGUAGES = {"kaz": "kk", "rus": "ru", "eng": "en"}
_HEADED = (Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION, Level.ARTICLE)
# Bars between cells, and raised digits for hyphens (6¹ for 6-1), are no other words.
_NO_WORDS = re.compile(r"[\s|-]+")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FIRST_WORDS = 60  # characters of a unit that are shown


def main() -> None:
    """Compare the texts of a folder with their pages, and print what does not agree."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--kind", action="append", choices=sorted(KINDS))
    arguments.add_argument("--act", help="take this act only")
    arguments.add_argument("--list", type=int, default=3, help="how many differences to print")
    options = arguments.parse_args()
    describe_setup()
    texts = [one for one in _texts(options.folder) if options.act in (None, one[0])]
    kinds = options.kind or list(KINDS)
    totals: dict[str, Counter[str]] = {name: Counter() for name in kinds}
    began = time.perf_counter()
    for act, code, text in texts:
        language = _LANGUAGES[code]
        document = read_plain_text(text)
        expected = parse(document, act, language)
        lines = _lines(document, expected)
        for name in kinds:
            page = write_page(act, code, lines, KINDS[name])
            differences = _compare(page, KINDS[name], expected, totals[name])
            for difference in differences[: options.list]:
                print(f"{act}.{code} {name}: {difference}")
    for name, total in totals.items():
        print(
            f"{name}: {total['equal pages']} of {len(texts)} pages agree wholly, "
            f"{total['equal units']} of {total['units']} units, "
            f"{total['equal notes']} of {total['notes']} notes; "
            f"{total['unplaced']} characters without a place"
        )
    print(f"{time.perf_counter() - began:.0f} s")


def _compare(page: bytes, kind: Kind, expected: Expression, total: Counter[str]) -> list[str]:
    """Read and parse the page; count what agrees and say what does not."""
    document = read_bytes(page, f"{expected.act_id}{kind.suffix}")
    found = parse(document, expected.act_id, expected.language)
    differences = []
    if (document.act_id, document.language) != (expected.act_id, expected.language):
        differences.append(f"it names the act {document.act_id}, {document.language}")
    for what, old, new in (
        ("units", _units(expected), _units(found)),
        ("notes", _notes(expected), _notes(found)),
    ):
        matcher = SequenceMatcher(None, old, new, autojunk=False) if old != new else None
        equal = sum(m.size for m in matcher.get_matching_blocks()) if matcher else len(old)
        total[what] += len(old)
        total[f"equal {what}"] += equal
        if matcher:
            differences += [
                f"{what} {_short(old[a:b])} became {_short(new[c:d])}"
                for tag, a, b, c, d in matcher.get_opcodes()
                if tag != "equal"
            ]
    total["unplaced"] += sum(end - start for start, end in unplaced(found))
    total["equal pages"] += not differences
    return differences


def _units(expression: Expression) -> list[tuple[str | None, ...]]:
    return [
        (
            unit.level.value,
            unit.number,
            unit.status.value,
            _words(unit.heading or ""),
            _words("".join(expression.text[start:end] for start, end in unit.content)),
        )
        for unit in expression.provisions
    ]


def _notes(expression: Expression) -> list[tuple[str | None, ...]]:
    return [
        (
            None if note.provision is None else expression.provisions[note.provision].eid,
            _words(expression.text[note.start : note.end]),
        )
        for note in expression.notes
    ]


def _words(text: str) -> str:
    return _NO_WORDS.sub("", text).translate(_RAISED)


def _short(rows: list[tuple[str | None, ...]]) -> str:
    shown = [
        " ".join(part if len(part) < _FIRST_WORDS else f"{part[:_FIRST_WORDS]}…"
                 for part in row if part)
        for row in rows[:3]
    ]  # fmt: skip
    more = f" and {len(rows) - 3} more" if len(rows) > 3 else ""
    return f"[{'; '.join(shown)}{more}]"


def _lines(document: Document, expression: Expression) -> list[Line]:
    """The text's paragraphs as a writer of pages needs them.

    A line break within a paragraph of the text stands where a link began or ended.
    """
    text = document.text
    headings = {
        unit.start: LineKind.ARTICLE if unit.level is Level.ARTICLE else LineKind.CHAPTER
        for unit in expression.provisions
        if unit.level in _HEADED
    }
    noted = {end for note in expression.notes for end in (note.start, note.end)}
    lines: list[Line] = []
    for block in document.blocks:
        inner = [start for start in headings if block.start < start < block.end]
        for start, end in pairwise([block.start, *inner, block.end]):
            kind = headings.get(start, LineKind.PARAGRAPH)
            if block.kind is BlockKind.TABLE:
                kind = LineKind.TABLE
            elif kind is LineKind.PARAGRAPH and noted & set(range(start, end + 1)):
                kind = LineKind.NOTE
            parts = [part for part in text[start:end].strip().split("\n") if part.strip()]
            lines.append(Line(kind, len(lines) + 1, parts))
    return lines


def _texts(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Id, the portal's code of the language and text of every act of ``folder``."""
    for path in sorted(folder.glob("*.txt")):
        named = _FILE.fullmatch(path.name)
        if named is not None:
            yield named["act"], named["language"], path.read_bytes().decode("utf-8")


if __name__ == "__main__":
    main()
