"""Filling a form that no document describes, as well as a person would: by what each field is and is called."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from mire.browser.around import words_around
from mire.browser.window import Window
from mire.journey.options import real_options
from mire.journey.relative import write_date
from mire.page.fields import date_parts, radios
from mire.page.tree import Node
from mire.text import holds, plain

_LAYOUTS = ("jj-mm-aaaa", "jj/mm/aaaa", "aaaa-mm-jj", "aaaa/mm/jj", "mm-jj-aaaa", "mm/jj/aaaa")
_MONEY = ("montant", "prix", "coût", "somme", "total", "frais", "payé")
_AGREE = ("accept", "atteste", "certifi", "déclare", "confirme", "consens", "autorise")
_SOME_DAYS = timedelta(days=20)
_PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" \
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"  # fmt: skip


def fill_freely(window: Window, layout: str, rng: Random, folder: Path) -> dict[str, str]:
    """Fill every field; returns what was written or chosen, by the field's name. `layout` is the portal's date format.

    What is written is as unlike anything else as it can be, so that it is known again.
    """
    entered: dict[str, str] = {}
    for node in window.look(again=True).entries():
        value = _fill(window, node, layout, rng)
        if value:
            entered[node.name] = value
    for node in window.file_fields():
        receipt = folder / "recu.pdf"
        receipt.write_bytes(_PDF)
        window.fill(node, "fichier", str(receipt))
    return entered


def _fill(window: Window, node: Node, layout: str, rng: Random) -> str:
    if node.role in ("checkbox", "switch"):
        if any(holds(node.name, word) for word in _AGREE):
            window.fill(node, "case", "oui")
        return ""
    if choices := radios(node):
        window.fill(node, "choix", choices[0].name)
        return choices[0].name
    if node.role in ("combobox", "listbox") and (options := real_options(window, node)):
        window.fill(node, "liste", options[0])
        return options[0]
    if node.text:
        return ""
    kind, value, written_in = _text_for(window, node, layout, rng)
    window.fill(node, kind, value, format=written_in)
    return value


def _text_for(window: Window, node: Node, layout: str, rng: Random) -> tuple[str, str, str]:
    """The catalogue's kind, a value and the layout that suit a field that is written in."""
    around, native = words_around(window, node), window.type_of(node)
    if native == "date" or date_parts(node) or holds(node.name, "date"):
        layout = next((one for one in _LAYOUTS if one in plain(around)), layout)
        return "date", write_date(date.today() - _SOME_DAYS, layout), layout
    if native == "number" or any(holds(node.name, word) for word in _MONEY):
        point = "." if native == "number" or ("." in around and "," not in around) else ","
        return "texte", f"{rng.randint(31, 89)}{point}{rng.randint(11, 99)}", ""
    if native == "tel" or holds(node.name, "téléphone"):
        return "telephone", f"418-555-{rng.randint(0, 9999):04d}", ""
    if native == "email" or holds(node.name, "courriel"):
        return "courriel", f"m{rng.randint(10**6, 10**7)}@example.org", ""
    return "texte", f"Lunettes no {rng.randint(10**5, 10**6)}", ""


def ways_to_write(value: str) -> list[str]:
    """How a page may show again what was entered: an amount with a point or a comma."""
    return [value, value.replace(",", "."), value.replace(".", ",")]
