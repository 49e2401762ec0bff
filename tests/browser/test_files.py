"""Files that are made to be given to a page."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from mire.browser.files import made


@pytest.mark.parametrize(
    ("name", "kind", "beginning"),
    [
        ("facture.pdf", "application/pdf", b"%PDF-"),
        ("facture.png", "image/png", b"\x89PNG\r\n"),
        ("facture.jpg", "image/jpeg", b"\xff\xd8\xff"),
        ("facture", "text/plain", b"Document"),
    ],
    ids=["pdf", "png", "jpg", "text"],
)
def test_a_file_is_of_the_kind_that_its_name_says(name: str, kind: str, beginning: bytes) -> None:
    """By its media type and by how it begins."""
    [file] = made(name)

    assert (name, kind, True) == (file["name"], file["mimeType"], file["buffer"].startswith(beginning))


def test_a_pdf_can_be_read() -> None:
    """It has one page."""
    assert 1 == len(PdfReader(BytesIO(made("facture.pdf")[0]["buffer"])).pages)


def test_no_name_is_no_file() -> None:
    """What was given is taken back."""
    assert [] == made("")
