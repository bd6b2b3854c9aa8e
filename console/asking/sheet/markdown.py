"""A sheet as Markdown: CommonMark, with the tables that GitHub and most others read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from console.asking.sheet.parts import (
    Advice,
    Extract,
    Fact,
    Further,
    Lacking,
    Phrase,
    Place,
    Quotation,
    Row,
    Section,
    Sheet,
)
from console.messages import say

_SIGNS = re.compile(r"[\\`*\[\]<|~#]|&(?=[#\w])|(?<![^\W_])_|_(?![^\W_])")
"""What means something to Markdown within a line."""
_NUMBER = re.compile(r"^(\d{1,9})([.)])")
_BULLET = re.compile(r"^(?=[-+=>])")
_IN_ADDRESS = "!#$%&'*+,/:;=?@~"
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def write_markdown(sheet: Sheet, out: Path) -> None:
    """Write ``sheet`` to ``out``. Raises :class:`OSError` where that cannot be written."""
    with out.open("w", encoding="utf-8", newline="\n") as file:
        for number, block in enumerate(_blocks(sheet)):
            words = _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", block)
            file.write(f"\n{words}\n" if number else f"{words}\n")


def escaped(words: str) -> str:
    """Words of a line so that Markdown shows them as they are, unless a line begins with them."""
    return _SIGNS.sub(r"\\\g<0>", words)


def begun(line: str) -> str:
    """A line that is no list, heading or rule, whatever it begins with."""
    return _BULLET.sub(r"\\", _NUMBER.sub(r"\1\\\2", line.lstrip()))


def _blocks(sheet: Sheet) -> Iterator[str]:
    """What stands between empty lines."""
    yield f"# {escaped(sheet.title)}"
    yield begun(escaped(" · ".join(sheet.facts)))
    if not sheet.is_one:
        yield "\n".join(map(_listed, sheet.sections))
    for section in sheet.sections:
        yield from _section(section, sheet.is_one)
    yield "---"
    yield begun(escaped(sheet.notice))


def _listed(section: Section) -> str:
    anchor = _question(section).lower().replace(" ", "-")  # as GitHub and others make it
    return f"{section.number}. [{escaped(section.heading)}](#{anchor}) – {escaped(section.outcome)}"


def _question(section: Section) -> str:
    return say("sheet_question", number=section.number)


def _section(section: Section, is_one: bool) -> Iterator[str]:
    if is_one:
        yield f"## {escaped(section.heading)}"
        if section.has_long_question:
            yield f"{escaped(say('sheet_whole_question'))} {escaped(section.question.text)}"
    else:
        yield f"## {escaped(_question(section))}"
        yield begun(escaped(section.question.text))
    certainty = "" if section.certainty is None else f" {escaped(section.certainty.text)}"
    yield f"**{escaped(section.verdict.text)}**{certainty}"
    if section.remarks:
        yield "\n".join(f"- {begun(escaped(remark))}" for remark in section.remarks)
    if section.quotations and not section.is_answered:
        yield f"**{escaped(say('answer_nearest'))}**"
    for quotation in section.quotations:
        yield from _quotation(quotation)
    if section.rows:
        yield f"**{escaped(say('sheet_norms'))}**"
        yield "\n".join(_table(section))
    if section.lacking:
        yield f"**{escaped(say('answer_unchecked'))}**"
        more = [] if section.more_lacking is None else [f"- {escaped(section.more_lacking)}"]
        yield "\n".join([*map(_lacking, section.lacking), *more])


def _quotation(one: Quotation) -> Iterator[str]:
    yield f"### {one.number}. {escaped(one.frame.text)}"
    quoted = [begun(_words(extract)) for extract in (*one.heads, one.words)]
    if one.closing is not None:
        quoted.append(f"… {_words(one.closing)}")
    yield "\n>\n".join(f"> {paragraph}" for paragraph in quoted)
    yield begun(_place(one.place))
    yield begun(_facts(one.facts))
    limits = [f"- **{escaped(limit.label)}** {_quoted(limit.words)}" for limit in one.limits]
    if limits or one.further:
        yield "\n".join([*limits, *map(_further, one.further)])


def _further(one: Further) -> str:
    facts = f" ({_facts(one.facts)})" if one.facts else ""
    return f"- {begun(escaped(one.reason))} {_place(one.place)}{facts}: {_quoted(one.words)}"


def _facts(facts: Iterable[Fact]) -> str:
    return " · ".join(_marked(fact.text, fact.is_warning) for fact in facts)


def _lacking(one: Lacking) -> str:
    advice = "" if one.advice is None else f"; {_advice(one.advice)}"
    return f"- {_quoted(one.words)} – {escaped(one.told)}{advice}"


def _advice(advice: Advice) -> str:
    command = advice.command
    shown = escaped(command) if "`" in command else f"`{command}`"
    return f"{escaped(advice.before)}{shown}{escaped(advice.behind)}"


def _table(section: Section) -> Iterator[str]:
    heads = ["sheet_number", "sheet_who", "sheet_modality", "sheet_what", "sheet_amounts"]
    columns = 5 if section.has_amounts else 4
    yield _table_row([escaped(say(key)) for key in heads[:columns]])
    yield _table_row(["---"] * columns)
    for row in section.rows:
        yield _table_row([*_cells(row)][:columns])
    if section.more_rows:
        yield _table_row([escaped(section.more_rows), *[""] * (columns - 1)])


def _cells(row: Row) -> Iterator[str]:
    yield str(row.number)
    yield escaped(row.bearer.text)
    yield escaped(row.modality)
    yield _quoted(row.action)
    yield "; ".join(map(_quoted, row.amounts)) or "–"


def _table_row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _place(place: Place) -> str:
    act = "" if place.act is None else f"{escaped(place.act.text)}, "
    return f"{act}{_linked(place.citation, place.link)}"


def _linked(phrase: Phrase, address: str | None) -> str:
    if address is None:
        return escaped(phrase.text)
    return f"[{escaped(phrase.text)}]({quote(address, safe=_IN_ADDRESS)})"


def _quoted(extract: Extract) -> str:
    before, behind = extract.quotation_marks
    return f"{before}{_words(extract)}{behind}{' …' if extract.is_cut else ''}"


def _words(extract: Extract) -> str:
    """Words of a text in a line, those that decide in bold."""
    return "".join(
        _marked("".join(run.text for run in runs), is_marked)
        for is_marked, runs in groupby(extract.in_a_line, lambda run: run.is_marked)
    )


def _marked(words: str, is_marked: bool) -> str:
    # Stars beside other signs than letters and digits would be shown as stars.
    can_be = is_marked and words[0].isalnum() and words[-1].isalnum()
    return f"**{escaped(words)}**" if can_be else escaped(words)
