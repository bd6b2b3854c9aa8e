"""Differences of form: told apart, and no amendments."""

from __future__ import annotations

import pytest

from kb.comparison.model import Operation, PairKind
from tests.kb.comparison.wordings import compared, words

_HEAD = "1-бап. Үйір\n\n"


@pytest.mark.parametrize(
    ("old", "new", "kinds", "reason"),
    [
        ("1. «Үйір» жайылады.", "1. «Үйір» жайылады.", [], "nothing differs"),
        ("1. «Үйір» жайылады.", '1. "Үйір" жайылады.', ["quotes", "quotes"], "both marks"),
        ("1. Үйір – жылқы.", "1. Үйір - жылқы.", ["dashes"], "a dash"),
        ("1. Көші-қон басталды.", "1. Көші–қон басталды.", ["dashes"], "within a compound"),
        ("1. Үйір, жайылады.", "1. Үйір жайылады.", ["punctuation"], "a comma"),
        ("1. Үйір жайылады.", "1. Үйір жайылады;", ["punctuation"], "at the end"),
        ("1. Үйір жайылады.", "1. Үйір  жайылады.", ["spaces"], "more spaces"),
        ("1. Үйір көктемде жайылады.", "1. Үйір көктемде\nжайылады.", ["spaces"], "a wrapped line"),
        ("1. Үйір жайылады.", "1. Үйiр жайылады.", ["letters"], "Latin i"),
        ("1. Үйір Үлкен Далада.", "1. Үйір үлкен далада.", ["case"], "neighbouring words as one"),
        ("1. Бағасы 10 000 теңге.", "1. Бағасы 10000 теңге.", ["spaces"], "within a number"),
        ("1. 58¹ рет.", "1. 58-1 рет.", ["numbering"], "a raised figure"),
        ("1. Бағасы 10 000 теңге.", "1. Бағасы 10\n000 теңге.", ["spaces"], "a line broken within one"),
        ("1. № 5 үйір.", "1. N 5 үйір.", ["abbreviation"], "the sign of a number"),
        ("1. № 5 үйір.", "1. No 5 үйір.", ["abbreviation"], "another"),
        ("1. № 5 үйір.", "1. №5 үйір.", ["spaces"], "the same without a space"),
        ("Мал:\n\n1) жылқы;\n\n2) қой.", "Мал:\n\n1. жылқы;\n\n2. қой.", ["numbering", "numbering"], "a full stop behind the numbers of points"),
        ("Мал:\n\n1) жылқы;\n\n2) қой.", "Мал:\n\n(1) жылқы;\n\n(2) қой.", ["numbering", "numbering"], "brackets around them"),
        ("Мал:\n\n1) жылқы;\n\n2) қой.", "Мал:\n\n1 ) жылқы;\n\n2) қой.", ["numbering"], "a space in one"),
        ("Мал:\n\n1) жылқы;\n\n2) қой.", "Мал:\n\n1)\tжылқы,\n\n2) қой.", ["punctuation"], "a tab behind the number, a comma at the end: what lies between the number and the text is neither's"),
        ("Мал:\n\n- жылқы;\n\n- қой.", "Мал:\n\n• жылқы;\n\n• қой.", ["dashes", "punctuation", "dashes", "punctuation"], "bullets"),
    ],
)  # fmt: skip
def test_form(old: str, new: str, kinds: list[str], reason: str) -> None:
    comparison = compared(_HEAD + old, _HEAD + new, "kk")
    (pair,) = comparison.pairs
    assert pair.kind is PairKind.UNCHANGED, reason
    assert [one.kind.value for each in comparison.all_pairs() for one in each.form] == kinds, reason


