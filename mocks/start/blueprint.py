"""The start page's blueprint, and what its views ask for."""

from flask import Blueprint, abort, current_app

from mocks.kit.portal import Portal
from mocks.start.showcase import Showcase, Shown

KEY = "mire-showcase"

bp = Blueprint("start", __name__)


def showcase() -> Showcase:
    """What is shown."""
    shown: Showcase = current_app.extensions[KEY]
    return shown


def portal_or_404(portal_id: str) -> Portal:
    """The portal of that id, if it is shown."""
    return next((portal for portal in showcase().portals() if portal.id == portal_id), None) or abort(404)


def application_or_404(port: int) -> Shown:
    """The application at that port, if it is shown."""
    return showcase().application(port) or abort(404)
