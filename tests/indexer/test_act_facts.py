"""What titles and first lines tell of an act, and whom we believe first."""

from __future__ import annotations

import pytest

from indexer.act_facts import act_of_text, merged
from kb.model import Act


def facts(language: str, title: str, text: str = "", act_id: str = "x") -> Act:
    return act_of_text(act_id, language, text, {language: title} if title else {}, {})


@pytest.mark.parametrize(
    ("language", "title", "kind", "number", "date"),
    [
        # The catalogue's titles end with issuer, date, number and kind.
        ("kk", "Бюджет туралы Жаңа Абай ауданы мәслихатының 2016 жылғы 23 желтоқсандағы"
         " № 8/2-VI шешімі", "decision", "8/2-VI", "2016-12-23"),
        ("kk", "Кеңес туралы Жаңа Қазақстан Республикасы Үкіметінің 2009 жылғы 7 қаңтардағы"
         " N 61 Қаулысы", "resolution", "61", "2009-01-07"),
        ("kk", "Шаралар туралы Қазақстан Республикасы Премьер-Министрінің 2017 жылғы 13"
         " ақпандағы № 4-ө өкімі.", "order", "4-ө", "2017-02-13"),
        # Older ones the other way round, the number last.
        ("kk", "Өзгерістер енгізу туралы Қазақстан Республикасының Заңы 2011 жылғы 22 шілде"
         " N 477-IV", "law", "477-IV", "2011-07-22"),
        # Latin letters that look like Cyrillic ones: «Yкiметiнiң», «сәуiр».
        ("kk", "Түзету туралы Қазақстан Республикасы Yкiметiнiң қаулысы 1992 жылғы 6 сәуiр"
         " N 313", "resolution", "313", "1992-04-06"),
        ("ru", "Закон Республики Казахстан от 22 июля 2011 года № 477-IV", "law", "477-IV",
         "2011-07-22"),
        ("ru", "Постановление Правительства Республики Казахстан от 5 мая 2020 г. № 12",
         "resolution", "12", "2020-05-05"),
        ("en", "The Law of the Republic of Kazakhstan dated 22 July 2011 No 477-IV", "law",
         "477-IV", "2011-07-22"),
        ("en", "Order of the Minister of Internal Affairs dated April 6, 2016 No. 480", "order",
         "480", "2016-04-06"),
        # The portal's line of particulars goes on: registration, repeal.
        ("kk", "Еңбек министрінің 2021 жылғы 5 ақпандағы № 33 бұйрығы. Әділет министрлігінде"
         " 2021 жылғы 8 ақпанда № 22170 болып тіркелді", "order", "33", "2021-02-05"),
        ("ru", "Приказ Министра труда от 5 февраля 2021 года № 33. Зарегистрирован в"
         " Министерстве юстиции 8 февраля 2021 года № 22170", "order", "33", "2021-02-05"),
        ("en", "Order of the Minister of Labour dated February 5, 2021 No. 33. Registered with"
         " the Ministry of Justice on February 8, 2021 No. 22170", "order", "33", "2021-02-05"),
        # The number of the repealing act is not its own.
        ("ru", "Постановление Правительства от 1 мая 2011 года № 9. Утратило силу постановлением"
         " Правительства от 7 апреля 2016 года № 190", "resolution", "9", "2011-05-01"),
        # Marks of the sort of act before its kind, the mark of laws behind the number.
        ("kk", "Конституциялық Соттың 2023 жылғы 6 наурыздағы № 4-НҚ нормативтік қаулысы",
         "resolution", "4-НҚ", "2023-03-06"),
        ("kk", "Республиканың Заңы 2014 жылғы 7 қарашадағы № 247-V ҚРЗ.", "law", "247-V",
         "2014-11-07"),
        ("ru", "Кодекс Республики Казахстан от 5 июля 2014 года № 235-V ЗРК.", "code", "235-V",
         "2014-07-05"),
        ("ru", "Совместный приказ Министра юстиции от 5 мая 2021 года № 3 и Министра финансов"
         " от 6 мая 2021 года № 4", "order", "3", "2021-05-05"),
        ("ru", "Закон Республики Казахстан от 5 мая 2020 года № 300-VI «О мигрантах»", "law",
         "300-VI", "2020-05-05"),
        # Acts that are only spoken of are not the act itself.
        ("kk", "Мәслихаттың 2016 жылғы 23 желтоқсандағы № 8 шешіміне өзгерістер енгізу туралы",
         "act", None, None),
        ("ru", "О внесении изменений в Закон Республики Казахстан от 22 июля 2011 года № 477",
         "act", None, None),
        # A month that is none: the number is believed, the date is not.
        ("kk", "Үкіметтің 2004 жылғы 30 қаңтрадағы N 114 қаулысы", "resolution", "114", None),
    ],
)  # fmt: skip
def test_a_title_names_the_act(
    language: str, title: str, kind: str, number: str | None, date: str | None
) -> None:
    act = facts(language, title)
    assert (act.kind, act.number, act.date) == (kind, number, date)


