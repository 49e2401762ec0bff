"""Files to give to a page: small ones, made when they are needed, of the kind that their name says."""

from __future__ import annotations

import mimetypes
from io import BytesIO

from playwright.sync_api import FilePayload

_PICTURES = {"image/png": "PNG", "image/jpeg": "JPEG"}


def made(name: str) -> list[FilePayload]:
    """A file called so: a PDF or a picture of one blank page, else a line of text; none for an empty name."""
    if not name:
        return []
    kind = mimetypes.guess_type(name)[0] or "text/plain"
    return [{"name": name, "mimeType": kind, "buffer": _content(kind)}]


def _content(kind: str) -> bytes:
    written = BytesIO()
    if kind == "application/pdf":
        from pypdf import PdfWriter

        writer = PdfWriter()
        writer.add_blank_page(width=595, height=842)
        writer.write(written)
    elif kind in _PICTURES:
        from PIL import Image

        Image.new("RGB", (320, 240), "white").save(written, _PICTURES[kind])
    else:
        written.write(b"Document d'essai.")
    return written.getvalue()
