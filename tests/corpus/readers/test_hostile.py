"""Files that are broken, misnamed or meant to do harm: a clear refusal, or all of the text."""

from __future__ import annotations

import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.document import UnreadableSource
from corpus.readers import SUFFIXES, read, read_bytes
from tests.corpus.readers.docx_files import (
    NAMESPACES,
    archive,
    docx,
    level,
    listed,
    numbering,
    paragraph,
)

LINE = "1-бап. Ішкі көші-қон еркін.\n"
WORD = docx(paragraph("1-бап. Ішкі көші-қон еркін."))
PAGE = "<!DOCTYPE html><html><body><p>1-бап. Ішкі көші-қон еркін.</p></body></html>"


@pytest.mark.parametrize(
    ("name", "data", "format_name"),
    [
        pytest.param("a.txt", LINE.encode(), "text", id="text"),
        pytest.param("a.md", LINE.encode(), "markdown", id="Markdown"),
        pytest.param("a.HTM", PAGE.encode(), "html", id="capitals in the suffix"),
        pytest.param("a.docx", WORD, "docx", id="Word"),
        pytest.param("a.txt", WORD, "docx", id="a Word file with another suffix"),
        pytest.param("a.txt", PAGE.encode(), "html", id="a page with another suffix"),
        pytest.param("a.docx", PAGE.encode("utf-8-sig"), "html", id="a page named .docx"),
        pytest.param("a.html", LINE.encode(), "text", id="text without any tag, named .html"),
        pytest.param("a.html", b"<p>1 article</p>", "html", id="a piece of a page"),
        pytest.param("закон от 22.07.2011", LINE.encode(), "text", id="no suffix at all"),
        pytest.param("a.html", PAGE.encode("utf-16"), "html", id="a page in UTF-16"),
    ],
)
def test_content_decides_where_it_is_unmistakable(
    tmp_path: Path, name: str, data: bytes, format_name: str
) -> None:
    folder = tmp_path / "қазақша аты бар қалта"
    folder.mkdir()
    (folder / name).write_bytes(data)
    document = read(folder / name)
    assert document.format == format_name
    assert document.text.strip().startswith("1")


