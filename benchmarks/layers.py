"""How long the layers take beside the parse, and what they find, on a big corpus.

    python -m benchmarks.layers CORPUS.jsonl.xz [--every N]

Runs in one process: seconds of processor time of the parse and of each layer.
"""

from __future__ import annotations

import argparse
import json
import lzma
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.setup import describe_setup
from corpus.readers.plain_text import read_plain_text
from kb.amendments import changes_of
from kb.definitions import definitions_of
from kb.model import Expression
from kb.references import references_of
from kb.structure import parse

_LAYERS: dict[str, Callable[[Expression], Sequence[object]]] = {
    "references": references_of,
    "definitions": definitions_of,
    "changes": changes_of,
}


def main() -> None:
    """Read the corpus, print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("--every", type=int, default=1, help="take every N-th document")
    options = arguments.parse_args()
    describe_setup()
    seconds: defaultdict[str, float] = defaultdict(float)
    found: Counter[str] = Counter()
    documents = characters = 0
    with lzma.open(options.corpus, "rt", encoding="utf-8") as lines:
        for index, line in enumerate(lines):
            if index % options.every:
                continue
            record = json.loads(line)
            began = time.process_time()
            document = read_plain_text(record["text"])
            expression = parse(document, str(record["id"]), "kk", title=record.get("title"))
            seconds["parse"] += time.process_time() - began
            documents += 1
            characters += len(expression.text)
            for name, layer in _LAYERS.items():
                began = time.process_time()
                found[name] += len(layer(expression))
                seconds[name] += time.process_time() - began
    print(f"{documents} documents, {characters} characters")
    for name, spent in seconds.items():
        speed = characters / spent / 1e6
        print(f"{name:12} {spent:8.1f} s {speed:6.1f} million characters a second {found[name]:8}")
    layers = sum(seconds[name] for name in _LAYERS)
    print(f"layers / parse: {layers / seconds['parse']:.2f}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"highest memory {memory:.0f} MiB")


if __name__ == "__main__":
    main()
