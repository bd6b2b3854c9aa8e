"""Where the command begins."""

from __future__ import annotations

import signal


def main() -> None:
    """Run the command line (the entry point ``koshlex``).

    An interrupt while the modules are still being read ends it without a word:
    nothing has begun yet.
    """
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    from cli import main as run

    signal.signal(signal.SIGINT, before)
    run()
