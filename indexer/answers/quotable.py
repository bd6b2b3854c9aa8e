"""What of an article can be quoted: entries of lists, paragraphs, whole lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kb.address import end_of
from kb.model import Level, Note, Provision, Status

_LONGEST_LIST = 2_500  # characters of a list that is quoted whole
_HEADED = frozenset((Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION, Level.ARTICLE))
_OPENS_LIST = ":"
_GOES_ON = ("–", "—", "-")
"""Ends of words with which a sentence goes on in the next line: «Нарушение …, –», «влечет …»."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quotable:
    """A unit that can answer by itself; ``span`` are its words, without heading and notes.

    ``heads`` are the spans of the sentences above it that open the lists in
    which it stands, the outermost first. ``is_list`` says that it is a list
    taken whole.
    """

    position: int
    span: Span
    heads: tuple[Span, ...] = ()
    is_list: bool = False


def quotables(
    text: str, start: int, units: Sequence[Provision], article: int, notes: Sequence[Note]
) -> Iterator[Quotable]:
    """The quotable units of an article, in order; ``text`` begins at ``start`` of the whole."""
    end = end_of(units, article)
    heads: dict[int, tuple[Span, ...]] = {article: ()}
    dead: set[int] = set()
    for position in range(article, end):
        unit = units[position]
        if unit.status is not Status.IN_FORCE or unit.parent in dead:
            dead.add(position)
            continue
        above = heads.get(unit.parent, ()) if position != article and unit.parent else ()
        own = _own(text, start, unit)
        children = [units[child] for child in unit.children]
        if not children:
            if own:
                yield Quotable(position, (own[0][0], _end(own, notes)), above)
            continue
        before = [span for span in own if span[0] < children[0].start]
        behind = [span for span in own if span[0] >= children[0].start]
        opened = text[before[-1][0] - start : before[-1][1] - start].rstrip() if before else ""
        goes_on = opened.endswith(_GOES_ON)
        is_open = opened.endswith((_OPENS_LIST, *_GOES_ON))
        heads[position] = (*above, before[-1]) if is_open else above
        is_short = unit.end - unit.start <= _LONGEST_LIST and unit.level is not Level.CHAPTER
        if is_open and is_short and not _has_notes(before[0][0], unit.end, notes):
            span = (before[0][0], _trimmed(text, start, unit.end))
            yield Quotable(position, span, above, is_list=not goes_on)
        elif before and not opened.endswith(_OPENS_LIST):
            yield Quotable(position, (before[0][0], before[-1][1]), above)
        if behind:
            yield Quotable(position, (behind[0][0], behind[-1][1]), above)


def _own(text: str, start: int, unit: Provision) -> list[Span]:
    """The spans of a unit's own words, without its heading, cut to what is written."""
    spans = unit.content[1:] if unit.level in _HEADED else unit.content
    if unit.level in _HEADED and not spans and unit.heading and not unit.children:
        spans = unit.content
    found = []
    for first, last in spans:
        words = text[first - start : last - start]
        first += len(words) - len(words.lstrip())
        last = first + len(words.strip())
        if first < last:
            found.append((first, last))
    return found


def _end(own: Sequence[Span], notes: Sequence[Note]) -> int:
    """Where words end that no note parts."""
    end = own[0][1]
    for span in own[1:]:
        if _has_notes(end, span[0], notes):
            break
        end = span[1]
    return end


def _has_notes(start: int, end: int, notes: Sequence[Note]) -> bool:
    return any(note.start < end and start < note.end for note in notes)


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[: end - start].rstrip())
