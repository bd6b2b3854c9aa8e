"""The knowledge base gives back what was put, and says clearly when it cannot."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.readers.plain_text import read_plain_text
from kb.model import Act, Completeness, Expression, Level, Provision, Status
from kb.store import Passage, Store, StoreError, StoreWriter, pack, place_of
from kb.store.packing import pack_provisions, unpack_provisions
from kb.structure import parse
from tests.rights import everybodys_folder, run_without_rights
from tests.sample_acts import LAW_KK, LAW_RU, long_law


def passages(expression: Expression) -> Iterator[Passage]:
    """A plain stand-in for the indexer: lower-case words of every article."""
    for unit in expression.provisions:
        if unit.level is Level.ARTICLE:
            text = expression.text[unit.start : unit.end]
            words = "".join(sign if sign.isalnum() or sign == "-" else " " for sign in text.lower())
            heading = (unit.heading or "").lower()
            yield Passage(unit.position, heading, words)


def law(act: str, language: str, text: str) -> Expression:
    return replace(parse(read_plain_text(text), act, language), source="our test")


KAZAKH = law("law", "kk", LAW_KK)
RUSSIAN = law("law", "ru", LAW_RU)
LONG = law("long", "kk", long_law(400))
ACTS = {
    "law": Act(
        "law",
        kind="law",
        number="1-I",
        date="2020-01-31",
        titles={"kk": "Көшіп-қонушылар туралы", "ru": "О переселенцах"},
        aliases=("көшу заңы",),
        url="https://example.org/law",
    ),
    "long": Act("long", kind="order", status="unknown"),
}


def write(path: Path, *expressions: Expression, base: Path | None = None) -> list[bool]:
    with StoreWriter(path, base=base, passages_of=passages) as writer:
        for expression in expressions:
            writer.put_act(ACTS[expression.act_id])
        put = [writer.put_expression(one, passages(one)) for one in expressions]
        writer.finish()
    return put


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # A name that must be quoted in an address, as people's folders have it.
    path = tmp_path_factory.mktemp("білім қоры 100% #1?") / "көші қон.db"
    write(path, KAZAKH, RUSSIAN, LONG)
    return path


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as store:
        yield store


def key(store: Store, act: str, language: str) -> int:
    return store.expressions(act, language)[0].id


# What was put comes back


@pytest.mark.parametrize("expression", [KAZAKH, RUSSIAN, LONG], ids=lambda one: one.language)
def test_an_expression_comes_back_whole(store: Store, expression: Expression) -> None:
    stored = key(store, expression.act_id, expression.language)
    assert store.expression(stored) == expression
    assert tuple(store.units(stored)) == expression.provisions
    assert store.units(stored)[1:3] == expression.provisions[1:3]


@given(data=st.data())
@settings(max_examples=60)
def test_any_slice_of_a_text_is_that_of_the_source(path: Path, data: st.DataObject) -> None:
    # Long enough to reach over several compressed chunks and past the end.
    assert len(LONG.text) > 2 * 32_768
    start = data.draw(st.integers(0, len(LONG.text) + 40_000))
    end = data.draw(st.integers(0, len(LONG.text) + 40_000))
    with Store.open(path) as store:
        assert store.text(key(store, "long", "kk"), start, end) == LONG.text[start:end]


def test_acts_know_their_languages_and_articles(store: Store) -> None:
    first, second = store.acts()
    assert first.act == ACTS["law"] and second.act == ACTS["long"]
    assert first.completeness == {"kk": Completeness.FULL, "ru": Completeness.FULL}
    assert (first.articles, second.articles) == (3, 400)
    assert store.act("law") == first
    assert store.act("unknown") is None


def test_heads_are_found_by_act_and_language(store: Store) -> None:
    heads = store.expressions()
    assert [(head.act_id, head.language) for head in heads] == [
        ("law", "kk"), ("law", "ru"), ("long", "kk"),
    ]  # fmt: skip
    assert store.expressions(language="ru") == [heads[1]]
    assert store.expression_head(heads[2].id) == heads[2]
    assert heads[1].length == len(LAW_RU) and heads[1].source == "our test"


def test_facts_of_the_build_are_counted(store: Store) -> None:
    meta = store.meta()
    units = sum(len(one.provisions) for one in (KAZAKH, RUSSIAN, LONG))
    assert (meta["acts"], meta["expressions"], meta["provisions"]) == ("2", "3", str(units))
    assert meta["passages"] == str(store.passage_count) == "406"


def test_units_are_found_by_level_and_number(store: Store) -> None:
    long = next(head.id for head in store.expressions("long"))
    units = store.units(long)
    [article] = units.numbered(Level.ARTICLE, "77", None)
    assert units[article].number == "77"
    [paragraph] = units.numbered(Level.PARAGRAPH, "2", article)
    assert units[paragraph].parent == article
    assert len(units.numbered(Level.PARAGRAPH, None, article)) == 2, "all of a level"
    assert len(units.numbered(Level.ARTICLE, None, None)) == 400
    assert units.numbered(Level.ARTICLE, "77", article) == [], "none lies in itself"
    assert store.expressions_with(Level.ARTICLE, "77") == [long]
    assert len(store.expressions_with(Level.ARTICLE, "2")) == 3


def test_parts_of_a_unit_stand_where_its_children_do(store: Store) -> None:
    for head in store.expressions():
        units = store.provisions(head.id)
        for unit in units:
            children = [units[child] for child in unit.children]
            found = store.parts(head.id, unit.position)
            assert found == tuple((one.position, one.start, one.end) for one in children)


@pytest.mark.parametrize("unknown", [0, 99, 2**38])
def test_an_unknown_expression_is_a_key_error(store: Store, unknown: int) -> None:
    with pytest.raises(KeyError):
        store.expression(unknown)
    with pytest.raises(KeyError):
        store.provision(unknown, 0)


@st.composite
def trees(draw: st.DrawFn) -> tuple[Provision, ...]:
    """Trees of any shape, with numbers and identifiers as odd as one likes."""
    parents: list[int | None] = []
    for position in range(draw(st.integers(0, 25))):
        open_units: list[int | None] = [None]
        at = position - 1 if position else None
        while at is not None:
            open_units.append(at)
            at = parents[at]
        parents.append(draw(st.sampled_from(open_units)))
    word = st.text("ab1-_^=~)", max_size=6)
    spans = st.lists(st.tuples(st.integers(0, 2**40), st.integers(0, 2**40)), max_size=3)
    units: list[Provision] = []
    for position, parent in enumerate(parents):
        above = "" if parent is None else draw(st.sampled_from([units[parent].eid, "other", ""]))
        units.append(
            Provision(
                position=position,
                level=draw(st.sampled_from(Level)),
                number=draw(st.none() | word),
                heading=draw(st.none() | word),
                eid=f"{above}__{draw(word)}",
                start=draw(st.integers(0, 2**40)),
                end=draw(st.integers(0, 2**40)),
                content=tuple(draw(spans)),
                parent=parent,
                children=tuple(n for n, other in enumerate(parents) if other == position),
                status=draw(st.sampled_from(Status)),
                anchor=draw(st.none() | word),
            )
        )
    return tuple(units)


@given(tree=trees())
def test_any_tree_survives_packing(tree: tuple[Provision, ...]) -> None:
    assert unpack_provisions(pack_provisions(tree)) == tree


def test_passages_out_of_order_are_refused() -> None:
    twice = [Passage(1, "", "a"), Passage(1, "", "b")]
    with pytest.raises(ValueError, match="order"):
        pack(KAZAKH, twice)


# The full-text index


def hits(store: Store, query: str) -> list[tuple[str, str, str | None]]:
    named = []
    for found in store.passages_with(query):
        expression, position = place_of(found)
        head = store.expression_head(expression)
        unit = store.provision(expression, position)
        named.append((head.act_id, head.language, unit.number))
    return named


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('"тұрғын"', [("law", "kk", "2")]),
        ('"жилье"', [("law", "ru", "2")]),
        ('words : "он күн"', [("law", "kk", "3")]),  # a phrase
        ('"күн он"', []),  # the words of it the other way round
        ('"трудоустр" *', [("law", "ru", "2")]),  # a prefix
        ('"7-қағида"', [("long", "kk", "7")]),  # a hyphen is part of a token
        ('"тұрғын" OR "7-қағида"', [("law", "kk", "2"), ("long", "kk", "7")]),
    ],
)
def test_a_query_finds_the_article(
    store: Store, query: str, expected: list[tuple[str, str, str]]
) -> None:
    assert hits(store, query) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, None),  # all
        ({"language": "ru"}, {("law", "ru")}),
        ({"kind": "order"}, {("long", "kk")}),
        ({"acts": ["law", "x"]}, {("law", "kk"), ("law", "ru")}),
        ({"acts": ["x"]}, set()),  # no such act
        ({"without_status": "unknown"}, {("law", "kk"), ("law", "ru")}),
    ],
)
def test_texts_are_chosen_by_what_their_act_is(
    store: Store, filters: dict[str, object], expected: set[tuple[str, str]] | None
) -> None:
    found = store.texts_of(**filters)  # type: ignore[arg-type]
    heads = None if found is None else [store.expression_head(one) for one in found]
    named = None if heads is None else {(head.act_id, head.language) for head in heads}
    assert named == expected


@pytest.mark.parametrize("broken", ["", '"', "AND", "nothing : word", "a NEAR/ b", "(("])
def test_a_broken_query_is_a_value_error(store: Store, broken: str) -> None:
    with pytest.raises(ValueError, match="not a query"):
        store.passages_with(broken)


def test_terms_are_counted_by_passage(store: Store) -> None:
    found = store.document_frequencies(["көмек", "жилье", "никогда"])
    assert found == {"көмек": 401, "жилье": 1}
    many = [f"{number}-қағида" for number in range(1, 1201)]
    assert len(store.document_frequencies(many)) == 400  # more terms than one statement takes
    assert store.document_frequencies(["399-қ*", "9999*"]) == {"399-қ*": 1}


def test_terms_with_a_prefix_come_by_frequency(store: Store) -> None:
    terms = store.terms_like("тіркел", 5)
    assert terms == ["тіркеледі"]
    assert store.terms_like("тір", 1) == ["тіркеледі"]  # in 400 articles; «тіркеу» in 2
    assert store.terms_like("ъъ", 5) == []


# Replacing


def test_a_full_text_replaces_an_excerpt_and_never_the_other_way(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    excerpt = replace(
        law("law", "kk", "9-бап. Көшірме\n\nҮзінді ғана.\n"), completeness=Completeness.EXCERPT
    )
    assert write(path, excerpt, KAZAKH, excerpt) == [True, True, False]
    with Store.open(path) as store:
        assert store.expression(key(store, "law", "kk")) == KAZAKH
        assert store.document_frequencies(["үзінді", "тұрғын"]) == {"тұрғын": 1}
        assert hits(store, '"үзінді"') == []
        assert store.passage_count == 3


def test_adding_keeps_the_rest_and_forgets_what_it_replaces(path: Path, tmp_path: Path) -> None:
    changed = law("law", "kk", LAW_KK.replace("тұрғын үй", "баспана"))
    new = tmp_path / "new.db"
    write(new, changed, base=path)
    with Store.open(new) as store, Store.open(path) as old:
        assert store.expression(key(store, "law", "kk")) == changed
        assert store.expression(key(store, "long", "kk")) == LONG
        assert hits(store, '"баспана"') == [("law", "kk", "2")]
        assert store.document_frequencies(["тұрғын", "баспана"]) == {"баспана": 1}
        assert hits(old, '"баспана"') == []
        assert store.meta()["passages"] == old.meta()["passages"]
    # Nothing of the old text is left: the index is that of a store written at once.
    fresh = tmp_path / "fresh.db"
    write(fresh, RUSSIAN, LONG, changed)
    assert vocabulary(new) == vocabulary(fresh)


def vocabulary(path: Path) -> list[tuple[str, int]]:
    with sqlite3.connect(path) as connection:
        return connection.execute("SELECT term, documents FROM vocabulary").fetchall()


def test_an_expression_needs_its_act(tmp_path: Path) -> None:
    with StoreWriter(tmp_path / "kb.db") as writer, pytest.raises(KeyError):
        writer.put_expression(KAZAKH, [])


# Files that are not, not wholly or not ours


@pytest.mark.parametrize("share", [n / 40 for n in range(40)] + [0.999, 0.99999])
def test_a_file_that_was_cut_off_is_refused(path: Path, tmp_path: Path, share: float) -> None:
    data = path.read_bytes()
    cut = tmp_path / "cut.db"
    cut.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(StoreError, match=r"cut off.*koshlex build"):
        Store.open(cut)


@pytest.mark.parametrize("length", [1, 15, 16, 40, 71, 72, 99, 100, 101, 8191, 8192, 8193])
def test_a_file_cut_off_near_its_head_is_refused(path: Path, tmp_path: Path, length: int) -> None:
    cut = tmp_path / "cut.db"
    cut.write_bytes(path.read_bytes()[:length])
    with pytest.raises(StoreError, match=r"cut off.*koshlex build"):
        Store.open(cut)


def test_a_cut_off_file_can_be_built_anew(path: Path, tmp_path: Path) -> None:
    for length in (0, 40, 90, 5000):
        cut = tmp_path / "cut.db"
        cut.write_bytes(path.read_bytes()[:length])
        write(cut, KAZAKH)
        Store.open(cut).close()


def other_version(path: Path) -> None:
    write(path, KAZAKH)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 77")


def other_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (x)")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: None, r"no knowledge base.*koshlex build"),
        (lambda path: path.mkdir(), r"cannot be read.*--db"),
        (lambda path: path.write_text("Заң" * 100), r"not a KoshLex knowledge base"),
        (lambda path: path.write_text("Заң"), r"not a KoshLex knowledge base"),
        (other_database, r"not a KoshLex knowledge base.*--db"),
        (other_version, r"another version.*format 77.*koshlex build"),
    ],
    ids=["missing", "folder", "text", "short text", "other database", "other version"],
)
def test_what_is_no_knowledge_base_is_refused(
    tmp_path: Path, make: Callable[[Path], object], message: str
) -> None:
    path = tmp_path / "kb.db"
    make(path)
    with pytest.raises(StoreError, match=message):
        Store.open(path)


@pytest.mark.parametrize("page", range(1, 30, 3))
def test_a_damaged_page_is_an_error_and_no_other_text(
    path: Path, tmp_path: Path, page: int
) -> None:
    data = bytearray(path.read_bytes())
    data[page * 8192 : (page + 1) * 8192] = bytes(8192)
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(data)
    originals = {("law", "kk"): KAZAKH, ("law", "ru"): RUSSIAN, ("long", "kk"): LONG}
    try:
        with Store.open(damaged) as store:
            for head in store.expressions():
                assert store.expression(head.id) == originals[head.act_id, head.language]
            store.acts(), store.meta(), store.document_frequencies(["көмек"])
            store.passages_with('"көмек"')
            store.ranking.postings(["көмек"])
    except StoreError as error:
        assert "damaged" in str(error) and "koshlex build" in str(error)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
def test_what_is_no_file_is_neither_read_nor_replaced(tmp_path: Path) -> None:
    """A device such as /dev/null must not become a knowledge base."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(StoreError, match="no ordinary file"):
        Store.open(path)
    with pytest.raises(StoreError, match="no ordinary file"), StoreWriter(path):
        pass
    assert path.is_fifo()


