"""The comparative table that goes with a bill, as a Word document.

«Салыстырма кесте», «Сравнительная таблица»: number, structural element, the wording
in force, the proposed wording with the words that change in bold, and a column for
the justification, which is left to the drafter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxml.etree import Element, _Element

from console.comparison.rows import Mark
from console.comparison.table.entries import Entry, Paragraph, entries_of
from console.comparison.table.heads import heads_of, name_of, table_words, title_lines
from kb.comparison.model import Comparison

if TYPE_CHECKING:
    from docx.document import Document

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_FONT = "Times New Roman"
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

_LOCALES = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}
_COMPATIBILITY = "15"  # Word 2013 and later

# What XML 1.0 has no place for.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


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
    _set_properties(document, " ".join(title), language)
    body = document.element.body
    for element in (*(_paragraph(line, _TITLE) for line in title), _table(comparison, language)):
        body.insert(len(body) - 1, element)  # before the properties of the section
    return document


# The package -----------------------------------------------------------------------


def _set_styles(document: Document, language: str) -> None:
    styles = document.styles.element
    [defaults] = styles.xpath("w:docDefaults")
    fonts = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), _FONT)
    locale = _LOCALES[language]
    styles.replace(
        defaults,
        _w(
            "docDefaults",
            _w(
                "rPrDefault",
                _w(
                    "rPr",
                    _w("rFonts", **fonts),
                    *_sizes(_TITLE_POINTS),
                    _w("lang", val=locale, eastAsia=locale, bidi="ar-SA"),
                ),
            ),
            _w("pPrDefault", _w("pPr", _w("spacing", before="0", after="0"))),
        ),
    )
    for style in _STYLES:
        styles.append(
            _w(
                "style",
                _w("name", val=style.name),
                _w("basedOn", val="Normal"),
                _w("qFormat"),
                _w(
                    "pPr",
                    _w("spacing", before=str(20 * style.before), after=str(20 * style.after)),
                    _w("jc", val="center" if style.is_head else "left"),
                ),
                _w("rPr", *_bold(style.is_head), *_sizes(style.points)),
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
    number._p.append(_w("fldSimple", _w("r", _text("1")), instr="PAGE"))


def _set_properties(document: Document, title: str, language: str) -> None:
    properties = document.core_properties
    properties.title = _clean(title)[:255]
    properties.language = _LOCALES[language]
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
    # Left from the empty document that python-docx begins with: a picture of it, and its
    # styles for Word 2010, which are no longer those of the document.
    part = document.part
    for relations, left in ((part.package.rels, "/thumbnail"), (part.rels, "/stylesWithEffects")):
        for key, relation in list(relations.items()):
            if relation.reltype.endswith(left):
                relations.pop(key)
    for setting in document.settings.element.xpath("//w:compatSetting"):
        if setting.get(f"{{{_NAMESPACE}}}name") == "compatibilityMode":
            setting.set(f"{{{_NAMESPACE}}}val", _COMPATIBILITY)


# The table -------------------------------------------------------------------------


def _table(comparison: Comparison, language: str) -> _Element:
    words = table_words(language).TABLE
    widths = [str(_twips(width)) for width in _COLUMNS]
    table = _w(
        "tbl",
        _w(
            "tblPr",
            _w("tblStyle", val="TableGrid"),
            _w("tblW", w=str(sum(map(int, widths))), type="dxa"),
            _w("tblLayout", type="fixed"),
            _w(
                "tblCellMar",
                _w("left", w="85", type="dxa"),
                _w("right", w="85", type="dxa"),
            ),
            _w("tblLook", val="0020", firstRow="1", noHBand="1", noVBand="1"),
        ),
        _w("tblGrid", *(_w("gridCol", w=width) for width in widths)),
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
    return _w(
        "tr",
        _w("trPr", _w("cantSplit"), _w("tblHeader")),
        *(
            _w(
                "tc",
                _w("tcPr", _w("tcW", w=width, type="dxa"), _w("vAlign", val="center")),
                *(_paragraph(line, _HEAD) for line in lines),
            )
            for lines, width in zip(heads, widths, strict=True)
        ),
    )


def _wide_row(words: str, widths: Sequence[str]) -> _Element:
    return _w(
        "tr",
        _w(
            "tc",
            _w(
                "tcPr",
                _w("tcW", w=str(sum(map(int, widths))), type="dxa"),
                _w("gridSpan", val=str(len(widths))),
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
    return _w(
        "tr",
        *(
            _w("tc", _w("tcPr", _w("tcW", w=width, type="dxa")), *paragraphs)
            for paragraphs, width in zip(cells, widths, strict=True)
        ),
    )


def _marked_paragraph(paragraph: Paragraph, language: str | None) -> _Element:
    element = _paragraph("", _CELL)
    for run in paragraph:
        settings = _bold(run.mark is not Mark.SAME)
        if language is not None:
            settings.append(_w("lang", val=_LOCALES[language]))
        element.append(_w("r", *([_w("rPr", *settings)] if settings else []), _text(run.text)))
    return element


def _w(tag: str, /, *children: _Element, **attributes: str) -> _Element:
    """An element of the language of Word's texts, its attributes in the same namespace."""
    named = {f"{{{_NAMESPACE}}}{name}": value for name, value in attributes.items()}
    element = Element(f"{{{_NAMESPACE}}}{tag}", named, {"w": _NAMESPACE})
    element.extend(children)
    return element


def _paragraph(words: str, style: _Style) -> _Element:
    element = _w("p", _w("pPr", _w("pStyle", val=style.id)))
    if words:
        element.append(_w("r", _text(words)))
    return element


def _text(words: str) -> _Element:
    element = _w("t")
    element.set(_SPACE, "preserve")
    element.text = _clean(words)
    return element


def _bold(is_bold: bool) -> list[_Element]:
    return [_w("b"), _w("bCs")] if is_bold else []


def _sizes(points: int) -> list[_Element]:
    return [_w("sz", val=str(2 * points)), _w("szCs", val=str(2 * points))]


def _clean(words: str) -> str:
    return _FORBIDDEN.sub("", words)


def _twips(millimetres: int) -> int:
    return round(millimetres * 1440 / 25.4)
