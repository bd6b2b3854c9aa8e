"""The layers in the JSON of an act: every place an offset, every unit an identifier."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Koshlex
from tests.layered_base import LAW, LAW_KK, RULES, RULES_KK


def exported(layered: Koshlex, act: str) -> dict[str, Any]:
    document: dict[str, Any] = layered("export", act, "--lang", "kk", "--format", "json").json
    return document


def eids(units: list[dict[str, Any]]) -> set[str]:
    return {unit["eid"] for unit in units}.union(*(eids(unit["children"]) for unit in units))


@pytest.mark.parametrize(("act", "text"), [(LAW.id, LAW_KK), (RULES.id, RULES_KK)])
def test_words_are_the_source_s_and_units_are_the_act_s(
    layered: Koshlex, act: str, text: str
) -> None:
    document = exported(layered, act)
    known = eids(document["provisions"])
    for one in (*document["references"], *document["changes"]):
        assert text[one["start"] : one["end"]] == one["text"]
        assert one["eid"] in known or one["eid"] is None
    for one in document["definitions"]:
        meaning = text[one["start"] : one["end"]]
        assert meaning.startswith(one["term"]) and meaning.endswith(one["text"])
        assert one["eid"] in known and one["scope"] == "act"
        assert all(use["eid"] in known for use in one["uses"])


def test_a_definition_has_its_uses(layered: Koshlex) -> None:
    first, second = exported(layered, LAW.id)["definitions"]
    assert (first["term"], first["kind"]) == ("қоныстанушы", "term")
    [use] = first["uses"]
    assert LAW_KK[use["start"] : use["end"]] == "қоныстанушыға"
    assert (use["eid"], second["uses"]) == ("chp_1__art_3__para_1", [])


def test_a_reference_has_its_targets_and_outcome(layered: Koshlex) -> None:
    found = {one["text"]: one for one in exported(layered, RULES.id)["references"]}
    to_law = found["Заңның 3-бабының 2-тармағына"]
    assert (to_law["target_act"], to_law["status"], to_law["reason"]) == (LAW.id, "resolved", None)
    assert to_law["targets"] == [
        {"path": "art_3__para_2", "eid": "chp_1__art_3__para_2", "exists": True}
    ]
    assert to_law["act_name"]["number"] == "901-IX"
    unheard = found["Тұрғын үй заңының 5-бабына"]
    assert (unheard["target_act"], unheard["reason"]) == (None, "not-loaded")
    assert unheard["targets"] == [{"path": "art_5", "eid": None, "exists": None}]


def test_a_change_has_its_act_and_day(layered: Koshlex) -> None:
    _, change, until, *replaced = exported(layered, LAW.id)["changes"]
    assert (change["action"], change["eid"]) == ("inserted", "chp_1__art_4")
    assert (change["act"]["number"], change["in_force"]) == ("99-IX", "2034-09-01")
    assert (until["act"], until["until"]) == (None, "2040-01-01")
    assert [one["replaced"] for one in replaced] == [
        ["көшпеліге", "қоныстанушыға"], ["көшпелі", "қоныстанушы"],
    ]  # fmt: skip
