"""What is indexed of an act: everything that is law in it, once, in portions."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from corpus.readers.plain_text import read_plain_text
from indexer.passages import LONGEST, passages_of
from kb.language.analysis import surface
from kb.model import Expression, Level, Status
from kb.structure import parse
from tests.indexer.small_base import LAW, MOVE_KK, parsed


def test_the_words_of_headings_are_found_as_they_stand_in_each_passage_below() -> None:
    (passage,) = (
        passage
        for passage in passages_of(LAW_KK)
        if LAW_KK.provisions[passage.position].eid.endswith("art_2__para_2")
    )
    assert passage.heading == "қоныстанушының құқықтары жалпы ережелер"


def _by_eid(expression: Expression) -> dict[str, tuple[str, str]]:
    return {
        expression.provisions[passage.position].eid: (passage.heading, passage.words)
        for passage in passages_of(expression)
    }


LAW_KK = parsed(LAW, "kk", MOVE_KK)
PASSAGES = _by_eid(LAW_KK)


def test_an_article_without_paragraphs_is_one_passage_with_its_points() -> None:
    heading, words = PASSAGES["chp_1__art_1"]
    assert "қоныстанушы" in words.split() and "саны" in words.split()
    assert surface("Негізгі ұғымдар") == heading.split()[:2]


def test_a_chapter_heading_is_found_by_the_units_under_it() -> None:
    assert "chp_1" not in PASSAGES
    assert surface("жалпы ережелер") == PASSAGES["chp_1__art_1"][0].split()[-2:]


def test_a_paragraph_is_a_passage_under_the_heading_of_its_article() -> None:
    assert "chp_1__art_2" not in PASSAGES  # nothing but a heading
    heading, words = PASSAGES["chp_1__art_2__para_1"]
    assert "құқықтары" in heading.split()
    assert "мектепке" in words.split() and "сатуға" not in words.split()


def test_notes_are_not_indexed() -> None:
    assert "жұлдызқұрт" in MOVE_KK
    assert not any("жұлдызқұрт" in words for _, words in PASSAGES.values())


def test_a_removed_article_is_found_by_its_heading_alone() -> None:
    removed = tuple(
        replace(unit, status=Status.EXCLUDED) if unit.eid.endswith("art_2") else unit
        for unit in LAW_KK.provisions
    )
    passages = _by_eid(replace(LAW_KK, provisions=removed))
    heading, words = passages["chp_1__art_2"]
    assert words == "қоныстанушының құқықтары" and "құқықтары" in heading.split()
    assert not any(eid.startswith("chp_1__art_2__") for eid in passages)


def test_long_units_are_indexed_in_portions_that_lose_nothing() -> None:
    points = "\n\n".join(f"{n}) {n + 1000} " + "мәтін " * 40 for n in range(1, 60))
    expression = parse(
        read_plain_text(f"1-бап. Ұғымдар\n\nМынадай ұғымдар:\n\n{points}\n"), "long", "kk"
    )
    passages = list(passages_of(expression))
    assert len(passages) > 3
    assert max(len(passage.words) for passage in passages) < 1.2 * LONGEST
    found = [word for passage in passages for word in passage.words.split()]
    assert [w for w in found if len(w) == 4 and w.isdigit()] == [
        str(n + 1000) for n in range(1, 60)
    ]
    assert {expression.provisions[p.position].level for p in passages[1:]} == {Level.POINT}


LINES = st.lists(
    st.sampled_from(
        ["1-тарау. Жалпы", "1-бап. Бір", "2-бап. Екі", "1. Тармақ мәтіні", "2. Басқа",
         "1) тармақша", "2) алып тасталды;", "жай мәтін",
         "Ескерту. 1-бап өзгерді.", "1-қосымша", "а) әріп"]
    ),
    max_size=25,
)  # fmt: skip


@given(LINES)
def test_every_word_of_the_law_in_force_is_indexed_at_most_once(lines: list[str]) -> None:
    expression = parse(read_plain_text("\n\n".join(lines)), "random", "kk")
    passages = list(passages_of(expression))
    positions = [passage.position for passage in passages]
    assert positions == sorted(set(positions))
    own = sum(
        len(surface(expression.text[start:end]))
        for unit in expression.provisions
        for start, end in unit.content
    )
    assert sum(len(passage.words.split()) for passage in passages) <= own
