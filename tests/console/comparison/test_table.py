"""The comparative table as a Word document: what drafters and Word expect of it."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from string import Formatter

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from lxml import etree

from console.comparison.rows import Mark
from console.comparison.table.entries import entries_of
from console.comparison.table.writing import write_table
from console.official_names import table_words
from kb.comparison.compare import compare
from kb.comparison.model import Comparison, Operation, Pair, PairKind
from kb.model import LANGUAGES, Act
from tests.console.comparison.compared_acts import (
    BILL,
    LAW,
    OLD_RU,
    compared,
    edit,
    russian_comparison,
    whole,
)

Write = Callable[..., Document]

HEAD_ROWS = 2
"""The names of the columns and their numbers."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def written(tmp_path: Path) -> Write:
    """Writes a comparison and opens the file."""

    def write(comparison: Comparison, language: str | None = None) -> Document:
        write_table(comparison, tmp_path / "table.docx", language)
        return docx.Document(str(tmp_path / "table.docx"))

    return write


def table_of(document: Document) -> Table:
    [table] = document.tables
    return table


def marked(cell: _Cell) -> str:
    """The text of a cell, words in bold between stars."""
    return " / ".join(map(marked_paragraph, cell.paragraphs))


def marked_paragraph(paragraph: Paragraph) -> str:
    return "".join(f"*{run.text}*" if run.bold else run.text for run in paragraph.runs)


def entries(document: Document) -> list[list[str]]:
    """The rows below the head and the name of the act: element, old and new wording."""
    rows = table_of(document).rows
    return [[marked(cell) for cell in row.cells[1:4]] for row in rows if is_entry(row)]


def is_entry(row: _Row) -> bool:
    return row.cells[0].text.rstrip(".").isdecimal() and row.cells[0].text.endswith(".")


# What stands in the rows ----------------------------------------------------------

ROWS = [
    # a replaced word is bold in both columns; other units of the article are left out
    (
        "Подпункт 2) статьи 1",
        "Статья 1. Основные понятия / В настоящем Законе используются следующие понятия: / … / "
        "2) *пастух* – лицо, перегоняющее скот; / …",
        "Статья 1. Основные понятия / В настоящем Законе используются следующие понятия: / … / "
        "2) *чабан* – лицо, перегоняющее скот; / …",
    ),
    # a new unit has nothing in the column of the wording in force
    (
        "Новый подпункт 4) статьи 1",
        "*Отсутствует*",
        "Статья 1. Основные понятия / В настоящем Законе используются следующие понятия: / … / "
        "*4) водопой – место, где скот пьет.*",
    ),
    # only the heading changed
    ("Заголовок статьи 2", "Статья 2. Права пастуха / …", "Статья 2. Права *и обязанности *пастуха / …"),
    (
        "Пункт 1 статьи 2",
        "Статья 2. Права пастуха / 1. Пастух *вправе* занять пастбище на *десять* дней. / …",
        "Статья 2. Права и обязанности пастуха / 1. Пастух *обязан* занять пастбище на *пять* дней. / …",
    ),
    # the paragraph before it left for article 4, whose row tells it; this one moved up
    (
        "Пункт 2 статьи 2 / (изменение нумерации; прежний номер: пункт 3 статьи 2)",
        "Статья 2. Права пастуха / … / *3.* Пастух платит сбор.",
        "Статья 2. Права и обязанности пастуха / … / *2.* Пастух платит сбор.",
    ),
    # paragraphs that only went along with their article have no rows
    (
        "Статья 3 / (изменение нумерации; прежний номер: статья 4)",
        "*Статья 4.* Надзор / …",
        "*Статья 3.* Надзор / …",
    ),
    # a paragraph became an article
    (
        "Статья 4 / (перенос; прежнее место: пункт 2 статьи 2)",
        "Статья 2. Права пастуха / … / *2.* Пастух вправе брать воду из реки. / …",
        "*Статья 4.* *Вода* / Пастух вправе брать воду из реки.",
    ),
    (
        "Статья 5 / Статья 6 / (разделение; прежде: статья 5)",
        "Статья 5. *Споры* / Споры решает суд.",
        "Статья 5. *Суд* / Споры решает суд. / *Статья 6. Медиатор* / *Споры решает медиатор.*",
    ),
    (
        "Статья 7 / (перенос; прежнее место: статья 3)",
        "*Статья 3.* Срок кочевья / Скот перегоняют в мае.",
        "*Статья 7.* Срок кочевья / Скот перегоняют в мае.",
    ),
    (
        "Статья 6",
        "*Статья 6. Переходные положения* / *Закон вводится в действие со дня опубликования.*",
        "*Исключить*",
    ),
]  # fmt: skip


