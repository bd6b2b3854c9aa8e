"""What a change does to others: references that break or point elsewhere, terms that change."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from corpus.readers.plain_text import read_plain_text
from kb.comparison.compare import compare
from kb.comparison.impact import impact_of
from kb.comparison.impact_model import (
    DefinedElsewhere,
    Effect,
    IncomingReference,
    ReferenceFinding,
    TermChange,
    TermChangeKind,
)
from kb.comparison.model import ComparedText, Comparison, Pair, PairKind
from kb.definitions import definitions_of
from kb.definitions.lookup import key_of
from kb.model import Act, Address, Level, Reference, ReferenceStatus, Target, UnitPath
from kb.references import references_of
from kb.structure import parse

LAW = Act("law-on-wells", kind="law", titles={"ru": "О колодцах", "kk": "Құдықтар туралы"})
TITLE = {"ru": "О колодцах", "kk": "Құдықтар туралы"}

DIGGING = """Статья {n}. Рытье колодца

1. Колодец роет мастер, у которого есть лопата, ведро и веревка.

2. Глубина колодца определяется на месте до первой воды."""
WATER = """Статья {n}. Вода

1. Воду берут утром и вечером, скот поят после людей.

2. Вода, взятая согласно {water}, не продается.

3. Соль, песок и камни в воду не бросают."""
GUARD = """Статья {n}. Сторож колодца

Сторож следит, чтобы глубина отвечала {guard}, и чистит колодец весной."""
FENCE = """Статья {n}. Ограда

Ограду ставят из камня в рост человека и красят белой известью."""
KEY = """Статья {n}. Ключ от ограды

Ключ от калитки хранит старший из соседей и передает его по кругу."""


def text(*articles: str, **words: str) -> str:
    """A law of these articles, numbered in their order."""
    numbered = (one.format(n=number, **words) for number, one in enumerate(articles, 1))
    return "О колодцах\n\n" + "\n\n".join(numbered) + "\n"


def side(source: str, language: str = "ru", act: Act = LAW) -> ComparedText:
    expression = parse(read_plain_text(source), act.id, language, title=TITLE[language])
    return ComparedText(act, expression, definitions_of(expression), references_of(expression))


def compared(old: str, new: str, language: str = "ru") -> Comparison:
    return compare(side(old, language), side(new, language))


def article(number: str, paragraph: str | None = None) -> UnitPath:
    inner = ((Level.PARAGRAPH, paragraph),) if paragraph else ()
    return ((Level.ARTICLE, number), *inner)


def incoming(words: str, *paths: UnitPath, provision: int = 0) -> IncomingReference:
    """A reference of other rules to the law."""
    reference = Reference(
        0, len(words), provision, None, tuple(map(Target, paths)), ReferenceStatus.RESOLVED
    )
    return IncomingReference(
        "Правила водопоя", Address("rules", "ru", "para_7", paragraph="7"), words, reference
    )


def told(comparison: Comparison, one: ReferenceFinding) -> tuple[str, str, str | None, list[str]]:
    """Effect, words, the unit that was meant, and what to cite instead."""
    old, new = (each.expression.provisions for each in (comparison.old, comparison.new))
    target = None if one.target is None else old[one.target].eid
    return one.effect.value, one.words, target, [new[unit].eid for unit in one.now]


WATER_OF = "пункту 1 настоящей статьи"
OLD = text(
    DIGGING, FENCE, WATER, GUARD, KEY, water=WATER_OF, guard="пункту 2 статьи 1 настоящего Закона"
)


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        pytest.param(
            text(
                DIGGING, WATER, GUARD, KEY,
                water=WATER_OF, guard="пункту 2 статьи 1 настоящего Закона",
            ),
            [],
            id="what it points to kept its number, a relative reference goes along",
        ),
        pytest.param(
            text(
                FENCE, DIGGING, WATER, GUARD, KEY,
                water=WATER_OF, guard="пункту 2 статьи 2 настоящего Закона",
            ),
            [],
            id="rightly updated",
        ),
        pytest.param(
            text(
                WATER, DIGGING, FENCE, GUARD, KEY,
                water=WATER_OF, guard="пункту 2 статьи 1 настоящего Закона",
            ),
            [
                (
                    "elsewhere",
                    "пункту 2 статьи 1 настоящего Закона",
                    "art_1__para_2",
                    ["art_2__para_2"],
                )
            ],
            id="another unit has the number now",
        ),
        pytest.param(
            text(
                FENCE, DIGGING, WATER, GUARD, KEY,
                water=WATER_OF, guard="пункту 2 статьи 1 настоящего Закона",
            ),
            [
                (
                    "broken",
                    "пункту 2 статьи 1 настоящего Закона",
                    "art_1__para_2",
                    ["art_2__para_2"],
                )
            ],
            id="nothing has the number now",
        ),
        pytest.param(
            text(
                KEY, FENCE, WATER, GUARD,
                water=WATER_OF, guard="пункту 2 статьи 1 настоящего Закона",
            ),
            [("broken", "пункту 2 статьи 1 настоящего Закона", "art_1__para_2", [])],
            id="the article was dropped",
        ),
        pytest.param(
            text(
                DIGGING, FENCE, WATER, GUARD, KEY,
                water="пункту 7 настоящей статьи", guard="пункту 2 статьи 1 настоящего Закона",
            ),
            [("broken", "пункту 7 настоящей статьи", None, [])],
            id="a reference that came with the change leads nowhere",
        ),
        pytest.param(
            OLD.replace(
                "2. Глубина колодца определяется на месте до первой воды.", "2. Исключен."
            ),
            [("broken", "пункту 2 статьи 1 настоящего Закона", "art_1__para_2", [])],
            id="an excluded unit is no unit any more",
        ),
    ],
)  # fmt: skip
def test_own_references(new: str, expected: list[object]) -> None:
    comparison = compared(OLD, new)
    assert [told(comparison, one) for one in impact_of(comparison).references] == expected


def test_what_led_nowhere_before_the_change_is_none_of_its_doings() -> None:
    words = {"water": WATER_OF, "guard": "пункту 9 статьи 1 настоящего Закона"}
    old = text(DIGGING, FENCE, WATER, GUARD, KEY, **words)
    new = text(DIGGING, WATER, GUARD, KEY, **words)
    assert impact_of(compared(old, new)).references == ()


KAZAKH = """Құдықтар туралы

