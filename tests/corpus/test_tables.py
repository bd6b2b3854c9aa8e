"""The fast reader of our tables reads what Python's own reads."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

import corpus
import indexer
from corpus.tables import read_table

_OURS = sorted(
    path
    for package in (corpus, indexer)
    for folder in package.__path__
    for path in Path(folder).rglob("*.toml")
)


@pytest.mark.parametrize("path", _OURS, ids=lambda path: path.name)
def test_every_table_that_comes_along_is_read_as_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    # As JSON, for the order of entries counts too.
    assert json.dumps(read_table(text)) == json.dumps(tomllib.loads(text))


@pytest.mark.parametrize(
    "text",
    [
        'a = "x"\nb = ["y", "z"]\n\n# a comment\n[[word]]\nlaw.kk = ["q"]\nlaw.ru = ["r"]\n[[word]]\n',
        'a = [\n    "x, ]", # a comment\n    "y",\n]\n',
        "a = [\n]\nb = 'x'\nc = 2011-07-22\nd = 1_000\n",
        'a = """\nb = 1\n"""\n',
        'a = "x" # a comment\n',
        'a="x"\n  b  =  2\n',
        '[terms]\n"a = b" = { kk = ["x = y, z = "], ru = ["{ q = "] }\n"a.b" = { kk = ["\\U0001F600"] }\n',
        '[[text]]\nname = "x"\n[[text.passage]]\nbegin = "\\u0491 \\"y\\""\n[text.passage.more]\nz = true\n',
        '"a"."b" = 1\n"c\\"d" = 2\n"e.f" = 3\ng."h.i" = 4\nj-k = 5\n',
        '["a.b"]\nc = 1\n',
        "a = 1\r\nb = 2\r\n",
        "",
    ],
)
def test_other_ways_to_write_toml_are_read_too(text: str) -> None:
    assert json.dumps(read_table(text), default=str) == json.dumps(tomllib.loads(text), default=str)


@pytest.mark.parametrize("text", ["a", "a = ", "[a", "a = [1", "= 1", 'a = "'])
def test_what_is_no_toml_is_refused(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        read_table(text)
