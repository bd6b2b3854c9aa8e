"""What a build reads from files, folders, manifests and collections."""

from __future__ import annotations

import json
import lzma
import os
from pathlib import Path

import pytest

from corpus.document import UnreadableSource
from indexer.sources import Problem, Source, sources_in
from kb.model import Completeness


def texts(*paths: Path) -> list[Source]:
    found = list(sources_in(paths))
    assert all(isinstance(one, Source) for one in found), found
    return [one for one in found if isinstance(one, Source)]


def problems(*paths: Path) -> list[Problem]:
    return [one for one in sources_in(paths) if isinstance(one, Problem)]


@pytest.mark.parametrize(
    ("name", "act", "language"),
    [
        ("Z1100000477.kaz.txt", "Z1100000477", "kk"),  # as the portal's texts are named
        ("Z090000216_.rus.html", "Z090000216_", "ru"),
        ("P1700000602.eng.HTM", "P1700000602", "en"),
        ("draft.kk.md", "draft", "kk"),  # our own names of the languages
        ("draft.RU.docx", "draft", "ru"),
        ("заң жобасы.docx", "заң-жобасы", None),  # a person's own name for it
        ("v1.2.txt", "v1.2", None),  # a dot that divides no language off
        ("kaz.txt", "kaz", None),  # nothing before the language: it is the name
    ],
)
def test_a_file_name_tells_act_and_language(
    tmp_path: Path, name: str, act: str, language: str | None
) -> None:
    (tmp_path / name).write_text("1-бап.")
    (source,) = texts(tmp_path / name)
    assert (source.act_id, source.language) == (act, language)
    assert source.completeness is Completeness.FULL
    assert source.origin == name


def test_a_file_name_can_say_that_it_is_an_excerpt(tmp_path: Path) -> None:
    (tmp_path / "Z1.rus.excerpt.html").write_text("<p>")
    (source,) = texts(tmp_path)
    assert (source.act_id, source.language) == ("Z1", "ru")
    assert source.completeness is Completeness.EXCERPT


def test_a_folder_is_read_with_all_it_contains_in_the_order_of_names(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.txt",
        "ә терең/в.md",
        ".hidden.txt",
        ".git/x.txt",
        "scan.pdf",
        "n.csv",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("1-бап.")
    assert [source.origin for source in texts(tmp_path)] == ["a.txt", "b.txt", "в.md"]


@pytest.mark.parametrize(
    ("manifest", "titles"),
    [
        # The columns of the portal's own list.
        ("adilet_id,lang,title_rus,chars\nZ1,kaz,О миграции,17\n", {"ru": "О миграции"}),
        # A spreadsheet's semicolons, byte order mark, capitals and spaces.
        ("\ufeffID; Title_KAZ ;title_en\nZ1; Көші-қон ;Migration\n",
         {"kk": "Көші-қон", "en": "Migration"}),
        # One title column, its language in another; two lines about one act.
        ("act\tlang\ttitle\nZ1\tkk\tКөші-қон\nZ1\trus\tО миграции\n",
         {"kk": "Көші-қон", "ru": "О миграции"}),
        # Other acts, empty cells, short and long lines do no harm.
        ("id,title_rus\n,x\nZ2,y\nZ1\nZ1,О миграции,z,z\n", {"ru": "О миграции"}),
    ],
)  # fmt: skip
def test_a_manifest_gives_titles(tmp_path: Path, manifest: str, titles: dict[str, str]) -> None:
    (tmp_path / "manifest.csv").write_text(manifest, encoding="utf-8")
    (tmp_path / "Z1.rus.txt").write_text("Статья 1.")
    (source,) = texts(tmp_path / "Z1.rus.txt")
    assert dict(source.titles) == titles
    assert source.title == titles.get("ru")


def test_a_manifest_among_files_is_none_of_them(tmp_path: Path) -> None:
    (tmp_path / "manifest.csv").write_text("id,title_rus\nZ1,О миграции\n", encoding="utf-8")
    (tmp_path / "Z1.rus.txt").write_text("Статья 1.")
    (source,) = sources_in(sorted(tmp_path.iterdir()))  # what a shell makes of «folder/*»
    assert isinstance(source, Source) and source.title == "О миграции"


def test_a_manifest_gives_other_facts_too(tmp_path: Path) -> None:
    (tmp_path / "manifest.csv").write_text("id,number,date,kind\nZ1,5-I,2020-01-02,law\n")
    (tmp_path / "Z1.txt").write_text("Статья 1.")
    (source,) = texts(tmp_path)
    assert dict(source.fields) == {"number": "5-I", "date": "2020-01-02", "kind": "law"}


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00\xd8", b"name,lang\nx,kaz\n", b"", b'id,title\n"' + b"x" * 200_000]
)
def test_a_broken_manifest_is_told_once_and_costs_no_text(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "manifest.csv").write_bytes(content)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("1-бап.")
    found = list(sources_in([tmp_path]))
    assert [one.code for one in found if isinstance(one, Problem)] == ["manifest"]
    assert [one.origin for one in found if isinstance(one, Source)] == ["a.txt", "b.txt"]


