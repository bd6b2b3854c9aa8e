"""The sheet as a Word document: what advisers and Word expect of it."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.text.paragraph import Paragraph
from hypothesis import HealthCheck, given, settings
from lxml import etree

from console.asking.sheet.content import sheet_of
from console.asking.sheet.document import write_document
from console.asking.sheet.facts import plain
from console.messages import choose_language
from console.word import NAMESPACE
from indexer.answers.model import Answer
from kb.model import LANGUAGES
from tests.console.asking.answered import Texts, answered, asked, quoted, refused, whole_answer
from tests.console.asking.hostile import ANY_TEXT, QUESTIONS

Write = Callable[..., Document]
W = f"{{{NAMESPACE}}}"
FILE = "sheet.docx"


@pytest.fixture
def written(tmp_path: Path, texts: Texts) -> Write:
    """Writes answers and opens the file."""

    def write(*answers: Answer) -> Document:
        write_document(sheet_of(texts.store, answers), tmp_path / FILE)
        return docx.Document(str(tmp_path / FILE))

    return write


def in_style(document: Document, name: str) -> list[Paragraph]:
    return [one for one in document.paragraphs if one.style is not None and one.style.name == name]


def words(document: Document, style: str) -> list[str]:
    return [one.text for one in in_style(document, style)]


def languages(paragraph: Paragraph) -> list[str]:
    return [str(one) for one in paragraph._p.xpath(".//w:lang/@w:val")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_real_headings_and_says_what_it_is(
    written: Write, texts: Texts, language: str
) -> None:
    choose_language(language)
    document = written(whole_answer(texts))
    assert words(document, "Heading 1") == ["Можно ли поить скот?"]
    assert [one[:2] for one in words(document, "Heading 2")] == ["1.", "2.", "3."]
    properties = document.core_properties
    [title] = words(document, "Title")
    assert properties.title == f"{title}: Можно ли поить скот?"
    assert properties.language[:2] == language
    assert properties.author == properties.comments == ""


def test_quotations_are_the_sources_letter_for_letter(written: Write, texts: Texts) -> None:
    document = written(whole_answer(texts))
    assert words(document, "Quote") == [
        "1) поить скот из всякого колодца;",
        "1. Пастух обязан закрыть колодец в течение двух часов, кроме дней зноя.",
        "1) құдықты жабуды;",
    ]
    assert words(document, "Sheet List Head") == [
        "Пастух имеет право:", "Мыналарды:", "… малшы орындауға міндетті",
    ]  # fmt: skip
    bold = [run.text for run in in_style(document, "Quote")[1].runs if run.bold]
    assert bold == ["обязан", "в течение двух часов"]


def test_signs_of_markup_in_a_text_are_text(written: Write, texts: Texts) -> None:
    line = "3. Сбор *платится* по <Кодексу> _вод_ | `рек` & в порядке, определяемом акимом."
    assert words(written(answered(quoted(texts.law, line))), "Quote") == [line]


def test_runs_in_another_language_name_it(written: Write, texts: Texts) -> None:
    choose_language("ru")
    document = written(whole_answer(texts))
    first, _, last = in_style(document, "Quote")
    assert languages(first) == [], "the document's"
    assert languages(last) == ["kk-KZ"]
    [default] = document.styles.element.xpath("w:docDefaults//w:lang/@w:val")
    assert default == "ru-RU"


def test_links_lead_to_the_portal_and_within_the_document(written: Write, texts: Texts) -> None:
    document = written(whole_answer(texts), refused(texts))
    relations = document.part.rels
    outside = [link for one in document.paragraphs for link in one.hyperlinks if link.address]
    assert {link.address: link.text for link in outside} == {
        "https://example.kz/wells": "https://example.kz/wells",
        "https://example.kz/wells#z7": "https://example.kz/wells#z7",
    }
    assert all(relations[str(link._hyperlink.rId)].is_external for link in outside)
    inside = [
        link.fragment for one in document.paragraphs for link in one.hyperlinks if not link.address
    ]
    marks = document.element.body.xpath(".//w:bookmarkStart/@w:name")
    assert inside == marks == ["q1", "q2"]


def test_the_foot_has_the_notice_and_the_number_of_the_page(written: Write, texts: Texts) -> None:
    document = written(whole_answer(texts))
    [section] = document.sections
    [foot] = section.footer.paragraphs
    assert foot.text.startswith("This is no legal advice.")
    assert foot._p.xpath("w:fldSimple/@w:instr") == ["PAGE"]
    assert [round(side.mm) for side in (section.page_width, section.page_height) if side] == [
        210,
        297,
    ]


def test_norms_are_a_table_whose_head_is_repeated(written: Write, texts: Texts) -> None:
    document = written(whole_answer(texts))
    [table] = document.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["No.", "Who", "May, must …", "What", "By when, how much"]
    assert rows[2] == ["2", "пастух", "Must", "«закрыть колодец»", "«в течение двух часов»"]
    assert table.rows[0]._tr.xpath("w:trPr/w:tblHeader")
    widths = [column.width for column in table.columns]
    assert sum(width.mm for width in widths if width) == pytest.approx(177, abs=1)


def test_that_words_are_no_law_stands_out(written: Write, texts: Texts) -> None:
    facts = in_style(written(refused(texts), whole_answer(texts)), "Sheet Facts")
    assert [run.text for one in facts for run in one.runs if run.bold] == ["draft"]


def test_every_question_begins_a_page(written: Write, texts: Texts) -> None:
    document = written(*[refused(texts)] * 3)
    headings = in_style(document, "Heading 1")
    assert [one.text[:3] for one in headings] == ["1. ", "2. ", "3. "]
    assert [one.paragraph_format.page_break_before for one in headings] == [None, True, True]


ORDER = {
    "pPr": ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "pBdr", "tabs", "spacing", "ind", "outlineLvl"],
    "rPr": ["rStyle", "rFonts", "b", "bCs", "color", "sz", "szCs", "u", "lang"],
    "tblPr": ["tblStyle", "tblW", "tblLayout", "tblLook"],
    "trPr": ["cantSplit", "tblHeader"],
    "tcPr": ["tcW", "gridSpan"],
}  # fmt: skip
"""The order that the schema of ECMA-376 prescribes for the elements that are written."""


def test_elements_stand_in_the_order_of_the_schema(written: Write, texts: Texts) -> None:
    document = written(whole_answer(texts), refused(texts))
    names = {"Title", "Heading1", "Heading2", "Quote", "ListBullet", "Footer", "Hyperlink"}
    styles = [
        style
        for style in document.styles.element.xpath("w:style")
        if style.get(f"{W}styleId") in names or str(style.get(f"{W}styleId")).startswith("Sheet")
    ]
    assert len(styles) == 14
    footer = document.sections[0].footer._element
    for root in (*document.element.body[:-1], *styles, footer):
        for element in root.iter():
            name = etree.QName(element).localname
            children = [etree.QName(child).localname for child in element]
            places = [ORDER[name].index(child) for child in children] if name in ORDER else []
            assert places == sorted(places), (name, children)


def test_the_package_holds_what_it_says_and_no_macro(
    written: Write, texts: Texts, tmp_path: Path
) -> None:
    written(whole_answer(texts))
    with zipfile.ZipFile(tmp_path / FILE) as package:
        assert package.testzip() is None
        names = package.namelist()
        for name in names:
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))
    assert not [name for name in names if "vba" in name or "thumbnail" in name]


@pytest.mark.parametrize(
    "question", [one for one, _ in QUESTIONS], ids=[why for _, why in QUESTIONS]
)
def test_a_hostile_question_is_words(written: Write, texts: Texts, question: str) -> None:
    document = written(refused(texts, asked(question)))
    shown = plain(question) or "–"
    if len(shown) <= 250:
        assert words(document, "Heading 1") == [shown]
    else:
        assert f"The question in full: {shown}" in words(document, "Sheet Facts")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(question=ANY_TEXT)
def test_any_question_is_words(written: Write, texts: Texts, question: str) -> None:
    assert words(written(refused(texts, asked(question))), "Heading 1") == [plain(question) or "–"]


def test_a_file_that_cannot_be_written_is_an_error_of_the_system(
    texts: Texts, tmp_path: Path
) -> None:
    with pytest.raises(OSError):
        write_document(sheet_of(texts.store, [refused(texts)]), tmp_path / "no folder" / FILE)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_as_one_page(written: Write, texts: Texts, tmp_path: Path) -> None:
    written(whole_answer(texts))
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / FILE],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert (tmp_path / "sheet.pdf").read_bytes().count(b"/Type/Page/") == 1
