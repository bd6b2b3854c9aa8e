"""Several processes give what one would, in the same order, and die alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from indexer.workers import WorkersDied, ordered_map


def slow_square(number: int) -> int:
    time.sleep(0.02 if number % 3 == 0 else 0)  # so that later ones are ready first
    return number * number


def fatal_five(number: int) -> bytes:
    if number == 5:
        os._exit(9)  # as the kernel ends a process for want of memory
    return bytes(number * 100_000)  # more than a pipe holds


def always_fatal(number: int) -> int:
    os._exit(9)


def one(_: object) -> int:
    return 1


def test_results_come_in_the_order_of_the_items() -> None:
    results = ordered_map(slow_square, range(30), workers=3, weight=one, limit=10)
    assert list(results) == [(number, number * number) for number in range(30)]


def test_nothing_to_do_starts_nothing() -> None:
    assert list(ordered_map(slow_square, [], workers=2, weight=one, limit=10)) == []


def test_a_worker_that_dies_costs_only_its_item() -> None:
    results = list(ordered_map(fatal_five, range(12), workers=2, weight=one, limit=6))
    assert [number for number, _ in results] == list(range(12))
    assert [number for number, result in results if result is None] == [5]
    assert all(len(result) == n * 100_000 for n, result in results if result is not None)


def test_workers_that_cannot_live_are_given_up() -> None:
    with pytest.raises(WorkersDied):
        list(ordered_map(always_fatal, range(1000), workers=2, weight=one, limit=9))


@pytest.mark.parametrize(("limit", "most"), [(1, 1), (4, 4)])
def test_only_so_much_is_under_way(limit: int, most: int) -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in range(1, 21):
            taken = number
            yield number

    for done, _ in enumerate(
        ordered_map(slow_square, items(), workers=2, weight=one, limit=limit), 1
    ):
        assert taken - done <= most + 1  # one more is looked at to weigh it


def test_an_item_beyond_the_limit_goes_alone() -> None:
    results = ordered_map(slow_square, [1, 2, 3], workers=2, weight=lambda _: 99, limit=10)
    assert [result for _, result in results] == [1, 4, 9]


@pytest.mark.skipif(os.name != "posix", reason="signals and process groups as POSIX has them")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_no_worker_outlives_its_parent(number: signal.Signals) -> None:
    script = (
        "from tests.indexer.test_workers import *\n"
        "if __name__ == '__main__':\n"
        "    for _ in ordered_map(slow_square, range(10**9), workers=2, weight=one, limit=9):\n"
        "        print('.', flush=True)\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    assert parent.stdout is not None and parent.stderr is not None
    for _ in range(20):
        parent.stdout.readline()
    if number == signal.SIGINT:
        os.killpg(parent.pid, number)  # as a terminal sends Ctrl-C to all of them
    else:
        parent.send_signal(number)
    parent.stdout.close()
    parent.wait()
    errors = parent.stderr.read().decode()
    assert wait_until_gone(parent.pid), "a worker still runs"
    if number == signal.SIGINT:
        assert errors.count("Traceback") <= 1  # the parent's own; the workers are silent


def wait_until_gone(group: int) -> bool:
    """Whether no process of a group is left within ten seconds."""
    for _ in range(200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False
