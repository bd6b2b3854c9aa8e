"""Plain text: the same paragraphs whatever the lines, the pages and the encoding are."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.wrapped_against_texts import LAYOUTS
from corpus.document import BlockKind, Document
from corpus.readers import read_bytes
from corpus.readers.plain_text import read_plain_text
from tests.corpus.readers.long_act import KAZAKH, RUSSIAN


def paragraphs(document: Document) -> list[str]:
    return [
        " ".join(document.text[block.start : block.end].split())
        for block in document.blocks
        if block.kind is BlockKind.PARAGRAPH
    ]


# A text wrapped without any sign of its paragraphs is ambiguous; pages need several of them.
CERTAIN = [name for name in LAYOUTS if not name.startswith("flush") and "pages" not in name]


@pytest.mark.parametrize("layout", CERTAIN)
@pytest.mark.parametrize(("act", "language"), [(KAZAKH, "kk"), (RUSSIAN, "ru")])
def test_every_layout_gives_the_paragraphs(layout: str, act: list[str], language: str) -> None:
    lines = list(act)
    written = LAYOUTS[layout](lines, language)
    if not written:
        pytest.skip("the encoding has no letters for this language")
    document = read_bytes(written.encode() if isinstance(written, str) else written, "a.txt")
    found = [unicodedata.normalize("NFC", text) for text in paragraphs(document)]
    assert found == [" ".join(line.split()) for line in lines]


@pytest.mark.parametrize("layout", ["pages-80", "numbered-pages-90"])
def test_pages_give_the_paragraphs(layout: str) -> None:
    lines = KAZAKH * 8
    written = LAYOUTS[layout](lines, "kk")
    assert isinstance(written, str)
    assert paragraphs(read_plain_text(written)) == lines


WORDS = (
    "жылқы",
    "жайлау",
    "қыстау",
    "табын",
    "құдық",
    "өріс",
    "құлын",
    "бие",
    "шөп",
    "дала",
    "көл",
)


def page(seed: int) -> str:
    """Thirty lines of one sentence, of which no two pages have the same."""
    rows = (
        " ".join(WORDS[(seed * 7 + row * 3 + word * (seed + 1)) % 11] for word in range(10))
        for row in range(30)
    )
    return "\n".join(rows)


PAGE = page(0)


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("1-бап. Дала\n1. Ат;\n2. бие\nкелді.", ["1-бап. Дала", "1. Ат;", "2. бие келді."], "a line is a paragraph, unless it goes on in lower case"),
        ("Осы Заңның\n63-баптан\n қараңыз.\n\nЕкінші абзац \n№ 327-VI\n Заңымен.", ["Осы Заңның 63-баптан қараңыз.", "Екінші абзац № 327-VI Заңымен."], "the portal breaks lines around its links"),
        ("1. Ат;\r2. Бие;\r3. Тай.", ["1. Ат;", "2. Бие;", "3. Тай."], "line ends of old Macs"),
        ("1. Ат;\x0b2. Бие.", ["1. Ат;", "2. Бие."], "a line break copied out of Word"),
        ("1. Ат;\r\n\r\n2. Бие.\r\n", ["1. Ат;", "2. Бие."], "line ends of Windows"),
        ("\f", [], "an empty page"),
        ("1\n\n2\n\n3\n\n4", ["1", "2", "3", "4"], "numbers that are no pages: nothing is printed around them"),
    ],
)  # fmt: skip
def test_lines(text: str, expected: list[str], reason: str) -> None:
    assert paragraphs(read_plain_text(text)) == expected, reason


def test_the_text_stays_as_it_is_and_its_reading_is_even() -> None:
    """Offsets are those of the file; what only its layout needs is read through."""
    text = "Статья 5. Слово\n\n1. Ат;\r2. Бие."
    document = read_plain_text(text)
    assert document.text == text
    assert document.reading is not None and len(document.reading) == len(text)
    assert document.reading.split("\n") == ["Статья 5. Слово", "", "1. Ат;", "2. Бие."]
    wrapped = read_plain_text(PAGE)
    assert wrapped.text == PAGE and wrapped.reading is not None
    for block in wrapped.blocks:
        assert "\n" not in wrapped.reading[block.start : block.end]


@pytest.mark.parametrize(
    ("text", "read", "reason"),
    [
        ("Ста\u00adтья 5. Сло\u00adво", "Статья 5. Слово", "soft hyphens"),
        (
            "\ufeffСта\u200bтья 5.\u200b Сло\u2060во",
            "Статья 5. Слово",
            "marks of byte order, spaces without width",
        ),
        (
            "Статья 5.\n\n\u200b\n\nСлово",
            "Статья 5.\n\n\n\nСлово",
            "a line of nothing else is empty",
        ),
        ("Статьи\u0306 и\u0306од, е\u0308ж", "Статьй йод, ёж", "letters of two characters"),
        ("а\u0301т", "а\u0301т", "a stress, for which there is no letter"),
        ("сло\u00ad\nво", "сло-\nво", "a soft hyphen at which a line breaks is printed"),
    ],
)
def test_words_are_whole(text: str, read: str, reason: str) -> None:
    assert read_plain_text(text).text == read, reason


def test_soft_hyphens_that_went_are_counted() -> None:
    assert read_plain_text("Ста\u00adтья 5. Сло\u00adво").warnings == (
        "2 hyphens at which lines break words are left out",
    )


SHORT_LINES = [
    "жылқы",
    "жайлау",
    "қыстау",
    "табын",
    "құдық",
    "өріс",
    "құлын",
    "бие",
    "шөп",
    "дала",
    "көл",
]


@pytest.mark.parametrize(
    ("end", "begin", "joined", "reason"),
    [
        ("аудио-", "және бейнежазба", "аудио- және бейнежазба", "before a conjunction it stays"),
        ("құ-", "дықтың суы", "құдықтың суы", "a divided word"),
        (
            "тәртібін 2-б. 1-т.",
            "4) т. қараңыз",
            "1-т. 4) т. қараңыз",
            "a citation in short goes on",
        ),
    ],
)
def test_lines_that_end_in_a_mark(end: str, begin: str, joined: str, reason: str) -> None:
    rows = page(1).split("\n")
    wide = max(map(len, rows))
    above = " ".join([*SHORT_LINES, *SHORT_LINES])[: wide - len(end) - 1].strip()
    text = "\n".join([*rows[:12], f"{above} {end}".ljust(wide), f"{begin} {above}", *rows[12:]])
    assert joined in paragraphs(read_plain_text(text))[0], reason


def test_a_dash_ends_the_last_point_of_a_list_where_a_line_is_a_paragraph() -> None:
    """What the points have in common is a paragraph, though it begins in lower case."""
    text = "\n".join(
        ["Деяния, если они:", "1) первые;", "2) вторые;", "3) исключен Законом –", "наказываются."]
    )
    assert paragraphs(read_plain_text(text)) == text.split("\n")


def test_more_dashes_end_it_as_well() -> None:
    text = "Деяния, если они:\n1) первые;\n2) вторые, ––\nнаказываются."
    assert paragraphs(read_plain_text(text)) == text.split("\n")


@pytest.mark.parametrize(
    ("end", "begin", "goes_on", "reason"),
    [
        ("енгізіледі);", "17.07.2035 № 213-IX (2036", True, "a row of dates"),
        (
            "вводится в действие);",
            "от 12 января 2037 года N 225 (вводится",
            True,
            "a month in words",
        ),
        ("1), 2) және", "6) тармақшаларында айтылған", True, "a citation that the line breaks"),
        ("порядок введения см.", "ст. 2); от 02.07.2038", True, "an abbreviation ends no sentence"),
        ("Законом РК от 18.12.2030 N", "128.", True, "the number of an act"),
        (
            "енгізіледі);",
            "өзгерістер енгізілді - ҚР 2035.06.10",
            True,
            "the further changes of a note",
        ),
        (
            "вводится в действие);",
            "с изменением, внесенным Законом РК",
            True,
            "the same in Russian",
        ),
        ("ережелер туралы", "6) Тармақ", False, "a point"),
        ("қыста жайылады.", "ст. 6. Колодец и река", False, "a heading in short"),
        ("сол жердегі жылқы;", "(6) бие мен құлын", False, "one in brackets"),
    ],
)
def test_what_goes_on_over_a_page(end: str, begin: str, goes_on: bool, reason: str) -> None:
    rows = page(1).split("\n")
    wide = max(map(len, rows))
    above = " ".join([*SHORT_LINES, *SHORT_LINES, *SHORT_LINES])[: wide - len(end) - 1].strip()
    pages = [f"{page(n)}\n\n{n:>40}\f" for n in range(1, 4)]
    broken = f"{page(4)}\n{f'{above} {end}'.ljust(wide, 'а')}\n\n{4:>40}\f{begin} {above}"
    found = paragraphs(read_plain_text("\n".join([*pages, broken])))
    assert any(line.startswith(begin) for line in found) != goes_on, reason


def test_letters_begin_paragraphs_as_numbers_do() -> None:
    lines = ["Мәліметтер беріледі:", "1) сотқа", "ж) мемлекеттік орындаушыға", "з) нотариусқа."]
    assert paragraphs(read_plain_text("\n".join(lines))) == lines


def test_a_heading_that_ends_as_far_from_the_margin_as_it_begins_is_not_centred() -> None:
    """Where all paragraphs begin with the same indent, it is no sign of a title."""
    sentence = "    Жылқы жайлауда, қыстауда және өрісте жайылады, ал бие мен құлын құдық\nбасында жүреді, шөпті жейді."
    heading = "    2-бап. Жылқының жайлауы мен қыстауы және өрісі мен құдығы".ljust(69, "а")
    note = (
        "    Ескерту. 2-бап алып тасталды, мұның бәрі осы Заңда жазылған".ljust(69, "а")
        + "\nболатын."
    )
    text = "\n".join([*[sentence] * 8, heading, note, sentence])
    assert len(paragraphs(read_plain_text(text))) == 11


def test_page_numbers_and_running_heads_are_left_out_and_that_is_said() -> None:
    text = "\n".join(f"Жинақ № {n}\n\n{page(n)}\n\n- {n} -\f" for n in range(7, 12))
    document = read_plain_text(text)
    assert "Жинақ" not in document.text and "- 8 -" not in document.text
    assert document.warnings == ("5 page numbers and 5 running heads are left out: «Жинақ № 7»",)
    assert len(paragraphs(document)) == 1, "the sentence goes on over the page"


def test_the_last_page_may_be_short() -> None:
    text = "\n".join(f"{page(n)}\n\n{n:>40}\f" for n in range(1, 4)) + f"Соңы.\n\n{4:>40}\n"
    assert paragraphs(read_plain_text(text))[-1].endswith("Соңы.")


def test_numbers_above_their_headings_make_no_line_a_paragraph() -> None:
    """What a page broke around its links stays together, however many numbers end in a stop."""
    article = "{n}-бап.\nҚұдық туралы\n\nҮйірдің құдығы даладағы жылқышының жайлауында болады, оған жол бар."
    note = "5) алып тасталды - ҚР \n№ 221\n Заңымен (2035 жылдан бастап)."
    text = "\n\n".join([*(article.format(n=n) for n in range(1, 9)), note])
    assert paragraphs(read_plain_text(text))[-1] == " ".join(note.split())


def test_numbers_between_paragraphs_are_no_pages_unless_they_go_up_through_the_text() -> None:
    """Figures of a form stand alone on their lines too: they are the act's."""
    for figures in ((5, 5, 5), (7, 9, 8), (1,)):
        text = PAGE + "".join(f"\n\n{figure}\n\n{PAGE}" for figure in figures)
        assert not read_plain_text(text).warnings


