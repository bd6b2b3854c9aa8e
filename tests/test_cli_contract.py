"""The contract with programs: every field that the design promises, on real acts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from corpus.embedded import embedded_acts
from tests.conftest import Result, run_koshlex

LAW = "Z1100000477"
CODE = "K1400000235"
RULES = "Z2300000193"
FILES = ((LAW, "kaz"), (LAW, "rus"), (CODE, "rus"), (RULES, "kaz"), (RULES, "rus"))
LANGUAGES = {"kaz": "kk", "rus": "ru"}

ADDRESS = {
    "act", "lang", "eid", "article", "paragraph", "subparagraph", "point", "indent", "annex",
    "citation",
}  # fmt: skip
PROVISION = ADDRESS | {
    "level", "heading", "text", "status", "start", "end",
    "act_status", "completeness", "source", "wordings", "notes", "rulings",
}  # fmt: skip
ACT = {
    "id", "kind", "number", "date", "status", "titles", "languages", "completeness", "texts",
    "articles", "last_change",
}  # fmt: skip
REFERENCE = {
    "source", "text", "start", "end", "target_act", "targets", "status", "reason",
    "reason_code", "act_name", "candidates",
}  # fmt: skip
CHANGE = {
    "date", "action", "eid", "path", "act", "in_force", "in_force_words", "until", "replaced",
    "planned", "delay", "earliest", "said_in", "text", "start", "end", "unit", "note",
}  # fmt: skip
FINDING = {
    "code", "severity", "address", "line", "message", "suggestion", "text", "start", "end", "also",
}  # fmt: skip
PAIR = {
    "kind", "old", "new", "similarity", "why", "moved", "renumbered", "leaves", "level", "within",
    "substance", "ops",
}  # fmt: skip
OPERATION = {
    "op", "old", "new", "old_start", "old_end", "new_start", "new_end", "substance", "direction",
    "renaming",
}  # fmt: skip
KINDS = {
    "unchanged", "renumbered", "moved", "amended", "counterpart", "split", "merged", "inserted",
    "deleted",
}  # fmt: skip
DEFINITION = ADDRESS | {
    "term", "text", "scope", "kind", "uses", "start", "end", "completeness",
    "is_retold", "found_by", "replaced",
}  # fmt: skip
STATUSES = {"resolved", "external", "ambiguous", "unresolved"}
BRANCH = {"level", "number", "heading", "eid", "status", "children"}


@dataclass(frozen=True, slots=True)
class Base:
    """A knowledge base of the embedded acts and some whole ones, and their texts."""

    path: Path
    texts: dict[tuple[str, str], str]

    def __call__(self, *words: str) -> Result:
        """Run a command; nothing but one JSON document may stand on stdout."""
        env = {"KOSHLEX_DB": str(self.path), "KOSHLEX_UI": "en"}
        result = run_koshlex(*words, "--json", env=env)
        json.loads(result.stdout)
        return result


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> Base:
    path = tmp_path_factory.mktemp("contract") / "koshlex.db"
    files = [shared_data / "acts" / f"{act}.{language}.txt" for act, language in FILES]
    env = {"KOSHLEX_DB": str(path), "KOSHLEX_UI": "en"}
    report = run_koshlex("build", *files, "--json", env=env).json
    assert set(report) == {
        "acts", "expressions", "provisions", "definitions", "references", "characters",
        "warnings", "seconds",
    }  # fmt: skip
    assert report["characters"]["total"] == report["characters"]["placed"]
    assert set(report["references"]) == {"resolved", "external", "ambiguous", "unresolved"}
    for warning in report["warnings"]:
        assert set(warning) == {"act", "lang", "line", "code", "message"}
    texts = {(act.act_id, act.language): act.text for act in embedded_acts()}
    for (act, language), file in zip(FILES, files, strict=True):
        texts[act, LANGUAGES[language]] = file.read_text(encoding="utf-8-sig")
    return Base(path, texts)


def _units(nodes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for node in nodes:
        assert set(node) == BRANCH
        yield node
        yield from _units(node["children"])


def test_acts_count_what_the_outline_shows(base: Base) -> None:
    for act in base("acts").json:
        assert set(act) == ACT
        assert set(act["titles"]) == {"kk", "ru", "en"}
        assert act["last_change"] is None or set(act["last_change"]) == {"date", "number"}
        assert act["completeness"] in ("full", "excerpt")
        assert set(act["texts"]) == set(act["languages"])
        counts = []
        for language in act["languages"]:
            roots = base("outline", act["id"], "--lang", language).json
            body = [root for root in roots if root["level"] != "annex"]
            counts.append(sum(unit["level"] == "article" for unit in _units(body)))
        assert act["articles"] == max(counts), act["id"]


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        (["51-бап 2-тармақ"], "kk"),
        (["51-бап"], "kk"),
        (["п. 2 ст. 51"], "ru"),
        (["9-тарау"], "kk"),
        (["ст. 492", "--act", CODE], "ru"),
        (["1-бап", "--act", RULES], "kk"),
        (["1-бап", "--act", "draft-internal-migration"], "kk"),
        (["493-бап", "--act", CODE, "--lang", "kk"], "kk"),
    ],
)
def test_what_is_shown_is_the_source_letter_by_letter(
    base: Base, words: list[str], lang: str
) -> None:
    [unit] = base("show", *words).json["provisions"]
    assert set(unit) == PROVISION
    assert unit["lang"] == lang
    source = base.texts[unit["act"], lang]
    assert source[unit["start"] : unit["end"]] == unit["text"]
    for note in unit["notes"]:
        assert set(note) == {"start", "end", "text", "eid"}
        assert unit["start"] <= note["start"] < note["end"] <= unit["end"]
        assert source[note["start"] : note["end"]] == note["text"]
    for part in unit["wordings"]:
        assert set(part) == {"start", "end", "kind"}


def test_levels_that_a_unit_does_not_have_are_null(base: Base) -> None:
    [unit] = base("show", "51-бап 2-тармақ").json["provisions"]
    assert (unit["article"], unit["paragraph"]) == ("51", "2")
    assert [unit[name] for name in ("subparagraph", "point", "indent", "annex")] == [None] * 4
    [unit] = base("show", "9-тарау").json["provisions"]
    assert [unit[name] for name in ("article", "paragraph", "point")] == [None] * 3


def test_hits_have_the_fields_of_provisions(base: Base) -> None:
    found = base("search", "көшіп-қонушының құқықтары", "--limit", "5").json
    assert set(found["query"]) >= {"language", "citation", "terms", "corrections"}
    assert [hit["rank"] for hit in found["hits"]] == [1, 2, 3, 4, 5]
    for hit in found["hits"]:
        assert set(hit) >= {"rank", "score", "provision", "snippet", "why"}
        unit = hit["provision"]
        assert set(unit) == PROVISION
        source = base.texts[unit["act"], unit["lang"]]
        assert source[unit["start"] : unit["end"]] == unit["text"]


@pytest.mark.parametrize(
    ("words", "acts", "why"),
    [
        (["ішкі көшіп-қонушыға"], [LAW, "draft-internal-migration"], "inflected, both acts"),
        (["ишки коши-конушы"], [LAW], "on a Russian keyboard, and misspelt"),
        (["оралман"], [LAW], "a word that was replaced"),
        (["внутренний мигрант", "--lang", "ru"], [LAW], "the other language"),
    ],
)
def test_definitions_are_words_of_the_source(
    base: Base, words: list[str], acts: list[str], why: str
) -> None:
    found = base("define", *words).json
    assert set(found) == {"definitions", "differences"}
    assert set(acts) <= {one["act"] for one in found["definitions"]}, why
    for one in found["definitions"]:
        assert set(one) == DEFINITION
        source = base.texts[one["act"], one["lang"]]
        assert one["text"] in source[one["start"] : one["end"]]
    for one in found["differences"]:
        assert set(one) == {"term", "lang", "first", "second", "ops"}


@pytest.mark.parametrize("act", [LAW, RULES, "draft-internal-migration"])
def test_references_are_words_of_the_source_with_their_targets(base: Base, act: str) -> None:
    found = base("refs", "--act", act, "--limit", "300").json
    assert set(found) == {"outgoing", "incoming", "to_whole_act"}
    for one in (*found["outgoing"], *found["incoming"]):
        assert set(one) == REFERENCE and set(one["source"]) == ADDRESS
        assert one["status"] in STATUSES
        assert (one["status"] == "resolved") is (one["reason"] is None)
        source = base.texts[one["source"]["act"], one["source"]["lang"]]
        assert source[one["start"] : one["end"]] == one["text"]
        for target in one["targets"]:
            assert set(target) == ADDRESS | {"exists"}
            assert target["act"] == one["target_act"]
            assert target["exists"] is True or one["status"] != "resolved"


def test_a_graph_has_the_ends_of_its_edges(base: Base) -> None:
    graph = base("graph").json
    assert set(graph) == {"nodes", "edges"}
    ids = {node["id"] for node in graph["nodes"]}
    assert {act["id"] for act in base("acts").json} <= ids
    for node in graph["nodes"]:
        assert set(node) == {"id", "title", "loaded"}
    for edge in graph["edges"]:
        assert set(edge) == {"source", "target", "references"}
        assert {edge["source"], edge["target"]} <= ids and edge["references"] > 0


def test_a_history_is_the_editors_notes_in_order(base: Base) -> None:
    found = base("history", "--act", LAW, "--lang", "kk").json
    assert set(found) == {"changes", "around"} and found["changes"]
    source = base.texts[LAW, "kk"]
    for one in found["changes"]:
        assert set(one) == CHANGE
        assert one["unit"] is None or set(one["unit"]) == ADDRESS
        assert source[one["start"] : one["end"]] == one["text"]
        assert (one["note"] is None) is (one["said_in"] is not None)
        if note := one["note"]:
            assert source[note["start"] : note["end"]] == note["text"]
    days = [one["date"] for one in found["changes"] if one["date"] and one["in_force"] is None]
    assert days == sorted(days)


def test_a_unit_tells_what_it_is_on_a_day(base: Base) -> None:
    [unit] = base("show", "51-бап", "--at", "2020-01-01").json["provisions"]
    assert set(unit) == PROVISION | {"on"}
    assert set(unit["on"]) == {
        "date", "certain", "eid", "because", "said_in", "earliest", "reads_otherwise",
        "changed_since",
    }  # fmt: skip
    [unit] = base("show", "51-бап", "--at", "2001-01-01").json["provisions"]
    assert unit["status"] == "not_yet_effective", "before the law itself"


def test_findings_have_a_place_in_the_source(base: Base) -> None:
    draft = "draft-internal-migration"
    result = base("lint", draft)
    assert result.code == 1 and set(result.json) == {"findings"}
    source = base.texts[draft, "kk"]
    for one in result.json["findings"]:
        assert set(one) == FINDING
        assert one["address"] is None or set(one["address"]) == ADDRESS
        assert source[one["start"] : one["end"]] == one["text"]
        assert one["line"] == source[: one["start"]].count("\n") + 1


@pytest.mark.parametrize(
    ("words", "sides", "why"),
    [
        ([LAW, "draft-internal-migration"], ("kk", "kk"), "a draft and the law"),
        ([LAW, LAW, "--old-lang", "kk", "--new-lang", "ru"], ("kk", "ru"), "across languages"),
        ([RULES, RULES, "--all", "--formal"], ("kk", "kk"), "a text and itself"),
    ],
)
def test_a_comparison_has_the_words_of_both_sources(
    base: Base, words: list[str], sides: tuple[str, str], why: str
) -> None:
    found = base("diff", *words).json
    assert set(found) == {"texts", "summary", "units", "renamings", "pairs"}
    assert set(found["summary"]) == set(found["units"]) == KINDS
    sources = {
        side: base.texts[found["texts"][side]["act"], language]
        for side, language in zip(("old", "new"), sides, strict=True)
    }
    articles = [place for place, one in enumerate(found["pairs"]) if one["within"] is None]
    assert len(articles) == sum(found["summary"].values())
    for place, one in enumerate(found["pairs"]):
        assert set(one) - {"form"} == PAIR and one["kind"] in KINDS
        assert one["old"] or one["new"]
        assert 0 <= one["similarity"] <= 1
        assert all(set(unit) == ADDRESS for unit in (*one["old"], *one["new"]))
        assert one["within"] in (None, max(near for near in articles if near <= place)), why
        if one["kind"] == "unchanged":
            assert one["ops"] == []
        for op in one["ops"]:
            assert set(op) == OPERATION
            for side, source in sources.items():
                if op[side] is not None:
                    assert op[side] == source[op[f"{side}_start"] : op[f"{side}_end"]]


def test_nothing_found_is_an_empty_document_and_status_1(base: Base) -> None:
    for words, empty in (
        (["show", "999-бап"], {"provisions": []}),
        (["outline", "жоқ"], []),
        (["refs", "999-бап"], {"outgoing": [], "incoming": [], "to_whole_act": 0}),
        (["define", "қытырлақ"], {"definitions": [], "differences": []}),
        (["history", "999-бап"], {"changes": [], "around": []}),
    ):
        result = base(*words)
        assert (result.code, result.json) == (1, empty)
    result = base("search", "қытырлақ")
    assert (result.code, result.json["hits"]) == (1, [])
