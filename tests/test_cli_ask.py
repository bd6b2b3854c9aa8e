"""``koshlex ask`` and ``koshlex rights`` through the installed command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.asked_acts import ARRIVAL_KK, ARRIVAL_RU
from tests.conftest import Koshlex, built_koshlex

ACT = "law-on-arrival"


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    (folder / f"{ACT}.kaz.txt").write_text(ARRIVAL_KK, encoding="utf-8")
    (folder / f"{ACT}.rus.txt").write_text(ARRIVAL_RU, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def asking(texts: Path, tmp_path_factory: pytest.TempPathFactory) -> Koshlex:
    return built_koshlex(tmp_path_factory.mktemp("base"), "--no-embedded", texts)


def first(asking: Koshlex, *words: str) -> dict[str, Any]:
    """The first unit quoted for a question."""
    record: dict[str, Any] = asking("ask", *words, "--json").json
    assert record["provisions"], record
    found: dict[str, Any] = record["provisions"][0]
    return found


@pytest.mark.parametrize(
    ("question", "eid"),
    [
        # how long: the point with the deadline, not the article
        ("За сколько дней нужно зарегистрироваться по новому адресу?", "art_2__para_2__point_1"),
        ("Жаңа мекенжай бойынша неше күнде тіркелу керек?", "art_2__para_2__point_1"),
        # how much: the paragraph that names the sum
        ("Сколько составляет выплата переселенцу на переезд?", "art_3__para_1"),
        ("Көшуге арналған төлем қанша?", "art_3__para_1"),
        # may I: a right in a list, though another point of the list speaks of land too
        ("Могу ли я бесплатно получить земельный участок для дома?", "art_2__para_1__point_2"),
        # who decides
        ("Кто назначает единовременную выплату?", "art_4__point_2"),
        # what is: the definition, though many articles use the word
        ("Кто такой переселенец?", "art_1__point_2"),
        ("Қоныс аударушы деген кім?", "art_1__point_2"),
        # which rights: the list as a whole
        ("Какие права у внутренних мигрантов?", "art_2__para_1__subpara_1"),
        ("Ішкі көшіп-қонушылардың қандай құқықтары бар?", "art_2__para_1__subpara_1"),
    ],
)
def test_the_unit_that_answers_is_quoted_first(asking: Koshlex, question: str, eid: str) -> None:
    assert first(asking, question)["eid"].endswith(eid)


def test_quotations_are_the_source_byte_for_byte(asking: Koshlex, texts: Path) -> None:
    record = asking("ask", "Сколько составляет выплата переселенцу на переезд?", "--json").json
    source = (texts / f"{ACT}.rus.txt").read_text(encoding="utf-8")
    spans = [
        span
        for one in record["provisions"]
        for span in [
            one, *one["heads"], *one["marks"], *one["conditions"], *one["exceptions"],
            *one["followed"], *([one["closing"]] if one["closing"] else []),
        ]
    ] + record["unchecked"]  # fmt: skip
    assert spans
    for span in spans:
        assert source[span["start"] : span["end"]] == span["quote"]


def test_the_words_that_decide_are_marked(asking: Koshlex) -> None:
    found = first(asking, "Сколько составляет выплата переселенцу на переезд?")
    marks = [mark["quote"] for mark in found["marks"]]
    assert any("тридцати месячных расчетных показателей" in mark for mark in marks)


def test_a_point_comes_with_the_head_of_its_list(asking: Koshlex) -> None:
    found = first(asking, "За сколько дней нужно зарегистрироваться по новому адресу?")
    assert [head["quote"] for head in found["heads"]] == ["Внутренние мигранты обязаны:"]


def test_in_kazakh_the_words_that_decide_stand_behind_the_list(asking: Koshlex) -> None:
    found = first(asking, "Жаңа мекенжай бойынша неше күнде тіркелу керек?")
    assert found["closing"]["quote"] == "міндетті"


def test_what_is_not_here_is_named_with_the_command_that_brings_it(asking: Koshlex) -> None:
    record = asking("ask", "Надо ли возвращать выплату, полученную обманом?", "--json").json
    [code] = [one for one in record["unchecked"] if one["act"]]
    assert code["act"] == "K2300000224"
    assert "koshlex add K2300000224" in code["advice"]


def test_what_someone_else_sets_is_told(asking: Koshlex) -> None:
    record = asking("ask", "Сколько составляет выплата переселенцу на переезд?", "--json").json
    assert any(
        one["act"] is None and "определяемом уполномоченным органом" in one["quote"]
        for one in record["unchecked"]
    )


def test_references_are_followed_one_step_with_the_reason(asking: Koshlex) -> None:
    record = asking("ask", "Кому предоставляется выплата на переезд?", "--json").json
    followed = [
        (one["source"], one["eid"]) for unit in record["provisions"] for one in unit["followed"]
    ]
    assert any(
        source == "refers" and eid.endswith("art_2__para_2__point_1") for source, eid in followed
    )


def test_an_exception_behind_the_list_is_told_with_a_point_of_it(asking: Koshlex) -> None:
    found = first(asking, "Могу ли я бесплатно получить земельный участок для дома?")
    assert any("За исключением лиц" in one["quote"] for one in found["followed"])


@pytest.mark.parametrize(
    "question",
    [
        "Какой штраф за проезд на красный свет?",
        "Несие пайызын банк көтере ала ма?",
        "how do I renew my driving licence",
    ],
)
def test_what_is_not_in_the_texts_is_not_answered(asking: Koshlex, question: str) -> None:
    result = asking("ask", question, "--json")
    record = json.loads(result.stdout)
    assert result.code == 1
    assert record["status"] == "not_found"
    assert not record["provisions"]
    assert record["doubts"] or record["nearest"]


def test_the_screen_has_a_frame_in_the_language_of_the_question(asking: Koshlex) -> None:
    result = asking("ask", "За сколько дней нужно зарегистрироваться по новому адресу?")
    assert "Закон обязывает (внутренний мигрант)" in result.stdout
    assert "no legal advice" in result.stdout


def test_a_file_of_questions_is_answered(asking: Koshlex, tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    lines = ["Кто такой переселенец?", '{"question": "Қоныс аударушы деген кім?"}']
    path.write_text("\n".join(lines), encoding="utf-8")
    record = asking("ask", "--batch", path, "--json").json
    assert [one["question"]["text"] for one in record["answers"]] == [
        "Кто такой переселенец?",
        "Қоныс аударушы деген кім?",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no question"),
        (b"\n \n", "no question"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b'{"ask": 1}', "line 1"),
    ],
)
def test_a_wrong_file_of_questions_is_told(
    asking: Koshlex, tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "questions.txt"
    path.write_bytes(content)
    result = asking("ask", "--batch", path)
    assert result.code == 3
    assert said in result.stderr


@pytest.mark.parametrize(
    ("words", "code"),
    [((), 2), (("  ",), 2), (("\x01\x02",), 2), (("?" * 5000,), 1), (("а" * 20_000,), 1)],
)
def test_questions_that_say_nothing_end_in_a_line(
    asking: Koshlex, words: tuple[str, ...], code: int
) -> None:
    result = asking("ask", *words)
    assert result.code == code
    assert "Traceback" not in result.stderr


# rights


def places(record: dict[str, Any]) -> list[tuple[str, str]]:
    """Modality and place of norms."""
    return [(one["modality"], one["eid"].partition("art_")[2]) for one in record["norms"]]


@pytest.mark.parametrize("name", ["внутренний мигрант", "внутренних мигрантов", "internal migrant"])
def test_norms_of_a_bearer_in_any_form_and_language(asking: Koshlex, name: str) -> None:
    record = asking("rights", name, "--lang", "ru", "--json").json
    assert places(record) == [
        ("right", "2__para_1__point_1"),
        ("right", "2__para_1__point_2"),
        ("right", "2__para_1__point_3"),
        ("duty", "2__para_2__point_1"),
        ("duty", "2__para_2__point_2"),
    ]


def test_what_a_term_is_a_kind_of_is_inherited_with_the_definition(asking: Koshlex) -> None:
    record = asking("rights", "қоныс аударушы", "--json").json
    own = [one for one in record["norms"] if one["inherited_bearer"] is None]
    inherited = [one for one in record["norms"] if one["inherited_bearer"]]
    assert [one["eid"].partition("art_")[2] for one in own] == ["3__para_1"]
    assert len(inherited) == 5
    definition = inherited[0]["inherited_bearer"]["definition"]
    assert definition["eid"].endswith("art_1__point_2")
    assert "ішкі көшіп-қонушы" in definition["quote"]


def test_only_one_kind_of_norms_is_shown(asking: Koshlex) -> None:
    record = asking(
        "rights", "жергілікті атқарушы орган", "--modality", "competence", "--json"
    ).json
    assert places(record) == [("competence", "4__point_1"), ("competence", "4__point_2")]


def test_an_unknown_bearer_gets_names_that_are_near(asking: Koshlex) -> None:
    result = asking("rights", "переселенцоо")
    assert result.code == 1
    assert "переселенец" in result.stderr
