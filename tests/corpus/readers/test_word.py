"""Word files: what a reader of the printed page sees stands in the text."""

from __future__ import annotations

import io

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import BlockKind, Document
from corpus.readers.numerals import written
from corpus.readers.word import read_docx
from tests.corpus.readers.docx_files import (
    NAMESPACES,
    archive,
    docx,
    level,
    listed,
    numbering,
    paragraph,
    run,
    styles,
)


def blocks(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def texts(body: str, **parts: str) -> list[str]:
    return [text for _, text in blocks(read_docx(docx(body, **parts), "test.docx"))]


LAW = numbering(
    {
        0: level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "decimal", "%3)"),
        1: level(0, "decimal", "%1)"),
    },
    {
        1: (0, ""),
        2: (1, ""),
        3: (1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
        4: (1, ""),
        5: (1, f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1.")}</w:lvlOverride>'),
    },
)


def test_the_levels_of_a_list() -> None:
    body = "".join(
        [
            listed("А", 1),
            listed("Б", 1, 1),
            listed("В", 1, 2),
            listed("Г", 1, 2),
            listed("Д", 1, 1),
            listed("Е", 1, 2),
            listed("Ж", 1),
            listed("З", 1, 1),
        ]
    )
    assert texts(body, numbering=LAW) == [
        "1. А",
        "1.1. Б",
        "1) В",
        "2) Г",
        "1.2. Д",
        "1) Е",
        "2. Ж",
        "2.1. З",
    ]


@pytest.mark.parametrize(
    ("second_list", "number"),
    [
        pytest.param(2, "3)", id="the same list goes on after other text"),
        pytest.param(4, "3)", id="another list of the same definition goes on too"),
        pytest.param(3, "1)", id="a start override begins anew"),
        pytest.param(5, "III.", id="a level of its own, the counter shared"),
        pytest.param(0, "", id="list 0 means no number"),
        pytest.param(77, "", id="a list that the file does not define"),
    ],
)
def test_interrupted_lists(second_list: int, number: str) -> None:
    body = listed("А", 2) + listed("Б", 2) + paragraph("Текст") + listed("В", second_list)
    assert texts(body, numbering=LAW)[-1] == f"{number} В".strip()


def test_a_start_override_counts_once() -> None:
    body = listed("А", 2) + listed("Б", 3) + listed("В", 3) + listed("Г", 2)
    assert texts(body, numbering=LAW) == ["1) А", "1) Б", "2) В", "3) Г"]


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        pytest.param("", "1)", id="a level begins anew after any level above"),
        pytest.param('<w:lvlRestart w:val="0"/>', "2)", id="never"),
        pytest.param('<w:lvlRestart w:val="1"/>', "2)", id="only after the first level"),
        pytest.param('<w:lvlRestart w:val="2"/>', "1)", id="after the second level or above"),
    ],
)
def test_when_a_level_begins_anew(extra: str, expected: str) -> None:
    levels = (
        level(0, "decimal", "%1.") + level(1, "decimal", "%2.") + level(2, "decimal", "%3)", extra)
    )
    body = listed("А", 1) + listed("Б", 1, 1) + listed("В", 1, 2) + listed("Г", 1, 1)
    found = texts(body + listed("Д", 1, 2), numbering=numbering({0: levels}, {1: (0, "")}))
    assert found[-1] == f"{expected} Д"


@pytest.mark.parametrize(
    ("style", "pattern", "extra", "expected"),
    [
        ("russianLower", "%1)", "", "а) Б"),
        ("upperRoman", "%1.", "", "I. Б"),
        ("decimalZero", "%1.", "", "01. Б"),
        ("bullet", "\uf0b7", "", "• Б"),  # the Symbol font's place of a bullet
        ("bullet", "–", "", "– Б"),
        ("none", "", "", "Б"),
        ("decimal", "Статья %1.", '<w:suff w:val="nothing"/>', "Статья 1.Б"),
        ("hebrew1", "%1.", "", "1. Б"),  # unknown styles are decimal, with a warning
    ],
)
def test_styles_of_numbers(style: str, pattern: str, extra: str, expected: str) -> None:
    part = numbering({0: level(0, style, pattern, extra)}, {1: (0, "")})
    read = read_docx(docx(listed("Б", 1), numbering=part), "test.docx")
    assert [text for _, text in blocks(read)] == [expected]
    assert ("hebrew1" in " ".join(read.warnings)) == (style == "hebrew1")


