"""The act's words as blocks of Markdown, escaped so that they read as they are."""

from __future__ import annotations

import re

_MARKS = re.compile(
    r"""[\\`*\[~^]
    |\{(?=[\#.])
    |(?<![^\W_])_|_(?![^\W_])
    |<(?=[A-Za-z/!?])
    |&(?=\#?\w{1,31};)""",
    re.VERBOSE,
)
_LINE_START = re.compile(r"^([ \t]*)(?=[#>|=+-]|:::)")
_LIST_NUMBER = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))")
_TRAILING_SIGN = re.compile(r"#(?=#*$)")
_CELL_BREAK = re.compile(r"\t\|\t|^\|\t|\t\|$")


def escape(line: str) -> str:
    """One line of text; nothing in it is mark-up."""
    line = _MARKS.sub(r"\\\g<0>", line.strip())
    line = _LIST_NUMBER.sub(r"\1\\", line)
    return _LINE_START.sub(r"\1\\", line)


def escape_lines(text: str) -> str:
    """Text of several lines, each on a line of its own."""
    return "\\\n".join(escape(line) for line in text.split("\n") if line.strip())


def heading_line(depth: int, text: str) -> str:
    """A heading of one line."""
    escaped = _MARKS.sub(r"\\\g<0>", text.strip())
    closed = _TRAILING_SIGN.sub(r"\\#", escaped)  # else taken for closing signs
    return f"{'#' * depth} {closed}"


def underlined(depth: int, text: str) -> str:
    """A heading of several lines; there are two depths of these."""
    return f"{escape_lines(text)}\n{'===' if depth == 1 else '---'}"


def quote(text: str) -> str:
    """A block quote of one line."""
    return f"> {escape(text)}"


def table(text: str) -> str:
    """A table: with bars where the cells are divided so, else with its layout kept."""
    rows = [_CELL_BREAK.split(line.strip(" \r")) for line in text.split("\n") if line.strip()]
    cells = [cell for row in rows for cell in row]
    has_columns = len(rows[0]) > 1 and max(map(len, rows)) == len(rows[0])
    if not has_columns or any("\t|" in cell for cell in cells):
        longest = max((len(run) for run in re.findall("`+", text)), default=0)
        fence = "`" * max(3, longest + 1)
        return f"{fence}\n{text}\n{fence}"
    header, *others = [_row(row) for row in rows]
    rule = "|" + " --- |" * len(rows[0])
    return "\n".join([header, rule, *others])


def _row(cells: list[str]) -> str:
    escaped = (_MARKS.sub(r"\\\g<0>", cell.strip()).replace("|", "\\|") for cell in cells)
    return "| " + " | ".join(escaped) + " |"
