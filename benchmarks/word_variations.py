"""One act as Word files of many makes: what people's programs do to the same paragraphs.

Every variation takes the blocks of an act's text and gives a DOCX file whose
printed page says what the text says.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from random import Random

import docx as python_docx

from benchmarks.lines_of_text import Lines
from corpus.document import BlockKind, Document
from corpus.readers.pieces import CELL_SEPARATOR, Piece, assemble
from tests.corpus.readers.docx_files import (
    NAMESPACES,
    OFFICE,
    archive,
    docx,
    level,
    paragraph,
    run,
    styles,
)

Variation = Callable[[Lines, str], bytes]
"""From the paragraphs and the language (kk, ru) to a file."""

_HEADED = {
    "kk": (re.compile(r"(\d{1,2})-тарау\. "), re.compile(r"(\d{1,3})-бап\. ")),
    "ru": (re.compile(r"Глава (\d{1,2})\. "), re.compile(r"Статья (\d{1,3})\. ")),
}
_WRITTEN = {"kk": ("%1-тарау.", "%2-бап."), "ru": ("Глава %1.", "Статья %2.")}
_LISTED = (re.compile(r"(\d{1,3})\. (?=\S)"), re.compile(r"(\d{1,3})\) (?=\S)"))
_NOTE = re.compile(r"(?:Ескерту|Сноска)\.")
_NUMBER = re.compile(r"(\d{1,3}(?:-\d{1,2})?)(-бап\.|-тарау\.|\.|\)) ")
_INSERTED = re.compile(r"^((?:Статья |Глава )?\d{1,3})-(\d{1,2})(?=[.)-])")
_STRICT_NAMES = (
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ),
    (OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
)
_BREAK = "<w:r><w:br/></w:r>"


def document_of(lines: Lines) -> Document:
    """The same paragraphs as a document: what a reader should make of any file of them."""
    pieces = [
        Piece(BlockKind.PARAGRAPH, line)
        if isinstance(line, str)
        else Piece(BlockKind.TABLE, "\n".join(CELL_SEPARATOR.join(row) for row in line))
        for line in lines
    ]
    text, blocks, _ = assemble(pieces)
    return Document(text, blocks, "text")


def _table(rows: Iterable[Iterable[str]], make: Callable[[str], str] = paragraph) -> str:
    def cell(text: str) -> str:
        return f"<w:tc>{make(text)}</w:tc>"

    return (
        "<w:tbl>"
        + "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
        + ("</w:tbl>")
    )


def _body(lines: Lines, make: Callable[[str], str]) -> str:
    return "".join(make(line) if isinstance(line, str) else _table(line) for line in lines)


def heading_depth(line: str, language: str) -> int | None:
    for depth, pattern in enumerate(_HEADED[language], 1):
        if pattern.match(line):
            return depth
    return None


def plain(lines: Lines, language: str) -> bytes:
    """A paragraph for a paragraph."""
    return docx(_body(lines, paragraph))


def by_python_docx(lines: Lines, language: str) -> bytes:
    """Written by another program, with its template's styles."""
    made = python_docx.Document()
    for line in lines:
        if isinstance(line, str):
            depth = heading_depth(line, language)
            if depth is None:
                made.add_paragraph(line)
            else:
                made.add_heading(line, depth)
            continue
        table = made.add_table(len(line), max(map(len, line)))
        for row, cells in zip(table.rows, line, strict=True):
            for cell, text in zip(row.cells, cells, strict=False):
                cell.text = text
    stored = BytesIO()
    made.save(stored)
    return stored.getvalue()


