"""A comparison in short."""

from __future__ import annotations

from kb.comparison.model import PairKind, Substance
from kb.comparison.summary import summary_of
from tests.kb.comparison.small_laws import DISPUTES, HAY, HERD, WELL, WOOL, Article, law
from tests.kb.comparison.small_laws import compared as compared_texts
from tests.kb.comparison.wordings import compared

_OLD = """Статья 1. Табун

1. Табун пасут у большой реки.

2. Пастух вправе взять коня.

Статья 2. Шерсть

Шерсть стригут весной и везут на ярмарку.

Статья 3. Сено

Сено косят в июле и сушат на лугу под солнцем.
"""
_NEW = """Статья 1. Табун

1. Табун пасут у большой реки.

2. Пастух обязан взять коня.

3. Огонь у реки разводить запрещается.

Статья 3. Сено

Сено косят в июле и сушат на лугу под солнцем.

Статья 4. Седла

Седла чинит мастер в ауле за счет владельца кобылиц.
"""


def test_summary() -> None:
    summary = summary_of(compared(_OLD, _NEW, "ru"))
    assert summary.articles == {
        PairKind.AMENDED: 1,
        PairKind.DELETED: 1,
        PairKind.UNCHANGED: 1,
        PairKind.INSERTED: 1,
    }
    assert [place.edit.substance for place in summary.stricter] == [
        (Substance.RIGHT, Substance.DUTY)
    ]
    assert summary.looser == ()
    assert [len(pair.new) for pair in summary.new] == [1, 1], "an article and a paragraph"
    assert [len(pair.old) for pair in summary.dropped] == [1]
    assert {kind: len(places) for kind, places in summary.substantive.items()} == {
        Substance.RIGHT: 1,
        Substance.DUTY: 1,
    }


def test_what_new_and_dropped_units_hold() -> None:
    """Rights, duties, prohibitions, deadlines and sums; a number alone is none of them."""
    old = f"{_OLD}\nСтатья 5. Ярмарка\n\nПастух имеет право на три коня.\n"
    new = f"{_NEW}\nСтатья 6. Плата\n\n1. Владелец обязан:\n\n1) платить 500 тенге в течение трех дней;\n\n2) кормить собак.\n"
    summary = summary_of(compared(old, new, "ru"))
    assert {kind: len(pairs) for kind, pairs in summary.brought.items()} == {
        Substance.DUTY: 1,
        Substance.PROHIBITION: 1,
        Substance.DEADLINE: 1,
        Substance.SUM: 1,
    }
    assert {kind: len(pairs) for kind, pairs in summary.taken.items()} == {Substance.RIGHT: 1}
    assert summary.edits == 1


_IN_ONE = """Статья 1. Табун

1. Табун пасут у большой реки.

Статья 2. Книга

Пастух считает лошадей каждое утро и записывает их число в большую книгу аула. Жеребят клеймят осенью в присутствии двух соседей и старейшины рода, о чем пишут в той же книге аула.

Статья 3. Шерсть

1. Шерсть стригут весной и везут на ярмарку.
"""
_IN_TWO = """Статья 1. Табун

1. Табун пасут у большой реки.

2. Пастух считает лошадей каждое утро и записывает их число в большую книгу аула.

Статья 3. Шерсть

1. Шерсть стригут весной и везут на ярмарку.

2. Жеребят клеймят осенью в присутствии трех соседей и старейшины рода, о чем пишут в той же книге аула.
"""


def test_words_that_went_to_two_articles_count_once() -> None:
    comparison = compared(_IN_ONE, _IN_TWO, "ru")
    told = [unit.kind for pair in comparison.pairs for unit in pair.units]
    assert told.count(PairKind.SPLIT) == 3, "in both new articles, and where it left from"
    summary = summary_of(comparison)
    assert summary.units == {PairKind.UNCHANGED: 2, PairKind.SPLIT: 1}
    assert {kind: len(places) for kind, places in summary.substantive.items()} == {
        Substance.NUMBER: 1
    }


def test_nothing_changed() -> None:
    summary = summary_of(compared(_OLD, _OLD.replace("\n\n", "\n\n\n"), "ru"))
    assert summary.articles.keys() <= {PairKind.UNCHANGED} and not summary.edits
    assert summary.articles == {PairKind.UNCHANGED: 3}


def test_what_was_dropped_is_told_in_the_order_of_the_old_text() -> None:
    """Though each stands in the comparison beside what surrounded it, which moved."""
    articles: dict[int | str, Article] = {1: HERD, 2: HAY, 3: WOOL, 4: WELL, 5: DISPUTES}
    comparison = compared_texts(law(articles), law({1: DISPUTES, 2: WOOL, 3: HERD}))
    dropped = [pair.old for pair in summary_of(comparison).dropped]
    assert len(dropped) == 2 and dropped == sorted(dropped)
