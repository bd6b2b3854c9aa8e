"""Fetching from the portal: against a server on this machine that misbehaves as the portal does."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.portal import (
    OFFICIAL_PORTALS,
    PORTAL_VARIABLE,
    FetchOptions,
    FetchResult,
    Outcome,
    PageRequest,
    default_portals,
    fetch,
    parse_request,
)
from corpus.portal_folder import RECORD_NAME
from corpus.portal_http import user_agent
from corpus.portal_page import PortalError, PortalReason, check_page
from tests.corpus.portal_server import (
    BANNER,
    LAW,
    TEXTS,
    PortalServer,
    Reply,
    act_page,
    portal_server,
)

ROOT = Path(__file__).resolve().parents[2]
SAVED_PAGES = ROOT.parent / "shared" / "data" / "adilet-html"
RUSSIAN = PageRequest(LAW, "ru")


@pytest.fixture(autouse=True)
def no_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a proxy nor a mirror of the machine that the tests run on."""
    for name in (PORTAL_VARIABLE, "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def portal() -> Iterator[PortalServer]:
    with portal_server() as server:
        yield server


@pytest.fixture
def mirror() -> Iterator[PortalServer]:
    with portal_server() as server:
        yield server


def options(*portals: PortalServer | str) -> FetchOptions:
    addresses = tuple(p if isinstance(p, str) else p.url for p in portals)
    return FetchOptions(portals=addresses, pause=0.0, timeout=10.0, retries=2)


class Sleeper:
    """Waits for nothing and remembers how long it was asked to."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.waits.append(seconds)


def fetch_one(folder: Path, settings: FetchOptions, request: PageRequest = RUSSIAN) -> FetchResult:
    [result] = fetch([request], folder, settings, sleep=Sleeper())
    return result


def reason_of(result: FetchResult) -> PortalReason:
    assert result.outcome is Outcome.FAILED
    assert result.error is not None
    return result.error.reason


def visible(folder: Path) -> list[str]:
    """The files that a build would see."""
    return sorted(p.name for p in folder.iterdir() if not p.name.startswith("."))


# What users type


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Z1100000477", ["Z1100000477.kaz.html", "Z1100000477.rus.html"], "a bare id"),
        (" z1100000477\n", ["Z1100000477.kaz.html", "Z1100000477.rus.html"], "typed carelessly"),
        ("К1400000235.rus", ["K1400000235.rus.html"], "a Cyrillic К, from a Kazakh keyboard"),
        ("Z1100000477.kaz", ["Z1100000477.kaz.html"], "the portal's language code"),
        ("Z1100000477.en", ["Z1100000477.eng.html"], "our language code"),
        ("Z1100000477.kaz.html", ["Z1100000477.kaz.html"], "the name of a saved page"),
        ("Z090000216.rus", ["Z090000216_.rus.html"], "the underscore was lost in copying"),
        ("H19EK000237.rus", ["H19EK000237.rus.html"], "letters inside the id of a local act"),
        ("https://adilet.zan.kz/rus/docs/Z1100000477", ["Z1100000477.rus.html"], "an address"),
        ("http://adilet.zan.kz/kaz/docs/Z1100000477/history", ["Z1100000477.kaz.html"], "a tab"),
        ("https://adilet.zan.kz/rus/docs/Z1100000477#z51", ["Z1100000477.rus.html"], "an anchor"),
        ("https://adilet.zan.kz/eng/docs/Z010000267%5F/info?x=1", ["Z010000267_.eng.html"], "%5F"),
        ("adilet.zan.kz/rus/docs/Z1100000477/", ["Z1100000477.rus.html"], "without https"),
        ("https://WWW.adilet.zan.kz/rus/docs/Z1100000477", ["Z1100000477.rus.html"], "with www"),
        ("https://old.adilet.zan.kz/rus/docs/Z1100000477", ["Z1100000477.rus.html"], "old site"),
        (
            "https://adilet.zan.kz/docs/Z1100000477",
            ["Z1100000477.kaz.html", "Z1100000477.rus.html"],
            "no language in the address",
        ),
    ],
)
def test_words_that_name_pages(text: str, expected: list[str], why: str) -> None:
    assert [r.file_name for r in parse_request(text, ["kk", "ru"])] == expected, why


@pytest.mark.parametrize(
    ("text", "says", "why"),
    [
        ("https://zan.gov.kz/client/#!/doc/59947/rus", "another system", "the banner leads there"),
        ("https://example.org/rus/docs/Z1100000477", "official portal", "another site"),
        ("https://adilet.zan.kz.example.org/rus/docs/Z1100000477", "official", "a look-alike"),
        ("https://adilet.zan.kz/rus/search/docs", "not the page of an act", "the search page"),
        ("https://adilet.zan.kz/rus/docs/Z1100000477/01.01.2015", "one date", "an old text"),
        ("https://adilet.zan.kz/rus/archive/docs/Z1100000477/01.01.2015", "one date", "archive"),
        ("https://adilet.zan.kz/rus/archive/docs/Z1100000477", "one date", "archive, no date"),
        ("draft-internal-migration", "no id", "an act that the portal lacks"),
        ("ішкі көші-қон", "no id", "a search query"),
        ("../../etc/passwd", "", "a path must not become a file name"),
        ("Z1100000477.deu", "no language", "a language that the portal lacks"),
        ("https://[bad/rus/docs/Z1100000477", "not a web address", "brackets"),
        ("", "no id", "nothing"),
    ],
)
def test_words_that_name_no_page(text: str, says: str, why: str) -> None:
    with pytest.raises(PortalError) as caught:
        parse_request(text, ["kk"])
    assert caught.value.reason is PortalReason.BAD_REQUEST, why
    assert says in caught.value.message, why


def test_unknown_language_is_told() -> None:
    with pytest.raises(PortalError, match="use kk, ru or en"):
        parse_request("Z1100000477", ["kz"])


@given(st.text(max_size=60))
def test_any_text_gives_a_safe_file_name_or_a_clear_error(text: str) -> None:
    try:
        requests = parse_request(text, ["kk", "ru"])
    except PortalError as error:
        assert error.reason is PortalReason.BAD_REQUEST
    else:
        assert all(Path(r.file_name).name == r.file_name for r in requests)
        assert all(r.file_name.isascii() for r in requests)


def test_mirror_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert default_portals() == OFFICIAL_PORTALS
    monkeypatch.setenv(PORTAL_VARIABLE, "http://127.0.0.1:8000/")
    assert default_portals() == ("http://127.0.0.1:8000",)
    assert parse_request("http://127.0.0.1:8000/kaz/docs/Z1100000477", ["ru"]) == [
        PageRequest("Z1100000477", "kk")
    ]
    monkeypatch.setenv(PORTAL_VARIABLE, "my mirror")
    with pytest.raises(PortalError, match=PORTAL_VARIABLE):
        default_portals()


def test_user_agent_names_us_and_a_contact_only_if_given() -> None:
    assert user_agent(None).startswith("koshlex/")
    assert "contact" not in user_agent(None)
    assert "contact: lawyer@example.org" in user_agent("lawyer@example.org")
    smuggled = user_agent("a\r\nX-Other: 1 қ")
    assert smuggled.isascii()
    assert smuggled.isprintable()


# Good pages


def test_pages_are_saved_byte_for_byte(portal: PortalServer, tmp_path: Path) -> None:
    folder = tmp_path / "Заңдар мен ережелер"
    for code in TEXTS:
        portal.serve(LAW, code)
    requests = parse_request(LAW, ["kk", "ru", "en"])
    heard: list[FetchResult] = []
    results = fetch([*requests, *requests], folder, options(portal), heard.append, Sleeper())
    assert heard == results
    assert [r.outcome for r in results] == [Outcome.SAVED] * 3
    assert visible(folder) == [f"{LAW}.eng.html", f"{LAW}.kaz.html", f"{LAW}.rus.html"]
    for code in TEXTS:
        assert (folder / f"{LAW}.{code}.html").read_bytes() == act_page(LAW, code)
    assert portal.paths == [f"/{code}/docs/{LAW}" for code in ("kaz", "rus", "eng")]
    assert portal.most_at_once == 1
    assert all(h["User-Agent"].startswith("koshlex/") for _, h in portal.requests)


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (Reply(body=act_page(header=BANNER)), "a banner in the header of a good page"),
        (Reply(body=act_page(text=TEXTS["rus"] + " технические работы")), "an act about works"),
        (Reply(body=act_page(charset="windows-1251")), "an old encoding"),
        (Reply(body=act_page(tabs=False)), "a page without tabs: the id in the address counts"),
        (Reply(body=act_page(), announced=False), "no length announced"),
        (
            Reply(body=act_page().replace(b"<article>", b"").replace(b"</article>", b"")),
            "old acts stand in the container without article",
        ),
        (Reply(body=act_page().replace(b"\n", b"\r\n")), "line ends are kept too"),
    ],
)
def test_good_pages(portal: PortalServer, tmp_path: Path, reply: Reply, why: str) -> None:
    portal.serve(LAW, "rus", reply)
    result = fetch_one(tmp_path, options(portal))
    assert result.outcome is Outcome.SAVED, (why, result.error)
    assert result.path.read_bytes() == reply.body


def test_packed_page_is_saved_unpacked(portal: PortalServer, tmp_path: Path) -> None:
    packed = gzip.compress(act_page())
    portal.serve(LAW, "rus", Reply(body=packed, headers={"Content-Encoding": "gzip"}))
    assert fetch_one(tmp_path, options(portal)).path.read_bytes() == act_page()


def test_windows_1251_named_by_the_header_only(portal: PortalServer, tmp_path: Path) -> None:
    body = act_page(charset="windows-1251").replace(b"charset=windows-1251", b"")
    headers = {"Content-Type": "text/html; charset=windows-1251"}
    portal.serve(LAW, "rus", Reply(body=body, headers=headers))
    assert fetch_one(tmp_path, options(portal)).outcome is Outcome.SAVED


@pytest.mark.parametrize("name", ["Z090000216_.rus.html", "Z1100000477.rus.excerpt.html"])
def test_pages_of_the_real_portal(portal: PortalServer, tmp_path: Path, name: str) -> None:
    if not SAVED_PAGES.is_dir() and os.environ.get("CI") != "true":
        pytest.skip("the shared saved pages are not here")
    act_id = name.partition(".")[0]
    body = (SAVED_PAGES / name).read_bytes()
    portal.serve(act_id, "rus", Reply(body=body))
    result = fetch_one(tmp_path, options(portal), PageRequest(act_id, "ru"))
    assert result.outcome is Outcome.SAVED, result.error
    assert result.path.read_bytes() == body


# Bad pages and bad manners of the server

SHELL = b'<html><head><script src="/app.js"></script></head><body id="app"></body></html>'
WORKS = f"<html><body>{BANNER}</body></html>".encode()
OTHER_HOST = "http://localhost:9/rus/docs/" + LAW


@pytest.mark.parametrize(
    ("reply", "reason", "tries", "why"),
    [
        (Reply(404), "not_found", 1, "no such act"),
        (Reply(410), "not_found", 1, "taken away"),
        (
            Reply(body="<html><title>Бет табылмады</title></html>".encode()),
            "not_found",
            1,
            "the page says so, though the status is 200",
        ),
        (Reply(403), "refused", 1, "we are not wanted: asking again would be rude"),
        (Reply(418), "refused", 1, "an error that no trying again mends"),
        (Reply(500), "server_error", 3, "always broken"),
        (Reply(502, b"<html>bad gateway"), "server_error", 3, "the server behind is down"),
        (Reply(503, WORKS), "works_under_way", 1, "works, told properly"),
        (Reply(body=WORKS), "works_under_way", 1, "works, told with status 200"),
        (Reply(429), "busy", 3, "too fast"),
        (Reply(429, headers={"Retry-After": "3600"}), "busy", 1, "come back in an hour"),
        (Reply(body=act_page(), sends=500), "cut_off", 3, "less than the length announced"),
        (Reply(body=act_page(), sends=len(act_page()) - 1), "cut_off", 3, "a byte is missing"),
        (Reply(body=act_page()[:900], announced=False), "cut_off", 3, "no </html>, no length"),
        (Reply(body=act_page().replace(b"</article>", b"")), "cut_off", 3, "the text has no end"),
        (
            Reply(body=gzip.compress(act_page())[:-4], headers={"Content-Encoding": "gzip"}),
            "cut_off",
            3,
            "a packed page without its checksum",
        ),
        (
            Reply(body=act_page(), headers={"Content-Encoding": "gzip"}),
            "cut_off",
            3,
            "said to be packed and is not",
        ),
        (Reply(closes=True), "cut_off", 3, "hangs up without a word"),
        (Reply(body=SHELL), "no_text", 1, "an empty frame that JavaScript would fill"),
        (Reply(body=b""), "cut_off", 3, "an empty body"),
        (Reply(body=bytes(range(256)) * 20), "cut_off", 3, "not text at all"),
        (Reply(body=act_page(text="")), "no_text", 1, "the act's page without the act"),
        (Reply(body=act_page(text="Бос")), "no_text", 1, "a word is no act"),
        (Reply(body=act_page("Z0900000002")), "wrong_act", 1, "the page of another act"),
        (Reply(body=act_page(code="kaz")), "wrong_language", 1, "the Kazakh page"),
        (
            Reply(body=act_page(code="kaz", text=TEXTS["rus"])),
            "wrong_language",
            1,
            "the page's tabs are the Kazakh page's",
        ),
        (Reply(body=act_page(text=TEXTS["kaz"])), "wrong_language", 1, "Kazakh text"),
        (Reply(body=act_page(text=TEXTS["eng"])), "wrong_language", 1, "English text"),
        (Reply(302, headers={"Location": OTHER_HOST}), "redirect", 1, "to another site"),
        (Reply(302, headers={"Location": "file:///etc/passwd"}), "redirect", 1, "to a file"),
        (Reply(302, headers={"Location": "http://[bad"}), "redirect", 1, "to no address"),
        (Reply(302, headers={"Location": f"/rus/docs/{LAW}"}), "redirect", 1, "round in a circle"),
        (Reply(302), "redirect", 1, "to nowhere"),
        (Reply(304), "redirect", 1, "not changed, said to one who has nothing"),
    ],
)
def test_failures_are_named(
    portal: PortalServer, tmp_path: Path, reply: Reply, reason: str, tries: int, why: str
) -> None:
    portal.serve(LAW, "rus", reply)
    settings = options(portal)
    result = fetch_one(tmp_path, settings)
    assert reason_of(result) == reason, why
    assert result.error is not None
    assert LAW in result.error.message
    assert visible(tmp_path) == [], "nothing may be left that a build would take for the act"
    if "circle" not in why:
        assert len(portal.paths) == tries, why


def test_redirect_within_the_portal_is_followed(portal: PortalServer, tmp_path: Path) -> None:
    portal.serve(LAW, "rus", Reply(301, headers={"Location": "/rus/docs/new"}))
    portal.replies["/rus/docs/new"] = [Reply(body=act_page())]
    result = fetch_one(tmp_path, options(portal))
    assert result.outcome is Outcome.SAVED
    assert result.url == f"{portal.url}/rus/docs/new"


def test_session_cookie_is_brought_back(portal: PortalServer, tmp_path: Path) -> None:
    """The portal sends whoever has no session to the same address again, with a cookie."""
    again = {"Location": f"/rus/docs/{LAW}", "Set-Cookie": "JSESSIONID=5; Path=/; HttpOnly"}
    portal.serve(LAW, "rus", Reply(302, headers=again), Reply(body=act_page()))
    assert fetch_one(tmp_path, options(portal)).outcome is Outcome.SAVED
    assert [headers.get("Cookie") for _, headers in portal.requests[-2:]] == [None, "JSESSIONID=5"]


def test_redirect_to_the_home_page_is_no_act(portal: PortalServer, tmp_path: Path) -> None:
    portal.serve(LAW, "rus", Reply(302, headers={"Location": "/rus"}))
    portal.replies["/rus"] = [Reply(body=b"<html><body>news</body></html>")]
    assert reason_of(fetch_one(tmp_path, options(portal))) == "no_text"


@pytest.mark.parametrize(
    "first",
    [Reply(500), Reply(429), Reply(503), Reply(body=act_page(), sends=99), Reply(closes=True)],
    ids=["500", "429", "503", "cut off", "hung up"],
)
def test_passing_trouble_is_tried_again(portal: PortalServer, tmp_path: Path, first: Reply) -> None:
    portal.serve(LAW, "rus", first, Reply(body=act_page()))
    assert fetch_one(tmp_path, options(portal)).outcome is Outcome.SAVED
    assert len(portal.paths) == 2


@pytest.mark.parametrize(
    "reply",
    [Reply(silent=True), Reply(body=b"<html>", drips=True, announced=False)],
    ids=["silent", "dripping"],
)
def test_slow_server_is_given_up(portal: PortalServer, tmp_path: Path, reply: Reply) -> None:
    portal.serve(LAW, "rus", reply)
    settings = replace(options(portal), timeout=0.2, page_seconds=0.2, retries=0)
    assert reason_of(fetch_one(tmp_path, settings)) == "timeout"


@pytest.mark.parametrize(
    "reply",
    [
        Reply(body=act_page(text=TEXTS["rus"] * 100)),
        Reply(body=act_page(text=TEXTS["rus"] * 100), announced=False),
        Reply(headers={"Content-Length": str(10**15)}),
        Reply(body=gzip.compress(bytes(10_000_000)), headers={"Content-Encoding": "gzip"}),
        Reply(drips=True, announced=False, body=bytes(20_000)),
    ],
    ids=["announced", "unannounced", "boast", "gzip bomb", "endless"],
)
def test_huge_page(portal: PortalServer, tmp_path: Path, reply: Reply) -> None:
    portal.serve(LAW, "rus", reply)
    settings = replace(options(portal), max_bytes=10_000)
    assert reason_of(fetch_one(tmp_path, settings)) == "too_large"
    assert visible(tmp_path) == []


def test_nobody_listens(tmp_path: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}"
        result = fetch_one(tmp_path, options(address))
    assert reason_of(result) == "unreachable"


def test_unknown_host(tmp_path: Path) -> None:
    # ".invalid" never resolves (RFC 2606).
    assert reason_of(fetch_one(tmp_path, options("http://portal.invalid"))) == "unreachable"


def test_server_without_a_certificate(portal: PortalServer, tmp_path: Path) -> None:
    address = portal.url.replace("http:", "https:")
    assert reason_of(fetch_one(tmp_path, options(address))) in ("unreachable", "cut_off")


# A run over several acts

ACTS = [PageRequest(f"Z110000000{digit}", "ru") for digit in range(1, 7)]


def test_one_failure_does_not_stop_the_others(portal: PortalServer, tmp_path: Path) -> None:
    for act in ACTS:
        portal.serve(act.act_id, "rus")
    portal.serve(ACTS[1].act_id, "rus", Reply(404))
    portal.serve(ACTS[3].act_id, "rus", Reply(500))
    outcomes = [r.outcome for r in fetch(ACTS, tmp_path, options(portal), sleep=Sleeper())]
    assert outcomes == ["saved", "failed", "saved", "failed", "saved", "saved"]
    assert len(visible(tmp_path)) == 4


@pytest.mark.parametrize(
    ("reply", "asked", "why"),
    [
        (Reply(500), 9, "three pages that fail, each tried three times, and no more"),
        (Reply(429, headers={"Retry-After": "9999"}), 1, "told to wait longer than we can"),
    ],
)
def test_a_failing_portal_is_left_alone(
    portal: PortalServer, tmp_path: Path, reply: Reply, asked: int, why: str
) -> None:
    for act in ACTS:
        portal.serve(act.act_id, "rus", reply)
    results = fetch(ACTS, tmp_path, options(portal), sleep=Sleeper())
    assert [r.outcome for r in results] == [Outcome.FAILED] * len(ACTS)
    assert len(portal.paths) == asked, why
    assert results[-1].error is not None
    assert "not asked for" in results[-1].error.message


def test_a_portal_with_ups_and_downs_is_not_given_up(portal: PortalServer, tmp_path: Path) -> None:
    for act, bad in zip(ACTS, (True, True, False, True, True, False), strict=True):
        portal.serve(act.act_id, "rus", *([Reply(500)] if bad else []))
    outcomes = [r.outcome for r in fetch(ACTS, tmp_path, options(portal), sleep=Sleeper())]
    assert outcomes == ["failed", "failed", "saved", "failed", "failed", "saved"]


def test_second_portal_delivers_what_the_first_does_not(
    portal: PortalServer, mirror: PortalServer, tmp_path: Path
) -> None:
    """As things stood in 2026: an empty frame on the new site, pages on the old one."""
    for act in ACTS:
        portal.serve(act.act_id, "rus", Reply(body=SHELL))
        mirror.serve(act.act_id, "rus")
    mirror.serve(ACTS[2].act_id, "rus", Reply(404))
    results = fetch(ACTS, tmp_path, options(portal, mirror), sleep=Sleeper())
    assert [r.outcome for r in results].count(Outcome.SAVED) == len(ACTS) - 1
    assert reason_of(results[2]) == "not_found"
    assert len(portal.paths) == 1, "the site that delivers is asked first from then on"


def test_both_portals_are_named_where_both_fail(
    portal: PortalServer, mirror: PortalServer, tmp_path: Path
) -> None:
    portal.serve(LAW, "rus", Reply(403))
    result = fetch_one(tmp_path, options(portal, mirror))
    assert result.error is not None
    assert portal.url in result.error.message
    assert mirror.url in result.error.message


def test_redirect_from_one_portal_to_the_other(
    portal: PortalServer, mirror: PortalServer, tmp_path: Path
) -> None:
    portal.serve(LAW, "rus", Reply(302, headers={"Location": f"{mirror.url}/rus/docs/{LAW}"}))
    mirror.serve(LAW, "rus")
    assert fetch_one(tmp_path, options(portal, mirror)).outcome is Outcome.SAVED


# Manners


def test_pause_between_requests(portal: PortalServer, tmp_path: Path) -> None:
    for act in ACTS:
        portal.serve(act.act_id, "rus")
    sleeper = Sleeper()
    fetch(ACTS, tmp_path, replace(options(portal), pause=1.5), sleep=sleeper)
    assert sleeper.waits == [1.5] * (len(portal.requests) - 1)


def test_backoff_grows_and_does_not_beat_time(portal: PortalServer, tmp_path: Path) -> None:
    portal.serve(LAW, "rus", Reply(500))
    sleeper = Sleeper()
    fetch([RUSSIAN], tmp_path, replace(options(portal), retries=4), sleep=sleeper)
    waits = [seconds for seconds in sleeper.waits if seconds]
    bounds = [(1, 2), (2, 4), (4, 8), (8, 16)]
    assert len(waits) == len(bounds)
    assert all(low <= wait <= high for wait, (low, high) in zip(waits, bounds, strict=True))


@pytest.mark.parametrize(
    ("header", "bounds"),
    [
        ("7", (7, 7)),
        (timedelta(seconds=100), (1, 100)),
        (timedelta(days=-1), (0, 0)),
        ("soon", (1, 2)),
    ],
    ids=["seconds", "date", "past date", "nonsense"],
)
def test_retry_after(
    portal: PortalServer, tmp_path: Path, header: str | timedelta, bounds: tuple[float, float]
) -> None:
    if isinstance(header, timedelta):
        header = format_datetime(datetime.now(UTC) + header, usegmt=True)
    busy = Reply(429, headers={"Retry-After": header})
    portal.serve(LAW, "rus", busy, Reply(body=act_page()))
    sleeper = Sleeper()
    [result] = fetch([RUSSIAN], tmp_path, options(portal), sleep=sleeper)
    assert result.outcome is Outcome.SAVED
    assert bounds[0] <= max(sleeper.waits) <= bounds[1]


@pytest.mark.parametrize(
    ("rules", "outcome", "why"),
    [
        ("User-agent: *\nDisallow: /rus/search/", "saved", "the portal's own rules in 2026"),
        ("User-agent: *\nDisallow: /rus/docs/", "failed", "nobody may"),
        ("User-agent: koshlex\nDisallow: /", "failed", "we may not"),
        ("User-agent: other\nDisallow: /", "saved", "others may not"),
        ("<html>no rules</html>", "saved", "a page instead of rules"),
    ],
)
def test_robots(portal: PortalServer, tmp_path: Path, rules: str, outcome: str, why: str) -> None:
    portal.serve(LAW, "rus")
    portal.replies["/robots.txt"] = [Reply(body=rules.encode())]
    assert fetch_one(tmp_path, options(portal)).outcome == outcome, why
    assert len(portal.paths) == (outcome == "saved"), why


@pytest.mark.parametrize("status", [403, 404, 500])
def test_robots_that_cannot_be_read_forbid_nothing(
    portal: PortalServer, tmp_path: Path, status: int
) -> None:
    portal.serve(LAW, "rus")
    portal.replies["/robots.txt"] = [Reply(status)]
    assert fetch_one(tmp_path, options(portal)).outcome is Outcome.SAVED


def test_crawl_delay_lengthens_the_pause(portal: PortalServer, tmp_path: Path) -> None:
    portal.serve(LAW, "rus")
    portal.replies["/robots.txt"] = [Reply(body=b"User-agent: *\nCrawl-delay: 10\n")]
    sleeper = Sleeper()
    fetch([RUSSIAN], tmp_path, options(portal), sleep=sleeper)
    assert sleeper.waits == [10]


# The folder as a cache


def test_recent_page_is_not_asked_for(portal: PortalServer, tmp_path: Path) -> None:
    portal.serve(LAW, "rus")
    settings = options(portal)
    assert fetch_one(tmp_path, settings).outcome is Outcome.SAVED
    assert fetch_one(tmp_path, settings).outcome is Outcome.RECENT
    assert len(portal.paths) == 1
    assert fetch_one(tmp_path, replace(settings, refresh=True)).outcome is Outcome.UNCHANGED
    assert len(portal.paths) == 2


def test_old_page_is_asked_for_and_a_failure_leaves_it(
    portal: PortalServer, tmp_path: Path
) -> None:
    path = tmp_path / RUSSIAN.file_name
    path.write_bytes(b"saved by hand")
    assert fetch_one(tmp_path, options(portal)).outcome is Outcome.RECENT
    os.utime(path, (0, 0))
    assert fetch_one(tmp_path, options(portal)).outcome is Outcome.FAILED
    assert path.read_bytes() == b"saved by hand"
    portal.serve(LAW, "rus")
    assert fetch_one(tmp_path, options(portal)).outcome is Outcome.SAVED
    assert path.read_bytes() == act_page()


def test_not_changed_since(portal: PortalServer, tmp_path: Path) -> None:
    stamps = {"ETag": '"v1"', "Last-Modified": "Mon, 01 Sep 2025 00:00:00 GMT"}
    portal.serve(LAW, "rus", Reply(body=act_page(), headers=stamps), Reply(304))
    settings = options(portal)
    fetch_one(tmp_path, settings)
    for always in (replace(settings, refresh=True), replace(settings, max_age_days=0)):
        assert fetch_one(tmp_path, always).outcome is Outcome.UNCHANGED
        asked = portal.requests[-1][1]
        assert asked["If-None-Match"] == '"v1"'
        assert asked["If-Modified-Since"] == stamps["Last-Modified"]
    assert fetch_one(tmp_path, settings).outcome is Outcome.RECENT


@pytest.mark.parametrize(
    ("harm", "why"),
    [
        (lambda p: p.write_bytes(p.read_bytes()[:100]), "the page was cut by a full disk"),
        (lambda p: p.unlink(), "the page was deleted"),
        (lambda p: p.with_name(RECORD_NAME).write_text("{"), "the record is damaged"),
        (lambda p: p.with_name(RECORD_NAME).write_text("[1]"), "the record is something else"),
        (
            lambda p: p.with_name(RECORD_NAME).write_text(json.dumps({p.name: {"url": 1}})),
            "an entry is something else",
        ),
        (
            lambda p: p.with_name(RECORD_NAME).write_text(
                p.with_name(RECORD_NAME).read_text().replace("v1", r"v\r\nX: 1")
            ),
            "an entry holds what is no header",
        ),
    ],
)
def test_a_touched_folder_gets_the_whole_page_again(
    portal: PortalServer, tmp_path: Path, harm: Callable[[Path], object], why: str
) -> None:
    """A "not changed" must never stand for a page that the folder does not have."""
    portal.serve(LAW, "rus", Reply(body=act_page(), headers={"ETag": '"v1"'}))
    settings = replace(options(portal), refresh=True)
    path = fetch_one(tmp_path, settings).path
    harm(path)
    assert fetch_one(tmp_path, settings).outcome in (Outcome.SAVED, Outcome.UNCHANGED), why
    assert "If-None-Match" not in portal.requests[-1][1], why
    assert path.read_bytes() == act_page(), why
    record = json.loads((tmp_path / RECORD_NAME).read_text())
    assert record[path.name]["sha256"] == hashlib.sha256(act_page()).hexdigest()


def test_date_in_the_future_is_no_reason_to_keep_a_page(
    portal: PortalServer, tmp_path: Path
) -> None:
    portal.serve(LAW, "rus")
    path = tmp_path / RUSSIAN.file_name
    path.write_bytes(b"old")
    os.utime(path, (4e9, 4e9))
    assert fetch_one(tmp_path, options(portal)).outcome is Outcome.SAVED


# When the machine fails


def test_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(PortalError, match="cannot be written") as caught:
        fetch([RUSSIAN], tmp_path / "file", options("http://portal.invalid"))
    assert caught.value.reason is PortalReason.FOLDER


RUN = """
import sys
from pathlib import Path
from corpus.portal import FetchOptions, PageRequest, fetch
{before}
options = FetchOptions(portals=(sys.argv[1],), pause=0.0)
requests = [PageRequest(act_id, "ru") for act_id in sys.argv[3:]]
for result in fetch(requests, Path(sys.argv[2]), options):
    print(result.outcome, result.error.reason if result.error else "")
"""


def run_apart(
    portal: PortalServer, folder: Path, *acts: str, before: str = ""
) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", RUN.format(before=before), portal.url, str(folder), *acts]
    return subprocess.Popen(
        arguments, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are POSIX's")
def test_no_room_left(portal: PortalServer, tmp_path: Path) -> None:
    """A limit on file sizes fails a write just as a full disk does."""
    for act in ACTS:
        portal.serve(act.act_id, "rus")
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))"
    with run_apart(portal, tmp_path, *(a.act_id for a in ACTS), before=limit) as process:
        output, errors = process.communicate()
    assert errors == ""
    assert output.split("\n")[:-1] == ["failed folder"] * len(ACTS)
    assert list(tmp_path.iterdir()) == []
    assert len(portal.paths) == 1, "pages that cannot be saved are not asked for"


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX's SIGINT")
def test_interrupt_leaves_whole_pages_only(portal: PortalServer, tmp_path: Path) -> None:
    portal.serve(ACTS[0].act_id, "rus")
    portal.serve(ACTS[1].act_id, "rus", Reply(body=act_page()[:600], announced=False, drips=True))
    with run_apart(portal, tmp_path, ACTS[0].act_id, ACTS[1].act_id) as process:
        while len(portal.paths) < 2:
            assert process.poll() is None, process.communicate()
            portal.asked.clear()
            portal.asked.wait(0.1)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate()
    assert "KeyboardInterrupt" in errors
    assert sorted(p.name for p in tmp_path.iterdir()) == [RECORD_NAME, ACTS[0].file_name]
    assert (tmp_path / ACTS[0].file_name).read_bytes() == act_page(ACTS[0].act_id)


@given(st.binary(max_size=400), st.integers(0, 2000), st.integers(0, 2000))
def test_check_of_a_spoilt_page_never_crashes(noise: bytes, start: int, end: int) -> None:
    page = act_page()
    spoilt = page[:start] + noise + page[end:]
    try:
        check_page(spoilt, "utf-8", f"https://adilet.zan.kz/rus/docs/{LAW}", LAW, "ru")
    except PortalError as error:
        assert str(error)


HOSTILE = [
    "<div ",
    "<div class='",
    '<div class="container_gamma ',
    "<article",
    "<",
    "<title",
    "/rus/docs/",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_mark_up_ends_in_an_answer(unit: str) -> None:
    """Two megabytes of each; a search whose time grows with the square would not come back."""
    flood = unit * (2_000_000 // len(unit))
    address = f"https://adilet.zan.kz/rus/docs/{LAW}"
    check_page(act_page(header=flood), None, address, LAW, "ru")
    with pytest.raises(PortalError) as caught:
        check_page(f"<html>{flood}</html>".encode(), None, address, LAW, "ru")
    assert caught.value.reason is PortalReason.NO_TEXT
