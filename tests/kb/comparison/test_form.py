"""Differences of form: told apart, and no amendments."""

from __future__ import annotations

import pytest

from kb.comparison.model import PairKind
from tests.kb.comparison.wordings import compared

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
        ("1. № 5 үйір.", "1. N 5 үйір.", ["abbreviation"], "the sign of a number"),
    ],
)  # fmt: skip
def test_form(old: str, new: str, kinds: list[str], reason: str) -> None:
    comparison = compared(_HEAD + old, _HEAD + new, "kk")
    (pair,) = comparison.pairs
    assert pair.kind is PairKind.UNCHANGED, reason
    assert [one.kind.value for each in comparison.all_pairs() for one in each.form] == kinds, reason


def test_form_beside_an_edit() -> None:
    """What stayed between the edits may differ in form as well, and only that is told."""
    comparison = compared(
        _HEAD + "1. «Үйір» үш күн, жайылады.", _HEAD + '1. "Үйір" бес күн жайылады.', "kk"
    )
    found = [
        (one.kind.value, comparison.old.expression.text[slice(*one.old)])
        for pair in comparison.all_pairs()
        for one in pair.form
    ]
    assert found == [("quotes", "«"), ("punctuation", ", ")], "not the mark beside the edit"
