"""Looking for cited units in the texts of a knowledge base."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kb.address import ancestors, find_units, nearest_numbers
from kb.cite_check.known_acts import KnownActs
from kb.cite_check.model import CitedTarget, Place
from kb.model import Completeness, Level, Status, UnitPath
from kb.numbering import between
from kb.store import ExpressionHead, Store
from kb.store import Units as NumberedUnits

_OTHER_LEVEL = {Level.PARAGRAPH: Level.POINT, Level.POINT: Level.PARAGRAPH}
"""What else a word for a unit may mean where nothing around it is called as it says."""
_MOST_OF_RANGE = 60


@dataclass(frozen=True, slots=True)
class Sought:
    """What was found of the units of a citation in one act."""

    targets: tuple[CitedTarget, ...]
    heads: tuple[ExpressionHead, ...]
    """The texts of the act and its other parts; empty where none is loaded."""
    nearest: tuple[Place, ...] = ()
    is_several: bool = False

    @property
    def is_missing(self) -> bool:
        """Whether a unit is known not to exist."""
        return any(target.exists is False for target in self.targets)

    @property
    def is_open(self) -> bool:
        """Whether it cannot be known of a unit whether it exists."""
        return any(target.exists is None for target in self.targets)


class Units:
    """The units of the acts of a store, by the way they are cited."""

    def __init__(self, store: Store, known: KnownActs, language: str | None = None) -> None:
        self.store = store
        self._known = known
        self._language = language
        self._heads: dict[str, tuple[ExpressionHead, ...]] = {}

    def heads(self, act_id: str) -> tuple[ExpressionHead, ...]:
        """The texts of an act."""
        if act_id not in self._heads:
            self._heads[act_id] = tuple(self.store.expressions(act_id))
        return self._heads[act_id]

    def seek(
        self,
        act_id: str,
        paths: Sequence[UnitPath],
        language: str,
        *,
        only: str | None = None,
        with_parts: bool = True,
    ) -> Sought:
        """The units of ``paths`` in an act, or in another part of it where that has them.

        Not where ``with_parts`` is false: it was named by its own number. Texts in
        ``language`` are looked at first, others where it has none; ``only`` keeps to one.
        """
        own = self._in_act(act_id, paths, language, only)
        parts = self._known.other_parts(act_id) if with_parts else []
        if not own.is_missing and own.heads and not own.is_open:
            return own
        for part in parts:
            other = self._in_act(part, paths, language, only)
            if other.heads and not other.is_missing and not other.is_open:
                return other
            if not other.heads and own.is_missing:
                # The unit may be in a part that is not here.
                unknown = tuple(CitedTarget(path, None, None) for path in paths)
                return Sought(unknown, own.heads)
        return own

    def _in_act(
        self, act_id: str, paths: Sequence[UnitPath], language: str, only: str | None
    ) -> Sought:
        heads = [
            head
            for head in self._preferred(act_id, language)
            if only is None or head.language == only
        ]
        paths = [one for path in paths for one in self._counted_out(heads, path)]
        found = [self._find(act_id, heads, path) for path in paths]
        nearest = [
            place
            for path, (target, _) in zip(paths, found, strict=True)
            if target.exists is False
            for place in self._nearest(heads, path)
        ]
        return Sought(
            tuple(target for target, _ in found),
            tuple(heads),
            tuple(dict.fromkeys(nearest)),
            any(several for _, several in found),
        )

    def _counted_out(self, heads: Sequence[ExpressionHead], path: UnitPath) -> list[UnitPath]:
        """A path, or those of the range that «ст. 223-226» is where there is no such number."""
        if not path or not heads or self._find("", heads[:1], path)[0].exists is not False:
            return [path]
        level, number = path[-1]
        first, _, last = number.partition("-")
        if not (first.isdigit() and last.isdigit() and int(first) < int(last)):
            return [path]
        return [(*path[:-1], (level, one)) for one in between(first, last)][:_MOST_OF_RANGE]

    def _preferred(self, act_id: str, language: str) -> list[ExpressionHead]:
        """The texts of an act, that in the language asked for or of the words first."""
        wanted = (self._language or language, language)
        return sorted(
            self.heads(act_id),
            key=lambda head: (
                wanted.index(head.language) if head.language in wanted else len(wanted),
                head.completeness is not Completeness.FULL,
            ),
        )

    def _find(
        self, act_id: str, heads: Sequence[ExpressionHead], path: UnitPath
    ) -> tuple[CitedTarget, bool]:
        for head in heads:
            units = self.store.units(head.id)
            # Of an excerpt it is not known what else the article has.
            is_whole = head.completeness is Completeness.FULL
            for reading in _readings(units, path) if is_whole else (path,):
                found = find_units(units, reading, units.numbered)
                if found:
                    place = Place(head.id, found[0])
                    status = self._status(act_id, head, found[0])
                    return CitedTarget(path, place, True, status), len(found) > 1
        is_full = any(head.completeness is Completeness.FULL for head in heads)
        return CitedTarget(path, None, False if is_full else None), False

    def _status(self, act_id: str, head: ExpressionHead, position: int) -> str:
        units = self.store.units(head.id)
        for unit in ancestors(units, position):
            if unit.status is not Status.IN_FORCE:
                return unit.status.value
        act = self._known.get(act_id)
        return act.status if act is not None and act.status in ("repealed", "draft") else "in_force"

    def _nearest(self, heads: Sequence[ExpressionHead], path: UnitPath) -> list[Place]:
        head = next((one for one in heads if one.completeness is Completeness.FULL), None)
        if head is None:
            return []
        units = self.store.units(head.id)
        for length in range(len(path) - 1, -1, -1):
            outer = path[:length]
            parents: Sequence[int | None] = (
                find_units(units, outer, units.numbered) if outer else [None]
            )
            if not parents:
                continue
            level, number = path[length]
            numbers = nearest_numbers(units, parents[0], level, number, units.numbered)
            places = []
            for other in numbers:
                positions = find_units(units, (*outer, (level, other)), units.numbered)
                places += [Place(head.id, position) for position in positions[:1]]
            if not places and parents[0] is not None:
                places = [Place(head.id, parents[0])]
            return places
        return []


def _readings(units: NumberedUnits, path: UnitPath) -> Iterator[UnitPath]:
    """A path as it stands; then, where nothing is called so, with another word for the unit."""
    yield path
    level, number = path[-1]
    other = _OTHER_LEVEL.get(level)
    if other is None or len(path) < 2:
        return
    for parent in find_units(units, path[:-1], units.numbered)[:1]:
        if not list(units.numbered(level, None, parent)):
            yield (*path[:-1], (other, number))
