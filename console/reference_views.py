"""References as programs and people see them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from itertools import chain, islice

from console.acts import title_of
from console.messages import say
from console.records import Record, address_record, target_address
from console.screen import bold, dim, marked, put, wrapped
from corpus.registry import load_registry
from indexer.act_facts import registered_act
from kb.address import address_of
from kb.citation_format import format_citation
from kb.model import Target
from kb.store import ExpressionHead, Store, StoredReference

_INDENT = 4
_PLACES = 12  # of one entry
_WORDINGS = 3  # of one entry
_SHORTEST_RUN = 3  # targets that are shown as «from – to»


class References:
    """References of a knowledge base with the units and acts that they join."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def record(self, stored: StoredReference) -> Record:
        """A reference with the addresses of what it stands in and of what it points to.

        ``act_name`` is what the words say of the act, null for the act that they
        stand in; ``candidates`` are the acts that fit where several do. ``reason`` is
        a sentence for people, ``reason_code`` the same for programs.
        """
        one = stored.reference
        head = self._store.expression_head(stored.expression_id)
        return {
            "source": address_record(self._store, head, self._store.units(head.id), one.provision),
            "text": self.words(stored),
            "start": one.start,
            "end": one.end,
            "target_act": one.act_id,
            "targets": [self._target_record(target, stored) for target in one.targets],
            "status": one.status.value,
            "reason": self.reason(stored),
            "reason_code": None if one.reason is None else one.reason.value,
            "act_name": None if one.act is None else asdict(one.act),
            "candidates": list(stored.candidates),
        }

    def words(self, stored: StoredReference) -> str:
        """The words of a reference as they stand in the text."""
        one = stored.reference
        return self._store.text(stored.expression_id, one.start, one.end)

    def citation(self, head: ExpressionHead, position: int, *, with_act: bool = False) -> str:
        """A unit of a text as lawyers cite it."""
        units = self._store.units(head.id)
        if with_act:
            return str(address_record(self._store, head, units, position)["citation"])
        address = address_of(units, position, head.act_id, head.language)
        return format_citation(address, head.language)

    def title(self, act_id: str) -> str:
        """An act's title, from the registry where it is not loaded, and its id."""
        act = self._store.act(act_id)
        entry = load_registry().get(act_id) if act is None else None
        title = title_of(act.act) if act is not None else act_id
        if entry is not None:
            title = title_of(registered_act(entry))
        return title if title == act_id else f"{title} ({act_id})"

    def source_act(self, stored: StoredReference) -> str:
        """The act in which a reference stands."""
        return self.title(self._store.expression_head(stored.expression_id).act_id)

    def target_act(self, stored: StoredReference) -> str:
        """The act to which a reference points, as its words name it where it was not found."""
        one = stored.reference
        if one.act_id is not None:
            return self.title(one.act_id)
        name = one.act
        if name is None:
            return say("unknown_act")
        number = name.number and f"№ {name.number}"
        return " ".join(filter(None, (name.title, name.date, number))) or say("unknown_act")

    def put(
        self,
        references: Sequence[StoredReference],
        limit: int,
        by: Callable[[StoredReference], str],
    ) -> None:
        """The first of ``references`` on the screen, those of one act together.

        ``limit`` counts what is shown as one: see :func:`_entries`.
        """
        groups: dict[str, list[StoredReference]] = {}
        for one in references:
            groups.setdefault(by(one), []).append(one)
        left = limit
        for title, group in groups.items():
            entries = _entries(group)[:left]
            if not entries:
                break
            left -= len(entries)
            put(bold(wrapped(title, indent=_INDENT // 2, hanging=_INDENT)))
            outcomes = {self._outcome(entry[0]) for entry in entries}
            shared = outcomes.pop() if len(outcomes) == 1 and len(entries) > 1 else None
            if shared:
                put(marked(wrapped(shared, indent=_INDENT)))
            for entry in entries:
                self._put(entry, with_outcome=not shared)
        entries_of_all = chain.from_iterable(map(_entries, groups.values()))
        hidden = sum(map(len, islice(entries_of_all, limit, None)))
        if hidden:
            put(dim(say("refs_more", count=hidden)))

    def _put(self, entry: Sequence[StoredReference], *, with_outcome: bool) -> None:
        first = entry[0]
        head = self._store.expression_head(first.expression_id)
        places = _some(
            (self.citation(head, one.reference.provision) for one in entry), _PLACES, "; "
        )
        put(wrapped(f"{places} → {self._targets(first)}", indent=_INDENT, hanging=_INDENT))
        words = map(_quoted, map(self.words, entry))
        put(dim(wrapped(_some(words, _WORDINGS, ", "), indent=2 * _INDENT)))
        outcome = self._outcome(first)
        if outcome and with_outcome:
            put(marked(wrapped(outcome, indent=2 * _INDENT)))

    def _outcome(self, stored: StoredReference) -> str | None:
        """Why a reference leads nowhere, or not to one place; None where it does."""
        reason = self.reason(stored)
        return reason and f"{say(f'reference_{stored.reference.status.value}')}: {reason}"

    def reason(self, stored: StoredReference) -> str | None:
        reason = stored.reference.reason
        acts = ", ".join(map(self.title, stored.candidates))
        return None if reason is None else say(f"reason_{reason.value}", acts=acts)

    def _targets(self, stored: StoredReference) -> str:
        """What a reference points to; three units in a row and more as «from – to»."""
        shown = []
        for run in _runs(stored.reference.targets):
            cited = [self._target_citation(target, stored) for target in run]
            shown += [f"{cited[0]} – {cited[-1]}"] if len(run) >= _SHORTEST_RUN else cited
        return "; ".join(shown) or say("whole_act")

    def _target_record(self, target: Target, stored: StoredReference) -> Record:
        address = target_address(target, stored.reference.act_id or "", self._language(stored))
        act = self._store.act(address.act)
        title = None if act is None else title_of(act.act, address.lang)
        return {
            **asdict(address),
            "act": stored.reference.act_id,
            "eid": target.eid,
            "citation": format_citation(address, address.lang or "", title),
            "exists": target.exists,
        }

    def _target_citation(self, target: Target, stored: StoredReference) -> str:
        language = self._language(stored)
        cited = format_citation(target_address(target, "", language), language)
        missing = target.exists is False
        return f"{cited} [{say('target_missing')}]" if missing else cited

    def _language(self, stored: StoredReference) -> str:
        return self._store.expression_head(stored.expression_id).language


def _entries(group: Iterable[StoredReference]) -> list[list[StoredReference]]:
    """References to be shown as one: all to an act as a whole, all of a unit to the same units."""
    entries: dict[object, list[StoredReference]] = {}
    for stored in group:
        one = stored.reference
        place = one.provision if one.targets else None
        key = (stored.expression_id, one.act_id or one.act, place, one.targets, one.reason)
        entries.setdefault(key, []).append(stored)
    return list(entries.values())


def _quoted(words: str) -> str:
    """Words in a line and in quotation marks, in the inner ones where they have the outer."""
    line = " ".join(words.split())
    return f"„{line}“" if "«" in line else f"«{line}»"


def _some(shown: Iterable[str], most: int, between: str) -> str:
    """The first of what is to be shown, each once, and how many more there are."""
    every = list(dict.fromkeys(shown))
    more = [say("some_more", count=len(every) - most)] if len(every) > most else []
    return between.join([*every[:most], *more])


def _runs(targets: Sequence[Target]) -> list[list[Target]]:
    """Targets parted so that each part is a row of numbers in the same unit."""
    runs: list[list[Target]] = []
    for target in targets:
        if runs and _follows(target, runs[-1][-1]):
            runs[-1].append(target)
        else:
            runs.append([target])
    return runs


def _follows(target: Target, before: Target) -> bool:
    if not (target.path and before.path) or target.exists is not before.exists:
        return False
    (*around, (level, number)), (*around_it, (its_level, its_number)) = target.path, before.path
    return (
        (around, level) == (around_it, its_level)
        and number.isdecimal()
        and its_number.isdecimal()
        and int(number) == int(its_number) + 1
    )
