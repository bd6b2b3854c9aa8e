"""Which act a mention means that names none: «осы Қағидалар», «аталған Заң», «Заңның»."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache

from kb.address import article_of
from kb.model import Expression, Level
from kb.references.act_mentions import ActMention, Relation, act_mentions
from kb.references.own_units import OwnUnits
from kb.references.short_names import with_short_names
from kb.references.steps import WORDS

OF_ANNEXES = (None, "concept", "programme")
"""Kinds of what an act approves and appends: rules, concepts, programmes."""
_ISSUED = ("decree", "resolution", "order", "decision")
"""Kinds whose words mean much else: a decision of a court, an order of an employer."""
_LONGEST_LABEL = 600  # characters
_REACH = 400  # mentions of acts before the said one


def mentions_of(expression: Expression, text: str, units: OwnUnits) -> list[ActMention]:
    """The mentions of acts in ``text`` (folded) outside notes, in order; short names are read."""
    language = expression.language
    mentions = [
        mention
        for mention in with_short_names(text, language, act_mentions(text, language))
        if units.at(mention.start) is not None and not _is_label(mention, text, units, language)
    ]
    own = [mention for mention in mentions if mention.relation is Relation.OWN]
    kinds: dict[int | None, Counter[str | None]] = {}
    for mention in (one for one in own if one.kind not in OF_ANNEXES):
        kinds.setdefault(_root(mention, units), Counter())[mention.kind] += 1
    # What an act calls itself: «осы шешім» in a law speaks of some decision. A treaty
    # within a decree calls itself otherwise than the decree around it.
    called = {root: max(count, key=lambda kind: count[kind]) for root, count in kinds.items()}
    return [
        mention
        for mention in mentions
        if mention.relation is not Relation.OWN
        or mention.kind in (called.get(None), called.get(_root(mention, units)), *OF_ANNEXES)
    ]


def _is_label(mention: ActMention, text: str, units: OwnUnits, language: str) -> bool:
    """Whether an annex says whose it is: «… 2020 жылғы 5 мамырдағы № 7 бұйрығына 1-қосымша»."""
    position = units.at(mention.start)
    assert position is not None
    unit = units.provisions[position]
    if unit.level is not Level.ANNEX or mention.relation is not Relation.NAMED:
        return False
    start, end = unit.content[0]
    return start <= mention.start < end and bool(
        _annex_word(language).search(text, start, min(end, start + _LONGEST_LABEL))
    )


@cache
def _annex_word(language: str) -> re.Pattern[str]:
    units = WORDS[language].citation.units
    return re.compile("|".join(unit.stem for unit in units if unit.level is Level.ANNEX), re.I)


def is_vague(mention: ActMention, text: str) -> bool:
    """Whether «указанное решение» may be anybody's where no such act is named before it."""
    word = text[mention.start : mention.end].split()[-1]
    return mention.relation is Relation.SAID and mention.kind in _ISSUED and word[0].islower()


def _root(mention: ActMention, units: OwnUnits) -> int | None:
    """The outermost annex in which a mention stands; None: the body of the act."""
    position = units.at(mention.start)
    assert position is not None
    return units.root_of(position)


def said_act(
    mention: ActMention,
    mentions: Sequence[ActMention],
    units: OwnUnits,
    *,
    anywhere: bool = False,
) -> ActMention | None:
    """The act that «аталған Заң» means: the last one of that kind named before it.

    It stands in the same article or, where there is none, in the same paragraph, and of
    an act ``anywhere`` in an order or rules without articles; None where there is no such act.
    """
    position = units.at(mention.start)
    assert position is not None
    first = article_of(units.provisions, position)
    if anywhere and units.around(position, Level.ARTICLE) is None:
        first = units.root_of(position) or 0
    before = bisect_left(mentions, mention.start, key=lambda other: other.start)
    for other in reversed(mentions[max(before - _REACH, 0) : before]):
        at = units.at(other.start)
        assert at is not None
        if at < first:
            return None
        if other.relation is Relation.NAMED and other.kind == mention.kind:
            return other
    return None


def annex_meant(mention: ActMention, provision: int, units: OwnUnits) -> int | None:
    """Position of the annex that «осы Қағидалар» means; None: the act itself."""
    return units.root_of(provision) if mention.kind in OF_ANNEXES else None
