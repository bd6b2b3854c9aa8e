"""A process without rights, whoever runs the tests."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# The superuser may read and write anywhere, so the script becomes nobody.
_BECOME_NOBODY = "import os, sys\nfrom pathlib import Path\nos.geteuid() or os.setuid(65534)\n"


@contextmanager
def everybodys_folder() -> Iterator[Path]:
    """A folder that anybody may enter and write to: pytest's own are private."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder
        for path in folder.rglob("*"):
            if path.is_dir():
                path.chmod(0o700)


def run_without_rights(imports: str, script: str, *arguments: Path) -> str:
    """What a script prints that runs as somebody who is not the superuser."""
    done = subprocess.run(
        [sys.executable, "-c", f"{imports}\n{_BECOME_NOBODY}{script}", *map(str, arguments)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout
