"""The heads of annexes: «Министрдің 2023 жылғы 8 қыркүйектегі № 366 бұйрығына 2-қосымша».

An amending act that brings an annex in a new wording sets its own head before that of
the annex, or leaves that of the annex out.
"""

from __future__ import annotations

import re

from kb.amending.marks import Span
from kb.amending.words import patterns

_LONGEST_HEAD = 700  # characters of a line of heads
_LINE_END = re.compile(r"\s*\n\s*\n\s*")
_CELL = re.compile(r"[|\s]*")
_SHORTEST_NAME = 5  # letters
_NUMBERS = re.compile(r"\d+")
_NUMBER_BEFORE = re.compile(r"(\d+(?:-\d+)*)[\s\-–]*\Z")
_NUMBER_BEHIND = re.compile(r"\A\s*(?:№\s*)?(\d+(?:-\d+)*)")


def without_own_head(annex: str, replaced: str, language: str) -> tuple[str, bool]:
    """``annex`` of an amending act without the head that names this act.

    The second value tells that no head is left. ``replaced`` is the annex whose place it
    takes: a head that is also there is no head of the amending act.
    """
    heads = _heads(annex, language)
    there = replaced[: head_end(replaced, language)]
    if not heads or (not there and len(heads) == 1):
        return annex, False
    if there and _numbers(annex[: heads[0][1]]) <= _numbers(there):
        return annex, False
    if len(heads) > 1:
        cell = annex[: _matched(annex, 0)]
        return cell + annex[heads[1][0] :], False
    return annex[heads[0][1] :], True


def own_number(annex: str, language: str) -> str | None:
    """The number of an annex in the act that brings it; empty where it bears none there.

    None where it has but one head: that may be the one that it will have in the act amended.
    """
    heads = _heads(annex, language)
    return _taken_apart(annex[slice(*heads[0])], language)[0] if len(heads) > 1 else None


def document_of(annex: str, language: str) -> str | None:
    """The words by which the head of an annex names the approved document that it belongs to.

    None where it belongs to an act, whose date or number the head says, or has no head.
    """
    heads = _heads(annex, language)
    if not heads:
        return None
    _, name = _taken_apart(annex[slice(*heads[-1])], language)
    is_named = sum(map(str.isalpha, name)) >= _SHORTEST_NAME
    return name if is_named and not _numbers(name) else None


def _taken_apart(head: str, language: str) -> tuple[str, str]:
    """The number of an annex by a head of it, empty where it bears none, and whose annex it is."""
    words = patterns(language)
    word = list(words.annex_head.finditer(head))[-1 if words.head_final else 0]
    name = head[: word.start()] if words.head_final else head[word.end() :]
    number = (_NUMBER_BEFORE if words.head_final else _NUMBER_BEHIND).search(name)
    if number is None:
        return "", name.strip(" |\t\r\n")
    return number[1], (name[: number.start()] + name[number.end() :]).strip(" |\t\r\n")


def headed_like(annex: str, number: str, other: str, other_number: str, language: str) -> str:
    """A new ``annex`` with its only head as ``other`` has it, an annex of the act that it joins.

    It stays where the head is of the same act, or where that of ``other`` lacks its number.
    """
    end = head_end(annex, language)
    theirs = other[: head_end(other, language)]
    places = [one.span() for one in _NUMBERS.finditer(theirs) if one.group() == other_number]
    act = _numbers(theirs) - _numbers(other_number)
    if not end or not places or _numbers(annex[:end]) - _numbers(number) <= act:
        return annex
    first, last = places[-1 if patterns(language).head_final else 0]
    return theirs[:first] + number + theirs[last:] + annex[end:]


def head_end(annex: str, language: str) -> int:
    """Where the head of an annex ends; 0 where it has none."""
    return max((end for _, end in _heads(annex, language)), default=0)


def _numbers(words: str) -> set[str]:
    return set(_NUMBERS.findall(words))


def _heads(annex: str, language: str) -> list[Span]:
    """The heads at the beginning of an annex."""
    heads: list[Span] = []
    words = patterns(language)
    begin = 0
    while begin < len(annex):
        broken = _LINE_END.search(annex, begin)
        end = broken.start() if broken else len(annex)
        line = list(words.annex_head.finditer(annex, begin, end))
        if not line or end - begin > _LONGEST_HEAD:
            break
        if words.head_final:
            is_title = heads and line[-1].end() != end
            if is_title or not annex[begin : line[0].start()].strip(" |\t\r\n"):
                break  # words of the annex
            starts = [begin, *(one.end() for one in line[:-1])]
            heads += [
                (_matched(annex, start), one.end()) for start, one in zip(starts, line, strict=True)
            ]
        else:
            if annex[begin : line[0].start()].strip(" |\t\r\n"):
                break
            ends = [*(one.start() for one in line[1:]), end]
            heads += [(one.start(), stop) for one, stop in zip(line, ends, strict=True)]
        begin = broken.end() if broken else len(annex)
    return heads


def _matched(annex: str, start: int) -> int:
    """Behind the marks of cells and spaces at ``start``."""
    found = _CELL.match(annex, start)
    return found.end() if found else start
