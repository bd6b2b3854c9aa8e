"""Help, and what is wrong with a command line, in the user's language.

The English texts are those of the declarations in :mod:`cli`; the others are
in :mod:`console.wordings`. Only what Typer and Click both have in all their
versions is used of a command and its parameters.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from typing import Any, NoReturn

from console.errors import WrongUsage
from console.messages import interface_language, say
from console.screen import width, wrapped

_EXAMPLES = "\b"
"""Stands before the examples in the text of a command."""
_INDENT = 2
_WIDEST_NAME = 26  # columns; the text of a longer name begins on the next line
_EXTRA = re.compile(r"unexpected extra argument(?:s|\(s\))? \((.*)\)")


def help_text(context: Any) -> str:
    """All that a command says of itself."""
    command = context.command
    text, _, examples = (command.help or "").partition(_EXAMPLES)
    text = _texts().get(context.info_name if context.parent else "", text)
    shown = [param for param in command.get_params(context) if not getattr(param, "hidden", False)]
    arguments = [param for param in shown if param.param_type_name == "argument"]
    options = [param for param in shown if param not in arguments]
    parts = [
        usage(context),
        *(wrapped(" ".join(part.split()), indent=_INDENT) for part in text.split("\n\n")),
        f"{say('examples')}\n" + _indented(examples.strip().splitlines()[1:]),
        _section("arguments", [(_metavar(param), param.help) for param in arguments]),
        _section("options", [(_names(param), param.help) for param in options]),
        _section("commands", _commands(context)),
    ]
    return "\n\n".join(part for part in parts if part.strip())


def usage(context: Any) -> str:
    """How a command is typed, in a line."""
    words = [context.command_path, f"[{say('options_word')}]"]
    for param in context.command.get_params(context):
        if param.param_type_name == "argument":
            name = _metavar(param) + ("..." if param.nargs != 1 else "")
            words.append(name if param.required else f"[{name}]")
    if hasattr(context.command, "list_commands"):
        words.append(say("command_word"))
    return wrapped(f"{say('usage')} {' '.join(words)}", hanging=_INDENT * 2)


def wrong_usage(error: Any) -> str:
    """What Typer's exception says is wrong, how it is right, and where help is."""
    context = error.ctx
    if context is None:
        return _what_is_wrong(error)
    hint = say("see_help", command=context.command_path)
    return "\n".join([_what_is_wrong(error), usage(context), hint])


def refuse_command(name: str, known: Iterable[str]) -> NoReturn:
    """Raise :class:`WrongUsage` for a command that there is not."""
    commands = list(known)
    near = get_close_matches(name, commands, n=1)
    if near:
        wrong = say("no_command_but", name=name, near=near[0])
    else:
        wrong = say("no_command", name=name, commands=", ".join(commands))
    raise WrongUsage(f"{wrong}\n{say('see_help', command='koshlex')}")


def _what_is_wrong(error: Any) -> str:
    kind = type(error).__name__
    param = getattr(error, "param", None)
    if kind == "MissingParameter" and param is not None:
        return say("usage_missing", what=_name(param), text=_text(param.help))
    if kind == "BadParameter" and param is not None:
        return say("usage_bad_value", what=_name(param), text=_text(param.help))
    if kind == "NoSuchOption":
        near = next(iter(get_close_matches(error.option_name, error.possibilities or (), n=1)), "")
        key = "usage_no_option_but" if near else "usage_no_option"
        return say(key, option=error.option_name, near=near)
    if kind == "BadOptionUsage":
        return say("usage_no_value", option=error.option_name)
    extra = _EXTRA.search(error.message)
    if extra:
        return say("usage_extra", words=extra[1])
    commands = [name for name, _ in _commands(error.ctx)] if error.ctx else []
    return say("usage_no_command", commands=", ".join(commands)) if commands else say("usage_other")


def _commands(context: Any) -> list[tuple[str, str]]:
    command = context.command
    if not hasattr(command, "list_commands"):
        return []
    found = []
    for name in command.list_commands(context):
        text = _texts().get(name, command.get_command(context, name).help or "")
        found.append((name, " ".join(text.split("\n\n")[0].split())))
    return found


def _section(title: str, entries: list[tuple[str, str | None]] | list[tuple[str, str]]) -> str:
    if not entries:
        return ""
    column = min(max(len(name) for name, _ in entries), _WIDEST_NAME) + 2 * _INDENT
    return "\n".join([say(title), *(_entry(name, _text(text), column) for name, text in entries)])


def _entry(name: str, text: str, column: int) -> str:
    lines = textwrap.wrap(text, max(width() - column, 30), break_on_hyphens=False)
    head = " " * _INDENT + name
    if len(head) + _INDENT <= column and lines:
        head = head.ljust(column) + lines.pop(0)
    return "\n".join([head, *(" " * column + line for line in lines)])


def _names(param: Any) -> str:
    names = ", ".join(sorted(param.opts, key=len)) + "".join(
        f" / {name}" for name in param.secondary_opts
    )
    return names if getattr(param, "is_flag", False) else f"{names} {_metavar(param)}"


def _name(param: Any) -> str:
    if param.param_type_name == "argument":
        return _metavar(param)
    return f"{max(param.opts, key=len)} {_metavar(param)}"


def _metavar(param: Any) -> str:
    return _text(param.metavar or param.name.upper())


def _text(english: str | None) -> str:
    return _texts().get(english or "", english or "") if english else ""


def _indented(lines: Iterable[str]) -> str:
    return "\n".join(" " * _INDENT + line.strip() for line in lines)


@cache
def _texts() -> dict[str, str]:
    """The texts of commands (by name) and of parameters (by their English text)."""
    language = interface_language()
    if language == "en":
        return {}
    texts: dict[str, str] = import_module(f"console.wordings.help_{language}").HELP
    return texts