@pytest.mark.parametrize(
    ("number", "style", "expected"),
    [
        (9, "russianLower", "и"),
        (10, "russianLower", "к"),  # Word leaves out ё and й
        (26, "russianLower", "ы"),
        (30, "russianLower", "аа"),
        (27, "lowerLetter", "aa"),
        (53, "upperLetter", "AAA"),
        (1999, "lowerRoman", "mcmxcix"),
        (0, "upperRoman", "0"),
        (5, "chineseCounting", None),
    ],
)
def test_numerals(number: int, style: str, expected: str | None) -> None:
    assert written(number, style) == expected


def test_a_start_override_holds_for_every_new_beginning() -> None:
    levels = level(0, "decimal", "%1.") + level(1, "decimal", "%2)")
    override = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>'
    part = numbering({0: levels}, {1: (0, override)})
    body = "".join(
        listed(text, 1, index) for text, index in [("А", 0), ("Б", 1), ("В", 0), ("Г", 1)]
    )
    assert texts(body, numbering=part) == ["1. А", "5) Б", "2. В", "5) Г"]


@pytest.mark.parametrize(
    ("numbered", "expected"),
    [
        (level(0, "bullet", "o"), "• Б"),  # a circle in the font Courier New
        (level(0, "bullet", "§"), "• Б"),  # a square in Wingdings, and no sign of a paragraph
        (level(0, "bullet", "-"), "- Б"),
        (level(0, "decimal", "%1.").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>"), "Б"),
    ],
)
def test_marks_that_are_not_shown_as_they_are_stored(numbered: str, expected: str) -> None:
    assert texts(listed("Б", 1), numbering=numbering({0: numbered}, {1: (0, "")})) == [expected]


def test_legal_numbering_is_decimal_throughout() -> None:
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>")
    part = numbering({0: levels}, {1: (0, "")})
    assert texts(listed("А", 1) + listed("Б", 1, 1), numbering=part) == ["I. А", "1.1. Б"]


def test_numbers_that_come_from_styles() -> None:
    """Headings are numbered through their styles, whatever the style is called."""
    part = numbering(
        {
            0: level(0, "decimal", "Глава %1.", '<w:pStyle w:val="1"/>')
            + level(1, "decimal", "Статья %2.", '<w:lvlRestart w:val="0"/><w:pStyle w:val="2"/>')
        },
        {7: (0, "")},
    )
    linked = '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'
    sheet = styles(
        f'<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/>{linked}</w:style>'
        f'<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/>{linked}</w:style>'
        '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="Бап"/>'
        '<w:basedOn w:val="2"/></w:style>'
    )
    body = "".join(
        paragraph(text, f'<w:pStyle w:val="{name}"/>')
        for name, text in [("1", "Общее"), ("2", "Цель"), ("x", "Слова"), ("1", "Иное"), ("2", "В")]
    )
    read = read_docx(docx(body, numbering=part, styles=sheet), "test.docx")
    assert [text for _, text in blocks(read)] == [
        "Глава 1. Общее",
        "Статья 1. Цель",
        "Статья 2. Слова",
        "Глава 2. Иное",
        "Статья 3. В",
    ]
    assert [block.depth for block in read.blocks] == [1, 2, 2, 1, 2]
    assert read.title == "Глава 1. Общее"


@pytest.mark.parametrize(
    ("style", "own", "depth"),
    [
        ('<w:name w:val="heading 3"/>', "", 3),
        ('<w:name w:val="Заголовок 2"/>', "", 2),
        ('<w:name w:val="Title"/>', "", 1),
        ('<w:name w:val="Бап"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>', "", 2),
        ('<w:name w:val="Обычный"/>', '<w:outlineLvl w:val="0"/>', 1),
        ('<w:name w:val="heading 1"/>', '<w:outlineLvl w:val="9"/>', None),  # 9 is body text
    ],
)
def test_what_is_a_heading(style: str, own: str, depth: int | None) -> None:
    sheet = styles(f'<w:style w:type="paragraph" w:styleId="a1">{style}</w:style>')
    body = paragraph("Текст", f'<w:pStyle w:val="a1"/>{own}')
    block = read_docx(docx(body, styles=sheet), "test.docx").blocks[0]
    assert (block.depth, block.kind is BlockKind.HEADING) == (depth, depth is not None)


TABLE_ROW = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            paragraph(run("не") + "<w:r><w:noBreakHyphen/></w:r>" + run("то")
                      + "<w:r><w:tab/></w:r>" + run("x") + "<w:r><w:softHyphen/></w:r>"),
            ["не\u2011то\tx"],
            id="hyphens and tabs",
        ),
        pytest.param(
            paragraph(run("статья 5") + run("1", '<w:vertAlign w:val="superscript"/>')),
            ["статья 5¹"],
            id="raised digits",
        ),
        pytest.param(
            paragraph('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run(" 5")),
            ["≥ 5"],
            id="a sign from the Symbol font",
        ),
        pytest.param(
            paragraph(run("1. Один;") + "<w:r><w:br/></w:r>" + run("2. Два")),
            ["1. Один;", "2. Два"],
            id="a line break divides units",
        ),
        pytest.param(
            paragraph(run("одно") + "<w:r><w:br/></w:r>" + run("слово")),
            ["одно\nслово"],
            id="a line break within a sentence",
        ),
        pytest.param(
            "<w:sdt><w:sdtPr><w:alias w:val='чужое'/></w:sdtPr><w:sdtContent>"
            + paragraph("Внутри")
            + "</w:sdtContent></w:sdt>",
            ["Внутри"],
            id="a content control",
        ),
        pytest.param(
            "<w:tbl>" + TABLE_ROW.format(paragraph("А") + paragraph("Б"), paragraph("В"))
            + TABLE_ROW.format(paragraph(""), paragraph("Г")) + "</w:tbl>",
            ["А Б\t|\tВ\n\t|\tГ"],
            id="a table",
        ),
        pytest.param(
            "<w:tbl>" + TABLE_ROW.format(paragraph(""), paragraph("Приложение 1")) + "</w:tbl>",
            ["Приложение 1"],
            id="a table that only pushes text to the right",
        ),
        pytest.param(
            "<w:tbl>" + TABLE_ROW.format(
                paragraph("А"), "<w:tbl>" + TABLE_ROW.format(paragraph("Б"), paragraph("В"))
                + "</w:tbl>" + paragraph("")) + "</w:tbl>",
            ["А\t|\tБ | В"],
            id="a table in a cell",
        ),
        pytest.param(
            paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE '
                      '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
                      + run("12") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(" лист")),
            ["12 лист"],
            id="the result of a field, not its instruction",
        ),
        pytest.param(
            paragraph("<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
                      f"<w:txbxContent>{paragraph('Рамка')}</w:txbxContent></wps:txbx></w:drawing>"
                      "</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
                      f"{paragraph('Рамка')}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
                      "</mc:AlternateContent></w:r>" + run("Около")),
            ["Около", "Рамка"],
            id="a text box, stored twice",
        ),
        pytest.param(
            paragraph("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>" + run(" равно")),
            ["a+b равно"],
            id="a formula",
        ),
    ],
)  # fmt: skip
def test_what_stands_in_the_text(body: str, expected: list[str]) -> None:
    found = texts(body)
    assert [text.strip() for text in found] == [text.strip() for text in expected]


