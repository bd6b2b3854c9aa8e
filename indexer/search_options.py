"""What to search and how."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.relevance import Weights

MODES = {
    "hybrid": Weights(),
    "keyword": Weights(
        words=1.0, words_across=1.0, meaning=0.0, meaning_alone=0.0, entries=0.0, defined=0.0
    ),
    "semantic": Weights(words=0.0, words_across=0.0, entry_words=0.0),
}
"""The ways to search, and what each kind of evidence counts for in them."""

PARTS = frozenset({"translation", "everyday", "spelling", "standing"})
"""What may be left out to see what it is for; what kinds of evidence count is in the weights.

``standing`` is what the act and the place of an article, and being named, add to its score."""


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """What to search and how.

    ``acts`` are ids, empty for all; ``language`` and ``kind`` keep to texts in
    it and to acts of it. ``all_statuses`` finds repealed and excluded units
    too. ``limit`` is the number of hits. ``mode`` is one of :data:`MODES`, whose
    weights ``weights`` overrides. ``day`` (ISO 8601) finds what is law on that
    day; None: in the text as it is. ``model`` is refused where it is another
    one than that of the knowledge base (:mod:`indexer.semantic.model`).
    ``without`` are those of :data:`PARTS` that are left out.
    """

    acts: tuple[str, ...] = ()
    language: str | None = None
    kind: str | None = None
    limit: int = 10
    all_statuses: bool = False
    mode: str = "hybrid"
    day: str | None = None
    weights: Weights | None = None
    model: str | None = None
    without: frozenset[str] = frozenset()

    def check(self) -> None:
        """Raise ``ValueError`` where they mean nothing."""
        if self.mode not in MODES:
            raise ValueError(f"there is no mode {self.mode}; modes are: {', '.join(MODES)}")
        if not self.without <= PARTS:
            unknown = ", ".join(sorted(self.without - PARTS))
            raise ValueError(f"there is no part {unknown}; parts are: {', '.join(sorted(PARTS))}")
        if self.limit < 1:
            raise ValueError(f"the number of hits must be 1 or more, not {self.limit}")

    def has(self, part: str) -> bool:
        """Whether one of :data:`PARTS` takes part."""
        return part not in self.without
