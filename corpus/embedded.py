"""The texts that come with KoshLex: what they are and where they lie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import tomli

Completeness = Literal["full", "excerpt"]
Wording = Literal["quoted", "retold", "attribution", "added"]


@dataclass(frozen=True, slots=True)
class AddedHeading:
    """A unit heading that is not the document's, and how its number is known."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the document in an excerpt, from its first words to its last.

    ``wording`` is ``quoted`` as the act's words, ``retold`` in the document's
    own, ``attribution`` where the document names what follows. ``heading`` is
    what was put before it.
    """

    wording: Wording
    begin: str
    end: str
    heading: AddedHeading | None = None


@dataclass(frozen=True, slots=True)
class EmbeddedAct:
    """One embedded text of an act.

    ``act_id`` is an id of :mod:`corpus.registry`. ``source`` says in words, by
    language, where in the user's document the text stands. ``passages`` are
    those of an excerpt, in their order; a whole text has none.
    """

    act_id: str
    language: str
    path: Path
    """A UTF-8 text, a paragraph a line, blank lines between."""
    completeness: Completeness
    source: dict[str, str]
    passages: tuple[Passage, ...] = ()

    @property
    def text(self) -> str:
        """The whole file."""
        return self.path.read_text(encoding="utf-8")

    def wordings(self) -> Iterator[tuple[Wording, int, int]]:
        """Whose words each stretch of :attr:`text` is, with its offsets (end exclusive).

        ``added`` are the headings that are not the document's. Raises
        ``ValueError`` where text and manifest do not agree.
        """
        text = self.text
        at = 0
        for passage in self.passages:
            if passage.heading is not None:
                at = text.index(passage.heading.text, at)
                yield "added", at, at + len(passage.heading.text)
            start = text.index(passage.begin, at)
            at = text.index(passage.end, start) + len(passage.end)
            yield passage.wording, start, at


@cache
def embedded_acts() -> tuple[EmbeddedAct, ...]:
    """All embedded texts, in the order of the manifest."""
    folder = Path(__file__).with_name("acts")
    manifest = tomli.loads((folder / "manifest.toml").read_text(encoding="utf-8"))
    return tuple(
        EmbeddedAct(
            act_id=entry["act"],
            language=entry["language"],
            path=folder / entry["file"],
            completeness=entry["completeness"],
            source=entry["source"],
            passages=tuple(map(_passage, entry.get("passage", ()))),
        )
        for entry in manifest["text"]
    )


def _passage(entry: dict[str, Any]) -> Passage:
    added = entry.get("added_heading")
    heading = AddedHeading(added, entry["heading_reason"]) if added else None
    return Passage(entry["wording"], entry["begin"], entry["end"], heading)
