"""`cite-check`: what it prints, its JSON, how it ends, and what it makes of bad files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Koshlex, koshlex_over
from tests.corpus.readers.docx_files import docx, paragraph, styles
from tests.kb.cite_check.pastures import LAW, LAW_RU, build
from tests.test_cli_references import ADDRESS

DUTY = "Пастух обязан сообщать акиму о начале кочевья не позднее чем за пять рабочих дней"
RIGHT = f"Согласно пункту 2 статьи 2 Закона РК «О летних пастбищах», «{DUTY}».\n"
WRONG = f"""# Заключение

Закон «О летних пастбищах» от 4 мая 2033 года № 77-IX действует.

По статье 2 Закона: «{DUTY.replace("пять", "шесть")}».

> {DUTY}.
> — статья 4 Закона о летних пастбищах

Статья 9 Закона о летних пастбищах.
"""
CITATION = {
    "text", "line", "start", "end", "verdict", "reason", "message", "act", "candidates",
    "targets", "nearest", "suggestion",
}  # fmt: skip
QUOTATION = {
    "text", "line", "start", "end", "verdict", "reason", "message", "citation", "found",
    "difference",
}  # fmt: skip


@pytest.fixture(scope="module")
def pastures_cli(tmp_path_factory: pytest.TempPathFactory) -> Koshlex:
    folder = tmp_path_factory.mktemp("cite_check")
    return koshlex_over(build(folder / "koshlex.db"), folder)


def _written(folder: Path, text: str, name: str = "справка.md") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_right_ends_with_status_0(pastures_cli: Koshlex, tmp_path: Path) -> None:
    result = pastures_cli("cite-check", _written(tmp_path, RIGHT), "--ui", "ru")
    assert result.code == 0, result.stdout + result.stderr
    assert "Ссылок: 1. верно 1" in result.stdout
    assert "Цитат: 1. дословно 1" in result.stdout


def test_programs_get_offsets_addresses_and_differences(
    pastures_cli: Koshlex, tmp_path: Path
) -> None:
    path = _written(tmp_path, WRONG)
    result = pastures_cli("cite-check", path, "--json")
    assert result.code == 1 and result.stderr == ""
    found = result.json
    assert set(found) == {"file", "summary", "citations", "quotations"}
    assert found["file"] == str(path)
    verdicts = [one["verdict"] for one in found["citations"]]
    assert verdicts == ["wrong_act", "right", "right", "no_such_unit"]
    assert [one["verdict"] for one in found["quotations"]] == ["different", "elsewhere"]
    assert sum(found["summary"]["citations"].values()) == 4
    assert found["summary"]["quotations"]["not_found"] == 0
    for one in found["citations"]:
        assert set(one) == CITATION
        assert WRONG[one["start"] : one["end"]] == one["text"]
        assert one["line"] == WRONG[: one["start"]].count("\n") + 1
        for target in one["targets"]:
            assert set(target) == ADDRESS | {"exists", "status"}
    for one in found["quotations"]:
        assert set(one) == QUOTATION
        assert WRONG[one["start"] : one["end"]] == one["text"]
        for place in one["found"]:
            assert set(place) == ADDRESS | {"start", "end", "quote"}
            assert LAW_RU[place["start"] : place["end"]] == place["quote"]
    wrong, different = found["citations"][0], found["quotations"][0]
    assert wrong["act"] == LAW and "2034-05-04" in wrong["suggestion"]
    changed = [step for step in different["difference"] if step["op"] != "equal"]
    assert changed == [{"op": "replace", "old": "пять", "new": "шесть"}]
    assert different["found"][0]["citation"].startswith("часть первая пункта 2 статьи 2")
    assert found["citations"][different["citation"]]["text"] == "статье 2 Закона"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ["wrong act", "stands elsewhere", "line 3", "Quotations: 2."]),
        ("ru", ["неверный акт", "стоит в другом месте", "строка 3", "Цитат: 2."]),
        ("kk", ["акт дұрыс емес", "басқа жерде тұр", "Дәйексөздер: 2."]),
    ],
)
def test_people_are_told_in_their_language(
    pastures_cli: Koshlex, tmp_path: Path, language: str, told: list[str]
) -> None:
    shown = pastures_cli("cite-check", _written(tmp_path, WRONG), "--ui", language).stdout
    for words in told:
        assert words in shown
    assert "[-пять-] {+шесть+}" in shown and "\x1b" not in shown


def test_a_word_file_with_quoted_paragraphs(pastures_cli: Koshlex, tmp_path: Path) -> None:
    quote = '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>'
    body = paragraph("Статья 2 Закона РК «О летних пастбищах» гласит:")
    body += paragraph(f"{DUTY}.", '<w:pStyle w:val="Q"/>')
    path = tmp_path / "справка.docx"
    path.write_bytes(docx(body, styles=styles(quote)))
    result = pastures_cli("cite-check", path, "--json")
    assert [one["verdict"] for one in result.json["quotations"]] == ["verbatim"]
    assert result.code == 0


def test_a_page_with_a_block_quotation(pastures_cli: Koshlex, tmp_path: Path) -> None:
    page = (
        "<html><body><p>Статья 2 Закона РК «О летних пастбищах» гласит:</p>"
        f"<blockquote>{DUTY}.</blockquote></body></html>"
    )
    result = pastures_cli("cite-check", _written(tmp_path, page, "ответ.html"), "--json")
    assert [one["verdict"] for one in result.json["quotations"]] == ["verbatim"]


def test_the_act_is_named_by_the_user(pastures_cli: Koshlex, tmp_path: Path) -> None:
    path = _written(tmp_path, "Статья 40 говорит о судах.")
    assert pastures_cli("cite-check", path).code == 1
    assert pastures_cli("cite-check", path, "--act", "K3300000050").code == 0
    unknown = pastures_cli("cite-check", path, "--act", "жоқ актінің аты")
    assert (unknown.code, unknown.stdout) == (3, "")


def test_nothing_cited_is_told(pastures_cli: Koshlex, tmp_path: Path) -> None:
    result = pastures_cli("cite-check", _written(tmp_path, "Погода хорошая."))
    assert result.code == 1 and "nothing to check" in result.stdout


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.md", b"", "empty"),
        ("blank.txt", b" \n\n", "empty"),
        ("marks.md", b"*** --- ***", "no words"),
        ("binary.txt", bytes(range(256)) * 20, "binary.txt"),
        ("broken.docx", b"PK\x03\x04nothing", "broken.docx"),
        ("huge.txt", "Статья 2. ".encode() * 700_000, "more than 2 MB"),
    ],
)
def test_bad_files_are_told_in_a_line(
    pastures_cli: Koshlex, tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = pastures_cli("cite-check", path)
    assert (result.code, result.stdout) == (3, "")
    assert told in result.stderr and "Traceback" not in result.stderr
    assert len(result.stderr.splitlines()) <= 3


def test_no_file_and_no_knowledge_base(
    pastures_cli: Koshlex, koshlex: Koshlex, tmp_path: Path
) -> None:
    assert pastures_cli("cite-check", tmp_path / "жоқ.md").code == 3
    broken = tmp_path / "broken.db"
    broken.write_text("no knowledge base")
    path = _written(tmp_path, RIGHT)
    assert koshlex("cite-check", path, "--db", broken).code == 4
    assert koshlex("cite-check").code == 2
