"""The word list of lint leaves out what many misspell, and keeps rare words that are right."""

from __future__ import annotations

import pytest

from kb.lint.make_vocabulary import slips
from kb.lint.vocabulary import listed_words


@pytest.mark.parametrize(
    ("language", "counts", "expected", "reason"),
    [
        ("kk", {"құлындай": 900, "құлынадай": 20}, {"құлынадай": "құлындай"}, "a letter too many"),
        ("kk", {"құлындай": 900, "құлынадай": 40}, {}, "not thirty times as often"),
        (
            "kk",
            {"құлындай": 400, "құлындар": 400, "құлынадай": 20},
            {},
            "that others begin so does not make up for it",
        ),
        ("kk", {"қозыларымыз": 900, "қазыларымыз": 20}, {}, "nor does a long word"),
        ("kk", {"жылқының": 900, "жылкының": 20}, {"жылкының": "жылқының"}, "another keyboard"),
        (
            "kk",
            {"субъектіні": 900, "субьектіні": 20},
            {"субьектіні": "субъектіні"},
            "the wrong sign",
        ),
        ("kk", {"қозыларды": 900, "қазыларды": 20}, {}, "another letter makes another word"),
        (
            "kk",
            {"кешіктірместен": 900, "кешіктерместен": 20},
            {"кешіктерместен": "кешіктірместен"},
            "unless it stands late in a long one",
        ),
        ("kk", {"келтіруге": 900, "кетіруге": 20, "кетіру": 300}, {}, "others begin like it"),
        ("kk", {"тайлақты": 900, "тайлақтың": 20}, {}, "it stands at the end"),
        (
            "kk",
            {"бағаланған": 900, "бағалаған": 20, "бағалау": 50},
            {},
            "its stem goes on in more ways: an ending",
        ),
        (
            "kk",
            {"бағаланған": 900, "бағалаған": 20},
            {"бағалаған": "бағаланған"},
            "nothing else has that stem",
        ),
        ("ru", {"вводится": 900, "вводятся": 20}, {}, "a form of the same verb"),
    ],
)
def test_slips_of_many_texts(
    language: str, counts: dict[str, int], expected: dict[str, str], reason: str
) -> None:
    assert slips(counts, language) == expected, reason


@pytest.mark.parametrize(
    ("word", "listed"),
    [("мынадай", True), ("мынандай", False), ("қамтамасыз", True), ("қамтамсыз", False)],
)
def test_the_list_that_is_shipped(word: str, listed: bool) -> None:
    assert (word in listed_words("kk")) is listed
