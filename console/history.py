"""The command that tells how a unit or an act came to its wording."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import groupby
from pathlib import Path

from console.acts import act_named, text_of, title_of
from console.citations import divide, look_up
from console.errors import NothingFound, WrongUsage
from console.knowledge_base import open_knowledge_base
from console.messages import say
from console.records import Record, address_record
from console.screen import bold, dim, print_json, put, warn, wrapped
from console.standing_views import citation_in, delay_words
from console.views import remark_excerpts
from kb.amendments.days import Days
from kb.amendments.history import history_around, history_of, in_order
from kb.citation import parse_citations
from kb.export_layers import change_record
from kb.model import RULINGS, ActName, Change, Event, Expression
from kb.store import ExpressionHead, Store

_INDENT = 4


@dataclass(frozen=True, slots=True)
class _History:
    """The changes of a unit, or of an act where ``position`` is None.

    ``around`` are those of the units in which it stands, and of the act as such.
    """

    head: ExpressionHead
    expression: Expression
    position: int | None
    adopted: str | None
    changes: Sequence[Change]
    around: Sequence[Change] = ()


def print_history(
    words: Sequence[str], act: str | None, language: str | None, db: Path | None, as_json: bool
) -> None:
    """Print the changes of the units that citations name, or of an act, the oldest first."""
    with open_knowledge_base(db) as store:
        histories, problems = _histories(store, words, act, language)
        if as_json:
            lists = {"changes": [], "around": []} if not histories else _records(store, histories)
            print_json(lists)
        else:
            for history in histories:
                _put(store, history)
        remark_excerpts([history.head for history in histories])
    if not histories:
        raise NothingFound("\n".join(problems))
    for problem in problems:
        warn(problem)
    if not any(history.changes or history.around for history in histories):
        raise NothingFound(say("no_changes"))


def _histories(
    store: Store, words: Sequence[str], act: str | None, language: str | None
) -> tuple[list[_History], list[str]]:
    words = [word for word in words if word.strip()]
    if not words and act is None:
        raise WrongUsage(say("history_of_what"))
    histories: list[_History] = []
    problems: list[str] = []
    for text in divide(words) or [act or ""]:
        try:
            if not words or not parse_citations(text, bare=True):
                head = text_of(store, act_named(store, text), language)
                changes = in_order(store.layers.changes(head.id))
                expression = store.expression(head.id)
                histories.append(_History(head, expression, None, _adopted(store, head), changes))
                continue
            answer = look_up(store, [text], act, language)
            problems += answer.problems
            histories += [_of_unit(store, unit.head, unit.position) for unit in answer.found]
        except NothingFound as problem:
            problems.append(str(problem))
    return histories, problems


def _of_unit(store: Store, head: ExpressionHead, position: int) -> _History:
    expression = store.expression(head.id)
    changes = store.layers.changes(head.id)
    return _History(
        head,
        expression,
        position,
        _adopted(store, head),
        history_of(expression, changes, position),
        history_around(expression, changes, position),
    )


def _adopted(store: Store, head: ExpressionHead) -> str | None:
    act = store.act(head.act_id)
    return None if act is None else act.act.date


def _records(store: Store, histories: Sequence[_History]) -> Record:
    return {
        name: [
            _record(store, history, change)
            for history in histories
            for change in getattr(history, name)
        ]
        for name in ("changes", "around")
    }


def _record(store: Store, history: _History, change: Change) -> Record:
    """A change as the export has it, with its day, its unit's address, its act and its note.

    ``earliest`` is no fact: the earliest day that is possible, where a rule gives no day.
    ``note`` is null where the act's own words say it, in the unit ``said_in``.
    """
    expression = history.expression
    note = None if change.note is None else expression.notes[change.note]
    unit = None
    if change.provision is not None:
        unit = address_record(store, history.head, expression.provisions, change.provision)
    record = change_record(expression, change)
    return {
        "date": None if change.act is None else change.act.date,
        **record,
        "earliest": _earliest(history.adopted, change),
        "act": None
        if change.act is None
        else {"id": store.layers.act_of(change.act), **asdict(change.act)},
        "unit": unit,
        "note": None
        if note is None
        else {
            "text": expression.text[note.start : note.end],
            "start": note.start,
            "end": note.end,
        },
    }


def _put(store: Store, history: _History) -> None:
    units = history.expression.provisions
    put_changes = _put_changes
    if history.position is None:
        act = store.act(history.head.act_id)
        title = history.head.act_id if act is None else title_of(act.act, history.head.language)
        put_changes = _put_by_acts
    else:
        title = address_record(store, history.head, units, history.position)["citation"]
    put(bold(wrapped(title)))
    put(say("history_of_unit", count=len(history.changes)))
    put_changes(store, history, history.changes)
    if history.around:
        put()
        put(say("history_around", count=len(history.around)))
        _put_changes(store, history, history.around)
    put()


def _put_by_acts(store: Store, history: _History, changes: Sequence[Change]) -> None:
    """The changes of a whole act: by the acts that made them, what each did to which units.

    The notes are left out: there are hundreds, and ``history`` of a unit has them.
    """
    by_acts: dict[ActName | None, list[Change]] = {}
    for change in changes:
        by_acts.setdefault(change.act, []).append(change)
    for name, made in by_acts.items():
        facts = [_date(name), *([_act(store, name)] if name is not None else [])]
        put(wrapped(" · ".join(facts), indent=2, hanging=_INDENT))
        done: dict[str, list[Change]] = {}
        for change in made:
            done.setdefault(" · ".join(_done(change, history.adopted)), []).append(change)
        for what, group in done.items():
            units = filter(None, (_unit(history, change) for change in group))
            told = "; ".join(filter(None, (*dict.fromkeys(units), _replaced(group))))
            put(wrapped(f"{what}: {told}" if told else what, indent=_INDENT, hanging=_INDENT))


def _put_changes(store: Store, history: _History, changes: Sequence[Change]) -> None:
    """Changes on the screen; what the same words say of several units or words, once."""

    def said(change: Change) -> Change:
        return replace(change, provision=None, path=(), replaced=None)

    for one, group in groupby(changes, key=said):
        same = list(group)
        what, *days = _done(one, history.adopted)
        facts = [
            _date(one.act) if one.said_in is None else "",
            "; ".join(filter(None, dict.fromkeys(_unit(history, change) for change in same))),
            what,
            *([_act(store, one.act)] if one.act is not None else []),
            *_itself(history, one),
            *days,
            _replaced(same),
        ]
        put(wrapped(" · ".join(filter(None, facts)), indent=2, hanging=_INDENT))
        words = " ".join(history.expression.text[one.start : one.end].split())
        put(dim(wrapped(words, indent=2 * _INDENT)))


def _date(act: ActName | None) -> str:
    return act.date if act is not None and act.date else say("no_date")


def _done(change: Change, adopted: str | None) -> list[str]:
    """What was done, and from when and until when it holds, in an act of the date ``adopted``."""
    done = say(f"change_{change.action.value}")
    if change.action in RULINGS:
        return [done if change.act is not None else say("ruling_begun")]
    delay = [delay_words(change.delay)] if change.delay is not None else []
    if (earliest := _earliest(adopted, change)) is not None:
        delay.append(say("earliest", day=earliest))
    unread = change.said_in is not None and not (change.in_force or change.until or delay)
    return [
        f"{done} ({say('change_planned')})" if change.planned else done,
        *([say("in_force_from", day=change.in_force)] if change.in_force else delay),
        *([say("in_force_until", day=change.until)] if change.until else []),
        *([say("not_read")] if unread else []),
    ]


def _earliest(adopted: str | None, change: Change) -> str | None:
    """Where a rule gives no day, the earliest possible one in an act of the date ``adopted``."""
    days = Days(adopted)
    if change.delay is None or change.delay.event is Event.OTHER or days.known(change) is not None:
        return None
    return days.earliest(change)


def _itself(history: _History, change: Change) -> list[str]:
    """Where the act itself says it."""
    if change.said_in is None:
        return []
    place = citation_in(history.head, history.expression.provisions, change.said_in)
    return [say("by_itself", citation=place)]


def _replaced(changes: Iterable[Change]) -> str:
    """The words that were replaced, and by which."""
    pairs = ("«{}» → «{}»".format(*change.replaced) for change in changes if change.replaced)
    return ", ".join(dict.fromkeys(pairs))


def _unit(history: _History, change: Change) -> str:
    """The unit that was changed; empty for an act."""
    if change.provision is None:
        return ""
    return citation_in(history.head, history.expression.provisions, change.provision)


def _act(store: Store, name: ActName) -> str:
    """The amending act by its number, and by its id where it is known."""
    number = f"№ {name.number}" if name.number else name.title or ""
    kind = say(f"kind_{name.kind}") if name.kind else ""
    act_id = store.layers.act_of(name)
    return " ".join(filter(None, (kind, number, f"({act_id})" if act_id else "")))
