"""The unit that words name within which a definition holds: «осы баптың 2-тармағында»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kb.address import ancestors
from kb.language.lookalikes import fold_lookalikes, lowered
from kb.model import Level, Provision
from kb.references.steps import Step, reader
from kb.unit_index import UnitIndex

_SUBSTITUTES = {Level.SUBPARAGRAPH: Level.PARAGRAPH, Level.POINT: Level.INDENT}
"""A «часть» of a code's article is its paragraph, and a «подпункт» may keep its bracket only."""


def unit_named(words: str, language: str, units: UnitIndex, unit: Provision) -> int | None:
    """Position of the unit that ``words`` in ``unit`` name by «осы», «настоящий», "this".

    The smallest that holds all of them where they name several; None where
    they name none, as words about the act do.
    """
    text = lowered(fold_lookalikes(words))
    found = [
        position
        for chain in _chains(list(reader(language).steps(text)), text, language)
        if (position := _position(chain, units, unit)) is not None
    ]
    return _smallest_around(found, units) if found else None


def _chains(steps: Sequence[Step], text: str, language: str) -> Iterator[list[Step]]:
    """Runs of steps from a relative one («осы баптың») to the innermost."""
    outer_first = reader(language).words.outer_first
    ordered = steps if outer_first else steps[::-1]
    chain: list[Step] = []
    for step in ordered:
        if step.relative == "this":
            if chain:
                yield chain
            chain = [step]
        elif chain and not text[slice(*_between(chain[-1], step))].strip():
            chain.append(step)
    if chain:
        yield chain


def _between(one: Step, other: Step) -> tuple[int, int]:
    first, last = sorted((one, other), key=lambda step: step.start)
    return first.end, last.start


def _position(chain: Sequence[Step], units: UnitIndex, unit: Provision) -> int | None:
    """The unit that a chain means; of a list the one in which its members lie."""
    position = _enclosing(chain[0].level, units, unit)
    for step in chain[1:]:
        if position is None or len(step.numbers) != 1:
            break
        inner = units.find(((step.level, step.numbers[0].value),), position)
        if len(inner) != 1:
            break
        position = inner[0]
    return position


def _enclosing(level: Level, units: UnitIndex, unit: Provision) -> int | None:
    for wanted in (level, _SUBSTITUTES.get(level)):
        if wanted is None:
            continue
        for one in ancestors(units.provisions, unit.position):
            if one.level is wanted and (wanted is not Level.ANNEX or one.number):
                return one.position
        if wanted is Level.POINT:
            # A line below a list that speaks of «осы тармақша» belongs to the last point.
            before = units.last_before(unit.position, wanted)
            if before is not None:
                return before
    return None


def _smallest_around(positions: Iterable[int], units: UnitIndex) -> int | None:
    """The smallest unit that holds all of ``positions``."""
    lines = [
        [one.position for one in ancestors(units.provisions, position)][::-1]
        for position in positions
    ]
    shared = [line[0] for line in zip(*lines, strict=False) if len(set(line)) == 1]
    return shared[-1] if shared else None
