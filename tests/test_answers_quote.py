"""Every quotation of every answer is the source's, byte for byte, at the offsets told."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from console.asking.records import AnswerRecords
from indexer.answers.answering import answer
from indexer.build import build
from indexer.search_options import SearchOptions
from indexer.subjects import subjects_of
from kb.store import Store

ACTS = ("Z1100000477", "draft-internal-migration")
GENERATED = 1_000
TEXTS = ("Z1100000477.kaz.txt", "Z1100000477.rus.txt")


@pytest.fixture(scope="module")
def store(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The law of 2011 as the portal prints it, beside the acts that come along."""
    path = tmp_path_factory.mktemp("base") / "koshlex.db"
    build([shared / "data" / "acts" / name for name in TEXTS], path, workers=1)
    with Store.open(path) as opened:
        yield opened


def dev_questions(shared: Path) -> list[str]:
    lines = (shared / "eval" / "questions-dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines]


def generated_questions() -> list[str]:
    """What people may ask, made of the entries of the subject index, cut and joined at random."""
    rng = random.Random(606)
    entries = [one.entry for act in ACTS for one in subjects_of(act)]
    made = []
    for _ in range(GENERATED):
        words = rng.choice(entries).split()
        if rng.random() < 0.3:
            words += rng.choice(entries).split()
        if rng.random() < 0.3:
            words = words[rng.randrange(len(words)) :]
        made.append(" ".join(words) + rng.choice(["?", "", " ма?", " – можно ли?"]))
    return made


def spans_of(record: Any, act: str | None = None, lang: str | None = None) -> Iterator[Any]:
    """Every quotation in a record, with the act and language that it is said to be of."""
    if isinstance(record, dict):
        act, lang = record.get("act") or act, record.get("lang") or lang
        if "quote" in record:
            yield act, lang, record
        for value in record.values():
            yield from spans_of(value, act, lang)
    elif isinstance(record, list):
        for value in record:
            yield from spans_of(value, act, lang)


def test_quotations_are_the_source_byte_for_byte(store: Store, shared: Path) -> None:
    texts = {
        (head.act_id, head.language): store.expression(head.id).text
        for act in store.acts()
        for head in store.expressions(act.act.id)
    }
    records = AnswerRecords(store)
    quoted = answered = 0
    for question in [*dev_questions(shared), *generated_questions()]:
        found = answer(store, question, SearchOptions())
        answered += bool(found.quoted)
        record = records.record(found)
        for act, lang, span in spans_of([record["provisions"], record["nearest"]]):
            assert texts[act, lang][span["start"] : span["end"]] == span["quote"], question
            quoted += 1
        for span in record["unchecked"]:
            assert (
                texts[span["source_act"], span["lang"]][span["start"] : span["end"]]
                == span["quote"]
            )
    assert answered > GENERATED / 2
    assert quoted > GENERATED
