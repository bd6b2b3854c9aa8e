"""Days that no calendar has."""

from __future__ import annotations

import pytest

from tests.kb.lint.drafts import articles, found


@pytest.mark.parametrize(
    ("language", "text", "expected", "reason"),
    [
        ("kk", "Үйір 31 қыркүйекте көшеді.", ["31 қыркүйекте"], "September has thirty"),
        ("kk", "Үйір 2030 жылғы 31 қарашаға дейін көшеді.", ["2030 жылғы 31 қарашаға"], "the year stands in front"),
        ("kk", "Үйір 30 қыркүйектен 31 қазанға дейін жайылады.", [], "all is right"),
        ("kk", "Қоста 45 қазандық тұр.", [], "a kettle begins as October does"),
        ("kk", "Үйір 29 ақпанда санады.", [], "some years have it"),
        ("kk", "Үйір 2023 жылғы 29 ақпанда көшті.", ["2023 жылғы 29 ақпанда"], "this one has not"),
        ("kk", "Үйір 2024 жылғы 29 ақпанда көшті.", [], "a leap year"),
        ("ru", "Табун пасут до 31 июня 2030 года.", ["31 июня 2030"], "the year stands behind"),
        ("ru", "Табун пасут с 31 марта по 31 мая.", [], "«ма» of May is not March"),
        ("ru", "Табун пасут до 32 мая.", ["32 мая"], "no month is so long"),
        ("ru", "Отел 0 марта.", ["0 марта"], "none begins so"),
        ("ru", "В степи 45 маслобоен и 32 матки.", [], "words that begin as May does"),
        ("ru", "Табун продан 31.06.2030.", ["31.06.2030"], "in figures"),
        ("ru", "Табун продан 12.13.2030.", ["12.13.2030"], "a year has twelve months"),
        ("ru", "Табун под номером 31.06.2030.15 продан.", [], "a number with stops is no day"),
        ("en", "Herders of paragraph 40 may graze mares.", [], "a verb"),
        ("en", "Herders graze until 31 June 2030.", ["31 June 2030"], "the month is a name"),
    ],
)  # fmt: skip
def test_days(language: str, text: str, expected: list[str], reason: str) -> None:
    told = found(articles(language, [text]), language, "impossible-day")
    assert [words for _, words, _ in told] == expected, reason
