"""`history`, and what is law on a day: `--at` of show, outline and search."""

from __future__ import annotations

import pytest

from tests.conftest import Koshlex
from tests.layered_base import LAW, LAW_KK, RULES
from tests.test_cli_references import ADDRESS

OF_LAW = ("--act", LAW.id)
CHANGE = {
    "date", "action", "eid", "path", "act", "in_force", "in_force_words", "until", "replaced",
    "planned", "delay", "earliest", "said_in", "text", "start", "end", "unit", "note",
}  # fmt: skip

WORDS = ["words_replaced"] * 2  # in the whole act


def test_a_change_has_its_day_act_unit_and_note(layered: Koshlex) -> None:
    found = layered("history", "4-бап", *OF_LAW, "--json").json
    assert set(found) == {"changes", "around"}
    until, inserted = found["changes"]
    assert set(inserted) == CHANGE and set(inserted["unit"]) == ADDRESS
    assert (inserted["date"], inserted["action"]) == ("2034-08-07", "inserted")
    assert (inserted["in_force"], inserted["unit"]["article"]) == ("2034-09-01", "4")
    assert inserted["act"] == {
        "id": None, "kind": "law", "number": "99-IX", "date": "2034-08-07", "title": None,
        "language": "kk",
    }  # fmt: skip
    note = inserted["note"]
    assert LAW_KK[note["start"] : note["end"]] == note["text"] == inserted["text"]
    assert (until["date"], until["act"], until["until"]) == (None, None, "2040-01-01")


@pytest.mark.parametrize(
    ("asked", "changes", "around", "why"),
    [
        (["3-бап", *OF_LAW], ["amended"], WORDS, "the article's own"),
        (["3-бап 1-тармақ", *OF_LAW], [], ["amended", *WORDS], "those of its article apart"),
        (["1-тарау", *OF_LAW], ["effective", "amended", "inserted"], WORDS, "what it contains"),
        (["--act", LAW.id], ["effective", "amended", *WORDS, "inserted"], [], "the whole act"),
        ([LAW.id], ["effective", "amended", *WORDS, "inserted"], [], "an act by its name"),
        (["2-бап", *OF_LAW], [], WORDS, "changed with its act alone"),
        (["--act", RULES.id], [], [], "an act never changed"),
    ],
)
def test_changes_of_a_unit_come_in_order(
    layered: Koshlex, asked: list[str], changes: list[str], around: list[str], why: str
) -> None:
    result = layered("history", *asked, "--json")
    found = {name: [one["action"] for one in ones] for name, ones in result.json.items()}
    assert found == {"changes": changes, "around": around}, why
    assert result.code == (0 if changes or around else 1)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "2034-08-07 · 4-бап · inserted · law № 99-IX · in force from 2034-09-01"),
        ("ru", "2034-08-07 · 4-бап · дополнено · закон № 99-IX · вводится в действие с 2034-09-01"),
        ("kk", "2034-08-07 · 4-бап · толықтырылды · заң № 99-IX · 2034-09-01 бастап"),
    ],
)
def test_people_read_a_change_in_a_line_and_the_note(
    layered: Koshlex, language: str, told: str
) -> None:
    shown = layered("history", "4-бап", *OF_LAW, env={"KOSHLEX_UI": language}).stdout
    assert told in shown
    assert "Заң 4-баппен толықтырылды – ҚР 07.08.2034 № 99-IX" in shown


def test_changes_of_a_whole_act_are_told_by_the_acts_that_made_them(layered: Koshlex) -> None:
    shown = layered("history", *OF_LAW).stdout
    assert shown.count("№ 77-IX") == shown.count("№ 99-IX") == 1, "each act once"
    assert "    amended: 3-бап\n" in shown
    assert "    inserted · in force from 2034-09-01: 4-бап\n" in shown
    assert "Заң 4-баппен толықтырылды" not in shown, "notes are long and repeat themselves"


def test_what_one_note_says_of_several_words_is_told_once(layered: Koshlex) -> None:
    shown = layered("history", "2-бап", *OF_LAW).stdout
    assert shown.count("№ 77-IX Заңымен") == 1
    assert " ".join(shown.split()).count("«көшпеліге» → «қоныстанушыға», «көшпелі» →") == 1


def test_the_list_of_acts_tells_the_last_change(layered: Koshlex) -> None:
    acts = {act["id"]: act["last_change"] for act in layered("acts", "--json").json}
    assert acts == {LAW.id: {"date": "2034-08-07", "number": "99-IX"}, RULES.id: None}
    assert "last change 2034-08-07 № 99-IX" in layered("acts").stdout


@pytest.mark.parametrize(
    ("day", "status", "why"),
    [
        ("2030-01-01", "not_yet_effective", "before the act itself"),
        ("2034-08-31", "not_yet_effective", "inserted and not yet in force"),
        ("2034-09-01", "in_force", "the first day"),
        ("31.12.2039", "in_force", "the last day, as people write it"),
        ("1 қаңтар 2040", "expired", "a month in words"),
        ("2039 жылғы 31 желтоқсан", "in_force", "as Kazakh acts write it"),
        ("31 декабря 2039 года", "in_force", "as Russian acts write it"),
        ("2040-01-01", "expired", "held until then"),
    ],
)
def test_a_unit_is_law_on_some_days(layered: Koshlex, day: str, status: str, why: str) -> None:
    [unit] = layered("show", "4-бап", *OF_LAW, "--at", day, "--json").json["provisions"]
    assert unit["status"] == status, why
    assert set(unit["on"]) == {
        "date", "certain", "eid", "because", "said_in", "earliest", "reads_otherwise",
        "changed_since",
    }  # fmt: skip
    outline = layered("outline", LAW.id, "--lang", "kk", "--at", day, "--json").json
    assert outline[0]["children"][-1]["status"] == status
    found = layered("search", "қосымша көмек", "--lang", "kk", "--at", day, "--json").json["hits"]
    articles = {hit["provision"]["article"] for hit in found}
    assert ("4" in articles) is (status == "in_force")


def test_search_finds_what_is_no_law_on_the_day_where_all_is_asked_for(layered: Koshlex) -> None:
    asked = ("search", "қосымша көмек", "--lang", "kk", "--at", "2041-01-01", "--all-statuses")
    first = layered(*asked, "--json").json["hits"][0]["provision"]
    assert (first["article"], first["status"]) == ("4", "expired")
    assert "Status on 2041-01-01: expired" in layered(*asked).stdout


def test_people_read_what_a_unit_is_and_why(layered: Koshlex) -> None:
    shown = layered("show", "4-бап", *OF_LAW, "--at", "2034-08-31").stdout
    assert "Status on 2034-08-31: not yet effective – Ескерту. Заң 4-баппен" in shown
    assert (
        "4-бап. Қосымша көмек [expired]"
        in layered("outline", LAW.id, "--lang", "kk", "--at", "2040-01-01").stdout
    )


@pytest.mark.parametrize(
    "day", ["tomorrow", "2030-13-01", "31.02.2030", "01.01.30", "31 smarch 2030", "2030", ""]
)
def test_what_is_no_day_is_wrong_usage(layered: Koshlex, day: str) -> None:
    result = layered("show", "4-бап", *OF_LAW, "--at", day)
    assert (result.code, result.stdout) == (2, "") and "2030-01-31" in result.stderr
