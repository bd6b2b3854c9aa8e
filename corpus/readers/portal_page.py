"""Pages of the legal portal adilet.zan.kz, and other HTML as far as it goes.

The portal's page holds the act's title, status and requisites in
``div.container_alpha.slogan`` and its text in an ``article`` inside
``div.container_gamma.text``; everything else is furniture. On pages of other
sites the narrowest of ``article``, ``main`` and ``body`` that holds most of
the visible words is taken for the text.
"""

from __future__ import annotations

import re

from corpus.document import BlockKind, Document, UnreadableSource
from corpus.portal_page import WORKS_NOTICES
from corpus.readers.encoding import decode
from corpus.readers.markup import walk
from corpus.readers.page_pieces import ARTICLE, MAIN, PORTAL_TEXT, TITLE_BLOCK, PageReader
from corpus.readers.pieces import Piece, assemble
from corpus.sentence import Sentence

_LANGUAGES = {"kaz": "kk", "rus": "ru", "eng": "en", "kk": "kk", "kz": "kk", "ru": "ru", "en": "en"}
_ADDRESS = re.compile(
    r"/(?P<language>kaz|rus|eng)/(?:archive/)?docs/(?P<id>[A-Z][0-9A-Z]{5,30}_?)"
    r"(?:/(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d{4}))?(?![0-9A-Za-z_])"
)
# The portal's names of a status, as classes of the page and as they are printed.
_STATUSES = {
    **dict.fromkeys(("status_new", "status_upd", "status_err"), "in_force"),
    **dict.fromkeys(("новый", "обновленный", "жаңа", "жаңартылған", "new", "updated"), "in_force"),
    "status_yts": "repealed",
    **dict.fromkeys(("утративший силу", "күшін жойған", "expired", "invalidated"), "repealed"),
}
_PORTAL_NAME = re.compile(r"\s+-\s+[^-]{0,20}(?:Әділет|Adilet)[^-]{0,20}$")


def read_page(data: bytes | str, source: str, url: str = "") -> Document:
    """Read a page of HTML, of the portal or of any other site.

    ``source`` names the page in errors, ``url`` is where it came from if that is
    known; else the page itself is asked. Numbers of raised digits become
    superscripts (5¹); a line break inside a paragraph begins a new block
    unless it visibly breaks one sentence or heading. ``metadata`` of a portal
    page may hold ``status`` (``in_force``, ``repealed``, or as printed where the
    word is not known), ``redaction`` (ISO 8601) and ``url``.

    Raises UnreadableSource where the page holds no text, or is a portal page
    without the text of an act (works under way, not found).
    """
    page, encoding = decode(data, source) if isinstance(data, bytes) else (data, None)
    reader = PageReader()
    if url:
        reader.addresses["saved from"] = url
    walk(page, reader)
    is_portal = any(name.startswith("lang_") for name in reader.container_classes) or any(
        place & (TITLE_BLOCK | PORTAL_TEXT) for place, _ in reader.pieces
    )
    chosen = _portal_pieces(reader, page, source) if is_portal else _other_pieces(reader, source)
    text, blocks, links = assemble(chosen)
    address = _own_address(reader)
    metadata = {
        "status": _status(reader),
        "url": reader.addresses.get("saved from") or reader.addresses.get("canonical", ""),
        "redaction": "",
    }
    if address and address["year"]:
        metadata["redaction"] = f"{address['year']}-{address['month']}-{address['day']}"
    return Document(
        text,
        blocks,
        format="html",
        encoding=encoding,
        act_id=address["id"] if address else None,
        language=_language(reader, address),
        title=_title(reader),
        metadata={name: value for name, value in metadata.items() if value},
        links=links,
        warnings=(*_cut_off(page, is_portal), *_left_out(reader)),
    )


def _portal_pieces(reader: PageReader, page: str, source: str) -> list[Piece]:
    for wanted in (PORTAL_TEXT | ARTICLE, PORTAL_TEXT, ARTICLE):
        text = [piece for place, piece in reader.pieces if place & wanted == wanted]
        if text:
            title = [piece for place, piece in reader.pieces if place & TITLE_BLOCK]
            return title + text
    lowered = page.lower()
    notice = next((notice for notice in WORKS_NOTICES if notice in lowered), None)
    reason = Sentence("only a notice («{notice}»)", notice=notice) if notice else "only its frame"
    raise UnreadableSource(
        source,
        Sentence(
            "the portal's page holds no text of an act, {reason}; fetch or save it again later",
            reason=reason,
        ),
    )


def _other_pieces(reader: PageReader, source: str) -> list[Piece]:
    every = [piece for _, piece in reader.pieces]
    length = sum(len(piece.text) for piece in every)
    if not length:
        raise UnreadableSource(source, "the page holds no text; save it again once it shows some")
    for wanted in (ARTICLE, MAIN):
        text = [piece for place, piece in reader.pieces if place & wanted]
        if 2 * sum(len(piece.text) for piece in text) > length:
            return text
    return every


def _own_address(reader: PageReader) -> re.Match[str] | None:
    """Return the portal's address of the page, by the surest place that names it."""
    for place in ("saved from", "canonical", "tab"):
        if found := _ADDRESS.search(reader.addresses.get(place, "")):
            return found
    return None


def _language(reader: PageReader, address: re.Match[str] | None) -> str | None:
    for name in reader.container_classes:
        if name.startswith("lang_") and name[5:] in _LANGUAGES:
            return _LANGUAGES[name[5:]]
    if address:
        return _LANGUAGES[address["language"]]
    return _LANGUAGES.get(reader.language.lower()[:2])


def _title(reader: PageReader) -> str | None:
    for place, piece in reader.pieces:
        if place & TITLE_BLOCK and piece.kind is BlockKind.HEADING:
            return " ".join(piece.text.split())
    return _PORTAL_NAME.sub("", " ".join(reader.page_title.split())) or None


def _status(reader: PageReader) -> str:
    printed = " ".join(reader.status.split())
    named = (_STATUSES[name] for name in reader.status_classes if name in _STATUSES)
    return next(named, None) or _STATUSES.get(printed.casefold(), printed)


def _left_out(reader: PageReader) -> tuple[str, ...]:
    """Warn of what the act shows and no reader can give as text."""
    if not reader.pictures:
        return ()
    return (
        Sentence(
            "{count} pictures (formulas, drawings) are left out: see the page itself",
            count=reader.pictures,
        ),
    )


def _cut_off(page: str, is_portal: bool) -> tuple[str, ...]:
    """Warn of a page that breaks off: its last words may not be the act's."""
    ends = page.lower()
    if is_portal and "<article" in ends and "</article" not in ends:
        return ("the page breaks off inside the text of the act: fetch or save it again",)
    if "<html" in ends[:5000] and "</html" not in ends[-5000:]:
        return ("the page has no end: it may have been cut off when it was saved",)
    return ()
