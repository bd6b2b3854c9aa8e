"""HTML as a stream of balanced tags and text, safe on hostile pages.

Why not lxml: its HTML parser stops at 256 nested tags and at ten million
characters of text and loses the rest; with these limits lifted it took more
than ten minutes for a page of 50 MB on one line, and 21 seconds for a hundred
thousand stray end tags. This scanner keeps no tree, loses no text, and its
time grows with the length of the page. It follows the rules of HTML 5 as far
as they decide where a paragraph, a cell or a container ends.
"""

from __future__ import annotations

import html
import re
from typing import Protocol

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_STRUCTURE = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
BLOCKS = _STRUCTURE | HEADINGS | {"p", "hr"}
"""Elements that stand on lines of their own."""

_CELLS = frozenset(("td", "th"))
_TABLE = frozenset(("table",))
_ROW_GROUPS = frozenset(("thead", "tbody", "tfoot"))
_RAW = frozenset(["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"])

# What ends at a start tag: the open elements, and those behind which none is looked for.
_ENDED_BY_START = {
    "li": (frozenset(("li",)), frozenset(("ol", "ul")) | _CELLS),
    "dd": (frozenset(("dd", "dt")), frozenset(("dl",)) | _CELLS),
    "dt": (frozenset(("dd", "dt")), frozenset(("dl",)) | _CELLS),
    "tr": (frozenset(("tr",)), _TABLE),
    "td": (_CELLS, _TABLE),
    "th": (_CELLS, _TABLE),
    **dict.fromkeys(_ROW_GROUPS, (_ROW_GROUPS, _TABLE)),
    **dict.fromkeys(HEADINGS, (HEADINGS, _STRUCTURE)),
}
_REACH = 512
"""How many open elements a tag may look past: only broken pages need more."""

_NAME = re.compile(r"[A-Za-z][^\s/>]*")
_OPENING_QUOTE = re.compile(r"""=\s*["']""")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_LONG_NUMBER = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9A-Fa-f]{7,});?")


class Handler(Protocol):
    """What :func:`walk` calls; every start has its end, void elements too."""

    def start(self, name: str, attributes: dict[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, text: str) -> None: ...

    def comment(self, text: str) -> None: ...


def unescape(text: str) -> str:
    """Return the text with character references resolved, unknown ones kept."""
    if "&" not in text:
        return text
    # html.unescape hands numbers of any length to int(), which refuses long ones.
    return html.unescape(_LONG_NUMBER.sub("\ufffd", text))


def walk(page: str, handler: Handler) -> None:
    """Report the page's tags, text and comments to the handler, in order."""
    open_elements = _OpenElements(handler)
    position = 0
    while (less := page.find("<", position)) >= 0:
        if less > position:
            handler.text(unescape(page[position:less]))
        position = _read_tag(page, less, open_elements, handler)
    if position < len(page):
        handler.text(unescape(page[position:]))
    open_elements.close_down_to(0)


def _read_tag(page: str, less: int, open_elements: _OpenElements, handler: Handler) -> int:
    """Handle what begins with the ``<`` at ``less``; return where to go on."""
    follows = page[less + 1 : less + 2]
    if follows in ("!", "?"):
        return _read_declaration(page, less, handler)
    ending = follows == "/"
    name_match = _NAME.match(page, less + 1 + ending)
    if name_match is None:
        handler.text("<")
        return less + 1
    name = name_match.group().lower()
    greater = _tag_end(page, name_match.end())
    if greater < 0:  # the page breaks off inside the tag
        return len(page)
    if ending:
        open_elements.end(name)
        return greater + 1
    written = page[name_match.end() : greater]
    open_elements.start(name, _attributes(written) if written else {})
    if name in _RAW:
        return _read_raw(page, greater + 1, name, open_elements, handler)
    return greater + 1


def _read_declaration(page: str, less: int, handler: Handler) -> int:
    if page.startswith("<!--", less):
        end = page.find("-->", less + 4)
        if end >= 0:
            handler.comment(page[less + 4 : end])
            return end + 3
    end = page.find(">", less)
    if end >= 0 and page[less : less + 9].lower() == "<!doctype" and "[" in page[less:end]:
        end = max(end, page.find("]>", less) + 1)
    return end + 1 if end >= 0 else len(page)


def _read_raw(
    page: str, position: int, name: str, open_elements: _OpenElements, handler: Handler
) -> int:
    """Handle the content of an element in which ``<`` begins no tag."""
    closing = re.compile(f"</{name}", re.IGNORECASE).search(page, position)
    end = closing.start() if closing else len(page)
    if end > position:
        handler.text(unescape(page[position:end]) if name in ("title", "textarea")
                     else page[position:end])  # fmt: skip
    open_elements.end(name)
    if closing is None:
        return end
    greater = page.find(">", end)
    return greater + 1 if greater >= 0 else len(page)


def _tag_end(page: str, position: int) -> int:
    """Return the index of the ``>`` that ends a tag, -1 where there is none."""
    greater = page.find(">", position)
    while greater >= 0:
        quote = _OPENING_QUOTE.search(page, position, greater)
        if quote is None:
            break
        closing = page.find(page[quote.end() - 1], quote.end())
        if closing < 0:
            break
        position = closing + 1
        if position > greater:
            greater = page.find(">", position)
    return greater


def _attributes(written: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(written):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found


class _OpenElements:
    """The elements that are open, kept balanced as browsers do."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler
        self._names: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in BLOCKS:
            self._close(frozenset(("p",)), _STRUCTURE)
            if name in _ENDED_BY_START:
                self._close(*_ENDED_BY_START[name])
        self._handler.start(name, attributes)
        if name in VOID:
            self._handler.end(name)
        else:
            self._names.append(name)

    def end(self, name: str) -> None:
        if name in ("html", "body"):  # what follows them still belongs to the page
            return
        if name in VOID:
            if name == "br":
                self.start(name, {})
            return
        wanted = frozenset((name,))
        if name in HEADINGS:
            closed = self._close(HEADINGS, _STRUCTURE)
        elif name == "table":
            closed = self._close(wanted, frozenset())
        elif name in _CELLS or name in _ROW_GROUPS or name == "tr":
            closed = self._close(wanted, _TABLE)
        else:
            closed = self._close(wanted, _CELLS if name in _STRUCTURE else _STRUCTURE)
        if not closed and name == "p":  # a browser makes it an empty paragraph
            self._handler.start(name, {})
            self._handler.end(name)

    def _close(self, wanted: frozenset[str], stops: frozenset[str]) -> bool:
        """End the innermost open element of the wanted ones and all in it."""
        names = self._names
        for index in range(len(names) - 1, max(len(names) - _REACH, 0) - 1, -1):
            if names[index] in wanted:
                self.close_down_to(index)
                return True
            if names[index] in stops:
                return False
        return False

    def close_down_to(self, index: int) -> None:
        """End all open elements from the innermost to the one at the index."""
        while len(self._names) > index:
            self._handler.end(self._names.pop())
