"""How well the search finds, told by the command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Koshlex, koshlex_over
from tests.indexer import small_base

LAW = "law-on-moving"
FIGURES = {"recall@1", "recall@5", "recall@10", "mrr@10", "ndcg@10", "unit"}
GROUP = FIGURES | {"lang", "style", "count"}


def question(
    name: str, text: str, *gold: dict[str, Any], lang: str = "kk", style: str = "lay"
) -> dict[str, Any]:
    act = LAW if gold else None
    return {
        "id": name, "lang": lang, "style": style, "act": act, "question": text, "gold": list(gold),
    }  # fmt: skip


def unit(
    article: str, paragraph: str | None = None, point: str | None = None, grade: int = 2
) -> dict[str, Any]:
    return {"article": article, "paragraph": paragraph, "point": point, "grade": grade}


QUESTIONS = (
    question("home", "тегін баспана", unit("2", "1", "1"), unit("1", None, "2", 1)),
    question("when", "тіркеу неше күнде", unit("4"), style="keyword"),
    question("sold", "продажа жилища", unit("2", "2"), lang="ru"),
    question("unseen", "жұлдызқұрт", unit("4")),
    question("soup", "борщқа не саламыз"),
    question("moon", "полёт на Луну", lang="ru"),
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Koshlex:
    """The command over a small knowledge base of our own."""
    folder = tmp_path_factory.mktemp("evaluation")
    return koshlex_over(small_base.build(folder / "k.db"), folder)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("questions") / "сұрақтар.jsonl"
    lines = [json.dumps(one, ensure_ascii=False) for one in QUESTIONS]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_figures_are_told_with_intervals_for_each_group(small: Koshlex, file: Path) -> None:
    result = small("eval", file, "--json")
    assert (result.code, result.stderr) == (0, "")
    found = result.json
    assert set(found) == {
        "acts", "lang", "left_out", "absent", "mode", "asked", "figures", "abstention", "against",
    }  # fmt: skip
    assert (found["acts"], found["asked"], found["mode"]) == ([LAW], 6, "hybrid")
    groups = {(one["lang"], one["style"]): one for one in found["figures"]}
    assert list(groups) == [
        (None, None), ("kk", None), ("ru", None), (None, "keyword"), (None, "lay"),
        ("kk", "keyword"), ("kk", "lay"), ("ru", "lay"),
    ]  # fmt: skip
    assert all(set(one) == GROUP for one in groups.values())
    everything = groups[None, None]
    assert everything["count"] == 4
    assert everything["recall@10"]["value"] == 0.75, "one of four is in a note, which is no law"
    assert everything["recall@10"]["low"] < 0.75 < everything["recall@10"]["high"]
    assert groups["ru", "lay"]["recall@1"] == {"value": 1.0, "low": 1.0, "high": 1.0}
    assert groups["kk", "keyword"]["unit"]["value"] == 1.0
    told = found["abstention"]
    assert (told["answerable"], told["unanswerable"], told["said"]) == (4, 2, 3)
    assert (told["precision"], told["recall"]) == (0.6667, 1.0)
    assert told["accuracy"]["value"] == 0.8333
    assert 0.75 < told["auroc"]["value"] < 1, "one of four answerable ones is less sure"


def test_the_same_figures_each_time(small: Koshlex, file: Path) -> None:
    words = ("eval", file, "--json", "--list", "--against", "keyword")
    assert small(*words).stdout == small(*words).stdout


def test_people_get_a_table(small: Koshlex, file: Path) -> None:
    shown = small("eval", file).stdout
    assert f"Searched: {LAW}" in shown
    head = next(line for line in shown.splitlines() if "R@10" in line)
    assert head.split() == ["asked", "R@1", "R@5", "R@10", "MRR@10", "nDCG@10", "unit"]
    row = next(line for line in shown.splitlines() if line.startswith("all "))
    assert row.split()[1:4] == ["4", "0.75", "0.75"]
    assert "Without an answer: 2 questions" in shown and "precision 0.67, recall 1.00" in shown
    assert max(map(len, shown.splitlines())) <= 100


def test_the_list_shows_each_question_the_worst_first(small: Koshlex, file: Path) -> None:
    listed = small("eval", file, "--json", "--list").json["questions"]
    assert listed[0]["id"] == "unseen" and len(listed) == len(QUESTIONS)
    assert listed[0]["ranks"] == [{"annex": None, "unit": "4", "rank": None}]
    home = next(one for one in listed if one["id"] == "home")
    assert home["gold"] == [{"unit": "2/1/1", "grade": 2}, {"unit": "1/–/2", "grade": 1}]
    assert home["ranks"][0]["rank"] == 1
    hit = home["hits"][0]
    assert hit["why"] and hit["score"] > 0 and hit["eid"].startswith("chp_1__art_2")
    shown = small("eval", file, "--list").stdout
    assert shown.index("unseen жұлдызқұрт") < shown.index("home тегін баспана")
    assert "2/1/1 (2) → 1" in shown and "4 (2) → –" in shown
    assert "in the heading" in shown and "says: no answer" in shown


def test_only_texts_in_one_language_are_searched(small: Koshlex, file: Path) -> None:
    found = small("eval", file, "--lang", "ru", "--json", "--list").json
    assert found["lang"] == "ru" and found["asked"] == 6
    assert {hit["lang"] for one in found["questions"] for hit in one["hits"]} == {"ru"}


def test_acts_are_those_of_the_gold_or_those_chosen_or_all(
    small: Koshlex, file: Path, tmp_path: Path
) -> None:
    def acts(*words: str) -> set[str]:
        found = small("eval", file, "--json", "--list", *words).json
        return {hit["act"] for one in found["questions"] for hit in one["hits"]}

    assert acts() == {LAW}
    assert acts("--everywhere") == {LAW, "rules-of-moving"}
    result = small("eval", file, "--act", "rules-of-moving", "--json")
    assert result.json["asked"] == 2, "only those that nothing answers"
    assert [one["reason"] for one in result.json["left_out"]] == ["act"] * 4
    assert "4 questions about other acts" in result.stderr
    path = tmp_path / "rules.jsonl"
    path.write_text(json.dumps({**QUESTIONS[0], "act": "rules-of-moving"}), encoding="utf-8")
    result = small("eval", path, "--lang", "ru")
    assert result.code == 1 and "no question can be answered" in result.stderr


def test_two_modes_are_compared(small: Koshlex, file: Path) -> None:
    against = small("eval", file, "--against", "keyword", "--json").json["against"]
    assert against["mode"] == "keyword"
    for one in against["differences"]:
        assert set(one) == GROUP | {"told"}
    everything = against["differences"][0]
    assert everything["recall@1"] == {"value": 0, "low": 0, "high": 0, "p": 1, "count": 4}
    assert everything["told"]["count"] == 6
    shown = small("eval", file, "--against", "keyword").stdout
    assert "What hybrid has more than keyword" in shown


def test_gold_that_is_not_there_is_told_and_counts_as_missed(
    small: Koshlex, tmp_path: Path
) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text(json.dumps(question("a", "баспана", unit("2"), unit("77"))), encoding="utf-8")
    result = small("eval", path, "--json")
    assert result.json["figures"][0]["recall@10"]["value"] == 0.5
    assert result.json["absent"] == [{"id": "a", "line": 1, "act": LAW, "unit": "77"}]
    assert result.json["abstention"] is None, "every question has an answer"
    assert "line 1, a" in result.stderr and "no unit 77" in result.stderr


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "no questions"),
        ('{"id": "a"', "line 1: the line is no JSON"),
        (json.dumps({**QUESTIONS[0], "gold": [unit("2", grade=5)]}), "line 1: gold: grade is 5"),
        ('{"id": "a", "style": "lay"}', "line 1: lang"),
        (json.dumps({**QUESTIONS[0], "act": "Z1"}), "line 1: the act Z1 is not in the knowledge"),
    ],
)
def test_a_broken_file_is_status_3(small: Koshlex, tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text(content, encoding="utf-8")
    result = small("eval", path, "--json")
    assert (result.code, result.stdout) == (3, "")
    assert told in result.stderr and "q.jsonl" in result.stderr


def test_headings_ask_without_a_file(small: Koshlex) -> None:
    result = small("eval", "--headings", "--json", "--list")
    assert result.code == 0
    found = result.json
    assert set(found) == {"acts", "directions", "headings", "within", "everywhere"}
    assert found["directions"] == [{"from": "kk", "to": "kk"}, {"from": "ru", "to": "ru"}]
    assert found["headings"] == found["within"]["asked"] == 6, "articles 1, 2 and 4 in two texts"
    assert found["within"]["abstention"] is None
    assert {one["style"] for one in found["within"]["questions"]} == {"heading"}
    assert set(found["everywhere"]["figures"][0]) == GROUP


def test_headings_of_one_language_ask_texts_of_the_other(small: Koshlex) -> None:
    words = ("eval", "--headings", "--from", "kk", "--to", "ru", "--act", LAW)
    found = small(*words, "--json", "--list").json
    assert found["directions"] == [{"from": "kk", "to": "ru"}]
    asked = found["within"]["questions"]
    assert {one["lang"] for one in asked} == {"kk"} and len(asked) == 3
    assert {hit["lang"] for one in asked for hit in one["hits"]} <= {"ru"}
    shown = small(*words).stdout
    assert "Headings of 3 articles, kk → ru" in shown and "Within the act: 3 headings" in shown


def test_a_sample_of_headings_may_ask(small: Koshlex) -> None:
    found = small("eval", "--headings", "--sample", "4", "--json", "--list").json
    assert found["headings"] == 6, "of all"
    asked = [one["id"] for one in found["within"]["questions"]]
    assert len(asked) == found["within"]["asked"] == 4
    again = small("eval", "--headings", "--sample", "4", "--json", "--list").json
    assert [one["id"] for one in again["within"]["questions"]] == asked


def test_nothing_is_left_of_the_texts_that_headings_are_sought_in(
    small: Koshlex, tmp_path: Path
) -> None:
    assert small("eval", "--headings", env={"TMPDIR": str(tmp_path)}).code == 0
    assert list(tmp_path.iterdir()) == []
