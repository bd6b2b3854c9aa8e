"""Encodings: the text as it was written, or a refusal; never a guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import UnreadableSource
from corpus.readers.encoding import decode

RUSSIAN = (
    "Статья 6-1. Права переселенцев\r\n1. Переселенец имеет право выбрать место жительства – "
    "«свободно», № 5.\r\n"
)
KAZAKH = (
    "6-1-бап. Қоныс аударушылардың құқықтары\n1. Қоныс аударушы тұрғылықты жерін өз еркімен "
    "таңдауға, әлеуметтік көмек алуға және шағымдануға құқылы, үйіне қайтады.\n"
)
ENGLISH = "Article 1. Settlers choose where they live.\n"


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        pytest.param(RUSSIAN, "utf-8", "utf-8", id="plain UTF-8"),
        pytest.param(RUSSIAN, "utf-8-sig", "utf-8", id="UTF-8 with a mark, as Notepad saves"),
        pytest.param(RUSSIAN, "utf-16", "utf-16-le", id="UTF-16 with a mark"),
        pytest.param("\ufeff" + KAZAKH, "utf-16-be", "utf-16-be", id="big-endian with a mark"),
        pytest.param("\ufeff" + KAZAKH, "utf-32-le", "utf-32-le", id="not UTF-16 with zeros"),
        pytest.param(RUSSIAN, "utf-16-le", "utf-16-le", id="UTF-16 without a mark"),
        pytest.param(KAZAKH, "utf-16-be", "utf-16-be", id="the same big-endian"),
        pytest.param(ENGLISH, "utf-16-le", "utf-16-le", id="English: every second byte is zero"),
        pytest.param("Көшіқонзаңы", "utf-16-le", "utf-16-le", id="no space, so no zero byte"),
        pytest.param(RUSSIAN, "cp1251", "windows-1251", id="Windows-1251"),
        pytest.param(RUSSIAN.upper(), "cp1251", "windows-1251", id="capitals"),
        pytest.param("Заң", "cp1251", "kz1048", id="a short word with a Kazakh letter"),
        pytest.param(KAZAKH, "kz1048", "kz1048", id="the Kazakh form of Windows-1251"),
        pytest.param(KAZAKH, "ptcp154", "ptcp154", id="the older Kazakh code page"),
        pytest.param(
            RUSSIAN.replace("–", "-").replace("«", '"').replace("»", '"').replace("№", "N"),
            "koi8-r",
            "koi8-r",
            id="KOI8-R",
        ),
        pytest.param("Settlers’ rights – “free”", "cp1251", "windows-1251", id="only quotes"),
        pytest.param("", "utf-8", "utf-8", id="nothing"),
    ],
)
def test_the_text_comes_back(text: str, encoding: str, name: str) -> None:
    stored = text.encode("kz1048" if text == "Заң" else encoding)
    assert decode(stored, "act.txt") == (text.removeprefix("\ufeff"), name)


@pytest.mark.parametrize(
    ("data", "message", "line"),
    [
        pytest.param(b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG.*OCR", None, id="a JPEG"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "PNG", None, id="a PNG"),
        pytest.param(b"%PDF-1.7\nx", "PDF.*DOCX or TXT", None, id="a PDF, though it is ASCII"),
        pytest.param(b"{\\rtf1\\ansi}", "RTF.*Word", None, id="RTF, though it is ASCII"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
            "DOC.*save it as DOCX",
            None,
            id="an old .doc",
        ),
        pytest.param(b"PK\x03\x04zip", "ZIP", None, id="an archive"),
        pytest.param(b"line\nline\0\x01\x02", "binary.*zero bytes", 2, id="zero bytes"),
        pytest.param(
            KAZAKH.encode()[:-60] + b"\xd0 " + KAZAKH.encode(),
            "byte .* is wrong in UTF-8",
            2,
            id="one damaged letter: not Windows-1251",
        ),
        pytest.param(
            (KAZAKH + "Заң").encode()[:-1], "breaks off in the middle", 3, id="cut inside a letter"
        ),
        pytest.param(
            b"\xff\xfe" + RUSSIAN.encode("utf-16-le")[:-1], "UTF-16-LE breaks off", 2, id="odd size"
        ),
        pytest.param(
            "Le règlement général protège les réfugiés à l'étranger".encode("cp1252"),
            "not UTF-8",
            None,
            id="French is not Cyrillic with Latin letters in it",
        ),
        pytest.param(bytes(range(128, 256)) * 4, "not UTF-8", None, id="noise"),
    ],
)
def test_what_cannot_be_text_is_refused(data: bytes, message: str, line: int | None) -> None:
    with pytest.raises(UnreadableSource, match=message) as caught:
        decode(data, "act.txt")
    assert caught.value.line == line


@given(st.text(st.characters(min_codepoint=9, exclude_categories=["Cs"])))
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    try:
        read, _ = decode(text.encode(), "act.txt")
    except UnreadableSource as error:
        assert "not text" in error.message  # begins like a PDF, a GIF, …
    else:
        assert read in (text, text.removeprefix("\ufeff"))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data, "act.txt")
    except UnreadableSource:
        return
    marked = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
    assert data.endswith(text.encode(encoding))
    assert encoding in marked or len(text) == len(data)
