"""A model that reads whole texts: built with, searched with, interrupted, mistaken for another.

The model is made here: a vector for each word, drawn by its letters, so that
texts with the same words are near. What the library itself does is tested in
``test_sentence_transformers``.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from indexer.build import add, build
from indexer.search import search
from indexer.search_options import SearchOptions
from indexer.semantic import sentence_model
from indexer.semantic.model import (
    USUAL_SENTENCE_MODEL,
    WORDS,
    ModelError,
    WordModel,
    facts_of,
    model_of,
    named,
    word_model,
)
from indexer.semantic.sentence_model import SentenceModel
from indexer.semantic.word_vectors import WordVectors, likeness, word_vectors
from kb.store import Store, StoreError
from kb.store.vector_cache import VectorCache, cache_beside

WIDTH = 96  # no multiple of 64
HONEY = "1-бап. Ара балы\n\nБал омартада жиналады.\n\n"
HORSE = "2-бап. Жылқы сүті\n\nҚымыз биенің сүтінен ашытылады.\n\n"
WOOL = "3-бап. Қой жүні\n\nЖүннен киіз басылады.\n\n"
LONGER = "4-бап. Түйе шұбаты\n\nШұбат күбіде піседі.\n\n"
BY_MEANING = SearchOptions(mode="semantic", limit=1)


class Drawn:
    """What sentence-transformers' class does, as far as it is used here."""

    max_seq_length: int | None = 64
    prompts: dict[str, str] | None = None

    def __init__(self, seed: int = 1, width: int = WIDTH, corner: float = 0.0) -> None:
        self.seed = seed
        self.width = width
        self.corner = corner
        self.read: list[str] = []

    def encode(self, texts: Sequence[str], **_: Any) -> np.ndarray[Any, Any]:
        self.read += texts
        rows = np.stack([self._one(text) for text in texts])
        rows[:, 0] += self.corner
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / np.maximum(lengths, 1e-9))

    def _one(self, text: str) -> np.ndarray[Any, Any]:
        total = np.zeros(self.width)
        for word in re.findall(r"\w+", text.lower()):
            drawn = random.Random(f"{self.seed} {word}")
            total += [drawn.gauss(0, 1) for _ in range(self.width)]
        return total


