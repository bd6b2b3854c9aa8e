"""Are instructions of amending acts read as a person reads them?

Compares :func:`kb.amending.read_instructions` with the gold (``gold/README.md``): a hundred
verbs drawn at random over the corpus, half of them one for each text, half over all verbs, each
with the one instruction that it stands in, in the notation of
:func:`benchmarks.amending_corpus.notation`, and five hundred fresh ones, drawn later. Prints for
each file the share read alike as a whole and for each part: act, action, places, words.
``first`` in the gold says whether it was read rightly before anything was mended for these
texts; that share is the honest one.

    python -m benchmarks.instructions_against_gold CORPUS [--list]
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.amending_corpus import CorpusText, corpus_texts, notation
from benchmarks.setup import describe_setup
from kb.amending import read_instructions

_GOLD = Path(__file__).with_name("gold")
_FILES = (
    "instructions.jsonl",
    "instructions.fresh.jsonl",
    "instructions.second.jsonl",
    "instructions.third.jsonl",
    "instructions.fourth.jsonl",
    "instructions.fifth.jsonl",
)
_PARTS = ("act", "action", "places")


def main() -> None:
    """Read the texts of the gold and print the shares."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("--list", action="store_true", help="print what differs")
    options = arguments.parse_args()
    describe_setup()
    gold = {
        name: [json.loads(line) for line in (_GOLD / name).read_text(encoding="utf-8").splitlines()]
        for name in _FILES
    }
    wanted = {entry["document"] for entries in gold.values() for entry in entries}
    texts = {text.id: text for text in corpus_texts(options.corpus) if text.id in wanted}
    for name, entries in gold.items():
        print(f"{name}:")
        _compare(entries, texts, is_listed=options.list)


def _compare(
    entries: list[dict[str, Any]], texts: Mapping[str, CorpusText], *, is_listed: bool
) -> None:
    """Print the shares of one file of the gold."""
    right: Counter[str] = Counter()
    for entry in entries:
        text = texts[entry["document"]]
        if hashlib.sha256(text.text.encode()).hexdigest() != entry["sha256"]:
            raise SystemExit(f"{entry['document']}: not the text that was marked")
        reading = read_instructions(text.expression(), text.title)
        at = entry["at"]
        found = [notation(one) for one in reading.instructions if one.start <= at < one.end]
        got = found[-1] if found else ""
        theirs, ours = entry["reading"].split(" | "), got.split(" | ")
        right["as a whole"] += got == entry["reading"]
        right["at first reading"] += entry["first"]
        for index, part in enumerate(_PARTS):
            right[part] += theirs[index : index + 1] == ours[index : index + 1]
        right["words and units"] += theirs[len(_PARTS) :] == ours[len(_PARTS) :]
        if is_listed and got != entry["reading"]:
            print(f"{entry['document']} {at}\n    gold: {entry['reading']}\n    read: {got}")
    for part in ("as a whole", "at first reading", *_PARTS, "words and units"):
        print(f"{right[part] / len(entries):6.1%} {part} ({right[part]} of {len(entries)})")


if __name__ == "__main__":
    main()
