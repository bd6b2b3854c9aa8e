"""Listing, outlining and showing acts, as people do it from a terminal."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.citations import CENTRAL_ACT, look_up
from console.errors import WrongUsage
from corpus.readers.plain_text import read_plain_text
from kb.model import Act
from kb.store import Store, StoreWriter
from kb.structure import parse
from tests.conftest import Koshlex, built_koshlex
from tests.sample_acts import LAW_KK, LAW_RU, long_law

DRAFT = "draft-internal-migration"
ADDRESS = ("act", "lang", "eid", "article", "paragraph", "subparagraph", "point", "indent")
PROVISION = {
    *ADDRESS,
    *("annex", "citation", "level", "heading", "text", "status", "start", "end"),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A knowledge base with the law of ours under the id of the central act."""
    path = tmp_path_factory.mktemp("store") / "koshlex.db"
    with StoreWriter(path) as writer:
        for act in (CENTRAL_ACT, "K1400000235"):
            writer.put_act(Act(act, "law"))
            writer.put_expression(parse(read_plain_text(LAW_KK), act, "kk"), [])
        writer.finish()
    with Store.open(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def own_acts(tmp_path_factory: pytest.TempPathFactory) -> Koshlex:
    """The command over a knowledge base of two small acts of ours, one in two languages."""
    folder = tmp_path_factory.mktemp("own") / "менің актілерім"
    folder.mkdir()
    (folder / "Z1100000001.kaz.txt").write_text(LAW_KK, encoding="utf-8")
    (folder / "Z1100000001.rus.txt").write_text(LAW_RU, encoding="utf-8")
    (folder / "Z1100000002.kaz.excerpt.txt").write_text(LAW_KK, encoding="utf-8")
    return built_koshlex(folder.parent, folder, "--no-embedded")


def test_a_first_reading_command_builds_the_embedded_acts_by_itself(
    koshlex: Koshlex, tmp_path: Path
) -> None:
    first = koshlex("acts", "--json")
    assert first.code == 0
    assert "building it from the embedded acts" in first.stderr
    assert DRAFT in {act["id"] for act in first.json}
    assert (tmp_path / "koshlex.db").is_file()

    second = koshlex("acts", "--json")
    assert second.json == first.json
    assert second.stderr == "", "it is built once"


def test_acts_are_listed_with_what_is_known_of_them(reading: Koshlex) -> None:
    acts = {act["id"]: act for act in reading("acts", "--json").json}
    assert acts["Z1100000477"]["completeness"] == "excerpt"
    assert acts["Z1100000477"]["date"] == "2011-07-22"
    assert set(acts["Z1100000477"]["titles"]) == {"kk", "ru", "en"}
    assert acts[DRAFT]["kind"] == "bill"
    assert acts[DRAFT]["status"] == "draft"
    assert acts[DRAFT]["completeness"] == "full"
    assert acts[DRAFT]["languages"] == ["kk"]
    assert acts[DRAFT]["articles"] == 26

    for_people = reading("acts").stdout
    assert "kk*" in for_people and "* an excerpt" in for_people


def test_an_outline_is_the_whole_tree_as_json_and_its_headings_for_people(
    own_acts: Koshlex,
) -> None:
    roots = own_acts("outline", "Z1100000001", "--lang", "kk", "--json").json
    chapter = next(root for root in roots if root["level"] == "chapter")
    assert [article["number"] for article in chapter["children"]] == ["1", "2", "3"]
    assert chapter["children"][1]["heading"] == "Көшіп-қонушының құқықтары"
    paragraphs = chapter["children"][1]["children"]
    assert [unit["level"] for unit in paragraphs] == ["paragraph", "paragraph"]
    assert set(paragraphs[0]) == {"level", "number", "heading", "eid", "status", "children"}

    for_people = own_acts("outline", "Z1100000001", "--lang", "kk").stdout
    assert "  2-бап. Көшіп-қонушының құқықтары\n" in for_people
    assert "2-тармақ" not in for_people
    deeper = own_acts("outline", "Z1100000001", "--lang", "kk", "--depth", "3").stdout
    assert "2-тармақ" in deeper


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["2-бап", "2-тармақ"], "words that the shell parted"),
        (["2-бап 2-тармақ"], "one quoted citation"),
        (["2-бабының", "2-тармағы"], "case endings"),
        (["п.", "2", "ст.", "2", "--lang", "kk"], "a Russian citation of the Kazakh text"),
        (["Article 2(2)"], "English; the text is in the first language that there is"),
        (["chp_1__art_2__para_2"], "the identifier that the JSON gives"),
        (["2/2"], "numbers alone"),
        (["2", "2"], "parted by a blank"),
        (["2-бап", "2"], "the last word left out"),
        (["ст.", "2.2", "--lang", "kk"], "a dot between them: article 2.2 there is none"),
        (["2-bap", "2-tarmaq"], "Latin letters"),
    ],
)
def test_a_unit_is_shown_however_it_is_cited(
    own_acts: Koshlex, words: list[str], reason: str
) -> None:
    result = own_acts("show", *words, "--act", "Z1100000001", "--json")
    assert result.code == 0, reason
    [unit] = result.json["provisions"]
    assert set(unit) >= PROVISION
    assert [unit[name] for name in ADDRESS[3:]] == ["2", "2", None, None, None]
    assert unit["lang"] == "kk"
    assert unit["text"] == "2. Көшіп-қонушы жұмысқа орналасуға көмек алады."
    assert LAW_KK[unit["start"] : unit["end"]] == unit["text"]
    assert unit["citation"].endswith("2-бап, 2-тармақ")


