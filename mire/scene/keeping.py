"""Files that a page lets one keep, and whether it opens the browser's print window."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from mire.browser.window import Window
from mire.page.tree import Node
from mire.verdicts import NotVerifiable

_LISTEN = "() => { window.mirePrinted = false; window.print = () => { window.mirePrinted = true } }"
_PRINTED = "() => window.mirePrinted === true"


def kept(window: Window, node: Node) -> bool:
    """Press a control and tell whether a file came, or the page was sent to the printer."""
    before = len(window.downloads)
    window.page.evaluate(_LISTEN)
    window.press(node)
    return bool(window.page.evaluate(_PRINTED)) or len(window.wait_for_download(before)) > before


def downloaded(window: Window, node: Node, home: str) -> bool:
    """Press a control of the page at `home` and tell whether a file came that holds something."""
    if window.look().url != home:
        window.open(home)
    before = len(window.downloads)
    window.press(node)
    return any(file.path.stat().st_size for file in window.wait_for_download(before)[before:])


def text_of(path: Path) -> str:
    """The text of a downloaded file: a PDF's pages, else the file as text."""
    content = path.read_bytes()
    if not content.startswith(b"%PDF"):
        return content.decode("utf-8", errors="replace")
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    except PyPdfError as error:
        raise NotVerifiable(f"le fichier {path.name} ne se lit pas comme un PDF") from error
