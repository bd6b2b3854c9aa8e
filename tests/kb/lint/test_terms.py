"""Defined terms: unused, twice, out of scope, against the law in force, and their variants."""

from __future__ import annotations

import pytest

from kb.lint import TermElsewhere, lint
from kb.model import Definition, DefinitionKind, Level
from tests.kb.lint.drafts import articles, definition, findings, read, unit_at

HERD_KK = articles(
    "kk",
    [
        "Осы Заңда мынадай ұғымдар пайдаланылады:\n\n"
        "1) айдап-бағушы – жылқыны маусым сайын айдап, бағатын адам;\n\n"
        "2) ерікті айдап-бағушы – өз еркімен жылқы айдаған айдап-бағушы;\n\n"
        "3) жайлау – жылқы жазда тұратын жер.",
        "{}",
    ],
)
HERD_RU = articles(
    "ru",
    [
        "В настоящем Законе используются понятия:\n\n"
        "1) вольный табунщик – лицо, которое пасет лошадей по своей воле;\n\n"
        "2) летнее пастбище (луг) – земля, на которой лошади стоят летом;\n\n"
        "3) кумыс – напиток из молока.",
        "{}",
    ],
)
MEANINGS_KK = {
    "айдап-бағушы": "жылқыны маусым сайын айдап, бағатын адам",
    "ерікті айдап-бағушы": "өз еркімен жылқы айдаған айдап-бағушы",
    "жайлау": "жылқы жазда тұратын жер",
}
MEANINGS_RU = {
    "вольный табунщик": "лицо, которое пасет лошадей по своей воле",
    "летнее пастбище (луг)": "земля, на которой лошади стоят летом",
    "кумыс": "напиток из молока",
}
TERM_CODES = ("term-variant", "term-reworded", "term-hyphen", "other-name", "misspelt")


def told(
    language: str, text: str, *codes: str, **layers: object
) -> list[tuple[str, str, str | None]]:
    whole = (HERD_KK if language == "kk" else HERD_RU).format(text)
    expression = read(whole, language)
    meanings = MEANINGS_KK if language == "kk" else MEANINGS_RU
    definitions = [definition(expression, term, meaning) for term, meaning in meanings.items()]
    return findings(expression, codes, definitions=definitions, **layers)


@pytest.mark.parametrize(
    ("language", "text", "unused", "reason"),
    [
        ("kk", "Ерікті айдап-бағушылар жайлауға көшеді.", [], "inflected, one term within another"),
        ("kk", "Айдап бағушыларға жайлауда үй беріледі.", ["ерікті айдап-бағушы"], "hyphenated otherwise"),
        ("kk", "Жылқы жоқ.", ["ерікті айдап-бағушы", "жайлау"], "a term in another definition is used"),
        ("ru", "Вольным табунщикам дают кумыс на лугах.", ["летнее пастбище (луг)"], "what stands in brackets replaces one word, not the term"),
        ("ru", "Вольные табунщики пьют кумыс на летнем лугу и на летних пастбищах.", [], "without the brackets"),
        ("ru", "Пастбища.", list(MEANINGS_RU), "a part of a term is no use of it"),
    ],
)  # fmt: skip
def test_terms_never_used(language: str, text: str, unused: list[str], reason: str) -> None:
    assert [words for _, words, _ in told(language, text, "term-unused")] == unused, reason


@pytest.mark.parametrize(
    ("term", "used"),
    [
        ("переменный состав", "переменного состава"),
        ("цифровой актив", "цифровых активов"),
        ("летний перерыв", "летним перерывом"),
    ],
)
def test_a_term_that_ends_as_a_verb_does_is_found_inflected(term: str, used: str) -> None:
    meaning = "то, чем владеет табунщик"
    expression = read(articles("ru", [f"1) {term} – {meaning}.", f"Дают {used}."]), "ru")
    layers = {"definitions": [definition(expression, term, meaning)]}
    assert findings(expression, ["term-unused"], **layers) == []


