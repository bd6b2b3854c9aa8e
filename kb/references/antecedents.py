"""Which act a mention means that names none: «осы Қағидалар», «аталған Заң», «Заңның»."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from kb.address import article_of
from kb.model import Expression
from kb.references.act_mentions import ActMention, Relation, act_mentions, short_names
from kb.references.own_units import OwnUnits
from kb.references.short_names import uses_of_short_names

_OF_ANNEXES = (None, "concept", "programme")
"""Kinds of what an act approves and appends: rules, concepts, programmes."""


def mentions_of(expression: Expression, text: str, units: OwnUnits) -> list[ActMention]:
    """All mentions of acts in ``text`` (folded) outside notes, in order; short names are read."""
    language = expression.language
    named = [
        mention for mention in act_mentions(text, language) if units.at(mention.start) is not None
    ]
    own_kind = _own_kind(named)
    named = [
        mention
        for mention in named
        if mention.relation is not Relation.OWN or mention.kind in (own_kind, *_OF_ANNEXES)
    ]
    # «(далее – объекты информатизации)» behind an act's name is no name of the act.
    names = {
        name: mention
        for name, mention in short_names(text, language, named).items()
        if name[:1].isupper()
    }
    used = uses_of_short_names(text, names, named)
    return sorted(
        [*named, *(mention for mention in used if _is_in_reach(mention, names, units))],
        key=lambda mention: mention.start,
    )


def _own_kind(mentions: Sequence[ActMention]) -> str | None:
    """What an act calls itself: «осы шешім» in a law speaks of some decision."""
    kinds = Counter(mention.kind for mention in mentions if mention.relation is Relation.OWN)
    return max(kinds, key=lambda kind: kinds[kind], default=None)


def _is_in_reach(mention: ActMention, names: Mapping[str, ActMention], units: OwnUnits) -> bool:
    """Whether a use of a short name stands in a unit, in the annex that introduced the name."""
    position = units.at(mention.start)
    if position is None:
        return False
    introduced = next(one for one in names.values() if one.name == mention.name)
    introducing = units.at(introduced.start)
    assert introducing is not None
    root = units.root_of(introducing)
    return root is None or units.root_of(position) == root


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
