"""Pages of an act in the mark-ups that the portal has used over the years.

A :class:`Kind` of page has its own way of writing headings, paragraphs, notes
and tables; the frame around the text (menus, tabs, footer) is that of a saved
page in all of them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise


class LineKind(StrEnum):
    """What a paragraph of an act's text is to a writer of pages."""

    CHAPTER = "chapter"
    """A heading above the articles."""
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    NOTE = "note"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a text with its number on the page.

    ``parts`` are the lines of a heading, the cells of a table, and else the
    stretches of text of which every second is a link.
    """

    kind: LineKind
    number: int
    parts: list[str]

    @property
    def anchor(self) -> str:
        """The paragraph's address on the page."""
        return f"z{self.number}"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: how the body is written, and how the whole becomes bytes."""

    body: Callable[[list[Line]], Iterable[str]]
    encode: Callable[[str], bytes] = lambda page: page.encode()
    suffix: str = ".html"


def write_page(act: str, code: str, lines: list[Line], kind: Kind) -> bytes:
    """The page of an act in a language of the portal (``kaz``, ``rus``, ``eng``)."""
    address = f"https://adilet.zan.kz/{code}/docs/{act}"
    return kind.encode(_FRAME.format(address=address, code=code, body="".join(kind.body(lines))))


_FRAME = """<!DOCTYPE html>
<!-- saved from url=(0042){address} -->
<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>Титул - ИПС "Әділет"</title><script src="./page_files/ga.js"></script></head>
<!--[if (gt IE 9)|!(IE)]><!--> <body class="normal js"> <!--<![endif]-->
<div id="container" class="module_npaView lang_{code}">
<div id="header"><p style="position: absolute">Ведутся технические работы. <br></p></div>
<div id="menu"><ul><li><a href="/{code}">1) Главная</a></li></ul></div>
<div class="container_alpha slogan"><h1>Титул</h1>
<span class="status status_upd">Обновленный</span></div>
<div class="container_gamma tabs clearfix"><ul><li>
<a href="{address}/info">2. Информация</a></li></ul><p>Вложения:</p></div>
<div class="container_gamma text text_upd"><div class="gs_12">
<article>{body}</article>
</div></div>
<div class="container_omega aftertext"><p>3. Если Вы обнаружили на странице ошибку</p></div>
<div id="footer"><ul><li>Всего документов: <span>1</span></li></ul></div>
</div></body></html>"""

_HEADINGS = (LineKind.CHAPTER, LineKind.ARTICLE)
_INDENT = "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; "
_COLUMNS = 3
_INSERTED = re.compile(r"(?<![\d-])(\d+)-(\d+)(?=[.)-])")


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def _link(text: str) -> str:
    return f'<a href="/rus/docs/Z990000001_#z1">{_escaped(text)}</a>'


def _linked(parts: list[str]) -> str:
    written = _escaped(parts[0])
    for number, (before, part) in enumerate(pairwise(parts), 1):
        # Where a link would run two words into one, the text had a line break.
        glued = before[-1].isalpha() and part[0].isupper() and part[1:2].islower()
        written += f"<br>\n{_escaped(part)}" if glued else (_link if number % 2 else _escaped)(part)
    return written


def _broken(parts: Iterable[str]) -> str:
    return "<br>".join(map(_escaped, parts))


def _table(line: Line) -> str:
    cells = [f"<td><p>\n{_escaped(cell)}</p>\n</td>" for cell in line.parts]
    rows = ("".join(cells[n : n + _COLUMNS]) for n in range(0, len(cells), _COLUMNS))
    return f'<p><table border="0"><tr>{"</tr><tr>".join(rows)}</tr></table></p>'


def _note(line: Line) -> str:
    """A note whose links stand outside of its mark-up."""
    written = (
        _link(part) if n % 2 else f'<span class="note">{_escaped(part)}</span>'
        for n, part in enumerate(line.parts)
    )
    return f'<span class="note">{_INDENT}</span>{"".join(written)}<br>\n'


def _paragraph(line: Line) -> str:
    return f'<p id="{line.anchor}">\n{_INDENT}{_linked(line.parts)}</p>\n'


def _laws(lines: list[Line]) -> Iterator[str]:
    """Newer laws: every heading an h3 with an id, indents of plain blanks."""
    for line in lines:
        if line.kind in _HEADINGS:
            yield f'<h3 id="{line.anchor}"> {_broken(line.parts)}</h3>'
        elif line.kind is LineKind.PARAGRAPH:
            yield f'<p id="{line.anchor}">\n\n\n\n\n      {_linked(line.parts)}</p>\n'
        else:
            yield _note(line) if line.kind is LineKind.NOTE else _table(line)


def _codes(lines: list[Line]) -> Iterator[str]:
    """Codes: headings that follow each other in one h3, articles in bold."""
    for kind, group in groupby(lines, lambda line: line.kind):
        if kind is LineKind.CHAPTER:
            first, *others = group
            yield f'<h3 id="{first.anchor}"> {_broken(first.parts)}'
            for line in others:
                yield f'<br><a name="{line.anchor}"></a>{_broken(line.parts)}'
            yield "</h3>"
            continue
        for line in group:
            if kind is LineKind.ARTICLE:
                yield f'<p><b><a name="{line.anchor}"></a>{_broken(line.parts)}</b></p>'
            elif kind is LineKind.NOTE:
                yield _note(line)
            else:
                yield _table(line) if kind is LineKind.TABLE else _paragraph(line)


def _red(lines: list[Line]) -> Iterator[str]:
    """The editors' remarks in red instead of in spans of their own class."""
    for line in lines:
        if line.kind is LineKind.NOTE:
            yield f'<font color="#FF0000">{_INDENT}{_linked(line.parts)}</font><br>\n'
        else:
            yield from _codes([line])