1-бап. Құдық қазу

1. Құдықты күрегі, шелегі мен арқаны бар шебер қазады.

2. Құдықтың тереңдігі алғашқы су шыққан жерге дейін белгіленеді.

{inserted}{second}-бап. Күзетші

Күзетші тереңдіктің осы Заңның {cited}-бабының 2-тармағына сәйкестігін қадағалайды.

{third}-бап. Кілт

Кілтті {second_cited}-бапта аталған күзетші көктемде тазалаудан кейін көршілерге береді.
"""
FENCE_KK = "2-бап. Қоршау\n\nҚоршау кісі бойы биіктікте ақ тастан тұрғызылады.\n\n"


def test_kazakh_references_to_what_an_inserted_article_moved_on() -> None:
    old = KAZAKH.format(inserted="", second=2, third=3, cited=1, second_cited=2)
    new = KAZAKH.format(inserted=FENCE_KK, second=3, third=4, cited=1, second_cited=2)
    comparison = compared(old, new, "kk")
    assert [told(comparison, one) for one in impact_of(comparison).references] == [
        ("elsewhere", "2-бапта", "art_2", ["art_3"])
    ]


@pytest.mark.parametrize(
    ("words", "paths", "expected"),
    [
        ("статье 1 Закона", [article("1")], []),
        ("статье 2 Закона", [article("2")], [("elsewhere", "art_2", [])]),
        ("статье 3 Закона", [article("3")], [("elsewhere", "art_3", ["art_2"])]),
        ("статье 5 Закона", [article("5")], [("broken", "art_5", ["art_4"])]),
        (
            "пункте 2 статьи 3",
            [article("3", "2")],
            [("broken", "art_3__para_2", ["art_2__para_2"])],
        ),
        # The law never had it, so the change does nothing to it.
        ("статье 12 Закона", [article("12")], []),
        # A list keeps telling the same units, but for the one that is not in it any more.
        (
            "статьях 3 и 4",
            [article("3"), article("4")],
            [("elsewhere", "art_3", ["art_2"]), ("elsewhere", "art_4", ["art_3"])],
        ),
        # A range names its ends only: what is gone from within is no loss, but it ends elsewhere.
        (
            "статьях 1 - 4",
            [article("1"), article("2"), article("3"), article("4")],
            [("elsewhere", "art_4", ["art_3"])],
        ),
    ],
)
def test_references_of_other_acts_where_an_article_was_dropped(
    words: str, paths: list[UnitPath], expected: list[object]
) -> None:
    reference = {"water": WATER_OF, "guard": "пункту 2 статьи 1 настоящего Закона"}
    comparison = compared(OLD, text(DIGGING, WATER, GUARD, KEY, **reference))
    found = impact_of(comparison, [incoming(words, *paths)]).references
    assert [
        (effect, target, now) for effect, _, target, now in (told(comparison, one) for one in found)
    ] == expected
    assert all(one.title == "Правила водопоя" and not one.is_own for one in found)


def test_other_acts_are_told_of_what_now_says_something_else() -> None:
    new = OLD.replace("роет мастер, у которого есть", "вправе рыть лишь тот, у кого есть")
    comparison = compared(OLD, new)
    cited = [incoming("пункт 1 статьи 1", article("1", "1")), incoming("ст. 1", article("1"))]
    other = incoming("пункт 2 статьи 1", article("1", "2"))
    found = impact_of(comparison, [*cited, other]).references
    assert [(one.effect, one.words) for one in found] == [
        (Effect.AMENDED, "пункт 1 статьи 1"),
        (Effect.AMENDED, "ст. 1"),
    ]


ANEW = """Об источниках воды

