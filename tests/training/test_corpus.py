"""The terms of an act by article and unit."""

from __future__ import annotations

from corpus.readers.plain_text import read_plain_text
from indexer.sources import Problem, Source
from kb.structure import parse
from training.corpus import terms_of, texts_of, without_heading

ACT = """1-тарау. Жалпы ережелер

1-бап. Балық аулау тәртібі

1. Балықты көлден қармақпен аулайды.

2. Тор құруға рұқсат керек.

2-бап. Алып тасталды - ҚР 01.01.2020 № 1 Заңымен.

3-бап. Күшіне ену

Осы заң жарияланған күнінен бастап күшіне енеді.
"""


def test_articles_have_headings_texts_and_portions() -> None:
    texts = terms_of(parse(read_plain_text(ACT), "fish", "kk"))
    articles = [one for one in texts.articles if "art_" in one.eid]
    assert [one.number for one in articles] == ["1", "3"]  # what is repealed teaches nothing
    first, last = articles
    assert len(first.heading) == 3
    number, *parts = first.portions
    assert number == ("1", "бап")
    assert [part[0] for part in parts] == ["1", "2"]
    assert first.text == tuple(term for portion in first.portions for term in portion)
    assert not set(first.heading) <= set(first.text[: len(first.heading) + 2])
    assert set(texts.units) >= {first.eid, last.eid}


def test_a_heading_is_taken_out_of_the_text_that_begins_with_it() -> None:
    cases = [
        # after the number
        (("51", "бап", "көш", "қон", "көш"), ("көш", "қон"), ("51", "бап", "көш")),
        # far inside it is text
        (("a", "b", "c", "d", "e", "f", "көш", "қон"), ("көш", "қон"), None),
        # one word may be text as well
        (("51", "көш"), ("көш",), None),
        ((), ("көш", "қон"), None),
    ]
    for terms, heading, left in cases:
        assert without_heading(terms, heading) == (terms if left is None else left)


def test_what_cannot_be_read_is_said_and_costs_nothing_else() -> None:
    assert "gone" in str(texts_of(Problem("x", "unreadable", "gone")))
    broken = Source(name="x", origin="x", act_id="x", language="tlh", text="a b c")
    assert isinstance(texts_of(broken), str)


def test_a_paragraph_of_rules_has_the_heading_that_it_stands_under() -> None:
    rules = """1-тарау. Балық аулау тәртібі

1. Балықты көлден қармақпен аулайды.

2. Тор құруға рұқсат керек.
"""
    texts = terms_of(parse(read_plain_text(rules), "fish-rules", "kk"))
    headings = [one.heading for one in texts.articles if one.eid.endswith(("para_1", "para_2"))]
    assert headings == [("балық", "аула", "тәртіп")] * 2
