"""What every benchmark prints first: the machine, the versions, the date."""

from __future__ import annotations

import os
import platform
import sqlite3
from datetime import UTC, datetime


def describe_setup() -> None:
    """Print the machine's size and the versions on which figures depend."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    print(
        f"{datetime.now(UTC):%Y-%m-%d}, {cores} cores, {memory:.0f} GiB, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )
