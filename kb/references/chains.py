"""Which steps make one reference, and which unit each step lies in.

«осы Заңның 5-бабының 1-тармағында», «подпунктом 1) пункта 4 статьи 10 настоящего
Закона»: steps side by side are a chain from the outer unit to the inner one or
back, as the language has it. Chains joined by a comma or "and" share what only
one of them names: the Kazakh one before («осы баптың 1-тармағында және
3-тармағында»), the Russian and English one after («пунктом 1 и подпунктом 2)
пункта 3 статьи 5»).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from kb.grammar.reference_words import ReferenceWords
from kb.model import Level
from kb.references.act_mentions import ActMention
from kb.references.steps import WORDS, Step

_LONGEST_ASIDE = 120  # characters
_SHORTEST_APPROVED = len(" бекітілген жоспар")
_LONGEST_APPROVED = 500  # characters from an act to the units of what it approves
_SELF_NESTING = (Level.POINT, Level.SECTION, Level.ANNEX)
"""Levels of which one unit may lie in another."""
_ROW = (Level.ARTICLE, Level.PARAGRAPH, Level.SUBPARAGRAPH, Level.POINT, Level.INDENT)
_IN_ARTICLES = (Level.PARAGRAPH, Level.SUBPARAGRAPH, Level.POINT, Level.INDENT)


@dataclass(frozen=True, slots=True)
class Chain:
    """One reference as its words stand. ``steps`` go from the outermost unit to the innermost."""

    start: int
    end: int
    steps: tuple[Step, ...]
    act: ActMention | None
    is_approved: bool = False
    """Whether the units are those of a document that the act approves."""


Part = Step | ActMention


def chains_of(
    text: str,
    steps: Iterable[Step],
    mentions: Sequence[ActMention],
    language: str,
    place_of: Callable[[int], int | None],
) -> list[Chain]:
    """The references in ``text`` (folded, lower case), in order.

    ``place_of`` gives the unit in which an offset lies; no chain leaves its
    unit, and what lies in none is passed over.
    """
    words = WORDS[language]
    parts = _in_order(steps, mentions)
    gaps = _gaps(language)
    chains: list[Chain] = []
    joined: list[Chain] = []  # chains joined to each other so far
    for group in _groups(text, parts, words, gaps, place_of):
        chain = _chain(text, group, words, gaps)
        if joined and not (
            gaps.joins.fullmatch(text, joined[-1].end, chain.start)
            and place_of(joined[-1].start) == place_of(chain.start)
        ):
            chains += _sharing(text, joined, words)
            joined = []
        joined.append(chain)
    chains += _sharing(text, joined, words)
    return [chain for chain in chains if not _says_nothing(chain)]


@dataclass(frozen=True, slots=True)
class _Gaps:
    """What may stand between two steps of a chain, and between two chains of a list."""

    within: re.Pattern[str]
    joins: re.Pattern[str]
    approved: re.Pattern[str]
    """What says that an act approves the document whose units are named."""
    annexed: re.Pattern[str]


@cache
def _gaps(language: str) -> _Gaps:
    words = WORDS[language]
    between = f"(?:(?:{words.between})\\s+)?" if words.between else ""
    joins = "|".join(words.joins)
    return _Gaps(
        # «пунктом 1-1статьи 52»: after a figure the space may be forgotten. What
        # stands in brackets («Кодексінің (Жалпы бөлім) 43-бабы») parts nothing.
        re.compile(
            rf"(?:\s+|(?<=[\d)])|(?=\d)){between}(?:[a-z]\d{{6,}}_*\s+)?"
            rf"(?:\((?:[^()]|\([^()]*\)){{1,{_LONGEST_ASIDE}}}\)\s*)?"
            # «ҚР ҚК "Адам өлтіру" 99-бабы»
            rf"(?:[\"«][^\"«»\n]{{3,{_LONGEST_ASIDE}}}[\"»]\s+)?"
        ),
        re.compile(rf"\s*[,;]\s*(?:(?:{joins})\s+)*|\s+(?:(?:{joins})\s+)+(?:\((?:{joins})\)\s+)?"),
        re.compile(words.approved),
        re.compile(words.approved_annexed),
    )


def _in_order(steps: Iterable[Step], mentions: Sequence[ActMention]) -> list[Part]:
    """Steps and mentions by their place; steps within the name of an act are the name's."""
    parts: list[Part] = []
    waiting = list(reversed(mentions))
    for step in steps:
        while waiting and waiting[-1].start <= step.start:
            parts.append(waiting.pop())
        if parts and parts[-1].end > step.start and not isinstance(parts[-1], Step):
            continue
        if waiting and waiting[-1].start < step.end:
            continue
        parts.append(step)
    return parts + waiting[::-1]


def _groups(
    text: str,
    parts: Iterable[Part],
    words: ReferenceWords,
    gaps: _Gaps,
    place_of: Callable[[int], int | None],
) -> Iterable[list[Part]]:
    """Runs of parts of which each lies in the one beside it."""
    group: list[Part] = []
    place: int | None = None
    for part in parts:
        at = place_of(part.start)
        if at is None:
            continue
        if (
            group
            and at == place
            and _is_beside(text, group[-1], part, gaps)
            and _nests(group, part, words)
        ):
            group.append(part)
            continue
        if group:
            yield group
        group, place = [part], at
    if group:
        yield group


