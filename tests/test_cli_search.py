"""Searching from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Koshlex

DRAFT = "draft-internal-migration"


def test_hits_come_ranked_one_for_each_article_with_their_words(reading: Koshlex) -> None:
    result = reading("search", "көшіп-қонушылардың", "құқықтары", "--limit", "3", "--json")
    assert result.code == 0
    assert result.json["query"]["language"] == "kk"
    hits = result.json["hits"]
    assert [hit["rank"] for hit in hits] == [1, 2, 3]
    articles = [(hit["provision"]["act"], hit["provision"]["article"]) for hit in hits]
    assert len(set(articles)) == 3
    first = hits[0]
    start, end = first["snippet"]["marks"][0]
    assert first["snippet"]["text"][start:end].lower().startswith(("көш", "құқық"))
    assert first["provision"]["completeness"] in ("full", "excerpt")


def test_the_first_of_few_hits_are_the_first_of_many(reading: Koshlex) -> None:
    """Who asks for two hits gets the best two, not the best of those looked at for two."""
    asked = ("search", "көшіп-қонушылардың", "құқықтары", "--json", "--limit")
    few, many = (reading(*asked, limit).json["hits"] for limit in ("2", "5"))
    assert [hit["provision"]["eid"] for hit in few] == [hit["provision"]["eid"] for hit in many[:2]]


def test_hits_for_people_name_the_unit_and_the_act(reading: Koshlex) -> None:
    result = reading("search", "квота", "--act", DRAFT, "--limit", "1")
    assert result.code == 0
    assert result.stdout.startswith(" 1. ")
    assert DRAFT in result.stdout and "draft" in result.stdout
    assert "квота" in result.stdout.lower()


def test_a_hit_in_an_excerpt_says_so(reading: Koshlex) -> None:
    result = reading("search", "айыппұл", "--act", "КоАП РК")
    assert "excerpt" in result.stdout
    assert "koshlex add K1400000235" in result.stderr


def test_a_citation_leads_straight_to_the_unit(reading: Koshlex) -> None:
    result = reading("search", "493 бап ӘҚБтК", "--json")
    assert result.json["query"]["citation"].endswith("493-бап")
    assert result.json["hits"][0]["provision"]["article"] == "493"


@pytest.mark.parametrize(
    ("options", "acts"),
    [
        (["--act", DRAFT], {DRAFT}),
        (["--act", "көші-қон заңы"], {"Z1100000477"}),
        (["--act", DRAFT, "--act", "Z1100000477"], {DRAFT, "Z1100000477"}),
        (["--kind", "bill"], {DRAFT}),
    ],
)
def test_hits_keep_to_the_acts_that_were_chosen(
    reading: Koshlex, options: list[str], acts: set[str]
) -> None:
    hits = reading("search", "көшіп-қонушы", "--limit", "30", *options, "--json").json["hits"]
    assert {hit["provision"]["act"] for hit in hits} == acts


def test_repealed_acts_are_found_only_if_asked_for(reading: Koshlex) -> None:
    concept = {"P1700000602"}
    words = ("search", "көші-қон", "үдерістерін", "--act", "P1700000602", "--json")
    assert reading(*words).json["hits"] == []
    hits = reading(*words, "--all-statuses").json["hits"]
    assert {hit["provision"]["act"] for hit in hits} == concept


def test_nothing_found_is_said_and_has_its_own_status(reading: Koshlex) -> None:
    result = reading("search", "қытырлақxyz", "--json")
    assert (result.code, result.json["hits"]) == (1, [])
    assert "қытырлақxyz" in result.stderr


def test_a_hit_says_in_words_why_it_was_found(reading: Koshlex) -> None:
    hits = reading("search", "квота", "жоқсөздер", "--json").json["hits"]
    assert all("квота" in hit["why"]["text"] and "жоқсөздер" in hit["why"]["text"] for hit in hits)
    (first, *_) = reading("search", "493 бап ӘҚБтК", "--json").json["hits"]
    assert first["why"]["by"] == "citation" and first["why"]["text"]


def test_explain_tells_each_step_beside_the_document(reading: Koshlex) -> None:
    result = reading("search", "көшіп-қонушылардың", "құқықтары", "--explain", "--json")
    assert result.json["hits"]
    assert "heading" in result.stderr and "1." in result.stderr


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("🙂", "no word"),
        ("NOT квота", "not wanted"),
        ("қытырлақ", "stand nowhere"),
        ("квота AND айыппұл AND мектеп", "together"),
    ],
)
def test_a_reason_is_given_where_nothing_is_found(
    reading: Koshlex, query: str, reason: str
) -> None:
    result = reading("search", "--ui", "en", query)
    assert result.code == 1 and reason in result.stderr


@pytest.mark.parametrize(
    "query",
    [
        '"',
        "((",
        "NOT",
        "*",
        '"" OR',
        "a:b {c} ^d",
        "'; DROP TABLE act; --",
        "🙂",
        "-",
        "\udcff",
    ],
)
def test_no_query_is_an_accident(reading: Koshlex, query: str) -> None:
    result = reading("search", "--json", "--", query)
    assert result.code in (0, 1)
    assert set(result.json) == {"query", "hits", "confidence", "elsewhere"}
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("query", ["", " "])
def test_a_search_for_nothing_is_wrong_usage(reading: Koshlex, query: str) -> None:
    result = reading("search", query, "--json")
    assert (result.code, result.stdout) == (2, "")
    assert "koshlex search WORDS" in result.stderr


def test_as_many_hits_as_there_are_may_be_asked_for(reading: Koshlex) -> None:
    result = reading("search", "көшіп-қонушы", "--limit", str(10**30), "--json")
    assert result.code == 0
    assert len(result.json["hits"]) > 10


@pytest.mark.parametrize(
    "options", [["--kind", "poem"], ["--limit", "0"], ["--lang", "fr"], ["--mode", "magic"]]
)
def test_options_that_mean_nothing_are_wrong_usage(reading: Koshlex, options: list[str]) -> None:
    result = reading("search", "квота", *options)
    assert (result.code, result.stdout) == (2, "")
    assert options[0].strip("-") in result.stderr


# What is said beside the hits, in each language

REMARKS = [
    ("көшіп-қонушылардын құқықтары", {
        "en": "Taken for: қонушылардын → қонушылардың",
        "ru": "Понято как: қонушылардын → қонушылардың",
        "kk": "Былай деп түсінілді: қонушылардын → қонушылардың",
    }),
    ('"квотасы өңірлік"', {
        "en": "Nothing has it word for word",
        "ru": "Дословно этого нет",
        "kk": "Сөзбе-сөз табылмады",
    }),
    ("марс планетасына ұшу құқығы", {
        "en": "None of these may answer",
        "ru": "Возможно, ответа здесь нет",
        "kk": "Бұлардың ешқайсысы жауап болмауы мүмкін",
    }),
    ("3-бап", {
        "en": "not in force",
        "ru": "не действует",
        "kk": "қолданыста емес",
    }),
]  # fmt: skip
REMOVED = "1-бап. Үй\n\nҮй беріледі.\n\n2-бап. Жер\n\nЖер беріледі.\n\n3-бап алып тасталды – ҚР 01.01.2020 № 1 Заңымен.\n"


@pytest.mark.parametrize("ui", ["kk", "ru", "en"])
def test_what_was_done_with_a_query_is_said_in_the_users_language(
    reading: Koshlex, ui: str
) -> None:
    for query, said in REMARKS[:3]:
        result = reading("search", query, "--ui", ui, "--limit", "2")
        assert said[ui] in result.stderr
        others = [words for language, words in said.items() if language != ui]
        assert not any(words in result.stderr for words in others)


@pytest.mark.parametrize("query", ["көшіп-қонушылардың құқықтары", "квота", "493 бап ӘҚБтК"])
def test_nothing_is_remarked_where_all_is_as_asked(reading: Koshlex, query: str) -> None:
    stderr = reading("search", query, "--limit", "1").stderr
    assert not [line for line in stderr.splitlines() if "excerpt" not in line]


def test_who_searches_by_words_alone_is_not_told_that_nothing_is_near(reading: Koshlex) -> None:
    result = reading("search", "марс планетасына ұшу құқығы", "--mode", "keyword")
    assert result.code == 0 and "None of these" not in result.stderr


EXPLAINED = {
    "en": ["Read as kk", "Confidence", "subject index", "words", "that entry was written for another wording"],
    "ru": ["Прочитано как kk", "Уверенность", "предметный указатель", "слова", "эта запись составлена для другой редакции"],
    "kk": ["Тілі: kk", "сенімділігі", "пәндік көрсеткіш", "сөздер", "бұл жазба бірліктің басқа редакциясы"],
}  # fmt: skip


@pytest.mark.parametrize("ui", EXPLAINED)
def test_each_step_and_an_entry_for_other_words_are_told_in_the_users_language(
    reading: Koshlex, ui: str
) -> None:
    """The excerpt of the 2011 law retells article 1: entries were written for the article."""
    query = "заңда қолданылатын сөздердің мағынасы"
    result = reading("search", query, "--act", "Z1100000477", "--explain", "--ui", ui)
    assert result.code == 0
    for words in (*EXPLAINED[ui], query):
        assert words in result.stderr, words


def test_an_entry_for_the_words_that_are_there_is_told_without_reserve(reading: Koshlex) -> None:
    result = reading("search", "өңірлік квота деген не", "--act", DRAFT, "--json", "--limit", "1")
    why = result.json["hits"][0]["why"]
    assert why["entry"] and why["entry"] in why["text"]
    assert "another wording" not in why["text"]


def test_a_unit_that_is_cited_and_removed_is_not_just_missing(
    koshlex: Koshlex, tmp_path: Path
) -> None:
    law = tmp_path / "Z1100000001.kaz.txt"
    law.write_text(REMOVED, encoding="utf-8")
    assert koshlex("build", law, "--no-embedded").code == 0
    query, said = REMARKS[3]
    for ui, words in said.items():
        result = koshlex("search", query, "--act", "Z1100000001", "--ui", ui)
        assert result.code == 1 and words in result.stderr
    assert koshlex("search", query, "--act", "Z1100000001", "--all-statuses").code == 0
