"""`ask` with sheets: files that an adviser hands out, each whole or not there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import docx
import pytest
from lxml import html

from tests.conftest import Koshlex, built_koshlex

ACT = "Z1100000001"
QUESTION = "Обязан ли пастух по статье 2 закона «О колодцах» закрыть крышку колодца после водопоя?"
QUOTED = "Пастух обязан закрыть крышку колодца в течение двух часов после водопоя скота."
LAW = f"""О колодцах

Статья 1. Права пастуха

Пастух имеет право:

1) поить скот из общего колодца без платы;

2) оставить ведро у общего колодца.

Статья 2. Обязанности пастуха

{QUOTED}

Статья 3. Запреты

Продажа воды из общего колодца не допускается.
"""
UNHEARD = "Сколько стоит билет на луну?"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the knowledge base is."""
    return tmp_path_factory.mktemp("asking")


@pytest.fixture(scope="module")
def asking(folder: Path) -> Koshlex:
    """The command over a small law."""
    path = folder / f"{ACT}.rus.txt"
    path.write_text(LAW, encoding="utf-8")
    return built_koshlex(folder, path, "--no-embedded")


def tree(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_text("utf-8"))


def test_a_page_is_written_and_named(asking: Koshlex, tmp_path: Path) -> None:
    path = tmp_path / "жауап.html"
    result = asking("ask", QUESTION, "--html", path)
    assert result.code == 0, result.stderr
    assert (result.stdout, result.stderr) == ("", f"Written to {path}\n")
    root = tree(path)
    assert QUOTED in [one.text_content() for one in root.xpath("//blockquote/p")]
    [link] = root.xpath("//article[1]/p[@class='source']/a/@href")
    assert link == f"https://adilet.zan.kz/rus/docs/{ACT}", "the page in the language of the text"


def test_a_word_document_is_written_and_named(asking: Koshlex, tmp_path: Path) -> None:
    path = tmp_path / "answer.docx"
    result = asking("ask", QUESTION, "--docx", path, "--ui", "ru")
    assert result.code == 0, result.stderr
    lines = [one.text for one in docx.Document(str(path)).paragraphs]
    assert QUESTION in lines and QUOTED in lines and lines[0] == "Ответ по закону"


def test_markdown_is_written_and_named(asking: Koshlex, tmp_path: Path) -> None:
    path = tmp_path / "answer.md"
    assert asking("ask", QUESTION, "--md", path).code == 0
    assert (
        "> Пастух **обязан** закрыть крышку колодца в течение **двух часов** после водопоя скота."
        in path.read_text("utf-8").splitlines()
    )


def test_programs_get_json_beside_all_sheets(asking: Koshlex, tmp_path: Path) -> None:
    paths = [tmp_path / f"answer.{kind}" for kind in ("html", "docx", "md")]
    options = [word for path in paths for word in (f"--{path.suffix[1:]}", path)]
    result = asking("ask", QUESTION, "--json", *options)
    assert result.code == 0
    assert result.json["provisions"][0]["quote"] == QUOTED
    assert result.stderr.splitlines() == [f"Written to {path}" for path in paths]


def test_many_questions_are_one_sheet_with_a_list(asking: Koshlex, tmp_path: Path) -> None:
    batch = tmp_path / "questions.jsonl"
    asked = [QUESTION, "<b>құқық</b> | `x` \x00\u202e", "\ud800 вёдра", UNHEARD]
    batch.write_text("\n".join(json.dumps({"question": one}) for one in asked), "utf-8")
    path = tmp_path / "answers.html"
    result = asking("ask", "--batch", batch, "--html", path, "--md", tmp_path / "answers.md")
    assert result.code == 0, result.stderr
    root = tree(path)
    listed = [one.text_content() for one in root.xpath("//nav//a")]
    assert listed == [QUESTION, "<b>құқық</b> | `x` \ufffd", "? вёдра", UNHEARD]
    assert len(root.xpath("//section")) == 4


def test_that_nothing_answers_is_a_sheet_too(asking: Koshlex, tmp_path: Path) -> None:
    path = tmp_path / "answer.md"
    result = asking("ask", UNHEARD, "--md", path)
    assert result.code == 1
    assert "**Закон, который есть в базе знаний, на этот вопрос не отвечает.**" in path.read_text(
        "utf-8"
    )


PLACES = [
    ("no/such/answer", "No such file or directory", "a folder that is not there"),
    ("file/answer", "Not a directory", "a file for a folder"),
    ("folder", "Is a directory", "a folder for a file"),
    (".", "Is a directory", "this folder"),
    ("", "Is a directory", "nothing"),
    ("x" * 300, "File name too long", "a name too long"),
]


@pytest.mark.parametrize("option", ["--html", "--docx", "--md"])
@pytest.mark.parametrize(
    ("place", "reason"), [one[:2] for one in PLACES], ids=[one[2] for one in PLACES]
)
def test_a_place_that_cannot_be_written_is_told_in_a_line(
    asking: Koshlex, tmp_path: Path, option: str, place: str, reason: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    result = asking("ask", QUESTION, option, place, cwd=tmp_path)
    assert (result.code, result.stdout) == (3, "")
    assert (
        result.stderr
        == f"Error: {place or '.'}: {reason}; make room, check the rights or name another place\n"
    )
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "folder"]


@pytest.mark.parametrize("kind", ["html", "docx", "md"])
def test_where_there_is_no_room_the_old_file_stays(
    asking: Koshlex, folder: Path, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / f"answer.{kind}"
    path.write_text("old", "utf-8")
    assert asking("acts").code == 0, "the knowledge base is there"
    # No file may be longer than this, as on a disk that is full.
    command = (
        "import resource, sys, cli\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))\n"
        f"sys.argv = ['koshlex', 'ask', {QUESTION!r}, '--{kind}', {str(path)!r}]\n"
        "cli.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", command],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "KOSHLEX_DB": str(folder / "koshlex.db"), "KOSHLEX_UI": "en"},
    )
    assert done.returncode == 3, done.stderr
    assert f"Error: {path}: File too large" in done.stderr
    assert path.read_text("utf-8") == "old" and [*tmp_path.iterdir()] == [path]


def test_two_sheets_at_once_are_both_whole(asking: Koshlex, tmp_path: Path) -> None:
    path = tmp_path / "answer.html"
    with ThreadPoolExecutor(4) as pool:
        results = [*pool.map(lambda _: asking("ask", QUESTION, "--html", path), range(4))]
    assert [one.code for one in results] == [0] * 4
    assert path.read_text("utf-8").rstrip().endswith("</html>")
    assert [*tmp_path.iterdir()] == [path], "no part is left"
