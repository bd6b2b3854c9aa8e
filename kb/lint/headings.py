"""Headings and what stands under them: form, text, table of contents."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from corpus.sentence import Sentence
from kb.grammar import GRAMMARS
from kb.lint.draft import Draft
from kb.lint.finding import Remark, Severity
from kb.model import Completeness, Level, MatterKind, Provision, Status
from kb.numbering import normal_number

_HEADED = (Level.PART, Level.SECTION, Level.CHAPTER, Level.SUBDIVISION, Level.ARTICLE)
_DOMINANT = 0.75  # share of headings that makes a form the act's own
_ENOUGH = 3  # headings of a form, for it to be one
_LONGEST = 300  # characters of a heading; what is longer is text that lost its line break
_LEADER = re.compile(r"[\s.…_]*\d*\s*$")
"""What a line of a table of contents ends with: dots and the page."""
_SENTENCE_ENDS = re.compile(r"[.)]\s*\n|\w{3}\.\s+\w|\)\.$")
"""What a heading does not hold: text that lost its line break, or a note of editors."""
_NUMBER = r"[\dIVXLCІХ]+(?:[-‐‑–.]\d+)*[⁰¹²³⁴-⁹]*"
_ALIKE = 20  # letters by which two headings are one
_BEFORE_STOP = re.compile(r"\s+(?=[.:)]$)")
_BLANK = re.compile(r"_{3}|…|\.{4}")
_NOT_LETTERS = re.compile(r"[\W_]+")


def forms(draft: Draft) -> Iterator[Remark]:
    """A heading begins otherwise than those of its level do: «21 бап.» for «21-бап.»."""
    for (level, _, _), headings in _headings(draft).items():
        shapes = Counter(shape for _, _, shape in headings)
        usual, count = shapes.most_common(1)[0]
        rule = draft.words.heading_forms.get(level)
        if count < max(_ENOUGH, _DOMINANT * len(headings)):
            # No form of the act's own: that of the rules, if the act has it at all.
            if rule is None or rule not in shapes:
                continue
            usual = rule
        for unit, end, shape in headings:
            if shape not in (usual, rule) and not _ends_its_line(draft, unit, end, usual, shape):
                assert unit.number is not None
                right = usual.replace("{}", _number_as_written(draft, unit, end))
                yield Remark(
                    unit.start,
                    end,
                    Sentence(
                        "the heading begins “{written}”, others of this act “{usual}”",
                        written=draft.raw(unit.start, end),
                        usual=usual.replace("{}", "N"),
                    ),
                    right,
                    severity=Severity.HINT if usual.lower() == shape.lower() else None,
                )


def full_stops(draft: Draft) -> Iterator[Remark]:
    """A heading ends with a full stop where others of the act have none."""
    by_level: dict[Level, list[Provision]] = defaultdict(list)
    for unit in draft.units:
        if unit.level not in _HEADED or not unit.heading or unit.status is not Status.IN_FORCE:
            continue
        if len(unit.heading) <= _LONGEST and not _SENTENCE_ENDS.search(unit.heading):
            by_level[unit.level].append(unit)
    for units in by_level.values():
        stopped = [unit for unit in units if unit.heading and _ends_with_stop(unit.heading)]
        if len(units) - len(stopped) < max(_ENOUGH, _DOMINANT * len(units)):
            continue
        for unit in stopped:
            end = unit.content[0][1]
            assert unit.heading is not None
            yield Remark(
                end - 1,
                end,
                Sentence("a full stop after the heading; other headings of this act have none"),
                unit.heading.rstrip(". "),
            )


def empty(draft: Draft) -> Iterator[Remark]:
    """A unit that has a number or a heading and no text."""
    excerpt = draft.expression.completeness is Completeness.EXCERPT
    removed = re.compile(GRAMMARS[draft.language].removed, re.IGNORECASE)
    stands_in = re.compile(
        f"{GRAMMARS[draft.language].removed}|{GRAMMARS[draft.language].note_banner}", re.IGNORECASE
    )
    for unit in draft.units:
        if unit.status is not Status.IN_FORCE or unit.children:
            continue
        alone = len(unit.content) == 1  # number and heading
        named = alone and unit.level in (Level.ARTICLE, Level.PARAGRAPH)
        headed = alone and not excerpt and unit.level in _HEADED and _ends_its_row(draft, unit)
        bare = unit.level is Level.POINT and not _has_words(draft, unit)
        if bare and _BLANK.search(draft.text, unit.start, unit.end):
            continue  # a form to be filled in
        if not (named or headed or bare):
            continue
        if unit.heading and (removed.search(unit.heading) or _stands_again(draft, unit)):
            continue
        # What editors' notes stand in for is not empty: a text removed, or not yet in force.
        if any(
            stands_in.search(draft.folded, note.start, note.end)
            for note in draft.notes_behind(unit.start, unit.end)
        ):
            continue
        message = Sentence(
            "{level} {number} has no text", level=unit.level, number=unit.number or ""
        )
        start, end = unit.content[0] if unit.content else (unit.start, unit.end)
        yield Remark(start, end, message, Sentence("write its text or take the number out"))


def contents(draft: Draft) -> Iterator[Remark]:
    """A table of contents that is empty or says other headings than the text has."""
    spans = [
        (part.start, part.end)
        for part in draft.expression.matter
        if part.kind is MatterKind.CONTENTS
    ]
    if not spans:
        return
    entries = list(_entries(draft, spans))
    titles = GRAMMARS[draft.language].contents
    lines = " ".join(draft.text[start:end] for start, end in spans)
    if not entries:
        if lines.strip().lower() in titles and not draft.is_consolidated:
            yield Remark(
                *spans[0],
                Sentence("the table of contents is empty"),
                Sentence("list the headings or take it out"),
            )
        return
    counted = Counter((level, number) for level, number, *_ in entries)
    if counted.most_common(1)[0][1] > 1:
        return  # the first headings of the text were taken for more of the contents
    levels = {level for level, _, _, _, _ in entries}
    listed = {(level, number): heading for level, number, heading, _, _ in entries}
    real = {
        (unit.level, unit.number): unit
        for unit in reversed(draft.units)
        if unit.level in levels and unit.number is not None
    }
    for level, number, heading, start, end in entries:
        unit = real.get((level, number))
        if unit is None:
            yield Remark(
                start,
                end,
                Sentence(
                    "the contents list {level} {number}, which the text does not have",
                    level=level,
                    number=number,
                ),
            )
        elif unit.heading and _letters(heading) != _letters(unit.heading):
            yield Remark(
                start,
                end,
                Sentence(
                    "the contents give {level} {number} another heading than the text",
                    level=level,
                    number=number,
                ),
                unit.heading,
            )
    for key, unit in sorted(real.items(), key=lambda item: item[1].start):
        if key not in listed and unit.status is Status.IN_FORCE:
            yield Remark(
                *unit.content[0],
                Sentence(
                    "{level} {number} is not in the table of contents",
                    level=unit.level,
                    number=unit.number,
                ),
            )


_Row = tuple[Level, str, int | None]


def _headings(draft: Draft) -> dict[_Row, list[tuple[Provision, int, str]]]:
    """The numbered headings of each level, unit word and annex.

    Each is the unit, the end of its marker, the shape of the marker.
    """
    found: dict[_Row, list[tuple[Provision, int, str]]] = defaultdict(list)
    marker = _marker_of(draft.language)
    for unit in draft.units:
        if unit.level not in _HEADED or unit.number is None or not unit.content:
            continue
        begin = marker.match(draft.folded, unit.start, unit.content[0][1])
        if begin is None:
            continue
        written = draft.folded[unit.start : begin.end()]
        number = begin["before"] or begin["after"]
        shape = _BEFORE_STOP.sub("", " ".join(written.replace(number, "{}", 1).split()))
        row = unit.level, _letters(shape), draft.annex_of(unit.position)
        found[row].append((unit, begin.end(), shape))
    return found


def _ends_its_line(draft: Draft, unit: Provision, end: int, usual: str, shape: str) -> bool:
    """Whether the end of the line stands for the stop that parts a number from its heading."""
    alike = shape.rstrip(".") == usual.rstrip(".")
    return alike and unit.level is not Level.ARTICLE and "\n" in draft.text[end : end + 2]


def _marker_of(language: str) -> re.Pattern[str]:
    grammar = GRAMMARS[language]
    words = "|".join(sorted(map(re.escape, grammar.unit_words), key=len, reverse=True))
    return re.compile(
        rf"(?:(?P<before>{_NUMBER})\s*[-‐‑–—]?\s*(?:{words})|(?:{words})\s*(?P<after>{_NUMBER}))"
        r"(?:\s*[.:)])?",
        re.IGNORECASE,
    )


def _number_as_written(draft: Draft, unit: Provision, end: int) -> str:
    found = re.search(_NUMBER, draft.text[unit.start : end])
    return found.group() if found else str(unit.number)


def _ends_with_stop(heading: str) -> bool:
    return heading.endswith(".") and not re.search(r"(?:\.\.|\b\w{1,3})\.$", heading)


def _ends_its_row(draft: Draft, unit: Provision) -> bool:
    """Whether the next heading is of the same level, not one that the unit seems to hold."""
    following = draft.units[unit.position + 1 :]
    return not following or following[0].level is unit.level


def _stands_again(draft: Draft, unit: Provision) -> bool:
    """Whether its heading stands again where it has text: this one is of a table of contents."""
    mine = _letters(unit.heading or "")
    return any(
        other is not unit
        and (other.level, other.number) == (unit.level, unit.number)
        and _letters(other.heading or "").startswith(mine[:_ALIKE])
        for other in draft.units
    )


def _has_words(draft: Draft, unit: Provision) -> bool:
    span = draft.text[unit.start : unit.end]
    return re.search(r"[^\W\d_]{2}", span) is not None


def _entries(
    draft: Draft, spans: list[tuple[int, int]]
) -> Iterator[tuple[Level, str, str, int, int]]:
    """The lines of a table of contents that begin as headings do."""
    grammar = GRAMMARS[draft.language]
    marker = _marker_of(draft.language)
    for start, end in spans:
        for line in re.finditer(r"[^\n]+", draft.folded[start:end]):
            begin = marker.match(line.group().lstrip())
            if begin is None:
                continue
            word = _NOT_LETTERS.sub(" ", re.sub(r"[\d.IVXLC]+", " ", begin.group())).strip()
            level = grammar.unit_words.get(word.lower())
            if level is None:
                continue
            number = normal_number(begin["before"] or begin["after"])
            heading = _LEADER.sub("", line.group().lstrip()[begin.end() :]).strip()
            yield level[0], number, heading, start + line.start(), start + line.end()


def _letters(heading: str) -> str:
    return _NOT_LETTERS.sub("", heading).lower()
