"""A function applied to a stream of items in several processes, results in order.

Unlike the pools of the standard library this one outlives the death of a
worker (by lack of memory, say), names the item on which it died, holds only
so much in flight, and leaves no process behind when this one is killed: a
worker ends as soon as the other end of its pipe is gone.
"""

from __future__ import annotations

import gc
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnContext, SpawnProcess
from typing import Generic, TypeVar, cast

from corpus.sentence import Sentence

Item = TypeVar("Item")
Result = TypeVar("Result")

_MOST_DEATHS = 5  # in a row; more cannot be the items' fault
_GARBAGE_THRESHOLD = 100_000  # parsing makes many objects and hardly any cycles


class WorkersDied(RuntimeError):
    """Worker processes cannot be kept alive on this machine."""


@dataclass(slots=True)
class _Slot(Generic[Item, Result]):
    """An item under way, and its result once it is there (None: the worker died)."""

    item: Item
    weight: int
    done: bool = False
    result: Result | None = None


class _Worker(Generic[Item, Result]):
    def __init__(self, context: SpawnContext, function: Callable[[Item], Result]) -> None:
        self.connection, theirs = context.Pipe()
        self.process: SpawnProcess = context.Process(
            target=_serve, args=(theirs, function), daemon=True
        )
        with _interrupts_held_back():
            self.process.start()
        theirs.close()
        self.slot: _Slot[Item, Result] | None = None

    def take(self, slot: _Slot[Item, Result]) -> None:
        self.slot = slot
        # A worker that died meanwhile shows when its answer is read.
        with suppress(OSError):
            self.connection.send(slot.item)

    def read(self) -> bool:
        """Put the answer into the slot; False where the worker is dead."""
        slot, self.slot = self.slot, None
        try:
            result = self.connection.recv()
        except (EOFError, OSError):
            if slot is not None:
                slot.done = True
            return False
        assert slot is not None
        slot.result, slot.done = cast(Result, result), True
        return True

    def end(self) -> None:
        self.connection.close()
        self.process.terminate()
        self.process.join()


def ordered_map(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    workers: int,
    weight: Callable[[Item], int],
    limit: int,
) -> Iterator[tuple[Item, Result | None]]:
    """Each item with its result, None where the worker died on it, in the items' order.

    ``function`` is known by its name in its module and raises nothing. The
    items under way and done but not yet yielded weigh at most ``limit``
    together, unless a single one weighs more. Raises :class:`WorkersDied`
    where no worker stays alive, whatever it is given.
    """
    crew = _Crew[Item, Result](function, workers)
    slots: deque[_Slot[Item, Result]] = deque()
    waiting = iter(items)
    upcoming = next(waiting, None)

    def hand_out() -> None:
        nonlocal upcoming
        while upcoming is not None and crew.has_room():
            slot = _Slot[Item, Result](upcoming, weight(upcoming))
            if slots and sum(one.weight for one in slots) + slot.weight > limit:
                break
            slots.append(slot)
            crew.take(slot)
            upcoming = next(waiting, None)

    try:
        hand_out()
        while slots:
            crew.read_answers(patient=not slots[0].done)
            hand_out()  # before the caller has its turn, so that no worker waits for it
            if slots[0].done:
                slot = slots.popleft()
                yield slot.item, slot.result
                hand_out()
    finally:
        crew.end()


class _Crew(Generic[Item, Result]):
    """The workers, started one by one as they are needed."""

    def __init__(self, function: Callable[[Item], Result], size: int) -> None:
        self._function = function
        self._size = size
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker[Item, Result]] = []
        self._deaths = 0  # since the last answer

    def has_room(self) -> bool:
        return len(self._workers) < self._size or any(one.slot is None for one in self._workers)

    def take(self, slot: _Slot[Item, Result]) -> None:
        worker = next((one for one in self._workers if one.slot is None), None)
        if worker is None:
            try:
                worker = _Worker[Item, Result](self._context, self._function)
            except OSError as error:
                raise WorkersDied(
                    Sentence("no process can be started ({reason})", reason=error)
                ) from None
            self._workers.append(worker)
        worker.take(slot)

    def read_answers(self, *, patient: bool) -> None:
        """Read the answers that are there, waiting for one if ``patient``."""
        busy = {worker.connection: worker for worker in self._workers if worker.slot is not None}
        for connection in wait(list(busy), None if patient else 0):
            worker = busy[cast("Connection[Item, Result]", connection)]
            if worker.read():
                self._deaths = 0
                continue
            self._workers.remove(worker)
            worker.end()
            self._deaths += 1
            if self._deaths > _MOST_DEATHS:
                raise WorkersDied("worker processes end as soon as they are started")

    def end(self) -> None:
        for worker in self._workers:
            worker.end()


def _serve(connection: Connection[Result, Item], function: Callable[[Item], Result]) -> None:
    gc.set_threshold(_GARBAGE_THRESHOLD)
    with suppress(EOFError, OSError):
        while True:
            connection.send(function(connection.recv()))


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Let processes that are started meanwhile be deaf to Ctrl-C: their parent ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # starting it would let interrupts through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
