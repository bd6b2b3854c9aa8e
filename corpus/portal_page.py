"""Is what the portal sent the page of the act that was asked for?

The official portal answers many things with status 200 that are no act: a
notice of works, a "not found" page, an empty frame that only JavaScript would
fill, another act, the text in another language. A page is accepted only where
its own mark-up says that it is the right one; the banner about works alone
proves nothing, since it also stands in the header of good pages.
"""

from __future__ import annotations

import re
from enum import StrEnum
from urllib.parse import unquote

from corpus.sentence import Sentence

PORTAL_LANGUAGES = {"kk": "kaz", "ru": "rus", "en": "eng"}
"""Our language codes and the portal's, which also name the saved files."""

WORKS_NOTICES = (
    "технические работы",
    "технических работ",
    "техникалық жұмыстар",
    "technical works",
    "under maintenance",
)
MISSING_NOTICES = ("не найден", "табылмады", "табылған жоқ", "not found")
KAZAKH_LETTERS = frozenset("әғқңөұүһі")

# Letters that Russian lacks make up 13 to 18 % of the letters of Kazakh laws and
# below 0.1 % of Russian ones; tables of names blur it, so only clear cases count.
_LEAST_KAZAKH = 0.01
_MOST_KAZAKH_IN_RUSSIAN = 0.08
# A text sample of this many characters settles the language.
_SAMPLE = 200_000
# With fewer letters than this there is no text, whatever the mark-up says.
_LEAST_LETTERS = 40

