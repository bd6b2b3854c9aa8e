"""Pages that a browser saved as one file (.mht, .mhtml): a mail with the page in it.

RFC 2557. Browsers write the page first, then its frames, pictures and styles.
"""

from __future__ import annotations

import email

from corpus.document import Document, UnreadableSource
from corpus.readers.portal_page import read_page

_ADDRESS = "Snapshot-Content-Location"


def read_web_archive(data: bytes, source: str) -> Document:
    """Read the page of an archive; ``source`` names it in errors.

    Raises UnreadableSource where the archive holds no page, and as :func:`read_page`.
    """
    try:
        mail = email.message_from_bytes(data)
        pages = (part for part in mail.walk() if part.get_content_type() == "text/html")
        page = next(pages, None)
    except RecursionError:  # parts within parts without end: no browser wrote that
        page = None
    content = page.get_payload(decode=True) if page else None
    if page is None or not isinstance(content, bytes):
        raise UnreadableSource(source, "the archive holds no page: save the page again as HTML")
    return read_page(content, source, str(mail[_ADDRESS] or page["Content-Location"] or ""))
