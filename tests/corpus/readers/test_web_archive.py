"""Pages that a browser saved as one file."""

from __future__ import annotations

import base64
import quopri
from pathlib import Path

import pytest

from corpus.document import UnreadableSource
from corpus.readers import read_bytes

PAGE = (Path(__file__).parents[2] / "data" / "pages" / "migration.kaz.html").read_bytes()
ADDRESS = "https://adilet.zan.kz/kaz/docs/Z9900000123/01.07.2001"
HEAD = (
    "From: <Saved by Blink>\r\n"
    f"Snapshot-Content-Location: {ADDRESS}\r\n"
    "Subject: =?utf-8?Q?=D0=A2?=\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--cut--"\r\n\r\n'
)


def archive(page: bytes, encoding: str = "quoted-printable", kind: str = "text/html") -> bytes:
    packed = base64.encodebytes(page) if encoding == "base64" else quopri.encodestring(page)
    parts = (
        f"----cut--\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n"
        f"Content-Location: {ADDRESS}\r\n\r\n"
    ).encode() + packed
    frame = b"\r\n----cut--\r\nContent-Type: text/html\r\n\r\n<html><p>frame</p></html>\r\n"
    return HEAD.encode() + parts + frame + b"----cut----\r\n"


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
@pytest.mark.parametrize("name", ["law.mhtml", "law.html"])
def test_the_page_of_an_archive_is_read_as_the_page(name: str, encoding: str) -> None:
    read = read_bytes(archive(PAGE, encoding), name)
    plain = read_bytes(PAGE, "law.html")
    assert (read.text, read.blocks) == (plain.text, plain.blocks)
    assert (read.act_id, read.language) == ("Z9900000123", "kk")


def test_the_archive_tells_where_the_page_came_from() -> None:
    page = PAGE.replace(b'<link rel="canonical"', b"<link")
    read = read_bytes(archive(page), "law.mht")
    assert read.metadata["url"] == ADDRESS
    assert (read.act_id, read.metadata["redaction"]) == ("Z9900000123", "2001-07-01")


def test_an_archive_without_a_page() -> None:
    whole = archive(PAGE, kind="image/png")
    with pytest.raises(UnreadableSource, match="holds no page"):
        read_bytes(whole[: whole.rindex(b"\r\n----cut--\r\nContent-Type")], "law.mht")


def test_parts_within_parts_without_end() -> None:
    level = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b{0}\n\n--b{0}\n"
    nested = "".join(level.format(number) for number in range(3000))
    with pytest.raises(UnreadableSource, match="holds no page"):
        read_bytes(nested.encode(), "law.mht")
