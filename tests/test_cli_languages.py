"""The tool speaks the user's language: every command, every error, every help."""

from __future__ import annotations

import ast
import io
import re
import string
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

import cli
import kb.report
from console.building import GRAVEST_FIRST
from console.messages import choose_language, language_asked_for, said, say
from console.wordings import help_kk, help_ru, sentences_kk, sentences_ru
from corpus.sentence import Sentence
from kb.model import Level
from tests.conftest import REPOSITORY, Koshlex
from tests.sample_acts import LAW_KK, LAW_RU

LANGUAGES = ("kk", "ru")
SENTENCES = {"kk": sentences_kk.SENTENCES, "ru": sentences_ru.SENTENCES}
HELP = {"kk": help_kk.HELP, "ru": help_ru.HELP}

# Calls whose arguments people get to read.
SPEAKERS = {
    "Sentence", "UnreadableSource", "PortalError", "StoreError", "ModelError", "WorkersDied", "Problem",
    "_error", "_problem", "_bad", "_cut_off", "_told",
}  # fmt: skip
# Words of formats and names, which are the same in every language.
LATIN = re.compile(r"\b[a-z]{2,} (?:[a-z]+ )*[a-z]{2,}\b")
SAME_EVERYWHERE = re.compile(
    r"koshlex[ \w.-]*|draft-internal-migration \w+|--[\w-]+|/[^\s:;)]+|https?://\S+|\{[^}]*\}|[\w.-]*\.\w+|\[[\w-]+\]|«[^»]*»"
)


@pytest.fixture(autouse=True)
def _language_of_the_test() -> Iterator[None]:
    yield
    choose_language("en")


def _spoken() -> Iterator[str]:
    """The constant sentences in the source of the lower layers."""
    for folder in ("corpus", "kb", "indexer"):
        for path in (REPOSITORY / folder).rglob("*.py"):
            for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(call, ast.Call):
                    continue
                name = getattr(call.func, "id", getattr(call.func, "attr", ""))
                if name not in SPEAKERS:
                    continue
                for part in ast.walk(call):
                    place = f"{path.name}:{call.lineno}"
                    assert not isinstance(part, ast.JoinedStr), f"{place}: say it by Sentence()"
                    value = getattr(part, "value", None)
                    if isinstance(value, str) and re.search(r"[a-z] [a-z]", value):
                        yield value


def _constants() -> set[str]:
    return {
        part.value
        for folder in ("corpus", "kb", "indexer")
        for path in (REPOSITORY / folder).rglob("*.py")
        for part in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def _fields(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:  # a sentence about JSON, which is no pattern
        return set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_lower_layers_say_has_words_in_every_language(language: str) -> None:
    sentences = SENTENCES[language]
    assert sorted(set(_spoken()) - set(sentences)) == []
    for english, text in sentences.items():
        assert _fields(text) == _fields(english), english


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_kept_for_what_nobody_says(language: str) -> None:
    constants = _constants()
    stale = [english for english in SENTENCES[language] if english not in constants]
    systems = stale.index("No such file or directory")  # what the system says comes last
    assert stale[:systems] == []
    assert SENTENCES["kk"].keys() == SENTENCES["ru"].keys()


def _params(command: Any) -> Iterator[Any]:
    yield from command.params
    for inner in getattr(command, "commands", {}).values():
        yield from _params(inner)


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_whole_in_every_language(language: str) -> None:
    app: Any = typer.main.get_command(cli.app)
    assert {"", *app.commands} <= set(HELP[language])
    texts = {text for param in _params(app) for text in (param.help, param.metavar) if text}
    untold = {text for text in texts - set(HELP[language]) if not re.fullmatch("[a-z|]+", text)}
    assert untold == set()
    metavars = {"PATH", "ACT", "N"}
    assert set(HELP[language]) - texts - set(app.commands) - metavars == {
        "",
        "Show this message and exit.",
    }


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["show", "--help", "--ui", "kk"], "kk"),
        (["--ui=ru", "show", "x"], "ru"),
        (["--ui", "ru", "show", "x", "--ui", "kk"], "kk"),
        (["search", "--", "--ui", "kk"], None),
        (["acts", "--ui", "fr"], None),
        (["acts", "--ui"], None),
        ([], None),
    ],
)
def test_the_language_is_known_before_the_command_line_is_read(
    arguments: list[str], language: str | None
) -> None:
    assert language_asked_for(arguments) == language


