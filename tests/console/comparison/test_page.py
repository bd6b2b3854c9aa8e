"""The page of a comparison: whole, safe, reachable without scripts and without sight."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import html

from console.comparison.page.writing import write_page
from console.messages import choose_language, interface_language
from kb.address import end_of
from kb.comparison.compare import compare
from kb.comparison.model import ComparedText, Comparison, Pair, PairKind
from kb.model import LANGUAGES
from tests.console.comparison.written_comparisons import (
    NEW_KK,
    NEW_RU,
    OLD_KK,
    OLD_RU,
    compared,
    everything,
)

Write = Callable[[Comparison], str]
_VOID = {"meta", "input", "br"}


@pytest.fixture
def write(tmp_path: Path) -> Iterable[Write]:
    """Writes a comparison as a page in English and gives its source."""
    before = interface_language()
    choose_language("en")

    def written(comparison: Comparison) -> str:
        out = tmp_path / "page.html"
        write_page(comparison, out)
        return out.read_text("utf-8")

    yield written
    choose_language(before)


def found(element: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    """The elements at ``path``."""
    elements = element.xpath(path)
    assert isinstance(elements, list)
    return [one for one in elements if isinstance(one, html.HtmlElement)]


def tree(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


def classed(name: str) -> str:
    """What finds elements by one of their classes."""
    return f"contains(concat(' ', @class, ' '), ' {name} ')"


def words(element: html.HtmlElement, *left_out: str) -> list[str]:
    """The words of an element as a reader sees them, without those of what is ``left_out``."""
    copy = html.fragment_fromstring(html.tostring(element, encoding="unicode"), "div")
    unseen = " or ".join(map(classed, ("unseen", "side", "tags", "none")))
    for path in (f".//*[{unseen}]", *left_out):
        for one in found(copy, path):
            one.drop_tree()
    for line in [*copy.iter("br"), *copy.iter("p")]:
        line.tail = " " + (line.tail or "")
    return str(copy.text_content()).split()


def words_joined(element: html.HtmlElement) -> str:
    return " ".join(words(element))


def words_of(side: ComparedText, units: Iterable[int], whole: bool) -> list[str]:
    text, provisions = side.expression.text, side.expression.provisions
    return [
        word
        for unit in units
        for position in range(unit, end_of(provisions, unit) if whole else unit + 1)
        for start, end in provisions[position].content
        for word in text[start:end].split()
    ]


class _Balance(HTMLParser):
    """Fails where an element is not closed in its place."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, self.getpos()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_whole_in_every_language_of_the_interface(write: Write, language: str) -> None:
    choose_language(language)
    page = write(everything())
    balance = _Balance()
    balance.feed(page)
    assert balance.open == []
    root = tree(page)
    assert root.get("lang") == language
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = root.xpath("//a/@href")
    assert links and all(link[0] == "#" and link[1:] in ids for link in links)
    assert root.xpath("//*[@aria-labelledby]/@aria-labelledby") == [
        "summary",
        "contents",
        "changes",
    ]
    assert {"summary", "contents", "changes"} <= set(ids)


def test_a_page_loads_nothing_and_runs_only_what_is_its_own(write: Write) -> None:
    root = tree(write(everything()))
    assert not root.xpath(
        "//@src | //link | //@style | //iframe | //form | //@*[starts-with(name(), 'on')]"
    )
    [policy] = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none';") and "unsafe" not in policy
    for tag in ("style", "script"):
        [source] = root.xpath(f"//{tag}/text()")
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
        assert "url(" not in source and "@import" not in source and "http" not in source


def test_every_pair_has_a_row_with_the_words_of_both_texts(write: Write) -> None:
    comparison = everything()
    root = tree(write(comparison))
    rows = root.xpath("//table/tbody/tr[not(contains(@class, 'title'))]")
    pairs = list(comparison.all_pairs())
    assert len(rows) == len(pairs)
    for row, pair in zip(rows, pairs, strict=True):
        whole = not (pair.edits or pair.units)
        old = words_of(comparison.old, pair.old, whole)
        new = words_of(comparison.new, pair.new, whole)
        if row.get("class") == "unchanged folded":
            assert words(row)[-len(new) :] == new or not row.xpath(".//details")
            continue
        before, after = row.xpath("td")
        assert words(before) == old
        if pair.leaves:
            assert after.xpath(".//a/@href") == ["#new-art-5-para-2"]
        else:
            assert words(after, ".//del") == new
        assert (before.get("lang"), after.get("lang")) == ("ru", "ru")
        assert set(before.xpath(".//ins")) == set(), "nothing came in the old text"


def test_a_redline_holds_both_texts(write: Write) -> None:
    """On a narrow screen the new column alone tells what went as well."""
    comparison = everything()
    for row in found(tree(write(comparison)), f"//tr[{classed('redline')}]"):
        before, after = found(row, "td")
        # Numbers are no part of what is compared: each stands on its own side.
        old, both = (
            re.findall(r"[^\W\d_]+", " ".join(words(cell, ".//ins"))) for cell in (before, after)
        )
        assert old == both


def test_hostile_words_stay_words(write: Write) -> None:
    page = write(everything())
    assert len(re.findall("<script", page)) == 1
    assert '<script>alert("не здесь")</script> регистрируют & клеймят' in tree(page).text_content()
    title = '"><img src=x onerror=alert(1)>'
    odd = OLD_RU.replace("колодцем", "коло\x00дцем\x1b[31m</td></table>")
    page = write(compare(compared(odd, "ru", title), compared(NEW_RU, "ru", title)))
    balance = _Balance()
    balance.feed(page)
    assert not tree(page).xpath("//img | //@onerror")
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", page)


