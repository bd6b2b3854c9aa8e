"""The same definition in the other text of an act: by where it stands and what else stands there."""

from __future__ import annotations

import pytest

from kb.definitions.twins import Placed, place_of, twin_of
from kb.model import DefinitionKind

TERM, SHORT = DefinitionKind.TERM, DefinitionKind.SHORT_NAME
OWN = [Placed("art_1__point_1", TERM), Placed("art_1__point_1", SHORT), Placed("art_1__point_2", TERM),
       Placed("art_5__para_1", SHORT), Placed("art_5__para_1", SHORT), Placed("art_7", TERM)]  # fmt: skip
OTHER = [Placed("art_1__point_2", TERM), Placed("art_1__point_1", TERM), Placed("art_1__point_1", SHORT),
         Placed("art_5__para_1", SHORT), Placed("art_5__para_1", SHORT), Placed("art_7", TERM),
         Placed("art_7", TERM)]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "twin", "reason"),
    [
        (0, 1, "the same point, whatever the order"),
        (1, 2, "a short name is no term"),
        (4, 4, "the second of two in a paragraph"),
        (5, None, "the other text defines more there: which is meant nobody knows"),
    ],
)
def test_twins(number: int, twin: int | None, reason: str) -> None:
    assert twin_of(number, OWN, OTHER) == twin, reason


def test_lines_are_numbered_otherwise_in_each_text() -> None:
    assert place_of("chp_1__art_1__para_2__subpara_3") == "chp_1__art_1__para_2"
    assert place_of("art_1__point_2__indent_2") == "art_1__point_2"
    assert place_of("art_3__para_1~2") == "art_3__para_1"
