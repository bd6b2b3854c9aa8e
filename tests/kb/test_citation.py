"""Citations as people type them: what is read, what is not, and that writing reads back."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kb.address import EID_PREFIXES
from kb.citation import (
    ParsedCitation,
    Range,
    expand,
    parse_citation,
    parse_citations,
    units_of_eid,
)
from kb.citation_format import format_citation, format_in_words, format_unit
from kb.model import Address, Level

LANGUAGES = ("kk", "ru", "en")


def spelt(citation: ParsedCitation) -> str:
    """The units as one word: ``art_51__para_2``; a range as ``art_5..8``."""
    numbers = [
        f"{unit.number.first}..{unit.number.last}"
        if isinstance(unit.number, Range)
        else unit.number
        for unit in citation.units
    ]
    return "__".join(
        f"{EID_PREFIXES[unit.level]}_{number}"
        for unit, number in zip(citation.units, numbers, strict=True)
    )


def read(text: str, bare: bool = False) -> str:
    """All targets of ``text``, each as one word."""
    return " ".join(spelt(citation) for citation in parse_citations(text, bare))


KAZAKH = [
    ("51 бап", "art_51", "the shortest form"),
    ("51-бап", "art_51", "the official hyphen"),
    ("51бап", "art_51", "no space"),
    ("51.бап", "art_51", "a dot for the hyphen, as in old drafts"),
    ("51- бап", "art_51", "a space after the hyphen"),
    ("51 – бап", "art_51", "a dash typed for the hyphen is no range"),
    ("«51-бап»", "art_51", "quoted"),
    ("51-БАП", "art_51", "capitals"),
    ("51-бабының 2-тармағы", "art_51__para_2", "genitive, the stem's п becomes б"),
    ("51-бабы 2-тармағының 1-1) тармақшасы", "art_51__para_2__point_1-1", "inserted point"),
    ("51 бап 2 тармақ 1) тармақша", "art_51__para_2__point_1", "no case endings"),
    ("51 бап 2 тармақ 1-1 тармақша", "art_51__para_2__point_1-1", "no bracket after the point"),
    ("51 б. 2 т. 1) тш.", "art_51__para_2__point_1", "abbreviations"),
    ("51-баптың 2-тармағынан", "art_51__para_2", "ablative"),
    ("51-баппен", "art_51", "instrumental"),
    ("51-бабындағы", "art_51", "locative as an attribute"),
    ("227-бабының бірінші бөлігінде", "art_227__subpara_1", "an ordinal as a word"),
    ("2-тармақтың бірінші бөлігі", "para_2__subpara_1", "no article: rules have none"),
    ("он бірінші бөлік 5-бап", "art_5__subpara_11", "an ordinal of two words, inner unit first"),
    ("жиырма бірінші бап", "art_21", "tens and ones"),
    ("2-ші бап", "art_2", "digits with the ending of an ordinal"),
    ("51 баптың 2ші тармағы", "art_51__para_2", "the same without a hyphen"),
    ("6-тармағы екінші бөлігінің екінші абзацында", "para_6__subpara_2__indent_2", "indent"),
    ("бірінші бөлігі 10-1) тармақшасының", "subpara_1__point_10-1", "point of a subparagraph"),
    ("2) тармақшаның 1) тармақшасы", "point_2__point_1", "a point within a point"),
    ("а) тармақша", "point_а", "old acts letter their points"),
    ("бап 51", "art_51", "the number after the word, as in Russian"),
    ("9-тарау", "chp_9", "chapter"),
    ("ІІІ тарау", "chp_3", "Roman numeral in Cyrillic capitals"),
    ("II бөлім", "sec_2", "Roman numeral in Latin capitals"),
    ("3-бөлімнің 1-кіші бөлімі", "sec_3__sec_1", "a section within a section"),
    ("II бөлік", "part_2", "part of a code: a numeral and nothing that it is a paragraph of"),
    ("1-қосымша 5-тармақ", "annex_1__para_5", "annex"),
    ("№ 1 қосымша", "annex_1", "with the number sign"),
    ("1-1-тарау 10-11-баппен", "chp_1-1__art_10-11", "inserted chapter and article"),
    ("58¹-бап", "art_58-1", "superscript"),
    ("2.1-тармақ", "para_2.1", "numbers with dots in rules"),
    ("51 баптын 2 тармагы", "art_51__para_2", "typed on a Russian keyboard: н, г for ң, ғ"),
    ("51 бабинин 2 тармагинин", "art_51__para_2", "и for і and ы"),
    ("2-болим", "sec_2", "о, и for ө, і"),
    ("51-бaп 2-таpмағы", "art_51__para_2", "Latin a and p within Cyrillic words"),
    ("5-баптың бiрiншi бөлiгi", "art_5__subpara_1", "Latin i, the commonest twin in old texts"),
    ("баптың 2 тармағы", "para_2", "a number is the next word's, not the last one's"),
    ("492-баптың ескертпесі", "art_492__remark_", "a remark bears no number"),
    ("9-TAPAY", "chp_9", "a word all of whose letters are Latin twins"),
    ("51-статьясы", "art_51", "a Russian word with a Kazakh ending"),
    ("51-bap 2-tarmaq 1) tarmaqsha", "art_51__para_2__point_1", "Latin letters"),
    ("51-бап 2-тармақ 1-1", "art_51__para_2__point_1-1", "the last word left out"),
    ("51-бап 2", "art_51__para_2", "all but the first"),
    ("51-бап, 1-1)", "art_51__point_1-1", "a bracket says that it is a point"),
    ("51-баптың (2)", "art_51__para_2", "two brackets that it is the next level"),
    ("492-б. 2-б.", "art_492__subpara_2", "the same letter is бөлік within бап"),
    ("2-тармақ екінші азат жол", "para_2__indent_2", "a unit word written apart"),
    ("Ерекше бөлік 27-тарау", "part_2__chp_27", "parts of codes bear names"),
]

RUSSIAN = [
    ("статья 51", "art_51", "the plain form"),
    ("ст. 51", "art_51", "abbreviated"),
    ("ст51п2", "art_51__para_2", "no space at all"),
    ("СТ. 51 П. 2", "art_51__para_2", "capitals"),
    ("CTАТЬЯ 51", "art_51", "Latin C and T"),
    ("CT. 51", "art_51", "wholly Latin twins"),
    ("статя 51", "art_51", "a common slip"),
    ("ст.51 п.2", "art_51__para_2", "outer unit first"),
    ("ст.51/п.2", "art_51__para_2", "with a slash"),
    ("ст. 51 (п. 2)", "art_51__para_2", "in brackets"),
    ("п.2ст.51", "art_51__para_2", "inner unit first, no space"),
    ("пп. 3 п. 1 ст. 51", "art_51__para_1__point_3", "as lawyers abbreviate"),
    ("п/п 3 п. 1 ст. 51", "art_51__para_1__point_3", "another abbreviation of подпункт"),
    ("п.п. 3 п. 1 ст. 51", "art_51__para_1__point_3", "and another"),
    ("пп.1-1) п.2 ст.51", "art_51__para_2__point_1-1", "inserted point"),
    ("подпункт 1-1) пункта 2 статьи 51", "art_51__para_2__point_1-1", "the full form"),
    ("подпунктом 1-1) пункта 2 статьи 51", "art_51__para_2__point_1-1", "instrumental"),
    ("статья 51 пункт 2 подпункт 1-1", "art_51__para_2__point_1-1", "outer first, no bracket"),
    ("статья 51, пункт 2", "art_51__para_2", "a comma between the units"),
    ("2 пункт 51 статьи", "art_51__para_2", "every number before its word"),
    ("2-й пункт 51-й статьи", "art_51__para_2", "the same with ordinals in digits"),
    ("51 статья", "art_51", "as people say it"),
    ("ст. 51, 2 пункт", "art_51__para_2", "the comma parts two words' numbers"),
    ("часть вторая пункта 3 статьи 27", "art_27__para_3__subpara_2", "ordinal after the word"),
    ("вторая часть статьи 5", "art_5__subpara_2", "ordinal before the word"),
    ("ч. 2 п. 3 ст. 27", "art_27__para_3__subpara_2", "abbreviated"),
    ("ч.1 ст.492", "art_492__subpara_1", "the code of offences has no пункт"),
    ("часть вторая подпункта 1) пункта 2", "para_2__point_1__subpara_2", "часть within a point"),
    ("подпункт 1) части второй статьи 5", "art_5__subpara_2__point_1", "a point within часть"),
    ("абзац третий подпункта 2) пункта 1 статьи 5", "art_5__para_1__point_2__indent_3", "indent"),
    ("подпункт 1) подпункта 2) пункта 3", "para_3__point_2__point_1", "a point within a point"),
    ("подпункт «а» пункта 3", "para_3__point_а", "a lettered point in quotes"),
    ("статья пятьдесят первая", "art_51", "ordinal of two words"),
    ("статья третья", "art_3", "the one irregular ordinal"),
    ("глава 9", "chp_9", "chapter"),
    ("Глава III", "chp_3", "Roman"),
    ("§ 2 главы 3", "chp_3__subdvs_2", "the sign for параграф"),
    ("раздел IV глава 2 параграф 3 статья 15", "sec_4__chp_2__subdvs_3__art_15", "all levels"),
    ("подраздел 1 раздела 3", "sec_3__sec_1", "a section within a section"),
    ("часть 1 раздел II", "part_1__sec_2", "beside a section часть is the part of a code"),
    ("часть 1", "part_1", "in figures and alone as well"),
    ("приложение 1, пункт 5", "annex_1__para_5", "annex"),
    ("приложение № 2", "annex_2", "with the number sign"),
    ("пункт 2 статьи", "para_2", "a number is the last word's, not the next one's"),
    ("примечание к статье 492", "art_492__remark_", "a remark bears no number"),
    ("пункт 1 примечания к статье 492", "art_492__remark___para_1", "but has paragraphs"),
    ("преамбула", "preamble_", "nor does a preamble"),
    ("статья 58¹", "art_58-1", "superscript"),
    ("статья 51(2)", "art_51__para_2", "brackets as in English"),
    ("51ой статьи", "art_51", "an ordinal without its hyphen"),
    ("статия 51", "art_51", "a slip"),
    ("статья 6 прим. 1", "art_6-1", "the raised number of an insertion said aloud"),
    ("приложение N 1", "annex_1", "a Latin N for the number sign"),
    ("ст. 51 пункт а)", "art_51__point_а", "a letter makes a point of it"),
    ("прим. к ст. 492", "art_492__remark_", "примечание abbreviated"),
    ("п. 1) ч. 2 ст. 188", "art_188__subpara_2__point_1", "the пункт of codes is a point"),
    ("ст. 188 ч. 2 п. 1", "art_188__subpara_2__point_1", "in the other order as well"),
    ("глава 27 Особенной части", "part_2__chp_27", "parts of codes bear names"),
    ("первый абзац", "indent_1", "the ordinal tells the language of a word that two share"),
]

ENGLISH = [
    ("Article 51", "art_51", "the plain form"),
    ("art. 51(1)(3)", "art_51__para_1__point_3", "brackets"),
    ("Article 51(2)(1-1)", "art_51__para_2__point_1-1", "inserted point in brackets"),
    ("article 51, paragraph 2, point 1-1", "art_51__para_2__point_1-1", "in words"),
    ("point (1-1) of paragraph 2 of Article 51", "art_51__para_2__point_1-1", "inner unit first"),
    ("subparagraph 2) of paragraph 1 of Article 5", "art_5__para_1__point_2", "translations' word"),
    ("second subparagraph of Article 51(2)", "art_51__para_2__subpara_2", "drafters' word"),
    ("part two of paragraph 3 of Article 27", "art_27__para_3__subpara_2", "translations' часть"),
    ("sec. 2", "sec_2", "section"),
    ("Section II, Chapter 3", "sec_2__chp_3", "Roman"),
    ("Chapter 9", "chp_9", "chapter"),
    ("Annex 1, paragraph 5", "annex_1__para_5", "annex"),
    ("Twenty-first article", "art_21", "an ordinal as a word"),
    ("art. 51 para 2 sub 1-1", "art_51__para_2__point_1-1", "abbreviations"),
    ("Appendix No. 1", "annex_1", "the English number sign"),
    ("Special Part, Chapter 27", "part_2__chp_27", "parts of codes bear names"),
]

SEVERAL = [
    ("статьи 5, 7 и 9", "art_5 art_7 art_9", "a list"),
    ("50, 51, 52-баптар", "art_50 art_51 art_52", "one word after the list"),
    ("Articles 5, 7 and 9", "art_5 art_7 art_9", "a list in English"),
    ("1), 3) – 5) тармақшалары", "point_1 point_3..5", "a range within a list"),
    ("4 – 8, 8-1-тармақтарында", "para_4..8 para_8-1", "a range and an inserted number"),
    ("5 – 8-баптарында", "art_5..8", "spaced dash"),
    ("5–8-баптар", "art_5..8", "dash without spaces that ascends"),
    ("58–1-бап", "art_58-1", "one that does not ascend is an inserted number"),
    ("58-1, 71-2-баптар", "art_58-1 art_71-2", "hyphens in a list are never ranges"),
    ("58-1-баптар", "art_58-1", "not even a lone one after a plural, unless it ascends"),
    ("5-8-баптарында", "art_5..8", "an ascending lone one after a plural is"),
    ("10-11-бап", "art_10-11", "but not after a singular"),
    ("статей с 5 по 8", "art_5..8", "a range in words"),
    ("Articles 5 to 8", "art_5..8", "and in English"),
    ("п.1,2 ст.51", "art_51__para_1 art_51__para_2", "the list is the inner unit"),
    ("пунктами 1, 2 статьи", "para_1 para_2", "a plural takes the list whole"),
    ("п. 1, п. 2 ст. 51", "art_51__para_1 art_51__para_2", "the outer unit is said once after"),
    (
        "подпунктом 8) пункта 2, пунктами 2-1 и 2-2 статьи 5",
        "art_5__para_2__point_8 art_5__para_2-1 art_5__para_2-2",
        "and holds for all units before",
    ),
    (
        "51-баптың 1-тармағы мен 2-тармағының 3) тармақшасы",
        "art_51__para_1 art_51__para_2__point_3",
        "in Kazakh it is said once before",
    ),
    (
        "пункта 2 статьи 51 и пункта 3 статьи 52",
        "art_51__para_2 art_52__para_3",
        "two whole citations",
    ),
    (
        "частями третьей, четвертой, 4-1 статьи 12",
        "art_12__subpara_3 art_12__subpara_4 art_12__subpara_4-1",
        "ordinals as words and in digits in one list",
    ),
    ("51 бап пен 52 бап", "art_51 art_52", "joined by a conjunction"),
    ("50-баптан 52-бапқа дейін", "art_50..52", "from one to the other, each with its word"),
    ("50-бап пен 52-бап аралығында", "art_50..52", "between the two"),
    ("со статьи 50 по статью 52", "art_50..52", "the same in Russian"),
    ("ст. 50 – ст. 52", "art_50..52", "and with a dash"),
    ("ст.ст. 50-52", "art_50..52", "a doubled abbreviation is a plural"),
    ("чч. 1, 2 ст. 492", "art_492__subpara_1 art_492__subpara_2", "and another"),
    ("пп. 1, 2 ст. 51", "art_51__para_1 art_51__para_2", "пп. of several numbers is пункты"),
    ("пп. 1), 2) ст. 51", "art_51__point_1 art_51__point_2", "unless they bear brackets"),
    ("Art. 51(2), (3)", "art_51__para_2 art_51__para_3", "one more bracket of the same level"),
    ("главы 9 и статьи 51", "chp_9 art_51", "a conjunction does not put one in the other"),
    ("статья 5 пункт 1 статья 6", "art_5__para_1 art_6", "a level said again begins anew"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [(text, expected) for text, expected, _ in [*KAZAKH, *RUSSIAN, *ENGLISH, *SEVERAL]],
    ids=[f"{text} ({why})" for text, _, why in [*KAZAKH, *RUSSIAN, *ENGLISH, *SEVERAL]],
)
def test_units_are_read(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("cases", "language"), [(KAZAKH, "kk"), (RUSSIAN, "ru"), (ENGLISH, "en")], ids=LANGUAGES
)
def test_the_language_is_that_of_the_unit_words(
    cases: list[tuple[str, str, str]], language: str
) -> None:
    assert {text for text, _, _ in cases if parse_languages(text) != {language}} == set()


def parse_languages(text: str) -> set[str | None]:
    return {citation.language for citation in parse_citations(text)}


IDENTIFIERS = [
    ("chp_9__art_51__para_2__point_1-1", None, "chp_9__art_51__para_2__point_1-1", "an eid"),
    ("Z1100000477#art_51", "Z1100000477", "art_51", "an eid after the act's id"),
    ("Z1100000477 art_51__para_2", "Z1100000477", "art_51__para_2", "parted by a space"),
    ("draft-internal-migration#art_5", "draft-internal-migration", "art_5", "a slug"),
    ("annex_1__para_5~2", None, "annex_1__para_5", "the mark of a repeated eid is no number"),
    ("Z1100000477 51/2/1-1", "Z1100000477", "art_51__para_2__point_1-1", "a path"),
    ("51/2", None, "art_51__para_2", "a path alone"),
    ("preamble__subpara_1", None, "preamble___subpara_1", "an eid whose first unit has no number"),
    ("Z1100000477:51", "Z1100000477", "art_51", "a colon after the id"),
    (
        "https://adilet.zan.kz/rus/docs/Z1100000477 ст. 51",
        "Z1100000477",
        "art_51",
        "the address of the act",
    ),
    ("Z1100000477 51", "Z1100000477", "art_51", "a bare number beside an id"),
    ("draft-internal-migration 24", "draft-internal-migration", "art_24", "and beside a slug"),
    ("Z1100000477 51-бап", "Z1100000477", "art_51", "an id before words"),
    ("К1400000235 492", "К1400000235", "art_492", "an id with a Cyrillic К stays as typed"),
]


@pytest.mark.parametrize(
    ("text", "act", "units"),
    [case[:3] for case in IDENTIFIERS],
    ids=[f"{text} ({why})" for text, _, _, why in IDENTIFIERS],
)
def test_identifiers_are_read(text: str, act: str | None, units: str) -> None:
    citation = parse_citation(text)
    assert citation is not None
    assert (citation.act_hint, spelt(citation)) == (act, units)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Z1100000477#z123", None),
        ("https://adilet.zan.kz/rus/docs/Z1100000477#z123", "ru"),
        ("adilet.zan.kz/rus/docs/Z1100000477#z123", "ru"),
    ],
)
def test_an_anchor_of_the_portal_is_kept(text: str, language: str | None) -> None:
    expected = ParsedCitation((), "Z1100000477", language, anchor="z123")
    assert parse_citations(text) == [expected]


def test_an_identifier_is_kept_beside_its_units() -> None:
    citation = parse_citation("Z1100000477#chp_9__art_51")
    assert citation is not None
    assert citation.eid == "chp_9__art_51"
    assert citation.units == units_of_eid("chp_9__art_51")


HINTS = [
    ("көші-қон заңы 51-бап", "art_51", "көші-қон заңы", "before the units"),
    ("ЕК 52-бап", "art_52", "ЕК", "a Kazakh abbreviation"),
    ("ӘҚБтК-нің 492-бабы", "art_492", "ӘҚБтК-нің", "an abbreviation with an ending"),
    ("ст. 52 ТК РК", "art_52", "ТК РК", "a Russian abbreviation, after"),
    ("КоАП РК ст 492", "art_492", "КоАП РК", "and before"),
    ("статья 52 Трудового кодекса", "art_52", "Трудового кодекса", "in the genitive"),
    ("Article 51 of the Law on Migration", "art_51", "Law on Migration", "in English"),
    (
        "2011 жылғы 22 шілдедегі № 477-IV Заңының 51-бабы",
        "art_51",
        "2011 жылғы 22 шілдедегі № 477-IV Заңының",
        "with date and number, none of which is a unit",
    ),
    (
        "ішкі көші-қон туралы жобаның 24-бабы",
        "art_24",
        "ішкі көші-қон туралы жобаның",
        "a title in the genitive",
    ),
    ("көші-қон заңы 51", "art_51", "көші-қон заңы", "a bare number behind the name of an act"),
    ("ТК РК 52", "art_52", "ТК РК", "and behind an abbreviation"),
    ("Конституция 21", "art_21", "Конституция", "and behind the one act that needs no name"),
    ("492 КоАП", "art_492", "КоАП", "a bare number before an abbreviation"),
]


@pytest.mark.parametrize(
    ("text", "units", "hint"),
    [case[:3] for case in HINTS],
    ids=[f"{text} ({why})" for text, _, _, why in HINTS],
)
def test_words_for_the_act_are_left_as_typed(text: str, units: str, hint: str) -> None:
    citation = parse_citation(text)
    assert citation is not None
    assert (spelt(citation), citation.act_hint) == (units, hint)


def test_each_citation_has_its_own_act() -> None:
    text = "статьи 5 Закона о беженцах и статьи 7 Закона о миграции"
    assert [(spelt(c), c.act_hint) for c in parse_citations(text)] == [
        ("art_5", "Закона о беженцах"),
        ("art_7", "Закона о миграции"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "статьи 5 Закона о беженцах и пункта 7 Правил регистрации",
        "статья 5 Закона о беженцах, пункт 7 Правил регистрации",
        "Босқындар туралы заңның 5-бабы, тіркеу қағидаларының 7-тармағы",
    ],
)
def test_units_do_not_pass_from_one_act_to_another(text: str) -> None:
    assert read(text) == "art_5 para_7"


def test_the_name_of_the_act_may_stand_between_the_units() -> None:
    assert read("статья 51 закона о миграции, пункт 2") == "art_51__para_2"


@pytest.mark.parametrize(
    ("text", "units", "rest"),
    [
        ("51 бап не дейді", "art_51", "не дейді"),
        ("что говорит статья 51 закона о миграции", "art_51", "что говорит закона о миграции"),
        ("What does Article 51 say?", "art_51", "What does say"),
        ("на каких основаниях по п. 3 ст. 27 лишают статуса", "art_27__para_3", None),
    ],
)
def test_a_question_around_a_citation_is_left_over(text: str, units: str, rest: str | None) -> None:
    citation = parse_citation(text)
    assert citation is not None
    assert spelt(citation) == units
    assert citation.rest == (rest or "на каких основаниях лишают статуса")


NO_CITATIONS = [
    ("", "nothing"),
    ("51", "a number alone"),
    ("5–8", "a range alone"),
    ("2011 жылғы", "a year"),
    ("18 жас", "an age"),
    ("35 еселенген АЕК", "an amount"),
    ("штраф 50 МРП", "an amount in Russian"),
    ("22.07.2011", "a date"),
    ("с 1 января 2024 года", "a date in words"),
    ("№ 477-IV", "the number of an act"),
    ("закон 477", "the number of an act behind its kind"),
    ("закон о миграции 2011", "the year of an act"),
    ("35%", "a share"),
    ("режим 24/7", "slashes that are no path"),
    ("«100/200» қағидаты", "the same beside a word that could be an act"),
    ("пункт пропуска", "a unit word without a number"),
    ("глава семьи", "another"),
    ("примечание редактора", "a remark of nothing"),
    ("полицияның 2 бөлімі", "бөлім is a department as well"),
    ("в 5 ч. 30", "ч. is an hour as well"),
    ("the second part of the exam", "part is an everyday word"),
    ("Жоспарланған қосымша 900 млрд теңге", "қосымша means additional as well"),
    ("бірінші кезекте тұрған адам", "an ordinal without a unit"),
]


@pytest.mark.parametrize(
    "text", [text for text, _ in NO_CITATIONS], ids=[f"{t} ({why})" for t, why in NO_CITATIONS]
)
def test_what_is_no_citation(text: str) -> None:
    assert parse_citations(text) == []
    assert parse_citation(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("51", "art_51"),
        ("51-1", "art_51-1"),
        ("51(2)(1-1)", "art_51__para_2__point_1-1"),
        ("51, 52-1", "art_51 art_52-1"),
        ("5–8", "art_5..8"),
        ("51 2 1-1", "art_51__para_2__point_1-1"),
        ("18 жас", ""),
        ("№ 477", ""),
        ("35%", ""),
    ],
)
def test_a_bare_number_is_an_article_where_the_act_is_known(text: str, expected: str) -> None:
    assert read(text, bare=True) == expected


# Ranges -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last", "existing", "expected", "why"),
    [
        ("5", "8", "4 5 5-1 6 7 8 8-1 9", "5 5-1 6 7 8", "inserted between, not behind the end"),
        ("5", "8", "6 7", "6 7", "the ends need not exist"),
        ("5-1", "5-3", "5 5-1 5-2 5-3 6", "5-1 5-2 5-3", "between inserted numbers"),
        ("9", "11", "9 10 11 12", "9 10 11", "by value, not by letters"),
        ("а", "в", "а б в г", "а б в", "letters in the order of the act"),
        ("а", "я", "а б", "", "a letter that is missing has no place"),
        ("8", "5", "5 6 7 8", "", "backwards"),
    ],
)
def test_a_range_is_filled_with_what_exists(
    first: str, last: str, existing: str, expected: str, why: str
) -> None:
    assert expand(first, last, existing.split()) == expected.split(), why


# Writing ------------------------------------------------------------------------


WRITTEN = [
    (
        Address("X", article="51", paragraph="2", point="1-1"),
        "51-бап, 2-тармақ, 1-1) тармақша",
        "подпункт 1-1) пункта 2 статьи 51",
        "Article 51(2)(1-1)",
    ),
    (
        Address("X", article="27", paragraph="3", subparagraph="2"),
        "27-бап, 3-тармақ, екінші бөлік",
        "часть вторая пункта 3 статьи 27",
        "Article 27(3), second subparagraph",
    ),
    (
        Address("X", article="5", subparagraph="3", indent="6"),
        "5-бап, үшінші бөлік, алтыншы абзац",
        "абзац шестой части третьей статьи 5",
        "Article 5, third subparagraph, sixth indent",
    ),
    (
        Address("X", article="2", point="3"),
        "2-бап, 3) тармақша",
        "подпункт 3) статьи 2",
        "Article 2, point 3",
    ),
    (
        Address("X", paragraph="5", point="2"),
        "5-тармақ, 2) тармақша",
        "подпункт 2) пункта 5",
        "paragraph 5, point 2",
    ),
    (
        Address("X", annex="1", paragraph="5"),
        "1-қосымша, 5-тармақ",
        "пункт 5 приложения 1",
        "Annex 1, paragraph 5",
    ),
    (
        Address("X", article="5", paragraph="1", point="2", indent="1)"),
        "5-бап, 1-тармақ, 2) тармақшаның 1) тармақшасы",
        "подпункт 1) подпункта 2) пункта 1 статьи 5",
        "point 1 of point 2 of paragraph 1 of Article 5",
    ),
    (
        Address("X", eid="sec_3__sec_1__chp_16"),
        "3-бөлімнің 1-кіші бөлімі, 16-тарау",
        "глава 16 подраздела 1 раздела 3",
        "Chapter 16 of Section 1 of Section 3",
    ),
    (
        Address("X", eid="art_33__remark__para_1", article="33", paragraph="1"),
        "33-бап, ескертпе, 1-тармақ",
        "пункт 1 примечания к статье 33",
        "Article 33, remark, paragraph 1",
    ),
    (Address("X", eid="preamble"), "кіріспе", "преамбула", "preamble"),
    (Address("X"), "X", "X", "X"),
]


@pytest.mark.parametrize(("address", "kazakh", "russian", "english"), WRITTEN)
def test_citations_are_written_as_lawyers_write_them(
    address: Address, kazakh: str, russian: str, english: str
) -> None:
    written = [format_citation(address, language) for language in LANGUAGES]
    assert written == [kazakh, russian, english]


IN_WORDS = [
    # the unit, its heading, a new unit
    (
        Address("X", article="5"),
        ["5-бап", "5-баптың тақырыбы", "жаңа 5-бап"],
        ["статья 5", "заголовок статьи 5", "новая статья 5"],
    ),
    (
        Address("X", article="5", paragraph="2", point="1"),
        ["5-баптың 2-тармағының 1) тармақшасы", "5-баптың 2-тармағының 1) тармақшасының тақырыбы", "5-баптың 2-тармағының жаңа 1) тармақшасы"],
        ["подпункт 1) пункта 2 статьи 5", "заголовок подпункта 1) пункта 2 статьи 5", "новый подпункт 1) пункта 2 статьи 5"],
    ),
    (
        Address("X", article="5", subparagraph="2"),
        ["5-баптың екінші бөлігі", "5-баптың екінші бөлігінің тақырыбы", "5-баптың жаңа екінші бөлігі"],
        ["часть вторая статьи 5", "заголовок части второй статьи 5", "новая часть вторая статьи 5"],
    ),
    (
        Address("X", point="2", indent="1)"),
        ["2) тармақшаның 1) тармақшасы", "2) тармақшаның 1) тармақшасының тақырыбы", "2) тармақшаның жаңа 1) тармақшасы"],
        ["подпункт 1) подпункта 2)", "заголовок подпункта 1) подпункта 2)", "новый подпункт 1) подпункта 2)"],
    ),
    (
        Address("X", eid="chp_9"),
        ["9-тарау", "9-тараудың тақырыбы", "жаңа 9-тарау"],
        ["глава 9", "заголовок главы 9", "новая глава 9"],
    ),
    (
        Address("X", annex="1", paragraph="3"),
        ["1-қосымшаның 3-тармағы", "1-қосымшаның 3-тармағының тақырыбы", "1-қосымшаның жаңа 3-тармағы"],
        ["пункт 3 приложения 1", "заголовок пункта 3 приложения 1", "новый пункт 3 приложения 1"],
    ),
    (
        Address("X", article="33", eid="art_33__remark"),
        ["33-баптың ескертпесі", "33-баптың ескертпесінің тақырыбы", "33-баптың жаңа ескертпесі"],
        ["примечание к статье 33", "заголовок примечания к статье 33", "новое примечание к статье 33"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("address", "kazakh", "russian"), IN_WORDS)
def test_units_are_named_in_sentences(
    address: Address, kazakh: list[str], russian: list[str]
) -> None:
    for language, expected in (("kk", kazakh), ("ru", russian)):
        assert [
            format_in_words(address, language),
            format_in_words(address, language, is_heading=True),
            format_in_words(address, language, is_new=True),
        ] == expected


def test_an_act_is_named_in_sentences_by_its_id() -> None:
    assert format_in_words(Address("X"), "kk", is_new=True) == "X"


@pytest.mark.parametrize(
    ("language", "title", "expected"),
    [
        ("kk", "Босқындар туралы", "«Босқындар туралы», 5-бап"),
        ("ru", "О беженцах", "статья 5, «О беженцах»"),
        ("en", "On Refugees", "Article 5, “On Refugees”"),
        ("ru", "Закон «О беженцах»", "статья 5, Закон «О беженцах»"),
    ],
)
def test_the_title_of_the_act_goes_along(language: str, title: str, expected: str) -> None:
    assert format_citation(Address("X", article="5"), language, title) == expected


@pytest.mark.parametrize(
    ("level", "number", "expected"),
    [
        (Level.CHAPTER, "9", ["9-тарау", "глава 9", "Chapter 9"]),
        (Level.SECTION, "II", ["II бөлім", "раздел II", "Section II"]),
        (Level.SUBPARAGRAPH, "1", ["бірінші бөлік", "часть первая", "first subparagraph"]),
        (Level.SUBPARAGRAPH, "22", ["22-бөлік", "часть 22", "22nd subparagraph"]),
        (Level.POINT, "а", ["а) тармақша", "подпункт а)", "point а)"]),
        (Level.ANNEX, None, ["қосымша", "приложение", "Annex"]),
    ],
)
def test_single_units(level: Level, number: str | None, expected: list[str]) -> None:
    assert [format_unit(level, number, language) for language in LANGUAGES] == expected


# Properties ---------------------------------------------------------------------

NUMBERS = st.one_of(
    st.integers(1, 1200).map(str),
    st.tuples(st.integers(1, 120), st.integers(1, 20)).map(lambda pair: f"{pair[0]}-{pair[1]}"),
)
COUNTS = st.integers(1, 99).map(str)


@st.composite
def addresses(draw: st.DrawFn) -> Address:
    """Addresses as an act has them: a subparagraph stands in an article or a paragraph."""
    article = draw(st.none() | NUMBERS)
    paragraph = draw(st.none() | NUMBERS if article else NUMBERS)
    return Address(
        "X",
        annex=draw(st.none() | COUNTS),
        article=article,
        paragraph=paragraph,
        subparagraph=draw(st.none() | COUNTS),
        point=draw(st.none() | NUMBERS),
        indent=draw(st.none() | COUNTS),
    )


@given(addresses(), st.sampled_from(LANGUAGES))
def test_what_is_written_reads_back(address: Address, language: str) -> None:
    levels = ("annex", "article", "paragraph", "subparagraph", "point", "indent")
    expected = [(level, number) for level in levels if (number := getattr(address, level))]
    for text in (format_citation(address, language), format_in_words(address, language)):
        citations = parse_citations(text)
        read_back = [[(u.level.value, u.number) for u in c.units] for c in citations]
        assert read_back == [expected], text
        assert citations[0].language == language
        assert citations[0].rest == ""


@given(st.sampled_from([Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION]), NUMBERS)
def test_units_above_the_article_read_back(level: Level, number: str) -> None:
    for language in ("kk", "ru"):
        text = format_unit(level, number, language)
        assert read(text) == f"{EID_PREFIXES[level]}_{number}", text


WORDS_AND_MARKS = (
    "51 2-1 1) а) 58¹ II бап бабының ст. статьи п. пп. тармақ тармақша часть бөлік екінші второй "
    "он двадцать кіші бөлім Article paragraph (2) / , ; – - и және and с по of № 2011 года закона "
    "заңының ТК Z1100000477 #z1 art_5__para_1 « » . ? § %"
)
FRAGMENTS = st.sampled_from(WORDS_AND_MARKS.split())


@given(st.lists(FRAGMENTS | st.text(max_size=4), max_size=25), st.sampled_from(["", " "]))
@example(["ст.", "\N{SOFT HYPHEN}", "5\N{SOFT HYPHEN}1"], " ")
@example(["и\u0306", "статья", "5"], " ")
def test_any_text_is_read_without_a_crash(fragments: list[str], between: str) -> None:
    text = between.join(fragments)
    for bare in (False, True):
        for citation in parse_citations(text, bare):
            assert citation.units or citation.anchor or citation.eid
            for unit in citation.units:
                number = unit.number
                parts = [number.first, number.last] if isinstance(number, Range) else [number]
                assert all(parts)


@pytest.mark.parametrize(
    ("piece", "targets"),
    [
        ("1", 0),
        ("1,", 0),
        ("1/", 0),
        ("1-", 0),
        ("1(1)", 0),
        ("A11", 0),
        ("I ", 0),
        ("он ", 0),
        (" ", 0),
        ("(", 0),
        ("а-", 0),
        ("п.п", 0),
        ("1) ", 0),
        ("6 прим. 1 ", 0),
        ("азат жол ", 0),
        ("/kaz/docs/Z", 0),
        ("п.п§", 0),
        ("ст. 5 закона, ", 7142),
        ("п. 1 и ", 14285),
    ],
)
def test_a_hundred_thousand_characters_are_read_to_the_end(piece: str, targets: int) -> None:
    """Patterns that backtrack or lists that are walked again for each entry would never end."""
    count = 100_000 // len(piece)
    assert len(parse_citations(piece * count)) == targets


def test_lists_at_several_levels_do_not_multiply_without_bound() -> None:
    numbers = ", ".join(str(number) for number in range(1, 1000))
    assert len(parse_citations(f"пункты {numbers} статей {numbers}")) == 1000