def test_each_changed_unit_has_a_row_in_the_order_of_the_new_text(written: Write) -> None:
    found = [tuple(row) for row in entries(written(russian_comparison()))]
    assert found == ROWS


def test_rows_are_counted_and_the_justification_is_left_to_the_drafter(written: Write) -> None:
    rows = [row for row in table_of(written(russian_comparison())).rows if is_entry(row)]
    assert [row.cells[0].text for row in rows] == [f"{place}." for place in range(1, len(ROWS) + 1)]
    for row in rows:
        assert len(row.cells) == 5
        assert row.cells[4].text == "" and len(row.cells[4].paragraphs) == 1


def test_bold_words_are_those_of_the_edits() -> None:
    """Whatever is bold comes from an edit, from a number that changed or from a unit all new."""
    comparison = russian_comparison()
    edits = [
        edit
        for pair in comparison.all_pairs()
        for edit in pair.edits
        if edit.operation is not Operation.EQUAL
    ]
    bold = {Mark.GONE: set(), Mark.CAME: set()}  # type: dict[Mark, set[str]]
    for entry in entries_of(comparison, "ru"):
        for paragraph in (*entry.old, *entry.new):
            for run in paragraph:
                if run.edit is not None:
                    bold[run.mark].add(run.text.strip())
    for mark, side in ((Mark.GONE, "old"), (Mark.CAME, "new")):
        text = getattr(comparison, side).expression.text
        changed = {
            line.strip()
            for edit in edits
            for line in text[slice(*getattr(edit, side))].split("\n")
            if line.strip()
        }
        assert bold[mark] == changed


def test_long_stretches_of_unchanged_words_are_cut_short(written: Write) -> None:
    stretch = " ".join(f"слово{number}" for number in range(200))
    text = "Статья 1. Срок\n\n1. Начало {} {} и конец {}.\n"
    old, new = (compared(text.format(word, stretch, word), LAW, "ru") for word in ("май", "июнь"))
    comparison = compare(old, new)
    unit = next(unit.position for unit in old.expression.provisions if "para" in unit.eid)
    edits = (edit(comparison, "май", "июнь", "Начало "), edit(comparison, "май", "июнь", "конец "))
    paragraph = whole(PairKind.AMENDED, (unit,), (unit,), edits=edits)
    article = whole(PairKind.AMENDED, (0,), (0,), units=(paragraph,))
    [[_, shown, other]] = entries(written(replace(comparison, pairs=(article,))))
    assert shown.endswith("и конец *май*.") and other.endswith("и конец *июнь*.")
    assert "слово0 " in shown and "слово199 " in shown and "слово100 " not in shown
    assert " … " in shown


def test_a_unit_in_a_wording_of_its_own_is_bold_as_a_whole(written: Write) -> None:
    base = russian_comparison()
    article = Pair(PairKind.COUNTERPART, (8,), (11,), 0.3)
    [[element, old, new]] = entries(written(replace(base, pairs=(article,))))
    assert element == "Статья 4 / (изложение в иной редакции; прежде: статья 3)"
    assert old == "*Статья 3. Срок кочевья* / *Скот перегоняют в мае.*"
    assert new == "*Статья 4. Вода* / *Пастух вправе брать воду из реки.*"


def test_the_chapter_that_is_new_does_not_repeat_its_articles(written: Write) -> None:
    text = (
        "Глава 1. Общее\n\nСтатья 1. Цель\n\nЦель.\n\nГлава 2. Особое\n\nСтатья 2. Сбор\n\nСбор.\n"
    )
    side = compared(text, LAW, "ru")
    inserted = tuple(
        Pair(PairKind.INSERTED, (), (unit.position,), 0.0) for unit in side.expression.provisions
    )
    found = entries(written(Comparison(side, side, inserted)))
    assert [new for _, _, new in found] == [
        "*Глава 1. Общее*",
        "*Статья 1. Цель* / *Цель.*",
        "*Глава 2. Особое*",
        "*Статья 2. Сбор* / *Сбор.*",
    ]


def test_a_number_stands_beside_the_words_of_its_first_subparagraph(written: Write) -> None:
    text = "Статья 1. Цель\n\n1. Первая часть.\n\nВторая часть.\n\n2. Пункт.\n"
    side = compared(text, LAW, "ru")
    dropped = Pair(PairKind.DELETED, (0,), (), 0.0)
    [[_, old, _]] = entries(written(Comparison(side, side, (dropped,))))
    assert old.replace("*", "") == "Статья 1. Цель / 1. Первая часть. / Вторая часть. / 2. Пункт."


