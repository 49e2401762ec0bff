"""A field with its label, mark, hint and refusal."""

from __future__ import annotations

from markupsafe import Markup

import tests.forge.drawing.dates
import tests.forge.drawing.options  # noqa: F401  both enter what they draw
from tests.forge.drawing.controls import GROUPS, Naming, box, drawn, drawn_as
from tests.forge.drawing.html import H, tag
from tests.forge.drawing.labels import LABELS, Shown
from tests.forge.drawing.typography import labelled, written
from tests.forge.pages import Field
from tests.forge.recipe import Recipe

STARRED = ("star", "beside", "style", "hidden")
BY_SCRIPT = GROUPS | {("choice", "listbox"), ("list", "listbox"), ("list", "combobox")}
"""Drawn as something whose own value says nothing."""
IN_PLACE = ("beside", "native", "inactive")
"""Refusals that stand below their field."""


def field(recipe: Recipe, one: Field, error: str) -> Markup:
    """All of a field. error: what is refused about it, nothing where it is not."""
    id = f"c-{one.name}"
    if one.kind == "box":
        words = H("{}{}").format(written(recipe, one.label), _mark(recipe, one) if one.required else "")
        return tag("div", {"class": "champ"}, box(recipe, one, id, words), _refused(recipe, id, error))
    hint = one.hint and written(recipe, one.hint)
    text = H("{}").format(labelled(recipe, one.label)) + _mark(recipe, one)
    if recipe["hint"] == "label" and hint:
        text += tag("small", {}, " ", hint)
    if recipe["refusal"] == "name" and error:
        text += tag("span", {"class": "erreur"}, " – ", error)
    extra = _described(recipe, one, id, error)

    def control(naming: Naming) -> Markup:
        return drawn(recipe, one, {**extra, **naming})

    return LABELS[recipe["label"]](
        Shown(
            id,
            text,
            one.label,
            control,
            drawn_as(recipe, one) in GROUPS,
            before=tag("small", {"class": "aide"}, hint, " ") if hint and recipe["hint"] == "before" else H(""),
            beside=_beside(recipe, one, hint),
            below=_below(recipe, id, hint) + _refused(recipe, id, error),
        )
    )


def _mark(recipe: Recipe, one: Field) -> Markup:
    way = recipe["mark"]
    if not one.required:
        return H(" (facultatif)") if way == "optional" else H("")
    if way == "style":
        return tag("span", {"class": "etoile"})
    return {"star": H(" *"), "word": H(" (obligatoire)"), "hidden": tag("span", {"aria-hidden": "true"}, " *")}.get(
        way, H("")
    )


def _beside(recipe: Recipe, one: Field, hint: str) -> Markup:
    star = tag("span", {"class": "rouge"}, " *") if recipe["mark"] == "beside" and one.required else H("")
    if not hint or recipe["hint"] != "tip":
        return star
    tip = tag("span", {"hidden": True, "class": "aide"}, hint)
    return star + tag("button", {"type": "button", "data-bulle": True, "aria-label": "Aide"}, "?") + tip


def _below(recipe: Recipe, id: str, hint: str) -> Markup:
    if not hint or recipe["hint"] not in ("below", "described"):
        return H("")
    return tag("div", {"class": "aide", "id": f"{id}-aide"}, hint)


def _described(recipe: Recipe, one: Field, id: str, error: str) -> Naming:
    by = [f"{id}-aide"] if one.hint and recipe["hint"] == "described" else []
    by += [f"{id}-erreur"] if error and recipe["refusal"] in IN_PLACE else []
    naming: Naming = {"aria-describedby": " ".join(by) or None, "aria-invalid": "true" if error else None}
    if recipe["refusal"] == "inactive" and one.required and drawn_as(recipe, one) not in BY_SCRIPT:
        naming["data-requis"] = one.label
    if recipe["mark"] == "hidden" and one.required:
        naming["aria-required"] = "true"
    if recipe["hint"] == "placeholder" and one.hint:
        naming["placeholder"] = one.hint
    return naming


def _refused(recipe: Recipe, id: str, error: str) -> Markup:
    if not error or recipe["refusal"] not in IN_PLACE:
        return H("")
    return tag("div", {"class": "erreur", "id": f"{id}-erreur"}, written(recipe, error))
