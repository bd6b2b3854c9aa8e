"""`diff`: a draft is held against the law, in the forms that programs and people read."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import Koshlex
from tests.corpus.readers.docx_files import docx, paragraph
from tests.layered_base import LAW, RULES
from tests.sample_acts import LAW_KK, LAW_RU
from tests.test_cli_contract import KINDS, OPERATION, PAIR
from tests.test_cli_references import ADDRESS

DRAFT = LAW_KK.replace("он күн", "бес күн").replace(
    "\nҚазақстан Республикасының Президенті",
    "\n4-бап. Күшіне енуі\n\nОсы Заң жарияланған күнінен бастап күшіне енеді.\n\n"
    "Қазақстан Республикасының Президенті",
)
NO_ARTICLES = "Бие сауу туралы хат. Бие сауылады, қымыз құйылады."


@pytest.fixture
def law(tmp_path: Path) -> Path:
    path = tmp_path / "заң.txt"
    path.write_text(LAW_KK, encoding="utf-8")
    return path


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """The law with another deadline in article 3 and one article more."""
    path = tmp_path / "жоба.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_programs_get_every_pair_with_words_of_both_sources(
    layered: Koshlex, law: Path, draft: Path
) -> None:
    result = layered("diff", law, draft, "--json")
    assert result.code == 0
    found = result.json
    assert set(found) == {"texts", "summary", "units", "renamings", "pairs"}
    assert set(found["summary"]) == set(found["units"]) == KINDS
    assert found["texts"]["old"]["lang"] == "kk" and found["texts"]["new"]["act"] == "жоба"
    articles = [pair for pair in found["pairs"] if pair["within"] is None]
    assert len(articles) == sum(found["summary"].values()), "each article, changed or not"
    for place, pair in enumerate(found["pairs"]):
        assert set(pair) == PAIR and pair["kind"] in KINDS
        assert all(set(one) == ADDRESS for one in (*pair["old"], *pair["new"]))
        if pair["within"] is not None:
            assert pair["within"] < place and pair["kind"] != "unchanged"
        for op in pair["ops"]:
            assert set(op) == OPERATION
            for side, source in (("old", LAW_KK), ("new", DRAFT)):
                if op[side] is not None:
                    assert op[side] == source[op[f"{side}_start"] : op[f"{side}_end"]]
    by_article = {pair["new"][0]["article"]: pair for pair in articles if pair["new"]}
    assert by_article["2"]["kind"] == "unchanged" and by_article["2"]["ops"] == []
    assert by_article["3"]["kind"] == "amended"
    [op] = by_article["4"]["ops"]
    assert (by_article["4"]["kind"], op["op"]) == ("inserted", "insert")
    assert op["new"].startswith("4-бап. ") and op["new"].endswith("күшіне енеді."), "whole"
    assert by_article["4"]["new"][0]["citation"] == "«жоба», 4-бап"


@pytest.mark.parametrize(
    ("options", "shown", "hidden", "why"),
    [
        ([], ["3-бап", "4-бап", "{+"], ["2-бап", "тұрғын үй"], "what changed"),
        (["--all"], ["2-бап", "тұрғын үй", "4-бап"], [], "the rest too"),
        (["--form", "inline"], ["Осы Заң көшіп-қону", "тұрғын үй", "{+"], ["«…»"], "the whole text"),
        (["--form", "side"], [" │ ", "4-бап"], ["тұрғын үй"], "in columns, though nobody sees them"),
        (["--only", "inserted"], ["4-бап"], ["3-бап"], "what is new"),
        (["--only", "inserted", "--only", "unchanged"], ["2-бап", "4-бап"], ["3-бап"], "two kinds"),
        (["--limit", "1"], ["3-бап", "1 more"], ["{+4-бап"], "the first alone"),
    ],
)  # fmt: skip
def test_people_see_what_they_ask_for(
    layered: Koshlex,
    law: Path,
    draft: Path,
    options: list[str],
    shown: list[str],
    hidden: list[str],
    why: str,
) -> None:
    result = layered("diff", law, draft, *options)
    assert result.code == 0, result.stderr
    assert [words for words in shown if words not in result.stdout] == [], why
    assert [words for words in hidden if words in result.stdout] == [], why


def _on_terminal(columns: int, db: Path, *words: str | Path) -> str:
    """What a terminal of so many columns shows, with its colours."""
    ours, theirs = pty.openpty()
    env = {
        **{name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ},
        "KOSHLEX_DB": str(db), "KOSHLEX_UI": "en", "LANG": "C.UTF-8", "TERM": "xterm",
        "COLUMNS": str(columns),
    }  # fmt: skip
    command: list[str] = [str(Path(sys.executable).with_name("koshlex")), *map(str, words)]
    with subprocess.Popen(command, stdout=theirs, env=env) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                more = os.read(ours, 65536)
            except OSError:
                break
            if not more:
                break
            shown += more
        process.wait()
    os.close(ours)
    return shown.decode()


@pytest.mark.parametrize(
    ("columns", "is_side", "why"),
    [(140, True, "two columns fit"), (100, False, "they do not")],
)
def test_the_screen_decides_the_form(
    layered_db: Path, law: Path, draft: Path, columns: int, is_side: bool, why: str
) -> None:
    shown = _on_terminal(columns, layered_db, "diff", law, draft)
    assert ("│" in shown) is is_side, why
    assert "\x1b[32m" in shown and "{+" not in shown, "colours instead of signs"
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert max(map(len, plain.splitlines())) <= columns


@pytest.mark.parametrize(
    ("old", "new", "status", "told", "why"),
    [
        ("заң.txt", "заң.txt", 0, ["No differences.", "the same text"], "a text against itself"),
        (LAW.id, "901-IX", 0, ["No differences."], "an act by id and by number"),
        (LAW.id, "заң.txt", 0, ["Көшіп келу туралы", "Articles and headings:"], "an act and a file"),
        (RULES.id, "law.txt", 0, ["different languages (kk and ru)"], "two languages by mistake"),
        ("law.txt", RULES.id, 0, ["(ru and kk)"], "the act has no text in the language of the file"),
        ("заң.docx", "заң.txt", 0, ["No differences."], "wrapped by another program"),
        ("хат.txt", "заң.txt", 0, ["Articles and headings:"], "a text without articles"),
        ("*.txt", "заң.txt", 1, ["nothing to compare"], "a text without words"),
        ("бос.txt", "заң.txt", 3, ["the file is empty"], "an empty file"),
        ("жоқ.txt", "заң.txt", 3, ["no such file", "жоқ.txt"], "no file"),
        ("law-on-movin", "заң.txt", 3, [f"did you mean {LAW.id}"], "nearly an act"),
        ("екі.jsonl", "заң.txt", 3, ["2 texts (A (kk), B (kk))"], "a file with several texts"),
        ("бір.jsonl", "заң.txt", 0, ["Articles and headings:"], "a collection of one"),
        ("жобалар", "заң.txt", 3, ["a file with one"], "a folder"),
        ("", "заң.txt", 2, ["koshlex diff OLD NEW"], "no name"),
    ],
)  # fmt: skip
def test_whatever_is_compared(
    layered: Koshlex,
    tmp_path: Path,
    law: Path,
    old: str,
    new: str,
    status: int,
    told: list[str],
    why: str,
) -> None:
    (tmp_path / "law.txt").write_text(LAW_RU, encoding="utf-8")
    (tmp_path / "хат.txt").write_text(NO_ARTICLES, encoding="utf-8")
    (tmp_path / "*.txt").write_text("***", encoding="utf-8")
    (tmp_path / "бос.txt").write_bytes(b"")
    body = "".join(paragraph(line) for line in LAW_KK.split("\n\n"))
    (tmp_path / "заң.docx").write_bytes(docx(body))
    lines = [f'{{"id": "{one}", "text": "1-бап. Мақсат\\n\\nКөмек беріледі."}}\n' for one in "AB"]
    (tmp_path / "екі.jsonl").write_text("".join(lines), encoding="utf-8")
    (tmp_path / "бір.jsonl").write_text(lines[0], encoding="utf-8")
    (tmp_path / "жобалар").mkdir()
    for name in "AB":
        (tmp_path / "жобалар" / f"{name}.txt").write_text(LAW_KK, encoding="utf-8")
    result = layered("diff", old, new, cwd=tmp_path)
    shown = " ".join((result.stdout + result.stderr).split())
    assert result.code == status, (why, shown)
    assert [words for words in told if words not in shown] == [], (why, shown)
    assert "Traceback" not in shown


def words_of_document(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode()


def test_a_page_and_a_table_are_written_whole_or_not_at_all(
    layered: Koshlex, tmp_path: Path, law: Path, draft: Path
) -> None:
    page, table = tmp_path / "салыстыру.html", tmp_path / "кесте.docx"
    result = layered("diff", law, draft, "--html", page, "--docx", table)
    assert result.code == 0 and f"Written to {page}" in result.stderr
    assert "Articles and headings:" in result.stdout and "{+" not in result.stdout, "in short"
    assert page.read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert zipfile.is_zipfile(table)
    assert "САЛЫСТЫРМА КЕСТЕ" in words_of_document(table), "in the language of the texts"
    layered("diff", law, draft, "--docx", table, "--table-lang", "ru")
    assert "СРАВНИТЕЛЬНАЯ ТАБЛИЦА" in words_of_document(table)
    for option in ("--html", "--docx"):
        result = layered("diff", law, draft, option, tmp_path / "жоқ" / "a")
        assert result.code == 3 and "жоқ" in result.stderr
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".part"]


def test_differences_of_form_are_told_on_request_alone(
    layered: Koshlex, tmp_path: Path, law: Path
) -> None:
    path = tmp_path / "басқа.txt"
    path.write_text(LAW_KK.replace("көшіп-қонушы – ", "Көшіп-қонушы - "), encoding="utf-8")
    result = layered("diff", law, path)
    assert "No differences." in result.stdout and "--formal shows them" in result.stdout
    shown = layered("diff", law, path, "--formal").stdout
    assert "1-бап. Негізгі ұғымдар  unchanged" in shown and "dash: " in shown
    pairs = layered("diff", law, path, "--formal", "--json").json["pairs"]
    [unit] = [pair for pair in pairs if pair["form"]]
    assert (unit["kind"], unit["ops"]) == ("unchanged", [])
    assert {one["kind"] for one in unit["form"]} == {"dashes", "case"}
    for one in unit["form"]:
        assert LAW_KK[one["old_start"] : one["old_end"]] == one["old"]


def test_what_a_change_breaks_elsewhere_is_told_on_request(
    layered: Koshlex, tmp_path: Path
) -> None:
    path = tmp_path / f"{LAW.id}.kaz.txt"
    path.write_text("Көшіп келу туралы\n\n1-бап. Мақсат\n\nКөмек беріледі.\n", encoding="utf-8")
    assert "impact" not in layered("diff", LAW.id, path, "--json").json
    found = layered("diff", LAW.id, path, "--impact", "--json").json["impact"]
    assert set(found) == {"references", "terms"}
    assert "What the change does to others" in layered("diff", LAW.id, path, "--impact").stdout


@pytest.mark.parametrize(
    ("options", "languages", "why"),
    [
        ([], ("kk", "kk"), "the first that both have"),
        (["--lang", "ru"], ("ru", "ru"), "the one that is asked for"),
        (["--old-lang", "ru"], ("ru", "ru"), "one side alone: the other follows"),
        (["--old-lang", "kk", "--new-lang", "ru"], ("kk", "ru"), "each its own"),
    ],
)  # fmt: skip
def test_which_texts_of_an_act_are_compared(
    layered: Koshlex, options: list[str], languages: tuple[str, str], why: str
) -> None:
    texts = layered("diff", LAW.id, LAW.id, *options, "--json").json["texts"]
    assert (texts["old"]["lang"], texts["new"]["lang"]) == languages, why


def test_a_text_that_an_act_or_a_file_lacks_is_told(layered: Koshlex, law: Path) -> None:
    result = layered("diff", LAW.id, law, "--new-lang", "ru")
    assert result.code == 3 and "no text in the language ru, only in kk" in result.stderr
    result = layered("diff", LAW.id, law, "--old-lang", "en")
    assert result.code == 1 and "only in kk, ru" in result.stderr


@pytest.mark.parametrize(
    ("language", "old", "new"), [("kk", "Бұрынғы:", "Жаңа:"), ("ru", "Было:", "Стало:")]
)
def test_it_is_told_in_the_users_language(
    layered: Koshlex, law: Path, draft: Path, language: str, old: str, new: str
) -> None:
    shown = layered("diff", law, draft, env={"KOSHLEX_UI": language}).stdout
    assert old in shown and new in shown
    assert "3-бап" in shown, "units are cited in the language of the text"
