"""How near units are by meaning: what a comparison asks where words do not tell."""

from __future__ import annotations

import pytest

from corpus.readers.plain_text import read_plain_text
from indexer.nearness import LearnedNearness
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
    near = LearnedNearness().of_units(old, articles(old), other, articles(other))
    assert near.likeness.shape == (3, 3)
    assert near.likeness.argmax(axis=1).tolist() == [0, 1, 2], reason
    assert 0 <= near.likeness.min() <= near.likeness.max() <= 1.0001


def test_entries_of_the_subject_index_speak_where_both_acts_have_some() -> None:
    """A table for one act says nothing of the other; nor does one of an act within it."""
    law, code = side(KK, "kk", LAW), side(KK, "kk", CODE)
    unknown = side(KK, "kk", "unknown")
    units = articles(law)
    by_entries = LearnedNearness().of_units(law, units, code, units)
    for one, other in ((law, unknown), (unknown, code), (law, law)):
        by_words = LearnedNearness().of_units(one, units, other, units)
        assert by_words.share < by_entries.share
        assert by_words.likeness.diagonal() == pytest.approx(1.0, abs=1e-3)
    assert by_entries.likeness.diagonal().min() < 0.9, "the same words, asked for otherwise"


def test_two_languages_are_compared_by_number_and_meaning() -> None:
    """The Russian text has one article more in the middle: numbers alone would mislead."""
    more = RU.replace("Статья 3.", "Статья 4.").replace("Статья 2.", "Статья 3.")
    more = more.replace("Статья 3.", "Статья 2. Почта\n\nПисьма разносят по утрам.\n\nСтатья 3.")
    comparison = compare(side(KK, "kk"), side(more, "ru"), LearnedNearness())
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


@pytest.mark.parametrize(
    ("term", "other", "is_akin", "reason"),
    [
        ("несие", "кредит", True, "two words for a loan"),
        ("қағидат", "принцип", True, "a native word and a borrowed one"),
        ("кредит", "несие", True, "the other way round"),
        ("несие", "жылқы", False, "a loan and a horse"),
        ("жоқсөз", "несие", False, "a word that nobody knows"),
    ],
)
def test_terms_that_say_the_same_are_akin(
    term: str, other: str, is_akin: bool, reason: str
) -> None:
    found = LearnedNearness().of_terms([term, "бап", other])
    pairs = set(zip(found.terms.tolist(), found.others.tolist(), strict=True))
    assert ((0, 2) in pairs) is is_akin, reason
    assert all(one != two for one, two in pairs), "a term is not akin to itself"
    assert len(found.likeness) == len(found.terms)


def test_an_article_in_other_words_is_found_by_words_that_are_akin() -> None:
    old = side(
        """Туралы

1-бап. Несие беру

Банк несиені пайызбен береді.

2-бап. Малды бағу

Жайылымда жылқы мен сиыр бағылады.
""",
        "kk",
    )
    new = side(
        """Туралы

1-бап. Сиыр мен жылқы

Жылқы мен сиыр жайылымға шығарылады.

2-бап. Кредиттер

Кредит процент үшін беріледі.
""",
        "kk",
        "other",
    )
    comparison = compare(old, new, LearnedNearness())
    found = {
        (
            old.expression.provisions[pair.old[0]].number,
            new.expression.provisions[pair.new[0]].number,
        )
        for pair in comparison.pairs
        if pair.old and pair.new and old.expression.provisions[pair.old[0]].level == "article"
    }
    assert found == {("1", "2"), ("2", "1")}


def test_acts_of_words_that_say_nothing_are_compared() -> None:
    """Where no article has a word that counts there is nothing to be akin."""
    old, new = (
        side("Туралы\n\n1-бап.\n\nЖәне.\n", "kk"),
        side("Туралы\n\n1-бап.\n\nНемесе.\n", "kk", "other"),
    )
    assert compare(old, new, LearnedNearness()).pairs
    assert len(LearnedNearness().of_terms([]).terms) == 0
