"""The references marked by hand: read, and checked against the texts.

The format and what counts as a reference are told in ``gold/README.md``. Without
arguments both languages are checked against the acts of ``../shared/data/acts``;
a text that is not there is skipped, and said so.

    python -m benchmarks.gold_references [FOLDER] [--missing]

Exit status 1: something in the gold is wrong. Units of the act itself that its
tree lacks are counted, and listed with ``--missing``: the law itself may cite
what was repealed, so they are no errors.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from corpus.readers import read
from kb.address import EID_PREFIXES, find_units
from kb.model import ActName, Expression, Level, UnitPath
from kb.structure import parse

HALVES = ("tuning", "kept", "fresh")
SELF = "self"
"""What the gold calls the act that the reference stands in."""

GOLD = Path(__file__).parent / "gold"
ACTS = Path(__file__).parents[2] / "shared" / "data" / "acts"
FILES = {"kk": GOLD / "references.kk.jsonl", "ru": GOLD / "references.ru.jsonl"}

_SUFFIXES = {"kk": ".kaz.txt", "ru": ".rus.txt"}
_LEVELS = {prefix: level for level, prefix in EID_PREFIXES.items()}
_STEP = re.compile(r"([a-z]+)(?:_(\d+(?:[-.]\d+)*|[IVXLC]+))?")
_UNNUMBERED = (Level.PREAMBLE, Level.REMARK, Level.ANNEX)
_FROM_OUTSIDE_IN = (
    (Level.ANNEX, Level.PREAMBLE),
    (Level.PART,),
    (Level.SECTION,),
    (Level.CHAPTER,),
    (Level.SUBDIVISION,),
    (Level.ARTICLE,),
    (Level.PARAGRAPH, Level.REMARK),
    (Level.POINT,),
    (Level.INDENT,),
)
_RANKS = {level: rank for rank, levels in enumerate(_FROM_OUTSIDE_IN) for level in levels}


@dataclass(frozen=True, slots=True)
class GoldReference:
    """Words that point to units of law, as a reader marked them."""

    start: int
    end: int
    act: str | ActName
    """:data:`SELF`, an act's id, or what the words say of an act whose id is not known."""
    units: tuple[str, ...]
    """Identifiers from the article down; none: the act as a whole."""

    @property
    def paths(self) -> tuple[UnitPath, ...]:
        """The units as levels and numbers."""
        return tuple(map(unit_path, self.units))


@dataclass(frozen=True, slots=True)
class GoldText:
    """One act's text in one language and the references inside its windows."""

    act: str
    lang: str
    sha256: str
    """Of the text in UTF-8."""
    half: str
    """One of :data:`HALVES`."""
    windows: tuple[tuple[int, int], ...]
    references: tuple[GoldReference, ...]

    def text_path(self, folder: Path = ACTS) -> Path:
        """Where the text lies."""
        return folder / (self.act + _SUFFIXES[self.lang])


def load(path: Path) -> list[GoldText]:
    """The gold texts of a file of JSON lines.

    Raises ``ValueError`` with the line where one has not the form of the README.
    """
    result = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            result.append(_gold_text(json.loads(line)))
        except (ValueError, TypeError, KeyError) as error:
            raise ValueError(f"{path.name}, line {number}: {error!r}") from error
    return result


def unit_path(unit: str) -> UnitPath:
    """``art_27__para_3__point_7-1`` as levels and numbers.

    Raises ``ValueError`` where it is not written like an identifier, outer units first.
    """
    path = []
    for step in unit.split("__"):
        match = _STEP.fullmatch(step)
        level = _LEVELS.get(match[1]) if match else None
        if match is None or level is None or (match[2] is None and level not in _UNNUMBERED):
            raise ValueError(f"{unit!r}: {step!r} is no level with a number")
        path.append((level, match[2] or ""))
    # «часть вторая подпункта 1)»: a subparagraph may stand in a point as well as around it.
    ranks = [_RANKS[level] for level, _ in path if level is not Level.SUBPARAGRAPH]
    if any(outer >= inner for outer, inner in pairwise(ranks)) or len(set(path)) < len(path):
        raise ValueError(f"{unit!r}: the units are not in order from the outside in")
    return tuple(path)