def test_a_term_whose_short_name_is_used_is_used() -> None:
    text = articles(
        "ru",
        [
            "1) орган по делам табунов (далее – уполномоченный орган) – министерство.",
            "Уполномоченный орган решает.",
        ],
    )
    expression = read(text, "ru")
    term = definition(expression, "орган по делам табунов", "министерство")
    short = definition(
        expression, "уполномоченный орган", "министерство", kind=DefinitionKind.SHORT_NAME
    )
    assert findings(expression, ["term-unused"], definitions=[term, short]) == []


@pytest.mark.parametrize(
    ("language", "text", "expected", "reason"),
    [
        ("kk", "Ерікті айда-бағушы жайлауда тұрады.", [("term-variant", "Ерікті айда-бағушы", "Ерікті айдап-бағушы")], "a letter is missing inside a term"),
        ("kk", "Еркін айдап-бағушы жайлауда тұрады.", [], "a word of its own"),
        ("kk", "Ерікті айдап-бағушылардың балалары.", [], "inflected"),
        ("kk", "Ол айдап-баққан адам.", [], "a verb of the same root"),
        ("kk", "Айдап-бағушы мен айдап-бағушы, айдап бағушы.", [("term-hyphen", "айдап бағушы", "айдап-бағушы")], "mostly hyphenated"),
        ("ru", "Вольный табуншик пьет кумыс.", [("term-variant", "Вольный табуншик", "Вольный табунщик")], "a letter"),
        ("ru", "Больной табунщик пьет кумыс.", [], "another word"),
        ("ru", "Вольному табунщику, вольных табунщиков.", [], "inflected"),
    ],
)  # fmt: skip
def test_variants_of_terms(
    language: str, text: str, expected: list[tuple[str, str, str]], reason: str
) -> None:
    assert told(language, text, *TERM_CODES) == expected, reason


@pytest.mark.parametrize(
    ("language", "text", "expected", "reason"),
    [
        (
            "kk",
            "«Ерікті айдап-бағушы» мәртебесі беріледі. «Ерікті айдап-бағушы» мәртебесін алған адам. "
            "«Ерікті айдап-бағушы» мәртебесі тоқтатылады. «Ерікті жол жүруші» мәртебесін сұрайды.",
            [("other-name", "Ерікті жол жүруші", "Ерікті айдап-бағушы")],
            "one status, two names",
        ),
        (
            "ru",
            "Статус «вольный табунщик» дают. Статус «вольный табунщик» берут. "
            "Статус «вольный табунщик» теряют. Статус «вольный переселенец» просят.",
            [("other-name", "вольный переселенец", "вольный табунщик")],
            "the word stands before the name in Russian",
        ),
        (
            "ru",
            'Закон "О лугах". Закон "О лугах и конях". Закон "О лугах". Закон "О лугах".',
            [],
            "titles of acts are no names of one thing",
        ),
    ],
)
def test_one_status_has_one_name(
    language: str, text: str, expected: list[tuple[str, str, str]], reason: str
) -> None:
    assert told(language, text, "other-name") == expected, reason


def test_a_long_term_that_is_said_otherwise_wherever_it_is_used() -> None:
    text = articles(
        "kk",
        [
            "1) жылқы өсіру мәселелері жөніндегі уәкілетті орган – министрлік.",
            "Жылқы өсірудің ішкі мәселелері жөніндегі уәкілетті органға өтініш беріледі.",
        ],
    )
    expression = read(text, "kk")
    term = "жылқы өсіру мәселелері жөніндегі уәкілетті орган"
    [(code, words, right)] = findings(
        expression, definitions=[definition(expression, term, "министрлік")]
    )
    assert (code, right) == ("term-reworded", term.capitalize())
    assert words == "Жылқы өсірудің ішкі мәселелері жөніндегі уәкілетті органға"


@pytest.mark.parametrize(
    ("second", "expected", "reason"),
    [
        ("тіркелген жылқы", ["тіркелген жылқы"], "the same words"),
        ("тіркелмеген жылқы", [], "the contrary, which has the same stems"),
        ("тіркелген жылқылар үйірі", [], "a longer term"),
    ],
)
def test_one_term_defined_twice(second: str, expected: list[str], reason: str) -> None:
    text = articles("kk", [f"1) тіркелген жылқы – тізімдегі мал;\n\n2) {second} – өзге мал."])
    expression = read(text, "kk")
    one = definition(expression, "тіркелген жылқы", "тізімдегі мал")
    other = definition(expression, second, "өзге мал", after=one.end)
    twice = findings(expression, ["term-twice"], definitions=[one, other])
    assert [words for _, words, _ in twice] == expected, reason


