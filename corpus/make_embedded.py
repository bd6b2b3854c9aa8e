"""Makes the texts of ``corpus/acts`` from the user's document.

    python -m corpus.make_embedded PATH_TO_DOCUMENT [--check]

``corpus/acts/manifest.toml`` says which lines of the document hold which text;
the words themselves come from the document alone. Joining wrapped lines is the
only thing done to them: spelling, numbering and Latin look-alikes stay, because
they are what a reader of the draft is to be shown. With ``--check`` nothing is
written; the exit status is 1 where a committed file differs from its source.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomli

ACTS = Path(__file__).parent / "acts"
MANIFEST = ACTS / "manifest.toml"

# The document breaks lines by hand in headings and lists, by width elsewhere
# (about 75 characters). A line that leaves this much room was broken by hand.
ROOM_AFTER_SENTENCE = 62
ROOM_ANYWHERE = 45

BLANK_LINES_BETWEEN_PARAGRAPHS = 3

MARKER = re.compile(r"\d+-\d+\)|\d+\)|\d+\. |\d+[- ](?:бап|тарау)\b|[-*] ")


class MismatchedDocument(Exception):
    """The document does not hold what the manifest says, with the place."""


def paragraphs(lines: list[str]) -> list[str]:
    """The paragraphs of ``lines``, wrapped lines joined.

    Blank lines say little here, since the document has one after nearly every
    line; three or more of them, a marker ("5)", "7-бап"), or a line that
    ends before its room does begin a new paragraph.
    """
    found: list[str] = []
    previous = ""
    blank = 0
    for line in lines:
        if not line.strip():
            blank += 1
            continue
        if found and not _begins_paragraph(previous, line, blank):
            # «көшіп-» at the end of a line goes on as «көшіп-қонушы»; where the
            # document means a dash at the end of a line, it writes «–».
            glue = "" if found[-1].endswith("-") else " "
            found[-1] += glue + line.strip()
        else:
            found.append(line.strip())
        previous, blank = line, 0
    return found


def _begins_paragraph(previous: str, line: str, blank: int) -> bool:
    if blank >= BLANK_LINES_BETWEEN_PARAGRAPHS or MARKER.match(line.strip()):
        return True
    text = previous.strip()
    ended = text.endswith((".", ";", ":"))
    # A wrapped line ends in one space; two after a sentence end a paragraph.
    if ended and previous.endswith("  "):
        return True
    needed = len(text) + 1 + len(line.split()[0])
    return needed <= (ROOM_AFTER_SENTENCE if ended else ROOM_ANYWHERE)


def whole(lines: list[str], after: str) -> list[str]:
    """The paragraphs that follow the last line reading ``after``, to the end."""
    places = [place for place, line in enumerate(lines) if line.strip() == after]
    if not places:
        raise MismatchedDocument(f"no line reads «{after}»")
    return paragraphs(lines[places[-1] + 1 :])


def passage(lines: list[str], first_line: int, last_line: int, begin: str, end: str) -> list[str]:
    """The words from ``begin`` to ``end`` (both included) within a line range.

    Lines count from 1, ``last_line`` included.
    """
    place = f"lines {first_line}-{last_line}"
    text = "\n".join(paragraphs(lines[first_line - 1 : last_line]))
    start = text.find(begin)
    stop = text.find(end, start)
    if start < 0 or stop < 0:
        missing = begin if start < 0 else end
        raise MismatchedDocument(f"{place} do not hold «{missing}»")
    return text[start : stop + len(end)].split("\n")


def made_texts(document: str, manifest: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Pairs of file name and text that ``manifest`` asks for."""
    lines = document.split("\n")
    for entry in manifest["text"]:
        found: list[str] = []
        if "whole_after" in entry:
            found += whole(lines, entry["whole_after"])
        for part in entry.get("passage", ()):
            if "added_heading" in part:
                found.append(part["added_heading"])
            first, last = part["lines"]
            found += passage(lines, first, last, part["begin"], part["end"])
        yield entry["file"], "\n\n".join(found) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Writes or checks the files; the exit status is 3 for a wrong document."""
    parser = argparse.ArgumentParser(prog="python -m corpus.make_embedded")
    parser.add_argument("document", type=Path, help="the user's document, UTF-8 text")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args(arguments)
    try:
        document = options.document.read_text(encoding="utf-8")
        manifest = tomli.loads(MANIFEST.read_text(encoding="utf-8"))
        texts = list(made_texts(document, manifest))
    except (OSError, UnicodeDecodeError, MismatchedDocument) as error:
        print(f"{options.document}: {error}", file=sys.stderr)
        return 3
    stale = [name for name, text in texts if _committed(name) != text]
    for name in stale:
        if options.check:
            print(f"{name} differs from the document; run without --check", file=sys.stderr)
    if options.check:
        return 1 if stale else 0
    for name, text in texts:
        (ACTS / name).write_text(text, encoding="utf-8")
    return 0


def _committed(name: str) -> str | None:
    path = ACTS / name
    return path.read_text(encoding="utf-8") if path.exists() else None


if __name__ == "__main__":
    sys.exit(main())