@pytest.mark.parametrize("foreign", ["text", "database"])
def test_a_file_of_the_user_is_never_replaced(tmp_path: Path, foreign: str) -> None:
    path = tmp_path / "диплом.docx"
    if foreign == "text":
        path.write_text("менің жұмысым " * 50)
    else:
        other_database(path)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not a KoshLex knowledge base"):
        write(path, KAZAKH)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


# Writing that does not end well


def test_without_finish_nothing_remains(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    with StoreWriter(path) as writer:
        writer.put_act(ACTS["law"])
    assert list(tmp_path.iterdir()) == []


def test_an_error_on_the_way_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    write(path, KAZAKH)
    before = path.read_bytes()
    with pytest.raises(KeyboardInterrupt), StoreWriter(path) as writer:
        writer.put_act(ACTS["law"])
        raise KeyboardInterrupt
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("room", [0, 5_000, 30_000, 100_000, 250_000])
def test_a_full_disk_is_a_clear_error(tmp_path: Path, room: int) -> None:
    """The limit on file sizes stands in for the end of the disk: a write fails half way."""
    path = tmp_path / "kb.db"
    write(path, KAZAKH)
    before = path.read_bytes()
    assert len(before) > 0
    script = (
        "import resource, sys\n"
        "from pathlib import Path; from tests.kb.test_store import *\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))\n"
        "try: write(Path(sys.argv[1]), LONG)\n"
        "except StoreError as error: print('StoreError', error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False
    )
    assert done.stdout.startswith("StoreError"), done.stderr
    assert "cannot be written" in done.stdout and "unchanged" in done.stdout
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_a_folder_without_rights_is_a_clear_error() -> None:
    with everybodys_folder() as folder:
        closed = folder / "closed"
        closed.mkdir(mode=0o555)
        output = run_without_rights(
            "from tests.kb.test_store import KAZAKH, StoreError, write",
            "try: write(Path(sys.argv[1]), KAZAKH)\nexcept StoreError as error: print(error)",
            closed / "kb.db",
        )
        assert list(closed.iterdir()) == []
    assert "cannot be written" in output and "--db" in output


def test_a_file_where_a_folder_is_needed_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be written"):
        write(tmp_path / "file" / "kb.db", KAZAKH)


def test_what_killed_builds_left_is_removed_and_what_others_write_is_not(tmp_path: Path) -> None:
    path = tmp_path / "kb [1].db"  # brackets mean something to a glob
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    names = {
        "dead": f"kb [1].db.{gone.pid}-00ff00ff.part",
        "alive": f"kb [1].db.{os.getppid()}-00ff00ff.part",
        "old": f"kb [1].db.{os.getppid()}-11ff00ff.part",
        "another's": f"kb 1.db.{gone.pid}-00ff00ff.part",
        "user's": "kb [1].db.part",
    }
    for name in names.values():
        (tmp_path / name).write_text("")
    week_ago = time.time() - 7 * 86_400
    os.utime(tmp_path / names["old"], (week_ago, week_ago))
    write(path, KAZAKH)
    left = {file.name for file in tmp_path.iterdir()}
    assert left == {path.name, names["alive"], names["another's"], names["user's"]}


def test_a_reader_keeps_what_it_opened(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    write(path, KAZAKH)
    with Store.open(path) as before:
        write(path, RUSSIAN)
        assert before.expression(key(before, "law", "kk")) == KAZAKH
        with Store.open(path) as after:
            assert [head.language for head in after.expressions()] == ["ru"]