def test_the_number_stays_as_it_is_written() -> None:
    latin = facts("kk", "Өзгерістер туралы Заңы 1999 жылғы 5 сәуір N 361-I")
    assert latin.number == "361-I" and "I".isascii()


@pytest.mark.parametrize(
    ("language", "line", "kind", "number", "date"),
    [
        ("ru", "Приказ и.о. Министра проб Республики Казахстан от 5 мая 2015 года № 5."
         " Зарегистрирован в Министерстве юстиции Республики Казахстан 27 июня 2015 года № 14."
         " Утратил силу приказом Министра проб от 6 июля 2020 года № 8 (вводится в действие по"
         " истечении десяти календарных дней после дня его первого официального опубликования).",
         "order", "5", "2015-05-05"),
        ("kk", "Қазақстан Республикасы Сынақ министрінің 2016 жылғы 26 желтоқсандағы № 68"
         " бұйрығы. Қазақстан Республикасының Әділет министрлігінде 2016 жылғы 27 желтоқсанда"
         " № 146 болып тіркелді. Күші жойылды - Сынақ министрінің 2025 жылғы 10 маусымдағы"
         " № 29 бұйрығымен.", "order", "68", "2016-12-26"),
        # Laws of some years say of what country they are after the number.
        ("ru", "Кодекс Республики Казахстан от 23 ноября 2015 года № 41-V ЗРК.", "code", "41-V",
         "2015-11-23"),
        ("kk", "Қазақстан Республикасының Кодексі 2015 жылғы 23 қарашадағы № 41-V ҚРЗ.", "code",
         "41-V", "2015-11-23"),
        ("kk", "Қазақстан Республикасының 2015 жылғы 23 қарашадағы № 41-V ҚРЗ Кодексі.", "code",
         "41-V", "2015-11-23"),
        ("en", "Order of the Minister of Trials dated April 6, 2016 No. 480. Registered with the"
         " Ministry of Justice on May 1, 2016 No. 12.", "order", "480", "2016-04-06"),
    ],
)  # fmt: skip
def test_a_portal_page_s_line_tells_of_the_registration_too(
    language: str, line: str, kind: str, number: str | None, date: str | None
) -> None:
    act = facts(language, "", f"О пробах\n{line}\n1. Пробы.")
    assert (act.kind, act.number, act.date) == (kind, number, date)


@pytest.mark.parametrize(
    ("language", "text", "kind", "status"),
    [
        ("kk", "Аудандық мәслихат ШЕШТІ:\n\n1. Бекітілсін.", "decision", "unknown"),
        ("kk", "БҰЙЫРАМЫН:\n\n1. Бекітілсін.", "order", "unknown"),
        ("kk", "Үкімет ҚАУЛЫ ЕТЕДІ:\n\n1. Бекітілсін.\n\nЖоба\n\nЗаң", "resolution", "unknown"),
        ("kk", "Осыған байланысты ҚАУЛЫ ЕТЕМІН:", "decree", "unknown"),
        ("ru", "Правительство ПОСТАНОВЛЯЕТ:\n\n1. Утвердить.", "resolution", "unknown"),
        ("ru", "ПРИКАЗЫВАЮ:", "order", "unknown"),
        # Letters spaced or dropped as offices type them; an akim decides alone.
        ("kk", "Б Ұ Й Ы Р А М Ы Н:", "order", "unknown"),
        ("kk", "Б Ұ ЙЫРАМЫН:", "order", "unknown"),
        ("kk", "БҰЙРАМЫН:", "order", "unknown"),
        ("kk", "Үкіметі Қ АУЛЫ ЕТЕДІ:", "resolution", "unknown"),
        ("kk", "Қ А У Л Ы  Е Т Е М І Н:", "decree", "unknown"),
        ("kk", "ШЕШТІМ:", "decision", "unknown"),
        ("ru", "П О С Т А Н О В Л Я Е Т:", "resolution", "unknown"),
        ("ru", "п р и к а з ы в а ю:", "order", "unknown"),
        ("ru", "О миграции\n\nЗакон Республики Казахстан от 1 мая 2020 года № 5", "law", "unknown"),
        ("kk", "Жоба\n\nЗаң туралы\n\n1-бап. Мақсат", "bill", "draft"),
        ("ru", "ПРОЕКТ\n\nСтатья 1. Цель", "bill", "draft"),
        ("kk", "", "act", "unknown"),
    ],
)
def test_the_first_lines_name_the_act_where_the_title_does_not(
    language: str, text: str, kind: str, status: str
) -> None:
    act = facts(language, "", text)
    assert (act.kind, act.status) == (kind, status)