def test_a_citation_names_its_act_and_chooses_the_language(own_acts: Koshlex) -> None:
    [unit] = own_acts("show", "п. 2 ст. 2", "--act", "Z1100000001", "--json").json["provisions"]
    assert unit["lang"] == "ru"
    [unit] = own_acts("show", "Z1100000001", "2/2", "--json").json["provisions"]
    assert (unit["act"], unit["lang"]) == ("Z1100000001", "kk")


def test_several_citations_are_shown_in_their_order(own_acts: Koshlex) -> None:
    act = ("--act", "Z1100000001", "--json")
    for words in (["3-бап", "1-бап"], ["3-бап 1-бап"]):
        units = own_acts("show", *words, *act).json["provisions"]
        assert [unit["article"] for unit in units] == ["3", "1"]
    result = own_acts("show", "2-бап 1-тармақ", "1-бап 2) тармақша", *act)
    assert [(unit["article"], unit["point"]) for unit in result.json["provisions"]] == [
        ("2", None),
        ("1", "2"),
    ]


def test_a_range_with_a_hyphen_is_one_where_no_such_number_is_inserted(own_acts: Koshlex) -> None:
    units = own_acts("show", "1-3 бап", "--act", "Z1100000001", "--json").json["provisions"]
    assert [unit["article"] for unit in units] == ["1", "2", "3"]


def test_chapters_and_whole_acts_are_shown(own_acts: Koshlex) -> None:
    [chapter] = own_acts("show", "Z1100000001", "1-тарау", "--json").json["provisions"]
    assert (chapter["level"], chapter["eid"], chapter["article"]) == ("chapter", "chp_1", None)
    assert "3-бап" in chapter["text"]
    for name in (["Z1100000001"], ["https://adilet.zan.kz/kaz/docs/Z1100000001"]):
        units = own_acts("show", *name, "--json").json["provisions"]
        assert [unit["level"] for unit in units] == ["preamble", "chapter"], name
        assert set(units[0]) >= PROVISION


def test_acts_of_several_citations_are_told_apart(reading: Koshlex) -> None:
    words = ("show", "ст. 493 КоАП", f"{DRAFT} 9-бап", "--json")
    units = reading(*words).json["provisions"]
    assert [unit["act"] for unit in units] == ["K1400000235", DRAFT]


def test_a_removed_unit_says_when_and_by_what(koshlex: Koshlex, tmp_path: Path) -> None:
    law = LAW_KK.replace(
        "Тіркеу он күн ішінде жүргізіледі.",
        "Ескерту. 3-бап алып тасталды – ҚР 01.02.2023 № 5-VIII Заңымен.",
    )
    (tmp_path / "Z1100000001.kaz.txt").write_text(law, encoding="utf-8")
    assert koshlex("build", tmp_path, "--no-embedded").code == 0
    shown = koshlex("show", "3-бап", "--act", "Z1100000001")
    assert "Status: excluded" in shown.stdout
    assert "01.02.2023 № 5-VIII" in shown.stdout
    [unit] = koshlex("show", "3-бап", "--act", "Z1100000001", "--json").json["provisions"]
    assert unit["status"] == "excluded"


