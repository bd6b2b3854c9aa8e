"""Two wordings side by side."""

from __future__ import annotations

import pytest

from kb.definitions.differences import ChangeKind, Stretch, are_alike, differences

EQUAL, INSERTED, DELETED, REPLACED = (
    ChangeKind.EQUAL, ChangeKind.INSERTED, ChangeKind.DELETED, ChangeKind.REPLACED,
)  # fmt: skip

CASES = [
    ("порт, причал", "порт, причал", [(EQUAL, "порт, причал", "порт, причал")], "the same"),
    ("елде тұратын адам", "елде адам", [(EQUAL, "елде", "елде"), (DELETED, "тұратын", ""), (EQUAL, "адам", "адам")], "a word left out"),
    ("елде адам", "елде өз бетінше адам", [(EQUAL, "елде", "елде"), (INSERTED, "", "өз бетінше"), (EQUAL, "адам", "адам")], "words put in"),
    ("көшетін адам", "көшкен адам", [(REPLACED, "көшетін", "көшкен"), (EQUAL, "адам", "адам")], "another form is another wording"),
    ("негiзгi «Порт»", 'Негізгі "порт"', [(EQUAL, "негiзгi «Порт»", 'Негізгі "порт"')], "look-alike letters, case and quotation marks say nothing"),
    ("", "порт", [(INSERTED, "", "порт")], "nothing before"),
    ("", "", [], "nothing at all"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "expected", "reason"), CASES)
def test_differences(
    first: str, second: str, expected: list[tuple[ChangeKind, str, str]], reason: str
) -> None:
    assert differences(first, second) == [Stretch(*one) for one in expected], reason


@pytest.mark.parametrize(
    ("first", "second", "alike", "reason"),
    [
        ("елде тұратын адам", "елде уақытша тұратын адам", True, "a word put in"),
        (
            "су көлігі",
            "су көлігі, сондай-ақ оның қайығы мен желкені",
            True,
            "all of the shorter one",
        ),
        ("кеме тоқтайтын жер", "билеті бар адам", False, "another thing of the same name"),
    ],
)
def test_only_wordings_of_one_thing_are_worth_marking(
    first: str, second: str, alike: bool, reason: str
) -> None:
    assert are_alike(differences(first, second)) == alike, reason
