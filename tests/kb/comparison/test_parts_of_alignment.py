"""The parts that units are aligned with: words, likeness, order, traces, segments."""

from __future__ import annotations

import numpy as np
import pytest

from kb.comparison.articles import assigned
from kb.comparison.likeness import Matrix, by_sets, by_terms, by_units, by_words, equal
from kb.comparison.order import by_place, in_order
from kb.comparison.segments import Segments
from kb.comparison.traces import Stretch, Trace, traces
from kb.comparison.words import comparable_keys, comparable_words, keys
from tests.kb.comparison.small_laws import FAIR, HERD, RIGHTS_KK, compared_text, law

# Words


@pytest.mark.parametrize(
    ("one", "other", "language", "reason"),
    [
        ("«Табун» – хозяйство", '"Табун" - хозяйство', "ru", "quotes and dashes"),
        ("ТАБУН, Пастух; вода", "табун пастух вода", "ru", "capitals and punctuation"),
        ("перегон скота", "пepeгoн\u00a0cкoтa", "ru", "Latin look-alikes, a hard space"),
        ("учёт лошадей", "учет лошадей", "ru", "ё"),
        ("ай\u0306да", "айда", "kk", "a mark that stands apart from its letter"),
        ("переходный пе\u00adриод", "переходный период", "ru", "a soft hyphen"),
        ("10 000 лошадей", "10000 лошадей", "ru", "thousands apart"),
        ("статья 58¹", "статья 58-1", "ru", "a raised number"),
        ("статья 5 – 1", "статья 5-1", "ru", "spaces around a dash in a number"),
        ("ст. 5", "статья 5", "ru", "a unit in short beside its number"),
        ("№ 5 приказ", "N 5 приказ", "ru", "a Latin N for №"),
    ],
)
def test_what_differs_in_form_only_is_the_same_words(
    one: str, other: str, language: str, reason: str
) -> None:
    found = [comparable_keys(text, [(0, len(text))], language) for text in (one, other)]
    assert found[0] == found[1], reason


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("5 лошадей", "6 лошадей", "a number"),
        ("5-1", "51", "an inserted number is no greater one"),
        ("10 %", "10", "a sign that counts"),
        ("вправе", "не вправе", "one word more"),
        ("ст лошадей", "статья лошадей", "no number beside: the letters may mean anything"),
        ("жылқы", "жылкы", "Kazakh letters are letters of their own"),
    ],
)
def test_what_may_be_a_change_stays(one: str, other: str, reason: str) -> None:
    found = [comparable_keys(text, [(0, len(text))], "ru") for text in (one, other)]
    assert found[0] != found[1], reason


def test_words_know_where_they_stand() -> None:
    text = "1. «Табун» – 10 000 лошадей."
    words = comparable_words(text, [(2, len(text))], "ru")
    assert [text[word.start : word.end] for word in words] == ["Табун", "10 000", "лошадей"]
    assert keys(words) == [*comparable_keys(text, [(2, len(text))], "ru")]


# Likeness

SAME, OTHER = ["жылқы", "өзен", "бойы", "жайылым"], ["колодец", "сено", "аркан", "кумыс"]


@pytest.mark.parametrize("measure", [by_terms, by_words, by_sets])
def test_likeness_is_one_of_the_same_and_none_of_others(measure) -> None:  # type: ignore[no-untyped-def]
    found = measure([SAME, []], [SAME, OTHER])
    assert found.shape == (2, 2)
    assert found[0] == pytest.approx([1.0, 0.0], abs=0.05)
    assert found[1] == pytest.approx([0.0, 0.0], abs=0.05), "nothing is like nothing"


def test_a_text_within_a_longer_one_is_covered_unit_by_unit() -> None:
    found = by_units([[SAME]], [[SAME, OTHER], [OTHER]])
    assert found[0, 0] == pytest.approx(0.75, abs=0.05), "all of the old one, half of the new one"
    assert found[0, 1] == pytest.approx(0.0, abs=0.05)


def test_terms_that_all_texts_have_count_little() -> None:
    common = ["закон"]
    found = by_terms(
        [["табун", *common], ["сено", *common]], [["табун", *common], ["вода", *common]]
    )
    assert found[0, 0] > 0.95 > 0.3 > found[1, 1] > 0


def test_no_value_is_the_same_as_nothing() -> None:
    assert equal(["1", None], ["1", None, "2"]).tolist() == [[1, 0, 0], [0, 0, 0]]


@pytest.mark.parametrize(
    ("score", "least", "pairs", "reason"),
    [
        ([[0.9, 0.8], [0.8, 0.1]], 0.2, [(0, 1), (1, 0)], "the best sum, not the best pair first"),
        ([[0.9, 0.1], [0.1, 0.3]], 0.5, [(0, 0)], "what is too little makes no pair"),
        ([[0.6], [0.9]], 0.5, [(1, 0)], "one column is for one row"),
        ([[0.2]], 0.5, [], "nothing is enough"),
        ([], 0.5, [], "nothing at all"),
    ],
)  # fmt: skip
def test_assignment(
    score: list[list[float]], least: float, pairs: list[tuple[int, int]], reason: str
) -> None:
    matrix: Matrix = np.array(score, dtype=np.float32)
    assert assigned(matrix, least) == pairs, reason