Статья 1. Цели

Закон бережет источники воды в степи и горах.

Статья 2. Чистота

Каждый хранит источники чистыми, не бросая в них ни камней, ни соли, ни песка.

Статья 3. Ограда

Вокруг источника ставят каменную ограду и белят ее известью.

Статья 4. Калитка

Ключ от калитки находится у старшего соседа.
"""


@pytest.mark.parametrize(
    ("new_act", "words", "number", "expected"),
    [
        ("law-on-springs", "статье 2 Закона", "2", ("counterpart", "art_2", ["art_3"], 0)),
        ("law-on-springs", "статье 4 Закона", "4", ("broken", "art_4", [], 0)),
        # A redaction of the act keeps its numbers, however much it is worded anew.
        ("law-on-wells", "статье 2 Закона", "2", ("elsewhere", "art_2", ["art_3"], 1)),
    ],
)
def test_references_to_an_act_that_another_one_replaces(
    new_act: str, words: str, number: str, expected: tuple[str, str, list[str], int]
) -> None:
    """Its numbers are not those of the other act: what answers to the unit is told."""
    act = Act(new_act, kind="law", titles={"ru": "Об источниках воды"})
    comparison = compare(side(OLD), side(ANEW, act=act))
    assert comparison.is_of_two_acts == (new_act != LAW.id)
    found = impact_of(comparison, [incoming(words, article(number))]).references
    [(one, (effect, _, target, now))] = [(each, told(comparison, each)) for each in found]
    assert (effect, target, now, len(one.read)) == expected


@pytest.mark.parametrize(
    ("act", "effects"),
    [
        (Act("bill-on-springs", status="draft"), [Effect.WHOLE]),
        (Act("law-on-springs", status="in_force"), []),
        (Act(LAW.id, status="draft"), []),
    ],
    ids=["a draft may take its place", "a law beside it does not", "nor does its own redaction"],
)
def test_references_to_an_act_as_a_whole(act: Act, effects: list[Effect]) -> None:
    comparison = compare(side(OLD), side(ANEW, act=act))
    found = impact_of(comparison, [incoming("Законом «О колодцах»")]).references
    assert [one.effect for one in found] == effects


SPRINGS = """Об источниках воды

Статья 1. Цели

Закон бережет источники воды в степи и горах.

Статья 2. Вода источника

1. Каждый хранит источник чистым.

2. Вода, взятая согласно пункту 1 настоящей статьи, не продается.

Статья 3. Сторож источника

Сторож следит, чтобы глубина отвечала пункту 2 статьи 1 настоящего Закона, и чистит источник.
"""


def test_another_act_says_this_article_of_its_own() -> None:
    """A number that it copied may be wrong now, a relative reference is not."""
    act = Act("law-on-springs", kind="law", titles={"ru": "Об источниках воды"})
    comparison = compare(side(OLD), side(SPRINGS, act=act))
    assert comparison.is_of_two_acts
    assert [told(comparison, one) for one in impact_of(comparison).references] == [
        ("broken", "пункту 2 статьи 1 настоящего Закона", "art_1__para_2", [])
    ]


def test_differences_of_form_touch_nobody() -> None:
    comparison = compared(OLD, OLD.replace("Статья", "СТАТЬЯ").replace("чистит", "чистит "))
    references = [incoming("ст. 4", article("4")), incoming("ст. 1", article("1"))]
    assert impact_of(comparison, references).references == ()


def test_across_languages_only_numbers_can_be_compared() -> None:
    kazakh = KAZAKH.format(inserted="", second=2, third=3, cited=1, second_cited=2)
    comparison = compare(side(OLD), side(kazakh, "kk"))
    impact = impact_of(comparison, [incoming("ст. 77", article("77"))])
    assert not any(one.is_own for one in impact.references)
    assert impact.terms == ()


TERMS = """О колодцах

