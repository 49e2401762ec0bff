"""What is not a form: links, menus, lists, notices, windows."""

from __future__ import annotations

from markupsafe import Markup

from tests.forge.drawing.forms import form, heading
from tests.forge.drawing.html import H, join, tag
from tests.forge.drawing.typography import written
from tests.forge.pages import Block, Drop, Entries, Entry, Facts, Form, Link, Menu, Notice, Text, Title, Window
from tests.forge.recipe import Recipe


def block(recipe: Recipe, one: Block) -> Markup:
    """Any of them."""
    if isinstance(one, Form):
        return form(recipe, one)
    if isinstance(one, Text):
        return tag("p", {}, written(recipe, one.text))
    if isinstance(one, Title):
        return heading(recipe, one.text, 2)
    if isinstance(one, Link):
        return tag("p", {}, command(recipe, one))
    if isinstance(one, Drop):
        return _drop(recipe, one)
    if isinstance(one, Menu):
        return menu(recipe, one)
    return _said(recipe, one)


def _said(recipe: Recipe, one: Facts | Entries | Notice | Window) -> Markup:
    if isinstance(one, Facts):
        rows = [tag("dt", {}, name) + tag("dd", {}, value) for name, value in one.facts]
        return tag("dl", {}, *rows)
    if isinstance(one, Entries):
        if not one.entries:
            return tag("p", {}, written(recipe, one.none))
        return tag("ul", {"class": "entrees"}, *(_entry(recipe, entry) for entry in one.entries))
    if isinstance(one, Notice):
        role = "status" if one.good else "alert"
        return tag("div", {"role": role, "class": "avis" if one.good else "alerte"}, written(recipe, one.text))
    return _window(recipe, one)


def _window(recipe: Recipe, one: Window) -> Markup:
    """A window with one command: the page's own or the browser's."""
    way = recipe["window"]
    if way == "browser":
        return tag("span", {"data-alerte": written(recipe, one.text), "data-puis": one.path})
    close: str = tag("a", {"href": one.path, "class": "bouton"}, one.label)
    if way == "button":
        close = tag("button", {"type": "button", "data-va": one.path}, one.label)
    inside = tag("p", {}, written(recipe, one.text)) + close
    if way == "plain":
        return tag("div", {"class": "voile"}, tag("div", {"class": "fenetre"}, inside))
    return tag("dialog", {"data-modal": True}, inside)


def _entry(recipe: Recipe, one: Entry) -> Markup:
    shown = tag("li", {}, one.text, " ", join(command(recipe, link) + H(" ") for link in one.links))
    return shown + _info(recipe, one.info) if one.info else shown


def _info(recipe: Recipe, words: str) -> Markup:
    name = "Information" if recipe["info"] == "named" else None
    opens = tag("button", {"type": "button", "aria-expanded": "false", "data-deplie": True, "aria-label": name}, "i")
    return tag("li", {}, opens, tag("div", {"hidden": True}, words))


def _drop(recipe: Recipe, one: Drop) -> Markup:
    """A menu behind a command."""
    way = recipe["entrance"]
    if way == "page":
        return tag("p", {}, command(recipe, Link(one.label, one.path)))
    links = tag("ul", {}, *(tag("li", {}, command(recipe, link)) for link in one.links))
    inside = heading(recipe, one.title, 2) + links
    if way == "details":
        return tag("details", {}, tag("summary", {}, one.label), inside)
    opens = tag("button", {"type": "button", "aria-expanded": "false", "data-deplie": True}, one.label)
    return tag("nav", {}, opens, tag("div", {"hidden": True}, inside))


def command(recipe: Recipe, one: Link) -> Markup:
    """What leads elsewhere, by whatever control the recipe has for it."""
    words, way = written(recipe, one.label), recipe["command"]
    if one.post or way == "form":
        asked: dict[str, str | bool | None] = {
            "method": "post" if one.post else "get",
            "action": one.path,
            "class": "petite",
            "data-question": one.ask or None,
        }
        return tag("form", asked, tag("button", {"type": "submit"}, words))
    if way == "button":
        return tag("button", {"type": "button", "data-va": one.path}, words)
    return tag("a", {"href": one.path, "role": "button" if way == "role" else None}, words)


def menu(recipe: Recipe, one: Menu) -> Markup:
    """Services to choose from."""
    way = recipe["menu"]
    links = [command(recipe, link) for link, _ in one.links]
    if way == "tabs":
        tabs = [
            tag("a", {"role": "tab", "href": link.path, "aria-selected": "false"}, written(recipe, link.label))
            for link, _ in one.links
        ]
        return tag("div", {"role": "tablist", "aria-label": one.label}, *tabs)
    if way == "folded":
        opens = tag("button", {"type": "button", "aria-expanded": "false", "data-deplie": True}, one.label)
        return tag("nav", {}, opens, tag("ul", {"hidden": True}, *(tag("li", {}, link) for link in links)))
    if way == "tiles":
        tiles = [
            tag("div", {"class": "tuile"}, link, tag("p", {}, text))
            for link, (_, text) in zip(links, one.links, strict=True)
        ]
        return tag("div", {"class": "tuiles"}, *tiles)
    if way == "table":
        rows = [
            tag(
                "tr",
                {},
                tag("td", {}, written(recipe, link.label)),
                tag("td", {}, tag("a", {"href": link.path, "aria-label": f"Ouvrir {link.label}"}, "Ouvrir")),
            )
            for link, _ in one.links
        ]
        return tag("table", {}, *rows)
    return tag("nav", {"aria-label": one.label}, tag("ul", {}, *(tag("li", {}, link) for link in links)))
