"""What counts as a reference found, and what is said of one that is not."""

from __future__ import annotations

import pytest

from benchmarks.gold_references import SELF, GoldReference, GoldText
from benchmarks.references_against_gold import (
    HITS,
    ActText,
    Tally,
    compared,
    figures,
    intervals,
    same_act,
    tally,
)
from corpus.readers.plain_text import read_plain_text
from kb.model import ActName, Level, Reference, ReferenceStatus, Target, UnitPath
from kb.structure import parse

TEXT = """Глава 1. Озера

Статья 1. Рыбалка

1. Рыбалка без удочки запрещена.

2. Действие, указанное в части первой настоящей статьи, и случаи статьи 2, главы 1
настоящего Кодекса, Лесного кодекса Республики Казахстан описаны в пункте 1 статьи 7
Закона Республики Казахстан "О тихих озерах".

Статья 2. Удочки

Удочки бывают:

1) длинные;

2) короткие.
"""
LAKES = ActName("law", title="О тихих озерах")
FORESTS = ActName("code", title="Лесной кодекс")
LAKES_UNIT: UnitPath = ((Level.ARTICLE, "7"), (Level.PARAGRAPH, "1"))
FIRST_PART: UnitPath = ((Level.ARTICLE, "1"), (Level.SUBPARAGRAPH, "1"))
SECOND: UnitPath = ((Level.ARTICLE, "2"),)


def _span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def _marked(words: str, act: str | ActName, *units: str) -> GoldReference:
    return GoldReference(*_span(words), act, units)


def _found(words: str, act: ActName | None, *paths: UnitPath) -> Reference:
    targets = tuple(map(Target, paths))
    return Reference(*_span(words), 0, act, targets, ReferenceStatus.RESOLVED)


def _verdicts(marked: list[GoldReference], found: list[Reference]) -> list[str]:
    text = ActText(parse(read_plain_text(TEXT), "K1", "ru"))
    gold = GoldText("K1", "ru", "", "tuning", ((0, len(TEXT)),), tuple(marked))
    (pairs,) = compared(gold, text, found, lambda _: None)
    return [pair.verdict for pair in pairs]


@pytest.mark.parametrize(
    ("marked", "found", "verdict"),
    [
        # a span may be cut differently
        (
            _marked("статьи 2, главы 1", SELF, "art_2"),
            _found("случаи статьи 2", None, SECOND),
            "right",
        ),
        # the code numbers its parts: "1." is both a part and the paragraph of the tree
        (
            _marked("части первой настоящей статьи", SELF, "art_1__para_1"),
            _found("части первой настоящей статьи", None, FIRST_PART),
            "right",
        ),
        # nobody cites an article by its chapter
        (
            _marked("статьи 2", SELF, "art_2"),
            _found("статьи 2", None, ((Level.CHAPTER, "1"), *SECOND)),
            "right",
        ),
        (
            _marked("статьи 2", SELF, "art_2"),
            _found("статьи 2", None, SECOND, FIRST_PART),
            "units wrong",
        ),
        # the article instead of the point in it
        (
            _marked("статьи 2", SELF, "art_2__point_1"),
            _found("статьи 2", None, SECOND),
            "units wrong",
        ),
        (
            _marked("главы 1\nнастоящего Кодекса", SELF, "chp_1"),
            _found("главы 1", FORESTS, ((Level.CHAPTER, "1"),)),
            "act wrong",
        ),
        # an act that is known by its words alone
        (
            _marked("пункте 1 статьи 7", LAKES, "art_7__para_1"),
            _found("пункте 1 статьи 7", LAKES, LAKES_UNIT),
            "right",
        ),
        # … and whose text is not here, cited with its chapter
        (
            _marked("пункте 1 статьи 7", LAKES, "art_7__para_1"),
            _found("пункте 1 статьи 7", LAKES, ((Level.CHAPTER, "2"), *LAKES_UNIT)),
            "right",
        ),
        # taken for the act's own article
        (
            _marked("пункте 1 статьи 7", LAKES, "art_7__para_1"),
            _found("пункте 1 статьи 7", None, LAKES_UNIT),
            "act wrong",
        ),
        (
            _marked("пункте 1 статьи 7", LAKES, "art_7__para_1"),
            _found("пункте 1 статьи 7", FORESTS),
            "act and units wrong",
        ),
        (_marked("статьи 2", SELF, "art_2"), None, "span missed"),
        (None, _found("Удочки", None), "false find"),
    ],
)
def test_verdict(marked: GoldReference | None, found: Reference | None, verdict: str) -> None:
    assert _verdicts([marked] if marked else [], [found] if found else []) == [verdict]