def _styled(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def local_headings(lines: Lines, language: str) -> bytes:
    """Headings by styles with localised names; the articles' by an outline level of their own."""
    sheet = styles(
        '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="Заголовок 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="a2"><w:name w:val="Бап"/>'
        '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    )

    def make(line: str) -> str:
        depth = heading_depth(line, language)
        return paragraph(line, _styled(f"a{depth}") if depth else "")

    return docx(_body(lines, make), styles=sheet)


def all_headings(lines: Lines, language: str) -> bytes:
    """A drafter who liked the look of «Heading 1» for every paragraph."""
    sheet = styles(
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    )
    return docx(_body(lines, lambda line: paragraph(line, _styled("1"))), styles=sheet)


class _Counted:
    """Numbers of an act as Word would count them; others are typed or started anew."""

    def __init__(self, language: str, shared: bool, suffix: str = "tab") -> None:
        self._patterns = (*_HEADED[language], *_LISTED)
        self._shared = shared
        self._counters: list[int | None] = [None] * 4
        self._lists = ['<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>']
        never = '<w:lvlRestart w:val="0"/>'
        gap = f'<w:suff w:val="{suffix}"/>'
        after = " " if suffix == "nothing" else ""
        marks = [mark + after for mark in (*_WRITTEN[language], "%3.", "%4)")]
        self._levels = "".join(
            level(index, "decimal", mark, (never if index == 1 else "") + gap)
            for index, mark in enumerate(marks)
        )

    def make(self, line: str) -> str:
        for index, pattern in enumerate(self._patterns):
            found = pattern.match(line)
            if found is None:
                continue
            wanted = int(found[1])
            list_id = self._list_for(index, wanted)
            if list_id is None:
                return paragraph(line)
            numbers = f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{list_id}"/></w:numPr>'
            return paragraph(run(line[found.end() :]), numbers)
        return paragraph(line)

    def _list_for(self, index: int, wanted: int) -> int | None:
        current = self._counters[index]
        expected = 1 if current is None else current + 1
        list_id = 1
        if wanted != expected:
            if not self._shared:
                return None  # typed by hand
            list_id = len(self._lists) + 1
            self._lists.append(
                f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="0"/><w:lvlOverride '
                f'w:ilvl="{index}"><w:startOverride w:val="{wanted}"/></w:lvlOverride></w:num>'
            )
        self._counters[index] = wanted
        for deeper in range(index + 1, 4):
            if not (deeper == 1 and index == 0):
                self._counters[deeper] = None
        return list_id

    def part(self) -> str:
        return (
            f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">{self._levels}'
            f"</w:abstractNum>{''.join(self._lists)}</w:numbering>"
        )


def _numbered(lines: Lines, language: str, shared: bool, suffix: str = "tab") -> bytes:
    counted = _Counted(language, shared, suffix)
    body = _body(lines, counted.make)
    return docx(body, numbering=counted.part())


def counted_and_typed(lines: Lines, language: str) -> bytes:
    """One list of four levels; numbers off its row (6-1, after removed ones) typed by hand."""
    return _numbered(lines, language, shared=False)


def counted_and_restarted(lines: Lines, language: str) -> bytes:
    """The same with start overrides where the row jumps, and nothing after the number."""
    return _numbered(lines, language, shared=True, suffix="nothing")


def by_letters(lines: Lines, language: str) -> bytes:
    """Every number typed, the layout of it not: tabs, non-breaking spaces and hyphens."""
    between = Random(1)

    def make(line: str) -> str:
        found = _NUMBER.match(line)
        if found is None:
            return paragraph(line)
        first, _, second = found[1].partition("-")
        hyphen = "<w:r><w:noBreakHyphen/></w:r>" if second else ""
        gap = between.choice(("<w:r><w:tab/></w:r>", run("\u00a0"), run("  ")))
        number = run(first) + hyphen + (run(second) if second else "") + run(found[2])
        return paragraph(number + gap + run(line[found.end() :]))

    return docx(_body(lines, make))


def raised(lines: Lines, language: str) -> bytes:
    """Inserted numbers with a raised second number, as the print has them."""

    def make(line: str) -> str:
        found = _INSERTED.match(line)
        if found is None:
            return paragraph(line)
        digits = run(found[2], '<w:vertAlign w:val="superscript"/>')
        return paragraph(run(found[1]) + digits + run(line[found.end() :]))

    return docx(_body(lines, make))


def in_pieces(lines: Lines, language: str) -> bytes:
    """Runs cut anywhere, in links, tags, controls and accepted changes; deletions among them."""
    cutting = Random(2)
    wraps = (
        "{}",
        "<w:proofErr w:type='spellStart'/>{}<w:proofErr w:type='spellEnd'/>",
        "<w:smartTag w:element='x'>{}</w:smartTag>",
        "<w:hyperlink w:anchor='z1'>{}</w:hyperlink>",
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:ins w:id='1'>{}</w:ins>",
        "<w:moveTo w:id='1'>{}</w:moveTo>",
        "{}<w:del w:id='2'><w:r><w:delText>5. лишнее 1) слово</w:delText></w:r></w:del>",
        "{}<w:moveFrom w:id='2'><w:r><w:t>1. лишнее слово</w:t></w:r></w:moveFrom>",
        "{}<w:r><w:rPr><w:vanish/></w:rPr><w:t>2. тайное</w:t></w:r>",
        "<w:commentRangeStart w:id='1'/>{}<w:commentRangeEnd w:id='1'/>"
        "<w:r><w:commentReference w:id='1'/></w:r>",
        "<w:fldSimple w:instr=' REF z1 '>{}</w:fldSimple>",
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> REF z1 </w:instrText>"
        "</w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>{}"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r>",
        "{}<w:r><w:lastRenderedPageBreak/></w:r>",
    )

    def make(line: str) -> str:
        pieces = []
        position = 0
        while position < len(line):
            end = position + cutting.randint(3, 60)
            pieces.append(cutting.choice(wraps).format(run(line[position:end])))
            position = end
        return paragraph("".join(pieces))

    return docx(_body(lines, make))


def with_changes(lines: Lines, language: str) -> bytes:
    """Numbered paragraphs moved and deleted under tracked changes stand among the others."""
    counted = _Counted(language, shared=False)
    chance = Random(3)
    numbers = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr><w:rPr>{}</w:rPr>'

    def make(line: str) -> str:
        gone = ""
        if chance.random() < 0.2:
            mark, holder, text = chance.choice((
                ("<w:del w:id='1'/>", "del", "<w:r><w:delText>Снятое.</w:delText></w:r>"),
                ("<w:moveFrom w:id='1'/>", "moveFrom", run("Перенесённое.")),
            ))  # fmt: skip
            properties = numbers.format(chance.randint(1, 3), mark)
            gone = f"<w:p><w:pPr>{properties}</w:pPr><w:{holder} w:id='1'>{text}</w:{holder}></w:p>"
        return gone + counted.make(line)

    body = _body(lines, make)
    return docx(body, numbering=counted.part())


def with_footnotes(lines: Lines, language: str) -> bytes:
    """Editors' notes as footnotes of the paragraph before them."""
    notes: list[str] = []
    made: list[str] = []
    for line in lines:
        if isinstance(line, str) and _NOTE.match(line) and made and made[-1].endswith("</w:p>"):
            notes.append(line)
            refers = f'<w:r><w:footnoteReference w:id="{len(notes)}"/></w:r></w:p>'
            made[-1] = made[-1].removesuffix("</w:p>") + refers
        else:
            made.append(paragraph(line) if isinstance(line, str) else _table(line))
    part = "".join(
        f'<w:footnote w:id="{number}">{paragraph("<w:r><w:footnoteRef/></w:r>" + run(" " + note))}'
        "</w:footnote>"
        for number, note in enumerate(notes, 1)
    )
    return docx("".join(made), footnotes=f"<w:footnotes {NAMESPACES}>{part}</w:footnotes>")


def with_contents(lines: Lines, language: str) -> bytes:
    """A computed table of contents before the first chapter or article."""
    headings = [line for line in lines if isinstance(line, str) and heading_depth(line, language)]
    begin = (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> TOC \\o \"1-3\" \\h "
        "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
    )
    page = (
        "<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> "
        "PAGEREF _Toc1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        f"{run('12')}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )
    entries = "".join(
        paragraph(
            (begin if number == 0 else "")
            + f"<w:hyperlink w:anchor='_Toc1'>{run(line)}{page}</w:hyperlink>",
            _styled("11"),
        )
        for number, line in enumerate(headings)
    )
    end = paragraph("<w:r><w:fldChar w:fldCharType='end'/></w:r>")
    contents = f"<w:sdt><w:sdtContent>{entries}{end}</w:sdtContent></w:sdt>" if headings else ""
    first = lines.index(headings[0]) if headings else 0
    sheet = styles('<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>')
    return docx(
        _body(lines[:first], paragraph) + contents + _body(lines[first:], paragraph), styles=sheet
    )


def in_a_frame(lines: Lines, language: str) -> bytes:
    """All of the act in one cell of a table that frames the page, in a content control."""
    body = f"<w:tbl><w:tr><w:tc>{_body(lines, paragraph)}</w:tc></w:tr></w:tbl>"
    return docx(f"<w:sdt><w:sdtContent>{body}</w:sdtContent></w:sdt>")


def in_rows(lines: Lines, language: str) -> bytes:
    """Every paragraph in a row of its own."""
    return docx(_body(lines, lambda line: _table([[line]])))


def in_text_boxes(lines: Lines, language: str) -> bytes:
    """Paragraphs in text boxes, each stored twice as Word does."""

    def make(line: str) -> str:
        inner = f"<w:txbxContent>{paragraph(line)}</w:txbxContent>"
        return paragraph(
            "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
            f"{inner}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inner}"
            "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )

    return docx(_body(lines, make))


def joined_by_breaks(lines: Lines, language: str) -> bytes:
    """Line breaks (Shift+Enter) where paragraphs should end, up to each next heading."""
    made: list[str] = []
    for line in lines:
        if not isinstance(line, str):
            made.append(_table(line))
        elif made and made[-1].endswith("</w:p>") and heading_depth(line, language) is None:
            made[-1] = made[-1].removesuffix("</w:p>") + _BREAK + run(line) + "</w:p>"
        else:
            made.append(paragraph(line))
    return docx("".join(made))


def _wrapped(line: str, width: int) -> Iterator[str]:
    """The line at a margin of ``width`` characters."""
    start = 0
    while len(line) - start > width:
        gap = line.rfind(" ", start + 1, start + width + 1)
        if gap < 0:
            gap = line.find(" ", start + 1)
            if gap < 0:
                break
        yield line[start:gap]
        start = gap + 1
    yield line[start:]


def wrapped_by_breaks(lines: Lines, language: str) -> bytes:
    """Line breaks at a margin within each paragraph, as text pasted from a mail has them."""

    def make(line: str) -> str:
        return paragraph(_BREAK.join(map(run, _wrapped(line, 80))))

    return docx(_body(lines, make))


def wrapped_by_paragraphs(lines: Lines, language: str) -> bytes:
    """Every printed line a paragraph of its own, as text pasted from a PDF has them."""
    return docx(_body(lines, lambda line: "".join(map(paragraph, _wrapped(line, 80)))))


def spaced_out(lines: Lines, language: str) -> bytes:
    """Empty paragraphs, page and section breaks, headers, soft hyphens, bookmarks."""
    hyphenated = Random(4)

    def make(line: str) -> str:
        words = line.split(" ")
        at = hyphenated.randrange(len(words))
        half = len(words[at]) // 2
        before = " ".join([*words[:at], words[at][:half]])
        after = " ".join([words[at][half:], *words[at + 1 :]])
        text = f"{run(before)}<w:r><w:softHyphen/></w:r>{run(after)}"
        depth = heading_depth(line, language)
        page = '<w:r><w:br w:type="page"/></w:r>' if depth == 1 else ""
        bookmark = '<w:bookmarkStart w:id="1" w:name="z1"/>'
        return paragraph("") + paragraph(page + text + bookmark)

    header = f"<w:hdr {NAMESPACES}>{paragraph('1-бап. Жоба')}</w:hdr>"
    section = paragraph("", '<w:sectPr><w:cols w:num="2"/></w:sectPr>')
    return docx(section + _body(lines, make) + section, header1=header)


def strict(lines: Lines, language: str) -> bytes:
    """The strict dialect of ISO 29500."""
    with zipfile.ZipFile(BytesIO(plain(lines, language))) as file:
        parts = {name: file.read(name).decode() for name in file.namelist()}
    for usual, strict_name in _STRICT_NAMES:
        parts = {name: text.replace(usual, strict_name) for name, text in parts.items()}
    return archive(parts)


VARIATIONS: tuple[Variation, ...] = (
    plain,
    by_python_docx,
    local_headings,
    all_headings,
    counted_and_typed,
    counted_and_restarted,
    by_letters,
    raised,
    in_pieces,
    with_changes,
    with_footnotes,
    with_contents,
    in_a_frame,
    in_rows,
    in_text_boxes,
    joined_by_breaks,
    wrapped_by_breaks,
    wrapped_by_paragraphs,
    spaced_out,
    strict,
)
