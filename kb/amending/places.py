"""Which units the words of an instruction address.

The words for units with their numbers are found as in references
(:mod:`kb.references.steps`); here they are joined to paths as instructions
join them: «5-баптың 2-тармағында», «в статье 5 пункт 2», «подпункты 1) и 2)
пункта 3».
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product

from kb.amending.marks import Span
from kb.amending.words import InstructionPatterns
from kb.model import Level, UnitPath
from kb.numbering import between, number_key
from kb.references.steps import Number, Step, reader
from kb.references.targets import RANKS

_WITHIN_ITSELF = (Level.POINT, Level.SECTION)
_LETTER = 3  # characters of a letter in quotation marks
_BROKEN = re.compile(r"[\r\n\t]")
_MOST_UNITS = 400


@dataclass(frozen=True, slots=True)
class Units:
    """Units named together: «5-баптың 2 және 3-тармақтары»."""

    start: int
    end: int
    paths: tuple[UnitPath, ...]
    word: int
    """Where the words for the innermost units begin."""
    noun: str
    """The word for the innermost units: what case it is in tells what they do."""

    @property
    def outermost(self) -> Level:
        """The level of the outermost unit named."""
        return self.paths[0][0][0]

    @property
    def innermost(self) -> Level:
        """The level of the units meant."""
        return self.paths[0][-1][0]


def masked(
    text: str, start: int, end: int, hidden: Iterable[Span], patterns: InstructionPatterns
) -> str:
    """``text`` between two offsets with what is hidden put out by bars."""
    letters = list(text[start:end])
    for first, last in hidden:
        if last - first == _LETTER and start <= first and last <= end:
            letters[first - start], letters[last - 1 - start] = " ", ")"  # «"б" тармақшасы»
            continue
        for at in range(max(first, start), min(last, end)):
            letters[at - start] = "|"
    # «9.5.-тармақ»: no full stop within the number of a unit; «азат жол» is one word.
    # Portals break lines around links, even between a number and its word.
    plain = patterns.stopped.sub(" ", _BROKEN.sub(" ", "".join(letters)))
    plain = patterns.signed.sub(r"\g<before> ", plain)
    return patterns.parted.sub(lambda words: " " + words.group().replace(" ", ""), plain)


def _ending(words: str, at: int) -> int:
    """Where the word ends whose beginning ends at ``at``."""
    while at < len(words) and words[at].isalpha():
        at += 1
    return at


def units_in(words: str, offset: int, patterns: InstructionPatterns) -> list[Units]:
    """The units that ``words`` (in lower case, quotations put out) name, in order.

    ``offset`` is where the words stand in the text.
    """
    steps = [step for step in reader(patterns.words.language).steps(words) if step.relative is None]
    chains = (_outer_first if patterns.head_final else _inner_first)(words, steps, patterns)
    read = (_units(chain, words, offset, patterns) for chain in chains)
    found = [units for units in read if units is not None]
    taken = [(min(s.start for s in chain), max(s.end for s in chain)) for chain in chains]
    for level, pattern in patterns.unnumbered.items():
        for bare in pattern.finditer(words):
            if not any(start <= bare.start() < end for start, end in taken):
                start = bare.start() + offset
                end = _ending(words, bare.end()) + offset
                noun = words[bare.start() : end - offset]
                found.append(Units(start, end, (((level, ""),),), start, noun))
    found.sort(key=lambda units: units.start)
    return _merged(words, offset, found, patterns)


def _merged(
    words: str, offset: int, found: Sequence[Units], patterns: InstructionPatterns
) -> list[Units]:
    """The units, those without number joined to what they stand in."""
    merged: list[Units] = []
    for units in found:
        last = merged[-1] if merged else None
        gap = words[last.end - offset : units.start - offset] if last is not None else ""
        if last is None or not _is_between(gap, patterns):
            merged.append(units)
        elif (
            patterns.head_final
            and RANKS[last.innermost] < RANKS[units.outermost]
            and (patterns.leads_on.search(last.noun))
        ):
            paths = tuple((*outer, *inner) for outer in last.paths for inner in units.paths)
            merged[-1] = Units(last.start, units.end, paths, units.word, units.noun)
        elif not patterns.head_final and RANKS[units.innermost] < RANKS[last.outermost]:
            paths = tuple((*outer, *inner) for outer in units.paths for inner in last.paths)
            merged[-1] = Units(last.start, units.end, paths, last.word, last.noun)
        else:
            merged.append(units)
    return merged


def _is_between(gap: str, patterns: InstructionPatterns) -> bool:
    """Whether nothing parts a unit from the one that it lies in."""
    bare = gap.strip()
    return not bare or patterns.within.fullmatch(bare) is not None


def _outer_first(
    words: str, steps: Sequence[Step], patterns: InstructionPatterns
) -> list[list[Step]]:
    chains: list[list[Step]] = []
    last: Step | None = None
    for step in steps:
        gap = words[last.end : step.start] if last is not None else ""
        if last is not None and _is_part_of(last, step) and not gap.strip():
            step = replace(step, unit=patterns.subparagraph)
        if (
            last is not None
            and not gap.strip(" \t\n\xa0,")
            and _nests(words, last, step, gap, patterns)
        ):
            chains[-1].append(step)
        elif last is not None and patterns.joined.fullmatch(gap):
            chains.append([*_outer_of(chains[-1], step), step])
        else:
            chains.append([step])
        last = step
    return chains


def _is_part_of(last: Step, step: Step) -> bool:
    """Whether what is called a section is a part of a paragraph: «10-тармақтың бірінші бөлімі»."""
    return step.level is Level.SECTION and last.level is Level.PARAGRAPH and last.holds_on


def _nests(words: str, last: Step, step: Step, gap: str, patterns: InstructionPatterns) -> bool:
    if RANKS[step.level] <= RANKS[last.level] and not (
        step.level is last.level and step.level in _WITHIN_ITSELF and last.holds_on
    ):
        return step.level is Level.SUBPARAGRAPH and last.level is Level.POINT and last.holds_on
    # «38-тармақ 4) тармақша» lacks its ending.
    is_located = patterns.locative.search(words[last.start : last.end]) is not None
    return last.holds_on or not gap.strip() or is_located


def _outer_of(chain: Sequence[Step], step: Step) -> list[Step]:
    """What of the chain before it a step of a list lies in."""
    outer = []
    for one in chain:
        if RANKS[one.level] >= RANKS[step.level]:
            break
        outer.append(one)
    if len(outer) == len(chain) and not chain[-1].holds_on:
        return []  # «1-тармақ және екінші бөлік»: not a unit of it
    return outer


def _inner_first(
    words: str, steps: Sequence[Step], patterns: InstructionPatterns
) -> list[list[Step]]:
    chains: list[list[Step]] = []
    last: Step | None = None
    for step in steps:
        gap = words[last.end : step.start] if last is not None else "|"
        if last is not None and _is_between(gap, patterns):
            if RANKS[step.level] < RANKS[chains[-1][0].level] or (
                step.level is chains[-1][0].level and step.level in _WITHIN_ITSELF
            ):
                chains[-1].insert(0, step)
            elif RANKS[step.level] > RANKS[chains[-1][-1].level]:
                chains[-1].append(step)
            else:
                chains.append([step])
        else:
            chains.append([step])
        last = step
    for index in range(len(chains) - 2, -1, -1):
        chain, after = chains[index], chains[index + 1]
        gap = words[max(s.end for s in chain) : min(s.start for s in after)]
        if not patterns.joined.fullmatch(gap):
            continue
        for at, step in enumerate(after):
            if step.level is chain[0].level:
                chains[index] = [*after[:at], *chain]
                break
        else:  # «в абзаце первом и подпунктах 1) и 2) пункта 4»
            outer = [one for one in after[:-1] if RANKS[one.level] < RANKS[chain[0].level]]
            chains[index] = [*outer, *chain]
    return chains


def _units(
    chain: Sequence[Step], words: str, offset: int, patterns: InstructionPatterns
) -> Units | None:
    rows = [_row(step, _noun(words, step), patterns) for step in chain]
    paths: list[UnitPath] = []
    for path in product(*rows):
        paths.append(tuple(path))
        if len(paths) >= _MOST_UNITS:
            break
    if not paths or not paths[0]:
        return None
    last = chain[-1]
    return Units(
        min(step.start for step in chain) + offset,
        max(step.end for step in chain) + offset,
        tuple(paths),
        last.start + offset,
        _noun(words, last),
    )


def _noun(words: str, step: Step) -> str:
    found = re.search(rf"(?<![^\W\d_])(?:{step.unit.stem})[^\W\d_]*", words[step.start : step.end])
    return found.group() if found else words[step.start : step.end]


def _row(step: Step, noun: str, patterns: InstructionPatterns) -> list[tuple[Level, str]]:
    if not step.numbers:
        return [(step.level, "")]
    if len(step.numbers) == 1 and patterns.plural.search(noun):
        first, _, last = step.numbers[0].value.partition("-")  # «62-68-баптар»
        if first.isdigit() and last.isdigit() and 0 < int(last) - int(first) < _MOST_UNITS:
            return [(step.level, str(one)) for one in range(int(first), int(last) + 1)]
    row: list[tuple[Level, str]] = []
    before: Number | None = None
    for number in step.numbers:
        if (
            before is not None
            and before.begins_range
            and number_key(before.value) < number_key(number.value)
        ):
            row += [(step.level, value) for value in between(before.value, number.value)[1:]]
        else:
            row.append((step.level, number.value))
        before = number
    return row


def is_lettered(unit: tuple[Level, str]) -> bool:
    """Whether a unit is a point with a letter, which lies in one with a number."""
    return unit[0] is Level.POINT and unit[1].isalpha()


def joined(outer: UnitPath, inner: UnitPath) -> UnitPath:
    """The unit ``inner`` as named within ``outer``, of which it replaces what is not around it."""
    if not inner:
        return outer
    if inner[0][0] is Level.REMARK and all(part[0] is not Level.REMARK for part in outer):
        return (*outer, *inner)  # any unit may have a remark
    first = RANKS[inner[0][0]]
    if first < RANKS[Level.PARAGRAPH]:  # «кіріспеде: …; 1-бөлімде: …»
        outer = tuple(part for part in outer if part[0] is not Level.PREAMBLE)
    kept = [
        part
        for part in outer
        if RANKS[part[0]] < first
        # «1) тармақшада: а) тармақшасында:»
        or (is_lettered(inner[0]) and part[0] is Level.POINT and part[1][:1].isdigit())
    ]
    is_within_point = inner[0][0] is Level.SUBPARAGRAPH and outer and outer[-1][0] is Level.POINT
    return (*outer, *inner) if is_within_point else (*kept, *inner)


def is_within(path: UnitPath, outer: Iterable[UnitPath]) -> bool:
    """Whether ``path`` is one of the units ``outer`` or lies in one."""
    return any(path[: len(one)] == one for one in outer)
