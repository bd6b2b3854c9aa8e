"""What holds of every text that is parsed, whatever it is, and of every act we can make up."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.document import Document
from corpus.readers.markdown import read_markdown
from corpus.readers.plain_text import read_plain_text
from kb.model import Expression, Status
from kb.structure import parse, unplaced
from tests.generated_acts import Expected, GeneratedAct, acts, letters

LANGUAGES = st.sampled_from(("kk", "ru", "en"))
# Beginnings and ends of units, quotations, notes, annexes, tables, signatures: what steers the
# parser, in an order that no act has.
FRAGMENTS = st.sampled_from(
    (
        "1-бап. Жылқы", "2-бап.", "Статья 3.", "Article 4", "1-тарау. Дала", "Глава 2", "РАЗДЕЛ I",
        "II. Көл", "§ 1.", "Бөлік", "ОБЩАЯ ЧАСТЬ", "1.", "2.", "1. Қайың.", "1.1. Шөп", "1. 1 Өзен",
        "1) бие;", "2)", "1-1) тай.", "21) – 25) исключены", "а) ", "- ", "– көл;", "Cтатья 5¹.",
        "алып тасталды", "исключен Законом", "2) күші жойылды", "«", "»", '"', "мына редакцияда:",
        "изложить в следующей редакции:", "1-қосымша", "Приложение", "Жоба", "бекітілген",
        "Ескерту.", "Сноска. Статья 3", "РҚАО-ның ескертпесі!", "Ескертпе.", "Примечание:", "Мазмұны",
        "Қазақстан Республикасының Президенті", "Министр А. Бұлт", "ҚАУЛЫ ЕТЕДІ:", "a\t|\tb", "|",
        "________", "\n", "\n", "\n\n", "\r\n", " ", "\t", "\xa0", "\x0c", ".", ":", ";", ",", "5", "№",
        "# ", "> ", "```", "---", "<!--", "-->", "\\", "*", "көк дала", "широкая степь", "wide steppe",
    )
)  # fmt: skip
SCRAPS = st.lists(st.one_of(FRAGMENTS, FRAGMENTS, FRAGMENTS, st.text(max_size=8)), max_size=60)
SLOW_TO_MAKE = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


def tree(expression: Expression) -> list[Expected]:
    """The units in the form in which a generated act knows them."""
    return [
        (
            unit.level.value,
            unit.number,
            letters(unit.heading) if unit.heading is not None else None,
            unit.status.value,
            unit.parent,
            letters(" ".join(expression.text[start:end] for start, end in unit.content)),
        )
        for unit in expression.provisions
    ]


def check_generated(act: GeneratedAct) -> None:
    """The units and notes of a generated act are found as it was made."""
    expression = parse(act.document, "made-up", act.language)
    assert tree(expression) == list(act.units)
    notes = [letters(expression.text[note.start : note.end]) for note in expression.notes]
    assert notes == list(act.notes)
    check_sound(expression)


def check_sound(expression: Expression) -> None:
    """Nothing is lost, and the tree is one."""
    assert unplaced(expression) == []
    units = expression.provisions
    assert [unit.position for unit in units] == list(range(len(units)))
    assert len({unit.eid for unit in units}) == len(units)
    for unit in units:
        assert 0 <= unit.start < unit.end <= len(expression.text)
        for start, end in unit.content:
            assert unit.start <= start < end <= unit.end
        for child in unit.children:
            assert units[child].parent == unit.position < child
            assert unit.start <= units[child].start < units[child].end <= unit.end
        if unit.parent is not None:
            assert unit.position in units[unit.parent].children
        if not unit.content and not unit.children:
            assert unit.status is not Status.IN_FORCE, "a unit in force without a word"
    for note in expression.notes:
        assert note.start < note.end
        assert note.provision is None or note.provision < len(units)


@given(acts())
@settings(max_examples=60, suppress_health_check=SLOW_TO_MAKE)
def test_generated_act_gives_its_own_tree(act: GeneratedAct) -> None:
    check_generated(act)


@given(SCRAPS, LANGUAGES)
@settings(max_examples=300)
def test_scraps_of_acts_lose_nothing(scraps: list[str], language: str) -> None:
    check_scraps("".join(scraps), language)


def check_scraps(text: str, language: str) -> None:
    for read in (read_plain_text, read_markdown):
        document: Document = read(text)
        check_sound(parse(document, "scraps", language))


@pytest.mark.slow
@given(acts())
@settings(max_examples=3000, suppress_health_check=SLOW_TO_MAKE)
def test_many_generated_acts_give_their_own_trees(act: GeneratedAct) -> None:
    check_generated(act)


@pytest.mark.slow
@given(SCRAPS, LANGUAGES)
@settings(max_examples=10_000)
def test_many_scraps_of_acts_lose_nothing(scraps: list[str], language: str) -> None:
    check_scraps("".join(scraps), language)