def test_a_sentence_that_explains_a_word_is_no_definition_to_be_used() -> None:
    text = articles("ru", ["Под зимним лугом понимается луг под снегом.", "Луга косят."])
    expression = read(text, "ru")
    term = definition(expression, "зимним лугом", "луг под снегом")
    assert findings(expression, definitions=[term]) == []


def test_one_short_name_for_two_things() -> None:
    text = articles(
        "ru",
        [
            "Министерство лугов (далее – орган) решает. Комитет коней (далее – орган) молчит.",
            "Министерство лугов (далее – дом) и Министерство лугов (далее – дом): дом, орган.",
        ],
    )
    expression = read(text, "ru")

    def short(name: str, meaning: str, after: int) -> Definition:
        start = text.index(name, after)
        spans = (
            (start, start + len(name)),
            (text.index(meaning), text.index(meaning) + len(meaning)),
        )
        return Definition(
            DefinitionKind.SHORT_NAME,
            name,
            *spans,
            start,
            start + len(name),
            unit_at(expression, start),
        )

    half = text.index("Комитет")
    names = [
        short("орган", "Министерство лугов", 0),
        short("орган", "Комитет коней", half),
        short("дом", "Министерство лугов", half),
        short("дом", "Министерство лугов", text.index("дом") + 1),
    ]
    told = findings(expression, definitions=names)
    assert [(code, words) for code, words, _ in told] == [("short-name-twice", "орган")]


def test_a_term_of_one_article_used_in_another() -> None:
    text = articles(
        "ru",
        [
            "В настоящей статье: зимний луг – луг под снегом. Зимний луг делят.",
            "Зимний луг не косят.",
        ],
    )
    expression = read(text, "ru")
    scope = ((Level.ARTICLE, "1"),)
    term = definition(expression, "зимний луг", "луг под снегом", scope)
    [(code, words, _)] = findings(expression, ["term-out-of-scope"], definitions=[term])
    assert (code, words) == ("term-out-of-scope", "Зимний луг")
    assert text.index("Статья 2") < text.rindex("Зимний луг")


LAW = [
    TermElsewhere("вольный табунщик", "лицо, которое пасет лошадей по своей воле", "Z1", "О табунах"),
    TermElsewhere("летнее пастбище (луг)", "земля под лошадьми в июле", "Z1", "О табунах"),
    TermElsewhere("кумыс", "напиток из молока", "Z1", "О табунах"),
    TermElsewhere("пришлый табунщик", "табунщик из другой области", "Z1", "О табунах"),
    TermElsewhere("кумыс", "напиток из кобыльего молока", "Z2", "О напитках"),
    TermElsewhere("морской табунщик", "смотритель морских коньков", "Z2", "О напитках"),
]  # fmt: skip


def test_the_law_of_the_same_field_defines_otherwise() -> None:
    """The law that shares several terms counts, one that happens to share a word does not."""
    differing = told("ru", "Вольный табунщик.", "term-differs", others=LAW)
    assert differing == [
        ("term-differs", "летнее пастбище (луг)", "there it is: земля под лошадьми в июле")
    ]


def test_a_term_of_the_law_in_force_that_the_draft_does_not_define() -> None:
    text = "Пришлым табунщикам дают кумыс. Морские табунщики не пьют."
    [(_, words, _)] = told("ru", text, "term-undefined", others=LAW)
    assert words == "Пришлым табунщикам"


@pytest.mark.parametrize(
    ("text", "unused", "reason"),
    [
        ("Вольным и пришлым табунщикам дают кумыс на лугах.", False, "one word of it in a list"),
        ("Вольным (пришлым) табунщикам дают кумыс.", False, "or beside a bracket"),
        ("Вольным лошадям пришлый табунщик дает сено.", True, "no list: other words between"),
        ("Вольным лошадям, кобылам, жеребятам, ослам, мулам и волам табунщик дает сено.", True, "too far apart"),
        ("Лошадям вольным. И табунщикам тоже.", True, "two sentences"),
    ],
)  # fmt: skip
def test_a_term_whose_words_stand_in_a_list_is_used(text: str, unused: bool, reason: str) -> None:
    words = [words for _, words, _ in told("ru", text, "term-unused")]
    assert ("вольный табунщик" in words) is unused, reason


