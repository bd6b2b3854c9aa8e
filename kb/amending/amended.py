"""Which instructions of an amending act change a given act.

An amending act may change many acts, and a text that merely names an act does not
amend it: what is told here decides what is applied to whom.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from kb.amending.model import Instruction, Reading, Unread
from kb.grammar.amending_act_words import AMENDING_TITLES
from kb.language.lookalikes import folded_text, lowered_text
from kb.model import Act, ActName, Expression, MatterKind
from kb.references.act_descriptions import distinctive_words, same_word
from kb.references.act_mentions import Relation
from kb.references.antecedents import mentions_of
from kb.references.catalogue import Catalogue
from kb.references.own_units import OwnUnits

_MOST = 0.5  # of a text that amends are instructions
_LEAD = 300  # characters before an instruction that may lead to it
_RENAMED = 0.8  # of the words of a title stay when an act is renamed
_HEAD = 1500  # characters within which a title stands
_SHORT = 50_000  # characters; what is longer and amends says so in its title
_LONGEST_TITLE = 600  # characters
_PARAGRAPH = re.compile(r"\n\s*\n")
_FULL_DATE = len("2011-07-22")


@dataclass(frozen=True, slots=True)
class Share:
    """What of an amending act concerns one act."""

    reading: Reading
    """The instructions that change it, and the passages about it that were not read."""
    unnamed: tuple[Instruction, ...]
    """Instructions of which nothing tells the act, where the amending act changes several."""
    others: tuple[tuple[ActName, int], ...]
    """The other acts that it changes, and by how many instructions each."""


def entitled(act: Act, expression: Expression) -> Act:
    """``act`` known by what stands above its text as well, where a file may say its title."""
    return replace(act, aliases=(*act.aliases, *_lines_above(expression)))


def amending_title(act: Act, expression: Expression) -> str | None:
    """The title of an amending act, from above its text where it has none that says so."""
    language = expression.language
    says_so = re.compile(AMENDING_TITLES[language])
    for title in (act.titles.get(language, ""), *_lines_above(expression)):
        if says_so.search(lowered_text(folded_text(title))):
            return title
    return None


def is_named(act: Act, name: ActName) -> bool:
    """Whether ``name`` means ``act``; of what is not known of the act nothing can differ."""
    known = replace(
        name,
        kind=None if act.kind == "bill" else name.kind,  # a bill is called what it will be
        number=name.number if act.number else None,
        date=name.date if act.date else None,
    )
    if Catalogue((act,)).find(known):
        return True
    # Renamed since: the day of adoption tells, with most of the title.
    if not (act.date and name.date == act.date and len(act.date) == _FULL_DATE and name.title):
        return False
    if name.number or (name.kind is not None and act.kind not in (name.kind, "act")):
        return False
    theirs = distinctive_words(name.title)
    titles = (*act.titles.values(), *act.aliases)
    return any(_most_are_in(theirs, distinctive_words(title)) for title in titles)


def share_of(reading: Reading, act: Act) -> Share:
    """What of ``reading`` concerns ``act``.

    Where an amending act changes this act alone, or names none, so do instructions
    whose act is not told.
    """
    names = dict.fromkeys(one.act for one in reading.instructions if one.act is not None)
    ours = {name for name in names if is_named(act, name)}
    is_alone = len(ours) == len(names)
    chosen, unnamed = [], []
    others: Counter[ActName] = Counter()
    for one in reading.instructions:
        if one.act in ours or (one.act is None and is_alone):
            chosen.append(one)
        elif one.act is None:
            unnamed.append(one)
        else:
            others[one.act] += 1
    kept = {id(one) for one in (*chosen, *unnamed)}
    unread = tuple(one for one in reading.unread if _is_beside(one, reading, kept))
    return Share(
        replace(reading, instructions=tuple(chosen), unread=unread),
        tuple(unnamed),
        tuple(others.items()),
    )


def may_amend(act: Act, expression: Expression) -> bool:
    """Whether a text may be one that amends others, at a glance: reading it takes longer."""
    return len(expression.text) <= _SHORT or amending_title(act, expression) is not None


def amends(reading: Reading, amending: Act, amended: Act) -> bool:
    """Whether a text surely is one that changes the act ``amended``.

    One that names it as changed, in an instruction or in its title, and that says in
    its title that it amends, or consists of instructions for the most part.
    """
    if not reading.instructions:
        return False
    names = dict.fromkeys(one.act for one in reading.instructions if one.act is not None)
    if names:
        is_meant = any(is_named(amended, name) for name in names)
    else:
        is_meant = any(is_named(amended, name) for name in _named_at_the_head(reading))
    is_entitled = amending_title(amending, reading.expression) is not None
    return is_meant and (is_entitled or _covered(reading) >= _MOST)


def _is_beside(unread: Unread, reading: Reading, kept: set[int]) -> bool:
    """Whether an instruction next to a passage is one of those that are kept, or there is none."""
    before = [one for one in reading.instructions if one.start <= unread.start][-1:]
    behind = [one for one in reading.instructions if one.start > unread.start][:1]
    return not reading.instructions or any(id(one) in kept for one in before + behind)


def _named_at_the_head(reading: Reading) -> list[ActName]:
    expression = reading.expression
    end = _end_of_head(expression)
    folded = folded_text(expression.text)
    mentions = mentions_of(expression, folded, OwnUnits(expression))
    return [
        one.name
        for one in mentions
        if one.start < end and one.relation is Relation.NAMED and one.name is not None
    ]


def _end_of_head(expression: Expression) -> int:
    fronts = [part.end for part in expression.matter if part.kind is MatterKind.FRONT]
    units = expression.provisions
    end = max(fronts) if fronts else units[0].start if units else len(expression.text)
    return min(end, _HEAD)


def _lines_above(expression: Expression) -> list[str]:
    """The paragraphs above the first unit, then their lines, a title each perhaps."""
    head = expression.text[: _end_of_head(expression)]
    lines = [*_PARAGRAPH.split(head), *head.splitlines()]
    written = (" ".join(line.split()) for line in lines)
    return list(dict.fromkeys(line for line in written if 0 < len(line) <= _LONGEST_TITLE))


def _covered(reading: Reading) -> float:
    """The share of a text that instructions take, with what leads to them and their annexes."""
    expression = reading.expression
    annexes = {annex for one in reading.instructions for annex in one.annexes if annex is not None}
    spans = [(one.start, one.end) for one in reading.instructions]
    spans += [(one.start, one.end) for one in reading.unread]
    spans += [(expression.provisions[at].start, expression.provisions[at].end) for at in annexes]
    covered = reached = 0
    for start, end in sorted(spans):
        begin = reached if start - reached <= _LEAD else start
        covered += max(end - begin, 0)
        reached = max(reached, end)
    return covered / max(len(expression.text), 1)


def _most_are_in(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    common = sum(any(same_word(word, other) for other in others) for word in words)
    return bool(words) and common >= _RENAMED * len(words)
