"""In what portals may differ and all be right: dimensions, their values, and which of them cannot be together."""

from __future__ import annotations

from tests.forge.dimensions.answers import ANSWERS
from tests.forge.dimensions.clashes import CLASHES, clash
from tests.forge.dimensions.controls import CONTROLS
from tests.forge.dimensions.kinds import Dimension
from tests.forge.dimensions.labels import LABELS
from tests.forge.dimensions.of_one_portal import OF_ONE_PORTAL
from tests.forge.dimensions.open_points import OPEN_POINTS
from tests.forge.dimensions.structure import STRUCTURE

__all__ = ["CLASHES", "DIMENSIONS", "Dimension", "clash", "of_portal"]

DIMENSIONS: dict[str, Dimension] = {
    dimension.name: dimension for dimension in (*LABELS, *CONTROLS, *STRUCTURE, *ANSWERS, *OPEN_POINTS, *OF_ONE_PORTAL)
}
"""All of them, by name; in the order in which they are printed and shrunk."""


def of_portal(portal: str) -> list[Dimension]:
    """Those that this portal has."""
    return [dimension for dimension in DIMENSIONS.values() if not dimension.portals or portal in dimension.portals]