def test_what_came_and_went_is_said_in_words_too(write: Write) -> None:
    root = tree(write(everything()))
    marked = root.xpath("//table//ins | //table//del")
    assert marked
    for one in marked:
        assert one.xpath("string(span[1])") == {"ins": "[added: ", "del": "[dropped: "}[one.tag]
        assert one.xpath("span[1]/@lang") == ["en"]


def test_the_head_names_the_texts_and_the_contents_lead_to_every_article(write: Write) -> None:
    comparison = everything()
    root = tree(write(comparison))
    old, new = root.xpath("//thead//th")
    assert "О летнем кочевье" in old.text_content() and "In Russian" in old.text_content()
    assert "О сезонном кочевье" in new.text_content() and "draft, not law" in new.text_content()
    contents = root.xpath("//ul[@class='contents']/li")
    assert len(contents) == len(comparison.pairs)
    links = [item.xpath("string(a/@href)") for item in contents]
    assert "#new-art-7" in links and "#old-art-5" in links
    for split in ("new-art-4", "new-art-5", "old-art-4"):
        assert root.xpath(f"//tr[@class='title']//*[@id='{split}']"), "each can be linked to"


def test_the_summary_counts_names_and_says_what_is_stricter(write: Write) -> None:
    [summary] = tree(write(everything())).xpath("//section[@aria-labelledby='summary']")
    told = words_joined(summary)
    for one in (
        "amended: 2",
        "split: 1",
        "unchanged: 2",
        "пастух → чабан : 6 times; the old words still stand in 1 place",
        "Stricter: 1 Article 2(2): десяти → пяти",
        "deadline: Article 2(2)",
        "New provisions bring: right: Article 6",
        "Article 4(2)",
    ):
        assert one.replace(" :", ":") in told.replace(" :", ":")
    new, dropped = summary.xpath("details")
    assert "#new-art-4-para-2" in new.xpath(".//a/@href"), "a unit by itself"
    assert "Article 5 Собаки" in words_joined(dropped), "an article by its heading"
    assert "#new-art-1-point-2" in summary.xpath(".//li/details//a/@href"), "where it is renamed"


def test_a_unit_that_moved_is_linked_both_ways(write: Write) -> None:
    root = tree(write(everything()))
    [left] = root.xpath("//p[@id='old-art-2-para-3']/ancestor::tr")
    assert left.xpath(".//a/@href") == ["#new-art-5-para-2"]
    [came] = root.xpath("//p[@id='new-art-5-para-2']/ancestor::tr")
    assert came.xpath(".//p[@class='tags']//a/@href") == ["#old-art-2-para-3"]


def test_filters_work_by_style_alone(write: Write) -> None:
    root = tree(write(everything()))
    [style] = root.xpath("//style/text()")
    chosen = root.xpath("//input[starts-with(@id, 'show-')]")
    assert all(box.get("checked") is not None for box in chosen)
    names = {box.get("id").removeprefix("show-") for box in chosen}
    assert names == {kind.value for kind in PairKind if kind is not PairKind.UNCHANGED} | {
        "renamed"
    }
    for name in names:
        assert f"body:has(#show-{name}:checked) .{name}" in style
        assert root.xpath(f"//tr[{classed(name)}]")
    for row in root.xpath(f"//tbody/tr[{classed('change')}]"):
        of_row = set(row.get("class").split()) & names
        assert of_row and of_row <= set(row.getparent().get("class").split()), (
            "an article is there where one of its rows is"
        )


def test_an_article_that_did_not_change_is_folded(write: Write) -> None:
    text = compared(OLD_RU, "ru", "О летнем кочевье")
    root = tree(write(compare(text, text)))
    assert "Nothing changed" in root.text_content()
    assert len(root.xpath("//tbody//details[not(@open)]")) == 8
    assert len(root.xpath("//tbody//h3")) == 10, "chapters have nothing to unfold"
    assert not root.xpath(f"//ins | //del | //tr[{classed('change')}]")


def test_texts_in_two_languages_are_side_by_side_without_marks(write: Write) -> None:
    old, new = compared(OLD_KK, "kk", "Жазғы көш туралы"), compared(NEW_RU, "ru", "О кочевье")
    pairs = (
        Pair(PairKind.COUNTERPART, (0,), (4,), 0.6),
        Pair(PairKind.UNCHANGED, (0,), (2,), 0.9),
        Pair(PairKind.DELETED, (3,), (), 0.0),
    )
    root = tree(write(Comparison(old, new, pairs)))
    assert "two languages" in root.xpath("string(//section[@aria-labelledby='summary'])")
    row, *_ = root.xpath(f"//tr[{classed('counterpart')}]")
    assert row.xpath("td/@lang") == ["kk", "ru"]
    assert "redline" not in row.get("class") and not row.xpath(".//ins | .//del")
    assert "paired: 1" in " ".join(words(root)), "whether words changed is not known"
    assert not root.xpath("//tbody//details"), "both texts of a pair are there to read"
    level = [
        [" ".join(words(cell)) for cell in line.xpath("td")] for line in root.xpath("//tbody/tr")
    ]
    assert [
        "2. Жайлаушы өтінішті он жұмыс күні ішінде береді.",
        "2. Чабан подает заявление в течение пяти рабочих дней.",
    ] in level


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (OLD_KK, NEW_KK, "draft, not law"),
        (OLD_KK, "Бос", "Бос"),  # a text of one line
        ("", NEW_KK, "not in the old text"),
        ("", "", "neither text has a unit"),
    ],
)
def test_any_two_texts_give_a_page(write: Write, old: str, new: str, told: str) -> None:
    sides = (compared(old, "kk", "Бұрынғы"), compared(new, "kk", "Бос", "draft"))
    page = write(compare(*sides))
    balance = _Balance()
    balance.feed(page)
    assert told in tree(page).text_content()
