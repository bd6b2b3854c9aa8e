"""The parts of a DOCX file: a ZIP archive of XML, opened without trusting it."""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO

from lxml import etree

from corpus.document import UnreadableSource
from corpus.readers.encoding import refuse_binary
from corpus.sentence import Sentence

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT_NAMES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_OFFICE_DOCUMENT = "/officeDocument"

_LARGEST_PART = 64 << 20
"""Bytes of XML; the largest codes of Kazakhstan take less than 20 million."""
_HIGHEST_RATIO = 200
"""Word's XML shrinks 10 to 40 times; a bomb a thousand times."""
_SMALL_PART = 16 << 20
"""Empty forms, row after row, shrink as well as a bomb but are not so large."""

Relationships = dict[str, tuple[str, str]]
"""From a relationship's id to the last word of its type and its target."""


class Package:
    """The parts of one DOCX file, each read and checked when asked for."""

    def __init__(self, data: bytes, source: str) -> None:
        self._source = source
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError):
            if not data.startswith(b"PK\x03\x04"):
                refuse_binary(data, source)
                raise self._error("this is no Word file: give a DOCX file, or rename it "
                                  "to what it is (.txt, .html)") from None  # fmt: skip
            raise self._error("the DOCX file is damaged or cut off: get it again") from None
        # Some programs divide folders with the sign of Windows.
        self._names = {name.lower().replace("\\", "/"): name for name in self._archive.namelist()}
        self.main = self._main_part()

    def _error(self, message: str) -> UnreadableSource:
        return UnreadableSource(self._source, message)

    def _main_part(self) -> str:
        for kind, target in self.relationships("").values():
            if kind == _OFFICE_DOCUMENT[1:] and target.lower() in self._names:
                return target
        if "word/document.xml" in self._names:
            return "word/document.xml"
        if "mimetype" in self._names and "content.xml" in self._names:
            raise self._error("this is an OpenDocument file (ODT): save it as DOCX in its program")
        raise self._error(
            "this ZIP archive holds no Word document (word/document.xml is missing): "
            "open it in its own program and save it as DOCX"
        )

    def part(self, name: str) -> etree._Element | None:
        """Return the root element of a part, None where the file has no such part."""
        stored = self._names.get(name.lower())
        if stored is None:
            return None
        data = self._read(stored)
        for strict, usual in _STRICT_NAMES:
            data = data.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise self._error(
                Sentence(
                    "part {name} of the DOCX file is damaged: {reason}", name=name, reason=error.msg
                )
            ) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise self._error(
                Sentence(
                    "part {name} of the DOCX file declares entities, which Word never does: it is "
                    "not to be trusted",
                    name=name,
                )
            )
        return root

    def relationships(self, part: str) -> Relationships:
        """Return what a part refers to; inner targets as names of parts."""
        folder, file = posixpath.split(part)
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: Relationships = {}
        for relation in root if root is not None else ():
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = relation.get("Type", "").rpartition("/")[2]
            found[relation.get("Id", "")] = (kind, target)
        return found

    def _read(self, name: str) -> bytes:
        info = self._archive.getinfo(name)
        ratio = info.file_size / max(info.compress_size, 1)
        if info.file_size > _LARGEST_PART or (
            ratio > _HIGHEST_RATIO and info.file_size > _SMALL_PART
        ):
            raise self._error(
                Sentence(
                    "part {name} of the DOCX file unpacks to {size:,} bytes, {ratio:.0f} "
                    "times its size: no real document does",
                    name=name,
                    size=info.file_size,
                    ratio=ratio,
                )
            )
        try:
            with self._archive.open(info) as part:
                # A file may lie about its size: never read more than allowed.
                data = part.read(_LARGEST_PART + 1)
        except RuntimeError:  # zipfile's word for an encrypted member
            raise self._error("the DOCX file has a password: save it without one") from None
        except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
            raise self._error(
                Sentence(
                    "part {name} of the DOCX file is damaged: {reason}", name=name, reason=error
                )
            ) from None
        except Exception as error:
            if type(error).__module__ in ("zlib", "_lzma", "_bz2"):
                raise self._error(
                    Sentence(
                        "part {name} of the DOCX file is damaged: {reason}", name=name, reason=error
                    )
                ) from None
            raise
        if len(data) > _LARGEST_PART:
            raise self._error(
                Sentence("part {name} of the DOCX file is larger than it says", name=name)
            )
        return data
