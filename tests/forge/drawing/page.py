"""A whole document: header, title, progress, content, cookie banner; and its middle alone, where it is replaced."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from tests.forge.drawing.blocks import block, command
from tests.forge.drawing.cookies import banner
from tests.forge.drawing.forms import heading
from tests.forge.drawing.html import H, join, tag
from tests.forge.drawing.typography import written
from tests.forge.pages import Link, Page
from tests.forge.recipe import Recipe

TEST = "Portail d'essai, données inventées."
INSIDE = ("single", "mute", "hash")
"""Techniques whose document comes empty and is filled by script."""


def middle(recipe: Recipe, page: Page, header: Sequence[Link], who: str) -> Markup:
    """What changes from page to page."""
    top = join(_top(recipe, link, who) for link in header)
    title = heading(recipe, page.title, 1)
    blocks = [_progress(recipe, page), *(block(recipe, one) for one in page.blocks)]
    if recipe["title"] == "banner":
        return tag("header", {}, top, title) + tag("main", {}, *blocks)
    return tag("header", {}, top) + tag("main", {}, title, *blocks)


def document(recipe: Recipe, page: Page, header: Sequence[Link], who: str, seen: bool) -> Markup:
    """The page as a document of its own. seen: the cookie banner was answered."""
    content = middle(recipe, page, header, who)
    if recipe["pace"] == "moments":
        content = tag("p", {}, "Chargement…") + tag("template", {"id": "contenu"}, content)
    return shell(recipe, content, page.title, page.lang, seen)


def shell(recipe: Recipe, content: Markup, title: str, lang: str, seen: bool) -> Markup:
    """A document around this content."""
    if recipe["technique"] == "shadow":
        template = H('<template shadowrootmode="open"><link rel="stylesheet" href="/static/style.css">{}</template>')
        content = tag("forge-page", {}, template.format(content))
    head = tag(
        "head",
        {},
        H('<meta charset="utf-8"><meta name="viewport" content="width=device-width">'),
        tag("title", {}, title),
        H('<link rel="stylesheet" href="/static/style.css">'),
        _scripts(),
    )
    shown = tag("div", {"id": "vue", "data-langue": lang}, content)
    body: dict[str, str | bool | None] = {"class": f"ecrit-{recipe['typography']}"}
    for name in ("technique", "background", "pace", "password", "waking"):
        body[f"data-{name}"] = recipe[name]
    body["data-demande"] = "page" if recipe["confirm"] == "dialog" else None
    test = tag("footer", {}, tag("small", {}, TEST))
    return H("<!doctype html>") + tag(
        "html", {"lang": lang}, head, tag("body", body, shown, _clock(recipe), test, H("") if seen else banner(recipe))
    )


def _scripts() -> Markup:
    names = ("controles", "choix", "calendrier", "formulaires", "suivre", "fond")
    return H("").join(tag("script", {"src": f"/static/{name}.js", "defer": True}) for name in names)


def _top(recipe: Recipe, link: Link, who: str) -> Markup:
    """A link of the header; that which signs out may stand behind the person's name."""
    if link.path != "/deconnexion" or recipe["leaving"] == "link":
        return command(recipe, link) + H(" ")
    sign_out = command(recipe, Link(link.label, link.path, post=True))
    if recipe["leaving"] == "form":
        return sign_out
    opens = tag("button", {"type": "button", "aria-expanded": "false", "data-deplie": True}, who or "Compte")
    return tag("span", {}, opens, tag("div", {"hidden": True}, sign_out))


def _progress(recipe: Recipe, page: Page) -> Markup:
    if page.steps is None or recipe["progress"] == "none":
        return H("")
    at, names = page.steps
    words = f"Étape {at + 1} sur {len(names)}"
    if recipe["progress"] == "count":
        return tag("p", {}, words)
    if recipe["progress"] == "bar":
        return tag("progress", {"value": str(at + 1), "max": str(len(names)), "aria-label": words})
    items = [
        tag("li", {"aria-current": "step" if number == at else None}, written(recipe, name))
        for number, name in enumerate(names)
    ]
    return tag("ol", {"class": "etapes"}, *items)


def _clock(recipe: Recipe) -> Markup:
    return tag("p", {"data-horloge": True}, "--:--:--") if recipe["background"] == "clock" else H("")
