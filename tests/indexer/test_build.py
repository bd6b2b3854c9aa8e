"""From texts to a knowledge base: all in, nothing lost, the old one safe."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.document import UnreadableSource
from indexer.build import BuildReport, add, build
from kb.model import Completeness, ReferenceStatus
from kb.store import Store, StoreError
from tests.indexer.test_workers import wait_until_gone
from tests.rights import everybodys_folder, run_without_rights
from tests.sample_acts import LAW_KK, LAW_RU, long_law

DRAFT = "draft-internal-migration"


def put(folder: Path, **files: str | bytes) -> Path:
    """Write files into a folder; a name's "__" stands for its dots."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / name.replace("__", ".")).write_bytes(data)
    return folder


def codes(report: BuildReport) -> list[str]:
    return [warning.code for warning in report.warnings]


def text_of(path: Path, act: str, language: str) -> str | None:
    """The whole text of an act, None where the knowledge base has none."""
    with Store.open(path) as store:
        for head in store.expressions(act, language):
            return store.text(head.id, 0, head.length)
    return None


# What a build does


def test_a_build_reads_folders_in_both_languages(tmp_path: Path) -> None:
    source = put(tmp_path / "заңдар жинағы", law__kaz__txt=LAW_KK, law__rus__txt=LAW_RU)
    put(source, **{"manifest__csv": "id,title_kaz,title_rus\nlaw,Көшу,Переезд\n"})
    target = tmp_path / "менің қорым" / "көші қон #1.db"
    report = build([source], target, embedded=False)
    assert codes(report) == []
    with Store.open(target) as store:
        (act,) = store.acts()
        assert act.act.titles == {"kk": "Көшу", "ru": "Переезд"}
        assert act.languages == ("kk", "ru") and act.articles == 3
        texts = {head.language: store.expression(head.id).text for head in store.expressions()}
        heads = {head.source for head in store.expressions()}
    assert texts == {"kk": LAW_KK, "ru": LAW_RU}
    assert heads == {"law.kaz.txt", "law.rus.txt"}
    assert list(target.parent.iterdir()) == [target]


def test_the_report_has_the_shape_of_the_design(tmp_path: Path) -> None:
    gap = LAW_KK.replace("3-бап.", "5-бап.")
    source = put(tmp_path / "in", law__kaz__txt=gap, law__rus__txt=LAW_RU)
    report = build([source], tmp_path / "kb.db", embedded=False)
    shown = json.loads(json.dumps(report.to_json()))
    with Store.open(tmp_path / "kb.db") as store:
        provisions = int(store.meta()["provisions"])
        definitions = store.layers.definition_count()
        counts = store.layers.reference_counts()
    size = len(gap) + len(LAW_RU)
    warnings = shown.pop("warnings")
    assert shown.pop("seconds") >= 0
    assert shown == {
        "acts": 1,
        "expressions": 2,
        "provisions": provisions,
        "definitions": definitions,
        "references": {
            status: counts[ReferenceStatus(status)]
            for status in ("resolved", "external", "ambiguous", "unresolved")
        },
        "characters": {"total": size, "placed": size},
    }
    line = 1 + gap[: gap.index("5-бап.")].count("\n")
    found = [one for one in warnings if one["code"] in ("gap", "missing")]
    assert {(one["act"], one["lang"], one["line"]) for one in found} == {("law", "kk", line)}
    assert "3, 4" in found[0]["message"]


def test_the_language_is_read_from_the_text_where_no_name_tells(tmp_path: Path) -> None:
    put(tmp_path / "in", a__txt=LAW_KK, b__txt=LAW_RU)
    records = [
        {"id": "c", "text": LAW_RU},
        {"id": "d", "text": "1. 2. 3."},
        {"id": "e", "text": ""},
    ]
    put(tmp_path / "in", z__jsonl="\n".join(map(json.dumps, records)))
    build([tmp_path / "in"], tmp_path / "kb.db", embedded=False)
    with Store.open(tmp_path / "kb.db") as store:
        languages = {head.act_id: head.language for head in store.expressions()}
    assert languages == {"a": "kk", "b": "ru", "c": "ru", "d": "kk", "e": "kk"}


def test_the_embedded_acts_come_with_it(tmp_path: Path) -> None:
    target = tmp_path / "kb.db"
    report = build([], target)
    assert report.placed == report.characters > 0
    with Store.open(target) as store:
        draft, law = store.act(DRAFT), store.act("Z1100000477")
        assert draft is not None and draft.completeness == {"kk": Completeness.FULL}
        assert draft.act.kind == "bill" and draft.act.status == "draft"
        assert law is not None and law.completeness == {"kk": Completeness.EXCERPT}
        (head,) = store.expressions("Z1100000477")
        assert head.source is not None and "Диссертация" in head.source


