"""References to other acts: what they mean once all texts are there, and again after each `add`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.readers.plain_text import read_plain_text
from indexer.links import link
from kb.model import (
    Act,
    ActName,
    Completeness,
    Expression,
    Level,
    Reason,
    Reference,
    ReferenceStatus,
    Target,
    UnitPath,
)
from kb.store import Layers, Store, StoreWriter
from kb.structure import parse

LAW = Act("law", kind="law", number="901-IX", date="2031-02-03", titles={"kk": "Көшу туралы"})
RULES = Act("rules", kind="order", number="17", date="2032-01-01", titles={"kk": "Қағидалар"})
TWINS = [
    Act(f"twin-{year}", kind="law", date=f"{year}-01-01", titles={"kk": "Қос атаулы заң туралы"})
    for year in (2033, 2034)
]
NAMED = ActName(kind="law", number="901-IX", date="2031-02-03", language="kk")
UNHEARD = ActName(kind="law", number="902-IX", date="2031-02-04", language="kk")
VAGUE = ActName(kind="order", language="kk")
TWIN = ActName(kind="law", title="Қос атаулы заң туралы", language="kk")

LAW_KK = """1-бап. Мақсат

1. Мақсаты мынау:

1) көшу;

2) қону.

2. Мерзімі мынау:

1) жыл;

3) ай.

2-бап. Тәртіп

Тәртіп осындай.
"""
LAW_RU = """Статья 1. Цель

1. Такова цель.

Статья 3. Порядок