# Order


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        ([], []),
        ([3], [0]),
        ([0, 1, 2], [0, 1, 2]),
        ([4, 0, 1, 2], [1, 2, 3]),  # the last came first
        ([1, 2, 3, 0], [0, 1, 2]),  # the first went last
        ([5, 5], [1]),  # the same place twice is no order
    ],
)
def test_what_kept_its_order(values: list[int], kept: list[int]) -> None:
    assert in_order(values) == kept


def test_a_place_is_told_by_the_places_around_it() -> None:
    found = by_place([(0, 0), (10, 20), (20, 40)], [5, 15], [10, 30])
    assert found is not None
    assert found[0, 0] == found[1, 1] == pytest.approx(1.0)
    assert found[0, 1] < 0.1


@pytest.mark.parametrize(
    ("anchors", "reason"),
    [
        ([(0, 0), (1, 1)], "too few"),
        ([(9, 0), (8, 1), (7, 2), (5, 3), (6, 4), (10, 5), (4, 6)], "turned around"),
    ],
)
def test_places_that_tell_nothing(anchors: list[tuple[int, int]], reason: str) -> None:
    assert by_place(anchors, [0], [0]) is None, reason


# Traces


def stretches(*texts: str) -> list[Stretch]:
    return [Stretch(unit, text.split(), True) for unit, text in enumerate(texts)]


def test_words_are_found_where_they_went() -> None:
    gone = stretches("пастух считает лошадей каждое утро у реки", "вода")
    come = stretches("кумыс раздают даром", "и пастух считает лошадей каждое утро", "вода")
    assert traces(gone, come) == [
        Trace(old=0, new=1, shared=3, of_old=3 / 5, of_new=3 / 4),
        Trace(old=1, new=2, shared=1, of_old=1.0, of_new=1.0),
    ], "the one with most words first; a text too short for a run is one"


def test_two_words_in_a_row_are_no_trace() -> None:
    assert traces(stretches("настоящий закон о табуне"), stretches("настоящий закон и вода")) == []


def test_what_stands_everywhere_tells_nothing() -> None:
    sanction = "влечет штраф в размере"
    assert traces(stretches(sanction), stretches(*[sanction] * 101)) == []
    assert len(traces(stretches(sanction), stretches(*[sanction] * 99))) == 99


# Segments


def test_a_segment_is_a_units_own_words_without_its_number() -> None:
    side = Segments(compared_text(law({1: FAIR, 2: HERD[:2]})))
    found = {segment.unit.eid: segment.keys for segment in side.of_unit.values()}
    assert found["art_1"] == ("ярмарка", "на", "ярмарку", "везут"), "heading, then lead-in"
    assert found["art_1__point_3"] == ("веревки", "из", "конского", "волоса")
    assert side.own_keys(0) == ("на", "ярмарку", "везут"), "without the heading"
    assert side.heading_of(0) == "Ярмарка"
    assert [side.units[one].eid for one in side.articles] == ["art_1", "art_2"]
    assert side.all_keys(0)[:3] == side.own_keys(0)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("2. Алып тасталды - ҚР 01.01.2020 № 1 Заңымен.", "excluded"),
        ("2. Күші жойылды - ҚР 01.01.2020 № 1 Заңымен.", "repealed"),
    ],
)
def test_what_is_not_in_force_has_no_words(line: str, reason: str) -> None:
    text = law({1: (*RIGHTS_KK[:2], line, RIGHTS_KK[3])}, "kk")
    side = Segments(compared_text(text, "kk"))
    assert [segment.unit.number for segment in side.of_unit.values()] == ["1", "1", "3"], reason
    assert [side.units[one].number for one in side.below(0)] == ["1", "3"]


def test_lines_hold_nothing() -> None:
    """What a list under a line contains stands beside the line, as lines come and go."""
    text = law({1: ("Табун", "Табун пасут у реки.", "Пастуху дают:", "1) коня;", "2) седло.")})
    side = Segments(compared_text(text))
    below = side.below(0)
    assert [side.units[one].eid.removeprefix("art_1__") for one in below] == [
        "subpara_1",
        "subpara_2",
        "point_1",
        "point_2",
    ]
    assert side.below(below[1]) == []
    assert [side.has_number(one) for one in below] == [False, False, True, True]
    assert {side.holder_of(one) for one in below} == {0}


@pytest.mark.parametrize(
    ("header", "language"), [("Приложение 2", "ru"), ("2-қосымша", "kk"), ("Annex 2", "en")]
)
def test_the_number_of_an_annex_is_no_word_of_it(header: str, language: str) -> None:
    text = law({1: ("Табун", "Текст.")}, language) + f"\n\n{header}\n\nКнига\n\n1. Жылқы."
    side = Segments(compared_text(text, language))
    annex = next(one for one in side.of_unit.values() if one.unit.eid.startswith("annex"))
    assert annex.keys == ("книга",)
