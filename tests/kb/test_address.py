"""Addresses of units, and the units that a citation names."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from corpus.readers.plain_text import read_plain_text
from kb.address import (
    address_of,
    ancestors,
    article_of,
    end_of,
    find_units,
    nearest_numbers,
)
from kb.citation import units_of_eid
from kb.model import Address, Level, Provision
from kb.structure import parse
from tests.generated_acts import GeneratedAct, acts

LAW = """Жылқы айдау туралы

1-тарау. Жалпы ережелер

1-бап. Негізгі ұғымдар

Осы Заңда мынадай ұғымдар пайдаланылады:

1) бие – жылқының ұрғашысы;

1-1) құлын – биенің төлі;

2) айдау – мыналарды қамтитын жол:

көктемгі жол;

күзгі жол.

2-бап. Айдау тәртібі

1. Айдауға рұқсат беріледі.

Рұқсат мыналарға берілмейді:

1) қонаққа;

2) балаға.

Рұқсат мыналарға қажет емес:

1) иесіне;

2) көршісіне.

2. Айдау мынадай жолмен жүргізіледі:

1) түнде;

2) қыста.

10-бап. Жайлау

Жайлау – ортақ жер.

11-бап. Қыстау

1. Қыстау таңдалады.

2. Қыстау мынадай болады:

1) ықтасын;

2) құрғақ.

1-қосымша

Айдау қағидалары

1. Осы Қағидалар айдау тәртібін айқындайды.

2. Айдау мынадай жолмен жүргізіледі:

1) күндіз.
"""
UNITS = parse(read_plain_text(LAW), "horses", "kk").provisions
ARTICLE, PARAGRAPH, SUBPARAGRAPH = Level.ARTICLE, Level.PARAGRAPH, Level.SUBPARAGRAPH
POINT, INDENT, ANNEX, CHAPTER = Level.POINT, Level.INDENT, Level.ANNEX, Level.CHAPTER


def unit(eid: str) -> Provision:
    """The unit of the law above with this identifier."""
    return next(unit for unit in UNITS if unit.eid == eid)


@pytest.mark.parametrize(
    ("eid", "levels", "reason"),
    [
        ("chp_1", {}, "a chapter is no part of an address"),
        ("chp_1__art_1", {"article": "1"}, "nor of an article's"),
        ("chp_1__art_1__point_1-1", {"article": "1", "point": "1-1"}, "no paragraph between"),
        (
            "chp_1__art_1__point_2__indent_2",
            {"article": "1", "point": "2", "indent": "2"},
            "the text of the point counts as its first indent",
        ),
        (
            "chp_1__art_2__para_1__subpara_2__point_1",
            {"article": "2", "paragraph": "1", "subparagraph": "2", "point": "1"},
            "two subparagraphs have a point 1: the number alone would not tell which",
        ),
        (
            "chp_1__art_2__para_2__point_1",
            {"article": "2", "paragraph": "2", "point": "1"},
            "one subparagraph is none",
        ),
        ("annex_1__para_2", {"annex": "1", "paragraph": "2"}, "the annex counts anew"),
    ],
)
def test_address_of_a_unit(eid: str, levels: dict[str, str], reason: str) -> None:
    address = address_of(UNITS, unit(eid).position, "horses", "kk")
    assert address == Address(act="horses", lang="kk", eid=eid, **levels), reason


@pytest.mark.parametrize(
    ("cited", "eids", "reason"),
    [
        ([(ARTICLE, "1")], ["chp_1__art_1"], "the chapter need not be named"),
        ([(CHAPTER, "1"), (ARTICLE, "2")], ["chp_1__art_2"], "but may be"),
        ([(ARTICLE, "1"), (POINT, "1-1")], ["chp_1__art_1__point_1-1"], "an inserted point"),
        ([(ARTICLE, "1"), (POINT, "1¹")], ["chp_1__art_1__point_1-1"], "its number raised"),
        (
            [(ARTICLE, "2"), (PARAGRAPH, "2"), (POINT, "2")],
            ["chp_1__art_2__para_2__point_2"],
            "every level named",
        ),
        (
            [(ARTICLE, "2"), (PARAGRAPH, "1"), (POINT, "2")],
            [f"chp_1__art_2__para_1__subpara_{number}__point_2" for number in (2, 3)],
            "ambiguous: both are named, none is guessed",
        ),
        (
            [(ARTICLE, "2"), (PARAGRAPH, "1"), (SUBPARAGRAPH, "3"), (POINT, "2")],
            ["chp_1__art_2__para_1__subpara_3__point_2"],
            "the subparagraph tells them apart",
        ),
        (
            [(ARTICLE, "11"), (SUBPARAGRAPH, "2"), (POINT, "1")],
            ["chp_1__art_11__para_2__point_1"],
            "«часть вторая» of an article with numbered paragraphs is paragraph 2",
        ),
        (
            [(ARTICLE, "10"), (SUBPARAGRAPH, "1")],
            ["chp_1__art_10"],
            "an article of one subparagraph is its own first one",
        ),
        (
            [(PARAGRAPH, "2")],
            ["chp_1__art_2__para_2", "chp_1__art_11__para_2"],
            "the body comes before the annexes",
        ),
        ([(ANNEX, "1"), (PARAGRAPH, "2")], ["annex_1__para_2"], "unless the annex is named"),
        (
            [(ARTICLE, "1"), (POINT, "2"), (SUBPARAGRAPH, "2")],
            ["chp_1__art_1__point_2__indent_2"],
            "«часть вторая» of a point is its second line",
        ),
        (
            [(ARTICLE, "1"), (POINT, "2"), (INDENT, "1")],
            ["chp_1__art_1__point_2"],
            "the first line of a point is the point's own",
        ),
        ([(ARTICLE, "1"), (POINT, "3")], [], "there is no point 3: nothing near it is taken"),
        ([(ARTICLE, "3")], [], "there is no article 3"),
        (
            [(ARTICLE, "1"), (PARAGRAPH, "2")],
            ["chp_1__art_1__point_2"],
            "people call a point so where nothing else is numbered",
        ),
        ([(ARTICLE, "10"), (PARAGRAPH, "1")], [], "article 10 has none, article 2's is not its"),
    ],
)
def test_units_that_a_citation_names(
    cited: list[tuple[Level, str]], eids: list[str], reason: str
) -> None:
    assert [UNITS[position].eid for position in find_units(UNITS, cited)] == eids, reason


@pytest.mark.parametrize(
    ("eid", "article", "reason"),
    [
        ("chp_1__art_1__point_2__indent_2", "chp_1__art_1", "however deep the unit"),
        ("chp_1__art_1", "chp_1__art_1", "an article is its own"),
        ("annex_1__para_2__point_1", "annex_1__para_2", "rules have paragraphs for articles"),
        ("chp_1", "chp_1", "a chapter lies in no article"),
    ],
)
def test_the_article_around_a_unit(eid: str, article: str, reason: str) -> None:
    assert UNITS[article_of(UNITS, unit(eid).position)].eid == article, reason


@pytest.mark.parametrize(
    ("within", "level", "number", "near", "reason"),
    [
        (None, ARTICLE, "9", ["2", "10", "11"], "the nearest number is first to be thought of"),
        ("chp_1__art_1", POINT, "1-2", ["1", "1-1", "2"], "insertions lie near their number"),
        ("chp_1__art_10", POINT, "1", [], "an article without points"),
    ],
)
def test_nearest_numbers(
    within: str | None, level: Level, number: str, near: list[str], reason: str
) -> None:
    parent = unit(within).position if within is not None else None
    found = nearest_numbers(UNITS, parent, level, number)
    assert sorted(found) == sorted(near), reason


@given(acts())
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_an_address_leads_back_to_its_unit(act: GeneratedAct) -> None:
    units = parse(act.document, "made-up", act.language).provisions
    for one in units:
        address = address_of(units, one.position, "made-up", act.language)
        levels = (ANNEX, ARTICLE, PARAGRAPH, SUBPARAGRAPH, POINT, INDENT)
        cited = [(level, n) for level in levels if (n := getattr(address, level.value))]
        if one.level in levels:
            assert find_units(units, cited) == [one.position], one.eid
        assert next(ancestors(units, one.position)) is one


CODE = """ЖАЛПЫ БӨЛІК

