"""Characters that say how a text is laid out and nothing of what it says."""

from __future__ import annotations

import re
from unicodedata import normalize

# Soft hyphens, spaces and joiners without width, marks of direction, marks of byte order.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_IN_TWO = re.compile("[^\\W\\d_][\u0300-\u036f]+")
_BREAKING_HYPHEN = re.compile("(?<=[^\\W\\d_])\u00ad(?=[ \t]*\r?\n[ \t]*[^\\W\\d_])")
# A return alone ends a line on old Macs; a vertical tab, in text copied from Word.
_LINE_END = re.compile("\r(?!\n)|[\x0b\x85\u2028\u2029]|(?<=[^\n])(?=\x0c)")


# Typed in a font with Kazakh letters of its own, or saved in the Kazakh code page and
# read as Windows-1251, Kazakh letters become those that stand in their places there.
_MISTAKEN = str.maketrans("ЌќЋћЎўЈјЄєЇїЅѕҐґ", "ҚқҺһҰұӘәҒғҮүҢңӨө")
_MISTAKEN_LETTER = re.compile("[ќћўјєїѕґ]")
_KAZAKH_LETTER = re.compile("[қңғүұөһәҚҢҒҮҰӨҺӘ]")
_MISTAKEN_SHARE = 0.01
_FEWEST_MISTAKEN = 10


def with_kazakh_letters(text: str) -> tuple[str, str | None]:
    """Text whose Kazakh letters are Serbian and Ukrainian ones, with the right ones.

    Only where it has many of those and not one that is right. Returns a warning
    that says so beside it.
    """
    mistaken = len(_MISTAKEN_LETTER.findall(text))
    if (
        mistaken < max(_FEWEST_MISTAKEN, _MISTAKEN_SHARE * len(text))
        or _KAZAKH_LETTER.search(text) is not None
    ):
        return text, None
    return text.translate(_MISTAKEN), (
        "Kazakh letters stood as Serbian and Ukrainian ones (ќ for қ, ґ for ө) and were "
        "put right: the file was made with an old Kazakh font or code page"
    )


def with_whole_words(text: str) -> tuple[str, int]:
    """Text without what nobody sees in its words; and how many soft hyphens there were.

    One at which a line does break is a hyphen. Letters that are written as two
    characters, as Macs write й, are one.
    """
    text = _BREAKING_HYPHEN.sub("-", text)
    hyphens = text.count("\N{SOFT HYPHEN}")
    text = without_invisible(text)
    return _IN_TWO.sub(lambda letter: normalize("NFC", letter.group()), text), hyphens


def without_invisible(text: str) -> str:
    """Text without the characters that nobody sees: they break words and numbers for a search."""
    return _INVISIBLE.sub("", text)


def with_line_feeds(text: str) -> str:
    """Text in which every sign that ends a line or a paragraph is a line feed.

    A page begins on a line of its own, with its form feed.
    """
    return _LINE_END.sub("\n", text)
