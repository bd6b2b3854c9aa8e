"""The command that fetches acts from the official portal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from console.errors import BAD_INPUT, NOTHING_FOUND, WrongUsage
from console.messages import said, say
from console.screen import complain, print_json, tell
from corpus.portal import (
    FetchOptions,
    FetchResult,
    Outcome,
    PageRequest,
    fetch,
    parse_request,
)
from corpus.portal_page import PortalError, PortalReason
from corpus.registry import load_registry


def fetch_and_report(
    names: Sequence[str],
    core: bool,
    languages: Sequence[str],
    folder: Path,
    refresh: bool,
    as_json: bool,
) -> None:
    """Fetch pages into ``folder`` and say what became of each."""
    ids = list(names)
    if core:
        ids += [entry.portal_id for entry in load_registry() if entry.core and entry.portal_id]
    if not ids:
        raise WrongUsage(say("nothing_to_fetch"))
    requests = [page for name in ids for page in parse_request(name, languages)]
    results = fetch_pages(requests, folder, refresh)
    if as_json:
        print_json({"pages": [_record(result) for result in results]})
    good = sum(result.error is None for result in results)
    if good:  # else there is nothing to add, and what failed has been said
        tell(say("fetched", good=good, all=len(results), folder=folder))
    end_where_failed(results)


def fetch_pages(requests: Sequence[PageRequest], folder: Path, refresh: bool) -> list[FetchResult]:
    """Fetch pages, telling of each as it comes."""
    count = len(dict.fromkeys(requests))
    done = 0

    def on_progress(result: FetchResult) -> None:
        nonlocal done
        done += 1
        name = result.request.file_name
        if result.error is None:
            tell(f"[{done}/{count}] {name}: {say(f'outcome_{result.outcome}')}")
        else:
            complain(f"[{done}/{count}] {name}: {said(result.error.message)}")

    return fetch(requests, folder, FetchOptions(refresh=refresh), on_progress)


def end_where_failed(results: Sequence[FetchResult]) -> None:
    """End the command with the status of what failed, if anything did.

    Every failure was told of when it happened.
    """
    errors = [result.error for result in results if result.error is not None]
    if errors:
        absent = all(error.reason is PortalReason.NOT_FOUND for error in errors)
        raise typer.Exit(NOTHING_FOUND if absent else BAD_INPUT)


def is_portal_name(name: str) -> bool:
    """Whether a word names an act of the portal and not a file."""
    try:
        return bool(parse_request(name, ("kk",)))
    except PortalError:
        return name.lower().startswith(("http://", "https://"))


def _record(result: FetchResult) -> dict[str, str | None]:
    return {
        "act": result.request.act_id,
        "lang": result.request.language,
        "outcome": result.outcome.value,
        "path": None if result.outcome is Outcome.FAILED else str(result.path),
        "url": result.url,
        "reason": result.error.reason.value if result.error else None,
        "message": said(result.error.message) if result.error else None,
    }
