"""What became of articles and their units: a table of what drafters do to a law."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kb.comparison.model import PairKind
from tests.kb.comparison.small_laws import (
    DISPUTES,
    FAIR,
    HAY,
    HERD,
    RIGHTS_KK,
    WATER_KK,
    WELL,
    WOOL,
    Article,
    changes,
    compared,
    law,
    without,
)

ARTICLES: dict[int | str, Article] = {1: HERD, 2: HAY, 3: WOOL, 4: WELL, 5: DISPUTES}
LAW = law(ARTICLES)
LAW_KK = law({1: RIGHTS_KK, 2: WATER_KK}, "kk")
LISTED: Article = ("Ярмарка", "1. На ярмарку везут:", "1) шерсть;", "2) войлок;")
DOG: Article = ("Собаки", "Пес сторожит табун и не лает на гостя.")
SENTENCES = "Табун пасут у большой реки.", "Пастух считает лошадей каждое утро."
FAIR_OF_TWO: Article = (
    *FAIR[:2],
    FAIR[2].replace(";", ", и") + FAIR[3].removeprefix("2)"),
    FAIR[4].replace("3)", "2)"),
)
HORSES: Article = (*HERD, "4. Больную лошадь держат отдельно и показывают коновалу.")
TWO_HALVES: dict[int | str, Article] = {
    1: HORSES[:3],
    2: ("Учет лошадей", HORSES[3].replace("3.", "1."), HORSES[4].replace("4.", "2.")),
    3: HAY,
}


def chapters(*chapters: tuple[str, dict[int | str, Article]]) -> str:
    """A law in chapters, each with its heading and its articles."""
    parts = [
        f"Глава {number}. {heading}\n\n" + law(articles).split("\n\n", 1)[1]
        for number, (heading, articles) in enumerate(chapters, 1)
    ]
    return "Закон\n\n" + "\n\n".join(parts)


@dataclass(frozen=True)
class Case:
    reason: str
    old: str
    new: str
    changes: str
    """The lines of :func:`changes`, indents left out."""
    language: str = "ru"

    @property
    def expected(self) -> list[str]:
        return [line.strip() for line in self.changes.strip().splitlines()]


ARTICLES_CASES = [
    Case(
        "an article added at the end of a chapter shifts no number",
        LAW,
        law({1: HERD, "1-1": DOG, 2: HAY, 3: WOOL, 4: WELL, 5: DISPUTES}),
        "inserted art_1-1",
    ),
    Case(
        "an article inserted by counting anew shifts all behind it, and changes none",
        LAW,
        law({1: HERD, 2: DOG, 3: HAY, 4: WOOL, 5: WELL, 6: DISPUTES}),
        """
        inserted art_2
        art_2 renumbered art_3 (renumbered)
        art_3 renumbered art_4 (renumbered)
        art_4 renumbered art_5 (renumbered)
        art_5 renumbered art_6 (renumbered)
        """,
    ),
    Case(
        "an article dropped: the next one has its number, but is another",
        LAW,
        law({1: HERD, 2: WOOL, 3: WELL, 4: DISPUTES}),
        """
        art_2 deleted
        art_3 renumbered art_2 (renumbered)
        art_4 renumbered art_3 (renumbered)
        art_5 renumbered art_4 (renumbered)
        """,
    ),
    Case(
        "the last article put first: it moved, the others only count on",
        LAW,
        law({1: DISPUTES, 2: HERD, 3: HAY, 4: WOOL, 5: WELL}),
        """
        art_5 moved art_1 (moved, renumbered)
        art_1 renumbered art_2 (renumbered)
        art_2 renumbered art_3 (renumbered)
        art_3 renumbered art_4 (renumbered)
        art_4 renumbered art_5 (renumbered)
        """,
    ),
    Case(
        "a line that joined the point it stood under: lines come and go, nothing moved",
        LAW.replace("3) веревки и арканы", "3) веревки и\n\nарканы"),
        LAW,
        "",
    ),
    Case(
        "a full stop for a semicolon: what stands behind the list hangs from the paragraph",
        law({1: (*LISTED, "3) арканы;", "которые везут сами.")}),
        law({1: (*LISTED, "3) арканы.", "которые везут сами.")}),
        "",
    ),
    Case(
        "an article excluded in the portal's way is deleted, as if it were not there",
        LAW,
        LAW.replace("Статья 2. Сено\n\n" + HAY[1], "Статья 2 исключена Законом РК от 01.01.2020."),
        "art_2 deleted",
    ),
    Case(
        "the same in Kazakh",
        LAW_KK,
        law({1: RIGHTS_KK}, "kk") + "\n\n2-бап алып тасталды - ҚР 01.01.2020 № 1 Заңымен.",
        "art_2 deleted",
        "kk",
    ),
    Case(
        "a new heading alone amends the article and none of its units",
        LAW,
        LAW.replace("Статья 4. Колодец", "Статья 4. Колодец и вода"),
        "art_4 amended art_4",
    ),
    Case(
        "one article became two, each half of the first",
        law({1: HORSES, 2: HAY}),
        law(TWO_HALVES),
        """
        art_1 split art_1 art_2
        art_1__para_3 renumbered art_2__para_1 (renumbered)
        art_1__para_4 renumbered art_2__para_2 (renumbered)
        art_2 renumbered art_3 (renumbered)
        """,
    ),
    Case(
        "two articles became one",
        law(TWO_HALVES),
        law({1: HORSES, 2: HAY}),
        """
        art_1 art_2 merged art_1
        art_2__para_1 renumbered art_1__para_3 (renumbered)
        art_2__para_2 renumbered art_1__para_4 (renumbered)
        art_3 renumbered art_2 (renumbered)
        """,
    ),
    Case(
        "nothing in common: no pair is forced, though the numbers are the same",
        law({1: HERD, 2: HAY}),
        law(
            {
                1: ("Почта", "Письма разносят дважды в неделю по средам и субботам."),
                2: ("Телеграф", "Депешу вручают под расписку немедля."),
            }
        ),
        """
        art_1 deleted
        art_2 deleted
        inserted art_1
        inserted art_2
        """,
    ),
    Case("nothing before", "", law({1: HERD}), "inserted art_1"),
    Case("nothing after", law({1: HERD}), "", "art_1 deleted"),
    Case("nothing at all", "", "", ""),
    Case(
        "of two identical articles one was dropped: the other is not amended",
        law({1: HAY, 2: HAY, 3: HERD}),
        law({1: HAY, 2: HERD}),
        """
        art_2 deleted
        art_3 renumbered art_2 (renumbered)
        """,
    ),
    Case(
        "of identical articles far apart, the one stays that stands between its neighbours",
        law({1: HERD, 2: HAY, 3: WOOL, 4: WELL, 5: DOG, 6: HAY, 7: DISPUTES}),
        law({1: HERD, 2: DOG, 3: WOOL, 4: WELL, 5: HAY, 6: DISPUTES}),
        """
        art_2 deleted
        art_5 moved art_2 (moved, renumbered)
        art_6 renumbered art_5 (renumbered)
        art_7 renumbered art_6 (renumbered)
        """,
    ),
    Case(
        "an article was doubled: its double is new",
        law({1: HAY, 2: HERD}),
        law({1: HAY, 2: HAY, 3: HERD}),
        """
        inserted art_2
        art_2 renumbered art_3 (renumbered)
        """,
    ),
]

UNITS_CASES = [
    Case(
        "a paragraph inserted: the others count on",
        LAW,
        LAW.replace("2. Пастух", "2. Кумыс раздают гостям даром.\n\n3. Пастух").replace(
            "3. Жеребят", "4. Жеребят"
        ),
        """
        art_1 amended art_1
        inserted art_1__para_2
        art_1__para_2 renumbered art_1__para_3 (renumbered)
        art_1__para_3 renumbered art_1__para_4 (renumbered)
        """,
    ),
    Case(
        "a paragraph dropped, its number left empty",
        LAW,
        law(ARTICLES | {1: without(HERD, 2)}),
        """
        art_1 amended art_1
        art_1__para_2 deleted
        """,
    ),
    Case(
        "words replaced",
        LAW,
        LAW.replace("каждое утро", "каждый вечер"),
        """
        art_1 amended art_1
        art_1__para_2 amended art_1__para_2
        """,
    ),
    Case(
        "a point excluded: no words of the law are left of it",
        LAW,
        LAW.replace(WOOL[3], "2) исключен Законом РК от 01.01.2020 № 1;"),
        """
        art_3 amended art_3
        art_3__point_2 deleted
        """,
    ),
    Case(
        "a paragraph excluded, in Kazakh",
        LAW_KK,
        LAW_KK.replace(RIGHTS_KK[2], "2. Алып тасталды - ҚР 01.01.2020 № 1 Заңымен."),
        """
        art_1 amended art_1
        art_1__para_2 deleted
        """,
        "kk",
    ),
    Case(
        "a paragraph that had been excluded is filled again: it is new",
        LAW_KK.replace(RIGHTS_KK[2], "2. Алып тасталды - ҚР 01.01.2020 № 1 Заңымен."),
        LAW_KK,
        """
        art_1 amended art_1
        inserted art_1__para_2
        """,
        "kk",
    ),
    Case(
        "two points changed places: one of them moved, the other counts on",
        law({1: FAIR, 2: HAY}),
        law({1: (*FAIR[:2], "1)" + FAIR[3][2:], "2)" + FAIR[2][2:], FAIR[4]), 2: HAY}),
        """
        art_1 amended art_1
        art_1__point_2 moved art_1__point_1 (moved, renumbered)
        art_1__point_1 renumbered art_1__point_2 (renumbered)
        """,
    ),
    Case(
        "a paragraph went to another article: told in both, in the old one as what left",
        LAW,
        law(ARTICLES | {1: without(HERD, 3), 4: (*WELL, HERD[3])}),
        """
        art_1 amended art_1
        art_1__para_3 moved art_4__para_3 (moved, leaves)
        art_4 amended art_4
        art_1__para_3 moved art_4__para_3 (moved)
        """,
    ),
    Case(
        "it went there in other words: amended, and moved",
        LAW,
        law(ARTICLES | {1: without(HERD, 3), 4: (*WELL, HERD[3].replace("осенью", "весной"))}),
        """
        art_1 amended art_1
        art_1__para_3 amended art_4__para_3 (moved, leaves)
        art_4 amended art_4
        art_1__para_3 amended art_4__para_3 (moved)
        """,
    ),
    Case(
        "a paragraph divided at its «и»",
        LAW,
        LAW.replace(
            "2. Пастух считает лошадей каждое утро и записывает",
            "2. Пастух считает лошадей каждое утро.\n\n3. Пастух записывает",
        ).replace("3. Жеребят", "4. Жеребят"),
        """
        art_1 amended art_1
        art_1__para_2 split art_1__para_2 art_1__para_3
        art_1__para_3 renumbered art_1__para_4 (renumbered)
        """,
    ),
    Case(
        "a point divided",
        law({1: FAIR_OF_TWO, 2: HAY}),
        law({1: FAIR, 2: HAY}),
        """
        art_1 amended art_1
        art_1__point_1 split art_1__point_1 art_1__point_2
        art_1__point_2 renumbered art_1__point_3 (renumbered)
        """,
    ),
    Case(
        "two points drawn together",
        law({1: FAIR, 2: HAY}),
        law({1: FAIR_OF_TWO, 2: HAY}),
        """
        art_1 amended art_1
        art_1__point_1 art_1__point_2 merged art_1__point_1
        art_1__point_3 renumbered art_1__point_2 (renumbered)
        """,
    ),
    Case(
        "a paragraph took in the body of an article, which lost its heading",
        law({1: HERD, 2: WELL, 3: HAY}),
        law({1: (*HERD[:3], f"{HERD[3].replace('двух', 'трех')} {HAY[1]}"), 2: WELL}),
        """
        art_1 art_3 merged art_1
        art_1__para_3 art_3 merged art_1__para_3
        """,
    ),
    Case(
        "the lead-in of a second list is dropped: its points stand under the first one",
        law(
            {
                1: (
                    "Ярмарка",
                    "1. Летом на ярмарку везут:",
                    *FAIR[2:4],
                    "2. Зимой в город шлют:",
                    "1) мерзлое молоко в кругах;",
                    "2) сушеный сыр в мешках.",
                ),
                2: HAY,
            }
        ),
        law(
            {
                1: (
                    "Ярмарка",
                    "1. Летом на ярмарку везут:",
                    *FAIR[2:4],
                    "3) мерзлое молоко в кругах;",
                    "4) сушеный сыр в мешках.",
                ),
                2: HAY,
            }
        ),
        """
        art_1 amended art_1
        art_1__para_2 deleted
        art_1__para_2__point_1 moved art_1__para_1__point_3 (moved, renumbered)
        art_1__para_2__point_2 moved art_1__para_1__point_4 (moved, renumbered)
        """,
    ),
    Case(
        "only the lead-in of a list is dropped: its points live on elsewhere",
        law({1: HERD, 2: ("Ярмарка", "1. На ярмарку аул везет летом:", *FAIR[2:4], HERD[2])}),
        law({1: (*HERD, *FAIR[2:4]), 2: ("Ярмарка", HERD[2])}),
        """
        art_1 amended art_1
        art_2__para_1__point_1 moved art_1__para_3__point_1 (moved)
        art_2__para_1__point_2 moved art_1__para_3__point_2 (moved)
        art_2 amended art_2
        art_2__para_1 deleted
        art_2__para_1__point_1 moved art_1__para_3__point_1 (moved, leaves)
        art_2__para_1__point_2 moved art_1__para_3__point_2 (moved, leaves)
        """,
    ),
    Case(
        "a line behind that of a paragraph, which is what it was",
        law({1: ("Табун", "1. " + SENTENCES[0], HERD[3]), 2: HAY}),
        law({1: ("Табун", "1. " + SENTENCES[0], SENTENCES[1], HERD[3]), 2: HAY}),
        """
        art_1 amended art_1
        inserted art_1__para_1__subpara_2
        """,
    ),
    Case(
        "a line behind that of an article without paragraphs, which got another number",
        law({1: ("Табун", SENTENCES[0]), 2: HAY}),
        law({2: ("Табун", *SENTENCES), 3: HAY}),
        """
        art_1 amended art_2 (renumbered)
        inserted art_2__subpara_2
        art_2 renumbered art_3 (renumbered)
        """,
    ),
    Case(
        "a paragraph cut into lines: the words are the same, lines have no number",
        law({1: ("Табун", "1. " + " ".join(SENTENCES), HERD[3]), 2: HAY}),
        law({1: ("Табун", "1. " + SENTENCES[0], SENTENCES[1], HERD[3]), 2: HAY}),
        "",
    ),
    Case(
        "the body of an article cut into lines",
        law({1: ("Табун", " ".join(SENTENCES)), 2: HAY}),
        law({1: ("Табун", *SENTENCES), 2: HAY}),
        "",
    ),
    Case(
        "a body becomes paragraph 1 when a second paragraph joins it: it got a number, no words",
        law({1: HERD, 2: HAY}),
        law({1: HERD, 2: (HAY[0], "1. " + HAY[1], "2. Сено делят поровну между семьями.")}),
        """
        art_2 amended art_2
        art_2 renumbered art_2__para_1 (renumbered)
        inserted art_2__para_2
        """,
    ),
    Case(
        "lines get numbers",
        law({1: ("Табун", *SENTENCES), 2: HAY}),
        law({1: ("Табун", "1. " + SENTENCES[0], "2. " + SENTENCES[1]), 2: HAY}),
        """
        art_1 amended art_1
        art_1__subpara_1 renumbered art_1__para_1 (renumbered)
        art_1__subpara_2 renumbered art_1__para_2 (renumbered)
        """,
    ),
]

# Terms of the first article: alphabetical order shifts their numbers, and definitions are reworded.
TERMS: Article = (
    "Понятия",
    "В настоящем Законе используются следующие понятия:",
    "1) кочевье – перегон скота на летнее пастбище;",
    "2) пастух – лицо, которое пасет скот;",
    "3) юрта – жилище из войлока на деревянной решетке.",
)
TERMS_ANEW: Article = (
    *TERMS[:2],
    "1) колодец – яма с водой, обложенная камнем;",
    "2) кочевье – сезонное передвижение семей;",
    "3) пастух – работник по найму;",
    "4) юрта – дом кочевника, который разбирают за час.",
)
TERMS_KK: Article = (
    "Негізгі ұғымдар",
    "Осы Заңда мынадай негізгі ұғымдар пайдаланылады:",
    "1) жайлау – мал жазда жайылатын жер;",
    "2) қыстау – мал қыстайтын қора-жай;",
    "3) жылқышы – жылқы бағатын адам.",
)
TERMS_KK_ANEW: Article = (
    *TERMS_KK[:2],
    "1) құдық – су алатын орын;",
    "2) жайлау – биік таудағы салқын қоныс;",
    "3) қыстау – боран соқпайтын сай.",
)
SANCTION = "влечет предупреждение или штраф в размере пяти месячных расчетных показателей."
OFFENCES = {
    "Мусор": "Выброс мусора на берег реки, –",
    "Шум": "Шум в ауле после захода солнца, –",
    "Огонь": "Костер в сухой степи, –",
    "Потрава": "Потрава чужого луга, –",
}
RULES = "Правила кочевья\n\n" + "\n\n".join(
    [*HERD[1:], "4. Воду из колодца не продают и в ней никому не отказывают."]
)
PASTURES = "Приложение 1\n\nПеречень пастбищ\n\n1. Луг за рекой.\n\n2. Склон до верхнего родника."
BOOK = "Приложение 2\n\nФорма книги\n\n1. Число лошадей и их масть.\n\n2. Книгу хранят в сундуке."
WITH_ANNEXES = f"{law({1: HERD, 2: HAY})}\n\n{PASTURES}\n\n{BOOK}"
STOCK: tuple[str, dict[int | str, Article]] = "Скот", {1: HERD, 2: WOOL}
WATER: tuple[str, dict[int | str, Article]] = "Вода и трава", {3: WELL, 4: HAY}
COURT: tuple[str, dict[int | str, Article]] = "Суд", {5: DISPUTES}
CHAPTERS = chapters(STOCK, WATER, COURT)


def code(**offences: str) -> str:
    """Articles 401 and on, each with the same short sanction."""
    articles: dict[int | str, Article] = {
        number: (heading, offence, SANCTION)
        for number, (heading, offence) in enumerate(offences.items(), 401)
    }
    return law(articles)


WHOLE_ACTS_CASES = [
    Case(
        "terms are paired by the term, whatever number it stands under now",
        law({1: TERMS, 2: HAY, 3: HERD}),
        law({1: TERMS_ANEW, 2: HAY, 3: HERD}),
        """
        art_1 amended art_1
        inserted art_1__point_1
        art_1__point_1 amended art_1__point_2 (renumbered)
        art_1__point_2 amended art_1__point_3 (renumbered)
        art_1__point_3 amended art_1__point_4 (renumbered)
        """,
    ),
    Case(
        "Kazakh terms: the old 3) and the new 3) define different terms and are no pair",
        law({1: TERMS_KK, 2: RIGHTS_KK}, "kk"),
        law({1: TERMS_KK_ANEW, 2: RIGHTS_KK}, "kk"),
        """
        art_1 amended art_1
        inserted art_1__point_1
        art_1__point_1 amended art_1__point_2 (renumbered)
        art_1__point_2 amended art_1__point_3 (renumbered)
        art_1__point_3 deleted
        """,
        "kk",
    ),
    Case(
        "the same sanction in every article: a new offence leaves the others their own",
        code(**OFFENCES),
        code(**{"Скачка": "Скачка по улице аула, –"} | OFFENCES),
        """
        inserted art_401
        art_401 renumbered art_402 (renumbered)
        art_402 renumbered art_403 (renumbered)
        art_403 renumbered art_404 (renumbered)
        art_404 renumbered art_405 (renumbered)
        """,
    ),
    Case(
        "an offence dropped: its sanction did not go to another article",
        code(**OFFENCES),
        code(**{name: words for name, words in OFFENCES.items() if name != "Шум"}),
        """
        art_402 deleted
        art_403 renumbered art_402 (renumbered)
        art_404 renumbered art_403 (renumbered)
        """,
    ),
    Case(
        "one sanction made heavier: only there",
        code(**OFFENCES),
        code(**OFFENCES).replace(
            OFFENCES["Огонь"] + "\n\n" + SANCTION,
            OFFENCES["Огонь"] + "\n\nвлечет штраф в размере двадцати месячных показателей.",
        ),
        """
        art_403 amended art_403
        art_403__indent_2 amended art_403__indent_2
        """,
    ),
    Case(
        "rules without articles: their paragraphs stand in the place of articles",
        RULES,
        RULES.replace("3. Жеребят", "3. Кумыс раздают даром.\n\n4. Жеребят").replace(
            "4. Воду", "5. Воду"
        ),
        """
        inserted para_3
        para_3 renumbered para_4 (renumbered)
        para_4 renumbered para_5 (renumbered)
        """,
    ),
    Case(
        "words of an annex",
        WITH_ANNEXES,
        WITH_ANNEXES.replace("верхнего", "нижнего"),
        "annex_1__para_2 amended annex_1__para_2",
    ),
    Case(
        "an annex dropped: the paragraphs of the next one stay in it",
        WITH_ANNEXES,
        WITH_ANNEXES.replace(f"{PASTURES}\n\n", "").replace("Приложение 2", "Приложение 1"),
        """
        annex_1 deleted
        annex_1__para_1 deleted
        annex_1__para_2 deleted
        annex_2 renumbered annex_1 (renumbered)
        """,
    ),
    Case(
        "chapters changed places with their articles",
        CHAPTERS,
        chapters(("Вода и трава", {1: WELL, 2: HAY}), ("Скот", {3: HERD, 4: WOOL}), COURT),
        """
        chp_2 moved chp_1 (moved, renumbered)
        chp_2__art_3 moved chp_1__art_1 (moved, renumbered)
        chp_2__art_4 moved chp_1__art_2 (moved, renumbered)
        chp_1 renumbered chp_2 (renumbered)
        chp_1__art_1 renumbered chp_2__art_3 (renumbered)
        chp_1__art_2 renumbered chp_2__art_4 (renumbered)
        """,
    ),
    Case(
        "an article went to the next chapter, which stands where it stood",
        CHAPTERS,
        chapters(("Скот", {1: HERD}), ("Вода и трава", {2: WOOL, 3: WELL, 4: HAY}), COURT),
        "chp_1__art_2 moved chp_2__art_2 (moved)",
    ),
    Case(
        "a chapter lost its heading: its articles stay where they were",
        CHAPTERS,
        chapters(("Скот", {1: HERD, 2: WOOL, 3: WELL, 4: HAY}), COURT),
        """
        chp_2 deleted
        chp_3 renumbered chp_2 (renumbered)
        """,
    ),
    Case(
        "a chapter renamed, its articles as they were",
        CHAPTERS,
        chapters(("Табуны и стада", {1: HERD, 2: WOOL}), WATER, COURT),
        "chp_1 amended chp_1",
    ),
    Case(
        "form only: quotes, dashes, capitals, a Latin letter, spaces",
        law({1: ("Книга", "Книга «Табун» – собственность аула с 1 мая."), 2: HAY}),
        law({1: ("КНИГА", 'Книга "Табун"  - собственность  ayла с 1 мая.'), 2: HAY}),
        "",
    ),
]


# Two acts on one matter, each in words of its own: one article may answer to several.
PASTURE: Article = (
    "Пастьба табуна",
    "1. Табун пасут у большой реки от первой травы до первого снега.",
    "2. Ночью табун стерегут двое верховых.",
)
BOOKS: Article = (
    "Учет табуна",
    "1. Пастух табуна считает лошадей каждое утро и записывает их число в книгу.",
    "2. Жеребят табуна клеймят осенью.",
)
PASTURE_AND_BOOKS: Article = (
    "Пастьба и учет табуна",
    "1. Табун пасут у большой реки до первого снега, пока есть трава.",
    "2. Ночью табун стерегут верховые числом не менее двух.",
    "3. Пастух каждое утро считает лошадей, число записывает в книгу табуна.",
    "4. Клеймят жеребят осенью.",
    "5. Быков держат отдельно.",
)
TWO = law(
    {
        1: PASTURE,
        2: BOOKS,
        3: ("Почта", "Письма разносят дважды в неделю."),
        4: ("Телеграф", "Депешу вручают под расписку."),
    }
)
ONE = law(
    {
        1: PASTURE_AND_BOOKS,
        2: ("Налог", "Подать платят зерном после жатвы."),
        3: ("Мост", "За проезд по мосту денег не берут."),
    }
)
TWO_ACTS_CASES = [
    Case(
        "two articles answer to one: each pair tells of what comes from its own article, "
        "the first one of what is new",
        TWO,
        ONE,
        """
        art_1 amended art_1
        art_1__para_1 amended art_1__para_1
        art_1__para_2 amended art_1__para_2
        inserted art_1__para_5
        art_2 counterpart art_1 (renumbered)
        art_2__para_1 amended art_1__para_3 (renumbered)
        art_2__para_2 amended art_1__para_4 (renumbered)
        art_3 deleted
        art_4 deleted
        inserted art_2
        inserted art_3
        """,
    ),
    Case(
        "an article took in the points of the next, which lost its heading: it is not unchanged",
        law({1: PASTURE[:2], 2: BOOKS, 3: ("Почта", "Письма разносят дважды.")}),
        law({1: (*PASTURE[:2], *BOOKS[1:]), 2: ("Мост", "За проезд денег не берут.")}),
        """
        art_1 amended art_1
        art_2 amended art_1 (renumbered)
        art_3 deleted
        inserted art_2
        """,
    ),
    Case(
        "one article answers to two: the first pair tells of what is gone",
        ONE,
        TWO,
        """
        art_1 amended art_1
        art_1__para_1 amended art_1__para_1
        art_1__para_2 amended art_1__para_2
        art_1__para_3 amended art_2__para_1 (renumbered, leaves)
        art_1__para_4 amended art_2__para_2 (renumbered, leaves)
        art_1__para_5 deleted
        art_2 deleted
        art_3 deleted
        art_1 counterpart art_2 (renumbered)
        art_1__para_3 amended art_2__para_1 (renumbered)
        art_1__para_4 amended art_2__para_2 (renumbered)
        inserted art_3
        inserted art_4
        """,
    ),
]
CASES = ARTICLES_CASES + UNITS_CASES + WHOLE_ACTS_CASES + TWO_ACTS_CASES


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.reason)
def test_what_became_of_units(case: Case) -> None:
    comparison = compared(case.old, case.new, case.language)
    assert [line.strip() for line in changes(comparison)] == case.expected, case.reason


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.reason)
def test_an_act_is_the_same_as_itself(case: Case) -> None:
    for text in (case.old, case.new):
        comparison = compared(text, text, case.language)
        assert {pair.kind for pair in comparison.pairs} <= {PairKind.UNCHANGED}
        assert all(pair.old == pair.new and not pair.units for pair in comparison.pairs)


WORDINGS = {
    "A": "Табун пасут у большой реки",
    "B": "Сено косят осенью и свозят в амбар",
    "C": "Колодец роют всем аулом",
    "D": "Шерсть продают на ярмарке",
    "X": "Спор решает районный суд",
}


@pytest.mark.parametrize(
    ("old", "new", "changed", "reason"),
    [
        ("AXBXC", "DAXBXC", {6: "inserted"}, "all got other numbers"),
        ("AXBXXC", "DAXBXXC", {7: "inserted"}, "one of them bears the number of its twin"),
        ("AXBXCD", "DAXBXC", {6: "moved"}, "another one moved"),
        ("AXBXCD", "ABXCD", {2: "deleted"}, "the first of the twins is gone"),
        ("AXBXCD", "AXBCD", {4: "deleted"}, "the second of the twins is gone"),
    ],
)
@pytest.mark.parametrize("level", ["articles", "points"])
def test_what_a_text_says_twice_keeps_its_order(
    level: str, old: str, new: str, changed: dict[int, str], reason: str
) -> None:
    """The place tells which of two provisions with the same words is which."""

    def written(letters: str) -> str:
        words = [WORDINGS[letter] for letter in letters]
        if level == "articles":
            return law({number: ("", f"{one}.") for number, one in enumerate(words, 1)})
        points = [f"{number}) {one.lower()};" for number, one in enumerate(words, 1)]
        return law({1: ("Скот", "Порядок таков:", *points)})

    comparison = compared(written(old), written(new))
    pairs = comparison.pairs
    if level == "points":
        pairs = next(pair.units for pair in pairs)
    found = [pair.kind for pair in pairs]
    assert [kind for kind in found if kind not in ("unchanged", "renumbered")] == [
        *changed.values()
    ], reason
