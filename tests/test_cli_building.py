"""Building and adding, and what happens when the files or the knowledge base are bad."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Koshlex
from tests.sample_acts import LAW_KK, LAW_RU

REPORT = {
    "acts", "expressions", "provisions", "definitions", "references", "characters",
    "warnings", "seconds",
}  # fmt: skip


@pytest.fixture
def law(tmp_path: Path) -> Path:
    """A file of an act, in a folder with spaces and Kazakh letters."""
    path = tmp_path / "менің құжаттарым" / "Z1100000001.kaz.txt"
    path.parent.mkdir()
    path.write_text(LAW_KK, encoding="utf-8")
    return path


def test_a_build_reports_every_character(koshlex: Koshlex, law: Path) -> None:
    result = koshlex("build", law.parent, "--no-embedded", "--json")
    assert result.code == 0
    report = result.json
    assert set(report) == REPORT
    assert (report["acts"], report["expressions"]) == (1, 1)
    assert report["characters"] == {"total": len(LAW_KK), "placed": len(LAW_KK)}


def test_warnings_are_told_by_act_and_line(koshlex: Koshlex, law: Path) -> None:
    law.write_text(LAW_KK.replace("3-бап. ", "5-бап. "), encoding="utf-8")
    line = LAW_KK[: LAW_KK.index("3-бап. ")].count("\n") + 1
    result = koshlex("build", law, "--no-embedded")
    assert result.code == 0
    assert f"  Z1100000001 kk line {line}: article 3, 4 is not in the source\n" in result.stdout
    [warning] = koshlex("build", law, "--no-embedded", "--json").json["warnings"]
    assert (warning["act"], warning["lang"], warning["line"]) == ("Z1100000001", "kk", line)


def test_a_long_list_of_warnings_is_cut_unless_asked_for(koshlex: Koshlex, law: Path) -> None:
    articles = "\n\n".join(f"{number}-бап. Атауы\n\nМәтін." for number in range(1, 40, 2))
    law.write_text(articles, encoding="utf-8")
    cut = koshlex("build", law, "--no-embedded").stdout
    whole = koshlex("build", law, "--no-embedded", "--all-warnings").stdout
    for text in (cut, whole):
        assert "numbers that the source lacks: 19 [missing]\n" in text
    assert "--all-warnings" in cut and "--all-warnings" not in whole
    assert cut.count("not in the source") == 5 < whole.count("not in the source") == 19
    assert len(koshlex("build", law, "--no-embedded", "--json").json["warnings"]) == 19


def test_acts_are_added_and_whole_texts_replace_excerpts(
    koshlex: Koshlex, law: Path, tmp_path: Path
) -> None:
    embedded = koshlex("acts", "--json").json
    result = koshlex("add", law, "--json")
    assert result.code == 0
    assert result.json["acts"] == 1, "the report is of what was added"
    assert len(koshlex("acts", "--json").json) == len(embedded) + 1

    whole = tmp_path / "Z1100000477.kaz.txt"
    whole.write_text(LAW_KK, encoding="utf-8")
    assert koshlex("add", whole).code == 0
    acts = {act["id"]: act for act in koshlex("acts", "--json").json}
    assert acts["Z1100000477"]["completeness"] == "full"
    [unit] = koshlex("show", "3-бап", "--json").json["provisions"]
    assert (unit["act"], unit["completeness"]) == ("Z1100000477", "full")


def test_a_text_of_both_states_is_not_called_whole(koshlex: Koshlex, tmp_path: Path) -> None:
    whole = tmp_path / "Z1100000477.rus.txt"
    whole.write_text(LAW_RU, encoding="utf-8")
    assert koshlex("add", whole).code == 0
    acts = {act["id"]: act for act in koshlex("acts", "--json").json}
    assert acts["Z1100000477"]["completeness"] == "excerpt"
    assert acts["Z1100000477"]["texts"] == {"kk": "excerpt", "ru": "full"}


HEAD = "unit\tlanguage\tstyle\tentry\n"
OWN = HEAD + "art_3\tkk\tsubject\tбейресми қағаз қалай бітеді\n"
ASKED = ("search", "бейресми қағаз қалай бітеді", "--json", "--limit", "1")


def test_a_subject_index_of_ones_own_is_built_and_added_with(
    koshlex: Koshlex, law: Path, tmp_path: Path
) -> None:
    own = tmp_path / "менің кестелерім" / "Z1100000001.tsv"
    own.parent.mkdir()
    own.write_text(OWN, encoding="utf-8")
    assert koshlex("build", law, "--no-embedded").code == 0
    assert koshlex(*ASKED).code == 1, "in words that the law has not"
    for named in (own, own.parent):
        built = koshlex("build", law, "--no-embedded", "--subjects", named)
        assert built.code == 0, built.stderr
        (hit,) = koshlex(*ASKED).json["hits"]
        assert (hit["provision"]["article"], hit["why"]["by"]) == ("3", "entry")
        assert "бейресми қағаз қалай бітеді" in hit["why"]["text"]

    other = law.with_name("Z1100000002.kaz.txt")
    other.write_text(LAW_KK.replace("Көшіп", "Жүріп"), encoding="utf-8")
    of_other = own.with_name("Z1100000002.tsv")
    of_other.write_text(OWN.replace("қағаз", "шатыр"), encoding="utf-8")
    assert koshlex("add", other, "--subjects", own, "--subjects", of_other).code == 0
    (hit,) = koshlex(*ASKED).json["hits"]
    assert hit["provision"]["act"] == "Z1100000001", "named again, it stays"
    (hit,) = koshlex("search", "бейресми шатыр қалай бітеді", "--json", "--limit", "1").json["hits"]
    assert hit["provision"]["act"] == "Z1100000002"


@pytest.mark.parametrize(
    ("ui", "where", "said"),
    [
        ("en", "line 3", "there are 3"),
        ("ru", "строка 3", "столбцов ожидается 4, здесь 3"),
        ("kk", "3-жол", "4 баған күтіледі, мұнда 3"),
    ],
)
def test_a_wrong_subject_index_is_refused_with_its_line_and_changes_nothing(
    koshlex: Koshlex, law: Path, tmp_path: Path, ui: str, where: str, said: str
) -> None:
    own = tmp_path / "Z1100000001.tsv"
    own.write_text(OWN + "art_3\tkk\tүй\n", encoding="utf-8")
    result = koshlex("build", law, "--no-embedded", "--subjects", own, "--ui", ui)
    assert result.code == 3 and result.stdout == ""
    assert str(own) in result.stderr and where in result.stderr and said in result.stderr
    assert not (tmp_path / "koshlex.db").exists()


def test_a_subject_index_that_is_not_there_is_told(koshlex: Koshlex, law: Path) -> None:
    for command in (("build", law, "--no-embedded"), ("add", law)):
        result = koshlex(*command, "--subjects", "жоқ.tsv")
        assert result.code == 3 and "жоқ.tsv" in result.stderr
        assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("бос.txt", b"", "empty"),
        ("сурет.docx", b"\xff\xd8\xff\xe0\x00\x10JFIF", "сурет.docx"),
        ("noise.txt", bytes(range(256)) * 40, "noise.txt"),
    ],
)
@pytest.mark.parametrize("command", ["build", "add"])
def test_a_file_that_cannot_be_read_is_named(
    koshlex: Koshlex, tmp_path: Path, command: str, name: str, content: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = koshlex(command, path)
    assert result.code == 3
    assert told in result.stderr and name in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("name", ["жоқ.txt", "таблица.xlsx"])
def test_a_path_that_cannot_be_meant_changes_nothing(
    koshlex: Koshlex, tmp_path: Path, name: str
) -> None:
    (tmp_path / "таблица.xlsx").write_bytes(b"PK")
    result = koshlex("build", tmp_path / name)
    assert (result.code, result.stdout) == (3, "")
    assert name in result.stderr
    assert not (tmp_path / "koshlex.db").exists()


def test_a_bad_file_in_a_folder_costs_the_others_nothing(koshlex: Koshlex, law: Path) -> None:
    (law.parent / "сурет.docx").write_bytes(b"\xff\xd8\xff\xe0")
    result = koshlex("build", law.parent, "--no-embedded", "--json")
    assert result.code == 0
    assert result.json["acts"] == 1
    assert [warning["code"] for warning in result.json["warnings"]] == ["unreadable"]


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9000])


def _foreign(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE diary (day)")
    connection.close()


def _text(path: Path) -> None:
    path.write_text("my thesis", encoding="utf-8")


def _older(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 0")
    connection.close()


@pytest.mark.parametrize("spoil", [_cut_off, _foreign, _text, _older])
def test_a_knowledge_base_that_cannot_be_used_is_left_as_it_is(
    koshlex: Koshlex, embedded_db: Path, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    path = tmp_path / "koshlex.db"
    shutil.copy(embedded_db, path)
    spoil(path)
    before = path.read_bytes()
    for command in (["acts"], ["show", "1-бап"], ["search", "квота"]):
        result = koshlex(*command, "--json")
        assert (result.code, result.stdout) == (4, "")
        assert "koshlex build" in result.stderr or "--db" in result.stderr
    assert path.read_bytes() == before


def test_a_build_does_not_overwrite_somebody_elses_file(koshlex: Koshlex, tmp_path: Path) -> None:
    path = tmp_path / "thesis.txt"
    _text(path)
    assert koshlex("build", "--db", path).code == 4
    assert path.read_text(encoding="utf-8") == "my thesis"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="rights do not bind root")
def test_a_folder_without_rights_is_told(koshlex: Koshlex, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    assert koshlex("build", "--db", folder / "k.db").code == 4


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told_in_one_line(embedded_db: Path) -> None:
    command = Path(sys.executable).with_name("koshlex")
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [command, "--db", embedded_db, "acts", "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env={"PATH": os.environ["PATH"], "KOSHLEX_UI": "en"},
        )
    assert done.returncode == 3
    assert os.strerror(errno.ENOSPC) in done.stderr
    assert len(done.stderr.splitlines()) == 1
