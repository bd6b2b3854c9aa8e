"""What the layers say comes back from the store as it was put, and is found by what it points to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.readers.plain_text import read_plain_text
from kb.address import find_units
from kb.model import (
    Act,
    ActName,
    Change,
    ChangeAction,
    Definition,
    DefinitionKind,
    Expression,
    Level,
    Reason,
    Reference,
    ReferenceStatus,
    Target,
    TermUse,
    UnitPath,
)
from kb.store import Layers, NamedAct, Store, StoreWriter
from kb.store.layers import pack_targets, place_of, unpack_targets
from kb.structure import parse
from tests.sample_acts import LAW_KK, LAW_RU

RESOLVED, EXTERNAL = ReferenceStatus.RESOLVED, ReferenceStatus.EXTERNAL
LAW = Act("law", titles={"kk": "Көшіп-қонушылар туралы"})
RULES = Act("rules", titles={"kk": "Қағидалар"})
LAW_NAME = ActName(kind="law", number="1-I", date="2020-01-31", language="kk")
AMENDING = ActName(kind="law", number="77-VII", date="2023-05-06", language="kk")
EARLIER = ActName(kind="law", number="9-VI", date="2019-01-02", language="kk")

ARTICLE_2: UnitPath = ((Level.ARTICLE, "2"),)
SECOND: UnitPath = (*ARTICLE_2, (Level.PARAGRAPH, "2"))
POINT: UnitPath = ((Level.ARTICLE, "1"), (Level.POINT, "2"))
LATER: UnitPath = ((Level.ARTICLE, "21"),)


def law(language: str, text: str) -> Expression:
    return parse(read_plain_text(text), "law", language)


KAZAKH, RUSSIAN = law("kk", LAW_KK), law("ru", LAW_RU)
OTHER = parse(read_plain_text("1-бап. Мақсат\n\nҚағидалар Заңның 2-бабына сай.\n"), "rules", "kk")


def unit(expression: Expression, *path: tuple[Level, str]) -> int:
    return find_units(expression.provisions, path)[0]


def reference(
    *paths: UnitPath, within: Expression | None = None, act: ActName | None = None
) -> Reference:
    """A reference to units, found in a text where one is given."""
    targets = tuple(
        Target(path, within.provisions[unit(within, *path)].eid, True) if within else Target(path)
        for path in paths
    )
    status = RESOLVED if within else EXTERNAL
    reason = None if within else Reason.NOT_LOADED
    return Reference(10, 25, 1, act, targets, status, reason)


LAYERS = Layers(
    definitions=(
        Definition(
            DefinitionKind.TERM, "көшіп-қонушы", (3, 15), (18, 40), 3, 40, 3, None,
            (TermUse(5, 90, 102), TermUse(4, 130, 141), TermUse(9, 131, 133)),
        ),
        Definition(DefinitionKind.SHORT_NAME, "орган", (50, 55), (41, 48), 41, 56, 4, 1),
    ),
    references=(
        reference(SECOND, within=KAZAKH),
        reference(),
        Reference(
            30, 44, 2, None, (Target(ARTICLE_2, None, False), Target(SECOND, None, True)),
            ReferenceStatus.UNRESOLVED, Reason.NO_UNIT,
        ),
        reference(LATER, POINT, act=LAW_NAME),
    ),
    changes=(
        Change(0, 1, 9, ChangeAction.WORDS_REPLACED, None, act=AMENDING, replaced=("а", "ә")),
        Change(0, 1, 9, ChangeAction.INSERTED, 4, SECOND, EARLIER, "2019-03-01", (2, 8)),
        Change(1, 10, 20, ChangeAction.EFFECTIVE, 5, until="2030-01-01", planned=True),
    ),
)  # fmt: skip


def write(path: Path, *put: tuple[Act, Expression, Layers], base: Path | None = None) -> None:
    with StoreWriter(path, base=base, passages_of=lambda _: []) as writer:
        for act, expression, layers in put:
            writer.put_act(act)
            writer.put_expression(expression, [], layers)
        writer.finish()


def settle(path: Path, name: ActName, act_id: str) -> None:
    """Write down that ``name`` means an act."""
    with StoreWriter(path, base=path) as writer:
        with writer.settling() as settling:
            [named] = [one for one in settling.named_acts() if one.name == name]
            settling.settle_names([replace(named, act_id=act_id)])
        writer.finish()


def pointing(store: Store, act_id: str, *eids: str) -> list[str]:
    """Texts from which references come, by act and language."""
    found = store.layers.incoming(act_id, eids or None)
    heads = [store.expression_head(one.expression_id) for one in found]
    return [f"{head.act_id} {head.language}" for head in heads]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kb.db"


def test_layers_come_back_as_they_were_put(path: Path) -> None:
    write(path, (LAW, KAZAKH, LAYERS))
    with Store.open(path) as store:
        [head] = store.expressions()
        assert tuple(store.layers.definitions(head.id)) == LAYERS.definitions
        assert tuple(store.layers.changes(head.id)) == LAYERS.changes
        references = [one.reference for one in store.layers.references(head.id)]
    # Of its own act a reference is known to be; of another until that is found it is not.
    own = [replace(one, act_id="law") for one in LAYERS.references[:3]]
    assert references == [*own, LAYERS.references[3]]


@pytest.mark.parametrize(
    "targets",
    [
        (),
        (Target(SECOND, "chp_1__art_2__para_2", True),),
        (Target(POINT, "art_1__para_1__point_2", True), Target(LATER, None, False)),
        (Target(((Level.ANNEX, ""),), "annex_", True),),
        (Target(((Level.PART, "general"),)), Target(((Level.PARAGRAPH, "1.2"),), None, None)),
    ],
)
def test_targets_are_packed_without_loss(targets: tuple[Target, ...]) -> None:
    assert unpack_targets(pack_targets(targets)) == targets


@pytest.mark.parametrize(
    ("identifier", "place", "reason"),
    [
        ("sec_2__chp_9__art_51__para_2", "art_51__para_2", "articles number through an act"),
        ("chp_9", "chp_9", "a chapter itself"),
        ("chp_2__para_3", "chp_2__para_3", "paragraphs may begin anew in each chapter"),
        ("annex_1__chp_2__art_3", "annex_1__art_3", "an annex has articles of its own"),
    ],
)
def test_a_place_is_the_same_however_headed_units_stand_above(
    identifier: str, place: str, reason: str
) -> None:
    assert place_of(identifier) == place, reason


def test_references_of_a_unit_are_those_in_what_it_contains(path: Path) -> None:
    write(path, (LAW, KAZAKH, LAYERS))
    with Store.open(path) as store:
        [head] = store.expressions()
        found = store.layers.references(head.id, within=(2, 3))
        assert [one.reference.start for one in found] == [30]


def test_what_points_to_a_unit_is_found_with_what_points_into_it(path: Path) -> None:
    from_rules = Layers(references=(reference(LATER, POINT, act=LAW_NAME), reference(act=LAW_NAME)))
    own = Layers(references=(reference(SECOND, within=KAZAKH), reference(LATER)))
    write(path, (LAW, KAZAKH, own), (RULES, OTHER, from_rules))
    with Store.open(path) as store:
        assert pointing(store, "law") == ["law kk", "law kk"], "the act's name is not yet found"
    settle(path, LAW_NAME, "law")
    with Store.open(path) as store:
        assert pointing(store, "law") == ["law kk", "law kk", "rules kk", "rules kk"]
        assert pointing(store, "law", "chp_1__art_2") == ["law kk"], "not what points to 21"
        assert pointing(store, "law", "chp_1__art_2__para_2") == ["law kk"]
        assert pointing(store, "law", "chp_1__art_2__para_1") == []
        assert pointing(store, "law", "chp_1__art_1") == ["rules kk"], "its point 2"
        assert pointing(store, "law", "chp_1__art_21", "chp_1__art_1") == ["law kk", "rules kk"]
        [rules] = store.expressions("rules")
        assert store.layers.counts_to_whole_act("law") == {rules.id: 1}
        assert store.layers.counts_to_whole_act("rules") == {}


def test_a_name_is_one_however_often_it_stands(path: Path) -> None:
    twice = Layers(references=(reference(act=LAW_NAME), reference(LATER, act=LAW_NAME)))
    write(path, (LAW, KAZAKH, twice), (LAW, RUSSIAN, twice), (RULES, OTHER, twice))
    with StoreWriter(path, base=path) as writer, writer.settling() as settling:
        [named] = settling.named_acts()
        assert named == NamedAct(named.row, LAW_NAME)
        assert len(settling.references_to(named)) == 6


def _replaced(path: Path) -> None:
    write(path, (LAW, KAZAKH, Layers()), base=path)


def _not_replaced(path: Path) -> None:
    write(path, (LAW, replace(RUSSIAN, language="en"), Layers()), base=path)


@pytest.mark.parametrize(("change", "left"), [(_replaced, 0), (_not_replaced, 1)])
def test_layers_go_with_their_text(path: Path, change: Callable[[Path], None], left: int) -> None:
    write(path, (LAW, KAZAKH, LAYERS))
    change(path)
    with Store.open(path) as store:
        assert sum(store.layers.reference_counts().values()) == 4 * left
        assert store.layers.definition_count() == 2 * left
        assert len(store.layers.incoming("law")) == 3 * left
        assert len(store.layers.replacements()) == left


def test_an_act_tells_its_last_change(path: Path) -> None:
    write(path, (LAW, KAZAKH, LAYERS), (LAW, RUSSIAN, Layers()), (RULES, OTHER, Layers()))
    with Store.open(path) as store:
        changes = {act.act.id: act.last_change for act in store.acts()}
    assert changes == {"law": ("2023-05-06", "77-VII"), "rules": None}


def test_terms_lead_to_their_definitions(path: Path) -> None:
    write(path, (LAW, KAZAKH, LAYERS), (RULES, OTHER, Layers(LAYERS.definitions[1:])))
    with Store.open(path) as store:
        terms = store.layers.terms()
        assert [(one.term, one.act_id) for one in terms] == [
            ("көшіп-қонушы", "law"), ("орган", "law"), ("орган", "rules"),
        ]  # fmt: skip
        found = store.layers.definition(terms[2].row)
        assert found.definition == LAYERS.definitions[1]
        assert store.expression_head(found.expression_id).act_id == "rules"
        with pytest.raises(KeyError):
            store.layers.definition(1)


def test_edges_between_acts_are_counted_by_language(path: Path) -> None:
    own = Layers(references=(reference(LATER), reference()))
    other = Layers(references=(reference(act=LAW_NAME),) * 3)
    write(path, (LAW, KAZAKH, own), (LAW, RUSSIAN, own), (RULES, OTHER, other))
    settle(path, LAW_NAME, "law")
    with Store.open(path) as store:
        edges = [(one.source, one.language, one.target, one.count) for one in store.layers.edges()]
    assert edges == [("law", "kk", "law", 2), ("law", "ru", "law", 2), ("rules", "kk", "law", 3)]
