"""Pages of the portal and of other sites: the act's words, all of them, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from corpus.document import BlockKind, Document, UnreadableSource
from corpus.readers.portal_page import read_page

ROOT = Path(__file__).parents[3]
PAGES = ROOT / "tests" / "data" / "pages"
SAVED_PAGES = ROOT.parent / "shared" / "data" / "adilet-html"


def page(name: str) -> Document:
    return read_page((PAGES / name).read_bytes(), name)


def blocks(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def body(content: str) -> Document:
    return read_page(f"<html><body>{content}</body></html>", "test.html")


def texts(content: str) -> list[str]:
    return [text for _, text in blocks(body(content))]


def assert_sound(document: Document) -> None:
    """Blocks are in order, disjoint, without white ends, and leave out only white space."""
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end
        assert not document.text[end : block.start].strip()
        text = document.text[block.start : block.end]
        assert text == text.strip()
        end = block.end
    assert not document.text[end:].strip()
    for link in document.links:
        assert any(b.start <= link.start < link.end <= b.end for b in document.blocks)


def without_white(text: str) -> str:
    return "".join(text.split()).replace("|", "")


def test_a_portal_page_yields_the_act_and_nothing_around_it() -> None:
    read = page("migration.rus.html")
    assert blocks(read) == [
        (BlockKind.HEADING, "О пробном переселении"),
        (BlockKind.HEADING, "Закон Республики Казахстан от 1 марта 1999 года № 123-I."),
        (BlockKind.NOTE, "Примечание редактора!"),
        (BlockKind.NOTE, "Порядок введения см. ст.2"),
        (BlockKind.PARAGRAPH, "Настоящий Закон проверяет читателя страниц."),
        (BlockKind.HEADING, "Глава 1.\nОБЩИЕ ПОЛОЖЕНИЯ"),
        (BlockKind.HEADING, "Статья 1. Понятия"),
        (BlockKind.PARAGRAPH, "1. Пробное переселение – переезд на время;"),
        (
            BlockKind.PARAGRAPH,
            "2. Пробный переселенец – тот, кто переехал согласно статье 5¹ и пункту ² правил.",
        ),
        (
            BlockKind.NOTE,
            "3) исключен Законом РК от 02.02.2002 № 1-II (вводится в действие с 03.03.2002).",
        ),
        (BlockKind.PARAGRAPH, "4) переселение без\u00adвозвратное."),
        (
            BlockKind.TABLE,
            "Область\t|\tКвота, семей\nСеверо- Казахстанская\t|\t10",
        ),
        (BlockKind.TABLE, "Президент\t|\t\nРеспублики Казахстан\t|\tА. Пробный"),
        (BlockKind.PARAGRAPH, "Приложение 1\nк пробному Закону"),
        (BlockKind.PARAGRAPH, "Перечень."),
    ]
    assert_sound(read)


def test_a_portal_page_says_which_act_it_is() -> None:
    read = page("migration.rus.html")
    assert (read.act_id, read.language, read.title, read.encoding) == (
        "Z9900000123",
        "ru",
        "О пробном переселении",
        "utf-8",
    )
    assert read.metadata == {
        "status": "in_force",
        "url": "https://adilet.zan.kz/rus/docs/Z9900000123",
    }
    assert read.warnings == ()


def test_anchors_and_depths_of_a_portal_page() -> None:
    read = page("migration.rus.html")
    anchors = {read.text[b.start : b.end][:9]: (b.anchor, b.depth) for b in read.blocks}
    assert anchors["Глава 1.\n"] == ("z2", 3)
    assert anchors["Статья 1."] == ("z3", None)  # a[name] inside of bold
    assert anchors["1. Пробно"] == ("z4", None)
    assert anchors["2. Пробны"] == (None, None)  # after <br>: the anchor is of the first unit
    assert anchors["3) исключ"] == ("z5", None)
    assert anchors["Приложени"] == ("z8", None)


def test_links_mark_the_words_they_stand_on() -> None:
    read = page("migration.rus.html")
    marked = [(read.text[link.start : link.end], link.target) for link in read.links]
    assert marked == [
        ("ст.2", "https://adilet.zan.kz/rus/docs/Z9900000123#z9"),
        ("статье 5¹", "https://adilet.zan.kz/rus/docs/K9500001000#z11"),
        ("№ 1-II", "https://adilet.zan.kz/rus/docs/Z0200000001"),
        ("10", "/rus/docs/V9900000001"),
    ]


@pytest.mark.parametrize(
    ("name", "language", "title", "first_note"),
    [
        ("migration.kaz.html", "kk", "Сынақ көшу туралы", "Ескерту."),
        ("migration.eng.html", "en", "On Trial Relocation", "Footnote."),
    ],
)
def test_the_other_languages(name: str, language: str, title: str, first_note: str) -> None:
    read = page(name)
    assert (read.act_id, read.language, read.title) == ("Z9900000123", language, title)
    notes = [text for kind, text in blocks(read) if kind is BlockKind.NOTE]
    assert len(notes) == 1
    assert notes[0].startswith(first_note)


def test_the_address_of_an_old_redaction_gives_its_date() -> None:
    assert page("migration.kaz.html").metadata["redaction"] == "2001-07-01"


def test_a_page_with_only_a_notice_is_refused() -> None:
    with pytest.raises(UnreadableSource, match=r"no text of an act.*технические работы"):
        page("works_under_way.rus.html")


def test_a_page_that_breaks_off_is_read_with_a_warning() -> None:
    whole = (PAGES / "migration.rus.html").read_text(encoding="utf-8")
    read = read_page(whole[: whole.index("Приложение 1")], "cut.html")
    assert "breaks off" in read.warnings[0]
    assert "А. Пробный" in read.text


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("<p>a <b>b</b>\n c</p>", ["a b c"], id="white space collapses"),
        pytest.param("<p>1. Один;<br>2. Два</p>", ["1. Один;", "2. Два"], id="br divides units"),
        pytest.param("<p>слово<br>и слово</p>", ["слово\nи слово"], id="br within a sentence"),
        pytest.param(
            "<p>слово<br>\u00a0\u00a0и слово</p>",
            ["слово", "и слово"],
            id="an indented line begins anew",
        ),
        pytest.param("<p>слово<br><br>и слово</p>", ["слово", "и слово"], id="two br divide"),
        pytest.param("<b>О МЕРАХ<br>ПО ДЕЛУ</b>", ["О МЕРАХ\nПО ДЕЛУ"], id="br in bold joins"),
        pytest.param("<p>5<sup>1</sup>, м<sup>а</sup></p>", ["5¹, ма"], id="raised digits"),
        pytest.param("<pre>  Один.\n  Два.</pre>", ["Один.", "Два."], id="preformatted lines"),
        pytest.param("<ol><li>А<li>Б</ol>", ["1. А", "2. Б"], id="numbers that browsers write"),
        pytest.param(
            "<ol type=a start=3><li><p>А</p></li></ol><ul><li>Б</ul>",
            ["c. А", "Б"],
            id="list styles",
        ),
        pytest.param("<p>a</p>b<p>c", ["a", "b", "c"], id="text outside of paragraphs"),
        pytest.param("<p>&laquo;А&raquo; &#1041; &x; &", ["«А» Б &x; &"], id="entities"),
        pytest.param("<p>1 < 2 и 3 > 2</p>", ["1 < 2 и 3 > 2"], id="less-than is text"),
        pytest.param('<p title="a > b">x</p>', ["x"], id="a greater-than inside an attribute"),
        pytest.param(
            "<table><tr><td>1<table><tr><td>a<td>b</table><td>2</table>",
            ["1 a | b\t|\t2"],
            id="a table in a cell",
        ),
        pytest.param(
            "<table><tr><td>меню<td><h1>Закон</h1><p>Текст</table>",
            ["меню", "Закон", "Текст"],
            id="a table that lays out a page",
        ),
        pytest.param(
            "<nav>меню</nav><header>верх</header><p>Текст</p><footer>низ</footer><aside>x</aside>",
            ["Текст"],
            id="furniture of other sites",
        ),
        pytest.param(
            "<p>вокруг</p><article><header><h1>Закон</h1></header>"
            "<p>Длинный текст закона</p></article>",
            ["Закон", "Длинный текст закона"],
            id="an article that holds most of the words",
        ),
        pytest.param(
            "<article>тизер</article><p>Длинный текст закона</p>",
            ["тизер", "Длинный текст закона"],
            id="an article that holds few of the words",
        ),
        pytest.param(
            "<div class='container_gamma text'>" + "<font>а" * 200 + "</div><p>чужое</p>",
            ["а" * 200],
            id="a container ends in spite of unclosed tags in it",
        ),
    ],
)
def test_what_becomes_a_block(content: str, expected: list[str]) -> None:
    read = body(content)
    assert [text for _, text in blocks(read)] == expected
    assert_sound(read)


def portal(content: str, status: str = "") -> Document:
    """A page of the portal with this in its text and this as its mark of status."""
    return body(
        f'<div class="container_alpha slogan"><h1>О пробах</h1>{status}</div>'
        f'<div class="container_gamma text text_upd"><article>{content}</article></div>'
    )


LABEL = "<td>Приложение 1<br>к приказу<br>от 5 мая<br>№ 5</td>"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(
            '<h3 id="z1">РАЗДЕЛ 1. ПРОБЫ<br><a name="z2"></a>Глава 1. ПРАВОВЫЕ<br>ОСНОВЫ</h3>',
            [("heading", "z1", "РАЗДЕЛ 1. ПРОБЫ"), ("heading", "z2", "Глава 1. ПРАВОВЫЕ\nОСНОВЫ")],
            id="codes put headings that follow each other into one h3",
        ),
        pytest.param(
            f'<p align="right"><table><tr><td>&nbsp;</td>{LABEL}</tr></table></p>',
            [("paragraph", None, "Приложение 1\nк приказу\nот 5 мая\n№ 5")],
            id="a label beside an empty cell is one block",
        ),
        pytest.param(
            "<table><tr><td></td><td><p id=z1>Утверждены</p><p>приказом <a href=#z5>№ 5</a></p>"
            "</td></tr><tr><td></td><td>Форма</td></tr></table>",
            [("paragraph", "z1", "Утверждены\nприказом № 5"), ("paragraph", None, "Форма")],
            id="the label of every row is a block of its own",
        ),
        pytest.param(
            f"<table><tr><td></td><td>{'<p>1. Норма закона.</p>' * 40}</td></tr></table>",
            [("paragraph", None, "1. Норма закона.")] * 40,
            id="the text of a page beside an empty column is no label",
        ),
        pytest.param(
            '<p style="text-align: right">Приложение 2<br>К Правилам<br><br>Форма</p>',
            [("paragraph", None, "Приложение 2\nК Правилам"), ("paragraph", None, "Форма")],
            id="line breaks at the right margin",
        ),
        pytest.param(
            '<font color="#FF0000">&nbsp; Примечание!<br>Для удобства</font><br><p>1. Норма.</p>',
            [("note", None, "Примечание!"), ("note", None, "Для удобства"),
             ("paragraph", None, "1. Норма.")],
            id="editors' remarks in red",
        ),
        pytest.param(
            '<p><font color="800000">27) </font>исключен Законом</p>',
            [("paragraph", None, "27) исключен Законом")],
            id="a red number alone makes no note",
        ),
        pytest.param(
            '<span class="note">Порядок введения см. </span><a href="#z3">ст. 3</a>.<br>',
            [("note", None, "Порядок введения см. ст. 3.")],
            id="a note that ends in a link outside of its mark-up",
        ),
        pytest.param(
            '<span class="note">(прим.)</span> <a href="#z3">Статья 3</a> действует',
            [("paragraph", None, "(прим.) Статья 3 действует")],
            id="words outside of the note that are no link",
        ),
        pytest.param(
            "<table><tr><th colspan=2>Проба</th><th>Мера</th></tr><tr><td rowspan=2>1</td>"
            "<td>а</td><td>5</td></tr><tr><td>б</td><td>6</td></tr></table>",
            [("table", None, "Проба\t|\t\t|\tМера\n1\t|\tа\t|\t5\n\t|\tб\t|\t6")],
            id="cells over several columns and rows",
        ),
        pytest.param(
            '<div align="center"><table><tr><td align="center"><b>А</b></td>'
            '<td align="center"><b>Б</b></td></tr></table></div>',
            [("table", None, "А\t|\tБ")],
            id="bold words in the middle of a cell are no heading",
        ),
        pytest.param("<h3> </h3><p>1. А.</p>", [("paragraph", None, "1. А.")], id="empty h3"),
        pytest.param(
            '<p style="display:none">скрыто</p><p id=z1>1. А.</p><p id=z1>2. Б.</p>',
            [("paragraph", None, "скрыто"), ("paragraph", "z1", "1. А."),
             ("paragraph", "z1", "2. Б.")],
            id="hidden words are words; an id may stand twice",
        ),
    ],
)  # fmt: skip
def test_mark_up_of_the_portal(content: str, expected: list[tuple[str, str | None, str]]) -> None:
    read = portal(content)
    found = [(b.kind.value, b.anchor, read.text[b.start : b.end]) for b in read.blocks]
    assert found[1:] == expected
    assert_sound(read)


@pytest.mark.parametrize(
    ("mark", "status"),
    [
        ('<span class="status status_yts">Утративший силу</span>', "repealed"),
        ('<span class="status status_upd">Обновленный</span>', "in_force"),
        ('<span class="status">Күшін жойған</span>', "repealed"),
        # The class is believed first, as the words are of the page's language.
        ('<span class="status status_yts">Тест</span>', "repealed"),
        ('<span class="status status_stp">Приостановленный</span>', "Приостановленный"),
        ("", None),
    ],
)
def test_the_status_of_the_act(mark: str, status: str | None) -> None:
    assert portal("<p>1. А.</p>", mark).metadata.get("status") == status


@pytest.mark.parametrize(
    "tab",
    ['О пробах - ИПС "Әділет"', "О пробах - ИПС «Әділет»", 'О пробах - "Adilet" LIS', "О пробах"],
)
def test_the_title_of_the_browser_s_tab(tab: str) -> None:
    read = read_page(f"<html><title>{tab}</title><body><p>1. А.</p></body></html>", "test.html")
    assert read.title == "О пробах"


def test_pictures_are_told_of() -> None:
    read = portal('<p>по формуле:</p><p><img src="f.png"></p>')
    assert read.warnings == ("1 pictures (formulas, drawings) are left out: see the page itself",)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ('<p><span class="note">Сноска.</span></p>', BlockKind.NOTE),
        # The number of the amending act often stands outside of the note's mark-up.
        ('<span class="note">от 1 мая </span>№ 1<span class="note">.</span>', BlockKind.NOTE),
        ('<span class="note">см. </span>ст.1<span class="note"></span>', BlockKind.NOTE),
        # A note in a unit does not make the unit a note.
        ('<p>1. Текст <span class="note">(прим.)</span></p>', BlockKind.PARAGRAPH),
        ('<p><span class="note">(прим.)</span> Текст.</p>', BlockKind.PARAGRAPH),
        # Bold alone is emphasis; bold with an anchor is how the portal marks a heading.
        ("<p><b>Важно</b></p>", BlockKind.PARAGRAPH),
        ('<p><b><a name="z1"></a>Статья 1</b></p>', BlockKind.HEADING),
        ('<p><b><a name="z1"></a>Статья 1.</b> Текст</p>', BlockKind.PARAGRAPH),
        ('<p align="center"><b>1. Общее</b></p>', BlockKind.HEADING),
        ("<center><b>1. Общее</b></center>", BlockKind.HEADING),
        ('<p style="text-align:center">1. <b>Общее</b></p>', BlockKind.PARAGRAPH),
        # Law's words come first: an unclosed note ends with its block.
        ('<div><span class="note"><p>1. Текст</p></div>', BlockKind.PARAGRAPH),
        ('<div class="note"><p>Сноска</p></div>', BlockKind.NOTE),
        ('<h3><span class="note">Глава исключена</span></h3>', BlockKind.HEADING),
    ],
)
def test_kinds(content: str, kind: BlockKind) -> None:
    assert [found for found, _ in blocks(body(content))] == [kind]


@pytest.mark.parametrize("name", ["Z090000216_.rus.html", "Z1100000477.rus.excerpt.html"])
def test_no_word_of_a_real_page_is_lost(name: str) -> None:
    if not SAVED_PAGES.is_dir() and os.environ.get("CI") != "true":
        pytest.skip("needs the saved pages in ../shared")
    data = (SAVED_PAGES / name).read_bytes()
    read = read_page(data, name)
    tree = html.document_fromstring(data.decode("utf-8"))
    slogan = next(div for div in tree.iter("div") if "slogan" in div.get("class", ""))
    parts = [*slogan.iter("h1", "p"), *tree.iter("article")]
    wanted = without_white("".join(str(text) for part in parts for text in part.itertext()))
    assert without_white(read.text) == wanted
    assert_sound(read)
    assert read.language == "ru"
    assert read.act_id == name.split(".")[0]


WORDS = st.text("абвгқү«»№0159 .;\u00a0", min_size=1, max_size=8)
TAGS = st.sampled_from(
    [
        "p",
        "b",
        "i",
        "h3",
        "div",
        "span",
        "table",
        "tr",
        "td",
        "ul",
        "ol",
        "li",
        "a",
        "sup",
        "br",
        "article",
        "main",
        "pre",
        "font",
    ]
)
TOKENS = st.one_of(
    WORDS,
    TAGS.map(lambda tag: f"<{tag}>"),
    TAGS.map(lambda tag: f"</{tag}>"),
    st.sampled_from(['<span class="note">', '<a name="z1">', '<a href="#z">', "<", "&", "<!-- x"]),
)


@given(st.lists(TOKENS, max_size=60))
def test_any_mark_up_keeps_the_words_in_order(tokens: list[str]) -> None:
    """However tags are nested or broken, what is outside of them is read, in order."""
    # Without numbered lists, a tag that breaks off, and tables, which add to the text or
    # leave their place, the words are exactly those between the tags.
    tokens = [t for t in tokens if t not in ("<ol>", "<", "<!-- x", "&")]
    words = "".join(t for t in tokens if not t.startswith("<"))
    words = "".join(words.split())
    try:
        read = body("".join(tokens))
    except UnreadableSource:
        assert not words
        return
    assert_sound(read)
    if "<article>" in tokens or "<main>" in tokens:  # then less may be chosen
        return
    lowered = read.text.translate(str.maketrans("⁰¹⁵⁹", "0159"))
    assert without_white(lowered) == words


@given(st.lists(TOKENS, max_size=60))
def test_any_mark_up_yields_sound_blocks(tokens: list[str]) -> None:
    try:
        assert_sound(body("".join(tokens)))
    except UnreadableSource as error:
        assert "no text" in error.message
