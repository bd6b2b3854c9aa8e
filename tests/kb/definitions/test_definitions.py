"""What counts as a definition, where its term ends, what it stands for, and where it holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.readers.plain_text import read_plain_text
from kb.definitions import definitions_of
from kb.model import Completeness, Definition, DefinitionKind, Expression
from kb.structure import parse

TERM, SHORT = DefinitionKind.TERM, DefinitionKind.SHORT_NAME


def expression(language: str, text: str) -> Expression:
    return parse(read_plain_text(text), "act", language)


def found(language: str, text: str) -> list[Definition]:
    one = expression(language, text)
    definitions = definitions_of(one)
    for definition in definitions:  # whatever is found can be cited
        start, end = definition.term_span
        assert " ".join(one.text[start:end].split()) == definition.term
        assert definition.start <= definition.meaning[0] <= definition.meaning[1]
        assert one.provisions[definition.provision].start <= start
    return definitions


def law(language: str, *lines: str) -> str:
    opening = {
        "kk": "1-бап. Осы Заңда пайдаланылатын негізгі ұғымдар\n\n"
        "Осы Заңда мынадай негізгі ұғымдар пайдаланылады:",
        "ru": "Статья 1. Основные понятия, используемые в настоящем Законе\n\n"
        "В настоящем Законе используются следующие основные понятия:",
        "en": "Article 1. Basic definitions\n\nThe following definitions are used in this Law:",
    }[language]
    last = {"kk": "2-бап. Мақсат", "ru": "Статья 2. Цель", "en": "Article 2. Purpose"}[language]
    return "\n\n".join(
        [opening, *lines, last, {"kk": "Мақсат.", "ru": "Цель.", "en": "Aim."}[language]]
    )


MEMBERS = [
    ("kk", "1) кеме – су көлігі;", ["кеме"], "the plain form"),
    ("kk", "1) кеме жүргізуші- кемені басқаратын адам;", ["кеме жүргізуші"], "no space before the dash"),
    ("kk", "1) айлақ -кеме тоқтайтын жер;", ["айлақ"], "no space behind it"),
    ("ru", "1) причал − место стоянки судна;", ["причал"], "a minus sign for the dash"),
    ("kk", '1) "Теңіз" картасы – құжат;', ['"Теңіз" картасы'], "a part in quotation marks keeps them"),
    ("ru", '1) "причал" – место стоянки;', ["причал"], "the whole in quotation marks loses them"),
    ("ru", "1) лицо, управляющее судном, – капитан или помощник;", ["лицо, управляющее судном"], "commas in the term"),
    ("ru", "1) судно (катер) – транспорт;", ["судно (катер)"], "a synonym in a bracket"),
    ("ru", "1) место (порт – причал) стоянки – участок берега;", ["место (порт – причал) стоянки"], "a dash in a bracket parts nothing"),
    ("kk", "1) жүк иелері:\n\nкеме иесі;\n\nжүк жіберуші;", ["жүк иелері"], "a colon and a list of its own"),
    ("kk", "1) шарттар - мынадай шарттардың бірі: кеме иесі – болуы; жүк – болуы;", ["шарттар"], "the first dash parts, what follows is the meaning"),
    ("kk", "1) айлақты күзет (бұдан әрі – күзет) – қызмет;", ["айлақты күзет", "күзет"], "a short name is no part of the term"),
    ("ru", "1) союз судовладельцев (далее – союз (палата) – объединение владельцев;", ["союз судовладельцев", "союз (палата)"], "the bracket is never closed"),
    ("en", "1) vessel means a ship or a boat;", ["vessel"], "a word for the dash"),
    ("ru", "1) аудио- и видеозапись – запись переговоров;", ["аудио- и видеозапись"], "a hyphen that hangs is no dash"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "member", "terms", "reason"), MEMBERS)
def test_members_of_a_list(language: str, member: str, terms: list[str], reason: str) -> None:
    others = {
        "kk": ("2) жүк – тасымалданатын мүлік;", "3) жолаушы – билеті бар адам."),
        "ru": ("2) груз – перевозимое имущество;", "3) пассажир – лицо с билетом."),
        "en": ("2) cargo – goods that are carried;", "3) passenger – a person with a ticket."),
    }[language]
    definitions = found(language, law(language, member, *others))
    assert [one.term for one in definitions][: len(terms)] == terms, reason
    assert len(definitions) == len(terms) + 2, reason


def test_removed_members_and_notes_define_nothing() -> None:
    definitions = found(
        "ru",
        law(
            "ru",
            "1) исключен Законом РК от 24.11.2015 № 421-V – вводится в действие;",
            "2) груз – имущество;",
            "Сноска. Подпункт 2 – в редакции Закона РК от 01.02.2020 № 1-VI (далее – Поправка).",
            "3) порт – место.",
        ),
    )
    assert [one.term for one in definitions] == ["груз", "порт"]


def test_a_list_of_something_else_is_no_list_of_definitions() -> None:
    text = (
        "Статья 5. Коэффициенты\n\nДля определения платы применяются следующие коэффициенты:\n\n"
        "1) расстояние: до пяти – 1,2;\n\n2) качество дорог: хорошее;\n\n3) прочее: иное.\n\n"
        "Статья 6. Решения\n\nСуд выносит определение, в котором указывает:\n\n"
        "1) наименование суда;\n\n2) дату."
    )
    assert found("ru", text) == []


def test_unnumbered_lines_and_rules_are_lists_too() -> None:
    text = (
        "Қаулының қосымшасы\n\nКеме қатынасы қағидалары\n\n1-тарау. Жалпы ережелер\n\n"
        "1. Осы Қағидаларда пайдаланылатын ұғымдар:\n\n"
        "1) кеме – су көлігі;\n\n2) айлақ – кеме тоқтайтын жер.\n\n2. Кеме айлақта тұрады."
    )
    definitions = found("kk", text)
    assert [one.term for one in definitions] == ["кеме", "айлақ"]


def test_members_in_the_line_of_their_opening() -> None:
    text = (
        "1-бап Анықтамалар\n\nОсы Конвенцияның мақсаттары үшін мынадай анықтамалар пайдаланылады: "
        "a) «Порт» – айлақ; b) «Тараптар» – осы Конвенцияға қосылған мемлекеттер.\n\n"
        "2-бап Мақсат\n\nМақсат."
    )
    assert [one.term for one in found("kk", text)] == ["Порт", "Тараптар"]


def test_the_first_member_may_stand_in_the_line_of_the_opening() -> None:
    text = (
        "1-бап. Негізгі ұғымдар\n\nОсы Заңда мынадай ұғымдар пайдаланылады: 1) кеме - су көлігі;\n\n"
        "2) айлақ - кеме тоқтайтын жер.\n\n2-бап. Мақсат\n\nМақсат."
    )
    assert [one.term for one in found("kk", text)] == ["кеме", "айлақ"]


def test_quoted_terms_whose_verb_stands_last() -> None:
    text = law("kk", "«кеме» су көлігін білдіреді;", "«айлақ» кеме тоқтайтын жерді білдіреді.")
    assert [one.term for one in found("kk", text)] == ["кеме", "айлақ"]


SCOPES = [
    ("ru", "В настоящей главе используются следующие понятия:", "chp_2"),
    ("ru", "В настоящей статье используются следующие понятия:", "chp_2__art_7"),
    ("ru", "Для целей настоящего раздела применяются термины:", None),
    ("ru", "В настоящем Законе используются следующие понятия:", None),
]


@pytest.mark.parametrize(("language", "opening", "eid"), SCOPES)
def test_scope_of_a_list(language: str, opening: str, eid: str | None) -> None:
    text = (
        "Глава 1. Общее\n\nСтатья 6. Цель\n\nЦель закона.\n\nГлава 2. Суда\n\nСтатья 7. Понятия\n\n"
        f"{opening}\n\n1) судно – катер;\n\n2) порт – место.\n\nСтатья 8. Иное\n\nИное."
    )
    one = expression(language, text)
    scopes = {definition.scope for definition in definitions_of(one)}
    assert {None if scope is None else one.provisions[scope].eid for scope in scopes} == {eid}


SHORT_NAMES = [
    ("kk", '1. "Кеме туралы" Қазақстан Республикасының Заңына (бұдан әрі – Заң) сәйкес.', ["Заң"], '"Кеме туралы" Қазақстан Республикасының Заңына'),
    ("kk", "1. Порт министрлігінің (бұдан əрі – министрлік) есебінен.", ["министрлік"], "Порт министрлігінің"),
    ("kk", "1. Тараптар төменде «Шарт» деп аталатын Кеме туралы келісімге қосылады.", ["Шарт"], "Кеме туралы келісімге қосылады"),
    ("kk", "1. Порт айлағын (бұдан әрі-айлақ) күзетеді.", ["айлақ"], "Порт айлағын"),
    ("kk", "1. Иесі (бұдан былай – кеме иесі) төлейді.", ["кеме иесі"], "Иесі"),
    ("kk", "1. Ұйымның (бұдан әрі «Порт» деп аталатын) мүшесі.", ["Порт"], "Ұйымның"),
    ("kk", "1. Одақтың мүшесі (бұдан әрі тиісінше – мүше, Одақ) төлейді.", ["мүше", "Одақ"], "Одақтың мүшесі"),
    ("kk", "1. Үкімет «Порт» қорының (бұдан әрі мәтін бойынша «Қор» немесе «Порт») иесі.", ["Қор", "Порт"], "«Порт» қорының"),
    ("kk", "1. Кемені (бұдан әрі осы баптың мақсаттары үшін – объект) тексереді.", ["объект"], "Кемені"),
    ("kk", "1. Сарапшылар комитетінің (осы бапта бұдан әрі – комитет) қорытындысы.", ["комитет"], "Сарапшылар комитетінің"),
    ("ru", "1. По Закону Республики Казахстан от 1 июля 2001 года \"О портах\" (далее – Закон о портах) платят.", ["Закон о портах"], "Закону Республики Казахстан от 1 июля 2001 года \"О портах\""),
    ("ru", "1. Владелец сдает план мероприятий по ремонту (далее – план мероприятий).", ["план мероприятий"], "план мероприятий по ремонту"),
    ("ru", "1. Владельцы (далее по тексту – стороны) платят.", ["стороны"], "Владельцы"),
    ("ru", "1. Порт и причал (далее - соответственно порт, причал) закрыты.", ["порт", "причал"], "Порт и причал"),
    ("ru", "1. Плата за причал (далее - плата) или за стоянку (далее - сбор) вносится.", ["плата", "сбор"], "Плата за причал"),
    ("en", '1. The Ministry of Transport (hereinafter – the "Ministry") shall decide.', ["Ministry"], "Ministry of Transport"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "paragraph", "names", "meaning"), SHORT_NAMES)
def test_short_names(language: str, paragraph: str, names: list[str], meaning: str) -> None:
    heading = {"kk": "5-бап. Кеме", "ru": "Статья 5. Судно", "en": "Article 5. Vessel"}[language]
    text = f"{heading}\n\n{paragraph}\n\n2. ."
    definitions = found(language, text)
    assert [one.term for one in definitions] == names
    assert {one.kind for one in definitions} == {SHORT}
    one = definitions[0]
    assert expression(language, text).text[slice(*one.meaning)] == meaning


def test_a_short_name_of_an_annex_holds_in_it() -> None:
    text = (
        "1. Ережелер бекітілсін (бұдан әрі – Ережелер).\n\nБұйрықпен бекітілген\n\nҚағидалар\n\n"
        "1. Порт әкімшілігі (бұдан әрі – әкімшілік) бар.\n\n2. Әкімшілік шешеді."
    )
    one = expression("kk", text)
    scopes = {definition.term: definition.scope for definition in definitions_of(one)}
    assert scopes["Ережелер"] is None
    annex = scopes["әкімшілік"]
    assert annex is not None and one.provisions[annex].eid == "annex_1"


SENTENCES = [
    ("ru", "Под ремонтом понимается замена частей.", ["ремонтом"], "понимается"),
    ("ru", "Для целей настоящего пункта под портом также понимаются причалы.", ["портом"], "a purpose before it"),
    ("ru", "Под контролем над судном (контроль) в целях настоящего Закона понимается власть.", ["контролем над судном (контроль)"], "a purpose behind it"),
    ("ru", "Под портом в другом месте подразумевается причал.", ["портом в другом месте"], "another verb"),
    ("ru", "Рейсом признается плавание между портами.", ["Рейсом"], "an instrumental opens the sentence"),
    ("ru", "Настоящим Законом связанными лицами признаются: владельцы.", ["связанными лицами"], "the Law says it"),
    ("ru", "Портом, за которым следит город, признается причал.", ["Портом, за которым следит город"], "a relative clause within the term"),
    ("ru", "Рейсом не признается стоянка.", [], "what a thing is not"),
    ("ru", "Нарушениями также признаются задержки.", [], "one more case of what is defined elsewhere"),
    ("ru", "Судом признаются доказательства.", [], "the court is who does it"),
    ("ru", "В целях настоящего Закона органом, ведущим реестр, признается портовый орган.", ["органом, ведущим реестр"], "an organ is what it is defined to be"),
    ("ru", "Фрахтом признается такой сбор, который платит наниматель.", ["Фрахтом"], "такой is no predicate"),
    ("ru", "Застрахованным признается физическое лицо, за которое внесен сбор.", ["Застрахованным"], "who one is"),
    ("ru", "Застрахованным признается судно.", [], "what a thing is like"),
    ("ru", "Стоящим признается судно.", [], "what a thing is like, in another ending"),
    ("ru", "Уклоняющимся от сбора признается лицо, которое его не внесло.", ["Уклоняющимся от сбора"], "a participle"),
    ("ru", "Применительно к данной статье крупным сбором признается плата за год.", ["крупным сбором"], "this article, in other words"),
    ("ru", "Сделка признается недействительной.", [], "a status"),
    ("ru", "Порт – это место стоянки.", ["Порт"], "это"),
    ("kk", "Жөндеу деп бөліктерді ауыстыру түсініледі.", ["Жөндеу"], "түсініледі"),
    ("kk", "Осы тармақтың мақсаттары үшiн рейс деп порттар арасында жүзу түсiнiледi.", ["рейс"], "a purpose before it"),
    ("kk", "Осы бапта халықаралық рейс деп шет елге жүзу танылады.", ["халықаралық рейс"], "танылады"),
    ("kk", "Басшы қызметкерлер болып капитан және оның көмекшісі танылады.", ["Басшы қызметкерлер"], "болып"),
    ("kk", "Байланысты тұлғалар деп:\n\n1) кеме иелері;\n\n2) жүк иелері танылады.", ["Байланысты тұлғалар"], "the verb ends the list"),
    ("kk", "Бір адам құрған ұйым жеке ұйым деп танылады.", ["жеке ұйым"], "the head noun said again"),
    ("kk", "Ұзаққа созылған бұзушылық созылмалы бұзушылық деп танылады.", ["созылмалы бұзушылық"], "an adjective before the noun"),
    ("kk", "Айлақты ластау да кеме қатынасы деп танылады.", [], "one more case of what is defined elsewhere"),
    ("kk", "Заңда көзделген жағдайларды қоспағанда, кеме алмасуы деп иесінің ауысуы түсініледі.", ["кеме алмасуы"], "an exception before it"),
    ("ru", "Под иным органом подразумевается отдел порта.", ["иным органом"], "an organ may be what is defined"),
    ("kk", "Мына адамдар кеме иелері болып танылады: сатып алушы.", ["кеме иелері"], "мына адамдар"),
    ("kk", "Мәміле жарамсыз деп танылады.", [], "a status"),
    ("kk", '"Кеме туралы" бұйрыққа (№ 5 болып тіркелген) өзгеріс енгізілсін: кеме түсініледі.', [], "болып тіркелген is of a registration"),
    ("kk", "Сату сәтіндегі кіріс болып танылмайды, кейін көрсетіледі, және кеме келгенде кіріс болып танылады.", [], "verbs stand in no term"),
    ("kk", "Бұл ретте, егер осы Кодексте өзгеше белгіленбесе, жолаушы деп билеті бар адам ұғынылады.", ["жолаушы"], "a condition before it"),
    ("kk", "Кеме деп су көлігі түсініледі, айлақ деп кеме тоқтайтын жер түсініледі.", ["Кеме", "айлақ"], "two in a sentence"),
    ("kk", "Осы Үлгілік қағидаларда порт басшылары деп төраға мен хатшы түсініледі.", ["порт басшылары"], "rules with an attribute before it"),
    ("kk", "Осы Сипаттаманың 4 және 7-кестелерінде регламент деп шешім түсініледі.", ["регламент"], "tables before it"),
    ("kk", "Рейс дегеніміз порттар арасында жүзу.", ["Рейс"], "дегеніміз"),
    ("kk", "«Ұзақ рейс» дегенiмiз: порттар арасында жүзу.", ["Ұзақ рейс"], "in quotation marks, with Latin letters, before a colon"),
    ("ru", "Применительно к данной статье под субъектами признаются владельцы.", ["субъектами"], "под … признаются"),
    ("ru", "Портом признается не имеющая членства организация.", ["Портом"], "a participle with не"),
    ("kk", "Егер кеме келмесе, сапар өтпеді деп танылады.", [], "a condition"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "terms", "reason"), SENTENCES)
def test_sentences_that_define(language: str, sentence: str, terms: list[str], reason: str) -> None:
    heading = {"kk": "5-бап. Кеме қатынасы", "ru": "Статья 5. Судоходство"}[language]
    text = (
        f"{heading}\n\n1. {sentence}\n\n2. {'Кеме жүзеді.' if language == 'kk' else 'Судно идет.'}"
    )
    assert [one.term for one in found(language, text)] == terms, reason


LAST = [
    ("Порт кеңесінің төрағасы және хатшысы порттың басшы қызметкерлері деп танылады.", ["порттың басшы қызметкерлері"], "behind a subject that ends in a possessed noun"),
    ("Кеме иелері (бар болған жағдайда), капитан, бас бухгалтер порттың басшы қызметкерлері болып танылады.", ["порттың басшы қызметкерлері"], "behind a bare noun, as long as the words are said elsewhere"),
    ("Айлақтағы кеменің бату фактісі теңізде сақтандыру шарты бойынша порттың басшы қызметкерлері деп танылады.", ["теңізде сақтандыру шарты бойынша порттың басшы қызметкерлері"], "a possessed noun before a postposition is the term's own"),
    ("Порт төрағалары Елдің сырттағы – порттың басшы қызметкерлері деп танылады.", ["Елдің сырттағы – порттың басшы қызметкерлері"], "a dash within the term"),
    ("Егер иесі келмесе, хатшысы порттың басшы қызметкерлері деп танылады.", [], "a condition gives a status"),
    ("Порт иесінің хатшысы айлақтың күзетшілері деп танылады.", [], "two words that are not said elsewhere"),
    ("Порт иесінің хатшысы айлақтың тұрақты күзетшілері деп танылады.", ["айлақтың тұрақты күзетшілері"], "three words"),
    ("Ең жоғары балл алған қатысушы жеңімпаз деп танылады.", [], "an adjective that looks like a possessed noun, and who wins"),
    ("Жаңа иесінің атағы басшы қызметкерлері жоқ деп танылады.", [], "no noun"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "terms", "reason"), LAST)
def test_a_term_at_the_end_begins_behind_the_subject(
    sentence: str, terms: list[str], reason: str
) -> None:
    text = (
        f"5-бап. Порт\n\n1. {sentence}\n\n2. Порттың басшы қызметкерлеріне жалақы төленеді. "
        "Ол порттың басшы қызметкерлерін тағайындайды. Басшы қызметкерлері жоқ порт жабылады."
    )
    assert [one.term for one in found("kk", text)] == terms, reason


SENTENCE_SCOPES = [
    ("ru", "Для целей подпунктов 1) и 2) пункта 5 настоящей статьи под портом понимается причал.", "портом", "art_5", "a purpose that names parts of the article"),
    ("ru", "Для целей подпункта 8) пункта 2 статьи 13-1 настоящего Закона портами признаются причалы.", "портами", None, "parts of another article of the act"),
    ("ru", "Портом в статьях настоящего Кодекса признается причал.", "Портом", None, "the articles of the act"),
    ("ru", "Портом крупного города (далее в настоящей статье – порт) признаются причалы.", "Портом крупного города", None, "words in a bracket are about the short name"),
    ("ru", "Под сбором в части второй настоящей статьи понимается плата.", "сбором", "art_5__para_2", "the place stands behind the term and is none of it"),
    ("kk", "Осы баптың 5-тармағы 1) тармақшасының мақсаттары үшін порт деп айлақ түсініледі.", "порт", "art_5", "in Kazakh too"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "term", "eid", "reason"), SENTENCE_SCOPES)
def test_scope_of_a_sentence(
    language: str, sentence: str, term: str, eid: str | None, reason: str
) -> None:
    heading = {"kk": "5-бап. Кеме қатынасы", "ru": "Статья 5. Судоходство"}[language]
    one = expression(
        language, f"{heading}\n\n1. {sentence}\n\n2. {'Кеме.' if language == 'kk' else 'Судно.'}"
    )
    (definition, *_) = (each for each in definitions_of(one) if each.kind is TERM)
    scope = definition.scope
    assert definition.term == term, reason
    assert (None if scope is None else one.provisions[scope].eid) == eid, reason


CITED_SCOPES = [
    ("kk", "осы баптың 2-тармағының 1) тармақшасында", "art_5__para_2__point_1", "down to the point"),
    ("kk", "осы баптың 2-тармағы бірінші бөлігінің 2) тармақшасын қолдану мақсаттары үшін", "art_5__para_2__point_2", "a paragraph of one part is that part"),
    ("kk", "осы баптың 2-тармағының 1) және 2) тармақшаларының мақсаттары үшін", "art_5__para_2", "of several points what holds them"),
    ("kk", "осы баптың 7-тармағының мақсаттары үшін", "art_5", "a unit that is not there"),
    ("kk", "осы тармақтың және осы баптың 1-тармағының мақсаттары үшін", "art_5", "of two units what holds both"),
    ("kk", "осы тармақшаның мақсаттары үшін", "art_5__para_2__point_2", "below a list it is the last point"),
    ("ru", "Для целей подпункта 1) пункта 2 настоящей статьи", "art_5__para_2__point_1", "in Russian from the inside out"),
    ("ru", "В подпунктах 1) и 2) пункта 2 настоящей статьи", "art_5__para_2", "of several points what holds them"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "eid", "reason"), CITED_SCOPES)
def test_scope_is_the_unit_that_the_words_cite(
    language: str, words: str, eid: str, reason: str
) -> None:
    lines = {
        "kk": ("5-бап. Кеме", "1. Кеме жүзеді.", "2. Кемеде:", "1) порт;", "2) айлақ бар.",
               f"{words.capitalize()} порт деп айлақ түсініледі."),
        "ru": ("Статья 5. Судно", "1. Судно идет.", "2. На судне:", "1) порт;", "2) причал.",
               f"{words} под портом понимается причал."),
    }[language]  # fmt: skip
    one = expression(language, "\n\n".join(lines))
    (definition,) = definitions_of(one)
    assert definition.scope is not None
    assert one.provisions[definition.scope].eid == eid, reason


KINDS = [
    ("kk", "Балық порты - балық аулайтын кемелер тоқтайтын порт.", ["Балық порты"], "the noun of the term ends the meaning"),
    ("kk", "Балық порты - балық аулайтын кемелер тоқтайтын айлақ.", [], "another noun, that no heading names"),
    ("ru", "Рыбный порт - порт, в котором стоят рыбацкие суда.", ["Рыбный порт"], "the noun of the term begins the meaning"),
    ("ru", "Капитан судна – капитан.", [], "nothing is said of it"),
    ("ru", "Стоянка разрешена на срок до суток, а катеру – на срок до часа, если порт свободен.", [], "a preposition said again"),
    ("ru", "Временем прихода считается день захода, а при шторме – день окончания шторма в порту.", [], "a word in the middle of a sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "terms", "reason"), KINDS)
def test_a_paragraph_that_says_what_kind_of_thing_a_term_is(
    language: str, sentence: str, terms: list[str], reason: str
) -> None:
    heading = {"kk": "5-бап. Кеме қатынасы", "ru": "Статья 5. Судоходство"}[language]
    text = (
        f"{heading}\n\n1. {'Кеме жүзеді.' if language == 'kk' else 'Судно идет.'}\n\n2. {sentence}"
    )
    assert [one.term for one in found(language, text)] == terms, reason


def test_a_list_behind_the_verb_belongs_to_the_meaning() -> None:
    text = "5-бап. Ақы\n\n1. Айлақ ақысы деп мыналар түсініледі:\n\n1) тұрақ ақысы;\n\n2) күзет ақысы.\n\n2. ."
    one = expression("kk", text)
    (definition,) = definitions_of(one)
    assert one.text[slice(*definition.meaning)].endswith("күзет ақысы")


def test_an_article_that_says_what_its_heading_means() -> None:
    text = (
        "5-бап. Айлақты пайдалануға беру\n\n1. Айлақты пайдалануға беру тұлғаның кеме қою құқығын "
        "алуын білдіреді.\n\n6-бап. Айлақты жабу\n\n1. Айлақтың тұрағы қымбаттағанын білдіреді."
    )
    assert [one.term for one in found("kk", text)] == ["Айлақты пайдалануға беру"]


def test_remarks_explain_the_words_of_their_article() -> None:
    text = (
        "Статья 5. Стоянка\n\n1. Стоянка в порту платная.\n\n"
        "Примечание. Под портом понимается причал.\n\nСтатья 6. Иное\n\nИное."
    )
    one = expression("ru", text)
    (definition,) = definitions_of(one)
    assert definition.scope is not None and one.provisions[definition.scope].eid == "art_5"


def test_an_article_that_begins_with_what_its_heading_names() -> None:
    text = (
        "Статья 5. Понятие причала\n\n1. Причал – место стоянки судна.\n\n"
        "Статья 6. Владелец причала\n\n1. Владелец – гражданин вправе сдать причал.\n\n"
        "Статья 7. Порча причала\n\nПорча причала –\n\nвлечет штраф."
    )
    assert [one.term for one in found("ru", text)] == ["Причал"]


HEADED = [
    ("Фрахтователь", "1. Фрахтователь – лицо, нанявшее судно.", ["Фрахтователь"], "a person is what a term may mean"),
    ("Капитан", "1. Капитан – должностное лицо, ведущее судно.", ["Капитан"], "должностное is no должен"),
    ("Двойной фрахт", "1. Двойной (повторный) фрахт - наем одного судна дважды.", ["Двойной (повторный) фрахт"], "a synonym in a bracket that the heading lacks"),
    ("Начальник порта", "1. Начальник порта – старший капитан:\n\n1) проверяет суда;\n\n2) ведет учет.", [], "a list of what he does"),
    ("Начальник порта", "1. Начальник порта – лицу выдает пропуск.", [], "an object is no meaning"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "paragraph", "terms", "reason"), HEADED)
def test_articles_about_what_they_define(
    heading: str, paragraph: str, terms: list[str], reason: str
) -> None:
    text = f"Статья 5. {heading}\n\n{paragraph}\n\nСтатья 6. Иное\n\nИное."
    assert [one.term for one in found("ru", text)] == terms, reason


def test_paragraphs_that_explain_what_the_first_names() -> None:
    text = (
        "Статья 5. Суда порта\n\n1. К судам порта относятся лодки, катера и буксиры.\n\n"
        "Лодка – судно без мотора.\n\nКатер – судно с мотором.\n\nМоторная лодка – лодка с мотором.\n\n"
        "2. В порту есть лодка и катер.\n\nЛодка – первой уступает путь.\n\nКатер – вторым входит в порт.\n\n"
        "3. Причалы бывают разные.\n\nПлавучий – на воде.\n\nСвайный – на сваях."
    )
    assert [one.term for one in found("ru", text)] == ["Лодка", "Катер", "Моторная лодка"]


def test_an_order_to_amend_defines_nothing_itself() -> None:
    """It quotes definitions of another act; what else it orders is no member of their list."""
    text = (
        "1. Бұйрыққа мынадай өзгерістер енгізілсін:\n\n4-тармақ мынадай редакцияда жазылсын:\n\n"
        '"4. Осы Қағидаларда мынадай ұғымдар пайдаланылады:\n\n1) кеме – су көлігі;\n\n2) айлақ – тұрақ.";\n\n'
        'мынадай мазмұндағы 8-1 және 8-2 - тармақтармен толықтырылсын:\n\n"8-1. Кеме жүзеді.".'
    )
    assert found("kk", text) == []


def test_a_certificate_is_no_definition() -> None:
    """«Анықтама» is either; what an application consists of is a list that uses it so."""
    text = (
        "5. Қоса беріледі: тұрақ туралы анықтама; порталға мынадай құжаттар:\n\n"
        "1) осы Қағидалардың 2 - қосымшасына сәйкес өтініш;\n\n"
        "2) осы Қағидалардың 3 - қосымшасына сәйкес мәліметтер."
    )
    assert found("kk", text) == []


def test_symbols_of_a_formula_and_rates_are_no_terms() -> None:
    text = (
        "5-бап. Ақы\n\n1. Ақы мынадай формула бойынша есептеледі: А = К х Т, мұнда:\n\nА – ақы.\n\n"
        "К – кеме саны.\n\nТ – тұрақ саны.\n\n"
        "2. Ақы шағын кемелерге және ірі кемелерге бөлек белгіленеді.\n\nШағын кемелерге – он теңге.\n\n"
        "Ірі кемелерге – жүз теңге."
    )
    assert found("kk", text) == []


def test_abbreviations_written_out() -> None:
    text = "5-бап. Нысан\n\n1. Аббревиатуралардың толық жазылуы:\n\nТҚ - теңіз қатынасы;\n\nКИ - кеме иесі."
    assert [one.term for one in found("kk", text)] == ["ТҚ", "КИ"]


def test_a_list_goes_on_behind_a_remark() -> None:
    """A remark to the first member, and what the reader of structure puts into it."""
    text = law(
        "ru",
        "1) фрахт – плата за перевозку;",
        "Примечание. Под перевозкой понимается рейс.",
        "2) груз – имущество;",
        "3) порт – место.",
    )
    assert [one.term for one in found("ru", text)] == ["фрахт", "перевозкой", "груз", "порт"]


def test_a_meaning_may_end_like_a_verb() -> None:
    text = (
        "5-бап. Теңіз тәрбиесі\n\n1. Теңіз тәрбиесі – жастарды баулу қызметі.\n\n"
        "6-бап. Кеме иесі\n\n1. Кеме иесі – азамат айлақ ақысын төлейді."
    )
    assert [one.term for one in found("kk", text)] == ["Теңіз тәрбиесі"]


def test_an_excerpt_may_lack_the_opening_of_its_list() -> None:
    """What a document quotes of definitions begins with the first of them."""
    text = "1-бап. Көш – елдің жүруі.\n\nКөшпелі – жүрген адам;\n\nЖайлау – жазғы жер;\n\nОрда – басқару орны.\n"
    act = parse(read_plain_text(text), "act", "kk")
    assert definitions_of(act) == []
    excerpt = replace(act, completeness=Completeness.EXCERPT)
    assert [one.term for one in definitions_of(excerpt)] == ["Көшпелі", "Жайлау", "Орда"]
