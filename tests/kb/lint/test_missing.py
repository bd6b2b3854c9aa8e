"""References that look as if they were to nothing, and need not be."""

from __future__ import annotations

import pytest

from kb.model import Level, UnitPath
from tests.kb.lint.drafts import articles, findings, read, reference

A, C, P, S, X = Level.ARTICLE, Level.CHAPTER, Level.POINT, Level.SUBPARAGRAPH, Level.ANNEX
INDENT, PART, SECTION = Level.INDENT, Level.PARAGRAPH, Level.SECTION
ROWS = "1. Кобыл доят.\n\n2. Жеребят пасут."
LINES = "Табунщик:\n\n1) доит кобыл:\n\nутром;\n\nднем.\n\n2. Жеребят пасут."


@pytest.mark.parametrize(
    ("first", "text", "written", "path", "told", "reason"),
    [
        (ROWS, "Согласно {} доят.", "пункту 5 статьи 1", ((A, "1"), (PART, "5")), 1, "it is nowhere"),
        (ROWS, "Согласно Кодекса{} доят.", "5 статье", ((A, "5"),), 0, "glued to the word before: of another act"),
        (ROWS, "Ведомости, N {} доят.", "24, 338 статьи", ((A, "338"),), 0, "the number of a gazette"),
        (ROWS, "Согласно {} доят.", "пункту 5 (кроме статьи 1", ((A, "1"), (PART, "5")), 0, "half of a bracket"),
        (ROWS, "Согласно {} и статье 4 Кодекса доят.", "пункту 5", ((A, "2"), (PART, "5")), 1, "nothing read beside it"),
        (ROWS, "Согласно {} настоящей статьи.", "пункту 5", ((A, "2"), (PART, "5")), 1, "its outermost unit is this one"),
        (ROWS, "Согласно {} (кроме зимы) части первой.", "пункту 5", ((A, "2"), (PART, "5")), 0, "a bracket parts it from the rest"),
        (ROWS, "Согласно {} (кроме зимы) доят.", "пункту 5 настоящей статьи", ((A, "2"), (PART, "5")), 1, "unless it says that it is of here"),
        ("1.1. Кобыл доят.\n\n1.2. Жеребят пасут.", "Согласно {} доят.", "разделу 1.2 настоящего Закона", ((SECTION, "1.2"),), 0, "a section numbered as paragraphs are"),
        (LINES, "Согласно {} доят.", "абзацу третьему подпункта 1) статьи 1", ((A, "1"), (P, "1"), (INDENT, "3")), 0, "lines count as indents"),
        (LINES, "Согласно {} доят.", "абзацу пятому подпункта 1) статьи 1", ((A, "1"), (P, "1"), (INDENT, "5")), 1, "there are but three lines"),
        (ROWS, "Согласно {} доят.", "подпункту второму статьи 1", ((A, "1"), (P, "2")), 0, "a point that is a paragraph, in words"),
        (ROWS, "Согласно {} доят.", "части 5 статьи 1", ((A, "1"), (S, "5")), 1, "neither is there"),
        ("Табунщик вправе: 1) доить; 2) пасти; 3) петь.", "Согласно {} доят.", "подпункту 2) статьи 1", ((A, "1"), (P, "2")), 0, "points that run on in one line"),
        ("Табунщик вправе: 1) доить; 2) пасти; 3) петь.", "Согласно {} доят.", "подпункту 7) статьи 1", ((A, "1"), (P, "7")), 1, "not among them"),
        ("Кобыл доят. 2. Жеребят пасут.", "Согласно {} доят.", "пункту 2 статьи 1", ((A, "1"), (PART, "2")), 0, "a paragraph that lost its line"),
        ("Ставки:\n\n| 7. | кобыла |\n\n| 8. | конь |", "Согласно {} доят.", "пункту 8 статьи 1", ((A, "1"), (PART, "8")), 0, "a row of a table"),
        (ROWS, "Согласно {} доят.", "приложению 7", ((X, "7"),), 0, "annexes may come in files of their own"),
        (ROWS, "Согласно {} доят.", "главе 7", ((C, "7"),), 0, "no chapters here: of another act"),
        (ROWS, "Согласно {} доят.", "главе 7 настоящего Закона", ((C, "7"),), 1, "it says that it is of this act"),
        (ROWS, "Согласно {} настоящего Закона.", "статье 77", ((A, "77"),), 1, "an article that is not there"),
    ],
)  # fmt: skip
def test_units_that_may_be_there(
    first: str, text: str, written: str, path: UnitPath, told: int, reason: str
) -> None:
    expression = read(articles("ru", [first, text.format(written)]), "ru")
    layers = {"references": [reference(expression, written, path)]}
    assert len(findings(expression, ["no-such-unit"], **layers)) == told, reason


@pytest.mark.parametrize(
    ("between", "told", "reason"),
    [
        (" ", 0, "the second most likely says what the first lies in"),
        (" вправе пасти. Далее ", 1, "another sentence"),
        (" и табунщик, который пасет кобыл за рекой и за дальним лугом, ", 1, "too far away"),
    ],
)
def test_a_reference_beside_another(between: str, told: int, reason: str) -> None:
    text = articles("ru", [ROWS, f"Согласно пункту 5{between}статьи 1 доят."])
    expression = read(text, "ru")
    one = reference(expression, "пункту 5", ((A, "2"), (PART, "5")))
    other = reference(expression, "статьи 1 доят", ((A, "1"),))
    layers = {"references": [one, other]}
    assert len(findings(expression, ["no-such-unit"], **layers)) == told, reason


def test_a_reference_in_a_heading_is_of_who_knows_what() -> None:
    text = "Статья 1. Дойка\n\nКобыл доят.\n\nСтатья 2. Порядок пункта 5\n\nЖеребят пасут."
    expression = read(text, "ru")
    layers = {"references": [reference(expression, "пункта 5", ((A, "2"), (PART, "5")))]}
    assert findings(expression, ["no-such-unit"], **layers) == []


@pytest.mark.parametrize(
    ("annexes", "told", "reason"),
    [
        ("Приложение 1\n\nСтавки.\n\nПриложение 2\n\nНормы.", 1, "the act has annexes, not this one"),
        ("Приложение 1\n\nСтавки.\n\n| ставка | Приложение 7 |", 0, "its label stands in a table"),
    ],
)  # fmt: skip
def test_annexes_that_an_act_has(annexes: str, told: int, reason: str) -> None:
    text = articles("ru", [ROWS, "Согласно приложению 7 доят."]) + "\n\n" + annexes
    expression = read(text, "ru")
    layers = {"references": [reference(expression, "приложению 7", ((X, "7"),))]}
    assert len(findings(expression, ["no-such-unit"], **layers)) == told, reason
