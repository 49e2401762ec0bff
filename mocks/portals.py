"""Which portals there are. A package is imported only when its portal is asked for."""

from importlib import import_module
from importlib.util import find_spec

from mocks.kit.portal import Portal

PACKAGES = {
    "etudiant": "mocks.etudiant",
    "desjardins": "mocks.desjardins",
    "reclamation360": "mocks.desjardins.mobile",
    "cowan": "mocks.cowan",
    "unimutuelles": "mocks.unimutuelles",
    "assistance": "mocks.assistance",
}


class UnknownPortalError(ValueError):
    """A portal was asked for that no package here offers; the text is for people."""


def available() -> list[str]:
    """Ids of the portals that are written, in the documents' order."""
    return [portal for portal, package in PACKAGES.items() if find_spec(package)]


def load(portal_id: str) -> Portal:
    """The portal's description, its package's `PORTAL`."""
    if portal_id not in available():
        raise UnknownPortalError(f"Unknown portal {portal_id!r}: expected one of {', '.join(available())}.")
    portal: Portal = import_module(PACKAGES[portal_id]).PORTAL
    return portal
