"""What the readers of names before and after the word for the kind share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kb.model import ActName

MOST_LISTED = 60
"""Acts that share one word; a note of a much amended article has some forty."""

_SPACES = re.compile(r"\s+")
_CONVOCATION = re.compile(r"(?<=\d)\s?[-‐‑–]\s?([IVXІХ]{1,6})(?!\w)")
_SPACED_HYPHEN = re.compile(r"(?<=\d)\s+[-‐‑–]\s+(?=\d)")
_TO_LATIN = str.maketrans("ІХ", "IX")
_GROUP_NAME = re.compile(r"\?P<\w+>")
_REMEMBERED = 20_000  # distinct titles and numbers


@dataclass(frozen=True, slots=True)
class NamedAct:
    """A name and the words that say it."""

    start: int
    end: int
    name: ActName


def spaced(text: str) -> str:
    """``text`` with every run of white space as one space, none at the ends."""
    return _SPACES.sub(" ", text).strip()


def without_names(pattern: str) -> str:
    """``pattern`` with its named groups as nameless ones, so that it may be used again."""
    return _GROUP_NAME.sub("?:", pattern)


@lru_cache(_REMEMBERED)
def act_number(written: str) -> str:
    """The number of an act, its convocation in Latin letters: «477-ІV» is "477-IV"."""
    number = _SPACED_HYPHEN.sub("-", spaced(written).strip(".\"'"))
    return _CONVOCATION.sub(lambda found: "-" + found[1].translate(_TO_LATIN), number)


def title_within(text: str) -> str:
    """The title that stands between two marks; a mark that serves for two is put back.

    «О центре "Астана"» closes with one mark where two belong.
    """
    title = spaced(text).strip(".,–- ")
    if title.count('"') % 2:
        return f'"{title}' if title.rindex('"') < len(title) // 2 else f'{title}"'
    return title


def is_title(text: str) -> bool:
    """Whether what stands in quotation marks can be the title of an act: words, not a word."""
    return len(text) > 4 and " " in spaced(text)
