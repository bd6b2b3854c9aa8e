"""Comparisons put together by hand, in which everything happens that a comparison can tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from corpus.readers.plain_text import read_plain_text
from kb.comparison.model import (
    ComparedText,
    Comparison,
    Direction,
    Edit,
    Operation,
    Pair,
    PairKind,
    Renaming,
    Substance,
    Why,
)
from kb.model import Act, Expression
from kb.structure import parse

OLD_RU = """О летнем кочевье

Глава 1. Общие положения

Статья 1. Основные понятия

В настоящем Законе используются следующие понятия:

1) летнее пастбище – земля, на которой летом пасется скот;

2) пастух – лицо, перегоняющее скот на летнее пастбище.

Статья 2. Права пастуха

1. Пастух вправе пользоваться колодцем на пути к летнему пастбищу.

2. Пастух подает заявление в течение десяти рабочих дней.

3. Пастух получает карту пути.

Статья 3. Принципы

Кочевье ведется на началах бережного отношения к земле.

Статья 4. Пути и стоянки

1. Пути кочевья определяет аким района.

2. Стоянки устраивают через каждые двадцать километров.

Статья 5. Собаки

Пастух может держать двух собак.

Глава 2. Заключительные положения

Статья 6. Учет скота

Скот учитывают весной.

Статья 7. Клеймение

Скот клеймят весной.

Статья 8. Порядок введения в действие

Настоящий Закон вводится в действие с 1 мая 2034 года.
"""

NEW_RU = """О сезонном кочевье

Глава 1. Общие положения

Статья 1. Основные понятия

В настоящем Законе используются следующие понятия:

1) летнее пастбище – земля, на которой летом пасется скот;

2) чабан – лицо, перегоняющее скот на летнее пастбище.

Статья 2. Права чабана

1. Чабан обязан очищать колодец на пути к летнему пастбищу.

2. Чабан подает заявление в течение пяти рабочих дней.

Статья 3. Начала кочевья

Землю берегут, воду делят поровну, дорогу уступают старшему.

Статья 4. Пути

1. Пути кочевья определяет аким района.

2. Пути отмечают камнями.

Статья 5. Стоянки

1. Стоянки устраивают через каждые двадцать километров.

2. Чабан получает карту пути.

Статья 6. Верблюды

1. Чабан вправе держать верблюдов.

2. Верблюда <script>alert("не здесь")</script> регистрируют & клеймят.

Глава 2. Заключительные положения

Статья 7. Учет и клеймение

Скот учитывают и клеймят весной.

Статья 9. Порядок введения в действие

Настоящий Закон вводится в действие с 1 мая 2034 года.
"""

OLD_KK = """Жазғы көш туралы

1-бап. Жайлаушының құқықтары

1. Жайлаушы құдықты пайдалануға құқылы.

2. Жайлаушы өтінішті он жұмыс күні ішінде береді.

2-бап. Иттер

Жайлаушы екі ит ұстай алады.
"""

NEW_KK = """Маусымдық көш туралы

1-бап. Шопанның құқықтары

1. Шопан құдықты тазартуға міндетті.

2. Шопан өтінішті бес жұмыс күні ішінде береді.

2-бап. Түйелер

