"""What a date is drawn as; and what came back, as one text in the portal's order."""

from __future__ import annotations

from markupsafe import Markup

from tests.forge.drawing.controls import Naming, constraints, control
from tests.forge.drawing.html import join, tag
from tests.forge.pages import Field
from tests.forge.recipe import Recipe

ORDERS = {"dsj": "ymd", "r360": "ymd"}
"""Portals that write dates from the year on; the others from the day on."""
_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()  # noqa: SIM905
_PARTS = {"jour": "Jour", "mois": "Mois", "annee": "Année"}


def order(recipe: Recipe) -> str:
    """`dmy` or `ymd`."""
    return ORDERS.get(recipe.portal, "dmy")


@control("date", "text", "masked")
def text(recipe: Recipe, field: Field, naming: Naming) -> Markup:
    """A text field; masked, it writes the hyphens itself."""
    mask = ("____-__-__" if order(recipe) == "ymd" else "__-__-____") if recipe["date"] == "masked" else None
    own: Naming = {"type": "text", "name": field.name, "value": field.value or None, "data-masque": mask, **naming}
    return tag("input", {**own, **constraints(recipe, field)})


@control("date", "native")
def native(recipe: Recipe, field: Field, naming: Naming) -> Markup:
    """The browser's own."""
    day, month, year = split(recipe, field.value)
    own = {key: value for key, value in naming.items() if key != "placeholder"}
    whole = f"{year}-{month}-{day}" if year else None
    return tag(
        "input", {"type": "date", "name": f"{field.name}.iso", "value": whole, **own, **constraints(recipe, field)}
    )


@control("date", "three")
def three(recipe: Recipe, field: Field, naming: Naming) -> Markup:
    """A field each for day, month and year."""
    values = dict(zip(_PARTS, split(recipe, field.value), strict=True))
    parts = [
        tag(
            "label",
            {},
            words,
            " ",
            tag(
                "input",
                {
                    "type": "text",
                    "inputmode": "numeric",
                    "size": "4",
                    "name": f"{field.name}.{part}",
                    "value": values[part] or None,
                },
            ),
        )
        for part, words in _ordered(recipe)
    ]
    return tag("div", {"class": "groupe", **naming}, join(parts))


@control("date", "lists")
def lists(recipe: Recipe, field: Field, naming: Naming) -> Markup:
    """A list each for day, month and year."""
    values = dict(zip(_PARTS, split(recipe, field.value), strict=True))
    entries = {
        "jour": [(f"{day:02}", str(day)) for day in range(1, 32)],
        "mois": [(f"{number:02}", name) for number, name in enumerate(_MONTHS, 1)],
        "annee": [(str(year), str(year)) for year in range(2026, 1915, -1)],
    }
    parts = []
    for part, words in _ordered(recipe):
        options = [
            tag("option", {"value": value, "selected": value == values[part]}, shown)
            for value, shown in [("", words), *entries[part]]
        ]
        parts.append(tag("select", {"name": f"{field.name}.{part}", "aria-label": words}, *options))
    return tag("div", {"class": "groupe", **naming}, join(parts))


@control("date", "calendar")
def calendar(recipe: Recipe, field: Field, naming: Naming) -> Markup:
    """A text field, and a button that opens a calendar."""
    own: Naming = {"type": "text", "name": field.name, "value": field.value or None, **naming}
    opens = tag(
        "button",
        {
            "type": "button",
            "data-calendrier": naming["id"],
            "data-ordre": order(recipe),
            "aria-label": "Ouvrir le calendrier",
        },
        "📅",
    )
    return tag("input", {**own, **constraints(recipe, field)}) + opens


def _ordered(recipe: Recipe) -> list[tuple[str, str]]:
    parts = list(_PARTS.items())
    return parts[::-1] if order(recipe) == "ymd" else parts


def split(recipe: Recipe, whole: str) -> tuple[str, str, str]:
    """Day, month and year of a text; three empty ones where it has not three parts."""
    parts = whole.split("-")
    if len(parts) != 3:
        return "", "", ""
    first, month, last = parts
    return (last, month, first) if order(recipe) == "ymd" else (first, month, last)


def gathered(recipe: Recipe, values: dict[str, str]) -> dict[str, str]:
    """What came, each date as one text whatever it was drawn as, each telephone with its country."""
    whole = {name: value for name, value in values.items() if "." not in name}
    for name, value in values.items():
        field, _, part = name.rpartition(".")
        if part == "iso":
            year, month, day = value.split("-") if value.count("-") == 2 else ("", "", "")
            whole[field] = joined(recipe, day, month, year)
        elif part == "annee":
            whole[field] = joined(recipe, values.get(f"{field}.jour", ""), values.get(f"{field}.mois", ""), value)
    return whole


def joined(recipe: Recipe, day: str, month: str, year: str) -> str:
    """One text of three parts, nothing where all are empty."""
    if not (day or month or year):
        return ""
    parts = (day.zfill(2), month.zfill(2), year)
    return "-".join(parts[::-1] if order(recipe) == "ymd" else parts)
