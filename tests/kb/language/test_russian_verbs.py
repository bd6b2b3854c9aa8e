"""What is made of one Russian verb meets in its root; what only looks so does not."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kb.language.analysis import analyse
from kb.language.russian_verbs import root_of_verb

FAMILIES = [
    ("прекращение прекращается прекратить прекращено прекращаемый", "т before щ"),
    ("осуществление осуществляется осуществить осуществлено", "л after a labial"),
    ("предоставление предоставляет предоставить предоставлен", "л after a labial"),
    ("утверждение утверждает утвердить утвержден", "д before жд"),
    ("переселение переселяющихся переселиться переселяется", "the subject of the law"),
    ("выселение выселяют выселить", "asked by citizens"),
    ("заключение заключается заключить заключен", "no change of the consonant"),
    ("нарушение нарушает нарушен", "ш at the end of the root"),
    ("повышение повысить повышается", "с before ш"),
    ("взыскание взыскивается взыскать взысканный", "imperfective in -ива-"),
    ("регулирование регулирует регулировать", "loan in -ировать"),
    ("использование использовать использует", "verb in -овать"),
    ("выплата выплачивается выплаченных", "т before ч"),
    ("содержание содержать содержит", "д before ж"),
    ("гражданин граждане гражданам", "a noun cut alike in all its forms"),
    ("применение применяется применить применены", "a root in -ен"),
    ("сохранение сохраняется сохранить сохранён", "a root in -ан"),
    ("порядок порядка порядке", "a vowel drops"),
    ("переселенец переселенца переселенцам", "a vowel drops"),
    ("ребенок ребенка", "a vowel drops"),
    ("орган органа органами", "a noun that ends as a participle"),
    ("время времени", "a noun whose stem changes"),
]

DIFFERENT = [
    ("заявитель", "заявление", "who does is not what is done"),
    ("образование", "образом", "education, manner"),
    ("соглашение", "согласие", "agreement, consent"),
    ("указанный", "указом", "named, decree"),
    ("передать", "перед", "hand over, before"),
    ("командирование", "команда", "business trip, crew"),
    ("регистрация", "регистр", "registration, register"),
    ("замещение", "замечание", "replacement, remark"),
    ("формирование", "форма", "making, form"),
    ("проживать", "продать", "live, sell"),
    ("спорт", "спор", "sport, dispute"),
    ("страж", "страдать", "guard, suffer"),
    ("квартира", "квартал", "flat, quarter"),
    ("командир", "команда", "commander, crew"),
    ("срок", "сорок", "term, forty"),
]


@pytest.mark.parametrize(("family", "reason"), FAMILIES)
def test_words_made_of_one_verb_meet(family: str, reason: str) -> None:
    assert len(set(analyse(family, "ru"))) == 1, reason


@pytest.mark.parametrize(("one", "other", "reason"), DIFFERENT)
def test_words_that_only_look_alike_do_not_meet(one: str, other: str, reason: str) -> None:
    assert analyse(one, "ru") != analyse(other, "ru"), reason


def test_the_forms_of_a_defined_term_stay_apart_from_the_verb() -> None:
    """Who is accused is not the accusation: the uses of definitions go by stems, not by roots."""
    from kb.definitions.word_stems import word_stems

    stems = word_stems("ru")
    assert stems["обвиняемый"] != stems["обвинения"]
    assert stems["обвиняемый"] == stems["обвиняемого"]


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюя", max_size=30))
@example("охра")
@example("кред")
def test_a_root_is_never_lost(stem: str) -> None:
    root = root_of_verb(stem)
    assert bool(root) == bool(stem)
    assert len(root) <= len(stem) + 2  # «кред» is «кредит»