Порядок таков.
"""


def article(number: str, *inner: tuple[Level, str]) -> UnitPath:
    return ((Level.ARTICLE, number), *inner)


def text(act: Act, language: str = "kk", content: str = "1-бап. Ат\n\nСөз.\n") -> Expression:
    return parse(read_plain_text(content), act.id, language)


def to(name: ActName, *paths: UnitPath) -> Reference:
    targets = tuple(map(Target, paths))
    return Reference(8, 10, 0, name, targets, ReferenceStatus.UNRESOLVED, Reason.ACT_UNKNOWN)


Put = tuple[Act, Expression, Sequence[Reference]]


def write(path: Path, *put: Put) -> None:
    """Build a knowledge base, or add to the one that is there."""
    base = path if path.exists() else None
    with StoreWriter(path, base=base, passages_of=lambda _: []) as writer:
        for act, expression, references in put:
            writer.put_act(act)
            writer.put_expression(expression, [], Layers(references=references))
        link(writer)
        writer.finish()


def outcomes(path: Path, act: str = "rules") -> list[tuple[str, str | None, str | None]]:
    with Store.open(path) as store:
        [head] = store.expressions(act)
        found = [one.reference for one in store.layers.references(head.id)]
    return [(one.status.value, one.reason and one.reason.value, one.act_id) for one in found]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kb.db"


@pytest.mark.parametrize(
    ("reference", "outcome", "why"),
    [
        (to(NAMED), ("resolved", None, "law"), "the act alone"),
        (to(NAMED, article("2")), ("resolved", None, "law"), "a unit that is there"),
        (to(NAMED, article("5")), ("unresolved", "no-unit", "law"), "a unit that is not there"),
        (
            to(NAMED, article("2"), article("5")),
            ("unresolved", "no-unit", "law"),
            "one unit of a list is not there",
        ),
        (
            to(NAMED, article("1", (Level.POINT, "1"))),
            ("ambiguous", "several-units", "law"),
            "both paragraphs have a point 1",
        ),
        (
            to(NAMED, article("1", (Level.POINT, "3"))),
            ("resolved", None, "law"),
            "only paragraph 2 has a point 3",
        ),
        (to(UNHEARD, article("1")), ("external", "not-loaded", None), "said exactly, not here"),
        (to(VAGUE), ("unresolved", "act-unknown", None), "may be any order"),
        (to(TWIN, article("1")), ("ambiguous", "several-acts", None), "two acts of this title"),
    ],
)  # fmt: skip
def test_a_reference_to_another_act_is_settled(
    path: Path, reference: Reference, outcome: tuple[str, str | None, str | None], why: str
) -> None:
    twins = [(act, text(act), ()) for act in TWINS]
    write(path, (LAW, text(LAW, content=LAW_KK), ()), (RULES, text(RULES), [reference]), *twins)
    assert outcomes(path) == [outcome], why


def test_a_target_knows_its_identifier_and_what_points_there_is_found(path: Path) -> None:
    law = text(LAW, content=f"1-тарау. ЖАЛПЫ\n\n{LAW_KK}")
    cited = article("1", (Level.POINT, "3"))
    write(path, (LAW, law, ()), (RULES, text(RULES), [to(NAMED, cited)]))
    with Store.open(path) as store:
        [found] = store.layers.incoming("law", ["chp_1__art_1__para_2"])
    eid = "chp_1__art_1__para_2__point_3"
    assert found.reference.targets == (Target(cited, eid, exists=True),)


def test_all_acts_that_fit_are_told(path: Path) -> None:
    twins = [(act, text(act), ()) for act in TWINS]
    write(path, (RULES, text(RULES), [to(TWIN)]), *twins)
    with Store.open(path) as store:
        [head] = store.expressions("rules")
        [found] = store.layers.references(head.id)
    assert set(found.candidates) == {"twin-2033", "twin-2034"}


@pytest.mark.parametrize(
    ("language", "number", "status"),
    [("kk", "2", "resolved"), ("ru", "2", "unresolved"), ("ru", "3", "resolved"),
     ("en", "2", "resolved")],
)  # fmt: skip
def test_units_are_sought_in_the_language_of_the_reference(
    path: Path, language: str, number: str, status: str
) -> None:
    write(
        path,
        (LAW, text(LAW, "kk", LAW_KK), ()),
        (LAW, text(LAW, "ru", LAW_RU), ()),
        (RULES, replace(text(RULES), language=language), [to(NAMED, article(number))]),
    )
    assert [one[0] for one in outcomes(path)] == [status]


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        (Completeness.EXCERPT, ("external", "not-in-excerpt", "law")),
        (Completeness.FULL, ("unresolved", "no-unit", "law")),
    ],
)
def test_what_an_excerpt_lacks_may_be_in_the_act(
    path: Path, other: Completeness, outcome: tuple[str, str | None, str | None]
) -> None:
    excerpt = replace(text(LAW, "kk", LAW_KK), completeness=Completeness.EXCERPT)
    second = replace(text(LAW, "ru", LAW_RU), completeness=other)
    there = [to(NAMED, article("2")), to(NAMED, article("3")), to(NAMED, article("9"))]
    write(path, (LAW, excerpt, ()), (LAW, second, ()), (RULES, text(RULES), there))
    resolved = ("resolved", None, "law")
    assert outcomes(path) == [resolved, resolved, outcome]


def test_an_act_that_is_added_makes_references_to_it_resolve(path: Path) -> None:
    write(path, (RULES, text(RULES), [to(NAMED, article("2")), to(NAMED, article("5"))]))
    assert outcomes(path) == [("external", "not-loaded", None)] * 2
    write(path, (LAW, text(LAW, content=LAW_KK), ()))
    assert outcomes(path) == [("resolved", None, "law"), ("unresolved", "no-unit", "law")]


def test_a_new_redaction_is_looked_at_anew(path: Path) -> None:
    law = text(LAW, content=f"1-тарау. ЖАЛПЫ\n\n{LAW_KK}")
    write(path, (LAW, law, ()), (RULES, text(RULES), [to(NAMED, article("2"))]))
    assert outcomes(path) == [("resolved", None, "law")]
    write(path, (LAW, text(LAW, content=LAW_KK.replace("2-бап", "3-бап")), ()))
    assert outcomes(path) == [("unresolved", "no-unit", "law")]
    with Store.open(path) as store:
        [head] = store.expressions("rules")
        [found] = store.layers.references(head.id)
        assert found.reference.targets == (Target(article("2"), None, exists=False),)
        assert len(store.layers.incoming("law", ["art_2"])) == 1, "by what it cites"


def test_an_act_with_a_known_title_makes_a_name_ambiguous(path: Path) -> None:
    first, second = TWINS
    write(path, (first, text(first), ()), (RULES, text(RULES), [to(TWIN)]))
    assert outcomes(path) == [("resolved", None, first.id)]
    write(path, (second, text(second), ()))
    assert outcomes(path) == [("ambiguous", "several-acts", None)]


def test_what_is_added_is_settled_and_nothing_else_changes(path: Path) -> None:
    law = text(LAW, content=LAW_KK)
    write(path, (LAW, law, ()), (RULES, text(RULES), [to(NAMED, article("1"))]))
    other = Act("other", kind="order", number="18", date="2032-01-02")
    write(path, (other, text(other), [to(NAMED, article("7")), to(UNHEARD)]))
    assert outcomes(path, "other") == [
        ("unresolved", "no-unit", "law"), ("external", "not-loaded", None),
    ]  # fmt: skip
    assert outcomes(path) == [("resolved", None, "law")]


@pytest.mark.parametrize("name", [None, ActName(kind="law", language="kk")])
def test_words_that_lost_their_act_mean_no_act(path: Path, name: ActName | None) -> None:
    lost = Reference(8, 10, 0, name, (), ReferenceStatus.UNRESOLVED, Reason.NO_ANTECEDENT)
    write(path, (RULES, text(RULES), [lost]))
    assert outcomes(path) == [("unresolved", "no-antecedent", None)]
    with Store.open(path) as store:
        assert store.layers.incoming("rules") == [], "not its own act either"
        [head] = store.expressions("rules")
        [found] = store.layers.references(head.id)
        assert found.reference == lost


PARTS = [
    Act(
        f"code-{part}", kind="code", titles={"kk": f"Айырбас кодексі ({part} бөлім)"}, aliases=usual
    )
    for part, usual in (("Жалпы", ("Айырбас кодексі",)), ("Ерекше", ()))
]
CODE = ActName(kind="code", title="Айырбас кодексінің", language="kk")
FIRST_PART = "1-бап. Мақсат\n\nСөз.\n\n2-бап. Тәртіп\n\nСөз.\n"
SECOND_PART = "3-бап. Шарт\n\nСөз.\n\n4-бап. Ұғым\n\nСөз.\n"


@pytest.mark.parametrize(
    ("numbers", "outcome", "why"),
    [
        ("2", ("resolved", None, "code-Жалпы"), "the first part has it"),
        ("3", ("resolved", None, "code-Ерекше"), "the other part has it"),
        ("9", ("unresolved", "no-unit", "code-Жалпы"), "neither has it"),
        ("", ("resolved", None, "code-Жалпы"), "the code as a whole"),
    ],
)
def test_a_code_in_two_acts_is_one_name(
    path: Path,
    numbers: str,
    outcome: tuple[str, str | None, str | None],
    why: str,
) -> None:
    texts = [text(PARTS[0], content=FIRST_PART), text(PARTS[1], content=SECOND_PART)]
    put = [(act, one, ()) for act, one in zip(PARTS, texts, strict=True)]
    write(path, *put, (RULES, text(RULES), [to(CODE, *map(article, numbers))]))
    assert outcomes(path) == [outcome], why
    with Store.open(path) as store:
        assert len(store.layers.incoming(outcome[2] or "")) == 1
        assert [edge.target for edge in store.layers.edges()] == [outcome[2]]


def test_a_part_that_loses_the_unit_loses_the_reference(path: Path) -> None:
    texts = [text(PARTS[0], content=FIRST_PART), text(PARTS[1], content=SECOND_PART)]
    put = [(act, one, ()) for act, one in zip(PARTS, texts, strict=True)]
    write(path, *put, (RULES, text(RULES), [to(CODE, article("3"))]))
    assert outcomes(path) == [("resolved", None, "code-Ерекше")]
    write(path, (PARTS[1], text(PARTS[1], content=SECOND_PART.replace("3-бап", "5-бап")), ()))
    assert outcomes(path) == [("unresolved", "no-unit", "code-Жалпы")]
    with Store.open(path) as store:
        assert store.layers.incoming("code-Ерекше") == []
