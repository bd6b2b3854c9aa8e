"""The questions that come along are whole, and none is asked twice."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from training.kept import FOR_CHOOSING, FOR_FIGURES, KEPT
from training.questions import STYLES, questions_of


def test_each_question_names_its_article_language_and_style() -> None:
    questions = list(questions_of())
    assert len(questions) > 16_000
    for one in questions:
        assert one.article and one.text == one.text.strip() and one.text
        assert one.language in ("kk", "ru")
        assert one.style in STYLES
    assert max(Counter(questions).values()) == 1


def test_kept_acts_have_questions_and_can_be_left_out() -> None:
    assert not FOR_CHOOSING & FOR_FIGURES
    assert {one.act for one in questions_of(only=KEPT)} == KEPT
    assert not {one.act for one in questions_of(without=KEPT)} & KEPT


def test_a_file_without_its_columns_is_refused(tmp_path: Path) -> None:
    (tmp_path / "A.tsv").write_text("1\tkk\tlay\tне істеймін\n", encoding="utf-8")
    with pytest.raises(ValueError, match="first line"):
        list(questions_of(tmp_path))


def test_quotes_in_a_question_are_as_typed(tmp_path: Path) -> None:
    text = 'article\tlanguage\tstyle\tquestion\n1\tru\tlay\t"свой" дом\n'
    (tmp_path / "A.tsv").write_text(text, encoding="utf-8")
    assert [one.text for one in questions_of(tmp_path)] == ['"свой" дом']
