"""Which act a mention means that names none: «осы Қағидалар», «аталған Заң», «Заңның»."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kb.address import article_of
from kb.model import Expression
from kb.references.act_mentions import ActMention, Relation, act_mentions
from kb.references.own_units import OwnUnits
from kb.references.short_names import with_short_names

_OF_ANNEXES = (None, "concept", "programme")
"""Kinds of what an act approves and appends: rules, concepts, programmes."""


def mentions_of(expression: Expression, text: str, units: OwnUnits) -> list[ActMention]:
    """The mentions of acts in ``text`` (folded) outside notes, in order; short names are read."""
    language = expression.language
    mentions = [
        mention
        for mention in with_short_names(text, language, act_mentions(text, language))
        if units.at(mention.start) is not None
    ]
    own = [mention for mention in mentions if mention.relation is Relation.OWN]
    kinds: dict[int | None, Counter[str | None]] = {}
    for mention in own:
        kinds.setdefault(_root(mention, units), Counter())[mention.kind] += 1
    # What an act calls itself: «осы шешім» in a law speaks of some decision. A treaty
    # within a decree calls itself otherwise than the decree around it.
    called = {root: max(count, key=lambda kind: count[kind]) for root, count in kinds.items()}
    return [
        mention
        for mention in mentions
        if mention.relation is not Relation.OWN
        or mention.kind in (called.get(None), called[_root(mention, units)], *_OF_ANNEXES)
    ]


def _root(mention: ActMention, units: OwnUnits) -> int | None:
    """The outermost annex in which a mention stands; None: the body of the act."""
    position = units.at(mention.start)
    assert position is not None
    return units.root_of(position)


def said_act(
    mention: ActMention, mentions: Sequence[ActMention], units: OwnUnits
) -> ActMention | None:
    """The act that «аталған Заң» means: the last one of that kind named before it.

    It stands in the same article or, where there is none, in the same paragraph;
    None where there is no such act.
    """
    position = units.at(mention.start)
    assert position is not None
    first = article_of(units.provisions, position)
    for other in reversed(mentions[: mentions.index(mention)]):
        at = units.at(other.start)
        assert at is not None
        if at < first:
            return None
        if other.relation is Relation.NAMED and other.kind == mention.kind:
            return other
    return None


def annex_meant(mention: ActMention, provision: int, units: OwnUnits) -> int | None:
    """Position of the annex that «осы Қағидалар» means; None: the act itself."""
    return units.root_of(provision) if mention.kind in _OF_ANNEXES else None
