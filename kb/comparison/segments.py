"""The units of a text with their own words, gathered by the articles that they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kb.address import article_of
from kb.comparison.model import Span
from kb.comparison.words import Word, comparable_words, keys
from kb.language.lookalikes import folded_text
from kb.model import Expression, Level, Provision, Status
from kb.structure.markers import marker_reader

HEADED = (Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION, Level.ANNEX)
"""Units that hold articles."""


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """A unit with its own words: its heading and text without its number and its children."""

    unit: Provision
    words: Sequence[Word]
    keys: tuple[str, ...]
    """The words in the form in which they are compared."""
    heading: int
    """How many of the words are the heading's."""

    @property
    def position(self) -> int:
        return self.unit.position


class Segments:
    """The segments of a text.

    Units that were excluded or repealed have no words that count, and are left out.
    """

    def __init__(self, expression: Expression) -> None:
        self.expression = expression
        self._reader = marker_reader(expression.language)
        self._folded = folded_text(expression.text)
        self.of_unit: dict[int, Segment] = {}
        """By position."""
        self.of_article: dict[int, list[Segment]] = {}
        """By the position of the article (:func:`kb.address.article_of`), in the order of the
        text; the article's own segment first."""
        for unit in expression.provisions:
            if not self._is_gone(unit):
                segment = self._segment(unit)
                self.of_unit[unit.position] = segment
                article = article_of(expression.provisions, unit.position)
                self.of_article.setdefault(article, []).append(segment)

    @cached_property
    def articles(self) -> list[int]:
        """Positions of the articles, and of what stands in their place."""
        return list(self.of_article)

    def words_of(self, article: int) -> list[str]:
        """All words of an article in the form in which they are compared."""
        return [key for segment in self.of_article[article] for key in segment.keys]

    def _is_gone(self, unit: Provision) -> bool:
        provisions = self.expression.provisions
        around: Provision | None = unit
        while around is not None:
            if around.status is not Status.IN_FORCE:
                return True
            around = provisions[around.parent] if around.parent is not None else None
        return False

    def _segment(self, unit: Provision) -> Segment:
        spans = self._behind_number(unit)
        words = comparable_words(self.expression.text, spans, self.expression.language)
        heading = 0
        if unit.heading:
            language = self.expression.language
            heading = len(comparable_words(unit.heading, [(0, len(unit.heading))], language))
        return Segment(unit, words, tuple(keys(words)), min(heading, len(words)))

    def _behind_number(self, unit: Provision) -> list[Span]:
        """The spans of a unit's own words, without the number and the word for the unit."""
        if unit.number is None or not unit.content:
            return list(unit.content)
        (start, end), *others = unit.content
        marker = self._reader.read(self._folded, start, end) or self._reader.read_bare(
            self._folded, start, end
        )
        if marker is not None and marker.number == unit.number.rstrip(")"):
            start = min(marker.end, end)
        return [(start, end), *others]
