"""The questions that come along are whole, and none is asked twice."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from training.kept import FOR_CHOOSING, FOR_FIGURES, KEPT
from training.questions import KEPT_OUT, STYLES, Question, questions_of


def test_each_question_names_its_article_language_and_style() -> None:
    questions = list(questions_of())
    assert len(questions) > 14_000
    for one in questions:
        assert one.article and one.text == one.text.strip() and one.text
        assert one.language in ("kk", "ru")
        assert one.style in STYLES
    assert max(Counter(questions).values()) == 1


def test_nothing_is_learned_from_the_acts_kept_out() -> None:
    assert not FOR_CHOOSING & FOR_FIGURES
    assert {one.act for one in questions_of(KEPT_OUT)} == KEPT
    assert not {one.act for one in questions_of()} & KEPT


def test_only_questions_are_read_and_quotes_in_them_are_as_typed(tmp_path: Path) -> None:
    table = (
        "unit\tlanguage\tstyle\tentry\n"
        'art_1\tru\tlay\t"свой" дом\n'
        "art_1__para_1\tru\tsubject\tдом от работы\n"
    )
    (tmp_path / "A.tsv").write_text(table, encoding="utf-8")
    assert list(questions_of(tmp_path)) == [Question("A", "1", "ru", "lay", '"свой" дом')]
