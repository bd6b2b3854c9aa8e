"""`lint`: what is wrong in a draft is said with its place; what is clean is left in peace."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kb.lint import CHECKS
from tests.conftest import Koshlex
from tests.corpus.readers.docx_files import docx, paragraph
from tests.layered_base import LAW
from tests.sample_acts import LAW_KK
from tests.test_cli_references import ADDRESS

FINDING = {
    "code", "severity", "address", "line", "message", "suggestion", "text", "start", "end", "also",
}  # fmt: skip
DRAFT = "draft-internal-migration"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A draft in which article 3 is missing and a Latin i stands in a word."""
    path = tmp_path / "заң жобасы.txt"
    latin = LAW_KK.replace("Тіркеу он күн", "Тiркеу он күн")
    path.write_text(latin.replace("3-бап. ", "4-бап. "), encoding="utf-8")
    return path


def test_a_finding_has_its_place_and_what_to_do(layered: Koshlex, broken: Path) -> None:
    result = layered("lint", broken, "--json")
    assert result.code == 1 and set(result.json) == {"findings"}
    text = broken.read_text(encoding="utf-8")
    for one in result.json["findings"]:
        assert set(one) == FINDING
        assert one["severity"] in ("error", "warning", "hint")
        assert one["address"] is None or set(one["address"]) == ADDRESS
        assert text[one["start"] : one["end"]] == one["text"]
        assert one["line"] == text[: one["start"]].count("\n") + 1
    [gap] = [one for one in result.json["findings"] if one["code"] == "number-gap"]
    assert gap["address"]["article"] == "4"


def test_only_what_matters_enough_is_told(layered: Koshlex, broken: Path) -> None:
    every, grave = (
        layered("lint", broken, "--severity", least, "--json").json["findings"]
        for least in ("hint", "error")
    )
    assert {one["severity"] for one in grave} == {"error"}
    assert len(grave) < len(every)


def test_a_clean_text_ends_with_status_0(layered: Koshlex, tmp_path: Path) -> None:
    path = tmp_path / "таза.txt"
    path.write_text("1-бап. Мақсат\n\nКөмек беріледі.\n\n2-бап. Тәртіп\n\nТіркеу жүргізіледі.\n")
    result = layered("lint", path, "--json")
    assert (result.code, result.json) == (0, {"findings": []})
    assert "nothing to mend" in layered("lint", path).stdout


def test_references_of_a_file_are_looked_up_in_the_knowledge_base(
    layered: Koshlex, tmp_path: Path
) -> None:
    """Whether the extractor finds them is its own affair: none may be called wrong."""
    path = tmp_path / "қағида.txt"
    words = f"2031 жылғы 3 ақпандағы № {LAW.number} Заңының 3-бабына"
    path.write_text(f"1. Көмек Қазақстан Республикасының {words} сай беріледі.\n")
    codes = [one["code"] for one in layered("lint", path, "--json").json["findings"]]
    assert "no-such-unit" not in codes


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "error [number-gap] line"), ("ru", "ошибка [number-gap] строка"),
     ("kk", "қате [number-gap]")],
)  # fmt: skip
def test_the_embedded_draft_is_told_in_the_users_language(
    reading: Koshlex, language: str, told: str
) -> None:
    result = reading("lint", DRAFT, env={"KOSHLEX_UI": language})
    assert result.code == 1 and told in result.stdout
    assert "23" in result.stdout, "article 23 is missing"


@pytest.mark.parametrize("name", ["жоқ.docx", "nonsense"])
def test_what_is_neither_act_nor_file_is_bad_input(layered: Koshlex, name: str) -> None:
    """Not 1: that says that a text has findings, and scripts go by it."""
    result = layered("lint", name, "--json")
    assert (result.code, result.stdout) == (3, "")
    assert name in result.stderr and "koshlex acts" in result.stderr


