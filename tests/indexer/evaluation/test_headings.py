"""Headings that ask, and texts without them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.readers.plain_text import read_plain_text
from indexer.evaluation.headings import (
    asking,
    build_without_headings,
    heading_questions,
    searched_without_headings,
    span_of_heading,
    texts_to_search,
    without_headings,
)
from indexer.evaluation.questions import Gold
from indexer.passages import passages_of
from indexer.ranked_units import ranked_units_of
from indexer.search import search
from indexer.search_options import SearchOptions
from kb.model import Act, Expression, Level
from kb.store import ExpressionHead, Store, StoreWriter
from kb.structure import parse

BEES_KK = """Ара туралы

1-тарау. Ұя

1-бап. Негізгі ұғымдар

Осы Заңда ұя – ара тұратын орын.

2-бап. Бал жинаудың мерзімі

1. Омартаны шілдеде ашады.

2. Күзде жинауға болмайды.

3-бап. Омартаны көшіру

Көшіру түнде жүргізіледі.

4-бап. Қысқы қоректендіру

Ескерту. 4-бап толықтырылды.

5-бап. Ақтөбе

Ақтөбеде ара өсіріледі.

6-бап. Өткен тәртіп

Ескі тәртіп.

7-бап. Өткен тәртіп

Ескірек тәртіп.
"""
BEES_RU = """О пчёлах

Глава 1. Улей

Статья 1. Основные понятия

В настоящем Законе улей – место, где живут пчёлы.

Статья 2. Срок сбора мёда

1. Пасеку открывают в июле.

2. Осенью собирать нельзя.

Статья 3. Перевозка пасеки

Перевозят ночью.

Статья 5. Ақтөбе

Здесь разводят пчёл.
"""
FISH_KK = """Балық туралы

1-бап. Негізгі ұғымдар

Осы Заңда балық – суда жүзетін жануар.

2-бап. Ауланатын балықтың мөлшері

Аулау қысқа.

