"""Where the phrase begins that a short name stands for: written in the shapes of real sentences."""

from __future__ import annotations

import pytest

from kb.definitions.phrases import phrase_start
from kb.grammar import definition_en, definition_kk, definition_ru

GRAMMARS = {one.WORDS.language: one.WORDS for one in (definition_kk, definition_ru, definition_en)}

PHRASES = [
    ("kk", "кемелердің санын тексереді және 10 (он) ", "айлық есептік көрсеткіш", "АЕК", "an abbreviation begins with its first letter"),
    ("kk", "Кеме иесі порттағы ", "қону-ұшыру және тіркеу жұмыстары", "ҚҰТЖ", "the parts of a compound have letters too, conjunctions none"),
    ("ru", "Плата равна десяти ", "месячным расчетным показателям", "МРП", "in Russian too"),
    ("kk", "төлемді порт ақысын төлейтін кез келген тәсілмен ", '"цифрлық теңіздің" төлем шлюзі', "ЦТТШ", "with the mark that opens a quotation"),
    ("kk", "1) кеме иелеріне, ", "кемелерді реттеу, бақылау және қадағалау жөніндегі уәкілетті орган", "уәкілетті орган", "a comma between attributes"),
    ("kk", "1) кеме иелеріне, ", "жүк жіберушілерге", "жіберушілер", "a comma between things"),
    ("kk", "Өтінішті қарау үшін ", "облыстардың, аудандардың жергілікті портының басқармасы", "басқарма", "a genitive belongs to what follows"),
    ("kk", "Айлақ ақысын төлеген кезде, ", "портқа келетін, жүгі бар кемелер", "кемелер", "a participle too"),
    ("kk", "Порт қызметті алу үшін ", "жеке тұлға", "алушы", "a purpose is no part"),
    ("kk", "Айлақты ақылы жөндеу деп ", "кеме бөліктерін ауыстыру", "ауыстыру", "деп ends what is defined"),
    ("kk", "бұл қызмет болып табылады және оны ", "Порт комитеті", "көрсетуші", "a verb ends a clause"),
    ("kk", "Банк кемелердің тізімін ", "жазбаша өтініш", "өтініш", "an object that nothing governs"),
    ("kk", "", "кемелердің тізімін жасау тәртібі", "тәртіп", "an object that a noun of action governs"),
    ("kk", "өзге құжаттарға, сондай-ақ осы ", "Кемелерді тіркеу қағидаларына", "Қағидалар", "words that lead on"),
    ("kk", "", "осы Заңның 5-бабында көрсетілген кемелер", "кемелер", "осы of an act within the phrase"),
    ("kk", "", '"Кеме туралы" Қазақстан Республикасының Заңына', "Заң", "an act's name"),
    ("ru", "Статус порта определяется регистрацией в ", 'Государственной корпорации "Порт для граждан"', "Корпорация", "an adjective before the name's word"),
    ("ru", "В рамках договора перевозки стороны по договору фрахта вправе заключить ", "договор перевозки груза по договору фрахта", "договор перевозки", "the place where most of the name's words follow"),
    ("ru", "Проверка проводится в отношении портов, а также ", "судов, осуществляющих перевозки", "субъекты", "a participle behind the comma"),
    ("ru", "Ремонт осуществляется ", "уполномоченным органом по портам и судам", "уполномоченный орган", "a body's whole name"),
    ("ru", "Созданы ", "палаты судовладельцев областей, городов и столицы", "региональные палаты", "the noun alone, where the name's adjective is not said"),
    ("ru", "", "Организации, осуществляющие портовую деятельность", "портовые организации", "the noun before an adjective like the name's"),
    ("ru", "Сбор уплачивается ", "уполномоченным органом по портам", "уполномоченный орган", "a noun that Snowball stems otherwise in one case"),
    ("ru", "Налог платят по ", 'Кодексу Республики "О портах" (Портовый кодекс)', "Портовый кодекс", "the usual name of a code in a bracket behind its title"),
    ("en", "The fee is paid to the ship, and ", "office of the city harbour", "office", "English: the name's own words"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "before", "phrase", "name", "reason"), PHRASES)
def test_phrase_that_a_name_stands_for(
    language: str, before: str, phrase: str, name: str, reason: str
) -> None:
    clause = f"{before}{phrase} "
    assert clause[phrase_start(clause, name, GRAMMARS[language]) :].strip() == phrase, reason