def test_notes_of_editors_are_no_law_and_shown_only_if_asked_for(own_acts: Koshlex) -> None:
    words = ("show", "2-бап", "--act", "Z1100000001")
    assert "Ескерту." not in own_acts(*words).stdout
    assert "Ескерту. 2-бапқа өзгеріс енгізілді." in own_acts(*words, "--notes").stdout


def test_a_unit_for_reading_has_its_number_and_its_place(own_acts: Koshlex) -> None:
    lines = own_acts("show", "1-бап", "--act", "Z1100000001").stdout.splitlines()
    assert "1-тарау. Жалпы ережелер" in lines
    assert "    1) көшіп-қонушы – тұрғылықты жерін өзгерткен адам;" in lines


def test_an_excerpt_says_that_it_is_one_and_how_to_get_the_whole(own_acts: Koshlex) -> None:
    words = ("show", "3-бап", "--act", "Z1100000002")
    for_people = own_acts(*words)
    assert "excerpt" in for_people.stdout
    assert "koshlex add Z1100000002" in for_people.stderr
    [unit] = own_acts(*words, "--json").json["provisions"]
    assert unit["completeness"] == "excerpt"
    assert unit["source"] == "Z1100000002.kaz.excerpt.txt"


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["7-бап"], 1, "nearest: 1-бап; 2-бап; 3-бап"),
        (["2-бап", "9-тармақ"], 1, "nearest: 2-бап, 1-тармақ; 2-бап, 2-тармақ"),
        (["2-бап", "--lang", "en"], 1, "only in kk, ru"),
        (["1-тармақ", "9-тармақша"], 1, "no such unit"),
        (["құқықтар"], 2, "51-бап 2-тармақ"),
    ],
)
def test_what_cannot_be_shown_is_explained(
    own_acts: Koshlex, words: list[str], code: int, told: str
) -> None:
    result = own_acts("show", *words, "--act", "Z1100000001")
    assert (result.code, result.stdout) == (code, "")
    assert told in result.stderr


def test_a_unit_that_an_excerpt_lacks_is_not_said_to_be_no_law(reading: Koshlex) -> None:
    result = reading("show", "52-бап", "--act", "Z1100000477", "--json")
    assert (result.code, result.json) == (1, {"provisions": []})
    assert "only an excerpt" in result.stderr
    assert "koshlex add Z1100000477" in result.stderr


def test_where_no_act_is_named_the_only_one_with_such_a_unit_is_meant(reading: Koshlex) -> None:
    result = reading("show", "493-бап", "--json")
    assert [unit["act"] for unit in result.json["provisions"]] == ["K1400000235"]
    assert "Warning:" in result.stderr, "the central law lacks it, and that is said"


def test_where_a_citation_may_be_many_units_they_are_listed(
    koshlex: Koshlex, tmp_path: Path
) -> None:
    (tmp_path / "Z1100000477.kaz.txt").write_text(long_law(9), encoding="utf-8")
    assert koshlex("build", tmp_path, "--no-embedded").code == 0
    result = koshlex("show", "2-тармақ")
    assert (result.code, result.stdout) == (1, "")
    assert "9 units" in result.stderr and "3-бап, 2-тармақ" in result.stderr
    result = koshlex("show", "1-бап", "7-тармақ")
    assert "nearest: 1-бап, 1-тармақ; 1-бап, 2-тармақ" in result.stderr


FRAGMENTS = st.sampled_from(
    [
        "51",
        "2-1",
        "1)",
        "а)",
        "5.2",
        "II",
        "бап",
        "бабының",
        "ст.",
        "п.",
        "пп.",
        "тармақ",
        "часть",
        "екінші",
        "Article",
        "para",
        "(2)",
        "/",
        ",",
        "–",
        "-",
        "және",
        "и",
        "с",
        "по",
        "№",
        "2011",
        "жылғы",
        "закона",
        "заңының",
        "ЗРК",
        "КоАП",
        "Z1100000477",
        "#z1",
        "art_5__para_1",
        "«",
        "»",
        "§",
        "25.10.2011",
    ]
)


