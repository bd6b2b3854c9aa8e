"""Pages of HTML that need nothing else: no network, no other file."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from console.messages import interface_language, say

_NOT_IN_HTML = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def write_from_templates(package: str, out: Path, inline: dict[str, str], **values: Any) -> None:
    """Write the page of ``page.html`` in the folder ``templates`` of ``package`` to ``out``.

    ``inline`` are files beside it that the page has within, by the name of what the
    template calls them; ``NAME_hash`` is what a content security policy calls each.
    """
    environment = Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    loader = environment.loader
    assert loader is not None
    for name, file in inline.items():
        source = loader.get_source(environment, file)[0].strip()
        values |= {name: Markup(source), f"{name}_hash": _hash(source)}
    page = environment.get_template("page.html").stream(
        say=say, interface=interface_language(), **values
    )
    page.enable_buffering(1000)
    with out.open("w", encoding="utf-8", newline="\n") as opened:
        for part in page:
            opened.write(_NOT_IN_HTML.sub("\N{REPLACEMENT CHARACTER}", part))


def _hash(source: str) -> str:
    """What a content security policy calls an inline style or script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