3-бап алып тасталды.
"""
OLD_KK = "Ескі заң\n\n1-бап. Сирек тақырып\n\nМәтін бар.\n"

BEES = Act("bees", kind="law", titles={"kk": "Ара туралы", "ru": "О пчёлах"})
FISH = Act("fish", kind="law", titles={"kk": "Балық туралы"})
OLD = Act("old", kind="law", status="repealed", titles={"kk": "Ескі заң"})


def parsed(act: Act, language: str, text: str) -> Expression:
    return parse(read_plain_text(text), act.id, language, title=act.titles.get(language))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    path = tmp_path_factory.mktemp("headings") / "k.db"
    with StoreWriter(path) as writer:
        for act in (BEES, FISH, OLD):
            writer.put_act(act)
        for act, language, text in (
            (BEES, "kk", BEES_KK), (BEES, "ru", BEES_RU), (FISH, "kk", FISH_KK), (OLD, "kk", OLD_KK),
        ):  # fmt: skip
            expression = parsed(act, language, text)
            ranked = ranked_units_of(expression)
            writer.put_expression(expression, passages_of(expression), ranked=ranked)
        writer.finish()
    return Store.open(path)


def names(questions: Sequence[object]) -> list[str]:
    return [str(getattr(one, "id", one)) for one in questions]


def test_headings_ask_and_their_articles_answer(store: Store) -> None:
    found = heading_questions(store, "kk", "kk")
    asked = {one.id: one for one in found.within}
    assert asked["bees 2 kk"].text == "Бал жинаудың мерзімі"
    assert asked["bees 2 kk"].gold == (Gold("2"),)
    assert {one.style for one in found.within} == {"heading"}
    assert list(asked) == [
        "bees 1 kk", "bees 2 kk", "bees 3 kk", "bees 5 kk", "fish 1 kk", "fish 2 kk",
    ]  # fmt: skip
    assert found.headings == 8, "with 6 and 7, whose headings are the same"


def test_what_does_not_ask_for_one_article_is_left_out(store: Store) -> None:
    found = heading_questions(store, "kk", "kk")
    within, everywhere = names(found.within), names(found.everywhere)
    assert "bees 4 kk" not in within, "it has nothing but its heading and a note"
    assert "bees 6 kk" not in within, "two articles of the act have this heading"
    assert "fish 3 kk" not in within, "removed"
    assert "old 1 kk" not in within, "of a repealed act"
    assert "bees 1 kk" in within and "bees 1 kk" not in everywhere, "another act has it too"


def test_the_headings_of_one_language_ask_the_texts_of_the_other(store: Store) -> None:
    found = heading_questions(store, "kk", "ru")
    assert names(found.within) == ["bees 1 kk", "bees 2 kk", "bees 3 kk", "bees 5 kk"]
    assert found.within[1].text == "Бал жинаудың мерзімі"
    assert "bees 5 kk" in names(found.everywhere), "the same heading in both languages is its own"
    back = heading_questions(store, "ru", "kk")
    assert [one.text for one in back.within][1] == "Срок сбора мёда"


@pytest.mark.parametrize(("asked_in", "answered_in"), [("kk", "ru"), ("ru", "kk")])
def test_a_heading_shared_in_either_language_is_left_out(
    tmp_path: Path, asked_in: str, answered_in: str
) -> None:
    """Two acts that have «Мерзім» where the Russian texts have two headings."""
    texts = {"kk": "1-бап. Мерзім\n\n{} болады.\n", "ru": "Статья 1. Срок {}\n\nБудет летом.\n"}
    with StoreWriter(tmp_path / "k.db") as writer:
        for name, words in (("sowing", "сева"), ("harvest", "жатвы")):
            act = Act(name, kind="law", titles={"kk": name, "ru": name})
            writer.put_act(act)
            for language, text in texts.items():
                writer.put_expression(parsed(act, language, text.format(words)), [])
        writer.finish()
    with Store.open(tmp_path / "k.db") as store:
        found = heading_questions(store, asked_in, answered_in)
    assert (len(found.within), len(found.everywhere)) == (2, 0)


def test_the_acts_chosen_ask_and_all_are_searched(store: Store) -> None:
    found = heading_questions(store, "kk", "kk", ["fish"])
    assert names(found.within) == ["fish 1 kk", "fish 2 kk"]
    assert names(found.everywhere) == ["fish 2 kk"], "the other act has the first one too"


def test_a_text_without_headings_keeps_its_offsets() -> None:
    whole = parsed(BEES, "kk", BEES_KK)
    bare = without_headings(whole)
    assert len(bare.text) == len(whole.text)
    for unit, other in zip(whole.provisions, bare.provisions, strict=True):
        assert (unit.start, unit.end, unit.content) == (other.start, other.end, other.content)
        if unit.level is Level.ARTICLE and unit.heading:
            assert other.heading is None
            line = bare.text[unit.start :].split("\n")[0]
            assert line.rstrip() == f"{unit.number}-бап."
    assert "Ұя" in bare.text, "the heading of a chapter is no article's"
    assert "Омартаны шілдеде ашады." in bare.text


def test_a_heading_is_found_over_line_breaks_and_only_in_one_piece() -> None:
    text = "Статья 7. Срок\n  и место — сбора\n\nТекст.\n"
    [unit] = [one for one in parsed(FISH, "ru", text).provisions if one.heading]
    span = span_of_heading(unit, text)
    assert span is not None and text[slice(*span)].split() == (unit.heading or "").split()
    assert span_of_heading(unit, text.replace("место", "[1] место")) is None


def test_a_heading_does_not_find_its_article_by_itself(store: Store) -> None:
    words = "Ауланатын балықтың мөлшері"
    options = SearchOptions(acts=("fish",), language="kk")
    [first, *_] = search(store, words, options).hits
    assert first.address.article == "2" and "мөлшері" in first.why.matched
    with searched_without_headings(store, ["kk"]) as searched:
        assert {head.language for head in searched.expressions()} == {"kk"}
        for hit in search(searched, words, options).hits:
            assert "мөлшері" not in hit.why.matched


def test_within_the_act_and_in_all(store: Store) -> None:
    found = heading_questions(store, "kk", "kk")
    question = found.everywhere[1]
    with searched_without_headings(store, ["kk"]) as searched:
        for within, acts in ((True, {"bees"}), (False, {"bees", "fish"})):
            ask = asking(searched, SearchOptions(), {"kk": "kk"}, within)
            wide = replace(question, text="Заңда аулау көшіру")
            assert {hit.address.act for hit in ask(wide).hits} == acts


def test_how_the_texts_are_written_is_the_callers(store: Store) -> None:
    written: list[str] = []

    def build(source: Store, heads: Sequence[ExpressionHead], target: Path) -> None:
        written.extend(head.act_id for head in heads)
        build_without_headings(source, heads, target)

    with searched_without_headings(store, ["kk", "ru"], build) as searched:
        assert [stored.act.id for stored in searched.acts()] == ["bees", "fish"]
    assert written == ["bees", "fish", "bees"]
    assert [head.act_id for head in texts_to_search(store, "kk")] == ["bees", "fish"]