def field(instruction: str, result: str) -> str:
    """Return a field as Word stores it, in runs."""
    return (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> "
        f"{instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        f"{result}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )


def test_a_computed_table_of_contents_is_left_out_and_that_is_said() -> None:
    """Its lines would be read as the headings that they repeat."""
    entry = run("Статья 1. Слова") + "<w:r><w:tab/></w:r>" + field("PAGEREF _Toc1", run("12"))
    sheet = styles('<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>')
    body = (
        paragraph(run("Содержание"))
        + paragraph(field('TOC \\o "1-3"', entry))
        + paragraph(entry, '<w:pStyle w:val="t"/>')
        + paragraph(run("Статья 1. Слова"))
        + paragraph(run("Цена") + "<w:r><w:tab/></w:r>" + run("5"))
    )
    read = read_docx(docx(body, styles=sheet), "test.docx")
    assert [text for _, text in blocks(read)] == ["Содержание", "Статья 1. Слова", "Цена\t5"]
    assert read.warnings == ("2 lines of a computed table of contents are left out",)


def test_a_field_that_does_not_end_hides_no_text() -> None:
    begun = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
    assert texts(paragraph(begun + run("Один")) + paragraph("Два")) == ["Один", "Два"]


def test_a_style_separator_joins_a_heading_and_its_text() -> None:
    numbers = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    separator = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    body = paragraph("Слова. ", numbers + separator) + paragraph("Текст.") + listed("Ещё", 2)
    assert texts(body, numbering=LAW) == ["1) Слова. Текст.", "2) Ещё"]


