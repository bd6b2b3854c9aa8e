"""Slips of the pen: words twice in a row, brackets and quotation marks without their twin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from corpus.sentence import Sentence
from kb.lint.draft import Draft, Segment
from kb.lint.finding import Remark
from kb.model import Level

_TWICE = re.compile(r"(?<![\w-])(?P<word>[^\W\d_]+)[ \u00a0]{1,2}(?P=word)(?![\w-])", re.IGNORECASE)
_NOUN = re.compile(r"[ \u00a0]+([^\W\d_]{4,})")
_CELL = re.compile(r"[\t|]")
_OF_NUMBER = re.compile(r"(?:\d|(?<!\w)(?:[^\W\d_]{1,2}|[ivxіх]{3,5}))\s*$")
"""What stands before a bracket that may be a number's: «1)», «а)»."""
_CONTEXT = 20  # characters
_OFTEN = 3
_MARK = re.compile(r"[()\[\]«»“”]")
_BOTH = 100  # characters between «»» of a name and of the name around it
_PAIRS = {")": "(", "]": "[", "»": "«", "”": "“"}


def doubled(draft: Draft) -> Iterator[Remark]:
    """A word twice in a row: «және және»."""
    for segment in draft.segments:
        for found in _TWICE.finditer(draft.folded, segment.start, segment.end):
            word = found["word"].lower()
            if len(word) == 1 and word not in draft.words.one_letter_words:
                continue
            if word in draft.words.repeatable or _CELL.search(_line(draft, found.start())):
                continue
            if _line(draft, found.start()).strip() == found.group():
                continue  # two cells of a table
            if _belongs_to_next(draft, found):
                continue
            yield Remark(
                *found.span(),
                Sentence(
                    "“{word}” stands twice",
                    word=draft.text[found.start("word") : found.end("word")],
                ),
                draft.text[found.start("word") : found.end("word")],
            )


def _belongs_to_next(draft: Draft, found: re.Match[str]) -> bool:
    """Whether the second word belongs to the noun behind it: «Комитет Комитет басшысының …».

    Only what the text calls by a capital, as it does a body or a party, stands so before
    its own genitive; of any other word the same is a slip.
    """
    following = _NOUN.match(draft.folded, found.end())
    if following is None:
        return False
    word, noun = found["word"].lower(), following[1]
    possessed = re.compile(rf"{draft.words.attributed}$")
    return (
        noun.islower()  # «Қазақстан Республикасы» is one name
        and draft.words.particles.isdisjoint((word, noun))
        and possessed.search(noun) is not None
        and possessed.search(word) is None  # a noun without endings belongs to another
        and _is_a_name(draft, found)
    )


def _is_a_name(draft: Draft, found: re.Match[str]) -> bool:
    """Whether the text has the first word with a capital within a sentence, here or elsewhere."""
    written = draft.folded[found.start("word") : found.end("word")]
    if not written.istitle():
        return False
    within = re.compile(rf"[^\W\d_],?[ \u00a0]{re.escape(written)}(?!\w)")
    return any(
        place.end() <= found.end("word") or place.start() > found.end()
        for place in within.finditer(draft.folded)
    )


def unpaired(draft: Draft) -> Iterator[Remark]:
    """A bracket or quotation mark of a unit that is not closed, or not opened, in it."""
    found = [remark for segments in _by_holder(draft) for remark in _unpaired_in(draft, segments)]
    if draft.amends:
        # New wordings that it quotes run over many units.
        found = [remark for remark in found if draft.text[remark.start] not in "«»“”"]
    before = Counter(draft.text[remark.start - _CONTEXT : remark.start] for remark in found)
    for remark in found:
        # What stands again and again is a note of editors that came in pieces.
        if before[draft.text[remark.start - _CONTEXT : remark.start]] < _OFTEN:
            yield remark


def _by_holder(draft: Draft) -> Iterator[list[Segment]]:
    """The segments of each article or other outermost unit, within which marks must pair."""
    holders: dict[int | None, list[Segment]] = {}
    for segment in draft.segments:
        holder = segment.provision
        while holder is not None and draft.units[holder].level is not Level.ARTICLE:
            parent = draft.units[holder].parent
            if parent is None or draft.units[parent].level in (
                Level.PART,
                Level.SECTION,
                Level.CHAPTER,
                Level.SUBDIVISION,
                Level.ANNEX,
            ):
                break
            holder = parent
        holders.setdefault(holder, []).append(segment)
    yield from holders.values()


def _unpaired_in(draft: Draft, segments: list[Segment]) -> Iterator[Remark]:
    open_marks: list[tuple[str, int]] = []
    wrong: list[tuple[str, int]] = []
    for segment in segments:
        first = len(open_marks)
        closed = -_BOTH  # where a quotation last ended
        numbers: list[int] = []  # brackets that may be a number's or close what is open
        for found in _MARK.finditer(draft.text, segment.start, segment.end):
            mark, at = found.group(), found.start()
            if mark in _PAIRS.values():
                open_marks.append((mark, at))
            elif mark == ")" and _OF_NUMBER.search(draft.text, max(at - 6, 0), at):
                numbers.append(at)
            elif (_PAIRS[mark]) in (marks := [mark for mark, _ in open_marks]):
                del open_marks[len(marks) - 1 - marks[::-1].index(_PAIRS[mark])]
                closed = at if mark == "»" else closed
            elif mark == "»" and at - closed < _BOTH:
                closed = -_BOTH  # «Табун» қоры»: both names begin with one mark
            else:
                wrong.append((mark, at))
        open_marks[first:] = [
            (mark, at)
            for mark, at in open_marks[first:]
            if mark != "(" or not any(at < other for other in numbers)
        ]
    for mark, at in sorted(wrong + open_marks, key=lambda each: each[1]):
        yield Remark(at, at + 1, Sentence("“{mark}” has no twin", mark=mark))


def _line(draft: Draft, offset: int) -> str:
    begin = draft.folded.rfind("\n", 0, offset) + 1
    end = draft.folded.find("\n", offset)
    return draft.folded[begin : end if end >= 0 else None]
