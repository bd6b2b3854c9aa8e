"""Acts exported as Markdown and JSON: nothing is lost, and Markdown gives the tree again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from benchmarks.same_tree import first_difference
from corpus.embedded import EmbeddedAct, embedded_acts
from corpus.readers.characters import without_invisible
from corpus.readers.markdown import read_markdown
from corpus.readers.plain_text import read_plain_text
from kb.export import export_json, export_markdown
from kb.model import Act, Completeness, Expression
from kb.structure import parse
from tests.generated_acts import GeneratedAct, acts

LAW = """Жылқы айдау туралы

Қазақстан Республикасының Заңы 2011 жылғы 22 шілде № 477-IV

1-тарау. Жалпы ережелер

1-бап. Негізгі ұғымдар

Осы Заңда мынадай ұғымдар пайдаланылады:

1) бие – жылқының ұрғашысы;

3) алып тасталды - ҚР 03.07.2019 № 262-VI Заңымен;

4) айдау.

Ескерту. 1-бапқа өзгеріс енгізілді - ҚР 03.07.2019 № 262-VI Заңымен.

2-бап. Айдау тәртібі

1. Айдауға рұқсат беріледі.

3. Төлем мынадай:

Айы\t|\tТеңге
Мамыр\t|\t5

1-қосымша

Айдау қағидалары