def _is_beside(text: str, last: Part, part: Part, gaps: _Gaps) -> bool:
    """Whether nothing stands between two parts that would part them."""
    start, end = last.end, part.start
    if start == end:
        return True  # «Заңының5-бабының2-тармағы»: tables lose spaces
    if gaps.within.fullmatch(text, start, end):
        return True
    if isinstance(last, Step) is isinstance(part, Step) or end - start > _LONGEST_APPROVED:
        return False
    step = last if isinstance(last, Step) else part
    assert isinstance(step, Step)
    if step.relative is not None:
        return False
    return _approved(text, start, end, gaps) or (
        step.level is Level.ANNEX and gaps.annexed.fullmatch(text, start, end) is not None
    )


def _approved(text: str, start: int, end: int, gaps: _Gaps) -> bool:
    return end - start > _SHORTEST_APPROVED and bool(gaps.approved.fullmatch(text, start, end))


def _nests(group: Sequence[Part], part: Part, words: ReferenceWords) -> bool:
    """Whether ``part`` lies in the last of ``group``, or that in ``part``."""
    last = group[-1]
    if words.outer_first:
        if not isinstance(part, Step) or (part.relative and isinstance(last, Step)):
            return False
        return not isinstance(last, Step) or (last.holds_on and _may_nest(group, part, words))
    if not isinstance(last, Step) or last.relative:
        return False
    return not isinstance(part, Step) or _may_nest(group, part, words)


def _may_nest(group: Sequence[Part], step: Step, words: ReferenceWords) -> bool:
    levels = [part.level for part in group if isinstance(part, Step)]
    if step.level is Level.SUBPARAGRAPH and levels and levels[-1] is Level.POINT:
        return True  # «2-тармағы бірінші бөлігінің 1) тармақшасы бірінші бөлігінің»
    if levels and levels[-1] is Level.ARTICLE and step.level in _IN_ARTICLES:
        return words.outer_first  # «статей 75 и 76 пунктов 2 и 3»: a comma is missing
    return step.level not in levels or step.level in _SELF_NESTING


def _chain(text: str, group: list[Part], words: ReferenceWords, gaps: _Gaps) -> Chain:
    steps = [part for part in group if isinstance(part, Step)]
    mentions = [part for part in group if not isinstance(part, Step)]
    return Chain(
        group[0].start,
        group[-1].end,
        tuple(steps if words.outer_first else reversed(steps)),
        mentions[0] if mentions else None,
        bool(mentions and steps)
        and any(_approved(text, one.end, other.start, gaps) for one, other in pairwise(group)),
    )


def _sharing(text: str, chains: list[Chain], words: ReferenceWords) -> list[Chain]:
    """Chains of a list, each with what a neighbour names for it."""
    if words.comma_nests:
        chains = _nested_by_commas(text, chains)
    if words.outer_first:
        for index in range(1, len(chains)):
            chains[index] = _with_outer_of(chains[index], chains[index - 1])
    else:
        for index in range(len(chains) - 2, -1, -1):
            chains[index] = _with_parallel_of(chains[index], chains[index + 1])
    return chains


def _nested_by_commas(text: str, chains: list[Chain]) -> list[Chain]:
    """The chains, of which those that name ever smaller units behind commas are one."""
    nested: list[Chain] = []
    for chain in chains:
        outer = nested[-1] if nested else None
        if (
            outer is not None
            and outer.act is None
            and outer.steps
            and chain.steps
            and not any(step.relative for step in (*outer.steps, *chain.steps))
            and text[outer.end : chain.start].strip() == ","
            and outer.steps[-1].level in _ROW
            and chain.steps[0].level in _ROW
            and _ROW.index(outer.steps[-1].level) < _ROW.index(chain.steps[0].level)
        ):
            steps = (*outer.steps, *chain.steps)
            nested[-1] = replace(outer, end=chain.end, steps=steps, act=chain.act)
        else:
            nested.append(chain)
    return nested


def _with_outer_of(chain: Chain, before: Chain) -> Chain:
    """A Kazakh chain whose first word says by its possessive that it lies in what came before."""
    if chain.act is not None or not chain.steps or chain.steps[0].relative:
        return chain
    first = chain.steps[0]
    if not first.belongs:
        return chain
    outer: list[Step] = []
    for step in before.steps:
        if step.level is first.level:
            return _sharing_with(before, chain, outer)
        outer.append(step)
    if before.steps and not before.steps[-1].relative:
        return chain
    return _sharing_with(before, chain, outer)


def _sharing_with(other: Chain, chain: Chain, outer: Iterable[Step]) -> Chain:
    """``chain`` within the units ``outer`` and the act of ``other``."""
    return replace(
        chain, steps=(*outer, *chain.steps), act=other.act, is_approved=other.is_approved
    )


def _with_parallel_of(chain: Chain, after: Chain) -> Chain:
    """A Russian chain that lies in what the chain after it names behind a step of its level."""
    if chain.act is not None or not chain.steps or chain.steps[0].relative:
        return chain
    for index, step in enumerate(after.steps):
        if step.level is chain.steps[0].level and not step.relative:
            return _sharing_with(after, chain, after.steps[:index])
    return chain


def _says_nothing(chain: Chain) -> bool:
    """Whether a chain is only a word without number («примечание»), or a part's name alone."""
    if chain.act is not None:
        return False
    if len(chain.steps) == 1 and chain.steps[0].level is Level.PART:
        return any(number.is_name for number in chain.steps[0].numbers)
    return all(not step.numbers and step.relative is None for step in chain.steps)
