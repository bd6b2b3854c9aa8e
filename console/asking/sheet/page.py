"""A sheet as one HTML file that needs nothing else: no network, no scripts, no other file.

The markup and the style lie beside in ``templates/``.
"""

from __future__ import annotations

from pathlib import Path

from console.asking.sheet.parts import Sheet
from console.pages import write_from_templates


def write_page(sheet: Sheet, out: Path) -> None:
    """Write ``sheet`` to ``out``. Raises :class:`OSError` where that cannot be written."""
    write_from_templates("console.asking.sheet", out, {"style": "page.css"}, sheet=sheet)
