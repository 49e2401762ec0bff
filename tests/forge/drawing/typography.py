"""How labels, titles and commands are written."""

from __future__ import annotations

from tests.forge.recipe import Recipe

_NO_BREAK = " "


def written(recipe: Recipe, text: str) -> str:
    """A sentence, a title or a command."""
    return text.replace("'", "’") if recipe["typography"] == "curly" else text


def labelled(recipe: Recipe, label: str) -> str:
    """A field's label."""
    way = recipe["typography"]
    question = label.endswith("?")
    if way == "colon" and not question:
        return f"{label} :"
    if way == "curly":
        return label.replace("'", "’") + ("" if question else f"{_NO_BREAK}:")
    if way == "shouting":
        return label.upper()
    return label.replace(" ", "  \n  ") if way == "spaced" else label
