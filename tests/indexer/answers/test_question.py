"""What a question asks for, by its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.answers.question import understand
from indexer.answers.question_words import Kind
from kb.model import Modality

CASES = [
    ("ru", "Кто такой кандас?", Kind.WHAT_IS, "a definition, though «кто» asks for who decides too"),
    ("ru", "Кто решает, дать ли статус?", Kind.WHO, "a competence"),
    ("ru", "Сколько дней дают на регистрацию?", Kind.HOW_LONG, "«сколько» with a unit of time"),
    ("ru", "Сколько денег дают на переезд?", Kind.HOW_MUCH, "«сколько» without one"),
    ("ru", "Какие права у мигранта?", Kind.WHICH_RIGHTS, "a list of rights"),
    ("ru", "Можно ли вернуться обратно?", Kind.MAY, "a permission"),
    ("ru", "Надо ли сообщать в полицию?", Kind.MUST, "a duty"),
    ("ru", "Что мне будет, если не встану на учет?", Kind.WHAT_IF, "a consequence"),
    ("ru", "Как получить разрешение?", Kind.HOW, "a procedure"),
    ("ru", "воссоединение семьи", Kind.OTHER, "key words ask for nothing in particular"),
    ("kk", "Қандас деген кім?", Kind.WHAT_IS, "«деген кім»"),
    ("kk", "Неше күнде тіркелу керек?", Kind.HOW_LONG, "a time, though «керек» asks for a duty"),
    ("kk", "Квотаны кім бекітеді?", Kind.WHO, "«кім» with a verb of deciding"),
    ("kk", "Жер ала аламын ба?", Kind.MAY, "a permission"),
    ("kk", "канша акша береди", Kind.HOW_MUCH, "typed without the Kazakh letters"),
    ("en", "What is a kandas?", Kind.WHAT_IS, "English"),
    ("en", "How long can I stay?", Kind.HOW_LONG, "a time, though «can» asks for a permission"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "kind", "reason"), CASES)
def test_what_is_asked_for(language: str, text: str, kind: Kind, reason: str) -> None:
    assert understand(text, language).kind is kind, reason


@pytest.mark.parametrize(
    ("language", "text", "bearers"),
    [
        ("ru", "может ли работодатель отказать иностранному работнику", {"employer", "foreign_worker"}),
        ("kk", "қоныс аударушыларға көмек", {"resettler"}),
        ("en", "duties of an employer", {"employer"}),
        ("ru", "сколько стоит билет", set()),
    ],
)  # fmt: skip
def test_whom_a_question_names(language: str, text: str, bearers: set[str]) -> None:
    assert understand(text, language).bearers == bearers


def test_other_countries_and_costs_are_noticed() -> None:
    assert understand("виза в Германию", "ru").of_elsewhere
    assert understand("сколько стоит виза", "ru").of_costs
    assert not understand("виза в Казахстан", "ru").of_elsewhere


def test_a_question_says_which_norms_can_answer_it() -> None:
    assert Modality.RIGHT in understand("можно ли остаться", "ru").modalities
    assert understand("воссоединение семьи", "ru").modalities == ()


@given(st.text(max_size=200), st.sampled_from(["kk", "ru", "en"]))
def test_any_text_is_understood(text: str, language: str) -> None:
    assert isinstance(understand(text, language).kind, Kind)
