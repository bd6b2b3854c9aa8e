"""What of an article can be quoted, and under which heads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.readers.plain_text import read_plain_text
from indexer.answers.quotable import Quotable, quotables
from kb.model import Expression, Level
from kb.structure import parse

ARTICLE = "О вселении\n\nСтатья 1. Права\n\n"


def parsed(body: str) -> Expression:
    return parse(read_plain_text(ARTICLE + body), "law", "ru")


def quotable(body: str) -> tuple[Expression, list[Quotable]]:
    expression = parsed(body)
    article = next(unit for unit in expression.provisions if unit.level is Level.ARTICLE)
    found = quotables(expression.text, 0, expression.provisions, article.position, expression.notes)
    return expression, list(found)


def shown(body: str) -> list[str]:
    expression, found = quotable(body)
    return [" ".join(expression.text[slice(*one.span)].split()) for one in found]


@pytest.mark.parametrize(
    ("body", "expected", "reason"),
    [
        ("Каждый вправе остаться.", ["Каждый вправе остаться."], "an article without parts, without its heading"),
        ("1. Можно.\n\n2. Нельзя.", ["1. Можно.", "2. Нельзя."], "paragraphs"),
        (
            "1. Имеют право:\n\n1) остаться;\n\n2) уехать.",
            ["1. Имеют право: 1) остаться; 2) уехать.", "1) остаться;", "2) уехать."],
            "a list as a whole and each of its entries",
        ),
        (
            "1. Нарушение правил, –\n\nвлечет штраф.\n\n2. Конец.",
            ["1. Нарушение правил, – влечет штраф.", "влечет штраф.", "2. Конец."],
            "a sentence that goes on in the next line is whole",
        ),
    ],
)  # fmt: skip
def test_what_can_be_quoted(body: str, expected: list[str], reason: str) -> None:
    assert [one for one in shown(body) if one in expected] == expected, reason


def test_an_entry_has_the_heads_of_its_lists() -> None:
    expression, found = quotable("1. Имеют право:\n\n1) остаться;\n\n2) уехать.")
    [entry] = [one for one in found if expression.text[slice(*one.span)].startswith("2) уехать")]
    assert [expression.text[slice(*head)] for head in entry.heads] == ["Имеют право:"]


def test_what_was_removed_is_not_quoted() -> None:
    body = "1. Можно.\n\n2. Исключен Законом РК от 01.01.2020 № 1.\n\n3. Нельзя."
    assert not any("Исключен" in one for one in shown(body))


def test_notes_are_not_quoted() -> None:
    body = "1. Можно.\n\nСноска. Пункт 1 с изменением, внесенным Законом РК от 01.01.2020 № 1.\n\n2. Нельзя."
    assert not any("Сноска" in one for one in shown(body))


@given(
    st.lists(
        st.sampled_from(["1. Можно:", "1) остаться;", "2) –", "Нельзя.", "2. Да.", ":", "-"]),
        max_size=12,
    )
)
def test_quotations_are_within_their_article(parts: list[str]) -> None:
    expression = parsed("\n\n".join(parts))
    for unit in expression.provisions:
        if unit.level is Level.ARTICLE:
            for one in quotables(
                expression.text, 0, expression.provisions, unit.position, expression.notes
            ):
                assert unit.start <= one.span[0] < one.span[1] <= unit.end
