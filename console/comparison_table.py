"""The comparative table that goes with a bill, as a Word document.

«Салыстырма кесте», «Сравнительная таблица»: number, structural element, the wording
in force, the proposed wording with the words that change in bold, and a column for
the justification, which is left to the drafter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from lxml.builder import ElementMaker
from lxml.etree import _Element

from console.acts import title_of
from console.comparison_entries import Entry, Paragraph, entries_of, table_words
from console.comparison_rows import Mark
from kb.comparison.model import ComparedText, Comparison
from kb.model import Act

if TYPE_CHECKING:
    from docx.document import Document

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_W = ElementMaker(namespace=_NAMESPACE, nsmap={"w": _NAMESPACE})

_FONT = "Times New Roman"
_TITLE_POINTS = 12
_TABLE_POINTS = 10
_PAGE = (297, 210)  # A4, landscape; millimetres like all that follow
_MARGINS = (20, 15, 15, 15)  # left, right, top, bottom
_COLUMNS = (11, 36, 83, 83, 49)  # number, element, in force, proposed, justification
_TITLE, _HEAD, _CELL = "ComparisonTitle", "ComparisonHead", "ComparisonCell"
"""Identifiers of the styles of paragraphs."""
_LOCALES = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}
_COMPATIBILITY = "15"  # Word 2013 and later

# What XML 1.0 has no place for.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IS_DRAFT = re.compile(r"\s*\((?:жоба(?:сы)?|проект|draft)\)$", re.IGNORECASE)


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
    title = _title(comparison, language)
    _set_properties(document, " ".join(title), language)
    body = document.element.body
    for element in (*(_paragraph(line, _TITLE) for line in title), _table(comparison, language)):
        body.insert(len(body) - 1, element)  # before the properties of the section
    return document


# The package -----------------------------------------------------------------------


def _set_styles(document: Document, language: str) -> None:
    styles = document.styles.element
    [defaults] = styles.xpath("w:docDefaults")
    fonts = {f"{{{_NAMESPACE}}}{script}": _FONT for script in ("ascii", "hAnsi", "eastAsia", "cs")}
    locale = _LOCALES[language]
    styles.replace(
        defaults,
        _W.docDefaults(
            _W.rPrDefault(
                _W.rPr(
                    _W.rFonts(fonts),
                    *_sizes(_TITLE_POINTS),
                    _W.lang(_of(val=locale, eastAsia=locale, bidi="ar-SA")),
                )
            ),
            _W.pPrDefault(_W.pPr(_W.spacing(_of(before="0", after="0")))),
        ),
    )
    for name, points, is_bold, settings in (
        (_TITLE, _TITLE_POINTS, True, [_W.spacing(_of(after="60")), _W.jc(_of(val="center"))]),
        (
            _HEAD,
            _TABLE_POINTS,
            True,
            [_W.spacing(_of(before="20", after="20")), _W.jc(_of(val="center"))],
        ),
        (_CELL, _TABLE_POINTS, False, [_W.spacing(_of(before="20", after="40"))]),
    ):
        styles.append(
            _W.style(
                _of(type="paragraph", customStyle="1", styleId=name),
                _W.name(_of(val=name.replace("Comparison", "Comparison "))),
                _W.basedOn(_of(val="Normal")),
                _W.qFormat(),
                _W.pPr(*settings),
                _W.rPr(*_bold(is_bold), *_sizes(points)),
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
    number._p.append(_W.fldSimple(_of(instr="PAGE"), _W.r(_W.t("1"))))


def _set_properties(document: Document, title: str, language: str) -> None:
    properties = document.core_properties
    properties.title = _clean(title)[:255]
    properties.language = _LOCALES[language]
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
    # Left from the empty document that python-docx begins with.
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            package.rels.pop(key)
    for setting in document.settings.element.xpath("//w:compatSetting"):
        if setting.get(f"{{{_NAMESPACE}}}name") == "compatibilityMode":
            setting.set(f"{{{_NAMESPACE}}}val", _COMPATIBILITY)


# The title -------------------------------------------------------------------------


def _title(comparison: Comparison, language: str) -> list[str]:
    """The lines of the title: Kazakh names the bill first, the others the table."""
    table = str(table_words(language).TABLE["title"])
    old, new = comparison.old.act, comparison.new.act
    if _is_adopted(new):
        return [table, _name(new, language)]
    kind = new.kind if new.kind != "act" else old.kind
    bill = _name(new, language, as_bill_of=kind)
    return [bill, table] if language == "kk" else [table, bill]


def _name(act: Act, language: str, as_bill_of: str | None = None) -> str:
    """An act by its official name; with ``as_bill_of`` a kind, as the draft of such an act."""
    words = table_words(language)
    title = _IS_DRAFT.sub("", " ".join(title_of(act, language).split()))
    key = "act" if as_bill_of is None else "bill"
    kind = as_bill_of or act.kind
    names = words.KINDS.get(kind)
    is_named = names is not None and names[0].lower()[:4] in title.lower()
    if names is None or is_named:
        key += "_by_name"
    elif kind not in ("law", "bill", "code"):
        key += "_of_no_country"
    quoted = f"“{title}”" if language == "en" else f"«{title}»"
    written = words.TABLE[key].format(
        title=title if key == "act_by_name" else quoted,
        kind=names[as_bill_of is not None] if names else "",
        date=_day(act.date, language) if act.date else "",
        number=f"№ {act.number}" if act.number else "",
    )
    return " ".join(written.replace("( )", "").split())


def _day(iso: str, language: str) -> str:
    words = table_words(language)
    try:
        day = date.fromisoformat(iso)
    except ValueError:  # a year alone
        return iso
    return str(
        words.TABLE["date"].format(day=day.day, month=words.MONTHS[day.month - 1], year=day.year)
    )


def _is_adopted(act: Act) -> bool:
    return act.status not in ("draft", "unknown") and bool(act.number and act.date)


def _is_draft(act: Act) -> bool:
    return act.status == "draft" or act.kind == "bill"


# The table -------------------------------------------------------------------------


def _table(comparison: Comparison, language: str) -> _Element:
    words = table_words(language).TABLE
    widths = [str(_twips(width)) for width in _COLUMNS]
    table = _W.tbl(
        _W.tblPr(
            _W.tblStyle(_of(val="TableGrid")),
            _W.tblW(_of(w=str(_twips(sum(_COLUMNS))), type="dxa")),
            _W.tblLayout(_of(type="fixed")),
            _W.tblCellMar(
                _W.left(_of(w="85", type="dxa")),
                _W.right(_of(w="85", type="dxa")),
            ),
            _W.tblLook(_of(val="0020", firstRow="1", noHBand="1", noVBand="1")),
        ),
        _W.tblGrid(*(_W.gridCol(_of(w=width)) for width in widths)),
        _head_row(_heads(comparison, language), widths),
        _head_row([[str(number)] for number in range(1, len(_COLUMNS) + 1)], widths),
        _wide_row(_name(comparison.old.act, language)),
    )
    old, new = (
        side.expression.language if side.expression.language != language else None
        for side in (comparison.old, comparison.new)
    )
    number = 0
    for number, entry in enumerate(entries_of(comparison, language), 1):
        table.append(_row(number, entry, widths, old, new))
    if not number:
        table.append(_wide_row(words["none"]))
    return table


def _heads(comparison: Comparison, language: str) -> list[list[str]]:
    words = table_words(language).TABLE
    old, new = comparison.old, comparison.new
    past = "old_repealed" if old.act.status == "repealed" else "old_in_force"
    return [
        [words["number"]],
        [words["element"]],
        [words["old_draft" if _is_draft(old.act) else past], *_as_of(old, language)],
        [words["new_in_force" if _is_adopted(new.act) else "new_draft"], *_as_of(new, language)],
        [words["justification"]],
    ]


def _as_of(side: ComparedText, language: str) -> list[str]:
    if side.expression.date is None:
        return []
    day = _day(side.expression.date, language).removeprefix("от ").removeprefix("of ")
    return [table_words(language).TABLE["as_of"].format(day=day)]


def _head_row(heads: Sequence[Sequence[str]], widths: Sequence[str]) -> _Element:
    return _W.tr(
        _W.trPr(_W.cantSplit(), _W.tblHeader()),
        *(
            _W.tc(
                _W.tcPr(_W.tcW(_of(w=width, type="dxa")), _W.vAlign(_of(val="center"))),
                *(_paragraph(line, _HEAD) for line in lines),
            )
            for lines, width in zip(heads, widths, strict=True)
        ),
    )


def _wide_row(words: str) -> _Element:
    return _W.tr(
        _W.tc(
            _W.tcPr(
                _W.tcW(_of(w=str(_twips(sum(_COLUMNS))), type="dxa")),
                _W.gridSpan(_of(val=str(len(_COLUMNS)))),
            ),
            _paragraph(words, _HEAD),
        )
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
    return _W.tr(
        *(
            _W.tc(_W.tcPr(_W.tcW(_of(w=width, type="dxa"))), *paragraphs)
            for paragraphs, width in zip(cells, widths, strict=True)
        )
    )


def _marked_paragraph(paragraph: Paragraph, language: str | None) -> _Element:
    element = _paragraph("", _CELL)
    lang = [_W.lang(_of(val=_LOCALES[language]))] if language else []
    for run in paragraph:
        settings = [*_bold(run.mark is not Mark.SAME), *(lang[0].__copy__() for _ in lang)]
        element.append(_W.r(*([_W.rPr(*settings)] if settings else []), _text(run.text)))
    return element


def _paragraph(words: str, style: str) -> _Element:
    element = _W.p(_W.pPr(_W.pStyle(_of(val=style))))
    if words:
        element.append(_W.r(_text(words)))
    return element


def _text(words: str) -> _Element:
    return _W.t({_SPACE: "preserve"}, _clean(words))


def _bold(is_bold: bool) -> list[_Element]:
    return [_W.b(), _W.bCs()] if is_bold else []


def _sizes(points: int) -> list[_Element]:
    return [_W.sz(_of(val=str(2 * points))), _W.szCs(_of(val=str(2 * points)))]


def _of(**attributes: str) -> dict[str, str]:
    """Attributes by their names in the namespace of Word's texts."""
    return {f"{{{_NAMESPACE}}}{name}": value for name, value in attributes.items()}


def _clean(words: str) -> str:
    return _FORBIDDEN.sub("", words)


def _twips(millimetres: int) -> int:
    return round(millimetres * 1440 / 25.4)