def test_the_encoding_is_told() -> None:
    assert read_bytes(LINE.encode("utf-16"), "a.txt").encoding == "utf-16-le"
    assert read_bytes(PAGE.encode("kz1048"), "a.html").encoding == "kz1048"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        pytest.param(lambda path: None, "no such file", id="missing"),
        pytest.param(lambda path: path.mkdir(), "this is a folder", id="a folder"),
        pytest.param(lambda path: path.write_bytes(b""), "is empty", id="empty"),
        pytest.param(lambda path: path.write_bytes(b" \n\n"), "is empty", id="only white space"),
        pytest.param(lambda path: os.mkfifo(path), "no ordinary file", id="a pipe: would block"),
        pytest.param(
            lambda path: path.symlink_to(path), "cannot be read.*symbolic", id="a link to itself"
        ),
    ],
)
def test_files_that_cannot_be_had(tmp_path: Path, make: object, message: str) -> None:
    path = tmp_path / "act.txt"
    assert callable(make)
    make(path)
    with pytest.raises(UnreadableSource, match=message) as caught:
        read(path)
    assert caught.value.source == str(path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "act.txt"
    with path.open("wb") as file:
        file.truncate(300 << 20)  # sparse: takes no room on the disk
    with pytest.raises(UnreadableSource, match="more than 256 MB"):
        read(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_rights(tmp_path: Path) -> None:
    path = tmp_path / "act.txt"
    path.write_text(LINE, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(UnreadableSource, match="no right"):
        read(path)


def lying_archive() -> bytes:
    """Return a DOCX whose directory says that its document is small."""
    data = bytearray(docx(paragraph("слово " * 500_000)))
    with zipfile.ZipFile(BytesIO(data)) as file:
        size = file.getinfo("word/document.xml").file_size
    position = data.rfind(size.to_bytes(4, "little"))
    data[position : position + 4] = (1000).to_bytes(4, "little")
    return bytes(data)


def with_password() -> bytes:
    """Return a ZIP archive whose members are marked as encrypted."""
    data = bytearray(WORD)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = data.find(signature)
        while position >= 0:
            data[position + offset] |= 1
            position = data.find(signature, position + 1)
    return bytes(data)


BOMB = "<w:document {}><w:body><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:body></w:document>"
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "хахаха">'
    + "".join(
        f'<!ENTITY {new} "{f"&{old};" * 10}">'
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
FILE_ENTITY = '<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG.*OCR", id="a JPEG"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "old Office file.*password.*save it as DOCX",
            id="an old .doc, or an encrypted DOCX",
        ),
        pytest.param(LINE.encode(), "no Word file.*rename", id="text"),
        pytest.param(WORD[: len(WORD) // 2], "damaged or cut off", id="cut off"),
        pytest.param(b"PK\x03\x04" + bytes(100), "damaged or cut off", id="only its beginning"),
        pytest.param(archive({"xl/workbook.xml": "<x/>"}), "no Word document", id="a spreadsheet"),
        pytest.param(
            archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}),
            "OpenDocument.*save it as DOCX",
            id="an ODT with another name",
        ),
        pytest.param(b"{\\rtf1 a}", "RTF.*save it as DOCX", id="an RTF with another name"),
        pytest.param(
            archive({"../../word/document.xml": "<x/>", "/word/document.xml": "<x/>"}),
            "no Word document",
            id="parts outside of the archive",
        ),
        pytest.param(archive({"word/document.xml": "<x/>"}), "no body", id="no body"),
        pytest.param(archive({"word/document.xml": ""}), "is damaged", id="an empty part"),
        pytest.param(archive({"word/document.xml": "<w:document"}), "is damaged", id="not XML"),
        pytest.param(docx(paragraph("")), "no text.*OCR", id="a scan without words"),
        pytest.param(
            docx(paragraph(" " * (40 << 20))), "times its size", id="a bomb: 40 MB from 40 KB"
        ),
        pytest.param(lying_archive(), "damaged", id="a part larger than it says"),
        pytest.param(with_password(), "password", id="encrypted members"),
        pytest.param(
            archive({"word/document.xml": LAUGHS + BOMB.format(NAMESPACES, "&i;")}),
            "entity",
            id="an entity bomb",
        ),
        pytest.param(
            archive({"word/document.xml": FILE_ENTITY + BOMB.format(NAMESPACES, "&i;")}),
            "entities",
            id="an entity that is a file of this machine",
        ),
        pytest.param(
            docx("<w:sdt><w:sdtContent>" * 5000 + "</w:sdtContent></w:sdt>" * 5000),
            "is damaged.*depth",
            id="nested without end",
        ),
    ],
)
def test_bad_word_files_are_refused(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableSource, match=message) as caught:
        read_bytes(data, "act.docx")
    assert "root:" not in caught.value.message


def test_an_empty_form_is_no_bomb() -> None:
    """Rows after rows of empty cells shrink three hundred times."""
    cell = f"<w:tc>{paragraph('')}</w:tc>"
    rows = f"<w:tr>{cell * 6}</w:tr>" * 8000
    form = docx(f"{paragraph('Нысан')}<w:tbl>{rows}</w:tbl>")
    assert read_bytes(form, "form.docx").text == "Нысан"


def test_folders_divided_as_windows_does() -> None:
    body = f"<w:document {NAMESPACES}><w:body>{paragraph('Слово')}</w:body></w:document>"
    assert read_bytes(archive({"word\\document.xml": body}), "a.docx").text == "Слово"


def test_huge_numbers_of_a_list() -> None:
    """The largest number that the format has, and letters ten thousand items on."""
    levels = level(0, "decimal", "%1.", start=2**31 - 1) + level(
        1, "lowerLetter", "%2)", start=10_000
    )
    part = numbering({0: levels}, {1: (0, "")})
    text = read_bytes(docx(listed("А", 1) + listed("Б", 1, 1), numbering=part), "a.docx").text
    assert text.startswith("2147483647. А\n") and len(text) < 60


def test_missing_parts_of_a_word_file_are_no_harm() -> None:
    numbered = paragraph("Слово", '<w:numPr><w:numId w:val="1"/></w:numPr><w:pStyle w:val="x"/>')
    bare = archive({"word/document.xml": f"<d {NAMESPACES}><w:body>{numbered}</w:body></d>"})
    assert read_bytes(bare, "act.docx").text == "Слово"


def test_a_style_based_on_itself_and_a_note_that_refers_to_itself() -> None:
    sheet = (
        f'<w:styles {NAMESPACES}><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style>'
        '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>'
    )
    refers = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    notes = (
        f'<w:footnotes {NAMESPACES}><w:footnote w:id="1"><w:p><w:r><w:t>Сноска</w:t></w:r>'
        f"{refers}</w:p></w:footnote></w:footnotes>"
    )
    body = f'<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>Слово</w:t></w:r>{refers}</w:p>'
    assert read_bytes(docx(body, styles=sheet, footnotes=notes), "a.docx").text == "Слово\nСноска"


MANY = 50_000


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param("<div>а" * MANY + "</div>" * MANY, MANY, id="nested without end"),
        pytest.param("<b>" * MANY + "</i>" * MANY + "а", 1, id="stray end tags"),
        pytest.param("<table><tr><td>а" * MANY, MANY, id="tables in tables"),
        pytest.param("<p><table><tr><td>а" * MANY + "</p>" * MANY, MANY, id="crossing tags"),
        pytest.param("<a href=x>а<p>" * MANY, MANY, id="unclosed links"),
        pytest.param("<p>а" + "<br>" * MANY + "а", 2, id="line breaks"),
        pytest.param(
            "<table><tr><td>" + "<td>а<br>а" * MANY, 2 * MANY, id="labels beside empty cells"
        ),
        pytest.param("<h3>" + "а<br><a name=z>" * MANY, MANY, id="anchors in one heading"),
        pytest.param("<ol>" * 500 + "<li>а" * MANY, MANY, id="lists in lists"),
        pytest.param("<p " + "a='>' " * MANY + ">а", 1, id="attributes"),
        pytest.param("<p a='>\">" * MANY + "'>а", 1, id="quotes that close far away"),
        pytest.param("<" * MANY + "а", 1, id="signs that begin no tag"),
        pytest.param("&#" + "1" * 100_000 + ";а", 1, id="a number too long for int()"),
        pytest.param("&x;" * MANY + "а", 1, id="unknown entities"),
        pytest.param("<p>" + "а" * 12_000_000, 12_000_000, id="12 million letters on one line"),
    ],
)
def test_hostile_pages_lose_no_word(body: str, words: int) -> None:
    document = read_bytes(f"<html><body>{body}</body></html>".encode(), "page.html")
    assert document.text.count("а") == words


