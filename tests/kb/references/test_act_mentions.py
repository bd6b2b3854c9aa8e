"""Acts that running text names, in the three languages."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from kb.language.lookalikes import fold_lookalikes
from kb.references.act_mentions import ActMention, Relation, act_mentions
from kb.references.short_names import short_names, with_short_names

# Text with the mentions between ⟦ and ⟧; what each says: kind, number, date, title; the reason.
KAZAKH = [
    ("⟦«Жылқы туралы» Қазақстан Республикасының Заңында⟧", ["law|||Жылқы туралы"], "a title"),
    (
        '⟦"Жылқы туралы" Қазақстан Республикасының 2011 жылғы 22 шілдедегі № 47-IV Заңының⟧ 5-бабы',
        ["law|47-IV|2011-07-22|Жылқы туралы"],
        "title, date and number",
    ),
    (
        "⟦«Жылқы туралы» 2011 жылғы 22 шілдедегі Қазақстан Республикасы заңының⟧ 5-бабы",
        ["law||2011-07-22|Жылқы туралы"],
        "the date before the country, and no capital",
    ),
    (
        "⟦Қазақстан Республикасының 2011.07.22 № 47-ІV «Жылқы туралы» Заңы⟧",
        ["law|47-IV|2011-07-22|Жылқы туралы"],
        "the title last, the date in figures, a Cyrillic numeral",
    ),
    (
        "⟦«Жылқы\nтуралы»\nҚазақстан\nРеспубликасының\nЗаңына⟧",
        ["law|||Жылқы туралы"],
        "line breaks where the page had links",
    ),
    (
        "⟦Қазақстан Республикасының Әлеуметтік кодексіне⟧ сәйкес",
        ["code|||Әлеуметтік кодексіне"],
        "a code by what it is about",
    ),
    (
        "⟦Қылмыстық-процестік кодексінің⟧ және ⟦Азаматтық процестік кодексінің⟧",
        ["code|||Қылмыстық-процестік кодексінің", "code|||Азаматтық процестік кодексінің"],
        "several words",
    ),
    (
        "⟦Азаматтық⟧ және ⟦Еңбек кодекстерінде⟧",
        ["code|||Азаматтық кодекстерінде", "code|||Еңбек кодекстерінде"],
        "two codes that share the word",
    ),
    (
        "⟦Қазақстан Республикасының Әкімшілік құқық бұзушылық туралы кодексінде⟧",
        ["code|||Әкімшілік құқық бұзушылық туралы кодексінде"],
        "a title without quotation marks",
    ),
    (
        "⟦Қазақстан Республикасының мал әдебі кодексінде⟧",
        ["code|||мал әдебі кодексінде"],
        "no capital behind the country",
    ),
    (
        "⟦«Салық туралы» Қазақстан Республикасы Кодексінің (Салық кодексі)⟧ 24-бабы",
        ["code|||Салық туралы"],
        "the usual name in brackets is of the same act",
    ),
    (
        "⟦Қазақстан Республикасының Азаматтық кодексінің (Ерекше бөлім)⟧ 401-бабы",
        ["code|||Азаматтық кодексінің (Ерекше бөлім)"],
        "a part of a code",
    ),
    (
        "⟦Қазақстан Республикасының 2017 жылғы 25 желтоқсандағы кодексінде⟧",
        ["code||2017-12-25|"],
        "a date alone",
    ),
    ("⟦Қазақстан Республикасының Конституциясына⟧", ["constitution|||Конституциясына"], "one word"),
    (
        "«Ерікті қоныс аударушылар» ⟦Қазақстан Республикасының Конституциясымен⟧",
        ["constitution|||Конституциясымен"],
        "what is quoted before it is no title",
    ),
    ("⟦ҚР ӘҚБтК-нің⟧ 5-бабы, ЕК-нің", ["code|||ӘҚБтК"], "letters"),
    ("⟦ҚР ЕК-нің⟧ 5-бабы", ["code|||ЕК"], "two letters, with the country"),
    (
        "⟦Қазақстан Республикасы Үкіметінің 2019 жылғы 31 желтоқсандағы № 1059 қаулысымен⟧",
        ["resolution|1059|2019-12-31|"],
        "by who issued it",
    ),
    (
        "⟦«Шабу ережесін бекіту туралы» Қазақстан Республикасы Ішкі істер министрінің міндетін "
        "атқарушының 2015 жылғы 4 желтоқсандағы № ҚР-69/1 бұйрығына⟧ (Нормативтік құқықтық "
        "актілерді мемлекеттік тіркеу тізілімінде № 11266 болып тіркелген)",
        ["order|ҚР-69/1|2015-12-04|Шабу ережесін бекіту туралы"],
        "the number of registration is none of the order",
    ),
    (
        "⟦Құм ауданы мәслихатының 2018 жылғы 5 мамырдағы № 4/5 (Тізілімде № 999 болып "
        "тіркелген) шешімімен⟧",
        ["decision|4/5|2018-05-05|"],
        "registered before the kind",
    ),
    (
        "⟦«Бағалар туралы» облыстық мәслихатының 2018 жылғы 5 мамырдағы № 4/5 шешімі⟧",
        ["decision|4/5|2018-05-05|Бағалар туралы"],
        "a body without its place",
    ),
    (
        "⟦«А жылқы туралы»⟧, ⟦«Б түйе туралы»⟧ және ⟦«В қой туралы» Қазақстан Республикасының "
        "заңдарымен⟧",
        ["law|||А жылқы туралы", "law|||Б түйе туралы", "law|||В қой туралы"],
        "a list",
    ),
    (
        "⟦ҚР 02.04.2019 № 241-VI⟧ (01.07.2019 бастап); ⟦29.06.2020 № 351-VI (содан кейін) "
        "Заңдарымен⟧",
        ["law|241-VI|2019-04-02|", "law|351-VI|2020-06-29|"],
        "a note's list",
    ),
    (
        '⟦"Ақтау" айлағы туралы" Қазақстан Республикасының Конституциялық заңына⟧',
        ['law|||"Ақтау" айлағы туралы'],
        "one mark where two belong",
    ),
    (
        '⟦""Ақтау" айлағы туралы" Қазақстан Республикасының Заңына⟧',
        ['law|||"Ақтау" айлағы туралы'],
        "both marks",
    ),
    (
        "⟦«Жылқы туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы» Қазақстан "
        "Республикасының Заңы⟧",
        ["law|||Жылқы туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы"],
        "a title that names another act",
    ),
    (
        "⟦Қазақстан Республикасы Президентінің «Жылқы туралы» 1995 жылғы 25 желтоқсандағы № 27 "
        "заң күші бар Жарлығы⟧",
        ["decree|27|1995-12-25|Жылқы туралы"],
        "it has only the force of a law",
    ),
    (
        "⟦Ресей Федерациясының Азаматтық кодексінде⟧",
        ["code|||Ресей Федерациясының Азаматтық кодексінде"],
        "another country's",
    ),
    (
        "⟦Қашқындар туралы 1951 жылғы Конвенция⟧, ⟦Саяси құқықтар туралы халықаралық пактіге⟧",
        ["treaty||1951|Қашқындар туралы", "treaty|||Саяси құқықтар туралы"],
        "treaties by their own names",
    ),
    (
        "орган ⟦Жылқы туралы» Қазақстан Республикасының Заңын⟧",
        ["law|||Жылқы туралы"],
        "a mark that was never opened",
    ),
    (
        "⟦Құм ауданы мәслихатының2018 жылғы 5 мамырдағы№ 4/5 шешіміне⟧1-қосымша",
        ["decision|4/5|2018-05-05|"],
        "spaces lost",
    ),
    ("⟦Қaзақстaн Республикaсының Eңбек кодексі⟧", ["code|||Еңбек кодексі"], "Latin look-alikes"),
]
RUSSIAN = [
    (
        "⟦Законом Республики Казахстан от 22 июля 2011 года № 47-IV «О лошадях»⟧",
        ["law|47-IV|2011-07-22|О лошадях"],
        "all of it",
    ),
    (
        "статьи 5 ⟦Закона РК «О лошадях» от 22.07.2011 г. № 47-IV ЗРК⟧, в",
        ["law|47-IV|2011-07-22|О лошадях"],
        "the title first",
    ),
    (
        '⟦Законом\nРеспублики\nКазахстан "\nО лошадях\n"⟧',
        ["law|||О лошадях"],
        "line breaks where the page had links",
    ),
    ("⟦Трудовым кодексом Республики Казахстан⟧", ["code|||Трудовым кодексом"], "an adjective"),
    (
        "⟦Гражданского⟧, ⟦Уголовно-процессуального⟧ и ⟦Гражданского процессуального кодексов⟧",
        [
            "code|||Гражданского кодексов",
            "code|||Уголовно-процессуального кодексов",
            "code|||Гражданского процессуального кодексов",
        ],
        "codes that share the word",
    ),
    (
        "⟦Кодекса Республики Казахстан об административных правонарушениях⟧ в отношении",
        ["code|||об административных правонарушениях"],
        "a title without quotation marks, of which the registry knows the end",
    ),
    (
        "⟦Кодексом Республики Казахстан «О налогах» (Налоговый кодекс)⟧",
        ["code|||О налогах"],
        "its usual name in brackets",
    ),
    (
        "⟦Гражданского кодекса Республики Казахстан (Особенная часть)⟧",
        ["code|||Гражданского кодекса (Особенная часть)"],
        "a part of a code",
    ),
    ("⟦Конституции Республики Казахстан⟧", ["constitution|||Конституции"], "one word"),
    ("⟦КоАП РК⟧ и ⟦ГК РК⟧", ["code|||КоАП", "code|||ГК"], "letters"),
    (
        "⟦постановлением Правительства Республики Казахстан от 5 мая 2012 года № 83 «О квоте»⟧",
        ["resolution|83|2012-05-05|О квоте"],
        "by who issued it",
    ),
    (
        "⟦приказом и.о. Министра труда и социальной защиты населения Республики Казахстан "
        "от 5 мая 2012 года № ҚР ДСМ-8⟧ (зарегистрирован в Реестре за № 11266)",
        ["order|ҚР ДСМ-8|2012-05-05|"],
        "the number of registration is none of the order",
    ),
    (
        "⟦Указом Президента РК, имеющим силу Закона, от 27.01.1996 № 28⟧",
        ["decree|28|1996-01-27|"],
        "it has only the force of a law",
    ),
    (
        "⟦законами Республики Казахстан «О лошадях»⟧, ⟦«О верблюдах»⟧ и ⟦«Об овцах»⟧",
        ["law|||О лошадях", "law|||О верблюдах", "law|||Об овцах"],
        "a list",
    ),
    (
        "⟦законами РК от 29.10.2015 № 376-V⟧ (вводится в действие); ⟦от 26.06.2020 № 349-VI⟧",
        ["law|376-V|2015-10-29|", "law|349-VI|2020-06-26|"],
        "a note's list",
    ),
    (
        "⟦законами РК от 10.01.2006 N 116⟧ (см. ст.2 ⟦Закона N 116⟧); ⟦от 12.01.2007 N 222⟧",
        ["law|116|2006-01-10|", "law|116||", "law|222|2007-01-12|"],
        "another mention within a list",
    ),
    ("в редакции ⟦Закона РК т 28.12.2017 № 127-VI⟧", ["law|127-VI|2017-12-28|"], "a slip"),
    (
        '⟦Конституционным законом РК "О статусе "Актау", "Атырау" и "Уил"⟧ установлено',
        ['law|||О статусе "Актау", "Атырау" и "Уил"'],
        "names within a title",
    ),
    ("в редакции ⟦Закона РК от 29 марта 2000 г. N 42⟧.", ["law|42|2000-03-29|"], "a full stop"),
    ("⟦Законом РК от 02.07.2020 № 355- VI⟧", ["law|355-VI|2020-07-02|"], "a space in the number"),
    (
        '⟦Законом Республики Казахстан "О порте "Актау"⟧ и иными',
        ['law|||О порте "Актау"'],
        "one mark where two belong",
    ),
    (
        '⟦Закона Республики Казахстан "О лошадях⟧;\n\n13) если «иное»',
        ["law|||О лошадях"],
        "a mark that was never closed",
    ),
    (
        "⟦Уголовного кодекса Российской Федерации⟧",
        ["code|||Уголовного кодекса Российской Федерации"],
        "another country's",
    ),
    (
        "⟦Таможенным кодексом Евразийского экономического союза⟧",
        ["code|||Таможенным кодексом Евразийского экономического союза"],
        "of a union",
    ),
]
ENGLISH = [
    (
        "⟦Law of the Republic of Kazakhstan dated 22 July 2011 No. 47-IV “On Horses and Camels”⟧",
        ["law|47-IV|2011-07-22|On Horses and Camels"],
        "all of it",
    ),
    ("the ⟦Labour Code of the Republic of Kazakhstan⟧", ["code|||Labour Code"], "an adjective"),
    ("⟦Constitution of the Republic of Kazakhstan⟧", ["constitution|||Constitution"], "one word"),
    (
        "⟦Resolution of the Government of the Republic of Kazakhstan dated July 5, 2012 № 83⟧",
        ["resolution|83|2012-07-05|"],
        "by who issued it",
    ),
]
NAMED = [
    (language, *case)
    for language, cases in (("kk", KAZAKH), ("ru", RUSSIAN), ("en", ENGLISH))
    for case in cases
]

OWN, SAID = Relation.OWN, Relation.SAID
RELATED = [
    ("kk", "⟦осы Заңның⟧ 5-бабы", OWN, "law", "the act itself"),
    ("kk", "⟦Осы Конституциялық заңда⟧", OWN, "law", "a word between"),
    ("kk", "⟦осы бұйрыққа⟧ қосымша", OWN, "order", "no capital"),
    ("kk", "кезде:⟦осы Қағидаларға⟧1-қосымша", OWN, None, "spaces lost"),
    ("kk", "⟦ОСЫ КОДЕКСТІҢ⟧ ҚОЛДАНЫЛУЫ", OWN, "code", "in capitals"),
    ("kk", "⟦аталған Заңның⟧ 5-бабында", SAID, "law", "one named before"),
    ("kk", "⟦көрсетілген кодексте⟧", SAID, "code", "no capital"),
    ("ru", "⟦настоящего Закона⟧", OWN, "law", "the act itself"),
    ("ru", "⟦настоящим Конституционным законом⟧", OWN, "law", "a word between"),
    ("ru", "⟦настоящего Гражданского процессуального кодекса⟧", OWN, "code", "its name between"),
    ("ru", "⟦настоящими Правилами⟧", OWN, None, "rules"),
    ("ru", "⟦указанного Закона⟧", SAID, "law", "one named before"),
    ("ru", "⟦этим Законом⟧", SAID, "law", "by a pronoun"),
    ("en", "⟦this Law⟧", OWN, "law", "the act itself"),
    ("en", "⟦the said Code⟧", SAID, "code", "one named before"),
]

NOTHING = [
    ("kk", "Қазақстан Республикасының заңдарында белгіленген тәртіппен", "law in general"),
    ("kk", "Қазақстан Республикасының заңнамасына сәйкес", "legislation"),
    ("kk", "заң алдында бәрі тең; Заң талабы", "a kind without a name"),
    ("kk", "аталған заңды тұлға", "«lawful»"),
    ("kk", "республикалық бюджет туралы заңда", "the law of whichever year"),
    ("kk", "«Көктем» серіктестігінің шешімімен", "a company's"),
    ("kk", "«ерікті көшіп-қонушы» үшін, жергілікті үкіметтің шешімі", "a body's, without a title"),
    ("kk", "шарт туралы келісімге сәйкес осы келісім", "anybody's agreement"),
    ("kk", "корпоративтік басқару кодексін, Корпоративтік басқару кодексін", "a company's code"),
    ("kk", 'есепке алынады;\n2 - "Заңды тұлғалардың берешегі"', "a mark that opens"),
    ("kk", "конституциялық құқықтар", "an adjective"),
    ("kk", "Объектілерді пайдалану Кодекстің талабы", "the code of no name"),
    ("ru", "в соответствии с законами Республики Казахстан", "law in general"),
    ("ru", "перед законом и судом; при этом законом и совестью", "a kind without a name"),
    ("ru", "в порядке, установленном Законом", "not said which"),
    ("ru", "этот закон смягчает наказание", "whichever law it is"),
    ("ru", "обратная сила закона об административных правонарушениях", "law of a field"),
    ("ru", "наличие кодекса корпоративного управления", "a company's code"),
    ("ru", 'слова "Указ", "Закона" заменены', "words that are quoted"),
    ("ru", "договор о залоге, условия соглашения", "anybody's agreement"),
    ("en", "under the law and by law; a code of conduct", "law in general"),
]


def _marked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """A text, and the spans that were marked in it."""
    pieces = re.split("[⟦⟧]", marked)
    starts = [sum(map(len, pieces[:i])) for i in range(len(pieces))]
    return "".join(pieces), list(zip(starts[1::2], starts[2::2], strict=True))


def _said(mention: ActMention) -> str:
    name = mention.name
    assert name is not None
    return "|".join(part or "" for part in (name.kind, name.number, name.date, name.title))


@pytest.mark.parametrize(("language", "marked", "names", "reason"), NAMED)
def test_acts_are_named(language: str, marked: str, names: list[str], reason: str) -> None:
    text, spans = _marked(marked)
    found = act_mentions(fold_lookalikes(text), language)
    assert [(m.start, m.end) for m in found] == spans, reason
    assert [_said(mention) for mention in found] == names, reason
    assert {mention.relation for mention in found} == {Relation.NAMED}


@pytest.mark.parametrize(("language", "marked", "relation", "kind", "reason"), RELATED)
def test_acts_are_pointed_at(
    language: str, marked: str, relation: Relation, kind: str | None, reason: str
) -> None:
    text, spans = _marked(marked)
    (found,) = act_mentions(text, language)
    assert [(found.start, found.end)] == spans, reason
    assert (found.relation, found.kind, found.name) == (relation, kind, None), reason


@pytest.mark.parametrize(("language", "text", "reason"), NOTHING)
def test_what_is_no_act(language: str, text: str, reason: str) -> None:
    assert act_mentions(text, language) == [], reason


def test_a_mention_keeps_within_its_bounds() -> None:
    text = "Еңбек кодексінде және «Жылқы туралы» Заңда"
    whole = act_mentions(text, "kk")
    assert [(m.start, m.end) for m in whole] == [(0, 16), (22, 42)]
    assert act_mentions(text, "kk", 17) == whole[1:]
    assert act_mentions(text, "kk", 0, 20) == whole[:1]


SHORT = [
    (
        "kk",
        "«Жылқы туралы» Қазақстан Республикасының Заңына (бұдан әрі – Заң) сәйкес ⟦Заңның⟧ "
        "5-бабы, Заңды тұлғалар, заңның талабы, Қазақстан Республикасының Заңы",
        "Заң",
        "used in another case, in a capital",
    ),
    (
        "kk",
        "«Жылқы туралы» Заңының 10-бабының 1) тармақшасына (бұдан әрі – Жылқы заңы) сәйкес, "
        "⟦Жылқы заңымен⟧",
        "Жылқы заңы",
        "introduced behind the unit",
    ),
    (
        "kk",
        "Қазақстан Республикасы Қылмыстық-процестік кодексінің (бұдан әрі - ҚПК) ⟦ҚПК-ге⟧ сай",
        "ҚПК",
        "an abbreviation",
    ),
    (
        "kk",
        "1. Осы Жылқы бағу қағидалары (бұдан әрі – Қағидалар). ⟦Қағидалардың⟧ 5-тармағы",
        "Қағидалар",
        "rules that name themselves",
    ),
    (
        "ru",
        "Кодексом Республики Казахстан «О сборах с лошадей» (далее – Налоговый кодекс), то "
        "⟦Налоговым кодексом⟧ не",
        "Налоговый кодекс",
        "of two words, and not the code that is called so elsewhere",
    ),
    ("ru", "Законом РК «О лошадях» (далее - Закон), ⟦Закона⟧, законам", "Закон", "one word"),
]


@pytest.mark.parametrize(("language", "marked", "name", "reason"), SHORT)
def test_short_names(language: str, marked: str, name: str, reason: str) -> None:
    text, uses = _marked(marked)
    mentions = act_mentions(text, language)
    names = short_names(text, language, mentions)
    assert list(names) == [name], reason
    found = [m for m in with_short_names(text, language, mentions) if m.start > text.index("(")]
    assert [(m.start, m.end) for m in found] == uses, reason
    assert {m.name for m in found} == {names[name].name}, reason


def test_what_is_no_short_name_of_an_act() -> None:
    text = "Законом РК «О лошадях» (далее – объекты учета), через объекты учета"
    mentions = act_mentions(text, "ru")
    assert short_names(text, "ru", mentions) == {}
    assert with_short_names(text, "ru", mentions) == mentions
    assert act_mentions("лошади и верблюды", "ru") == []


def test_a_later_introduction_takes_the_place_of_an_earlier_one() -> None:
    text = (
        "Законом РК «О лошадях» (далее – Закон). Закон А. "
        "Законом РК «О верблюдах» (далее – Закон). Закон Б."
    )
    found = with_short_names(text, "ru", act_mentions(text, "ru"))
    titles = [m.name.title for m in found if m.name]
    assert titles == ["О лошадях", "О лошадях", "О верблюдах", "О верблюдах"]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    "unit", ['"', "«", '"Заң ', "Законами «О б» и ", "Гражданского и ", "ҚР 01.01.2020 № 1-VI; "]
)
def test_hostile_text_is_read_in_order(language: str, unit: str) -> None:
    """Marks that never close and lists without end give mentions that do not overlap."""
    text = unit * 3000 + "Заңдарымен"
    found = act_mentions(text, language)
    spans = [(m.start, m.end) for m in found]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