BAD_FILES: dict[str, tuple[str, str | bytes]] = {
    "empty": ("bad.txt", b""),
    "white space": ("bad.md", "  \n\n "),
    "binary": ("bad.txt", bytes(range(256)) * 40),
    "picture named docx": ("bad.docx", b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\x00" * 500),
    "broken zip": ("bad.docx", b"PK\x03\x04" + b"\x00" * 100),
    "broken line": ("bad.jsonl", "{"),
    "no text in it": ("bad.jsonl", '{"id": "bad"}'),
    "no collection": ("bad.jsonl.xz", b"not xz"),
}


@pytest.mark.parametrize(("name", "content"), BAD_FILES.values(), ids=BAD_FILES)
def test_one_bad_file_is_told_and_stops_nothing(
    tmp_path: Path, name: str, content: str | bytes
) -> None:
    source = put(tmp_path / "in", aa__kaz__txt=LAW_KK, zz__rus__txt=LAW_RU)
    put(source, **{name.replace(".", "__"): content})
    report = build([source], tmp_path / "kb.db", embedded=False)
    (warning,) = report.warnings
    assert warning.code in ("unreadable", "bad-line")
    assert str(source / name) in warning.message
    assert (report.acts, report.expressions) == (2, 2)


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_what_may_not_be_read_is_told_and_stops_nothing() -> None:
    with everybodys_folder() as folder:
        source = put(folder / "in", good__txt=LAW_KK, secret__txt=LAW_KK)
        (source / "secret.txt").chmod(0)
        put(source / "closed", a__txt=LAW_KK).chmod(0)
        output = run_without_rights(
            # What is imported late may lie out of nobody's reach: once with rights loads it.
            "import sys; from pathlib import Path; import indexer.build\n"
            "indexer.build.build([Path(sys.argv[3])], Path(sys.argv[4]))",
            "report = indexer.build.build([Path(sys.argv[1])], Path(sys.argv[2]), embedded=False)\n"
            "print(report.acts, *[warning.code for warning in report.warnings])",
            source, folder / "kb.db", source / "good.txt", folder / "first.db",
        )  # fmt: skip
    assert output.split() == ["1", "unreadable", "unreadable"]


def test_broken_characters_of_a_collection_are_shown_as_such(tmp_path: Path) -> None:
    put(tmp_path / "in", c__jsonl='{"id": "x", "title": "\\ud800", "text": "1-бап. \\udfffмәтін"}')
    report = build([tmp_path / "in"], tmp_path / "kb.db", embedded=False)
    assert "reader" in codes(report)
    assert text_of(tmp_path / "kb.db", "x", "kk") == "1-бап. \ufffdмәтін"


def test_the_last_named_of_two_texts_wins_and_it_is_told(tmp_path: Path) -> None:
    first = put(tmp_path / "1", law__kaz__txt=LAW_KK)
    second = put(tmp_path / "2", law__kk__txt=LAW_KK.replace("үй", "пәтер"))
    report = build([first, second], tmp_path / "kb.db", embedded=False)
    (warning,) = report.warnings
    assert (warning.code, warning.act, warning.lang) == ("duplicate", "law", "kk")
    assert "law.kk.txt" in warning.message and "law.kaz.txt" in warning.message
    assert (report.expressions, report.characters) == (1, len(LAW_KK) + 3)
    assert "пәтер" in (text_of(tmp_path / "kb.db", "law", "kk") or "")


def test_a_full_text_replaces_the_embedded_excerpt(tmp_path: Path) -> None:
    source = put(tmp_path / "in", Z1100000477__kaz__txt=LAW_KK)
    report = build([source], tmp_path / "kb.db")
    assert "duplicate" not in codes(report)
    assert text_of(tmp_path / "kb.db", "Z1100000477", "kk") == LAW_KK


def test_an_excerpt_does_not_replace_a_full_text(tmp_path: Path) -> None:
    source = put(tmp_path / "in", law__kaz__txt=LAW_KK)
    put(source, law__kk__excerpt__txt="1-бап. Үзінді")
    report = build([source], tmp_path / "kb.db", embedded=False)
    assert codes(report) == ["excerpt-ignored"]
    assert text_of(tmp_path / "kb.db", "law", "kk") == LAW_KK


def test_an_exported_excerpt_stays_what_it_is_whatever_its_file_is_called(tmp_path: Path) -> None:
    """Under another name it would pass for another act, and for the whole law."""
    head = (
        '---\nact: "law"\nlanguage: "ru"\nkind: "code"\nnumber: "5-I"\nadopted: "2020-01-02"\n'
        'date: "2025-07-01"\ncompleteness: "excerpt"\nsource: "a book"\n---\n'
    )
    source = put(tmp_path / "in", **{"my copy__md": head + LAW_RU, "other__ru__md": head + LAW_RU})
    build([source], tmp_path / "kb.db", embedded=False)
    with Store.open(tmp_path / "kb.db") as store:
        law, other = store.acts()  # a name that tells the act is believed first
        assert (law.act.id, other.act.id) == ("law", "other")
        assert law.completeness == other.completeness == {"ru": Completeness.EXCERPT}
        assert (law.act.kind, law.act.number, law.act.date) == ("code", "5-I", "2020-01-02")
        (stored,) = store.expressions("law")
        assert (stored.date, stored.source) == ("2025-07-01", "a book")


# Adding


def test_adding_replaces_the_excerpt_and_keeps_the_rest(tmp_path: Path) -> None:
    target = tmp_path / "kb.db"
    build([], target)
    draft = text_of(target, DRAFT, "kk")
    report = add([put(tmp_path / "in", Z1100000477__kaz__txt=LAW_KK)], target)
    assert (report.acts, report.characters) == (1, len(LAW_KK))
    assert text_of(target, "Z1100000477", "kk") == LAW_KK
    assert text_of(target, DRAFT, "kk") == draft
    with Store.open(target) as store:
        stored = store.act("Z1100000477")
        assert stored is not None and stored.completeness == {"kk": Completeness.FULL}
        assert stored.act.number == "477-IV"


def test_adding_to_nothing_builds_the_embedded_acts_too(tmp_path: Path) -> None:
    add([put(tmp_path / "in", law__kaz__txt=LAW_KK)], tmp_path / "kb.db")
    assert text_of(tmp_path / "kb.db", DRAFT, "kk")
    assert text_of(tmp_path / "kb.db", "law", "kk") == LAW_KK


def test_adding_another_language_completes_the_act(tmp_path: Path) -> None:
    target = tmp_path / "kb.db"
    build([put(tmp_path / "1", law__kaz__txt=LAW_KK)], target, embedded=False)
    add([put(tmp_path / "2", law__rus__txt=LAW_RU)], target)
    with Store.open(target) as store:
        (act,) = store.acts()
    assert act.languages == ("kk", "ru")


def test_adding_to_a_file_that_is_cut_off_leaves_it(tmp_path: Path) -> None:
    target = tmp_path / "kb.db"
    build([], target)
    data = target.read_bytes()[:20_000]
    target.write_bytes(data)
    with pytest.raises(StoreError, match="koshlex build"):
        add([put(tmp_path / "in", law__kaz__txt=LAW_KK)], target)
    assert target.read_bytes() == data
    assert {path.name for path in tmp_path.iterdir()} == {"kb.db", "in"}


@pytest.mark.parametrize("function", [build, add])
def test_a_mistyped_path_is_an_error_before_anything_is_done(
    tmp_path: Path, function: Callable[[list[Path], Path], BuildReport]
) -> None:
    with pytest.raises(UnreadableSource, match="no such file"):
        function([tmp_path / "missing.txt"], tmp_path / "kb.db")
    assert list(tmp_path.iterdir()) == []


# Several processes


def collection(folder: Path, texts: int, word: str = "көмек") -> Path:
    """A collection of so many laws of 60,000 characters each, all with ``word``."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{word}.jsonl"
    law = long_law(220, word)
    with path.open("w", encoding="utf-8") as file:
        for number in range(texts):
            record = {"id": f"act{number}", "title": f"Заң {number}", "text": f"{number}\n\n{law}"}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def content(path: Path) -> list[object]:
    with Store.open(path) as store:
        found = store.passages_with('"көмек"')
        posting = store.ranking.postings(["көмек"])["көмек"]
        ranked = [
            store.ranking.keys.tolist(),
            posting.ordinals.tolist(),
            posting.strengths.tolist(),
        ]
        meta = {name: value for name, value in store.meta().items() if name != "built"}
        whole = [store.expression(head.id) for head in store.expressions()]
        return [meta, store.acts(), store.expressions(), whole, found, ranked]


def test_workers_give_what_one_process_gives(tmp_path: Path) -> None:
    source = collection(tmp_path / "in", 25)  # more than is done without workers
    alone = build([source], tmp_path / "1.db", embedded=False, workers=1)
    seen: list[int] = []
    report = build(
        [source], tmp_path / "2.db", embedded=False, workers=2,
        on_progress=lambda number, _: seen.append(number),
    )  # fmt: skip
    assert seen == list(range(1, 26))
    assert alone.characters > 1_200_000 and alone.characters == alone.placed
    assert report.to_json() | {"seconds": 0} == alone.to_json() | {"seconds": 0}
    assert content(tmp_path / "1.db") == content(tmp_path / "2.db")


# Whatever happens, the old knowledge base is there

BUILD = (
    "import sys\n"
    "from pathlib import Path\n"
    "from indexer.build import build\n"
    "if __name__ == '__main__':\n"
    "    source, target = map(Path, sys.argv[1:])\n"
    "    build([source], target, embedded=False, workers=2,\n"
    "          on_progress=lambda number, name: print(number, flush=True))\n"
)


def start(script: str, *arguments: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return collection(tmp_path_factory.mktemp("big"), 40)


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
@pytest.mark.parametrize("texts", [0, 1, 15, 19, 30, 39, 40])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT], ids=["kill", "ctrl-c"])
def test_a_build_ended_at_any_moment_leaves_the_old_one(
    tmp_path: Path, big: Path, texts: int, number: signal.Signals
) -> None:
    """Before the first text, before and after workers start, and while it is being finished."""
    target = tmp_path / "kb.db"
    build([put(tmp_path / "in", law__kaz__txt=LAW_KK)], target, embedded=False)
    process = start(BUILD, big, target)
    assert process.stdout is not None
    for _ in range(texts):
        assert process.stdout.readline()
    if number == signal.SIGINT:
        os.killpg(process.pid, number)
    else:
        process.send_signal(number)
    process.communicate()
    assert wait_until_gone(process.pid)
    if process.returncode != 0:  # it may have been faster than we
        assert text_of(target, "law", "kk") == LAW_KK
        assert text_of(target, "act0", "kk") is None
    if number == signal.SIGINT:
        assert {path.name for path in tmp_path.iterdir()} == {"kb.db", "in"}
    # The next build removes whatever was left and is whole.
    build([put(tmp_path / "in", law__kaz__txt=LAW_RU)], target, embedded=False)
    assert text_of(target, "law", "kk") == LAW_RU
    assert {path.name for path in tmp_path.iterdir()} == {"kb.db", "in"}


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
@pytest.mark.slow
def test_a_build_killed_at_random_moments_leaves_a_whole_one(tmp_path: Path, big: Path) -> None:
    target = tmp_path / "kb.db"
    build([put(tmp_path / "in", law__kaz__txt=LAW_KK)], target, embedded=False)
    chance = random.Random(477)
    for _ in range(25):
        process = start(BUILD, big, target)
        time.sleep(chance.uniform(0, 4))
        process.kill()
        process.communicate()
        with Store.open(target) as store:
            acts = [act.act.id for act in store.acts()]
            assert acts == ["law"] or len(acts) == 40
            for head in store.expressions():
                assert store.expression(head.id).provisions


READER = """
import sys, time
from pathlib import Path
from kb.store import Store
target, stop = map(Path, sys.argv[1:])
held = Store.open(target)
first = held.meta()["built"], held.text(held.expressions()[0].id, 0, 10**6)
words = set()
reads = 0
print("ready", flush=True)
while not stop.exists():
    with Store.open(target) as store:
        found = [
            word for word in ("alpha", "beta")
            if store.passages_with(f'"{word}"')
        ]
        assert len(found) == 1, found  # one knowledge base or the other, never both
        for head in store.expressions():
            text = store.text(head.id, 0, head.length)
            assert found[0] in text and len(text) == head.length
        words.add(found[0])
    reads += 1
assert (held.meta()["built"], held.text(held.expressions()[0].id, 0, 10**6)) == first
print(reads, *sorted(words))
"""


def test_two_readers_work_while_builds_replace_the_file(tmp_path: Path) -> None:
    target, stop = tmp_path / "kb.db", tmp_path / "stop"
    sources = [collection(tmp_path / "in", 6, word) for word in ("alpha", "beta")]
    build([sources[0]], target, embedded=False)
    readers = [start(READER, target, stop) for _ in range(2)]
    for reader in readers:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "ready\n"
    for number in range(1, 5):
        build([sources[number % 2]], target, embedded=False)
    stop.touch()
    for reader in readers:
        output, errors = reader.communicate()
        assert reader.returncode == 0, errors
        reads, *words = output.split()
        assert int(reads) > 2 and words == ["alpha", "beta"]


@pytest.mark.skipif(os.name != "posix", reason="limits as POSIX has them")
def test_a_disk_that_fills_up_while_building_leaves_the_old_one(tmp_path: Path, big: Path) -> None:
    """The limit on file sizes stands in for the end of the disk."""
    target = tmp_path / "kb.db"
    build([put(tmp_path / "in", law__kaz__txt=LAW_KK)], target, embedded=False)
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))\n"
    process = start(limited + BUILD, big, target)
    _, errors = process.communicate()
    assert process.returncode == 1
    assert "StoreError" in errors and "make room" in errors
    assert wait_until_gone(process.pid)
    assert text_of(target, "law", "kk") == LAW_KK
    assert {path.name for path in tmp_path.iterdir()} == {"kb.db", "in"}
