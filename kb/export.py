r"""Acts as Markdown for people and as JSON for programs.

The Markdown reads on GitHub as the source does: the source's own numbers, a
blank line between blocks, editors' notes as block quotes. Whatever Markdown
would take for mark-up in the act's words is escaped; list numbers too
(``3\.``), which a page would count anew where a unit was removed. Read with
:func:`corpus.readers.markdown.read_markdown` and parsed it gives the same tree.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from kb.address import address_of
from kb.export_layers import layer_records
from kb.export_markup import escape, escape_lines, heading_line, quote, table, underlined
from kb.grammar import GRAMMARS
from kb.language.lookalikes import fold_lookalikes
from kb.model import Act, Completeness, Expression, Level, MatterKind, Note, Provision, Status
from kb.store import Layers
from kb.structure.markers import marker_reader

_HEADED = (
    Level.PART,
    Level.SECTION,
    Level.CHAPTER,
    Level.SUBDIVISION,
    Level.ARTICLE,
    Level.ANNEX,
)
_NUMBERED = (Level.PARAGRAPH, Level.POINT)
_WHITE_SPACE = re.compile(r"\s+")
_LINE_BREAK = re.compile(r"\s*\n\s*")
_TABLE_LINE = re.compile(r"\t\||^[^\S\n]*(?:[|!]|[-=_─━┌├└+]{8,}[^\S\n]*$)", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n\s*\n")
_FEWEST_CELLS = 6
_FIGURE_SHARE = 0.2
_FIGURE = re.compile(r"[\d\s.,–-]{1,12}|№.{0,6}")
_CERTAIN_TITLE = re.compile(r"[^:;.,!?]{1,250}[\w)\"»]")
_EXCERPT = {
    "kk": "Бұл — үзінді, актінің толық мәтіні емес. Толық мәтінін алу: koshlex fetch {act}",
    "ru": "Это выдержка, а не полный текст акта. Получить полный текст: koshlex fetch {act}",
    "en": "This is an excerpt, not the whole act. To get the whole text: koshlex fetch {act}",
}


def export_markdown(expression: Expression, act: Act | None) -> str:
    """The expression as a Markdown document with front matter."""
    blocks = [_front_matter(expression, act), *_Blocks(expression).render()]
    return "\n\n".join(blocks) + "\n"


def export_json(
    expression: Expression, act: Act | None, layers: Layers | None = None
) -> dict[str, Any]:
    """The expression as one JSON document.

    ``provisions`` are nested by ``children``. A unit's ``own_text`` is its
    number, heading and text without its children and editors' notes, its parts
    divided by line breaks; ``text`` is the unit with all that it contains, as
    in the source, ``start`` and ``end`` its offsets there. For what the layers
    say see :func:`kb.export_layers.layer_records`.
    """
    text = expression.text
    notes: dict[int | None, list[dict[str, Any]]] = {}
    for note in expression.notes:
        notes.setdefault(note.provision, []).append(_span(text, note.start, note.end))
    is_excerpt = expression.completeness is Completeness.EXCERPT
    return {
        "act": asdict(act) if act is not None else {"id": expression.act_id},
        "expression": {
            "act": expression.act_id,
            "lang": expression.language,
            "date": expression.date,
            "completeness": expression.completeness.value,
            "notice": _excerpt_notice(expression) if is_excerpt else None,
            "source": expression.source,
            "characters": len(text),
        },
        "provisions": [
            _provision(expression, unit, notes)
            for unit in expression.provisions
            if unit.parent is None
        ],
        "notes": notes.get(None, []),
        "matter": [
            {"kind": part.kind.value, **_span(text, part.start, part.end)}
            for part in expression.matter
        ],
        "wordings": [
            {"kind": part.kind.value, **_span(text, part.start, part.end)}
            for part in expression.wordings
        ],
        "findings": [asdict(finding) for finding in expression.findings],
        **layer_records(expression, layers or Layers()),
    }


def _provision(
    expression: Expression, unit: Provision, notes: dict[int | None, list[dict[str, Any]]]
) -> dict[str, Any]:
    text, units = expression.text, expression.provisions
    address = address_of(units, unit.position, expression.act_id, expression.language)
    return {
        **asdict(address),
        "level": unit.level.value,
        "number": unit.number,
        "heading": unit.heading,
        "own_text": "\n".join(text[start:end] for start, end in unit.content),
        "text": text[unit.start : unit.end],
        "status": unit.status.value,
        "start": unit.start,
        "end": unit.end,
        "notes": notes.get(unit.position, []),
        "children": [_provision(expression, units[child], notes) for child in unit.children],
    }


def _span(text: str, start: int, end: int) -> dict[str, Any]:
    return {"text": text[start:end], "start": start, "end": end}


def _excerpt_notice(expression: Expression) -> str:
    return _EXCERPT[expression.language].format(act=expression.act_id)


def _front_matter(expression: Expression, act: Act | None) -> str:
    values: dict[str, str | None] = {
        "act": expression.act_id,
        "language": expression.language,
        "title": act.titles.get(expression.language) if act is not None else None,
        "kind": act.kind if act is not None else None,
        "number": act.number if act is not None else None,
        "adopted": act.date if act is not None else None,
        "status": act.status if act is not None else None,
        "url": act.url if act is not None else None,
        "date": expression.date,
        "completeness": expression.completeness.value,
        "notice": None,
        "source": expression.source,
    }
    if expression.completeness is Completeness.EXCERPT:
        values["notice"] = _excerpt_notice(expression)
    # A JSON string is a YAML string in double quotes.
    lines = (
        f"{key}: {json.dumps(value, ensure_ascii=False)}"
        for key, value in values.items()
        if value is not None
    )
    return "\n".join(["---", *lines, "---"])


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of text with its place: a unit's content, a note or matter."""

    start: int
    end: int
    unit: Provision | None = None
    note: Note | None = None
    matter: MatterKind | None = None


