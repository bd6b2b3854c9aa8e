"""How the screen tells what a unit is on a day, by which rule, and what was ruled on it."""

from __future__ import annotations

from collections.abc import Sequence

from console.messages import say
from indexer.standings import StandingOn
from kb.address import address_of
from kb.amendments.validity import Standing, rulings_on
from kb.citation_format import format_citation
from kb.model import Change, ChangeAction, Delay, Provision
from kb.store import ExpressionHead, Store

_TOLD = frozenset(
    {
        ChangeAction.UNCONSTITUTIONAL,
        ChangeAction.UNCONSTITUTIONAL_IN_PART,
        ChangeAction.CONSTITUTIONAL_AS_READ,
    }
)
"""Rulings that a reader of the unit must know."""


def delay_words(delay: Delay) -> str:
    """A rule of entry into force: «10 days after first official publication»."""
    count = int(delay.period[1:-1])
    period = say(f"period_{delay.period[-1].lower()}", count=count)
    told = say(f"{'after' if count else 'on'}_{delay.event.value}", period=period)
    return f"{told}, {say('not_before', day=delay.not_before)}" if delay.not_before else told


def citation_in(head: ExpressionHead, units: Sequence[Provision], position: int) -> str:
    """The citation of a unit without its act."""
    return format_citation(address_of(units, position, head.act_id, head.language), head.language)


def standing_line(
    store: Store, head: ExpressionHead, units: Sequence[Provision], standing: StandingOn
) -> str:
    """What a unit is on a day, and the words that say so."""
    line = say("status_on", day=standing.day, status=say(f"unit_{standing.standing}"))
    doubts = []
    if not standing.certain:
        unread = standing.said_in is not None and standing.earliest is None
        doubts.append(say("not_read" if unread else "status_uncertain"))
        if standing.earliest is not None:
            doubts.append(say("earliest", day=standing.earliest))
    elif standing.reads_otherwise:
        doubts.append(say("reads_otherwise"))
    if doubts:
        line += f" ({'; '.join(doubts)})"
    if standing.because is not None and (doubts or standing.standing is not Standing.IN_FORCE):
        where = ""
        if standing.said_in is not None:
            where = f"{citation_in(head, units, standing.said_in)}: "
        line += f" – {where}{' '.join(store.text(head.id, *standing.because).split())}"
    return line


def changed_line(changes: Sequence[Change]) -> str | None:
    """That the words shown may be younger than the day; None where no change says so."""
    made = [
        " ".join(filter(None, (change.act.date, change.act.number and f"№ {change.act.number}")))
        for change in changes
        if change.act is not None
    ]
    return say("changed_since", changes="; ".join(dict.fromkeys(made))) if made else None


def ruling_lines(
    changes: Sequence[Change], units: Sequence[Provision], position: int, day: str | None
) -> list[str]:
    """Rulings of the Constitutional Court by which a unit does not hold, or not as it reads."""
    return [
        " ".join(filter(None, (f"{say(f'change_{one.action}')}:", ruling_name(one))))
        for one in rulings_on(units, changes, position, day)
        if one.action in _TOLD
    ]


def ruling_name(change: Change) -> str:
    """A ruling by its number and day."""
    if change.act is None:
        return ""
    number = f"№ {change.act.number}" if change.act.number else ""
    return say("ruling_of", ruling=" ".join(filter(None, (number, change.act.date))))