Шопан түйе ұстай алады.
"""

_WEIGHTY: Mapping[str, tuple[tuple[Substance, ...], Direction | None]] = {
    "обязан очищать": ((Substance.RIGHT, Substance.DUTY), Direction.STRICTER),
    "пяти": ((Substance.DEADLINE,), Direction.STRICTER),
    "тазартуға міндетті": ((Substance.RIGHT, Substance.DUTY), Direction.STRICTER),
    "бес": ((Substance.DEADLINE,), Direction.STRICTER),
}
_RENAMED = ("чабан", "шопан")
_WORD = re.compile(r"\w+|[^\w\s]")


class Written:
    """Pairs of two texts by the identifiers of their units, edits found word by word."""

    def __init__(self, old: ComparedText, new: ComparedText) -> None:
        self.old, self.new = old, new

    def pair(
        self,
        kind: PairKind,
        old: str,
        new: str,
        units: Iterable[Pair] = (),
        *,
        similarity: float = 0.0,
        why: tuple[Why, ...] = (),
        edited: bool = False,
        moved: bool = False,
        renumbered: bool = False,
        leaves: bool = False,
        substance: tuple[Substance, ...] = (),
    ) -> Pair:
        """A pair of the units whose identifiers end so, several parted by spaces."""
        olds = self._positions(self.old.expression, old)
        news = self._positions(self.new.expression, new)
        edits = tuple(self._edits(olds, news)) if edited else ()
        return Pair(
            kind,
            olds,
            news,
            similarity,
            why,
            moved,
            renumbered,
            edits,
            substance=substance,
            units=tuple(units),
            leaves=leaves,
        )

    def comparison(self, pairs: Iterable[Pair], *renamings: Renaming) -> Comparison:
        return Comparison(self.old, self.new, tuple(pairs), renamings)

    @staticmethod
    def _positions(expression: Expression, eids: str) -> tuple[int, ...]:
        return tuple(
            next(unit.position for unit in expression.provisions if unit.eid.endswith(eid))
            for eid in eids.split()
        )

    def _edits(self, olds: tuple[int, ...], news: tuple[int, ...]) -> Iterable[Edit]:
        before = _words(self.old.expression, olds)
        after = _words(self.new.expression, news)
        old, new = self.old.expression.text, self.new.expression.text
        matcher = SequenceMatcher(
            None,
            [old[slice(*span)] for span in before],
            [new[slice(*span)] for span in after],
            autojunk=False,
        )
        for _, first, last, start, end in matcher.get_opcodes():
            gone, came = _stretch(before, first, last), _stretch(after, start, end)
            words = new[slice(*came)]
            if old[slice(*gone)] == words:
                continue
            substance, direction = _WEIGHTY.get(words, ((), None))
            operation = (
                Operation.INSERT
                if first == last
                else Operation.DELETE
                if start == end
                else Operation.REPLACE
            )
            renaming = 0 if words.lower().startswith(_RENAMED) and " " not in words else None
            yield Edit(operation, gone, came, substance, direction, renaming)


def _words(expression: Expression, positions: Iterable[int]) -> list[tuple[int, int]]:
    return [
        match.span()
        for position in positions
        for start, end in expression.provisions[position].content
        for match in _WORD.finditer(expression.text, start, end)
    ]


def _stretch(words: list[tuple[int, int]], first: int, last: int) -> tuple[int, int]:
    if first < last:
        return words[first][0], words[last - 1][1]
    place = words[first][0] if first < len(words) else words[-1][1]
    return place, place


def compared(text: str, language: str, title: str, status: str = "in_force") -> ComparedText:
    """A text as one side of a comparison."""
    act = Act(f"act-{status}", "law", "41-IX", "2034-03-03", status, {language: title})
    return ComparedText(act, parse(read_plain_text(text), act.id, language, title=title))


def everything() -> Comparison:
    """A comparison in Russian with pairs of every kind."""
    old = compared(OLD_RU, "ru", "О летнем кочевье")
    new = compared(NEW_RU, "ru", "О сезонном кочевье", "draft")
    written, kind = Written(old, new), PairKind
    pair = written.pair
    return written.comparison(
        [
            pair(kind.UNCHANGED, "chp_1", "chp_1", similarity=1),
            pair(
                kind.AMENDED,
                "art_1",
                "art_1",
                [
                    pair(kind.UNCHANGED, "art_1__point_1", "art_1__point_1", similarity=1),
                    pair(kind.AMENDED, "art_1__point_2", "art_1__point_2", edited=True),
                ],
                similarity=0.95,
                why=(Why.NUMBER, Why.HEADING, Why.WORDS),
            ),
            pair(
                kind.AMENDED,
                "art_2",
                "art_2",
                [
                    pair(kind.AMENDED, "art_2__para_1", "art_2__para_1", edited=True),
                    pair(kind.AMENDED, "art_2__para_2", "art_2__para_2", edited=True),
                    pair(
                        kind.MOVED,
                        "art_2__para_3",
                        "art_5__para_2",
                        moved=True,
                        renumbered=True,
                        leaves=True,
                    ),
                ],
                similarity=0.7,
                why=(Why.NUMBER, Why.WORDS),
                edited=True,
            ),
            pair(
                kind.COUNTERPART,
                "art_3",
                "art_3",
                similarity=0.41,
                why=(Why.NUMBER, Why.MEANING, Why.PLACE),
            ),
            pair(
                kind.SPLIT,
                "art_4",
                "art_4 art_5",
                [
                    pair(kind.UNCHANGED, "art_4__para_1", "art_4__para_1", similarity=1),
                    pair(kind.INSERTED, "", "art_4__para_2"),
                    pair(
                        kind.RENUMBERED,
                        "art_4__para_2",
                        "art_5__para_1",
                        moved=True,
                        renumbered=True,
                    ),
                    pair(
                        kind.AMENDED,
                        "art_2__para_3",
                        "art_5__para_2",
                        edited=True,
                        moved=True,
                        renumbered=True,
                    ),
                ],
                similarity=0.8,
                why=(Why.WORDS, Why.REFERENCES),
            ),
            pair(kind.DELETED, "art_5", ""),
            pair(kind.INSERTED, "", "art_6", substance=(Substance.RIGHT,)),
            pair(kind.UNCHANGED, "chp_2", "chp_2", similarity=1),
            pair(
                kind.MERGED, "art_6 art_7", "art_7", similarity=0.75, why=(Why.WORDS,), edited=True
            ),
            pair(
                kind.RENUMBERED,
                "art_8",
                "art_9",
                similarity=1,
                why=(Why.WORDS, Why.HEADING),
                renumbered=True,
            ),
        ],
        Renaming("пастух", "чабан", 6, 1),
    )
