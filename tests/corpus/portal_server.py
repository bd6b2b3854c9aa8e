"""A portal of our own on this machine, with the portal's mark-up and its misbehaviour."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LAW = "Z1100000001"

TEXTS = {
    "kaz": "Осы Заң көшіп келушілердің құқықтары мен міндеттерін белгілейді және өңірлік "
    "үлестерді бөлу тәртібін айқындайды. 1-бап. Негізгі ұғымдар. Бұл заңда ұғымдар қолданылады.",
    "rus": "Настоящий Закон определяет права и обязанности переселенцев и порядок распределения "
    "региональных квот. Статья 1. Основные понятия. В Законе используются следующие понятия.",
    "eng": "This Law determines the rights and duties of resettlers and the procedure for the "
    "distribution of regional quotas. Article 1. Basic concepts used in this Law.",
}
BANNER = "<p>Ведутся технические работы. <br>Для поиска просим перейти по ссылке</p>"


def act_page(
    act_id: str = LAW,
    code: str = "rus",
    *,
    text: str | None = None,
    header: str = "",
    tabs: bool = True,
    charset: str = "UTF-8",
) -> bytes:
    """A page as the portal makes it; ``code`` is the portal's language code."""
    own = f"/{code}/docs/{act_id}"
    own_tabs = f'<li><a href="{own}/info">i</a></li><li><a href="{own}/history">h</a></li>'
    page = f"""<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">
<title>Заң - "Әділет"</title></head><body>
<div id="header"><div class="header_cms">{header}</div></div>
<div class="container_alpha slogan"><h1>Заң</h1><p>2011</p></div>
<div class="container_gamma tabs clearfix"><ul>
<li class="selected"><a href="{own}"> Текст </a></li>{own_tabs if tabs else ""}</ul></div>
<div class="container_gamma text text_upd"><div class="gs_12"><article>
<p id="z1">{TEXTS[code] if text is None else text}</p>
<p id="z2"><a href="/rus/docs/Z0000000009#z3">№ 9</a></p>
</article></div></div>
<div class="container_omega aftertext"></div></body></html>
"""
    return page.encode(charset, errors="xmlcharrefreplace")


@dataclass(frozen=True)
class Reply:
    """One answer of the server.

    ``sends`` cuts the body after so many bytes, though all were announced;
    ``silent`` sends nothing at all, ``drips`` a byte now and then without end,
    both until the server is closed. ``closes`` hangs up without an answer.
    """

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    sends: int | None = None
    announced: bool = True
    silent: bool = False
    drips: bool = False
    closes: bool = False


NOT_FOUND = Reply(404, b"<html><body>404</body></html>")


class PortalServer:
    """What the portal answers to each path, and what it was asked.

    ``replies`` maps a path to the answers in order; the last one is repeated.
    """

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self.replies: dict[str, list[Reply]] = {"/robots.txt": [NOT_FOUND]}
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.most_at_once = 0
        self.asked = threading.Event()
        self.closing = threading.Event()
        self._running = 0
        self._lock = threading.Lock()

    def serve(self, act_id: str, code: str, *replies: Reply) -> None:
        """Say what comes for an act's page; an ordinary page if nothing else is said."""
        page = Reply(body=act_page(act_id, code))
        self.replies[f"/{code}/docs/{act_id}"] = list(replies) or [page]

    @property
    def paths(self) -> list[str]:
        """The pages that were asked for, without robots.txt."""
        return [path for path, _ in self.requests if path != "/robots.txt"]

    def take(self, path: str, headers: dict[str, str]) -> Reply:
        with self._lock:
            self.requests.append((path, headers))
            self._running += 1
            self.most_at_once = max(self.most_at_once, self._running)
            replies = self.replies.get(path, [NOT_FOUND])
            return replies.pop(0) if len(replies) > 1 else replies[0]

    def done(self) -> None:
        with self._lock:
            self._running -= 1


@contextmanager
def portal_server() -> Iterator[PortalServer]:
    """A running server on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            reply = portal.take(self.path, dict(self.headers))
            try:
                self._answer(reply)
            except (BrokenPipeError, ConnectionResetError):
                pass  # the client has hung up, as some tests want it to
            finally:
                portal.done()

        def _answer(self, reply: Reply) -> None:
            if path_is_page(self.path):
                portal.asked.set()
            if reply.silent:
                portal.closing.wait()
            if reply.silent or reply.closes:
                return
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if reply.announced and "Content-Length" not in reply.headers:
                self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body[: reply.sends])
            while reply.drips and not portal.closing.wait(0.01):
                self.wfile.write(b" ")

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    portal = PortalServer(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield portal
    finally:
        portal.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


def path_is_page(path: str) -> bool:
    """Whether a path is an act's page."""
    return "/docs/" in path