1-бөлім. Жалпы ережелер

1-тарау. Мақсаттар

1-бап. Міндет

1. Кодекс мыналарды қамтиды:

а) жерді;

б) суды.

ЕРЕКШЕ БӨЛІК

2-бөлім. Өзге ережелер

2-тарау. Тыйымдар

2-бап. Тыйым

Тыйым салынады.
"""


def test_parts_without_a_number_and_lettered_lines_are_found() -> None:
    units = parse(read_plain_text(CODE), "code", "kk").provisions
    cases = [
        ([(Level.PART, "2")], "part_2"),
        ([(Level.PART, "2"), (CHAPTER, "2")], "part_2__sec_2__chp_2"),
        ([(ARTICLE, "1"), (PARAGRAPH, "1"), (POINT, "б")], "б"),
        ([(ARTICLE, "1"), (PARAGRAPH, "1"), (INDENT, "б)")], "б"),
    ]
    for cited, eid in cases:
        found = [units[position].eid for position in find_units(units, cited)]
        assert len(found) == 1 and found[0].endswith(eid), cited


def test_an_identifier_leads_back_to_its_unit() -> None:
    for text in (LAW, CODE):
        units = parse(read_plain_text(text), "act", "kk").provisions
        for one in units:
            cited = [(part.level, str(part.number)) for part in units_of_eid(one.eid)]
            assert one.position in find_units(units, cited), one.eid


def test_the_end_of_a_unit_is_behind_all_that_it_contains() -> None:
    for one in UNITS:
        inside = range(one.position, end_of(UNITS, one.position))
        for other in UNITS:
            around = one in ancestors(UNITS, other.position)
            assert (other.position in inside) == around
