"""Acts by the names that people and acts give them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from corpus.readers.plain_text import read_plain_text
from indexer.act_names import acts_named, entries_named, other_parts
from kb.model import Act
from kb.store import Store, StoreWriter
from kb.structure import parse
from tests.sample_acts import LAW_KK

LAW = "Z1100000477"
OFFENCES = "K1400000235"
LABOUR = "K1500000414"
CIVIL = "K940001000_"
DRAFT = "draft-internal-migration"
HORSES = Act(
    "Z2200000001", "law", "55-VII", "2022-03-01", titles={"kk": "Жылқы шаруашылығы туралы"}
)
WELLS = Act("V2200000002", "order", "18", "2022-04-02", titles={"ru": "Правила рытья колодцев"})
_REGISTERED = (LAW, OFFENCES, LABOUR, CIVIL, "K990000409_", "K950001000_", DRAFT)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A knowledge base of some acts of the registry and two of our own."""
    path = tmp_path_factory.mktemp("names") / "koshlex.db"
    with StoreWriter(path) as writer:
        for act in (*map(Act, _REGISTERED), HORSES, WELLS):
            writer.put_act(act)
            writer.put_expression(parse(read_plain_text(LAW_KK), act.id, "kk"), [])
        writer.finish()
    with Store.open(path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("name", "act", "reason"),
    [
        (LAW, LAW, "the id"),
        ("z1100000477", LAW, "in small letters"),
        ("К1400000235", OFFENCES, "with a Cyrillic letter"),
        ("https://adilet.zan.kz/kaz/docs/Z1100000477", LAW, "the address"),
        ("№ 477-IV", LAW, "the number"),
        ("477-ІV", LAW, "with a Cyrillic numeral"),
        ("ЗРК № 477-IV", LAW, "abbreviated as databases do"),
        ("2011 жылғы 22 шілдедегі Заңның", LAW, "kind and date"),
        ("2011 жылғы 22 шілдедегі № 477-IV Заң", LAW, "kind, date and number"),
        ("Закона Республики Казахстан от 22 июля 2011 года № 477-IV", LAW, "as acts cite"),
        ("Закона от 22.07.2011", LAW, "the date in figures"),
        ("Law of 22 July 2011", LAW, "in English"),
        ("«Халықтың көші-қоны туралы» Қазақстан Республикасы Заңының", LAW, "title and country"),
        ("халыктын коши-коны туралы зан", LAW, "typed on a Russian keyboard"),
        ("законом о миграции", LAW, "another case, fewer words"),
        ("Кодекса РК об административных правонарушениях", OFFENCES, "the country in between"),
        ("ҚР Еңбек кодексінің", LABOUR, "and before"),
        ("ЕК-нің", LABOUR, "an abbreviation with an ending"),
        ("АК", CIVIL, "not «ӘК», which a Russian keyboard would make of it"),
        ("Конституции РК", "K950001000_", "the one act that is its own kind"),
        ("ішкі көші-қон туралы заң жобасы", DRAFT, "a bill for a law is a bill"),
        ("Жылқы шаруашылығы туралы заңның", HORSES.id, "an act that no registry knows"),
        ("№ 55-VII Заң", HORSES.id, "nor by its number"),
        ("Правилами рытья колодцев", WELLS.id, "rules are approved by orders"),
    ],
)
def test_an_act_goes_by_many_names(store: Store, name: str, act: str, reason: str) -> None:
    assert acts_named(store, name) == [act], reason


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "nothing"),
        ("Заңның", "a kind alone tells no act from another"),
        ("көші-қон құқықтары", "words of which none says that it is an act"),
        ("Закона от 23.07.2011", "another day"),
        ("№ 478-IV", "another number"),
        ("закон о гражданстве РК", "an act that is not here is none that merely sounds like it"),
        ("закон о лошадях и колодцах", "words that no title has"),
    ],
)
def test_what_names_no_act_that_is_here(store: Store, name: str, reason: str) -> None:
    assert acts_named(store, name) == [], reason


def test_the_registry_knows_acts_that_are_not_here() -> None:
    assert [entry.id for entry in entries_named("закона о гражданстве РК")] == ["Z910004800_"]


def test_a_code_in_two_acts(store: Store) -> None:
    assert other_parts(store, CIVIL) == ["K990000409_"]
    assert other_parts(store, LABOUR) == []