def line(**record: object) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"


GOOD = line(id="kl1", title="Көші-қон", text="1-бап. Мәтін")


@pytest.mark.parametrize("name", ["all.jsonl", "all.jsonl.xz", "ALL.JSONL"])
def test_a_collection_has_a_text_a_line(tmp_path: Path, name: str) -> None:
    more = line(
        id=7, title="О миграции", text="Статья 1.", lang="rus", number="5", date="2020-01-02", x=[]
    )
    data = b"\xef\xbb\xbf" + GOOD + b"\n" + more
    path = tmp_path / name
    path.write_bytes(lzma.compress(data) if name.endswith("xz") else data)
    first, second = texts(path)
    assert (first.act_id, first.language, first.title) == ("kl1", None, "Көші-қон")
    assert (first.text, first.origin) == ("1-бап. Мәтін", f"{name}, line 1")
    assert (second.act_id, second.language, second.origin) == ("7", "ru", f"{name}, line 3")
    assert dict(second.fields) == {"number": "5", "date": "2020-01-02"}


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (b"{not json}\n", "not a line of JSON"),
        (b'["a", "list"]\n', "not an object"),
        (b'{"id": "x", "text": "\xff"}\n', "not a line of JSON"),  # not UTF-8
        (line(title="t", text="x"), '"id"'),
        (line(id=" ", text="x"), '"id"'),
        (line(id=[1], text="x"), '"id"'),
        (line(id="x"), '"text"'),
        (line(id="x", text=None), '"text"'),
        (b"[" * 100_000 + b"\n", "not a line of JSON"),  # deeper than a parser goes
    ],
)
def test_a_bad_line_is_told_and_the_others_are_read(tmp_path: Path, bad: bytes, says: str) -> None:
    path = tmp_path / "c.jsonl"
    path.write_bytes(GOOD + bad + GOOD.replace(b"kl1", b"kl2"))
    first, problem, last = sources_in([path])
    assert isinstance(first, Source) and isinstance(last, Source) and last.act_id == "kl2"
    assert isinstance(problem, Problem)
    assert (problem.code, problem.line, problem.source) == ("bad-line", 2, str(path))
    assert says in problem.message and "expected" in problem.message


def test_a_collection_that_was_cut_off_gives_what_it_has(tmp_path: Path) -> None:
    lines = [line(id=f"kl{n}", title="т", text=os.urandom(3000).hex()) for n in range(50)]
    data = lzma.compress(b"".join(lines))
    path = tmp_path / "c.jsonl.xz"
    path.write_bytes(data[: len(data) // 2])
    *sources, problem = sources_in([path])
    assert 0 < len(sources) < 50
    assert isinstance(problem, Problem)
    assert problem.code == "unreadable" and problem.line == len(sources) + 1


def test_what_only_calls_itself_a_collection_is_told(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl.xz"
    path.write_bytes(b"\xff\xd8\xff\xe0 a picture")
    (problem,) = problems(path)
    assert (problem.code, problem.line) == ("unreadable", 1)


@pytest.mark.parametrize(
    ("name", "says"),
    [("missing.txt", "no such file"), ("missing", "no such file"), ("scan.pdf", ".docx")],
)
def test_a_path_that_cannot_be_meant_is_an_error(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    with pytest.raises(UnreadableSource, match=says):
        list(sources_in([tmp_path / name]))


def test_what_a_browser_saves_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    for name in ("law.html", "law_files/frame.html", "law/a.txt", "my_files/b.txt", "c.mhtml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("1-бап.")
    assert [one.origin for one in texts(tmp_path)] == ["c.mhtml", "law.html", "a.txt", "b.txt"]


def test_a_folder_without_texts_is_told(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path)
    assert problem.code == "nothing-to-read" and problem.source == str(tmp_path)