def test_cells_that_spread_do_not_blow_up_a_table() -> None:
    """A few cells over all rows and columns would make a thousand empty ones of each."""
    wide = "<td colspan=999 rowspan=999999>а" * 64
    page = f"<html><body><table><tr>{wide}{'<tr><td>а' * MANY}</table></body></html>"
    document = read_bytes(page.encode(), "page.html")
    assert document.text.count("а") == 64 + MANY
    assert len(document.text) < 200 * MANY


def test_entities_that_a_page_declares_are_not_expanded() -> None:
    page = f"{LAUGHS.replace('x [', 'html [')}<html><body><p>&i; закон</p></body></html>"
    assert read_bytes(page.encode(), "page.html").text == "&i; закон"


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    """Cut or change any file anywhere: never anything but a Document or UnreadableSource."""
    name, content = data.draw(
        st.sampled_from([("a.docx", WORD), ("a.html", PAGE.encode()), ("a.txt", LINE.encode())])
    )
    damaged = bytearray(content)
    for _ in range(data.draw(st.integers(1, 4))):
        position = data.draw(st.integers(0, len(damaged) - 1))
        damaged[position] = data.draw(st.integers(0, 255))
    damaged = damaged[: data.draw(st.integers(1, len(damaged)))]
    try:
        document = read_bytes(bytes(damaged), name)
    except UnreadableSource as error:
        assert error.message
    else:
        assert document.blocks


def test_the_suffixes_that_folders_are_searched_for() -> None:
    assert set(SUFFIXES) == {".txt", ".html", ".htm", ".mht", ".mhtml", ".docx", ".md"}
