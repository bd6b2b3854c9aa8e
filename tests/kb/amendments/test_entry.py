"""What an act's own words say of when it and its units hold."""

from __future__ import annotations

import pytest

from corpus.readers.plain_text import read_plain_text
from kb.amendments import changes_of
from kb.amendments.validity import status_on
from kb.model import Expression
from kb.structure import parse
from tests.kb.amendments.noted import act, position, told

TEN_DAYS = "по истечении десяти календарных дней после дня его первого официального опубликования"
TEN_DAYS_KK = "алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң"

CASES = [
    # (why, language, words, what is read)
    ("a day", "ru", "Настоящий Закон вводится в действие с 1 января 2025 года.", ["effective act from=2025-01-01"]),
    ("a rule only", "ru", f"Настоящий Закон вводится в действие {TEN_DAYS}.", ["effective act after=publication+P10D"]),
    ("words and figures, months", "ru", "Настоящий Закон вводится в действие по истечении 6 (шести) месяцев после его официального опубликования.", ["effective act after=publication+P6M"]),
    ("the day of signing", "ru", "Настоящий Закон вступает в силу со дня подписания.", ["effective act after=signing+P0D"]),
    ("units set apart, each with its day", "ru",
     f"Настоящий Закон вводится в действие {TEN_DAYS}, за исключением подпункта 2) пункта 1 статьи 5, который вводится в действие с 1 января 2026 года, и статьи 6, которая вводится в действие с 1 июля 2027 года.",
     ["effective act after=publication+P10D", "effective art_5__para_1__point_2 from=2026-01-01", "effective art_6 from=2027-07-01"]),
    ("of part of what they say alone: no day", "ru",
     "Настоящий Закон вводится в действие с 1 января 2025 года, за исключением статьи 6, которая вводится в действие для питомников с 1 января 2026 года.",
     ["effective act from=2025-01-01", "effective art_6 unread"]),
    ("another event", "ru", "Настоящий Закон вводится в действие с 1 января 2025 года, за исключением статьи 6, которая вводится в действие после введения в действие законодательного акта о поливе.",
     ["effective act from=2025-01-01", "effective art_6 after=other+P0D"]),
    ("norms that no unit names are not read", "ru", "Настоящий Закон вводится в действие с 1 января 2025 года, за исключением норм о рассаде, которые вводятся в действие с 1 января 2026 года.",
     ["effective act from=2025-01-01", "effective act unread"]),
    ("until a day", "ru", "Установить, что пункты 1 и 2 статьи 5 действуют до 1 января 2027 года.", ["effective art_5__para_1 until=2027-01-01", "effective art_5__para_2 until=2027-01-01"]),
    ("suspended", "ru", "Приостановить до 1 января 2027 года действие пункта 2 статьи 5 настоящего Закона.", ["suspended art_5__para_2 until=2027-01-01"]),
    ("suspended, and how it reads meanwhile", "ru",
     "Приостановить до 1 января 2027 года действие пункта 2 статьи 5 настоящего Закона, установив, что в период приостановления данный пункт действует в следующей редакции:",
     ["suspended art_5__para_2 until=2027-01-01", "new_wording art_5__para_2 until=2027-01-01"]),
    ("suspended until an event: no day", "ru", "Приостановить до введения в действие Закона Республики Казахстан о поливе действие статьи 6 настоящего Закона.", ["effective act unread"]),
    ("the unit itself", "ru", "Настоящая статья действует до 1 января 2030 года.", ["effective art_6 until=2030-01-01"]),
    ("a contract is not the act", "ru", "Договор вступает в силу с 1 января 2025 года.", []),
    ("before it was in force is no entry", "ru", "Договоры, заключенные до введения в действие настоящего Закона, действуют до 1 января 2025 года.", []),
    ("what is said in brackets behind an act is the amendment's", "ru", "Посадка ведется по Закону РК от 02.03.2020 № 5-VI (вводится в действие с 01.01.2021).", []),

    ("Kazakh: a day", "kk", "Осы Заң 2025 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.", ["effective act from=2025-01-01"]),
    ("Latin letters", "kk", "Осы Заң 2025 жылғы 1 қаңтардан бастап қолданысқа енгiзiледi.", ["effective act from=2025-01-01"]),
    ("a rule only", "kk", f"Осы Заң {TEN_DAYS_KK} қолданысқа енгізіледі.", ["effective act after=publication+P10D"]),
    ("not before a day", "kk", "Осы Заң алғашқы ресми жарияланған күнінен бастап, бірақ 2018 жылғы 1 қаңтардан ерте емес қолданысқа енгізіледі.", ["effective act after=publication+P0D>=2018-01-01"]),
    ("two verbs: the last is the entry", "kk", f"Осы Заң әділет органдарында мемлекеттік тіркелген күннен бастап күшіне енеді және {TEN_DAYS_KK} қолданысқа енгізіледі.", ["effective act after=publication+P10D"]),
    ("from and until", "kk", "Осы Заң 2023 жылдың 1 қаңтарынан бастап қолданысқа енгізіледі және 2026 жылдың 1 қаңтарына дейін қолданылады.", ["effective act from=2023-01-01 until=2026-01-01"]),
    ("relations that arose before are no day of entry", "kk", f"Осы Заң {TEN_DAYS_KK} қолданысқа енгізіледі және 2015 жылғы 17 қарашадан бастап туындаған қатынастарға қолданылады.", ["effective act after=publication+P10D"]),
    ("units set apart before the day", "kk", f"Осы Заң, 2026 жылғы 1 қаңтардан бастап қолданысқа енгізілетін 5-баптың 1-тармағының 2) тармақшасын және 6-бапты қоспағанда, {TEN_DAYS_KK} қолданысқа енгізіледі.",
     ["effective act after=publication+P10D", "effective art_5__para_1__point_2 from=2026-01-01", "effective art_6 from=2026-01-01"]),
    ("two days of their own, the second unit's holder before it", "kk",
     f"Осы Заң 2026 жылғы 1 қаңтардан бастап қолданысқа енгізілетін 6-бапты және 5-баптың 2027 жылғы 1 қаңтардан бастап қолданысқа енгізілетін 2-тармағын қоспағанда, {TEN_DAYS_KK} қолданысқа енгізіледі.",
     ["effective act after=publication+P10D", "effective art_6 from=2026-01-01", "effective art_5__para_2 from=2027-01-01"]),
    ("units set apart behind the day", "kk", "Осы Заң 2025 жылғы 1 қаңтардан бастап қолданысқа енгізіледі, 5-баптың 2-тармағын қоспағанда, ол 2026 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.",
     ["effective act from=2025-01-01", "effective art_5__para_2 from=2026-01-01"]),
    ("units of the act, no act", "kk", "Осы Заңның 6-бабы 2016 жылғы 1 шілдеден бастап қолданысқа енгізіледі.", ["effective art_6 from=2016-07-01"]),
    ("until a day", "kk", "Осы Заңның 5-бабы 2-тармағының ережелері 2016 жылғы 1 шілдеге дейін қолданылады.", ["effective art_5__para_2 until=2016-07-01"]),
    ("suspended", "kk", "Осы Заңның 5-бабы 2-тармағының қолданысы 2027 жылғы 1 қаңтарға дейін тоқтатыла тұрсын.", ["suspended art_5__para_2 until=2027-01-01"]),
    ("another act's unit", "kk", "Салық кодексінің 5-бабының қолданысы 2027 жылғы 1 қаңтарға дейін тоқтатыла тұрсын.", []),
    ("an article named as a way is no subject: of the act nothing is read", "kk", "Осы Заң 6-бапта көзделген тәртіппен күшіне енеді.", ["effective act unread"]),
    ("a month misspelt", "kk", "Осы Заң 2025 жылдың 1 қантарынан қолданысқа енгізіледі.", ["effective act from=2025-01-01"]),
    ("the place of registration", "kk", "Осы Заң Арқа облысының Әділет департаментінде мемлекеттік тіркелген күнінен бастап қолданысқа енгізіледі.", ["effective act after=registration+P0D"]),
    ("of some people alone: not read", "kk", "Осы Заң халқы мыңнан аз ауылдар үшін 2025 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.", ["effective act unread"]),
    ("the heading on one line with the sentence", "kk", "Осы Заңды қолданысқа енгізу тәртібі Осы Заң қол қойылған күнінен бастап қолданысқа енгізіледі.", ["effective act after=signing+P0D"]),
    ("a day that is no day is not read", "kk", "Осы Заң 2025 жылғы 1 шелдеден бастап қолданысқа енгізіледі.", ["effective act unread"]),
    ("before it was in force is no entry", "kk", "Осы Заң қолданысқа енгізілгенге дейін берілген құжаттар күшін сақтайды.", []),
    ("in brackets at the end", "kk", "Арықтар қазылады (01.01.2027 бастап қолданысқа енгізіледі).", ["effective art_6__subpara_2 from=2027-01-01"]),

    ("English", "en", "This Law shall enter into force upon expiry of ten calendar days after the day of its first official publication.", ["effective act after=publication+P10D"]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "language", "words", "expected"), CASES)
