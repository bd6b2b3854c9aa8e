"""What an edit changes beyond words, and whether that binds more or less."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.comparison.facts import fact_reader
from kb.comparison.model import Direction, Substance
from tests.kb.comparison.wordings import changes

OPPOSITE = {
    Direction.STRICTER: Direction.LOOSER,
    Direction.LOOSER: Direction.STRICTER,
    None: None,
}
STRICTER, LOOSER = Direction.STRICTER, Direction.LOOSER


@pytest.mark.parametrize(
    ("language", "old", "new", "substance", "direction", "reason"),
    [
        # Rights, duties, prohibitions
        ("ru", "Пастух вправе взять коня.", "Пастух обязан взять коня.", "right duty", STRICTER, "a right becomes a duty"),
        ("ru", "Пастухи имеют право уйти.", "Пастухи должны уйти.", "right duty", STRICTER, "in other words"),
        ("kk", "Бақташы көшуге құқылы.", "Бақташы көшуге міндетті.", "right duty", STRICTER, "in Kazakh"),
        ("kk", "Бақташының көшуге құқығы бар.", "Бақташы көшуге тиіс.", "right duty", STRICTER, "other predicates"),
        ("kk", "Бақташы көшуге құқылы.", "Бақташы көшуге құқылы емес.", "right prohibition", STRICTER, "the right is denied"),
        ("en", "Herders may move.", "Herders shall move.", "right duty", STRICTER, "in English"),
        ("en", "Herders may move.", "Herders may not move.", "right prohibition", STRICTER, "in English"),
        ("ru", "Пастух обязан ждать.", "Пастух не обязан ждать.", "duty negation", None, "the duty is denied: what is left is not said"),
        ("ru", "Табун пасут.", "Табун пасут. Огонь разводить запрещается.", "prohibition", STRICTER, "a prohibition is added"),
        ("kk", "Үйір жайылады.", "Үйір жайылады. От жағуға тыйым салынады.", "prohibition", STRICTER, "in Kazakh"),
        ("ru", "Табун пасут.", "Табун пасут. Пастух вправе взять коня.", "right", LOOSER, "a right is added"),
        ("ru", "Табун пасут.", "Табун пасут, кроме случаев, когда это не допускается.", "prohibition exception", None, "within an exception"),
        ("ru", "Табун пасут.", "Табун пасут. Решение может быть вынесено устно.", "right", None, "whose right is not said"),
        ("ru", "Табун пасут.", "Табун пасут. Пастух вправе взять коня и обязан вернуть его.", "right duty", None, "both"),
        ("ru", "Орган выдает седло.", "Орган обязан выдать седло.", "duty", None, "the indicative binds as well"),
        ("ru", "Пастух вправе взять коня из табуна у реки весной.", "Орган обязан выдать седло владельцу отары на ярмарке осенью.", "right duty", None, "other matter"),
        ("kk", "тиіс органға", "тиісті органға", "", None, "«тиісті» is no duty"),
        ("kk", "міндетті сақтандыру шарты", "ерікті сақтандыру шарты", "", None, "nor is compulsory insurance"),
        ("kk", "аумағында көлемінде алады", "аумағында көлемінде береді", "", None, "«алады» takes, unless a verb stands before it"),
        # Exceptions
        ("ru", "Пастух обязан платить сбор.", "Пастух обязан платить сбор, за исключением засушливых лет.", "exception", LOOSER, "from a duty"),
        ("ru", "Пастух вправе занять пастбище.", "Пастух вправе занять пастбище, кроме водопоя.", "exception", STRICTER, "from a right"),
        ("ru", "Огонь разводить запрещается.", "Огонь разводить запрещается, если иное не решил аул.", "exception", LOOSER, "a reservation"),
        ("kk", "Бақташы алым төлеуге міндетті.", "Құрғақшылық жылдарын қоспағанда, бақташы алым төлеуге міндетті.", "exception", LOOSER, "in Kazakh"),
        ("kk", "От жағуға тыйым салынады.", "Қыс айларын қоспағанда, от жағуға тыйым салынады.", "exception", LOOSER, "from a prohibition"),
        ("en", "Herders shall pay the toll.", "Herders shall pay the toll, except in a dry year.", "exception", LOOSER, "in English"),
        ("ru", "Табун пасут у реки.", "Табун пасут у реки, за исключением зимы.", "exception", None, "whom the norm binds is not said"),
        ("ru", "Срок может быть продлен.", "Срок может быть продлен, кроме зимы.", "exception", None, "nor here"),
        ("ru", "Пастух обязан платить сбор.", "Пастух обязан платить сбор. Кроме того, он обязан беречь луг.", "duty", STRICTER, "«besides» excepts nothing"),
        ("ru", "Сбор, кроме зимы, платят.", "Сбор, за исключением зимы, платят.", "", None, "in other words"),
        # Conditions
        ("ru", "Пастух вправе взять коня.", "Пастух вправе взять коня, если владелец согласен.", "condition", STRICTER, "of a right"),
        ("ru", "Пастух обязан ждать.", "Пастух обязан ждать при наличии воды.", "condition", LOOSER, "of a duty"),
        ("kk", "Бақташы көшуге құқылы.", "Егер иесі келіссе, бақташы көшуге құқылы.", "condition", STRICTER, "in Kazakh"),
        ("kk", "Бақташы көшуге міндетті.", "Су таусылған жағдайда бақташы көшуге міндетті.", "condition", LOOSER, "in the locative"),
        ("en", "Herders may move.", "Herders may move if the owner agrees.", "condition", STRICTER, "in English"),
        ("ru", "Пастух обязан ждать, если идет дождь.", "Пастух обязан ждать, если идет дождь или если воет волк.", "condition", None, "one more case, or one less"),
        ("ru", "Табун пасут.", "Табун пасут. Если идет снег, его гонят домой.", "", None, "a new rule brings its own condition"),
        ("ru", "Прошение должно содержать имя.", "Прошение должно содержать имя, прозвище (если оно есть), родство.", "", None, "the condition of what came with it"),
        ("ru", "Пастух обязан платить сбор.", "Пастух обязан платить сбор, а весной, кроме засухи, пошлину.", "exception", None, "from what came with it"),
        ("ru", "Если идет снег, табун гонят.", "В случае снега табун гонят.", "", None, "in other words"),
        ("ru", "Табун гонят домой.", "Табун гонят домой даже если тепло.", "", None, "«even if» asks for nothing"),
        ("kk", "Үйір айдалады.", "Үйір мұндай жағдайда айдалады.", "", None, "«in this case» points back"),
        # Persons
        ("ru", "Граждане платят сбор.", "Граждане и иностранцы платят сбор.", "persons", None, "one more"),
        ("ru", "Сбор платят граждане, беженцы и лица без гражданства.", "Сбор платят граждане и лица без гражданства.", "persons", None, "one less"),
        ("kk", "Азаматтар алым төлейді.", "Азаматтар мен қандастар алым төлейді.", "persons", None, "in Kazakh"),
        ("en", "Citizens pay the toll.", "Citizens, refugees and stateless persons pay the toll.", "persons", None, "in English"),
        ("ru", "Иностранцы платят сбор.", "Мигранты платят сбор.", "", None, "perhaps the same in other words"),
        ("ru", "Сбор платят граждане.", "Сбор платят граждане по прошению родителей.", "", None, "others, who are not listed"),
        ("ru", "Граждане платят сбор.", "Граждане платят сбор. Иностранцы и беженцы его не платят.", "negation", None, "a list of its own"),
        # Times
        ("ru", "Пастух обязан сообщить в течение тридцати календарных дней.", "Пастух обязан сообщить в течение десяти календарных дней.", "deadline", STRICTER, "less time for a duty"),
        ("kk", "Бақташы үш жұмыс күні ішінде хабарлауға міндетті.", "Бақташы бес жұмыс күні ішінде хабарлауға міндетті.", "deadline", LOOSER, "more time for a duty"),
        ("kk", "Он бес жұмыс күні ішінде береді.", "Отыз жұмыс күні ішінде береді.", "deadline", None, "whose time it is is not said"),
        ("ru", "Пастух обязан хранить седло в течение трех лет.", "Пастух обязан хранить седло в течение пяти лет.", "deadline", None, "how long a duty lasts is no deadline"),
        ("ru", "Запрещается жечь траву в течение пяти лет.", "Запрещается жечь траву в течение трех лет.", "deadline", LOOSER, "a shorter prohibition"),
        ("ru", "Срок не может превышать пяти дней.", "Срок не может превышать трех дней.", "deadline", None, "the limit of a time"),
        ("ru", "в течение трех рабочих дней", "в течение трех дней", "deadline", None, "days of another kind"),
        ("ru", "трехмесячный срок", "шестимесячный срок", "deadline", None, "in one word"),
        ("ru", "в течение 10 дней", "в течение десяти дней", "", None, "the same number in words"),
        ("kk", "30 (отыз) күн ішінде", "отыз күн ішінде", "", None, "the same number said once"),
        ("kk", "күнтізбелік бес күн", "бес күнтізбелік күн", "", None, "the same in another order"),
        ("ru", "старше восемнадцати лет", "старше шестнадцати лет", "number", None, "an age is no deadline"),
        ("ru", "влечет арест на срок до пятнадцати суток", "влечет арест на срок до десяти суток", "deadline", LOOSER, "a shorter arrest"),
        # Sums
        ("ru", "влечет штраф в размере десяти месячных расчетных показателей", "влечет штраф в размере двадцати месячных расчетных показателей", "sum", STRICTER, "a higher fine"),
        ("ru", "влечет штраф на граждан в размере пяти, на чабанов – десяти месячных расчетных показателей", "влечет штраф на граждан в размере семи, на чабанов – десяти месячных расчетных показателей", "sum", STRICTER, "the unit stands at the end of the row"),
        ("kk", "он айлық есептік көрсеткіш мөлшерінде айыппұл салынады", "жиырма айлық есептік көрсеткіш мөлшерінде айыппұл салынады", "sum", STRICTER, "in Kazakh"),
        ("kk", "35 еселенген айлық есептік көрсеткіш", "70 еселенген айлық есептік көрсеткіш", "sum", None, "what is paid to whom is not said"),
        ("ru", "пособие в размере 5 процентов", "пособие в размере семи процентов", "sum", None, "nor here"),
        ("ru", "10 000 тенге", "10000 тенге", "", None, "a difference of form"),
        ("ru", "пять коней", "шесть коней", "number", None, "any other number"),
        ("kk", "онда болады", "сонда болады", "", None, "no ten in «онда»"),
        # Dates, negation, references
        ("kk", "2011 жылғы 22 шілдеден бастап", "2012 жылғы 1 қаңтардан бастап", "date", None, "a date"),
        ("ru", "с 1 января 2016 года", "с 01.01.2016 года", "", None, "the same in figures"),
        ("kk", "құжат беріледі", "құжат берілмейді", "negation", None, "in a verb"),
        ("kk", "заңнамасын", "сапасын", "", None, "these only end as verbs do"),
        ("kk", "көшіп келушілерге", "шетелдіктер мен азаматтығы жоқ адамдарға", "", None, "who one is"),
        ("kk", "малдың жоғалуын болдырмау шаралары", "малға қарсы күрес", "", None, "prevention denies nothing"),
        ("ru", "загон на пять дней", "загон на срок не более пяти дней", "", None, "a limit"),
        ("ru", "по статье 5 Закона", "по статье 6 Закона", "reference", None, "another unit"),
        ("ru", "частью первой настоящей статьи", "частью третьей настоящей статьи", "reference", None, "in words"),
        ("kk", "осы баптың екінші бөлігінде", "осы баптың үшінші бөлігінде", "reference", None, "in Kazakh"),
        ("ru", "по ст. 5 Закона", "по статье 5 Закона", "", None, "the same unit"),
    ],
)  # fmt: skip
def test_substance(
    language: str, old: str, new: str, substance: str, direction: Direction | None, reason: str
) -> None:
    found = changes(old, new, language)
    assert {kind for edit in found for kind in edit.substance} == set(
        map(Substance, substance.split())
    ), reason
    assert {edit.direction for edit in found} - {None} == {direction} - {None}, reason
    back = changes(new, old, language)
    assert {edit.direction for edit in back} - {None} == {OPPOSITE[direction]} - {None}, (
        "the way back is the other way"
    )


@given(st.text(max_size=200), st.sampled_from(("kk", "ru", "en")))
def test_facts_of_any_text(text: str, language: str) -> None:
    """Nothing breaks it, and facts stand where they say."""
    for fact in fact_reader(language).facts(text.lower()):
        assert 0 <= fact.start < fact.end <= len(text.lower())
