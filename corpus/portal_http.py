"""One polite HTTP request at a time, every failure told as a :class:`PortalError`."""

from __future__ import annotations

import http.client
import socket
import ssl
import time
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version
from typing import IO
from urllib.parse import quote, urlsplit

from corpus.portal_page import PortalError, PortalReason, announces_works, decode, missing
from corpus.sentence import Sentence

AGENT = "koshlex"
"""Our name in the user agent and in robots.txt."""

_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """What came: ``body`` unpacked, None where the server says "not changed".

    ``validators`` are the request headers to ask with next time, so that the
    server can answer so.
    """

    url: str
    body: bytes | None
    charset: str | None
    validators: dict[str, str]


def site_of(url: str) -> str:
    """Host and, where it is none of the usual ones, port: what redirects may not leave.

    Raises ValueError where the text is no address.
    """
    parts = urlsplit(url)
    if not parts.hostname:
        raise ValueError(f"no host in {url}")
    host = parts.hostname.removeprefix("www.")
    return host if parts.port in (None, 80, 443) else f"{host}:{parts.port}"


def user_agent(contact: str | None) -> str:
    """``koshlex/0.1 (+legal research; contact: name@example.org)``."""
    try:
        number = version("koshlex")
    except PackageNotFoundError:  # run from a checkout that was never installed
        number = "0"
    # Quoted, since a header holds ASCII on one line and nothing else.
    note = f"; contact: {quote(contact, safe=' @.:/+-_')}" if contact else ""
    return f"{AGENT}/{number} (+legal research{note})"


