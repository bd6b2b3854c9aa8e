"""The registry: whole, unambiguous, and found by the names that people use."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from corpus.embedded import embedded_acts
from corpus.registry import (
    KINDS,
    LANGUAGES,
    STATUSES,
    Registry,
    RegistryEntry,
    fold,
    load_registry,
)

REGISTRY = load_registry()


PORTAL_ID = re.compile(r"[KZUPV](\d{2})\w*")


def test_ids_are_unique() -> None:
    ids = [entry.id for entry in REGISTRY]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("entry", REGISTRY.entries, ids=lambda entry: entry.id)
def test_each_entry_is_well_formed(entry: RegistryEntry) -> None:
    assert entry.kind in KINDS
    assert entry.status in STATUSES
    assert entry.titles and set(entry.titles) <= set(LANGUAGES)
    assert all(text.strip() == text != "" for text in (*entry.titles.values(), *entry.aliases))
    if entry.date is not None:
        date.fromisoformat(entry.date)
    if entry.core:
        assert entry.portal_id, "what fetch brings needs an address"


@pytest.mark.parametrize(
    "entry", [entry for entry in REGISTRY if entry.portal_id], ids=lambda entry: entry.id
)
def test_portal_ids_follow_the_portals_pattern(entry: RegistryEntry) -> None:
    """Letter, year, number padded with zeros; orders have their registration number."""
    portal_id = entry.portal_id or ""
    assert entry.id == portal_id
    assert 10 <= len(portal_id) <= 11
    match = PORTAL_ID.fullmatch(portal_id)
    assert match and entry.date and match[1] == entry.date[2:4]
    number = re.match(r"\d+", entry.number or "")
    # Orders have the number of the registry of the Ministry of Justice in their
    # id; the Civil Code and acts before 1994 a number of the portal's own.
    own = portal_id.startswith("V") or portal_id.endswith("1000_") or entry.date < "1994"
    if number and not own:
        assert portal_id.rstrip("_").endswith(number[0])


def test_names_are_ambiguous_only_where_the_acts_share_them() -> None:
    """The same title or number may be two acts' own; an alias means one act."""
    owners: dict[str, set[str]] = defaultdict(set)
    for entry in REGISTRY:
        for name in (*entry.titles.values(), *entry.aliases):
            owners[fold(name)].add(entry.id)
    aliases = {fold(alias): alias for entry in REGISTRY for alias in entry.aliases}
    assert {alias for name, alias in aliases.items() if len(owners[name]) > 1} == set()
    for alias in aliases.values():
        assert REGISTRY.find(f"РК {alias}") == REGISTRY.find(alias), alias


