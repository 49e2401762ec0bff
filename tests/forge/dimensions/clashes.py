"""Which values cannot be together, each with why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.forge.dimensions.kinds import Clash

if TYPE_CHECKING:
    from tests.forge.recipe import Recipe

_PAGES_OF_ONE_DOCUMENT = ("fetch", "single", "mute", "hash", "shadow")

CLASHES = (
    Clash("sections", ("panels",), "refusal", ("page",), "a refusal on a page of its own leaves the panels' document"),
    Clash("sections", ("panels",), "status", ("redirect",), "panels are asked after by script, which goes nowhere"),
    Clash("status", ("redirect",), "refusal", ("page",), "a page of its own is not the form that one is sent back to"),
    Clash("status", ("redirect",), "kept", ("all",), "passwords are not kept between two requests"),
    Clash("label", ("placeholder",), "hint", ("placeholder",), "a field has one placeholder"),
    Clash("label", ("placeholder",), "mark", ("style",), "style draws nothing inside a field"),
    Clash("label", ("placeholder",), "refusal", ("name",), "a refusal inside the placeholder could not be read"),
    Clash("label", ("floating",), "hint", ("placeholder",), "the floating label stands where the placeholder does"),
    Clash("technique", ("mute", "hash", "single", "frame"), "pace", ("waiting",), "the waiting page is one of its own"),
    Clash("waking", ("button",), "refusal", ("inactive",), "the button would wake up whatever is missing"),
    Clash("mark", ("word", "optional", "none"), "", (), "required fields bear a star (A 5)", ("dsj",)),
    Clash("hint", ("tip",), "", (), "the date's format is read beside it (A 6)", ("dsj",)),
    Clash("technique", ("shadow",), "pace", ("moments",), "the shadow root comes with the document"),
    Clash("technique", ("fetch", "shadow"), "pace", ("waiting",), "the waiting page is one of its own"),
)


def clash(recipe: Recipe) -> str | None:
    """Why this recipe's values cannot be together, or None."""
    for one in CLASHES:
        if one.portals and recipe.portal not in one.portals:
            continue
        if recipe[one.first] in one.values and (not one.second or recipe[one.second] in one.others):
            both = f"{one.first}={recipe[one.first]}" + (
                f" with {one.second}={recipe[one.second]}" if one.second else ""
            )
            return f"{both}: {one.reason}"
    return None
