"""The units of a text with their own words, gathered by the articles that they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kb.address import article_of, end_of
from kb.comparison.model import ComparedText, Span
from kb.comparison.words import Word, comparable_keys, comparable_words
from kb.definitions.lookup import key_of
from kb.language.lookalikes import folded_text
from kb.model import DefinitionKind, Level, Provision, Status
from kb.structure.markers import marker_reader

HEADED = (Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION, Level.ANNEX)
"""Units that hold articles."""
ITEMS = (Level.PARAGRAPH, Level.POINT)
"""Units of a list, which may be written with a full stop or a bracket behind the number."""


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """A unit with its own words: its heading and text without its number and its children."""

    unit: Provision
    spans: Sequence[Span]
    """Where its words stand, the number left out."""
    keys: tuple[str, ...]
    """The words in the form in which they are compared."""
    heading: int
    """How many of the words are the heading's; they come first."""
    text: str
    """The text in which it stands."""
    language: str

    @property
    def position(self) -> int:
        return self.unit.position

    @property
    def words(self) -> list[Word]:
        """The words with their places; found anew each time, as few segments are asked."""
        return comparable_words(self.text, self.spans, self.language)


class Segments:
    """The segments of a text.

    Units that were excluded or repealed have no words that count, and are left out.
    """

    def __init__(self, text: ComparedText) -> None:
        expression = text.expression
        self.text = text
        self.units = expression.provisions
        self.language = expression.language
        self._reader = marker_reader(expression.language)
        self._folded = folded_text(expression.text)
        self._all_keys: dict[int, tuple[str, ...]] = {}
        self.of_unit: dict[int, Segment] = {}
        """By position."""
        self.of_article: dict[int, list[Segment]] = {}
        """By the position of the article (:func:`kb.address.article_of`), in the order of the
        text; the article's own segment first."""
        self.article = [article_of(self.units, unit.position) for unit in self.units]
        """The position of the article of each unit."""
        for unit in self.units:
            if not self._is_gone(unit):
                segment = self._segment(unit)
                self.of_unit[unit.position] = segment
                self.of_article.setdefault(self.article[unit.position], []).append(segment)

    def own_keys(self, unit: int) -> tuple[str, ...]:
        """The own words of a unit but those of its heading; none of a unit that is gone."""
        segment = self.of_unit.get(unit)
        return () if segment is None else segment.keys[segment.heading :]

    def all_keys(self, unit: int) -> tuple[str, ...]:
        """The words of a unit with all that it contains, in the order of the text."""
        if unit not in self._all_keys:
            inside = range(unit, self.end_within_article(unit))
            self._all_keys[unit] = tuple(key for one in inside for key in self.own_keys(one))
        return self._all_keys[unit]

    def end(self, unit: int) -> int:
        """The position behind a unit and all that it contains."""
        return end_of(self.units, unit)

    def end_within_article(self, unit: int) -> int:
        """The position behind a unit and what it contains of its own article."""
        own = self.article[unit]
        end = unit + 1
        last = self.end(unit)
        while end < last and self.article[end] == own:
            end += 1
        return end

    def item_keys(self, unit: int) -> tuple[str, ...]:
        """The words of a unit with all that it holds (:meth:`below`)."""
        if self.units[unit].level is Level.SUBPARAGRAPH:
            return self.own_keys(unit)
        return self.all_keys(unit)

    def below(self, unit: int) -> list[int]:
        """The units right below one, of its own article and not gone.

        Subparagraphs, which bear no number and come and go with a line break, hold
        nothing: what they contain stands beside them.
        """
        if self.units[unit].level is Level.SUBPARAGRAPH:
            return []
        return list(self._below(unit, self.article[unit]))

    def _below(self, unit: int, article: int) -> Iterator[int]:
        for child in self.units[unit].children:
            if child in self.of_unit and self.article[child] == article:
                yield child
                if self.units[child].level is Level.SUBPARAGRAPH:
                    yield from self._below(child, article)

    def inside(self, unit: int) -> range:
        """The positions of a unit and of what it contains of its own article."""
        return range(unit, self.end_within_article(unit))

    def terms_of(self, unit: int) -> frozenset[str]:
        """The terms that a unit's own words define, as they are compared."""
        return self._terms.get(unit, frozenset())

    @cached_property
    def _terms(self) -> dict[int, frozenset[str]]:
        found: dict[int, set[str]] = {}
        for one in self.text.definitions:
            if one.kind is DefinitionKind.TERM:
                found.setdefault(one.provision, set()).add(key_of(one.term, self.language))
        return {unit: frozenset(terms) for unit, terms in found.items()}

    @cached_property
    def articles(self) -> list[int]:
        """Positions of the articles, and of what stands in their place."""
        return list(self.of_article)

    def words_of(self, article: int) -> list[str]:
        """All words of an article in the form in which they are compared."""
        return [key for segment in self.of_article[article] for key in segment.keys]

    def keys_of_units(self, article: int) -> list[tuple[str, ...]]:
        """The own words of each unit of an article that has some; else all of its words."""
        units = [keys for one in self.inside(article) if (keys := self.own_keys(one))]
        return units or [tuple(self.words_of(article))]

    def heading_of(self, article: int) -> str:
        """The heading of an article; empty where it has none."""
        return self.units[article].heading or ""

    def figures_of(self, article: int) -> set[str]:
        """The numbers in an article, which are the same in every language."""
        return {key for key in self.words_of(article) if key[0].isdigit()}

    def references_of(self, article: int) -> set[str]:
        """The other acts, and units of other acts, that an article refers to."""
        return self._references.get(article, set())

    @cached_property
    def _references(self) -> dict[int, set[str]]:
        found: dict[int, set[str]] = {}
        for reference in self.text.references:
            if reference.act is None:
                continue
            act = reference.act_id or reference.act.number or reference.act.title or ""
            article = self.article[reference.provision]
            paths = ["/".join(number for _, number in one.path) for one in reference.targets]
            found.setdefault(article, set()).update(f"{act} {path}" for path in paths or [""])
        return found

    def has_number(self, unit: int) -> bool:
        """Whether a unit bears a number in the text."""
        found = self.units[unit]
        if found.number is None or found.level is Level.SUBPARAGRAPH:
            return False
        return found.level is not Level.INDENT or found.number.endswith(")")

    def holder_of(self, unit: int) -> int | None:
        """The unit that :meth:`below` finds a unit in; None for an article."""
        around = self.units[unit].parent
        while around is not None and self.units[around].level is Level.SUBPARAGRAPH:
            around = self.units[around].parent
        return around

    def _is_gone(self, unit: Provision) -> bool:
        provisions = self.units
        around: Provision | None = unit
        while around is not None:
            if around.status is not Status.IN_FORCE:
                return True
            around = provisions[around.parent] if around.parent is not None else None
        return False

    def _segment(self, unit: Provision) -> Segment:
        spans = self._behind_number(unit)
        keys = comparable_keys(self.text.expression.text, spans, self.language)
        heading = 0
        if unit.heading:
            heading = len(comparable_keys(unit.heading, [(0, len(unit.heading))], self.language))
        text = self.text.expression.text
        return Segment(unit, spans, keys, min(heading, len(keys)), text, self.language)

    def _behind_number(self, unit: Provision) -> list[Span]:
        """The spans of a unit's own words, without the number and the word for the unit."""
        if unit.number is None or not unit.content:
            return list(unit.content)
        (start, end), *others = unit.content
        if unit.level is Level.ANNEX:
            named = comparable_words(self.text.expression.text, [(start, end)], self.language)[:2]
            if any(word.key == unit.number for word in named):  # «2-қосымша», «Приложение 2»
                start = named[-1].end
            return [(start, end), *others]
        marker = self._reader.read(self._folded, start, end) or self._reader.read_bare(
            self._folded, start, end
        )
        if marker is not None and marker.number == unit.number.rstrip(")"):
            start = min(marker.end, end)
        return [(start, end), *others]
