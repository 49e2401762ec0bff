"""What asks for consent to cookies."""

from __future__ import annotations

from markupsafe import Markup

from tests.forge.drawing.html import H, tag
from tests.forge.recipe import Recipe

_WORDS = "Ce site utilise des témoins de connexion (cookies) pour mesurer son audience."


def banner(recipe: Recipe) -> Markup:
    """The banner of this recipe, or nothing."""
    way = recipe["cookies"]
    if way == "none":
        return H("")
    buttons = [
        tag("button", {"type": "button", "data-temoins": answer}, words)
        for answer, words in (("tous", "Tout accepter"), ("aucun", "Tout refuser"))
    ]
    inside = tag("p", {}, _WORDS) + H(" ").join(buttons)
    if way == "bar":
        return tag("div", {"class": "temoins barre", "role": "region", "aria-label": "Cookies"}, inside)
    if way == "dialog":
        return tag("dialog", {"data-modal": True, "class": "temoins", "aria-label": "Cookies"}, inside)
    window = tag("div", {"class": "temoins voile"}, tag("div", {"class": "fenetre"}, inside))
    if way == "shadow":
        template = H('<template shadowrootmode="open"><link rel="stylesheet" href="/static/style.css">{}</template>')
        return tag("forge-temoins", {}, template.format(window))
    return tag("div", {"data-tard": True, "hidden": True}, window) if way == "late" else window
