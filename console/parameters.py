"""How the values on a command line are read.

Typer has pydantic convert every value, and to import that takes a fifth of the
time of a whole search. So what is plain is read here, and the rest left to
Typer, which says what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args


def read_plainly(parameter: Any) -> Any:
    """A parameter of a Typer command, made to read texts, counts, paths and choices itself.

    A count is from 1 on, a path whatever it names: to look at the file is for who reads it.
    """
    described = getattr(parameter, "type_descriptor", None)
    # Older versions of Typer do without pydantic.
    if described is None or "process_value" in vars(parameter):
        return parameter
    read_by_typer = parameter.process_value
    kind = next(iter(get_args(described.annotation)), described.annotation)
    convert: Callable[[str], Any] = _count if kind is int else kind

    def read(context: Any, value: Any) -> Any:
        if isinstance(value, bool) or (parameter.required and not value):
            return read_by_typer(context, value)
        try:
            return _each(value, convert)
        except ValueError:
            return read_by_typer(context, value)

    parameter.process_value = read
    return parameter


def _each(value: Any, convert: Callable[[str], Any]) -> Any:
    if isinstance(value, list | tuple):
        return [_each(one, convert) for one in value]
    return convert(value) if isinstance(value, str) else value  # else it is the default


def _count(digits: str) -> int:
    """A number from 1 on; ``ValueError`` for all else."""
    if not (digits.isascii() and digits.isdecimal() and int(digits)):
        raise ValueError(digits)
    return int(digits)
