"""Are the passages by which acts amend others read, and if not, why?

Samples N verbs of amending acts at random over the corpus, one of each text, each text alike
whatever its length, and prints how many stand in an instruction that was read, in a passage told
as unread, with its reason, and in neither: silence is not success. Of a sample ``--examples``
shows the words and what was read in them.

    python -m benchmarks.instructions CORPUS [--sample N] [--seed S] [--examples N]
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

from benchmarks.amending_corpus import amending_texts, notation, places_that_instruct
from benchmarks.setup import describe_setup
from kb.amending import read_instructions

_LONGEST_EXAMPLE = 400  # characters


def main() -> None:
    """Draw the sample, print the shares and the examples."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("--sample", type=int, default=600)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--examples", type=int, default=0)
    options = arguments.parse_args()
    describe_setup()
    texts = amending_texts(options.corpus)
    print(f"{len(texts)} amending acts")
    choice = random.Random(options.seed)
    choice.shuffle(texts)
    outcomes: Counter[str] = Counter()
    examples: dict[str, list[str]] = {}
    for text in texts:
        if outcomes.total() >= options.sample:
            break
        places = places_that_instruct(text.text)
        if not places:
            continue
        at = choice.choice(places)
        reading = read_instructions(text.expression(), text.title)
        outcome, words, said = "in neither", text.text[max(at - 200, 0) : at + 40], ""
        for instruction in reading.instructions:
            if instruction.start <= at < instruction.end:
                outcome, said = f"read: {instruction.action.value}", notation(instruction)
                words = text.text[instruction.start : instruction.end]
        for unread in reading.unread:
            if unread.start <= at < unread.end:
                outcome = f"unread: {unread.reason.value}"
                words = text.text[unread.start : unread.end]
        outcomes[outcome] += 1
        shown = " ".join(words.split())[:_LONGEST_EXAMPLE]
        examples.setdefault(outcome, []).append(f"{text.id} {at}: {shown}\n      {said}")
    total = max(outcomes.total(), 1)
    read = sum(count for outcome, count in outcomes.items() if outcome.startswith("read"))
    print(f"{total} passages, read {read / total:.1%}")
    for outcome, count in outcomes.most_common():
        print(f"{count:6} {count / total:6.1%} {outcome}")
        found = examples[outcome]
        for example in choice.sample(found, min(options.examples, len(found))):
            print(f"    {example}")


if __name__ == "__main__":
    main()
