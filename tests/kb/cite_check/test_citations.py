"""Citations: which act and unit each means, in every way of citing, and what is wrong in it."""

from __future__ import annotations

import pytest

from kb.store import Store
from tests.kb.cite_check.pastures import ABSENT, CODE, DRAFT, EXCERPT, LAW, OLD, checked

NAME = "Закон «О летних пастбищах» от 4 мая 2034 года № 77-IX"

ONE = [
    # words that cite one thing, verdict, reason, act, units
    ("статья 4 Закона РК «О летних пастбищах»", "right", None, LAW, ["art_4"]),
    ("ст. 2 Закона о летних пастбищах", "right", None, LAW, ["art_2"]),
    ("ст. 2 закона о пастбищах", "right", None, LAW, ["art_2"]),
    ("пп. 2) п. 1 ст. 2 Закона о летних пастбищах", "right", None, LAW, ["art_2/para_1/point_2"]),
    ("ст. 2 п. 1 пп. 2 Закона о летних пастбищах", "right", None, LAW, ["art_2/para_1/point_2"]),
    ("ст. 2, п. 2 Закона о летних пастбищах", "right", None, LAW, ["art_2/para_2"]),
    (f"{NAME}, статья 2, пункт 2", "right", None, LAW, ["art_2/para_2"]),
    ("Закон № 77-IX, ст. 4", "right", None, LAW, ["art_4"]),
    ("статьи 1 и 2 Закона о летних пастбищах", "right", None, LAW, ["art_1", "art_2"]),
    ("часть вторая пункта 2 статьи 2 Закона о летних пастбищах", "right", None, LAW, None),
    ("ст. 5 Пастбищного кодекса", "right", None, CODE, ["art_5"]),
    ("пастбищный кодекс, статья 5, пункт 2", "right", None, CODE, ["art_5/para_2"]),
    ("Жазғы жайылымдар туралы заңның 2-бабы", "right", None, LAW, ["art_2"]),
    ("«Жазғы жайылымдар туралы» Қазақстан Республикасының 2034 жылғы 4 мамырдағы № 77-IX "
     "Заңының 2-бабының 2-тармағы", "right", None, LAW, ["art_2/para_2"]),
    ("жазғы жайылымдар туралы заңның 2-бабы, 2-тармағы", "right", None, LAW, ["art_2/para_2"]),
    ("Article 4 of the Law on Summer Pastures", "right", None, LAW, ["art_4"]),
    ("art. 2(1)(2) of the Law on Summer Pastures", "right", None, LAW, ["art_2/para_1/point_2"]),
    ("Article 5 of the Pasture Code", "right", None, CODE, ["art_5"]),
    ("статья 9 Закона о летних пастбищах", "no_such_unit", None, LAW, ["art_9"]),
    ("п. 7 ст. 2 Закона о летних пастбищах", "no_such_unit", None, LAW, ["art_2/para_7"]),
    ("Жазғы жайылымдар туралы заңның 9-бабы", "no_such_unit", None, LAW, ["art_9"]),
    ("статья 3 Закона о летних пастбищах", "repealed", "unit_repealed", LAW, ["art_3"]),
    ("п. 3 ст. 2 Закона о летних пастбищах", "repealed", "unit_repealed", LAW, ["art_2/para_3"]),
    ("Закон о кочевых дорогах", "repealed", "act_repealed", OLD, []),
    ("ст. 1 Закона о кочевых дорогах", "repealed", "act_repealed", OLD, ["art_1"]),
    ("Закон о летних пастбищах от 2033 года", "wrong_act", "date", LAW, []),
    ("Закон «О летних пастбищах» от 4 мая 2034 года № 78-IX", "wrong_act", "number", LAW, []),
    ("Закон «О летних пастбищах» от 4 мая 2034 года № 77-VI", "wrong_act", "number", LAW, []),
    ("Закон «О летних пастбищах» (от 4 мая 2035 года, № 77-IX)", "wrong_act", "date", LAW, []),
    ("Закон «О верблюдах» от 4 мая 2034 года № 77-IX", "wrong_act", "title", LAW, []),
    ("Закон РК от 4 мая 2034 года № 77-X", "wrong_act", "number", LAW, []),
    ("Кодекс РК от 4 мая 2034 года № 77-IX", "wrong_act", "kind", LAW, []),
    ("Закон «О летних пастбищах» от 1 июня 2001 года № 5-II", "not_checked", "other_act_known",
     None, []),
    ("статья 2 Закона о табунах", "not_checked", "not_loaded", ABSENT, ["art_2"]),
    ("ст. 2 Закона «О верблюдах»", "not_checked", "act_unknown", None, ["art_2"]),
    ("статья 2", "not_checked", "no_act", None, ["art_2"]),
    ("пункт 5.2 Договора аренды", "not_checked", "other_document", None, None),
    ("статья 8 Закона о колодцах", "not_checked", "not_in_excerpt", EXCERPT, ["art_8"]),
    ("статья 7 Закона о колодцах", "right", None, EXCERPT, ["art_7"]),
    ("статья 1 проекта закона «О зимних пастбищах»", "right", "draft", DRAFT, ["art_1"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "verdict", "reason", "act", "units"), ONE)
def test_one_citation(
    pastures: Store,
    words: str,
    verdict: str,
    reason: str | None,
    act: str | None,
    units: list[str] | None,
) -> None:
    text = f"Как известно, {words}."
    [found] = checked(pastures, text).citations
    assert (found.verdict, found.reason, found.act_id) == (verdict, reason, act)
    if units is not None:
        paths = ["/".join(f"{_short(level)}_{n}" for level, n in t.path) for t in found.targets]
        assert paths == units


def _short(level: str) -> str:
    return {"article": "art", "paragraph": "para"}.get(level, level)


SEVERAL = [
    (
        "the act that was named last is meant",
        f"{NAME} действует. Статья 4 говорит о землях, статья 9 – ни о чем.",
        [("right", LAW), ("right", LAW), ("no_such_unit", LAW)],
    ),
    (
        "the short name that the text gave",
        f"{NAME} (далее – Закон). По статье 4 Закона так, по статье 9 Закона иначе.",
        [("right", LAW), ("right", LAW), ("no_such_unit", LAW)],
    ),
    (
        "the law and not the code named after it",
        "Закон о летних пастбищах и Пастбищный кодекс. Статья 4 указанного Закона.",
        [("right", LAW), ("right", CODE), ("right", LAW)],
    ),
    (
        "a unit of the same article",
        "Статья 2 Закона о летних пастбищах. Пункт 2 той же статьи. Пункт 7 этой статьи.",
        [("right", LAW), ("right", LAW), ("no_such_unit", LAW)],
    ),
    (
        "a paragraph alone is of the article cited last",
        "Статья 2 Закона о летних пастбищах важна, пункт 1 дает права, пункт 7 – ничего.",
        [("right", LAW), ("right", LAW), ("no_such_unit", LAW)],
    ),
    (
        "what is named in brackets is meant within brackets alone",
        "Закон о летних пастбищах (ср. ст. 40 Пастбищного кодекса). Статья 4.",
        [("right", LAW), ("right", CODE), ("right", LAW)],
    ),
    (
        "nobody guesses between two acts",
        "Пастбищный кодекс. Закон о летних пастбищах. Статья 40.",
        [("right", CODE), ("right", LAW), ("ambiguous", LAW)],
    ),
    (
        "an act that is named behind its only unit",
        "Статья 4 не нова. Таков Закон о летних пастбищах.",
        [("right", LAW), ("right", LAW)],
    ),
    (
        "Kazakh: this law, that article",
        "Жазғы жайылымдар туралы заңның 2-бабы. Осы заңның 4-бабы. Сол баптың 2-тармағы.",
        [("right", LAW), ("right", LAW), ("no_such_unit", LAW)],
    ),
    (
        "English: the same law, that article",
        "Article 2 of the Law on Summer Pastures. Article 9 of the same Law.",
        [("right", LAW), ("no_such_unit", LAW)],
    ),
    (
        "a text in three languages",
        "Закон о летних пастбищах, ст. 4. Жазғы жайылымдар туралы заңның 2-бабы; art. 4 of the "
        "Law on Summer Pastures.",
        [("right", LAW), ("right", LAW), ("right", LAW)],
    ),
    (
        "a numbered heading of the text is no citation",
        "Раздел 2. Выводы\n\nЗакон о летних пастбищах соблюден.",
        [("right", LAW)],
    ),
    (
        "a bracket around a citation is not that of its number",
        "Закон о летних пастбищах (ст. 2, п. 2).",
        [("right", LAW)],
    ),
    (
        "Markdown's emphasis, headings and tables",
        "## **Закон о летних пастбищах**\n\n| *ст. 4* | земли |\n|---|---|\n| ст. **9** | – |",
        [("right", LAW), ("right", LAW), ("no_such_unit", LAW)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SEVERAL],
                         ids=[case[0] for case in SEVERAL])  # fmt: skip
def test_citations_that_lean_on_others(
    pastures: Store, text: str, expected: list[tuple[str, str]]
) -> None:
    found = checked(pastures, text).citations
    assert [(one.verdict, one.act_id) for one in found] == expected
    for one in found:
        assert 0 <= one.start < one.end <= len(text)


def test_the_nearest_units_of_a_missing_one_are_named(pastures: Store) -> None:
    [found] = checked(pastures, "статья 9 Закона о летних пастбищах").citations
    units = pastures.units(found.nearest[0].expression)
    assert [units[place.position].number for place in found.nearest] == ["2", "3", "4"]


def test_the_user_says_of_which_act_units_are(pastures: Store) -> None:
    text = "Статья 40 говорит о судах. Статья 4 – нет."
    verdicts = [one.verdict for one in checked(pastures, text, act_id=CODE).citations]
    assert verdicts == ["right", "no_such_unit"]