def _old(lines: list[Line]) -> Iterator[str]:
    """Pages of the nineties: capital tags, nothing closed that need not be, headings only bold."""
    for line in lines:
        if line.kind in _HEADINGS:
            yield f"<P><B><A NAME={line.anchor}></A>{_INDENT}{_broken(line.parts)}</B>\n"
        elif line.kind is LineKind.NOTE:
            yield f'<P CLASS=note><FONT COLOR="800000">{_INDENT}{_linked(line.parts)}</FONT>\n'
        elif line.kind is LineKind.TABLE:
            yield _table(line)
        else:
            yield f'<P><FONT FACE="Times New Roman">{_INDENT}{_linked(line.parts)}</FONT>\n'


def _breaks(lines: list[Line]) -> Iterator[str]:
    """One paragraph with line breaks between the units from heading to heading."""
    yield "<p>"
    for line in lines:
        if line.kind in _HEADINGS:
            yield f'</p>\n<p><b><a name="{line.anchor}"></a>{_broken(line.parts)}</b></p>\n<p>'
        elif line.kind is LineKind.NOTE:
            yield _note(line)
        elif line.kind is LineKind.TABLE:
            yield f"</p>{_table(line)}<p>"
        else:
            yield f'<a name="{line.anchor}"></a>\n{_INDENT}{_linked(line.parts)}<br>\n'
    yield "</p>"


def _layout(lines: list[Line]) -> Iterator[str]:
    """Everything in the cell of a table, divisions instead of paragraphs."""
    yield '<table width="100%"><tr><td>&nbsp;</td></tr><tr><td>'
    for line in lines:
        if line.kind in _HEADINGS:
            yield f'<div align="center"><h3>{_broken(line.parts)}</h3></div>'
        elif line.kind is LineKind.NOTE:
            yield f'<div class="note">{_INDENT}{_linked(line.parts)}</div>'
        elif line.kind is LineKind.TABLE:
            yield _table(line)
        else:
            yield f'<div id="{line.anchor}"><span>{_INDENT}{_linked(line.parts)}</span></div>'
    yield "</td></tr></table>"


def _raised(lines: list[Line]) -> Iterator[str]:
    """Inserted numbers with a raised second part."""
    for line in lines:
        page = "".join(_laws([line]))
        yield _INSERTED.sub(r"\1<sup>\2</sup>", page, count=1)


def _tidied(lines: list[Line]) -> Iterator[str]:
    """Pages that an editor has laid out anew: white space around every tag of a block."""
    for part in _codes(lines):
        yield re.sub(r"(</?(?:p|h3|table|tr|td)\b[^<>]*>)", "\n\t\t\\1\n\t\t\t", part)


def _windows(page: str) -> bytes:
    """Windows-1251, the letters that it lacks as references."""
    return page.replace("UTF-8", "windows-1251").encode("cp1251", "xmlcharrefreplace")


KINDS = {
    "laws": Kind(_laws),
    "codes": Kind(_codes),
    "red": Kind(_red),
    "old": Kind(_old, _windows),
    "breaks": Kind(_breaks),
    "layout": Kind(_layout),
    "raised": Kind(_raised),
    "tidied": Kind(_tidied),
    "utf-16": Kind(_laws, lambda page: page.replace("UTF-8", "utf-16").encode("utf-16")),
}
"""The kinds of pages by name."""
