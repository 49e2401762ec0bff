"""Forms: sections, refusals above them, what sends them."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from tests.forge.checks import page_only
from tests.forge.drawing.fields import IN_PLACE, STARRED, field
from tests.forge.drawing.html import H, join, tag
from tests.forge.drawing.typography import written
from tests.forge.pages import Field, Form, Section
from tests.forge.recipe import Recipe


def form(recipe: Recipe, one: Form) -> Markup:
    """All of a form."""
    hidden = [tag("input", {"type": "hidden", "name": name, "value": value}) for name, value in one.hidden.items()]
    attributes: dict[str, str | bool | None] = {"method": "post", "action": one.path, "data-question": one.ask or None}
    attributes["novalidate"] = recipe["refusal"] != "native" and not page_only(recipe)
    attributes["data-inactif"] = recipe["refusal"] == "inactive" and not one.panels
    attributes["data-panneaux"] = one.panels
    if any(entry.kind == "file" for entry in one.fields):
        attributes["enctype"] = "multipart/form-data"
    parts = [_section(recipe, one, number, section) for number, section in enumerate(one.sections)]
    commands = H("") if one.panels else _commands(recipe, one)
    return tag("form", attributes, *hidden, above(recipe, one), _note(recipe, one), *parts, commands)


def _note(recipe: Recipe, one: Form) -> Markup:
    if recipe["mark"] not in STARRED or not any(entry.required for entry in one.fields):
        return H("")
    return tag("p", {"class": "note"}, "* Indique un champ obligatoire")


def _section(recipe: Recipe, one: Form, number: int, section: Section) -> Markup:
    content = [tag("p", {}, written(recipe, line)) for line in section.before]
    content += [field(recipe, _valued(recipe, one, entry), _error(one, entry)) for entry in section.fields]
    content += [tag("p", {"class": "petit"}, written(recipe, line)) for line in section.after]
    if one.panels:
        content.append(_panel_commands(recipe, one, number))
    shown = _titled(recipe, section.title, join(content))
    if section.when:
        return tag("div", {"data-si": section.when, "hidden": not _chosen(one, section.when)}, shown)
    return tag("div", {"data-panneau": str(number), "hidden": number != one.panel}, shown) if one.panels else shown


def _chosen(one: Form, when: str) -> bool:
    name, _, value = when.partition("=")
    return one.values.get(name) == value


def _titled(recipe: Recipe, title: str, content: Markup) -> Markup:
    if not title:
        return tag("div", {}, content)
    if recipe["title"] == "legend":
        return tag("fieldset", {"class": "section"}, tag("legend", {}, written(recipe, title)), content)
    return tag("section", {}, heading(recipe, title, 2), content)


def heading(recipe: Recipe, text: str, level: int) -> Markup:
    """A title."""
    words, way = written(recipe, text), recipe["title"]
    if way == "plain":
        return tag("div", {"class": f"titre t{level}"}, words)
    if way == "aria":
        return tag("div", {"role": "heading", "aria-level": str(level), "class": f"titre t{level}"}, words)
    return tag(f"h{level + 1 if way == 'banner' else level}", {}, words)


def _valued(recipe: Recipe, one: Form, entry: Field) -> Field:
    """The field with what was entered before, as far as the recipe keeps it."""
    value = one.values.get(entry.name, entry.value)
    refused, kept = bool(one.errors), recipe["kept"]
    if entry.kind == "file" or (entry.kind == "password" and kept != "all") or (refused and kept == "nothing"):
        value = ""
    return replace(entry, value=value)


def _error(one: Form, entry: Field) -> str:
    return one.errors.get(entry.name, "")


def above(recipe: Recipe, one: Form) -> Markup:
    """The refusals that stand above the form, or come from there."""
    way, errors = recipe["refusal"], dict(one.errors)
    if way in IN_PLACE or way == "name":
        errors = {name: text for name, text in errors.items() if name not in {entry.name for entry in one.fields}}
    if not errors:
        return H("")
    words = [written(recipe, text) for text in errors.values()]
    if way == "summary":
        items = [
            tag("li", {}, tag("a", {"href": f"#c-{name}", "data-reste": True}, text))
            for name, text in zip(errors, words, strict=True)
        ]
        return tag("div", {"role": "alert", "class": "alerte"}, tag("p", {}, "À corriger :"), tag("ul", {}, *items))
    if way == "toast":
        return tag("div", {"role": "status", "class": "grille-pain"}, " ".join(words))
    if way == "dialog":
        close = tag("button", {"type": "button", "data-ferme": True}, "Fermer")
        return tag("dialog", {"data-modal": True}, *(tag("p", {}, text) for text in words), close)
    if way == "alert":
        return tag("span", {"data-alerte": "\n".join(words)})
    return tag("div", {"role": "alert", "class": "alerte"}, *(tag("p", {}, text) for text in words))


def _commands(recipe: Recipe, one: Form) -> Markup:
    missing = tag("p", {"data-manque": True}) if recipe["refusal"] == "inactive" else H("")
    sends = missing + sender(recipe, one.submit, {})
    if one.other is None:
        return tag("div", {"class": "actions"}, sends)
    words, path = one.other
    return tag("div", {"class": "actions"}, tag("a", {"href": path}, written(recipe, words)), " ", sends)


def _panel_commands(recipe: Recipe, one: Form, number: int) -> Markup:
    last = number == len(one.sections) - 1
    back = tag("button", {"type": "button", "data-recule": str(number)}, "Précédent") if number else H("")
    more: dict[str, str | bool | None] = {"name": "_panneau", "value": str(number)}
    words = one.submit if last else "Continuer"
    return tag("div", {"class": "actions"}, back, tag("button", {"type": "submit", **more}, written(recipe, words)))


def sender(recipe: Recipe, words: str, more: dict[str, str | bool | None]) -> Markup:
    """What sends the form around it."""
    words, way = written(recipe, words), recipe["submit"]
    if way == "input":
        return tag("input", {"type": "submit", "value": words, **more})
    if way == "link":
        return tag("a", {"href": "#", "data-envoie": True, "class": "bouton", **more}, words)
    if way == "plain":
        return tag("div", {"role": "button", "tabindex": "0", "data-envoie": True, "class": "bouton", **more}, words)
    arrow = H(' <svg width="10" height="10" aria-hidden="true"><path d="M0 0L8 5L0 10"/></svg>')
    return tag("button", {"type": "submit", **more}, words, arrow if way == "image" else "")
