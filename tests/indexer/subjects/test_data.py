"""The subject index that comes along, and the questions that are kept out of it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from indexer.subjects import _wordings, from_article, read_subjects
from tests.conftest import REPOSITORY
from training.kept import KEPT

DATA = REPOSITORY / "indexer" / "subjects" / "data"
TABLES = sorted(path for path in DATA.glob("*.tsv") if path.stem != "wordings")
KEPT_OUT = sorted((REPOSITORY / "benchmarks" / "questions").glob("*.tsv"))
UNIT = re.compile(r"preamble|[a-z]+_[\w.-]+(?:__[a-z]+_[\w.-]+)*")


def test_there_are_tables() -> None:
    assert len(TABLES) > 30 and "Z1100000477" in {path.stem for path in TABLES}


@pytest.mark.parametrize("path", [*TABLES, *KEPT_OUT], ids=lambda path: path.stem)
def test_a_table_is_whole(path: Path) -> None:
    """Its columns, languages, styles and lengths are checked as it is read."""
    entries = read_subjects(path)
    assert entries, "no empty table"
    assert max(Counter(entries).values()) == 1, "no entry twice"
    for one in entries:
        assert UNIT.fullmatch(one.unit) and one.unit == from_article(one.unit), one
        assert one.entry == " ".join(one.entry.split()), f"spaces: {one}"
        assert any(letter.isalnum() for letter in one.entry), one


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_what_an_editor_wrote_for_a_unit_is_in_both_languages(path: Path) -> None:
    languages: dict[str, set[str]] = {}
    for one in read_subjects(path):
        if one.style == "subject":
            languages.setdefault(one.unit, set()).add(one.language)
    assert {unit for unit, found in languages.items() if not found >= {"kk", "ru"}} == set()


def test_no_question_on_an_act_that_is_kept_out_comes_along() -> None:
    for path in TABLES:
        if path.stem in KEPT:
            assert {one.style for one in read_subjects(path)} == {"subject"}, path.stem


def test_the_questions_for_figures_are_on_acts_that_are_kept_out_and_on_no_other() -> None:
    assert {path.stem for path in KEPT_OUT} == KEPT
    for path in KEPT_OUT:
        assert {one.style for one in read_subjects(path)} == {"lay", "lawyer", "keyword"}


def test_wordings_are_of_units_that_have_entries() -> None:
    units = {path.stem: {one.unit for one in read_subjects(path)} for path in TABLES}
    wordings = _wordings()
    assert len(wordings) > 5
    for act, of_units in wordings.items():
        assert {unit for unit, _ in of_units} <= units[act]
        assert {language for _, language in of_units} <= {"kk", "ru"}
        assert all(re.fullmatch("[0-9a-f]{12}", words) for words in of_units.values())
