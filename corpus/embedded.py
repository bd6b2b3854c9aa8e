"""The texts that come with KoshLex: what they are and where they lie."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal, cast

Completeness = Literal["full", "excerpt"]
Wording = Literal["quoted", "retold", "attribution"]


@dataclass(frozen=True, slots=True)
class AddedHeading:
    """A unit heading that is not the document's, and how its number is known."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class EmbeddedAct:
    """One embedded text of an act.

    ``act_id`` is an id of :mod:`corpus.registry`. ``source`` says in words, by
    language, where in the user's document the text stands. ``wordings`` has
    one entry for each passage of an excerpt, in their order, and none for a
    whole text: ``quoted`` as the act's words, ``retold`` in the document's own,
    ``attribution`` where the document names what follows.
    """

    act_id: str
    language: str
    path: Traversable
    """A UTF-8 text, a paragraph a line, blank lines between."""
    completeness: Completeness
    source: dict[str, str]
    added_headings: tuple[AddedHeading, ...] = ()
    wordings: tuple[Wording, ...] = ()


@cache
def embedded_acts() -> tuple[EmbeddedAct, ...]:
    """All embedded texts, in the order of the manifest."""
    folder = files("corpus") / "acts"
    manifest = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf-8"))
    return tuple(
        EmbeddedAct(
            act_id=entry["act"],
            language=entry["language"],
            path=folder / entry["file"],
            completeness=entry["completeness"],
            source=entry["source"],
            added_headings=tuple(
                AddedHeading(part["added_heading"], part["heading_reason"])
                for part in entry.get("passage", ())
                if "added_heading" in part
            ),
            wordings=tuple(cast(Wording, p["wording"]) for p in entry.get("passage", ())),
        )
        for entry in manifest["text"]
    )
