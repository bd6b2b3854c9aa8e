"""What all commands have in common: help, languages, streams, statuses."""

from __future__ import annotations

import os
import string
import subprocess
import sys
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

import pytest

from console.wordings import en, kk, ru
from corpus.portal import Outcome
from corpus.registry import KINDS, STATUSES
from kb.model import Status
from tests.conftest import Koshlex

COMMANDS = (
    "build", "add", "fetch", "acts", "outline", "show", "search", "define", "refs", "history", "lint", "cite-check", "graph",
    "export", "eval",
)  # fmt: skip
OF_BUILDS = ("lxml", "rich", "spacy", "torch", "pydantic", "kb.structure")
OF_SEARCHES = ("numpy", "indexer.search")
OF_READING = ("sqlite3", "kb.store")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_examples(koshlex: Koshlex, command: str) -> None:
    result = koshlex(command, "--help")
    assert result.code == 0
    assert f"koshlex {command}" in result.stdout.split("Examples:")[1]


def test_help_lists_the_commands_and_the_version_is_the_packages(koshlex: Koshlex) -> None:
    listed = koshlex("--help").stdout
    assert all(f"\n  {command} " in listed for command in COMMANDS)
    assert koshlex("--version").stdout == f"koshlex {version('koshlex')}\n"


@pytest.mark.parametrize(
    ("words", "heavy"),
    [
        (["--help"], OF_BUILDS + OF_SEARCHES + OF_READING),
        (["search", "--help"], OF_BUILDS + OF_SEARCHES + OF_READING),
        (["outline", "draft-internal-migration", "--depth", "1"], OF_BUILDS + OF_SEARCHES),
        (["show", "1-бап", "--lang", "kk"], OF_BUILDS + OF_SEARCHES),
        (
            ["search", "көшкенде пәтер ақысын төлей ме", "--limit", "2"],
            (*OF_BUILDS, "kb.references"),
        ),
        (["search", "квота на переселение"], OF_BUILDS),
        (["search", "5-бап"], OF_BUILDS),
        (["search", "a quota for those who move"], OF_BUILDS),
    ],
)
def test_a_command_loads_nothing_heavy_that_it_does_not_need(
    embedded_db: Path, words: list[str], heavy: tuple[str, ...]
) -> None:
    code = (
        "import sys, cli\n"
        f"sys.argv = ['koshlex', *{words!r}]\n"
        "try: cli.main()\n"
        "except SystemExit as end: code = end.code\n"
        f"print(code, [name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "KOSHLEX_DB": str(embedded_db)},
    )
    assert done.stdout.splitlines()[-1] == "0 []", done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["show"],
        ["outline"],
        ["acts", "--colour"],
        ["search", "x", "--limit", "few"],
        ["search", "x", "--limit", "-1"],
        ["search", "x", "--lang", "KK"],
        ["search", "x", "--mode", "best"],
    ],
)
def test_wrong_usage_is_status_2_and_keeps_stdout_clean(koshlex: Koshlex, words: list[str]) -> None:
    result = koshlex(*words)
    assert (result.code, result.stdout) == (2, "")
    assert "--help" in result.stderr or "-h" in result.stderr


@pytest.mark.parametrize(
    ("before", "after"),
    [(["--db", "own.db"], []), ([], ["--db", "own.db"]), (["--db", "x.db"], ["--db", "own.db"])],
)
def test_the_knowledge_base_is_named_before_or_after_the_command(
    koshlex: Koshlex, tmp_path: Path, before: list[str], after: list[str]
) -> None:
    assert koshlex(*before, "acts", *after, cwd=tmp_path).code == 0
    assert sorted(path.name for path in tmp_path.glob("*.db")) == ["own.db"]


def test_without_a_name_it_lies_in_the_users_data_folder(koshlex: Koshlex, tmp_path: Path) -> None:
    result = koshlex("acts", env={"KOSHLEX_DB": "", "XDG_DATA_HOME": str(tmp_path / "деректер")})
    assert result.code == 0
    if sys.platform == "linux":
        assert (tmp_path / "деректер" / "koshlex" / "koshlex.db").is_file()


@pytest.mark.parametrize(
    ("words", "env", "told"),
    [
        (["--ui", "kk", "acts"], {}, "* үзінді"),
        (["acts", "--ui", "ru"], {}, "* отрывок"),
        (["acts"], {"KOSHLEX_UI": "kk"}, "* үзінді"),
        (["acts", "--ui", "en"], {"KOSHLEX_UI": "kk"}, "* an excerpt"),
        (["acts"], {"KOSHLEX_UI": "", "LANG": "kk_KZ.UTF-8"}, "* үзінді"),
        (["acts"], {"KOSHLEX_UI": "", "LANG": "C"}, "* an excerpt"),
    ],
)
def test_the_tool_speaks_the_users_language(
    reading: Koshlex, words: list[str], env: dict[str, str], told: str
) -> None:
    assert told in reading(*words, env=env).stdout


