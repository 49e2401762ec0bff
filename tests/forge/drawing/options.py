"""What a choice among options is drawn as."""

from __future__ import annotations

from markupsafe import Markup

from tests.forge.drawing.controls import Naming, constraints, control
from tests.forge.drawing.html import H, join, tag
from tests.forge.pages import Field
from tests.forge.recipe import Recipe


def _group(naming: Naming, *content: Markup, role: str | None = None) -> Markup:
    return tag("div", {"class": "groupe", **naming, "role": role or naming.get("role")}, join(content))


def _kept(field: Field) -> Markup:
    """What a choice drawn by script sends."""
    return tag("input", {"type": "hidden", "name": field.name, "value": field.value})


@control("choice", "radios", "wrapped")
@control("list", "radios")
def radios(recipe: Recipe, field: Field, naming: Naming) -> Markup:
    """Native radio buttons, each in its label."""
    rows = []
    for value, text in field.options:
        own: Naming = {"type": "radio", "name": field.name, "value": value, "checked": value == field.value}
        own["required"] = constraints(recipe, field).get("required")
        rows.append(tag("label", {"class": "option"}, tag("input", own), " ", text))
    bare = recipe["choice"] == "radios" and field.kind == "choice" and not naming.get("role")
    return join(rows) if bare else _group(naming, *rows)


@control("choice", "cards")
def cards(_: Recipe, field: Field, naming: Naming) -> Markup:
    """Cards to press, their radio buttons invisible."""
    rows = []
    for number, (value, text) in enumerate(field.options):
        id = f"{naming['id']}-{number}"
        own: Naming = {"type": "radio", "name": field.name, "value": value, "checked": value == field.value}
        hidden = tag("input", {**own, "id": id, "class": "cachee"})
        rows.append(hidden + tag("label", {"for": id, "class": "carte"}, tag("strong", {}, text)))
    return _group(naming, *rows)


@control("choice", "buttons")
def buttons(_: Recipe, field: Field, naming: Naming) -> Markup:
    """Buttons, the pressed one marked."""
    rows = [
        tag("button", {"type": "button", "data-option": value, "aria-pressed": _truth(value == field.value)}, text)
        for value, text in field.options
    ]
    return _group(naming, _kept(field), *rows)


@control("choice", "aria")
def aria(_: Recipe, field: Field, naming: Naming) -> Markup:
    """Plain elements with the role of radio buttons."""
    rows = [
        tag(
            "span",
            {
                "role": "radio",
                "tabindex": "0",
                "class": "boite",
                "data-option": value,
                "aria-checked": _truth(value == field.value),
            },
            text,
        )
        for value, text in field.options
    ]
    return _group(naming, _kept(field), *rows, role="radiogroup")


@control("choice", "tabs")
def tabs(_: Recipe, field: Field, naming: Naming) -> Markup:
    """Tabs, the chosen one marked."""
    rows = [
        tag(
            "button",
            {"type": "button", "role": "tab", "data-option": value, "aria-selected": _truth(value == field.value)},
            text,
        )
        for value, text in field.options
    ]
    return _kept(field) + _group(naming, *rows, role="tablist")


@control("choice", "select")
@control("list", "select", "instructing")
def select(recipe: Recipe, field: Field, naming: Naming) -> Markup:
    """A native list; its first entry is empty or says to choose."""
    first = "Choisissez…" if recipe["list"] == "instructing" else ""
    options = [tag("option", {"value": ""}, first)]
    options += [
        tag("option", {"value": value, "selected": value == field.value}, text) for value, text in field.options
    ]
    own = {key: value for key, value in naming.items() if key != "placeholder"}
    return tag("select", {"name": field.name, **own, "required": constraints(recipe, field).get("required")}, *options)


@control("choice", "listbox")
@control("list", "listbox")
def listbox(_: Recipe, field: Field, naming: Naming) -> Markup:
    """A button that opens an ARIA listbox, and shows what was chosen there."""
    chosen = next((text for value, text in field.options if value == field.value), "Choisir")
    own = {key: value for key, value in naming.items() if key not in ("placeholder", "role")}
    opens = tag(
        "button",
        {"type": "button", "aria-haspopup": "listbox", "aria-expanded": "false", "data-liste": True, **own},
        chosen,
    )
    return tag("span", {"class": "liste"}, _kept(field), opens, _options(field))


@control("list", "combobox")
def combobox(_: Recipe, field: Field, naming: Naming) -> Markup:
    """A text field that opens the options that match what is typed."""
    chosen = next((text for value, text in field.options if value == field.value), "")
    entry = tag(
        "input",
        {
            "type": "text",
            "role": "combobox",
            "aria-expanded": "false",
            "autocomplete": "off",
            "aria-controls": f"{naming['id']}-o",
            "data-filtre": True,
            "value": chosen,
            **naming,
        },
    )
    return tag("span", {"class": "liste"}, _kept(field), entry, _options(field, f"{naming['id']}-o"))


def _options(field: Field, id: str | None = None) -> Markup:
    rows = [
        tag("li", {"role": "option", "data-option": value, "aria-selected": _truth(value == field.value)}, text)
        for value, text in field.options
    ]
    return tag("ul", {"role": "listbox", "class": "options", "hidden": True, "id": id}, *rows)


def _truth(is_so: bool) -> str:
    return "true" if is_so else "false"


NOTHING = H("")
