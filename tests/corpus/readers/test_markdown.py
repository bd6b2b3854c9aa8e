"""Markdown as KoshLex exports it, and as people and tools write it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.document import BlockKind, Document
from corpus.readers.characters import with_line_feeds
from corpus.readers.markdown import read_markdown

H, P, N, T = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.NOTE, BlockKind.TABLE


def blocks(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


BLOCKS: list[tuple[str, list[tuple[BlockKind, str]], str]] = [
    ("# Заң\n## 1-тарау. Дала ##", [(H, "Заң"), (H, "1-тарау. Дала")], "signs are no words"),
    ("#1 ат", [(P, "#1 ат")], "without a space it is no heading"),
    ("1-бап.\nДала\n---", [(H, "1-бап.\nДала")], "a heading of two lines, underlined"),
    ("Дала\n\n---\n\nКөл", [(P, "Дала"), (P, "Көл")], "a rule divides"),
    ("Қолы: ________", [(P, "Қолы: ________")], "a line to sign on is no mark-up"),
    ("________", [(P, "________")], "not even alone, for a form has it"),
    ("Ұзын\nдала.\nКөл.", [(P, "Ұзын\nдала.\nКөл.")], "wrapped lines are one paragraph"),
    ("    1-бап. Дала", [(P, "1-бап. Дала")], "an indent is layout, as the portal has it"),
    ("1. Ат\n2. Бие\n3) тай", [(P, "1. Ат"), (P, "2. Бие"), (P, "3) тай")], "numbers stay"),
    ("3. Ат\n\n5. Бие", [(P, "3. Ат"), (P, "5. Бие")], "and are not counted anew"),
    ("- ат\n- бие\n  мен тай", [(P, "- ат"), (P, "- бие\nмен тай")], "bullets stay"),
    ("Мыналар:\n1) ат;\n2) бие.", [(P, "Мыналар:"), (P, "1) ат;"), (P, "2) бие.")], "a list"),
    ("Ол 2011 жылғы\n22. Тамызда", [(P, "Ол 2011 жылғы\n22. Тамызда")], "a wrapped number"),
    ("1. Ат\n2011 жылы", [(P, "1. Ат\n2011 жылы")], "a number without a full stop is no item"),
    ("> Ескерту.\n> Дала.", [(N, "Ескерту.\nДала.")], "a note of two lines"),
    ("> Бір\n>\n> Екі", [(N, "Бір"), (N, "Екі")], "two notes"),
    ("> Ескерту.\n2-бап. Дала", [(N, "Ескерту."), (P, "2-бап. Дала")], "law is not lost in a note"),
    ("| а | б |\n|---|:-:|\n| в | |", [(T, "а\t|\tб\n\nв\t|")], "a table with bars around"),
    ("а | б\n--- | ---\nв \\| г | д", [(T, "а\t|\tб\n\nв | г\t|\tд")], "a bar within a cell"),
    ("а\t|\tб\nв\t|\tг\n\nДала", [(T, "а\t|\tб\nв\t|\tг"), (P, "Дала")], "the portal's table"),
    ("Дала | көл", [(P, "Дала | көл")], "a bar alone makes no table"),
    ("```\n1. Ат  #\n\n> бие\n```\nТай", [(T, "1. Ат  #\n\n> бие"), (P, "Тай")], "layout kept"),
    ("````\n```\n````", [(T, "```")], "a longer fence holds a shorter one"),
    ("А\n<!-- сырт\nқы --> Б", [(P, "А"), (P, "Б")], "a comment is not the text's"),
    ("1-бап. <!-- z1 -->Дала", [(P, "1-бап. Дала")], "nor within a line"),
    ("**1-бап.** *Дала*", [(P, "1-бап. Дала")], "emphasis as pages have it"),
    ("көл* 5*6*7 _дала", [(P, "көл* 5*6*7 _дала")], "marks that do not pair are the text's"),
    ("файл_аты_бар", [(P, "файл_аты_бар")], "nor those within a word"),
    ("58<sup>1</sup>-бап", [(P, "58¹-бап")], "a raised number is not 581"),
    ("<a name='z5'></a>5-бап<br>Көл", [(P, "5-бап Көл")], "tags that show nothing"),
    ("2 < 3, <МРП>, AT&amp;T", [(P, "2 < 3, <МРП>, AT&T")], "other brackets are words"),
    (r"\# \> 1986\. \*", [(P, "# > 1986. *")], "escaped signs are the text's"),
    ("А\\\nБ", [(P, "А\nБ")], "a line break that is kept"),
    ("\ufeff# Заң", [(H, "Заң")], "a mark of byte order"),
    ("Ат\r\n\r\nБие\r\n", [(P, "Ат"), (P, "Бие")], "line ends of Windows"),
    ("Ат\r\rБие", [(P, "Ат"), (P, "Бие")], "line ends of old Macs"),
    ("Ат[^1]\n\n[^1]: Бие\n    тай\n[^x]: Көл", [(P, "Ат"), (N, "Бие\nтай"), (N, "Көл")], "footnotes are notes"),
    ("[Заң][1] мен [ат]\n\n[1]: https://a.kz", [(P, "Заң мен [ат]")], "the address of a link is no text"),
    ("[1]: тармақ", [(P, "[1]: тармақ")], "what is no address is"),
    ("[а][б]", [(P, "[а][б]")], "nor is a link to nowhere"),
    ("- 1) ат;\n- 2) бие", [(P, "1) ат;"), (P, "2) бие")], "a bullet hides no number"),
    ("ат - 1) бие", [(P, "ат - 1) бие")], "a dash within a line is no bullet"),
    ("## 1-бап. Ат {#art-1 .x}", [(H, "1-бап. Ат")], "pandoc's attributes"),
    ("::: {.x}\nАт\n:::", [(P, "Ат")], "and its divisions"),
    ("[Ат]{.underline} 5^1^-бап", [(P, "Ат 5¹-бап")], "its spans and raised numbers"),
    ("<ol><li>1) ат</li>\n<li>2) бие</li></ol>", [(P, "1) ат \n 2) бие")], "tags of blocks divide words"),
    ("", [], "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), BLOCKS)
def test_blocks(text: str, expected: list[tuple[BlockKind, str]], reason: str) -> None:
    assert blocks(read_markdown(text)) == expected, reason


def test_depth_of_headings() -> None:
    document = read_markdown("# А\n\n### Б\n\nВ\n===\n\nГ\n---")
    assert [block.depth for block in document.blocks] == [1, 3, 1, 2]


def test_front_matter_tells_of_the_act() -> None:
    text = (
        '---\nact: Z1\nlanguage: kk\ntitle: "Дала \\"заңы\\""\ndate: \'2011-07-22\'\n'
        "completeness: full\naliases:\n  - Дала\n  - Көл\n---\n\n1-бап. Ат\n"
    )
    document = read_markdown(text)
    assert (document.act_id, document.language, document.title) == ("Z1", "kk", 'Дала "заңы"')
    assert document.metadata["date"] == "2011-07-22"
    assert document.metadata["completeness"] == "full"
    assert document.metadata["aliases"] == "- Дала\n- Көл"
    assert blocks(document) == [(P, "1-бап. Ат")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("---\n1-бап. Дала\n---\n2-бап. Көл", "text between rules"),
        ("---\nДала: кең өріс\n---\n", "a key has no Kazakh letters"),
        ("---\nact: Z1\n1-бап. Дала", "no second rule"),
    ],
)
def test_what_is_no_front_matter_is_not_lost(text: str, reason: str) -> None:
    document = read_markdown(text)
    assert not document.metadata, reason
    assert [word for word in text.split() if word != "---"] == document.text.split(), reason


def test_links_lie_over_their_words() -> None:
    document = read_markdown(
        '# Заң\n\nКөл [**2011 жылғы** заңға](/kaz/docs/Z1 "Заң") сай <b>бие</b>'
    )
    [link] = document.links
    assert document.text[link.start : link.end] == "2011 жылғы заңға"
    assert link.target == "/kaz/docs/Z1"


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("Ат\n\n```\nбие", "line 3: the code block does not end: add a ``` line"),
        ("<!-- ат\n\nбие", "line 1: the comment does not end: add -->"),
    ],
)
def test_what_does_not_end_is_kept_and_said(text: str, warning: str) -> None:
    document = read_markdown(text)
    assert document.warnings == (warning,)
    assert "бие" in document.text


def test_lines_are_those_of_the_file() -> None:
    text = "---\nact: Z1\n---\n\n# А\n\n<!-- x\ny -->\n> н\n> о\n\n| а | б |\n| - | - |\n| в | г |\n\nСоңы"
    document = read_markdown(text)
    for word in ("А", "н", "в", "Соңы"):
        line = next(n for n, line in enumerate(text.split("\n")) if word in line)
        found = next(n for n, line in enumerate(document.text.split("\n")) if word in line)
        assert found == line, word
    assert document.text.count("\n") == text.count("\n")


SCRAPS = st.lists(
    st.sampled_from(
        ("#", " ", "\n", "\n\n", ">", "|", "---", "```", "<!--", "-->", "*", "**", "_", "[", "](", ")",
         "\\", "1.", "-", "\t|", "&lt;", "`", "<b>", "ат", "көл", ":", "=", "\r", "\ufeff", "\x85")
    ),
    max_size=40,
).map("".join)  # fmt: skip


@given(st.one_of(SCRAPS, st.text()))
@example("| а\n|-\n```")
@example("*" * 50 + "а" + "*" * 50)
def test_blocks_of_any_text_hold_all_that_is_no_white_space(text: str) -> None:
    document = read_markdown(text)
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document.text)
        assert not document.text[end : block.start].strip()
        assert not document.text[block.start].isspace()
        assert not document.text[block.end - 1].isspace()
        end = block.end
    assert not document.text[end:].strip()
    assert document.text.count("\n") == with_line_feeds(text).count("\n")


@given(st.text(alphabet=st.sampled_from("аКӘ1 .,;:«»№\n"), max_size=200))
def test_words_without_mark_up_are_all_there(text: str) -> None:
    assert read_markdown(text).text.split() == text.split()


@pytest.mark.parametrize("part", ["[", "*а ", "`", "<!--", "\\", "|", "_а", "&", "[а](", "<b "])
def test_a_long_line_of_signs_is_read(part: str) -> None:
    """Would not end in anyone's lifetime if time grew with the square of the length."""
    text = f"ат {part * 300_000}"
    assert read_markdown(text).text.startswith("ат")
