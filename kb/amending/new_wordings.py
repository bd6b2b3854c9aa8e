"""New wordings as they go into a text: without stray quotation marks, with the unit's stop."""

from __future__ import annotations

import re

from kb.amending.base_units import begins_with_number

_OPENING = '"«“„'
_CLOSING = '"»”'
_MARKS = frozenset(_OPENING + _CLOSING)
_STOPS = ".;,:!?"
_NUMBER = re.compile(r"\d+(?:[-–]\d+)*\s?[.)]\s*")
_TIMES_SHORTER = 8
_LONG_UNIT = 1500  # characters


def is_far_more(taken: int, put: int) -> bool:
    """Whether so many characters are taken out that so few cannot be their new wording."""
    return taken > _LONG_UNIT and taken > put * _TIMES_SHORTER


def with_stop(wording: str, old: str) -> str:
    """``wording`` closed as the unit was, where its own stop was left behind the quotation."""
    stop = old.rstrip()[-1:]
    if stop not in tuple(".;") or not wording or wording[-1] in _STOPS:
        return wording
    return wording + stop


def without_stray_marks(wording: str, number: str) -> str:
    """``wording`` of the unit of ``number`` without quotation marks that close nothing.

    A mark stands before no number: it goes behind it, where it belongs to a name there.
    """
    if wording[:1] in _OPENING and number and begins_with_number(wording, number):
        found = _NUMBER.match(wording, 1)
        if found is not None:
            mark = wording[0] if _is_paired(wording) else ""
            wording = wording[1 : found.end()] + mark + wording[found.end() :]
    if wording[-1:] not in tuple(_CLOSING):
        return wording
    if not _is_paired(wording):
        return wording[:-1]
    # A mark before the last paragraph is its pair: «10. ….¶ "….";»
    begin = wording.rfind("\n") + 1
    last = wording[begin:]
    marks = [at for at, letter in enumerate(last) if letter in _MARKS]
    if begin and marks == [0, len(last) - 1] and last[-2] in _STOPS:
        return wording[:begin] + last[1:-1]
    return wording


def _is_paired(words: str) -> bool:
    """Whether as many quotation marks open as close."""
    if words.count('"') % 2:
        return False
    opening = sum(letter in "«“„" for letter in words)
    closing = sum(letter in "»”" for letter in words)
    return opening == closing
