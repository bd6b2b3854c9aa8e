"""Units of a stored act, each read once however often it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

from kb.model import Provision


class RememberedUnits(Sequence[Provision]):
    """``units`` with a memory; for the time of one search."""

    def __init__(self, units: Sequence[Provision]) -> None:
        self._units = units
        self._read: dict[int, Provision] = {}

    def __len__(self) -> int:
        return len(self._units)

    @overload
    def __getitem__(self, index: int) -> Provision: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Provision, ...]: ...
    def __getitem__(self, index: int | slice) -> Provision | tuple[Provision, ...]:
        if isinstance(index, slice):
            return tuple(self[position] for position in range(len(self))[index])
        unit = self._read.get(index)
        if unit is None:
            unit = self._read[index] = self._units[index]
        return unit
