"""The comparative table that goes with a bill, as a Word document.

«Салыстырма кесте», «Сравнительная таблица»: number, structural element, the wording
in force, the proposed wording with the words that change in bold, and a column for
the justification, which is left to the drafter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxml.etree import _Element

from console.comparison.rows import Mark
from console.comparison.table.entries import Entry, Paragraph, entries_of
from console.comparison.table.heads import heads_of, title_lines
from console.official_names import name_of, table_words
from console.word import LOCALES, bold, defaults, set_properties, sizes, text, twips, w
from kb.comparison.model import Comparison

if TYPE_CHECKING:
    from docx.document import Document

_TITLE_POINTS = 12
_TABLE_POINTS = 10
_PAGE = (297, 210)  # A4, landscape; millimetres like all that follow
_MARGINS = (20, 15, 15, 15)  # left, right, top, bottom
_COLUMNS = (11, 36, 83, 83, 49)  # number, element, in force, proposed, justification


class _Style(NamedTuple):
    """A style of paragraphs; heads are bold and in the middle. Space in points."""

    id: str
    name: str
    points: int
    is_head: bool
    before: int
    after: int


_TITLE = _Style("ComparisonTitle", "Comparison Title", _TITLE_POINTS, True, 0, 3)
_HEAD = _Style("ComparisonHead", "Comparison Head", _TABLE_POINTS, True, 1, 1)
_CELL = _Style("ComparisonCell", "Comparison Cell", _TABLE_POINTS, False, 1, 2)
_STYLES = (_TITLE, _HEAD, _CELL)


def write_table(comparison: Comparison, out: Path, language: str | None = None) -> None:
    """Write the comparative table to the file ``out``, in Word's format.

    Its headings and the names of units are in ``language`` (``kk``, ``ru`` or ``en``),
    in that of the new text where None. An existing file is replaced. Raises
    :class:`OSError` where the file cannot be written.
    """
    document = _document(comparison, language or comparison.new.expression.language)
    written = BytesIO()
    document.save(written)
    out.write_bytes(written.getvalue())


def _document(comparison: Comparison, language: str) -> Document:
    from docx import Document as new_document  # slow to load, and only this needs it

    document = new_document()
    _set_styles(document, language)
    _set_page(document)
    title = title_lines(comparison, language)
    set_properties(document, " ".join(title), language)
    body = document.element.body
    for element in (*(_paragraph(line, _TITLE) for line in title), _table(comparison, language)):
        body.insert(len(body) - 1, element)  # before the properties of the section
    return document


# The package -----------------------------------------------------------------------


def _set_styles(document: Document, language: str) -> None:
    styles = document.styles.element
    [old] = styles.xpath("w:docDefaults")
    styles.replace(old, defaults(language, _TITLE_POINTS))
    for style in _STYLES:
        styles.append(
            w(
                "style",
                w("name", val=style.name),
                w("basedOn", val="Normal"),
                w("qFormat"),
                w(
                    "pPr",
                    w("spacing", before=str(20 * style.before), after=str(20 * style.after)),
                    w("jc", val="center" if style.is_head else "left"),
                ),
                w("rPr", *bold(style.is_head), *sizes(style.points)),
                type="paragraph",
                customStyle="1",
                styleId=style.id,
            )
        )


def _set_page(document: Document) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    [section] = document.sections
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = map(Mm, _PAGE)
    left, right, top, bottom = map(Mm, _MARGINS)
    section.left_margin, section.right_margin = left, right
    section.top_margin, section.bottom_margin = top, bottom
    section.header_distance = section.footer_distance = Mm(8)
    [number] = section.header.paragraphs
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number._p.append(w("fldSimple", w("r", text("1")), instr="PAGE"))


# The table -------------------------------------------------------------------------


def _table(comparison: Comparison, language: str) -> _Element:
    words = table_words(language).TABLE
    widths = [str(twips(width)) for width in _COLUMNS]
    table = w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val="TableGrid"),
            w("tblW", w=str(sum(map(int, widths))), type="dxa"),
            w("tblLayout", type="fixed"),
            w(
                "tblCellMar",
                w("left", w="85", type="dxa"),
                w("right", w="85", type="dxa"),
            ),
            w("tblLook", val="0020", firstRow="1", noHBand="1", noVBand="1"),
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        _head_row(heads_of(comparison, language), widths),
        _head_row([[str(number)] for number in range(1, len(_COLUMNS) + 1)], widths),
    )
    act = name_of(comparison.old.act, language)
    if act not in title_lines(comparison, language):
        table.append(_wide_row(act, widths))
    old, new = (
        side.expression.language if side.expression.language != language else None
        for side in (comparison.old, comparison.new)
    )
    number = 0
    for number, entry in enumerate(entries_of(comparison, language), 1):
        table.append(_row(number, entry, widths, old, new))
    if not number:
        table.append(_wide_row(words["none"], widths))
    return table


def _head_row(heads: Sequence[Sequence[str]], widths: Sequence[str]) -> _Element:
    return w(
        "tr",
        w("trPr", w("cantSplit"), w("tblHeader")),
        *(
            w(
                "tc",
                w("tcPr", w("tcW", w=width, type="dxa"), w("vAlign", val="center")),
                *(_paragraph(line, _HEAD) for line in lines),
            )
            for lines, width in zip(heads, widths, strict=True)
        ),
    )


def _wide_row(words: str, widths: Sequence[str]) -> _Element:
    return w(
        "tr",
        w(
            "tc",
            w(
                "tcPr",
                w("tcW", w=str(sum(map(int, widths))), type="dxa"),
                w("gridSpan", val=str(len(widths))),
            ),
            _paragraph(words, _HEAD),
        ),
    )


def _row(
    number: int, entry: Entry, widths: Sequence[str], old: str | None, new: str | None
) -> _Element:
    """A row; ``old`` and ``new`` are the languages of the wordings, None for the table's."""
    cells: tuple[Iterable[_Element], ...] = (
        [_paragraph(f"{number}.", _CELL)],
        [_paragraph(line, _CELL) for line in entry.element],
        [_marked_paragraph(paragraph, old) for paragraph in entry.old],
        [_marked_paragraph(paragraph, new) for paragraph in entry.new],
        [_paragraph("", _CELL)],
    )
    return w(
        "tr",
        *(
            w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *paragraphs)
            for paragraphs, width in zip(cells, widths, strict=True)
        ),
    )


def _marked_paragraph(paragraph: Paragraph, language: str | None) -> _Element:
    element = _paragraph("", _CELL)
    for run in paragraph:
        settings = bold(run.mark is not Mark.SAME)
        if language is not None:
            settings.append(w("lang", val=LOCALES[language]))
        element.append(w("r", *([w("rPr", *settings)] if settings else []), text(run.text)))
    return element


def _paragraph(words: str, style: _Style) -> _Element:
    element = w("p", w("pPr", w("pStyle", val=style.id)))
    if words:
        element.append(w("r", text(words)))
    return element
