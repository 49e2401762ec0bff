"""Filling a form that no document describes, as well as a person would: by what each field is and is called."""

from __future__ import annotations

from pathlib import Path
from random import Random

from mire.browser.asking import file_fields
from mire.browser.window import Window
from mire.catalogue import Portal
from mire.journey.inventing import Inventor
from mire.journey.options import real_options
from mire.page.fields import radios
from mire.page.tree import Node
from mire.text import holds_any
from mire.words import AGREE

_PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" \
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"  # fmt: skip


def fill_freely(window: Window, portal: Portal, rng: Random, folder: Path) -> dict[str, str]:
    """Fill every field; returns what was written or chosen, by the field's name.

    What is written is as unlike anything else as it can be, so that it is known again.
    """
    inventor = Inventor(portal, rng, lambda _: "", lambda: f"Lunettes no {rng.randint(10**5, 10**6)}")
    entered: dict[str, str] = {}
    for node in window.look(again=True).entries():
        value = _fill(window, node, inventor)
        if value:
            entered[node.name] = value
    for node in file_fields(window):
        receipt = folder / "recu.pdf"
        receipt.write_bytes(_PDF)
        window.fill(node, "fichier", str(receipt))
    return entered


def _fill(window: Window, node: Node, inventor: Inventor) -> str:
    if node.role in ("checkbox", "switch"):
        if holds_any(node.name, AGREE):
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
    invented = inventor.value_for(window, node)
    window.fill(node, invented.kind, invented.value, format=invented.layout)
    return invented.value


def ways_to_write(value: str) -> list[str]:
    """How a page may show again what was entered: an amount with a point or a comma."""
    return [value, value.replace(",", "."), value.replace(".", ",")]