def test_properties_of_runs_come_from_their_styles_too() -> None:
    sheet = styles(
        '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="s"><w:basedOn w:val="r"/></w:style>'
        '<w:style w:type="character" w:styleId="r"><w:rPr><w:vertAlign w:val="superscript"/>'
        "</w:rPr></w:style>"
    )
    style = '<w:rStyle w:val="{}"/>'
    body = paragraph(
        run("статья 5") + run("1", style.format("s")) + run(" тайно", style.format("h"))
        + run(" явно", style.format("h") + '<w:vanish w:val="0"/>')
    )  # fmt: skip
    assert texts(body, styles=sheet) == ["статья 5¹ явно"]


@pytest.mark.parametrize(
    ("texts_of_headings", "are_headings"),
    [
        pytest.param(["Глава 1", "Статья 1"], True, id="headings"),
        pytest.param(["Глава 1", "Слово " * 60], False, id="a paragraph that looks like them"),
        pytest.param(["Глава 1", "Слово " * 30, "Слово " * 30], False, id="all of the text"),
    ],
)
def test_what_is_a_heading_by_its_style_only(
    texts_of_headings: list[str], are_headings: bool
) -> None:
    sheet = styles(
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    )
    body = "".join(paragraph(text, '<w:pStyle w:val="1"/>') for text in texts_of_headings)
    found = blocks(read_docx(docx(body, styles=sheet), "test.docx"))
    assert (found[-1][0] is BlockKind.HEADING) == are_headings


def test_links_stay_over_their_words_where_lines_are_joined() -> None:
    """Text pasted from a PDF: every printed line is a paragraph, words are divided at its end."""
    link = f'<w:hyperlink w:anchor="z5">{run("дың бабы")}</w:hyperlink>'
    line = "осы сөйлем беттің жиегіне дейін созылып, келесі жолға өтеді де, ол"
    body = paragraph(line) * 8 + paragraph(f"{line} заң-") + paragraph(link + run(" бар."))
    read = read_docx(docx(body), "test.docx")
    assert [text.count("созылып") for _, text in blocks(read)] == [9]
    assert read.text.endswith("ол заңдың бабы бар.")
    assert [read.text[a.start : a.end] for a in read.links] == ["дың бабы"]


INSERTED = '<w:ins w:id="1" w:author="a">{}</w:ins>'
DELETED = '<w:del w:id="2" w:author="a"><w:r><w:delText>{}</w:delText></w:r></w:del>'


def test_tracked_changes_are_read_as_accepted() -> None:
    mark = '<w:rPr><w:del w:id="3" w:author="a"/></w:rPr>'
    body = (
        paragraph(run("Срок ") + DELETED.format("пять") + INSERTED.format(run("десять")) + run("."))
        + f"<w:p><w:pPr>{mark}</w:pPr>{run('Один ')}</w:p>"
        + paragraph("абзац.")
    )
    read = read_docx(docx(body), "test.docx")
    assert [text for _, text in blocks(read)] == ["Срок десять.", "Один абзац."]
    assert "accepted: 1 insertions" in read.warnings[0]
    assert "accepted: 2 deletions" in read.warnings[1]


@pytest.mark.parametrize("change", ["del", "moveFrom"])
def test_a_list_item_that_is_deleted_or_moved_takes_no_number(change: str) -> None:
    numbers = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    mark = f'<w:rPr><w:{change} w:id="3" w:author="a"/></w:rPr>'
    text = f'<w:{change} w:id="2">{run("Снято")}</w:{change}>'
    gone = f"<w:p><w:pPr>{numbers}{mark}</w:pPr>{text}</w:p>"
    assert texts(listed("А", 2) + gone + listed("Б", 2), numbering=LAW) == ["1) А", "2) Б"]