@pytest.mark.parametrize(
    ("language", "text", "title", "why"),
    [
        ("ru", "О жатве\n\nЗакон Республики Казахстан от 1 мая 2020 года № 5", "О жатве", "above"),
        ("kk", "«Егін туралы»\n\nҚазақстан Республикасының 2020 жылғы 1 мамырдағы № 5 Заңы",
         "Егін туралы", "without its quotation marks"),
        ("en", "On Harvest\nLaw of the Republic of Kazakhstan dated 1 May 2020 No. 5",
         "On Harvest", "in English"),
        ("ru", "Вниманию пользователей!\n\nЗакон Республики Казахстан от 1 мая 2020 года № 5",
         None, "no title stands there"),
        ("ru", "О жатве\n\nСтатья 1. Цель", None, "no signature says that it is an act's"),
    ],
)  # fmt: skip
def test_a_title_stands_above_the_signature(
    language: str, text: str, title: str | None, why: str
) -> None:
    assert facts(language, "", text).titles.get(language) == title, why
    assert facts(language, "О другом", text).titles[language] == "О другом", "what came with it"


@pytest.mark.parametrize(
    ("language", "title", "status"),
    [
        ("kk", "Бюджет туралы Мерзімі біткен Қызылорда облысы мәслихатының шешімі", "repealed"),
        ("kk", "Бюджет туралы Күшін жойған Абай облысы", "repealed"),
        ("kk", "Бюджет туралы Күшi жойылған", "repealed"),
        ("kk", "Ереже туралы Жаңартылған Павлодар облысы", "in_force"),
        ("kk", "Ереже туралы Жаңа Павлодар облысы", "in_force"),
        ("ru", "О бюджете Утративший силу", "repealed"),
        # An act that repeals another one is not repealed itself.
        ("kk", "Кейбір шешімдердің күші жойылды деп тану туралы", "unknown"),
        ("kk", "Жаңа әліпби туралы", "unknown"),
        # Nothing says that it is in force: nobody may conclude it.
        ("kk", "Бюджет туралы", "unknown"),
    ],
)
def test_a_mark_in_the_title_tells_the_status(language: str, title: str, status: str) -> None:
    assert facts(language, title).status == status


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("kk", "Ескерту. Күші жойылды - Мәслихаттың 20.08.2020 № 6 шешімімен.", "repealed"),
        ("kk", "Ескерту. Бұйрықтың күші жойылды – Министрдің 09.06.2023 № 3 бұйрығымен.",
         "repealed"),
        ("kk", "Ескерту. Қолданылу мерзімі аяқталуына байланысты күші жойылды - Хатпен.",
         "repealed"),
        ("kk", "Үкіметтің 2011 жылғы 1 мамырдағы № 9 Қаулысы. Күші жойылды - Үкіметтің"
         " 2016 жылғы 7 сәуірдегі № 190 қаулысымен", "repealed"),
        ("ru", "Сноска. Закон утратил силу Законом РК от 16.01.2020 № 5.", "repealed"),
        ("ru", "Сноска. Утратило силу постановлением Правительства от 16.01.2020 № 5.",
         "repealed"),
        ("ru", "Приказ Министра от 1 мая 2011 года № 9. Зарегистрирован 8 мая 2011 года № 10."
         " Утратил силу приказом Министра от 7 апреля 2016 года № 190", "repealed"),
        ("en", "Footnote. Abolished by the Order of the Minister dated 16.01.2020 No. 5.",
         "repealed"),
        ("ru", "Утративший силу", "repealed"),
        ("kk", "Күшін жойған", "repealed"),
        ("kk", "Жаңартылған", "in_force"),
        # A unit of it, another act, a word of the law: not this act.
        ("kk", "Ескерту. 3-тармақтың күші жойылды - Үкіметтің 28.10.2004 № 1 қаулысымен.",
         "unknown"),
        ("kk", "Ескерту. Қосымшаның күші жойылды - Үкіметтің 28.10.2004 № 1 қаулысымен.",
         "unknown"),
        ("kk", "Осы қаулының күші жойылды деп танылсын.", "unknown"),
        ("kk", "Ескерту. Күші жойылды деп танылатын 16-бапты қараңыз.", "unknown"),
        ("kk", "Үкімет ҚАУЛЫ ЕТЕДІ: 1. Бекітілсін. 2. Күші жойылды - Үкіметтің қаулысымен.",
         "unknown"),
        ("ru", "Сноска. Пункт 2 утратил силу Законом РК от 16.01.2020 № 5.", "unknown"),
        ("ru", "Признать утратившим силу постановление от 1 мая 2011 года № 9.", "unknown"),
        ("kk", "1-бап. Мақсат\n\nЕскерту. Күші жойылды - Заңмен.", "unknown"),
    ],
)  # fmt: skip
def test_a_note_at_the_head_tells_of_the_acts_repeal(language: str, text: str, status: str) -> None:
    assert facts(language, "", f"{text}\n\nӨзге сөздер").status == status


