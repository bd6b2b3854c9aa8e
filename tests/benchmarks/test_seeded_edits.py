"""What is recorded of an edit is what it did: the benchmark's truth is held against the texts."""

from __future__ import annotations

from collections import Counter
from functools import cache
from random import Random

import pytest

from benchmarks.editable_text import tree_of, written
from benchmarks.seeded_changes import Edited, Fate, edited_text, fates_of
from benchmarks.seeded_edits import EDITS, Stock
from corpus.readers.plain_text import read_plain_text
from kb.comparison.model import ComparedText, PairKind
from kb.comparison.segments import Segments
from kb.model import Act, Expression, Status
from kb.structure import parse

WORDS = {
    "ru": [
        "гражданин",
        "орган",
        "порядок",
        "срок",
        "право",
        "договор",
        "решение",
        "заявление",
        "суд",
        "учет",
        "помощь",
        "работа",
        "жилье",
        "регион",
        "перечень",
        "документ",
        "условие",
        "услуга",
        "бюджет",
        "план",
        "комиссия",
        "участник",
    ],
    "kk": [
        "азамат",
        "мекеме",
        "тәртіп",
        "мерзім",
        "құқық",
        "шарт",
        "шешім",
        "өтініш",
        "сот",
        "есеп",
        "көмек",
        "жұмыс",
        "баспана",
        "өңір",
        "тізбе",
        "құжат",
        "талап",
        "қызмет",
        "бюджет",
        "жоспар",
        "комиссия",
        "қатысушы",
    ],
}
DAYS = {"ru": "10 дней", "kk": "10 күн"}
HEADS = {"ru": ("Глава {}. ", "Статья {}. "), "kk": ("{}-тарау. ", "{}-бап. ")}


def act_of(language: str, random: Random, with_notes: bool = False) -> str:
    """An act of three chapters with paragraphs, parts and points, some of them inserted later."""

    def words(least: int, most: int) -> list[str]:
        return [random.choice(WORDS[language]) for _ in range(random.randint(least, most))]

    def sentence() -> str:
        return f"{' '.join(words(7, 12))}, {' '.join(words(7, 12))}.".capitalize()

    def points() -> list[str]:
        numbers = ["1", "2", "2-1", "3", "4", "5", "6"][: random.randint(4, 7)]
        marks = [";"] * (len(numbers) - 1) + ["."]
        return [
            f"{number}) {' '.join(words(8, 14))}, {' '.join(words(8, 14))} {DAYS[language]}{mark}"
            for number, mark in zip(numbers, marks, strict=True)
        ]

    chapter, article = HEADS[language]
    lines: list[str] = [" ".join(words(3, 4)).capitalize()]
    number = 0
    for at in range(1, 4):
        lines.append(chapter.format(at) + " ".join(words(2, 4)).upper())
        for _ in range(5):
            number += 1
            lines.append(article.format(number) + " ".join(words(3, 6)).capitalize())
            kind = random.choice(["paragraphs", "points", "parts", "paragraphs"])
            if kind == "points":
                lines += [" ".join(words(4, 6)).capitalize() + ":", *points()]
            elif kind == "parts":
                lines += [sentence() for _ in range(3)]
            else:
                lines += [f"{paragraph}. {sentence()} {sentence()}" for paragraph in range(1, 6)]
            if with_notes:
                lines.append({"ru": "Сноска. Статья {} в редакции Закона РК от 01.01.2020.",
                              "kk": "Ескерту. {}-бап жаңа редакцияда - ҚР 01.01.2020 Заңымен."}
                             [language].format(number))  # fmt: skip
    return "\n\n".join(lines)


@cache
def stock_of(language: str) -> Stock:
    stock = Stock()
    for seed in range(3):
        stock.add(tree_of(parsed(act_of(language, Random(f"stock {seed}")), language)))
    return stock


def parsed(text: str, language: str) -> Expression:
    return parse(read_plain_text(text), "act", language)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_text_that_is_not_edited_is_written_as_it_was(language: str) -> None:
    text = act_of(language, Random(1))
    assert written(tree_of(parsed(text, language)))[0] == text


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_notes_are_left_out(language: str) -> None:
    plain, noted = (act_of(language, Random(1), with_notes) for with_notes in (False, True))
    without, _ = written(tree_of(parsed(noted, language)))
    assert without.split() == plain.split()


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("kind", EDITS)
def test_what_is_recorded_of_an_edit_is_what_it_did(kind: str, language: str) -> None:
    made = 0
    for seed in range(2):
        edited = edited_text(
            act_of(language, Random(seed)), language, stock_of(language), Random(seed), 4, [kind]
        )
        made += len(edited.kinds)
        check(edited, language)
    assert made


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("seed", range(5))
def test_what_is_recorded_of_many_edits_is_what_they_did(seed: int, language: str) -> None:
    text = act_of(language, Random(seed))
    edited = edited_text(text, language, stock_of(language), Random(seed), 8, [])
    assert len(edited.kinds) >= 3
    check(edited, language)


def check(edited: Edited, language: str) -> None:
    """Hold what is recorded against the words and numbers of both texts."""
    old, new = parsed(edited.old, language), parsed(edited.new, language)
    fates = fates_of(edited, new)
    before, after = words_of(old), words_of(new)
    for side, text in ((0, old), (1, new)):
        told = Counter(unit for fate in fates for unit in (fate.old, fate.new)[side])
        in_force = {unit.position for unit in text.provisions if unit.status is Status.IN_FORCE}
        assert set(told) == in_force, "every unit has a fate"
        assert all(count == 1 or side == 1 for count in told.values()), "and only one"
    for fate in fates:
        one = [word for unit in fate.old for word in before[unit]]
        other = [word for unit in fate.new for word in after[unit]]
        assert agrees(fate, one, other, number_of(old, fate.old), number_of(new, fate.new)), fate


def agrees(fate: Fate, old: list[str], new: list[str], number: str, other: str) -> bool:
    """Whether words and numbers are as the kind of a change says."""
    if PairKind.INSERTED in fate.kinds:
        return not fate.old
    if PairKind.DELETED in fate.kinds:
        return not fate.new
    if PairKind.SPLIT in fate.kinds:
        return (
            len(fate.old) == 1
            and len(fate.new) == 2
            and new[: len(old) // 4] == old[: len(old) // 4]
        )
    if PairKind.MERGED in fate.kinds:
        return len(fate.old) == 2 and len(fate.new) == 1
    if fate.required and PairKind.AMENDED in fate.kinds and PairKind.RENUMBERED not in fate.kinds:
        return old != new
    if fate.kinds <= {PairKind.RENUMBERED, PairKind.AMENDED}:
        return number != other and old == new
    return old == new


def words_of(text: Expression) -> dict[int, list[str]]:
    segments = Segments(ComparedText(Act("act"), text))
    return {
        position: [word.key for word in segment.words]
        for position, segment in segments.of_unit.items()
    }


def number_of(text: Expression, units: tuple[int, ...]) -> str:
    return "+".join(text.provisions[unit].number or "" for unit in units)