@given(st.lists(FRAGMENTS | st.text(max_size=3), min_size=1, max_size=12))
@settings(max_examples=60)
def test_whatever_is_typed_is_answered_or_explained(store: Store, fragments: list[str]) -> None:
    with contextlib.suppress(WrongUsage):
        answer = look_up(store, [" ".join(fragments)], None, None)
        assert answer.found or answer.problems
        for unit in answer.found:
            assert unit.units[unit.position].position == unit.position


def test_a_word_that_is_no_name_does_not_hide_the_citation(own_acts: Koshlex) -> None:
    words = ("мына", "жерді", "қарау:", "Z1100000001", "3-бап")
    [unit] = own_acts("show", *words, "--json").json["provisions"]
    assert unit["article"] == "3"


def test_a_unit_of_several_acts_is_not_guessed(own_acts: Koshlex) -> None:
    result = own_acts("show", "2-бап")
    assert result.code == 1
    assert "Z1100000001" in result.stderr and "Z1100000002" in result.stderr
    assert "--act" in result.stderr


@pytest.mark.parametrize(
    ("name", "id"),
    [
        (DRAFT, DRAFT),
        ("draft-internal-migraton", DRAFT),
        ("көші-қон заңының", "Z1100000477"),
        ("закона о миграции населения", "Z1100000477"),
        ("КоАП РК", "K1400000235"),
    ],
)
def test_acts_go_by_the_names_that_people_use(reading: Koshlex, name: str, id: str) -> None:
    result = reading("export", name, "--format", "json")
    assert f'"{id}"' in result.stdout


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Трудового кодекса", "koshlex add K1500000414"),
        ("no such act", "koshlex acts lists them"),
        ("K140000235", "did you mean K1400000235"),
        ("Ішкі кошіп-қон туралы", "did you mean draft-internal-migration"),
    ],
)
def test_an_act_that_is_not_there(reading: Koshlex, name: str, told: str) -> None:
    result = reading("outline", name, "--json")
    assert (result.code, result.json) == (1, [])
    assert told in result.stderr


def test_an_exported_act_can_be_built_from_again(reading: Koshlex, tmp_path: Path) -> None:
    out = tmp_path / "көші-қон жобасы" / f"{DRAFT}.kk.md"
    out.parent.mkdir()
    assert reading("export", DRAFT, "--out", out).code == 0
    assert [path.name for path in out.parent.iterdir()] == [out.name], "no part is left"

    other = {"KOSHLEX_DB": str(tmp_path / "other.db")}
    assert reading("build", out, "--no-embedded", env=other).code == 0
    trees = [reading("outline", DRAFT, "--json", env=env).json for env in ({}, other)]
    assert trees[0] == trees[1]


def test_an_export_that_cannot_be_written_leaves_nothing(reading: Koshlex, tmp_path: Path) -> None:
    result = reading("export", DRAFT, "--out", tmp_path / "absent" / "x.md")
    assert result.code == 3
    assert "absent" in result.stderr and "Traceback" not in result.stderr
    assert not (tmp_path / "absent").exists()


def test_the_law_of_2011_is_shown_to_the_point(
    koshlex: Koshlex, shared_data: Path, tmp_path: Path
) -> None:
    acts = [shared_data / "acts" / f"Z1100000477.{code}.txt" for code in ("kaz", "rus")]
    assert koshlex("build", *acts).code == 0
    source = acts[0].read_text(encoding="utf-8")
    [unit] = koshlex("show", "51-бап 2-тармақ 1-1) тармақша", "--json").json["provisions"]
    assert unit["eid"] == "chp_9__art_51__para_2__point_1-1"
    assert unit["completeness"] == "full", "the whole text takes the place of the excerpt"
    assert unit["text"] in source
    [unit] = koshlex("show", "пп.", "3", "п.", "1", "ст.", "51", "--json").json["provisions"]
    assert (unit["act"], unit["lang"], unit["point"]) == ("Z1100000477", "ru", "3")


def test_a_number_that_is_not_read_is_said(reading: Koshlex) -> None:
    """«2) 9-бап» leads to article 9; that the point was left out must not stay unsaid."""
    result = reading("show", "2) 9-бап", "--act", DRAFT)
    assert result.code == 0
    assert "not clear what 2) counts" in result.stderr
    assert reading("show", "2) тармақша 9-бап", "--act", DRAFT).stderr == ""