def test_a_repeal_that_the_text_reports_is_later_than_the_registry() -> None:
    text = "Сноска. Закон утратил силу Законом РК от 16.01.2030 № 5.\n\nСтатья 1. Цель"
    act = act_of_text("Z1100000477", "ru", text, {}, {})
    assert (act.status, act.number) == ("repealed", "477-IV")
    # A catalogue's «Жаңа» does not bring a repealed act back.
    older = act_of_text("Z970000204_", "kk", "", {"kk": "Халықтың көші-қоны туралы Жаңа"}, {})
    assert older.status == "repealed"


def test_the_registry_is_believed_first() -> None:
    act = act_of_text("Z1100000477", "ru", "", {"ru": "Иное", "xx": "kept"}, {"kind": "order"})
    assert (act.kind, act.number, act.date) == ("law", "477-IV", "2011-07-22")
    assert act.titles["ru"] == "О миграции населения" and act.titles["xx"] == "kept"
    assert act.url == "https://adilet.zan.kz/kaz/docs/Z1100000477"


def test_then_what_came_with_the_text() -> None:
    title = "Қазақстан Республикасының Заңы 2011 жылғы 22 шілде N 477-IV"
    given = {"kind": "code", "number": "9", "date": "1999-01-02", "status": "repealed"}
    act = act_of_text("x", "kk", "", {"kk": title}, given)
    assert (act.kind, act.number, act.date, act.status) == ("code", "9", "1999-01-02", "repealed")
    # What is no kind, date or status of ours is not believed.
    act = act_of_text("x", "kk", "", {"kk": title}, {"kind": "?", "date": "1999", "status": "?"})
    assert (act.kind, act.number, act.date, act.status) == (
        "law", "477-IV", "2011-07-22", "unknown",
    )  # fmt: skip


def test_an_id_of_the_portal_tells_kind_and_address() -> None:
    act = facts("kk", "", act_id="V2300012345")
    assert (act.kind, act.url) == ("order", "https://adilet.zan.kz/kaz/docs/V2300012345")
    assert facts("kk", "", act_id="Zeta").url is None
    # Letters behind the year: an act of a local body, whose kind the id leaves open.
    local = facts("kk", "", act_id="V12PB003311")
    assert (local.kind, local.url) == ("act", "https://adilet.zan.kz/kaz/docs/V12PB003311")


def test_two_texts_of_an_act_complete_each_other() -> None:
    kazakh = Act("x", kind="law", number="5", date=None, status="unknown", titles={"kk": "Заң"})
    russian = Act("x", number="6", date="2020-01-02", status="repealed", titles={"ru": "Закон"})
    both = merged(kazakh, russian)
    assert both.titles == {"kk": "Заң", "ru": "Закон"}
    assert (both.kind, both.status) == ("law", "repealed")
    # The other way round the repeal stays known.
    assert merged(russian, kazakh).status == "repealed"
    # Number and date stay a pair, of the later text.
    assert (both.number, both.date) == ("6", "2020-01-02")
