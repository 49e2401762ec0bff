"""The insurers, each a small model of its rules and screens, from the documents alone."""

from __future__ import annotations

from tests.forge.portal import Portal
from tests.forge.portals.assistance import Assistance
from tests.forge.portals.cowan import Cowan
from tests.forge.portals.desjardins import Desjardins
from tests.forge.portals.reclamation360 import Reclamation360
from tests.forge.portals.student import Student
from tests.forge.portals.unimutuelles import Unimutuelles

PORTALS: dict[str, type[Portal]] = {
    "ast": Assistance,
    "cow": Cowan,
    "uni": Unimutuelles,
    "dsj": Desjardins,
    "r360": Reclamation360,
    "etu": Student,
}
"""By the recipe's short name."""