# Bounded, and without "<" inside of tags, so that hostile mark-up cannot make the
# search quadratic.
_CONTAINER = re.compile(
    r"<div\b[^<>]{0,300}?\bclass\s*=\s*[\"'][^\"'<>]{0,200}\bcontainer_gamma\s+text\b",
    re.IGNORECASE,
)
_CONTAINER_END = re.compile(r"<div\b[^<>]{0,300}?\bcontainer_omega\b", re.IGNORECASE)
_ARTICLE = re.compile(r"<article\b[^<>]{0,300}>", re.IGNORECASE)
_ARTICLE_END = re.compile(r"</article\s*>", re.IGNORECASE)
_OWN_TABS = re.compile(
    r"/(kaz|rus|eng)/docs/([^/\"'#?\s]{1,40})/(?:info|history|links|download|comments|compare)\b"
)
_HEADLINE = re.compile(r"<(title|h1)\b[^<>]{0,300}>([^<]{0,500})", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta\b[^<>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_TAG = re.compile(r"<[^<>]*>")


class PortalReason(StrEnum):
    """Why a page could not be had; the message of the error says what to do."""

    BAD_REQUEST = "bad_request"
    """What was asked for names no act of the portal."""
    NOT_FOUND = "not_found"
    WORKS_UNDER_WAY = "works_under_way"
    NO_TEXT = "no_text"
    """A page came, without the text of an act on it."""
    WRONG_ACT = "wrong_act"
    WRONG_LANGUAGE = "wrong_language"
    CUT_OFF = "cut_off"
    TOO_LARGE = "too_large"
    REDIRECT = "redirect"
    """The portal led to another site, or round in a circle."""
    REFUSED = "refused"
    """The portal does not let us (403, robots.txt)."""
    BUSY = "busy"
    """The portal asked us to slow down (429)."""
    SERVER_ERROR = "server_error"
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    FOLDER = "folder"
    """The page came but could not be saved."""


class PortalError(Exception):
    """A page that could not be had: ``reason`` for programs, ``message`` for people.

    ``retry_after`` are the seconds that the portal asked us to wait, if it did.
    """

    def __init__(
        self, reason: PortalReason, message: str, *, retry_after: float | None = None
    ) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message
        self.retry_after = retry_after


def decode(body: bytes, charset: str | None) -> str:
    """The page as text, for looking only: unreadable bytes become U+FFFD.

    ``charset`` is what the server's header said; then the page's own word
    counts, then UTF-8.
    """
    declared = _META_CHARSET.search(body[:4096])
    for name in (charset, declared[1].decode("ascii") if declared else None):
        if name:
            try:
                return body.decode(name, errors="replace")
            except LookupError:
                continue
    return body.decode("utf-8", errors="replace")


def announces_works(text: str) -> bool:
    """Whether the text has the portal's notice of works anywhere."""
    folded = text.casefold()
    return any(notice in folded for notice in WORKS_NOTICES)


def check_page(body: bytes, charset: str | None, url: str, act_id: str, language: str) -> None:
    """Accept the page or say why not.

    ``url`` is where the page was found in the end, ``language`` is ours
    (``kk``). Raises :class:`PortalError` with one of the reasons
    ``works_under_way``, ``not_found``, ``no_text``, ``wrong_act``,
    ``wrong_language``, ``cut_off``.
    """
    page = decode(body, charset)
    container = _CONTAINER.search(page)
    if b"</html" not in body[-4096:].lower():
        raise PortalError(
            PortalReason.CUT_OFF,
            Sentence("{url}: the page breaks off before its end; try again later", url=url),
        )
    if container is None:
        raise _no_act(page, url)
    _check_identity(page[: container.start()], page, url, act_id, language)
    _check_text(_text_of(page, container.end(), url), url, language)


def _no_act(page: str, url: str) -> PortalError:
    if announces_works(page):
        return PortalError(
            PortalReason.WORKS_UNDER_WAY,
            Sentence(
                "{url}: the portal says that works are under way; try again later",
                url=url,
            ),
        )
    headlines = " ".join(text for _, text in _HEADLINE.findall(page)).casefold()
    if any(notice in headlines for notice in MISSING_NOTICES):
        return PortalError(PortalReason.NOT_FOUND, missing(url))
    return PortalError(
        PortalReason.NO_TEXT,
        Sentence(
            "{url}: the page has no text of an act on it (the portal may draw it by "
            "JavaScript or have changed its pages); open the address in a browser, save "
            "the whole page and give the file to koshlex build",
            url=url,
        ),
    )


def missing(url: str) -> str:
    """What to tell of an act that the portal does not have."""
    return Sentence(
        "{url}: the portal has no such page; check the id, or ask for another language "
        "(not every act has been translated)",
        url=url,
    )


def _check_identity(head: str, page: str, url: str, act_id: str, language: str) -> None:
    """The page's own tabs (Information, History, …) name its act and language."""
    tabs = {(code, unquote(found).upper()) for code, found in _OWN_TABS.findall(head)}
    ids = {found for _, found in tabs}
    named = act_id in ids if ids else act_id in unquote(url) or act_id in page
    if not named:
        found = Sentence(" but of {ids}", ids=", ".join(sorted(ids))) if ids else ""
        raise PortalError(
            PortalReason.WRONG_ACT,
            Sentence(
                "{url}: the page is not that of {act_id}{found}; look the id up on the portal",
                url=url,
                act_id=act_id,
                found=found,
            ),
        )
    if tabs and (PORTAL_LANGUAGES[language], act_id) not in tabs:
        raise _wrong_language(url, language)


def _text_of(page: str, start: int, url: str) -> str:
    """The beginning of the act's words; the text of old acts may stand without ``article``."""
    article = _ARTICLE.search(page, start)
    begin = article.end() if article else start
    end = (_ARTICLE_END if article else _CONTAINER_END).search(page, begin)
    if article and end is None:
        raise PortalError(
            PortalReason.CUT_OFF,
            Sentence("{url}: the act's text breaks off; try again later", url=url),
        )
    return _TAG.sub(" ", page[begin : end.start() if end else len(page)][:_SAMPLE])


def _check_text(text: str, url: str, language: str) -> None:
    letters = [letter for letter in text.casefold() if letter.isalpha()]
    if len(letters) < _LEAST_LETTERS:
        raise PortalError(
            PortalReason.NO_TEXT,
            Sentence(
                "{url}: the act's page is there but empty; ask for the act in another language",
                url=url,
            ),
        )
    kazakh = sum(letter in KAZAKH_LETTERS for letter in letters) / len(letters)
    latin = sum(letter.isascii() for letter in letters) / len(letters)
    fits = {
        "kk": kazakh > _LEAST_KAZAKH,
        "ru": kazakh < _MOST_KAZAKH_IN_RUSSIAN and latin < 0.5,
        "en": latin > 0.5,
    }
    if not fits[language]:
        raise _wrong_language(url, language)


def _wrong_language(url: str, language: str) -> PortalError:
    return PortalError(
        PortalReason.WRONG_LANGUAGE,
        Sentence(
            "{url}: the portal shows this act in another language than the one asked for "
            "({language}); it may have no text in that language",
            url=url,
            language=language,
        ),
    )
