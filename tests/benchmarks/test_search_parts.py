"""Where questions are asked, and which."""

from __future__ import annotations

import pytest

from benchmarks.search_parts import Situation, every_other
from indexer.evaluation.questions import Gold, Question
from indexer.search_options import SearchOptions

BOTH, RUSSIAN, KAZAKH = ("kk", "ru"), ("ru",), ("kk",)
NOT_ASKED = None

SITUATIONS = [
    ("kk", BOTH, False, False, (("law",), None), "all texts of the act, its own among them"),
    ("kk", BOTH, True, False, ((), None), "all texts of all acts"),
    ("kk", BOTH, False, True, (("law",), "ru"), "only the other language"),
    ("ru", BOTH, True, True, ((), "kk"), "the same of all acts"),
    ("kk", RUSSIAN, False, False, NOT_ASKED, "the act has no text in the question's language"),
    ("kk", RUSSIAN, False, True, (("law",), "ru"), "it is across whether it wants or not"),
    ("kk", KAZAKH, False, True, NOT_ASKED, "the act has no text in the other language"),
    ("en", BOTH, False, False, NOT_ASKED, "no act is in English"),
    ("en", BOTH, False, True, (("law",), None), "both other languages"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "languages", "everywhere", "across", "expected", "reason"), SITUATIONS
)
def test_where_a_question_is_asked(
    language: str,
    languages: tuple[str, ...],
    everywhere: bool,
    across: bool,
    expected: tuple[tuple[str, ...], str | None] | None,
    reason: str,
) -> None:
    question = Question("q", language, "lay", "баспана", "law", (Gold("1"),))
    options = Situation("core", everywhere, across).narrowed(SearchOptions(), question, languages)
    found = None if options is None else (options.acts, options.language)
    assert found == expected, reason


def test_tuned_on_and_kept_apart_are_all_and_share_none() -> None:
    questions = [Question(str(n), "kk", "lay", "баспана") for n in range(1, 8)]
    tuned_on, kept_apart = every_other(questions, first=1), every_other(questions, first=2)
    assert [one.id for one in tuned_on] == ["1", "3", "5", "7"]
    assert [one.id for one in kept_apart] == ["2", "4", "6"]
