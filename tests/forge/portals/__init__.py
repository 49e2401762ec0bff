"""The insurers, each a small model of its rules and screens, from the documents alone."""

from __future__ import annotations

from tests.forge.portal import Portal
from tests.forge.portals.assistance import Assistance

PORTALS: dict[str, type[Portal]] = {"ast": Assistance}
"""By the recipe's short name."""
