"""Elements of Word's documents, and what all documents of the house have in common."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lxml.etree import Element, _Element

if TYPE_CHECKING:
    from docx.document import Document

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONT = "Times New Roman"
LOCALES = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_COMPATIBILITY = "15"  # Word 2013 and later

# What XML 1.0 has no place for.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def w(tag: str, /, *children: _Element, **attributes: str) -> _Element:
    """An element of the language of Word's texts, its attributes in the same namespace."""
    named = {f"{{{NAMESPACE}}}{name}": value for name, value in attributes.items()}
    element = Element(f"{{{NAMESPACE}}}{tag}", named, {"w": NAMESPACE})
    element.extend(children)
    return element


def text(words: str) -> _Element:
    """The text of a run, without characters that XML has no place for."""
    element = w("t")
    element.set(_SPACE, "preserve")
    element.text = clean(words)
    return element


def bold(is_bold: bool) -> list[_Element]:
    """Settings of a run that is bold."""
    return [w("b"), w("bCs")] if is_bold else []


def sizes(points: float) -> list[_Element]:
    """Settings of a run of so many points, or half points."""
    return [w("sz", val=f"{2 * points:.0f}"), w("szCs", val=f"{2 * points:.0f}")]


def clean(words: str) -> str:
    """Words without characters that XML has no place for."""
    return _FORBIDDEN.sub("", words)


def twips(millimetres: float) -> int:
    """Millimetres in Word's twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def defaults(language: str, points: float) -> _Element:
    """What holds in all of a document where nothing else is said: letters, size, language."""
    fonts = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), FONT)
    locale = LOCALES[language]
    return w(
        "docDefaults",
        w(
            "rPrDefault",
            w(
                "rPr",
                w("rFonts", **fonts),
                *sizes(points),
                w("lang", val=locale, eastAsia=locale, bidi="ar-SA"),
            ),
        ),
        w("pPrDefault", w("pPr", w("spacing", before="0", after="0"))),
    )


def set_properties(document: Document, title: str, language: str) -> None:
    """Say what a document is and when it was made, and remove what others left in it."""
    properties = document.core_properties
    properties.title = clean(title)[:255]
    properties.language = LOCALES[language]
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
    # Left from the empty document that python-docx begins with: a picture of it, and its
    # styles for Word 2010, which are no longer those of the document.
    part = document.part
    for relations, left in ((part.package.rels, "/thumbnail"), (part.rels, "/stylesWithEffects")):
        for key, relation in list(relations.items()):
            if relation.reltype.endswith(left):
                relations.pop(key)
    for setting in document.settings.element.xpath("//w:compatSetting"):
        if setting.get(f"{{{NAMESPACE}}}name") == "compatibilityMode":
            setting.set(f"{{{NAMESPACE}}}val", _COMPATIBILITY)