Статья 1. Основные понятия

В настоящем Законе используются следующие основные понятия:

{terms}

Статья 2. Обязанности

{second}

Статья 3. Надзор

Надзор ведет инспекция, которая ежегодно проверяет {third}.
"""
WELL = "колодец – яма с водой, выкопанная человеком для питья"
MASTER = "мастер – лицо, которое роет яму и отвечает за ее чистоту"
DIGGER = "копатель – лицо, которое роет яму и отвечает за ее чистоту"
BUCKET = "ведро – сосуд с ручкой из дерева или железа"


def terms_text(*terms: str, second: str = "Мастер чистит колодец.", third: str = "ведро") -> str:
    listed = ";\n\n".join(f"{number}) {one}" for number, one in enumerate(terms, 1))
    return TERMS.format(terms=listed + ".", second=second, third=third)


def told_term(one: TermChange) -> tuple[str, str | None, str | None, int, int]:
    """Kind, old and new term, how often the one is used and how often still the other."""
    return (
        one.kind.value,
        None if one.old is None else one.old.term,
        None if one.new is None else one.new.term,
        len(one.uses),
        len(one.still_used),
    )


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (terms_text(WELL, MASTER, BUCKET), []),
        # Another order, other dashes and capitals are no change.
        (terms_text(BUCKET, MASTER.replace("–", "-"), WELL.upper().lower()), []),
        (
            terms_text(WELL.replace("для питья", "для скота"), MASTER, BUCKET),
            [("changed", "колодец", "колодец", 1, 0)],
        ),
        (
            terms_text(WELL, DIGGER, BUCKET, second="Копатель чистит колодец."),
            [("renamed", "мастер", "копатель", 1, 0)],
        ),
        # The new term was not put into every provision.
        (terms_text(WELL, DIGGER, BUCKET), [("renamed", "мастер", "копатель", 0, 1)]),
        (terms_text(WELL, MASTER), [("dropped", "ведро", None, 0, 1)]),
        (terms_text(WELL, MASTER, third="веревку"), [("dropped", "ведро", None, 0, 0)]),
        (
            terms_text(
                WELL, MASTER, BUCKET, "веревка – плетеный шнур длиннее десяти локтей",
                third="ведро и веревку",
            ),
            [("new", None, "веревка", 1, 0)],
        ),
    ],
)  # fmt: skip
def test_terms(new: str, expected: list[object]) -> None:
    comparison = compared(terms_text(WELL, MASTER, BUCKET), new)
    assert [told_term(one) for one in impact_of(comparison).terms] == expected


SCOPED = """О колодцах

Статья 1. Рытье

1. Колодец роет мастер с лопатой и веревкой. {first}

2. Ведро дает хозяин колодца.

Статья 2. Надзор

