"""Files of questions, and what is said of broken ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from corpus.document import UnreadableSource
from indexer.evaluation.questions import Gold, Question, located, place_of, read_questions
from kb.model import Act, Address
from kb.store import Store, StoreWriter
from tests.indexer import small_base

GOLD: dict[str, Any] = {"article": "2", "paragraph": "1", "point": None, "grade": 2}
GOOD: dict[str, Any] = {
    "id": "a1",
    "lang": "kk",
    "style": "lay",
    "act": "law-on-moving",
    "question": "Үй бере ме?",
    "gold": [GOLD],
    "note": "",
}


def written(path: Path, *records: Any) -> Path:
    lines = [one if isinstance(one, str) else json.dumps(one) for one in records]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_file_is_read_line_by_line(tmp_path: Path) -> None:
    other = {**GOOD, "id": "a2", "act": None, "gold": []}
    path = written(tmp_path / "q.jsonl", GOOD, "", other)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    first, second = read_questions(path)
    assert first == Question("a1", "kk", "lay", "Үй бере ме?", "law-on-moving", (Gold("2", "1"),))
    assert (second.gold, second.act, second.line) == ((), None, 3)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ('{"id": "a', "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "no JSON object"),
        ("7", "no JSON object"),
        ({"id": ""}, "id: a text was expected"),
        ({"id": 7}, "id: a text was expected"),
        ({"question": None}, "question: a text was expected"),
        ({"question": "  "}, "question: a text was expected"),
        ({"style": None}, "style: a text was expected"),
        ({"lang": "de"}, "lang is de: kk, ru or en"),
        ({"act": 5}, "act: the id"),
        ({"act": None}, "name the act"),
        ({"gold": None}, "gold: a list of objects"),
        ({"gold": ["2"]}, "gold: a list of objects"),
        ({"gold": [{**GOLD, "grade": 3}]}, "grade is 3: 2 (answers) or 1 (related)"),
        ({"gold": [{**GOLD, "grade": True}]}, "grade is True"),
        ({"gold": [{**GOLD, "grade": "2"}]}, "grade is '2'"),
        ({"gold": [{**GOLD, "grade": 1}]}, "no provision of the gold has grade 2"),
        ({"gold": [{"article": "2"}]}, "grade is None"),
        ({"gold": [{**GOLD, "article": 2}]}, "article is 2: a number in quotes"),
        ({"gold": [{**GOLD, "point": ""}]}, "point is ''"),
        ({"gold": [{"grade": 2}]}, "an article, a paragraph or a point"),
    ],
)
def test_a_broken_line_is_told_with_its_number(
    tmp_path: Path, change: str | dict[str, Any], told: str
) -> None:
    broken = change if isinstance(change, str) else {**GOOD, "id": "b", **change}
    with pytest.raises(UnreadableSource) as error:
        read_questions(written(tmp_path / "q.jsonl", GOOD, broken))
    assert error.value.line == 2
    assert told in str(error.value) and "line 2" in str(error.value)


def test_what_is_no_text_does_not_reach_the_terminal(tmp_path: Path) -> None:
    path = written(tmp_path / "q.jsonl", {**GOOD, "question": "үй\ud800 \x1b[31mбар\0"})
    assert read_questions(path)[0].text == "үй?  [31mбар"


def test_a_field_that_is_missing_is_named(tmp_path: Path) -> None:
    for name in ("id", "lang", "style", "question", "gold"):
        record = {key: value for key, value in GOOD.items() if key != name}
        with pytest.raises(UnreadableSource, match=name):
            read_questions(written(tmp_path / "q.jsonl", record))


def test_an_id_stands_once(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="line 2: the id a1 stands in line 1 too"):
        read_questions(written(tmp_path / "q.jsonl", GOOD, GOOD))


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_a_file_without_questions_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "q.jsonl"
    path.write_bytes(content)
    with pytest.raises(UnreadableSource, match="no questions"):
        read_questions(path)


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="no such file"):
        read_questions(tmp_path / "none.jsonl")
    with pytest.raises(UnreadableSource, match="folder"):
        read_questions(tmp_path)
    path = tmp_path / "q.jsonl"
    path.write_bytes(b'{"id": "\xff"}')
    with pytest.raises(UnreadableSource, match="line 1: the line is not UTF-8"):
        read_questions(path)


@pytest.mark.parametrize(
    ("part", "text"),
    [
        (Gold("51"), "51"),
        (Gold("51", "2", "1-1"), "51/2/1-1"),
        (Gold("9", None, "15"), "9/–/15"),
        (Gold(None, "12"), "–/12"),
        (Gold(None, None, "3"), "–/–/3"),
        (Gold("2", annex="1"), "+1/2"),
    ],
)
def test_gold_is_written_short(part: Gold, text: str) -> None:
    assert str(part) == text


def test_the_same_numbers_of_other_levels_are_other_places() -> None:
    units = [
        Address("a", article="5"),
        Address("a", paragraph="5"),
        Address("a", point="5"),
        Address("a", article="5", annex="1"),
        Address("a", paragraph="5", annex="1"),
    ]
    assert len({place_of(unit) for unit in units}) == 5
    assert place_of(Address("a", article="5", paragraph="1")) == place_of(units[0])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store.open(small_base.build(tmp_path_factory.mktemp("questions") / "k.db"))


def asked(act: str, *gold: Gold) -> Question:
    return Question("q", "kk", "lay", "не?", act, gold, 4)


def test_gold_that_the_texts_lack_is_told(store: Store) -> None:
    parts = (Gold("2", "1", "2"), Gold("2", "9"), Gold("77"))
    found = located(store, [asked("law-on-moving", *parts)], "q.jsonl")
    assert [str(part) for _, part in found.absent] == ["2/9", "77"]
    assert found.questions == (asked("law-on-moving", *parts),)


def test_an_unknown_act_is_told_with_its_line(store: Store) -> None:
    with pytest.raises(UnreadableSource, match=r"q\.jsonl, line 4: the act Z1 is not in"):
        located(store, [asked("Z1", Gold("1"))], "q.jsonl")


def test_paragraphs_of_an_act_without_articles_are_found(store: Store) -> None:
    assert not located(store, [asked("rules-of-moving", Gold(None, "2"))], "q").absent


ORDER_KK = """Қағидаларды бекіту туралы

1. Қоса беріліп отырған қағидалар бекітілсін.

2. Осы бұйрық жарияланған күнінен бастап күшіне енеді.

Бұйрыққа
қосымша

Омарта ұстау қағидалары

1. Омарта ауылдан алыс тұрады.

2. Омартаны екі адам күзетеді.

3. Бал сатылады.
"""


def test_a_paragraph_of_annexed_rules_gets_its_annex(tmp_path: Path) -> None:
    """Who asks about rules gives their paragraph; the order around them is looked at first."""
    order = Act("order", kind="order", titles={"kk": "Қағидаларды бекіту туралы"})
    with StoreWriter(tmp_path / "k.db") as writer:
        writer.put_act(order)
        writer.put_expression(small_base.parsed(order, "kk", ORDER_KK), [])
        writer.finish()
    with Store.open(tmp_path / "k.db") as store:
        parts = (Gold(None, "3"), Gold(None, "2"), Gold(None, "2", annex="1"), Gold(None, "9"))
        found = located(store, [asked("order", *parts)], "q.jsonl")
    assert [part.annex for part in found.questions[0].gold] == ["1", None, "1", None]
    assert [str(part) for _, part in found.absent] == ["–/9"]