def test_a_sentence_of_the_act(why: str, language: str, words: str, expected: list[str]) -> None:
    assert told(act(language, last=words)) == expected, why


def _parsed(language: str, text: str) -> Expression:
    return parse(read_plain_text(text), "trees", language)


LIST_RU = """О посадке деревьев

Статья 1. Посадка

1. Деревья сажают весной.

2. Полив ведется вечером.

Статья 2. Порядок введения в действие настоящего Закона

1. Настоящий Закон вводится в действие с 1 января 2025 года, за исключением:

1) пункта 1 статьи 1, который вводится в действие с 1 марта 2025 года;

2) пункта 2 статьи 1, который вводится в действие для садов:

в городах – с 1 января 2026 года.

2. Установить, что с 1 января 2028 года:

1) пункт 2 статьи 1 действует в следующей редакции:

"2. Полив ведется утром.".

3. Признать утратившим силу со дня введения в действие настоящего Закона:

1) Закон о саженцах (Ведомости, 2001 г., № 5, ст. 24; 2003 г., № 1, ст. 2).
"""

LIST_KK = """Ағаш отырғызу туралы

1-бап. Отырғызу

1. Ағаш көктемде отырғызылады.

2. Ағаш кешке суарылады.

2-бап. Осы Заңды қолданысқа енгізу тәртібі

Осы Заң:

1) 1-баптың 2026 жылғы 1 қаңтардан бастап қолданысқа енгізілетін 1-тармағын;

2) 2027 жылғы 1 қаңтардан бастап қолданысқа енгізілетін 1-баптың 2-тармағын қоспағанда, алғашқы ресми жарияланғанынан кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.
"""

