"""The whole path with real models of sentence-transformers, made and saved here.

One has a tokenizer and a network of its own, one is a table of vectors of tokens.
Their weights are random: texts with the same words are near, and that is all.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import Koshlex

HONEY = "1-бап. Ара балы\n\nБал омартада жиналады.\n\n"
HORSE = "2-бап. Жылқы сүті\n\nҚымыз биенің сүтінен ашытылады.\n\n"
WOOL = "3-бап. Қой жүні\n\nЖүннен киіз басылады.\n\n"
TEXTS = (HONEY, HORSE, WOOL)
LENGTH = 32


@pytest.fixture(scope="module", autouse=True)
def _library() -> None:
    if importlib.util.find_spec("sentence_transformers") is None:
        reason = "sentence-transformers is not installed: pip install 'koshlex[transformers]'"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)


def _vocabulary(texts: Sequence[str], folder: Path) -> Path:
    from tokenizers import BertWordPieceTokenizer

    tokenizer = BertWordPieceTokenizer(lowercase=True, strip_accents=False)
    tokenizer.train_from_iterator(texts, vocab_size=400, show_progress=False)
    tokenizer.save_model(str(folder))
    return folder / "vocab.txt"


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a tiny BERT."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    torch.manual_seed(1)
    folder = tmp_path_factory.mktemp("bert")
    vocabulary = str(_vocabulary(TEXTS, folder))
    tokenizer = BertTokenizerFast(vocab_file=vocabulary, do_lower_case=True, strip_accents=False)
    tokenizer.save_pretrained(folder)
    config = BertConfig(
        vocab_size=tokenizer.vocab_size,
        hidden_size=72,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=LENGTH,
    )
    BertModel(config).save_pretrained(folder)
    modules = [Transformer(str(folder), max_seq_length=LENGTH), Pooling(72)]
    saved = tmp_path_factory.mktemp("models") / "network"
    SentenceTransformer(modules=modules, device="cpu").save(str(saved), create_model_card=False)
    return saved


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a table of vectors of tokens, which reads texts of any length."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace

    torch.manual_seed(2)
    words = sorted({word.strip(".").lower() for text in TEXTS for word in text.split()})
    tokenizer = Tokenizer(WordLevel({word: n for n, word in enumerate(["?", *words])}, "?"))
    tokenizer.pre_tokenizer = Whitespace()
    saved = tmp_path_factory.mktemp("models") / "table"
    model = SentenceTransformer(
        modules=[StaticEmbedding(tokenizer, embedding_dim=80)],
        device="cpu",
        prompts={"query": "сұрақ: ", "document": "бап: "},
    )
    model.save(str(saved), create_model_card=False)
    return saved


@pytest.fixture
def law(tmp_path: Path) -> Path:
    path = tmp_path / "Z1100000001.kaz.txt"
    path.write_text("Шаруа туралы\n\n" + "".join(TEXTS), encoding="utf-8")
    return path


def test_built_and_searched_by_the_command(koshlex: Koshlex, law: Path, network: Path) -> None:
    built = koshlex("build", law, "--no-embedded", "--model", network, "--json")
    assert (built.code, built.stderr) == (0, "")
    assert built.json["expressions"] == 1
    found = koshlex("search", HORSE, "--json")
    assert (found.code, found.stderr) == (0, "")
    best = found.json["hits"][0]
    assert best["provision"]["heading"] == "Жылқы сүті"
    assert best["why"]["meaning"] > 0
    other = koshlex("search", "бал", env={"KOSHLEX_MODEL": "words"})
    assert other.code == 4
    assert "koshlex build --model words" in other.stderr
    gone = network.with_name("gone")
    network.rename(gone)
    by_words = koshlex("search", "омартада")
    gone.rename(network)
    assert by_words.code == 0
    assert "searched by words only" in by_words.stderr


def test_models_that_read_any_length_and_bring_their_prefixes(law: Path, table: Path) -> None:
    from indexer.build import build
    from indexer.search import search
    from indexer.search_options import SearchOptions
    from kb.store import Store

    db = law.with_name("koshlex.db")
    build([law], db, embedded=False, workers=1, model=str(table))
    with Store.open(db) as store:
        facts = store.meta()
        assert facts["model"] == str(table)
        assert (facts["model_query_prefix"], facts["model_unit_prefix"]) == ("сұрақ: ", "бап: ")
        assert facts["model_width"] == "80"
        for query, heading in (("қымыз биенің", "Жылқы сүті"), ("киіз басылады", "Қой жүні")):
            hits = search(store, query, SearchOptions(mode="semantic")).hits
            assert hits[0].unit.heading == heading


def test_two_models_are_told_apart_and_one_is_not_taken_for_two(network: Path, table: Path) -> None:
    from indexer.semantic.sentence_model import fetched

    first, again, other = fetched(str(network)), fetched(str(network)), fetched(str(table))
    assert first.is_same(again.fingerprint)
    assert not first.is_same(other.fingerprint)


def test_a_model_that_cannot_be_loaded_is_told(tmp_path: Path) -> None:
    from indexer.semantic.model import ModelError
    from indexer.semantic.sentence_model import fetched

    (tmp_path / "modules.json").write_text("{", encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be loaded"):
        fetched(str(tmp_path))


def test_who_has_the_usual_knowledge_base_never_waits_for_the_library(
    law: Path, tmp_path: Path
) -> None:
    program = f"""
import sys
from pathlib import Path
from indexer.build import build
from indexer.search import search
from kb.store import Store
db = Path({str(tmp_path / "k.db")!r})
build([Path({str(law)!r})], db, embedded=False, workers=1)
with Store.open(db) as store:
    assert search(store, "қымыз").hits
heavy = {{"torch", "transformers", "sentence_transformers"}} & set(sys.modules)
assert not heavy, heavy
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
