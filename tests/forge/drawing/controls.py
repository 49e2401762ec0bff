"""What fields are drawn as: text, passwords, telephones, boxes, files."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from tests.forge.checks import page_only
from tests.forge.drawing.html import H, tag
from tests.forge.pages import Field
from tests.forge.recipe import Recipe

Naming = dict[str, str | bool | None]
Drawing = Callable[[Recipe, Field, Naming], Markup]
CONTROLS: dict[tuple[str, str], Drawing] = {}
"""By dimension and value; a list and a choice, a date and a password are each drawn by their dimension's value."""
GROUPS = {("choice", value) for value in ("radios", "wrapped", "cards", "buttons", "aria", "tabs")} | {
    ("list", "radios"),
    ("date", "three"),
    ("date", "lists"),
}
"""Those that are several controls, and need a name for all."""
_DIMENSION = {"choice": "choice", "list": "list", "date": "date", "password": "password", "telephone": "telephone"}
_TYPES = {"email": "email", "number": "text", "text": "text", "file": "file"}


def control(dimension: str, *values: str) -> Callable[[Drawing], Drawing]:
    """Enter the drawing of values of a dimension."""

    def entered(drawing: Drawing) -> Drawing:
        CONTROLS.update({(dimension, value): drawing for value in values})
        return drawing

    return entered


def drawn_as(recipe: Recipe, field: Field) -> tuple[str, str]:
    """The dimension and value that this field is drawn by; ("", "") for a plain one."""
    dimension = _DIMENSION.get(field.kind, "")
    return (dimension, recipe[dimension]) if dimension else ("", "")


def drawn(recipe: Recipe, field: Field, naming: Naming) -> Markup:
    """The control of a field."""
    drawing = CONTROLS.get(drawn_as(recipe, field), plain)
    return drawing(recipe, field, naming)


def constraints(recipe: Recipe, field: Field) -> Naming:
    """What the browser may refuse by itself."""
    if recipe["refusal"] != "native" and not page_only(recipe):
        return {}
    return {
        "required": field.required,
        "pattern": field.pattern or None,
        "minlength": str(field.least) if field.least else None,
    }


def plain(recipe: Recipe, field: Field, naming: Naming) -> Markup:
    """An input, or a text of several lines."""
    shared: Naming = {"name": field.name, **naming, **constraints(recipe, field)}
    if field.kind == "long":
        return tag("textarea", {**shared, "rows": "3"}, field.value)
    return tag("input", {"type": _TYPES.get(field.kind, field.kind), "value": field.value or None, **shared})


@control("password", "bare", "reveal", "tick", "strength", "rules")
def password(recipe: Recipe, field: Field, naming: Naming) -> Markup:
    """A password field and what stands at it."""
    typed: Naming = {"type": "password", "name": field.name, "value": field.value or None, **naming}
    typed["autocomplete"] = "new-password" if field.fresh else "current-password"
    entry = tag("input", {**typed, **constraints(recipe, field)})
    way = recipe["password"]
    if field.gauge:
        entry += _gauge(recipe, field, str(naming.get("id")))
    if way == "reveal":
        words = "Afficher le mot de passe"
        return entry + tag("button", {"type": "button", "data-revele": naming.get("id"), "aria-label": words}, "👁")
    if way == "tick":
        return entry + tag(
            "label", {}, tag("input", {"type": "checkbox", "data-revele": naming.get("id")}), " Afficher"
        )
    if field.fresh and way == "strength" and not field.gauge:
        return entry + tag(
            "div", {"class": "force", "data-force": naming.get("id"), "aria-live": "polite"}, "Force : –"
        )
    if field.fresh and way == "rules":
        rules = [("8 caractères ou plus", ".{8,}"), ("une majuscule", "[A-Z]"), ("une minuscule", "[a-z]")]
        items = [tag("li", {"data-regle": pattern}, text) for text, pattern in rules]
        return entry + tag("ul", {"class": "regles", "data-regles": naming.get("id")}, *items)
    return entry


def _gauge(recipe: Recipe, field: Field, id: str) -> Markup:
    way = recipe["gauge"]
    shown: Naming = {"data-jauge": id, "data-facon": way, "class": "jauge"}
    if way == "meter":
        return tag("span", {}, " ", field.gauge, " ", tag("meter", {**shown, "max": "4", "value": "0"}))
    return tag("span", {}, " ", field.gauge, " ", tag("span", shown, "-----" if way != "bar" else H("&nbsp;")))


@control("telephone", "text", "plain", "mask", "country")
def telephone(recipe: Recipe, field: Field, naming: Naming) -> Markup:
    """A telephone's number."""
    way = recipe["telephone"]
    kind = "text" if way == "plain" else "tel"
    typed: Naming = {"type": kind, "name": field.name, "value": field.value or None, **naming}
    entry = tag("input", {**typed, "data-masque": field.pattern or None} if way == "mask" else typed)
    if way != "country":
        return entry
    countries = [("+33", "France (+33)"), ("+32", "Belgique (+32)"), ("+1", "Canada (+1)")]
    home = "+33" if recipe.portal == "ast" else "+1"
    options = [tag("option", {"value": code, "selected": code == home}, text) for code, text in countries]
    return tag("select", {"name": f"{field.name}.pays", "aria-label": "Indicatif du pays"}, *options) + entry


def box(recipe: Recipe, field: Field, id: str, text: Markup) -> Markup:
    """A box to tick, with its words."""
    way, on = recipe["box"], bool(field.value)
    native: Naming = {"type": "checkbox", "name": field.name, "value": "oui", "id": id, "checked": on}
    native["required"] = recipe["refusal"] == "native" and field.required
    if way == "native":
        return tag("label", {}, tag("input", native), " ", text)
    if way in ("tied", "styled"):
        hidden = "cachee" if way == "styled" else None
        words = tag("label", {"for": id, "class": "dessinee" if hidden else None}, text)
        return tag("span", {"class": "case"}, tag("input", {**native, "class": hidden}), " ", words)
    state: Naming = {"data-case": field.name, "aria-checked": "true" if on else "false", "id": id}
    kept = tag("input", {"type": "hidden", "name": field.name, "value": "oui" if on else ""})
    if way == "switch":
        button = tag("button", {"type": "button", "role": "switch", "aria-labelledby": f"{id}-t", **state}, H("&nbsp;"))
        return kept + button + tag("span", {"id": f"{id}-t"}, text)
    return kept + tag("span", {"role": "checkbox", "tabindex": "0", "class": "boite", **state}, text)
