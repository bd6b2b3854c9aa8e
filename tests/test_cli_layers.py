"""What the extractors find in whole texts, as the installed command tells it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import REPOSITORY, Koshlex, built_koshlex
from tests.test_cli_references import ADDRESS
from tests.written_acts import HERDS, LAW, LAW_KK, LAW_RU, RULES, TEXTS, write

REFERENCE = {
    "source", "text", "start", "end", "target_act", "targets", "status", "reason",
    "reason_code", "act_name", "candidates",
}  # fmt: skip
OF_LAW = ("--act", LAW)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Koshlex:
    """The command over a knowledge base of the three acts alone."""
    folder = tmp_path_factory.mktemp("written")
    return built_koshlex(folder, "--no-embedded", *write(folder / "acts", LAW, HERDS, RULES))


def said(references: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Words, act, units and outcome of references."""
    return [
        (
            one["text"],
            one["target_act"],
            [(target["eid"], target["exists"]) for target in one["targets"]],
            one["status"],
        )
        for one in references
    ]


@pytest.mark.parametrize(
    ("asked", "outgoing", "incoming"),
    [
        (
            ["2-бап", *OF_LAW],
            [
                ("осы Заңның 1-бабының 1) тармақшасында", LAW, [("art_1__point_1", True)],
                 "resolved"),
                ("осы баптың 1-тармағында", LAW, [("art_2__para_1", True)], "resolved"),
                ("9-бапқа", LAW, [(None, False)], "unresolved"),
            ],
            [
                ("«Жазғы көш туралы» Қазақстан Республикасы Заңының 2-бабының 1 және "
                 "2-тармақтарына", LAW, [("art_2__para_1", True), ("art_2__para_2", True)],
                 "resolved"),
                ("пунктом 1 статьи 2 Закона Республики Казахстан «О летнем кочевье»", LAW,
                 [("art_2__para_1", True)], "resolved"),
            ],
        ),
        (
            ["п. 2 ст. 2", *OF_LAW],
            [
                ("пункте 1 настоящей статьи", LAW, [("art_2__para_1", True)], "resolved"),
                ("статье 9", LAW, [(None, False)], "unresolved"),
            ],
            [
                ("пунктам 1 и 2 статьи 2 Закона Республики Казахстан «О летнем кочевье»", LAW,
                 [("art_2__para_1", True), ("art_2__para_2", True)], "resolved"),
            ],
        ),
        (
            ["приложение 1", "--act", RULES],
            [
                ("Настоящие Правила", RULES, [("annex_1", True)], "resolved"),
                ("Законом Республики Казахстан от 3 марта 2034 года № 41-IX «О летнем кочевье»",
                 LAW, [], "resolved"),
                ("пункте 1 настоящих Правил", RULES, [("annex_1__chp_1__para_1", True)],
                 "resolved"),
                ("статье 3 Закона", LAW, [("art_3", True)], "resolved"),
            ],
            [],
        ),
    ],
)  # fmt: skip
def test_references_join_laws_and_an_order_in_both_languages(
    written: Koshlex, asked: list[str], outgoing: list[Any], incoming: list[Any]
) -> None:
    found = written("refs", *asked, "--json").json
    assert said(found["outgoing"]) == outgoing
    assert said(found["incoming"]) == incoming


def _check_fields(references: list[dict[str, Any]], texts: dict[tuple[str, str], str]) -> None:
    for one in references:
        assert set(one) == REFERENCE and set(one["source"]) == ADDRESS
        source = one["source"]
        text = texts[source["act"], source["lang"]]
        assert text[one["start"] : one["end"]] == one["text"], "byte for byte the source's"
        assert all(set(target) == ADDRESS | {"exists"} for target in one["targets"])
        assert source["citation"] and all(target["citation"] for target in one["targets"])
        is_whole = one["status"] == "resolved"
        assert (one["reason"] is None) is (one["reason_code"] is None) is is_whole
        assert is_whole or " " in one["reason"], "a sentence"


def test_every_reference_has_the_fields_of_the_design(written: Koshlex) -> None:
    for act in (LAW, HERDS, RULES):
        found = written("refs", "--act", act, "--json").json
        assert found["outgoing"]
        _check_fields(found["outgoing"] + found["incoming"], TEXTS)


def test_every_reference_of_the_embedded_draft_has_them(reading: Koshlex) -> None:
    text = (REPOSITORY / "corpus/acts/draft-internal-migration.kk.txt").read_text("utf-8")
    found = reading("refs", "draft-internal-migration", "--outgoing", "--json").json["outgoing"]
    assert len(found) > 20
    _check_fields(found, {("draft-internal-migration", "kk"): text})


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("en", "the text here has no such unit"),
        ("ru", "в этом тексте нет такой единицы"),
        ("kk", "мұндағы мәтінде ондай бірлік жоқ"),
    ],
)
def test_a_reason_is_told_in_the_users_language(
    written: Koshlex, language: str, reason: str
) -> None:
    asked = ("refs", *OF_LAW, "--lang", "ru", "--status", "unresolved", "--json")
    [one] = written(*asked, env={"KOSHLEX_UI": language}).json["outgoing"]
    assert (one["reason"], one["reason_code"]) == (reason, "no-unit")