@pytest.mark.parametrize(
    ("name", "act_id", "reason"),
    [
        ("Z1100000477", "Z1100000477", "the id itself"),
        ("z1100000477", "Z1100000477", "an id typed in small letters"),
        ("№ 477-IV", "Z1100000477", "the number with its sign"),
        ("477–IV", "Z1100000477", "an en dash in the number"),
        ("«Халықтың көші-қоны туралы»", "Z1100000477", "title in quotes; the 1997 law is repealed"),
        ("халықтың көші қоны  туралы", "Z1100000477", "no hyphen, two spaces, as the document has"),
        ("Халықтың көшi-қоны туралы", "Z1100000477", "Latin i, as older texts have it"),
        ("О миграции населения", "Z1100000477", "title in Russian"),
        ("көші-қон заңы", "Z1100000477", "everyday Kazakh"),
        ("закон о миграции", "Z1100000477", "everyday Russian"),
        ("ӘҚБтК", "K1400000235", "abbreviation, Kazakh"),
        ("КоАП РК", "K1400000235", "abbreviation, Russian"),
        ("ЕК", "K1500000414", "abbreviation of the Labour Code, Kazakh"),
        ("ТК РК", "K1500000414", "abbreviation of the Labour Code, Russian"),
        ("labour code", "K1500000414", "English, small letters"),
        ("Конституция", "K950001000_", "the word alone means the one in force"),
        ("1427", "P1100001427", "a bare number"),
        ("Ішкі көші-қон туралы", "draft-internal-migration", "the draft"),
        ("Закон РК «О миграции населения»", "Z1100000477", "state and kind before the title"),
        ("Закон о миграции РК", "Z1100000477", "the state behind"),
        ("ҚР «Халықтың көші-қоны туралы» Заңы", "Z1100000477", "state and kind about the title"),
        ("Халықтың көші-қоны туралы Қазақстан Республикасының Заңы", "Z1100000477", "written out"),
        ("Law on Migration of Population", "Z1100000477", "English kind for the «On»"),
        ("Кодекс РК об административных правонарушениях", "K1400000235", "the state in the middle"),
        ("КоАП Казахстана", "K1400000235", "an abbreviation with the state's name"),
        ("НК", "K2500000214", "an abbreviation without «РК»"),
        ("Еңбек кодексі ҚР", "K1500000414", "the state behind, Kazakh"),
        ("477-IV ЗРК", "Z1100000477", "the mark of laws behind the number"),
        ("№ 1427 қаулы", "P1100001427", "number and kind"),
        ("Закон РК от 22 июля 2011 года № 477-IV", "Z1100000477", "date and number, no title"),
        ("Үкіметтің 2017 жылғы 25 мамырдағы № 296 қаулысы", "P1700000296", "the same in Kazakh"),
        ("постановление от 01.12.2011 № 1427", "P1100001427", "a date in digits"),
        (
            "Облыстардағы, республикалық маңызы бар қалалардағы, астанадағы көші-қон "
            "процестерін реттеудің үлгілік қағидаларын бекіту туралы",
            "V2300033163",
            "the rules of 2023, not those of the same title that they replaced",
        ),
    ],
)
def test_an_act_is_found_by_its_names(name: str, act_id: str, reason: str) -> None:
    found = REGISTRY.find(name)
    assert found is not None and found.id == act_id, reason


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Закон РК", "any law"),
        ("кодекс", "any code"),
        ("трудовой", "half a name"),
        ("№ 290 қаулы", "a number of no act here"),
        ("Үкіметтің 2017 жылғы 25 мамырдағы № 290 қаулысы", "the document's wrong number"),
        ("постановление от 5 мая 2017 года № 1427", "the number is of another date"),
        ("приказ Министра финансов № 20", "the number of somebody else's order"),
        ("Қазақстанның 2030 жылға дейінгі даму стратегиясын одан әрі іске асыру жөніндегі шаралар "
         "туралы", "two decrees bear the title"),
    ],
)  # fmt: skip
def test_no_act_is_guessed(name: str, reason: str) -> None:
    assert REGISTRY.find(name) is None, reason


def test_a_name_of_several_acts_gives_all_and_guesses_none() -> None:
    old = RegistryEntry("a", "law", titles={"kk": "Көші-қон туралы"}, status="repealed")
    new = RegistryEntry("b", "law", titles={"kk": "Көші-қон туралы"})
    newer = RegistryEntry("c", "law", titles={"kk": "Көші-қон туралы"})
    assert Registry((old, new)).find("көші-қон туралы") == new
    assert Registry((old, new, newer)).find("көші-қон туралы") is None
    assert Registry((old, new, newer)).candidates("көші-қон туралы") == (old, new, newer)
    assert Registry((old,)).find("көші-қон туралы") == old
    assert REGISTRY.find("no such act") is None
    assert REGISTRY.get("no such act") is None


def test_addresses_are_the_portals() -> None:
    entry = REGISTRY.get("Z1100000477")
    assert entry is not None
    assert entry.url("ru") == "https://adilet.zan.kz/rus/docs/Z1100000477"
    draft = REGISTRY.get("draft-internal-migration")
    assert draft is not None and draft.url() is None


def test_the_documents_errors_are_noted_and_not_followed() -> None:
    concept, rules = REGISTRY.get("P1700000602"), REGISTRY.get("P1700000296")
    order = REGISTRY.get("order-education-128-2020")
    assert concept and rules and order
    assert concept.date == "2017-09-29" and "27 September" in concept.discrepancies[0]
    assert rules.number == "296" and "№ 290" in rules.discrepancies[0]
    assert "Құйрығы" in order.discrepancies[0]


def test_the_list_of_references_is_covered() -> None:
    """The document lists 34 acts; each is the source of one entry at least."""
    named = {source for entry in REGISTRY for source in entry.sources}
    assert {f"References {number}" for number in range(1, 35)} <= named


def test_every_embedded_text_has_its_act() -> None:
    assert all(REGISTRY.get(act.act_id) for act in embedded_acts())


def test_the_core_is_a_short_list() -> None:
    assert 10 <= sum(entry.core for entry in REGISTRY) <= 20


def test_every_shared_act_is_known(shared_data: Path) -> None:
    with (shared_data / "acts/manifest.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        entry = REGISTRY.get(row["adilet_id"])
        assert entry is not None, row
        # The manifest shortens «Республики Казахстан» and writes out «Кодекс».
        names = {fold(name) for name in (entry.titles["ru"], *entry.aliases)}
        assert any(fold(row["title_rus"]) in name for name in names), row
