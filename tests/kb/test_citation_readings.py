"""What a citation may mean where nothing is called as it says."""

from __future__ import annotations

import pytest

from kb.citation import parse_citation
from kb.citation_readings import readings
from tests.kb.test_citation import spelt


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("статья 5", ["art_5"], "one reading"),
        ("статьи 50-52", ["art_50-52", "art_50..52"], "an insertion, else a range"),
        ("статья 58-1", ["art_58-1"], "what does not ascend is no range"),
        ("ст. 51.2", ["art_51.2", "art_51__para_2"], "a dotted number, else the unit inside"),
        ("пункт 2.1.3 статьи 5", ["art_5__para_2.1.3", "art_5__para_2__point_1__indent_3"], "deep"),
        ("пункт 2.1 главы 5", ["chp_5__para_2.1", "chp_5__para_2__point_1"], "in any unit"),
        ("пункт 2 статьи 51.1", ["art_51.1__para_2"], "nothing goes between two units"),
    ],
)
def test_readings(text: str, expected: list[str], reason: str) -> None:
    citation = parse_citation(text)
    assert citation is not None
    found = [spelt(reading) for reading in readings(citation)]
    assert found == expected, reason
