"""Styles of a Word file, as far as they make headings and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from corpus.readers.word_package import W

_HEADING_NAME = re.compile(r"(?:heading|заголовок|тақырып)\s*([1-9])$", re.IGNORECASE)
_TITLE_NAMES = frozenset(("title", "название", "тақырып"))
_CONTENTS_NAME = re.compile(r"(?:toc|оглавление)\s*(?:[1-9]|heading)$", re.IGNORECASE)
_QUOTATION_NAME = re.compile(
    r"(?:(?:intense )?quote|block text|(?:выделенная )?цитата(?: \d+)?|(?:қанық )?дәйексөз)$",
    re.IGNORECASE,
)
_BODY_LEVEL = 9
"""Word's outline level of text that is no heading."""


def value(parent: etree._Element | None, path: str) -> str | None:
    """Return ``w:val`` of the element at a path of local names below the parent."""
    for name in path.split("/"):
        if parent is None:
            return None
        parent = parent.find(W + name)
    return parent.get(W + "val") if parent is not None else None


def number(parent: etree._Element | None, path: str) -> int | None:
    """Return ``w:val`` as a number, None where it is missing or no number."""
    text = value(parent, path)
    return int(text) if text is not None and re.fullmatch(r"-?[0-9]{1,10}", text) else None


def is_on(parent: etree._Element | None, name: str) -> bool:
    """Is a switch such as ``w:vanish`` set?"""
    return is_set(parent.find(W + name) if parent is not None else None)


def is_set(switch: etree._Element | None) -> bool:
    """Is a switch there and not off?"""
    return switch is not None and switch.get(W + "val", "1") not in ("0", "false", "off")


class Styles:
    """The paragraph styles of a file, with what each inherits."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._default: str | None = None
        self._of_runs: dict[tuple[str, str], etree._Element | None] = {}
        for style in root.iterchildren(W + "style") if root is not None else ():
            name = style.get(W + "styleId", "")
            self._styles[name] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true"):
                self._default = name

    def chain(self, properties: etree._Element | None) -> Iterator[tuple[str, etree._Element]]:
        """Yield id and element of a paragraph's style and of those it is based on."""
        name = value(properties, "pStyle") or self._default
        seen: set[str] = set()
        while name is not None and name not in seen and name in self._styles:
            seen.add(name)
            yield name, self._styles[name]
            name = value(self._styles[name], "basedOn")

    def of_run(self, properties: etree._Element | None, name: str) -> etree._Element | None:
        """Return the element that gives a property of a run, its own or its style's."""
        if properties is None:
            return None
        own = properties.find(W + name)
        if own is not None:
            return own
        style = value(properties, "rStyle")
        return self._of_character_style(style, name) if style is not None else None

    def _of_character_style(self, style: str | None, name: str) -> etree._Element | None:
        key = (style or "", name)
        if key not in self._of_runs:
            self._of_runs[key] = None
            seen: set[str] = set()
            while style is not None and style not in seen and style in self._styles:
                seen.add(style)
                found = self._styles[style].find(f"{W}rPr/{W}{name}")
                if found is not None:
                    self._of_runs[key] = found
                    break
                style = value(self._styles[style], "basedOn")
        return self._of_runs[key]

    def is_contents(self, properties: etree._Element | None) -> bool:
        """Is this the style of a line in a table of contents that Word computes?"""
        _, style = next(self.chain(properties), ("", None))
        return _CONTENTS_NAME.match((value(style, "name") or "").strip()) is not None

    def is_quotation(self, properties: etree._Element | None) -> bool:
        """Is this one of Word's styles for quotations, or based on one?"""
        return any(
            _QUOTATION_NAME.match((value(style, "name") or "").strip())
            for _, style in self.chain(properties)
        )

    def numbering_style(self, name: str) -> int | None:
        """Return the numId that a numbering style refers to."""
        return number(self._styles.get(name), "pPr/numPr/numId")

    def heading_depth(self, properties: etree._Element | None) -> int | None:
        """Return the depth of a heading, 1 the highest; None for other paragraphs."""
        level = number(properties, "outlineLvl")
        if level is not None:
            return level + 1 if 0 <= level < _BODY_LEVEL else None
        for _, style in self.chain(properties):
            name = (value(style, "name") or "").strip()
            if name.lower() in _TITLE_NAMES:
                return 1
            if found := _HEADING_NAME.match(name):
                return int(found.group(1))
            level = number(style, "pPr/outlineLvl")
            if level is not None:
                return level + 1 if 0 <= level < _BODY_LEVEL else None
        return None
