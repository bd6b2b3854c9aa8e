"""Headings: their form, the text under them, the table of contents."""

from __future__ import annotations

import pytest

from kb.lint import lint
from tests.kb.lint.drafts import Found, articles, found, read

FOUR_KK = {1: "Бие сауылады.", 2: "Құлын бағылады.", 3: "Қымыз құйылады.", 4: "Жайлау бөлінеді."}
FOUR_RU = {1: "Кобыл доят.", 2: "Жеребят пасут.", 3: "Кумыс разливают.", 4: "Луга делят."}


@pytest.mark.parametrize(
    ("language", "written", "instead", "expected", "reason"),
    [
        ("kk", "3-бап.", "3 бап.", [("heading-form", "3 бап.", "3-бап.")], "a hyphen is missing"),
        ("kk", "3-бап.", "3-Бап.", [("heading-form", "3-Бап.", "3-бап.")], "a capital"),
        ("kk", "3-бап.", "3-бап", [("heading-form", "3-бап", "3-бап.")], "no full stop"),
        ("kk", "3-бап.", "3-бaп.", [], "a Latin letter is another matter"),
        ("ru", "Статья 2.", "Статья 2", [("heading-form", "Статья 2", "Статья 2.")], "in Russian"),
        ("ru", "Статья 2.", "СТАТЬЯ 2.", [("heading-form", "СТАТЬЯ 2.", "Статья 2.")], "capitals"),
        ("ru", "Статья 2.", "Статья  2.", [], "white space is no form"),
    ],
)
def test_headings_begin_as_most_of_the_act_do(
    language: str, written: str, instead: str, expected: Found, reason: str
) -> None:
    text = articles(language, FOUR_KK if language == "kk" else FOUR_RU)
    assert found(text, language, "heading-form") == []
    assert found(text.replace(written, instead), language, "heading-form") == expected, reason


def test_an_act_may_have_a_form_of_its_own() -> None:
    text = articles("kk", FOUR_KK).replace("-бап.", " бап.")
    assert found(text, "kk", "heading-form") == []
    ruled = text.replace("3 бап.", "3-бап.")
    assert found(ruled, "kk", "heading-form") == [], "the form of the rules is never wrong"


def test_of_two_forms_in_equal_parts_the_one_of_the_rules_is_right() -> None:
    text = articles("kk", FOUR_KK).replace("3-бап.", "3 бап.").replace("4-бап.", "4 бап.")
    wrong = [words for _, words, _ in found(text, "kk", "heading-form")]
    assert wrong == ["3 бап.", "4 бап."]


def test_subsections_are_no_sections() -> None:
    text = "".join(
        f"РАЗДЕЛ {n}. Табуны\n\nПодраздел 1. Кобылы\n\nСтатья {n}. Кумыс\n\nКумыс пьют.\n\n"
        for n in (1, 2, 3)
    )
    assert found(text, "ru", "heading-form") == []


def test_a_full_stop_behind_one_heading_of_several() -> None:
    text = articles("ru", FOUR_RU).replace("Предмет г", "Предмет споров.")
    [(code, words, suggestion)] = found(text, "ru", "heading-stop")
    assert (code, words, suggestion) == ("heading-stop", ".", "Предмет споров")
    stopped = "\n".join(
        line + "." if line.startswith("Статья") else line
        for line in articles("ru", FOUR_RU).split("\n")
    )
    assert found(stopped, "ru", "heading-stop") == [], "all have it: a form of the act's own"


@pytest.mark.parametrize(
    ("language", "text", "expected", "reason"),
    [
        (
            "kk",
            articles("kk", {1: "Бие сауылады.", 2: "", 3: "Қымыз құйылады."}),
            ["2-бап. Бап в"],
            "an article of a heading alone",
        ),
        (
            "ru",
            "Глава 1. Табуны\n\nСтатья 1. Кобылы\n\nКобыл доят.\n\nГлава 2. Луга\n\n"
            "Глава 3. Кумыс\n\nСтатья 2. Розлив\n\nКумыс разливают.",
            ["Глава 2. Луга"],
            "a chapter without articles",
        ),
        (
            "ru",
            articles("ru", ["Табунщик вправе:\n\n1) доить кобыл;\n\n2) ;\n\n3) спать."]),
            ["2)"],
            "a point of nothing but its number",
        ),
        (
            "ru",
            "Статья 1. Кобылы\n\nСноска. Статья 1 исключена Законом РК от 03.07.2019 № 262-VI.\n\n"
            "Статья 2. Луга\n\nЛуга делят.",
            [],
            "a note says where the text went",
        ),
        (
            "ru",
            articles("ru", ["Табунщик вправе:\n\n1) ______;\n\n2) ……;\n\n3) ;\n\n4) спать."]),
            ["3)"],
            "a form to be filled in",
        ),
        (
            "ru",
            "Глава 1. Табуны\n\nГлава 2. Луга\n\nГлава 1. Табуны\n\nКобыл доят.\n\n"
            "Глава 2. Луга\n\nЛуга делят.\n\nГлава 3. Кумыс\n\nГлава 4. Шубат\n\nПьют шубат.",
            ["Глава 3. Кумыс"],
            "headings that stand again with their text are of a table of contents",
        ),
    ],
)
def test_units_without_text(language: str, text: str, expected: list[str], reason: str) -> None:
    assert [words for _, words, _ in found(text, language, "empty-unit")] == expected, reason


CONTENTS_KK = "МАЗМҰНЫ\n\n{}\n\nОсы Заң жылқы өсіруді реттейді.\n\n" + articles("kk", FOUR_KK)


def test_an_empty_table_of_contents() -> None:
    text = CONTENTS_KK.replace("{}\n\n", "")
    assert found(text, "kk", "contents") == [
        ("contents", "МАЗМҰНЫ", "list the headings or take it out")
    ]


def test_contents_are_compared_with_the_headings() -> None:
    listed = ["1-бап. Бап б", "2-бап. Басқа тақырып", "4-бап. Бап д ........ 7", "9-бап. Жоқ бап"]
    text = CONTENTS_KK.replace("{}", "\n\n".join(listed))
    told = [(words, suggestion) for _, words, suggestion in found(text, "kk", "contents")]
    assert told == [
        ("2-бап. Басқа тақырып", "Бап в"),
        ("9-бап. Жоқ бап", None),
        ("3-бап. Бап г", None),
    ]


@pytest.mark.parametrize(
    ("instead", "severity", "reason"),
    [("3-Бап.", "hint", "a capital matters less"), ("3 бап.", "warning", "than a hyphen")],
)
def test_how_much_the_form_of_a_heading_matters(instead: str, severity: str, reason: str) -> None:
    text = articles("kk", FOUR_KK).replace("3-бап.", instead)
    [one] = [each for each in lint(read(text, "kk")) if each.code == "heading-form"]
    assert one.severity == severity, reason


@pytest.mark.parametrize(
    ("heading", "told", "reason"),
    [
        ("Предмет споров.", 1, "a heading"),
        ("Предмет споров. Споры решает суд.", 0, "text that lost its line break"),
        ("Предмет споров (исключен).", 0, "a note of editors"),
    ],
)
def test_what_is_no_heading_may_end_with_a_stop(heading: str, told: int, reason: str) -> None:
    text = articles("ru", FOUR_RU).replace("Предмет г", heading)
    assert len(found(text, "ru", "heading-stop")) == told, reason
