"""`refs` and `graph`: what refers to what, for lawyers and for programs."""

from __future__ import annotations

import re

import pytest

from tests.conftest import Koshlex, Result
from tests.layered_base import LAW, RULES

ADDRESS = {
    "act", "lang", "eid", "article", "paragraph", "subparagraph", "point", "indent", "annex",
    "citation",
}  # fmt: skip
OF_LAW = ("--act", LAW.id)


def words(result: Result, direction: str) -> list[str]:
    return [one["text"] for one in result.json[direction]]


def test_a_reference_has_the_fields_of_the_design(layered: Koshlex) -> None:
    found = layered("refs", "3-бап 2-тармақ", *OF_LAW, "--json").json
    assert set(found) == {"outgoing", "incoming", "to_whole_act"}
    [reference] = found["incoming"]
    assert set(reference) == {
        "source", "text", "start", "end", "target_act", "targets", "status", "reason",
        "reason_code", "act_name", "candidates",
    }  # fmt: skip
    assert set(reference["source"]) == ADDRESS
    assert reference["source"]["citation"] == "«Тіркеу қағидалары», 1-тармақ"
    [target] = reference["targets"]
    assert set(target) == ADDRESS | {"exists"}
    assert (target["article"], target["paragraph"], target["exists"]) == ("3", "2", True)
    assert target["citation"] == "«Көшіп келу туралы», 3-бап, 2-тармақ"


@pytest.mark.parametrize(
    ("cited", "incoming", "why"),
    [
        ("3-бап 1-тармақ", ["осы Заңның 3-бабының 1-тармағында"], "in its own act"),
        ("3-бап 2-тармақ", ["Заңның 3-бабының 2-тармағына"], "of another act"),
        (
            "3-бап",
            ["осы Заңның 3-бабының 1-тармағында", "Заңның 3-бабының 2-тармағына"],
            "to what the article contains",
        ),
        ("1-тарау", ["Заңның 3-бабының 2-тармағына"], "not what the chapter itself says"),
        ("ст. 3", ["пункте 1 статьи 3 настоящего Закона", "Заңның 3-бабының 2-тармағына"],
         "the text's language where the act has it"),
        ("1-бап", [], "to nothing"),
    ],
)  # fmt: skip
def test_what_refers_to_a_unit(layered: Koshlex, cited: str, incoming: list[str], why: str) -> None:
    result = layered("refs", cited, *OF_LAW, "--incoming", "--json")
    assert words(result, "incoming") == incoming, why
    assert result.json["to_whole_act"] == 1, "«Заңға» of the rules"
    assert result.code == (0 if incoming else 1)


def test_a_language_is_chosen_for_both_directions(layered: Koshlex) -> None:
    result = layered("refs", *OF_LAW, "--lang", "ru", "--json")
    assert words(result, "outgoing") == ["пункте 1 статьи 3 настоящего Закона"]
    assert words(result, "incoming") == []


def test_an_act_alone_is_asked_for_by_option_or_by_name(layered: Koshlex) -> None:
    for asked in (["--act", RULES.id], [RULES.id]):
        result = layered("refs", *asked, "--json")
        assert len(words(result, "outgoing")) == 4 and words(result, "incoming") == []
    of_law = layered("refs", *OF_LAW, "--json")
    assert words(of_law, "incoming") == ["Заңның 3-бабының 2-тармағына", "Заңға"]


@pytest.mark.parametrize(
    ("status", "found"),
    [("resolved", 2), ("external", 1), ("unresolved", 1), ("ambiguous", 0)],
)
def test_outcomes_are_picked(layered: Koshlex, status: str, found: int) -> None:
    result = layered("refs", "--act", RULES.id, "--status", status, "--outgoing", "--json")
    assert [one["status"] for one in result.json["outgoing"]] == [status] * found
    assert result.code == (0 if found else 1)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "unresolved: the text here has no such unit"),
        ("ru", "не разрешена: в этом тексте нет такой единицы"),
        ("kk", "анықталмады: мұндағы мәтінде ондай бірлік жоқ"),
    ],
)
def test_people_read_why_a_reference_leads_nowhere(
    layered: Koshlex, language: str, told: str
) -> None:
    shown = layered("refs", "2-бап", *OF_LAW, env={"KOSHLEX_UI": language}).stdout
    assert "2-бап, 2-тармақ → 9-бап [" in shown
    assert "«осы Заңның 9-бабына»" in shown
    assert told in shown


def test_what_is_asked_for_twice_is_told_once(layered: Koshlex) -> None:
    once = layered("refs", "3-бап", *OF_LAW, "--json").json
    assert layered("refs", "3-бап", "3-бап 1-тармақ", "3-бап", *OF_LAW, "--json").json == once
    shown = layered("refs", "3-бап", "3-бап", *OF_LAW).stdout
    assert shown.count("«Көшіп келу туралы», 3-бап\n") == 1


def test_long_lists_are_cut_and_say_so(layered: Koshlex) -> None:
    shown = layered("refs", "--act", RULES.id, "--limit", "1").stdout
    assert "… and 3 more" in shown and shown.count("→") == 1
    assert len(layered("refs", "--act", RULES.id, "--limit", "1", "--json").json["outgoing"]) == 1


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ([], 2),
        ([" "], 2),
        (["--act", "жоқ"], 1),
        (["99-бап", *OF_LAW], 1),
        (["--status", "lost"], 2),
    ],
)
def test_what_cannot_be_asked(layered: Koshlex, asked: list[str], code: int) -> None:
    if code == 1:
        empty = {"outgoing": [], "incoming": [], "to_whole_act": 0}
        assert layered("refs", *asked, "--json").json == empty
    result = layered("refs", *asked)
    assert result.code == code and result.stderr and "Traceback" not in result.stderr


# The graph


def test_a_graph_joins_acts_by_the_number_of_references(layered: Koshlex) -> None:
    graph = layered("graph", "--format", "json").json
    assert graph["nodes"] == [
        {"id": LAW.id, "title": "Көшіп келу туралы", "loaded": True},
        {"id": RULES.id, "title": "Тіркеу қағидалары", "loaded": True},
    ]
    assert graph["edges"] == [{"source": RULES.id, "target": LAW.id, "references": 2}]
    few = layered("graph", "--format", "json", "--min", "3")
    assert (few.code, few.json) == (1, {"nodes": [], "edges": []})


def test_dot_is_a_digraph_of_quoted_names(layered: Koshlex) -> None:
    lines = layered("graph", "--act", LAW.id).stdout.splitlines()
    assert (lines[0], lines[-1]) == ("digraph acts {", "}")
    quoted = r'"(?:[^"\\]|\\.)*"'
    attributes = rf"\[\w+={quoted}(?:, \w+={quoted})*\]"
    statement = re.compile(rf"  (?:\w+|{quoted}(?: -> {quoted})?) {attributes};")
    assert all(statement.fullmatch(line) for line in lines[1:-1])
    assert f'  "{RULES.id}" -> "{LAW.id}" [label="2", weight="2"];' in lines
