"""The sheet as a page: whole, safe, letter for letter, for readers of every kind."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import html

from console.asking.sheet.content import sheet_of
from console.asking.sheet.facts import plain
from console.asking.sheet.page import write_page
from console.messages import choose_language
from indexer.answers.model import Answer
from kb.model import LANGUAGES
from tests.console.asking.answered import (
    LAW_RU,
    Texts,
    answered,
    asked,
    quoted,
    refused,
    whole_answer,
)
from tests.console.asking.hostile import ANY_TEXT, QUESTIONS
from tests.console.comparison.test_page import _Balance

Write = Callable[..., str]


@pytest.fixture
def write(tmp_path: Path, texts: Texts) -> Write:
    """Writes answers as a page and gives its source."""

    def written(*answers: Answer) -> str:
        out = tmp_path / "page.html"
        write_page(sheet_of(texts.store, answers), out)
        return out.read_text("utf-8")

    return written


def tree(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


def words(root: html.HtmlElement, path: str) -> list[str]:
    """The text of each element at a path."""
    found = root.xpath(path)
    assert isinstance(found, list)
    return [one.text_content() for one in found if isinstance(one, html.HtmlElement)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_whole_in_every_language_of_the_interface(
    write: Write, texts: Texts, language: str
) -> None:
    choose_language(language)
    page = write(whole_answer(texts), refused(texts))
    balance = _Balance()
    balance.feed(page)
    assert balance.open == []
    root = tree(page)
    assert root.get("lang") == language
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in root.xpath("//nav//a/@href")} == {"q1", "q2"} <= set(ids)
    assert set(root.xpath("//@aria-labelledby")) <= set(ids)
    assert [one.tag for one in root.xpath("//h1 | //h2 | //h3")] == [
        "h1",
        "h2",
        "h2",
        *["h3"] * 3,
        "h2",
        "h3",
    ]


def test_it_loads_nothing_and_runs_nothing(write: Write, texts: Texts) -> None:
    root = tree(write(whole_answer(texts)))
    assert not root.xpath(
        "//script | //@src | //link | //@style | //iframe | //form | //@*[starts-with(name(), 'on')]"
    )
    [policy] = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    [style] = root.xpath("//style/text()")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert "unsafe" not in policy and "url(" not in style and "@import" not in style


def test_quotations_are_the_sources_letter_for_letter(write: Write, texts: Texts) -> None:
    root = tree(write(whole_answer(texts)))
    right, duty, kazakh = root.xpath("//blockquote")
    assert words(right, "p") == ["Пастух имеет право:", "1) поить скот\nиз всякого колодца;"]
    assert words(duty, "p") == [
        "1. Пастух обязан закрыть колодец в течение двух часов, кроме дней зноя."
    ]
    assert words(duty, "p/mark") == ["обязан", "в течение двух часов"]
    assert words(kazakh, "p") == ["Мыналарды:", "1) құдықты жабуды;", "… малшы орындауға міндетті"]
    for one in words(root, "//q"):
        assert " ".join(one.split()) in " ".join(LAW_RU.split())


def test_signs_of_markup_in_a_text_are_text(write: Write, texts: Texts) -> None:
    line = "3. Сбор *платится* по <Кодексу> _вод_ | `рек` & в порядке, определяемом акимом."
    root = tree(write(answered(quoted(texts.law, line))))
    assert words(root, "//blockquote/p[@class='law']") == [line]


def test_quotations_and_sentences_name_their_languages(write: Write, texts: Texts) -> None:
    root = tree(write(whole_answer(texts)))
    assert root.xpath("//blockquote/@lang") == ["ru", "ru", "kk"]
    assert set(root.xpath("//q/@lang")) == {"ru"}
    assert root.xpath("//h3/span[2]/@lang") == ["ru", "ru", "ru"], (
        "frames, in the language of the question"
    )
    assert root.xpath("//cite/@lang") == ["ru", "ru", "kk"]


def test_links_lead_to_the_paragraph(write: Write, texts: Texts) -> None:
    root = tree(write(whole_answer(texts)))
    assert root.xpath("//*[@class='source']/a/@href") == [
        "https://example.kz/wells",
        "https://example.kz/wells#z7",
        "https://example.kz/wells",
    ]
    assert root.xpath("//blockquote/@cite")[1] == "https://example.kz/wells#z7"


def test_the_table_has_a_column_of_times_only_where_there_is_one(
    write: Write, texts: Texts
) -> None:
    whole = tree(write(whole_answer(texts)))
    assert words(whole, "//thead//th") == ["No.", "Who", "May, must …", "What", "By when, how much"]
    assert words(whole, "//tbody/tr[2]/td") == [
        "2",
        "пастух",
        "Must",
        "закрыть колодец",
        "в течение двух часов",
    ]
    assert not tree(write(refused(texts))).xpath("//table")


def test_what_is_missing_and_the_notice_stand_at_the_foot(write: Write, texts: Texts) -> None:
    root = tree(write(whole_answer(texts)))
    assert words(root, "//ul[@class='lacking']/li/code") == ["koshlex add K0000000001"]
    assert words(root, "//footer/p")[0].startswith("This is no legal advice.")


def test_that_words_are_no_law_stands_out(write: Write, texts: Texts) -> None:
    root = tree(write(refused(texts), whole_answer(texts)))
    assert words(root, "//article/p[@class='facts']/strong") == ["draft"]


def test_a_single_question_has_no_list_in_front(write: Write, texts: Texts) -> None:
    root = tree(write(refused(texts)))
    assert not root.xpath("//nav")
    assert words(root, "//title") == ["An answer from the law: Сколько стоит вода?"]


@pytest.mark.parametrize(
    "question", [one for one, _ in QUESTIONS], ids=[why for _, why in QUESTIONS]
)
def test_a_hostile_question_is_words(write: Write, texts: Texts, question: str) -> None:
    page = write(refused(texts, asked(question)), refused(texts))
    balance = _Balance()
    balance.feed(page)
    assert balance.open == []
    root = tree(page)
    path = "//section[1]/h2/bdi" if len(plain(question)) <= 250 else "//section[1]/p/bdi"
    assert words(root, path) == [plain(question) or "–"]
    assert not root.xpath("//script")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(question=ANY_TEXT)
def test_any_question_is_words(write: Write, texts: Texts, question: str) -> None:
    root = tree(write(refused(texts, asked(question))))
    assert words(root, "//h2/bdi") == [plain(question) or "–"]
    assert len(root.xpath("//*")) == len(tree(write(refused(texts))).xpath("//*")), (
        "no element more"
    )


def test_addresses_that_are_no_web_pages_are_no_links(texts: Texts, write: Write) -> None:
    root = tree(write(whole_answer(texts), refused(texts)))
    assert all(re.match("https?://|#", link) for link in root.xpath("//a/@href"))


def test_a_file_that_cannot_be_written_is_an_error_of_the_system(
    texts: Texts, tmp_path: Path
) -> None:
    with pytest.raises(OSError):
        write_page(sheet_of(texts.store, [refused(texts)]), tmp_path / "no folder" / "page.html")
