"""Letters of other alphabets that look like Cyrillic ones.

Kazakh texts of all ages hold Latin letters inside Cyrillic words: above all
Latin ``i`` for ``і`` (1.9 % of the tokens of a large corpus), but also ``C``
for ``С`` in headings. They are read through for recognition and left as they
are in the text, so folding keeps the length: offsets stay true.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.letters import TO_CYRILLIC

# A run of Latin letters that touches a Cyrillic one belongs to a Cyrillic word. A
# wholly Latin word ("IP", "COVID") and Roman numerals are left alone. Nothing stands
# before the first Latin letter in the expression, so that it leaps from one to the next.
_RUN = "[A-Za-zÏïƏəƟɵ]"
_LATIN_IN_CYRILLIC = re.compile(rf"{_RUN}(?:(?<=[Ѐ-ӿ].){_RUN}*|{_RUN}*+(?=[Ѐ-ӿ]))")

# A word that is Latin through and stands before a Cyrillic one, but no Roman numeral.
_LATIN_WORD = re.compile(r"(?<![\w.])(?:[aceiopyABEHKMOPT](?=\s+[Ѐ-ӿ])|c(?=\s+\d)|PK(?!\w))")
_TWO_HYPHENS = re.compile(r"(?<!\S)--(?!\S)")


def fold_lookalikes(text: str) -> str:
    """Replace Latin look-alikes in words that are otherwise Cyrillic.

    The result has the length of ``text``. Words without a Cyrillic letter stay
    as they are, so English text and Roman numerals pass through.
    """
    if text.isascii():
        return text
    return _LATIN_IN_CYRILLIC.sub(lambda match: match.group().translate(TO_CYRILLIC), text)


@lru_cache(1)
def folded_text(text: str) -> str:
    """:func:`fold_lookalikes` of the text of an act, which parse and layers ask for in turn.

    Hyphens are plain ones there, one for two that stand for a dash, and so are short
    words (Latin «B», «PK» for «В», «РК»).
    """
    folded = fold_lookalikes(text)
    if folded.isascii():
        return folded
    folded = _LATIN_WORD.sub(lambda match: match.group().translate(TO_CYRILLIC), folded)
    folded = folded.replace("\N{HYPHEN}", "-").replace("\N{NON-BREAKING HYPHEN}", "-")
    return _TWO_HYPHENS.sub("- ", folded) if "--" in folded else folded


def lowered(text: str) -> str:
    """``text`` in lower case, ё as е; of the same length, which «İ» would change."""
    return text.replace("İ", "I").lower().replace("ё", "е")


@lru_cache(1)
def lowered_text(text: str) -> str:
    """:func:`lowered` of the text of an act, which units and acts are looked for in."""
    return lowered(text)


def fold_all_lookalikes(text: str) -> str:
    """Replace every Latin letter that has a Cyrillic twin, whatever its word."""
    return text.translate(TO_CYRILLIC)
