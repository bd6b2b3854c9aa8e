"""A sheet as a Word document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path

from lxml.etree import _Element

from console.asking.sheet.document_look import (
    BULLET,
    CELL,
    CELL_HEAD,
    FACTS,
    FRAME,
    HEAD,
    LABEL,
    LINK,
    QUESTION,
    QUOTE,
    SOURCE,
    TITLE,
    VERDICT,
    WIDTH,
    Style,
    set_look,
)
from console.asking.sheet.parts import (
    Extract,
    Fact,
    Further,
    Lacking,
    Phrase,
    Place,
    Quotation,
    Row,
    Section,
    Sheet,
)
from console.messages import say
from console.word import LOCALES, bold, clean, set_properties, text, twips, w

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_COLUMNS = (9, 34, 28, 28)
"""Millimetres: number, who, may or must, when and how much; what has all that is left."""


def write_document(sheet: Sheet, out: Path) -> None:
    """Write ``sheet`` to ``out``. Raises :class:`OSError` where that cannot be written."""
    from docx import Document as new_document  # slow to load, and only this needs it
    from docx.opc.constants import RELATIONSHIP_TYPE

    document = new_document()
    set_look(document, sheet.language, sheet.notice)
    one = f": {sheet.sections[0].heading}" if sheet.is_one else ""
    set_properties(document, sheet.title + one, sheet.language)

    @cache
    def relation(address: str) -> str:
        return document.part.relate_to(clean(address), RELATIONSHIP_TYPE.HYPERLINK, True)

    body = document.element.body
    last = body[-1]  # the properties of the page
    for element in _Writer(sheet, relation).elements():
        last.addprevious(element)
    written = BytesIO()
    document.save(written)
    out.write_bytes(written.getvalue())


class _Writer:
    """Writes the elements of a sheet; ``relation`` gives the id of the link to an address."""

    def __init__(self, sheet: Sheet, relation: Callable[[str], str]) -> None:
        self._sheet = sheet
        self._relation = relation

    def elements(self) -> Iterator[_Element]:
        """The paragraphs and tables, from the title on."""
        sheet = self._sheet
        yield _paragraph(TITLE, _run(sheet.title))
        yield _paragraph(FACTS, _run(" · ".join(sheet.facts)))
        if not sheet.is_one:
            yield _paragraph(LABEL, _run(say("sheet_questions")))
            yield from map(self._listed, sheet.sections)
        for section in sheet.sections:
            yield from self._section(section)

    def _listed(self, section: Section) -> _Element:
        words = self._phrase(section.question, section.heading, style=LINK)
        link = w("hyperlink", words, anchor=_bookmark(section))
        number = _run(f"{section.number}. ")
        return _paragraph(SOURCE, number, link, _run(f" – {section.outcome}"))

    def _section(self, section: Section) -> Iterator[_Element]:
        yield self._heading(section)
        if section.has_long_question:
            label = _run(f"{say('sheet_whole_question')} ")
            yield _paragraph(FACTS, label, self._phrase(section.question))
        certainty = (
            [] if section.certainty is None else [_run(" "), self._phrase(section.certainty)]
        )
        yield _paragraph(VERDICT, self._phrase(section.verdict, is_bold=True), *certainty)
        for remark in section.remarks:
            yield _paragraph(BULLET, _run(remark))
        if section.quotations and not section.is_answered:
            yield _paragraph(LABEL, _run(say("answer_nearest")))
        for quotation in section.quotations:
            yield from self._quotation(quotation)
        if section.rows:
            yield _paragraph(LABEL, _run(say("sheet_norms")))
            yield self._table(section)
        if section.lacking:
            yield _paragraph(LABEL, _run(say("answer_unchecked")))
            yield from map(self._lacking, section.lacking)
            if section.more_lacking:
                yield _paragraph(BULLET, _run(section.more_lacking))

    def _heading(self, section: Section) -> _Element:
        number = [] if self._sheet.is_one else [_run(f"{section.number}. ")]
        start = w("bookmarkStart", id=str(section.number), name=_bookmark(section))
        end = w("bookmarkEnd", id=str(section.number))
        question = self._phrase(section.question, section.heading)
        heading = _paragraph(QUESTION, start, *number, question, end)
        if section.number > 1:
            heading[0].append(w("pageBreakBefore"))
        return heading

    def _quotation(self, one: Quotation) -> Iterator[_Element]:
        yield _paragraph(FRAME, _run(f"{one.number}. "), self._phrase(one.frame))
        for head in one.heads:
            yield _paragraph(HEAD, *self._words(head))
        yield _paragraph(QUOTE, *self._words(one.words))
        if one.closing is not None:
            yield _paragraph(HEAD, _run("… "), *self._words(one.closing))
        yield _paragraph(SOURCE, *self._place(one.place))
        yield _paragraph(FACTS, *_facts(one.facts))
        for limit in one.limits:
            yield _paragraph(
                BULLET, _run(f"{limit.label} ", is_bold=True), *self._quoted(limit.words)
            )
        for further in one.further:
            yield self._further(further)

    def _further(self, one: Further) -> _Element:
        facts = [_run(" ("), *_facts(one.facts), _run(")")] if one.facts else []
        return _paragraph(
            BULLET,
            _run(f"{one.reason} "),
            *self._place(one.place),
            *facts,
            _run(": "),
            *self._quoted(one.words),
        )

    def _lacking(self, one: Lacking) -> _Element:
        advice = [] if one.advice is None else [_run(f"; {one.advice.text}")]
        return _paragraph(BULLET, *self._quoted(one.words), _run(f" – {one.told}"), *advice)

    def _place(self, place: Place) -> Iterator[_Element]:
        if place.act is not None:
            yield self._phrase(place.act)
            yield _run(", ")
        yield self._phrase(place.citation)
        if place.link is not None:
            yield _run(", ")
            link = w("hyperlink", _run(place.link, style=LINK))
            link.set(_RELATION, self._relation(place.link))
            yield link

    def _table(self, section: Section) -> _Element:
        heads = ["sheet_number", "sheet_who", "sheet_modality", "sheet_what", "sheet_amounts"]
        widths = _widths(section.has_amounts)
        head = [_paragraph(CELL_HEAD, _run(say(key))) for key in heads[: len(widths)]]
        table = w(
            "tbl",
            w(
                "tblPr",
                w("tblStyle", val="TableGrid"),
                w("tblW", w=str(sum(widths)), type="dxa"),
                w("tblLayout", type="fixed"),
                w("tblLook", val="0020", firstRow="1", noHBand="1", noVBand="1"),
            ),
            w("tblGrid", *(w("gridCol", w=str(width)) for width in widths)),
            _table_row(widths, head, w("tblHeader")),
        )
        for row in section.rows:
            cells = [_paragraph(CELL, *runs) for runs in self._cells(row)]
            table.append(_table_row(widths, cells[: len(widths)]))
        if section.more_rows:
            more = _paragraph(CELL, _run(section.more_rows))
            table.append(_table_row([sum(widths)], [more], span=len(widths)))
        return table

    def _cells(self, row: Row) -> Iterator[list[_Element]]:
        yield [_run(str(row.number))]
        yield [self._phrase(row.bearer)]
        yield [_run(row.modality)]
        yield list(self._quoted(row.action))
        amounts: list[_Element] = []
        for amount in row.amounts:
            amounts += [*([_run("; ")] if amounts else []), *self._quoted(amount)]
        yield amounts or [_run("–")]

    def _phrase(
        self, phrase: Phrase, shown: str | None = None, *, is_bold: bool = False, style: str = ""
    ) -> _Element:
        """A phrase, or what is ``shown`` of it."""
        words = phrase.text if shown is None else shown
        return _run(words, self._language(phrase.language), is_bold=is_bold, style=style)

    def _words(self, extract: Extract) -> Iterator[_Element]:
        """Words of a text, those that decide in bold and underlined."""
        language = self._language(extract.language)
        for run in extract.in_a_line:
            yield _run(run.text, language, is_bold=run.is_marked, is_underlined=run.is_marked)

    def _quoted(self, extract: Extract) -> Iterator[_Element]:
        before, behind = extract.quotation_marks
        yield _run(before)
        yield from self._words(extract)
        yield _run(f"{behind} …" if extract.is_cut else behind)

    def _language(self, language: str) -> str | None:
        """The language that a run has to name; None where it is the document's."""
        return None if language == self._sheet.language else language


