"""How references are found in the words of an act.

Words for units with their numbers are found (``steps``), joined to chains with
the acts that they name (``chains``, ``act_mentions``, ``antecedents``), and the
units that they mean are looked for in the act's own tree (``settling``,
``targets``); those of other acts are looked for when all acts are there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.registry import load_registry
from kb.language.lookalikes import folded_text, lowered_text
from kb.model import (
    ActName,
    Expression,
    Level,
    Provision,
    Reason,
    Reference,
    ReferenceStatus,
    Target,
)
from kb.references.antecedents import mentions_of
from kb.references.chains import Chain, chains_of
from kb.references.own_units import OwnUnits
from kb.references.settling import Settling
from kb.references.steps import Step, reader

_WITHOUT_OWN_NUMBER = (Level.PREAMBLE, Level.SUBPARAGRAPH, Level.INDENT)
_HEADING = re.compile(r"\d+(?:-\d+)*-?\s?(?:бап|тарау)\Z|(?:статья|глава|article|chapter)\s")
_SENTENCE_BEGINS = re.compile(r"(?:[.;:\"»”\n]|\A)\s*\Z")
_LONGEST_GAP = 20  # characters
_LINE_END = re.compile(r"[^\S\n]*(?:\n|\t|\Z)")
_BLOCK_BEGINS = re.compile(r"\n[^\S\n]*\n\s*\Z")
_BLOCK_ENDS = re.compile(r"[^\S\n]*\n[^\S\n]*\n")
_OPENING_QUOTES = tuple('«"“„')


def references_in(expression: Expression) -> list[Reference]:
    """The references in the words of ``expression``, in the order of the text."""
    text = folded_text(expression.text)
    low = lowered_text(text)
    units = OwnUnits(expression)
    steps: list[Step] = []
    headings: list[Step] = []
    for step in reader(expression.language).steps(low):
        if _heads_wording(step, low):
            headings.append(step)
        elif not _names_itself(step, low, expression.provisions, units):
            steps.append(step)
    mentions = mentions_of(expression, text, units)
    settling = Settling(expression, low, steps, headings, mentions, units)
    found: list[tuple[Chain, Reference]] = []
    for chain in chains_of(low, steps, mentions, expression.language, units.at):
        reference = settling.reference(chain, found)
        if reference is not None:
            found.append((chain, reference))
    code = _code_in_parts(expression)
    return [reference if code is None else _in_any_part(reference, code) for _, reference in found]


def _code_in_parts(expression: Expression) -> ActName | None:
    """The name of the code of which an act is one part («… кодексі (Ерекше бөлім)»)."""
    entry = load_registry().get(expression.act_id)
    title = entry.titles.get(expression.language, "") if entry is not None else ""
    name, bracket, _ = title.partition(" (")
    if entry is None or entry.kind != "code" or not bracket:
        return None
    return ActName(entry.kind, title=name, language=expression.language)


def _in_any_part(reference: Reference, code: ActName) -> Reference:
    """The reference, to the code as a whole where its own part lacks the unit."""
    if reference.act is not None or reference.reason is not Reason.NO_UNIT:
        return reference
    targets = tuple(Target(target.path) for target in reference.targets)
    return replace(
        reference,
        act=code,
        targets=targets,
        status=ReferenceStatus.EXTERNAL,
        reason=Reason.NOT_LOADED,
    )


def _heads_wording(step: Step, text: str) -> bool:
    """Whether a step is the number of a unit in its new wording: «"11-бап. …», a whole sentence."""
    if len(step.numbers) != 1 or step.relative or not text.startswith(".", step.end):
        return False
    before = text[max(step.start - _LONGEST_GAP, 0) : step.start]
    if before.endswith(_OPENING_QUOTES):
        return True
    is_named = _HEADING.match(text, step.start, step.end) is not None
    return is_named and _SENTENCE_BEGINS.search(before) is not None


def _names_itself(step: Step, text: str, provisions: Sequence[Provision], units: OwnUnits) -> bool:
    """Whether a step is a unit's own number: «51-бап.», «1-қосымша», a line «8-тармақ»."""
    position = units.at(step.start)
    if position is None:
        return False
    unit = provisions[position]
    if step.start == unit.start and unit.level not in _WITHOUT_OWN_NUMBER:
        return True  # «51-бап.», «3) қосымша білім беру»
    ends_line = _LINE_END.match(text, step.end) is not None
    if unit.level is Level.ANNEX and step.level is Level.ANNEX and ends_line:
        return True
    return bool(_BLOCK_BEGINS.search(text, max(step.start - 40, 0), step.start)) and bool(
        _BLOCK_ENDS.match(text, step.end)
    )
