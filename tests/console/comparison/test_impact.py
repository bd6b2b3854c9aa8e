"""What the change of an act does to the other acts of a knowledge base, as it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from console.comparison.impact.records import impact_records
from console.comparison.impact.sources import impact_in, incoming_references
from console.comparison.impact.views import put_impact
from console.comparison.page.writing import write_page
from console.messages import choose_language, interface_language
from corpus.readers.plain_text import read_plain_text
from kb.comparison.compare import compare
from kb.comparison.model import ComparedText, Comparison
from kb.definitions import definitions_of
from kb.model import Act
from kb.references import references_of
from kb.store import Store
from kb.structure import parse
from tests import written_acts
from tests.conftest import built_koshlex
from tests.console.comparison.test_page import found, tree
from tests.written_acts import HERDS, LAW, LAW_KK, LAW_RU, RULES

AMENDING = "Z3600000070"
AMENDING_RU = """О внесении изменений и дополнений в некоторые законодательные акты

Закон Республики Казахстан от 7 мая 2036 года № 70-IX

Статья 1. Пункт 1 статьи 2 Закона Республики Казахстан «О летнем кочевье» исключить.
"""
BILL = "bill-on-herds"
BILL_RU = """О внесении изменений в законы о скоте

Проект

Статья 1. Пункт 1 статьи 2 Закона Республики Казахстан «О летнем кочевье» исключить.
"""
NEW_ARTICLE_RU = """Статья 2. Колодцы

Колодец на пастбище роет община.

Статья 3. Права пастуха"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A law, those that cite it, one that amended it, and a bill that is to."""
    folder = tmp_path_factory.mktemp("impact")
    files = written_acts.write(folder, LAW, HERDS, RULES)
    for act_id, text in ((AMENDING, AMENDING_RU), (BILL, BILL_RU)):
        path = folder / f"{act_id}.rus.txt"
        path.write_text(text, encoding="utf-8")
        files.append(path)
    manifest = folder / "manifest.csv"
    titles = f"{AMENDING},,{AMENDING_RU.splitlines()[0]}\n{BILL},,{BILL_RU.splitlines()[0]}\n"
    manifest.write_text(manifest.read_text(encoding="utf-8") + titles, encoding="utf-8")
    built_koshlex(folder, *files, "--no-embedded")
    with Store.open(folder / "koshlex.db") as opened:
        yield opened


@pytest.fixture(params=["kk", "ru", "en"])
def interface(request: pytest.FixtureRequest) -> Iterator[str]:
    before = interface_language()
    choose_language(request.param)
    yield request.param
    choose_language(before)


def with_change(store: Store, language: str, *changes: tuple[str, str]) -> Comparison:
    """The law against itself with words replaced by others."""
    head = next(one for one in store.expressions(LAW) if one.language == language)
    stored = store.act(LAW)
    assert stored is not None
    text = {"kk": LAW_KK, "ru": LAW_RU}[language]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    expression = parse(read_plain_text(text), LAW, language, title=stored.act.titles.get(language))
    layers = store.layers.of_text(head.id)
    old_side = ComparedText(
        stored.act, store.expression(head.id), layers.definitions, layers.references
    )
    new_side = replace(
        old_side,
        expression=expression,
        definitions=definitions_of(expression),
        references=references_of(expression),
    )
    return compare(old_side, new_side)


def inserted(store: Store) -> Comparison:
    """The law with a new article 2, the following ones renumbered."""
    return with_change(
        store,
        "ru",
        ("Статья 3. Срок", "Статья 4. Срок"),
        ("Статья 2. Права пастуха", NEW_ARTICLE_RU),
    )


def test_each_act_that_is_still_to_be_applied_counts_in_one_language(store: Store) -> None:
    found = incoming_references(store, inserted(store))
    assert {(one.source.act, one.source.lang) for one in found} == {
        (HERDS, "ru"),
        (RULES, "ru"),
        (BILL, "ru"),
    }, "what changed the law is done with it, what is to change it is not"


def test_programs_get_what_was_meant_what_to_cite_and_what_the_words_mean_now(
    store: Store,
) -> None:
    comparison = inserted(store)
    records = impact_records(comparison, impact_in(store, comparison))
    first = next(one for one in records["references"] if one["source"]["act"] == RULES)
    [read] = first.pop("reads")
    assert read["citation"] == "статья 3, «О летнем кочевье»"
    [now] = first.pop("now")
    assert now["citation"] == "статья 4, «О летнем кочевье»"
    target, source = first.pop("target"), first.pop("source")
    assert (target["eid"], target["citation"]) == ("art_3", "статья 3, «О летнем кочевье»")
    assert source["citation"].endswith("«Об утверждении Правил летнего кочевья»")
    assert (first.pop("start"), first.pop("end")) != (0, 0)
    assert first == {
        "effect": "elsewhere",
        "own": False,
        "text": "статье 3 Закона",
        "cited": "статья 3",
        "became": "renumbered",
    }
    effects = [one["effect"] for one in records["references"]]
    order = ["elsewhere", "broken", "incomplete", "counterpart", "moved", "amended"]
    assert effects == sorted(effects, key=order.index), "the gravest first"


