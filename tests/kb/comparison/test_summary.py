"""A comparison in short."""

from __future__ import annotations

from kb.comparison.model import PairKind, Substance
from kb.comparison.summary import summary_of
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
    assert summary.edits == 1


def test_nothing_changed() -> None:
    summary = summary_of(compared(_OLD, _OLD.replace("\n\n", "\n\n\n"), "ru"))
    assert summary.articles.keys() <= {PairKind.UNCHANGED} and not summary.edits
    assert summary.articles == {PairKind.UNCHANGED: 3}