NOTE = "Сноска. Статья 2 с изменением, внесенным Законом РК от 04.03.2020 № 5-VI."


@pytest.mark.parametrize(
    ("note", "severity", "reason"),
    [("", "warning", "a draft"), (NOTE, "hint", "rules made under a law in force may use it")],
)
def test_how_much_an_unused_term_matters(note: str, severity: str, reason: str) -> None:
    text = articles("ru", ["1) кумыс – напиток из молока.", f"Кобыл доят.\n\n{note}"])
    expression = read(text, "ru")
    term = definition(expression, "кумыс", "напиток из молока")
    [one] = [
        each
        for each in lint(expression, definitions=[term], vocabulary={})
        if each.code == "term-unused"
    ]
    assert one.severity == severity, reason


def test_many_unused_terms_are_one_finding() -> None:
    terms = [
        "кумыс",
        "шубат",
        "айран",
        "курт",
        "иримшик",
        "жент",
        "талкан",
        "баурсак",
        "казы",
        "шужук",
        "карта",
    ]
    rows = ";\n\n".join(f"{at}) {term} – еда номер {at}я" for at, term in enumerate(terms, 1))
    expression = read(articles("ru", [rows + ".", "Кобыл доят."]), "ru")
    definitions = [
        definition(expression, term, f"еда номер {at}я") for at, term in enumerate(terms, 1)
    ]
    ten, eleven = (
        findings(expression, ["term-unused"], definitions=definitions[:count]) for count in (10, 11)
    )
    assert (len(ten), len(eleven)) == (10, 1)
    assert eleven[0][1:] == ("кумыс", "use them or take the definitions out")


def test_a_term_of_two_articles_used_in_each() -> None:
    """Two definitions of one term, each for its own article, and a use in a third one."""
    text = articles(
        "ru",
        [
            "В настоящей статье: зимний луг – луг под снегом. Зимний луг делят.",
            "В настоящей статье: зимний луг – луг под настом. Зимний луг топчут.",
            "Луг косят.{}",
        ],
    )
    for use, count in (("", 0), (" Зимний луг не косят.", 1)):
        expression = read(text.format(use), "ru")
        one = definition(expression, "зимний луг", "луг под снегом", ((Level.ARTICLE, "1"),))
        other = definition(
            expression, "зимний луг", "луг под настом", ((Level.ARTICLE, "2"),), after=one.end
        )
        told = findings(expression, ["term-out-of-scope"], definitions=[one, other])
        assert len(told) == count


@pytest.mark.parametrize(
    ("language", "term", "used", "expected", "reason"),
    [
        ("kk", "түсті металл", "Түсті металдар жиналады.", [], "a double letter before an ending"),
        ("kk", "мал бағалаушы", "Мал бағалаушы мен мал бағаланушы келді. Бағалаушы мен бағаланушы кетті.", [], "the passive"),
        ("kk", "мал бағалаушы", "Мал бағалнаушы келді.", ["Мал бағалнаушы"], "a slip is no voice"),
        ("ru", "прибывший табунщик", "Прибывший табунщик поет. Пребывший табунщик спит.", [], "two words that live"),
        ("ru", "участок земель", "Дают участки землями.", [], "a vowel that comes and goes"),
        ("ru", "доставка кумыса", "Следует доставить кумыса.", [], "a verb for a noun"),
        ("ru", "вольный табунщик", "Дают вольнму табунщику.", ["вольнму табунщику"], "a slip"),
    ],
)  # fmt: skip
def test_what_no_slip_is_in_a_term(
    language: str, term: str, used: str, expected: list[str], reason: str
) -> None:
    dash = "то, что есть" if language == "ru" else "бар нәрсе"
    expression = read(articles(language, [f"1) {term} – {dash}.", used]), language)
    layers = {"definitions": [definition(expression, term, dash)]}
    variants = findings(expression, ["term-variant"], **layers)
    assert [words for _, words, _ in variants] == expected, reason
