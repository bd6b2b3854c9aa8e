"""What does it take to build a knowledge base of a large corpus?

Takes the first texts of a collection (``.jsonl.xz``), parses a sample of them
on one core, then builds knowledge bases of growing size. Prints megabytes of
UTF-8 parsed a second; for every size the time, the peak of memory of all
processes together and the file's size; and of the largest what its report
says: characters placed, findings by code, texts with an unexplained gap.

    python -m benchmarks.build_corpus COLLECTION [--sizes N …] [--folder F]
"""

from __future__ import annotations

import argparse
import json
import lzma
import subprocess
import sys
import tempfile
import time
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.setup import describe_setup
from corpus.readers.plain_text import read_plain_text
from indexer.build import build
from kb.structure import parse

_SAMPLE_EVERY = 25  # texts; so many seconds of parsing say enough
_PAUSE = 0.25  # seconds between two looks at the memory


def main() -> None:
    """Parse the sample, build every size."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("collection", type=Path)
    arguments.add_argument("--sizes", type=int, nargs="+", default=[1_000, 4_000, 12_405])
    arguments.add_argument("--folder", type=Path, help="where to write; default: a temporary one")
    arguments.add_argument("--build", type=Path, help=argparse.SUPPRESS)  # the measured process
    options = arguments.parse_args()
    if options.build:
        json.dump(build([options.collection], options.build, embedded=False).to_json(), sys.stdout)
        return
    describe_setup()
    print(f"data: {options.collection.name}")
    _parse_sample(options.collection)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for size in options.sizes:
            report = _build_first(options.collection, size, Path(folder))
    _describe_report(report)


def _parse_sample(collection: Path) -> None:
    size = texts = 0
    seconds = 0.0
    with lzma.open(collection, "rt", encoding="utf-8") as lines:
        for line in islice(lines, 0, None, _SAMPLE_EVERY):
            record = json.loads(line)
            size += len(record["text"].encode())
            texts += 1
            began = time.process_time()
            document = read_plain_text(record["text"])
            parse(document, record["id"], "kk", title=record["title"])
            seconds += time.process_time() - began
    speed = size / 1e6 / seconds
    print(f"parse, one core: {texts} texts, {size / 1e6:.1f} MB of UTF-8, {speed:.2f} MB/s")


def _build_first(collection: Path, size: int, folder: Path) -> dict[str, Any]:
    """Build from the first texts in a process of its own; print what it took."""
    part = folder / f"first-{size}.jsonl"
    with lzma.open(collection, "rb") as lines, part.open("wb") as file:
        file.writelines(islice(lines, size))
    target = folder / f"{size}.db"
    module = ["-m", "benchmarks.build_corpus"]
    command = [sys.executable, *module, str(part), "--build", str(target)]
    began = time.monotonic()
    with (folder / "report.json").open("w+b") as output:
        process = subprocess.Popen(command, stdout=output, start_new_session=True)
        peak = 0.0
        while process.poll() is None:
            peak = max(peak, _memory_of_session(process.pid))
            time.sleep(_PAUSE)
        seconds = time.monotonic() - began
        output.seek(0)
        report: dict[str, Any] = json.load(output)
    print(
        f"build: {report['expressions']} texts, {report['characters']['total'] / 1e6:.1f} M"
        f" characters: {seconds:.1f} s, {peak:.0f} MB of memory at most,"
        f" {report['provisions']} provisions, file of {target.stat().st_size / 1e6:.0f} MB"
    )
    target.unlink()
    part.unlink()
    return report


def _memory_of_session(session: int) -> float:
    """Megabytes in use by all processes of a session, pages they share counted once (Linux)."""
    total = 0
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(status.read_text().rpartition(")")[2].split()[3]) != session:
                continue
            for line in status.with_name("smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
        except OSError:
            continue  # it ended meanwhile
    return total / 1024


def _describe_report(report: dict[str, Any]) -> None:
    characters = report["characters"]
    share = characters["placed"] / max(characters["total"], 1)
    print(f"characters placed: {characters['placed']} of {characters['total']} ({share:.4%})")
    codes = Counter(warning["code"] for warning in report["warnings"])
    print(f"findings: {dict(codes.most_common())}")
    gaps = {warning["act"] for warning in report["warnings"] if warning["code"] == "gap"}
    print(f"texts with an unexplained gap: {len(gaps)} ({len(gaps) / report['acts']:.2%})")


if __name__ == "__main__":
    main()
