"""What is law and what is not: quoted and retold words of excerpts, editors' notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.embedded import EmbeddedAct, embedded_acts
from tests.conftest import Koshlex, built_koshlex
from tests.sample_acts import LAW_KK

RETOLD = "~ "
CODE = "K1400000235"
NOTE = "Ескерту. 2-бапқа өзгеріс енгізілді."


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Koshlex:
    """The command over an act whose second article has a note of editors."""
    folder = tmp_path_factory.mktemp("noted")
    path = folder / "Z1100000001.kaz.txt"
    path.write_text(LAW_KK, encoding="utf-8")
    return built_koshlex(folder, path, "--no-embedded")


def test_retold_lines_of_an_excerpt_are_marked_and_quoted_ones_are_not(reading: Koshlex) -> None:
    shown = reading("show", "493-бап", "--act", CODE).stdout
    quoted = next(line for line in shown.splitlines() if "Тұрғынжай меншік" in line)
    retold = next(line for line in shown.splitlines() if "Әкімшілік жаза" in line)
    assert quoted.startswith("  493-бап.")
    assert retold.startswith(RETOLD)
    assert "~ before a line: not the words of the act" in shown, "the sign is explained"


def test_a_whole_text_has_no_such_signs(reading: Koshlex) -> None:
    shown = reading("show", "9-бап", "--act", "draft-internal-migration").stdout
    assert "\n9-бап. " in shown and RETOLD not in shown


@pytest.mark.parametrize(
    "act",
    [act for act in embedded_acts() if act.completeness == "excerpt"],
    ids=lambda act: act.act_id,
)
def test_programs_are_told_whose_words_each_letter_of_a_unit_is(
    reading: Koshlex, act: EmbeddedAct
) -> None:
    for root in reading("outline", act.act_id, "--json").json:
        shown = reading("show", root["eid"], "--act", act.act_id, "--json")
        [record] = shown.json["provisions"]
        position = record["start"]
        for part in record["wordings"]:
            assert part["kind"] in ("quoted", "retold", "attribution", "added")
            assert position <= part["start"] < part["end"] <= record["end"]
            assert not act.text[position : part["start"]].strip()
            position = part["end"]
        assert not act.text[position : record["end"]].strip()


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("әкімшілік жаза мекен-жайда", "excerpt, retold: not the words of the law"),
        ("тұрғынжай меншік иесінің", "excerpt, quoted"),
    ],
)
def test_a_hit_says_whose_words_it_is(reading: Koshlex, query: str, told: str) -> None:
    words = ("search", query, "--act", CODE, "--limit", "1")
    assert told in reading(*words).stdout
    [hit] = reading(*words, "--json").json["hits"]
    assert hit["provision"]["wordings"]


def test_programs_can_take_the_editors_notes_out_of_a_text(noted: Koshlex) -> None:
    [unit] = noted("show", "1-тарау", "--json").json["provisions"]
    [note] = unit["notes"]
    assert (note["text"], note["eid"]) == (NOTE, "chp_1__art_2")
    assert LAW_KK[note["start"] : note["end"]] == NOTE
    start, end = note["start"] - unit["start"], note["end"] - unit["start"]
    assert unit["text"][start:end] == NOTE
    [other] = noted("show", "3-бап", "--json").json["provisions"]
    assert (other["notes"], other["wordings"]) == ([], [])


def test_a_number_whose_words_were_removed_says_so(koshlex: Koshlex, tmp_path: Path) -> None:
    path = tmp_path / "Z1100000001.kaz.txt"
    removed = "2) алып тасталды - ҚР 03.07.2019 № 262-VI Заңымен;"
    path.write_text(f"1-бап. Ұғымдар\n\n1) бие;\n\n{removed}\n\n3) құлын.\n", "utf-8")
    assert koshlex("build", path, "--no-embedded").code == 0
    lines = koshlex("show", "1-бап", "--act", "Z1100000001").stdout.splitlines()
    assert "    2) [excluded]" in lines
    assert "    3) құлын." in lines


def test_notes_stand_apart_from_the_law_without_colours_too(noted: Koshlex) -> None:
    lines = noted("show", "2-бап", "--notes").stdout.splitlines()
    assert f"    [{NOTE}]" in lines