1. Осы Қағидалар айдау тәртібін айқындайды.
"""
ACT = Act(id="horses", kind="law", number="477-IV", date="2011-07-22", titles={"kk": "Жылқы айдау"})
WORDS_LIKE_MARKUP = [
    pytest.param("# жұлдызша", id="a heading"),
    pytest.param("> үлкен", id="a quote"),
    pytest.param("---", id="a rule or the underline of a heading"),
    pytest.param("===", id="another underline"),
    pytest.param("1986.", id="an item of a list, and paragraph 1986"),
    pytest.param("1986. жыл", id="an item of a list"),
    pytest.param("- сызықша", id="a bullet"),
    pytest.param("* жұлдыз *", id="a bullet and emphasis"),
    pytest.param("a *b* _c_ **d**", id="emphasis"),
    pytest.param("_____ (қолы) _____", id="lines to fill in"),
    pytest.param("| бір | екі |", id="a table"),
    pytest.param("```", id="a fence"),
    pytest.param("~~~", id="another fence"),
    pytest.param("<!-- түсіндірме -->", id="a comment"),
    pytest.param("<b>қою</b> <МРП>", id="tags"),
    pytest.param("[сілтеме](http://мекенжай)", id="a link"),
    pytest.param("AT&amp;T &lt;", id="entities"),
    pytest.param("C:\\Заң\\*", id="backslashes"),
    pytest.param("\\", id="a backslash at the end of a line"),
    pytest.param("файл_аты", id="an underline within a word"),
    pytest.param("`код`", id="code"),
    pytest.param("#", id="the sign alone"),
    pytest.param("[^1]: ат", id="a footnote"),
    pytest.param("[1]: https://a.kz", id="the address of a link"),
    pytest.param("- 1) ат", id="a bullet before a number"),
    pytest.param("::: x", id="a division"),
    pytest.param("ат {#art}", id="an attribute"),
    pytest.param("2^10^", id="a raised number"),
    pytest.param("<table><tr><td>", id="tags of a table"),
]


def law(text: str = LAW, language: str = "kk") -> Expression:
    return parse(read_plain_text(text), "horses", language)


def again(expression: Expression) -> Expression:
    """The expression exported, read and parsed."""
    document = read_markdown(export_markdown(expression, None))
    return parse(document, expression.act_id, expression.language)


def test_markdown_reads_as_the_source_does() -> None:
    _, front_matter, body = export_markdown(law(), ACT).split("---\n", 2)
    assert 'act: "horses"' in front_matter and 'title: "Жылқы айдау"' in front_matter
    assert 'adopted: "2011-07-22"' in front_matter and 'completeness: "full"' in front_matter
    assert body.strip() == (
        "# Жылқы айдау туралы\n\n"
        "Қазақстан Республикасының Заңы 2011 жылғы 22 шілде № 477-IV\n\n"
        "## 1-тарау. Жалпы ережелер\n\n"
        "### 1-бап. Негізгі ұғымдар\n\n"
        "Осы Заңда мынадай ұғымдар пайдаланылады:\n\n"
        "1\\) бие – жылқының ұрғашысы;\n\n"
        "3\\) алып тасталды - ҚР 03.07.2019 № 262-VI Заңымен;\n\n"
        "4\\) айдау.\n\n"
        "> Ескерту. 1-бапқа өзгеріс енгізілді - ҚР 03.07.2019 № 262-VI Заңымен.\n\n"
        "### 2-бап. Айдау тәртібі\n\n"
        "1\\. Айдауға рұқсат беріледі.\n\n"
        "3\\. Төлем мынадай:\n\n"
        "| Айы | Теңге |\n| --- | --- |\n| Мамыр | 5 |\n\n"
        "## 1-қосымша\n\n"
        "## Айдау қағидалары\n\n"
        "1\\. Осы Қағидалар айдау тәртібін айқындайды."
    )


def test_a_page_shows_the_numbers_that_the_law_has() -> None:
    """A renderer would count «1. … 3. …» as 1 and 2, and print «1)» as «1.»."""
    body = export_markdown(law(), None).split("---\n", 2)[2]
    page = MarkdownIt("gfm-like", {"linkify": False}).render(body)
    assert "<p>3. Төлем мынадай:</p>" in page
    assert "<p>4) айдау.</p>" in page
    assert "<td>Мамыр</td>" in page
    assert "<ol" not in page


@pytest.mark.parametrize("words", WORDS_LIKE_MARKUP)
def test_words_that_look_like_mark_up_stay_words(words: str) -> None:
    expression = law(LAW.replace("айдау.\n", f"айдау\n\n{words}\n\nсоңы {words}\n", 1))
    assert first_difference(expression, again(expression)) is None
    page = MarkdownIt("gfm-like", {"linkify": False}).render(export_markdown(expression, None))
    shown = re.sub(r"<[^>]+>", "", page).replace("&lt;", "<").replace("&gt;", ">")
    assert f"соңы {words}" in shown.replace("&quot;", '"').replace("&amp;", "&")


def test_an_excerpt_says_so_and_how_to_get_the_whole() -> None:
    whole = law()
    excerpt = Expression(
        whole.act_id, "kk", whole.text, whole.provisions, completeness=Completeness.EXCERPT
    )
    markdown = export_markdown(excerpt, None)
    document = read_markdown(markdown)
    assert document.metadata["completeness"] == "excerpt"
    assert "koshlex fetch horses" in document.metadata["notice"]
    assert export_json(excerpt, None)["expression"]["notice"] == document.metadata["notice"]
    assert export_json(whole, None)["expression"]["notice"] is None


def test_json_has_every_unit_with_its_address_and_text() -> None:
    expression = law()
    exported = json.loads(json.dumps(export_json(expression, ACT)))
    assert exported["act"]["number"] == "477-IV"
    chapter, annex = exported["provisions"]
    point = chapter["children"][0]["children"][0]
    assert point["eid"] == "chp_1__art_1__point_1"
    assert (point["act"], point["lang"]) == ("horses", "kk")
    assert (point["article"], point["paragraph"], point["point"]) == ("1", None, "1")
    assert point["text"] == "1) бие – жылқының ұрғашысы;"
    assert point["text"] == expression.text[point["start"] : point["end"]]
    removed = chapter["children"][0]["children"][1]
    assert (removed["number"], removed["status"], removed["own_text"]) == ("3", "excluded", "3)")
    assert [note["text"] for note in removed["notes"]] == [
        "алып тасталды - ҚР 03.07.2019 № 262-VI Заңымен;"
    ]
    assert (annex["level"], annex["heading"]) == ("annex", "Айдау қағидалары")
    assert [part["kind"] for part in exported["matter"]] == ["front", "front"]
    assert [finding["code"] for finding in exported["findings"]] == [
        finding.code for finding in expression.findings
    ]


@given(acts())
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_generated_acts_come_back(act: GeneratedAct) -> None:
    expression = parse(act.document, "made-up", act.language)
    assert first_difference(expression, again(expression)) is None


SCRAPS = st.lists(
    st.sampled_from(
        ("1-бап. ", "2-бап.", "1-тарау.", "1. ", "2. ", "1) ", "2) ", "Дала", "көл;", "Көл:", ".", "\n",
         "\n\n", "Ескерту. ", "алып тасталды", "1-қосымша", "a\t|\tb", "|", "____________", "«", "»",
         "#", ">", "---", "*", "_", "`", "\\", "[", "](", "<!--", "&lt;", " ", "\t", "\r\n", "\xa0")
    ),
    max_size=40,
).map("".join)  # fmt: skip


@given(st.one_of(SCRAPS, st.text()), st.sampled_from(("kk", "ru", "en")))
@settings(max_examples=500)
def test_markdown_of_any_text_has_every_word_once(text: str, language: str) -> None:
    document = read_markdown(export_markdown(law(text, language), None))
    assert _seen(document.text) == _seen(text)


def _seen(text: str) -> str:
    return "".join(without_invisible(text).split())


@pytest.mark.parametrize("entry", embedded_acts(), ids=lambda entry: entry.path.name)
def test_embedded_acts_come_back(entry: EmbeddedAct) -> None:
    expression = law(entry.path.read_text(encoding="utf-8"), entry.language)
    assert first_difference(expression, again(expression)) is None


def test_shared_acts_come_back(shared_data: Path) -> None:
    languages = {"kaz": "kk", "rus": "ru"}
    differences = {}
    for path in sorted((shared_data / "acts").glob("*.txt")):
        expression = law(path.read_bytes().decode("utf-8"), languages[path.suffixes[0][1:]])
        difference = first_difference(expression, again(expression))
        if difference is not None:
            differences[path.name] = difference
    assert differences == {}


def units_of(exported: list[dict[str, object]]) -> list[str]:
    """Identifiers of exported units in the order of the document."""
    found = []
    for unit in exported:
        children = unit["children"]
        assert isinstance(children, list)
        found += [str(unit["eid"]), *units_of(children)]
    return found


def spans_of(exported: object) -> Iterator[tuple[str, int, int]]:
    """Text and offsets of all that is exported with offsets, however deep."""
    if isinstance(exported, dict):
        if {"text", "start", "end"} <= exported.keys():
            yield exported["text"], exported["start"], exported["end"]
        exported = list(exported.values())
    if isinstance(exported, list):
        for part in exported:
            yield from spans_of(part)


@given(acts())
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_json_nests_every_unit_once(act: GeneratedAct) -> None:
    expression = parse(act.document, "made-up", act.language)
    exported = export_json(expression, None)
    assert units_of(exported["provisions"]) == [unit.eid for unit in expression.provisions]
    spans = list(spans_of(exported))
    assert len(spans) == sum(
        map(len, (expression.provisions, expression.notes, expression.matter))
    ), "each unit, each note and each part of the matter once"
    assert all(text == expression.text[start:end] for text, start, end in spans)
