"""Word files made by the tests themselves, part by part."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def run(text: str, properties: str = "") -> str:
    """Return a run; ``properties`` is what its w:rPr holds."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """Return a paragraph of plain text, or of runs where content is mark-up."""
    inner = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def listed(content: str, list_id: int, level: int = 0) -> str:
    """Return a paragraph that Word numbers."""
    numbers = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(content, numbers)


def level(index: int, style: str, pattern: str, extra: str = "", start: int = 1) -> str:
    """Return a level of a list; ``extra`` stands between w:numFmt and w:lvlText."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{extra}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def numbering(abstract: dict[int, str], lists: dict[int, tuple[int, str]]) -> str:
    """Return a numbering part: levels by abstract id; abstract id and overrides by list id."""
    definitions = "".join(
        f'<w:abstractNum w:abstractNumId="{key}">{levels}</w:abstractNum>'
        for key, levels in abstract.items()
    )
    numbers = "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'
        for key, (of, overrides) in lists.items()
    )
    return f"<w:numbering {NAMESPACES}>{definitions}{numbers}</w:numbering>"


def styles(content: str) -> str:
    """Return a styles part."""
    return f"<w:styles {NAMESPACES}>{content}</w:styles>"


def docx(body: str, links: dict[str, str] | None = None, /, **parts: str) -> bytes:
    """Return a Word file; ``parts`` are further parts by name (numbering, styles, …)."""
    document = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    inner = "".join(
        f'<Relationship Id="p{name}" Type="{OFFICE}/{name.rstrip("0123456789")}" '
        f'Target="{name}.xml"/>'
        for name in parts
    ) + "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/hyperlink" Target="{target}" '
        'TargetMode="External"/>'
        for key, target in (links or {}).items()
    )
    return archive(
        {
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" '
            f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": document,
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}">{inner}'
            "</Relationships>",
            **{f"word/{name}.xml": text for name, text in parts.items()},
        }
    )


def archive(members: dict[str, str]) -> bytes:
    """Return a ZIP archive."""
    stored = BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in members.items():
            file.writestr(name, text)
    return stored.getvalue()