def test_notes_follow_the_paragraph_that_refers_to_them() -> None:
    notes = (
        f"<w:footnotes {NAMESPACES}>"
        f'<w:footnote w:type="separator" w:id="0">{paragraph("разделитель")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("Сноска о сроке.")}</w:footnote></w:footnotes>'
    )
    refers = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    body = paragraph(run("Срок.") + refers) + paragraph("Дальше.")
    read = read_docx(docx(body, footnotes=notes), "test.docx")
    assert blocks(read) == [
        (BlockKind.PARAGRAPH, "Срок."),
        (BlockKind.NOTE, "Сноска о сроке."),
        (BlockKind.PARAGRAPH, "Дальше."),
    ]
    in_table = "<w:tbl>" + TABLE_ROW.format(paragraph(run("А") + refers), paragraph("Б"))
    read = read_docx(docx(in_table + "</w:tbl>", footnotes=notes), "test.docx")
    assert [kind for kind, _ in blocks(read)] == [BlockKind.TABLE, BlockKind.NOTE]


def test_links_of_both_kinds() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://example.kz/b" \\l "z5" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("пункт 5")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    link = f'<w:hyperlink r:id="h1">{run("статья 1")}</w:hyperlink>'
    inner = f'<w:hyperlink w:anchor="here">{run("здесь")}</w:hyperlink>'
    body = listed(run("См. ") + link + run(", ") + field + run(", ") + inner, 2)
    read = read_docx(docx(body, {"h1": "https://example.kz/a"}, numbering=LAW), "test.docx")
    assert read.text == "1) См. статья 1, пункт 5, здесь"
    assert [(read.text[k.start : k.end], k.target) for k in read.links] == [
        ("статья 1", "https://example.kz/a"),
        ("пункт 5", "https://example.kz/b#z5"),
        ("здесь", "#here"),
    ]


def test_what_is_left_out_is_said() -> None:
    header = f"<w:hdr {NAMESPACES}>{paragraph('Проект № 7')}</w:hdr>"
    footer = f"<w:ftr {NAMESPACES}>{paragraph('12')}</w:ftr>"
    comments = f'<w:comments {NAMESPACES}><w:comment w:id="0"/></w:comments>'
    body = paragraph(run("Видно") + run(" тайно", "<w:vanish/>"))
    read = read_docx(docx(body, header1=header, footer1=footer, comments=comments), "test.docx")
    assert read.text == "Видно"
    assert read.warnings == (
        "1 stretches of hidden text are left out",
        "1 comments are left out",
        "page headers and footers are left out: «Проект № 7»",
    )


def test_a_file_in_the_strict_dialect() -> None:
    strict = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p>'
        "<w:r><w:t>Строго</w:t></w:r></w:p></w:body></w:document>"
    )
    assert read_docx(archive({"word/document.xml": strict}), "test.docx").text == "Строго"


def test_a_file_that_another_program_wrote() -> None:
    written_by_other = python_docx.Document()
    written_by_other.add_heading("Сынақ заңы", level=1)
    written_by_other.add_paragraph("бірінші", style="List Number")
    written_by_other.add_paragraph("екінші", style="List Number")
    stored = io.BytesIO()
    written_by_other.save(stored)
    read = read_docx(stored.getvalue(), "test.docx")
    assert blocks(read) == [
        (BlockKind.HEADING, "Сынақ заңы"),
        (BlockKind.PARAGRAPH, "1. бірінші"),
        (BlockKind.PARAGRAPH, "2. екінші"),
    ]


LINES = st.text("абв5қ .\u00a0", max_size=10)
CONTENT = st.recursive(
    LINES.map(paragraph)
    | st.tuples(LINES, st.integers(1, 5), st.integers(0, 9)).map(lambda args: listed(*args)),
    lambda inner: (
        st.tuples(inner, inner).map("".join)
        | inner.map(lambda text: f"<w:tbl>{TABLE_ROW.format(text, paragraph('я'))}</w:tbl>")
        | inner.map(lambda text: f"<w:sdt><w:sdtContent>{text}</w:sdtContent></w:sdt>")
    ),
    max_leaves=12,
)


@given(CONTENT)
def test_any_file_yields_sound_blocks_with_all_its_words(content: str) -> None:
    read = read_docx(docx(content + paragraph("конец"), numbering=LAW), "test.docx")
    end = 0
    for block in read.blocks:
        assert end <= block.start < block.end
        assert not read.text[end : block.start].strip()
        assert read.text[block.start : block.end].strip() == read.text[block.start : block.end]
        end = block.end
    assert not read.text[end:].strip()
    wanted = [letter for letter in content if letter in "абвқя"]
    assert [letter for letter in read.text.removesuffix("конец") if letter in "абвқя"] == wanted
