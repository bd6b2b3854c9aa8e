"""Which texts are paired."""

from __future__ import annotations

import pytest

from training.corpus import ActTexts, Article, Terms
from training.pairs import Choice, Material, article_eid, material_of, translation_pairs
from training.questions import Question

LONG: Terms = ("көл", "балық", "қармақ", "тор", "рұқсат", "айыппұл", "маусым")
LONG_RU: Terms = ("озеро", "рыб", "удочк", "сет", "разрешен", "штраф", "сезон")
HEADING: Terms = ("балық", "аулау")
HEADING_RU: Terms = ("рыбн", "ловл")


def act(
    language: str, heading: Terms, text: Terms, eid: str = "art_1", name: str = "A"
) -> ActTexts:
    article = Article(eid, "1", heading, text, (text[:6], text[1:]))
    return ActTexts(name, language, (article,), {eid: text})


KAZAKH = act("kk", HEADING, LONG)
RUSSIAN = act("ru", HEADING_RU, LONG_RU)


def pairs(material: Material, kind: str) -> set[tuple[tuple[Terms, ...], tuple[Terms, ...]]]:
    def texts(numbers: tuple[int, ...]) -> tuple[Terms, ...]:
        return tuple(material.texts[number] for number in numbers)

    return {(texts(one.first), texts(one.second)) for one in material.choices[kind]}


def test_an_article_in_two_languages() -> None:
    material = material_of([KAZAKH, RUSSIAN], [], [], {})
    assert pairs(material, "heading and text") == {
        ((HEADING,), (LONG,)),
        ((HEADING_RU,), (LONG_RU,)),
    }
    assert pairs(material, "heading and text of the other language") == {
        ((HEADING,), (LONG_RU,)),
        ((HEADING_RU,), (LONG,)),
    }
    assert pairs(material, "article in two languages") == {
        ((LONG,), (LONG_RU,)),
        ((HEADING,), (HEADING_RU,)),
    }
    assert pairs(material, "unit in two languages") == {((LONG,), (LONG_RU,))}
    assert pairs(material, "portions of an article") == {
        ((LONG[:6], LONG[1:]), (LONG[:6], LONG[1:])),
        ((LONG_RU[:6], LONG_RU[1:]), (LONG_RU[:6], LONG_RU[1:])),
    }
    assert len(set(material.matters)) == 1  # nothing of it is held against the rest


def test_a_text_of_the_collection_is_of_a_kind_of_its_own() -> None:
    material = material_of([], [act("kk", HEADING, LONG, name="B")], [], {})
    assert pairs(material, "heading and text of the collection") == {((HEADING,), (LONG,))}
    assert not material.choices["heading and text"]


def test_short_texts_teach_nothing() -> None:
    material = material_of([act("kk", HEADING, LONG[:3])], [], [], {})
    assert not any(material.choices.values())


def question(text: str, article: str = "1", act: str = "A") -> Question:
    return Question(act, article, "kk", "lay", text)


def test_a_question_is_paired_with_its_article_in_either_language_and_with_the_others() -> None:
    asked = [question("тордан айыппұл"), question("қармақ керек пе")]
    material = material_of([KAZAKH, RUSSIAN], [], asked, {})
    answers = {second for _, second in pairs(material, "question and article")}
    assert answers == {(HEADING + LONG, HEADING_RU + LONG_RU)}
    (among,) = material.choices["questions of an article"]
    assert among.first == among.second and len(among.first) == 2
    assert len(set(material.matters)) == 1


@pytest.mark.parametrize(
    "stray",
    [
        question("тор", article="2"),  # the act has no such article
        question("тор", act="B"),  # the act is not among those read
        question("?!"),  # no words
    ],
)
def test_a_question_without_words_or_article_is_left_out(stray: Question) -> None:
    assert not material_of([KAZAKH], [], [stray], {}).choices["question and article"]


def test_a_paragraph_of_an_annex_is_not_the_article_of_its_number() -> None:
    annex = act("kk", HEADING, LONG, eid="annex_1__para_1")
    assert not material_of([annex], [], [question("тор")], {}).choices["question and article"]


def test_entries_are_paired_with_their_unit_their_article_and_each_other() -> None:
    entries = {"A": {"art_1__para_1": [("ау",), ("тор",)]}, "B": {"art_9": [("үй",)]}}
    material = material_of([KAZAKH], [], [], entries)
    assert pairs(material, "entry and text") == {((("ау",),), (LONG,)), ((("тор",),), (LONG,))}
    assert [len(choice.first) for choice in material.choices["entries of a unit"]] == [2]
    assert material.asked == [("ау",), ("тор",), ("үй",)]


@pytest.mark.parametrize(
    ("eid", "article"),
    [
        ("chp_9__art_51__para_2__point_1-1", "chp_9__art_51"),
        ("art_5", "art_5"),
        ("annex_1__para_3", "annex_1__para_3"),  # in no article: itself
        ("part_1", "part_1"),  # begins like one
    ],
)
def test_the_article_of_a_unit(eid: str, article: str) -> None:
    assert article_eid(eid) == article


def test_only_units_of_like_length_are_translations() -> None:
    assert translation_pairs([KAZAKH, RUSSIAN]) == [(LONG, LONG_RU)]
    assert translation_pairs([KAZAKH, act("ru", HEADING_RU, LONG_RU[:2])]) == []
    assert translation_pairs([KAZAKH, act("ru", HEADING_RU, LONG_RU, name="B")]) == []
    assert (
        translation_pairs([act("kk", HEADING, LONG * 12), act("ru", HEADING, LONG_RU * 12)]) == []
    )


def test_choices_are_values() -> None:
    assert Choice((1,), (2,)) == Choice((1,), (2,))
