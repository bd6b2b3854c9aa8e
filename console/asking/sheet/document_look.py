"""How the sheet's Word document looks: its styles, its page, what stands at its foot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml.etree import _Element

from console.word import FONT, NAMESPACE, bold, defaults, sizes, text, twips, w

if TYPE_CHECKING:
    from docx.document import Document

PAGE = (210, 297)  # A4; millimetres like all that follow
MARGINS = (18, 15, 13, 15)  # left, right, top, bottom
WIDTH = PAGE[0] - MARGINS[0] - MARGINS[1]
_POINTS = 10.0
_QUIET = "444444"
_LINE = "808080"
_W = f"{{{NAMESPACE}}}"


@dataclass(frozen=True, slots=True)
class Style:
    """A style of paragraphs by its id and name; space in points, indents in millimetres."""

    id: str
    name: str
    points: float = _POINTS
    is_bold: bool = False
    is_quiet: bool = False
    before: float = 0
    after: float = 1
    left: float = 0
    hanging: float = 0
    border: int = 0
    """How thick the line on its left is, in eighths of a point; 0: there is none."""
    level: int | None = None
    """Of a heading, 0 the outermost."""
    is_kept: bool = False
    """Whether it stays with what follows."""


TITLE = Style("Title", "Title", 10, True, True)
QUESTION = Style("Heading1", "heading 1", 14, True, before=8, after=3, level=0, is_kept=True)
FRAME = Style("Heading2", "heading 2", 10, True, before=6, after=2, level=1, is_kept=True)
LABEL = Style("SheetLabel", "Sheet Label", 10, True, before=6, after=2, is_kept=True)
VERDICT = Style("SheetVerdict", "Sheet Verdict", 10, after=2, left=2, border=24)
QUOTE = Style("Quote", "Quote", 10.5, after=0, left=2, border=6)
HEAD = Style("SheetListHead", "Sheet List Head", 10, False, True, after=0, left=2, border=6)
SOURCE = Style("SheetSource", "Sheet Source", 9.5, before=2, after=0)
FACTS = Style("SheetFacts", "Sheet Facts", 9, False, True)
BULLET = Style("ListBullet", "List Bullet", 9.5, left=4, hanging=4)
CELL = Style("SheetCell", "Sheet Cell", 9, after=0)
CELL_HEAD = Style("SheetCellHead", "Sheet Cell Head", 9, True, after=0)
_FOOTER = Style("Footer", "footer", 8.5, False, True, after=0)
_STYLES = (
    TITLE, QUESTION, FRAME, LABEL, VERDICT, QUOTE, HEAD, SOURCE, FACTS, BULLET, CELL, CELL_HEAD,
    _FOOTER,
)  # fmt: skip
LINK = "Hyperlink"
"""The style of the words of a link."""


def set_look(document: Document, language: str, notice: str) -> None:
    """Give a new document the sheet's styles and page, and ``notice`` at the foot of each."""
    styles = document.styles.element
    [old] = styles.xpath("w:docDefaults")
    styles.replace(old, defaults(language, _POINTS))
    for style in _STYLES:
        _set_style(styles, style)
    styles.append(
        w(
            "style",
            w("name", val=LINK),
            w("rPr", w("color", val="0A4F9C"), w("u", val="single")),
            type="character",
            styleId=LINK,
        )
    )
    _set_page(document, notice)


def _set_style(styles: _Element, style: Style) -> None:
    """Give a style its looks; of one that is there only the numbering of lists stays."""
    numbering = None
    known = (one for one in styles if one.get(f"{_W}styleId") == style.id)
    element = next(known, None)
    if element is None:
        element = w(
            "style",
            w("name", val=style.name),
            w("basedOn", val="Normal"),
            w("qFormat"),
            type="paragraph",
            customStyle="1",
            styleId=style.id,
        )
        styles.append(element)
    for tag in ("pPr", "rPr"):
        for settings in element.findall(f"{_W}{tag}"):
            found = settings.find(f"{_W}numPr")
            numbering = numbering if found is None else found
            element.remove(settings)
    colour = [w("color", val=_QUIET)] if style.is_quiet else []
    fonts = w("rFonts", **dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), FONT))
    element.append(_paragraph_settings(style, numbering))
    element.append(w("rPr", fonts, *bold(style.is_bold), *colour, *sizes(style.points)))


def _paragraph_settings(style: Style, numbering: _Element | None) -> _Element:
    settings = w("pPr")
    if style.is_kept:
        settings.extend([w("keepNext"), w("keepLines")])
    if numbering is not None:
        settings.append(numbering)
    if style.border:
        line = w("left", val="single", sz=str(style.border), space="6", color=_LINE)
        settings.append(w("pBdr", line))
    settings.append(
        w(
            "spacing",
            before=f"{20 * style.before:.0f}",
            after=f"{20 * style.after:.0f}",
            line="240",
            lineRule="auto",
        )
    )
    if style.left:
        settings.append(w("ind", left=str(twips(style.left)), hanging=str(twips(style.hanging))))
    if style.level is not None:
        settings.append(w("outlineLvl", val=str(style.level)))
    return settings


def _set_page(document: Document, notice: str) -> None:
    from docx.shared import Mm

    [section] = document.sections
    section.page_width, section.page_height = map(Mm, PAGE)
    left, right, top, bottom = map(Mm, MARGINS)
    section.left_margin, section.right_margin = left, right
    section.top_margin, section.bottom_margin = top, bottom
    section.header_distance = section.footer_distance = Mm(7)
    [foot] = section.footer.paragraphs
    foot._p.append(w("r", text(notice)))
    foot._p.append(w("r", w("tab")))
    foot._p.append(w("fldSimple", w("r", text("1")), instr="PAGE"))
    end = w("tab", val="right", pos=str(twips(WIDTH)))
    foot._p.get_or_add_pPr().append(w("tabs", end))
