"""Files that portals offer."""

from __future__ import annotations

from collections.abc import Sequence

from fpdf import FPDF


def pdf(lines: Sequence[str]) -> bytes:
    """A page with these lines; what its font does not have is a question mark."""
    made = FPDF()
    made.add_page()
    made.set_font("Helvetica")
    for line in lines:
        made.cell(text=line.encode("latin-1", "replace").decode("latin-1"), new_x="LMARGIN", new_y="NEXT")
    return bytes(made.output())
