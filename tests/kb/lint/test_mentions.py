"""References to what is not there, and acts that are repealed or wrongly named."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kb.model import Act, ActName, Level
from tests.kb.lint.drafts import articles, findings, read, reference

ACTS = {
    act.id: act
    for act in (
        Act("Z1", "law", "477-IV", "2011-07-22", "in_force", {"ru": "О табунах"}),
        Act("Z0", "law", "204-I", "1997-12-13", "repealed", {"ru": "О табунах"}),
        Act("Z2", "law", "482-V", "2016-04-06", "repealed", {"ru": "О кумысе"}),
    )
}


class SmallCatalogue:
    """Finds by title, number and date as the catalogue of known acts does."""

    def find(self, name: ActName, /) -> Sequence[str]:
        fitting = [
            act
            for act in ACTS.values()
            if (name.title is None or act.titles["ru"] == name.title)
            and (name.number is None or act.number == name.number)
            and (name.date is None or (act.date or "").startswith(name.date))
        ]
        if not fitting and name.number and name.date:
            fitting = [
                act for act in ACTS.values() if (act.number, act.date) == (name.number, name.date)
            ]
        in_force = [act for act in fitting if act.status != "repealed"]
        return [act.id for act in (fitting if name.date else in_force or fitting)]


TEXT = articles(
    "ru",
    [
        "1. Кобыл доят.\n\n2. Жеребят пасут.",
        "Табунщик вправе:\n\n1) доить;\n\n2) пасти.",
        "Согласно {} табун делят.",
    ],
)


@pytest.mark.parametrize(
    ("written", "path", "expected", "reason"),
    [
        ("статье 2", ((Level.ARTICLE, "2"),), None, "it is there"),
        (
            "статье 9",
            ((Level.ARTICLE, "9"),),
            "the nearest there are: article 1, 2, 3",
            "no such article",
        ),
        (
            "пункту 5 статьи 1",
            ((Level.ARTICLE, "1"), (Level.PARAGRAPH, "5")),
            "the nearest there are: paragraph 1, 2",
            "the article is there, the paragraph is not",
        ),
        (
            "подпункту 2) статьи 1",
            ((Level.ARTICLE, "1"), (Level.POINT, "2")),
            "there is a paragraph 2",
            "one level is named for another",
        ),
        (
            "пункту 1 статьи 9",
            ((Level.ARTICLE, "9"), (Level.PARAGRAPH, "1")),
            "the nearest there are: article 1, 2, 3",
            "nothing is looked for within what is not there",
        ),
    ],
)
def test_references_to_units_that_do_not_exist(
    written: str, path: tuple[tuple[Level, str], ...], expected: str | None, reason: str
) -> None:
    expression = read(TEXT.format(written), "ru")
    told = findings(expression, references=[reference(expression, written, path)])
    assert told == ([("no-such-unit", written, expected)] if expected else []), reason


def test_a_reference_to_a_unit_that_was_removed() -> None:
    text = articles(
        "ru", ["1) доить;\n\n2) исключен;\n\n3) пасти.", "Согласно подпункту 2) статьи 1."]
    )
    expression = read(text, "ru")
    path = ((Level.ARTICLE, "1"), (Level.POINT, "2"))
    told = findings(expression, references=[reference(expression, "подпункту 2) статьи 1", path)])
    assert told == [("removed-unit", "подпункту 2) статьи 1", None)]


@pytest.mark.parametrize(
    ("name", "expected", "reason"),
    [
        (ActName("law", None, None, "О табунах", "ru"), None, "by its title the one in force"),
        (ActName("law", "477-IV", "2011-07-22", "О табунах", "ru"), None, "all is right"),
        (
            ActName("law", "204-I", "1997-12-13", "О табунах", "ru"),
            ("repealed-act", "refer to the act that replaced it"),
            "the older of two of one title",
        ),
        (
            ActName("law", None, None, "О кумысе", "ru"),
            ("repealed-act", "refer to the act that replaced it"),
            "no other bears the title",
        ),
        (
            ActName("law", "477-IV", "2012-07-22", "О табунах", "ru"),
            ("act-misnamed", "2011-07-22"),
            "the wrong year",
        ),
        (
            ActName("law", "478-IV", "2011-07-22", "О табунах", "ru"),
            ("act-misnamed", "477-IV"),
            "the wrong number",
        ),
        (
            ActName("law", "477-IV", "2011-07-22", "О кобылах", "ru"),
            ("act-misnamed", "О табунах"),
            "the wrong title",
        ),
        (ActName("law", "1-I", "1995-01-01", "О море", "ru"), None, "an act that nobody knows"),
        (
            ActName("law", None, "2012-07-22", "О табунах", "ru"),
            ("act-misnamed", "2011-07-22"),
            "the day without the number, in another year",
        ),
        (ActName("law", "7-I", "1990-05-05", "О кумысе", "ru"), None, "an older act of that title"),
    ],
)
def test_acts_as_the_registry_knows_them(
    name: ActName, expected: tuple[str, str] | None, reason: str
) -> None:
    expression = read(TEXT.format("Закону о табунах"), "ru")
    told = findings(
        expression,
        references=[reference(expression, "Закону о табунах", act=name)],
        catalogue=SmallCatalogue(),
        acts=ACTS,
    )
    assert [(code, suggestion) for code, _, suggestion in told] == (
        [expected] if expected else []
    ), reason


def test_who_repeals_an_act_names_it_rightly() -> None:
    text = articles("ru", ["2. Признать утратившими силу:\n\n1) Закон о кумысе;\n\n2) иные акты."])
    expression = read(text, "ru")
    name = ActName("law", None, None, "О кумысе", "ru")
    named = reference(expression, "Закон о кумысе", act=name)
    layers = {"references": [named], "catalogue": SmallCatalogue(), "acts": ACTS}
    assert findings(expression, ["repealed-act", "act-misnamed"], **layers) == []


NOTE = "Сноска. Статья 2 с изменением, внесенным Законом РК от 04.03.2020 № 5-VI."


@pytest.mark.parametrize(
    ("text", "written", "paths", "expected", "reason"),
    [
        ("Согласно {} доят.", "пунктам 5 и 6 статьи 1", ("5", "6"), 1, "one finding for all units"),
        (
            "Закон вводится в действие с 1 мая, кроме {}.",
            "пункта 5 статьи 1",
            ("5",),
            1,
            "a draft says what comes into force as it is",
        ),
        (
            f"Закон вводится в действие с 1 мая, кроме {{}}.\n\n{NOTE}",
            "пункта 5 статьи 1",
            ("5",),
            0,
            "a law in force says it of the text of its first day",
        ),
        (
            "Внести в Закон следующие изменения: {} исключить.",
            "пункт 5 статьи 1",
            ("5",),
            0,
            "a bill that amends names another's units",
        ),
        (
            "Дела по статьям 1 ({}) и 2 рассматривает суд.",
            "частью пятой",
            ("5",),
            0,
            "a bracket of a list of articles of who knows which act",
        ),
    ],
)
def test_whose_units_need_not_be_there(
    text: str, written: str, paths: tuple[str, ...], expected: int, reason: str
) -> None:
    whole = articles("ru", ["1. Кобыл доят.\n\n2. Жеребят пасут.", text.format(written)])
    expression = read(whole, "ru")
    cited = [((Level.ARTICLE, "1"), (Level.PARAGRAPH, number)) for number in paths]
    layers = {"references": [reference(expression, written, *cited)]}
    told = findings(expression, ["no-such-unit"], **layers)
    assert len(told) == expected, reason


@pytest.mark.parametrize(
    ("written", "expected", "reason"),
    [
        ("пунктам 1 – 3 статьи 1", 0, "what lies within a range may be gone"),
        ("пунктам 1, 2 и 3 статьи 1", 1, "a list names it"),
        ("пунктам 2 – 3 статьи 1", 1, "so does the end of a range"),
    ],
)
def test_a_range_may_hold_a_removed_unit(written: str, expected: int, reason: str) -> None:
    rows = "1. Кобыл доят.\n\n2. Исключен Законом РК от 04.03.2020 № 5-VI.\n\n3. Жеребят пасут."
    expression = read(articles("ru", [rows, f"Согласно {written} табун делят."]), "ru")
    cited = [((Level.ARTICLE, "1"), (Level.PARAGRAPH, number)) for number in "123"]
    layers = {"references": [reference(expression, written, *cited)]}
    assert len(findings(expression, ["removed-unit"], **layers)) == expected, reason