def _facts(facts: Iterable[Fact]) -> Iterator[_Element]:
    for number, fact in enumerate(facts):
        if number:
            yield _run(" · ")
        yield _run(fact.text, is_bold=fact.is_warning)


def _bookmark(section: Section) -> str:
    return f"q{section.number}"


def _widths(has_amounts: bool) -> list[int]:
    """Of the columns that are needed."""
    number, who, modality, amounts = map(twips, _COLUMNS)
    fixed = number + who + modality + (amounts if has_amounts else 0)
    return [number, who, modality, twips(WIDTH) - fixed, *([amounts] if has_amounts else [])]


def _table_row(
    widths: Sequence[int], cells: Sequence[_Element], *settings: _Element, span: int = 1
) -> _Element:
    spans = [w("gridSpan", val=str(span))] if span > 1 else []
    return w(
        "tr",
        w("trPr", w("cantSplit"), *settings),
        *(
            w("tc", w("tcPr", w("tcW", w=str(width), type="dxa"), *spans), cell)
            for width, cell in zip(widths, cells, strict=True)
        ),
    )


def _paragraph(style: Style, *parts: _Element) -> _Element:
    return w("p", w("pPr", w("pStyle", val=style.id)), *parts)


def _run(
    words: str,
    language: str | None = None,
    *,
    is_bold: bool = False,
    is_underlined: bool = False,
    style: str = "",
) -> _Element:
    settings = [
        *([w("rStyle", val=style)] if style else []),
        *bold(is_bold),
        *([w("u", val="single")] if is_underlined else []),
        *([w("lang", val=LOCALES[language])] if language is not None else []),
    ]
    return w("r", *([w("rPr", *settings)] if settings else []), text(words))
