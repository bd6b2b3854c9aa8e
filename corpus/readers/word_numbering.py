"""The numbers that Word writes before paragraphs and does not store in their text.

A paragraph refers to a *number definition* (``w:num``), that to an *abstract
definition* (``w:abstractNum``) with up to nine levels. Lists that share an
abstract definition share its counters, which is how an interrupted list goes
on; a start override in the number definition begins it anew, once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

from corpus.readers.numerals import written
from corpus.readers.word_package import W
from corpus.readers.word_styles import Styles, is_on, number, value

_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_SYMBOL = re.compile("[\ue000-\uf8ff]|[^\\W_]|§")
"""A bullet that is a letter or a sign of law is one in a font of symbols only."""
_BULLET = "•"
_UNNUMBERED = ("none", "bullet")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    style: str  # numFmt: decimal, lowerLetter, bullet, …
    pattern: str  # lvlText: "%1.%2."
    restart: int | None  # lvlRestart, from 1; 0 for never
    decimals_only: bool  # isLgl
    suffix: str
    paragraph_style: str | None
    is_hidden: bool


class Numbering:
    """The counters of a file's lists; ask it paragraph by paragraph, in order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self.unknown_styles: set[str] = set()
        self._abstract: dict[int, etree._Element] = {}
        self._definitions: dict[int, etree._Element] = {}
        self._levels: dict[int, tuple[int, dict[int, _Level]]] = {}
        self._counters: dict[int, list[int | None]] = {}
        self._overridden: set[tuple[int, int]] = set()
        for child in root if root is not None else ():
            if child.tag == W + "abstractNum":
                self._abstract[_id(child, "abstractNumId")] = child
            elif child.tag == W + "num":
                self._definitions[_id(child, "numId")] = child

    def prefix(self, properties: etree._Element | None) -> str:
        """Return the number of a paragraph with what divides it from the text.

        Empty for a paragraph without a number. Counts the paragraph.
        """
        list_id, level_index = self._list_of(properties)
        if not list_id:
            return ""
        abstract_id, levels = self._resolved(list_id)
        if level_index is None:
            level_index = self._level_of_style(levels, properties)
        level = levels.get(level_index)
        if level is None:
            return ""
        self._count(list_id, abstract_id, levels, level_index)
        text = self._text(abstract_id, levels, level_index)
        return text + level.suffix if text else ""

    def _list_of(self, properties: etree._Element | None) -> tuple[int | None, int | None]:
        """Return list id and level that hold for a paragraph, own before inherited.

        A level is None where the list's link to the paragraph's style gives it.
        """
        list_id = number(properties, "numPr/numId")
        level = number(properties, "numPr/ilvl")
        if list_id is not None:
            return list_id, level if level is not None else 0
        for _, style in self._styles.chain(properties):
            inherited = number(style, "pPr/numPr/numId")
            if inherited is not None:
                return inherited, level
        return None, None

    def _level_of_style(self, levels: dict[int, _Level], properties: etree._Element | None) -> int:
        for name, style in self._styles.chain(properties):
            for index, level in levels.items():
                if level.paragraph_style == name:
                    return index
            own = number(style, "pPr/numPr/ilvl")
            if own is not None:
                return own
        return 0

    def _resolved(self, list_id: int) -> tuple[int, dict[int, _Level]]:
        """Return the id of a list's abstract definition and the list's levels."""
        if list_id not in self._levels:
            definition = self._definitions.get(list_id)
            abstract_id = number(definition, "abstractNumId")
            abstract = self._abstract.get(abstract_id) if abstract_id is not None else None
            linked = value(abstract, "numStyleLink")
            if linked is not None:
                target = self._definitions.get(self._styles.numbering_style(linked) or 0)
                target_id = number(target, "abstractNumId")
                if target_id in self._abstract:
                    abstract_id, abstract = target_id, self._abstract[target_id]
            levels: dict[int, _Level] = {}
            for level in abstract.iterchildren(W + "lvl") if abstract is not None else ():
                _put_level(levels, level, level)
            for override in (
                definition.iterchildren(W + "lvlOverride") if definition is not None else ()
            ):
                own = override.find(W + "lvl")
                if own is not None:
                    _put_level(levels, override, own)
                index, start = _id(override, "ilvl"), number(override, "startOverride")
                if start is not None and index in levels:  # holds for every new beginning too
                    levels[index] = replace(levels[index], start=start)
            self._levels[list_id] = (abstract_id if abstract_id is not None else -1, levels)
        return self._levels[list_id]

    def _start_override(self, list_id: int, level_index: int) -> int | None:
        definition = self._definitions.get(list_id)
        for override in (
            definition.iterchildren(W + "lvlOverride") if definition is not None else ()
        ):
            if _id(override, "ilvl") == level_index:
                return number(override, "startOverride")
        return None

    def _count(
        self, list_id: int, abstract_id: int, levels: dict[int, _Level], level_index: int
    ) -> None:
        counters = self._counters.setdefault(abstract_id, [None] * _LEVELS)
        override = None
        if (list_id, level_index) not in self._overridden:
            self._overridden.add((list_id, level_index))
            override = self._start_override(list_id, level_index)
        current = counters[level_index]
        if override is not None:
            counters[level_index] = override
        else:
            counters[level_index] = levels[level_index].start if current is None else current + 1
        for deeper in range(level_index + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            # Unless told otherwise a level begins anew after any level above it.
            if restart is None or level_index < restart:
                counters[deeper] = None

    def _text(self, abstract_id: int, levels: dict[int, _Level], level_index: int) -> str:
        level = levels[level_index]
        if level.style == "none" or level.is_hidden:
            return ""
        if level.style == "bullet":
            return _SYMBOL.sub(_BULLET, level.pattern)
        counters = self._counters[abstract_id]

        def placed(match: re.Match[str]) -> str:
            index = int(match.group(1)) - 1
            if index not in levels:
                return ""
            shown = counters[index]
            if shown is None:  # a level above that no paragraph has used
                shown = levels[index].start
            style = "decimal" if level.decimals_only else levels[index].style
            if style in _UNNUMBERED:
                return ""
            text = written(shown, style)
            if text is None:
                self.unknown_styles.add(style)
                text = str(shown)
            return text

        return _PLACEHOLDER.sub(placed, level.pattern)


def _id(element: etree._Element, name: str) -> int:
    text = element.get(W + name, "")
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else -1


def _level(element: etree._Element) -> _Level:
    start = number(element, "start")
    return _Level(
        start if start is not None else 0,
        value(element, "numFmt") or "decimal",
        value(element, "lvlText") or "",
        number(element, "lvlRestart"),
        is_on(element, "isLgl"),
        "" if value(element, "suff") == "nothing" else " ",
        value(element, "pStyle"),
        is_on(element.find(W + "rPr"), "vanish"),
    )


def _put_level(levels: dict[int, _Level], place: etree._Element, level: etree._Element) -> None:
    index = _id(place, "ilvl")
    if 0 <= index < _LEVELS:
        levels[index] = _level(level)