def test_an_act_added_later_is_what_others_refer_to(koshlex: Koshlex, tmp_path: Path) -> None:
    koshlex("build", "--no-embedded", *write(tmp_path / "acts", HERDS))
    asked = ("refs", HERDS, "--lang", "ru", "--outgoing", "--json")
    statuses = [one["status"] for one in koshlex(*asked).json["outgoing"]]
    assert statuses == ["external"] * 2

    law = write(tmp_path / "acts", LAW)
    added = koshlex("add", *law, "--json").json
    assert added["definitions"] == 4 and added["references"]["unresolved"] == 2
    units, whole = koshlex(*asked).json["outgoing"]
    assert [target["eid"] for target in units["targets"]] == ["art_2__para_1", "art_2__para_2"]
    assert whole["status"] == units["status"] == "resolved" and whole["target_act"] == LAW

    for path, (from_, to) in zip(
        law, [("2. Жайлаушыға", "Жайлаушыға"), ("2. Земля", "Земля")], strict=True
    ):
        path.write_text(path.read_text("utf-8").replace(from_, to), encoding="utf-8")
    assert koshlex("add", *law).code == 0
    units = koshlex(*asked).json["outgoing"][0]
    assert (units["status"], units["reason_code"]) == ("unresolved", "no-unit")
    assert [target["exists"] for target in units["targets"]] == [True, False]


def test_an_act_is_found_by_the_title_that_stands_in_its_text(
    koshlex: Koshlex, tmp_path: Path
) -> None:
    files = write(tmp_path / "acts", LAW, HERDS)
    (tmp_path / "acts" / "manifest.csv").unlink()
    koshlex("build", "--no-embedded", *files)
    found = koshlex("refs", HERDS, "--lang", "ru", "--outgoing", "--json").json["outgoing"]
    assert [one["target_act"] for one in found] == [LAW, LAW]


@pytest.mark.parametrize(
    ("asked", "incoming", "why"),
    [
        (["ст. 9", *OF_LAW], ["статье 9"], "a unit that the text lacks"),
        (["9-бап", *OF_LAW], ["9-бапқа"], "in the language of the citation"),
        (["ст. 8", *OF_LAW], [], "nothing speaks of it"),
    ],
)
def test_what_refers_to_a_unit_that_is_not_there(
    written: Koshlex, asked: list[str], incoming: list[str], why: str
) -> None:
    result = written("refs", *asked, "--json")
    assert [one["text"] for one in result.json["incoming"]] == incoming, why
    assert result.json["outgoing"] == [] and result.code == (0 if incoming else 1)
    assert result.stderr, "says that the unit is not there"


def test_what_refers_to_an_act_that_is_known_and_not_here(koshlex: Koshlex, tmp_path: Path) -> None:
    law = tmp_path / "Z3600000001.rus.txt"
    law.write_text(
        "Статья 1. Труд\n\n1. Согласно статье 28 Трудового кодекса Республики Казахстан "
        "заключается договор.\n\n2. Применяется Трудовой кодекс Республики Казахстан.\n",
        encoding="utf-8",
    )
    koshlex("build", "--no-embedded", law)
    for asked in (["K1500000414"], ["--act", "Трудовой кодекс"]):
        found = koshlex("refs", *asked, "--json").json
        assert [one["status"] for one in found["incoming"]] == ["external"] * 2, asked
    for asked in (["ст. 28", "--act", "K1500000414"], ["ст. 28 Трудового кодекса"]):
        found = koshlex("refs", *asked, "--json").json
        assert [one["targets"][0]["article"] for one in found["incoming"]] == ["28"], asked
        assert found["to_whole_act"] == 1
    shown = koshlex("refs", "ст. 28 Трудового кодекса", env={"KOSHLEX_UI": "ru"})
    assert shown.stdout.startswith("статья 28, Трудовой кодекс Республики Казахстан")
    assert "Отсюда" not in shown.stdout, "of a text that is not here nothing can be said"
    assert "koshlex add K1500000414" in shown.stderr


def test_terms_are_found_in_any_form_with_their_uses(written: Koshlex) -> None:
    for asked, text in (("жайлаушыларға", LAW_KK), ("пастухами", LAW_RU)):
        one, twin = written("define", asked, "--json").json["definitions"]
        assert twin["found_by"] == "twin", "the other text of the act has it too"
        assert text[one["start"] : one["end"]].startswith(one["term"])
        assert one["article"] == "1" and one["point"] == "2"
        assert one["uses"] == 4


def test_changes_are_read_off_the_notes(written: Koshlex) -> None:
    for cited in ("2-бап", "ст. 2"):
        changes = written("history", cited, *OF_LAW, "--json").json["changes"]
        assert [(one["date"], one["act"]["number"], one["in_force"]) for one in changes] == [
            ("2035-06-05", "77-IX", None),
            ("2036-09-08", "99-IX", "2037-01-01"),
        ]


def test_the_graph_has_an_edge_for_each_two_acts(written: Koshlex) -> None:
    edges = written("graph", "--json").json["edges"]
    assert {(one["source"], one["target"]): one["references"] for one in edges} == {
        (HERDS, LAW): 2,
        (RULES, LAW): 3,
    }


def test_an_export_carries_the_layers(written: Koshlex) -> None:
    document = written("export", LAW, "--lang", "ru", "--format", "json").json
    found = {name: len(document[name]) for name in ("definitions", "references", "changes")}
    assert found == {"definitions": 2, "references": 4, "changes": 2}
