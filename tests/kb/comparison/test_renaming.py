"""Terms that were replaced by others all over a text."""

from __future__ import annotations

import pytest

from kb.comparison.model import Renaming
from tests.kb.comparison.wordings import compared

# One article a line; the term in its cases.
_OLD = {"one": "оралман", "of": "оралманның", "all": "оралмандар", "to": "оралмандарға"}
_NEW = {"one": "қандас", "of": "қандастың", "all": "қандастар", "to": "қандастарға"}
_KK = (
    "{one} дегеніміз – көшіп келген адам.",
    "Көктемде {of} балалары мектепке барады.",
    "Жергілікті атқарушы органдар {to} жер телімін береді.",
    "Үйі жоқ {all} уақытша орталықта тұрады.",
)
_RU = (
    "Табун ведет органы степи весной.",
    "Летом седла выдают органы степи у реки.",
    "Осенью органы степи считают коней и овец.",
    "Зимой сено развозят органы степи по всем аулам.",
)


def _kk(renamed: int, lines: int = len(_KK)) -> str:
    """The act with so many of its lines in the new words."""
    return "\n\n".join(
        f"{number}-бап. {line.format(**(_NEW if number <= renamed else _OLD))}"
        for number, line in enumerate(_KK[:lines], 1)
    )


def _ru(lines: tuple[str, ...]) -> str:
    return "\n\n".join(f"Статья {number}. {line}" for number, line in enumerate(lines, 1))


def test_a_term_renamed_everywhere() -> None:
    """Told once with its count, whatever the inflection; each edit says that it belongs to it."""
    comparison = compared(_kk(0), _kk(4), "kk")
    assert comparison.renamings == (Renaming("оралман", "қандас", 4),)
    marks = [
        edit.renaming
        for pair in comparison.all_pairs()
        for edit in pair.edits
        if edit.operation.value == "replace"
    ]
    assert marks == [0, 0, 0, 0]


def test_the_word_that_terms_share_is_told_with_them() -> None:
    """«органы степи» → «органы леса», not «степи» → «леса»."""
    new = tuple(line.replace("органы степи", "органы леса") for line in _RU)
    assert compared(_ru(_RU), _ru(new), "ru").renamings == (
        Renaming("органы степи", "органы леса", 4),
    )


@pytest.mark.parametrize(
    ("changed", "expected", "reason"),
    [
        (4, [("оралман", "қандас", 4, 0)], "everywhere"),
        (3, [("оралман", "қандас", 3, 1)], "kept in one place"),
        (2, [], "two places prove nothing where the word is kept in others"),
        (1, [], "one change is a change"),
    ],
)  # fmt: skip
def test_evidence(changed: int, expected: list[tuple[str, str, int, int]], reason: str) -> None:
    found = compared(_kk(0), _kk(changed), "kk").renamings
    assert [(one.old, one.new, one.count, one.kept) for one in found] == expected, reason


def test_two_places_are_enough_where_the_word_is_gone() -> None:
    found = compared(_kk(0, 2), _kk(2, 2), "kk").renamings
    assert found == (Renaming("оралман", "қандас", 2),)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("обязаны", "вправе", "a duty that becomes a right is no name"),
        ("десять", "двадцать", "nor is a number"),
        ("и", "или", "nor a word that joins"),
        ("коня", "коней", "nor an inflection"),
    ],
)  # fmt: skip
def test_what_is_no_renaming(old: str, new: str, reason: str) -> None:
    lines = (
        "Весной пасут {0} гонят табун.",
        "Летом у реки {0} сено сушат.",
        "Осенью в степи {0} шерсть стригут.",
        "Зимой в ауле {0} седла чинят.",
    )
    before = _ru(tuple(line.format(old) for line in lines))
    after = _ru(tuple(line.format(new) for line in lines))
    assert compared(before, after, "ru").renamings == (), reason
