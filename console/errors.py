"""How a command ends when it cannot do what was asked: one clear line and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

from console.messages import said, say
from console.screen import complain, tell

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
    "ModelError": BAD_INPUT,
    "PortalError": BAD_INPUT,
    "StoreError": NO_KNOWLEDGE_BASE,
}


class NothingFound(Exception):
    """What was asked for is not there; the message says what is."""


class WrongUsage(Exception):
    """The command cannot be meant as it was typed; the message says how to type it."""


def run(command: Callable[[], object]) -> int:
    """Do ``command``; its exit status, every error turned into a line on stderr."""
    try:
        command()
        sys.stdout.flush()
    except KeyboardInterrupt:
        complain(say("interrupted"))
        return _INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return _PIPE_CLOSED
    except Exception as error:
        return _status_of(error)
    return 0


def _status_of(error: Any) -> int:
    kinds = [kind.__name__ for kind in type(error).__mro__]
    if "Exit" in kinds:  # Typer's, and ours where what went wrong was told before
        return int(error.exit_code)
    if "NoArgsIsHelpError" in kinds:
        tell(error.message)
        return WRONG_USAGE
    if "UsageError" in kinds:
        from console.help import wrong_usage

        complain(wrong_usage(error))
        return WRONG_USAGE
    if isinstance(error, OSError):
        _forget_output()
        place = error.filename or say("output")
        complain(say("system_error", place=place, reason=said(error.strerror or error)))
        return BAD_INPUT
    for kind in kinds:
        if kind in _STATUSES:
            complain(said(error.args[0]))
            return _STATUSES[kind]
    if os.environ.get(DEBUG_VARIABLE):
        raise error
    complain(say("unexpected", error=f"{type(error).__name__}: {error}"))
    return _FAULT


def _forget_output() -> None:
    """Keep Python from trying once more, at exit, to write what could not be written."""
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
