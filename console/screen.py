"""Writing to the terminal, to a pipe, and as JSON."""

from __future__ import annotations

import json
import os
import shutil
import sys
import textwrap
from typing import Any, TextIO

import typer

from console.messages import say

_WIDEST = 100  # characters; longer lines are hard to read
_WIDEST_OF_TWO = 180  # of two columns
_PIPED = 100
_NARROWEST = 30  # characters of text in a line, however narrow the terminal


def prepare_streams() -> None:
    """Write UTF-8 to files and pipes whatever the locale; never fail for a letter."""
    # None where the caller closed it
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        encoding = None if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")  # type: ignore[union-attr]


def print_json(value: Any) -> None:
    """One JSON document on stdout: in lines for people, in one for programs, ten times as fast."""
    indent = 2 if sys.stdout.isatty() else None
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=indent) + "\n")


def put(text: str = "") -> None:
    """A line on stdout; colours only where a terminal shows them."""
    typer.echo(text, color=_colours(sys.stdout))


def tell(text: str) -> None:
    """A line on stderr: progress, remarks."""
    typer.echo(text, err=True, color=_colours(sys.stderr))


def warn(text: str) -> None:
    """Something that the user should know of, on stderr."""
    tell(typer.style(say("warning"), fg="yellow") + " " + text)


def complain(text: str) -> None:
    """Why the command ends here, on stderr."""
    tell(typer.style(say("error"), fg="red", bold=True) + " " + text)


def bold(text: str) -> str:
    return typer.style(text, bold=True)


def dim(text: str) -> str:
    return typer.style(text, dim=True)


def marked(text: str) -> str:
    return typer.style(text, fg="yellow", bold=True)


def added(text: str) -> str:
    """Words that one wording has and the other lacks; in signs where nobody sees colours."""
    return typer.style(text, fg="green") if sees_colours() else f"{{+{text}+}}"


def removed(text: str) -> str:
    """Words that the other wording has."""
    return typer.style(text, fg="red", strikethrough=True) if sees_colours() else f"[-{text}-]"


def wrapped(text: str, indent: int = 0, hanging: int = 0, margin: str = "") -> str:
    """``text`` in lines that fit, ``indent`` columns in and ``hanging`` more from the second on.

    Every line begins with ``margin``.
    """
    return textwrap.fill(
        text,
        max(width(), len(margin) + indent + hanging + _NARROWEST),
        initial_indent=margin + " " * indent,
        subsequent_indent=margin + " " * (indent + hanging),
        break_long_words=False,
        break_on_hyphens=False,
    )


def width() -> int:
    """Columns to fill."""
    return min(shutil.get_terminal_size((_PIPED, 24)).columns, _WIDEST)


def is_terminal(stream: TextIO) -> bool:
    """Whether somebody looks at what is written, on a screen that can do more than print."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def full_width() -> int:
    """Columns of the terminal, for what stands side by side."""
    return min(shutil.get_terminal_size((_PIPED, 24)).columns, _WIDEST_OF_TWO)


def sees_colours() -> bool:
    """Whether colours are seen on stdout."""
    return is_terminal(sys.stdout) and not os.environ.get("NO_COLOR")


def _colours(stream: TextIO) -> bool | None:
    """None lets Typer take the colours out where nobody sees them."""
    return False if os.environ.get("NO_COLOR") or not is_terminal(stream) else None
