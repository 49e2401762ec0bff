"""The insurers, each a small model of its rules and screens, from the documents alone."""

from __future__ import annotations

from tests.forge.portal import Portal
from tests.forge.portals.assistance import Assistance
from tests.forge.portals.cowan import Cowan
from tests.forge.portals.unimutuelles import Unimutuelles

PORTALS: dict[str, type[Portal]] = {"ast": Assistance, "cow": Cowan, "uni": Unimutuelles}
"""By the recipe's short name."""