def test_a_text_against_itself_has_no_changes(written: Write) -> None:
    side = compared(OLD_RU, LAW, "ru")
    document = written(compare(side, side))
    assert not entries(document)
    assert table_of(document).rows[-1].cells[0].text == "Изменений нет"


def test_an_empty_text_gives_a_table(written: Write) -> None:
    full, empty = compared(OLD_RU, LAW, "ru"), compared("", BILL, "ru")
    assert {new for _, _, new in entries(written(compare(full, empty)))} == {"*Исключить*"}
    assert not entries(written(compare(empty, empty)))


# Languages ------------------------------------------------------------------------

HEADS = [
    (
        "kk",
        ["«Көш туралы» Қазақстан Республикасы Заңының жобасына", "САЛЫСТЫРМА КЕСТЕ"],
        ["Р/с №", "Құрылымдық элемент", "Қолданыстағы редакция", "Ұсынылып отырған редакция", "Негіздеме"],
        "«Жазғы көш туралы» Қазақстан Республикасының 2034 жылғы 3 наурыздағы № 41-IX Заңы",
        ["1-баптың 2) тармақшасы", "1-баптың жаңа 4) тармақшасы", "2-баптың тақырыбы"],
        "kk-KZ",
    ),
    (
        "ru",
        ["СРАВНИТЕЛЬНАЯ ТАБЛИЦА", "к проекту Закона Республики Казахстан «О кочевье»"],
        ["№ п/п", "Структурный элемент", "Действующая редакция", "Предлагаемая редакция", "Обоснование"],
        "Закон Республики Казахстан от 3 марта 2034 года № 41-IX «О летнем кочевье»",
        ["Подпункт 2) статьи 1", "Новый подпункт 4) статьи 1", "Заголовок статьи 2"],
        "ru-RU",
    ),
    (
        "en",
        ["COMPARATIVE TABLE", "to the draft Law of the Republic of Kazakhstan “Көш туралы”"],
        ["No.", "Structural element", "Wording in force", "Proposed wording", "Justification"],
        "Law of the Republic of Kazakhstan “Жазғы көш туралы” № 41-IX of 3 March 2034",
        ["Article 1, point 2", "Article 1, point 4 (new)", "Heading of Article 2"],
        "en-GB",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "heads", "act", "elements", "locale"), HEADS)
def test_the_table_speaks_one_language(
    written: Write,
    language: str,
    title: list[str],
    heads: list[str],
    act: str,
    elements: list[str],
    locale: str,
) -> None:
    document = written(russian_comparison(), language)
    assert [paragraph.text for paragraph in document.paragraphs] == title
    rows = table_of(document).rows
    assert [cell.text for cell in rows[0].cells] == heads
    assert [cell.text for cell in rows[1].cells] == ["1", "2", "3", "4", "5"]
    assert rows[HEAD_ROWS].cells[0].text == act
    assert [row[0] for row in entries(document)][: len(elements)] == elements
    # Word checks the spelling of each text by its language.
    [default] = document.styles.element.xpath("w:docDefaults//w:lang")
    assert default.get(f"{W}val") == locale
    own = {lang.get(f"{W}val") for lang in document.element.body.iter(f"{W}lang")}
    assert own == (set() if language == "ru" else {"ru-RU"})
    assert document.core_properties.language == locale
    assert document.core_properties.title == " ".join(title)


def test_it_is_the_language_of_the_new_text_unless_another_is_asked_for(written: Write) -> None:
    old = compared(OLD_RU, LAW, "ru")
    new = compared("1-бап. Негізгі ұғымдар\n\nБұл заңда ұғымдар бар.\n", BILL, "kk")
    pair = Pair(PairKind.COUNTERPART, (0,), (0,), 0.5)
    document = written(Comparison(old, new, (pair,)))
    assert document.paragraphs[1].text == "САЛЫСТЫРМА КЕСТЕ"
    # Words are not compared across languages, so none is bold.
    [[_, before, after]] = entries(document)
    assert "*" not in before + after


