"""Finds acts by the names that texts give them: by number and date, else by title."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.registry import fold
from kb.model import Act, ActName


class Catalogue:
    """Acts by their numbers and titles."""

    def __init__(self, acts: Iterable[Act]) -> None:
        self._by_number: dict[str, list[Act]] = {}
        self._by_title: dict[str, list[Act]] = {}
        for act in acts:
            if act.number:
                self._by_number.setdefault(fold(act.number), []).append(act)
            for title in {fold(title) for title in (*act.titles.values(), *act.aliases)}:
                self._by_title.setdefault(title, []).append(act)

    def find(self, name: ActName) -> tuple[str, ...]:
        """The ids of the acts that ``name`` may mean."""
        if name.number is not None:
            found = self._by_number.get(fold(name.number), [])
        else:
            found = self._by_title.get(fold(name.title or ""), [])
        return tuple(
            act.id
            for act in found
            if (act.date or "").startswith(name.date or "") and name.kind in (None, act.kind)
        )

    def known_enough(self, name: ActName) -> bool:
        """Whether ``name`` tells which act it is, though none that is known fits."""
        return name.date is not None and (name.number or name.title) is not None
