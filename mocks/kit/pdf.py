"""A PDF of a few lines and a table, for portals that let documents be downloaded."""

import unicodedata
from collections.abc import Sequence

from fpdf import FPDF


class Document(FPDF):
    """An A4 page or more, in a font of the PDF's own; texts keep what that font can print."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.core_fonts_encoding = "cp1252"
        self.set_title(title)
        self.add_page()
        self.line_of(title, size=16, style="B")

    def line_of(self, text: str, size: int = 11, style: str = "") -> None:
        """One paragraph."""
        self.set_font("Helvetica", style=style, size=size)
        self.multi_cell(0, size * 0.6, printable(text), new_x="LMARGIN", new_y="NEXT")
        self.ln(1)

    def table_of(self, rows: Sequence[Sequence[str]]) -> None:
        """A table; the first row holds the columns' names."""
        self.set_font("Helvetica", size=10)
        with self.table() as table:
            for cells in rows:
                row = table.row()
                for cell in cells:
                    row.cell(printable(cell))

    def content(self) -> bytes:
        """The file."""
        return bytes(self.output())


def printable(text: str) -> str:
    """The text as the PDF's own fonts can print it: letters that they lack lose their accents."""
    return "".join(_letter(character) for character in text)


def _letter(character: str) -> str:
    for form in (character, unicodedata.normalize("NFKD", character)[0]):
        if form.encode("cp1252", "ignore"):
            return form
    return "?"
