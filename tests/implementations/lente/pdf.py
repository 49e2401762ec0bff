"""The payment card as a small PDF, written by hand."""

from __future__ import annotations


def _text(x: int, y: int, size: int, words: str) -> str:
    """Give the drawing instructions of one line of text."""
    safe = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf {x} {y} Td ({safe}) Tj ET"


def card(lines: list[str]) -> bytes:
    """Draw a card of 340 by 214 points that bears the given lines, the first as its title."""
    drawing = ["0.93 0.95 0.93 rg 8 8 324 198 re f", "0.16 0.30 0.27 RG 1 w 8 8 324 198 re S", "0.10 0.18 0.16 rg"]
    drawing += [_text(24, 172 - 24 * i, 15 if i == 0 else 11, line) for i, line in enumerate(lines)]
    stream = "\n".join(drawing).encode("cp1252", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 340 214] /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Font << /F1 5 0 R >> >>",
    ]
    out, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)