ACTS = [
    # two redactions of one law: both days are named, nothing is proposed
    (LAW, LAW, ["2034-05-01", "2035-06-02"], "Закон Республики Казахстан от 3 марта 2034 года № 41-IX «О летнем кочевье»",
     ["Действующая редакция\n(по состоянию на 1 мая 2034 года)", "Новая редакция\n(по состоянию на 2 июня 2035 года)"]),
    # an edited copy of a law is a proposal, whatever it says of itself
    (LAW, LAW, [None, None], "Закон Республики Казахстан от 3 марта 2034 года № 41-IX «О летнем кочевье»",
     ["Действующая редакция", "Предлагаемая редакция"]),
    # a bill and the law as it was adopted
    (BILL, LAW, [None, None], "Закон Республики Казахстан от 3 марта 2034 года № 41-IX «О летнем кочевье»",
     ["Редакция проекта", "Новая редакция"]),
    # a law that is no longer in force
    (replace(LAW, status="repealed"), BILL, [None, None], "к проекту Закона Республики Казахстан «О кочевье»",
     ["Прежняя редакция", "Предлагаемая редакция"]),
    # a file of which nothing is known
    (LAW, Act("file", titles={"ru": "О кочевье"}), [None, None], "к проекту Закона Республики Казахстан «О кочевье»",
     ["Действующая редакция", "Предлагаемая редакция"]),
    # a code whose title says that it is one
    (LAW, Act("code", "code", titles={"ru": "Кочевой кодекс"}), [None, None], "к проекту акта «Кочевой кодекс»",
     ["Действующая редакция", "Предлагаемая редакция"]),
    # «кодекс» and «закон» in the title of a law say nothing of the act itself
    (LAW, Act("amending", "law", status="draft", titles={"ru": "О внесении изменений в некоторые законы и кодексы"}), [None, None],
     "к проекту Закона Республики Казахстан «О внесении изменений в некоторые законы и кодексы»",
     ["Действующая редакция", "Предлагаемая редакция"]),
    # an act of the Government
    (LAW, Act("rules", "resolution", titles={"ru": "О сборах"}), [None, None], "к проекту постановления «О сборах»",
     ["Действующая редакция", "Предлагаемая редакция"]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "days", "title", "heads"), ACTS)
def test_the_head_says_what_is_compared(
    written: Write, old: Act, new: Act, days: list[str | None], title: str, heads: list[str]
) -> None:
    base = russian_comparison()
    sides = [
        replace(side, act=act, expression=replace(side.expression, date=day))
        for side, act, day in zip((base.old, base.new), (old, new), days, strict=True)
    ]
    document = written(replace(base, old=sides[0], new=sides[1]))
    assert [paragraph.text for paragraph in document.paragraphs][1] == title
    assert [cell.text for cell in table_of(document).rows[0].cells[2:4]] == heads


# What Word and LibreOffice expect -------------------------------------------------


def test_the_page_is_a_lying_sheet_that_the_columns_fill(written: Write) -> None:
    document = written(russian_comparison())
    [section] = document.sections
    assert section.orientation is WD_ORIENT.LANDSCAPE
    page = section.page_width, section.page_height
    assert [round(side.mm) for side in page if side] == [297, 210]
    inner = section.page_width - section.left_margin - section.right_margin  # type: ignore[operator]
    columns = [column.width for column in table_of(document).columns]
    assert abs(sum(width for width in columns if width) - inner) < 12700 * 2
    for row in table_of(document).rows:
        assert [cell.width for cell in row.cells] in (columns, [sum(map(int, columns))] * 5)
    assert "PAGE" in etree.tostring(section.header._element).decode()


def test_the_head_is_repeated_on_every_page_and_rows_may_break(written: Write) -> None:
    rows = table_of(written(russian_comparison())).rows
    repeated = [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in rows]
    assert repeated == [True] * HEAD_ROWS + [False] * (len(rows) - HEAD_ROWS)
    assert not any(row._tr.xpath("w:trPr/w:cantSplit") for row in rows[HEAD_ROWS:])


def test_the_type_is_that_of_official_papers(written: Write) -> None:
    document = written(russian_comparison())
    [fonts] = document.styles.element.xpath("w:docDefaults//w:rFonts")
    assert set(fonts.attrib.values()) == {"Times New Roman"}
    sizes = {paragraph.style.font.size.pt for paragraph in document.paragraphs}  # type: ignore[union-attr]
    assert sizes == {12}
    cells = (cell for row in table_of(document).rows for cell in row.cells)
    assert {p.style.font.size.pt for cell in cells for p in cell.paragraphs} == {10}


ORDER = {
    "tblPr": ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblCellMar", "tblLook"],
    "trPr": ["cantSplit", "tblHeader"],
    "tcPr": ["tcW", "gridSpan", "vAlign"],
    "pPr": ["pStyle", "spacing", "jc"],
    "rPr": ["rFonts", "b", "bCs", "sz", "szCs", "lang"],
    "style": ["name", "basedOn", "qFormat", "pPr", "rPr"],
    "tbl": ["tblPr", "tblGrid", "tr"],
    "tr": ["trPr", "tc"],
    "tc": ["tcPr", "p"],
    "p": ["pPr", "r"],
    "r": ["rPr", "t"],
}
"""The order that the schema of ECMA-376 prescribes for the elements that are written."""