AMENDING_KK = """Кейбір шешімдерге өзгерістер енгізу туралы

1. Көшет туралы шешімге мынадай өзгеріс енгізілсін:

3-тармақ мынадай редакцияда жазылсын:

"3. Осы шешім 2023 жылғы 1 шілдеден бастап қолданысқа енгізіледі.".

2. Осы шешім 2024 жылғы 1 шілдеден бастап қолданысқа енгізіледі.
"""


@pytest.mark.parametrize(
    ("why", "expression", "expected"),
    [
        (
            "a list of exceptions, and of what reads otherwise; what is repealed says nothing here",
            _parsed("ru", LIST_RU),
            [
                "effective act from=2025-01-01",
                "effective art_1__para_1 from=2025-03-01",
                "effective art_1__para_2 unread",
                "new_wording art_1__para_2 from=2028-01-01",
            ],
        ),
        (
            "a list before the day",
            _parsed("kk", LIST_KK),
            [
                "effective art_1__para_1 from=2026-01-01",
                "effective act after=publication+P10D",
                "effective art_1__para_2 from=2027-01-01",
            ],
        ),
        (
            "the words put into another act are not its own",
            _parsed("kk", AMENDING_KK),
            ["effective act from=2024-07-01"],
        ),
    ],
)
def test_statements_in_lists(why: str, expression: Expression, expected: list[str]) -> None:
    assert told(expression) == expected, why