def errors_in(gold: GoldText, text: str) -> Iterator[str]:
    """What is wrong with the offsets of ``gold``, ``text`` being the act's."""
    if hashlib.sha256(text.encode()).hexdigest() != gold.sha256:
        yield "the text is another one than the one that was marked"
        return
    for (_, end), (start, _) in pairwise(gold.windows):
        if start < end:
            yield f"windows out of order or overlapping at {start}"
    for one, other in pairwise(gold.references):
        if other.start < one.end:
            yield f"{other.start}: out of order, or overlaps the reference at {one.start}"
    for reference in gold.references:
        quoted = text[reference.start : reference.end]
        if not any(
            start <= reference.start and reference.end <= end for start, end in gold.windows
        ):
            yield f"{reference.start}: outside of the windows"
        if not quoted or quoted != quoted.strip():
            yield f"{reference.start}: empty, or begins or ends with white space: {quoted!r}"
        if len(set(reference.units)) < len(reference.units):
            yield f"{reference.start}: a unit stands twice: {reference.units}"


def missing_units(gold: GoldText, expression: Expression) -> Iterator[tuple[GoldReference, str]]:
    """References to units of the act itself that its tree lacks, with the unit."""
    for reference in gold.references:
        for unit in reference.units if reference.act == SELF else ():
            if not find_units(expression.provisions, unit_path(unit)):
                yield reference, unit


def main() -> None:
    """Check both files, print the counts."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path, nargs="?", default=ACTS)
    arguments.add_argument("--missing", action="store_true", help="list units not found")
    options = arguments.parse_args()
    wrong = 0
    for language, path in FILES.items():
        if not path.exists():
            print(f"{language}: {path.name} is not there")
            continue
        tally: Counter[str] = Counter()
        for gold in load(path):
            lines = list(_checked(gold, options.folder, options.missing))
            print("\n".join((_described(gold), *lines)))
            wrong += sum(line.startswith("    error") for line in lines)
            tally[gold.half] += len(gold.references)
        halves = ", ".join(f"{half} {tally[half]}" for half in HALVES)
        print(f"{language}: {tally.total()} references ({halves})")
    sys.exit(1 if wrong else 0)


def _checked(gold: GoldText, folder: Path, list_missing: bool) -> Iterator[str]:
    """Lines that say what is wrong and which units the text lacks."""
    path = gold.text_path(folder)
    if not path.exists():
        yield f"    skipped: {path} is not there"
        return
    document = read(path)
    errors = list(errors_in(gold, document.text))
    yield from (f"    error: {error}" for error in errors)
    missing = list(missing_units(gold, parse(document, gold.act, gold.lang))) if not errors else []
    if missing and list_missing:
        for reference, unit in missing:
            quoted = " ".join(document.text[reference.start : reference.end].split())
            yield f"    not in the text: {unit} ({reference.start}: {quoted})"
    elif missing:
        yield f"    not in the text: {len(missing)} units"


def _described(gold: GoldText) -> str:
    characters = sum(end - start for start, end in gold.windows)
    return (
        f"{gold.act} {gold.lang} {gold.half}: {len(gold.references)} references "
        f"in {len(gold.windows)} windows, {characters} characters"
    )


def _gold_text(fields: dict[str, Any]) -> GoldText:
    if fields["half"] not in HALVES or fields["lang"] not in _SUFFIXES:
        raise ValueError(f"half {fields['half']!r} or language {fields['lang']!r} is not known")
    return GoldText(
        fields["act"],
        fields["lang"],
        fields["sha256"],
        fields["half"],
        tuple((start, end) for start, end in fields["windows"]),
        tuple(map(_gold_reference, fields["references"])),
    )


def _gold_reference(fields: dict[str, Any]) -> GoldReference:
    units = tuple(fields["units"])
    for unit in units:
        unit_path(unit)  # raises where it is not well written
    act = fields["act"]
    act = act if isinstance(act, str) else ActName(**act)
    return GoldReference(fields["start"], fields["end"], act, units)


if __name__ == "__main__":
    main()
