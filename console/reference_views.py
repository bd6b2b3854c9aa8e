"""References as programs and people see them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict

from console.acts import title_of
from console.messages import say
from console.records import Record, address_record, target_address
from console.screen import bold, dim, marked, put, wrapped
from corpus.registry import load_registry
from indexer.act_facts import registered_act
from indexer.remembered import RememberedUnits
from kb.address import address_of
from kb.citation_format import format_citation
from kb.model import Target
from kb.store import ExpressionHead, Store, StoredReference

_INDENT = 4


class References:
    """References of a knowledge base with the units and acts that they join."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._units: dict[int, RememberedUnits] = {}

    def record(self, stored: StoredReference) -> Record:
        """A reference with the addresses of what it stands in and of what it points to.

        ``act_name`` is what the words say of the act, null for the act that they
        stand in; ``candidates`` are the acts that fit where several do.
        """
        one = stored.reference
        head = self._store.expression_head(stored.expression_id)
        return {
            "source": address_record(self._store, head, self._units_of(head), one.provision),
            "text": self.words(stored),
            "start": one.start,
            "end": one.end,
            "target_act": one.act_id,
            "targets": [self._target_record(target, stored) for target in one.targets],
            "status": one.status.value,
            "reason": None if one.reason is None else one.reason.value,
            "act_name": None if one.act is None else asdict(one.act),
            "candidates": list(stored.candidates),
        }

    def words(self, stored: StoredReference) -> str:
        """The words of a reference as they stand in the text."""
        one = stored.reference
        return self._store.text(stored.expression_id, one.start, one.end)

    def citation(self, head: ExpressionHead, position: int, *, with_act: bool = False) -> str:
        """A unit of a text as lawyers cite it."""
        units = self._units_of(head)
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
        """The first of ``references`` on the screen, those of one act together."""
        groups: dict[str, list[StoredReference]] = {}
        for one in references[:limit]:
            groups.setdefault(by(one), []).append(one)
        for title, group in groups.items():
            put(bold(wrapped(title, indent=_INDENT // 2, hanging=_INDENT)))
            for one in group:
                self._put(one)
        if len(references) > limit:
            put(dim(say("refs_more", count=len(references) - limit)))

    def _put(self, stored: StoredReference) -> None:
        one = stored.reference
        head = self._store.expression_head(stored.expression_id)
        targets = "; ".join(self._target_citation(target, stored) for target in one.targets)
        line = f"{self.citation(head, one.provision)} → {targets or say('whole_act')}"
        put(wrapped(line, indent=_INDENT, hanging=_INDENT))
        put(dim(wrapped(f"«{' '.join(self.words(stored).split())}»", indent=2 * _INDENT)))
        if one.reason is not None:
            acts = ", ".join(map(self.title, stored.candidates))
            reason = say(f"reason_{one.reason.value}", acts=acts)
            text = f"{say(f'reference_{one.status.value}')}: {reason}"
            put(marked(wrapped(text, indent=2 * _INDENT)))

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

    def _units_of(self, head: ExpressionHead) -> RememberedUnits:
        if head.id not in self._units:
            self._units[head.id] = RememberedUnits(self._store.units(head.id))
        return self._units[head.id]
