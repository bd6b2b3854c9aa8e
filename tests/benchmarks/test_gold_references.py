"""The gold of references is read as it is written, and what is wrong in it is said."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gold_references import FILES, GoldText, errors_in, load, missing_units, unit_path
from corpus.readers.plain_text import read_plain_text
from kb.model import ActName, Level
from kb.structure import parse

TEXT = """1-бап. Мақсат

1. Осы Заң көлдерді қорғайды.

2-бап. Көлдер

1. Көл:

1) осы тармақтың 2) тармақшасында;

2) Су кодексінің 4-бабында айтылады.
"""
REFERENCE = {"start": 18, "end": 25, "act": "self", "units": []}


def _written(folder: Path, **changed: Any) -> Path:
    fields = {
        "act": "Z1",
        "lang": "kk",
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
        "half": "tuning",
        "windows": [[0, len(TEXT)]],
        "references": [REFERENCE],
        **changed,
    }
    path = folder / "gold.jsonl"
    path.write_text(json.dumps(fields) + "\n", encoding="utf-8")
    return path


def _gold(folder: Path, **changed: Any) -> GoldText:
    (gold,) = load(_written(folder, **changed))
    return gold


@pytest.mark.parametrize(
    ("unit", "path"),
    [
        ("art_27__para_3__point_7-1", [("article", "27"), ("paragraph", "3"), ("point", "7-1")]),
        ("annex_2__para_5", [("annex", "2"), ("paragraph", "5")]),
        ("annex", [("annex", "")]),  # an annex without number
        ("part_1", [("part", "1")]),  # of a code
        ("art_1__subpara_2__point_3", [("article", "1"), ("subparagraph", "2"), ("point", "3")]),
        ("art_1__point_3__subpara_2", [("article", "1"), ("point", "3"), ("subparagraph", "2")]),
    ],
)
def test_units_are_written_like_identifiers(unit: str, path: list[tuple[str, str]]) -> None:
    assert unit_path(unit) == tuple((Level(level), number) for level, number in path)


@pytest.mark.parametrize(
    "unit",
    ["", "art", "art_", "article_5", "art_5_para_1", "para_1__art_5", "art_5__art_6", "art_5)"],
)
def test_units_written_otherwise_are_refused(unit: str, tmp_path: Path) -> None:
    path = _written(tmp_path, references=[{**REFERENCE, "units": [unit]}])
    with pytest.raises(ValueError, match="line 1"):
        load(path)


def test_an_act_without_an_id_is_what_the_words_say(tmp_path: Path) -> None:
    act = {"kind": "code", "title": "Су кодексі"}
    gold = _gold(tmp_path, references=[{**REFERENCE, "act": act}])
    assert gold.references[0].act == ActName(kind="code", title="Су кодексі")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, None),
        ({"sha256": "0"}, "another one"),  # the portal's text changed since it was marked
        ({"windows": [[0, 20]]}, "outside"),
        ({"windows": [[0, 90], [80, 100]]}, "windows out of order"),
        ({"references": [{**REFERENCE, "end": 26}]}, "white space"),
        ({"references": [{**REFERENCE, "end": 18}]}, "empty"),
        ({"references": [REFERENCE, {**REFERENCE, "start": 22}]}, "overlaps"),
        ({"references": [{**REFERENCE, "units": ["art_1", "art_1"]}]}, "twice"),
    ],
)
def test_what_is_wrong_is_said(changed: dict[str, Any], said: str | None, tmp_path: Path) -> None:
    errors = list(errors_in(_gold(tmp_path, **changed), TEXT))
    assert errors == [] if said is None else said in " ".join(errors)


def test_units_that_the_text_lacks_are_told(tmp_path: Path) -> None:
    expression = parse(read_plain_text(TEXT), "Z1", "kk")
    units = ["art_2__para_1__point_2", "art_2__para_1__point_3"]
    gold = _gold(tmp_path, references=[{**REFERENCE, "units": units}])
    assert [unit for _, unit in missing_units(gold, expression)] == units[1:]


@pytest.mark.parametrize("language", [language for language in FILES if FILES[language].exists()])
def test_the_gold_is_well_written_and_has_both_halves(language: str) -> None:
    texts = load(FILES[language])
    assert {gold.lang for gold in texts} == {language}
    assert {gold.half for gold in texts} >= {"tuning", "kept"}
    assert len({gold.act for gold in texts}) == len(texts)
