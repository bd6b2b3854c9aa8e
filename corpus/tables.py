"""Reading the tables that come with KoshLex, which are TOML.

They are read whenever the tool starts, and Python's reader of TOML takes five
times as long for them as that of JSON, which writes nearly all values alike.
"""

from __future__ import annotations

import json
import re
from typing import Any

_QUOTED = re.compile(r'"[^"\\]*"')
_KEY_WITHIN = re.compile(r"([{,] )(\w+) = ")


def read_table(text: str) -> dict[str, Any]:
    """What a TOML document holds, as :func:`tomllib.loads` has it.

    Fast where each value has a line of its own, or is a list over several lines
    with "]" on the last, and each comment has a line too. For tables that are known
    to be TOML: of what is none, only that raises ``tomllib.TOMLDecodeError`` which
    is not so plain either.
    """
    try:
        return _plain(text)
    except (ValueError, LookupError, AttributeError, TypeError):
        import tomllib  # here, for it is rarely needed

        return tomllib.loads(text)


def _plain(text: str) -> dict[str, Any]:
    """The same of a plainly written document; an error for any other."""
    whole: dict[str, Any] = {}
    table = whole
    places: list[tuple[dict[str, Any], str]] = []
    values: list[str] = []
    lines = iter(text.splitlines())
    for line in lines:
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            header = line.strip("[]")
            *around, name = map(_plain_name, header.split("."))
            if line not in (f"[{header}]", f"[[{header}]]"):
                raise ValueError(line)
            within = whole
            for outer in around:
                within = within[outer][-1]  # a list of tables, of which the last one goes on
            if line.startswith("[["):
                table = {}
                within.setdefault(name, []).append(table)
            else:
                table = within.setdefault(name, {})
        else:
            key, _, value = line.partition(" = ")
            within = table
            if _QUOTED.fullmatch(key):
                key = key[1:-1]
            else:
                *around, key = map(_plain_name, key.split("."))
                for outer in around:
                    within = within.setdefault(outer, {})
            if value == "[":
                value += "".join(iter(lines.__next__, "]")).rstrip(", ") + "]"
            elif value.startswith("{"):
                value = _KEY_WITHIN.sub(r'\1"\2": ', value)
            within[key] = None  # its place in the order
            places.append((within, key))
            values.append(value)
    read = json.loads(f"[{','.join(values)}]")
    for (within, key), value in zip(places, read, strict=True):
        within[key] = value
    return whole


def _plain_name(name: str) -> str:
    if not name.isidentifier():
        raise ValueError(name)
    return name