def test_a_file_that_cannot_be_read_is_bad_input(layered: Koshlex, tmp_path: Path) -> None:
    path = tmp_path / "бос.txt"
    path.write_bytes(b"")
    assert layered("lint", path).code == 3


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "a number is missing"), ("ru", "пропущен номер"), ("kk", "нөмір түсіп қалған")],
)
def test_the_codes_are_explained_in_the_users_language(
    layered: Koshlex, language: str, told: str
) -> None:
    result = layered("lint", "--codes", "--json", env={"KOSHLEX_UI": language})
    explained = {one["code"]: one["explanation"] for one in result.json["codes"]}
    assert result.code == 0 and set(explained) == {check.code for check in CHECKS}
    assert told in explained["number-gap"]
    if language != "en":
        english = [check.explanation for check in CHECKS]
        assert not set(explained.values()) & set(english), "each has words of its own"
    assert "number-gap" in layered("lint", "--codes", env={"KOSHLEX_UI": language}).stdout


def test_what_to_look_through_must_be_named(layered: Koshlex) -> None:
    result = layered("lint")
    assert result.code == 2 and "koshlex lint ACT|FILE" in result.stderr


def test_without_a_knowledge_base_that_of_the_embedded_acts_is_built(
    koshlex: Koshlex, tmp_path: Path, broken: Path
) -> None:
    result = koshlex("lint", broken, "--json", "--db", tmp_path / "new.db")
    assert result.code == 1 and (tmp_path / "new.db").exists()
    assert "number-gap" in [one["code"] for one in result.json["findings"]]


BILL = """ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН

О табунах

Статья 1. Цель

Кобыл доят доят.

Статья 3. Порядок

Жеребят пасут."""
LETTER = "Бие сауу туралы хат. Бие сауылады, қымыз құйылады."
GAP, TWICE = "article 2 is missing before 3", "“доят” stands twice"
NO_UNITS = "no article, paragraph or point was found"


def _word(text: str) -> bytes:
    return docx("".join(paragraph(line) for line in text.split("\n\n")))


def _page(text: str) -> str:
    lines = "".join(f"<p>{line}</p>" for line in text.split("\n\n"))
    return f"<html><body>{lines}</body></html>"


@pytest.mark.parametrize(
    ("name", "content", "status", "said", "reason"),
    [
        ("a.txt", BILL, 1, [GAP, TWICE, "статья 3"], "a Russian bill"),
        ("a.docx", _word(BILL), 1, [GAP, TWICE], "as drafters write it"),
        ("a.md", re.sub(r"(?m)^Статья", "## Статья", BILL), 1, [GAP, TWICE], "marked up"),
        ("a.html", _page(BILL), 1, [GAP, TWICE], "a saved page"),
        ("a.txt", BILL.replace("доят доят", "доят").replace("3.", "2."), 0, ["nothing to mend"], "a clean one"),
        ("a.txt", LETTER, 0, ["nothing to mend", NO_UNITS], "no articles: its numbers say nothing"),
        ("a.txt", LETTER.replace("Бие сауылады", "Бие және және"), 1, ["“және” stands twice", NO_UNITS], "slips are told nevertheless"),
        ("a.txt", "Бие сауылады, қымыз құйылады, " * 9000, 0, [NO_UNITS], "one line of 270,000 letters"),
        ("a.txt", "", 3, ["the file is empty"], "nothing in it"),
        ("a.txt", " \n\n ", 3, ["the file is empty"], "nothing but white space"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(20), 3, ["PNG picture", "recognise its text"], "a picture by another name"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(20), 3, ["save its text as one of", ".docx"], "a picture"),
    ],
)  # fmt: skip
def test_whatever_file_is_given(
    layered: Koshlex,
    tmp_path: Path,
    name: str,
    content: str | bytes,
    status: int,
    said: list[str],
    reason: str,
) -> None:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    result = layered("lint", path)
    told = " ".join((result.stdout + result.stderr).split())
    assert result.code == status, reason
    assert [words for words in said if words not in told] == [], reason
    assert (NO_UNITS in told) is (NO_UNITS in said), reason
    assert "Traceback" not in told