Install = Callable[[str, Drawn], Drawn]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Puts models on this machine under their names; every other one is not there."""
    models: dict[str, Drawn] = {}

    def loaded(name: str, *, local_only: bool, device: str | None = None) -> Drawn:
        if name not in models:
            raise ModelError(f"{name} is not here")
        return models[name]

    monkeypatch.setattr(sentence_model, "_loaded", loaded)
    sentence_model.at_hand.cache_clear()

    def put(name: str, model: Drawn) -> Drawn:
        models[name] = model
        sentence_model.at_hand.cache_clear()
        return model

    return put


@pytest.fixture
def law(tmp_path: Path) -> Path:
    path = tmp_path / "Z1100000001.kaz.txt"
    path.write_text(f"Шаруа туралы\n\n{HONEY}{HORSE}{WOOL}", encoding="utf-8")
    return path


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "koshlex.db"


def _built(law: Path, db: Path, model: str | None, **options: Any) -> None:
    build([law], db, embedded=False, workers=1, model=model, **options)


def _first(db: Path, query: str, options: SearchOptions = BY_MEANING) -> str | None:
    with Store.open(db) as store:
        hits = search(store, query, options).hits
        return hits[0].unit.heading or hits[0].text if hits else None


def _units_read(model: Drawn) -> list[str]:
    return [text.partition("\n")[0] for text in model.read if "\n" in text]


@pytest.mark.parametrize(
    ("query", "heading"),
    [("биенің қымыз", "Жылқы сүті"), ("киіз басылады", "Қой жүні"), ("омартада", "Ара балы")],
)
def test_articles_are_found_by_the_models_vectors(
    install: Install, law: Path, db: Path, query: str, heading: str
) -> None:
    install("bee", Drawn())
    _built(law, db, "bee")
    assert _first(db, query) == heading


def test_a_knowledge_base_records_its_model(install: Install, law: Path, db: Path) -> None:
    install("some/e5-small", Drawn())
    _built(law, db, "some/e5-small")
    with Store.open(db) as store:
        facts = store.meta()
    assert facts["model"] == "some/e5-small"
    assert (facts["model_query_prefix"], facts["model_unit_prefix"]) == ("query: ", "passage: ")
    assert facts["model_width"] == str(WIDTH)


def test_questions_units_and_entries_are_encoded_each_in_its_way(
    install: Install, law: Path, db: Path, tmp_path: Path
) -> None:
    model = install("some/e5-small", Drawn())
    own = tmp_path / "own" / "Z1100000001.tsv"
    own.parent.mkdir()
    table = "unit\tlanguage\tstyle\tentry\nart_2\tkk\tsubject\tат сауу\n"
    own.write_text(table, encoding="utf-8")
    _built(law, db, "some/e5-small", subjects=[own])
    assert "query: ат сауу" in model.read, "an entry is a way to ask"
    assert {text.split()[0] for text in model.read} == {"query:", "passage:"}
    model.read.clear()
    assert _first(db, "ат сауу") == "Жылқы сүті", "an entry is compared by the same vectors"
    assert model.read[-1] == "query: ат сауу"


@pytest.mark.parametrize(
    ("name", "prompts", "prefixes"),
    [
        ("intfloat/multilingual-e5-small", None, ("query: ", "passage: ")),
        ("/models/multilingual-e5-base", {}, ("query: ", "passage: ")),
        # That one is told what to do in words, which its own settings must say.
        ("intfloat/multilingual-e5-large-instruct", None, ("", "")),
        ("house5-small", None, ("", "")),
        ("any", {"query": "q: ", "document": "d: "}, ("q: ", "d: ")),
        ("my-e5-small", {"query": "ask: ", "passage": ""}, ("ask: ", "")),
        ("any", {"query": "", "document": ""}, ("", "")),
    ],
)
def test_prefixes_are_those_of_the_model(
    name: str, prompts: dict[str, str] | None, prefixes: tuple[str, str]
) -> None:
    model = Drawn()
    model.prompts = prompts
    assert sentence_model._prefixes(name, model) == prefixes


def test_an_added_text_is_read_by_the_same_model_and_alone(
    install: Install, law: Path, db: Path, tmp_path: Path
) -> None:
    model = install("bee", Drawn())
    _built(law, db, "bee")
    cache_beside(db, "bee").unlink()
    model.read.clear()
    other = tmp_path / "Z1100000002.kaz.txt"
    other.write_text(f"Түлік туралы\n\n{LONGER}", encoding="utf-8")
    add([other], db, workers=1)
    assert _units_read(model) == ["Түйе шұбаты"]
    assert _first(db, "күбіде піседі") == "Түйе шұбаты"
    assert _first(db, "биенің қымыз") == "Жылқы сүті", "what was there has kept its vectors"

    law.write_text(f"Шаруа туралы\n\n{LONGER}{WOOL}", encoding="utf-8")
    add([law], db, workers=1)
    assert _first(db, "биенің қымыз") != "Жылқы сүті"
    with Store.open(db) as store:
        assert store.ranking.vectors.shape == (3, WIDTH)
        assert store.ranking.signs.shape == (3, 2)


def test_units_of_several_segments_get_their_vectors(
    install: Install, law: Path, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("bee", Drawn())
    _built(law, db, "bee")
    with Store.open(db) as store:
        in_one = store.ranking.vectors
    monkeypatch.setattr("kb.store.ranking_writer.SEGMENT_LENGTH", 2)
    _built(law, db, "bee")
    with Store.open(db) as store:
        assert np.array_equal(store.ranking.vectors, in_one)
    assert _first(db, "киіз басылады") == "Қой жүні"


def test_adding_gives_the_same_as_building(
    install: Install, law: Path, db: Path, tmp_path: Path
) -> None:
    install("bee", Drawn())
    other = tmp_path / "Z1100000002.kaz.txt"
    other.write_text(f"Түлік туралы\n\n{LONGER}", encoding="utf-8")
    _built(law, db, "bee")
    add([other], db, workers=1)
    whole = tmp_path / "whole.db"
    build([law, other], whole, embedded=False, workers=1, model="bee")
    with Store.open(db) as one, Store.open(whole) as two:
        assert np.array_equal(one.ranking.vectors, two.ranking.vectors)
        assert np.array_equal(one.ranking.signs, two.ranking.signs)


def test_an_interrupted_build_goes_on_where_it_was(
    install: Install, law: Path, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indexer.unit_vectors._AT_A_TIME", 1)
    model = install("bee", Drawn())

    def interrupt(count: int, total: int) -> None:
        assert total == 3
        if count == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _built(law, db, "bee", on_encoding=interrupt)
    assert not db.exists(), "half a knowledge base is none"
    assert _units_read(model) == ["Ара балы", "Жылқы сүті"]
    model.read.clear()
    told: list[tuple[int, int]] = []
    _built(law, db, "bee", on_encoding=lambda *progress: told.append(progress))
    assert _units_read(model) == ["Қой жүні"]
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert _first(db, "омартада") == "Ара балы"


def test_vectors_that_were_kept_are_not_taken_for_another_model(
    install: Install, law: Path, db: Path
) -> None:
    install("bee", Drawn(seed=1))
    _built(law, db, "bee")
    changed = install("bee", Drawn(seed=2))
    _built(law, db, "bee")
    assert len(_units_read(changed)) == 3
    assert _first(db, "биенің қымыз") == "Жылқы сүті"


def _garbage(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 20)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _other_tables(path: Path) -> None:
    path.unlink()
    shutil.copy(path.with_name("koshlex.db"), path)


@pytest.mark.parametrize("spoil", [_garbage, _folder, _other_tables])
def test_a_spoilt_file_of_vectors_stops_nothing(
    install: Install, law: Path, db: Path, spoil: Callable[[Path], None]
) -> None:
    install("bee", Drawn())
    _built(law, db, "bee")
    spoil(cache_beside(db, "bee"))
    _built(law, db, "bee")
    assert _first(db, "биенің қымыз") == "Жылқы сүті"


def test_kept_vectors_are_safe_at_once(tmp_path: Path) -> None:
    path = tmp_path / "v.sqlite"
    with VectorCache(path, "aa", lambda one: one == "aa") as cache:
        cache.put([("h", b"123")])
        with VectorCache(path, "aa", lambda one: one == "aa") as other:
            assert other.get(["h", "i"]) == {"h": b"123"}
    with VectorCache(path, "bb", lambda one: one == "bb") as another:
        assert another.get(["h"]) == {}


@pytest.mark.parametrize(
    ("model", "name"),
    [
        ("intfloat/multilingual-e5-small", "k.db.multilingual-e5-small.vectors.sqlite"),
        ("/models/менің моделім", "k.db.менің-моделім.vectors.sqlite"),
        ("..", "k.db....vectors.sqlite"),
    ],
)
def test_kept_vectors_lie_beside_the_knowledge_base(model: str, name: str, tmp_path: Path) -> None:
    assert cache_beside(tmp_path / "k.db", model) == tmp_path / name


# Which model


@pytest.mark.parametrize(
    ("name", "full"),
    [(None, WORDS), ("", WORDS), ("words", WORDS), ("transformers", USUAL_SENTENCE_MODEL)],
)
def test_short_names_of_models(name: str | None, full: str) -> None:
    assert named(name) == full


def test_a_folder_is_known_by_its_whole_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "model").mkdir()
    monkeypatch.chdir(tmp_path)
    assert named("model") == named("./model") == str(tmp_path / "model")


def test_another_model_than_that_of_the_knowledge_base_is_refused(
    install: Install, law: Path, db: Path
) -> None:
    install("bee", Drawn())
    install("wasp", Drawn(seed=2))
    install("fly", Drawn(width=32))
    _built(law, db, "bee")
    for wanted in ("wasp", "fly", "not-here", WORDS):
        with pytest.raises(StoreError, match=rf"koshlex build --model {wanted}"):
            _first(db, "бал", SearchOptions(model=wanted))
        with pytest.raises(StoreError, match=rf"koshlex build --model {wanted}"):
            add([law], db, workers=1, model=wanted)
    _built(law, db, None)
    with pytest.raises(StoreError, match="koshlex build --model bee"):
        _first(db, "бал", SearchOptions(model="bee"))
    assert _first(db, "бал", SearchOptions(model=WORDS)) == "Ара балы"


def test_a_model_that_moved_is_still_the_same(install: Install, law: Path, db: Path) -> None:
    install("/old/bee", Drawn())
    _built(law, db, "/old/bee")
    install("/new/bee", Drawn())
    assert _first(db, "биенің қымыз", SearchOptions(model="/new/bee")) == "Жылқы сүті"


@pytest.mark.parametrize("changed", [Drawn(seed=2), Drawn(width=64)])
def test_a_model_that_has_changed_since_is_told(
    install: Install, law: Path, db: Path, changed: Drawn
) -> None:
    install("bee", Drawn())
    _built(law, db, "bee")
    install("bee", changed)
    with pytest.raises(StoreError, match="another state of the model bee"):
        _first(db, "бал")
    with pytest.raises(StoreError, match="another state of the model bee"):
        add([law], db, workers=1)


def test_without_the_model_words_alone_find(
    install: Install, law: Path, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("bee", Drawn())
    _built(law, db, "bee")
    monkeypatch.undo()
    monkeypatch.setattr(sentence_model, "_library", lambda: None)
    sentence_model.at_hand.cache_clear()
    with Store.open(db) as store:
        result = search(store, "қымыз ашыту", SearchOptions())
        assert result.hits[0].unit.heading == "Жылқы сүті"
        assert result.hits[0].why.meaning == 0
        assert "pip install 'koshlex[transformers]'" in (result.remark or "")
        assert search(store, "қымыз", SearchOptions(mode="keyword")).remark is None
        with pytest.raises(ModelError):
            search(store, "қымыз", SearchOptions(mode="semantic"))
    with pytest.raises(ModelError, match="pip install"):
        add([law], db, workers=1)
    with pytest.raises(ModelError, match="pip install"):
        _built(law, db, "bee")


def test_learned_tables_of_another_version_are_told(
    law: Path, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _built(law, db, None)
    with Store.open(db) as store:
        assert store.meta()["model"] == WORDS
    monkeypatch.setattr(WordVectors, "digest", lambda *_: "0123")
    other = WordModel(word_vectors())
    monkeypatch.setattr("indexer.semantic.model.word_model", lambda: other)
    with pytest.raises(StoreError, match="koshlex build --model words"):
        _first(db, "бал")
    with pytest.raises(StoreError, match="koshlex build --model words"):
        add([law], db, workers=1)


def test_a_knowledge_base_that_says_nothing_of_a_model_has_the_one_that_comes_along() -> None:
    assert model_of({}) is word_model()
    assert facts_of(word_model())["model"] == WORDS


# Vectors


@pytest.mark.parametrize("corner", [0.0, 60.0])
@pytest.mark.parametrize("width", [32, 384, 1024])
def test_one_byte_a_dimension_loses_next_to_nothing(width: int, corner: float) -> None:
    """Also where one dimension is much larger than the others, as of models that put all texts
    into a corner: there unlike texts must still be unlike."""
    drawn = Drawn(width=width, corner=corner)
    model = SentenceModel("drawn", drawn, ("", ""))
    words = [f"сөз{n} сөз{n + 1} сөз{n + 2}" for n in range(60)]
    rows = model.encode_queries([(text, "kk") for text in words])
    exact = drawn.encode(words) - model._centre
    exact /= np.linalg.norm(exact, axis=1, keepdims=True)
    got = np.stack([likeness(rows, row) for row in rows])
    assert np.abs(got - exact @ exact.T).max() < 0.03
    far = [got[n, m] for n in range(60) for m in range(60) if abs(n - m) > 2]
    assert abs(float(np.median(far))) < 0.2


def test_a_question_without_words_has_no_vector() -> None:
    model = SentenceModel("drawn", Drawn(), ("query: ", ""))
    rows = model.encode_queries([("", "kk"), ("бал", "kk")])
    assert rows[0].any() is np.False_ and rows[1].any()


@pytest.mark.parametrize(
    ("length", "pieces"),
    [(0, 1), (20, 1), (300, 2), (100_000, 8)],  # past the eighth nothing is read
)
def test_long_units_are_read_in_pieces_under_their_headings(length: int, pieces: int) -> None:
    drawn = Drawn()
    model = SentenceModel("drawn", drawn, ("", "unit: "))
    drawn.read.clear()
    text = "қымыз " * (length // 6)
    [row] = model.encode_units([("1-тарау\nСусын", text)])
    assert row.any()
    assert len(drawn.read) == pieces
    assert all(piece.startswith("unit: 1-тарау\nСусын") for piece in drawn.read)
    assert all(len(piece) <= 64 * 3 + len("unit: ") for piece in drawn.read)
