"""How near units are by meaning: what a comparison asks where words do not tell."""

from __future__ import annotations

import pytest

from corpus.readers.plain_text import read_plain_text
from indexer.nearness import nearness
from kb.comparison.compare import compare
from kb.comparison.model import ComparedText, PairKind, Why
from kb.model import Act
from kb.structure import parse

LAW, CODE = "Z1100000477", "Z2400000106"
"""Acts of which the subject index has entries."""

KK = """Көшіп келу туралы

1-бап. Қоныстанушының құқықтары

1. Қоныстанушы жұмыс істеуге және тұрғын үй алуға құқылы.

2. Қоныстанушы балаларын мектепке береді.

2-бап. Салық

Қоныстанушы салықты 30 күн ішінде төлейді.

3-бап. Сот

Дауларды сот қарайды.
"""
RU = """О вселении

Статья 1. Права переселенца

1. Переселенец имеет право на труд и на получение жилища.

2. Переселенец отдает детей в школу.

Статья 2. Налог

Переселенец платит налог в течение 30 дней.

Статья 3. Суд

Споры рассматривает суд.
"""


def side(text: str, language: str, act: str = "act") -> ComparedText:
    return ComparedText(Act(act), parse(read_plain_text(text), act, language))


def articles(text: ComparedText) -> list[int]:
    return [unit.position for unit in text.expression.provisions if unit.level == "article"]


@pytest.mark.parametrize(
    ("new", "language", "reason"),
    [(RU, "ru", "across languages"), (KK, "kk", "within one")],
)
def test_what_says_the_same_is_nearest(new: str, language: str, reason: str) -> None:
    old, other = side(KK, "kk"), side(new, language, "other")
    near = nearness(old, articles(old), other, articles(other))
    assert near.likeness.shape == (3, 3)
    assert near.likeness.argmax(axis=1).tolist() == [0, 1, 2], reason
    assert 0 <= near.likeness.min() <= near.likeness.max() <= 1.0001


def test_entries_of_the_subject_index_speak_where_both_acts_have_some() -> None:
    """A table for one act says nothing of the other; nor does one of an act within it."""
    law, code = side(KK, "kk", LAW), side(KK, "kk", CODE)
    unknown = side(KK, "kk", "unknown")
    units = articles(law)
    by_entries = nearness(law, units, code, units)
    for one, other in ((law, unknown), (unknown, code), (law, law)):
        by_words = nearness(one, units, other, units)
        assert by_words.share < by_entries.share
        assert by_words.likeness.diagonal() == pytest.approx(1.0, abs=1e-3)
    assert by_entries.likeness.diagonal().min() < 0.9, "the same words, asked for otherwise"


def test_two_languages_are_compared_by_number_and_meaning() -> None:
    """The Russian text has one article more in the middle: numbers alone would mislead."""
    more = RU.replace("Статья 3.", "Статья 4.").replace("Статья 2.", "Статья 3.")
    more = more.replace("Статья 3.", "Статья 2. Почта\n\nПисьма разносят по утрам.\n\nСтатья 3.")
    comparison = compare(side(KK, "kk"), side(more, "ru"), nearness)
    assert comparison.is_across
    found = {
        tuple(
            comparison_side.expression.provisions[unit].number
            for comparison_side, units in (
                (comparison.old, pair.old),
                (comparison.new, pair.new),
            )
            for unit in units
        ): pair
        for pair in comparison.pairs
    }
    assert set(found) == {("1", "1"), ("2",), ("2", "3"), ("3", "4")}
    assert found["2",].kind is PairKind.INSERTED
    assert Why.MEANING in found["2", "3"].why
    assert not any(pair.edits for pair in comparison.all_pairs()), "words of two languages"
