"""Articles as they are ranked: which there are, their terms by field, their strengths."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.readers.plain_text import read_plain_text
from indexer.ranked_units import (
    DEFINES,
    IN_ANNEX,
    REMOVED,
    _strengths,
    ranked_units_of,
    texts_of_ranked,
)
from indexer.semantic.word_vectors import word_vectors
from kb.definitions import definitions_of
from kb.language.analysis import analyse
from kb.model import Expression, Status
from kb.store import STRONGEST, RankedUnit
from kb.structure import parse
from tests.indexer.small_base import LAW, MOVE_KK, RULES, RULES_KK, parsed

ORDER = """Қағидаларды бекіту туралы

1. Қоса беріліп отырған қағидалар бекітілсін.

Бұйрыққа қосымша

Көшу қағидалары

1-тарау. Жалпы ережелер

1. Осы қағидалар көшу тәртібін айқындайды.

2. Көлікті әкімдік береді.
"""


def ranked(text: str, act: str = "law", language: str = "kk") -> dict[str, RankedUnit]:
    """The ranked units of a text, by eid."""
    expression = parse(read_plain_text(text), act, language)
    return by_eid(expression)


def by_eid(expression: Expression) -> dict[str, RankedUnit]:
    found = ranked_units_of(expression, definitions_of(expression))
    return {expression.provisions[one.position].eid: one for one in found}


def strength(unit: RankedUnit, word: str, language: str = "kk") -> int:
    """How strongly a unit has a word."""
    return unit.strengths.get(analyse(word, language)[0], 0)


@pytest.fixture(scope="module")
def law() -> dict[str, RankedUnit]:
    return by_eid(parsed(LAW, "kk", MOVE_KK))


# Which there are


def test_articles_are_ranked_and_chapters_are_only_headings(law: dict[str, RankedUnit]) -> None:
    assert list(law) == [f"chp_1__art_{number}" for number in "1234"]


def test_paragraphs_stand_for_articles_where_there_are_none() -> None:
    assert list(by_eid(parsed(RULES, "kk", RULES_KK))) == ["para_1", "para_2", "para_3"]


def test_positions_rise_as_the_store_expects(law: dict[str, RankedUnit]) -> None:
    positions = [unit.position for unit in law.values()]
    assert positions == sorted(set(positions))


def test_units_of_an_annex_are_marked(law: dict[str, RankedUnit]) -> None:
    units = ranked(ORDER)
    marked = {eid: bool(unit.marks & IN_ANNEX) for eid, unit in units.items()}
    assert list(marked.values()) == sorted(marked.values()), "the annex comes last"
    assert 2 <= sum(marked.values()) < len(marked)
    assert not any(unit.marks & IN_ANNEX for unit in law.values())


def test_what_is_removed_is_marked(law: dict[str, RankedUnit]) -> None:
    assert {eid for eid, unit in law.items() if unit.marks & REMOVED} == {"chp_1__art_3"}


def test_a_removed_part_and_what_is_in_it_lend_their_article_no_words() -> None:
    """The words stay in the source, but law they are no more."""
    expression = parsed(LAW, "kk", MOVE_KK)
    removed = "chp_1__art_2__para_1"  # with two points
    units = tuple(
        replace(unit, status=Status.REPEALED) if unit.eid == removed else unit
        for unit in expression.provisions
    )
    article = by_eid(replace(expression, provisions=units))["chp_1__art_2"]
    assert strength(article, "сатуға"), "a word of the other paragraph"
    assert not any(strength(article, word) for word in ("құқылы", "тегін", "мектепке"))
    assert not article.marks & REMOVED


def test_an_article_of_a_heading_alone_is_ranked_and_one_over_others_is_not() -> None:
    lone = ranked("1-бап. Түйе шұбаты\n\n2-бап. Жылқы сүті\n\nҚымыз ашытылады.\n")
    assert set(lone) == {"art_1", "art_2"}
    assert strength(lone["art_1"], "шұбат")


def test_a_text_without_units_has_nothing_to_rank() -> None:
    assert ranked("") == {} and ranked("🙂\n") == {}


# Terms by field


def test_a_unit_has_its_words_its_headings_and_what_it_defines(law: dict[str, RankedUnit]) -> None:
    article = law["chp_1__art_2"]
    fields = [
        ("мектепке", "a point of it"),
        ("құқықтары", "its heading"),
        ("ережелер", "the heading of the chapter around"),
    ]
    for word, reason in fields:
        assert strength(article, word), reason
    assert not strength(article, "тіркеу"), "a word of another article"
    assert not strength(article, "жұлдызқұрт"), "a word of an editor's note"


def test_a_defined_term_tells_more_than_one_that_is_only_said() -> None:
    text = (
        "1-бап. Ұғымдар\n\nОсы Заңда мынадай ұғымдар пайдаланылады:\n\n"
        "1) жайлау – мал жазда жайылатын жер;\n\n2) қыстау – мал қыста тұратын орын.\n"
    )
    unit = ranked(text)["art_1"]
    expression = parse(read_plain_text(text), "law", "kk")
    (plain,) = ranked_units_of(expression)
    assert strength(unit, "жайлау") > strength(plain, "жайлау")
    assert strength(unit, "жазда") == strength(plain, "жазда")


def test_a_word_of_a_heading_tells_more_than_one_of_the_text() -> None:
    unit = ranked("1-бап. Қымыз\n\nШұбат күбіде піседі, айран да ұйытылады.\n")["art_1"]
    assert strength(unit, "қымыз") > strength(unit, "шұбат")


def test_vectors_are_those_of_the_words_or_left_for_a_model() -> None:
    expression = parsed(RULES, "kk", RULES_KK)
    width = word_vectors().width
    assert all(len(unit.vector) == width for unit in ranked_units_of(expression))
    assert all(unit.vector == b"" for unit in ranked_units_of(expression, vectors=False))


def test_a_model_reads_the_headings_from_the_outside_and_the_text() -> None:
    expression = parsed(LAW, "kk", MOVE_KK)
    units = [unit.position for unit in ranked_units_of(expression)]
    headings, text = list(texts_of_ranked(expression, units))[1]
    assert headings == "ЖАЛПЫ ЕРЕЖЕЛЕР\nҚоныстанушының құқықтары"
    assert "тегін баспана алуға" in text and "жұлдызқұрт" not in text


# Strengths

WORDS = st.lists(st.sampled_from("абвгдежз"), max_size=40)


@given(WORDS, WORDS, WORDS)
def test_strengths_fit_a_byte_and_every_term_has_one(
    text: list[str], headings: list[str], defined: list[str]
) -> None:
    strengths = _strengths({"text": text, "headings": headings, "defined": defined})
    assert set(strengths) == {*text, *headings, *defined}
    assert all(1 <= strength <= STRONGEST for strength in strengths.values())


@given(WORDS, st.sampled_from(["text", "headings", "defined"]))
def test_a_word_said_once_more_in_place_of_another_is_stronger_or_as_strong(
    words: list[str], field: str
) -> None:
    fields: dict[str, list[str]] = {"text": ["й"], "headings": [], "defined": []}
    once = _strengths({**fields, field: [*words, "к", "л"]})
    twice = _strengths({**fields, field: [*words, "к", "к"]})
    assert twice["к"] >= once["к"]
    assert once["к"] < STRONGEST


@pytest.mark.parametrize("field", ["text", "headings"])
def test_a_word_counts_less_in_a_long_field(field: str) -> None:
    fields: dict[str, list[str]] = {"text": [], "headings": [], "defined": []}
    found = [
        _strengths({**fields, field: ["к", *(f"т{n}" for n in range(length))]})["к"]
        for length in (0, 10, 100, 1000)
    ]
    assert found == sorted(found, reverse=True) and len(set(found)) == 4


def test_each_time_a_word_is_said_adds_less() -> None:
    filler = [f"т{n}" for n in range(250)]
    found = [
        _strengths({"text": ["к"] * count + filler[count:], "headings": [], "defined": []})["к"]
        for count in range(1, 6)
    ]
    steps = [after - before for before, after in pairwise(found)]
    assert all(step > 0 for step in steps) and steps == sorted(steps, reverse=True)


def test_the_strengths_of_an_article_do_not_hang_on_its_neighbours() -> None:
    """So an added text changes nothing in those that are there."""
    alone = ranked("1-бап. Ара балы\n\nБал омартада жиналады.\n")["art_1"]
    among = ranked(
        "1-бап. Ара балы\n\nБал омартада жиналады.\n\n2-бап. Жылқы сүті\n\nҚымыз, бал, ара.\n"
    )["art_1"]
    assert Counter(alone.strengths) == Counter(among.strengths)
    assert alone.vector == among.vector


def test_an_article_of_many_definitions_is_marked() -> None:
    """It has the words of many questions, and answers those that ask for a term."""
    text = "О словах\n\nСтатья 1. Понятия\n\nВ настоящем Законе используются понятия:\n\n"
    text += "\n\n".join(f"{n}) слово{n} – вещь;" for n in range(1, 6))
    expression = parsed(LAW, "ru", text + "\n\nСтатья 2. Порядок\n\nПорядок таков.\n")
    definitions = definitions_of(expression)
    marks = {one.position: one.marks for one in ranked_units_of(expression, definitions)}
    assert [bool(mark & DEFINES) for mark in marks.values()] == [True, False]