@pytest.mark.parametrize(
    ("old", "new", "edits", "form", "reason"),
    [
        ("«Үйір» үш күн, жайылады.", '"Үйір" бес күн жайылады.', ["үш → бес"], ["quotes «", "quotes »", "punctuation ,"], "between the edits and at their edges"),
        ("Үйір – үш күн – жайылады.", "Үйір - бес күн - жайылады.", ["үш → бес"], ["dashes –", "dashes –"], "a dash before the edit is none of it"),
        ("Үйір үш күн «далада».", 'Үйір үш күн "тауда".', ["«далада» → \"тауда\""], [], "marks around the words that were replaced are theirs"),
        ("«Үйір» күн сайын жайылады.", '"Үйір" үш күн сайын жайылады.', [" → үш"], ["quotes «", "quotes »"], "beside what came"),
        ("«Үйір» үш күн сайын жайылады.", '"Үйір" күн сайын жайылады.', ["үш → "], ["quotes «", "quotes »"], "beside what went"),
        ("Жылқы, түйе және қой жайылады.", "Жылқы, түйе, сиыр және қой жайылады.", [" → , сиыр"], [], "the comma that came along is no form"),
        ("Үйір көктемде жайылады; қайтады.", "Yйір көктемде жайылады; содан кейін қайтады;", [" → содан кейін"], ["letters Үйір", "punctuation ."], "at both ends"),
        ("Үйір жайылады.", "Үйір жайылады. Ол қайтады.", [" → Ол қайтады."], [], "a sentence that came with its full stop"),
        ("Үйір жайылады; ол қайтады.", "Үйір жайылады.", ["; ол қайтады → "], [], "one that went"),
    ],
)  # fmt: skip
def test_form_beside_an_edit(
    old: str, new: str, edits: list[str], form: list[str], reason: str
) -> None:
    """What no edit has may differ in form as well, and is told with none of it."""
    comparison = compared(f"{_HEAD}1. {old}", f"{_HEAD}1. {new}", "kk")
    before, after = comparison.old.expression.text, comparison.new.expression.text
    pairs = list(comparison.all_pairs())
    assert [
        f"{before[slice(*one.old)]} → {after[slice(*one.new)]}"
        for pair in pairs
        for one in pair.edits
        if one.operation is not Operation.EQUAL
    ] == edits
    assert [
        f"{one.kind} {before[slice(*one.old)].strip()}" for pair in pairs for one in pair.form
    ] == form, reason


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("статьями 5 и 6", "ст.ст. 5 и 6", "the abbreviation doubled for several units"),
        ("статьями 5 и 6", "ст.cт. 5 и 6", "with a Latin letter in one of them"),
        ("подпункту 3) пункта 1", "пп. 3) п. 1", "doubled, though it is of one unit"),
        ("подпунктом 3)", "подп. 3)", "another abbreviation"),
        (
            "РК in vitro",
            "PK IN VITRO",
            "capitals of a word that is Latin indeed, and of one that is not",
        ),
        ("1:100 000", "1:100  000", "two spaces within a number"),
        ("1:100 000", "1:100\u3000000", "a space of another alphabet"),
        ("1:100 000", "1:100\r\n000", "a line of Windows broken within one"),
        ("статьи 1061 - 1064", "статьи 1 061 - 1 064", "thousands in a row of articles"),
        ("21 - 40 лет", "21 -- 40 лет", "two hyphens for a dash between numbers"),
    ],
)
def test_words_in_the_same_form(one: str, other: str, reason: str) -> None:
    assert [word.key for word in words(one, "ru")] == [word.key for word in words(other, "ru")], (
        reason
    )


def test_a_word_that_is_said_twice_is_no_abbreviation() -> None:
    assert [word.key for word in words("настоящей статьи, статьи 130", "ru")] == [
        "настоящей",
        "статьи",
        "article",
        "130",
    ]


def test_a_sign_on_a_line_of_its_own_is_no_unit_that_went() -> None:
    comparison = compared(
        _HEAD + "1. Кесте:\n\nРет\n\n№\n\nҮйірдің аты",
        _HEAD + "1. Кесте:\n\nРет № Үйірдің аты",
        "kk",
    )
    assert [pair.kind for pair in comparison.all_pairs()] == [PairKind.UNCHANGED]


def test_a_point_that_is_only_a_number_is_found_where_lines_hang_elsewhere() -> None:
    """With full stops in a list its lines are units of another kind, the words the same."""
    text = "1. Мал:\n\n1) жылқы;\n\n2)\n\n2. Жем:\n\nшөп{end}\n\nсұлы{end}\n\nБәрі құрғақ."
    comparison = compared(_HEAD + text.format(end=";"), _HEAD + text.format(end="."), "kk")
    assert {pair.kind for pair in comparison.all_pairs()} == {PairKind.UNCHANGED}


def test_lines_that_hang_from_other_lines_did_not_move_from_their_paragraph() -> None:
    """Of two paragraphs without words, each stays the holder of its own lines."""
    old = "1.\n\nОсы Заңда:\n\nжылқы;\n\nқой;\n\nешкі тауда жүреді деп:\n\nтеке;\n\nлақ танылады.\n\nТүйе де мал.\n\n2. Қысқа."
    new = old.replace("қой;", "қой.").replace("Осы Заңда:", "Осы Заңда")
    kinds = {pair.kind for pair in compared(_HEAD + old, _HEAD + new, "kk").all_pairs()}
    assert kinds == {PairKind.UNCHANGED}


def test_a_latin_letter_numbers_what_its_cyrillic_twin_numbers() -> None:
    comparison = compared(
        _HEAD + "1. Мал:\n\nа) жылқы жайылады;\n\nб) қой жайылады.",
        _HEAD + "1. Мал:\n\na) жылқы жайылады;\n\nб) қой жайылады.",
        "kk",
    )
    assert [pair.kind for pair in comparison.all_pairs()] == [PairKind.UNCHANGED]
