"""Short names: «(бұдан әрі – X)», «(далее – X)», "(hereinafter – X)", and what they stand for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kb.definitions.phrases import phrase_start
from kb.definitions.reading import DASHES, Reading, Span
from kb.definitions.terms import definition, trimmed, without_groups
from kb.grammar.definition_words import DefinitionWords
from kb.model import Definition, DefinitionKind, Level, Provision

_LONGEST_NAME = 300  # characters
_LONGEST_UNBRACKETED_NAME = 80
_OPEN, _CLOSED = "([", ")]"
_QUOTED = re.compile(r"(?:[\"«“][^\"«»“”]{1,80}[\"»”]\s*(?:,|;|немесе|және|или|и|or|and)?\s*){2,}")
_ONE_QUOTED = re.compile(r"[\"«“]([^\"«»“”]+)[\"»”]")


@dataclass(frozen=True, slots=True)
class _Introduction:
    """Where a short name is introduced: its bracket, its names, and words about the scope."""

    start: int
    end: int
    names: tuple[tuple[int, int], ...]
    scope: str
    bracketed: bool


def short_names(reading: Reading, listed: Sequence[Definition]) -> list[Definition]:
    """The short names of a text in order, and terms that a bracket and a dash set off."""
    found: list[Definition] = []
    seen = -1
    starts = [one.start for one in listed]
    for place in reading.places(reading.words.short_name_openings):
        unit = reading.unit_at(place) if place >= seen else None
        introduction = _introduction(reading, place) if unit is not None else None
        if unit is None or introduction is None:
            continue
        seen = introduction.end
        around = bisect_right(starts, introduction.start) - 1
        holder = listed[around] if around >= 0 and introduction.start < listed[around].end else None
        meaning = _meaning(reading, unit, introduction, holder)
        scope = reading.scope(introduction.scope, unit)
        if holder is None:
            found.extend(_set_off(reading, unit, introduction, scope))
        for name in introduction.names:
            found.append(definition(reading, DefinitionKind.SHORT_NAME, unit, name, meaning, scope))
    return found


def _introduction(reading: Reading, place: int) -> _Introduction | None:
    window = reading.folded(place - _LONGEST_UNBRACKETED_NAME, place + _LONGEST_NAME + 100)
    opening = next(
        (
            match
            for match in _opening(reading.words).finditer(window.text)
            if match.start() <= place - window.start < match.end()
        ),
        None,
    )
    if opening is None:
        return None
    before = window.text[: opening.start()].rstrip()
    bracketed = before[-1:] in tuple(_OPEN)
    called = _called(reading.words)
    if bracketed:
        end = _closing(window.text, opening.end())
        name = window.text[opening.end() : end]
        behind = called.search(name)
        last = opening.end() + (behind.start() if behind else len(name))
    elif opening["dash"] and before[-1:] in tuple(",(;"):
        rest = re.compile(r"[,;()\n]|\.\s").search(window.text, opening.end())
        end = last = rest.start() if rest else len(window.text)
    else:
        behind = called.search(window.text, opening.end())
        if not behind or behind.start() - opening.end() > _LONGEST_UNBRACKETED_NAME:
            return None
        end, last = behind.end(), behind.start()
        if re.search(r"[;:()\n]", window.text[opening.end() : last]):
            return None
    names = _names(window, opening.end(), last, bool(opening["together"] or opening["also"]))
    if not names or last - opening.end() > _LONGEST_NAME:
        return None
    begins = window.start + (len(before) - 1 if bracketed else opening.start())
    return _Introduction(begins, window.start + end, names, opening.group(), bracketed)


@cache
def _opening(words: DefinitionWords) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w){words.short_name}(?:(?P<together>{words.respectively})\s*)?"
        rf"(?P<dash>[{DASHES}:]+)?\s*(?:(?P<also>{words.respectively})\s+)?(?:the\s+(?=[\"“«]))?",
        re.IGNORECASE,
    )


@cache
def _bracketed(words: DefinitionWords) -> re.Pattern[str]:
    """Another introduction and the conjunction behind it."""
    return re.compile(
        rf"\({without_groups(words.short_name)}[^()]*\)(?:\s*,)?"
        r"(?:\s+(?:және|немесе|мен|и|или|and|or)(?=\s))?",
        re.IGNORECASE,
    )


@cache
def _called(words: DefinitionWords) -> re.Pattern[str]:
    return re.compile(words.called, re.IGNORECASE)


def _closing(text: str, start: int) -> int:
    """Where the bracket closes that is open at ``start``.

    Where nothing closes it: before the dash or the end of the line or list member behind it.
    """
    depth = 1
    for at in range(start, len(text)):
        if text[at] in _OPEN:
            depth += 1
        elif text[at] in _CLOSED:
            depth -= 1
            if depth == 0:
                return at
        elif text[at] in ";\n" and not text[at:].lstrip()[:1].islower():
            break
        elif (
            text[at] in DASHES
            and at > start + 1
            and text[at - 1].isspace()
            and text[at + 1 : at + 2].isspace()
        ):
            return at
    else:
        at = len(text)
    return at


def _names(window: Span, start: int, end: int, together: bool) -> tuple[tuple[int, int], ...]:
    text = window.text
    if _QUOTED.fullmatch(text[start:end].strip() + " "):
        spans = [one.span(1) for one in _ONE_QUOTED.finditer(text, start, end)]
    elif together:
        cuts = [
            one.span() for one in re.compile(r",|;|\s+(?:және|и|and)\s+").finditer(text, start, end)
        ]
        edges = [start, *(edge for cut in cuts for edge in cut), end]
        spans = list(zip(edges[::2], edges[1::2], strict=True))
    else:
        spans = [(start, end)]
    names = [trimmed(text, *span) for span in spans]
    return tuple((window.start + name[0], window.start + name[1]) for name in names if name)


def _meaning(
    reading: Reading, unit: Provision, introduction: _Introduction, holder: Definition | None
) -> tuple[int, int]:
    """The words that a short name stands for."""
    if (
        not introduction.bracketed
        and reading.text[introduction.end - 1 : introduction.end].isalpha()
    ):
        end = reading.sentence_end(unit, introduction.end)
        comma = reading.text.find(",", introduction.end, end)
        behind = _tight(reading, introduction.end, comma if comma >= 0 else end)
        if " " in reading.text[slice(*behind)] or introduction.start <= reading.body_start(unit):
            return behind
    if holder is not None and introduction.start < holder.meaning[0]:
        return holder.term_span
    start = max(
        reading.sentence_start(unit, introduction.start),
        min(reading.body_start(unit), introduction.start),
    )
    if holder is not None:
        start = max(start, holder.meaning[0])
    clause = reading.folded(start, introduction.start)
    earlier = list(_bracketed(reading.words).finditer(clause.text))
    if earlier:
        start += earlier[-1].end()
        clause = reading.folded(start, introduction.start)
    name = reading.folded(*introduction.names[0]).text
    begins = start + phrase_start(clause.text, name, reading.words)
    return _tight(reading, begins, introduction.start)


def _tight(reading: Reading, start: int, end: int) -> tuple[int, int]:
    text = reading.text[start:end]
    start += len(text) - len(text.lstrip(" \t\n\xa0,-–—"))
    return start, max(start, start + len(reading.text[start:end].rstrip(" \t\n\xa0,")))


def _set_off(
    reading: Reading, unit: Provision, introduction: _Introduction, scope: int | None
) -> Iterator[Definition]:
    """The term of «X (бұдан әрі – Y) – мағынасы» where such words open a paragraph."""
    if unit.level not in (Level.PARAGRAPH, Level.SUBPARAGRAPH, Level.ARTICLE, Level.REMARK):
        return
    start = reading.sentence_start(unit, introduction.start)
    if start > reading.body_start(unit) or introduction.start - start > _LONGEST_NAME:
        return
    behind = re.compile(rf"\)?\s*,?\s*[{DASHES}]\s+(?=\w)").match(reading.text, introduction.end)
    term = trimmed(reading.text, start, introduction.start)
    if behind and term:
        end = reading.sentence_end(unit, behind.end())
        yield definition(reading, DefinitionKind.TERM, unit, term, (behind.end(), end), scope)
