"""The commands that write the knowledge base: build and add."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

import typer

from console.errors import BAD_INPUT
from console.fetching import end_where_failed, fetch_pages, is_portal_name
from console.knowledge_base import model_wanted, place_of_knowledge_base
from console.messages import said, say
from console.screen import bold, complain, dim, is_terminal, print_json, put, wrapped
from corpus.portal import parse_request
from indexer.build import BuildReport, BuildWarning, add, build

_WARNINGS_SHOWN = 5  # of a code
_BAR = 30  # columns
GRAVEST_FIRST = (
    "unreadable",
    "failed",
    "too-large",
    "bad-line",
    "nothing-to-read",
    "manifest",
    "unplaced",
    "no-units",
    "reader",
    "gap",
    "empty",
    "repeat",
    "order",
    "begins",
    "unnumbered",
    "missing",
    "in-table",
    "removed",
    "duplicate",
    "excerpt-ignored",
)
"""The codes of :mod:`kb.report` and :class:`indexer.build.BuildWarning`: first what was not
read, then what the parser may have missed, then what the source or its editors did."""
_NOT_READ = frozenset({"unreadable", "too-large", "failed", "nothing-to-read"})


def build_and_report(
    paths: Sequence[Path],
    db: Path | None,
    embedded: bool,
    all_warnings: bool,
    as_json: bool,
    model: str | None = None,
    subjects: Sequence[Path] = (),
) -> None:
    """Build the knowledge base from files and folders; ``subjects`` are the user's own tables."""
    target = place_of_knowledge_base(db)
    with _Progress() as progress:
        report = build(
            paths,
            target,
            embedded=embedded,
            on_progress=progress.tell_text,
            subjects=subjects,
            model=model or model_wanted(),
            on_encoding=progress.tell_encoded,
        )
    _print_report(report, target, all_warnings, as_json)
    _end_where_not_read(report, paths)


def add_and_report(
    sources: Sequence[str],
    languages: Sequence[str],
    db: Path | None,
    all_warnings: bool,
    as_json: bool,
    subjects: Sequence[Path] = (),
) -> None:
    """Add files, folders and acts of the portal to the knowledge base.

    Pages of the portal that came are added even where others failed.
    """
    target = place_of_knowledge_base(db)
    files = [Path(name) for name in sources if Path(name).exists() or not is_portal_name(name)]
    names = [name for name in sources if Path(name) not in files]
    requests = [page for name in names for page in parse_request(name, languages)]
    with TemporaryDirectory(prefix="koshlex-") as folder:
        results = fetch_pages(requests, Path(folder), refresh=False) if requests else []
        pages = [result.path for result in results if result.error is None]
        if not files and not pages:
            end_where_failed(results)
        with _Progress() as progress:
            report = add(
                [*files, *pages],
                target,
                on_progress=progress.tell_text,
                subjects=subjects,
                model=model_wanted(),
                on_encoding=progress.tell_encoded,
            )
    _print_report(report, target, all_warnings, as_json)
    _end_where_not_read(report, files)
    end_where_failed(results)


class _Progress:
    """A line on the terminal that tells how far a build is; nothing where there is no terminal."""

    def __init__(self) -> None:
        self._seen = is_terminal(sys.stderr)
        self._began: tuple[float, int] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._write("")

    def tell_text(self, count: int, act: str) -> None:
        """So many texts are in, this one the last."""
        self._write(say("progress", count=count, act=act[-60:]))

    def tell_encoded(self, count: int, total: int) -> None:
        """A model has read so many of all articles."""
        now = time.monotonic()
        began, first = self._began = self._began or (now, count)
        minutes = (total - count) * (now - began) / max(1, count - first) / 60
        filled = _BAR * count // max(1, total)
        bar = "█" * filled + "░" * (_BAR - filled)
        left = say("progress_left", minutes=round(minutes)) if minutes >= 1 else ""
        self._write(f"{bar} {say('progress_encoding', count=count, total=total)} {left}")

    def _write(self, text: str) -> None:
        if self._seen:
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()


def _print_report(report: BuildReport, target: Path, all_warnings: bool, as_json: bool) -> None:
    if as_json:
        record = report.to_json()
        for shown, warning in zip(record["warnings"], report.warnings, strict=True):
            shown["message"] = said(warning.message)
        print_json(record)
        return
    put(bold(say("report", path=target, seconds=f"{report.seconds:.1f}")))
    put(
        say(
            "report_counts",
            acts=report.acts,
            expressions=report.expressions,
            provisions=report.provisions,
        )
    )
    share = 100 * report.placed / report.characters if report.characters else 100
    put(
        say(
            "report_characters",
            total=report.characters,
            placed=report.placed,
            share=f"{share:.2f}".rstrip("0").rstrip("."),
        )
    )
    put(
        wrapped(
            say(
                "report_layers",
                definitions=report.definitions,
                references=sum(report.references.values()),
                **{status.value: count for status, count in report.references.items()},
            )
        )
    )
    if report.warnings:
        put()
        _put_warnings(report.warnings, all_warnings)


def _put_warnings(warnings: Sequence[BuildWarning], all_warnings: bool) -> None:
    """The warnings by what they say, the gravest first; a few of each unless all are wanted."""
    put(say("warnings", count=len(warnings)))
    shown = len(warnings) if all_warnings else _WARNINGS_SHOWN
    for code in sorted({warning.code for warning in warnings}, key=_weight):
        group = [warning for warning in warnings if warning.code == code]
        put(bold(wrapped(f"{say(f'code_{code}')}: {len(group)} [{code}]", hanging=4)))
        for warning in group[:shown]:
            put(wrapped(_line_of(warning), indent=2, hanging=4))
        if len(group) > shown:
            put("  …")
    if any(count > shown for count in Counter(one.code for one in warnings).values()):
        put(dim(say("more_warnings")))


def _line_of(warning: BuildWarning) -> str:
    line = say("line", number=warning.line) if warning.line is not None else ""
    # A file that gave no act is named in the message.
    act = "" if warning.message.startswith(f"{warning.act}:") else warning.act
    place = " ".join(filter(None, (act, warning.lang, line)))
    return f"{place}: {said(warning.message)}" if place else said(warning.message)


def _weight(code: str) -> tuple[int, str]:
    return (GRAVEST_FIRST.index(code) if code in GRAVEST_FIRST else -1), code


def _end_where_not_read(report: BuildReport, paths: Sequence[Path]) -> None:
    """Bad input where a file or folder that was named gave nothing."""
    problems = [
        warning
        for warning in report.warnings
        if warning.code in _NOT_READ
        and any(warning.message.startswith(f"{path}:") for path in paths)
    ]
    for problem in problems:
        complain(said(problem.message))
    if problems:
        raise typer.Exit(BAD_INPUT)
