"""What looks like a reference and was not taken as one, with the reason.

Silence is not success: finds every word for a unit that has a number beside it,
on whichever side, and prints how many of them lie in a reference and why the
others do not, with examples to read.

    python -m benchmarks.unread_references FOLDER [--examples N] [--reason R]
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from benchmarks.parallel_texts import texts_of
from benchmarks.setup import describe_setup
from kb.language.lookalikes import fold_lookalikes
from kb.model import Expression, Status
from kb.references import references_of
from kb.references.own_units import OwnUnits
from kb.references.steps import WORDS

_NUMBER = r"(?<![\d.,])\d{1,4}(?:-\d{1,3})?\)?"
_AROUND = 70  # characters of an example on either side
_SEED = 7


def main() -> None:
    """Read the folder, print the counts and the examples."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--examples", type=int, default=5, help="how many of each reason")
    arguments.add_argument("--reason", help="print examples of this reason only")
    options = arguments.parse_args()
    describe_setup()
    found: dict[str, list[str]] = {}
    for act, texts in texts_of(options.folder).items():
        for language, expression in texts.items():
            for start, end, reason in phrases(expression):
                words = expression.text[max(start - _AROUND, 0) : end + _AROUND]
                example = f"{act} {language} {start}: {' '.join(words.split())}"
                found.setdefault(reason, []).append(example)
    counts = Counter({reason: len(examples) for reason, examples in found.items()})
    print(f"{counts.total()} words for units with a number beside them")
    choice = random.Random(_SEED)
    for reason, count in counts.most_common():
        print(f"{count:6} {count / counts.total():6.2%} {reason}")
        if options.reason in (None, reason) and reason != "in a reference":
            for example in choice.sample(found[reason], min(options.examples, count)):
                print(f"         {example}")


def phrases(expression: Expression) -> Iterator[tuple[int, int, str]]:
    """Every word for a unit with a number beside it: its span, and what became of it."""
    text = fold_lookalikes(expression.text).lower()
    units = OwnUnits(expression)
    taken = bytearray(len(text))
    for reference in references_of(expression):
        taken[reference.start : reference.end] = b"\1" * (reference.end - reference.start)
    for match in _phrase(expression.language).finditer(text):
        yield *match.span(), _reason(match, expression, units, taken)


@cache
def _phrase(language: str) -> re.Pattern[str]:
    units = "|".join(
        f"(?:{unit.stem})(?:{unit.endings})" for unit in WORDS[language].citation.units if unit.stem
    )
    word = rf"(?<![^\W\d_])(?:{units})(?![^\W\d_])"
    return re.compile(rf"{_NUMBER}[\s-]{{0,3}}{word}|{word}[\s№]{{1,3}}{_NUMBER}")


def _reason(match: re.Match[str], expression: Expression, units: OwnUnits, taken: bytearray) -> str:
    if any(taken[match.start() : match.end()]):
        return "in a reference"
    position = units.at(match.start())
    if position is None:
        is_note = any(note.start <= match.start() < note.end for note in expression.notes)
        return "in an editor's note" if is_note else "in a title, the contents or a signature"
    unit = expression.provisions[position]
    if unit.status is not Status.IN_FORCE:
        return "in the editor's words of a removed unit"
    if match.start() - unit.start < 3 or match.string[match.end() : match.end() + 1] == ".":
        return "a unit's own number"
    has_number_first = match.group()[0].isdigit()
    if has_number_first is not WORDS[expression.language].outer_first:
        return "the number stands on the other side"
    return "anything else"


if __name__ == "__main__":
    main()