def test_elements_stand_in_the_order_of_the_schema(written: Write) -> None:
    document = written(russian_comparison(), "kk")
    styles = document.styles.element.xpath("w:style[@w:customStyle='1']")
    ours = [style for style in styles if style.get(f"{W}styleId").startswith("Comparison")]
    for root in (table_of(document)._tbl, *ours):
        for element in root.iter():
            name = etree.QName(element).localname
            children = [etree.QName(child).localname for child in element]
            places = [ORDER[name].index(child) for child in children] if name in ORDER else []
            assert places == sorted(places), (name, children)
            if name == "tc":
                assert children[-1] == "p", "Word refuses a cell without a paragraph"


def test_the_package_holds_what_it_says(written: Write, tmp_path: Path) -> None:
    document = written(russian_comparison())
    with zipfile.ZipFile(tmp_path / "table.docx") as package:
        assert package.testzip() is None
        names = package.namelist()
        for name in names:
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))
    assert len(names) == len(set(names))
    assert {"[Content_Types].xml", "word/document.xml", "word/styles.xml"} <= set(names)
    assert not any("thumbnail" in name for name in names), "a picture of another document"
    assert not any("stylesWithEffects" in name for name in names), "styles of another document"
    properties = document.core_properties
    assert properties.author == properties.comments == ""
    assert properties.created == properties.modified and properties.created.year > 2013


HOSTILE = [
    ("вода\x00\x01\x08\x7f", "control characters that XML forbids", "вода\x7f"),
    ("вода\x0b\x0c\x85река", "line separators of old printers", "вода река"),
    ("a < b & c > \"d\" ]]> <w:p/>", "signs of XML", "a < b & c > \"d\" ]]> <w:p/>"),
    ("\ufffe\uffff\ud800вода", "what is no character", "вода"),
    ("😀 \u202eадов\u202c", "beyond 65,536, and the other direction", "😀 \u202eадов\u202c"),
    ("*".ljust(70_000, "x"), "a word without end", "*".ljust(70_000, "x")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"), [(words, expected) for words, _, expected in HOSTILE], ids=[why for _, why, _ in HOSTILE]
)  # fmt: skip
def test_any_text_makes_a_file_that_opens(written: Write, words: str, expected: str) -> None:
    base = russian_comparison()
    expression = base.new.expression
    article = expression.provisions[11]
    start, end = len(expression.text), len(expression.text) + len(words)
    provisions = list(expression.provisions)
    provisions[11] = replace(article, heading=None, content=((start, end),))
    new = replace(
        base.new,
        act=replace(BILL, titles={"ru": f"О {words}"}),
        expression=replace(expression, text=expression.text + words, provisions=tuple(provisions)),
    )
    pairs = (Pair(PairKind.INSERTED, (), (11,), 0.0),)
    document = written(Comparison(base.old, new, pairs))
    [row] = [row for row in table_of(document).rows if is_entry(row)]
    assert row.cells[3].text == expected


def test_a_file_that_cannot_be_written_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        write_table(russian_comparison(), tmp_path / "no folder" / "table.docx")


def test_a_file_that_is_there_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "table.docx"
    path.write_text("old", encoding="utf-8")
    write_table(russian_comparison(), path)
    assert len(docx.Document(str(path)).tables) == 1


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    write_table(russian_comparison(), tmp_path / "table.docx", "kk")
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "txt:Text (encoded):UTF8",
         "--outdir", str(tmp_path), str(tmp_path / "table.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    text = (tmp_path / "table.txt").read_text(encoding="utf-8")
    assert "САЛЫСТЫРМА КЕСТЕ" in text
    assert "1-баптың жаңа 4) тармақшасы" in text and "Алып тасталсын" in text


def test_the_words_of_all_languages_say_the_same_things() -> None:
    def fields(text: str) -> set[str | None]:
        return {field for _, field, _, _ in Formatter().parse(text)} - {None}

    words = {language: table_words(language) for language in LANGUAGES}
    for language in LANGUAGES:
        assert set(words[language].TABLE) == set(words["kk"].TABLE)
        assert set(words[language].KINDS) == set(words["kk"].KINDS)
        assert len(words[language].MONTHS) == 12
        for key, text in words[language].TABLE.items():
            assert fields(text) == fields(words["kk"].TABLE[key]), key