@pytest.mark.parametrize(
    ("language", "count", "told"),
    [
        ("en", 1, "1 act,"),
        ("en", 2, "2 acts,"),
        ("en", 0, "0 acts,"),
        ("ru", 1, "1 акт,"),
        ("ru", 21, "21 акт,"),
        ("ru", 3, "3 акта,"),
        ("ru", 5, "5 актов,"),
        ("ru", 11, "11 актов,"),
        ("ru", 112, "112 актов,"),
        ("kk", 5, "5 акт,"),
    ],
)
def test_words_agree_with_numbers(language: str, count: int, told: str) -> None:
    choose_language(language)
    assert told in say("report_counts", acts=count, expressions=0, provisions=0)


def test_a_sentence_is_its_english_text_and_survives_the_way_between_processes() -> None:
    import pickle

    sentence = Sentence("{what} of {count}", what=Sentence("a {kind}", kind="file"), count=3)
    copy = pickle.loads(pickle.dumps(sentence))
    assert copy == sentence == "a file of 3"
    assert (copy.pattern, copy.values["what"].pattern) == ("{what} of {count}", "a {kind}")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("article", "article: такого файла или папки нет"),
        ("No such file or directory", "нет такого файла"),
        (Level.ARTICLE, "ст.: такого"),
        (Sentence("only a notice («{notice}»)", notice="works"), "только объявление («works»)"),
        (7, "7: такого"),
    ],
)
def test_names_are_not_taken_for_words(value: object, shown: str) -> None:
    choose_language("ru")
    message = "there is no such file or folder"
    assert shown in said(Sentence("{source}: {message}", source=value, message=message))


# What commands print, run as they are


