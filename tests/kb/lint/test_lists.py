"""Lists of points: the colon before them, the mark behind each."""

from __future__ import annotations

import pytest

from tests.kb.lint.drafts import Found, articles, found

LEAD = "Табунщик летом и зимой вправе"
NOTE = "Сноска. Статья 1 с изменением, внесенным Законом РК от 04.03.2020 № 5-VI"


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (f"{LEAD}:\n\n1) доить;\n\n2) пасти.", [], "as the rules say"),
        (f"{LEAD}\n\n1) доить;\n\n2) пасти.", [("list-colon", "вправе", "вправе:")], "no mark at all"),
        (f"{LEAD};\n\n1) доить;\n\n2) пасти.", [("list-colon", "вправе;", "вправе:")], "another mark"),
        (f"{LEAD}.\n\n1) доить;\n\n2) пасти.", [], "a sentence of its own before"),
        ("Он вправе\n\n1) доить;\n\n2) пасти.", [], "too short to be a sentence: a cell or a title"),
        (f"{LEAD}\n\n1) доить.", [], "one point is no list"),
        (f"{LEAD}\n\n2) доить;\n\n3) пасти.", [], "the beginning of the list is not there"),
        (f"{LEAD}\n\n{NOTE}\n\n1) доить;\n\n2) пасти.", [], "a note stands between"),
        (f"{LEAD}:\n\n1) доить\n\n2) пасти.", [("point-end", "доить", "доить;")], "no mark behind a point"),
        (f"{LEAD}:\n\n1) доить;\n\n2) пасти", [], "of the last one the end may be cut off"),
        (f"{LEAD}:\n\n1) исключен Законом РК\n\n2) пасти.", [], "a point that was removed"),
        (f"{LEAD}:\n\n1) доить\n\nкобыл и ослиц;\n\n2) пасти.", [], "what stands under a point ends it"),
        (f"{LEAD}:\n\n1) доить 5\n\n2) пасти.", [], "a cell of a table ends with a number"),
    ],
)  # fmt: skip
def test_lists(text: str, expected: Found, reason: str) -> None:
    told = found(articles("ru", [text]), "ru", "list-colon", "point-end")
    assert told == expected, reason


def test_a_list_right_under_a_heading_needs_a_sentence() -> None:
    text = "Статья 1. Права табунщика в степи\n\n1) доить;\n\n2) пасти."
    told = found(text, "ru", "list-colon")
    assert told == [("list-colon", "степи", "write a sentence that leads in to the list")]
