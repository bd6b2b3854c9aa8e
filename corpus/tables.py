"""Reading the tables that come with KoshLex, which are TOML.

They are read whenever the tool starts, and Python's reader of TOML takes five
times as long for them as that of JSON, which writes nearly all values alike.
"""

from __future__ import annotations

import json
import re
from typing import Any

_KEY_WITHIN = re.compile(r"([{,] )(\w+) = ")


def read_table(text: str) -> dict[str, Any]:
    """What a TOML document holds, as :func:`tomllib.loads` has it.

    Fast where each value has a line of its own, or is a list over several lines
    with "]" on the last, and each comment has a line too. For what is known to be
    TOML: errors are found only where JSON has them too.
    Raises ``tomllib.TOMLDecodeError`` for what is no TOML.
    """
    try:
        return _plain(text)
    except (ValueError, AttributeError, TypeError):
        import tomllib  # here: it is rarely needed

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
            name = line.strip("[]")
            if not name.isidentifier() or line not in (f"[{name}]", f"[[{name}]]"):
                raise ValueError(f"{line} is not plain")
            if line.startswith("[["):
                table = {}
                whole.setdefault(name, []).append(table)
            else:
                table = whole.setdefault(name, {})
        else:
            key, _, value = line.partition(" = ")
            within = table
            if key.startswith('"'):
                key = key[1:-1]
            else:
                *outer, key = key.split(".")
                for name in outer:
                    within = within.setdefault(name, {})
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
