"""How a command ends when it cannot do what was asked: one clear line and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer

from console.messages import say
from console.screen import complain

DEBUG_VARIABLE = "KOSHLEX_DEBUG"

NOTHING_FOUND = 1
WRONG_USAGE = 2
BAD_INPUT = 3
NO_KNOWLEDGE_BASE = 4
_INTERRUPTED = 130  # 128 and the number of the signal, as shells have it
_PIPE_CLOSED = 141
_FAULT = 70  # EX_SOFTWARE of sysexits.h: a fault of KoshLex itself


# By name: to import the modules of all of these takes longer than many a command.
_STATUSES = {
    "NothingFound": NOTHING_FOUND,
    "WrongUsage": WRONG_USAGE,
    "UnreadableSource": BAD_INPUT,
    "PortalError": BAD_INPUT,
    "StoreError": NO_KNOWLEDGE_BASE,
}


class NothingFound(Exception):
    """What was asked for is not there; the message says what is."""


class WrongUsage(Exception):
    """The command cannot be meant as it was typed; the message says how to type it."""


@contextmanager
def reporting() -> Iterator[None]:
    """Turn every error within into a line on stderr and the exit status that belongs to it."""
    try:
        yield
        sys.stdout.flush()
    except KeyboardInterrupt:
        _end(_INTERRUPTED, say("interrupted"))
    except BrokenPipeError:
        _forget_output()
        raise typer.Exit(_PIPE_CLOSED) from None
    except Exception as error:
        # Typer's own exceptions (a usage error, an exit) are for Typer to print.
        if type(error).__module__.startswith(("typer", "click")):
            raise
        if isinstance(error, OSError):
            _forget_output()
            place = error.filename or say("output")
            _end(BAD_INPUT, say("system_error", place=place, reason=error.strerror or error))
        for kind in type(error).__mro__:
            if kind.__name__ in _STATUSES:
                _end(_STATUSES[kind.__name__], str(error))
        if os.environ.get(DEBUG_VARIABLE):
            raise
        _end(_FAULT, say("unexpected", error=f"{type(error).__name__}: {error}"))


def _end(status: int, message: str) -> NoReturn:
    complain(message)
    raise typer.Exit(status) from None


def _forget_output() -> None:
    """Keep Python from trying once more, at exit, to write what could not be written."""
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
