"""Two wordings of a small law that we wrote ourselves, and comparisons of them made by hand."""

from __future__ import annotations

from typing import Any

from corpus.readers.plain_text import read_plain_text
from kb.comparison.model import ComparedText, Comparison, Edit, Operation, Pair, PairKind
from kb.model import Act
from kb.structure import parse

OLD_RU = """О летнем кочевье

Статья 1. Основные понятия

В настоящем Законе используются следующие понятия:

1) кочевье – перегон скота на летнее пастбище;

2) пастух – лицо, перегоняющее скот;

3) зимовка – место, где скот стоит зимой.

Статья 2. Права пастуха

1. Пастух вправе занять пастбище на десять дней.

2. Пастух вправе брать воду из реки.

3. Пастух платит сбор.

Статья 3. Срок кочевья

Скот перегоняют в мае.

Статья 4. Надзор

1. Надзор ведет аким.

2. Аким проверяет пастбища дважды в год.

Статья 5. Споры

Споры решает суд.

Статья 6. Переходные положения

Закон вводится в действие со дня опубликования.
"""

NEW_RU = """О летнем кочевье

Статья 1. Основные понятия

В настоящем Законе используются следующие понятия:

1) кочевье – перегон скота на летнее пастбище;

2) чабан – лицо, перегоняющее скот;

3) зимовка – место, где скот стоит зимой;

4) водопой – место, где скот пьет.

Статья 2. Права и обязанности пастуха

1. Пастух обязан занять пастбище на пять дней.

2. Пастух платит сбор.

Статья 3. Надзор

1. Надзор ведет аким.

2. Аким проверяет пастбища дважды в год.

Статья 4. Вода

Пастух вправе брать воду из реки.

Статья 5. Суд

Споры решает суд.

Статья 6. Медиатор

Споры решает медиатор.

Статья 7. Срок кочевья

Скот перегоняют в мае.
"""


def compared(text: str, act: Act, language: str) -> ComparedText:
    return ComparedText(act, parse(read_plain_text(text), act.id, language))


def by_eid(side: ComparedText, *eids: str) -> tuple[int, ...]:
    positions = {unit.eid: unit.position for unit in side.expression.provisions}
    return tuple(positions[eid] for eid in eids)


def edit(comparison: Comparison, old: str, new: str, after: str = "", to: str = "") -> Edit:
    """The edit of words of the old text to words of the new one, each behind other words."""
    spans = []
    for side, words, before in (
        (comparison.old, old, after),
        (comparison.new, new, to or after),
    ):
        text = side.expression.text
        start = text.index(before) + len(before) if before else 0
        start = text.index(words, start)
        spans.append((start, start + len(words)))
    operation = Operation.REPLACE if old and new else Operation.DELETE if old else Operation.INSERT
    return Edit(operation, spans[0], spans[1])


def whole(kind: PairKind, old: tuple[int, ...], new: tuple[int, ...], **more: Any) -> Pair:
    return Pair(kind, old, new, 1.0, **more)


LAW = Act(
    "Z3400000041",
    "law",
    "41-IX",
    "2034-03-03",
    titles={"kk": "Жазғы көш туралы", "ru": "О летнем кочевье"},
)
BILL = Act("draft", "bill", status="draft", titles={"kk": "Көш туралы", "ru": "О кочевье (проект)"})


def kept(comparison: Comparison, *pairs: tuple[str, str]) -> tuple[Pair, ...]:
    return tuple(
        whole(PairKind.UNCHANGED, by_eid(comparison.old, old), by_eid(comparison.new, new))
        for old, new in pairs
    )


def russian_comparison() -> Comparison:
    """A comparison with all kinds of pairs: what became of each unit is known, not found out."""
    base = Comparison(compared(OLD_RU, LAW, "ru"), compared(NEW_RU, BILL, "ru"), ())

    def pair(kind: PairKind, old: str, new: str, *edits: Edit, **more: Any) -> Pair:
        units = by_eid(base.old, *old.split()), by_eid(base.new, *new.split())
        return whole(kind, *units, edits=edits, **more)

    amended = PairKind.AMENDED
    concepts = (
        *kept(base, ("art_1__point_1", "art_1__point_1")),
        pair(amended, "art_1__point_2", "art_1__point_2", edit(base, "пастух", "чабан", "2) ")),
        *kept(base, ("art_1__point_3", "art_1__point_3")),
        pair(PairKind.INSERTED, "", "art_1__point_4"),
    )
    rights = (
        pair(
            amended,
            "art_2__para_1",
            "art_2__para_1",
            edit(base, "вправе", "обязан", "1. Пастух "),
            edit(base, "десять", "пять", "пастбище на "),
        ),
        pair(PairKind.MOVED, "art_2__para_2", "art_4", moved=True, leaves=True),
        pair(PairKind.RENUMBERED, "art_2__para_3", "art_2__para_2", renumbered=True),
    )
    heading = edit(base, "", "и обязанности ", "Права ")
    control = (
        pair(PairKind.MOVED, "art_4__para_1", "art_3__para_1", moved=True),
        pair(PairKind.MOVED, "art_4__para_2", "art_3__para_2", moved=True),
    )
    water = edit(base, "", "Вода", "2. ", "Статья 4. ")
    mediator = NEW_RU[NEW_RU.index("Статья 6") : NEW_RU.index("Статья 7")].strip()
    pairs = (
        pair(amended, "art_1", "art_1", units=concepts),
        pair(amended, "art_2", "art_2", heading, units=rights),
        pair(PairKind.RENUMBERED, "art_4", "art_3", renumbered=True, units=control),
        pair(amended, "art_2__para_2", "art_4", water, moved=True),
        pair(
            PairKind.SPLIT,
            "art_5",
            "art_5 art_6",
            edit(base, "Споры", "Суд", "Статья 5. "),
            edit(base, "", mediator, "решает суд."),
        ),
        pair(PairKind.MOVED, "art_3", "art_7", moved=True, renumbered=True),
        pair(PairKind.DELETED, "art_6", ""),
    )
    return Comparison(base.old, base.new, pairs)