def test_programs_get_terms_with_their_uses(store: Store) -> None:
    meaning = "земля, на которой летом пасется скот"
    comparison = with_change(
        store,
        "ru",
        (meaning, "земля за рекой"),
        ("2) пастух – лицо, перегоняющее скот на летнее пастбище.", ""),
    )
    changed, dropped = impact_records(comparison, impact_in(store, comparison))["terms"]
    assert (changed["kind"], changed["old"]["text"], changed["new"]["text"]) == (
        "changed", meaning, "земля за рекой",
    )  # fmt: skip
    assert "".join(one["old"] for one in changed["ops"] if one["kind"] != "inserted")
    assert (dropped["kind"], dropped["old"]["term"], dropped["new"]) == ("dropped", "пастух", None)
    assert {one["eid"] for one in dropped["still_used"]} >= {"art_2__para_2", "art_3"}


def test_people_see_it_in_their_language(
    store: Store, interface: str, capsys: pytest.CaptureFixture[str]
) -> None:
    comparison = inserted(store)
    put_impact(comparison, impact_in(store, comparison))
    shown = capsys.readouterr().out
    heading = {"kk": "әсері", "ru": "отражается", "en": "does to others"}[interface]
    assert heading in shown.splitlines()[0]
    for words in ("О перегоне скота", "«статье 3 Закона»", "статья 4", "(Права пастуха)"):
        assert words in " ".join(shown.split())


ANEW_RU = """О кочевых путях

Статья 1. Цели

Закон бережет кочевые пути степи, по которым водят табуны.

Статья 2. Сторожа путей

Сторож пути ведет книгу, в которую вносят каждое стадо.

Статья 3. Срок кочевья

Пастух перегоняет стадо летом, пока стоит трава.
"""


def test_a_draft_of_another_act_has_counterparts(
    store: Store, interface: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Its numbers are not those of the law; who cites the law as a whole is told too."""
    law = inserted(store).old
    draft = Act("bill-on-paths", kind="law", status="draft", titles={"ru": "О кочевых путях"})
    expression = parse(read_plain_text(ANEW_RU), draft.id, "ru", title="О кочевых путях")
    comparison = compare(law, ComparedText(draft, expression))
    impact = impact_in(store, comparison)
    records = impact_records(comparison, impact)["references"]
    assert {one["effect"] for one in records} == {"broken", "counterpart", "whole"}
    for one in records:
        assert (one["effect"] == "whole") == (one["cited"] is None) == (one["target"] is None)
    put_impact(comparison, impact)
    shown = " ".join(capsys.readouterr().out.split())
    assert "О перегоне скота" in shown and "(Срок кочевья)" in shown
    write_page(comparison, tmp_path / "page.html", impact)
    [section] = found(
        tree((tmp_path / "page.html").read_text("utf-8")), "//section[@aria-labelledby='impact']"
    )
    assert "О перегоне скота" in str(section.text_content())


def test_people_see_as_much_as_they_ask_for(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    comparison = inserted(store)
    put_impact(comparison, impact_in(store, comparison), 1)
    shown = capsys.readouterr().out
    assert shown.count("«") < 8 and "--limit" in shown


def test_where_nothing_is_touched_it_is_said(
    store: Store, interface: str, capsys: pytest.CaptureFixture[str]
) -> None:
    comparison = with_change(store, "kk")
    put_impact(comparison, impact_in(store, comparison))
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_the_page_leads_to_what_the_change_touches(
    store: Store, interface: str, tmp_path: Path
) -> None:
    comparison = inserted(store)
    write_page(comparison, tmp_path / "page.html", impact_in(store, comparison))
    page = tree((tmp_path / "page.html").read_text("utf-8"))
    assert found(page, "//section[@aria-labelledby='summary']//a[@href='#impact']")
    [section] = found(page, "//section[@aria-labelledby='impact']")
    told = " ".join(str(section.text_content()).split())
    for words in ("О перегоне скота", "«статье 3 Закона»", "(Права пастуха)"):
        assert words in told
    links = {one.get("href") for one in found(section, ".//a")}
    assert {"#old-art-3", "#new-art-3", "#new-art-4"} <= links, "meant, read now, to be cited"
    assert links <= {f"#{one.get('id')}" for one in found(page, "//*[@id]")}


def test_words_of_a_term_stay_words_on_the_page(store: Store, tmp_path: Path) -> None:
    comparison = with_change(
        store, "ru", ("2) пастух – лицо", "2) пастух <img src=x onerror=alert(1)> – лицо")
    )
    write_page(comparison, tmp_path / "page.html", impact_in(store, comparison))
    page = tree((tmp_path / "page.html").read_text("utf-8"))
    assert not found(page, "//img | //*[@onerror]")
    [section] = found(page, "//section[@aria-labelledby='impact']")
    assert "пастух <img" in str(section.text_content())
