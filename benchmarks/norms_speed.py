"""How long the norms of all texts of a knowledge base take to read.

    python -m benchmarks.norms_speed KNOWLEDGE_BASE [--each]

Processor time of ``norms_in`` alone: definitions are read before, spaCy is imported.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from benchmarks.setup import describe_setup
from kb.definitions.extraction import definitions_in
from kb.norms.extraction import norms_in
from kb.store import Store


def main() -> None:
    """Read all texts, print the time in all, with ``--each`` that of each text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", type=Path)
    parser.add_argument("--each", action="store_true")
    options = parser.parse_args()
    describe_setup()
    seconds = 0.0
    texts = characters = norms = 0
    with Store.open(options.base) as store:
        for act in store.acts():
            for head in store.expressions(act.act.id):
                expression = store.expression(head.id)
                definitions = definitions_in(expression, with_uses=False)
                begun = time.process_time()
                found = norms_in(expression, definitions)
                took = time.process_time() - begun
                seconds += took
                texts += 1
                characters += len(expression.text)
                norms += len(found)
                if options.each:
                    print(f"{act.act.id} {head.language}: {len(found)} norms, {took:.2f} s")
    print(
        f"{norms} norms of {texts} texts, {characters / 1e6:.1f} M characters: "
        f"{seconds:.1f} s, {characters / 1e6 / seconds:.2f} M characters a second"
    )


if __name__ == "__main__":
    main()
