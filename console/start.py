"""Where the command begins and ends."""

from __future__ import annotations

import gc
import signal

_ALLOCATIONS = 100_000
"""Between two looks for garbage: a command makes little, and to look takes a tenth of a search."""


def main() -> None:
    """Run the command line (the entry point ``koshlex``).

    An interrupt while the modules are still being read ends it without a word:
    nothing has begun yet.
    """
    gc.set_threshold(_ALLOCATIONS)
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    from cli import main as run

    signal.signal(signal.SIGINT, before)
    try:
        run()
    finally:
        gc.freeze()  # else Python looks through all there is once more before it ends