APART = f"Настоящий Закон вводится в действие {TEN_DAYS}, за исключением статьи 6, которая вводится в действие с 1 января 2026 года, и статьи 7, которая вводится в действие со дня подписания."
SUSPENDING = "Приостановить до 1 января 2027 года действие пункта 2 статьи 5 настоящего Закона."

STANDINGS = [
    # (why, words, unit, day, standing, certain, earliest)
    ("too early whenever it is published", APART, "art_5", "2024-03-11", "not_yet_effective", True, None),
    ("it may be published by now", APART, "art_5", "2024-03-12", "in_force", False, "2024-03-12"),
    ("it must be", APART, "art_5", "2026-01-01", "in_force", True, None),
    ("a day of its own", APART, "art_6", "2025-12-31", "not_yet_effective", True, None),
    ("from that day", APART, "art_6", "2026-01-01", "in_force", True, None),
    ("before the act itself", APART, "art_7", "2024-03-01", "in_force", True, None),
    ("while suspended", SUSPENDING, "art_5__para_2", "2026-12-31", "suspended", True, None),
    ("no longer", SUSPENDING, "art_5__para_2", "2027-01-01", "in_force", True, None),
    ("expired", "Статья 5 действует до 1 января 2025 года.", "art_5__para_1", "2025-01-01", "expired", True, None),
    ("not read: nobody knows", "Настоящий Закон вводится в действие с 1 января 2025 года, за исключением статьи 6, которая вводится в действие для садов с 1 марта 2026 года.",
     "art_6", "2030-01-01", "in_force", False, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "words", "unit", "day", "standing", "certain", "earliest"), STANDINGS
)
def test_standing_by_the_acts_own_words(
    why: str, words: str, unit: str, day: str, standing: str, certain: bool, earliest: str | None
) -> None:
    expression = act("ru", last=words)
    place = position(expression, unit)
    found = status_on(expression, changes_of(expression), place, day, "2024-03-01")
    assert (found.standing.value, found.certain) == (standing, certain), why
    assert found.earliest == earliest, why


def test_nobody_suspends_a_unit_in_words_that_are_not_there_yet() -> None:
    words = f"{SUSPENDING}\n\nСноска. Статья 6 дополнена частью второй в соответствии с Законом РК от 02.03.2020 № 5-VI (вводится в действие с 01.01.2021)."
    expression = act("ru", last=words)
    changes = changes_of(expression)
    unit = position(expression, "art_5__para_2")
    days = ("2020-12-31", "2021-01-01")
    found = [status_on(expression, changes, unit, day, "2018-01-01") for day in days]
    assert [one.standing.value for one in found] == ["in_force", "suspended"]


def test_the_act_itself_words_a_unit_otherwise_for_some_time() -> None:
    words = "Установить, что статья 5 до 1 января 2027 года действует в следующей редакции:"
    expression = act("ru", last=words)
    unit = position(expression, "art_5__para_2")
    changes = changes_of(expression)
    before = status_on(expression, changes, unit, "2026-12-31", "2020-01-01")
    assert before.standing.value == "in_force" and before.change is not None
    assert before.change.action.value == "new_wording"
    assert status_on(expression, changes, unit, "2027-01-01", "2020-01-01").change is None
