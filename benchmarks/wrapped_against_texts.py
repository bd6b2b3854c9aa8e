"""Does an act as plain text of any layout or encoding give the tree of its paragraphs?

Lays the paragraphs of every act of a folder out as people's files have them
(wrapped, hyphenated, with pages, in other encodings), reads and parses the
bytes and counts the units (level, number, heading, status, identifier, own
text) that stand in both trees. Acts with tables are taken without them.

    python -m benchmarks.wrapped_against_texts FOLDER [--only NAME] [--largest N] [--list N]
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from textwrap import wrap

from benchmarks.lines_of_text import lines_of
from benchmarks.same_tree import same_white_space
from benchmarks.word_variations import heading_depth
from benchmarks.written_and_read import print_agreements
from corpus.readers import read_bytes
from corpus.readers.plain_text import read_plain_text

_VOWEL = re.compile("[аәеёиіоөуұүыэюя]", re.IGNORECASE)
_NUMBER = re.compile(r"(\S{1,12}[.)]) ")
_WITHOUT_KAZAKH = ("cp1251", "koi8-r", "mac-cyrillic", "cp866")
_PAGE = 50
"""Lines of a page."""

Layout = Callable[[list[str], str], str | bytes]
"""From paragraphs and language to the text or bytes of a file.

It may change signs of the paragraphs that its encoding lacks, and gives nothing for a
language that it has no letters for.
"""


def _wrapped(line: str, width: int, indent: str = "", further: str = "") -> list[str]:
    return wrap(line, width, initial_indent=indent, subsequent_indent=further,
                break_long_words=False, break_on_hyphens=False) or [""]  # fmt: skip


def _hyphenated(line: str, width: int) -> list[str]:
    """The line wrapped, words divided after a vowel where that fills the line."""
    rows: list[str] = []
    row = ""
    for word in line.split():
        room = width - len(row) - 1
        if len(word) <= room:
            row = f"{row} {word}".strip()
            continue
        cut = next(
            (
                at
                for at in range(min(room - 1, len(word) - 3), 2, -1)
                if _VOWEL.fullmatch(word[at - 1]) and word[:at].isalpha() and word[at:].isalpha()
            ),
            0,
        )
        if cut:
            rows.append(f"{row} {word[:cut]}-".strip())
            row = word[cut:]
        else:
            rows.append(row)
            row = word
    return [*rows, row]


def _paged(rows: Iterable[str], head: str | None, numbered: bool, feed: str) -> str:
    rows = list(rows)
    pages = [rows[at : at + _PAGE] for at in range(0, len(rows), _PAGE)]
    shown = []
    for number, page in enumerate(pages, 1):
        lines = [*([head, ""] if head else []), *page, *(["", f"{number}"] if numbered else [])]
        shown.append("\n".join(lines))
    return f"\n{feed}".join(shown)


def _flush(width: int) -> Layout:
    return lambda lines, _: "\n".join(row for line in lines for row in _wrapped(line, width))


def _indented(lines: list[str], _: str) -> str:
    return "\n".join(row for line in lines for row in _wrapped(line, 78, "    "))


def _divided(width: int) -> Layout:
    return lambda lines, _: "\n\n".join("\n".join(_wrapped(line, width)) for line in lines)


def _double_spaced(lines: list[str], _: str) -> str:
    return "\n\n".join(row for line in lines for row in _wrapped(line, 80, "     "))


def _hyphens(lines: list[str], _: str) -> str:
    return "\n\n".join("\n".join(_hyphenated(line, 70)) for line in lines)


def _pages(lines: list[str], language: str) -> str:
    rows = [row for line in lines for row in _wrapped(line, 80, "    ")]
    head = "Заңнамалық актілер жинағы" if language == "kk" else "Сборник законодательства"
    return _paged(rows, head, True, "\f")


def _numbered_pages(lines: list[str], _: str) -> str:
    return _paged([r for line in lines for r in [*_wrapped(line, 90), ""]], None, True, "")


def _centred(lines: list[str], language: str) -> str:
    rows = []
    for line in lines:
        if heading_depth(line, language):
            rows += ["", *(row.center(80).rstrip() for row in _wrapped(line, 60)), ""]
        else:
            rows += _wrapped(line, 80, "      ")
    return "\n".join(rows)


def _hanging(lines: list[str], _: str) -> str:
    return "\n".join(row for line in lines for row in _wrapped(line, 80, "  ", "        "))


def _line_for_paragraph(lines: list[str], _: str) -> str:
    return "\n".join(lines)


def _tabs(lines: list[str], _: str) -> str:
    return "\r\n".join(_NUMBER.sub(r"\1\t", line, count=1) for line in lines)


def _ended_by(sign: str) -> Layout:
    return lambda lines, _: sign.join(lines)


def _mixed_ends(lines: list[str], _: str) -> str:
    ends = ("\r\n\r\n", "\n\n", "\r\r")
    return "".join(line + ends[at % 3] for at, line in enumerate(lines))


def _encoded(encoding: str) -> Layout:
    def write(lines: list[str], language: str) -> bytes:
        if language == "kk" and encoding in _WITHOUT_KAZAKH:
            return b""
        # Kazakh and Russian letters are all there; typographic signs may lack.
        for number, line in enumerate(lines):
            lines[number] = line.encode(encoding, "replace").decode(encoding)
        return "\n\n".join(lines).encode(encoding)

    return write


def _misread(lines: list[str], language: str) -> str:
    """Kazakh saved in its code page, read as Windows-1251 and saved again."""
    if language != "kk":
        return ""
    return "\n\n".join(lines).encode("kz1048", "replace").decode("cp1251", "replace")


def _decomposed(lines: list[str], _: str) -> str:
    return unicodedata.normalize("NFD", "\n\n".join(lines))


LAYOUTS: dict[str, Layout] = {
    "line-for-paragraph": _line_for_paragraph,
    "tabs-after-numbers": _tabs,
    "divided-60": _divided(60),
    "divided-100": _divided(100),
    "hyphens-70": _hyphens,
    "indented-78": _indented,
    "hanging-80": _hanging,
    "centred-80": _centred,
    "double-spaced-80": _double_spaced,
    "flush-60": _flush(60),
    "flush-80": _flush(80),
    "flush-100": _flush(100),
    "pages-80": _pages,
    "numbered-pages-90": _numbered_pages,
    "carriage-returns": _ended_by("\r"),
    "line-separators": _ended_by("\u2028"),
    "paragraph-separators": _ended_by("\u2029"),
    "mixed-ends": _mixed_ends,
    "utf-8-sig": _encoded("utf-8-sig"),
    "utf-16-le": _encoded("utf-16-le"),
    "utf-16-be": _encoded("utf-16-be"),
    "cp1251": _encoded("cp1251"),
    "kz1048": _encoded("kz1048"),
    "ptcp154": _encoded("ptcp154"),
    "koi8-r": _encoded("koi8-r"),
    "mac-cyrillic": _encoded("mac-cyrillic"),
    "cp866": _encoded("cp866"),
    "misread": _misread,
    "decomposed": _decomposed,
}


def main() -> None:
    """Print the agreement of every layout, then what differs."""
    print_agreements(
        __doc__,
        LAYOUTS,
        _without_tables,
        lambda data, act: read_bytes(data, f"{act}.txt"),
        _plain,
    )


def _without_tables(text: str) -> list[str]:
    return [line for line in lines_of(read_plain_text(text)) if isinstance(line, str)]


def _plain(text: str) -> str:
    return same_white_space(unicodedata.normalize("NFC", text))


if __name__ == "__main__":
    main()