Надзор ведет инспекция, {second}которая проверяет ведро каждую весну и осень.
"""
FOR_ARTICLE = (
    "Для целей настоящей статьи под ведром понимается сосуд с ручкой из дерева или железа."
)
FOR_ACT = "Для целей настоящего Закона под ведром понимается сосуд с ручкой из дерева или железа."


@pytest.mark.parametrize(
    ("old", "new", "kind", "scopes", "beyond"),
    [
        (FOR_ARTICLE, FOR_ACT, TermChangeKind.SCOPE, ("art_1", None), []),
        (FOR_ACT, FOR_ARTICLE, TermChangeKind.SCOPE, (None, "art_1"), ["art_2"]),
        (FOR_ARTICLE, FOR_ACT.replace("дерева", "кожи"), TermChangeKind.CHANGED, ("art_1", None), []),
        (FOR_ARTICLE, FOR_ARTICLE, None, (), []),
    ],
    ids=["wider", "narrower", "wider and in other words", "the same"],
)  # fmt: skip
def test_where_a_term_holds(
    old: str,
    new: str,
    kind: TermChangeKind | None,
    scopes: tuple[str | None, ...],
    beyond: list[str],
) -> None:
    """Where it held for less than before, it is told where it is used and not defined any more."""
    comparison = compared(SCOPED.format(first=old, second=""), SCOPED.format(first=new, second=""))
    changes = impact_of(comparison).terms
    assert [one.kind for one in changes] == ([kind] if kind else [])
    texts = [side.expression.provisions for side in (comparison.old, comparison.new)]
    for change in changes:
        assert change.has_other_scope and change.old and change.new
        held = zip(texts, (change.old.scope, change.new.scope), strict=True)
        assert tuple(None if at is None else units[at].eid for units, at in held) == scopes
        assert [texts[1][use.provision].eid for use in change.still_used] == beyond


def test_a_scope_that_only_got_another_number_is_the_same() -> None:
    old = SCOPED.format(first=FOR_ARTICLE, second="")
    new = old.replace("Статья 2", "Статья 3").replace("Статья 1", "Статья 2")
    new = new.replace("Статья 2", "Статья 1. Ограда\n\nОграду ставят из камня.\n\nСтатья 2", 1)
    assert impact_of(compared(old, new)).terms == ()


def test_who_else_defines_or_cites_a_term() -> None:
    other = DefinedElsewhere(
        "Правила водопоя", "ведро", key_of("ведро", "ru"), "кожаный мешок", Address("rules", "ru")
    )
    asked: list[Collection[str]] = []

    def elsewhere(keys: Collection[str]) -> list[DefinedElsewhere]:
        asked.append(keys)
        return [one for one in [other] if one.key in keys]

    comparison = compared(terms_text(WELL, MASTER, BUCKET), terms_text(WELL, MASTER))
    citing = incoming("подпункте 3) статьи 1", (*article("1"), (Level.POINT, "3")))
    beside = incoming("подпункте 2) статьи 1", (*article("1"), (Level.POINT, "2")))
    [change] = impact_of(comparison, [citing, beside], elsewhere).terms
    assert change.kind is TermChangeKind.DROPPED
    assert change.elsewhere == (other,)
    assert change.cited_by == (citing,)
    assert asked == [{key_of("ведро", "ru")}], "only terms that change are looked for"


BEFORE = text(DIGGING, FENCE, KEY)
AFTER = text(DIGGING, FENCE, KEY, GUARD.replace("{guard}", "местности"))


@pytest.mark.parametrize(
    ("kind", "old", "new", "moved", "effect"),
    [
        # What was one article is two now: the reference means the first of them only.
        (PairKind.SPLIT, ["art_2"], ["art_2", "art_4"], False, Effect.INCOMPLETE),
        # It stands in another chapter, and articles are not cited with their chapters.
        (PairKind.MOVED, ["art_2"], ["art_2"], True, Effect.MOVED),
        # The article cited took in another one.
        (PairKind.MERGED, ["art_2", "art_3"], ["art_2"], False, Effect.AMENDED),
        # The article cited was taken into another one.
        (PairKind.MERGED, ["art_1", "art_2"], ["art_1"], False, Effect.ELSEWHERE),
        (PairKind.COUNTERPART, ["art_2"], ["art_2"], False, Effect.AMENDED),
        (PairKind.UNCHANGED, ["art_2"], ["art_2"], False, None),
    ],
)
def test_each_way_in_which_an_article_can_change(
    kind: PairKind, old: list[str], new: list[str], moved: bool, effect: Effect | None
) -> None:
    before, after = side(BEFORE), side(AFTER)
    positions = [
        {unit.eid: unit.position for unit in each.expression.provisions} for each in (before, after)
    ]
    pair = Pair(
        kind,
        tuple(positions[0][eid] for eid in old),
        tuple(positions[1][eid] for eid in new),
        1.0,
        moved=moved,
    )
    comparison = Comparison(before, after, (pair,))
    found = impact_of(comparison, [incoming("ст. 2", article("2"))]).references
    assert [(one.effect, one.pair) for one in found] == ([(effect, pair)] if effect else [])


def test_a_paragraph_that_left_for_another_article_is_found_there() -> None:
    """The pair of its old article says that it left, that of its new one where it is."""
    before, after = side(BEFORE), side(text(FENCE, KEY, DIGGING))
    old, new = (
        {unit.eid: unit.position for unit in each.expression.provisions} for each in (before, after)
    )
    paragraph = (old["art_1__para_2"],), (new["art_3__para_2"],)
    left = Pair(PairKind.MOVED, *paragraph, 1.0, moved=True, leaves=True)
    came = Pair(PairKind.MOVED, *paragraph, 1.0, moved=True)
    pairs = (
        Pair(PairKind.AMENDED, (old["art_1"],), (new["art_1"],), 0.9, units=(left,)),
        Pair(PairKind.AMENDED, (old["art_3"],), (new["art_3"],), 0.9, units=(came,)),
    )
    comparison = Comparison(before, after, pairs)
    [found] = impact_of(comparison, [incoming("п. 2 ст. 1", article("1", "2"))]).references
    assert told(comparison, found) == (
        "broken",
        "п. 2 ст. 1",
        "art_1__para_2",
        ["art_3__para_2"],
    )