def _write(name: str, content: bytes | str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        data = content.encode() if isinstance(content, str) else content
        (folder / name).write_bytes(data)

    return write


def _archive(folder: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("readme", "x")
    (folder / "a.docx").write_bytes(data.getvalue())


def _nothing(folder: Path) -> None:
    (folder / "empty").mkdir()


ASKED = (
    '{"id": "a", "lang": "kk", "style": "lay", "act": "draft-internal-migration",'
    ' "question": "Мәртебе кімге беріледі?", "gold": [{"article": "5", "paragraph": null,'
    ' "point": null, "grade": 2}, {"article": "99", "paragraph": null, "point": null, "grade": 2}]}\n'
    '{"id": "b", "lang": "ru", "style": "lay", "act": null, "question": "Как сварить борщ?", "gold": []}\n'
)
AMENDING = """«Ішкі көші-қон туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы

1-бап. «Ішкі көші-қон туралы» Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:

1) 9-баптың 1) тармақшасындағы «Елімізде» деген сөз «Елде» деген сөзбен ауыстырылсын;

2) 9-баптың 2) тармақшасындағы «қытырлақ» деген сөз алып тасталсын;

3) 99-баптың тақырыбы мынадай редакцияда жазылсын: «99-бап. Жаңа»;

4) 10-баптағы сөздер ауыстырылсын.

2-бап. «Орман қорғау туралы» Қазақстан Республикасының 2003 жылғы 8 шілдедегі Заңының 1-бабындағы \
«а» деген сөз алып тасталсын.
"""
COLLECTION = '{"id": 1}\n[]\n{"id"\n{"id": "A1", "text": "1-бап. Мәтін\\n\\nБар."}\n'
CASES: list[tuple[str, list[str], Callable[[Path], None], int]] = [
    ("acts", ["acts"], _nothing, 0),
    ("outline", ["outline", "draft-internal-migration", "--depth", "1"], _nothing, 0),
    ("excerpt", ["show", "493-бап"], _nothing, 0),
    ("search", ["search", "тіркеу", "жыртқыш"], _nothing, 0),
    ("term", ["define", "қажетті", "көшіп-қонушы"], _nothing, 0),
    ("no term", ["define", "қытырлақ"], _nothing, 1),
    ("no term named", ["define", ""], _nothing, 2),
    ("no references", ["refs", "9-бап", "--act", "draft-internal-migration", "--status",
     "ambiguous"], _nothing, 1),
    ("references of nothing", ["refs"], _nothing, 2),
    ("no changes", ["history", "1-бап", "--act", "draft-internal-migration"], _nothing, 1),
    ("history of nothing", ["history"], _nothing, 2),
    ("on a day", ["show", "1-бап", "--act", "draft-internal-migration", "--at", "2030-01-01"],
     _nothing, 0),
    ("no day", ["show", "1-бап", "--at", "ертең"], _nothing, 2),
    ("findings", ["lint", "draft-internal-migration"], _nothing, 1),
    ("a comparison", ["diff", "a.txt", "draft-internal-migration", "--formal"],
     _write("a.txt", LAW_KK), 0),
    ("no differences", ["diff", "draft-internal-migration", "draft-internal-migration"],
     _nothing, 0),
    ("two languages", ["diff", "a.txt", "draft-internal-migration"], _write("a.txt", LAW_RU), 0),
    ("several texts", ["diff", "a.jsonl", "draft-internal-migration"],
     _write("a.jsonl", COLLECTION.splitlines()[-1] + '\n{"id": "B", "text": "2-бап. Тіркеу"}'), 3),
    ("another language", ["diff", "a.txt", "draft-internal-migration", "--lang", "kk"],
     _write("a.txt", LAW_RU), 3),
    ("no words", ["diff", "a.txt", "draft-internal-migration"], _write("a.txt", "***"), 1),
    ("comparison with nothing", ["diff", "draft-internal-migration"], _nothing, 2),
    ("comparison of no name", ["diff", "draft-internal-migration", ""], _nothing, 2),
    ("comparison with no act", ["diff", "draft-internal-migration", "жоқ"], _nothing, 3),
    ("consolidation", ["consolidate", "draft-internal-migration", "a.txt", "--text"],
     _write("a.txt", AMENDING), 0),
    ("strict consolidation", ["consolidate", "draft-internal-migration", "a.txt", "--strict"],
     _write("a.txt", AMENDING), 1),
    ("comparison with a bill", ["diff", "draft-internal-migration", "a.txt"],
     _write("a.txt", AMENDING), 0),
    ("instructions for another act", ["consolidate", "K1400000235", "a.txt"],
     _write("a.txt", AMENDING), 1),
    ("no instructions", ["consolidate", "draft-internal-migration", "a.txt"],
     _write("a.txt", LAW_KK), 1),
    ("words of another language", ["consolidate", "draft-internal-migration", "a.txt"],
     _write("a.txt", LAW_RU), 3),
    ("consolidation of nothing", ["consolidate", "draft-internal-migration", ""], _nothing, 2),
    ("report", ["build", "--db", "new.db"], _nothing, 0),
    ("evaluation", ["eval", "q.jsonl", "--against", "keyword", "--list"], _write("q.jsonl", ASKED), 0),
    ("questions of another language", ["eval", "q.jsonl", "--lang", "ru"], _write("q.jsonl", ASKED), 0),
    ("headings", ["eval", "--headings", "--act", "draft-internal-migration"], _nothing, 0),
    ("no headings", ["eval", "--headings", "--from", "en"], _nothing, 1),
    ("nothing to ask", ["eval", "q.jsonl", "--lang", "en"], _write("q.jsonl", ASKED.splitlines()[0]), 1),
    ("evaluation of nothing", ["eval"], _nothing, 2),
    ("evaluation of both", ["eval", "q.jsonl", "--headings"], _nothing, 2),
    ("directions of a file", ["eval", "q.jsonl", "--to", "ru"], _nothing, 2),
    ("everywhere and headings", ["eval", "--headings", "--everywhere"], _nothing, 2),
    ("everywhere and an act", ["eval", "q.jsonl", "--everywhere", "--act", "x"], _nothing, 2),
    ("broken questions", ["eval", "q.jsonl"], _write("q.jsonl", '{"id": 1}'), 3),
    ("absurd grade", ["eval", "q.jsonl"], _write("q.jsonl", ASKED.replace(": 2}", ": 7}")), 3),
    ("unknown act", ["eval", "q.jsonl"], _write("q.jsonl", ASKED.replace("draft-i", "i")), 3),
    ("removed and repeated", ["build", "a.kk.txt", "--db", "new.db"],
     _write("a.kk.txt", "1-бап. А\n\nМәтін.\n\n1-бап. Б\n\n5-бап. В\n\n4-бап. Г\n\nМәтін."), 0),
    ("not found", ["search", "қытырлақ"], _nothing, 1),
    ("no act", ["outline", "жоқ акт"], _nothing, 1),
    ("nearly an act", ["outline", "K140000235"], _nothing, 1),
    ("act not here", ["outline", "Трудовой кодекс"], _nothing, 1),
    ("no such unit", ["show", "77-бап", "--act", "draft-internal-migration"], _nothing, 1),
    ("no such language", ["show", "1-бап", "--act", "K1400000235", "--lang", "ru"], _nothing, 1),
    ("no command", ["serach", "x"], _nothing, 2),
    ("nothing", [], _nothing, 2),
    ("no argument", ["show"], _nothing, 2),
    ("no option", ["acts", "--colour"], _nothing, 2),
    ("no value", ["acts", "--db"], _nothing, 2),
    ("bad value", ["search", "x", "--limit", "0"], _nothing, 2),
    ("extra", ["acts", "бәрі"], _nothing, 2),
    ("no citation", ["show", "құқық"], _nothing, 2),
    ("no query", ["search", ""], _nothing, 2),
    ("no kind", ["search", "x", "--kind", "poem"], _nothing, 2),
    ("nothing to fetch", ["fetch"], _nothing, 2),
    ("no file", ["build", "жоқ.txt"], _nothing, 3),
    ("other kind", ["build", "a.xlsx"], _write("a.xlsx", b"PK"), 3),
    ("empty file", ["build", "a.txt"], _write("a.txt", b""), 3),
    ("empty folder", ["build", "empty"], _nothing, 3),
    ("picture", ["build", "a.docx"], _write("a.docx", b"\xff\xd8\xff\xe0"), 3),
    ("binary", ["build", "a.txt"], _write("a.txt", bytes(range(256)) * 9), 3),
    ("no Word", ["build", "a.docx"], _archive, 3),
    ("cut Word", ["build", "a.docx"], _write("a.docx", b"PK\x03\x04 cut"), 3),
    ("damaged", ["build", "a.txt"], _write("a.txt", LAW_KK.encode()[:301] + b"\xff" + LAW_KK.encode()[301:]), 3),
    ("page", ["build", "a.html"], _write("a.html", "<html><body></body></html>"), 3),
    ("collection", ["build", "a.jsonl", "--db", "new.db"], _write("a.jsonl", COLLECTION), 0),
    ("no output", ["export", "draft-internal-migration", "--out", "жоқ/a.md"], _nothing, 3),
    ("bad id", ["add", "https://example.org/kaz/docs/Z1100000477"], _nothing, 3),
    ("no portal", ["add", "Z1100000477", "--lang", "kk"], _nothing, 3),
    ("foreign", ["acts", "--db", "a.db"], _write("a.db", "diary"), 4),
    ("cut base", ["acts", "--db", "a.db"], _write("a.db", b"SQLite format 3\0"), 4),
    ("folder", ["acts", "--db", "empty"], _nothing, 4),
    ("somebody's", ["build", "--db", "a.db"], _write("a.db", "diary"), 4),
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("words", "prepare", "code"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_no_english_is_left(
    reading: Koshlex,
    tmp_path: Path,
    language: str,
    words: list[str],
    prepare: Callable[[Path], None],
    code: int,
) -> None:
    prepare(tmp_path)
    env = {"KOSHLEX_UI": language, "KOSHLEX_PORTAL": "http://127.0.0.1:9"}
    if words[:1] == ["add"] and "example" in words[1]:
        env["KOSHLEX_PORTAL"] = ""
    result = reading(*words, env=env, cwd=tmp_path)
    assert result.code == code, result.stderr
    told = SAME_EVERYWHERE.sub(" ", result.stdout + result.stderr)
    assert LATIN.findall(told) == []
    assert result.stdout + result.stderr != ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "command",
    [
        "", "build", "add", "fetch", "acts", "outline", "show", "search", "define", "refs",
        "history", "lint", "cite-check", "diff", "consolidate", "graph", "export",
    ],
)  # fmt: skip
def test_help_has_no_english_before_or_after_the_option(
    koshlex: Koshlex, language: str, command: str
) -> None:
    words = [command] if command else []
    result = koshlex(*words, "--help", "--ui", language)
    assert result.code == 0
    assert LATIN.findall(SAME_EVERYWHERE.sub(" ", result.stdout)) == []
    assert f"koshlex {command}".strip() in result.stdout


@pytest.mark.parametrize("language", ("en", "kk", "ru"))
def test_every_finding_has_a_name_in_the_build_report(language: str) -> None:
    codes = set(re.findall(r"^``([\w-]+)``", kb.report.__doc__ or "", re.MULTILINE))
    assert len(codes) >= 10
    assert codes <= set(GRAVEST_FIRST)
    choose_language(language)
    assert all(say(f"code_{code}") for code in GRAVEST_FIRST)
