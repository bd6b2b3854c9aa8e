"""Fetching acts from the official portal, page by page, into a folder.

``fetch`` saves each page byte for byte as ``FOLDER/ID.kaz.html`` (``rus``,
``eng``), which is what ``koshlex build FOLDER`` reads. It asks for one page at
a time, with pauses, and only for what it does not have. Of a run that is
interrupted whole pages remain and nothing else.

The standard library's urllib is used: one request at a time needs no more, it
loads in 0.07 s, and the law can be fetched without another dependency.

The portal has moved: by what several projects on GitHub wrote in 2026, programs
get an empty JavaScript frame from ``adilet.zan.kz`` while
``old.adilet.zan.kz`` still sends the same pages as before. Hence the list of
portals: what the first does not deliver is asked from the next.
"""

from __future__ import annotations

import os
import random
import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.robotparser import RobotFileParser

from corpus.portal_folder import PageFolder
from corpus.portal_http import AGENT, Client, site_of
from corpus.portal_page import (
    PORTAL_LANGUAGES,
    PortalError,
    PortalReason,
    check_page,
)
from corpus.sentence import Sentence

OFFICIAL_PORTALS = ("https://adilet.zan.kz", "https://old.adilet.zan.kz")
PORTAL_VARIABLE = "KOSHLEX_PORTAL"

_LONGEST_WAIT = 120.0
_FIRST_BACKOFF = 2.0
_STRIKES = 3
_ID = re.compile(r"[A-Z]\d{2}[A-Z0-9]{5,12}_?")
# The portal's ids have eleven characters; shorter ones end in an underscore,
# which is easily lost in copying.
_ID_LENGTH = 11
_LOOKALIKES = str.maketrans("АВЕКМНОРСТХУ", "ABEKMHOPCTXY")
_PATH = re.compile(r"/(?:(kaz|rus|eng)/)?(archive/)?docs/([^/]+)(?:/(.*))?")
_DATE = re.compile(r"\d{2}\.\d{2}\.\d{4}")
_WORTH_RETRYING = {
    PortalReason.BUSY,
    PortalReason.CUT_OFF,
    PortalReason.SERVER_ERROR,
    PortalReason.TIMEOUT,
    PortalReason.UNREACHABLE,
}


@dataclass(frozen=True, slots=True)
class PageRequest:
    """One page: an act in one language (``kk``, ``ru`` or ``en``)."""

    act_id: str
    language: str

    @property
    def file_name(self) -> str:
        """``Z1100000477.kaz.html``."""
        return f"{self.act_id}.{PORTAL_LANGUAGES[self.language]}.html"

    def url(self, portal: str) -> str:
        """The page's address on a portal."""
        return f"{portal}/{PORTAL_LANGUAGES[self.language]}/docs/{self.act_id}"


def default_portals() -> tuple[str, ...]:
    """The portal that ``KOSHLEX_PORTAL`` names, else the official ones.

    Raises :class:`PortalError` where the variable holds no web address.
    """
    named = os.environ.get(PORTAL_VARIABLE, "").strip().rstrip("/")
    if not named:
        return OFFICIAL_PORTALS
    if not re.match(r"https?://[^/\s]+", named):
        raise PortalError(
            PortalReason.BAD_REQUEST,
            Sentence(
                "{variable}={named}: expected an address such as {example}",
                variable=PORTAL_VARIABLE,
                named=named,
                example=OFFICIAL_PORTALS[0],
            ),
        )
    return (named,)


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """How to ask. Times are in seconds.

    ``timeout`` is the longest silence of the portal, ``page_seconds`` the
    longest time for one page; ``retries`` counts the tries after the first. A
    saved page younger than ``max_age_days`` is not asked for again, unless
    ``refresh``. ``contact`` (an address to reach the user) goes into the user
    agent, so that the portal's keepers can write instead of blocking.
    """

    portals: tuple[str, ...] = field(default_factory=default_portals)
    pause: float = 1.5
    timeout: float = 30.0
    page_seconds: float = 300.0
    retries: int = 3
    max_bytes: int = 64 * 1024 * 1024
    max_age_days: float = 7.0
    refresh: bool = False
    contact: str | None = None


