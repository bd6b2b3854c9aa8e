"""How long does it take to compare a code with an edited copy, and how much memory?

Each comparison is a process of its own that does what the command does: reads
both files, parses them, finds their layers, compares. Prints the seconds of
processor by step, the least of several runs, and the peak of memory.

    python -m benchmarks.comparison_speed FOLDER [--acts NAME …] [--edits N] [--runs N]
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from benchmarks.compared_texts import compared, compared_text
from benchmarks.seeded_changes import edited_text, stocks_of
from benchmarks.setup import describe_setup

_ACTS = ("K1500000414.rus", "K1400000235.rus")
"""The Labour Code and the Code of Administrative Offences."""


def main() -> None:
    """Edit, compare in processes of their own, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--acts", nargs="+", default=list(_ACTS))
    arguments.add_argument("--edits", type=int, default=100)
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--measured", type=Path, help=argparse.SUPPRESS)  # the process
    options = arguments.parse_args()
    if options.measured:
        _measure(options.folder, options.measured)
        return
    describe_setup()
    stocks = stocks_of(options.folder)
    for name in options.acts:
        act, language = name.split(".")
        language = {"kaz": "kk", "rus": "ru"}[language]
        text = (options.folder / f"{name}.txt").read_bytes().decode("utf-8")
        stock = stocks[language].without(act)
        edited = edited_text(text, language, stock, Random(act), options.edits, [])
        with tempfile.TemporaryDirectory() as folder:
            old, new = Path(folder) / "old" / f"{name}.txt", Path(folder) / "new" / f"{name}.txt"
            for path, written in ((old, edited.old), (new, edited.new)):
                path.parent.mkdir()
                path.write_bytes(written.encode())
            runs = [_run(old, new) for _ in range(options.runs)]
        least = {step: min(run[step] for run in runs) for step in runs[0]}
        print(
            f"{name}: {len(text)} characters, {len(edited.kinds)} edits: "
            f"starting {least['start']:.2f} s, reading with layers {least['read']:.2f} s, "
            f"comparing {least['compare']:.2f} s, all {least['all']:.2f} s of processor, "
            f"{least['memory']:.0f} MB"
        )


def _run(old: Path, new: Path) -> dict[str, float]:
    command = [
        sys.executable,
        "-m",
        "benchmarks.comparison_speed",
        str(old),
        "--measured",
        str(new),
    ]
    found: dict[str, float] = json.loads(subprocess.check_output(command))
    return found


def _measure(old: Path, new: Path) -> None:
    """Compare two files and print what it took."""
    marks = [time.process_time()]
    texts = compared_text(old), compared_text(new)
    marks.append(time.process_time())
    compared(*texts)
    marks.append(time.process_time())
    print(
        json.dumps(
            {
                "start": marks[0],
                "read": marks[1] - marks[0],
                "compare": marks[2] - marks[1],
                "all": marks[2],
                "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
            }
        )
    )


if __name__ == "__main__":
    main()