class Client:
    """Asks for one address at a time and follows redirects within ``sites``.

    ``timeout`` is the longest silence and ``page_seconds`` the longest time for
    one page, in seconds; ``max_bytes`` the size of a page, unpacked.
    """

    def __init__(
        self,
        sites: set[str],
        timeout: float,
        page_seconds: float,
        max_bytes: int,
        contact: str | None,
    ) -> None:
        self._timeout = timeout
        self._page_seconds = page_seconds
        self._max_bytes = max_bytes
        # Programs report that the portal leads whoever brings no session cookie round in a circle.
        self._opener = urllib.request.build_opener(
            _Redirects(sites), urllib.request.HTTPCookieProcessor()
        )
        self._opener.addheaders = [
            ("User-Agent", user_agent(contact)),
            ("Accept", "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.5"),
            ("Accept-Encoding", "gzip"),
        ]

    def get(self, url: str, headers: dict[str, str]) -> Answer:
        """Fetch an address once. Raises :class:`PortalError`."""
        request = urllib.request.Request(url, headers=headers)
        deadline = time.monotonic() + self._page_seconds
        try:
            with self._opener.open(request, timeout=self._timeout) as response:
                body = self._read(response, url, deadline)
                return Answer(
                    url=response.geturl(),
                    body=body,
                    charset=response.headers.get_content_charset(),
                    validators=_validators(response.headers),
                )
        except urllib.error.HTTPError as error:
            with error:
                if error.code == 304 and headers:
                    return Answer(url, None, None, {})
                raise _refusal(error, url) from None
        except urllib.error.URLError as error:
            raise _unreachable(error.reason, url) from None
        except TimeoutError as error:
            raise _unreachable(error, url) from None
        except (OSError, http.client.HTTPException, zlib.error) as error:
            raise _cut_off(
                url, Sentence("the connection broke off ({error})", error=type(error).__name__)
            ) from None
        except ValueError as error:  # an address to be led to that is none
            raise _led_astray(url) from error

    def _read(self, response: http.client.HTTPResponse, url: str, deadline: float) -> bytes:
        announced = response.headers.get("Content-Length", "")
        if announced.isdecimal() and int(announced) > self._max_bytes:
            raise self._too_large(url)
        packed = response.headers.get("Content-Encoding", "").casefold() in ("gzip", "x-gzip")
        unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16) if packed else None
        body, received = bytearray(), 0
        while chunk := response.read1(_CHUNK):
            received += len(chunk)
            # One byte more than allowed tells that there is more: a small
            # archive that unpacks to gigabytes never gets to do so.
            room = self._max_bytes + 1 - len(body)
            body += unpacker.decompress(chunk, room) if unpacker else chunk
            if len(body) > self._max_bytes:
                raise self._too_large(url)
            if time.monotonic() > deadline:
                raise PortalError(
                    PortalReason.TIMEOUT,
                    Sentence(
                        "{url}: the page was not there after {seconds:g} seconds; try again later",
                        url=url,
                        seconds=self._page_seconds,
                    ),
                )
        short = announced.isdecimal() and received < int(announced)
        if short or (unpacker is not None and not unpacker.eof):
            raise _cut_off(
                url, Sentence("only {received} bytes of the page came", received=received)
            )
        return bytes(body)

    def _too_large(self, url: str) -> PortalError:
        return PortalError(
            PortalReason.TOO_LARGE,
            Sentence(
                "{url}: the page is larger than {max_bytes} bytes; if it is an act all the "
                "same, save it in a browser and give the file to koshlex build",
                url=url,
                max_bytes=self._max_bytes,
            ),
        )


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects within the portal only, and never from https to http."""

    def __init__(self, sites: set[str]) -> None:
        self._sites = sites

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        try:
            allowed = site_of(newurl) in self._sites
        except ValueError:
            allowed = False
        if not allowed or (req.type == "https" and urlsplit(newurl).scheme != "https"):
            fp.close()
            raise PortalError(
                PortalReason.REDIRECT,
                Sentence(
                    "{url}: the portal leads on to {other}, which is another site or not "
                    "protected; look at it in a browser, and if it is the portal's new address, "
                    "set KOSHLEX_PORTAL to it",
                    url=req.full_url,
                    other=newurl,
                ),
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _validators(headers: Message) -> dict[str, str]:
    pairs = (("If-None-Match", headers["ETag"]), ("If-Modified-Since", headers["Last-Modified"]))
    return {name: value for name, value in pairs if value}


def _cut_off(url: str, what: str) -> PortalError:
    return PortalError(
        PortalReason.CUT_OFF, Sentence("{url}: {what}; try again later", url=url, what=what)
    )


def _led_astray(url: str) -> PortalError:
    return PortalError(
        PortalReason.REDIRECT,
        Sentence(
            "{url}: the portal leads round in a circle or nowhere; open the address in a "
            "browser, save the whole page and give the file to koshlex build",
            url=url,
        ),
    )


def _refusal(error: urllib.error.HTTPError, url: str) -> PortalError:
    """What an answer with an error status means."""
    code, wait = error.code, _retry_after(error.headers)
    if code in (404, 410):
        return PortalError(PortalReason.NOT_FOUND, missing(url))
    if code in (401, 403, 451):
        return PortalError(
            PortalReason.REFUSED,
            Sentence(
                "{url}: the portal refuses the page ({code}); open it in a browser, save it "
                "and give the file to koshlex build",
                url=url,
                code=code,
            ),
        )
    if code == 429:
        pause = Sentence(" for {seconds:.0f} seconds", seconds=wait) if wait else ""
        return PortalError(
            PortalReason.BUSY,
            Sentence(
                "{url}: the portal asks to wait{pause} (429); run the command again later",
                url=url,
                pause=pause,
            ),
            retry_after=wait,
        )
    if 300 <= code < 400:
        return _led_astray(url)
    if announces_works(_notice(error)):
        return PortalError(
            PortalReason.WORKS_UNDER_WAY,
            Sentence(
                "{url}: the portal says that works are under way; try again later",
                url=url,
            ),
        )
    return PortalError(
        PortalReason.SERVER_ERROR if code >= 500 else PortalReason.REFUSED,
        Sentence(
            "{url}: the portal answered with an error ({code}); try again later",
            url=url,
            code=code,
        ),
        retry_after=wait,
    )


def _notice(error: urllib.error.HTTPError) -> str:
    """The beginning of an error page, "" where it cannot be read."""
    try:
        return decode(error.read(_CHUNK), error.headers.get_content_charset())
    except (OSError, http.client.HTTPException):
        return ""


def _retry_after(headers: Message) -> float | None:
    """Seconds, from a number or a date."""
    value = (headers["Retry-After"] or "").strip()
    if value.isdecimal():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _unreachable(cause: object, url: str) -> PortalError:
    site = site_of(url)
    if isinstance(cause, TimeoutError):
        return PortalError(
            PortalReason.TIMEOUT,
            Sentence("{url}: {site} did not answer in time; try again later", url=url, site=site),
        )
    if isinstance(cause, ssl.SSLCertVerificationError):
        return PortalError(
            PortalReason.UNREACHABLE,
            Sentence(
                "{url}: the certificate of {site} cannot be checked ({reason}); if the "
                "portal leaves out its intermediate certificate, put that into a file of "
                "certificates and name the file in SSL_CERT_FILE",
                url=url,
                site=site,
                reason=cause.verify_message,
            ),
        )
    if isinstance(cause, socket.gaierror):
        return PortalError(
            PortalReason.UNREACHABLE,
            Sentence(
                "{url}: the name {site} is not known; check the connection to the internet",
                url=url,
                site=site,
            ),
        )
    return PortalError(
        PortalReason.UNREACHABLE,
        Sentence(
            "{url}: {site} cannot be reached ({reason}); check the connection and try again later",
            url=url,
            site=site,
            reason=getattr(cause, "strerror", None) or str(cause),
        ),
    )
