"""`define`: what a term means in which act, found in any form, and how acts differ."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from console.knowledge_base import open_knowledge_base
from console.meanings import words_of_law
from tests.conftest import Koshlex
from tests.layered_base import LAW, RULES
from tests.test_cli_references import ADDRESS

DEFINITION = ADDRESS | {
    "term", "text", "scope", "kind", "uses", "start", "end", "completeness",
    "is_retold", "found_by", "replaced",
}  # fmt: skip


def test_a_definition_has_its_place_and_its_uses(layered: Koshlex) -> None:
    found = layered("define", "қоныстанушы", "--json").json
    assert set(found) == {"definitions", "differences"}
    of_law, of_rules = found["definitions"]
    assert set(of_law) == DEFINITION
    assert (of_law["act"], of_rules["act"]) == (LAW.id, RULES.id), "the law before the order"
    assert of_law["text"] == "ауылға көшіп келген адам"
    assert (of_law["scope"], of_law["kind"], of_law["uses"]) == ("act", "term", 1)
    assert of_law["citation"] == "«Көшіп келу туралы», 1-бап, 1) тармақша"


def test_acts_that_differ_are_compared_word_by_word(layered: Koshlex) -> None:
    [one] = layered("define", "қоныстанушы", "--json").json["differences"]
    assert set(one) == {"term", "lang", "first", "second", "ops"}
    assert set(one["first"]) == set(one["second"]) == ADDRESS | {"text"}
    assert (one["first"]["act"], one["second"]["act"]) == (LAW.id, RULES.id)
    for side in ("first", "second"):
        words = " ".join(op[side] for op in one["ops"] if op[side])
        assert words == one[side]["text"]
    assert [op["kind"] for op in one["ops"]] == ["equal", "inserted", "equal"]


@pytest.mark.parametrize(
    ("typed", "term", "found_by", "why"),
    [
        ("қоныстанушыларға", "қоныстанушы", "same", "inflected"),
        ("коныстанушы", "қоныстанушы", None, "typed without Kazakh letters"),
        ("қонстанушы", "қоныстанушы", "misspelt", "a letter is missing"),
        ("баспана квотасын", "баспана квотасы", "same", "two words, the last inflected"),
        ("квотасы", "баспана квотасы", None, "a word of a term"),
        ("көшпелі", "қоныстанушы", "replaced", "an old word"),
        ("көшпелінің", "қоныстанушы", "replaced", "an old word inflected"),
    ],
)
def test_a_term_is_found_however_it_is_typed(
    layered: Koshlex, typed: str, term: str, found_by: str | None, why: str
) -> None:
    result = layered("define", *typed.split(), "--json")
    first = result.json["definitions"][0]
    assert (result.code, first["term"]) == (0, term), why
    assert found_by in (None, first["found_by"])


@pytest.mark.parametrize(
    ("typed", "terms", "found_by"),
    [
        ("квоты жилища", ["квота жилища", "баспана квотасы"], ["same", "twin"]),
        ("баспана квотасы", ["баспана квотасы", "квота жилища"], ["same", "twin"]),
        ("қоныстанушы", ["қоныстанушы", "қоныстанушы"], ["same", "same"]),
        ("жилища", ["квота жилища"], ["part"]),
    ],
)
def test_the_other_text_of_an_act_is_shown_too(
    layered: Koshlex, typed: str, terms: list[str], found_by: list[str]
) -> None:
    found = layered("define", typed, "--json").json["definitions"]
    assert [one["term"] for one in found] == terms
    assert [one["found_by"] for one in found] == found_by
    assert len(
        layered("define", typed, "--lang", found[0]["lang"], "--json").json["definitions"]
    ) == (found_by.count("same") or 1), "a language that was named is the only one"


def test_an_old_word_is_explained_by_the_note(layered: Koshlex) -> None:
    first = layered("define", "көшпелі", "--json").json["definitions"][0]
    replaced = first["replaced"]
    assert (replaced["old"], replaced["new"], replaced["act"]) == (
        "көшпелі", "қоныстанушы", LAW.id,
    )  # fmt: skip
    assert "№ 77-IX" in replaced["note"]
    shown = layered("define", "көшпелі").stdout
    assert "The word “көшпелі” was replaced by “қоныстанушы”:" in shown and "№ 77-IX" in shown


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["қоныстанушы", "--act", RULES.id], [RULES.id]),
        (["қоныстанушы", "--lang", "ru"], []),
        (["қоныстанушы", "--limit", "1"], [LAW.id]),
        (["ракета"], []),
        (["қоныстанушы", "--act", "жоқ"], []),
    ],
)
def test_definitions_are_picked(layered: Koshlex, words: list[str], found: list[str]) -> None:
    result = layered("define", *words, "--json")
    assert [one["act"] for one in result.json["definitions"]] == found
    assert result.code == (0 if found else 1)


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "1 use"), ("ru", "1 употребление"), ("kk", "1 рет қолданылған")],
)
def test_people_read_meaning_place_and_difference(
    layered: Koshlex, language: str, told: str
) -> None:
    shown = layered("define", "қоныстанушы", env={"KOSHLEX_UI": language}).stdout
    assert "қоныстанушы – ауылға көшіп келген адам" in shown
    assert "1-бап, 1) тармақша" in shown and told in shown
    assert "ауылға {+бір жыл бұрын+} көшіп келген адам" in shown, "signs where no colours show"


def test_editors_notes_are_no_part_of_a_meaning(layered_db: Path) -> None:
    with open_knowledge_base(layered_db) as store:
        [head] = store.expressions(LAW.id, "kk")
        text = store.text(head.id, 0, head.length)
        start, end = text.index("2. Көмек баспана"), text.index("4-бап. Қосымша")
        assert "Ескерту" in text[start:end]
        words = words_of_law(store, head.id, start, end)
        assert words.split() == ["2.", "Көмек", "баспана", "квотасы", "шегінде", "беріледі."]
        cut = start + text[start:end].rstrip().rindex(".")
        assert "Ескерту" not in words_of_law(store, head.id, start, cut), "without its full stop"


def test_looking_a_term_up_loads_nothing_heavy(layered_db: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom console.definitions import print_definitions\n"
        f"print_definitions(['қоныстанушы'], [], None, None, Path({str(layered_db)!r}), True)\n"
        "print([name for name in ('spacy', 'numpy') if name in sys.modules],"
        " file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8")
    assert done.stderr.strip() == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX's")
def test_a_terminal_shows_differences_in_colour(layered_db: Path) -> None:
    ours, theirs = pty.openpty()
    command = Path(sys.executable).with_name("koshlex")
    subprocess.run(
        [command, "--db", layered_db, "define", "қоныстанушы"],
        stdout=theirs,
        env={"PATH": os.environ["PATH"], "TERM": "xterm", "LANG": "en_US.UTF-8"},
    )
    os.close(theirs)
    shown = b""
    while part := _read(ours):
        shown += part
    os.close(ours)
    words = re.search(r"\x1b\[32m(.*?)\x1b\[0m", shown.decode())
    assert words is not None and words[1] == "бір жыл бұрын"


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 4096)
    except OSError:  # how Linux tells that the other end was closed
        return b""


@pytest.mark.parametrize(
    ("asked", "code", "why"),
    [
        ("", 2, "no term"),
        (" \t", 2, "no term either"),
        ("1)", 1, "a number is no term, though terms hold numbers"),
        ("\x1b[31m", 1, "what steers a terminal is not printed again"),
        ("'; DROP TABLE definition; --", 1, "no words of SQL"),
        ('a" OR * NEAR(b', 1, "nor of the full-text search"),
        ("%", 1, "no pattern"),
        ("ж" * 10_000, 1, "told in one line"),
        ("көшпелі " * 1500, 1, "however many words"),
    ],
)
def test_what_is_no_term_is_refused_in_a_line(
    layered: Koshlex, asked: str, code: int, why: str
) -> None:
    result = layered("define", "--", asked)
    assert (result.code, result.stdout) == (code, ""), why
    assert "\x1b" not in result.stderr and "Traceback" not in result.stderr
    assert len(result.stderr) < 300, why
