"""The card as a PDF."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from mocks.desjardins.blueprint import TELEPHONE

if TYPE_CHECKING:  # loaded for a card: a quarter of what starting the mocks takes
    from fpdf import FPDF

CARD = (100, 63)
"""Millimetres, a little larger than a bank card."""


def carte_en_pdf(nom: str, contrat: str, certificat: str) -> bytes:
    """One page that holds the member's name, contract and certificate."""
    from fpdf import FPDF

    pdf = FPDF(format=CARD)
    pdf.core_fonts_encoding = "cp1252"
    pdf.set_title("Carte de paiement")
    pdf.set_auto_page_break(False)
    pdf.add_page()
    pdf.rect(3, 3, CARD[0] - 6, CARD[1] - 6)
    _line(pdf, "Carte de paiement", y=8, size=14, style="B")
    _line(pdf, nom, y=20, size=12)
    _line(pdf, f"Numéro de contrat : {contrat}", y=30, size=11)
    _line(pdf, f"Numéro de certificat : {certificat}", y=37, size=11)
    _line(pdf, f"Questions : {TELEPHONE}. Maquette d'essai, données inventées.", y=51, size=7)
    return bytes(pdf.output())


def _line(pdf: FPDF, text: str, y: float, size: int, style: str = "") -> None:
    pdf.set_font("Helvetica", style=style, size=size)
    pdf.set_xy(8, y)
    pdf.cell(CARD[0] - 16, 6, _printable(text))


def _printable(text: str) -> str:
    """The text as the PDF's own fonts can print it: letters that they lack lose their accents."""
    return "".join(_letter(character) for character in text)


def _letter(character: str) -> str:
    for form in (character, unicodedata.normalize("NFKD", character)[0]):
        if form.encode("cp1252", "ignore"):
            return form
    return "?"