class _Blocks:
    """An expression's parts in the order of its text, each as a block of Markdown."""

    def __init__(self, expression: Expression) -> None:
        self._text = expression.text
        self._units = expression.provisions
        self._language = expression.language
        self._parts = _parts(expression)
        removed = rf"\(?\s*(?:{GRAMMARS[expression.language].removed})"
        self._removed = re.compile(removed, re.IGNORECASE)
        self._depths = _depths(expression.provisions)
        self._has_title = False

    def render(self) -> Iterator[str]:
        """The blocks of Markdown."""
        at = 0
        while at < len(self._parts):
            part = self._parts[at]
            unit = part.unit
            following = at + 1
            if part.matter is not None:
                yield self._matter(part)
            elif unit is None:
                yield quote(self._one_line(part))
            elif part.start != unit.content[0][0]:
                yield self._block(part)
            elif unit.level in _HEADED:
                following = at + self._heading_parts(at, unit)
                if unit.level is not Level.ANNEX and following < len(self._parts):
                    following += self._is_removal(self._parts[following], unit)
                if self._is_tied(following, unit):
                    yield self._block(*self._parts[at : following + 1])
                    following += 1
                else:
                    yield from self._heading(self._parts[at:following], unit)
            else:
                following += self._goes_with_number(at, unit)
                yield self._block(*self._parts[at:following])
            at = following

    def _matter(self, part: _Part) -> str:
        if part.matter is not MatterKind.FRONT or self._is_table(part):
            return self._block(part)
        text = self._one_line(part)
        if not self._has_title:
            self._has_title = True
            return heading_line(1, text)
        # A line that is a title only by its mark-up or by the act's known title.
        return escape(text) if _CERTAIN_TITLE.fullmatch(text) else heading_line(2, text)

    def _heading(self, parts: list[_Part], unit: Provision) -> Iterator[str]:
        depth = self._depths[unit.position]
        joined = " ".join(map(self._one_line, parts))
        source = self._text[parts[0].start : parts[-1].end]
        if unit.level is not Level.ANNEX and self._marker(source) == self._marker(joined):
            yield heading_line(depth, joined)
            return
        for part in parts:
            source = self._text[part.start : part.end]
            if self._is_table(part):
                yield table(source)
            elif "\n" in source:
                yield underlined(depth, source)
            else:
                yield heading_line(depth, source)

    def _is_tied(self, at: int, unit: Provision) -> bool:
        """Whether the text at ``at`` and the heading on its line would read otherwise apart."""
        if at == len(self._parts) or not _is_text_of(self._parts[at], unit):
            return False
        heading, text = self._parts[at - 1], self._parts[at]
        if "\n" in self._text[heading.end : text.start]:
            return False
        return (
            self._marker(self._text[heading.start : heading.end]) is None
            or self._marker(self._text[text.start : text.end]) is not None
        )

    def _marker(self, source: str) -> tuple[Level, str | None, int | None] | None:
        """Level, number and rank with which ``source`` begins a unit; None if with none."""
        folded = fold_lookalikes(source)
        marker = marker_reader(self._language).read(folded, 0, len(folded))
        return None if marker is None else (marker.level, marker.number, marker.rank)

    def _heading_parts(self, at: int, unit: Provision) -> int:
        """How many parts from ``at`` on are number and heading of ``unit``."""
        text = ""
        for count, part in enumerate(self._parts[at:], 1):
            if part.unit is not unit:
                break
            text = f"{text} {self._one_line(part)}".strip()
            if unit.heading is None or _plain(text).endswith(unit.heading):
                return count
        return 1

    def _goes_with_number(self, at: int, unit: Provision) -> bool:
        """Whether the part after ``at`` stands on the line of the unit's number."""
        lettered = unit.level is Level.INDENT and (unit.number or "").endswith(")")
        if not (unit.level in _NUMBERED or lettered) or at + 1 == len(self._parts):
            return False
        part = self._parts[at + 1]
        if part.unit is None:
            return self._is_removal(part, unit)
        if not _is_text_of(part, unit):
            return False
        same_line = "\n" not in self._text[self._parts[at].end : part.start]
        return same_line or not self._is_table(part)

    def _is_removal(self, part: _Part, unit: Provision) -> bool:
        """Whether ``part`` are the words by which an editor says that ``unit`` was removed."""
        if part.note is None or part.note.provision != unit.position:
            return False
        if unit.status is Status.IN_FORCE:
            return False
        if unit.heading is not None and "\n" in self._text[unit.start : part.start]:
            return False  # a note of its own under a heading
        head = fold_lookalikes(self._text[part.start : part.end])
        return self._removed.match(head) is not None

    def _block(self, *parts: _Part) -> str:
        if len(parts) == 1:
            source = self._text[parts[0].start : parts[0].end]
            if self._is_table(parts[0]):
                return table(source)
            if parts[0].matter is not None:
                return escape_lines(source)
        return escape(" ".join(map(self._one_line, parts)))

    def _is_table(self, part: _Part) -> bool:
        source = self._text[part.start : part.end]
        if _TABLE_LINE.search(source) is not None:
            return True
        if _BLANK_LINE.search(source) is None:
            return False
        # Cells one below the other, or a paragraph that blank lines break.
        lines = [line for line in source.split("\n") if line.strip()]
        figures = sum(_FIGURE.fullmatch(line.strip()) is not None for line in lines)
        return len(lines) >= _FEWEST_CELLS and figures >= _FIGURE_SHARE * len(lines)

    def _one_line(self, part: _Part) -> str:
        return _LINE_BREAK.sub(" ", self._text[part.start : part.end])


def _is_text_of(part: _Part, unit: Provision) -> bool:
    """Whether ``part`` is the unit's own text or that of its first subparagraph."""
    if part.unit is None or part.unit is unit:
        return part.unit is unit
    return (
        part.unit.parent == unit.position
        and part.unit.level is Level.SUBPARAGRAPH
        and part.unit.number == "1"
    )


def _parts(expression: Expression) -> list[_Part]:
    parts = [
        _Part(start, end, unit=unit)
        for unit in expression.provisions
        for start, end in unit.content
    ]
    parts += [_Part(note.start, note.end, note=note) for note in expression.notes]
    parts += [_Part(matter.start, matter.end, matter=matter.kind) for matter in expression.matter]
    return sorted(parts, key=lambda part: part.start)


def _depths(units: tuple[Provision, ...]) -> list[int]:
    """Depth of every headed unit as a Markdown heading; the act's title has depth 1."""
    depths: list[int] = []
    for unit in units:
        above = depths[unit.parent] if unit.parent is not None else 1
        depths.append(min(above + 1, 6) if unit.level in _HEADED else above)
    return depths


def _plain(text: str) -> str:
    return _WHITE_SPACE.sub(" ", text).strip()