def test_one_found_answers_for_one_marked_and_the_right_one_first() -> None:
    marked = [_marked("статьи 2", SELF, "art_2"), _marked("главы 1", SELF, "chp_1")]
    whole = _found("статьи 2, главы 1", None, ((Level.CHAPTER, "1"),))
    assert _verdicts(marked, [whole]) == ["span missed", "right"]


def test_outside_of_the_windows_nothing_counts() -> None:
    text = ActText(parse(read_plain_text(TEXT), "K1", "ru"))
    gold = GoldText("K1", "ru", "", "kept", ((0, 20),), ())
    assert compared(gold, text, [_found("статьи 2", None, SECOND)], lambda _: None) == [[]]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (ActName("law", title="О тихих озерах"), ActName(title="о тихих озерах"), True),
        (ActName("law", title="О тихих озерах"), ActName("law", title="О тихих реках"), False),
        # in another case, with the state and the kind
        (FORESTS, ActName("code", title="Лесному кодексу Республики Казахстан"), True),
        (FORESTS, ActName("code", title="Лесной процессуальный кодекс"), False),
        # the usual name in brackets after the title
        (ActName(title="О лесах"), ActName(title="О лесах (Лесной кодекс)"), True),
        # an older act of the same title
        (ActName(title="О лесах", date="2010-02-03"), ActName(title="О лесах"), True),
        (ActName(title="О лесах", date="2010-02-03"), ActName(title="О лесах", date="1999"), False),
        (ActName(title="О лесах", date="2010-02-03"), ActName(title="О лесах", date="2010"), True),
        # number and day are enough, a number alone is not
        (
            ActName("law", "12-V", "2010-02-03"),
            ActName("law", "12-V", "2010-02-03", "О лесах"),
            True,
        ),
        (ActName("law", "12-V"), ActName("law", "12-V"), False),
        (ActName(number="12-V", title="О лесах"), ActName(number="13-V", title="О лесах"), False),
        (ActName("code", title="О лесах"), ActName("law", title="О лесах"), False),
        # named by its kind and day alone
        (
            ActName("constitution", date="1993-01-28", title="Конституция"),
            ActName("constitution", date="1993-01-28"),
            True,
        ),
        (ActName("law", date="1993-01-28"), ActName("code", date="1993-01-28"), False),
        # Latin letters in a Kazakh title, an ending of another case
        (
            ActName(title="Тыныш көлдердің қорғалуы туралы"),
            ActName(title="Тыныш көлдердiң қорғалуын туралы"),
            True,
        ),
    ],
)
def test_same_act(one: ActName, other: ActName, same: bool) -> None:
    assert same_act(one, other) is same
    assert same_act(other, one) is same


@pytest.mark.parametrize(
    ("meant", "name", "same"),
    [
        # words without a date mean the law in force; the old one has to be dated
        ("Z1100000477", ActName("law", title="О миграции населения"), True),
        ("Z970000204_", ActName("law", title="О миграции населения"), False),
        ("Z970000204_", ActName("law", date="1997-12-13", title="О миграции населения"), True),
    ],
)
def test_an_act_of_the_registry_is_known_by_its_words(
    meant: str, name: ActName, same: bool
) -> None:
    verdict = "right" if same else "act wrong"
    assert _verdicts([_marked("статьи 2", meant)], [_found("статьи 2", name)]) == [verdict]


def test_figures_and_intervals() -> None:
    windows = [Tally(4, 5, 4, 3), Tally(4, 3, 2, 1), Tally(0, 0, 0, 0)]
    assert figures(windows, HITS["span"]) == (6 / 8, 6 / 8, 12 / 16)
    assert figures(windows, HITS["end to end"]) == (4 / 8, 4 / 8, 8 / 16)
    assert figures([], HITS["span"]) == (0.0, 0.0, 0.0)
    for name, hits in HITS.items():
        for figure, (low, high) in zip(
            figures(windows, hits), intervals(windows, hits), strict=True
        ):
            assert low <= figure <= high, name


def test_tally() -> None:
    text = ActText(parse(read_plain_text(TEXT), "K1", "ru"))
    marked = (_marked("статьи 2", SELF, "art_2"), _marked("главы 1", SELF, "chp_1"))
    gold = GoldText("K1", "ru", "", "tuning", ((0, len(TEXT)),), marked)
    found = [_found("статьи 2", FORESTS, SECOND), _found("Удочки бывают", None)]
    (pairs,) = compared(gold, text, found, lambda _: None)
    assert tally(pairs) == Tally(marked=2, found=2, placed=1, right=0)