def test_the_wordings_of_all_languages_say_the_same_things() -> None:
    def fields(text: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    for module in (kk, ru):
        assert set(module.WORDINGS) == set(en.WORDINGS)
        for key, text in module.WORDINGS.items():
            assert fields(text) == fields(en.WORDINGS[key]), key


def test_everything_that_has_a_name_in_the_data_has_a_wording() -> None:
    expected = {
        *(f"kind_{kind}" for kind in KINDS),
        *(f"act_{status}" for status in STATUSES),
        *(f"unit_{status}" for status in Status),
        *(f"outcome_{outcome}" for outcome in Outcome if outcome is not Outcome.FAILED),
    }
    assert expected <= set(en.WORDINGS)


@pytest.mark.parametrize("words", [["acts", "--json"], ["search", "квота"], ["outline", "КоАП РК"]])
def test_a_pipe_gets_no_colours_and_utf_8_whatever_the_locale(
    reading: Koshlex, words: list[str]
) -> None:
    result = reading(*words, env={"LC_ALL": "C", "PYTHONIOENCODING": "latin-1"})
    assert result.code == 0, result.stderr
    assert "\x1b" not in result.stdout + result.stderr
    assert any(letter in result.stdout for letter in "әңғүұқөһі№·")


def test_a_reader_that_closes_the_pipe_is_no_accident(embedded_db: Path) -> None:
    command = Path(sys.executable).with_name("koshlex")
    process = subprocess.Popen(
        [command, "--db", embedded_db, "outline", "draft-internal-migration", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PATH": os.environ["PATH"], "KOSHLEX_UI": "en"},
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 141


def _on_a_terminal(words: list[str], env: dict[str, str]) -> str:
    """What a command writes to a terminal."""
    import pty  # not on every system

    ours, theirs = pty.openpty()
    command = Path(sys.executable).with_name("koshlex")
    environment = {"PATH": os.environ["PATH"], "KOSHLEX_UI": "en", **env}
    process = subprocess.Popen([command, *words], stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    shown = b""
    with suppress(OSError):  # how Linux says that the other end is closed
        while part := os.read(ours, 65536):
            shown += part
    os.close(ours)
    assert process.wait(60) == 0
    return shown.decode("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="needs pseudo-terminals")
@pytest.mark.parametrize(
    ("env", "coloured"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_colours_are_for_terminals_that_show_them(
    embedded_db: Path, tmp_path: Path, env: dict[str, str], coloured: bool
) -> None:
    acts = ["acts", "--db", str(embedded_db)]
    assert ("\x1b[1m" in _on_a_terminal(acts, env)) == coloured
    build = _on_a_terminal(["build", "--db", str(tmp_path / "k.db")], env)
    assert ("\r\x1b[K" in build) == (env["TERM"] != "dumb"), "progress is for terminals too"


@pytest.mark.parametrize("columns", ["0", "1", "-3", "20", "100000", "wide"])
def test_text_is_whole_in_windows_of_any_width(reading: Koshlex, columns: str) -> None:
    words = ("show", "9-бап", "--act", "draft-internal-migration")
    shown = reading(*words, env={"COLUMNS": columns}).stdout
    assert shown.split() == reading(*words).stdout.split()
    assert max(map(len, shown.splitlines())) <= 100


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
def test_streams_that_the_caller_closed_are_no_accident(embedded_db: Path) -> None:
    command = Path(sys.executable).with_name("koshlex")
    for redirection, code in ((">&-", 0), ("2>&-", 0)):
        done = subprocess.run(
            f'"{command}" acts --db "{embedded_db}" {redirection}',
            shell=True,
            capture_output=True,
            env={"PATH": os.environ["PATH"], "KOSHLEX_UI": "en"},
        )
        assert (done.returncode, done.stderr) == (code, b"")


def test_an_interrupt_is_one_line(embedded_db: Path) -> None:
    code = (
        "import cli, console.reading as reading, sys\n"
        "def interrupted(*_): raise KeyboardInterrupt\n"
        "reading.put_acts = interrupted\n"
        f"sys.argv = ['koshlex', '--db', {str(embedded_db)!r}, 'acts']\n"
        "cli.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        env={"PATH": os.environ["PATH"], "KOSHLEX_UI": "en"},
    )
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == "Error: stopped; a knowledge base that was there is unchanged\n"


def test_an_unforeseen_fault_is_one_line_and_shows_where_only_if_asked(embedded_db: Path) -> None:
    code = (
        "import cli, console.reading as reading, sys\n"
        "def fault(*_): raise ZeroDivisionError('oops')\n"
        "reading.put_acts = fault\n"
        f"sys.argv = ['koshlex', '--db', {str(embedded_db)!r}, 'acts']\n"
        "cli.main()"
    )
    environment = {"PATH": os.environ["PATH"], "KOSHLEX_UI": "en"}
    outcomes = []
    for debug in ("", "1"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            encoding="utf-8",
            env={**environment, "KOSHLEX_DEBUG": debug},
        )
        outcomes.append((done.returncode, "Traceback" in done.stderr, "oops" in done.stderr))
    assert outcomes == [(70, False, True), (1, True, True)]