def test_a_hyphen_at_the_end_of_a_line_is_the_words_own_or_the_lines() -> None:
    """Latin letters in a word («қoн») and hyphens that do not break say nothing of it."""
    text = f"{PAGE} көші-\nқoн және табын-\nдар туралы, ал көші‑қон сөзі тағы да осында тұр."
    assert "көші-қoн және табындар туралы" in paragraphs(read_plain_text(text))[-1]


def test_lines_of_paragraphs_keep_their_numbers() -> None:
    """A finding names a line; the user looks it up in the file."""
    written = LAYOUTS["indented-78"](list(KAZAKH), "kk")
    assert isinstance(written, str)
    document = read_plain_text(written)
    for block in document.blocks:
        line = document.text.count("\n", 0, block.start)
        first_word = document.text[block.start : block.end].split()[0]
        assert written.split("\n")[line].split()[0] == first_word
    assert document.text.count("\n") == written.count("\n")


def test_kazakh_letters_that_were_read_as_others_are_put_right() -> None:
    misread = "\n\n".join(KAZAKH).encode("kz1048", "replace").decode("cp1251", "replace")
    document = read_plain_text(misread)
    assert "айдау жолы – жылқы табындары көктемде" in document.text
    assert "old Kazakh font" in document.warnings[0]
    serbian = "Ќе буде ћирилица"
    assert read_plain_text(f"{serbian} {KAZAKH[1]}").text.startswith(serbian), "a quotation stays"


SCRAPS = st.lists(
    st.sampled_from(
        ("1. ", "2) ", "Дала", "көл;", "көл-", "Көл:", ".", "\n", "\n\n", "\n   ", "\r", "\r\n", "\f", "\u2028",
         "12\n", "\t|\t", "____________", " ", "\t", "\xa0", "\xad", "ұзақ сөз " * 8)
    ),
    max_size=60,
).map("".join)  # fmt: skip


@given(st.one_of(SCRAPS, st.text()))
def test_blocks_of_any_text_hold_all_that_is_no_white_space(text: str) -> None:
    document = read_plain_text(text)
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end
        assert not document.text[end : block.start].strip()
        shown = document.text[block.start : block.end]
        assert shown.strip() == shown
        end = block.end
    assert not document.text[end:].strip()