class Outcome(StrEnum):
    """What became of one request."""

    SAVED = "saved"
    UNCHANGED = "unchanged"
    """The portal was asked and still has the page that is in the folder."""
    RECENT = "recent"
    """The page in the folder is young enough; the portal was not asked."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class FetchResult:
    """The outcome of one request; ``error`` is there where it failed.

    ``path`` is where the page lies, or would lie; a failure leaves an older
    page there untouched. ``url`` is where the page came from.
    """

    request: PageRequest
    outcome: Outcome
    path: Path
    url: str | None = None
    error: PortalError | None = None


def parse_request(text: str, languages: Sequence[str]) -> list[PageRequest]:
    """The pages that a user's word names.

    Takes an id (``Z1100000477``), an id with a language (``Z1100000477.kaz``,
    ``Z1100000477.kk``) or an address on the portal, with whatever follows the
    id in it (``/history``, ``#z51``). A language in the text wins over
    ``languages``. Raises :class:`PortalError` with the reason ``bad_request``.
    """
    word = text.strip(" \t\r\n<>\"'«»,;")
    unknown = [language for language in languages if language not in PORTAL_LANGUAGES]
    if unknown:
        raise _bad(text, Sentence("there is no language {code}; use kk, ru or en", code=unknown[0]))
    if "/" in word or word.casefold().startswith("http"):
        code, act_id = _parse_address(word)
    else:
        act_id, _, code = word.removesuffix(".html").partition(".")
    act_id = act_id.upper().translate(_LOOKALIKES)
    if len(act_id) == _ID_LENGTH - 1 and not act_id.endswith("_"):
        act_id += "_"
    if not _ID.fullmatch(act_id):
        raise _bad(
            text,
            "this is no id of the portal; an id looks like Z1100000477 or Z090000216_ and stands "
            "in the address of the act's page",
        )
    if not code:
        return [PageRequest(act_id, language) for language in dict.fromkeys(languages)]
    for language, portal_code in PORTAL_LANGUAGES.items():
        if code.casefold() in (language, portal_code):
            return [PageRequest(act_id, language)]
    raise _bad(text, Sentence("there is no language {code}; use kaz, rus or eng", code=code))


def _bad(text: str, explanation: str) -> PortalError:
    return PortalError(
        PortalReason.BAD_REQUEST,
        Sentence("{named}: {explanation}", named=text.strip(), explanation=explanation),
    )


def _parse_address(word: str) -> tuple[str, str]:
    """The portal's language code ("" if none) and the id in a web address."""
    address = word if "://" in word else f"https://{word}"
    try:
        parts, site = urlsplit(address), site_of(address)
    except ValueError:
        raise _bad(word, "this is not a web address") from None
    host = site.partition(":")[0]
    if host == "zan.gov.kz" or host.endswith(".zan.gov.kz"):
        raise _bad(
            word,
            Sentence(
                "zan.gov.kz is another system, with other ids; find the act at {portal} and "
                "give its address or id",
                portal=OFFICIAL_PORTALS[0],
            ),
        )
    if site not in {site_of(portal) for portal in (*OFFICIAL_PORTALS, *default_portals())}:
        raise _bad(
            word,
            Sentence(
                "not an address of the official portal ({portal})", portal=OFFICIAL_PORTALS[0]
            ),
        )
    match = _PATH.fullmatch(unquote(parts.path).rstrip("/"))
    if match is None:
        raise _bad(
            word,
            Sentence(
                "not the page of an act, whose address looks like {portal}/rus/docs/ID",
                portal=OFFICIAL_PORTALS[0],
            ),
        )
    code, archive, act_id, rest = match.groups(default="")
    if archive or _DATE.match(rest):
        raise _bad(
            word,
            "this is the redaction of one date, and fetch brings the current one; save that page "
            "in a browser and give the file to koshlex build",
        )
    return code, act_id


def fetch(
    requests: Iterable[PageRequest],
    folder: Path,
    options: FetchOptions,
    on_progress: Callable[[FetchResult], None] | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> list[FetchResult]:
    """Fetch pages into a folder, in order, each at most once.

    A page that fails does not stop the others; what failed and why is in the
    results. ``on_progress`` hears of each result at once; ``sleep`` is how to
    wait. Raises :class:`PortalError` (``folder``) only where the folder cannot
    be used at all.
    """
    run = _Run(PageFolder(folder), options, sleep)
    results = []
    for request in dict.fromkeys(requests):
        result = run.result(request)
        results.append(result)
        if on_progress is not None:
            on_progress(result)
    return results


@dataclass(slots=True)
class _Portal:
    """A portal and how it has behaved in this run."""

    address: str
    client: Client
    delivered: bool = False
    robots: RobotFileParser | None = None
    strikes: int = 0
    given_up: PortalError | None = None

    def note(self, error: PortalError) -> None:
        """Do not go on knocking where nobody answers or where we are not wanted."""
        if error.reason in (PortalReason.UNREACHABLE, PortalReason.BUSY):
            self.given_up = error
        elif error.reason in (PortalReason.TIMEOUT, PortalReason.SERVER_ERROR):
            self.strikes += 1
            if self.strikes >= _STRIKES:
                self.given_up = error
        else:
            self.strikes = 0


class _Run:
    """One run of :func:`fetch`: the portals, the folder and the pauses between."""

    def __init__(
        self, folder: PageFolder, options: FetchOptions, sleep: Callable[[float], None]
    ) -> None:
        self._folder = folder
        self._options = options
        self._sleep = sleep
        self._asked = False
        self._unwritable: PortalError | None = None
        self._portals = [
            _Portal(
                address,
                Client(
                    sites={site_of(portal) for portal in options.portals},
                    timeout=options.timeout,
                    page_seconds=options.page_seconds,
                    max_bytes=options.max_bytes,
                    contact=options.contact,
                ),
            )
            for address in options.portals
        ]

    def result(self, request: PageRequest) -> FetchResult:
        path = self._folder.path(request.file_name)
        age = self._folder.age_days(request.file_name)
        # A date in the future (a clock set back) says nothing of the age.
        recent = age is not None and 0 <= age < self._options.max_age_days
        if recent and not self._options.refresh:
            return FetchResult(request, Outcome.RECENT, path)
        try:
            outcome, url = self._obtain(request)
        except PortalError as error:
            return FetchResult(request, Outcome.FAILED, path, error=error)
        return FetchResult(request, outcome, path, url)

    def _obtain(self, request: PageRequest) -> tuple[Outcome, str]:
        """Ask the portals in turn, the one that last delivered first."""
        if self._unwritable is not None:
            raise self._unwritable
        errors: list[PortalError] = []
        for portal in list(self._portals):
            try:
                outcome, url = self._ask(portal, request)
            except PortalError as error:
                if error.reason is PortalReason.FOLDER:
                    self._unwritable = error
                    raise
                errors.append(error)
                if portal.delivered and error.reason is PortalReason.NOT_FOUND:
                    break
                continue
            portal.delivered, portal.strikes = True, 0
            self._portals.remove(portal)
            self._portals.insert(0, portal)
            return outcome, url
        message = errors[0].message
        for other in errors[1:]:
            message = Sentence("{before}; {after}", before=message, after=other.message)
        raise PortalError(errors[-1].reason, message)

    def _ask(self, portal: _Portal, request: PageRequest) -> tuple[Outcome, str]:
        if portal.given_up is not None:
            raise PortalError(
                portal.given_up.reason,
                Sentence(
                    "{url}: not asked for after the failures before ({reason}); run the command "
                    "again later",
                    url=request.url(portal.address),
                    reason=portal.given_up.reason,
                ),
            )
        url = request.url(portal.address)
        attempt = 0
        while True:
            try:
                return self._ask_once(portal, request, url)
            except PortalError as error:
                wait = self._backoff(error, attempt)
                if wait is None:
                    portal.note(error)
                    raise
            self._sleep(wait)
            attempt += 1

    def _backoff(self, error: PortalError, attempt: int) -> float | None:
        """Seconds to wait before trying again; None where that is no use."""
        if error.reason not in _WORTH_RETRYING or attempt == self._options.retries:
            return None
        if error.retry_after is not None:
            return error.retry_after if error.retry_after <= _LONGEST_WAIT else None
        longest: float = min(_FIRST_BACKOFF * 2**attempt, _LONGEST_WAIT)
        return longest * random.uniform(0.5, 1.0)

    def _ask_once(self, portal: _Portal, request: PageRequest, url: str) -> tuple[Outcome, str]:
        robots = self._robots(portal)
        if not robots.can_fetch(AGENT, url):
            raise PortalError(
                PortalReason.REFUSED,
                Sentence(
                    "{url}: the portal asks programs not to fetch this page (robots.txt); save it "
                    "in a browser and give the file to koshlex build",
                    url=url,
                ),
            )
        self._pause(float(robots.crawl_delay(AGENT) or 0))
        answer = portal.client.get(url, self._folder.validators(request.file_name, url))
        if answer.body is None:
            self._folder.touch(request.file_name)
            return Outcome.UNCHANGED, answer.url
        check_page(answer.body, answer.charset, answer.url, request.act_id, request.language)
        changed = self._folder.save(request.file_name, url, answer.body, answer.validators)
        return (Outcome.SAVED if changed else Outcome.UNCHANGED), answer.url

    def _pause(self, crawl_delay: float = 0.0) -> None:
        """Wait between two requests, as long as the portal's robots.txt asks for."""
        if self._asked:
            self._sleep(max(self._options.pause, min(crawl_delay, _LONGEST_WAIT)))
        self._asked = True

    def _robots(self, portal: _Portal) -> RobotFileParser:
        """The portal's rules for programs, read once; no rules where it has none."""
        if portal.robots is None:
            lines: list[str] = []
            self._pause()
            try:
                answer = portal.client.get(f"{portal.address}/robots.txt", {})
                lines = (answer.body or b"").decode("utf-8", errors="replace").splitlines()
            except PortalError as error:
                if error.reason in (PortalReason.UNREACHABLE, PortalReason.BUSY):
                    raise
            portal.robots = RobotFileParser()
            portal.robots.parse(lines)
        return portal.robots
